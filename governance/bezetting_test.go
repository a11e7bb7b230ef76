package governance_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// The analysegroep of the Brede Monitoring: one of bouwgroep 1 at least, two
// consulenten and two professionals by preference.
func ExampleStructuur_ToetsBezetting() {
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	groep := []string{"analysegroep"}
	toetsen, err := structuur.ToetsBezetting([]governance.Deelnemer{
		{Code: "A", Rollen: []string{"consulent"}, Organen: []string{"analysegroep", "bouwgroep-2"}},
		{Code: "B", Rollen: []string{"professional"}, Organen: groep},
		{Code: "C", Rollen: []string{"professional"}, Organen: groep},
		{Code: "D", Rollen: []string{"ervaringsdeskundige"}, Organen: groep},
		{Code: "E", Rollen: []string{"data-analist-sda"}, Organen: groep},
		{Code: "F", Organen: groep},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range toetsen {
		if t.Bij == "analysegroep" && t.Oordeel != governance.Voldaan {
			fmt.Printf("%s: %s: %s\n", t.Strengheid.Label(), t.Naam, t.Bevinding)
		}
	}
	// Output:
	// moet: afvaardiging van Bouwgroep 1 brede monitoring: minstens 1: Er zijn er 0.
	// bij voorkeur: Consulent: bij voorkeur 2: Er is 1.
	// moet: Data-analist van een aanbieder: minstens 1: Er zijn er 0.
	// bij voorkeur: Ieder lid vervult een plaats: Zonder plaats: F.
}

// oordelen gives of each outcome at a body its rule, place and outcome.
func oordelen(toetsen []governance.Toets, bij string) []string {
	var alle []string
	for _, t := range toetsen {
		if t.Bij == bij {
			alle = append(alle, fmt.Sprintf("%s %s", t.Regel, t.Oordeel))
		}
	}
	return alle
}

func TestToetsBezetting(t *testing.T) {
	s := los(t, governance.BredeMonitoring())
	for naam, g := range map[string]struct {
		bij  string
		wie  []governance.Deelnemer
		want []string
	}{
		"niet gegeven": {"mosd", nil, []string{"bezetting-bekend niet-te-toetsen"}},
		"leden niet bekend": {"verbindingsgroep", []governance.Deelnemer{{Code: "A", Organen: []string{"verbindingsgroep"}}}, []string{
			"bezetting-bekend niet-te-toetsen",
		}},
		// Each member of the verbindingsgroep sits in both bouwgroepen; B does not.
		"allen": {"bouwgroep-1", []governance.Deelnemer{
			{Code: "A", Rollen: []string{"lid-bouwgroep"}, Organen: []string{"bouwgroep-1", "bouwgroep-2", "verbindingsgroep"}},
			{Code: "B", Organen: []string{"bouwgroep-2", "verbindingsgroep"}},
		}, []string{
			"bezetting-bekend voldaan", "bezetting-minimaal voldaan", "bezetting-allen niet-voldaan", "bezetting-minimaal voldaan", "bezetting-zonder-plaats voldaan",
		}},
		// Nobody says who is in the verbindingsgroep, so nobody can say whether all of it sits here.
		"allen niet gegeven": {"bouwgroep-1", []governance.Deelnemer{{Code: "A", Rollen: []string{"lid-bouwgroep"}, Organen: []string{"bouwgroep-1"}}}, []string{
			"bezetting-bekend voldaan", "bezetting-minimaal niet-voldaan", "bezetting-allen niet-te-toetsen", "bezetting-minimaal voldaan", "bezetting-zonder-plaats voldaan",
		}},
		// Two of team CLM where one may sit, nobody of the primair proces; a specialist only joins when asked.
		"te veel": {"regieteam-rssda", []governance.Deelnemer{
			{Code: "A", Rollen: []string{"voorzitter-ao-wmo", "voorzitter-ao-jeugd"}, Organen: []string{"regieteam-rssda"}},
			{Code: "B", Organen: []string{"regieteam-rssda", "team-clm"}},
			{Code: "C", Organen: []string{"regieteam-rssda", "team-clm"}},
		}, []string{
			"bezetting-bekend voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal niet-voldaan", "bezetting-maximaal voldaan",
			"bezetting-minimaal voldaan", "bezetting-maximaal niet-voldaan",
			"bezetting-zonder-plaats voldaan",
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			toetsen, err := s.ToetsBezetting(g.wie)
			require.NoError(t, err)
			require.Equal(t, g.want, oordelen(toetsen, g.bij))
		})
	}

	_, err := s.ToetsBezetting([]governance.Deelnemer{
		{Code: "A", Rollen: []string{"consulnt"}}, {Code: "A", Organen: []string{"hof"}}, {Code: " "},
	})
	require.Equal(t, []string{
		"onbekende-tak deelnemers[0].rollen[0] consulnt", "dubbel deelnemers[1].code A", "onbekende-tak deelnemers[1].organen[0] hof", "leeg deelnemers[2].code",
	}, meldingen(err))
}

// regieteam is a complete regieteam RSSDA: of each of its four places one.
func regieteam(erbij ...governance.Deelnemer) []governance.Deelnemer {
	hier := []string{"regieteam-rssda"}
	return append([]governance.Deelnemer{
		{Code: "A", Rollen: []string{"voorzitter-ao-wmo"}, Organen: hier},
		{Code: "B", Rollen: []string{"voorzitter-ao-jeugd"}, Organen: hier},
		{Code: "C", Rollen: []string{"vertegenwoordiger-primair-proces"}, Organen: hier},
		{Code: "D", Organen: []string{"regieteam-rssda", "team-clm"}},
	}, erbij...)
}

// A maximum counts nobody who fills another place.
func TestToetsBezetting_maximaal(t *testing.T) {
	s := los(t, governance.BredeMonitoring())
	lid := func(code string, clm bool, rollen ...string) governance.Deelnemer {
		d := governance.Deelnemer{Code: code, Rollen: rollen, Organen: []string{"regieteam-rssda"}}
		if clm {
			d.Organen = append(d.Organen, "team-clm")
		}
		return d
	}
	for naam, g := range map[string]struct {
		erbij []governance.Deelnemer
		mis   map[string]string // name of a place too full -> finding
		wel   string            // finding of team CLM, where that place is not too full
	}{
		"volledig":                            {nil, nil, "Er is 1."},
		"specialist van team CLM uitgenodigd": {[]governance.Deelnemer{lid("E", true, "specialist")}, nil, "Er zijn er 2. Wie er hier te veel is, vervult een andere plaats."},
		"tweede van team CLM":                 {[]governance.Deelnemer{lid("E", true)}, map[string]string{"afvaardiging van Team CLM: hoogstens 1": "Er zijn er 2."}, ""},
		"een specialist en een te veel": {[]governance.Deelnemer{lid("E", true, "specialist"), lid("F", true)}, map[string]string{
			"afvaardiging van Team CLM: hoogstens 1": "Er zijn er 3, van wie 2 geen andere plaats kunnen vervullen.",
		}, ""},
		// Three who can only be one of the two chairmen: E could be either.
		"voorzitters": {[]governance.Deelnemer{lid("E", false, "voorzitter-ao-wmo", "voorzitter-ao-jeugd")}, map[string]string{
			"Voorzitter van het regionale ambtelijk overleg Wmo: hoogstens 1":   "Voor deze plaats en die van Voorzitter van het regionale ambtelijk overleg Jeugd samen zijn er 3, waar er 2 mogen zijn.",
			"Voorzitter van het regionale ambtelijk overleg Jeugd: hoogstens 1": "Voor deze plaats en die van Voorzitter van het regionale ambtelijk overleg Wmo samen zijn er 3, waar er 2 mogen zijn.",
		}, "Er is 1."},
	} {
		t.Run(naam, func(t *testing.T) {
			wie := regieteam(g.erbij...)
			for range 2 {
				toetsen, err := s.ToetsBezetting(wie)
				require.NoError(t, err)
				mis := map[string]string{}
				for _, x := range toetsen {
					switch {
					case x.Regel != "bezetting-maximaal":
					case x.Oordeel == governance.NietVoldaan:
						mis[x.Naam] = x.Bevinding
					case x.Naam == "afvaardiging van Team CLM: hoogstens 1":
						require.Equal(t, g.wel, x.Bevinding)
					}
				}
				if g.mis == nil {
					g.mis = map[string]string{}
				}
				require.Equal(t, g.mis, mis)
				slices.Reverse(wie)
			}
		})
	}
}

// The maxima are kept when there is a way to seat all who may sit at all, each
// in one place, and only then: held against trying every way.
func TestToetsBezetting_zetels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rollen := []governance.Rol{{ID: "a", Naam: "A"}, {ID: "b", Naam: "B"}, {ID: "c", Naam: "C"}}
		ids := []string{"a", "b", "c"}
		orgaan := governance.Orgaan{ID: "groep", Naam: "Groep", Soort: governance.Werkgroep, Schaal: governance.Regionaal}
		for range rapid.IntRange(1, 4).Draw(t, "plaatsen") {
			orgaan.Leden = append(orgaan.Leden, governance.Lidmaatschap{
				Rollen:   rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 2, rapid.ID).Draw(t, "rollen"),
				Maximaal: rapid.IntRange(0, 2).Draw(t, "maximaal"),
			})
		}
		d := &governance.Definitie{Versie: "1", ID: "s", Naam: "S", Rollen: rollen, Organen: []governance.Orgaan{orgaan}}
		s, err := d.Resolve()
		require.NoError(t, err)
		var wie []governance.Deelnemer
		var mogelijk [][]int
		for i := range rapid.IntRange(1, 5).Draw(t, "leden") {
			p := governance.Deelnemer{Code: fmt.Sprint(i), Organen: []string{"groep"}}
			p.Rollen = rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, 2, rapid.ID).Draw(t, "heeft")
			var past []int
			for k, l := range orgaan.Leden {
				if slices.ContainsFunc(l.Rollen, func(r string) bool { return slices.Contains(p.Rollen, r) }) {
					past = append(past, k)
				}
			}
			if len(past) > 0 {
				mogelijk = append(mogelijk, past)
			}
			wie = append(wie, p)
		}
		toetsen, err := s.ToetsBezetting(wie)
		require.NoError(t, err)
		kan := !slices.ContainsFunc(toetsen, func(x governance.Toets) bool {
			return x.Regel == "bezetting-maximaal" && x.Oordeel == governance.NietVoldaan
		})
		require.Equal(t, past(orgaan.Leden, mogelijk, make([]int, len(orgaan.Leden))), kan)
	})
}

// past tells whether the first and all after can be seated beside those who are.
func past(plaatsen []governance.Lidmaatschap, mogelijk [][]int, bezet []int) bool {
	if len(mogelijk) == 0 {
		return true
	}
	for _, p := range mogelijk[0] {
		if hoogst := plaatsen[p].Maximaal; hoogst > 0 && bezet[p] >= hoogst {
			continue
		}
		bezet[p]++
		kan := past(plaatsen, mogelijk[1:], bezet)
		bezet[p]--
		if kan {
			return true
		}
	}
	return false
}

// Every body is told of, with its source; the order of people changes no outcome.
func TestToetsBezetting_volgorde(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		s, err := d.Resolve()
		require.NoError(t, err)
		var wie []governance.Deelnemer
		for i := range rapid.IntRange(0, 5).Draw(t, "mensen") {
			p := governance.Deelnemer{Code: fmt.Sprint(i)}
			for _, o := range d.Organen {
				if rapid.Bool().Draw(t, "lid") {
					p.Organen = append(p.Organen, o.ID)
				}
			}
			for _, r := range d.Rollen {
				if rapid.Bool().Draw(t, "heeft") {
					p.Rollen = append(p.Rollen, r.ID)
				}
			}
			wie = append(wie, p)
		}
		een, err := s.ToetsBezetting(wie)
		require.NoError(t, err)
		slices.Reverse(wie)
		twee, err := s.ToetsBezetting(wie)
		require.NoError(t, err)
		for _, o := range d.Organen {
			require.NotEmpty(t, oordelen(een, o.ID))
			require.Equal(t, oordelen(een, o.ID), oordelen(twee, o.ID))
		}
	})
}
