package scenario

import (
	"math/big"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Gevoeligheid is which assumption moves the outcome most: each that has a
// range is put at both its ends, with all others at their midden.
type Gevoeligheid struct {
	Maat      Maat      `json:"maat"`               // the outcome that is compared
	Midden    Bedrag    `json:"midden"`             // that outcome with every assumption at its midden
	Invloeden []Invloed `json:"invloeden"`          // the widest first
	Zonder    []string  `json:"zonder_bandbreedte"` // names of assumptions that have no range
}

// Invloed is what one assumption does to the outcome.
type Invloed struct {
	Pad     string `json:"pad"`      // where it stands in the definition
	Naam    string `json:"naam"`     // in words
	BijLaag string `json:"bij_laag"` // the low end, in words: "20%"
	Laag    Bedrag `json:"laag"`     // the outcome there
	BijHoog string `json:"bij_hoog"` // the high end
	Hoog    Bedrag `json:"hoog"`     // the outcome there
	Breedte Bedrag `json:"breedte"`  // the difference between both, not negative
}

// Maat is by which amount outcomes are compared. The zero Maat is invalid. The
// words are this library's own.
type Maat uint8

// The amounts.
const (
	NettoContanteWaarde Maat = iota + 1 // where there is a discount rate
	SaldoOpHorizon                      // the balance of all years, where there is none
)

var maten = opsomming.Nieuw("maat",
	opsomming.Rij[Maat]{Waarde: NettoContanteWaarde, Tekst: "ncw", Label: "netto contante waarde"},
	opsomming.Rij[Maat]{Waarde: SaldoOpHorizon, Tekst: "cumulatief", Label: "saldo van alle jaren samen"},
)

// String gives the text as files have it.
func (m Maat) String() string { return maten.Tekst(m) }

// Label gives the words people read.
func (m Maat) Label() string { return maten.Label(m) }

// MarshalText writes the text as files have it; the zero Maat is an error.
func (m Maat) MarshalText() ([]byte, error) { return maten.MarshalText(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Maat) UnmarshalText(b []byte) error { return maten.UnmarshalText(m, b) }

// ParseMaat reads a Maat; the error lists the texts known.
func ParseMaat(s string) (Maat, error) { return maten.Parse(s) }

// Maten gives both.
func Maten() []Maat { return maten.All() }

// Gevoeligheid gives which assumption moves the outcome most, the widest first
// and equal ones in the order of Aannames. The population is among them: once
// staying as it is, once changing as assumed. Of nil it is nil.
func (s *Scenario) Gevoeligheid() *Gevoeligheid {
	if s == nil {
		return nil
	}
	m := s.model
	k := nieuweKern(m, breukVan)
	w := k.basis(breukVan)
	uitkomst := func(v verloop) Bedrag {
		k.reken(w, v)
		return m.uitkomst(k, w).maat()
	}
	g := &Gevoeligheid{Maat: SaldoOpHorizon, Midden: uitkomst(verandert), Invloeden: []Invloed{}, Zonder: []string{}}
	if m.disconto >= 0 {
		g.Maat = NettoContanteWaarde
	}
	for i := range m.parameters {
		p := &m.parameters[i]
		if !p.onzeker() {
			g.Zonder = append(g.Zonder, p.Naam)
			continue
		}
		bij := func(r *big.Rat) Bedrag {
			w.zet(p, i, r, breukVan)
			return uitkomst(verandert)
		}
		v := Invloed{Pad: p.Pad, Naam: p.Naam, BijLaag: p.Eenheid.tekst(*p.Laag), BijHoog: p.Eenheid.tekst(*p.Hoog), Laag: bij(p.laag), Hoog: bij(p.hoog)}
		w.zet(p, i, p.exact, breukVan)
		g.Invloeden = append(g.Invloeden, v.metBreedte())
	}
	if m.beweegt {
		v := Invloed{Pad: "demografie", Naam: "Verandering van de bevolking", BijLaag: "geen", BijHoog: "zoals aangenomen", Laag: uitkomst(blijft), Hoog: g.Midden}
		g.Invloeden = append(g.Invloeden, v.metBreedte())
	}
	slices.SortStableFunc(g.Invloeden, func(a, b Invloed) int { return b.Breedte.Cmp(a.Breedte) })
	return g
}

func (v Invloed) metBreedte() Invloed {
	v.Breedte = Bedrag{v.Hoog.euro.Sub(v.Laag.euro).Abs()}
	return v
}
