package scenario

import (
	"context"
	"fmt"
	"math/big"
	"slices"
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
// halving, in some tens of exact runs. The context stops it; then, and of nil,
// there is an error.
func (s *Scenario) MinimaalEffect(ctx context.Context) (MinimaalEffect, error) {
	if !s.er() {
		return MinimaalEffect{}, geenScenario()
	}
	if err := ctx.Err(); err != nil {
		return MinimaalEffect{}, err
	}
	m := s.model
	k := nieuweKern(m, breukVan)
	w := k.basis(breukVan)
	met := func(factor int64) *Uitkomst {
		m.vermenigvuldig(w, factor)
		k.reken(w, verandert)
		return m.uitkomst(k, w)
	}
	lukt := func(u *Uitkomst) bool { return u.Terugverdienjaar.Soort != NietBinnenHorizon }
	meest := m.meesteEffect()
	switch u := met(meest); {
	case lukt(u):
	case meest == 0:
		return MinimaalEffect{Zin: "Er is geen effect aangenomen, en dus ook geen kleinste effect te noemen."}, nil
	case !u.bespaart():
		return MinimaalEffect{Zin: m.geenEffectzin()}, nil
	default:
		return MinimaalEffect{Zin: fmt.Sprintf("Ook als elk aangenomen effect zo groot is als het kan zijn, 100%% minder instroom bij wie bereikt wordt, wordt het niet binnen de horizon terugverdiend%s.", m.onverdisconteerd())}, nil
	}
	factor := int64(sort.Search(int(meest), func(f int) bool { return ctx.Err() != nil || lukt(met(int64(f))) }))
	if err := ctx.Err(); err != nil {
		return MinimaalEffect{}, err
	}
	g := getal(decimal.New(factor, -4))
	u := MinimaalEffect{Factor: &g}
	deel := notatie.Decimaal(decimal.New(factor, -2).String()) + "%"
	switch {
	case factor == 0:
		u.Zin = "Er is niets terug te verdienen: ook zonder effect wordt er niet meer uitgegeven."
	case factor <= stap:
		u.Zin = fmt.Sprintf("Het wordt binnen de horizon terugverdiend%s zolang de effecten ten minste %s zijn van wat is aangenomen.", m.onverdisconteerd(), deel)
	default:
		u.Zin = fmt.Sprintf("De effecten moeten ten minste %s zijn van wat is aangenomen om het binnen de horizon terug te verdienen%s.", deel, m.onverdisconteerd())
	}
	return u, nil
}

// onverdisconteerd says, after a blank and where there is a rate, that it plays
// no part.
func (m *model) onverdisconteerd() string {
	if m.disconto < 0 {
		return ""
	}
	return " (zonder verdisconteren)"
}

// bespaart tells whether the measures keep anything from being spent in any
// year.
func (u *Uitkomst) bespaart() bool {
	return slices.ContainsFunc(u.Jaren, func(j Jaar) bool { return j.Saldo.plus(j.Extra).Sign() > 0 })
}

// geenEffectzin says why no reduction, however large, saves anything.
func (m *model) geenEffectzin() string {
	bereikt, opTijd := false, false
	for _, v := range m.maatregelen {
		for _, e := range v.effecten {
			if m.werkzaam(e) {
				bereikt = true
				opTijd = opTijd || v.van+m.jarenVan(e.vertraging) < m.jaren
			}
		}
	}
	switch {
	case !bereikt:
		return "De maatregelen bereiken niemand bij wie zij iets zouden voorkomen (het bereik is 0%). Hoe groot het effect ook is, er wordt niets bespaard."
	case !opTijd:
		return fmt.Sprintf("Geen effect begint vóór het einde van de horizon, %d. Hoe groot het ook is, tot dan wordt er niets bespaard.", m.basisjaar+m.jaren)
	}
	return "Op de niveaus waar de maatregelen op werken wordt te weinig uitgegeven om iets te besparen, hoe groot het effect ook is."
}

// jarenVan is a parameter in whole years, as it is assumed.
func (m *model) jarenVan(p int) int { return int(m.parameters[p].exact.Num().Int64()) }

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
