package prioritering

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// stand is the ranking of one line.
type stand struct {
	s      *stuk
	w      scoremodel
	scores []float64
	alleen [][]float64 // the scores by each beoordelaar alone
	orde   []int       // indices of the opdrachten, the best first
	rangen []Rang      // of each place in orde
}

// nieuweStand ranks: by score, and by id where scores are the same.
func nieuweStand(s *stuk, w scoremodel) *stand {
	st := &stand{s: s, w: w, scores: w.scores()}
	id := func(a, b int) int { return cmp.Compare(s.opdrachten[a].ID, s.opdrachten[b].ID) }
	for _, een := range w.perBeoordelaar() {
		st.alleen = append(st.alleen, een.scores())
	}
	for i := range st.scores {
		st.orde = append(st.orde, i)
	}
	slices.SortFunc(st.orde, func(a, b int) int {
		return cmp.Or(cmp.Compare(st.scores[b], st.scores[a]), id(a, b))
	})
	for van := 0; van < len(st.orde); {
		tot := van + 1
		for tot < len(st.orde) && st.scores[st.orde[tot-1]]-st.scores[st.orde[tot]] <= gelijk {
			tot++
		}
		slices.SortFunc(st.orde[van:tot], id)
		for range tot - van {
			st.rangen = append(st.rangen, Rang(van+1))
		}
		van = tot
	}
	return st
}

// gevoeligheid finds per criterium how far its weight may move before the set
// of opdrachten that lead changes; nothing where one stands alone.
func (st *stand) gevoeligheid() []Gevoeligheid {
	if len(st.orde) < 2 {
		return nil
	}
	var alle []Gevoeligheid
	for j, w := range st.w.gewichten() {
		g := Gevoeligheid{Criterium: st.s.criteria[j].ID, Naam: st.s.criteria[j].Naam, Gewicht: w}
		for n, a := range st.orde {
			if st.rangen[n] > 1 {
				break
			}
			for m, b := range st.orde {
				if a == b {
					continue
				}
				wet, opGelijk := st.w.paar(j, a, b), st.rangen[m] == 1
				g.Omlaag = eerste(g.Omlaag, st.omslag(wet, w, b, omslagkant{opGelijk: opGelijk}))
				g.Omhoog = eerste(g.Omhoog, st.omslag(wet, w, b, omslagkant{omhoog: true, opGelijk: opGelijk}))
			}
		}
		alle = append(alle, g)
	}
	return alle
}

// omslag is the change by which opdracht b comes ahead, from weight w; nil where
// it never does.
func (st *stand) omslag(wet paarwet, w float64, b int, kant omslagkant) *Omslag {
	t, ok := wet.omslag(w, kant)
	if !ok {
		return nil
	}
	return &Omslag{Gewicht: t, Absoluut: t - w, Relatief: (t - w) / w, Opdracht: st.s.opdrachten[b].ID, Naam: st.s.opdrachten[b].Naam}
}

// eerste keeps of two changes the one that comes first, of equal ones that of
// the first id.
func eerste(tot, nieuw *Omslag) *Omslag {
	switch {
	case tot == nil:
		return nieuw
	case nieuw == nil:
		return tot
	}
	switch d := math.Abs(nieuw.Absoluut) - math.Abs(tot.Absoluut); {
	case d < -1e-12, d <= 1e-12 && nieuw.Opdracht < tot.Opdracht:
		return nieuw
	}
	return tot
}

// teDicht finds the pairs of which the order says little.
func (st *stand) teDicht(d Drempels) []Paar {
	var paren []Paar
	for n, a := range st.orde {
		for m := n + 1; m < len(st.orde); m++ {
			b := st.orde[m]
			opGelijk := st.rangen[n] == st.rangen[m]
			p := Paar{
				Lijn: st.s.lijn.ID, A: st.s.opdrachten[a].ID, B: st.s.opdrachten[b].ID,
				NaamA: st.s.opdrachten[a].Naam, NaamB: st.s.opdrachten[b].Naam,
				Verschil: max(st.scores[a]-st.scores[b], 0), // ordered by id where the same
			}
			p.Redenen = append(p.Redenen, st.doorScore(a, b, opGelijk, d.ScoreMarge)...)
			p.Redenen = append(p.Redenen, st.doorGewicht(a, b, opGelijk, d.GewichtMarge)...)
			p.Redenen = append(p.Redenen, st.doorBeoordelaars(a, b, opGelijk)...)
			if len(p.Redenen) > 0 {
				paren = append(paren, p)
			}
		}
	}
	return paren
}

func (st *stand) doorScore(a, b int, opGelijk bool, grens float64) []Nabij {
	if opGelijk {
		return []Nabij{{Soort: DoorScore, Uitleg: "de scores zijn gelijk"}}
	}
	deel := (st.scores[a] - st.scores[b]) / st.scores[a]
	if deel > grens+gelijk { // a difference of the bound itself is within it, whatever rounding makes of it
		return nil
	}
	return []Nabij{{Soort: DoorScore, Uitleg: fmt.Sprintf("de scores verschillen %s (grens %s)", procent(deel), procent(grens))}}
}

func (st *stand) doorGewicht(a, b int, opGelijk bool, grens float64) []Nabij {
	if opGelijk {
		return nil // what is equal flips at once; that says no more
	}
	var redenen []Nabij
	for j, w := range st.w.gewichten() {
		wet := st.w.paar(j, a, b)
		for _, omhoog := range []bool{false, true} {
			t, ok := wet.omslag(w, omslagkant{omhoog: omhoog})
			if !ok || math.Abs(t-w)/w > grens+gelijk {
				continue
			}
			c := st.s.criteria[j]
			redenen = append(redenen, Nabij{Soort: DoorGewicht, Criterium: c.ID, Uitleg: fmt.Sprintf("de volgorde draait om als het gewicht van %s van %s naar %s gaat (%s ervan; grens %s)",
				notatie.Kleineletter(c.Naam), procent(w), procent(t), procent(math.Abs(t-w)/w), procent(grens))})
		}
	}
	return redenen
}

func (st *stand) doorBeoordelaars(a, b int, opGelijk bool) []Nabij {
	if len(st.alleen) < 2 || opGelijk {
		return nil
	}
	om := 0
	for _, scores := range st.alleen {
		if scores[b]-scores[a] > gelijk {
			om++
		}
	}
	if om == 0 {
		return nil
	}
	return []Nabij{{Soort: DoorBeoordelaars, Uitleg: fmt.Sprintf("%d van de %d beoordelaars %s ze andersom", om, len(st.alleen), notatie.Kies(om, "zet", "zetten"))}}
}

// procent writes a share with one decimal.
func procent(deel float64) string { return notatie.MetEenheid(100*deel, 1, "%") }
