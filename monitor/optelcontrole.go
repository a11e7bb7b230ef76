package monitor

import (
	"cmp"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Grootheid is a part of a figure that can be added up. The zero value is invalid.
type Grootheid uint8

// The values of Grootheid.
const (
	GrootheidWaarde Grootheid = iota + 1 // of an aantal or bedrag
	GrootheidTeller
	GrootheidNoemer
	GrootheidN // the number of cases behind a gemiddelde
)

var grootheden = opsomming.Nieuw("grootheid",
	opsomming.Rij[Grootheid]{Waarde: GrootheidWaarde, Tekst: "waarde"},
	opsomming.Rij[Grootheid]{Waarde: GrootheidTeller, Tekst: "teller"},
	opsomming.Rij[Grootheid]{Waarde: GrootheidNoemer, Tekst: "noemer"},
	opsomming.Rij[Grootheid]{Waarde: GrootheidN, Tekst: "n", Label: "aantal gevallen"},
)

// String gives the text as files have it: the name of its column.
func (g Grootheid) String() string { return grootheden.Tekst(g) }

// Label gives the Dutch label.
func (g Grootheid) Label() string { return grootheden.Label(g) }

// MarshalText writes the text as files have it; the zero Grootheid is an error.
func (g Grootheid) MarshalText() ([]byte, error) { return grootheden.MarshalText(g) }

// UnmarshalText reads what MarshalText writes.
func (g *Grootheid) UnmarshalText(tekst []byte) error { return grootheden.UnmarshalText(g, tekst) }

// ParseGrootheid reads a Grootheid; the error lists the texts known.
func ParseGrootheid(tekst string) (Grootheid, error) { return grootheden.Parse(tekst) }

// Grootheden gives every Grootheid in a fixed order.
func Grootheden() []Grootheid { return grootheden.All() }

// Opteloordeel says how a published figure and the sum of its members agree.
// The zero value is invalid.
type Opteloordeel uint8

// The values of Opteloordeel.
const (
	OptelGelijk        Opteloordeel = iota + 1 // the same
	OptelAfronding                             // they differ no more than rounding by chance brings about
	OptelTwijfel                               // they differ more than that, and less than rounding can bring about
	OptelVerschil                              // they differ more than any rounding can bring about
	OptelOnvolledig                            // not every member has a figure
	OptelNietOptelbaar                         // there is nothing to add up
)

var optelOordelen = opsomming.Nieuw("optel_oordeel",
	opsomming.Rij[Opteloordeel]{Waarde: OptelGelijk, Tekst: "gelijk", Label: "gelijk aan de som"},
	opsomming.Rij[Opteloordeel]{Waarde: OptelAfronding, Tekst: "afronding", Label: "verschil past bij de afronding"},
	opsomming.Rij[Opteloordeel]{Waarde: OptelTwijfel, Tekst: "twijfel", Label: "verschil is groter dan bij toevallige afronding past, maar afronding kan het nog verklaren"},
	opsomming.Rij[Opteloordeel]{Waarde: OptelVerschil, Tekst: "verschil", Label: "verschil is groter dan afronding kan verklaren"},
	opsomming.Rij[Opteloordeel]{Waarde: OptelOnvolledig, Tekst: "onvolledig", Label: "niet alle gebieden hebben een cijfer"},
	opsomming.Rij[Opteloordeel]{Waarde: OptelNietOptelbaar, Tekst: "niet optelbaar", Label: "niet optelbaar: alleen de uitkomst per gebied is bekend"},
)

// String gives the text as files have it.
func (o Opteloordeel) String() string { return optelOordelen.Tekst(o) }

// Label gives the Dutch label, a phrase in a report.
func (o Opteloordeel) Label() string { return optelOordelen.Label(o) }

// MarshalText writes the text as files have it; the zero Opteloordeel is an error.
func (o Opteloordeel) MarshalText() ([]byte, error) { return optelOordelen.MarshalText(o) }

// UnmarshalText reads what MarshalText writes.
func (o *Opteloordeel) UnmarshalText(tekst []byte) error {
	return optelOordelen.UnmarshalText(o, tekst)
}

// ParseOpteloordeel reads an Opteloordeel; the error lists the texts known.
func ParseOpteloordeel(tekst string) (Opteloordeel, error) { return optelOordelen.Parse(tekst) }

// Opteloordelen gives every Opteloordeel in a fixed order.
func Opteloordelen() []Opteloordeel { return optelOordelen.All() }

// Optelcontrole holds a published figure against the sum of its members.
type Optelcontrole struct {
	Indicator    string      `json:"indicator"`
	Regio        cbs.Regio   `json:"regio"` // the one that was published
	Periode      cbs.Periode `json:"periode"`
	Grootheid    Grootheid   `json:"grootheid"`
	Gepubliceerd float64     `json:"gepubliceerd"`
	// Som is that of the members that have a figure; absent where none has, or
	// where they can't be added up.
	Som Getal `json:"som"`
	// Leden counts the members, MetCijfer those that have a figure or are of nobody.
	Leden     int `json:"leden"`
	MetCijfer int `json:"met_cijfer"`
	// Grens is how far apart rounding by chance brings the two at most, in all
	// but two of a thousand cases; Uiterst is what rounding can't reach.
	Grens   float64      `json:"grens"`
	Uiterst float64      `json:"uiterst"`
	Oordeel Opteloordeel `json:"oordeel"`
}

// Verschil is the sum less what was published; absent where there is no sum.
func (o Optelcontrole) Verschil() Getal {
	som, ok := o.Som.Float()
	if !ok {
		return Getal{}
	}
	return Bekend(som - o.Gepubliceerd)
}

// Aanwezig is the share (0..1) of the members that have a figure.
func (o Optelcontrole) Aanwezig() float64 {
	if o.Leden == 0 {
		return 0
	}
	return float64(o.MetCijfer) / float64(o.Leden)
}

// ControleOptions say how ControleerOptelling judges. The zero value is fine.
type ControleOptions struct {
	// Afronding tells the unit to which the source rounded a part of a figure,
	// 0 for not at all. It tells what a dataset does not know, such as that CBS
	// rounds the inhabitants of a buurt to fives. Nil takes Waarneming.Afronding
	// for all but the noemer, which is then taken as not rounded.
	Afronding func(w Waarneming, g Grootheid) float64
}

// ControleerOptelling holds what was published of each verband against the sum
// of its members, per indicator, period and part of the figure: the waarde of
// an aantal or bedrag, the n of a gemiddelde, the teller and noemer of all
// other, also where indicatoren do not name it. Where the figure has none of
// these, that is said once, under waarde: OptelNietOptelbaar. Figures made by
// adding up (Waarneming.Aanwezig) were not published, and are passed over.
//
// # Rounding
//
// CBS gives the inhabitants of wijken en buurten "aselect afgerond op veelvouden
// van 5": up or down by lot, with chances inversely proportional to the
// difference, so that a number is on average rounded to itself (Kerncijfers
// wijken en buurten 2020, table 84799NED, description of the topic Bevolking). A
// count is then off by less than the unit; one rounded to the nearest by half of
// it at most. Which it was, a figure does not say, so all units together, that
// of the published figure too, are what rounding can't reach (Uiterst).
//
// By chance it comes less far. A count with remainder r is rounded up by b−r
// with probability r/b, and down by r with probability (b−r)/b: variance
// r(b−r). Over r = 0 … b−1, each as likely, the mean is (b²−1)/6: for fives 4.
// The variances of all figures add up; Grens is 3,09 times the root of their
// sum (99,8% of a normal distribution), and never above Uiterst. It supposes
// that areas are rounded each by itself, which a source may not do (see the
// package's Deviations): so a difference above Grens yet below Uiterst is in
// doubt (OptelTwijfel), and only from Uiterst on it is real (OptelVerschil).
//
// Where a member has no figure the judgement is OptelOnvolledig; but a sum of
// counts that is above what was published already, by Uiterst or more, is a
// real difference. A member of nobody (see Waarneming) has 0 of 0.
//
// The answer is ordered by indicator, region, period and grootheid.
func ControleerOptelling(d *Dataset, indicatoren []goaltree.Indicator, o ControleOptions, verbanden ...cbs.Samenwerkingsverband) []Optelcontrole {
	if d == nil {
		d = &Dataset{}
	}
	if o.Afronding == nil {
		o.Afronding = afrondingVan
	}
	maten := make(map[string]goaltree.Maat, len(indicatoren))
	for _, i := range indicatoren {
		maten[i.ID] = i.Maat
	}
	var uit []Optelcontrole
	for _, v := range verbanden {
		leden := eenmaal(v.Leden)
		for _, indicator := range d.indicatoren {
			for w := range d.Reeks(indicator, v.Regio) {
				if w.HeeftCijfer() && !w.Aanwezig.IsBekend() {
					uit = append(uit, d.houdTegen(w, maten[indicator], leden, &o)...)
				}
			}
		}
	}
	slices.SortStableFunc(uit, func(a, b Optelcontrole) int {
		return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), a.Regio.Compare(b.Regio), a.Periode.Compare(b.Periode), cmp.Compare(a.Grootheid, b.Grootheid))
	})
	return uit
}

// eenmaal gives the members in order, each once, however often it is named.
func eenmaal(leden []cbs.Regio) []cbs.Regio {
	leden = slices.Clone(leden)
	slices.SortFunc(leden, cbs.Regio.Compare)
	return slices.Compact(leden)
}

func afrondingVan(w Waarneming, g Grootheid) float64 {
	if g == GrootheidNoemer {
		return 0
	}
	return w.Afronding.Of(0)
}

// houdTegen compares one published figure, a part at a time.
func (d *Dataset) houdTegen(w Waarneming, maat goaltree.Maat, leden []cbs.Regio, o *ControleOptions) []Optelcontrole {
	delen := []Grootheid{GrootheidTeller, GrootheidNoemer}
	switch maat {
	case goaltree.Aantal, goaltree.Bedrag:
		delen = []Grootheid{GrootheidWaarde}
	case goaltree.Gemiddelde:
		delen = []Grootheid{GrootheidN}
	case goaltree.Aandeel, goaltree.Dichtheid:
	}
	var cijfers []Waarneming
	for _, lid := range leden {
		if l, ok := d.Lookup(w.Indicator, lid, w.Periode); ok && (l.HeeftCijfer() || l.vanNiemand(maat)) {
			cijfers = append(cijfers, l)
		}
	}
	basis := Optelcontrole{Indicator: w.Indicator, Regio: w.Regio, Periode: w.Periode, Leden: len(leden), MetCijfer: len(cijfers)}
	var uit []Optelcontrole
	for _, g := range delen {
		if f, ok := g.Van(w).Float(); ok {
			deel := basis
			deel.Grootheid, deel.Gepubliceerd = g, f
			uit = append(uit, deel.tegenSom(w, cijfers, maat, o.Afronding))
		}
	}
	if len(uit) == 0 {
		basis.Grootheid, basis.Gepubliceerd, basis.Oordeel = GrootheidWaarde, w.Cijfer(1).OfNaN(), OptelNietOptelbaar
		uit = append(uit, basis)
	}
	return uit
}

// Van gives that part of a figure: absent where it has none, or where g is none
// of Grootheden.
func (g Grootheid) Van(w Waarneming) Getal {
	switch g {
	case GrootheidTeller:
		return w.Teller
	case GrootheidNoemer:
		return w.Noemer
	case GrootheidN:
		return w.N
	case GrootheidWaarde:
		return w.Cijfer(1)
	}
	return Getal{}
}

// z998 is the deviate of the normal distribution with 0,1% above it, as
// package statistiek has it.
const z998 = 3.0902323061678132

// tegenSom adds the members up and judges.
func (o Optelcontrole) tegenSom(ouder Waarneming, cijfers []Waarneming, maat goaltree.Maat, afronding func(Waarneming, Grootheid) float64) Optelcontrole {
	var som, variantie float64
	rond := func(w Waarneming) {
		if b := afronding(w, o.Grootheid); b > 0 {
			o.Uiterst += b
			variantie += afrondvariantie(b, maat)
		}
	}
	rond(ouder)
	for _, w := range cijfers {
		if w.vanNiemand(maat) {
			continue // exactly none of nobody: not rounded
		}
		f, ok := o.Grootheid.Van(w).Float()
		if !ok {
			o.Uiterst, o.Oordeel = 0, OptelNietOptelbaar
			return o
		}
		som += f
		rond(w)
	}
	o.Grens = min(z998*math.Sqrt(variantie), o.Uiterst)
	if len(cijfers) > 0 {
		o.Som = Bekend(som)
	}
	o.Oordeel = o.oordeel(som-o.Gepubliceerd, maat)
	return o
}

func (o Optelcontrole) oordeel(verschil float64, maat goaltree.Maat) Opteloordeel {
	// Sums in binary are off by a little: a billionth of what is compared. Whole
	// numbers are not, up to 2⁵³.
	binair := 1e-9 * max(1, math.Abs(o.Gepubliceerd), math.Abs(o.Som.Of(0)))
	if isHeel(o.Gepubliceerd) && isHeel(o.Som.Of(0)) {
		binair = 1e-9 * max(1, o.Uiterst)
	}
	grootte := math.Abs(verschil)
	echt := grootte > binair && grootte >= o.Uiterst-binair
	switch {
	case o.MetCijfer == 0:
		return OptelOnvolledig
	case o.MetCijfer < o.Leden && (!echt || verschil < 0 || maat == goaltree.Bedrag): // amounts may be negative
		return OptelOnvolledig
	case echt:
		return OptelVerschil
	case grootte <= binair:
		return OptelGelijk
	case grootte > o.Grens+binair:
		return OptelTwijfel
	}
	return OptelAfronding
}

// isHeel says whether f is a whole number that a float64 holds exactly.
func isHeel(f float64) bool { return f == math.Trunc(f) && math.Abs(f) <= 1<<53 }

// afrondvariantie is that of rounding to b by chance, the remainder unknown.
// Counts are whole; an amount is taken for one that isn't: the mean of r(b−r)
// over all r from 0 to b is b²/6.
func afrondvariantie(b float64, maat goaltree.Maat) float64 {
	if maat == goaltree.Bedrag || b != math.Trunc(b) {
		return b * b / 6
	}
	return (b*b - 1) / 6
}
