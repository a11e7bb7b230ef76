package kosten

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Vergelijking is what several keys would each make of the same total.
type Vergelijking struct {
	Regeling string        `json:"regeling"` // id
	Naam     string        `json:"naam"`     // of the regeling
	Totaal   Bedrag        `json:"totaal"`   // what is shared
	Gekozen  string        `json:"gekozen"`  // id of the key the others are held against
	Sleutels []Alternatief `json:"sleutels"` // the chosen key first
	// PerInwoner is Totaal per inhabitant of all municipalities together; nil
	// where inhabitants are not known or none.
	PerInwoner *Bedrag `json:"per_inwoner,omitempty"`
	Fictief    bool    `json:"fictief"` // the amounts, or figures they rest on, are made up
}

// Alternatief is a key in a Vergelijking.
type Alternatief struct {
	Nummer  int          `json:"nummer"`          // of the key, from 1 in the order of the definition
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
	if v == nil {
		return nil, invoer.Geen("kostenverdeling")
	}
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	var regelingen, sleutels []string
	for _, d := range v.verdelingen {
		regelingen = append(regelingen, d.Regeling)
	}
	for _, s := range v.def.Sleutels {
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
	naast := append([]string{gekozen}, anderen...)
	uit := &Vergelijking{
		Regeling: d.Regeling, Naam: d.Naam, Totaal: d.Totaal, Gekozen: gekozen,
		PerInwoner: v.PerInwoner(d.Totaal), Fictief: v.rustOpVerzinsel(naast...),
	}
	var maat []Aandeel
	for i, id := range naast {
		plek := slices.Index(sleutels, id)
		a := Alternatief{Nummer: plek + 1, Sleutel: id, Naam: v.def.Sleutels[plek].Naam, Regels: []AndersDeel{}}
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

// WriteText writes tables for a terminal: what each municipality, and all of
// them together, would bear by each key, and how much that differs from the
// chosen key; then the keys by their numbers, and why one does not fit. No
// Vergelijking (nil) is an error.
func (v *Vergelijking) WriteText(w io.Writer) error {
	if v == nil || len(v.Sleutels) == 0 {
		return invoer.Geen("comparison")
	}
	var b notatie.Regels
	b.Schrijf("Wat elke sleutel zou kosten: %s%s", v.Naam, fictiefTekst(v.Fictief))
	v.tabel(&b, v.Sleutels, v.Totaal.String(), func(d AndersDeel) string { return d.Bedrag.String() })
	if len(v.Sleutels) > 1 {
		b.Schrijf("Verschil met de gekozen sleutel (plus is meer betalen)")
		v.tabel(&b, v.Sleutels[1:], Bedrag{}.String(), func(d AndersDeel) string { return d.Verschil.MetTeken() })
	}
	for _, s := range v.Sleutels {
		erbij := ""
		switch {
		case s.Sleutel == v.Gekozen:
			erbij = " (gekozen)"
		case s.Reden != "":
			erbij = ": " + s.Reden
		}
		b.Schrijf("  sleutel %d: %s%s", s.Nummer, s.Naam, erbij)
	}
	return schrijfTekst(w, b.String())
}

// tabel writes a column for each of some keys.
func (v *Vergelijking) tabel(b *notatie.Regels, sleutels []Alternatief, samen string, cel func(AndersDeel) string) {
	rijen := [][]string{{"Gemeente"}}
	for _, r := range v.Sleutels[0].Regels {
		rijen = append(rijen, []string{r.Naam})
	}
	rijen = append(rijen, []string{"Samen"})
	laatste := len(rijen) - 1
	for _, s := range sleutels {
		rijen[0] = append(rijen[0], fmt.Sprintf("sleutel %d", s.Nummer))
		for i := 1; i < laatste; i++ {
			c := notatie.Geen
			if s.Reden == "" {
				c = cel(s.Regels[i-1])
			}
			rijen[i] = append(rijen[i], c)
		}
		if s.Reden != "" {
			rijen[laatste] = append(rijen[laatste], notatie.Geen)
			continue
		}
		rijen[laatste] = append(rijen[laatste], samen)
	}
	b.Tabel(rijen)
}
