package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Uitkomst is where a problem turns out to belong. The zero Uitkomst is
// invalid.
type Uitkomst uint8

// The outcomes of placing.
const (
	Hiaat         Uitkomst = iota + 1 // no topic or project fits
	OnderProject                      // it can be hung under a project that is there
	BijOnderwerp                      // the topic is there, a project on it that can take it up is not
	NietEenduidig                     // what is given leaves several places, or contradicts itself
)

var uitkomsten = opsomming.Nieuw("uitkomst",
	opsomming.Rij[Uitkomst]{Waarde: Hiaat, Tekst: "hiaat", Label: "hiaat in het landschap", Bron: bronNieuw},
	opsomming.Rij[Uitkomst]{Waarde: OnderProject, Tekst: "onder-project", Label: "onder een project", Bron: bronNieuw},
	opsomming.Rij[Uitkomst]{Waarde: BijOnderwerp, Tekst: "bij-onderwerp", Label: "bij een onderwerp zonder passend project", Bron: bronNieuw + "; lezing: een onderwerp kan nog zonder project zijn"},
	opsomming.Rij[Uitkomst]{Waarde: NietEenduidig, Tekst: "niet-eenduidig", Label: "niet eenduidig", Bron: bronEigen},
)

// String gives the text as files have it.
func (u Uitkomst) String() string { return uitkomsten.Tekst(u) }

// Label gives the words people read.
func (u Uitkomst) Label() string { return uitkomsten.Label(u) }

// Bron names the document and section it comes from.
func (u Uitkomst) Bron() string { return uitkomsten.Bron(u) }

// MarshalText writes the text as files have it; the zero Uitkomst is an error.
func (u Uitkomst) MarshalText() ([]byte, error) { return uitkomsten.MarshalText(u) }

// UnmarshalText reads what MarshalText writes.
func (u *Uitkomst) UnmarshalText(b []byte) error { return uitkomsten.UnmarshalText(u, b) }

// ParseUitkomst reads an Uitkomst; the error lists the texts known.
func ParseUitkomst(s string) (Uitkomst, error) { return uitkomsten.Parse(s) }

// Uitkomsten gives every Uitkomst, in order.
func Uitkomsten() []Uitkomst { return uitkomsten.All() }
