package kosten

import (
	"math/big"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Sleutel is a key: it says which part of an amount each municipality bears.
// [NaarRato], [Gelijk], [Mengsel] and [Begrensd] are ready-made ones.
type Sleutel interface {
	// Deel gives the exact part of totaal, in euros, of each of gemeenten, which
	// are codes, in their order. The parts add up to totaal, and none has the
	// other sign. totaal is not changed. Why it cannot be shared is a
	// *goaltree.Fout, with its path in the key.
	Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error)
}

// NaarRato shares by weights: code to inhabitants, clients, or parts agreed on.
// Each municipality must have one; none may be negative, and one at least must
// be above zero.
type NaarRato map[string]Gewicht

// Deel gives totaal times the municipality's weight, divided by the sum of the
// weights of gemeenten.
func (r NaarRato) Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	gewichten := make([]*big.Rat, len(gemeenten))
	for i, g := range gemeenten {
		w, ok := r[g]
		if !ok {
			return nil, fout(g, CodeCijferOntbreekt, "there is no figure for this municipality; a missing figure is not zero")
		}
		if w.Sign() < 0 {
			return nil, fout(w.String(), goaltree.CodeGewicht, "a weight must not be negative")
		}
		gewichten[i] = w.rat()
	}
	return naarRato(totaal, gewichten)
}

// Gelijk shares in equal parts.
type Gelijk struct{}

// Deel gives each municipality the same.
func (Gelijk) Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	gewichten := make([]*big.Rat, len(gemeenten))
	for i := range gewichten {
		gewichten[i] = big.NewRat(1, 1)
	}
	return naarRato(totaal, gewichten)
}

// naarRato shares by weights that are not negative.
func naarRato(totaal *big.Rat, gewichten []*big.Rat) ([]*big.Rat, error) {
	som := ratSom(gewichten)
	if som.Sign() == 0 {
		return nil, fout("", goaltree.CodeGewicht, "no weight is above zero, so there is nobody to share over")
	}
	per := new(big.Rat).Quo(totaal, som)
	delen := make([]*big.Rat, len(gewichten))
	for i, w := range gewichten {
		delen[i] = new(big.Rat).Mul(per, w)
	}
	return delen, nil
}

// Mengsel shares by several keys: each shares its weight's part of the total
// as if that were all, and a municipality bears the sum. Weights must not be
// negative, and one at least must be above zero.
type Mengsel []Onderdeel

// Onderdeel is a key in a Mengsel, with its weight.
type Onderdeel struct {
	Gewicht Gewicht
	Sleutel Sleutel
}

// Deel adds up the parts of the keys.
func (m Mengsel) Deel(totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	gewichten := make([]*big.Rat, len(m))
	for i, o := range m {
		if o.Gewicht.Sign() < 0 {
			return nil, fout(o.Gewicht.String(), goaltree.CodeGewicht, "a weight must not be negative")
		}
		gewichten[i] = o.Gewicht.rat()
	}
	onder, err := naarRato(totaal, gewichten)
	if err != nil {
		return nil, err
	}
	delen := make([]*big.Rat, len(gemeenten))
	for i := range delen {
		delen[i] = new(big.Rat)
	}
	for i, o := range m {
		if gewichten[i].Sign() == 0 {
			continue
		}
		deel, err := deelVan(o.Sleutel, onder[i], gemeenten)
		if err != nil {
			return nil, err
		}
		for j, d := range deel {
			delen[j].Add(delen[j], d)
		}
	}
	return delen, nil
}

// deelVan holds a key to its promise.
func deelVan(s Sleutel, totaal *big.Rat, gemeenten []string) ([]*big.Rat, error) {
	if s == nil {
		return nil, fout("", goaltree.CodeLeeg, "there is no key to share by")
	}
	delen, err := s.Deel(new(big.Rat).Set(totaal), gemeenten)
	if err != nil {
		return nil, err
	}
	klopt := len(delen) == len(gemeenten)
	for _, d := range delen {
		klopt = klopt && d != nil && d.Sign()*totaal.Sign() >= 0 && (totaal.Sign() != 0 || d.Sign() == 0)
	}
	if !klopt || ratSom(delen).Cmp(totaal) != 0 {
		return nil, fout("", goaltree.CodeTegenspraak, "the key's parts do not add up to the total, or have another sign")
	}
	return delen, nil
}

func ratSom(delen []*big.Rat) *big.Rat {
	som := new(big.Rat)
	for _, d := range delen {
		som.Add(som, d)
	}
	return som
}

func fout(waarde string, code goaltree.Code, melding string) *goaltree.Fout {
	return &goaltree.Fout{Waarde: waarde, Code: code, Melding: melding}
}
