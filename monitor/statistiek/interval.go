package statistiek

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// The errors of this package. Each comes wrapped in a sentence that says in
// which method, and what was wrong; ask for them with errors.Is.
var (
	// ErrZekerheid is a confidence level below 0.90, or 1 and above, or not a number.
	ErrZekerheid = errors.New("zekerheid must be 0.90 or more, and less than 1")
	// ErrInvoer is input outside a method's domain: negative, infinite or not
	// a number, a share above one, a denominator that is not above zero, or
	// numbers so large or small that a float64 does not hold the result.
	ErrInvoer = errors.New("input outside the domain")
	// ErrTeWeinig is sound input that is too little to say anything.
	ErrTeWeinig = errors.New("too few data")
)

// Interval is a figure with its confidence limits: Waarde is the figure,
// Onder and Boven bound it from below and above, Zekerheid is the two-sided
// confidence level (0.95 for 95%) that the method aims at. A limit that cannot
// be given is NaN; Waarschuwingen then says why.
type Interval struct {
	Waarde, Onder, Boven, Zekerheid float64
	Waarschuwingen                  []Waarschuwing
}

// Schaal gives the interval times a positive factor, as for a proportion shown
// per 10.000: Waarde and both limits are multiplied, the rest stays. A factor
// that is not a positive number gives an Interval of NaN without warnings.
func (i Interval) Schaal(per float64) Interval {
	if !positief(per) {
		per = math.NaN()
	}
	i.Waarde, i.Onder, i.Boven = i.Waarde*per, i.Onder*per, i.Boven*per
	i.Waarschuwingen = slices.Clone(i.Waarschuwingen)
	return i
}

// Waarschuwing is what a user should know about an Interval or an
// Ongelijkheid beside its numbers. The zero Waarschuwing is none.
type Waarschuwing uint8

// The values of Waarschuwing.
const (
	// WaarschuwingNegatief: the approximation's lower limit would be negative, and is NaN.
	WaarschuwingNegatief Waarschuwing = iota + 1
	// WaarschuwingGeenSpreiding: the observations are all the same, so that their spread says nothing.
	WaarschuwingGeenSpreiding
	// WaarschuwingOnbegrensd: the ratio has no upper limit, since the second count is zero.
	WaarschuwingOnbegrensd
	// WaarschuwingGeenVerhouding: the fitted line is zero or negative at an end, so that the ratio is NaN.
	WaarschuwingGeenVerhouding
)

var waarschuwingen = opsomming.Nieuw("waarschuwing",
	opsomming.Rij[Waarschuwing]{
		Waarde: WaarschuwingNegatief, Tekst: "negatieve-ondergrens",
		Label: "De ondergrens is niet te geven: de benadering komt onder nul uit.",
		Bron:  "PHEindicatormethods, byars_lower",
	},
	opsomming.Rij[Waarschuwing]{
		Waarde: WaarschuwingGeenSpreiding, Tekst: "geen-spreiding",
		Label: "Alle waarnemingen zijn gelijk: over de onzekerheid is niets te zeggen.",
	},
	opsomming.Rij[Waarschuwing]{
		Waarde: WaarschuwingOnbegrensd, Tekst: "onbegrensd",
		Label: "De tweede telling is nul: de verhouding heeft geen bovengrens.",
	},
	opsomming.Rij[Waarschuwing]{
		Waarde: WaarschuwingGeenVerhouding, Tekst: "geen-verhouding",
		Label: "De verhouding is niet te geven: de rechte lijn raakt nul of komt eronder.",
	},
)

// String gives the code as files have it.
func (w Waarschuwing) String() string { return waarschuwingen.Tekst(w) }

// Label gives the Dutch sentence.
func (w Waarschuwing) Label() string { return waarschuwingen.Label(w) }

// MarshalText writes the code as files have it; the zero Waarschuwing is an error.
func (w Waarschuwing) MarshalText() ([]byte, error) { return waarschuwingen.MarshalText(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Waarschuwing) UnmarshalText(tekst []byte) error {
	return waarschuwingen.UnmarshalText(w, tekst)
}

// ParseWaarschuwing reads a Waarschuwing; the error lists the codes known.
func ParseWaarschuwing(tekst string) (Waarschuwing, error) { return waarschuwingen.Parse(tekst) }

// Waarschuwingen gives every Waarschuwing in a fixed order.
func Waarschuwingen() []Waarschuwing { return waarschuwingen.All() }

// Oordeel says how a figure lies with respect to a reference, as far as its
// interval allows a judgement. The zero Oordeel means that none was asked for.
type Oordeel uint8

// The values of Oordeel.
const (
	Lager           Oordeel = iota + 1 // the interval lies wholly below the reference
	Vergelijkbaar                      // the reference lies within the interval, limits included
	Hoger                              // the interval lies wholly above the reference
	OordeelOnbekend                    // a limit or the reference is missing
)

var oordelen = opsomming.Nieuw("oordeel",
	opsomming.Rij[Oordeel]{Waarde: Lager, Tekst: "lager", Label: "lager"},
	opsomming.Rij[Oordeel]{Waarde: Vergelijkbaar, Tekst: "vergelijkbaar", Label: "niet te onderscheiden van toeval"},
	opsomming.Rij[Oordeel]{Waarde: Hoger, Tekst: "hoger", Label: "hoger"},
	opsomming.Rij[Oordeel]{Waarde: OordeelOnbekend, Tekst: "onbekend", Label: "niet te beoordelen"},
)

// String gives the text as files have it.
func (o Oordeel) String() string { return oordelen.Tekst(o) }

// Label gives the Dutch label.
func (o Oordeel) Label() string { return oordelen.Label(o) }

// MarshalText writes the text as files have it; the zero Oordeel is an error.
func (o Oordeel) MarshalText() ([]byte, error) { return oordelen.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Oordeel) UnmarshalText(tekst []byte) error { return oordelen.UnmarshalText(o, tekst) }

// ParseOordeel reads an Oordeel; the error lists the texts known.
func ParseOordeel(tekst string) (Oordeel, error) { return oordelen.Parse(tekst) }

// Oordelen gives every Oordeel in a fixed order.
func Oordelen() []Oordeel { return oordelen.All() }

// Vergelijk compares a figure's interval with a fixed value: Lager where the
// interval lies wholly below it, Hoger where it lies wholly above it,
// Vergelijkbaar where the value lies within the limits or on one of them, and
// OordeelOnbekend where a limit or the referentie is NaN.
//
// The referentie is taken as known without error, such as a norm or the figure
// of a whole country. Two figures that both vary are compared by
// [VerschilAandelen], [VerschilDichtheden] or [VerschilGemiddelden]: looking
// whether two intervals overlap is too strict.
//
// Source: Public Health England (2017), Technical Guide: RAG Rating Indicator
// Values.
func Vergelijk(a Interval, referentie float64) Oordeel {
	switch {
	case math.IsNaN(a.Onder), math.IsNaN(a.Boven), math.IsNaN(referentie):
		return OordeelOnbekend
	case a.Boven < referentie:
		return Lager
	case a.Onder > referentie:
		return Hoger
	}
	return Vergelijkbaar
}

func controleerZekerheid(methode string, zekerheid float64) error {
	if zekerheid >= 0.90 && zekerheid < 1 { // false for NaN
		return nil
	}
	return fmt.Errorf("%s: zekerheid %v: %w", methode, zekerheid, ErrZekerheid)
}

// nietNegatief and positief are false for NaN and the infinities too.
func nietNegatief(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }
func positief(x float64) bool     { return x > 0 && !math.IsInf(x, 1) }
func eindig(x float64) bool       { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// invoerfout says which argument of a method is outside its domain, and what it must be.
func invoerfout(methode, wat string, waarde float64, eis string) error {
	return fmt.Errorf("%s: %s is %v, but must be %s: %w", methode, wat, waarde, eis, ErrInvoer)
}

// overloop is the error where a result does not fit in a float64.
func overloop(methode string, waarden ...float64) error {
	for _, x := range waarden {
		if !eindig(x) {
			return fmt.Errorf("%s: the result is too large for a float64: %w", methode, ErrInvoer)
		}
	}
	return nil
}

// omvat makes the interval around a value from limits that rounding may have
// put just on the wrong side of it. A limit further off is a mistake of ours
// and stays to be seen.
func omvat(waarde, onder, boven, zekerheid float64) Interval {
	const laatsteCijfers = 1e-9
	speling := laatsteCijfers * math.Max(1, math.Abs(waarde))
	if onder > waarde && onder-waarde <= speling {
		onder = waarde
	}
	if boven < waarde && waarde-boven <= speling {
		boven = waarde
	}
	return Interval{Waarde: waarde, Onder: onder, Boven: boven, Zekerheid: zekerheid}
}
