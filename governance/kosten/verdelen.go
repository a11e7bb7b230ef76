package kosten

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Aandeel is what one municipality bears.
type Aandeel struct {
	Gemeente   string     `json:"gemeente"`              // code
	Naam       string     `json:"naam,omitempty"`        // of the municipality, where known
	Bedrag     Bedrag     `json:"bedrag"`                // its part of the total
	PerInwoner *Bedrag    `json:"per_inwoner,omitempty"` // rounded to the cent; nil where inhabitants are not known or none
	Grens      Grenssoort `json:"grens,omitempty"`       // where the share lies on a bound of the key
}

// Verdeel shares a total by a key over municipalities, given by their codes;
// the shares stand in that order and add up to totaal. How it rounds is in the
// package doc. Its errors are *goaltree.Fout.
func Verdeel(totaal Bedrag, s Sleutel, gemeenten []string) ([]Aandeel, error) {
	if len(gemeenten) == 0 {
		return nil, fout("", goaltree.CodeLeeg, "there are no municipalities to share over")
	}
	gezien := map[string]bool{}
	for i, g := range gemeenten {
		if gezien[g] {
			return nil, &goaltree.Fout{Pad: invoer.In("gemeenten", i), Waarde: g, Code: goaltree.CodeDubbel, Melding: "this municipality stands here twice"}
		}
		gezien[g] = true
	}
	delen, err := deelVan(s, totaal.rat(), gemeenten)
	if err != nil {
		return nil, err
	}
	aandelen := make([]Aandeel, len(gemeenten))
	for i, b := range opCenten(totaal, delen, gemeenten) {
		aandelen[i] = Aandeel{Gemeente: gemeenten[i], Bedrag: b}
		aandelen[i].Grens = opGrens(s, gemeenten[i], delen[i])
	}
	return aandelen, nil
}

// opGrens tells on which bound of a key a part lies, if it has any.
func opGrens(s Sleutel, gemeente string, deel *big.Rat) Grenssoort {
	b, ok := s.(Begrensd)
	if !ok {
		return 0
	}
	if laag := b.Bodem.van(gemeente); laag != nil && laag.Cmp(deel) == 0 {
		return OpBodem
	}
	if hoog := b.Plafond.van(gemeente); hoog != nil && hoog.Cmp(deel) == 0 {
		return OpPlafond
	}
	return 0
}

// opCenten rounds parts, which add up to totaal, to cents that do so too.
//
// The method of the largest remainder (Hamilton, with Hare's quota): M.L.
// Balinski and H.P. Young, Fair Representation: Meeting the Ideal of One Man,
// One Vote, 1982. A cent is the quota.
func opCenten(totaal Bedrag, delen []*big.Rat, gemeenten []string) []Bedrag {
	teken := int64(1)
	if totaal.Sign() < 0 {
		teken = -1
	}
	factor := big.NewRat(100*teken, 1)
	over := new(big.Int).Set(totaal.euro.Shift(2).Abs().BigInt())
	heel := make([]*big.Int, len(delen))
	rest := make([]*big.Rat, len(delen))
	volgorde := make([]int, len(delen))
	for i, d := range delen {
		centen := new(big.Rat).Mul(d, factor)
		heel[i] = new(big.Int).Quo(centen.Num(), centen.Denom()) // not negative, so this is the floor
		rest[i] = centen.Sub(centen, new(big.Rat).SetInt(heel[i]))
		over.Sub(over, heel[i])
		volgorde[i] = i
	}
	slices.SortFunc(volgorde, func(a, b int) int {
		return cmp.Or(rest[b].Cmp(rest[a]), strings.Compare(gemeenten[a], gemeenten[b]))
	})
	// The remainders are below a cent each and add up to what is left, so that
	// is less than one cent for each of them.
	for _, i := range volgorde[:over.Int64()] {
		heel[i].Add(heel[i], big.NewInt(1))
	}
	bedragen := make([]Bedrag, len(delen))
	for i, h := range heel {
		bedragen[i] = Bedrag{decimal.NewFromBigInt(h.Mul(h, big.NewInt(teken)), -2)}
	}
	return bedragen
}

// perInwoner divides an amount, rounded to the cent, half away from zero; nil
// without inhabitants.
func perInwoner(b Bedrag, inwoners Gewicht) *Bedrag {
	if inwoners.Sign() <= 0 {
		return nil
	}
	return &Bedrag{b.euro.DivRound(inwoners.d, 2)}
}
