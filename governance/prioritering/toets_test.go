package prioritering_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

func TestToets(t *testing.T) {
	a, err := prioritering.Twente2022().Resolve()
	require.NoError(t, err)
	per := map[string]governance.Toets{}
	for _, s := range a.Toets() {
		require.NotEmpty(t, s.Naam)
		require.NotEmpty(t, s.Bron)
		require.Equal(t, s.Oordeel == governance.Voldaan, s.Bevinding == "")
		per[s.Regel+" "+s.Bij] = s
	}
	require.Len(t, per, 3+1+3*9, "three lines, the facilitating one, and three of each opdracht")
	require.Equal(t, "Nog niet ingevuld: probleem, doel en resultaat.", per["opdracht-concreet normaliseren"].Bevinding)
	require.Equal(t, "Nog niet ingevuld: doel en resultaat.", per["opdracht-concreet overgang-18"].Bevinding)
	require.Equal(t, governance.Hard, per["opdracht-concreet normaliseren"].Strengheid)
	require.Equal(t, governance.Voldaan, per["scores-volledig normaliseren"].Oordeel)
	require.Equal(t, governance.Voldaan, per["ahp-volledig normaliseren"].Oordeel)
	require.Equal(t, governance.Voldaan, per["lijn-gevuld schakelmomenten"].Oordeel)
	require.Equal(t, governance.Voldaan, per["monitors-gekoppeld monitoring-en-leren"].Oordeel)

	d := prioritering.Twente2022()
	d.Monitors, d.Oordelen = nil, nil
	d.Opdrachten = d.Opdrachten[:1]
	o := &d.Opdrachten[0]
	o.Probleem, o.Doel, o.Resultaat, o.Scores = "p", "d", "r", o.Scores[:3]
	a, err = d.Resolve()
	require.NoError(t, err)
	for _, s := range a.Toets() {
		per[s.Regel+" "+s.Bij] = s
	}
	require.Equal(t, governance.Voldaan, per["opdracht-concreet normaliseren"].Oordeel)
	require.Equal(t, "Geen score op haalbaarheid.", per["scores-volledig normaliseren"].Bevinding)
	require.Equal(t, "Er staan nog geen opdrachten op deze lijn.", per["lijn-gevuld schakelmomenten"].Bevinding)
	require.Equal(t, "Er is geen monitor genoemd.", per["monitors-gekoppeld monitoring-en-leren"].Bevinding)
}

// Blanks say nothing.
func TestToets_blanco(t *testing.T) {
	d := maak([]float64{1}, []float64{1})
	o := &d.Opdrachten[0]
	o.Probleem, o.Doel, o.Resultaat = " ", "\t", "goed"
	require.Equal(t, "Nog niet ingevuld: probleem en doel.", toets(t, d)["opdracht-concreet o1"].Bevinding)
}

// What the methods ask differs: a criterium of weight zero counts for AHP when
// it is judged, and a judgement of opdrachten stands for a score there alone.
func TestToets_perMethode(t *testing.T) {
	d := maak([]float64{1, 0}, []float64{5}, []float64{6, 2})
	require.NotContains(t, toets(t, d), "ahp-volledig o1", "nothing is judged in pairs")

	d.Oordelen = []prioritering.Paarsgewijs{{Beoordelaar: "een", Lijn: "lijn", Vergelijkingen: paren([]string{"c1", "c2"}, "3")}}
	per := toets(t, d)
	require.Equal(t, governance.Voldaan, per["scores-volledig o1"].Oordeel)
	require.Equal(t, governance.NietVoldaan, per["ahp-volledig o1"].Oordeel)
	require.Equal(t, "Geen score op criterium c2.", per["ahp-volledig o1"].Bevinding)
	require.Equal(t, governance.Voldaan, per["ahp-volledig o2"].Oordeel)

	d.Opdrachten[0].Scores = nil
	for _, c := range []string{"c1", "c2"} {
		d.Oordelen = append(d.Oordelen, prioritering.Paarsgewijs{Beoordelaar: "een", Lijn: "lijn", Criterium: c, Vergelijkingen: paren([]string{"o1", "o2"}, "3")})
	}
	per = toets(t, d)
	require.Equal(t, "Geen score op criterium c1.", per["scores-volledig o1"].Bevinding)
	require.Equal(t, governance.Voldaan, per["ahp-volledig o1"].Oordeel)

	d.Oordelen = d.Oordelen[1:]
	require.Equal(t, "Er zijn geen paarsgewijze oordelen over de criteria van deze lijn.", toets(t, d)["ahp-volledig o1"].Bevinding)
}

// What a toets says can be ranked is ranked, and nothing else.
func TestToets_wat_Weeg_doet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		n := len(d.Criteria)
		for j := range n - 1 {
			if rapid.Bool().Draw(t, "weegt niet") {
				d.Lijnen[0].Wegingen[j].Gewicht = 0
			}
		}
		for i := range d.Opdrachten {
			if j := rapid.IntRange(0, 2*n).Draw(t, "geen score"); j < n {
				d.Opdrachten[i].Scores[j].Waarde = goaltree.Getal{}
			}
		}
		if rapid.Bool().Draw(t, "geen oordelen") {
			d.Oordelen = nil
		}
		per := toets(t, d)
		for m, regel := range map[prioritering.Methode]string{prioritering.GewogenSom: "scores-volledig ", prioritering.TOPSIS: "scores-volledig ", prioritering.AHP: "ahp-volledig "} {
			for _, g := range weeg(t, d, m, vrij()).Opdrachten {
				if uit, is := per[regel+g.ID]; is {
					require.Equal(t, g.Rang > 0, uit.Oordeel == governance.Voldaan, "%s %s", m, g.ID)
				}
			}
		}
	})
}

func toets(t require.TestingT, d *prioritering.Definitie) map[string]governance.Toets {
	a, err := d.Resolve()
	require.NoError(t, err)
	per := map[string]governance.Toets{}
	for _, uit := range a.Toets() {
		per[uit.Regel+" "+uit.Bij] = uit
	}
	return per
}
