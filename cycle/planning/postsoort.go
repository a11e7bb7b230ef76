package planning

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Postsoort is what a Post is. The zero Postsoort is invalid.
type Postsoort uint8

// The kinds of Post.
const (
	StapPost        Postsoort = iota + 1 // the window of a step
	MijlpaalPost                         // a day or span beside the window of a step
	BijeenkomstPost                      // a meeting that people were invited to
	ActiePost                            // an actie agreed in a round
)

var postsoorten = opsomming.Nieuw("postsoort",
	opsomming.Rij[Postsoort]{Waarde: StapPost, Tekst: "stap"},
	opsomming.Rij[Postsoort]{Waarde: MijlpaalPost, Tekst: "mijlpaal"},
	opsomming.Rij[Postsoort]{Waarde: BijeenkomstPost, Tekst: "bijeenkomst"},
	opsomming.Rij[Postsoort]{Waarde: ActiePost, Tekst: "actie"},
)

// String gives the text as files have it.
func (s Postsoort) String() string { return postsoorten.Tekst(s) }

// Label gives the words people read.
func (s Postsoort) Label() string { return postsoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Postsoort is an error.
func (s Postsoort) MarshalText() ([]byte, error) { return postsoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Postsoort) UnmarshalText(b []byte) error { return postsoorten.UnmarshalText(s, b) }

// ParsePostsoort reads a Postsoort; the error lists the texts known.
func ParsePostsoort(s string) (Postsoort, error) { return postsoorten.Parse(s) }

// Postsoorten gives every Postsoort.
func Postsoorten() []Postsoort { return postsoorten.All() }
