package functies

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Functieverdeling is a split that was checked: read-only, safe for concurrent
// use. Resolve makes it.
type Functieverdeling struct {
	def         Definitie
	functies    map[Functie]int
	gemeenten   map[string]int
	wie         map[string]string // id of a Verantwoordelijke -> its name
	afwijkingen map[plek]int
}

// plek is what an Afwijking is about.
type plek struct {
	gemeente string
	functie  Functie
	deel     Deel
}

// Definitie gives a copy of what it was made of.
func (v *Functieverdeling) Definitie() *Definitie { return v.def.kopie() }

// ID gives the id.
func (v *Functieverdeling) ID() string { return v.def.ID }

// Jaar gives the year the split is of.
func (v *Functieverdeling) Jaar() int { return v.def.Jaar }

// Naam gives the name as reports head it.
func (v *Functieverdeling) Naam() string { return v.def.Naam }

// Fictief tells whether it is made up; who shows it says so, and Verzonnen says
// what of it.
func (v *Functieverdeling) Fictief() bool { return v.def.Fictief }

// Verzonnen says per thing what is made up, in Dutch sentences: real
// municipalities may be in a split that is not. None where it is not fictief.
func (v *Functieverdeling) Verzonnen() []string {
	uit := []string{}
	if !v.def.Fictief {
		return uit
	}
	wat := []string{"de verdeling"}
	if len(v.def.Afwijkingen) > 0 {
		wat = append(wat, "de verschillen tussen gemeenten")
	}
	if len(v.def.Partijen) > 0 {
		wat = append(wat, "de partijen")
	}
	uit = append(uit, notatie.Hoofdletter(notatie.Opsomming(wat))+" "+notatie.Kies(len(wat), "is", "zijn")+" verzonnen.")
	if zin := gemeente.Zin(v.def.Gemeenten, v.def.Jaar); zin != "" {
		uit = append(uit, zin)
	}
	return uit
}

// Gemeenten gives the municipalities in the order they are shown.
func (v *Functieverdeling) Gemeenten() []Gemeente { return slices.Clone(v.def.Gemeenten) }

// Verdelingen gives the rule for each function that is there, in the order of
// the functions' numbers.
func (v *Functieverdeling) Verdelingen() []Verdeling { return v.def.kopie().Functies }

// Namen gives the names of those responsible, in the order of their ids; an id
// that is not known stands for itself.
func (v *Functieverdeling) Namen(ids []string) []string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = id
		if naam, ok := v.wie[id]; ok {
			namen[i] = naam
		}
	}
	return namen
}

// Gemeenteverdeling is how one municipality does one function.
type Gemeenteverdeling struct {
	Gemeente  Gemeente  `json:"gemeente"`
	Functie   Functie   `json:"functie"`
	Lokaal    Toegepast `json:"lokaal"`
	Regionaal Toegepast `json:"regionaal"`
}

// Toegepast is an Uitvoering as it holds in one municipality.
type Toegepast struct {
	Uitvoering
	// Afwijkend: it differs from the rule in what is done, by whom, or in the
	// form of the toegangsteam. An Afwijking that says what the rule says is none.
	Afwijkend bool `json:"afwijkend"`
}

// Van gives how a municipality, by its code, does a function. The error is a
// *goaltree.Fout of CodeOnbekendeVraag for a municipality or function that is
// not in the split.
func (v *Functieverdeling) Van(gemeente string, f Functie) (Gemeenteverdeling, error) {
	if v == nil {
		return Gemeenteverdeling{}, invoer.Geen("functieverdeling")
	}
	g, ok := v.gemeenten[gemeente]
	if !ok {
		melding := "this municipality is not in the split"
		codes := make([]string, len(v.def.Gemeenten))
		for i, ander := range v.def.Gemeenten {
			codes[i] = ander.Code
		}
		if buur := tekst.Naaste(gemeente, codes); buur != "" {
			melding += "; did you mean " + buur + "?"
		}
		return Gemeenteverdeling{}, &goaltree.Fout{Pad: "gemeente", Waarde: gemeente, Code: goaltree.CodeOnbekendeVraag, Melding: melding}
	}
	if _, ok := v.functies[f]; !ok {
		return Gemeenteverdeling{}, &goaltree.Fout{Pad: "functie", Waarde: f.String(), Code: goaltree.CodeOnbekendeVraag, Melding: "this function is not in the split"}
	}
	return Gemeenteverdeling{
		Gemeente: v.def.Gemeenten[g], Functie: f,
		Lokaal: v.toegepast(gemeente, f, Lokaal), Regionaal: v.toegepast(gemeente, f, Regionaal),
	}, nil
}

// toegepast gives a part in a municipality; both it and the function are there.
func (v *Functieverdeling) toegepast(gemeente string, f Functie, d Deel) Toegepast {
	regel := v.def.Functies[v.functies[f]].Deel(d)
	i, ok := v.afwijkingen[plek{gemeente, f, d}]
	if !ok {
		return Toegepast{Uitvoering: regel.kopie()}
	}
	eigen := v.def.Afwijkingen[i].Uitvoering
	return Toegepast{Uitvoering: eigen.kopie(), Afwijkend: werk(regel) != werk(eigen)}
}

func (u Uitvoering) kopie() Uitvoering {
	u.Verantwoordelijk = slices.Clone(u.Verantwoordelijk)
	return u
}

// kopie shares nothing with d.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Gemeenten = slices.Clone(d.Gemeenten)
	k.Verantwoordelijken = slices.Clone(d.Verantwoordelijken)
	k.Functies = slices.Clone(d.Functies)
	for i := range k.Functies {
		k.Functies[i].Lokaal = k.Functies[i].Lokaal.kopie()
		k.Functies[i].Regionaal = k.Functies[i].Regionaal.kopie()
	}
	k.Afwijkingen = slices.Clone(d.Afwijkingen)
	for i := range k.Afwijkingen {
		k.Afwijkingen[i].Uitvoering = k.Afwijkingen[i].Uitvoering.kopie()
	}
	k.Partijen = slices.Clone(d.Partijen)
	for i := range k.Partijen {
		k.Partijen[i].Gemeenten = slices.Clone(k.Partijen[i].Gemeenten)
	}
	return &k
}
