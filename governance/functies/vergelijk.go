package functies

import (
	"cmp"
	"slices"
	"strings"

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
	// Uitvoering is how they do it: the rule, or what the first of them has. They
	// may differ in the reason and in whose reading it is.
	Uitvoering  Uitvoering `json:"uitvoering"`
	Verschillen []Verschil `json:"verschillen"` // from the rule; none where they follow it
}

// Verschil is one thing in which an Uitvoering differs from the rule.
type Verschil struct {
	Veld  Veld   `json:"veld"`  // in what
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
	plaats := map[string]int{}
	for _, g := range gemeenten {
		eigen := v.toegepast(g.Code, f.Functie, d)
		sleutel := werk(eigen.Uitvoering)
		i, ok := plaats[sleutel]
		if !ok {
			i = len(groepen)
			plaats[sleutel] = i
			groep := Groep{VolgensRegel: !eigen.Afwijkend, Uitvoering: f.Deel(d).kopie()}
			if eigen.Afwijkend {
				groep.Uitvoering, groep.Verschillen = eigen.Uitvoering, v.verschillen(f.Deel(d), eigen.Uitvoering)
			}
			groepen = append(groepen, groep)
		}
		groepen[i].Gemeenten = append(groepen[i].Gemeenten, g)
	}
	if i := slices.IndexFunc(groepen, func(g Groep) bool { return g.VolgensRegel }); i > 0 {
		regel := groepen[i]
		groepen = slices.Insert(slices.Delete(groepen, i, i+1), 0, regel)
	}
	return groepen
}

// werk is the same for two that do the same: what, by whom whatever the order,
// and in which form. Why does not count, nor whose reading it is.
func werk(u Uitvoering) string {
	const tussen = "\x00" // in no text that Resolve lets pass
	return strings.Join([]string{u.Omschrijving, strings.Join(gesorteerd(u.Verantwoordelijk), " "), u.Organisatievorm.String()}, tussen)
}

func gesorteerd(ids []string) []string { return slices.Sorted(slices.Values(ids)) }

// verschillen tells in what two differ that are not the same by werk.
func (v *Functieverdeling) verschillen(regel, hier Uitvoering) []Verschil {
	var alle []Verschil
	if regel.Omschrijving != hier.Omschrijving {
		alle = append(alle, Verschil{Veld: VeldOmschrijving, Regel: regel.Omschrijving, Hier: hier.Omschrijving})
	}
	if !slices.Equal(gesorteerd(regel.Verantwoordelijk), gesorteerd(hier.Verantwoordelijk)) {
		alle = append(alle, Verschil{Veld: VeldVerantwoordelijk, Regel: v.door(regel), Hier: v.door(hier)})
	}
	if regel.Organisatievorm != hier.Organisatievorm {
		alle = append(alle, Verschil{Veld: VeldOrganisatievorm, Regel: vorm(regel), Hier: vorm(hier)})
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
