package cycle

import "slices"

// Segment is an inkoopsegment: what a question is about, and so which
// accountteam thinks along. Each process has its own, or none.
type Segment struct {
	ID   string `json:"id"` // a slug, as every id here
	Naam string `json:"naam"`
	Bron string `json:"bron,omitempty"` // document and section; empty: the process's
}

// The ids of the segments of the Brede Monitoring, each with an accountteam of
// its own.
const (
	AmbulanteJeugdhulp   = "ambulante-jeugdhulp"    // youth care at home or on visit
	JeugdhulpMetVerblijf = "jeugdhulp-met-verblijf" // youth care with a stay
	Wmo                  = "wmo"                    // support under the Wet maatschappelijke ondersteuning
)

// Segmenten gives the segments of the process, in its order.
func (p *Proces) Segmenten() []Segment { return slices.Clone(p.def.Segmenten) }

// Segment looks up a segment by its id.
func (p *Proces) Segment(id string) (Segment, bool) {
	i := slices.IndexFunc(p.def.Segmenten, func(s Segment) bool { return s.ID == id })
	if i < 0 {
		return Segment{}, false
	}
	return p.def.Segmenten[i], true
}

// Segmentnaam gives the name of a segment; for an id that the process does not
// know the id itself.
func (p *Proces) Segmentnaam(id string) string {
	if s, ok := p.Segment(id); ok {
		return s.Naam
	}
	return id
}
