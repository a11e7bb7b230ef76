package kosten

import (
	"fmt"
	"math/big"
	"slices"
	"sort"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Grens is a floor or a cap: an amount for each municipality, amounts for some,
// or both. The zero Grens is none.
type Grens struct {
	Alle      *Bedrag           // for each; nil: none
	Gemeenten map[string]Bedrag // by code; goes before Alle
}

func (g Grens) van(gemeente string) *big.Rat {
	if b, ok := g.Gemeenten[gemeente]; ok {
		return b.rat()
	}
	if g.Alle != nil {
		return g.Alle.rat()
	}
	return nil
}

// Begrensd is a key with a floor, a cap or both. A municipality bears its
// share by the key, raised to its floor or cut to its cap; what that shifts is
// shared again by the same key over those between their bounds, until all adds
// up. Floors and caps are amounts of the total that the key shares. A cost
// gives nobody money and a refund takes none: the floor of a cost is never
// below nothing, nor the cap of a refund above it.
//
// So each part is λ·w, held between floor and cap, w being the share by the
// key and λ one number for all. The sum of those is a continuous function of λ
// that never falls and has a kink only where a municipality leaves its floor or
// reaches its cap: at most two for each. The λ at which it equals the total is
// found by searching those kinks and dividing once, so the search ends, and the
// parts do not depend on the order in which bounds are met.
type Begrensd struct {
	Sleutel Sleutel
	Bodem   Grens
	Plafond Grens

	pad string // of the key in its file, for Resolve
}

// Deel gives the bounded parts.
func (b Begrensd) Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	delen, err := deelVan(b.Sleutel, totaal, gemeenten)
	if err != nil {
		return nil, err
	}
	teken := totaal.Sign()
	perken := make([]perk, len(gemeenten))
	for i, g := range gemeenten {
		laag, hoog := b.Bodem.van(g), b.Plafond.van(g)
		if laag != nil && hoog != nil && laag.Cmp(hoog) > 0 {
			return nil, b.fout("bodem", CodeBodem, "the floor of %s is above its cap: %s and %s", g, laag.FloatString(2), hoog.FloatString(2))
		}
		if teken < 0 { // a refund is the mirror of a cost
			laag, hoog = tegengesteld(hoog), tegengesteld(laag)
		}
		if hoog != nil && hoog.Sign() < 0 {
			return nil, b.onder(teken < 0, g)
		}
		if laag == nil || laag.Sign() < 0 {
			laag = new(big.Rat)
		}
		perken[i] = perk{gewicht: new(big.Rat).Abs(delen[i]), laag: laag, hoog: hoog}
	}
	grootte := new(big.Rat).Abs(totaal)
	minst, meest := uitersten(perken)
	switch {
	case minst.Cmp(grootte) > 0:
		return nil, b.ruimte(teken < 0, true, minst, grootte)
	case meest != nil && meest.Cmp(grootte) < 0:
		return nil, b.ruimte(teken < 0, false, meest, grootte)
	}
	uit := vul(grootte, perken)
	if teken < 0 {
		for _, d := range uit {
			d.Neg(d)
		}
	}
	return uit, nil
}

// onder says that a bound has the other sign than the total.
func (b Begrensd) onder(terug bool, gemeente string) error {
	if terug {
		return b.fout("bodem", CodeBodem, "the floor of %s is above nothing, which no part of a refund is", gemeente)
	}
	return b.fout("plafond", CodePlafond, "the cap of %s is below nothing, which no part of a cost is", gemeente)
}

// ruimte says that bounds leave no room for the total. Of a refund, floors are
// caps on what is paid back.
func (b Begrensd) ruimte(terug, onderkant bool, som, grootte *big.Rat) error {
	s, g := som.FloatString(2), grootte.FloatString(2)
	switch {
	case terug && onderkant:
		return b.fout("plafond", CodePlafond, "the caps give back %s in all, more than the %s there is", s, g)
	case terug:
		return b.fout("bodem", CodeBodem, "the floors leave room for %s in all, less than the %s to give back", s, g)
	case onderkant:
		return b.fout("bodem", CodeBodem, "the floors add up to %s, above the total of %s", s, g)
	}
	return b.fout("plafond", CodePlafond, "the caps leave room for %s in all, below the total of %s", s, g)
}

func (b Begrensd) fout(veld string, code goaltree.Code, melding string, args ...any) error {
	if b.pad != "" {
		veld = b.pad + "." + veld
	}
	return &goaltree.Fout{Pad: veld, Code: code, Melding: fmt.Sprintf(melding, args...)}
}

func tegengesteld(r *big.Rat) *big.Rat {
	if r == nil {
		return nil
	}
	return new(big.Rat).Neg(r)
}

// perk is what one municipality may bear: from laag, not negative, to hoog;
// hoog nil: without end.
type perk struct{ gewicht, laag, hoog *big.Rat }

// op gives the part at λ.
func (p perk) op(lambda *big.Rat) *big.Rat {
	deel := new(big.Rat).Mul(lambda, p.gewicht)
	switch {
	case deel.Cmp(p.laag) < 0:
		return new(big.Rat).Set(p.laag)
	case p.hoog != nil && deel.Cmp(p.hoog) > 0:
		return new(big.Rat).Set(p.hoog)
	}
	return deel
}

func somOp(lambda *big.Rat, perken []perk) *big.Rat {
	som := new(big.Rat)
	for _, p := range perken {
		som.Add(som, p.op(lambda))
	}
	return som
}

// uitersten gives the least and the most that perken can bear; meest nil:
// without end. Who has no weight bears the floor and no more.
func uitersten(perken []perk) (minst, meest *big.Rat) {
	minst, meest = new(big.Rat), new(big.Rat)
	for _, p := range perken {
		minst.Add(minst, p.laag)
		switch {
		case meest == nil:
		case p.gewicht.Sign() == 0:
			meest.Add(meest, p.laag)
		case p.hoog == nil:
			meest = nil
		default:
			meest.Add(meest, p.hoog)
		}
	}
	return minst, meest
}

// vul finds λ and the parts; totaal lies between the uitersten.
func vul(totaal *big.Rat, perken []perk) []*big.Rat {
	knikken := []*big.Rat{new(big.Rat)}
	for _, p := range perken {
		if p.gewicht.Sign() == 0 {
			continue
		}
		knikken = append(knikken, new(big.Rat).Quo(p.laag, p.gewicht))
		if p.hoog != nil {
			knikken = append(knikken, new(big.Rat).Quo(p.hoog, p.gewicht))
		}
	}
	slices.SortFunc(knikken, (*big.Rat).Cmp)
	k := sort.Search(len(knikken), func(i int) bool { return somOp(knikken[i], perken).Cmp(totaal) >= 0 })
	lambda := new(big.Rat)
	if k > 0 {
		// Between the kink below and the next, the sum is a straight line.
		lambda.Set(knikken[k-1])
		rest := new(big.Rat).Sub(totaal, somOp(lambda, perken))
		helling := new(big.Rat)
		for _, p := range perken {
			deel := new(big.Rat).Mul(lambda, p.gewicht)
			if deel.Cmp(p.laag) >= 0 && (p.hoog == nil || deel.Cmp(p.hoog) < 0) {
				helling.Add(helling, p.gewicht)
			}
		}
		lambda.Add(lambda, rest.Quo(rest, helling))
	}
	delen := make([]*big.Rat, len(perken))
	for i, p := range perken {
		delen[i] = p.op(lambda)
	}
	return delen
}
