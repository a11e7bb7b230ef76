package uitgaven

import (
	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// deelDecimalen is to how many decimals shares are reckoned: far beyond what is
// shown, so that what is shown is rounded once.
const deelDecimalen = 12

// Deel is a share, 0.5 for a half; in a Verschil of percentage points 1 stands
// for 100 of them. In JSON it is a number. The zero Deel is nothing.
type Deel struct{ d decimal.Decimal }

// quotient is a/b; b is not zero.
func quotient(a, b decimal.Decimal) Deel { return Deel{a.DivRound(b, deelDecimalen)} }

// Decimal gives the share, to twelve decimals.
func (d Deel) Decimal() decimal.Decimal { return d.d }

// Procent gives the share in per cents, for a picture.
func (d Deel) Procent() float64 { return d.d.Shift(2).InexactFloat64() }

// Tekst gives the share as it is shown: "12,3%".
func (d Deel) Tekst() string { return notatie.Decimaal(d.d.Shift(2).StringFixed(1)) + "%" }

// MarshalJSON writes a number.
func (d Deel) MarshalJSON() ([]byte, error) { return []byte(d.d.String()), nil }

func (d Deel) min(e Deel) Deel { return Deel{d.d.Sub(e.d)} }
