package prioritering

import "github.com/bredemonitoring/sociaaldomein/goaltree"

type gewogenSom struct{}

func (gewogenSom) String() string { return "gewogen-som" }
func (gewogenSom) Label() string  { return "Gewogen som" }
func (gewogenSom) Bron() string {
	return "Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3"
}
func (gewogenSom) Bijdrage() string {
	return "gewicht maal de score, die op de schaal van het criterium naar 0 tot 1 is gebracht"
}
func (gewogenSom) uitOordelen() bool { return false }

func (gewogenSom) weeg(s *stuk) (weging, string) {
	return &lineair{w: s.gegevenGewichten(), x: s.genormeerd()}, ""
}

// gegevenGewichten are the weights written down for the criteria that count,
// adding up to 1.
func (s *stuk) gegevenGewichten() []float64 {
	w := make([]float64, len(s.criteria))
	for j, c := range s.criteria {
		for _, g := range s.lijn.Wegingen {
			if g.Criterium == c.ID {
				w[j] = g.Gewicht
			}
		}
	}
	return tot1(w)
}

// genormeerd gives the scores, 0 at the worst end of the criterium's scale and
// 1 at the best. A score that is not there, where judgements stand in its
// place, is 0.
func (s *stuk) genormeerd() [][]float64 {
	x := make([][]float64, len(s.opdrachten))
	for i, o := range s.opdrachten {
		x[i] = make([]float64, len(s.criteria))
		for j, c := range s.criteria {
			if v, ok := o.score(c.ID).Waarde.Float(); ok {
				x[i][j] = c.norm(v)
			}
		}
	}
	return x
}

func (c *Criterium) norm(v float64) float64 {
	deel := (v - c.Schaal.Min) / (c.Schaal.Max - c.Schaal.Min)
	if c.Richting == goaltree.LagerIsBeter {
		return 1 - deel
	}
	return deel
}
