package statistiek

import (
	"fmt"
	"math"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Richting is which way a series goes. The zero Richting means that no test was done.
type Richting uint8

// The values of Richting.
const (
	Stijgend         Richting = iota + 1 // rises, by more than chance would
	Dalend                               // falls, by more than chance would
	GeenTrend                            // no trend that can be told from chance
	RichtingOnbekend                     // no conclusion: see the Reden
)

var richtingen = opsomming.Nieuw("richting",
	opsomming.Rij[Richting]{Waarde: Stijgend, Tekst: "stijgend", Label: "stijgend"},
	opsomming.Rij[Richting]{Waarde: Dalend, Tekst: "dalend", Label: "dalend"},
	opsomming.Rij[Richting]{Waarde: GeenTrend, Tekst: "geen trend", Label: "geen trend te onderscheiden van toeval"},
	opsomming.Rij[Richting]{Waarde: RichtingOnbekend, Tekst: "onbekend", Label: "niet te beoordelen"},
)

// String gives the text as files have it.
func (r Richting) String() string { return richtingen.Tekst(r) }

// Label gives the Dutch label.
func (r Richting) Label() string { return richtingen.Label(r) }

// MarshalText writes the text as files have it; the zero Richting is an error.
func (r Richting) MarshalText() ([]byte, error) { return richtingen.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Richting) UnmarshalText(tekst []byte) error { return richtingen.UnmarshalText(r, tekst) }

// ParseRichting reads a Richting; the error lists the texts known.
func ParseRichting(tekst string) (Richting, error) { return richtingen.Parse(tekst) }

// Richtingen gives every Richting in a fixed order.
func Richtingen() []Richting { return richtingen.All() }

// Meetpunt is one figure of a series with its 95% limits; NaN in Waarde for a
// missing point, NaN in a limit where it cannot be given.
type Meetpunt struct {
	Waarde, Onder, Boven float64
}

// Trend is the outcome of [Trendtoets]. Helling is the change per period and
// Statistiek the chi-squared statistic; both are NaN where Reden says, in a
// Dutch sentence, why there is no conclusion.
type Trend struct {
	Statistiek, Helling float64
	Richting            Richting
	Reden               string
}

// The reasons for which a [Trend] has no conclusion.
const (
	RedenTeWeinigPunten = "Er zijn minder dan vijf opeenvolgende meetpunten."
	RedenPuntOntbreekt  = "Van de laatste vijf meetpunten ontbreekt er een."
	RedenGeenVariantie  = "Een van de laatste vijf meetpunten heeft geen bruikbaar betrouwbaarheidsinterval."
)

// Trendgrens is the value above which the statistic of [Trendtoets] is
// significant: the 99.8% quantile of chi-squared with one degree of freedom.
const Trendgrens = 9.54953570608324

const trendpunten = 5

// Trendtoets tests whether the latest five points of a series, one for each of
// equal periods and the latest last, show a trend. A straight line on
// x = 0..4 is fitted by weighted least squares, with wᵢ = 1/varianceᵢ and
// variance = ((Boven−Onder)/3.92)²; the statistic is
//
//	slope²·Σ wᵢ(xᵢ−x̄)²,   x̄ = Σwᵢxᵢ/Σwᵢ,
//
// significant above [Trendgrens]. There is a trend only if, besides, the slope
// over all five and the five slopes that leave one point out share a sign, so
// that no trend rests on one year. A Richting GeenTrend with a Statistiek above
// Trendgrens is such a case.
//
// Source: Fingertips Public Health Technical Guidance, "Trend markers" (recent
// trend; indicators with confidence intervals).
//
// Domain: earlier points than the latest five are not looked at. Fewer than
// five points, a missing one among the latest five, or one with equal limits
// or without them (no usable variance): no conclusion, Richting
// RichtingOnbekend, and the Reden. That is a result, not an error.
//
// Errors: [ErrInvoer] where one of the latest five has an infinite number, or
// limits in the wrong order, or where the fit does not fit in a float64.
func Trendtoets(punten []Meetpunt) (Trend, error) {
	if len(punten) < trendpunten {
		return geenConclusie(RedenTeWeinigPunten), nil
	}
	punten = punten[len(punten)-trendpunten:]
	reden, err := controleerPunten(punten)
	if err != nil {
		return Trend{}, err
	}
	if reden != "" {
		return geenConclusie(reden), nil
	}
	helling, statistiek := gewogenLijn(punten, -1)
	if err := overloop("Trendtoets", helling, statistiek); err != nil {
		return Trend{}, err
	}
	t := Trend{Statistiek: statistiek, Helling: helling, Richting: GeenTrend}
	if statistiek > Trendgrens && eensgezind(punten, helling) {
		t.Richting = Stijgend
		if helling < 0 {
			t.Richting = Dalend
		}
	}
	return t, nil
}

func geenConclusie(reden string) Trend {
	return Trend{Statistiek: math.NaN(), Helling: math.NaN(), Richting: RichtingOnbekend, Reden: reden}
}

func controleerPunten(punten []Meetpunt) (reden string, err error) {
	for k, p := range punten {
		switch {
		case math.IsInf(p.Waarde, 0), math.IsInf(p.Onder, 0), math.IsInf(p.Boven, 0):
			return "", fmt.Errorf("Trendtoets: point %d of the latest five is infinite: %w", k+1, ErrInvoer)
		case p.Onder > p.Boven:
			return "", fmt.Errorf("Trendtoets: point %d of the latest five has its lower limit %v above its upper limit %v: %w", k+1, p.Onder, p.Boven, ErrInvoer)
		case math.IsNaN(p.Waarde):
			reden = RedenPuntOntbreekt
		case reden == "" && !(p.Boven > p.Onder): // equal, or NaN
			reden = RedenGeenVariantie
		}
	}
	return reden, nil
}

// eensgezind tells whether the slopes that leave one point out have the sign of helling.
func eensgezind(punten []Meetpunt, helling float64) bool {
	for zonder := range punten {
		h, _ := gewogenLijn(punten, zonder)
		if !(h*math.Copysign(1, helling) > 0) { // zero and NaN share no sign
			return false
		}
	}
	return true
}

// gewogenLijn fits the line without the point zonder (none with -1). The
// weights are taken relative to the largest, so that none overflows.
func gewogenLijn(punten []Meetpunt, zonder int) (helling, statistiek float64) {
	kleinst := math.Inf(1)
	for k, p := range punten {
		if k != zonder {
			kleinst = math.Min(kleinst, standaardfout(p))
		}
	}
	// Values are taken from one of the points kept, so that equal ones give a
	// slope of exactly zero, and not a rest of rounding with a sign.
	vanaf := punten[0].Waarde
	if zonder == 0 {
		vanaf = punten[1].Waarde
	}
	var w [trendpunten]float64
	var som, sx, sy float64
	for k, p := range punten {
		if k == zonder {
			continue
		}
		v := kleinst / standaardfout(p)
		w[k] = v * v
		som += w[k]
		sx += w[k] * float64(k)
		sy += w[k] * (p.Waarde - vanaf)
	}
	x, y := sx/som, sy/som
	var xx, xy float64
	for k, p := range punten {
		xx += w[k] * (float64(k) - x) * (float64(k) - x)
		xy += w[k] * (float64(k) - x) * (p.Waarde - vanaf - y)
	}
	helling = xy / xx
	t := helling / kleinst
	return helling, t * xx * t
}

// standaardfout takes 3.92 for twice the 95% deviate, as the source does.
func standaardfout(p Meetpunt) float64 { return (p.Boven - p.Onder) / 3.92 }
