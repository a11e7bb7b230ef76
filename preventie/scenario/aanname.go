package scenario

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Aanname is a number that the scenario rests on.
type Aanname struct {
	Pad     string           `json:"pad"`           // where it stands in the definition: maatregelen[0].effecten[0].bereik
	Naam    string           `json:"naam"`          // what it is, in words
	Eenheid Eenheid          `json:"eenheid"`       // what its number counts
	Midden  preventie.Getal  `json:"midden"`        // what is reckoned with
	Laag    *preventie.Getal `json:"laag"`          // the range it may lie in; nil: none is given
	Hoog    *preventie.Getal `json:"hoog"`          //
	Bron    string           `json:"bron"`          // "aanname" where no source is given, or that word alone
	Zonder  bool             `json:"zonder_bron"`   // no source is given
	Stil    bool             `json:"niet_ingevuld"` // the definition leaves it out, and this is what that means

	// Ongebruikt is of costs of years that are not reckoned, or that each have an
	// amount of their own: they stand in the definition and count nowhere.
	Ongebruikt bool `json:"ongebruikt"`
}

const zonderBron = "aanname"

// bronloos are the words that people fill in where there is no source.
var bronloos = []string{"", "aanname", "aannames", "een aanname", "eigen aanname", "geen", "geen bron", "onbekend", "nvt", "n.v.t"}

// heeftBron tells whether a text names a source: one with something to read in
// it, other than that there is none.
func heeftBron(s string) bool {
	zichtbaar := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
			return -1
		}
		return r
	}, s)
	kern := strings.TrimFunc(zichtbaar, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	return !slices.Contains(bronloos, strings.ToLower(strings.Join(strings.Fields(kern), " ")))
}

// Waarde gives the number in words: "35%", "€ 120.000", "2 jaar".
func (a Aanname) Waarde() string { return a.Eenheid.tekst(a.Midden) }

// Bandbreedte gives the range in words: "van 20% tot 50%"; empty without one.
func (a Aanname) Bandbreedte() string {
	if a.Laag == nil || a.Hoog == nil {
		return ""
	}
	return "van " + a.Eenheid.tekst(*a.Laag) + " tot " + a.Eenheid.tekst(*a.Hoog)
}

// Eenheid is what the number of an assumption counts. The zero Eenheid is
// invalid. The words are this library's own.
type Eenheid uint8

// The units.
const (
	Euro    Eenheid = iota + 1 // euros a year
	Deel                       // a share, 0 to 1
	PerJaar                    // change or rate a year: 0.01 is one per cent
	Jaren                      // whole years
	Index                      // a number beside that of another year
	Jaartal                    // a calendar year
)

var eenheden = opsomming.Nieuw("eenheid",
	opsomming.Rij[Eenheid]{Waarde: Euro, Tekst: "euro", Label: "euro per jaar"},
	opsomming.Rij[Eenheid]{Waarde: Deel, Tekst: "deel", Label: "deel"},
	opsomming.Rij[Eenheid]{Waarde: PerJaar, Tekst: "per-jaar", Label: "per jaar"},
	opsomming.Rij[Eenheid]{Waarde: Jaren, Tekst: "jaren", Label: "jaar"},
	opsomming.Rij[Eenheid]{Waarde: Index, Tekst: "index", Label: "index"},
	opsomming.Rij[Eenheid]{Waarde: Jaartal, Tekst: "jaartal", Label: "jaartal"},
)

// String gives the text as files have it.
func (e Eenheid) String() string { return eenheden.Tekst(e) }

// Label gives the words people read.
func (e Eenheid) Label() string { return eenheden.Label(e) }

// MarshalText writes the text as files have it; the zero Eenheid is an error.
func (e Eenheid) MarshalText() ([]byte, error) { return eenheden.MarshalText(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Eenheid) UnmarshalText(b []byte) error { return eenheden.UnmarshalText(e, b) }

// ParseEenheid reads an Eenheid; the error lists the texts known.
func ParseEenheid(s string) (Eenheid, error) { return eenheden.Parse(s) }

// Eenheden gives all units.
func Eenheden() []Eenheid { return eenheden.All() }

func (e Eenheid) tekst(g preventie.Getal) string {
	switch e {
	case Euro:
		if d := g.Decimal(); !d.Equal(d.Round(0)) {
			return geld.Euro(d)
		}
		return geld.HeleEuro(g.Decimal())
	case Deel:
		return procent(g)
	case PerJaar:
		return procent(g) + " per jaar"
	case Jaren:
		return g.Tekst() + " jaar"
	case Index:
		return "index " + g.Tekst()
	case Jaartal:
		return g.String()
	}
	return g.Tekst()
}

// procent gives a share in per cents, with all its digits.
func procent(g preventie.Getal) string {
	return notatie.Decimaal(g.Decimal().Shift(2).String()) + "%"
}

// parameter is an assumption as it is reckoned with.
type parameter struct {
	Aanname

	exact, laag, hoog *big.Rat // laag and hoog are exact's own without a range
	niveau            int      // index of the level whose spending it moves; -1: none, as of costs and rates
	werkloos          bool     // whatever its number, the balance stays: of a level that no measure works on
}

func (p *parameter) onzeker() bool { return p.laag.Cmp(p.hoog) != 0 }

// metBandbreedte tells the same of an assumption that is shown.
func (a Aanname) metBandbreedte() bool {
	return a.Laag != nil && a.Hoog != nil && a.Laag.Decimal().Cmp(a.Hoog.Decimal()) != 0
}

// soortAanname is what kind of assumption it is.
type soortAanname uint8

const (
	soortAnders soortAanname = iota
	soortEffect              // reach or reduction
	soortKosten
)

// soort tells by its path.
func (a Aanname) soort() soortAanname {
	switch {
	case strings.HasSuffix(a.Pad, ".bereik"), strings.HasSuffix(a.Pad, ".reductie"):
		return soortEffect
	case strings.Contains(a.Pad, ".kosten["):
		return soortKosten
	}
	return soortAnders
}

// vlot gives the range for the simulation.
func (p *parameter) vlot() driehoek {
	naar := func(r *big.Rat) float64 { f, _ := r.Float64(); return f }
	return driehoek{laag: naar(p.laag), midden: naar(p.exact), hoog: naar(p.hoog)}
}

func nieuweParameter(a Aanname) parameter {
	if !heeftBron(a.Bron) {
		a.Bron, a.Zonder = zonderBron, true
	}
	p := parameter{Aanname: a, exact: rat(a.Midden)}
	p.laag, p.hoog = p.exact, p.exact
	if a.Laag != nil && a.Hoog != nil {
		p.laag, p.hoog = rat(*a.Laag), rat(*a.Hoog)
	}
	return p
}

func (a Aanname) kopie() Aanname {
	a.Laag, a.Hoog = kopieVan(a.Laag), kopieVan(a.Hoog)
	return a
}

func kopieVan[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

// van makes the assumption of a number with its range.
func (o Onzeker) aanname(pad, naam string, e Eenheid) Aanname {
	return Aanname{Pad: pad, Naam: naam, Eenheid: e, Midden: o.Midden, Laag: kopieVan(o.Laag), Hoog: kopieVan(o.Hoog), Bron: o.Bron}
}

func (o OnzekerJaren) aanname(pad, naam string) Aanname {
	a := Aanname{Pad: pad, Naam: naam, Eenheid: Jaren, Midden: preventie.HeelGetal(int64(o.Midden)), Bron: o.Bron}
	if o.Laag != nil && o.Hoog != nil {
		laag, hoog := preventie.HeelGetal(int64(*o.Laag)), preventie.HeelGetal(int64(*o.Hoog))
		a.Laag, a.Hoog = &laag, &hoog
	}
	return a
}

func (k Kosten) aanname(pad, naam string) Aanname {
	a := Aanname{Pad: pad, Naam: naam, Eenheid: Euro, Midden: getalVan(k.Midden), Bron: k.Bron}
	if k.Jaar != 0 {
		a.Naam += " in " + strconv.Itoa(k.Jaar)
	}
	if k.Laag != "" && k.Hoog != "" {
		laag, hoog := getalVan(k.Laag), getalVan(k.Hoog)
		a.Laag, a.Hoog = &laag, &hoog
	}
	return a
}

// getalVan gives an amount that was checked as a number.
func getalVan(bedrag string) preventie.Getal {
	g, err := preventie.ParseGetal(bedrag)
	if err != nil {
		return preventie.Getal{}
	}
	return g
}

// getal gives a decimal as a Getal; what is no Getal is 0.
func getal(d decimal.Decimal) preventie.Getal { return getalVan(d.String()) }
