package functies

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// OverzichtVersie is the version of the JSON that Overzicht.WriteJSON writes.
const OverzichtVersie = "1"

// Overzicht is all a split answers, ready to be written.
type Overzicht struct {
	Versie             string              `json:"versie"`
	ID                 string              `json:"id"`
	Naam               string              `json:"naam"`
	Jaar               int                 `json:"jaar"`
	Bron               string              `json:"bron,omitempty"`
	Fictief            bool                `json:"fictief"`
	Verzonnen          []string            `json:"verzonnen"` // what of it is made up, in Dutch sentences
	Toelichting        string              `json:"toelichting,omitempty"`
	Verantwoordelijken []Verantwoordelijke `json:"verantwoordelijken"`
	Matrix             []Vak               `json:"matrix"` // municipality x function x part
	Vergelijking       []Vergelijking      `json:"vergelijking"`
	Regionaal          []Gezamenlijk       `json:"regionaal"`
	Toetsen            []governance.Toets  `json:"toetsen"`
}

// Vak is one cell of the matrix: how a municipality does a part of a function.
type Vak struct {
	Gemeente Gemeente `json:"gemeente"`
	Nummer   int      `json:"nummer"`
	Functie  Functie  `json:"functie"`
	Naam     string   `json:"naam"` // the function's label
	Deel     Deel     `json:"deel"`
	Toegepast
}

// Matrix gives every cell: by municipality as they are shown, function by
// number, lokaal before regionaal.
func (v *Functieverdeling) Matrix() []Vak {
	var alle []Vak
	for _, g := range v.def.Gemeenten {
		for _, f := range v.def.Functies {
			for _, d := range Delen() {
				alle = append(alle, Vak{
					Gemeente: g, Nummer: f.Functie.Nummer(), Functie: f.Functie, Naam: f.Functie.Label(),
					Deel: d, Toegepast: v.toegepast(g.Code, f.Functie, d),
				})
			}
		}
	}
	return alle
}

// Overzicht gives all the split answers.
func (v *Functieverdeling) Overzicht() *Overzicht {
	d := v.Definitie()
	return &Overzicht{
		Versie: OverzichtVersie, ID: d.ID, Naam: d.Naam, Jaar: d.Jaar, Bron: d.Bron, Fictief: d.Fictief, Verzonnen: v.Verzonnen(), Toelichting: d.Toelichting,
		Verantwoordelijken: d.Verantwoordelijken,
		Matrix:             v.Matrix(), Vergelijking: v.Vergelijk(), Regionaal: v.Regionaal(), Toetsen: v.Toets(),
	}
}

// WriteJSON writes the Overzicht as JSON, by schema/overzicht.schema.json.
// None (nil) is an error.
func (o *Overzicht) WriteJSON(w io.Writer) error {
	if o == nil {
		return invoer.Geen("overzicht")
	}
	return invoer.Formaat{Naam: "overzicht van de functies", Versies: []string{OverzichtVersie}}.Schrijf(w, o)
}
