package prioritering

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// weegSom makes a line ready by the weighted sum.
func (s *stuk) weegSom() scoremodel {
	return &lineair{w: s.gegevenGewichten(), x: s.genormeerd()}
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
