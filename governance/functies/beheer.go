package functies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Beheer is who manages the contract with a party. The zero Beheer is invalid.
// Source: bijlage 7 of the vision, function 3.
type Beheer uint8

// The two who manage contracts.
const (
	TeamCLM               Beheer = iota + 1 // the regional team
	LokaleContractmanager                   // of each municipality in which the party is active
)

var beheren = opsomming.Nieuw("beheer",
	opsomming.Rij[Beheer]{Waarde: TeamCLM, Tekst: "team-clm", Label: "het regionale team CLM", Bron: bronBijlage7},
	opsomming.Rij[Beheer]{Waarde: LokaleContractmanager, Tekst: "lokaal", Label: "de lokale contractmanager", Bron: bronBijlage7},
)

// String gives the text as files have it.
func (b Beheer) String() string { return beheren.Tekst(b) }

// Label gives the words people read, with their article.
func (b Beheer) Label() string { return beheren.Label(b) }

// Bron names the document the value comes from.
func (b Beheer) Bron() string { return beheren.Bron(b) }

// MarshalText writes the text as files have it; the zero Beheer is an error.
func (b Beheer) MarshalText() ([]byte, error) { return beheren.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Beheer) UnmarshalText(tekst []byte) error { return beheren.UnmarshalText(b, tekst) }

// ParseBeheer reads a Beheer; the error lists the texts known.
func ParseBeheer(s string) (Beheer, error) { return beheren.Parse(s) }

// Beheren gives every value, in order.
func Beheren() []Beheer { return beheren.All() }
