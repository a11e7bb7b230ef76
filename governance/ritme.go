package governance

import (
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Ritme is how often a body meets at least: Keren times in every Per weeks,
// months or years. "Tenminste een maal per twee maanden" is
// Ritme{Keren: 1, Per: 2, Eenheid: Maand}.
type Ritme struct {
	Keren   int          `json:"keren"` // above zero
	Per     int          `json:"per"`   // above zero
	Eenheid Tijdseenheid `json:"eenheid"`
}

// String gives the words people read, such as "minstens 1 keer per 2 maanden".
func (r Ritme) String() string {
	periode := r.Eenheid.Label()
	if r.Per != 1 {
		periode = strconv.Itoa(r.Per) + " " + r.Eenheid.meervoud()
	}
	return "minstens " + strconv.Itoa(r.Keren) + " keer per " + periode
}

// Tijdseenheid is the unit of a Ritme; the words are this library's own. The
// zero Tijdseenheid is invalid.
type Tijdseenheid uint8

// The units of a Ritme.
const (
	Week Tijdseenheid = iota + 1
	Maand
	Jaar
)

var tijdseenheden = opsomming.Nieuw("tijdseenheid",
	opsomming.Rij[Tijdseenheid]{Waarde: Week, Tekst: "week", Label: "week"},
	opsomming.Rij[Tijdseenheid]{Waarde: Maand, Tekst: "maand", Label: "maand"},
	opsomming.Rij[Tijdseenheid]{Waarde: Jaar, Tekst: "jaar", Label: "jaar"},
)

func (t Tijdseenheid) meervoud() string {
	switch t {
	case Week:
		return "weken"
	case Maand:
		return "maanden"
	case Jaar:
		return "jaar"
	}
	return t.Label()
}

// String gives the text as files have it.
func (t Tijdseenheid) String() string { return tijdseenheden.Tekst(t) }

// Label gives the word people read.
func (t Tijdseenheid) Label() string { return tijdseenheden.Label(t) }

// MarshalText writes the text as files have it; the zero Tijdseenheid is an error.
func (t Tijdseenheid) MarshalText() ([]byte, error) { return tijdseenheden.MarshalText(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Tijdseenheid) UnmarshalText(b []byte) error { return tijdseenheden.UnmarshalText(t, b) }

// ParseTijdseenheid reads a Tijdseenheid; the error lists the texts known.
func ParseTijdseenheid(s string) (Tijdseenheid, error) { return tijdseenheden.Parse(s) }

// Tijdseenheden gives every unit, shortest first.
func Tijdseenheden() []Tijdseenheid { return tijdseenheden.All() }
