package planning

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Poststand is how a Post stands on a day. The zero Poststand is invalid.
type Poststand uint8

// The states of a Post.
const (
	TeLaat       Poststand = iota + 1 // its last day has passed and it is not done
	Loopt                             // the day lies in its span
	Volgt                             // its first day is still to come
	Voorbij                           // its last day has passed; whether it was done is not known
	Gedaan                            // done
	Vervallen                         // dropped: an actie that ended without being done
	Overgeslagen                      // a step that its round passed over
)

var poststanden = opsomming.Nieuw("poststand",
	opsomming.Rij[Poststand]{Waarde: TeLaat, Tekst: "te-laat", Label: "te laat"},
	opsomming.Rij[Poststand]{Waarde: Loopt, Tekst: "loopt"},
	opsomming.Rij[Poststand]{Waarde: Volgt, Tekst: "volgt"},
	opsomming.Rij[Poststand]{Waarde: Voorbij, Tekst: "voorbij"},
	opsomming.Rij[Poststand]{Waarde: Gedaan, Tekst: "gedaan"},
	opsomming.Rij[Poststand]{Waarde: Vervallen, Tekst: "vervallen"},
	opsomming.Rij[Poststand]{Waarde: Overgeslagen, Tekst: "overgeslagen"},
)

// Open tells whether something is still to be done.
func (s Poststand) Open() bool { return s == TeLaat || s == Loopt || s == Volgt }

// String gives the text as files have it.
func (s Poststand) String() string { return poststanden.Tekst(s) }

// Label gives the words people read.
func (s Poststand) Label() string { return poststanden.Label(s) }

// MarshalText writes the text as files have it; the zero Poststand is an error.
func (s Poststand) MarshalText() ([]byte, error) { return poststanden.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Poststand) UnmarshalText(b []byte) error { return poststanden.UnmarshalText(s, b) }

// ParsePoststand reads a Poststand; the error lists the texts known.
func ParsePoststand(s string) (Poststand, error) { return poststanden.Parse(s) }

// Poststanden gives every Poststand.
func Poststanden() []Poststand { return poststanden.All() }
