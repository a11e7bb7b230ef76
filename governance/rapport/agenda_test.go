package rapport_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

// agendastap makes a step at a date.
func agendastap(t *testing.T, s agenda.Stadium, datum string) agenda.Stap {
	t.Helper()
	tijdvak, err := kalender.ParseTijdvak(datum)
	require.NoError(t, err)
	return agenda.Stap{Stadium: s, Datum: tijdvak, Rol: "werkgroeplid"}
}

// fictieveAgenda is the reference with a fictional problem for every outcome of
// placing, one of them with a way that leads back to the analysis.
func fictieveAgenda(t *testing.T) *agenda.Definitie {
	t.Helper()
	d := agenda.Twente()
	d.Naam, d.Fictief = "Voorbeeldagenda (fictief)", true
	d.Onderwerpen[3].Staat = agenda.VraagtUitwerking
	d.Projecten = []agenda.Project{
		{ID: "kamers", Naam: "Kamers", Actielijnen: []string{"wonen-en-zorg"}, Onderwerp: "specialistisch-wonen", Staat: agenda.Lopend},
		{ID: "huizen", Naam: "Huizen", Actielijnen: []string{"wonen-en-zorg"}, Onderwerp: "specialistisch-wonen", Staat: agenda.Voorgenomen},
		{ID: "los", Naam: "Los project", Staat: agenda.Voorgenomen},
	}
	probleem := func(id, naam, lijn string, raakt ...string) agenda.Probleem {
		return agenda.Probleem{ID: id, Naam: naam, Soort: agenda.Kernprobleem, Actielijnen: []string{lijn}, Raakt: raakt}
	}
	d.Problemen = []agenda.Probleem{
		probleem("kamer", "Te weinig kamers", "wonen-en-zorg", "kamers"),
		probleem("wacht", "Te lang wachten", "ambulante-zorg", "aanpak-wachtlijsten"),
		probleem("nacht", "Geen hulp in de nacht", "ambulante-zorg"),
		probleem("plek", "De plek past niet", "wonen-en-zorg", "kamers", "huizen"),
		probleem("buur", "Buren weten van niets", "sociale-basis"),
	}
	d.Problemen[0].Bijdragen = []agenda.Bijdrage{{Vraag: "juiste-plek", Antwoord: agenda.Nee}, {Vraag: "juiste-zorg", Antwoord: agenda.Ja}}
	d.Problemen[4].Herkomst = &agenda.Herkomst{Probleem: "kamer", Stap: 6}
	plaats := agendastap(t, agenda.Geplaatst, "2022-05-09")
	plaats.Actielijn, plaats.Bij = "wonen-en-zorg", "kamers"
	evaluatie := agendastap(t, agenda.Geevalueerd, "2023")
	evaluatie.Evaluatie, evaluatie.Notitie = agenda.Tussentijds, "De buren wisten van niets."
	evaluatie.Bijdragen = []agenda.Bijdrage{{Vraag: "juiste-zorg", Antwoord: agenda.Ja}, {Vraag: "juiste-plek", Antwoord: agenda.Deels}}
	d.Logboeken = []agenda.Logboek{
		{Probleem: "kamer", Stappen: []agenda.Stap{
			agendastap(t, agenda.Ingebracht, "2022-04-19"), plaats, agendastap(t, agenda.Geprioriteerd, "2022-Q3"),
			agendastap(t, agenda.Gepland, "2022-Q4"), agendastap(t, agenda.InUitvoering, "2023"), evaluatie,
		}},
		{Probleem: "buur", Stappen: []agenda.Stap{agendastap(t, agenda.TerugNaarAnalyse, "2024")}},
	}
	return d
}

// weegAgenda ranks two of the problems on one line.
func weegAgenda(t *testing.T) *prioritering.Uitslag {
	t.Helper()
	score := func(v float64) []prioritering.Score {
		return []prioritering.Score{{Criterium: "urgentie", Waarde: goaltree.Bekend(v)}}
	}
	d := &prioritering.Definitie{
		Versie: prioritering.FormaatVersie, ID: "weging", Naam: "Weging", ScoresFictief: true,
		Criteria:   []prioritering.Criterium{{ID: "urgentie", Naam: "Urgentie", Vraag: "Is het urgent?", Richting: goaltree.HogerIsBeter, Schaal: prioritering.Schaal{Min: 1, Max: 5}}},
		Lijnen:     []prioritering.Lijn{{ID: "wonen-en-zorg", Nummer: 1, Naam: "Wonen en zorg", Soort: prioritering.Inhoudelijk, Wegingen: []prioritering.Weging{{Criterium: "urgentie", Gewicht: 1}}}},
		Opdrachten: []prioritering.Opdracht{{ID: "kamer", Lijn: "wonen-en-zorg", Naam: "Te weinig kamers", Scores: score(4)}, {ID: "plek", Lijn: "wonen-en-zorg", Naam: "De plek past niet", Scores: score(2)}, {ID: "elders", Lijn: "wonen-en-zorg", Naam: "Van elders"}},
	}
	w, err := d.Resolve()
	require.NoError(t, err)
	u, err := w.Weeg(prioritering.GewogenSom, prioritering.Options{})
	require.NoError(t, err)
	return u
}

func TestWriteAgenda(t *testing.T) {
	a, err := fictieveAgenda(t).Resolve()
	require.NoError(t, err)
	u := weegAgenda(t)
	html := pagina(t, "agenda", func(w io.Writer) error {
		return rapport.WriteAgenda(w, a, u, rapport.Options{Datum: "1 oktober 2026"})
	})
	for _, w := range []string{
		"Deze agenda is fictief", "De prioritering is fictief", "onder een project", "bij een onderwerp", "hiaat", "niet eenduidig",
		`Komt uit de evaluatie van <a href="#probleem-kamer">Te weinig kamers</a>`, `Leidde tot: <a href="#probleem-buur">Buren weten van niets</a>`,
		"regel eerst de governance", "niets gezegd over Juiste moment", "Juiste zorg: ja · Juiste plek: deels", "De buren wisten van niets.", "Moet bijdragen: Juiste zorg: ja · Juiste plek: nee",
		"9 mei 2022", "Zonder onderwerp", "Los project valt onder geen actielijn", "onze illustratie", "Geen score op urgentie",
		`<rect class="staaf" width="75.0%"`, // (4-1)/(5-1)
	} {
		require.Contains(t, html, w)
	}
	require.Equal(t, 1, strings.Count(html, "het schema van de samenhang is verloren"), "a reading that goes for all is told once")
}

// Without problems and without a ranking there is a page too.
func TestWriteAgenda_kaal(t *testing.T) {
	a, err := agenda.Twente().Resolve()
	require.NoError(t, err)
	html := pagina(t, "agenda-twente", func(w io.Writer) error { return rapport.WriteAgenda(w, a, nil, rapport.Options{}) })
	require.NotContains(t, html, "Wat voorgaat")
	require.NotContains(t, html, "fictief")
	require.Contains(t, html, "3 × lid van de werkgroep")
}

// schrijfAgenda gives the page of an agenda.
func schrijfAgenda(t *testing.T, d *agenda.Definitie, u *prioritering.Uitslag) string {
	t.Helper()
	a, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteAgenda(&b, a, u, rapport.Options{}))
	paginatest.Keur(t, b.String())
	return b.String()
}

// tabel gives the part of a page from a caption to the end of its table.
func tabel(t *testing.T, html, onderschrift string) string {
	t.Helper()
	_, na, ok := strings.Cut(html, "<caption>"+onderschrift+"</caption>")
	require.True(t, ok, onderschrift)
	deel, _, _ := strings.Cut(na, "</table>")
	return deel
}

// rij gives the row of a table that has a text.
func rij(t *testing.T, tabel, tekst string) string {
	t.Helper()
	for r := range strings.SplitSeq(tabel, "<tr") {
		if strings.Contains(r, tekst) {
			return r
		}
	}
	require.Fail(t, "no such row", tekst)
	return ""
}

// What was decided counts before what the problem touches, in every table.
func TestWriteAgenda_besluitGaatVoor(t *testing.T) {
	d := fictieveAgenda(t)
	d.Logboeken[0].Stappen[1].Actielijn = "sociale-basis"
	html := schrijfAgenda(t, d, nil)
	lijnen := tabel(t, html, "De lijnen, wie ervoor staat en wat eronder valt")
	require.NotContains(t, rij(t, lijnen, `id="lijn-wonen-en-zorg"`), "Te weinig kamers")
	require.Contains(t, rij(t, lijnen, `id="lijn-sociale-basis"`), "Te weinig kamers")
	plek := rij(t, tabel(t, html, "De problemen en ideeën met hun plek"), ">Te weinig kamers<")
	require.Contains(t, plek, `data-k="Actielijn"><span>3 Samenwerken met de sociale basis<br>`)
	require.Contains(t, plek, "Zo besloten. Wat het raakt zegt: 1 Wonen en zorg: genoemd in het probleem")
}

// The stadia add up to the problems, those without a step among them.
func TestWriteAgenda_nogGeenStap(t *testing.T) {
	stadia := tabel(t, schrijfAgenda(t, fictieveAgenda(t), nil), "Hoeveel problemen en ideeën nu waar zijn")
	require.Contains(t, rij(t, stadia, "Nog geen stap"), `class="n">3</td>`)
	require.Contains(t, rij(t, stadia, "Geëvalueerd"), `class="n">1</td>`)
	require.Contains(t, rij(t, stadia, "Terug naar analyse"), `class="n">1</td>`)
}

// What the weighing warns of stands on the page, and a line that could not be
// ranked shows its opdrachten with the reason.
func TestWriteAgenda_prioriteringMetZorgen(t *testing.T) {
	u := weegAgenda(t)
	u.Waarschuwingen = []string{"De oordelen spreken elkaar tegen."}
	u.Lijnen = append(u.Lijnen, prioritering.Lijnuitslag{ID: "leeg", Nummer: 2, Naam: "Leeg", Reden: "geen oordelen"})
	u.Opdrachten = append(u.Opdrachten, prioritering.Gewogen{ID: "wacht", Lijn: "leeg", Naam: "Te lang wachten", Reden: "geen oordelen over deze"})
	html := schrijfAgenda(t, fictieveAgenda(t), u)
	require.Contains(t, html, "De oordelen spreken elkaar tegen.")
	require.Contains(t, html, "<strong>2 Leeg</strong>: niet gerangschikt, geen oordelen.")
	require.Contains(t, rij(t, tabel(t, html, "2 Leeg"), `<a href="#probleem-wacht">`), "Geen oordelen over deze")
}

// Nothing that is made by hand panics.
func TestWriteAgenda_leeg(t *testing.T) {
	var b strings.Builder
	require.Error(t, rapport.WriteAgenda(&b, nil, nil, rapport.Options{}))
	require.Empty(t, b.String())
	u := &prioritering.Uitslag{
		Lijnen:     []prioritering.Lijnuitslag{{ID: "l", Naam: "Lijn"}},
		Opdrachten: []prioritering.Gewogen{{ID: "o", Lijn: "l", Naam: "O", Rang: 1, Bijdragen: []prioritering.Bijdrage{{Criterium: "nut", Bijdrage: 0.5}}}},
	}
	require.NoError(t, rapport.WriteAgenda(&b, new(agenda.Agenda), u, rapport.Options{}))
	require.Contains(t, b.String(), "nut 0,500")
}

// Texts that were made to do harm run nothing.
func TestWriteAgenda_vijandig(t *testing.T) {
	const kwaad = `"><script>alert(1)</script><img src=x onerror=y>`
	d := fictieveAgenda(t)
	d.Naam, d.Toelichting = kwaad, kwaad
	for i := range d.Problemen {
		d.Problemen[i].Naam, d.Problemen[i].Omschrijving = kwaad, kwaad
	}
	for i := range d.Actielijnen {
		d.Actielijnen[i].Naam = kwaad
	}
	d.Projecten[0].Naam, d.Onderwerpen[0].Naam, d.Onderwerpen[0].Lezing, d.Samenhang[0].Toelichting = kwaad, kwaad, kwaad, kwaad
	d.Logboeken[0].Stappen[0].Notitie = kwaad
	a, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteAgenda(&b, a, weegAgenda(t), rapport.Options{}))
	paginatest.Vijandig(t, b.String())
}

// The parts of a score add up to it as they are shown: by hand, 0,64949 is
// 0,649; down the parts are 0,222, 0,150, 0,222 and 0,054, and the one
// thousandth left goes to 0,05465, whose remainder is largest.
func TestWriteAgenda_delenTellenOp(t *testing.T) {
	u := weegAgenda(t)
	u.Opdrachten[0].Score = goaltree.Bekend(0.64949)
	u.Opdrachten[0].Bijdragen = nil
	for i, b := range []float64{0.22242, 0.15, 0.22242, 0.05465} {
		u.Opdrachten[0].Bijdragen = append(u.Opdrachten[0].Bijdragen, prioritering.Bijdrage{Criterium: string(rune('a' + i)), Bijdrage: b})
	}
	r := rij(t, tabel(t, schrijfAgenda(t, fictieveAgenda(t), u), "1 Wonen en zorg"), "Te weinig kamers")
	require.Contains(t, r, "</svg>0,649<")
	require.Contains(t, r, "a 0,222; b 0,150; c 0,222; d 0,055<")
}

// People read names; an id is for files.
func TestWriteAgenda_namen(t *testing.T) {
	regels := tabel(t, schrijfAgenda(t, fictieveAgenda(t), weegAgenda(t)), "Regels, en of eraan is voldaan")
	require.Contains(t, regels, `data-k="Bij">Te lang wachten</td>`)
	require.NotContains(t, regels, `data-k="Bij">wacht</td>`)
}

// What is said of the weighing reads as Dutch, whatever the method is called.
func TestWriteAgenda_methode(t *testing.T) {
	u := weegAgenda(t)
	u.TeDicht = []prioritering.Paar{{Lijn: "wonen-en-zorg", NaamA: "A", NaamB: "B", Redenen: []prioritering.Nabij{{Uitleg: "de scores zijn gelijk"}}}}
	html := schrijfAgenda(t, fictieveAgenda(t), u)
	require.Contains(t, html, "Methode: Gewogen som. Bron: Keeney en Raiffa")
	require.Contains(t, html, "Te dicht bij elkaar om te kiezen: A en B. De scores zijn gelijk.")
}

// The way is one straight column with the way back at its side.
func TestWriteAgenda_weg(t *testing.T) {
	html := schrijfAgenda(t, fictieveAgenda(t), nil)
	_, plaat, ok := strings.Cut(html, `aria-label="De weg van een probleem, tekening"`)
	require.True(t, ok)
	plaat, _, _ = strings.Cut(plaat, "</svg>")
	require.Equal(t, 7, strings.Count(plaat, `translate(0 `))
	require.Equal(t, 8, strings.Count(plaat, "translate("))
	require.Equal(t, 8, strings.Count(plaat, "t-pijlpunt"), "six on, two back")
	require.Equal(t, 2, strings.Count(plaat, "t-gestreept"))
	require.Equal(t, 2, strings.Count(plaat, ">nu 1<"))
}
