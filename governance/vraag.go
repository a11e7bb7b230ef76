package governance

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Schakel is a body at the end of a chain of lines.
type Schakel struct {
	Orgaan  string `json:"orgaan"`  // id
	Stappen int    `json:"stappen"` // length of the shortest chain: 1 is direct
}

// Voorbereiders gives the bodies that prepare the decisions of a body, the
// direct ones first and then those who prepare for them: the MOSD prepares the
// PoHo. None for an unknown body.
func (s *Structuur) Voorbereiders(orgaan string) []Schakel {
	return s.langs(orgaan, omgekeerd(s.lijnen[BereidtVoor]))
}

// BereidtVoor gives the bodies whose decisions a body prepares, the direct
// ones first and then those for which they prepare. None for an unknown body.
func (s *Structuur) BereidtVoor(orgaan string) []Schakel {
	return s.langs(orgaan, s.lijnen[BereidtVoor])
}

// Boven gives the bodies that steer a body, the direct ones first and then
// those who steer them. A body that steers itself through others is not among
// its own. None for an unknown body.
func (s *Structuur) Boven(orgaan string) []Schakel {
	return s.langs(orgaan, omgekeerd(s.lijnen[Stuurt]))
}

// Onder gives the bodies that a body steers, the direct ones first and then
// those they steer. A body that steers itself through others is not among its
// own. None for an unknown body.
func (s *Structuur) Onder(orgaan string) []Schakel { return s.langs(orgaan, s.lijnen[Stuurt]) }

// Tussen gives the ids of the bodies between two, on the shortest chain of
// lines of steering, in order from van to naar; it looks up the chain of
// steering and down. Of chains equally short it takes the one upward, and then
// the one through the body that stands first in the structure. Bodies of which
// one steers the other directly have none between them: the list is empty. An
// unknown body, a body and itself, and two without a chain are an error
// (*goaltree.Fout with goaltree.CodeOnbekendeVraag).
func (s *Structuur) Tussen(van, naar string) ([]string, error) {
	if s == nil {
		return nil, invoer.Geen("structure")
	}
	for _, id := range []string{van, naar} {
		if _, ok := s.orgaan[id]; !ok {
			return nil, s.onbekend(id)
		}
	}
	if van == naar {
		return nil, &goaltree.Fout{Waarde: van, Code: goaltree.CodeOnbekendeVraag, Melding: "nobody stands between a body and itself"}
	}
	n, a, b := len(s.def.Organen), s.orgaan[van], s.orgaan[naar]
	pad := graaf.KortstePad(n, omgekeerd(s.lijnen[Stuurt]), a, b)
	if neer := graaf.KortstePad(n, s.lijnen[Stuurt], a, b); pad == nil || neer != nil && len(neer) < len(pad) {
		pad = neer
	}
	if pad == nil {
		return nil, &goaltree.Fout{
			Waarde: van + ", " + naar, Code: goaltree.CodeOnbekendeVraag,
			Melding: "no chain of lines of steering ties these two bodies together",
		}
	}
	ids := []string{}
	for _, i := range pad[1 : len(pad)-1] {
		ids = append(ids, s.def.Organen[i].ID)
	}
	return ids, nil
}

func (s *Structuur) onbekend(id string) error {
	melding := "this structure has no body with this id"
	bekend := make([]string, len(s.def.Organen))
	for i, o := range s.def.Organen {
		bekend[i] = o.ID
	}
	if buur := tekst.Naaste(id, bekend); buur != "" {
		melding += fmt.Sprintf("; did you mean %q?", buur)
	}
	return &goaltree.Fout{Waarde: id, Code: goaltree.CodeOnbekendeVraag, Melding: melding}
}

// langs gives every other body that the arrows lead to from a body, nearest
// first and otherwise in the structure's order.
func (s *Structuur) langs(orgaan string, pijlen [][2]int) []Schakel {
	begin, ok := s.orgaan[orgaan]
	if !ok {
		return nil
	}
	buren := make([][]int, len(s.def.Organen))
	for _, p := range pijlen {
		buren[p[0]] = append(buren[p[0]], p[1])
	}
	stappen := map[int]int{begin: 0}
	rij := []int{begin}
	for k := 0; k < len(rij); k++ {
		for _, b := range buren[rij[k]] {
			if _, gezien := stappen[b]; !gezien {
				stappen[b] = stappen[rij[k]] + 1
				rij = append(rij, b)
			}
		}
	}
	rij = rij[1:]
	slices.SortFunc(rij, func(a, b int) int { return cmp.Or(cmp.Compare(stappen[a], stappen[b]), cmp.Compare(a, b)) })
	var schakels []Schakel
	for _, i := range rij {
		schakels = append(schakels, Schakel{Orgaan: s.def.Organen[i].ID, Stappen: stappen[i]})
	}
	return schakels
}

func omgekeerd(pijlen [][2]int) [][2]int {
	om := make([][2]int, len(pijlen))
	for i, p := range pijlen {
		om[i] = [2]int{p[1], p[0]}
	}
	return om
}
