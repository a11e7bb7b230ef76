package functies

import (
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format that this package writes,
// and the one it reads.
const FormaatVersie = "1"

// Definitie is a split of the functions as it is written down: plain data, not
// yet checked. Resolve checks it.
type Definitie struct {
	Versie      string `json:"versie"` // of the format: FormaatVersie
	ID          string `json:"id"`     // a slug: lower-case letters, digits and single hyphens, at most 64
	Naam        string `json:"naam"`   // as reports head it
	Jaar        int    `json:"jaar"`   // the year it holds for, 1900 to 2200
	Bron        string `json:"bron,omitempty"`
	Fictief     bool   `json:"fictief,omitempty"` // what it says is made up, and everything shown says so; municipalities may be
	Toelichting string `json:"toelichting,omitempty"`
	// Gemeenten are those of the region, in the order they are shown; at least one.
	Gemeenten          []Gemeente          `json:"gemeenten"`
	Verantwoordelijken []Verantwoordelijke `json:"verantwoordelijken"` // who can be responsible
	// Functies holds the rule of the region for each function, each at most
	// once. That one is missing is for Toets to tell.
	Functies    []Verdeling `json:"functies"`
	Afwijkingen []Afwijking `json:"afwijkingen,omitempty"` // where a municipality does otherwise
	Partijen    []Partij    `json:"partijen,omitempty"`    // contracted, with who manages the contract

	plaatsen invoer.Plaatsen // where each field stood, when read from a file
}

// Gemeente is a municipality of the region. CBS must have it in the year of the
// split; in a split that is fictief it may be made up, with a code and a name
// that no real one has. No two share a code or a name.
type Gemeente struct {
	Code string `json:"code"` // of CBS, such as GM0197
	Naam string `json:"naam"` // as CBS has it or as it is known in daily use
}

// Verantwoordelijke is a role or body that can be responsible, with the id it
// has in the structure of package governance where it is in there.
type Verantwoordelijke struct {
	ID   string `json:"id"`
	Naam string `json:"naam"` // as a sentence has it after "door": "de consulenten van het toegangsteam"
}

// Verdeling is the rule for one function: what of it is done locally and what
// regionally.
type Verdeling struct {
	Functie   Functie    `json:"functie"`
	Lokaal    Uitvoering `json:"lokaal"`
	Regionaal Uitvoering `json:"regionaal"`
}

// Deel gives one of the two parts; that of an invalid Deel is empty.
func (v Verdeling) Deel(d Deel) Uitvoering {
	switch d {
	case Lokaal:
		return v.Lokaal
	case Regionaal:
		return v.Regionaal
	}
	return Uitvoering{}
}

// Uitvoering is what is done of a part, by whom and why.
type Uitvoering struct {
	Omschrijving string `json:"omschrijving"`
	// Verantwoordelijk are ids of Verantwoordelijken, each at most once. That
	// there is none is for Toets to tell.
	Verantwoordelijk []string        `json:"verantwoordelijk"`
	Organisatievorm  Organisatievorm `json:"organisatievorm,omitempty"` // of the toegangsteam that does it, where known
	Reden            string          `json:"reden,omitempty"`           // why here and so, where that is told
	Lezing           string          `json:"lezing,omitempty"`          // what of this is our reading and not the source's
}

// Afwijking is a part of a function that one municipality does otherwise than
// the rule. It takes the place of the whole Uitvoering.
type Afwijking struct {
	Gemeente   string     `json:"gemeente"` // its code
	Functie    Functie    `json:"functie"`
	Deel       Deel       `json:"deel"`
	Uitvoering Uitvoering `json:"uitvoering"`
}

// Partij is a contracted party: an aanbieder of support or care.
type Partij struct {
	ID        string   `json:"id"`
	Naam      string   `json:"naam"`
	Gemeenten []string `json:"gemeenten"` // codes of those in which it is active; at least one
	Beheer    Beheer   `json:"beheer"`    // who manages its contract
}
