package rapport_test

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func plaat(t *testing.T, p rapport.Plaat) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, rapport.WritePlaat(&b, p, rapport.Options{}))
	paginatest.Keur(t, b.String())
	return b.String()
}

// stapkaart is what the page says of one step.
func stapkaart(t *testing.T, html, id string) string {
	t.Helper()
	_, kaart, ok := strings.Cut(html, `<h3 id="stap-`+id+`">`)
	require.True(t, ok, id)
	kaart, _, _ = strings.Cut(kaart, "</article>")
	return kaart
}

// Source of every row: Brede Monitoring Achterhoek, plaat; who takes part as
// its words have it.
func TestPlaatBredeMonitoring(t *testing.T) {
	html := pagina(t, "plaat-brede-monitoring", func(w io.Writer) error {
		return rapport.WritePlaat(w, rapport.Plaat{Proces: proces(t, cycle.IDBredeMonitoring)}, rapport.Options{})
	})
	_, svg, _ := strings.Cut(html, `<figure class="ringplaat">`)
	svg, _, _ = strings.Cut(svg, "</figure>")
	// In the picture names are broken over lines, a dot between those on one line.
	getekend := strings.Join(strings.FieldsFunc(tussenTags(svg), func(r rune) bool { return r == ' ' || r == '\n' || r == '·' }), " ")
	for _, stap := range []struct {
		id, naam, afvaardiging string
		wie                    []string
		anderen                bool
	}{
		{"input-monitor", "Input monitor", "", []string{"Inwoners", "Consulenten", "Professionals van aanbieders", "Backoffice van aanbieders"}, false},
		{"eerste-analyse", "Eerste analyse", "", []string{"Analysegroep"}, true},
		{"samen-duiden", "Samen duiden, reflecteren, leren", "Eerste analyse", []string{
			"Bouwgroep 1", "Verbindingsgroep", "Inwoners", "Ervaringsdeskundige (kan erbij)", "Accountteam Ambulante jeugdhulp", "Accountteam Jeugdhulp met verblijf", "Accountteam Wmo", "Bouwgroep 2",
		}, false},
		{"opbrengst-duiding", "Opbrengst duiding sessie", "Samen duiden, reflecteren, leren", []string{
			"Bouwgroep 1", "Verbindingsgroep", "Stuurgroep Ontwikkelagenda", "Accountteam Ambulante jeugdhulp", "Accountteam Jeugdhulp met verblijf", "Accountteam Wmo", "Strategisch adviseur Sociaal Domein Achterhoek",
		}, false},
		{"implementeren-bijstellen", "Implementeren, bijstellen", "Opbrengst duiding sessie", []string{
			"Verbindingsgroep", "Regieteam RSSDA", "Accountteam Ambulante jeugdhulp", "Accountteam Jeugdhulp met verblijf", "Accountteam Wmo",
		}, true},
		{"maatschappelijke-opgaven", "Maatschappelijke opgaven SDA", "Implementeren, bijstellen", []string{
			"(MOSD)", "Klein bestuurlijk overleg", "Verbindingsgroep", "Stuurgroep Ontwikkelagenda", "Regieteam RSSDA",
		}, true},
	} {
		kaart := stapkaart(t, html, stap.id)
		require.Contains(t, kaart, stap.naam)
		require.Equal(t, stap.afvaardiging != "", strings.Contains(kaart, "<li>afvaardiging van ‘"+stap.afvaardiging), stap.id)
		require.Equal(t, stap.anderen, strings.Contains(kaart, "anderen kunnen aansluiten"), stap.id)
		for _, w := range stap.wie {
			naam, _, _ := strings.Cut(w, " (kan")
			require.Contains(t, kaart, naam, stap.id)
			require.Contains(t, getekend, w, stap.id)
		}
	}
	require.Equal(t, 4, strings.Count(svg, ">afvaardiging</text>"), "2>3, 3>4, 4>5, 5>6")
	require.Equal(t, 1, strings.Count(svg, ">opgaven</text>"), "6>1")
	require.Equal(t, 6, strings.Count(svg, "t-pijlpunt"))
	for _, w := range []string{"openheid", "transparantie", "kennis", "inzicht", "Inwoner", "Professional", "Consulent"} {
		require.Contains(t, getekend, w)
	}
	kaart := stapkaart(t, html, "input-monitor")
	for _, w := range []string{"Vragenlijst, van Inwoners, Consulenten en Professionals van aanbieders", "Berichtenverkeer, van Backoffice van aanbieders", "Verdiepende interviews, van Inwoners, Consulenten en Professionals"} {
		require.Contains(t, kaart, w)
	}
	require.Contains(t, stapkaart(t, html, "samen-duiden"), "andere personen dan bij ‘Eerste analyse’")
	for _, w := range []string{"Ontwikkelagenda SDA", "Hervormingsagenda jeugd", "Integraal Zorgakkoord", "andelijke digitale infrastructuur"} {
		require.Contains(t, stapkaart(t, html, "opbrengst-duiding"), w)
	}
	require.NotContains(t, html, `id="ronde"`, "without a round nothing is told of one")
}

// tussenTags gives the text of a picture, a blank between its pieces.
func tussenTags(svg string) string {
	var b strings.Builder
	in := false
	for _, r := range svg {
		switch {
		case r == '<':
			in = true
		case r == '>':
			in = false
			b.WriteByte(' ')
		case !in:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// The five steps, and from Project and Oplevering the way back to Analyse.
// Source: Samenwerkingsagenda Twente, proces.
func TestPlaatSamenwerkingsagenda(t *testing.T) {
	html := pagina(t, "plaat-samenwerkingsagenda", func(w io.Writer) error {
		return rapport.WritePlaat(w, rapport.Plaat{Proces: proces(t, cycle.IDSamenwerkingsagenda)}, rapport.Options{})
	})
	require.Equal(t, 2, strings.Count(html, "t-gestreept\" d="))
	require.Contains(t, html, "Een gestreepte pijl is een weg terug.")
	for _, id := range []string{"project", "oplevering"} {
		require.Contains(t, stapkaart(t, html, id), `terug naar <a href="#stap-analyse">Analyse</a>`)
	}
	for i, naam := range []string{"Onderzoek", "Analyse", "Plan", "Project", "Oplevering"} {
		require.Contains(t, stapkaart(t, html, strings.ToLower(naam)), `<span class="nummer">`+string(rune('1'+i))+`</span> `+naam)
	}
}

func TestPlaatPlanningEnControl(t *testing.T) {
	html := pagina(t, "plaat-planning-en-control", func(w io.Writer) error {
		return rapport.WritePlaat(w, rapport.Plaat{Proces: proces(t, cycle.IDPlanningEnControl)}, rapport.Options{})
	})
	kaart := stapkaart(t, html, "jaarrekening")
	for _, w := range []string{"1 mei t/m 30 juni 2026", "Vastgesteld door: Gemeenteraad", "monitorrapportage sociaal domein over 2025", "Vóór 15 juli 2026"} {
		require.Contains(t, kaart, w)
	}
}

func TestPlaatRonde(t *testing.T) {
	r := proefronde(t)
	html := pagina(t, "plaat-ronde", func(w io.Writer) error {
		return rapport.WritePlaat(w, rapport.Plaat{Ronde: r, Acties: []string{"a-loket"}}, rapport.Options{Datum: "18 juni 2026"})
	})
	require.Contains(t, html, "De ronde staat in stap ‘Implementeren, bijstellen’.")
	require.Contains(t, stapkaart(t, html, "implementeren-bijstellen"), "de ronde staat hier")
	require.Contains(t, stapkaart(t, html, "eerste-analyse"), "gesloten, 2e keer")
	require.Contains(t, stapkaart(t, html, "maatschappelijke-opgaven"), "nog niet aan de beurt")
	require.Contains(t, html, "Teruggezonden van ‘Samen duiden, reflecteren, leren’ naar ‘Eerste analyse’: de cijfers per wijk ontbraken")
	require.Contains(t, html, "Consulent, bij voorkeur 2: niet voldaan")

	// Of the accountteams that of Wmo does not join in ambulante jeugdhulp; that
	// of jeugdhulp met verblijf may. The round was sent back once, from 3 to 2.
	_, svg, _ := strings.Cut(html, `<figure class="ringplaat">`)
	svg, _, _ = strings.Cut(svg, "</figure>")
	require.Equal(t, 3, strings.Count(svg, "Accountteam Wmo (niet)"), "in steps 3, 4 and 5")
	require.Equal(t, 3, strings.Count(svg, "(niet)"))
	require.Equal(t, 1, strings.Count(svg, "1 keer terug"))
	require.Contains(t, stapkaart(t, html, "samen-duiden"), "Accountteam Wmo: doet mee als de situatie erom vraagt; doet in deze ronde niet mee")
	require.Contains(t, html, "een afvaardiging gaat mee naar Samen duiden")

	// The thread, in the order in which it was spun.
	_, draad, _ := strings.Cut(html, `<h3 id="draad-a-loket">`)
	draad, _, _ = strings.Cut(draad, "</article>")
	var plekken []int
	for _, w := range []string{
		"Cijfer of verhaal", "Drie loketten bezocht", "Verteld door Inwoner en Consulent", "Personen met bijstand",
		"Bevinding</p>", "Wie hulp zoekt weet niet waar te beginnen", "Duiding</p>", "De drempel naar hulp is hoog", "Anders gezien door Professional van een aanbieder: Het werk dat er is",
		"Opbrengst</p>", "Eén ingang voor elke vraag", "Naast Ontwikkelagenda SDA en Regioplan", "Actie</p>", "Eigenaar Regieteam RSSDA, uiterlijk 31 oktober 2026",
		"3 juni 2026, loopt: Het loket in de eerste wijk is open", "Toets van de opgaven", "nog geen opgave getoetst",
	} {
		i := strings.Index(draad, w)
		require.GreaterOrEqual(t, i, 0, w)
		plekken = append(plekken, i)
	}
	require.True(t, slices.IsSorted(plekken))
	require.NotContains(t, draad, "Rondkomen blijft achter", "a bevinding that the actie does not rest on")
}

// laatsteStap brings the round to meeting m-7 of the last step, where opgaven are
// tested.
func laatsteStap(t *testing.T) *ronde.Ronde {
	t.Helper()
	r := proefronde(t)
	v := cycle.Persoon{ID: "p-12", Organen: []string{"verbindingsgroep", "bouwgroep-1", "bouwgroep-2"}}
	regie, stuur := cycle.Persoon{ID: "p-17", Organen: []string{"regieteam-rssda"}}, cycle.Persoon{ID: "p-15", Organen: []string{"stuurgroep-ontwikkelagenda"}}
	account := cycle.Persoon{ID: "p-13", Organen: []string{"accountteam-ambulante-jeugdhulp"}}
	houd := func(id, stap string, wie ...cycle.Persoon) {
		voeg(t, r, ronde.Gebeurtenis{Soort: ronde.Gehouden, Gehouden: &ronde.Bijeenkomst{ID: id, Stap: stap, Datum: dag(t, r.Toestand().Tijd.Format(time.DateOnly)), Segment: cycle.AmbulanteJeugdhulp, Aanwezigen: wie}})
	}
	houd("m-6", "implementeren-bijstellen", v, regie, account) // on 4 June
	voeg(t, r, ronde.Gebeurtenis{Soort: ronde.StapGesloten, StapGesloten: &ronde.Stapsluiting{Stap: "implementeren-bijstellen", Naar: "maatschappelijke-opgaven"}})
	houd("m-7", "maatschappelijke-opgaven", cycle.Persoon{ID: "p-18", Organen: []string{"mosd"}}, cycle.Persoon{ID: "p-19", Organen: []string{"klein-bestuurlijk-overleg"}}, v, stuur, regie)
	return r
}

// A round to its end: the opgaven as they were tested, in the thread too.
func TestPlaatGetoetst(t *testing.T) {
	r := laatsteStap(t)
	for _, x := range []ronde.Toetsing{
		{Opgave: "rondkomen", Bijeenkomst: "m-7", Uitkomst: ronde.Aangescherpt, Tekst: "Iedereen kan rondkomen en vindt hulp op tijd", Toelichting: "De drempel bleek hoog"},
		{Opgave: "thuis", Bijeenkomst: "m-7", Uitkomst: ronde.Ongewijzigd, Toelichting: "Geen aanleiding"},
	} {
		voeg(t, r, ronde.Gebeurtenis{Soort: ronde.OpgaveGetoetst, Toetsing: &x})
	}
	html := plaat(t, rapport.Plaat{Ronde: r, Acties: []string{"a-loket"}})
	_, draad, _ := strings.Cut(html, `<h3 id="draad-a-loket">`)
	require.Contains(t, draad, "8 juni 2026, aangescherpt: Iedereen kan rondkomen en vindt hulp op tijd.")
	require.Contains(t, draad, "Was: Iedereen kan rondkomen</p>")
	require.Contains(t, draad, "9 juni 2026, ongewijzigd: Iedereen voelt zich thuis in de buurt.")
	require.NotContains(t, draad, "Was: Iedereen voelt zich thuis", "what stands as it was")
	require.Equal(t, 2, strings.Count(draad, "Uit welke opbrengst deze toets volgt is niet vastgelegd."))

	voeg(t, r, ronde.Gebeurtenis{Soort: ronde.RondeGesloten, RondeGesloten: &ronde.Sluiting{Voortijdig: "de financiering stopte"}})
	html = plaat(t, rapport.Plaat{Ronde: r})
	require.Contains(t, html, "De ronde is voor haar einde gesloten: de financiering stopte")
	require.Contains(t, stapkaart(t, html, "maatschappelijke-opgaven"), "hier gestopt")
}

// What came beside an opgave is told, and that no toets of its own made it; in
// the thread of an actie stand the toetsen of its opbrengst alone.
func TestPlaatGetoetst_opbrengsten(t *testing.T) {
	r := laatsteStap(t)
	voeg(t, r, ronde.Gebeurtenis{Soort: ronde.Opgebracht, Opbrengst: &ronde.Opbrengst{ID: "o-2", Bijeenkomst: "m-7", Duidingen: []string{"d-1"}, Tekst: "Iets anders"}})
	for _, x := range []ronde.Toetsing{
		{Opgave: "thuis", Bijeenkomst: "m-7", Uitkomst: ronde.Aangevuld, Erbij: []ronde.Opgave{{ID: "ingang", Tekst: "Iedereen vindt de ingang"}}, Toelichting: "Er is één loket", Opbrengsten: []string{"o-1"}},
		{Opgave: "rondkomen", Bijeenkomst: "m-7", Uitkomst: ronde.Ongewijzigd, Toelichting: "Van een ander", Opbrengsten: []string{"o-2"}},
	} {
		voeg(t, r, ronde.Gebeurtenis{Soort: ronde.OpgaveGetoetst, Toetsing: &x})
	}
	html := plaat(t, rapport.Plaat{Ronde: r, Acties: []string{"a-loket"}})
	_, draad, _ := strings.Cut(html, `<h3 id="draad-a-loket">`)
	require.Contains(t, draad, "Erbij: Iedereen vindt de ingang")
	require.NotContains(t, draad, "niet vastgelegd")
	draad, _, _ = strings.Cut(draad, "</article>")
	require.NotContains(t, draad, "Van een ander")
	require.Contains(t, html, "Er is één loket. Erbij: Iedereen vindt de ingang</p>")
	require.Contains(t, html, `Iedereen vindt de ingang <span class="label">nieuw</span></th><td role="cell" data-k="Getoetst">bij deze toets erbij gekomen</td>`)
}

// A round of planning and control has one year at its head, and the name of its
// region where that is given.
func TestPlaatRonde_kop(t *testing.T) {
	for naam, regio := range map[string]string{"": "GM9901", "Gemeente Fictief": "Gemeente Fictief"} {
		r := ronde.New(proces(t, cycle.IDPlanningEnControl))
		require.NoError(t, r.Voeg(ronde.Gebeurtenis{
			Tijd: time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC), Wie: "p-1", Rol: "college", Soort: ronde.Geopend,
			Geopend: &ronde.Opening{
				Versie: ronde.FormaatVersie, Ronde: "jaar-2026", Proces: cycle.IDPlanningEnControl, Regio: cbs.MustRegio("GM9901"), RegioNaam: naam, Jaar: 2026,
				Opgaven: []ronde.Opgave{{ID: "thuis", Tekst: "Iedereen voelt zich thuis"}},
			},
		}))
		html := plaat(t, rapport.Plaat{Ronde: r})
		require.Equal(t, 1, strings.Count(html, "<dt>Jaar</dt>"))
		require.Contains(t, html, "<dt>Regio</dt><dd>"+regio+"</dd>")
	}
}

func TestPlaatFout(t *testing.T) {
	for naam, p := range map[string]rapport.Plaat{
		"nothing":                  {},
		"a round not open":         {Ronde: ronde.New(proces(t, cycle.IDBredeMonitoring))},
		"acties without a round":   {Proces: proces(t, cycle.IDBredeMonitoring), Acties: []string{"a-loket"}},
		"an actie that is unknown": {Ronde: proefronde(t), Acties: []string{"a-loke"}},
	} {
		var b strings.Builder
		err := rapport.WritePlaat(&b, p, rapport.Options{})
		require.NotEmpty(t, goaltree.Fouten(err), naam)
		require.Empty(t, b.String(), naam)
	}
	require.Error(t, rapport.WritePlaat(io.Discard, rapport.Plaat{Proces: proces(t, cycle.IDBredeMonitoring)}, rapport.Options{Huisstijl: rapport.Huisstijl{Accent: "blauw"}}))
}

// Texts made to do harm stay texts.
func TestPlaatVijandig(t *testing.T) {
	html := plaat(t, rapport.Plaat{Proces: kwaadProces(t)})
	paginatest.Vijandig(t, html)
	html = plaat(t, rapport.Plaat{Ronde: proefronde(t, func(g *ronde.Gebeurtenis) {
		switch {
		case g.Geopend != nil:
			g.Geopend.Opgaven[0].Tekst = kwaad
		case g.Bevinding != nil:
			g.Bevinding.Tekst = kwaad
			if v := g.Bevinding.Verhaal; v != nil {
				v.Tekst = kwaad
			}
			if c := g.Bevinding.Indicator; c != nil {
				c.Naam, c.Eenheid = kwaad, kwaad
			}
		case g.Duiding != nil:
			g.Duiding.Tekst, g.Duiding.Afwijkend[0].Tekst = kwaad, kwaad
		case g.Opbrengst != nil:
			g.Opbrengst.Tekst = kwaad
		case g.Actie != nil:
			g.Actie.Tekst = kwaad
		case g.Voortgang != nil:
			g.Voortgang.Tekst = kwaad
		case g.Teruggezonden != nil:
			g.Teruggezonden.Reden = kwaad
		}
	}), Acties: []string{"a-loket", "a-folder"}})
	paginatest.Vijandig(t, html)
	require.Contains(t, html, "&lt;script&gt;")
}
