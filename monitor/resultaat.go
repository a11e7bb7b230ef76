package monitor

import (
	"iter"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Resultaat is the answer to a Vraag over all its regions: all a renderer
// shows. It is read-only and safe for concurrent use. The scores are there at
// once; the document of a region (Uitkomst) is written out when asked for.
type Resultaat struct {
	b        *bevraging
	cijfers  []cijfer     // by region asked, then by indicator
	effecten []knoopscore // by region asked, then by effect

	vast []*Uitkomst // instead of all above: see NewResultaat
}

// cijfer is an indicator's figure for a region, as rows of the dataset.
type cijfer struct {
	score               float64 // NaN without one
	rij, nulRij, vorRij int32   // rows of the dataset; -1: none
	reden               Reden   // why there is no score
	begrensd            bool
}

// knoopscore is an effect's or hoofddoel's for a region.
type knoopscore struct {
	score, dekking, verwacht float64 // score is NaN without one
	reden                    Reden
}

// NewResultaat makes a Resultaat of documents at hand, to render them. It takes
// them as they are; ReadResultaat reads a file and checks it.
func NewResultaat(uitkomsten ...*Uitkomst) *Resultaat {
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
		i := slices.IndexFunc(r.vast, func(u *Uitkomst) bool { return u != nil && u.Regio.Code == regio })
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

func (r *Resultaat) effectenVan(i int) []knoopscore {
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
			scores[j] = b.effectscore(&b.effecten[j].knoop, cijfers)
		}
	}
}

// opgave gives a pointer to an enumeration's value, nil for its zero: null in JSON.
func opgave[T ~uint8](v T) *T {
	if v == 0 {
		return nil
	}
	return &v
}
