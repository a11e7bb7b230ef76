package governance

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Regelstand sums up what one rule says of all it looked at.
type Regelstand struct {
	Regel      string     // as in the rule's outcomes
	Naam       string     // the same
	Bron       string     // of the first
	Strengheid Strengheid // of the first

	Oordeel       Oordeel // of all together, see PerRegel
	Voldaan       int     // how often it is kept
	OpLezing      int     // of these, how often by a reading of ours
	NietTeToetsen int     // how often it cannot be told
	Aantal        int     // of how many
	// Open holds whatever is not kept, or cannot be told.
	Open []Toets
}

// PerRegel sums up outcomes by rule and what it asks, in the order of their
// first. A rule is kept when it is kept everywhere, and not kept when it is not
// somewhere.
func PerRegel(toetsen []Toets) []Regelstand {
	var alle []Regelstand
	type sleutel struct{ regel, naam string } // one rule may ask a number that differs by body
	plaats := map[sleutel]int{}
	for _, t := range toetsen {
		i, ok := plaats[sleutel{t.Regel, t.Naam}]
		if !ok {
			i = len(alle)
			plaats[sleutel{t.Regel, t.Naam}] = i
			alle = append(alle, Regelstand{Regel: t.Regel, Naam: t.Naam, Bron: t.Bron, Strengheid: t.Strengheid, Oordeel: Voldaan})
		}
		s := &alle[i]
		s.Aantal++
		if t.Oordeel == Voldaan {
			s.Voldaan++
			if t.OpLezing() {
				s.OpLezing++
			}
			continue
		}
		if t.Oordeel == NietTeToetsen {
			s.NietTeToetsen++
		}
		s.Open = append(s.Open, t)
		if s.Oordeel != NietVoldaan {
			s.Oordeel = t.Oordeel
		}
	}
	return alle
}

// Geheel gives the rule's outcome over all as one Toets, about nothing apart.
func (s Regelstand) Geheel() Toets {
	return Toets{Regel: s.Regel, Naam: s.Naam, Bron: s.Bron, Strengheid: s.Strengheid, Oordeel: s.Oordeel}
}

// Telling says in Dutch how often the rule is kept, such as "7 van 8 voldaan,
// waarvan 2 op onze lezing, 1 niet te toetsen"; "niet te toetsen" where that
// holds for all.
func (s Regelstand) Telling() string {
	if s.NietTeToetsen == s.Aantal {
		return NietTeToetsen.Label()
	}
	telling := fmt.Sprintf("%d van %d %s", s.Voldaan, s.Aantal, Voldaan.Label())
	if s.OpLezing > 0 {
		telling += fmt.Sprintf(", waarvan %d op onze lezing", s.OpLezing)
	}
	if s.NietTeToetsen > 0 {
		telling += fmt.Sprintf(", %d %s", s.NietTeToetsen, NietTeToetsen.Label())
	}
	return telling
}

// Teken is the shape that an outcome shows as, beside its Label.
func (o Oordeel) Teken() string {
	switch o {
	case Voldaan:
		return "✓"
	case NietVoldaan:
		return "✕"
	case NietTeToetsen:
	}
	return "?"
}

// WriteToetsen writes what rules say in Dutch for a terminal, in lines of at
// most 100 characters: per rule how often it is kept, and under it whatever is
// not kept or cannot be told. naam gives the name of what a Toets is about, by
// its Bij; empty, or nil for all, where the finding says it already. Same
// outcomes, same bytes.
func WriteToetsen(w io.Writer, toetsen []Toets, naam func(bij string) string) error {
	var b notatie.Regels
	for _, s := range PerRegel(toetsen) {
		eis := s.Naam
		if s.Strengheid == Voorkeur {
			eis += " (" + s.Strengheid.Label() + ")"
		}
		b.Alinea("  "+s.Oordeel.Teken()+" ", "    ", eis+": "+s.Telling())
		for _, open := range s.Open {
			zin := open.Oordeel.Label() + ": "
			if naam != nil && open.Bij != "" {
				if n := naam(open.Bij); n != "" {
					zin += n + ". "
				}
			}
			b.Alinea("      "+open.Oordeel.Teken()+" ", "        ", strings.TrimSpace(zin+open.Bevinding))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
