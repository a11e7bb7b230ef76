package planning_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
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
		"2026-01-29 gedaan uitnodiging/2", "2026-02-26 gedaan uitnodiging/6", "2026-03-12 gedaan bijeenkomst/m-3",
		"2026-04-09 gedaan uitnodiging/14", "2026-05-07 gedaan uitnodiging/18", "2026-07-02 volgt uitnodiging/27",
	}, standen, "the third was held without an invitation")
	var wie []string
	for _, w := range post(t, o, inRonde+"uitnodiging/27").Wie {
		wie = append(wie, w.ID)
	}
	require.Equal(t, []string{"verbindingsgroep", "regieteam-rssda", "accountteam-ambulante-jeugdhulp"}, wie, "of the accountteams that of the segment at hand")
	o, err := planning.Kalender(dag(t, "2026-08-01"), nil, []*ronde.Ronde{rondeOp(t, "2026-06-18")})
	require.NoError(t, err)
	require.Equal(t, planning.Voorbij, post(t, o, inRonde+"uitnodiging/27").Stand, "the log does not say whether it was moved")
}

func TestStandVanRonde(t *testing.T) {
	for datum, zin := range map[string]string{
		"2026-01-20": "Staat in stap 1 van 6, Input monitor, open sinds 12 januari 2026.",
		"2026-03-06": "Staat in stap 2 van 6, Eerste analyse, open sinds 5 maart 2026; 1 keer teruggezonden.",
		"2026-06-18": "Staat in stap 5 van 6, Implementeren, bijstellen, open sinds 8 mei 2026; 1 keer teruggezonden.",
	} {
		stand := metRonde(t, datum).Standen()[0]
		require.Equal(t, zin, stand.Zin)
		require.Equal(t, "Brede Monitoring Achterhoek (ronde-2026)", stand.Naam)
		require.Len(t, stand.Stappen, 1)
	}
	r := rondeOp(t, "2026-06-18")
	g := ronde.Gebeurtenis{Tijd: r.Toestand().Tijd.Add(24 * time.Hour), Wie: "p-99", Rol: "secretaris", Soort: ronde.RondeGesloten, RondeGesloten: &ronde.Sluiting{Voortijdig: "de financiering stopte"}}
	require.NoError(t, r.Voeg(g))
	o, err := planning.Kalender(dag(t, "2026-06-18"), nil, []*ronde.Ronde{r})
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
	volgende := ronde.Nieuw(proces(t, cycle.IDBredeMonitoring))
	require.NoError(t, volgende.Voeg(opening))
	require.NoError(t, volgende.Voeg(ronde.Gebeurtenis{
		Tijd: toen.Add(72 * time.Hour), Wie: "p-99", Rol: "secretaris", Soort: ronde.ActieAfgerond,
		Afronding: &ronde.Afronding{Actie: "a-folder", Staat: ronde.ActieVervallen, Tekst: "niet meer nodig"},
	}))
	for _, rondes := range [][]*ronde.Ronde{{r, volgende}, {volgende, r}} {
		o, err := planning.Kalender(dag(t, "2026-06-18"), nil, rondes)
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

// A round of planning and control: its log says which windows were met.
func TestRondeMetVensters(t *testing.T) {
	r := ronde.Nieuw(proces(t, cycle.IDPlanningEnControl))
	voeg := func(datum string, soort ronde.Soort, vul func(*ronde.Gebeurtenis)) {
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
	aanwezig := []cycle.Persoon{{ID: "p-1", Organen: []string{"college"}}, {ID: "p-2", Organen: []string{"gemeenteraad"}}}
	voeg("2016-07-05", ronde.Gehouden, func(g *ronde.Gebeurtenis) {
		g.Gehouden = &ronde.Bijeenkomst{ID: "m-1", Stap: "jaarrekening", Datum: dag(t, "2016-07-05"), Aanwezigen: aanwezig}
	})
	voeg("2016-07-05", ronde.StapGesloten, func(g *ronde.Gebeurtenis) {
		g.StapGesloten = &ronde.Stapsluiting{Stap: "jaarrekening", Naar: "voorjaarsnota"}
	})
	const in = "planning-en-control/jaar-2016/stap/"
	maak := func(datum string) *planning.Overzicht {
		o, err := planning.Kalender(dag(t, datum), nil, []*ronde.Ronde{r})
		require.NoError(t, err)
		return o
	}
	o := maak("2016-08-02")
	require.Equal(t, "gedaan op 5 juli 2016, 5 dagen te laat", post(t, o, in+"jaarrekening").StandZin())
	require.Equal(t, "te laat, 2 dagen", post(t, o, in+"voorjaarsnota").StandZin())
	require.Equal(t, planning.Volgt, post(t, o, in+"begroting").Stand)
	require.Equal(t, planning.Voorbij, post(t, o, in+"jaarrekening/2").Stand, "no log tells whether it went to the province")
	require.Len(t, o.Tafels(), 5)

	voeg("2016-07-06", ronde.RondeGesloten, func(g *ronde.Gebeurtenis) { g.RondeGesloten = &ronde.Sluiting{Voortijdig: "herindeling"} })
	require.Equal(t, planning.Voorbij, post(t, maak("2016-08-02"), in+"voorjaarsnota").Stand)
}
