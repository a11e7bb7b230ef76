package monitor

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Bewijskracht says how much of an afwijking comes from differences that are
// clear at 95% confidence. The zero Bewijskracht is invalid.
type Bewijskracht uint8

// The values of Bewijskracht.
const (
	BewijsSterk Bewijskracht = iota + 1
	BewijsZwak
	BewijsGeen
	BewijsOnbekend
)

var bewijskrachten = opsomming.Nieuw("bewijskracht",
	opsomming.Rij[Bewijskracht]{Waarde: BewijsSterk, Tekst: "sterk"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsZwak, Tekst: "zwak"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsGeen, Tekst: "geen"},
	opsomming.Rij[Bewijskracht]{Waarde: BewijsOnbekend, Tekst: "onbekend"},
)

// String gives the text as files have it.
func (b Bewijskracht) String() string { return bewijskrachten.Tekst(b) }

// Label gives the Dutch label.
func (b Bewijskracht) Label() string { return bewijskrachten.Label(b) }

// MarshalText writes the text as files have it; the zero Bewijskracht is an error.
func (b Bewijskracht) MarshalText() ([]byte, error) { return bewijskrachten.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Bewijskracht) UnmarshalText(tekst []byte) error {
	return bewijskrachten.UnmarshalText(b, tekst)
}

// ParseBewijskracht reads a Bewijskracht; the error lists the texts known.
func ParseBewijskracht(tekst string) (Bewijskracht, error) { return bewijskrachten.Parse(tekst) }

// Bewijskrachten gives every Bewijskracht in a fixed order.
func Bewijskrachten() []Bewijskracht { return bewijskrachten.All() }

// vulBewijskracht says how much of an afwijking's terms comes from clear differences:
// sterk from a half of Σ|term|, zwak above zero, geen at zero; onbekend where
// no term has a comparison. paar gives a term's judgements by indicator id.
func vulBewijskracht(a *Afwijking, paar func(indicator string) oordeelpaar) {
	var totaal, op95, op998 float64
	vergeleken := false
	for _, t := range a.Bijdragen {
		p := paar(t.Indicator)
		bedrag := math.Abs(t.Bijdrage)
		totaal += bedrag
		if p.op95 == 0 || p.op95 == statistiek.OordeelOnbekend {
			continue
		}
		vergeleken = true
		if p.op95 != statistiek.Vergelijkbaar {
			op95 += bedrag
		}
		if p.op998 != statistiek.Vergelijkbaar {
			op998 += bedrag
		}
	}
	if !vergeleken || !a.Waarde.IsBekend() {
		return
	}
	deel := func(x float64) float64 {
		if totaal == 0 {
			return 0
		}
		return min(1, x/totaal)
	}
	a.Duidelijk, a.Duidelijk998 = Bekend(deel(op95)), Bekend(deel(op998))
	switch d := deel(op95); {
	case d >= 0.5-haar:
		a.Bewijskracht = BewijsSterk
	case d > 0:
		a.Bewijskracht = BewijsZwak
	default:
		a.Bewijskracht = BewijsGeen
	}
}
