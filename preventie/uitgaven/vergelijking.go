package uitgaven

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Vergelijking holds municipalities against each other in one year, by their
// share of prevention in what they spend on prevention and care.
type Vergelijking struct {
	Jaar        int          `json:"jaar"`
	Rijen       []Vergeleken `json:"rijen"`       // by VanToegerekend, the highest first
	Zonder      []Gemeente   `json:"zonder"`      // of which nothing is booked in the year
	Opmerkingen []string     `json:"opmerkingen"` // Dutch sentences: what differs between them
}

// Vergeleken is one municipality in a Vergelijking.
type Vergeleken struct {
	Gemeente        Gemeente `json:"gemeente"`
	Aandeel         Aandeel  `json:"aandeel"`
	NietToegerekend Deel     `json:"niet_toegerekend"` // of prevention and care; 0 where there is no share
	// The place of the municipality, 1 the highest, from HoogstePlaats to
	// LaagstePlaats: ranges of shares that overlap cannot be told apart. Both are
	// 0 where there is no share.
	HoogstePlaats int `json:"hoogste_plaats"`
	LaagstePlaats int `json:"laagste_plaats"`
}

// Tekst gives the place: "1", "1 tot 3, niet te onderscheiden", or an en dash
// where there is none.
func (v Vergeleken) Tekst() string {
	switch v.HoogstePlaats {
	case 0:
		return notatie.Geen
	case v.LaagstePlaats:
		return fmt.Sprint(v.HoogstePlaats)
	}
	return fmt.Sprintf("%d tot %d, niet te onderscheiden", v.HoogstePlaats, v.LaagstePlaats)
}

// Vergelijk holds the municipalities against each other in a year. The error
// says where nothing is booked in it.
func (o *Overzicht) Vergelijk(jaar int) (Vergelijking, error) {
	uit := Vergelijking{Jaar: jaar}
	var eigen, taakvelden bool
	var statussen []string // of the municipalities, each once
	for _, g := range o.def.Gemeenten {
		j := o.beeld(g.Code, jaar)
		if j == nil {
			uit.Zonder = append(uit.Zonder, g)
			continue
		}
		eigen, taakvelden = eigen || j.Generatie == 0, taakvelden || j.Generatie != 0
		if s := statustekst(j.Statussen); !slices.Contains(statussen, s) {
			statussen = append(statussen, s)
		}
		rest, _ := j.DeelNietToegerekend()
		uit.Rijen = append(uit.Rijen, Vergeleken{Gemeente: g, Aandeel: j.AandeelPreventie(), NietToegerekend: rest})
	}
	if len(uit.Rijen) == 0 {
		return Vergelijking{}, vraagfout(fmt.Sprint(jaar), "nothing is booked in this year")
	}
	uit.plaatsen()
	slices.SortStableFunc(uit.Rijen, func(a, b Vergeleken) int {
		return cmp.Or(cmp.Compare(zonderAandeel(a), zonderAandeel(b)), b.Aandeel.VanToegerekend.d.Cmp(a.Aandeel.VanToegerekend.d))
	})
	if eigen && taakvelden {
		uit.Opmerkingen = append(uit.Opmerkingen, "Sommige gemeenten boekten per niveau en andere per taakveld; een verschil kan daaruit komen.")
	}
	if len(statussen) > 1 {
		uit.Opmerkingen = append(uit.Opmerkingen, "De cijfers van de gemeenten zijn van een andere status ("+strings.Join(statussen, "; ")+"); een verschil kan daaruit komen.")
	}
	if slices.ContainsFunc(uit.Rijen, func(v Vergeleken) bool {
		return v.HoogstePlaats != v.LaagstePlaats && !v.Aandeel.Laag.d.Equal(v.Aandeel.Hoog.d)
	}) {
		uit.Opmerkingen = append(uit.Opmerkingen, "Waar de bandbreedtes elkaar overlappen, is de volgorde niet te onderscheiden: zij hangt af van het deel dat aan geen niveau is toegerekend.")
	}
	return uit, nil
}

// zonderAandeel puts what has no share last.
func zonderAandeel(v Vergeleken) int {
	if v.Aandeel.Bekend() {
		return 0
	}
	return 1
}

// plaatsen finds between which places each municipality is: below those whose
// lowest share is above its highest, and above those whose highest is below its
// lowest.
func (v *Vergelijking) plaatsen() {
	var laag, hoog []decimal.Decimal
	for _, rij := range v.Rijen {
		if rij.Aandeel.Bekend() {
			laag, hoog = append(laag, rij.Aandeel.Laag.d), append(hoog, rij.Aandeel.Hoog.d)
		}
	}
	slices.SortFunc(laag, decimal.Decimal.Cmp)
	slices.SortFunc(hoog, decimal.Decimal.Cmp)
	for i := range v.Rijen {
		rij := &v.Rijen[i]
		if !rij.Aandeel.Bekend() {
			continue
		}
		lager, _ := slices.BinarySearchFunc(hoog, rij.Aandeel.Laag.d, decimal.Decimal.Cmp)
		tot := sort.Search(len(laag), func(k int) bool { return laag[k].Cmp(rij.Aandeel.Hoog.d) > 0 })
		rij.HoogstePlaats, rij.LaagstePlaats = 1+len(laag)-tot, len(hoog)-lager
	}
}
