package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Maat is the nature of an indicator: what kind of figure it is, and so how
// its figures are added up and which interval fits them.
type Maat uint8

// The natures of an indicator. The zero Maat is invalid. The division is this
// library's own, by what adding up and intervals need; it has no other source.
const (
	Aandeel    Maat = iota + 1 // teller persons out of noemer persons; each person counts once
	Dichtheid                  // events per noemer; one person may have several
	Gemiddelde                 // a mean, with sd and n
	Aantal                     // a count
	Bedrag                     // euros, as a figure (not as a booking)
)

var maten = opsomming.Nieuw("maat",
	opsomming.Rij[Maat]{Waarde: Aandeel, Tekst: "aandeel", Label: "aandeel"},
	opsomming.Rij[Maat]{Waarde: Dichtheid, Tekst: "dichtheid", Label: "dichtheid"},
	opsomming.Rij[Maat]{Waarde: Gemiddelde, Tekst: "gemiddelde", Label: "gemiddelde"},
	opsomming.Rij[Maat]{Waarde: Aantal, Tekst: "aantal", Label: "aantal"},
	opsomming.Rij[Maat]{Waarde: Bedrag, Tekst: "bedrag", Label: "bedrag"},
)

// String gives the text as files have it.
func (m Maat) String() string { return maten.Tekst(m) }

// Label gives the Dutch label.
func (m Maat) Label() string { return maten.Label(m) }

// MarshalText writes the text as files have it; the zero Maat is an error.
func (m Maat) MarshalText() ([]byte, error) { return maten.MarshalText(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Maat) UnmarshalText(b []byte) error { return maten.UnmarshalText(m, b) }

// ParseMaat reads a Maat; the error lists the texts known.
func ParseMaat(s string) (Maat, error) { return maten.Parse(s) }

// Maten gives every Maat in a fixed order.
func Maten() []Maat { return maten.All() }

// Richting says which way an indicator must go to be better.
type Richting uint8

// The directions. The zero Richting is invalid. Their definition is this
// library's own.
const (
	HogerIsBeter Richting = iota + 1
	LagerIsBeter
	Neutraal // context: shown, never scored
)

var richtingen = opsomming.Nieuw("richting",
	opsomming.Rij[Richting]{Waarde: HogerIsBeter, Tekst: "hoger", Label: "hoger is beter"},
	opsomming.Rij[Richting]{Waarde: LagerIsBeter, Tekst: "lager", Label: "lager is beter"},
	opsomming.Rij[Richting]{Waarde: Neutraal, Tekst: "neutraal", Label: "context, telt niet mee"},
)

// String gives the text as files have it.
func (r Richting) String() string { return richtingen.Tekst(r) }

// Label gives the Dutch label.
func (r Richting) Label() string { return richtingen.Label(r) }

// MarshalText writes the text as files have it; the zero Richting is an error.
func (r Richting) MarshalText() ([]byte, error) { return richtingen.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Richting) UnmarshalText(b []byte) error { return richtingen.UnmarshalText(r, b) }

// ParseRichting reads a Richting; the error lists the texts known.
func ParseRichting(s string) (Richting, error) { return richtingen.Parse(s) }

// Richtingen gives every Richting in a fixed order.
func Richtingen() []Richting { return richtingen.All() }

// Schaal is the ruler an indicator is scored with, from -100 to 100.
type Schaal uint8

// The rulers. The zero Schaal is none: Resolve chooses for it (see
// Indicator.Schaal). Their definition is this library's own.
const (
	SchaalStreef    Schaal = iota + 1 // from the nulmeting's value (0) to the streefwaarde (100)
	SchaalDrempels                    // through three points: slechtst (-100), drempel (0), streef (100)
	SchaalVerdeling                   // by rank among the regions of the groep
)

var schalen = opsomming.Nieuw("schaal",
	opsomming.Rij[Schaal]{Waarde: SchaalStreef, Tekst: "streef", Label: "van nulmeting naar streefwaarde"},
	opsomming.Rij[Schaal]{Waarde: SchaalDrempels, Tekst: "drempels", Label: "langs drempels"},
	opsomming.Rij[Schaal]{Waarde: SchaalVerdeling, Tekst: "verdeling", Label: "plaats in de groep"},
)

// String gives the text as files have it.
func (s Schaal) String() string { return schalen.Tekst(s) }

// Label gives the Dutch label.
func (s Schaal) Label() string { return schalen.Label(s) }

// MarshalText writes the text as files have it; the zero Schaal is an error.
func (s Schaal) MarshalText() ([]byte, error) { return schalen.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Schaal) UnmarshalText(b []byte) error { return schalen.UnmarshalText(s, b) }

// ParseSchaal reads a Schaal; the error lists the texts known.
func ParseSchaal(s string) (Schaal, error) { return schalen.Parse(s) }

// Schalen gives every Schaal in a fixed order.
func Schalen() []Schaal { return schalen.All() }
