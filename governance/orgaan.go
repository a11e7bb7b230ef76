package governance

import "slices"

// Orgaan is a body: something that meets, decides, prepares or does, with
// members. Also a group that takes part without being appointed, such as the
// inhabitants who fill in a questionnaire, is one. Its ID is a slug and stays
// the same over structures and versions.
type Orgaan struct {
	ID        string         `json:"id"`
	Naam      string         `json:"naam"`
	Afkorting string         `json:"afkorting,omitempty"`
	Soort     Orgaansoort    `json:"soort"`
	Schaal    Schaal         `json:"schaal"`
	Taak      string         `json:"taak,omitempty"`      // what it is for
	Leden     []Lidmaatschap `json:"leden,omitempty"`     // none: the source does not tell
	Vergadert *Ritme         `json:"vergadert,omitempty"` // how often it meets at least; nil: the source does not tell
	Bron      string         `json:"bron,omitempty"`      // document and section
	Lezing    string         `json:"lezing,omitempty"`    // what of this is our reading, and why
}

// Lidmaatschap is a place in a body, or several alike: who may fill it and by
// how many. It is for roles or for members of another body, never both.
type Lidmaatschap struct {
	Rollen []string `json:"rollen,omitempty"` // ids: who has any of these roles may fill the place
	Orgaan string   `json:"orgaan,omitempty"` // or: members of this body
	// Allen says that every member of Orgaan sits here too; else it is a
	// delegation.
	Allen bool `json:"allen,omitempty"`
	// Minimaal is the number there must be. 0: the source gives none; then one
	// at least, unless Voorkeur or OpUitnodiging says otherwise.
	Minimaal int `json:"minimaal,omitempty"`
	// Voorkeur is the number there are by preference; 0: none is given.
	Voorkeur int `json:"voorkeur,omitempty"`
	// Maximaal is the number there may be; 0: no limit.
	Maximaal      int    `json:"maximaal,omitempty"`
	OpUitnodiging bool   `json:"op_uitnodiging,omitempty"` // no fixed member: joins when asked
	Toelichting   string `json:"toelichting,omitempty"`
}

// Titel gives the name with its abbreviation, such as "Management Overleg
// Sociaal Domein (MOSD)".
func (o Orgaan) Titel() string { return titel(o.Naam, o.Afkorting) }

func titel(naam, afkorting string) string {
	if afkorting == "" {
		return naam
	}
	return naam + " (" + afkorting + ")"
}

// kopie gives a copy that shares nothing with o.
func (o Orgaan) kopie() Orgaan {
	o.Leden = slices.Clone(o.Leden)
	for i := range o.Leden {
		o.Leden[i].Rollen = slices.Clone(o.Leden[i].Rollen)
	}
	if o.Vergadert != nil {
		r := *o.Vergadert
		o.Vergadert = &r
	}
	return o
}
