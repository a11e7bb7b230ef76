package scenario

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
)

// Bedrag is an amount in euros, exact to the cent. The zero Bedrag is nothing.
// Use Cmp rather than ==.
type Bedrag struct{ euro decimal.Decimal }

// Decimal gives the amount in euros.
func (b Bedrag) Decimal() decimal.Decimal { return b.euro }

// Cmp is -1, 0 or 1 where b is less than, equal to or more than c.
func (b Bedrag) Cmp(c Bedrag) int { return b.euro.Cmp(c.euro) }

// Sign is -1, 0 or 1 where the amount is below, at or above nothing.
func (b Bedrag) Sign() int { return b.euro.Sign() }

// String gives the amount as Dutch readers have it, "€ 1.234,50", with a blank
// that no line breaks at and a real minus sign.
func (b Bedrag) String() string { return geld.Euro(b.euro) }

// Heel gives the amount rounded to whole euros: "€ 1.235".
func (b Bedrag) Heel() string { return geld.HeleEuro(b.euro) }

// Tekst gives the amount as files have it, with two decimals: "1234.50".
func (b Bedrag) Tekst() string { return geld.Tekst(b.euro) }

// MarshalText writes what Tekst gives.
func (b Bedrag) MarshalText() ([]byte, error) { return []byte(b.Tekst()), nil }

func (b Bedrag) plus(c Bedrag) Bedrag { return Bedrag{b.euro.Add(c.euro)} }

func (b Bedrag) min(c Bedrag) Bedrag { return Bedrag{b.euro.Sub(c.euro)} }

// opCenten rounds an exact amount to cents, half away from zero.
func opCenten(r *big.Rat) Bedrag {
	teller := new(big.Int).Abs(r.Num())
	teller.Mul(teller, big.NewInt(200))
	teller.Add(teller, r.Denom())
	centen := teller.Quo(teller, new(big.Int).Lsh(r.Denom(), 1)) // (200·|n| + d) / 2d, cut off
	if r.Sign() < 0 {
		centen.Neg(centen)
	}
	return Bedrag{decimal.NewFromBigInt(centen, -2)}
}

// centenVan rounds a simulated amount to cents.
func centenVan(x float64) Bedrag { return Bedrag{decimal.NewFromFloat(x).Round(2)} }
