package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Probleemsoort says what was brought in. The zero Probleemsoort is invalid.
type Probleemsoort uint8

// What can be brought in.
const (
	Kernprobleem Probleemsoort = iota + 1 // something that goes wrong
	Idee                                  // something that could be better
)

var probleemSoorten = opsomming.Nieuw("probleemsoort",
	opsomming.Rij[Probleemsoort]{Waarde: Kernprobleem, Tekst: "kernprobleem", Label: "kernprobleem", Bron: bronNieuw},
	opsomming.Rij[Probleemsoort]{Waarde: Idee, Tekst: "idee", Label: "idee", Bron: bronNieuw},
)

// String gives the text as files have it.
func (p Probleemsoort) String() string { return probleemSoorten.Tekst(p) }

// Label gives the words people read.
func (p Probleemsoort) Label() string { return probleemSoorten.Label(p) }

// Bron names the document and section it comes from.
func (p Probleemsoort) Bron() string { return probleemSoorten.Bron(p) }

// MarshalText writes the text as files have it; the zero Probleemsoort is an error.
func (p Probleemsoort) MarshalText() ([]byte, error) { return probleemSoorten.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Probleemsoort) UnmarshalText(b []byte) error { return probleemSoorten.UnmarshalText(p, b) }

// ParseProbleemsoort reads a Probleemsoort; the error lists the texts known.
func ParseProbleemsoort(s string) (Probleemsoort, error) { return probleemSoorten.Parse(s) }

// Probleemsoorten gives every Probleemsoort, in order.
func Probleemsoorten() []Probleemsoort { return probleemSoorten.All() }
