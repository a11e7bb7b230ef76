package uitgaven

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Generatie is a set of Iv3 codes for taakvelden in the social domain. The
// zero Generatie is invalid.
type Generatie uint8

// The generations.
const (
	TotEnMet2022 Generatie = iota + 1 // 2017 to 2022
	In2023En2024
	Vanaf2025 // known of 2025 and 2026; taken to go on after that
)

const iv3 = "Iv3-Informatievoorschrift gemeenten; BBV art. 71 en 74"

var generaties = opsomming.Nieuw("generatie",
	opsomming.Rij[Generatie]{Waarde: TotEnMet2022, Tekst: "2017-2022", Label: "2017 tot en met 2022", Bron: iv3},
	opsomming.Rij[Generatie]{Waarde: In2023En2024, Tekst: "2023-2024", Label: "2023 en 2024", Bron: iv3},
	opsomming.Rij[Generatie]{Waarde: Vanaf2025, Tekst: "vanaf-2025", Label: "vanaf 2025", Bron: iv3},
)

// String gives the text as files have it, such as "2023-2024".
func (g Generatie) String() string { return generaties.Tekst(g) }

// Label gives the years in words, such as "2023 en 2024".
func (g Generatie) Label() string { return generaties.Label(g) }

// Bron gives the document the codes come from.
func (g Generatie) Bron() string { return generaties.Bron(g) }

// MarshalText writes the text as files have it; the zero Generatie is an error.
func (g Generatie) MarshalText() ([]byte, error) { return generaties.MarshalText(g) }

// UnmarshalText reads what MarshalText writes.
func (g *Generatie) UnmarshalText(b []byte) error { return generaties.UnmarshalText(g, b) }

// ParseGeneratie reads a Generatie; the error lists the texts known.
func ParseGeneratie(s string) (Generatie, error) { return generaties.Parse(s) }

// Generaties gives the generations, the oldest first.
func Generaties() []Generatie { return generaties.All() }

// Van gives the first year the codes are of; 0 for an invalid Generatie.
func (g Generatie) Van() int {
	switch g {
	case TotEnMet2022:
		return 2017
	case In2023En2024:
		return 2023
	case Vanaf2025:
		return 2025
	}
	return 0
}

// Tot gives the last year the codes are of; 0 where they are still in use, and
// for an invalid Generatie.
func (g Generatie) Tot() int {
	if g == TotEnMet2022 || g == In2023En2024 {
		return (g + 1).Van() - 1
	}
	return 0
}

// GeneratieVan gives the codes of a year; false before 2017, when there were no
// taakvelden.
func GeneratieVan(jaar int) (Generatie, bool) {
	switch {
	case jaar >= Vanaf2025.Van():
		return Vanaf2025, true
	case jaar >= In2023En2024.Van():
		return In2023En2024, true
	case jaar >= TotEnMet2022.Van():
		return TotEnMet2022, true
	}
	return 0, false
}
