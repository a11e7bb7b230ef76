package cycle

import (
	"maps"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// zitting is one proposal, looked at.
type zitting struct {
	p    *Proces
	stap *Stap
	v    Voorstel

	aanwezig    []Persoon // each once, sorted by id
	beschikbaar []Persoon // each once, sorted by id, without those present
	namens      map[string]bool
	eerder      map[string]map[string]bool
	dubbel      []string // ids that stand twice among those present, or are empty
	weg         []string // ids of the delegation that are not among those present

	eisen []eis
}

// eis is one rule as it bears on this proposal: what it counts and whom it
// keeps out is told person by person, so that whoever is added changes nothing
// but by their own.
type eis struct {
	toets governance.Toets
	nodig int                   // how many must count
	telt  func(*Persoon) bool   // nil: nobody needs to
	mag   func(*Persoon) string // why someone may not be here, empty when they may; nil: everyone may
	vast  bool                  // the Oordeel of toets stands as it is

	plaats string // key of the place that those who count fill; empty: none
}

func nieuweZitting(p *Proces, s *Stap, v Voorstel) *zitting {
	z := &zitting{p: p, stap: s, v: v, namens: verzameling(v.Afvaardiging), eerder: map[string]map[string]bool{}}
	for stap, ids := range v.Eerder {
		z.eerder[stap] = verzameling(ids)
	}
	er := map[string]*Persoon{}
	for _, q := range v.Aanwezigen {
		if _, al := er[q.ID]; al || q.ID == "" {
			z.dubbel = append(z.dubbel, q.ID)
		}
		voegSamen(er, q)
	}
	slices.Sort(z.dubbel)
	z.dubbel = slices.Compact(z.dubbel)
	for id := range z.namens {
		if er[id] == nil {
			z.weg = append(z.weg, id)
		}
	}
	slices.Sort(z.weg)
	vrij := map[string]*Persoon{}
	for _, q := range v.Beschikbaar {
		if _, al := er[q.ID]; !al && q.ID != "" {
			voegSamen(vrij, q)
		}
	}
	z.aanwezig, z.beschikbaar = opVolgorde(er), opVolgorde(vrij)
	return z
}

func verzameling(ids []string) map[string]bool {
	m := make(map[string]bool, len(ids))
	for _, id := range ids {
		m[id] = true
	}
	return m
}

// voegSamen adds a person; what stands twice under one id is taken together.
func voegSamen(m map[string]*Persoon, q Persoon) {
	al, ok := m[q.ID]
	if !ok {
		al = &Persoon{ID: q.ID}
		m[q.ID] = al
	}
	al.Rollen = append(al.Rollen, q.Rollen...)
	al.Organen = append(al.Organen, q.Organen...)
}

func opVolgorde(m map[string]*Persoon) []Persoon {
	var alle []Persoon
	for _, id := range slices.Sorted(maps.Keys(m)) {
		q := *m[id]
		slices.Sort(q.Rollen)
		slices.Sort(q.Organen)
		alle = append(alle, q)
	}
	return alle
}
