package prioritering_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// maak gives a definition of one line: criteria c1, c2.. with their weights, on
// a scale of 0 to 10, opdrachten o1, o2.. with their scores, and some
// beoordelaars to choose from.
func maak(gewichten []float64, scores ...[]float64) *prioritering.Definitie {
	d := &prioritering.Definitie{Versie: prioritering.FormaatVersie, ID: "proef", Naam: "Proef"}
	l := prioritering.Lijn{ID: "lijn", Nummer: 1, Naam: "Lijn", Soort: prioritering.Inhoudelijk}
	for j, g := range gewichten {
		id := fmt.Sprintf("c%d", j+1)
		d.Criteria = append(d.Criteria, prioritering.Criterium{
			ID: id, Naam: "Criterium " + id, Vraag: "Hoe goed?", Richting: goaltree.HogerIsBeter, Schaal: prioritering.Schaal{Max: 10},
		})
		l.Wegingen = append(l.Wegingen, prioritering.Weging{Criterium: id, Gewicht: g})
	}
	d.Lijnen = []prioritering.Lijn{l}
	for _, wie := range []string{"een", "twee", "x", "y", "b0", "b1", "b2", "heel", "beleid", "toegang", "publiek"} {
		d.Beoordelaars = append(d.Beoordelaars, prioritering.Beoordelaar{ID: wie, Naam: "Rol " + wie})
	}
	for i, rij := range scores {
		o := prioritering.Opdracht{ID: fmt.Sprintf("o%d", i+1), Lijn: "lijn", Naam: fmt.Sprintf("Opdracht %d", i+1)}
		for j, v := range rij {
			o.Scores = append(o.Scores, prioritering.Score{Criterium: fmt.Sprintf("c%d", j+1), Waarde: goaltree.Bekend(v)})
		}
		d.Opdrachten = append(d.Opdrachten, o)
	}
	return d
}

// paren makes judgements of the upper triangle of a matrix, row by row, as
// books print it.
func paren(ids []string, driehoek string) []prioritering.Vergelijking {
	var alle []prioritering.Vergelijking
	waarden := strings.Fields(driehoek)
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			v, err := prioritering.ParseVerhouding(waarden[len(alle)])
			if err != nil {
				panic(err)
			}
			alle = append(alle, prioritering.Vergelijking{A: a, B: b, Waarde: v})
		}
	}
	if len(alle) != len(waarden) {
		panic("the triangle has other numbers than pairs")
	}
	return alle
}

func weeg(t require.TestingT, d *prioritering.Definitie, m prioritering.Methode, o prioritering.Options) *prioritering.Uitslag {
	if h, ok := t.(*testing.T); ok {
		h.Helper()
	}
	a, err := d.Resolve()
	require.NoError(t, err)
	u, err := a.Weeg(m, o)
	require.NoError(t, err)
	return u
}

// stand gives the ranking as text, such as "1 o2, 2 o1, - o3".
func stand(u *prioritering.Uitslag) string {
	var delen []string
	for _, g := range u.Opdrachten {
		rang := "-"
		if g.Rang > 0 {
			rang = fmt.Sprint(int(g.Rang))
		}
		delen = append(delen, rang+" "+g.ID)
	}
	return strings.Join(delen, ", ")
}

func scores(u *prioritering.Uitslag) map[string]float64 {
	alle := map[string]float64{}
	for _, g := range u.Opdrachten {
		alle[g.ID] = g.Score.OfNaN()
	}
	return alle
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}
