package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// ProbleemSoort says what was brought in. The zero ProbleemSoort is invalid.
type ProbleemSoort uint8

// What can be brought in.
const (
	Kernprobleem ProbleemSoort = iota + 1 // something that goes wrong
	Idee                                  // something that could be better
)

var probleemSoorten = opsomming.Nieuw("probleemsoort",
	opsomming.Rij[ProbleemSoort]{Waarde: Kernprobleem, Tekst: "kernprobleem", Label: "kernprobleem", Bron: bronNieuw},
	opsomming.Rij[ProbleemSoort]{Waarde: Idee, Tekst: "idee", Label: "idee", Bron: bronNieuw},
)

// String gives the text as files have it.
func (p ProbleemSoort) String() string { return probleemSoorten.Tekst(p) }

// Label gives the words people read.
func (p ProbleemSoort) Label() string { return probleemSoorten.Label(p) }

// Bron names the document and section it comes from.
func (p ProbleemSoort) Bron() string { return probleemSoorten.Bron(p) }

// MarshalText writes the text as files have it; the zero ProbleemSoort is an error.
func (p ProbleemSoort) MarshalText() ([]byte, error) { return probleemSoorten.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *ProbleemSoort) UnmarshalText(b []byte) error { return probleemSoorten.UnmarshalText(p, b) }

// ParseProbleemSoort reads a ProbleemSoort; the error lists the texts known.
func ParseProbleemSoort(s string) (ProbleemSoort, error) { return probleemSoorten.Parse(s) }

// ProbleemSoorten gives every ProbleemSoort, in order.
func ProbleemSoorten() []ProbleemSoort { return probleemSoorten.All() }
