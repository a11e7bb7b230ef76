package functies

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// maxLokaal is in how many municipalities a party may be active before the
// regional team CLM manages its contract. Source: bijlage 7 of the vision,
// function 3: the team is there for parties active in more than two.
const maxLokaal = 2

// The rules a split is held to: the word in [governance.Toets].Regel.
const (
	RegelFunctieAanwezig      = "functie-aanwezig"
	RegelDeelVerantwoordelijk = "deel-verantwoordelijk"
	RegelPartijBeheer         = "partij-beheer"
	RegelGemeenteBekend       = "gemeente-bekend"
)

// Toets holds the split to its rules:
//
//   - functie-aanwezig: each of the ten functions is in it (bijlage 7);
//   - deel-verantwoordelijk: each part of each function has someone
//     responsible in every municipality; where that is our reading and not the
//     source's word, its bevinding says so ([governance.Toets.OpLezing]);
//   - partij-beheer: a party active in more than two municipalities belongs to
//     the regional team CLM, and another to the local contractmanager;
//   - gemeente-bekend: CBS has each municipality in the year of the split; not
//     to be told of one that is made up, or of a year of which CBS's list is not
//     here. That CBS does not have a municipality of a split that is not fictief
//     is an error of Resolve.
//
// Bij is the text of a function, with "/lokaal" or "/regionaal" for a part; the
// id of a party; the code of a municipality.
func (v *Functieverdeling) Toets() []governance.Toets {
	var alle []governance.Toets
	for _, f := range Functies() {
		alle = append(alle, v.toetsAanwezig(f))
	}
	for _, f := range Functies() {
		for _, d := range Delen() {
			alle = append(alle, v.toetsVerantwoordelijk(f, d))
		}
	}
	alle = append(alle, v.toetsPartijen()...)
	return append(alle, v.toetsGemeenten()...)
}

func (v *Functieverdeling) toetsAanwezig(f Functie) governance.Toets {
	t := governance.Toets{
		Regel: RegelFunctieAanwezig, Naam: "De verdeling noemt alle tien functies", Bron: bronBijlage7,
		Strengheid: governance.Hard, Bij: f.String(), Oordeel: governance.Voldaan,
	}
	if _, ok := v.functies[f]; !ok {
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("Functie %d (%s) ontbreekt.", f.Nummer(), f.Label())
	}
	return t
}

func (v *Functieverdeling) toetsVerantwoordelijk(f Functie, d Deel) governance.Toets {
	t := governance.Toets{
		Regel: RegelDeelVerantwoordelijk, Naam: "Elk deel van elke functie heeft een verantwoordelijke", Bron: bronVisie + ", hoofdstuk 2 en bijlage 7",
		Strengheid: governance.Hard, Bij: f.String() + "/" + d.String(), Oordeel: governance.Voldaan,
	}
	if _, ok := v.functies[f]; !ok {
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, "De functie ontbreekt in de verdeling."
		return t
	}
	var zonder, lezingen []string
	for _, g := range v.def.Gemeenten {
		u := v.toegepast(g.Code, f, d)
		if len(u.Verantwoordelijk) == 0 {
			zonder = append(zonder, g.Naam)
		}
		if u.Lezing != "" && !slices.Contains(lezingen, u.Lezing) {
			lezingen = append(lezingen, u.Lezing)
		}
	}
	switch {
	case len(zonder) == 0:
		return t.MetLezing(strings.Join(lezingen, " "))
	case len(zonder) == len(v.def.Gemeenten):
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("Niemand is %s verantwoordelijk voor functie %d, %s.", d, f.Nummer(), f.Label())
	default:
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("In %s is niemand %s verantwoordelijk voor functie %d, %s.", notatie.Opsomming(zonder), d, f.Nummer(), f.Label())
	}
	return t
}

func (v *Functieverdeling) toetsPartijen() []governance.Toets {
	regel := governance.Toets{
		Regel: RegelPartijBeheer, Naam: "Partijen in meer dan twee gemeenten horen bij het regionale team CLM, andere bij de lokale contractmanager",
		Bron: bronBijlage7 + ", functie 3", Strengheid: governance.Hard,
	}
	if len(v.def.Partijen) == 0 {
		regel.Oordeel, regel.Bevinding = governance.NietTeToetsen, "De verdeling noemt geen gecontracteerde partijen."
		return []governance.Toets{regel}
	}
	alle := make([]governance.Toets, len(v.def.Partijen))
	for i, p := range v.def.Partijen {
		t := regel
		t.Bij, t.Oordeel = p.ID, governance.Voldaan
		hoort := LokaleContractmanager
		if len(p.Gemeenten) > maxLokaal {
			hoort = TeamCLM
		}
		if p.Beheer != hoort {
			t.Oordeel = governance.NietVoldaan
			t.Bevinding = fmt.Sprintf("%s werkt in %s en hoort bij %s, niet bij %s.",
				p.Naam, notatie.Aantal(len(p.Gemeenten), "gemeente", "gemeenten"), hoort.Label(), p.Beheer.Label())
		}
		alle[i] = t
	}
	return alle
}

// toetsGemeenten tells of whom CBS has that they are there: of others Resolve
// made an error, unless they are made up.
func (v *Functieverdeling) toetsGemeenten() []governance.Toets {
	regel := governance.Toets{
		Regel: RegelGemeenteBekend, Naam: "Elke gemeente bestaat in het jaar van de verdeling",
		Bron: gemeente.Bron, Strengheid: governance.Hard,
	}
	verzonnen := gemeente.Verzonnen(v.def.Gemeenten, v.def.Jaar)
	if verzonnen == nil {
		regel.Oordeel, regel.Bevinding = governance.NietTeToetsen, fmt.Sprintf("De gemeenten van %d zijn niet bekend.", v.def.Jaar)
		return []governance.Toets{regel}
	}
	if !slices.Contains(verzonnen, false) {
		regel.Oordeel, regel.Bevinding = governance.NietTeToetsen, "De gemeenten zijn verzonnen."
		return []governance.Toets{regel}
	}
	alle := make([]governance.Toets, len(v.def.Gemeenten))
	for i, g := range v.def.Gemeenten {
		alle[i] = regel
		alle[i].Bij, alle[i].Oordeel = g.Code, governance.Voldaan
		if verzonnen[i] {
			alle[i].Oordeel, alle[i].Bevinding = governance.NietTeToetsen, g.Naam+" is een verzonnen gemeente."
		}
	}
	return alle
}
