package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Wijzigingsoort is a kind of change in a herijking.
type Wijzigingsoort uint8

// The kinds of change. The zero Wijzigingsoort is invalid.
const (
	Toegevoegd Wijzigingsoort = iota + 1 // a node that was not there
	Vervallen                            // a node that is no longer there
	Hernoemd                             // a node with another name
	Gekoppeld                            // a link that was not there
	Ontkoppeld                           // a link that is no longer there
	Herwogen                             // a link with another share of its parent's weight
	Herzien                              // a node with another field
)

var wijzigingsoorten = opsomming.Nieuw("wijzigingsoort",
	opsomming.Rij[Wijzigingsoort]{Waarde: Toegevoegd, Tekst: "toegevoegd", Label: "Toegevoegd"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Vervallen, Tekst: "vervallen", Label: "Vervallen"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Hernoemd, Tekst: "hernoemd", Label: "Hernoemd"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Gekoppeld, Tekst: "gekoppeld", Label: "Gekoppeld"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Ontkoppeld, Tekst: "ontkoppeld", Label: "Ontkoppeld"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Herwogen, Tekst: "herwogen", Label: "Anders gewogen"},
	opsomming.Rij[Wijzigingsoort]{Waarde: Herzien, Tekst: "herzien", Label: "Herzien"},
)

// String gives the text as files have it.
func (w Wijzigingsoort) String() string { return wijzigingsoorten.Tekst(w) }

// Label gives the Dutch label.
func (w Wijzigingsoort) Label() string { return wijzigingsoorten.Label(w) }

// MarshalText writes the text as files have it; the zero Wijzigingsoort is an error.
func (w Wijzigingsoort) MarshalText() ([]byte, error) { return wijzigingsoorten.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Wijzigingsoort) UnmarshalText(b []byte) error { return wijzigingsoorten.UnmarshalText(w, b) }

// ParseWijzigingsoort reads a Wijzigingsoort; the error lists the texts known.
func ParseWijzigingsoort(s string) (Wijzigingsoort, error) { return wijzigingsoorten.Parse(s) }

// Wijzigingsoorten gives every Wijzigingsoort in a fixed order.
func Wijzigingsoorten() []Wijzigingsoort { return wijzigingsoorten.All() }

// Knoopsoort is a kind of node of a doelenboom.
type Knoopsoort uint8

// The kinds of node. The zero Knoopsoort is invalid.
const (
	KnoopBoom Knoopsoort = iota + 1
	KnoopHoofddoel
	KnoopEffect
	KnoopIndicator
)

var knoopsoorten = opsomming.Nieuw("knoopsoort",
	opsomming.Rij[Knoopsoort]{Waarde: KnoopBoom, Tekst: "boom", Label: "doelenboom"},
	opsomming.Rij[Knoopsoort]{Waarde: KnoopHoofddoel, Tekst: "hoofddoel", Label: "hoofddoel"},
	opsomming.Rij[Knoopsoort]{Waarde: KnoopEffect, Tekst: "effect", Label: "effect"},
	opsomming.Rij[Knoopsoort]{Waarde: KnoopIndicator, Tekst: "indicator", Label: "indicator"},
)

// String gives the text as files have it.
func (k Knoopsoort) String() string { return knoopsoorten.Tekst(k) }

// Label gives the Dutch label.
func (k Knoopsoort) Label() string { return knoopsoorten.Label(k) }

// MarshalText writes the text as files have it; the zero Knoopsoort is an error.
func (k Knoopsoort) MarshalText() ([]byte, error) { return knoopsoorten.MarshalText(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Knoopsoort) UnmarshalText(b []byte) error { return knoopsoorten.UnmarshalText(k, b) }

// ParseKnoopsoort reads a Knoopsoort; the error lists the texts known.
func ParseKnoopsoort(s string) (Knoopsoort, error) { return knoopsoorten.Parse(s) }

// Knoopsoorten gives every Knoopsoort in a fixed order.
func Knoopsoorten() []Knoopsoort { return knoopsoorten.All() }
