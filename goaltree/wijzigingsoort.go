package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// WijzigingSoort is a kind of change in a herijking.
type WijzigingSoort uint8

// The kinds of change. The zero WijzigingSoort is invalid. The division is this
// library's own.
const (
	Toegevoegd    WijzigingSoort = iota + 1 // a node that was not there
	Vervallen                               // a node that is no longer there
	Hernoemd                                // a node with another name
	Ondergebracht                           // a tak that was not there: a node under one more parent
	Losgemaakt                              // a tak that is no longer there
	Verplaatst                              // a node under another parent: the one tak lost, one other gained
	Herwogen                                // a tak with another share of its parent's weight
	Herzien                                 // a node with another field
)

var wijzigingsoorten = opsomming.Nieuw("wijzigingsoort",
	opsomming.Rij[WijzigingSoort]{Waarde: Toegevoegd, Tekst: "toegevoegd", Label: "Toegevoegd"},
	opsomming.Rij[WijzigingSoort]{Waarde: Vervallen, Tekst: "vervallen", Label: "Vervallen"},
	opsomming.Rij[WijzigingSoort]{Waarde: Hernoemd, Tekst: "hernoemd", Label: "Hernoemd"},
	opsomming.Rij[WijzigingSoort]{Waarde: Ondergebracht, Tekst: "ondergebracht", Label: "Ondergebracht"},
	opsomming.Rij[WijzigingSoort]{Waarde: Losgemaakt, Tekst: "losgemaakt", Label: "Losgemaakt"},
	opsomming.Rij[WijzigingSoort]{Waarde: Verplaatst, Tekst: "verplaatst", Label: "Verplaatst"},
	opsomming.Rij[WijzigingSoort]{Waarde: Herwogen, Tekst: "herwogen", Label: "Anders gewogen"},
	opsomming.Rij[WijzigingSoort]{Waarde: Herzien, Tekst: "herzien", Label: "Herzien"},
)

// String gives the text as files have it.
func (w WijzigingSoort) String() string { return wijzigingsoorten.Tekst(w) }

// Label gives the Dutch label.
func (w WijzigingSoort) Label() string { return wijzigingsoorten.Label(w) }

// MarshalText writes the text as files have it; the zero WijzigingSoort is an error.
func (w WijzigingSoort) MarshalText() ([]byte, error) { return wijzigingsoorten.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *WijzigingSoort) UnmarshalText(b []byte) error { return wijzigingsoorten.UnmarshalText(w, b) }

// ParseWijzigingSoort reads a WijzigingSoort; the error lists the texts known.
func ParseWijzigingSoort(s string) (WijzigingSoort, error) { return wijzigingsoorten.Parse(s) }

// WijzigingSoorten gives every WijzigingSoort in a fixed order.
func WijzigingSoorten() []WijzigingSoort { return wijzigingsoorten.All() }

// KnoopSoort is a kind of node of a doelenboom.
type KnoopSoort uint8

// The kinds of node. The zero KnoopSoort is invalid. They are the layers of
// Definitie.
const (
	KnoopBoom KnoopSoort = iota + 1
	KnoopHoofddoel
	KnoopEffect
	KnoopIndicator
)

var knoopsoorten = opsomming.Nieuw("knoopsoort",
	opsomming.Rij[KnoopSoort]{Waarde: KnoopBoom, Tekst: "boom", Label: "doelenboom"},
	opsomming.Rij[KnoopSoort]{Waarde: KnoopHoofddoel, Tekst: "hoofddoel", Label: "hoofddoel"},
	opsomming.Rij[KnoopSoort]{Waarde: KnoopEffect, Tekst: "effect", Label: "effect"},
	opsomming.Rij[KnoopSoort]{Waarde: KnoopIndicator, Tekst: "indicator", Label: "indicator"},
)

// String gives the text as files have it.
func (k KnoopSoort) String() string { return knoopsoorten.Tekst(k) }

// Label gives the Dutch label.
func (k KnoopSoort) Label() string { return knoopsoorten.Label(k) }

// MarshalText writes the text as files have it; the zero KnoopSoort is an error.
func (k KnoopSoort) MarshalText() ([]byte, error) { return knoopsoorten.MarshalText(k) }

// UnmarshalText reads what MarshalText writes.
func (k *KnoopSoort) UnmarshalText(b []byte) error { return knoopsoorten.UnmarshalText(k, b) }

// ParseKnoopSoort reads a KnoopSoort; the error lists the texts known.
func ParseKnoopSoort(s string) (KnoopSoort, error) { return knoopsoorten.Parse(s) }

// KnoopSoorten gives every KnoopSoort in a fixed order.
func KnoopSoorten() []KnoopSoort { return knoopsoorten.All() }
