package monitor

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Signaal says what a score says beside what was expected by now. The zero Signaal means that there is no score.
type Signaal uint8

// The values of Signaal.
const (
	OpKoers Signaal = iota + 1
	Aandacht
	Afwijkend
)

var signalen = opsomming.Nieuw("signaal",
	opsomming.Rij[Signaal]{Waarde: OpKoers, Tekst: "op koers"},
	opsomming.Rij[Signaal]{Waarde: Aandacht, Tekst: "aandacht"},
	opsomming.Rij[Signaal]{Waarde: Afwijkend, Tekst: "afwijkend"},
)

// String gives the text as files have it.
func (s Signaal) String() string { return signalen.Tekst(s) }

// Label gives the Dutch label.
func (s Signaal) Label() string { return signalen.Label(s) }

// MarshalText writes the text as files have it; the zero Signaal is an error.
func (s Signaal) MarshalText() ([]byte, error) { return signalen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Signaal) UnmarshalText(tekst []byte) error { return signalen.UnmarshalText(s, tekst) }

// ParseSignaal reads a Signaal; the error lists the texts known.
func ParseSignaal(tekst string) (Signaal, error) { return signalen.Parse(tekst) }

// Signalen gives every Signaal in a fixed order.
func Signalen() []Signaal { return signalen.All() }
