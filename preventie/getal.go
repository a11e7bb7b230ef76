package preventie

import (
	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Getal is an exact decimal number that spending is reckoned with: a share, an
// index, a rate. In JSON it is a number, with at most twelve digits before and
// nine behind its point. The zero Getal is 0. Use Equal or Cmp rather than ==.
type Getal struct{ d decimal.Decimal }

// HeelGetal is the Getal of a whole number.
func HeelGetal(n int64) Getal { return Getal{decimal.NewFromInt(n)} }

// ParseGetal reads a number as JSON has it, without exponent: "0.35".
func ParseGetal(s string) (Getal, error) {
	d, err := geld.ParseGetal(s)
	return Getal{d}, err
}

// Decimal gives the number.
func (g Getal) Decimal() decimal.Decimal { return g.d }

// Cmp is -1, 0 or 1 where g is less than, equal to or more than h.
func (g Getal) Cmp(h Getal) int { return g.d.Cmp(h.d) }

// Equal tells whether both are the same number.
func (g Getal) Equal(h Getal) bool { return g.d.Equal(h.d) }

// Sign is -1, 0 or 1 where the number is below, at or above zero.
func (g Getal) Sign() int { return g.d.Sign() }

// IsDeel tells whether the number is a share: from 0 to 1.
func (g Getal) IsDeel() bool { return g.Sign() >= 0 && g.Cmp(HeelGetal(1)) <= 0 }

// String gives the number as JSON has it: "0.35".
func (g Getal) String() string { return g.d.String() }

// Tekst gives the number as Dutch readers have it, with all its digits: "0,35".
func (g Getal) Tekst() string { return notatie.Decimaal(g.String()) }

// MarshalJSON writes a number.
func (g Getal) MarshalJSON() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalJSON reads what ParseGetal does. null is an error: what is missing
// is not zero.
func (g *Getal) UnmarshalJSON(b []byte) error {
	h, err := ParseGetal(string(b))
	if err == nil {
		*g = h
	}
	return err
}
