package functies

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Vergelijking is one function held beside all municipalities: who does each
// part alike, and who otherwise.
type Vergelijking struct {
	Functie Functie `json:"functie"`
	// Lokaal and Regionaal put each municipality in exactly one group. The
	// group that follows the rule comes first, where there is one, the others
	// in the order of their first municipality's name.
	Lokaal    []Groep `json:"lokaal"`
	Regionaal []Groep `json:"regionaal"`
}

// Deel gives the groups of one part.
func (v Vergelijking) Deel(d Deel) []Groep {
	if d == Regionaal {
		return v.Regionaal
	}
	return v.Lokaal
}

// Gelijk tells whether all municipalities do both parts alike.
func (v Vergelijking) Gelijk() bool { return len(v.Lokaal) <= 1 && len(v.Regionaal) <= 1 }

// Groep is the municipalities that do a part of a function alike.
type Groep struct {
	VolgensRegel bool       `json:"volgens_regel"`
	Gemeenten    []Gemeente `json:"gemeenten"` // by name
	// Uitvoering is how they do it, as the first of them has it: what they may
	// differ in is the reason and whose reading it is.
	Uitvoering  Uitvoering `json:"uitvoering"`
	Verschillen []Verschil `json:"verschillen"` // from the rule; none where they follow it
}

// Verschil is one thing in which an Uitvoering differs from the rule.
type Verschil struct {
	Veld  string `json:"veld"`  // omschrijving, verantwoordelijk or organisatievorm
	Regel string `json:"regel"` // in the rule, as people read it; empty: not given
	Hier  string `json:"hier"`  // in this one
}

// Vergelijk compares the municipalities on every function that is there. It
// does not depend on the order in which municipalities, functions and
// deviations stand.
func (v *Functieverdeling) Vergelijk() []Vergelijking {
	alle := make([]Vergelijking, len(v.def.Functies))
	for i, f := range v.def.Functies {
		alle[i] = Vergelijking{Functie: f.Functie, Lokaal: v.groepen(f, Lokaal), Regionaal: v.groepen(f, Regionaal)}
	}
	return alle
}

func (v *Functieverdeling) groepen(f Verdeling, d Deel) []Groep {
	gemeenten := v.Gemeenten()
	slices.SortFunc(gemeenten, func(a, b Gemeente) int {
		return cmp.Or(cmp.Compare(a.Naam, b.Naam), cmp.Compare(a.Code, b.Code))
	})
	var groepen []Groep
	for _, g := range gemeenten {
		eigen := v.toegepast(g.Code, f.Functie, d)
		i := slices.IndexFunc(groepen, func(ander Groep) bool { return v.zelfde(ander.Uitvoering, eigen.Uitvoering) })
		if i < 0 {
			i = len(groepen)
			groepen = append(groepen, Groep{
				VolgensRegel: !eigen.Afwijkend, Uitvoering: eigen.Uitvoering,
				Verschillen: v.verschillen(f.Deel(d), eigen.Uitvoering),
			})
		}
		groepen[i].Gemeenten = append(groepen[i].Gemeenten, g)
	}
	if i := slices.IndexFunc(groepen, func(g Groep) bool { return g.VolgensRegel }); i > 0 {
		regel := groepen[i]
		groepen = slices.Insert(slices.Delete(groepen, i, i+1), 0, regel)
	}
	return groepen
}

// zelfde tells whether two do the same: what, by whom whatever the order, and
// in which form. Why does not count, nor whose reading it is.
func (v *Functieverdeling) zelfde(a, b Uitvoering) bool { return len(v.verschillen(a, b)) == 0 }

func (v *Functieverdeling) verschillen(regel, hier Uitvoering) []Verschil {
	var alle []Verschil
	if regel.Omschrijving != hier.Omschrijving {
		alle = append(alle, Verschil{Veld: "omschrijving", Regel: regel.Omschrijving, Hier: hier.Omschrijving})
	}
	if !slices.Equal(slices.Sorted(slices.Values(regel.Verantwoordelijk)), slices.Sorted(slices.Values(hier.Verantwoordelijk))) {
		alle = append(alle, Verschil{Veld: "verantwoordelijk", Regel: v.door(regel), Hier: v.door(hier)})
	}
	if regel.Organisatievorm != hier.Organisatievorm {
		alle = append(alle, Verschil{Veld: "organisatievorm", Regel: vorm(regel), Hier: vorm(hier)})
	}
	return alle
}

// door names those responsible as a sentence does; empty for none.
func (v *Functieverdeling) door(u Uitvoering) string {
	return notatie.Opsomming(v.Namen(u.Verantwoordelijk))
}

// vorm is the form of the toegangsteam in words; empty where it is not given.
func vorm(u Uitvoering) string {
	if u.Organisatievorm == 0 {
		return ""
	}
	return u.Organisatievorm.Label()
}

// Gezamenlijk is what the region does together of one function.
type Gezamenlijk struct {
	Functie    Functie    `json:"functie"`
	Uitvoering Uitvoering `json:"uitvoering"`
	Anders     []Gemeente `json:"anders"` // municipalities that deviate from it, in the order they are shown
}

// Regionaal gives what is done together, for every function that is there.
func (v *Functieverdeling) Regionaal() []Gezamenlijk {
	alle := make([]Gezamenlijk, len(v.def.Functies))
	for i, f := range v.def.Functies {
		alle[i] = Gezamenlijk{Functie: f.Functie, Uitvoering: f.Regionaal.kopie()}
		for _, g := range v.def.Gemeenten {
			if v.toegepast(g.Code, f.Functie, Regionaal).Afwijkend {
				alle[i].Anders = append(alle[i].Anders, g)
			}
		}
	}
	return alle
}
