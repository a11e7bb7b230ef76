package cycle

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// Deelname is a place in a step: a body or a role that takes part, and the
// rules for who fills it.
type Deelname struct {
	Orgaan string `json:"orgaan,omitempty"` // id of the body, all of it or a representation
	Rol    string `json:"rol,omitempty"`    // or: id of the role
	// Verplicht says that one at least must be there: that is hard, whatever the
	// rules prefer beside it. With a rule segment: when that segment is at hand.
	Verplicht   bool    `json:"verplicht,omitempty"`
	Regels      []Regel `json:"regels,omitempty"`
	Toelichting string  `json:"toelichting,omitempty"`
	Bron        string  `json:"bron,omitempty"`   // document and section; empty: the step's
	Lezing      string  `json:"lezing,omitempty"` // what of this is our reading, and why
}

// Wie gives the id of the body or role.
func (d Deelname) Wie() string {
	if d.Orgaan != "" {
		return d.Orgaan
	}
	return d.Rol
}

// Regel is a rule of composition: what is asked of those who fill a place.
type Regel struct {
	Soort Regelsoort `json:"soort"`
	// Aantal is how many there must be (minimaal) or had better be (voorkeur);
	// above zero for these two, absent for the others.
	Aantal int `json:"aantal,omitempty"`
	// Orgaan is for minimaal and voorkeur the body whose members count, or
	// Rollen the roles of which one is enough; neither: who fills the place.
	Orgaan string   `json:"orgaan,omitempty"`
	Rollen []string `json:"rollen,omitempty"`
	// Organen is for lid_van_beide: two bodies or more in which everyone who
	// fills the place sits.
	Organen []string `json:"organen,omitempty"`
	// Stap is for andere_personen_dan: id of the step whose participants do not
	// fill this place.
	Stap string `json:"stap,omitempty"`
	// Uitgezonderd is for andere_personen_dan: ids of bodies with a place of
	// their own. Their members may have taken part in that step, and don't fill
	// this place.
	Uitgezonderd []string `json:"uitgezonderd,omitempty"`
	// Segment is for segment: id of the one that the body is for.
	Segment string `json:"segment,omitempty"`
	// NietBij is for segment: ids of those at which the body does not join.
	NietBij []string `json:"niet_bij,omitempty"`
	// Strengheid is that of the rule where the source's words give another than
	// its Soort has.
	Strengheid governance.Strengheid `json:"strengheid,omitempty"`
	Bron       string                `json:"bron,omitempty"`   // document and section; empty: the place's
	Lezing     string                `json:"lezing,omitempty"` // what of this is our reading, and why
}

func (d Deelname) kopie() Deelname {
	d.Regels = slices.Clone(d.Regels)
	for i := range d.Regels {
		r := &d.Regels[i]
		r.Rollen = slices.Clone(r.Rollen)
		r.Organen = slices.Clone(r.Organen)
		r.Uitgezonderd = slices.Clone(r.Uitgezonderd)
		r.NietBij = slices.Clone(r.NietBij)
	}
	return d
}
