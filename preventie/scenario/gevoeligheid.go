package scenario

import (
	"context"
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
	Zonder    []string  `json:"zonder_bandbreedte"` // names of those that have no range and move the outcome too, by how much is not known
}

// Invloed is what one assumption does to the outcome.
type Invloed struct {
	Pad     string `json:"pad"`      // where it stands in the definition
	Naam    string `json:"naam"`     // in words
	BijLaag string `json:"bij_laag"` // the low end, in words: "20%"
	Laag    Bedrag `json:"laag"`     // the outcome there
	BijHoog string `json:"bij_hoog"` // the high end
	Hoog    Bedrag `json:"hoog"`     // the outcome there
	Breedte Bedrag `json:"breedte"`  // between the lowest and the highest of both and Gevoeligheid.Midden; not negative
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
// staying as it is, once changing as assumed. It takes two exact runs for each
// assumption with a range, some seconds at most; the context stops it, and then,
// and of nil, there is an error.
func (s *Scenario) Gevoeligheid(ctx context.Context) (*Gevoeligheid, error) {
	if !s.er() {
		return nil, geenScenario()
	}
	m := s.model
	k := nieuweWeging(m)
	g := &Gevoeligheid{Maat: SaldoOpHorizon, Midden: k.uitkomst(), Invloeden: []Invloed{}, Zonder: []string{}}
	if m.disconto >= 0 {
		g.Maat = NettoContanteWaarde
	}
	for i := range m.parameters {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := &m.parameters[i]
		if !p.onzeker() {
			if !p.werkloos {
				g.Zonder = append(g.Zonder, p.Naam)
			}
			continue
		}
		bij := func(r *big.Rat) Bedrag {
			k.zet(p, i, r)
			return k.uitkomst()
		}
		v := Invloed{Pad: p.Pad, Naam: p.Naam, BijLaag: p.Eenheid.tekst(*p.Laag), BijHoog: p.Eenheid.tekst(*p.Hoog), Laag: bij(p.laag), Hoog: bij(p.hoog)}
		k.zet(p, i, p.exact)
		g.Invloeden = append(g.Invloeden, v.metBreedte(g.Midden))
	}
	if m.beweegt {
		k.reken(blijft)
		v := Invloed{Pad: "demografie", Naam: "Verandering van de bevolking", BijLaag: "geen", BijHoog: "zoals aangenomen", Laag: k.uitkomst(), Hoog: g.Midden}
		g.Invloeden = append(g.Invloeden, v.metBreedte(g.Midden))
	}
	slices.SortStableFunc(g.Invloeden, func(a, b Invloed) int { return b.Breedte.Cmp(a.Breedte) })
	return g, nil
}

// metBreedte reckons the width. Where both ends of an assumption are on the same
// side of its midden, as a delay may be that is best neither short nor long, the
// outcome there counts too.
func (v Invloed) metBreedte(midden Bedrag) Invloed {
	laag, hoog := v.uitersten(midden)
	v.Breedte = hoog.min(laag)
	return v
}

// uitersten gives the lowest and the highest outcome of the three.
func (v Invloed) uitersten(midden Bedrag) (laag, hoog Bedrag) {
	alle := []Bedrag{v.Laag, v.Hoog, midden}
	return slices.MinFunc(alle, Bedrag.Cmp), slices.MaxFunc(alle, Bedrag.Cmp)
}

// weging reckons the amount that outcomes are compared by, and of a run only
// what is other than in the one before.
type weging struct {
	m     *model
	k     *kern[breuk]
	w     waarden[breuk]
	saldo [][]Bedrag // by level and year, without what the measures cost
}

func nieuweWeging(m *model) *weging {
	k := nieuweKern(m, breukVan)
	g := &weging{m: m, k: k, w: k.basis(breukVan), saldo: make([][]Bedrag, len(m.niveaus))}
	for n := range g.saldo {
		g.saldo[n] = make([]Bedrag, m.jaren)
	}
	g.reken(verandert)
	return g
}

// reken makes a whole run.
func (g *weging) reken(bevolking verloop) {
	for n := range g.m.niveaus {
		g.niveau(n, bevolking)
	}
	g.k.kosten(g.w)
}

func (g *weging) niveau(n int, bevolking verloop) {
	g.k.niveau(g.w, n, bevolking)
	for t := range g.saldo[n] {
		g.saldo[n][t] = opCenten(g.k.zonder[n][t].r).min(opCenten(g.k.met[n][t].r))
	}
}

// zet gives a parameter another value, and reckons what that moves.
func (g *weging) zet(p *parameter, i int, r *big.Rat) {
	g.w.zet(p, i, r, breukVan)
	if p.niveau >= 0 {
		g.niveau(p.niveau, verandert)
		return
	}
	g.k.kosten(g.w)
}

// uitkomst is the net present value or, without a rate, the balance of all
// years, as the Uitkomst of the same run has it.
func (g *weging) uitkomst() Bedrag {
	var som Bedrag
	saldi := make([]breuk, g.m.jaren)
	for t := range saldi {
		var jaar Bedrag
		for n := range g.saldo {
			jaar = jaar.plus(g.saldo[n][t]).min(opCenten(g.k.extra[n][t].r))
		}
		som, saldi[t] = som.plus(jaar), breuk{jaar.euro.Rat()}
	}
	if g.m.disconto < 0 {
		return som
	}
	return g.m.contanteWaarde(saldi, g.w)
}
