package kosten

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Gewicht is an exact decimal number that a key weighs with: inhabitants,
// clients, a part. In JSON it is a number. The zero Gewicht is 0.
type Gewicht struct{ d decimal.Decimal }

// HeelGewicht is the Gewicht of a whole number.
func HeelGewicht(n int64) Gewicht { return Gewicht{decimal.NewFromInt(n)} }

// GewichtVan is the Gewicht of a number. One with more than twelve digits
// before or nine behind the point is an error: round it first.
func GewichtVan(getal decimal.Decimal) (Gewicht, error) {
	d, err := geld.Getal(getal)
	return Gewicht{d}, err
}

// ParseGewicht reads a number as JSON has it, without exponent, with at most
// twelve digits before and nine behind the point.
func ParseGewicht(s string) (Gewicht, error) {
	d, err := geld.ParseGetal(s)
	return Gewicht{d}, err
}

// Decimal gives the number.
func (g Gewicht) Decimal() decimal.Decimal { return g.d }

// Equal tells whether both are the same number.
func (g Gewicht) Equal(h Gewicht) bool { return g.d.Equal(h.d) }

// Sign is -1, 0 or 1 where the number is below, at or above zero.
func (g Gewicht) Sign() int { return g.d.Sign() }

// String gives the number as JSON has it.
func (g Gewicht) String() string { return g.d.String() }

// Tekst gives the number as Dutch readers have it, with all its digits.
func (g Gewicht) Tekst() string { return notatie.Decimaal(g.String()) }

func (g Gewicht) rat() *big.Rat { return g.d.Rat() }

// MarshalJSON writes a number.
func (g Gewicht) MarshalJSON() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalJSON reads what ParseGewicht does. null is an error: what is missing
// is not zero.
func (g *Gewicht) UnmarshalJSON(b []byte) error {
	h, err := ParseGewicht(string(b))
	if err == nil {
		*g = h
	}
	return err
}
