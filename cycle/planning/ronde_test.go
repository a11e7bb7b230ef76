package planning_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

const inRonde = "brede-monitoring/ronde-2026/"

// The acties of the fictional round: the kaart was done on 20 May, nine days
// before its last; the folder was to be done on 15 June; the loket was moved
// from 30 September to 31 October on 3 June.
func TestActies(t *testing.T) {
	o := metRonde(t, "2026-06-18")
	kaart, folder, loket := post(t, o, inRonde+"actie/a-kaart"), post(t, o, inRonde+"actie/a-folder"), post(t, o, inRonde+"actie/a-loket")
	require.Equal(t, "gedaan op 20 mei 2026", kaart.StandZin())
	require.Equal(t, "te laat, 3 dagen", folder.StandZin())
	require.Equal(t, planning.Loopt, loket.Stand)
	require.Equal(t, "7 mei t/m 31 oktober 2026", loket.Periode())
	require.Equal(t, []planning.Wie{{ID: "regieteam-rssda", Naam: "Regieteam RSSDA"}}, loket.Wie)
	require.Equal(t, "Het loket in de eerste wijk is open", loket.Toelichting)

	// Each by the round as it was then.
	require.Equal(t, "7 mei t/m 30 september 2026", post(t, metRonde(t, "2026-06-02"), inRonde+"actie/a-loket").Periode())
	require.Equal(t, planning.Loopt, post(t, metRonde(t, "2026-06-15"), inRonde+"actie/a-folder").Stand, "its last day")
	require.Equal(t, planning.Loopt, post(t, metRonde(t, "2026-05-19"), inRonde+"actie/a-kaart").Stand)

	for _, l := range o.PerWie() {
		if l.Wie.ID == "contractmanager" {
			require.Len(t, l.Posten, 1)
			require.Equal(t, inRonde+"actie/a-folder", l.Posten[0].ID, "what is done stands in nobody's list")
		}
	}
}

func TestBijeenkomsten(t *testing.T) {
	o := metRonde(t, "2026-06-18")
	var standen []string
	for _, p := range o.Posten() {
		if p.Soort == planning.BijeenkomstPost {
			standen = append(standen, p.Van.String()+" "+p.Stand.String()+" "+p.ID[len(inRonde):])
		}
	}
	require.Equal(t, []string{
		"2026-01-29 gedaan uitnodiging/u-1", "2026-02-26 gedaan uitnodiging/u-2", "2026-03-12 gedaan bijeenkomst/m-3",
		"2026-04-09 gedaan uitnodiging/u-3", "2026-05-07 gedaan uitnodiging/u-4", "2026-07-02 volgt uitnodiging/u-5",
	}, standen, "the third was held without an invitation")
	var wie []string
	for _, w := range post(t, o, inRonde+"uitnodiging/u-5").Wie {
		wie = append(wie, w.ID)
	}
	require.Equal(t, []string{"verbindingsgroep", "regieteam-rssda", "accountteam-ambulante-jeugdhulp"}, wie, "of the accountteams that of the segment at hand")
	o, err := planning.NewOverzicht(dag(t, "2026-08-01"), nil, []*ronde.Ronde{rondeOp(t, "2026-06-18")})
	require.NoError(t, err)
	require.Equal(t, planning.Voorbij, post(t, o, inRonde+"uitnodiging/u-5").Stand, "the log does not say whether it was moved")
}

func TestStandVanRonde(t *testing.T) {
	for datum, zin := range map[string]string{
		"2026-01-20": "Staat in stap 1 van 6, ‘Input monitor’, open sinds 12 januari 2026.",
		"2026-03-06": "Staat in stap 2 van 6, ‘Eerste analyse’, open sinds 5 maart 2026; 1 keer teruggezonden.",
		"2026-06-18": "Staat in stap 5 van 6, ‘Implementeren, bijstellen’, open sinds 8 mei 2026; 1 keer teruggezonden.",
	} {
		stand := metRonde(t, datum).Standen()[0]
		require.Equal(t, zin, stand.Zin)
		require.Equal(t, "Brede Monitoring Achterhoek (ronde-2026)", stand.Naam)
		require.Len(t, stand.Stappen, 1)
	}
	r := rondeOp(t, "2026-06-18")
	g := ronde.Gebeurtenis{Tijd: r.Toestand().Tijd.Add(24 * time.Hour), Wie: "p-99", Rol: "secretaris", Soort: ronde.RondeGesloten, RondeGesloten: &ronde.Sluiting{Voortijdig: "de financiering stopte"}}
	require.NoError(t, r.Voeg(g))
	o, err := planning.NewOverzicht(dag(t, "2026-06-18"), nil, []*ronde.Ronde{r})
	require.NoError(t, err)
	require.Equal(t, "Gesloten op 5 juni 2026, voor het einde: de financiering stopte.", o.Standen()[0].Zin)
	require.True(t, o.Standen()[0].Gesloten)
	require.Equal(t, planning.TeLaat, post(t, o, inRonde+"actie/a-folder").Stand, "an actie outlives its round")
}

// An actie that the next round took over stands once, as that round has it.
func TestOvergenomen(t *testing.T) {
	r := rondeOp(t, "2026-06-18")
	toen := r.Toestand().Tijd
	require.NoError(t, r.Voeg(ronde.Gebeurtenis{Tijd: toen.Add(time.Hour), Wie: "p-99", Rol: "secretaris", Soort: ronde.RondeGesloten, RondeGesloten: &ronde.Sluiting{Voortijdig: "het jaar is om"}}))
	opening, err := r.Volgende(ronde.Vervolg{Ronde: "ronde-2027", Jaar: 2027, Tijd: toen.Add(48 * time.Hour), Wie: "p-99", Rol: "secretaris"})
	require.NoError(t, err)
	volgende := ronde.New(proces(t, cycle.IDBredeMonitoring))
	require.NoError(t, volgende.Voeg(opening))
	require.NoError(t, volgende.Voeg(ronde.Gebeurtenis{
		Tijd: toen.Add(72 * time.Hour), Wie: "p-99", Rol: "secretaris", Soort: ronde.ActieAfgerond,
		Afronding: &ronde.Afronding{Actie: "a-folder", Staat: ronde.ActieVervallen, Tekst: "niet meer nodig"},
	}))
	for _, rondes := range [][]*ronde.Ronde{{r, volgende}, {volgende, r}} {
		o, err := planning.NewOverzicht(dag(t, "2026-06-18"), nil, rondes)
		require.NoError(t, err)
		aantal := 0
		for _, p := range o.Posten() {
			if p.Soort == planning.ActiePost {
				aantal++
			}
		}
		require.Equal(t, 3, aantal)
		p := post(t, o, inRonde+"actie/a-folder")
		require.Equal(t, planning.Vervallen, p.Stand)
		require.Zero(t, p.DagenLaat)
		require.Equal(t, "Brede Monitoring Achterhoek (ronde-2027)", p.Bij)
	}
}

// On one day a step meets for two segments: the one that was held does not mark
// the other as done. A meeting that moved stands on its day, one called off as
// vervallen.
func TestBijeenkomsten_uitnodigingen(t *testing.T) {
	r := rondeOp(t, "2026-06-18")
	voeg := func(datum string, g ronde.Gebeurtenis) {
		tijd, err := time.Parse(time.DateOnly, datum)
		require.NoError(t, err)
		g.Tijd, g.Wie, g.Rol = tijd, "p-99", "secretaris"
		require.NoError(t, r.Voeg(g))
	}
	const stap = "implementeren-bijstellen"
	wie := []cycle.Persoon{{ID: "p-12", Organen: []string{"verbindingsgroep", "bouwgroep-1", "bouwgroep-2"}}, {ID: "p-17", Organen: []string{"regieteam-rssda"}}, {ID: "p-20", Organen: []string{"accountteam-wmo"}}}
	nodig := func(id, datum string) {
		voeg("2026-06-05", ronde.Gebeurtenis{Soort: ronde.Uitgenodigd, Uitgenodigd: &ronde.Uitnodiging{ID: id, Stap: stap, Datum: dag(t, datum), Segment: cycle.Wmo, Genodigden: wie}})
	}
	houd := func(id, uitnodiging, datum string) {
		voeg(datum, ronde.Gebeurtenis{Soort: ronde.Gehouden, Gehouden: &ronde.Bijeenkomst{ID: id, Uitnodiging: uitnodiging, Stap: stap, Datum: dag(t, datum), Segment: cycle.Wmo, Aanwezigen: wie}})
	}
	nodig("u-wmo", "2026-07-02") // as u-5, for another segment
	nodig("u-later", "2026-07-06")
	nodig("u-weg", "2026-07-07")
	voeg("2026-06-06", ronde.Gebeurtenis{Soort: ronde.Afgezegd, Afgezegd: &ronde.Afzegging{Uitnodiging: "u-weg", Reden: "de zaal is dicht"}})
	houd("m-6", "u-wmo", "2026-07-02")
	houd("m-7", "u-later", "2026-07-09")
	o, err := planning.NewOverzicht(dag(t, "2026-07-09"), nil, []*ronde.Ronde{r})
	require.NoError(t, err)
	var standen []string
	for _, p := range o.Posten() {
		if p.Soort == planning.BijeenkomstPost && p.Van > dag(t, "2026-06-30") {
			standen = append(standen, p.Van.String()+" "+p.Stand.String()+" "+p.ID[len(inRonde+"uitnodiging/"):]+": "+p.Toelichting)
		}
	}
	require.Equal(t, []string{
		"2026-07-02 gedaan u-wmo: Segment Wmo.", "2026-07-02 voorbij u-5: Segment Ambulante jeugdhulp.",
		"2026-07-07 vervallen u-weg: de zaal is dicht", "2026-07-09 gedaan u-later: Segment Wmo.",
	}, standen)
}

// A round of planning and control: its log says which windows were met.
func TestRondeMetVensters(t *testing.T) {
	r, voeg := raadsjaar(t, "voorjaarsnota")
	const in = "planning-en-control/jaar-2016/stap/"
	maak := func(datum string) *planning.Overzicht {
		o, err := planning.NewOverzicht(dag(t, datum), nil, []*ronde.Ronde{r})
		require.NoError(t, err)
		return o
	}
	o := maak("2016-08-02")
	require.Equal(t, "gedaan op 5 juli 2016, 5 dagen te laat", post(t, o, in+"jaarrekening").StandZin())
	require.Equal(t, "te laat, 2 dagen", post(t, o, in+"voorjaarsnota").StandZin())
	require.Equal(t, planning.Volgt, post(t, o, in+"begroting").Stand)
	require.Equal(t, planning.Voorbij, post(t, o, in+"jaarrekening/naar-provincie").Stand, "no log tells whether it went to the province")
	require.Len(t, o.Tafels(), 5)

	voeg("2016-07-06", ronde.RondeGesloten, func(g *ronde.Gebeurtenis) { g.RondeGesloten = &ronde.Sluiting{Voortijdig: "herindeling"} })
	require.Equal(t, planning.Voorbij, post(t, maak("2016-08-02"), in+"voorjaarsnota").Stand)
}

// raadsjaar is a round of planning and control of 2016 whose Jaarrekening was
// adopted on 5 July, after which that step opened; voeg adds an event to it.
func raadsjaar(t *testing.T, naar string) (r *ronde.Ronde, voeg func(datum string, soort ronde.Soort, vul func(*ronde.Gebeurtenis))) {
	t.Helper()
	r = ronde.New(proces(t, cycle.IDPlanningEnControl))
	voeg = func(datum string, soort ronde.Soort, vul func(*ronde.Gebeurtenis)) {
		tijd, err := time.Parse(time.DateOnly, datum)
		require.NoError(t, err)
		g := ronde.Gebeurtenis{Tijd: tijd, Wie: "p-1", Rol: "college", Soort: soort}
		vul(&g)
		require.NoError(t, r.Voeg(g))
	}
	voeg("2016-04-01", ronde.Geopend, func(g *ronde.Gebeurtenis) {
		g.Geopend = &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: "jaar-2016", Proces: cycle.IDPlanningEnControl, Regio: cbs.MustRegio("GM9901"), Jaar: 2016,
			Opgaven: []ronde.Opgave{{ID: "thuis", Tekst: "Iedereen voelt zich thuis"}},
		}
	})
	houd := func(datum, stap string) {
		voeg(datum, ronde.Gehouden, func(g *ronde.Gebeurtenis) {
			g.Gehouden = &ronde.Bijeenkomst{ID: "m-" + stap, Stap: stap, Datum: dag(t, datum), Aanwezigen: []cycle.Persoon{{ID: "p-1", Organen: []string{"college"}}, {ID: "p-2", Organen: []string{"gemeenteraad"}}}}
		})
	}
	houd("2016-07-05", "jaarrekening")
	voeg("2016-07-05", ronde.StapGesloten, func(g *ronde.Gebeurtenis) {
		g.StapGesloten = &ronde.Stapsluiting{Stap: "jaarrekening", Naar: naar}
	})
	return r, voeg
}

// The process has a way from the Jaarrekening to the Kadernota: a round that
// took it is not late with the Voorjaarsnota between, neither under way nor when
// it stopped.
func TestOvergeslagen(t *testing.T) {
	r, voeg := raadsjaar(t, "kadernota")
	const in = "planning-en-control/jaar-2016/stap/"
	for _, datum := range []string{"2016-07-06", "2016-09-01"} { // within its window, and after it
		o, err := planning.NewOverzicht(dag(t, datum), nil, []*ronde.Ronde{r})
		require.NoError(t, err)
		p := post(t, o, in+"voorjaarsnota")
		require.Equal(t, "overgeslagen", p.StandZin())
		require.False(t, p.Stand.Open())
		require.Equal(t, planning.Overgeslagen, o.Tafels()[1].Stand)
		for _, l := range o.PerWie() {
			require.NotContains(t, l.Posten, p)
		}
		require.Equal(t, planning.Volgt, post(t, o, in+"begroting").Stand)
	}
	o, err := planning.NewOverzicht(dag(t, "2016-09-01"), nil, []*ronde.Ronde{r})
	require.NoError(t, err)
	require.Equal(t, "te laat, 32 dagen", post(t, o, in+"kadernota").StandZin(), "1 September is 32 days after 31 July")
	var b strings.Builder
	require.NoError(t, o.WriteText(&b))
	require.Contains(t, b.String(), "Overgeslagen (1)\n")
	voeg("2016-07-06", ronde.RondeGesloten, func(g *ronde.Gebeurtenis) { g.RondeGesloten = &ronde.Sluiting{Voortijdig: "herindeling"} })
	o, err = planning.NewOverzicht(dag(t, "2016-09-01"), nil, []*ronde.Ronde{r})
	require.NoError(t, err)
	require.Equal(t, planning.Overgeslagen, post(t, o, in+"voorjaarsnota").Stand)
	require.Equal(t, planning.Voorbij, post(t, o, in+"kadernota").Stand)
}

// A round is called by its region and year; two of the same stay apart.
func TestRondenaam(t *testing.T) {
	maak := func(id, regio string) *ronde.Ronde {
		r := ronde.New(proces(t, cycle.IDBredeMonitoring))
		g := gebeurtenissen(t)[0]
		g.Geopend.Ronde, g.Geopend.RegioNaam = id, regio
		require.NoError(t, r.Voeg(g))
		return r
	}
	o, err := planning.NewOverzicht(dag(t, "2026-06-18"), nil, []*ronde.Ronde{maak("a", "Fictief"), maak("b", "Fictief"), maak("c", ""), maak("d", "Achterhoek")})
	require.NoError(t, err)
	var namen []string
	for _, s := range o.Standen() {
		namen = append(namen, strings.TrimPrefix(s.Naam, "Brede Monitoring Achterhoek "))
	}
	require.Equal(t, []string{"(Fictief, 2026)", "(b)", "(c)", "(2026)"}, namen)
}

// A process and its own round: each window once, as the log has it; of the
// milestones the caller tells.
func TestProcesAlsRonde(t *testing.T) {
	r, _ := raadsjaar(t, "voorjaarsnota")
	pc := planning.Voortgang{Proces: proces(t, cycle.IDPlanningEnControl), Gedaan: map[string]kalender.Datum{"jaarrekening/naar-provincie": dag(t, "2016-07-12")}}
	ander, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2017)
	require.NoError(t, err)
	o, err := planning.NewOverzicht(dag(t, "2016-08-02"), []planning.Voortgang{pc, {Proces: ander}}, []*ronde.Ronde{r})
	require.NoError(t, err)
	var standen []string
	for _, s := range o.Standen() {
		standen = append(standen, s.ID)
	}
	require.Equal(t, []string{"planning-en-control-2017", "planning-en-control/jaar-2016"}, standen)
	var jaarrekening []string
	for _, p := range o.Posten() {
		if p.Naam == "Jaarrekening 2015" {
			jaarrekening = append(jaarrekening, p.StandZin())
		}
	}
	require.Equal(t, []string{"gedaan op 5 juli 2016, 5 dagen te laat"}, jaarrekening)
	require.Equal(t, "gedaan op 12 juli 2016", post(t, o, "planning-en-control/jaar-2016/stap/jaarrekening/naar-provincie").StandZin())
	require.Len(t, o.Editie(2015), 5)

	pc.Gedaan["kadernota"], pc.Gedaan["kadernotas"] = dag(t, "2016-07-12"), dag(t, "2016-07-12")
	_, err = planning.NewOverzicht(dag(t, "2016-08-02"), []planning.Voortgang{pc}, []*ronde.Ronde{r})
	var codes []goaltree.Code
	for _, f := range goaltree.Fouten(err) {
		codes = append(codes, f.Code)
	}
	require.Equal(t, []goaltree.Code{goaltree.CodeTegenspraak, goaltree.CodeOnbekendeTak}, codes, "of a step the log tells")
}
