package uitgaven

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Overzicht is spending that has been checked and attributed. It is read-only:
// what its methods give is a copy, and it is safe for concurrent readers.
type Overzicht struct {
	def         Definitie
	toerekening []Toerekening
	beelden     []Jaarbeeld // by municipality in their order, then by year
	index       map[gemeentejaar]int
	delen       map[string][2]int // of each municipality, from where to where it stands in beelden
	indexen     map[int]decimal.Decimal
	concentr    []Concentratie
}

func nieuwOverzicht(c *controle) *Overzicht {
	o := &Overzicht{def: c.d.kopie(), toerekening: slices.Clone(c.toegepast), indexen: c.indexen}
	plaats := map[string]int{}
	for i, g := range c.d.Gemeenten {
		plaats[g.Code] = i
	}
	beelden := map[gemeentejaar]*Jaarbeeld{}
	for i := range c.geboekt {
		b := &c.geboekt[i]
		gj := gemeentejaar{b.Gemeente, b.Jaar}
		if beelden[gj] == nil {
			j := &Jaarbeeld{Gemeente: c.d.Gemeenten[plaats[b.Gemeente]], Jaar: b.Jaar}
			for _, n := range preventie.Niveaus() {
				j.Niveaus = append(j.Niveaus, Niveaubedrag{Niveau: n})
			}
			if w, ok := c.inwoners[gj]; ok {
				j.Inwoners = &w
			}
			beelden[gj] = j
		}
		beelden[gj].tel(b)
	}
	for _, j := range beelden {
		j.sluit()
		o.beelden = append(o.beelden, *j)
	}
	slices.SortFunc(o.beelden, func(a, b Jaarbeeld) int {
		return cmp.Or(cmp.Compare(plaats[a.Gemeente.Code], plaats[b.Gemeente.Code]), cmp.Compare(a.Jaar, b.Jaar))
	})
	o.index, o.delen = make(map[gemeentejaar]int, len(o.beelden)), map[string][2]int{}
	for i := range o.beelden {
		code := o.beelden[i].Gemeente.Code
		o.index[gemeentejaar{code, o.beelden[i].Jaar}] = i
		deel, bekend := o.delen[code]
		if !bekend {
			deel[0] = i
		}
		o.delen[code] = [2]int{deel[0], i + 1}
	}
	for i, cl := range c.d.Clienten {
		cl.Klassen = nil
		o.concentr = append(o.concentr, nieuweConcentratie(cl, c.d.Gemeenten[plaats[cl.Gemeente]], c.klassen[i]))
	}
	return o
}

// ID gives the id of the definition.
func (o *Overzicht) ID() string { return o.def.ID }

// Naam gives what people call it.
func (o *Overzicht) Naam() string { return o.def.Naam }

// Fictief tells whether the amounts are made up.
func (o *Overzicht) Fictief() bool { return o.def.Fictief }

// FictiefZin says in Dutch what is made up; empty where nothing is.
func (o *Overzicht) FictiefZin() string {
	if !o.def.Fictief {
		return ""
	}
	zin := "De bedragen zijn verzonnen."
	if meer := gemeente.Zin(o.def.Gemeenten, o.def.laatsteJaar()); meer != "" {
		zin += " " + meer
	}
	return zin
}

// Definitie gives what it was made of.
func (o *Overzicht) Definitie() Definitie { return o.def.kopie() }

// Gemeenten gives the municipalities, in the order of the definition.
func (o *Overzicht) Gemeenten() []Gemeente { return slices.Clone(o.def.Gemeenten) }

// Toerekening gives the mapping that was used: that of the definition, or else
// Referentie.
func (o *Overzicht) Toerekening() []Toerekening { return slices.Clone(o.toerekening) }

// IsReferentie tells whether the mapping is our own, for want of another.
func (o *Overzicht) IsReferentie() bool { return len(o.def.Toerekening) == 0 }

// Jaren gives the years that are booked, of any municipality.
func (o *Overzicht) Jaren() []int {
	var uit []int
	for i := range o.beelden {
		uit = append(uit, o.beelden[i].Jaar)
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// Jaarbeelden gives what each municipality spent in each year, by municipality
// and then by year.
func (o *Overzicht) Jaarbeelden() []Jaarbeeld {
	uit := make([]Jaarbeeld, len(o.beelden))
	for i := range o.beelden {
		uit[i] = o.beelden[i].kopie()
	}
	return uit
}

// VanGemeente gives what a municipality spent in each of its years; none where
// nothing is booked.
func (o *Overzicht) VanGemeente(code string) []Jaarbeeld {
	var uit []Jaarbeeld
	alle := o.vanGemeente(code)
	for i := range alle {
		uit = append(uit, alle[i].kopie())
	}
	return uit
}

func (o *Overzicht) vanGemeente(code string) []Jaarbeeld {
	deel := o.delen[code]
	return o.beelden[deel[0]:deel[1]]
}

// Jaarbeeld gives what a municipality spent in a year; false where nothing is
// booked, which is not the same as nothing spent.
func (o *Overzicht) Jaarbeeld(code string, jaar int) (Jaarbeeld, bool) {
	if j := o.beeld(code, jaar); j != nil {
		return j.kopie(), true
	}
	return Jaarbeeld{}, false
}

func (o *Overzicht) beeld(code string, jaar int) *Jaarbeeld {
	if i, ok := o.index[gemeentejaar{code, jaar}]; ok {
		return &o.beelden[i]
	}
	return nil
}

// Prijsjaar gives the year in whose prices InPrijzen reckons; false where no
// index is given.
func (o *Overzicht) Prijsjaar() (int, bool) {
	if o.def.Prijsindex == nil {
		return 0, false
	}
	return o.def.Prijsindex.Jaar, true
}

// InPrijzen gives what a municipality spent in a year in prices of Prijsjaar:
// each amount times the index of that year, over the index of its own. Shares do
// not change by it, for the parts of a year change alike. The error says what
// is missing.
func (o *Overzicht) InPrijzen(code string, jaar int) (Jaarbeeld, error) {
	j := o.beeld(code, jaar)
	prijsjaar, ok := o.Prijsjaar()
	van, bekend := o.indexen[jaar]
	switch {
	case j == nil:
		return Jaarbeeld{}, geenBeeld(code, jaar)
	case !ok:
		return Jaarbeeld{}, vraagfout("", "no price index is given")
	case !bekend:
		return Jaarbeeld{}, vraagfout(fmt.Sprint(jaar), "there is no price index of this year")
	}
	uit := j.inPrijzen(o.indexen[prijsjaar], van)
	uit.Prijsjaar = prijsjaar
	return uit, nil
}
