package goaltree

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
)

// Getal is a number that may be absent. Absent is not zero: the zero Getal is
// absent, and writes as null in JSON.
type Getal struct {
	waarde float64
	bekend bool
}

// Bekend makes a Getal that is there. NaN and infinities are no figures and
// give an absent Getal; minus zero becomes zero.
func Bekend(waarde float64) Getal {
	if math.IsNaN(waarde) || math.IsInf(waarde, 0) {
		return Getal{}
	}
	return Getal{waarde: waarde + 0, bekend: true}
}

// Float gives the number; ok is false when it is absent.
func (g Getal) Float() (waarde float64, ok bool) { return g.waarde, g.bekend }

// Of gives the number, or anders when it is absent.
func (g Getal) Of(anders float64) float64 {
	if !g.bekend {
		return anders
	}
	return g.waarde
}

// OfNaN gives the number, or NaN when it is absent.
func (g Getal) OfNaN() float64 { return g.Of(math.NaN()) }

// IsBekend says whether the number is there.
func (g Getal) IsBekend() bool { return g.bekend }

// IsZero says whether the number is absent, which is what json's omitzero asks.
func (g Getal) IsZero() bool { return !g.bekend }

// String gives the shortest decimal text that reads back to the same number, or "-".
func (g Getal) String() string {
	if !g.bekend {
		return "-"
	}
	return strconv.FormatFloat(g.waarde, 'f', -1, 64)
}

// MarshalJSON writes the number unrounded, or null.
func (g Getal) MarshalJSON() ([]byte, error) {
	if !g.bekend {
		return []byte("null"), nil
	}
	return json.Marshal(g.waarde)
}

// UnmarshalJSON reads a JSON number or null.
func (g *Getal) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*g = Getal{}
		return nil
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return fmt.Errorf("not a number: %q", Inkorten(string(b)))
	}
	*g = Bekend(f)
	return nil
}
