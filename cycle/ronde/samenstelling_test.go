package ronde_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// Without bouwgroep 1 or a delegation a meeting is refused: see
// TestVoeg_geweigerd. Here what the rules ask of the meeting beside its people.

// The accountteam follows from the segment at hand; where that is not told a
// step that asks an accountteam is refused, and in one that leaves it open the
// rule stands with the meeting as one that could not be checked.
func TestSegment(t *testing.T) {
	r := tot(t, ronde.StapGesloten, stappen[2])
	b := bijeenkomst("m-4", stappen[3], op(begin))
	b.Segment = cycle.AmbulanteJeugdhulp // and the accountteam is that of the Wmo
	err := voeg(r, b)
	require.ErrorIs(t, err, ronde.CodeSamenstelling)
	require.ErrorContains(t, err, "Ambulante jeugdhulp")
	b.Segment = ""
	require.ErrorIs(t, voeg(r, b), ronde.CodeSamenstelling)
	b.Segment = "vervoer" // one of another region
	err = voeg(r, b)
	require.ErrorIs(t, err, goaltree.CodeOnbekendeTak)
	require.ErrorContains(t, err, `gehouden.segment: the process has no segment with this id (found "vervoer")`)

	r = tot(t, ronde.StapGesloten, stappen[1])
	b = bijeenkomst("m-3", stappen[2], op(begin))
	b.Segment = ""
	require.NoError(t, voeg(r, b))
	var bij []string
	for _, k := range r.Toestand().Bijeenkomsten[2].Kanttekeningen {
		if k.Regel == cycle.RegelSegmentWel {
			require.Equal(t, governance.NietTeToetsen, k.Oordeel)
			bij = append(bij, k.Bij)
		}
	}
	require.Len(t, bij, 3)
}

// Who sat in bouwgroep 2 at the first analysis comes with fresh eyes by naming
// another body, or none: told with the meeting. So is one invited as another.
func TestLeden(t *testing.T) {
	for naam, g := range map[string]struct {
		nu   []string
		want string
	}{
		"the same":  {[]string{"bouwgroep-2"}, ""}, // as the delegation
		"other":     {[]string{"bouwgroep-2", "verbindingsgroep", "bouwgroep-1"}, "Het gaat om p-6 (eerder in bouwgroep-2; nu in bouwgroep-1, bouwgroep-2 en verbindingsgroep)."},
		"left out":  {nil, "Het gaat om p-6 (eerder in bouwgroep-2; nu in geen orgaan)."},
		"not known": {nil, ""},
	} {
		t.Run(naam, func(t *testing.T) {
			r := tot(t, ronde.StapGesloten, "eerste-analyse")
			b := bijeenkomst("m-3", "samen-duiden", op(begin))
			wie := in("p-6", g.nu...)
			if b.Afvaardiging = []string{"p-6"}; naam == "not known" {
				wie.ID, b.Afvaardiging = "p-77", nil
				wie.Rollen = []string{"inwoner"}
			}
			b.Aanwezigen = append(b.Aanwezigen, wie)
			require.NoError(t, voeg(r, b))
			got := ""
			for _, k := range r.Toestand().Bijeenkomsten[2].Kanttekeningen {
				if k.Regel == ronde.RegelLedenGelijk {
					require.Equal(t, governance.Voorkeur, k.Strengheid)
					got = k.Bevinding
				}
			}
			require.Equal(t, g.want, got)
		})
	}
}

// Who comes as the delegation really took part in the step before.
func TestAfvaardiging(t *testing.T) {
	r := tot(t, ronde.StapGesloten, stappen[1])
	b := bijeenkomst("m-3", stappen[2], op(begin))
	b.Afvaardiging = []string{"p-13"} // of the accountteam
	err := voeg(r, b)
	require.ErrorIs(t, err, ronde.CodeSamenstelling)
	require.ErrorContains(t, err, "Wie als afvaardiging komt, was bij ‘Eerste analyse’")
	b.Afvaardiging = []string{"p-2"}
	require.NoError(t, voeg(r, b))
}

// The stuurgroep of the programme meets at least once every two months: the
// round knows its meetings. A hundred days is too long.
func TestVergaderfrequentie(t *testing.T) {
	structuur, err := governance.Programma2018().Resolve()
	require.NoError(t, err)
	p, err := (&cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "sturen", Naam: "Sturen",
		Stappen: []cycle.Stap{{Nummer: 1, ID: "sturen", Naam: "Sturen", Deelnemers: []cycle.Deelname{{Orgaan: "stuurgroep-programma", Verplicht: true}}}},
	}).Resolve(structuur)
	require.NoError(t, err)
	r := ronde.New(p)
	require.NoError(t, voeg(r, opening("sturen")))
	oordelen := []governance.Oordeel{}
	for i, na := range []int{0, 50, 150} {
		g := gebeurtenis(0, ronde.Bijeenkomst{ID: "m-" + string(rune('a'+i)), Stap: "sturen", Datum: op(begin.AddDate(0, 0, na)), Aanwezigen: []cycle.Persoon{in("p-1", "stuurgroep-programma")}})
		g.Tijd = begin.AddDate(0, 0, na)
		require.NoError(t, r.Voeg(g))
		oordeel := governance.Voldaan
		for _, k := range r.Toestand().Bijeenkomsten[i].Kanttekeningen {
			if k.Regel == cycle.RegelRitme {
				oordeel = k.Oordeel
			}
		}
		oordelen = append(oordelen, oordeel)
	}
	require.Equal(t, []governance.Oordeel{governance.NietTeToetsen, governance.Voldaan, governance.NietVoldaan}, oordelen)
}

// Each body has its own rhythm, over all steps: a meeting of another body in
// between is none of its own, and one of its own in the step before is.
func TestVergaderfrequentie_perOrgaan(t *testing.T) {
	structuur, err := governance.Programma2018().Resolve()
	require.NoError(t, err)
	plaatsen := []cycle.Deelname{{Orgaan: "stuurgroep-programma"}, {Orgaan: "programmateam"}}
	p, err := (&cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "sturen", Naam: "Sturen",
		Stappen:    []cycle.Stap{{Nummer: 1, ID: "een", Naam: "Een", Deelnemers: plaatsen}, {Nummer: 2, ID: "twee", Naam: "Twee", Deelnemers: plaatsen}},
		Overgangen: []cycle.Overgang{{Van: "een", Naar: "twee"}},
	}).Resolve(structuur)
	require.NoError(t, err)
	r := ronde.New(p)
	require.NoError(t, voeg(r, opening("sturen")))
	houd := func(id, stap, orgaan string, na int) governance.Oordeel {
		g := gebeurtenis(0, ronde.Bijeenkomst{ID: id, Stap: stap, Datum: op(begin.AddDate(0, 0, na)), Aanwezigen: []cycle.Persoon{in("p-1", orgaan)}})
		g.Tijd = begin.AddDate(0, 0, na)
		require.NoError(t, r.Voeg(g))
		alle := r.Toestand().Bijeenkomsten
		for _, k := range alle[len(alle)-1].Kanttekeningen {
			if k.Regel == cycle.RegelRitme && k.Bij == "stuurgroep-programma" {
				return k.Oordeel
			}
		}
		return governance.Voldaan
	}
	require.Equal(t, governance.NietTeToetsen, houd("m-1", "een", "stuurgroep-programma", 0))
	houd("m-2", "een", "programmateam", 60)
	require.Equal(t, governance.NietVoldaan, houd("m-3", "een", "stuurgroep-programma", 98), "98 days after its own last one")
	g := gebeurtenis(0, ronde.Stapsluiting{Stap: "een", Naar: "twee"})
	g.Tijd = begin.AddDate(0, 0, 99)
	require.NoError(t, r.Voeg(g))
	require.Equal(t, governance.Voldaan, houd("m-4", "twee", "stuurgroep-programma", 100), "two days after")
}

// A clock's own reading is not kept, and a time that RFC 3339 can't write whole
// is refused: what is kept reads back to the same.
func TestTijd(t *testing.T) {
	r := ronde.New(brede(t))
	g := gebeurtenis(1, opening("brede-monitoring"))
	g.Tijd = time.Now()
	require.NoError(t, r.Voeg(g))
	require.NotContains(t, r.Gebeurtenissen()[0].Tijd.String(), "m=")
	g.Tijd = begin.In(time.FixedZone("Amsterdam", 19*60+32)) // until 1937
	require.Equal(t, []string{"ongeldige-waarde tijd"}, waarom(g.Validate()))
}
