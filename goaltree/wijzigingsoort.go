package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Wijzigingssoort is a kind of change in a herijking.
type Wijzigingssoort uint8

// The kinds of change. The zero Wijzigingssoort is invalid. The division is this
// library's own.
const (
	Toegevoegd    Wijzigingssoort = iota + 1 // a node that was not there
	Vervallen                                // a node that is no longer there
	Hernoemd                                 // a node with another name
	Ondergebracht                            // a tak that was not there: a node under one more parent
	Losgemaakt                               // a tak that is no longer there
	Verplaatst                               // a node under another parent: the one tak lost, one other gained
	Herwogen                                 // a tak with another share of its parent's weight
	Herzien                                  // a node with another field
)

var wijzigingsoorten = opsomming.Nieuw("wijzigingsoort",
	opsomming.Rij[Wijzigingssoort]{Waarde: Toegevoegd, Tekst: "toegevoegd", Label: "Toegevoegd"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Vervallen, Tekst: "vervallen", Label: "Vervallen"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Hernoemd, Tekst: "hernoemd", Label: "Hernoemd"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Ondergebracht, Tekst: "ondergebracht", Label: "Ondergebracht"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Losgemaakt, Tekst: "losgemaakt", Label: "Losgemaakt"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Verplaatst, Tekst: "verplaatst", Label: "Verplaatst"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Herwogen, Tekst: "herwogen", Label: "Anders gewogen"},
	opsomming.Rij[Wijzigingssoort]{Waarde: Herzien, Tekst: "herzien", Label: "Herzien"},
)

// String gives the text as files have it.
func (w Wijzigingssoort) String() string { return wijzigingsoorten.Tekst(w) }

// Label gives the Dutch label.
func (w Wijzigingssoort) Label() string { return wijzigingsoorten.Label(w) }

// MarshalText writes the text as files have it; the zero Wijzigingssoort is an error.
func (w Wijzigingssoort) MarshalText() ([]byte, error) { return wijzigingsoorten.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Wijzigingssoort) UnmarshalText(b []byte) error { return wijzigingsoorten.UnmarshalText(w, b) }

// ParseWijzigingssoort reads a Wijzigingssoort; the error lists the texts known.
func ParseWijzigingssoort(s string) (Wijzigingssoort, error) { return wijzigingsoorten.Parse(s) }

// Wijzigingssoorten gives every Wijzigingssoort in a fixed order.
func Wijzigingssoorten() []Wijzigingssoort { return wijzigingsoorten.All() }

// Knoopsoort is a kind of node of a doelenboom.
type Knoopsoort uint8

// The kinds of node. The zero Knoopsoort is invalid. They are the layers of
// Definitie.
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
