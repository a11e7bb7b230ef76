package governance

import (
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Toets is what one rule says of one thing. A check answers with a list of
// them, also of what is well, so that a reader sees what was looked at.
type Toets struct {
	Regel      string     `json:"regel"`               // the rule's own word, the same in every version
	Naam       string     `json:"naam"`                // what the rule asks, in Dutch
	Bron       string     `json:"bron"`                // document and section the rule comes from
	Strengheid Strengheid `json:"strengheid"`          // whether it must or should
	Bij        string     `json:"bij,omitempty"`       // id of what it is about; empty: the whole
	Oordeel    Oordeel    `json:"oordeel"`             // what came out
	Bevinding  string     `json:"bevinding,omitempty"` // a Dutch sentence: what is missing, or why it cannot be told
}

// opLezing begins what a Bevinding says of the reading that a Toets rests on.
const opLezing = "Dit rust op onze lezing: "

// MetLezing gives t with a Bevinding that says that it rests on a reading of the
// source, which is told after it; t itself where there is no reading.
func (t Toets) MetLezing(lezing string) Toets {
	if lezing != "" {
		t.Bevinding = strings.TrimSpace(t.Bevinding + " " + opLezing + notatie.Kleineletter(lezing))
	}
	return t
}

// OpLezing tells whether a rule is kept by a reading of the source and not by
// its own words.
func (t Toets) OpLezing() bool {
	return t.Oordeel == Voldaan && strings.Contains(t.Bevinding, opLezing)
}

// Strengheid says whether a rule must be kept or had better be; the words are
// this library's own. The zero Strengheid is invalid.
type Strengheid uint8

// The two kinds of rule.
const (
	Hard     Strengheid = iota + 1 // must be kept
	Voorkeur                       // "bij voorkeur": better kept, and told when not
)

var strengheden = opsomming.Nieuw("strengheid",
	opsomming.Rij[Strengheid]{Waarde: Hard, Tekst: "hard", Label: "moet"},
	opsomming.Rij[Strengheid]{Waarde: Voorkeur, Tekst: "voorkeur", Label: "bij voorkeur"},
)

// String gives the text as files have it.
func (s Strengheid) String() string { return strengheden.Tekst(s) }

// Label gives the words people read.
func (s Strengheid) Label() string { return strengheden.Label(s) }

// MarshalText writes the text as files have it; the zero Strengheid is an error.
func (s Strengheid) MarshalText() ([]byte, error) { return strengheden.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Strengheid) UnmarshalText(b []byte) error { return strengheden.UnmarshalText(s, b) }

// ParseStrengheid reads a Strengheid; the error lists the texts known.
func ParseStrengheid(s string) (Strengheid, error) { return strengheden.Parse(s) }

// Strengheden gives both.
func Strengheden() []Strengheid { return strengheden.All() }

// Oordeel is the outcome of a Toets; the words are this library's own. The zero
// Oordeel is invalid.
type Oordeel uint8

// The outcomes of a Toets.
const (
	Voldaan       Oordeel = iota + 1 // the rule is kept
	NietVoldaan                      // the rule is broken; the Bevinding says how
	NietTeToetsen                    // what is given does not tell; the Bevinding says why
)

var oordelen = opsomming.Nieuw("oordeel",
	opsomming.Rij[Oordeel]{Waarde: Voldaan, Tekst: "voldaan", Label: "voldaan"},
	opsomming.Rij[Oordeel]{Waarde: NietVoldaan, Tekst: "niet-voldaan", Label: "niet voldaan"},
	opsomming.Rij[Oordeel]{Waarde: NietTeToetsen, Tekst: "niet-te-toetsen", Label: "niet te toetsen"},
)

// String gives the text as files have it.
func (o Oordeel) String() string { return oordelen.Tekst(o) }

// Label gives the words people read.
func (o Oordeel) Label() string { return oordelen.Label(o) }

// MarshalText writes the text as files have it; the zero Oordeel is an error.
func (o Oordeel) MarshalText() ([]byte, error) { return oordelen.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Oordeel) UnmarshalText(b []byte) error { return oordelen.UnmarshalText(o, b) }

// ParseOordeel reads an Oordeel; the error lists the texts known.
func ParseOordeel(s string) (Oordeel, error) { return oordelen.Parse(s) }

// Oordelen gives every outcome.
func Oordelen() []Oordeel { return oordelen.All() }
