package kosten

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

// Getal is an exact decimal number that a key weighs with: inhabitants,
// clients, a part. In JSON it is a number. The zero Getal is 0.
type Getal struct{ d decimal.Decimal }

// The digits of a Getal, before and behind its point.
const (
	maxGetalHeel      = 12
	maxGetalDecimalen = 9
)

// Heel is a whole number.
func Heel(n int64) Getal { return Getal{decimal.NewFromInt(n)} }

// ParseGetal reads a number as JSON has it, without exponent, with at most
// twelve digits before and nine behind the point.
func ParseGetal(s string) (Getal, error) {
	heel, decimalen, punt := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	switch {
	case !isCijfers(heel), punt && !isCijfers(decimalen), len(heel) > 1 && heel[0] == '0':
		return Getal{}, errors.New("must be a number, written with digits and a decimal point and without exponent")
	case len(heel) > maxGetalHeel || len(decimalen) > maxGetalDecimalen:
		return Getal{}, fmt.Errorf("the number has more than %d digits before or %d behind its point", maxGetalHeel, maxGetalDecimalen)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Getal{}, fmt.Errorf("not a number: %w", err)
	}
	return Getal{d}, nil
}

// Decimal gives the number.
func (g Getal) Decimal() decimal.Decimal { return g.d }

// Equal tells whether both are the same number.
func (g Getal) Equal(h Getal) bool { return g.d.Equal(h.d) }

// Sign is -1, 0 or 1 where the number is below, at or above zero.
func (g Getal) Sign() int { return g.d.Sign() }

// String gives the number as JSON has it.
func (g Getal) String() string { return g.d.String() }

func (g Getal) rat() *big.Rat { return g.d.Rat() }

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
