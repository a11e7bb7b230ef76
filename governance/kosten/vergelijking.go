package kosten

import (
	"errors"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Vergelijking is what several keys would each make of the same total.
type Vergelijking struct {
	Regeling string        `json:"regeling"` // id
	Naam     string        `json:"naam"`     // of the regeling
	Totaal   Bedrag        `json:"totaal"`   // what is shared
	Gekozen  string        `json:"gekozen"`  // id of the key the others are held against
	Sleutels []Alternatief `json:"sleutels"` // the chosen key first
}

// Alternatief is a key in a Vergelijking.
type Alternatief struct {
	Sleutel string       `json:"sleutel"`         // id
	Naam    string       `json:"naam"`            // of the key
	Regels  []AndersDeel `json:"regels"`          // in the order of the municipalities; empty where there is a Reden
	Reden   string       `json:"reden,omitempty"` // why the key cannot share this total, a Dutch sentence
}

// AndersDeel is what one municipality would bear by a key.
type AndersDeel struct {
	Aandeel
	Verschil           Bedrag  `json:"verschil"`                       // less what it bears by the chosen key: positive is more to pay
	VerschilPerInwoner *Bedrag `json:"verschil_per_inwoner,omitempty"` // rounded to the cent; nil where inhabitants are not known or none
}

// Vergelijk holds keys, by their ids, against the one chosen, for the total of
// a regeling. An empty gekozen is the regeling's own key; without anderen all
// other keys are held against it. A key whose bounds do not fit the total has a
// reason instead of shares, unless it is the chosen one, which is an error.
// Errors, such as unknown ids, are *goaltree.Fout.
func (v *Kostenverdeling) Vergelijk(regeling, gekozen string, anderen ...string) (*Vergelijking, error) {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	var regelingen, sleutels []string
	for _, d := range v.verdelingen {
		regelingen = append(regelingen, d.Regeling)
	}
	for _, s := range v.definities {
		sleutels = append(sleutels, s.ID)
	}
	if !k.Verwijzing("regeling", regeling, regelingen, "regeling") {
		return nil, k.Err()
	}
	d := v.verdelingen[slices.Index(regelingen, regeling)]
	if gekozen == "" {
		gekozen = d.Sleutel
	}
	if len(anderen) == 0 {
		anderen = slices.DeleteFunc(slices.Clone(sleutels), func(id string) bool { return id == gekozen })
	}
	k.Verwijzing("gekozen", gekozen, sleutels, "key")
	for i, id := range anderen {
		plek := invoer.In("anderen", i)
		if k.Verwijzing(plek, id, sleutels, "key") && (id == gekozen || slices.Contains(anderen[:i], id)) {
			k.Fout(plek, id, goaltree.CodeDubbel, "this key is in the comparison already")
		}
	}
	if err := k.Err(); err != nil {
		return nil, err
	}
	uit := &Vergelijking{Regeling: d.Regeling, Naam: d.Naam, Totaal: d.Totaal, Gekozen: gekozen}
	var maat []Aandeel
	for i, id := range append([]string{gekozen}, anderen...) {
		a := Alternatief{Sleutel: id, Naam: v.definities[slices.Index(sleutels, id)].Naam, Regels: []AndersDeel{}}
		aandelen, err := v.verdeel(d.Totaal, v.sleutels[id])
		if err != nil {
			if i == 0 {
				return nil, err // there is nothing to hold the others against
			}
			a.Reden = pastNiet(err)
		}
		if i == 0 {
			maat = aandelen
		}
		for j, deel := range aandelen {
			verschil := deel.Bedrag.Sub(maat[j].Bedrag)
			a.Regels = append(a.Regels, AndersDeel{
				Aandeel: deel, Verschil: verschil, VerschilPerInwoner: perInwoner(verschil, v.inwoners[deel.Gemeente]),
			})
		}
		uit.Sleutels = append(uit.Sleutels, a)
	}
	return uit, nil
}

// pastNiet says in Dutch why a checked key cannot share a total: only its
// bounds can stand in the way.
func pastNiet(err error) string {
	if errors.Is(err, CodeBodem) {
		return "de bodems van deze sleutel passen niet bij dit totaal"
	}
	return "de plafonds van deze sleutel passen niet bij dit totaal"
}
