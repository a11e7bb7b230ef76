package agenda

import (
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// keurOmvang checks that no list is longer than what can be checked, placed and
// told in a moment; where one is, that is all that is told.
func (d *Definitie) keurOmvang(k *invoer.Keuring) bool {
	links, stappen := 0, 0
	for _, o := range d.Onderwerpen {
		links += len(o.Actielijnen)
	}
	for _, p := range d.Projecten {
		links += len(p.Actielijnen)
	}
	for _, p := range d.Problemen {
		links += len(p.Actielijnen) + len(p.Raakt)
	}
	for _, l := range d.Logboeken {
		stappen += len(l.Stappen)
	}
	past := true
	for _, l := range []struct {
		pad, wat     string
		n, hoogstens int
	}{
		{"rollen", "rollen", len(d.Rollen), 200},
		{"actielijnen", "actielijnen", len(d.Actielijnen), 50},
		{"samenhang", "relations between actielijnen", len(d.Samenhang), 500},
		{"toetsvragen", "toetsvragen", len(d.Toetsvragen), 50},
		{"onderwerpen", "onderwerpen", len(d.Onderwerpen), 5000},
		{"projecten", "projecten", len(d.Projecten), 5000},
		{"problemen", "problemen", len(d.Problemen), 5000},
		{"problemen", "links of onderwerpen, projecten and problemen together", links, 50_000},
		{"logboeken", "logboeken", len(d.Logboeken), 5000},
		{"logboeken", "stappen in all logboeken together", stappen, 50_000},
	} {
		if l.n > l.hoogstens {
			k.Fout(l.pad, strconv.Itoa(l.n), goaltree.CodeTeGroot, "an agenda has at most %d %s", l.hoogstens, l.wat)
			past = false
		}
	}
	return past
}

// maxGissen is how many ids are held beside wrong ones in a search for the one
// that was meant. Beyond it a mistake is told without: looking for each of many
// wrong links in a large agenda would take minutes.
const maxGissen = 300_000

// ids are those of one kind.
type ids struct {
	lijst  []string
	is     map[string]bool
	gissen *int // what is left of maxGissen; shared by all kinds
}

func (s ids) met(id string) ids {
	if s.is == nil {
		s.is = map[string]bool{}
	}
	s.lijst, s.is[id] = append(s.lijst, id), true
	return s
}

// verwijzing checks that an id is one of them, as Keuring.Verwijzing does, but
// walks over them only where it is not, and as long as maxGissen allows.
func (s ids) verwijzing(k *invoer.Keuring, pad, id, wat string) bool {
	switch {
	case s.is[id]:
		return true
	case id != "" && len(s.lijst) > *s.gissen:
		return k.Verwijzing(pad, id, nil, wat)
	case id != "":
		*s.gissen -= len(s.lijst)
	}
	return k.Verwijzing(pad, id, s.lijst, wat)
}

// gissend gives the same ids with all of maxGissen left: for one check, since
// it is used up.
func (b bekenden) gissend() bekenden {
	over := maxGissen
	for _, s := range soorten(&b) {
		s.gissen = &over
	}
	return b
}
