package kosten

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
)

// Bedrag is an amount in euros, exact to the cent. The zero Bedrag is nothing
// to pay. Use Equal or Cmp rather than ==.
type Bedrag struct{ euro decimal.Decimal }

// Centen is the amount of so many cents.
func Centen(n int64) Bedrag { return Bedrag{decimal.New(n, -2)} }

// BedragVan is the amount of so many euros. One that is no whole number of
// cents is an error, as is one of a trillion euros or more: round it first.
func BedragVan(euro decimal.Decimal) (Bedrag, error) {
	d, err := geld.Bedrag(euro)
	return Bedrag{d}, err
}

// ParseBedrag reads an amount as files have it: "1234.50", "-3" or "0.5", that
// is digits with at most two decimals behind a point, a minus sign where it is
// negative, and nothing else. At most twelve digits stand before the point.
func ParseBedrag(s string) (Bedrag, error) {
	d, err := geld.Parse(s)
	return Bedrag{d}, err
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
func (b Bedrag) Tekst() string { return geld.Tekst(b.euro) }

// Kaal gives the amount for a spreadsheet: "1234,50".
func (b Bedrag) Kaal() string { return geld.Kaal(b.euro) }

// String gives the amount as Dutch readers have it, "€ 1.234,50", with a blank
// that no line breaks at and a real minus sign.
func (b Bedrag) String() string { return geld.Euro(b.euro) }

// MetTeken gives what String does, with a plus sign where it is above nothing:
// for differences.
func (b Bedrag) MetTeken() string { return geld.MetTeken(b.euro) }

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
