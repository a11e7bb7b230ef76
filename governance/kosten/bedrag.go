package kosten

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Bedrag is an amount in euros, exact to the cent. The zero Bedrag is nothing
// to pay. Use Equal or Cmp rather than ==.
type Bedrag struct{ euro decimal.Decimal }

// maxEuro is how many digits an amount that is read has before its point at
// most: it stays below a trillion euros.
const maxEuro = 12

// Centen is the amount of so many cents.
func Centen(n int64) Bedrag { return Bedrag{decimal.New(n, -2)} }

// ParseBedrag reads an amount as files have it: "1234.50", "-3" or "0.5", that
// is digits with at most two decimals behind a point, a minus sign where it is
// negative, and nothing else. At most twelve digits stand before the point.
func ParseBedrag(s string) (Bedrag, error) {
	cijfers := strings.TrimPrefix(s, "-")
	heel, decimalen, punt := strings.Cut(cijfers, ".")
	switch {
	case s == "":
		return Bedrag{}, errors.New("an amount in euros must be given")
	case !isCijfers(heel), punt && !isCijfers(decimalen), len(heel) > 1 && heel[0] == '0':
		return Bedrag{}, errors.New("not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50")
	case len(decimalen) > 2:
		return Bedrag{}, errors.New("an amount in euros has at most two decimals")
	case len(heel) > maxEuro:
		return Bedrag{}, fmt.Errorf("an amount in euros has at most %d digits before its point", maxEuro)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Bedrag{}, fmt.Errorf("not an amount: %w", err)
	}
	return Bedrag{d}, nil
}

func isCijfers(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Decimal gives the amount in euros.
func (b Bedrag) Decimal() decimal.Decimal { return b.euro }

// Add adds two amounts.
func (b Bedrag) Add(c Bedrag) Bedrag { return Bedrag{b.euro.Add(c.euro)} }

// Sub subtracts c.
func (b Bedrag) Sub(c Bedrag) Bedrag { return Bedrag{b.euro.Sub(c.euro)} }

// Cmp is -1, 0 or 1 where b is less than, equal to or more than c.
func (b Bedrag) Cmp(c Bedrag) int { return b.euro.Cmp(c.euro) }

// Equal tells whether both are the same amount.
func (b Bedrag) Equal(c Bedrag) bool { return b.euro.Equal(c.euro) }

// Sign is -1, 0 or 1 where the amount is below, at or above nothing.
func (b Bedrag) Sign() int { return b.euro.Sign() }

// rat gives the amount in euros as a fraction.
func (b Bedrag) rat() *big.Rat { return b.euro.Rat() }

// Tekst gives the amount as files have it, with two decimals: "1234.50".
func (b Bedrag) Tekst() string { return b.euro.StringFixed(2) }

// Kaal gives the amount for a spreadsheet: "1234,50".
func (b Bedrag) Kaal() string { return strings.Replace(b.Tekst(), ".", ",", 1) }

// String gives the amount as Dutch readers have it, "€ 1.234,50", with a blank
// that no line breaks at and a real minus sign.
func (b Bedrag) String() string { return "€" + notatie.Spatie + notatie.Decimaal(b.Tekst()) }

// MetTeken gives what String does, with a plus sign where it is above nothing:
// for differences.
func (b Bedrag) MetTeken() string {
	s := b.String()
	if b.Sign() > 0 {
		s = strings.Replace(s, notatie.Spatie, notatie.Spatie+"+", 1)
	}
	return s
}

// MarshalText writes what Tekst gives.
func (b Bedrag) MarshalText() ([]byte, error) { return []byte(b.Tekst()), nil }

// UnmarshalText reads what ParseBedrag does.
func (b *Bedrag) UnmarshalText(tekst []byte) error {
	c, err := ParseBedrag(string(tekst))
	if err == nil {
		*b = c
	}
	return err
}
