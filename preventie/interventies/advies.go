package interventies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Advies is what the rules say of taking up an activity; the words are this
// library's own. The zero Advies is invalid.
type Advies uint8

// What the rules can say.
const (
	KanOpgenomen    Advies = iota + 1 // no rule is broken that must be kept, and all could be told
	MistVoorwaarden                   // a rule that must be kept is broken, or it ended before the programme's year
	NietTeZeggen                      // none is broken, but not all could be told
)

var adviezen = opsomming.Nieuw("advies",
	opsomming.Rij[Advies]{Waarde: KanOpgenomen, Tekst: "kan-opgenomen", Label: "kan worden opgenomen"},
	opsomming.Rij[Advies]{Waarde: MistVoorwaarden, Tekst: "mist-voorwaarden", Label: "mist voorwaarden"},
	opsomming.Rij[Advies]{Waarde: NietTeZeggen, Tekst: "niet-te-zeggen", Label: "nog niet te zeggen"},
)

// String gives the text as files have it.
func (a Advies) String() string { return adviezen.Tekst(a) }

// Label gives the words people read.
func (a Advies) Label() string { return adviezen.Label(a) }

// MarshalText writes the text as files have it; the zero Advies is an error.
func (a Advies) MarshalText() ([]byte, error) { return adviezen.MarshalText(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Advies) UnmarshalText(s []byte) error { return adviezen.UnmarshalText(a, s) }

// ParseAdvies reads one; the error lists the texts known.
func ParseAdvies(s string) (Advies, error) { return adviezen.Parse(s) }

// Adviezen gives all of them, in their order.
func Adviezen() []Advies { return adviezen.All() }
