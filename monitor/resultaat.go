package monitor

import (
	"iter"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Resultaat is the answer to a Vraag over all its regions: all a renderer
// shows. It is read-only and safe for concurrent use. The scores are there at
// once; the document of a region (Uitkomst) is written out when asked for.
type Resultaat struct {
	b        *bevraging
	cijfers  []cijfer      // by region asked, then by indicator
	effecten []effectscore // by region asked, then by effect

	vast []*Uitkomst // instead of all above: see NieuwResultaat
}

// cijfer is an indicator's figure for a region, as rows of the dataset.
type cijfer struct {
	score               float64 // NaN without one
	rij, nulRij, vorRij int32   // rows of the dataset; -1: none
	reden               Reden   // why there is no score
	begrensd            bool
}

// effectscore is an effect's for a region.
type effectscore struct {
	score, dekking, verwacht float64 // score is NaN without one
	reden                    Reden
}

// NieuwResultaat makes a Resultaat of documents at hand, such as ones read
// back from JSON, to render them.
func NieuwResultaat(uitkomsten ...*Uitkomst) *Resultaat {
	return &Resultaat{vast: slices.Clone(uitkomsten)}
}

// Len is the number of regions.
func (r *Resultaat) Len() int {
	if r.b == nil {
		return len(r.vast)
	}
	return len(r.b.vraag.Regios)
}

// All gives the document of each region, in the order asked.
func (r *Resultaat) All() iter.Seq[*Uitkomst] {
	return func(yield func(*Uitkomst) bool) {
		for i := range r.Len() {
			if !yield(r.document(i)) {
				return
			}
		}
	}
}

// Uitkomst gives the document of one region; ok is false when it was not asked.
func (r *Resultaat) Uitkomst(regio cbs.Regio) (u *Uitkomst, ok bool) {
	if r.b == nil {
		i := slices.IndexFunc(r.vast, func(u *Uitkomst) bool { return u.Regio.Code == regio })
		if i < 0 {
			return nil, false
		}
		return r.vast[i], true
	}
	i := slices.Index(r.b.vraag.Regios, regio)
	if i < 0 {
		return nil, false
	}
	return r.uitkomst(i), true
}

func (r *Resultaat) cijfersVan(i int) []cijfer {
	n := len(r.b.indicatoren)
	return r.cijfers[i*n : (i+1)*n]
}

func (r *Resultaat) effectenVan(i int) []effectscore {
	n := len(r.b.effecten)
	return r.effecten[i*n : (i+1)*n]
}

// document gives the document of region i of those asked.
func (r *Resultaat) document(i int) *Uitkomst {
	if r.b == nil {
		return r.vast[i]
	}
	return r.uitkomst(i)
}

// evalueer fills in the figures and scores of the regions van up to tot of
// those asked: indicator by indicator, since that is how the dataset lies in
// memory.
func (r *Resultaat) evalueer(van, tot int) {
	b := r.b
	hier := make([]plek, tot-van)
	for i := range hier {
		hier[i] = b.plekVan(b.vraag.Regios[van+i])
	}
	n := len(b.indicatoren)
	for j := range b.indicatoren {
		for i := range hier {
			c := &r.cijfers[(van+i)*n+j]
			*c = cijfer{score: math.NaN(), rij: -1, nulRij: -1, vorRij: -1}
			if hier[i].inData {
				b.zoekRijen(j, hier[i].code, c)
			}
			b.scoor(j, &hier[i], c)
		}
	}
	for i := van; i < tot; i++ {
		scores, cijfers := r.effectenVan(i), r.cijfersVan(i)
		for j := range scores {
			scores[j] = b.effectscore(&b.effecten[j], cijfers)
		}
	}
}

// zoekRijen finds the figure, the nulmeting's and the one before the figure.
func (b *bevraging) zoekRijen(ind int, regio uint32, c *cijfer) {
	van, einde := b.rijenVan(ind, regio)
	if van == einde {
		return
	}
	c.rij = b.zoek(van, einde, b.soort, b.tot, b.grenzen.maxOuderdom)
	if b.heeftNul {
		c.nulRij = b.zoek(van, einde, b.soort, b.nulTot, b.grenzen.maxOuderdom)
	}
	voor := b.voor
	if c.rij >= 0 {
		voor = b.tijd[b.data.periode[c.rij]].vorige
	}
	c.vorRij = b.zoek(van, einde, b.soort, voor, b.grenzen.maxOuderdom)
}

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
// the indicators in E.
func (b *bevraging) effectscore(e *effect, cijfers []cijfer) effectscore {
	if e.context {
		return effectscore{score: math.NaN(), verwacht: math.NaN(), reden: RedenAlleenContext}
	}
	var w, ws, wx float64
	for _, t := range e.takken {
		c := &cijfers[t.naar]
		if math.IsNaN(c.score) {
			continue
		}
		w += t.gewicht
		ws += t.gewicht * c.score
		wx += t.gewicht * b.verwacht(t.naar, c)
	}
	s := effectscore{score: math.NaN(), verwacht: math.NaN(), dekking: w / e.gewicht}
	if w == 0 || s.dekking < b.grenzen.minDekking-haar {
		s.reden = RedenOnvoldoendeGegevens
		return s
	}
	s.score, s.verwacht = gemiddelde(ws, w), gemiddelde(wx, w)
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

// hoofddoelscore is the same over a hoofddoel's effects with a score; its
// dekking is Σ w·dekking over those / Σ w over all its effects that are not
// purely context.
func (b *bevraging) hoofddoelscore(h *hoofddoel, effecten []effectscore) effectscore {
	if h.context {
		return effectscore{score: math.NaN(), verwacht: math.NaN(), reden: RedenAlleenContext}
	}
	var w, ws, wx, wd float64
	for _, t := range h.takken {
		e := &effecten[t.naar]
		if math.IsNaN(e.score) {
			continue
		}
		w += t.gewicht
		ws += t.gewicht * e.score
		wx += t.gewicht * e.verwacht
		wd += t.gewicht * e.dekking
	}
	s := effectscore{score: math.NaN(), verwacht: math.NaN(), dekking: wd / h.gewicht}
	if w == 0 || s.dekking < b.grenzen.minDekking-haar {
		s.reden = RedenOnvoldoendeGegevens
		return s
	}
	s.score, s.verwacht = gemiddelde(ws, w), gemiddelde(wx, w)
	return s
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

func (g grenzen) stand(s effectscore) Stand {
	uit := Stand{Score: Bekend(s.score), Dekking: s.dekking, Verwacht: Bekend(s.verwacht), Reden: opgave(s.reden)}
	if !math.IsNaN(s.score) {
		uit.Signaal = opgave(g.signaal(s.score, s.verwacht))
	}
	return uit
}

// opgave gives a pointer to an enumeration's value, nil for its zero: null in JSON.
func opgave[T ~uint8](v T) *T {
	if v == 0 {
		return nil
	}
	return &v
}
