package monitor

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Waardering says whether a difference is for the better, by the indicator's
// richting and as far as it can be told from chance. The zero Waardering is
// invalid.
type Waardering uint8

// The values of Waardering.
const (
	Beter       Waardering = iota + 1 // better than the reference, by more than chance
	Gelijk                            // not to be told from chance
	Slechter                          // worse, by more than chance
	GeenOordeel                       // a neutral indicator, or nothing to conclude from
)

var waarderingen = opsomming.Nieuw("waardering",
	opsomming.Rij[Waardering]{Waarde: Beter, Tekst: "beter"},
	opsomming.Rij[Waardering]{Waarde: Gelijk, Tekst: "gelijk", Label: "niet te onderscheiden van toeval"},
	opsomming.Rij[Waardering]{Waarde: Slechter, Tekst: "slechter"},
	opsomming.Rij[Waardering]{Waarde: GeenOordeel, Tekst: "geen oordeel"},
)

// String gives the text as files have it.
func (w Waardering) String() string { return waarderingen.Tekst(w) }

// Label gives the Dutch label.
func (w Waardering) Label() string { return waarderingen.Label(w) }

// MarshalText writes the text as files have it; the zero Waardering is an error.
func (w Waardering) MarshalText() ([]byte, error) { return waarderingen.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Waardering) UnmarshalText(tekst []byte) error {
	return waarderingen.UnmarshalText(w, tekst)
}

// ParseWaardering reads a Waardering; the error lists the texts known.
func ParseWaardering(tekst string) (Waardering, error) { return waarderingen.Parse(tekst) }

// Waarderingen gives every Waardering in a fixed order.
func Waarderingen() []Waardering { return waarderingen.All() }

// waardeer says what a judgement means by the indicator's richting; nil where
// none was asked for.
func waardeer(o statistiek.Oordeel, r goaltree.Richting) *Waardering {
	gunstig := statistiek.Hoger
	if r == goaltree.LagerIsBeter {
		gunstig = statistiek.Lager
	}
	switch {
	case o == 0:
		return nil
	case r == goaltree.Neutraal || o == statistiek.OordeelOnbekend:
		return new(GeenOordeel)
	case o == statistiek.Vergelijkbaar:
		return new(Gelijk)
	case o == gunstig:
		return new(Beter)
	}
	return new(Slechter)
}
