package scenario

import (
	"fmt"
	"math/big"
	"sort"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// MinimaalEffect is how large the effects must be at least to break even within
// the horizon, as a part of what is assumed: with 0.8 they may all be a fifth
// smaller. Rates of discount play no part in it.
type MinimaalEffect struct {
	Factor *preventie.Getal `json:"factor"` // in steps of 0.0001; nil: no effect is large enough
	Zin    string           `json:"zin"`    // the same in a Dutch sentence
}

// stap is the smallest difference in effect that is told apart: 1 in so many.
const stap = 10_000

// MinimaalEffect gives the smallest factor by which every reduction is
// multiplied, none above 1, with which the extra spending comes back within the
// horizon. More effect never gives a worse outcome, so that it is found by
// halving. Of nil it has neither Factor nor Zin.
func (s *Scenario) MinimaalEffect() MinimaalEffect {
	if s == nil {
		return MinimaalEffect{}
	}
	m := s.model
	k := nieuweKern(m, breukVan)
	w := k.basis(breukVan)
	lukt := func(factor int64) bool {
		m.vermenigvuldig(w, factor)
		k.reken(w, verandert)
		u := m.uitkomst(k, w)
		return u.Terugverdienjaar.Soort != NietBinnenHorizon
	}
	meest := m.meesteEffect()
	switch {
	case lukt(meest):
	case meest == 0:
		return MinimaalEffect{Zin: "Er is geen effect aangenomen, en dus ook geen kleinste effect te noemen."}
	default:
		return MinimaalEffect{Zin: "Ook met het grootst mogelijke effect wordt het niet binnen de horizon terugverdiend."}
	}
	factor := int64(sort.Search(int(meest), func(f int) bool { return lukt(int64(f)) }))
	g := getal(decimal.New(factor, -4))
	u := MinimaalEffect{Factor: &g}
	deel := notatie.Decimaal(decimal.New(factor, -2).String()) + "%"
	switch {
	case factor == 0:
		u.Zin = "Er is niets terug te verdienen: ook zonder effect wordt er niet meer uitgegeven."
	case factor <= stap:
		u.Zin = fmt.Sprintf("Het wordt binnen de horizon terugverdiend zolang de effecten ten minste %s zijn van wat is aangenomen.", deel)
	default:
		u.Zin = fmt.Sprintf("De effecten moeten ten minste %s zijn van wat is aangenomen om het binnen de horizon terug te verdienen.", deel)
	}
	return u
}

// vermenigvuldig sets every reduction to factor/stap times what is assumed, at
// most 1.
func (m *model) vermenigvuldig(w waarden[breuk], factor int64) {
	een := heel(1)
	for _, v := range m.maatregelen {
		for _, e := range v.effecten {
			r := new(big.Rat).Mul(m.parameters[e.reductie].exact, big.NewRat(factor, stap))
			if r.Cmp(een) > 0 {
				r = een
			}
			w.getal[e.reductie] = breuk{r}
		}
	}
}

// meesteEffect is the factor from which on every reduction is 1; 0 where there
// is none.
func (m *model) meesteEffect() int64 {
	var meest int64
	for _, v := range m.maatregelen {
		for _, e := range v.effecten {
			r := m.parameters[e.reductie].exact
			if r.Sign() == 0 {
				continue
			}
			// ⌈stap / r⌉; a reduction has nine decimals, so that it stays below 1e13.
			omhoog := new(big.Int).Mul(big.NewInt(stap), r.Denom())
			omhoog.Add(omhoog, r.Num()).Sub(omhoog, big.NewInt(1)).Quo(omhoog, r.Num())
			meest = max(meest, omhoog.Int64())
		}
	}
	return meest
}
