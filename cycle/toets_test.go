package cycle_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// bevinding gives the one finding of a rule about something.
func bevinding(t *testing.T, bevindingen []cycle.Regeloordeel, regel, bij string) cycle.Regeloordeel {
	t.Helper()
	i := slices.IndexFunc(bevindingen, func(b cycle.Regeloordeel) bool { return b.Regel == regel && b.Bij == bij })
	require.GreaterOrEqual(t, i, 0, "no finding %s at %s", regel, bij)
	return bevindingen[i]
}

// At least one of bouwgroep 1 in the analysegroep: "minimaal 1 persoon".
func TestToets_bouwgroep1(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	v := zonder(volledig("eerste-analyse"), "a1")
	v.Beschikbaar = []cycle.Persoon{verbinder("z"), in("x", "bouwgroep-1"), in("y", "bouwgroep-2")}
	b := bevinding(t, p.Toets(v), "minimaal", "bouwgroep-1")
	require.Equal(t, governance.Hard, b.Strengheid)
	require.Equal(t, governance.NietVoldaan, b.Oordeel)
	require.Equal(t, 1, b.Tekort)
	require.Equal(t, []string{"x", "z"}, b.Vullen)
	require.Equal(t, "Brede Monitoring Achterhoek, plaat, stap 2", b.Bron)
}

// Two consulenten by preference: one is told, none is told, and neither is hard.
func TestToets_voorkeur(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for tekort, weg := range map[int][]string{0: nil, 1: {"c1"}, 2: {"c1", "c2"}} {
		b := bevinding(t, p.Toets(zonder(volledig("eerste-analyse"), weg...)), "voorkeur", "consulent")
		require.Equal(t, governance.Voorkeur, b.Strengheid)
		require.Equal(t, tekort, b.Tekort)
	}
}

// Inhabitants are represented by any of the councils or by experience.
func TestToets_inwoners(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for _, rol := range []string{"lid-clientenraad", "lid-participatieraad", "lid-sociale-raad", "ervaringsdeskundige"} {
		require.Empty(t, gebroken(p.Toets(erbij(zonder(volledig("eerste-analyse"), "r"), met("n", rol)))), rol)
	}
	require.Equal(t, []string{"hard minimaal analysegroep"},
		gebroken(p.Toets(erbij(zonder(volledig("eerste-analyse"), "r"), met("n", "inwoner")))))
}

// One person may fill two places: a consulent from bouwgroep 1.
func TestToets_tweePlaatsen(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	beide := cycle.Persoon{ID: "beide", Rollen: []string{"consulent"}, Organen: []string{"bouwgroep-1"}}
	require.Empty(t, gebroken(p.Toets(erbij(zonder(volledig("eerste-analyse"), "a1", "c1"), beide))))
}

func TestToets_frisseBlik(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	const regel, bij = "andere_personen_dan", "bouwgroep-2"
	oud := in("a2", "bouwgroep-2") // was at the first analysis

	t.Run("ernaast", func(t *testing.T) {
		b := bevinding(t, p.Toets(erbij(volledig("samen-duiden"), oud)), regel, bij)
		require.Equal(t, governance.Hard, b.Strengheid)
		require.Equal(t, []string{"a2"}, b.Betreft)
	})
	t.Run("in plaats van", func(t *testing.T) {
		v := erbij(zonder(volledig("samen-duiden"), "b2"), oud)
		v.Beschikbaar = []cycle.Persoon{in("fris", "bouwgroep-2"), in("a1", "bouwgroep-2"), verbinder("w")}
		bevindingen := p.Toets(v)
		require.Equal(t, []string{"hard andere_personen_dan bouwgroep-2", "hard deelname-verplicht bouwgroep-2"}, volgorde(gebroken(bevindingen)))
		require.Equal(t, []string{"fris"}, bevinding(t, bevindingen, "deelname-verplicht", bij).Vullen)
	})
	t.Run("als afvaardiging", func(t *testing.T) {
		v := erbij(volledig("samen-duiden"), oud)
		v.Afvaardiging = []string{"a2"}
		require.Empty(t, gebroken(p.Toets(v)))
	})
	t.Run("afvaardiging vult de plaats niet", func(t *testing.T) {
		v := erbij(zonder(volledig("samen-duiden"), "b2"), in("x", "bouwgroep-2"))
		require.Empty(t, gebroken(p.Toets(v)))
		v.Afvaardiging = []string{"x"}
		require.Contains(t, gebroken(p.Toets(v)), "hard deelname-verplicht bouwgroep-2")
	})
	t.Run("als verbindingsgroep", func(t *testing.T) {
		v := volledig("samen-duiden")
		v.Eerder["eerste-analyse"] = append(v.Eerder["eerste-analyse"], "v")
		require.Empty(t, gebroken(p.Toets(v)))
	})
	t.Run("niet gegeven", func(t *testing.T) {
		v := volledig("samen-duiden")
		delete(v.Eerder, "eerste-analyse")
		v.Afvaardiging = []string{"a1"}
		bevindingen := p.Toets(v)
		require.Equal(t, governance.NietTeToetsen, bevinding(t, bevindingen, cycle.RegelAfvaardigingWas, "eerste-analyse").Oordeel)
		require.Equal(t, governance.NietTeToetsen, bevinding(t, bevindingen, regel, bij).Oordeel)
		require.Equal(t, governance.NietTeToetsen, bevinding(t, bevindingen, cycle.RegelAfvaardiging, "eerste-analyse").Oordeel)
		require.Empty(t, gebroken(bevindingen))
	})
}

func volgorde(s []string) []string {
	slices.Sort(s)
	return s
}

// A member of the verbindingsgroep who sits in one bouwgroep alone does not
// connect.
func TestToets_verbindingsgroep(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for _, stap := range []string{"samen-duiden", "opbrengst-duiding", "implementeren-bijstellen", "maatschappelijke-opgaven"} {
		v := erbij(volledig(stap), in("half", "verbindingsgroep", "bouwgroep-1"))
		b := bevinding(t, p.Toets(v), "lid_van_beide", "verbindingsgroep")
		require.Equal(t, []string{"half"}, b.Betreft)
		require.Equal(t, []string{"hard lid_van_beide verbindingsgroep"}, gebroken(p.Toets(v)))
		v = zonder(volledig(stap), "v")
		v.Beschikbaar = []cycle.Persoon{in("half", "verbindingsgroep", "bouwgroep-2"), verbinder("heel")}
		require.Equal(t, []string{"heel"}, bevinding(t, p.Toets(v), cycle.RegelDeelname, "verbindingsgroep").Vullen)
	}
}

// Which accountteams join: "Zo denkt het accountteam Wmo in principe niet mee
// over een vraagstuk/opbrengst vanuit de jeugdhulp".
func TestToets_segment(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	teams := map[string]string{
		cycle.AmbulanteJeugdhulp: "accountteam-ambulante-jeugdhulp", cycle.JeugdhulpMetVerblijf: "accountteam-jeugdhulp-met-verblijf", cycle.Wmo: "accountteam-wmo",
	}
	segmenten := []string{cycle.AmbulanteJeugdhulp, cycle.JeugdhulpMetVerblijf, cycle.Wmo}
	for _, vraag := range segmenten {
		for _, team := range segmenten {
			v := zonder(volledig("opbrengst-duiding"), "acc")
			v.Segment = vraag
			v.Aanwezigen = append(v.Aanwezigen, in("t", teams[team]))
			var want []string
			if vraag != team {
				want = append(want, "hard segment-wel "+teams[vraag])
			}
			if (vraag == cycle.Wmo) != (team == cycle.Wmo) {
				want = append(want, "voorkeur segment-niet "+teams[team])
			}
			require.Equal(t, want, gebroken(p.Toets(v)), "%s bij %s", team, vraag)
		}
	}
	t.Run("ook in het eigen team", func(t *testing.T) {
		v := erbij(volledig("opbrengst-duiding"), in("clm", "accountteam-wmo", "accountteam-ambulante-jeugdhulp"))
		require.Empty(t, gebroken(p.Toets(v)))
	})
	t.Run("in twee teams die niet meedoen", func(t *testing.T) {
		v := zonder(volledig("opbrengst-duiding"), "acc")
		v.Segment = cycle.Wmo
		v.Aanwezigen = append(v.Aanwezigen, in("w", "accountteam-wmo"), in("j", "accountteam-ambulante-jeugdhulp", "accountteam-jeugdhulp-met-verblijf"))
		require.Equal(t, []string{
			"voorkeur segment-niet accountteam-ambulante-jeugdhulp", "voorkeur segment-niet accountteam-jeugdhulp-met-verblijf",
		}, gebroken(p.Toets(v)))
	})
	t.Run("niet gegeven", func(t *testing.T) {
		v := volledig("opbrengst-duiding")
		v.Segment = ""
		bevindingen := p.Toets(v)
		require.Equal(t, []string{"hard segment-gegeven "}, gebroken(bevindingen))
		for _, team := range teams {
			require.Equal(t, governance.NietTeToetsen, bevinding(t, bevindingen, cycle.RegelSegmentWel, team).Oordeel)
		}
	})
}

func TestToets_afvaardiging(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	v := erbij(volledig("opbrengst-duiding"), met("nieuw", "consulent"))
	v.Afvaardiging = []string{"d1", "nieuw", "weg"}
	bevindingen := p.Toets(v)
	require.Equal(t, []string{"nieuw"}, bevinding(t, bevindingen, cycle.RegelAfvaardigingWas, "samen-duiden").Betreft)
	require.Contains(t, bevinding(t, bevindingen, cycle.RegelPersonen, "").Bevinding, "‘weg’")
	require.Equal(t, []string{"hard personen-eenduidig ", "hard afvaardiging-was-er samen-duiden"}, gebroken(bevindingen),
		"who is named as delegation has a place: the mistake is told once")

	v = zonder(volledig("opbrengst-duiding"), "d1")
	v.Beschikbaar = []cycle.Persoon{met("d1", "professional"), met("x", "professional")}
	require.Equal(t, []string{"d1"}, bevinding(t, p.Toets(v), cycle.RegelAfvaardiging, "samen-duiden").Vullen)
}

func TestToets_personen(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	v := erbij(volledig("input-monitor"), met("i", "inwoner"), met("", "inwoner"), met("q", "wethouder"), cycle.Persoon{ID: "z", Rollen: []string{"inwoner", "tovenaar"}, Organen: []string{"gilde"}})
	bevindingen := p.Toets(v)
	require.Equal(t, "Dubbel of zonder code: ‘’ en ‘i’.", bevinding(t, bevindingen, cycle.RegelPersonen, "").Bevinding)
	require.Equal(t, []string{"z"}, bevinding(t, bevindingen, cycle.RegelNamen, "").Betreft)
	require.Equal(t, []string{"q"}, bevinding(t, bevindingen, cycle.RegelPlaats, "").Betreft)
	// Others may join step 6, so that nobody is out of place there.
	require.Empty(t, gebroken(p.Toets(erbij(volledig("maatschappelijke-opgaven"), met("q", "wethouder")))))

	bevindingen = p.Toets(cycle.Voorstel{Stap: "samen-duide"})
	require.Len(t, bevindingen, 1)
	require.Equal(t, []string{"hard stap-bekend samen-duide"}, gebroken(bevindingen))
}

// A stuurgroep that meets at least once every two months: programmaplan
// Samenwerken in het sociaal domein 2.0 of Voorschoten and Wassenaar.
func TestToets_vergaderfrequentie(t *testing.T) {
	structuur, err := governance.Programma2018().Resolve()
	require.NoError(t, err)
	d := &cycle.Definitie{Versie: cycle.FormaatVersie, ID: "programma", Naam: "Programma", Stappen: []cycle.Stap{
		{Nummer: 1, ID: "voortgang", Naam: "Voortgang", Deelnemers: []cycle.Deelname{{Orgaan: "stuurgroep-programma"}}},
	}}
	for _, g := range []struct {
		datum  string
		vorige []string
		want   governance.Oordeel
	}{
		{"2018-03-15", []string{"2018-01-15"}, governance.Voldaan},
		{"2018-03-16", []string{"2018-01-15"}, governance.NietVoldaan},
		{"2018-03-16", []string{"2018-01-15", "2018-02-20", "2017-11-20"}, governance.Voldaan},
		{"2018-04-30", []string{"2018-02-28"}, governance.Voldaan},
		{"2018-03-16", nil, governance.NietTeToetsen},
		{"2018-03-16", []string{"2018-03-16", "2018-05-01"}, governance.NietTeToetsen},
		{"", []string{"2018-01-15"}, governance.NietTeToetsen},
	} {
		p, err := d.Resolve(structuur)
		require.NoError(t, err)
		v := cycle.Voorstel{Stap: "voortgang", Vorige: map[string][]kalender.Datum{"programmateam": {dag(t, "2018-03-10")}}} // another body's count for nothing
		if g.datum != "" {
			v.Datum = dag(t, g.datum)
		}
		for _, s := range g.vorige {
			v.Vorige["stuurgroep-programma"] = append(v.Vorige["stuurgroep-programma"], dag(t, s))
		}
		b := bevinding(t, p.Toets(v), cycle.RegelRitme, "stuurgroep-programma")
		require.Equal(t, g.want, b.Oordeel, "%s na %v: %s", g.datum, g.vorige, b.Bevinding)
		require.Equal(t, governance.Voorkeur, b.Strengheid)
	}
}

// Twice in a year needs two meetings to look back on, and in weeks it is days.
func TestToets_ritmes(t *testing.T) {
	for _, g := range []struct {
		ritme  governance.Ritme
		vorige []string
		want   governance.Oordeel
	}{
		{governance.Ritme{Keren: 2, Per: 1, Eenheid: governance.Jaar}, []string{"2017-07-01", "2017-12-01"}, governance.Voldaan},
		{governance.Ritme{Keren: 2, Per: 1, Eenheid: governance.Jaar}, []string{"2017-12-01"}, governance.NietTeToetsen},
		{governance.Ritme{Keren: 2, Per: 1, Eenheid: governance.Jaar}, []string{"2016-12-01", "2017-12-01"}, governance.NietVoldaan},
		{governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Week}, []string{"2018-03-02"}, governance.Voldaan},
		{governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Week}, []string{"2018-03-01"}, governance.NietVoldaan},
	} {
		s := governance.Programma2018()
		for i := range s.Organen {
			if s.Organen[i].ID == "programmateam" {
				s.Organen[i].Vergadert = &g.ritme
			}
		}
		structuur, err := s.Resolve()
		require.NoError(t, err)
		d := &cycle.Definitie{Versie: cycle.FormaatVersie, ID: "p", Naam: "P", Stappen: []cycle.Stap{
			{Nummer: 1, ID: "s", Naam: "S", Deelnemers: []cycle.Deelname{{Orgaan: "programmateam"}}},
		}}
		p, err := d.Resolve(structuur)
		require.NoError(t, err)
		var vorige []kalender.Datum
		for _, s := range g.vorige {
			vorige = append(vorige, dag(t, s))
		}
		b := bevinding(t, p.Toets(cycle.Voorstel{Stap: "s", Datum: dag(t, "2018-03-16"), Vorige: map[string][]kalender.Datum{"programmateam": vorige}}), cycle.RegelRitme, "programmateam")
		require.Equal(t, g.want, b.Oordeel, "%s na %v", g.ritme, g.vorige)
	}
}
