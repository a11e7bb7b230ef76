package prioritering_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// huis is the choice of a house in Saaty, How to make a decision: the analytic
// hierarchy process, European Journal of Operational Research 48, 1990, the
// matrix of the criteria and those of three houses under each.
func huis() *prioritering.Definitie {
	criteria := []string{"size", "transportation", "neighborhood", "age", "yard", "facilities", "condition", "financing"}
	huizen := []string{"a", "b", "c"}
	d := &prioritering.Definitie{Versie: prioritering.FormaatVersie, ID: "huis", Naam: "Huis", Beoordelaars: []prioritering.Beoordelaar{{ID: "familie", Naam: "Familie"}}}
	l := prioritering.Lijn{ID: "koop", Nummer: 1, Naam: "Koop", Soort: prioritering.Inhoudelijk}
	for _, c := range criteria {
		d.Criteria = append(d.Criteria, prioritering.Criterium{ID: c, Naam: c, Vraag: "?", Richting: goaltree.HogerIsBeter, Schaal: prioritering.Schaal{Max: 1}})
		l.Wegingen = append(l.Wegingen, prioritering.Weging{Criterium: c, Gewicht: 1})
	}
	d.Lijnen = []prioritering.Lijn{l}
	for _, h := range huizen {
		d.Opdrachten = append(d.Opdrachten, prioritering.Opdracht{ID: h, Lijn: "koop", Naam: "House " + h})
	}
	oordeel := func(criterium string, ids []string, driehoek string) {
		d.Oordelen = append(d.Oordelen, prioritering.Paarsgewijs{Beoordelaar: "familie", Lijn: "koop", Criterium: criterium, Vergelijkingen: paren(ids, driehoek)})
	}
	oordeel("", criteria, "5 3 7 6 6 1/3 1/4  1/3 5 3 3 1/5 1/7  6 3 4 6 1/5  1/3 1/4 1/7 1/8  1/2 1/5 1/6  1/5 1/6  1/2")
	for i, driehoek := range []string{"6 8 4", "7 1/5 1/8", "8 6 1/4", "1 1 1", "5 4 1/3", "8 6 1/5", "1/2 1/2 1", "1/7 1/5 3"} {
		oordeel(criteria[i], huizen, driehoek)
	}
	return d
}

// The numbers are those printed, to the digits printed.
func TestAHP_huis(t *testing.T) {
	u := weeg(t, huis(), prioritering.AHP, prioritering.Options{AcceptInconsistent: true})
	require.Equal(t, "1 a, 2 b, 3 c", stand(u))
	for id, want := range map[string]float64{"a": 0.396, "b": 0.341, "c": 0.263} {
		require.InDelta(t, want, scores(u)[id], 0.0005, id)
	}
	l := u.Lijnen[0]
	for i, want := range []float64{0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333} {
		require.InDelta(t, want, l.Gewichten[i].Gewicht, 0.00051, l.Gewichten[i].Criterium)
	}
	top := l.Oordelen[0]
	require.InDelta(t, 9.669, top.LambdaMax, 0.0005)
	require.InDelta(t, 0.238, top.Consistentieindex, 0.0005)
	require.InDelta(t, 0.169, top.Consistentieratio, 0.0005)
	require.Equal(t, 1.41, top.RandomIndex)

	// Per criterium: lambda max, C.I., C.R. and the priorities of A, B and C, to
	// one of the last digit.
	for i, want := range [][6]float64{
		{3.136, 0.068, 0.117, 0.754, 0.181, 0.065},
		{3.247, 0.124, 0.213, 0.233, 0.055, 0.713},
		{3.136, 0.068, 0.117, 0.754, 0.065, 0.181},
		{3, 0, 0, 0.333, 0.333, 0.333},
		{3.086, 0.043, 0.074, 0.674, 0.101, 0.226},
		{3.197, 0.099, 0.170, 0.747, 0.060, 0.193},
		{3, 0, 0, 0.2, 0.4, 0.4},
		{3.065, 0.032, 0.056, 0.072, 0.650, 0.278},
	} {
		o := l.Oordelen[i+1]
		require.Equal(t, l.Gewichten[i].Criterium, o.Criterium)
		got := []float64{o.LambdaMax, o.Consistentieindex, o.Consistentieratio, o.Prioriteiten[0].Gewicht, o.Prioriteiten[1].Gewicht, o.Prioriteiten[2].Gewicht}
		for k := range want {
			require.InDelta(t, want[k], got[k], 0.0011, "%s %d", o.Criterium, k)
		}
	}
	require.InDelta(t, 0.213, u.Consistentieratio.Of(0), 0.0005, "the worst of all is told")
	require.Len(t, u.Waarschuwingen, 5)
	require.Equal(t, "Lijn 1: de oordelen over de criteria spreken elkaar tegen (consistentieratio 0,169, boven 0,10) en zijn toch gebruikt.", u.Waarschuwingen[0])

	// By the priorities printed, neighborhood over condition fits worst:
	// 6·0.167/0.188 = 5.33.
	require.Equal(t, "neighborhood", top.MinstConsistent.A)
	require.Equal(t, "condition", top.MinstConsistent.B)
	require.InDelta(t, 5.33, top.MinstConsistent.Waarde/top.MinstConsistent.Passend, 0.02)
}

func TestAHP_weigert(t *testing.T) {
	a, err := huis().Resolve()
	require.NoError(t, err)
	u, err := a.Weeg(prioritering.AHP, prioritering.Options{})
	require.Nil(t, u)
	require.ErrorIs(t, err, prioritering.CodeInconsistent)
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 5, "all at once: criteria, size, transportation, neighborhood, facilities")
	require.Equal(t, "oordelen[0].vergelijkingen[16].waarde", fouten[0].Pad) // 7 + 6 + the fourth of the third row
	require.Equal(t, "6", fouten[0].Waarde)
	require.Equal(t, "the judgements of the criteria on line koop have a consistency ratio of 0.169, above 0.10; "+
		"the one that fits the others least is neighborhood over condition, 6.00 where all together imply 1.13", fouten[0].Melding)
	require.Contains(t, fouten[1].Melding, "the opdrachten under size on line koop")

	// The other methods use no judgements and need no consent to them.
	d := huis()
	for i := range d.Opdrachten {
		for _, c := range d.Criteria {
			d.Opdrachten[i].Scores = append(d.Opdrachten[i].Scores, prioritering.Score{Criterium: c.ID, Waarde: goaltree.Bekend(0.5)})
		}
	}
	require.False(t, weeg(t, d, prioritering.GewogenSom, prioritering.Options{}).Consistentieratio.IsBekend())
}

// Relative consumption of drinks in the USA: Saaty, Decision making with the
// analytic hierarchy process, International Journal of Services Sciences 1,
// 2008, with its derived scale and consistency ratio.
func TestAHP_dranken(t *testing.T) {
	dranken := []string{"coffee", "wine", "tea", "beer", "sodas", "milk", "water"}
	d := maak([]float64{1, 1, 1, 1, 1, 1, 1}, []float64{1, 1, 1, 1, 1, 1, 1})
	for i, naam := range dranken {
		d.Criteria[i].ID = naam
		d.Lijnen[0].Wegingen[i].Criterium = naam
		d.Opdrachten[0].Scores[i].Criterium = naam
	}
	d.Oordelen = []prioritering.Paarsgewijs{{Beoordelaar: "publiek", Lijn: "lijn", Vergelijkingen: paren(dranken,
		"9 5 2 1 1 1/2  1/3 1/9 1/9 1/9 1/9  1/3 1/4 1/3 1/9  1/2 1 1/3  2 1/2  1/3")}}
	u := weeg(t, d, prioritering.AHP, prioritering.Options{})
	for i, want := range []float64{0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327} {
		require.InDelta(t, want, u.Lijnen[0].Gewichten[i].Gewicht, 0.00051, dranken[i])
	}
	require.InDelta(t, 0.022, u.Consistentieratio.Of(0), 0.0005)
}

// Saaty 1980, chapter 1, the random index.
func TestRandomIndex(t *testing.T) {
	for n, want := range []float64{0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59, 0} {
		require.Equal(t, want, prioritering.RandomIndex(n), n)
	}
	require.Zero(t, prioritering.RandomIndex(-1))
}

// Two beoordelaars hold c1 to be 3 times and half as important as c2. The
// geometric mean is √1,5 = 1,2247, so c1 weighs 1,2247/2,2247 = 0,5505. The
// logarithms lie ½·ln 6 either side of their mean: the geometric standard
// deviation is exp(√(2·(½·ln 6)²)) = 6^(1/√2) = 3,5501.
func TestAHP_groep(t *testing.T) {
	d := maak([]float64{1, 1}, []float64{10, 0}, []float64{0, 10})
	d.Oordelen = []prioritering.Paarsgewijs{
		{Beoordelaar: "toegang", Lijn: "lijn", Vergelijkingen: []prioritering.Vergelijking{{A: "c2", B: "c1", Waarde: 2}}},
		{Beoordelaar: "beleid", Lijn: "lijn", Vergelijkingen: []prioritering.Vergelijking{{A: "c1", B: "c2", Waarde: 3}}},
	}
	u := weeg(t, d, prioritering.AHP, prioritering.Options{ScoreMarge: goaltree.Bekend(0), GewichtMarge: goaltree.Bekend(0)})
	require.Equal(t, "1 o1, 2 o2", stand(u))
	require.InDelta(t, 0.5505, scores(u)["o1"], 0.00005)

	o := u.Lijnen[0].Oordelen[0]
	require.Len(t, o.Paren, 1)
	p := o.Paren[0]
	require.Equal(t, "c1", p.A)
	require.InDelta(t, math.Sqrt(1.5), p.Gemiddelde, 1e-12)
	require.InDelta(t, 3.5501, p.Spreiding.Of(0), 0.00005)
	require.InDelta(t, 0.5, p.Laagste, 1e-12)
	require.InDelta(t, 3, p.Hoogste, 1e-12)
	require.Equal(t, []prioritering.EigenConsistentie{{ID: "beleid", Naam: "Rol beleid"}, {ID: "toegang", Naam: "Rol toegang"}}, o.Beoordelaars)

	require.InDelta(t, 0.1010, u.TeDicht[0].Verschil, 0.00005, "0,5505 − 0,4495")
	u.TeDicht[0].Verschil = 0
	require.Equal(t, []prioritering.Paar{{
		Lijn: "lijn", A: "o1", B: "o2", NaamA: "Opdracht 1", NaamB: "Opdracht 2",
		Redenen: []prioritering.Nabij{{Soort: prioritering.DoorBeoordelaars, Uitleg: "1 van de 2 beoordelaars zet ze andersom"}},
	}}, u.TeDicht)

	d.Oordelen = d.Oordelen[1:]
	o = weeg(t, d, prioritering.AHP, prioritering.Options{}).Lijnen[0].Oordelen[0]
	require.False(t, o.Paren[0].Spreiding.IsBekend(), "one beoordelaar has no spread")
}

// tegenspraak gives opposite circles of threes: together all is equal. λmax of
// such a circle is 1 + 3 + 1/3; CI = (4,3333 − 3)/2 = 0,6667 and CR =
// 0,6667/0,58 = 1,149.
func tegenspraak() *prioritering.Definitie {
	ids := []string{"c1", "c2", "c3"}
	d := maak([]float64{1, 1, 1}, []float64{1, 2, 3}, []float64{3, 2, 1})
	d.Oordelen = []prioritering.Paarsgewijs{
		{Beoordelaar: "een", Lijn: "lijn", Vergelijkingen: paren(ids, "3 1/3 3")},
		{Beoordelaar: "twee", Lijn: "lijn", Vergelijkingen: paren(ids, "1/3 3 1/3")},
	}
	return d
}

// That the mean of all has no contradiction hides none: where every beoordelaar
// contradicts himself, the judgements are refused, each with its own.
func TestAHP_iederInconsistent(t *testing.T) {
	a, err := tegenspraak().Resolve()
	require.NoError(t, err)
	u, err := a.Weeg(prioritering.AHP, prioritering.Options{})
	require.Nil(t, u)
	require.Equal(t, []string{
		`inconsistent oordelen[0].vergelijkingen[0].waarde: the judgements of beoordelaar een of the criteria on line lijn have a consistency ratio of 1.149, above 0.10, as are those of every other; ` +
			`the one that fits the others least is c1 over c2, 3.00 where all together imply 1.00 (found "3")`,
		`inconsistent oordelen[1].vergelijkingen[0].waarde: the judgements of beoordelaar twee of the criteria on line lijn have a consistency ratio of 1.149, above 0.10, as are those of every other; ` +
			`the one that fits the others least is c2 over c1, 3.00 where all together imply 1.00 (found "1/3")`,
	}, meldingen(err))

	u = weeg(t, tegenspraak(), prioritering.AHP, vrij())
	o := u.Lijnen[0].Oordelen[0]
	require.Zero(t, u.Consistentieratio.Of(-1), "together all is equal")
	require.InDelta(t, 1.149, u.HoogsteEigenRatio.Of(0), 0.0005)
	require.InDelta(t, 1.149, o.Beoordelaars[1].Consistentieratio, 0.0005)
	require.Equal(t, 2, o.Tegenstrijdig())
	require.Equal(t, "samen ten hoogste 0,000, een beoordelaar alleen tot 1,149", u.Consistentie())
	require.Equal(t, []string{
		"Lijn 1: de oordelen van beoordelaar Rol een over de criteria spreken elkaar tegen (consistentieratio 1,149).",
		"Lijn 1: de oordelen van beoordelaar Rol twee over de criteria spreken elkaar tegen (consistentieratio 1,149).",
		"Lijn 1: elke beoordelaar spreekt zich over de criteria tegen; dat valt samen tegen elkaar weg (consistentieratio 0,000), en de oordelen zijn toch gebruikt.",
	}, u.Waarschuwingen)
}

// One beoordelaar who contradicts himself among others who don't is told.
func TestAHP_eenInconsistent(t *testing.T) {
	d := tegenspraak()
	d.Oordelen = append(d.Oordelen[:1], consistent("x", []float64{1, 1, 1}), consistent("y", []float64{1, 1, 1}))
	d.Oordelen[0].Vergelijkingen = paren([]string{"c1", "c2", "c3"}, "2 1/2 2")
	u := weeg(t, d, prioritering.AHP, prioritering.Options{})
	require.Equal(t, 1, u.Lijnen[0].Oordelen[0].Tegenstrijdig())
	// Alone λmax is 1 + 2 + 1/2, so CR = 0,25/0,58 = 0,431. Together the circle
	// is of the third root of 2: 1 + 1,2599 + 0,7937 = 3,0536, CR = 0,0268/0,58
	// = 0,046.
	require.Equal(t, "samen ten hoogste 0,046, een beoordelaar alleen tot 0,431", u.Consistentie())
	require.Equal(t, []string{"Lijn 1: de oordelen van beoordelaar Rol een over de criteria spreken elkaar tegen (consistentieratio 0,431)."}, u.Waarschuwingen)

	d.Oordelen = d.Oordelen[1:]
	require.Equal(t, "ten hoogste 0,000", weeg(t, d, prioritering.AHP, prioritering.Options{}).Consistentie())
	require.Empty(t, weeg(t, d, prioritering.GewogenSom, prioritering.Options{}).Consistentie())
}

// A warning has names, not ids.
func TestAHP_waarschuwtMetNamen(t *testing.T) {
	d := maak([]float64{1}, []float64{1}, []float64{2}, []float64{3})
	d.Oordelen = []prioritering.Paarsgewijs{{Beoordelaar: "een", Lijn: "lijn", Criterium: "c1", Vergelijkingen: paren([]string{"o1", "o2", "o3"}, "3 1/3 3")}}
	u := weeg(t, d, prioritering.AHP, vrij())
	require.Equal(t, []string{"Lijn 1: de oordelen over de opdrachten op criterium c1 spreken elkaar tegen (consistentieratio 1,149, boven 0,10) en zijn toch gebruikt."}, u.Waarschuwingen)
	o := u.Lijnen[0].Oordelen[0]
	require.Equal(t, "Criterium c1", o.CriteriumNaam)
	require.Equal(t, "Opdracht 1", o.Prioriteiten[0].Naam)
	require.Equal(t, []string{"Opdracht 1", "Opdracht 3"}, []string{o.Paren[1].NaamA, o.Paren[1].NaamB})
	require.Equal(t, "Opdracht 1", o.MinstConsistent.NaamA)
	require.Equal(t, "Opdracht 2", o.Beoordelaars[0].MinstConsistent.NaamB)
}

// Opdrachten are compared by scores where they are not judged in pairs: shares
// of the sum of their scores on the scale.
func TestAHP_scoresEnOordelen(t *testing.T) {
	d := maak([]float64{1, 1}, []float64{8, 0}, []float64{2, 0})
	for i := range d.Opdrachten {
		d.Opdrachten[i].Scores = d.Opdrachten[i].Scores[:1]
	}
	d.Oordelen = []prioritering.Paarsgewijs{
		{Beoordelaar: "een", Lijn: "lijn", Vergelijkingen: []prioritering.Vergelijking{{A: "c1", B: "c2", Waarde: 4}}},
		{Beoordelaar: "een", Lijn: "lijn", Criterium: "c2", Vergelijkingen: []prioritering.Vergelijking{{A: "o2", B: "o1", Waarde: 3}}},
	}
	// o1: 0,8·8/10 + 0,2·1/4 = 0,69; o2: 0,8·2/10 + 0,2·3/4 = 0,31.
	u := weeg(t, d, prioritering.AHP, prioritering.Options{})
	require.InDelta(t, 0.69, scores(u)["o1"], 1e-9)
	require.InDelta(t, 0.31, scores(u)["o2"], 1e-9)
	require.InDelta(t, 0.05, u.Opdrachten[0].Bijdragen[1].Bijdrage, 1e-9)
}

func TestAHP_zonderOordelen(t *testing.T) {
	d := maak([]float64{1, 1}, []float64{8, 0})
	u := weeg(t, d, prioritering.AHP, prioritering.Options{})
	require.Equal(t, "er zijn geen paarsgewijze oordelen over de criteria van deze lijn", u.Lijnen[0].Reden)
	require.Equal(t, "- o1", stand(u))
	require.Equal(t, u.Lijnen[0].Reden, u.Opdrachten[0].Reden)
	require.False(t, u.Consistentieratio.IsBekend())

	een := maak([]float64{1}, []float64{8}, []float64{2})
	require.Equal(t, map[string]float64{"o1": 0.8, "o2": 0.2}, scores(weeg(t, een, prioritering.AHP, prioritering.Options{})), "one criterium needs no weighing")
}
