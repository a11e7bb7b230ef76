package ronde

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Actiestaat is how far an actie is. The zero Actiestaat is invalid.
type Actiestaat uint8

// The states of an actie.
const (
	ActieOpen      Actiestaat = iota + 1 // agreed, nothing heard of since
	ActieLoopt                           // there is progress
	ActieKlaar                           // done
	ActieVervallen                       // dropped, with the reason
)

var actiestaten = opsomming.Nieuw("actiestaat",
	opsomming.Rij[Actiestaat]{Waarde: ActieOpen, Tekst: "open"},
	opsomming.Rij[Actiestaat]{Waarde: ActieLoopt, Tekst: "loopt"},
	opsomming.Rij[Actiestaat]{Waarde: ActieKlaar, Tekst: "afgerond"},
	opsomming.Rij[Actiestaat]{Waarde: ActieVervallen, Tekst: "vervallen"},
)

// Open tells whether there is still something to do.
func (a Actiestaat) Open() bool { return a == ActieOpen || a == ActieLoopt }

// String gives the text as files have it.
func (a Actiestaat) String() string { return actiestaten.Tekst(a) }

// Label gives the words people read.
func (a Actiestaat) Label() string { return actiestaten.Label(a) }

// MarshalText writes the text as files have it; the zero Actiestaat is an error.
func (a Actiestaat) MarshalText() ([]byte, error) { return actiestaten.MarshalText(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Actiestaat) UnmarshalText(b []byte) error { return actiestaten.UnmarshalText(a, b) }

// ParseActiestaat reads an Actiestaat; the error lists the texts known.
func ParseActiestaat(s string) (Actiestaat, error) { return actiestaten.Parse(s) }

// Actiestaten gives the four.
func Actiestaten() []Actiestaat { return actiestaten.All() }
