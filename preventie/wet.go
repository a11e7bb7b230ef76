package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Wet is a law that stands over stages of the continuum. The zero Wet is
// invalid. Source: regional vision Achterhoek 2017, bijlage 3.
type Wet uint8

// The five laws, in the order the continuum names them.
const (
	Wpg Wet = iota + 1
	Jeugdwet
	Wmo
	Zvw
	Wlz
)

var wetten = opsomming.Nieuw("wet",
	opsomming.Rij[Wet]{Waarde: Wpg, Tekst: "wpg", Label: "Wpg", Bron: bijlage3},
	opsomming.Rij[Wet]{Waarde: Jeugdwet, Tekst: "jeugdwet", Label: "Jeugdwet", Bron: bijlage3},
	opsomming.Rij[Wet]{Waarde: Wmo, Tekst: "wmo", Label: "Wmo", Bron: bijlage3},
	opsomming.Rij[Wet]{Waarde: Zvw, Tekst: "zvw", Label: "Zvw", Bron: bijlage3},
	opsomming.Rij[Wet]{Waarde: Wlz, Tekst: "wlz", Label: "Wlz", Bron: bijlage3},
)

// String gives the text as files have it, such as "wmo".
func (w Wet) String() string { return wetten.Tekst(w) }

// Label gives the short name people use, such as "Wmo".
func (w Wet) Label() string { return wetten.Label(w) }

// Bron gives the document and section that names the law.
func (w Wet) Bron() string { return wetten.Bron(w) }

// MarshalText writes the text as files have it; the zero Wet is an error.
func (w Wet) MarshalText() ([]byte, error) { return wetten.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Wet) UnmarshalText(b []byte) error { return wetten.UnmarshalText(w, b) }

// ParseWet reads a Wet; the error lists the texts known.
func ParseWet(s string) (Wet, error) { return wetten.Parse(s) }

// Wetten gives the five, in the order the continuum names them.
func Wetten() []Wet { return wetten.All() }

// Voluit gives the law's name in full; empty for an invalid Wet.
func (w Wet) Voluit() string {
	switch w {
	case Wpg:
		return "Wet publieke gezondheid"
	case Jeugdwet:
		return "Jeugdwet"
	case Wmo:
		return "Wet maatschappelijke ondersteuning 2015"
	case Zvw:
		return "Zorgverzekeringswet"
	case Wlz:
		return "Wet langdurige zorg"
	}
	return ""
}
