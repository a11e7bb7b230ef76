package planning

import "github.com/bredemonitoring/sociaaldomein/governance/kalender"

// MaakOverzicht gives an overview of posts that no process would have.
func MaakOverzicht(datum kalender.Datum, posten ...Post) *Overzicht {
	return &Overzicht{datum: datum, standen: []Stand{{ID: "x", Naam: "Proef"}}, posten: posten}
}
