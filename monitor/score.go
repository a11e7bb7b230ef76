package monitor

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// scoor gives the indicator its score, or the reason for having none.
func (b *bevraging) scoor(ind int, hier *plek, c *cijfer) {
	v := b.lees(ind, c.rij)
	switch {
	case math.IsNaN(v):
		c.reden = RedenGeenWaarneming
		if c.rij >= 0 {
			c.reden = b.data.kenmerk[c.rij].reden()
		}
		return
	case b.indicatoren[ind].context:
		c.reden = RedenContext
		return
	}
	var l liniaal
	if c.reden = b.liniaalVan(&l, ind, v, c, hier); c.reden == 0 {
		c.score, c.begrensd = l.meet(v)
	}
}

// effectscore: E = Σ wᵢ·sᵢ / Σ wᵢ over the indicators with a score; dekking
// is their weight out of that of all that are not context; X likewise over
// the indicators in E. Definition: package documentation, Scores.
func (b *bevraging) effectscore(k *knoop, cijfers []cijfer) knoopscore {
	var w weging
	for _, t := range k.takken {
		if c := &cijfers[t.naar]; !math.IsNaN(c.score) {
			w.tel(t.gewicht, c.score, b.verwacht(t.naar, c), 1)
		}
	}
	return w.uitslag(k, b.grenzen)
}

// hoofddoelscore is the same over a hoofddoel's effects with a score; its
// dekking is Σ w·dekking over those / Σ w over all its effects that are not
// purely context.
func (b *bevraging) hoofddoelscore(k *knoop, effecten []knoopscore) knoopscore {
	var w weging
	for _, t := range k.takken {
		if e := &effecten[t.naar]; !math.IsNaN(e.score) {
			w.tel(t.gewicht, e.score, e.verwacht, e.dekking)
		}
	}
	return w.uitslag(k, b.grenzen)
}

// weging gathers what lies under a knoop and has a score.
type weging struct{ gewicht, score, verwacht, dekking float64 }

func (w *weging) tel(gewicht, score, verwacht, dekking float64) {
	w.gewicht += gewicht
	w.score += gewicht * score
	w.verwacht += gewicht * verwacht
	w.dekking += gewicht * dekking
}

// uitslag is the weighted mean, or the reason for having none.
func (w *weging) uitslag(k *knoop, g grenzen) knoopscore {
	s := knoopscore{score: math.NaN(), verwacht: math.NaN()}
	if k.context {
		s.reden = RedenAlleenContext
		return s
	}
	s.dekking = w.dekking / k.gewicht
	if w.gewicht == 0 || s.dekking < g.minDekking-haar {
		s.reden = RedenOnvoldoendeGegevens
		return s
	}
	s.score, s.verwacht = gemiddelde(w.score, w.gewicht), gemiddelde(w.verwacht, w.gewicht)
	return s
}

// gemiddelde is a weighted mean of scores: no further out than they can be,
// whatever the last bits say.
func gemiddelde(som, gewicht float64) float64 { return min(100, max(-100, som/gewicht)) }

// verwacht is the score an indicator should have by the year of its figure:
// on the streef ruler the part of the way gone by, on the others 0.
func (b *bevraging) verwacht(ind int, c *cijfer) float64 {
	i := &b.indicatoren[ind]
	if i.Schaal != goaltree.SchaalStreef {
		return 0
	}
	return verwachtOpStreef(b.data.perioden[b.data.periode[c.rij]].Jaar(), b.grenzen.nulmeting, i.Streefjaar)
}

// haar is what a sum of weights may miss its threshold by: the last bits.
const haar = 1e-9

// signaal of a score beside what was expected: the distance decides.
func (g grenzen) signaal(score, verwacht float64) Signaal {
	switch afstand := score - verwacht; {
	case afstand >= g.opKoers-haar:
		return OpKoers
	case afstand >= g.aandacht-haar:
		return Aandacht
	}
	return Afwijkend
}

func (g grenzen) stand(s knoopscore) Stand {
	uit := Stand{Score: Bekend(s.score), Dekking: s.dekking, Verwacht: Bekend(s.verwacht), Reden: opgave(s.reden)}
	if !math.IsNaN(s.score) {
		uit.Signaal = opgave(g.signaal(s.score, s.verwacht))
	}
	return uit
}
