package prioritering

import (
	"cmp"
	"math"
	"slices"
)

// gelijk is the difference in score below which two opdrachten score the same:
// above what the order of adding up can make of it, and below what a criterium
// makes of it that weighs maxVerschil times less than another.
const gelijk = 1e-9

// stuk is what of one line is weighed: the opdrachten that can be ranked, by
// the criteria that count.
type stuk struct {
	lijn       *Lijn
	criteria   []Criterium
	opdrachten []*Opdracht
	groepen    []groep // the judgements, put together; of the criteria first
}

// scoremodel is a line made ready by a method: scores as a function of the
// weights.
type scoremodel interface {
	gewichten() []float64   // of the criteria, adding up to 1
	scores() []float64      // of the opdrachten, 0 to 1
	bijdragen() [][]float64 // per opdracht and criterium, adding up to its score
	// paar is how opdrachten a and b stand to each other as the weight of
	// criterium j moves and the others shrink or grow in proportion.
	paar(j, a, b int) paarwet
	perBeoordelaar() []scoremodel // the same by each beoordelaar alone; none where nothing is judged
}

// paarwet is how two opdrachten stand to each other as one weight moves from 0
// to 1.
type paarwet struct {
	gelijk []float64               // the weights at which they change places or touch; none where they never differ
	voor   func(t float64) float64 // above zero where the first is ahead
}

// omslagkant is where a change is looked for.
type omslagkant struct {
	omhoog   bool // to a higher weight
	opGelijk bool // the two score the same at the weight as it is
}

// omslag gives the weight, at or beyond w on one side, past which the second is
// ahead of the first; ok is false where there is none.
func (p paarwet) omslag(w float64, kant omslagkant) (t float64, ok bool) {
	einde := 0.0
	if kant.omhoog {
		einde = 1
	}
	var punten []float64
	if kant.opGelijk {
		punten = append(punten, w)
	}
	for _, t := range p.gelijk {
		if (t > w) == kant.omhoog && t != w {
			punten = append(punten, t)
		}
	}
	slices.SortFunc(punten, func(a, b float64) int { return cmp.Compare(math.Abs(a-w), math.Abs(b-w)) })
	// Between two points nothing changes, so the middle tells for all of it.
	for i, t := range punten {
		volgende := einde
		if i+1 < len(punten) {
			volgende = punten[i+1]
		}
		if math.Abs(volgende-t) > 1e-12 && p.voor((t+volgende)/2) < 0 {
			return t, true
		}
	}
	return 0, false
}

// lineair is a scoremodel of which the score is a sum of weight times value.
type lineair struct {
	w   []float64
	x   [][]float64 // per opdracht and criterium, 0 to 1
	per []scoremodel
}

func (l *lineair) gewichten() []float64         { return l.w }
func (l *lineair) perBeoordelaar() []scoremodel { return l.per }

func (l *lineair) scores() []float64 {
	alle := make([]float64, len(l.x))
	for i, delen := range l.bijdragen() {
		for _, d := range delen {
			alle[i] += d
		}
		alle[i] = min(alle[i], 1) // adding up may round above it
	}
	return alle
}

func (l *lineair) bijdragen() [][]float64 {
	alle := make([][]float64, len(l.x))
	for i, rij := range l.x {
		alle[i] = make([]float64, len(rij))
		for j, x := range rij {
			alle[i][j] = l.w[j] * x
		}
	}
	return alle
}

// paar: with weight t on j the difference is t·dx + (1−t)·dr, dx the
// difference on j and dr that on the others by their own proportions. It is
// zero at t = dr/(dr − dx).
func (l *lineair) paar(j, a, b int) paarwet {
	dx := plat(l.x[a][j]-l.x[b][j], 1)
	var dr float64
	for k, w := range l.w {
		if k != j {
			dr += w * (l.x[a][k] - l.x[b][k])
		}
	}
	if len(l.w) == 1 {
		return paarwet{voor: func(float64) float64 { return dx }} // no others to share with
	}
	dr = plat(dr/(1-l.w[j]), 1)
	p := paarwet{voor: func(t float64) float64 { return t*dx + (1-t)*dr }}
	if t := dr / (dr - dx); dx != dr && t >= 0 && t <= 1 {
		p.gelijk = []float64{t}
	}
	return p
}

// plat makes zero of what is only rounding beside a size.
func plat(x, grootte float64) float64 {
	if math.Abs(x) < 1e-13*grootte {
		return 0
	}
	return x
}

// tot1 gives the numbers as shares of their sum; equal shares where it is zero.
func tot1(x []float64) []float64 {
	var som float64
	for _, v := range x {
		som += v
	}
	deel := make([]float64, len(x))
	for i, v := range x {
		if som > 0 {
			deel[i] = v / som
		} else {
			deel[i] = 1 / float64(len(x))
		}
	}
	return deel
}
