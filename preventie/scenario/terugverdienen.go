package scenario

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Terugverdienen is whether and when what was spent extra has come back. The
// zero Terugverdienen is invalid. The words are this library's own.
type Terugverdienen uint8

// The answers.
const (
	InJaar             Terugverdienen = iota + 1 // in a year
	NietBinnenHorizon                            // not within the years that are reckoned
	NietsTeOverbruggen                           // nothing extra is spent
)

var terugverdienwoorden = opsomming.Nieuw("terugverdienen",
	opsomming.Rij[Terugverdienen]{Waarde: InJaar, Tekst: "jaar", Label: "terugverdiend"},
	opsomming.Rij[Terugverdienen]{Waarde: NietBinnenHorizon, Tekst: "niet-binnen-horizon", Label: "niet binnen de horizon"},
	opsomming.Rij[Terugverdienen]{Waarde: NietsTeOverbruggen, Tekst: "niets-te-overbruggen", Label: "niets te overbruggen"},
)

// String gives the text as files have it.
func (t Terugverdienen) String() string { return terugverdienwoorden.Tekst(t) }

// Label gives the words people read.
func (t Terugverdienen) Label() string { return terugverdienwoorden.Label(t) }

// MarshalText writes the text as files have it; the zero Terugverdienen is an
// error.
func (t Terugverdienen) MarshalText() ([]byte, error) { return terugverdienwoorden.MarshalText(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Terugverdienen) UnmarshalText(b []byte) error {
	return terugverdienwoorden.UnmarshalText(t, b)
}

// ParseTerugverdienen reads a Terugverdienen; the error lists the texts known.
func ParseTerugverdienen(s string) (Terugverdienen, error) { return terugverdienwoorden.Parse(s) }

// TerugverdienenWaarden gives all answers.
func TerugverdienenWaarden() []Terugverdienen { return terugverdienwoorden.All() }

// Terugverdienjaar is the first year from which the balance of all years up to
// then stays at or above zero, to the end of the horizon; never one before the
// first in which anything is spent extra. Where the balance never falls below
// zero, so that nothing is advanced, it is that first year.
type Terugverdienjaar struct {
	Soort Terugverdienen `json:"soort"`
	Jaar  *int           `json:"jaar"`  // nil unless Soort is InJaar
	Reden string         `json:"reden"` // why there is no year, in a Dutch sentence; empty when there is
}

// Tekst gives the answer in a few words: "2031", "niet binnen de horizon".
func (t Terugverdienjaar) Tekst() string {
	if t.Jaar != nil {
		return fmt.Sprint(*t.Jaar)
	}
	return t.Soort.Label()
}

// terugverdiend finds the answer from the signs of the balance of all years up
// to each; extra is the first year in which anything is spent extra, -1 when that
// never is.
func (m *model) terugverdiend(tekens []int, extra int) Terugverdienjaar {
	laatste := -1 // year with a balance below zero
	for t, teken := range tekens {
		if teken < 0 {
			laatste = t
		}
	}
	switch {
	case laatste == len(tekens)-1:
		return Terugverdienjaar{Soort: NietBinnenHorizon, Reden: fmt.Sprintf("Tot en met %d is er bij elkaar meer uitgegeven dan bespaard.", m.basisjaar+m.jaren)}
	case extra < 0 && laatste < 0:
		return Terugverdienjaar{Soort: NietsTeOverbruggen, Reden: "Er wordt niets extra uitgegeven, en dus niets voorgeschoten."}
	}
	// Before anything is spent there is nothing that could have come back.
	jaar := m.basisjaar + 1 + max(laatste+1, extra)
	return Terugverdienjaar{Soort: InJaar, Jaar: &jaar}
}
