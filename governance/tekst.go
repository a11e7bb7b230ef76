package governance

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the structure in Dutch for a terminal: each body with its
// task, members, rhythm and lines, then each role with where it sits. What is
// our reading is told as "Lezing". No structure (nil) is an error.
func (s *Structuur) WriteText(w io.Writer) error {
	if s == nil {
		return invoer.Geen("structure")
	}
	var b notatie.Regels
	regel := func(naam, tekst string) {
		if tekst != "" {
			b.Schrijf("    %s: %s", naam, tekst)
		}
	}
	b.Schrijf("%s", s.def.Naam)
	if s.def.Bron != "" {
		b.Schrijf("Bron: %s", s.def.Bron)
	}
	if s.def.Toelichting != "" {
		b.Schrijf("%s", s.def.Toelichting)
	}
	b.Kop("Organen (%d)", len(s.def.Organen))
	for _, o := range s.def.Organen {
		b.Schrijf("- %s: %s, %s", o.Titel(), o.Soort.Label(), o.Schaal.Label())
		regel("Taak", o.Taak)
		regel("Leden", strings.Join(s.Samenstelling(o.ID), "; "))
		if o.Vergadert != nil {
			regel("Vergadert", o.Vergadert.String())
		}
		for _, l := range s.def.Lijnen {
			if l.Van == o.ID {
				regel(notatie.Hoofdletter(l.Soort.Label()), s.naam(l.Naar)+lezing(l.Lezing))
			}
		}
		regel("Lezing", o.Lezing)
	}
	b.Kop("Rollen (%d)", len(s.def.Rollen))
	for _, r := range s.def.Rollen {
		b.Schrijf("- %s", r.Titel())
		regel("Taak", r.Taak)
		regel("Komt uit", s.naam(r.Uit))
		regel("Zit in", strings.Join(s.namen(s.MetRol(r.ID)), "; "))
		regel("Lezing", r.Lezing)
	}
	if len(s.def.Voorwaarden) > 0 {
		b.Kop("Voorwaarden om samen te werken")
	}
	for _, v := range s.def.Voorwaarden {
		b.Schrijf("- %s", v.Naam)
		regel("Vraagt", strings.Join(v.Vraagt, "; "))
		regel("Bron", v.Bron)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Samenstelling gives the places of a body in the words people read, such as
// "Consulent (bij voorkeur 2)", each with what the source says beside it. None
// for an unknown body, or one of which the members are not told.
func (s *Structuur) Samenstelling(orgaan string) []string {
	i, ok := s.orgaan[orgaan]
	if !ok {
		return nil
	}
	var plaatsen []string
	for _, l := range s.def.Organen[i].Leden {
		plaats := s.wie(l)
		if hoe := aantal(l); hoe != "" {
			plaats += " (" + hoe + ")"
		}
		if l.Toelichting != "" {
			plaats += ": " + l.Toelichting
		}
		plaatsen = append(plaatsen, plaats)
	}
	return plaatsen
}

// wie says who may fill a place.
func (s *Structuur) wie(l Lidmaatschap) string {
	switch {
	case l.Allen:
		return "alle leden van " + s.naam(l.Orgaan)
	case l.Orgaan != "":
		return "afvaardiging van " + s.naam(l.Orgaan)
	}
	namen := make([]string, len(l.Rollen))
	for i, r := range l.Rollen {
		namen[i] = s.def.Rollen[s.rol[r]].Titel()
	}
	if n := len(namen) - 1; n > 0 {
		return strings.Join(namen[:n], ", ") + " of " + namen[n]
	}
	return namen[0]
}

// aantal says by how many a place is filled, empty where nothing is told.
func aantal(l Lidmaatschap) string {
	var delen []string
	switch {
	case l.Minimaal > 0 && l.Minimaal == l.Maximaal:
		delen = append(delen, fmt.Sprint(l.Minimaal))
	case l.Minimaal > 0 && l.Maximaal > 0:
		delen = append(delen, fmt.Sprintf("%d tot %d", l.Minimaal, l.Maximaal))
	case l.Minimaal > 0:
		delen = append(delen, fmt.Sprintf("minstens %d", l.Minimaal))
	case l.Maximaal > 0:
		delen = append(delen, fmt.Sprintf("hoogstens %d", l.Maximaal))
	}
	if l.Voorkeur > 0 {
		delen = append(delen, fmt.Sprintf("bij voorkeur %d", l.Voorkeur))
	}
	if l.OpUitnodiging {
		delen = append(delen, "op uitnodiging")
	}
	return strings.Join(delen, ", ")
}

// naam gives the title of a body, empty for an unknown one.
func (s *Structuur) naam(orgaan string) string {
	i, ok := s.orgaan[orgaan]
	if !ok {
		return ""
	}
	return s.def.Organen[i].Titel()
}

func (s *Structuur) namen(organen []string) []string {
	namen := make([]string, len(organen))
	for i, id := range organen {
		namen[i] = s.naam(id)
	}
	return namen
}

func lezing(s string) string {
	if s == "" {
		return ""
	}
	return " (lezing: " + s + ")"
}
