package governance

import "slices"

// Voorwaarde is a condition for working together: what it asks of all, point by
// point.
type Voorwaarde struct {
	Naam   string   `json:"naam"`
	Vraagt []string `json:"vraagt"` // at least one
	Bron   string   `json:"bron,omitempty"`
}

func kopieVoorwaarden(v []Voorwaarde) []Voorwaarde {
	v = slices.Clone(v)
	for i := range v {
		v[i].Vraagt = slices.Clone(v[i].Vraagt)
	}
	return v
}

// Voorwaarden gives the conditions for working together, in their order.
func (s *Structuur) Voorwaarden() []Voorwaarde { return kopieVoorwaarden(s.def.Voorwaarden) }
