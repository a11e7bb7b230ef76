package kosten

import (
	"slices"
)

// Kostenverdeling is a checked sharing of costs: read-only, and safe for
// concurrent use. Definitie.Resolve makes it.
type Kostenverdeling struct {
	def         Definitie
	codes       []string           // of def.Gemeenten
	inwoners    map[string]Gewicht // nil: not known
	sleutels    map[string]Sleutel
	verdelingen []Verdeling
}

// Verdeling is how one regeling is shared.
type Verdeling struct {
	Regeling string    `json:"regeling"` // id
	Naam     string    `json:"naam"`     // of the regeling
	Totaal   Bedrag    `json:"totaal"`   // what is shared
	Sleutel  string    `json:"sleutel"`  // id of the key
	Fictief  bool      `json:"fictief"`  // the amounts, or figures they rest on, are made up
	Aandelen []Aandeel `json:"aandelen"` // in the order of the municipalities; they add up to Totaal
	// Voorschotten are what was paid in advance, in that order; nil where none are
	// given, and the shares are the advances.
	Voorschotten []Voorschot `json:"voorschotten,omitempty"`
	Afrekening   *Afrekening `json:"afrekening,omitempty"` // nil while it is not known what it came to
}

// Voorschot is what one municipality paid in advance.
type Voorschot struct {
	Gemeente string `json:"gemeente"` // code
	Naam     string `json:"naam"`
	Bedrag   Bedrag `json:"bedrag"`
}

// Voorschot gives all advances that are given together.
func (d Verdeling) Voorschot() Bedrag {
	var som Bedrag
	for _, v := range d.Voorschotten {
		som = som.Add(v.Bedrag)
	}
	return som
}

// sleutels gives the ids of the keys that d is shared and settled by.
func (d Verdeling) sleutels() []string {
	if d.Afrekening == nil || d.Afrekening.Sleutel == d.Sleutel {
		return []string{d.Sleutel}
	}
	return []string{d.Sleutel, d.Afrekening.Sleutel}
}

// kopie shares nothing with d.
func (d Verdeling) kopie() Verdeling {
	d.Aandelen = slices.Clone(d.Aandelen)
	for i := range d.Aandelen {
		if p := d.Aandelen[i].PerInwoner; p != nil {
			bedrag := *p
			d.Aandelen[i].PerInwoner = &bedrag
		}
	}
	d.Voorschotten = slices.Clone(d.Voorschotten)
	if d.Afrekening != nil {
		a := *d.Afrekening
		a.Gemeenten = slices.Clone(a.Gemeenten)
		d.Afrekening = &a
	}
	return d
}

// Definitie gives a copy of what it was made of.
func (v *Kostenverdeling) Definitie() *Definitie { return v.def.kopie() }

// ID gives the id of the definition.
func (v *Kostenverdeling) ID() string { return v.def.ID }

// Naam gives the name of the definition.
func (v *Kostenverdeling) Naam() string { return v.def.Naam }

// Jaar gives the year the costs are of.
func (v *Kostenverdeling) Jaar() int { return v.def.Jaar }

// Gemeenten gives the municipalities in the order they are shown, that of the
// definition.
func (v *Kostenverdeling) Gemeenten() []Gemeente { return slices.Clone(v.def.Gemeenten) }

// Grondslagen gives the figures that keys go by, in the order of the definition.
func (v *Kostenverdeling) Grondslagen() []Grondslag {
	return v.def.kopie().Grondslagen
}

// Inwoners gives the figure that amounts per inhabitant go by; ok is false when
// there is none.
func (v *Kostenverdeling) Inwoners() (grondslag Grondslag, ok bool) {
	for _, g := range v.Grondslagen() {
		if g.ID == v.def.Inwoners {
			return g, true
		}
	}
	return Grondslag{}, false
}

// Sleutels gives the keys as they were defined, in that order.
func (v *Kostenverdeling) Sleutels() []Sleuteldefinitie {
	return v.def.kopie().Sleutels
}

// Verdeel gives for each regeling, in the order of the definition, what each
// municipality bears.
func (v *Kostenverdeling) Verdeel() []Verdeling {
	uit := slices.Clone(v.verdelingen)
	for i := range uit {
		uit[i] = uit[i].kopie()
	}
	return uit
}

// Totalen gives what each municipality bears of all regelingen together, in the
// order of the municipalities. Advances and settlements are not in it.
func (v *Kostenverdeling) Totalen() []Aandeel {
	uit := make([]Aandeel, len(v.def.Gemeenten))
	for i, g := range v.def.Gemeenten {
		uit[i] = Aandeel{Gemeente: g.Code, Naam: g.Naam}
		for _, d := range v.verdelingen {
			uit[i].Bedrag = uit[i].Bedrag.Add(d.Aandelen[i].Bedrag)
		}
		uit[i].PerInwoner = perInwoner(uit[i].Bedrag, v.inwoners[g.Code])
	}
	return uit
}

// Totaal gives all regelingen together.
func (v *Kostenverdeling) Totaal() Bedrag {
	var som Bedrag
	for _, d := range v.verdelingen {
		som = som.Add(d.Totaal)
	}
	return som
}

// PerInwoner gives an amount per inhabitant of all municipalities together,
// rounded to the cent; nil where inhabitants are not known or none.
func (v *Kostenverdeling) PerInwoner(b Bedrag) *Bedrag {
	var som Gewicht
	for _, g := range v.def.Gemeenten {
		som.d = som.d.Add(v.inwoners[g.Code].d)
	}
	return perInwoner(b, som)
}

// verdeel shares an amount and adds what is known of the municipalities.
func (v *Kostenverdeling) verdeel(totaal Bedrag, s Sleutel) ([]Aandeel, error) {
	aandelen, err := Verdeel(totaal, s, v.codes)
	for i, a := range aandelen {
		aandelen[i].Naam = v.def.Gemeenten[i].Naam
		aandelen[i].PerInwoner = perInwoner(a.Bedrag, v.inwoners[a.Gemeente])
	}
	return aandelen, err
}
