package jaarplan

import (
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Beweging says which way an effect went since the nulmeting, no further than
// the monitor's evidence reaches. The zero Beweging is invalid.
type Beweging uint8

// The values of Beweging.
const (
	Vooruit      Beweging = iota + 1 // better, and at least in part clear of chance
	Achteruit                        // worse, and at least in part clear of chance
	GeenVerschil                     // nothing that can be told from chance
	NietTeZeggen                     // no comparison, or none that chance can be told from
)

var bewegingen = opsomming.Nieuw("beweging",
	opsomming.Rij[Beweging]{Waarde: Vooruit, Tekst: "vooruit", Label: "vooruit"},
	opsomming.Rij[Beweging]{Waarde: Achteruit, Tekst: "achteruit", Label: "achteruit"},
	opsomming.Rij[Beweging]{Waarde: GeenVerschil, Tekst: "geen-aantoonbaar-verschil", Label: "geen aantoonbaar verschil"},
	opsomming.Rij[Beweging]{Waarde: NietTeZeggen, Tekst: "niet-te-zeggen", Label: "niet te zeggen"},
)

// String gives the text as files have it.
func (b Beweging) String() string { return bewegingen.Tekst(b) }

// Label gives the words people read.
func (b Beweging) Label() string { return bewegingen.Label(b) }

// MarshalText writes the text as files have it; the zero Beweging is an error.
func (b Beweging) MarshalText() ([]byte, error) { return bewegingen.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Beweging) UnmarshalText(t []byte) error { return bewegingen.UnmarshalText(b, t) }

// ParseBeweging reads a Beweging; the error lists the texts known.
func ParseBeweging(s string) (Beweging, error) { return bewegingen.Parse(s) }

// Bewegingen gives every Beweging.
func Bewegingen() []Beweging { return bewegingen.All() }

// bewegingVan reads an afwijking from the nulmeting, nil where there is none.
func bewegingVan(a *monitor.Afwijking) Beweging {
	if a == nil {
		return NietTeZeggen
	}
	waarde, ok := a.Waarde.Float()
	switch {
	case !ok || a.Bewijskracht == monitor.BewijsOnbekend || a.Bewijskracht == 0:
		return NietTeZeggen
	case a.Bewijskracht == monitor.BewijsGeen || waarde == 0:
		return GeenVerschil
	case waarde > 0:
		return Vooruit
	}
	return Achteruit
}
