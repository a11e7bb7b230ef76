package programma

import (
	"cmp"
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Uren are hours, exactly: whole parts of 10,626,000 to an hour, so that a
// hundredth of an hour is shared over the 20 to 23 weekdays of any month and
// the 5 of a week without rounding.
type Uren int64

const (
	// A month has 20 to 23 weekdays, a week 5: 106,260 is the least number that
	// 5, 20, 21, 22 and 23 divide.
	delenHonderdste = 106260
	delenUur        = 100 * delenHonderdste
)

// Float gives the hours as a number.
func (u Uren) Float() float64 { return float64(u) / delenUur }

// MarshalJSON writes the hours as a number.
func (u Uren) MarshalJSON() ([]byte, error) { return json.Marshal(u.Float()) }

// Belasting is what one week asks of one role, against what the role has.
type Belasting struct {
	Rol         string        `json:"rol"`
	Week        kalender.Week `json:"week"`
	Uren        Uren          `json:"uren"`
	Beschikbaar *Uren         `json:"beschikbaar"` // nil: not known
	Over        Uren          `json:"over"`        // hours above what is available; 0 where that is enough or not known
	// AantalOnbekend: of some of the hours it is not known how many persons they
	// are asked of, or have them; each such entry is counted as one person.
	AantalOnbekend bool       `json:"aantal_onbekend"`
	Posten         []Urenpost `json:"posten"` // where the hours go; they add up to Uren
}

// Urenpost is the part of a week's hours that one project asks.
type Urenpost struct {
	Project        string `json:"project"` // id; empty: the programme as a whole
	Uren           Uren   `json:"uren"`
	AantalOnbekend bool   `json:"aantal_onbekend"` // counted as one person where it is not known how many
}

// AantalOnbekend is what stands in Dutch beside hours that more than one entry
// may ask, of some of which it is not known how many persons they are asked of.
const AantalOnbekend = "aantal personen niet overal bekend, daar geteld als één"

// Belasting gives the hours that are asked, by role in the order of roles, then
// by week, then by project in their order, those of the programme as a whole
// last. Weeks that ask nothing of a role are left out.
func (p *Programma) Belasting() []Belasting {
	gevraagd := map[plek]map[int]Urenpost{} // by a project's index; len(Projecten): the whole
	tel := func(project int, looptijd kalender.Tijdvak, inzet []Inzet) {
		for _, z := range inzet {
			z.verdeel(looptijd, func(w kalender.Week, u Uren) {
				k := plek{p.rol[z.Rol], w}
				if gevraagd[k] == nil {
					gevraagd[k] = map[int]Urenpost{}
				}
				post := gevraagd[k][project]
				if project < len(p.def.Projecten) {
					post.Project = p.def.Projecten[project].ID
				}
				post.Uren += u
				post.AantalOnbekend = post.AantalOnbekend || z.Aantal == 0
				gevraagd[k][project] = post
			})
		}
	}
	for i, q := range p.def.Projecten {
		tel(i, p.def.looptijd(i), q.Inzet)
	}
	tel(len(p.def.Projecten), p.def.Looptijd, p.def.Inzet)

	bekend, aantalOnbekend, beschikbaar := map[int]bool{}, map[int]bool{}, map[plek]Uren{}
	for _, z := range p.def.Beschikbaar {
		bekend[p.rol[z.Rol]] = true
		if z.Aantal == 0 {
			aantalOnbekend[p.rol[z.Rol]] = true
		}
		z.verdeel(p.def.Looptijd, func(w kalender.Week, u Uren) { beschikbaar[plek{p.rol[z.Rol], w}] += u })
	}
	lijst := []Belasting{}
	for _, k := range slices.SortedFunc(maps.Keys(gevraagd), plek.compare) {
		b := Belasting{Rol: p.def.Rollen[k.rol].ID, Week: k.week, AantalOnbekend: aantalOnbekend[k.rol]}
		for _, i := range slices.Sorted(maps.Keys(gevraagd[k])) {
			post := gevraagd[k][i]
			b.Uren += post.Uren
			b.AantalOnbekend = b.AantalOnbekend || post.AantalOnbekend
			b.Posten = append(b.Posten, post)
		}
		if bekend[k.rol] {
			b.Beschikbaar = new(beschikbaar[k])
			b.Over = max(0, b.Uren-beschikbaar[k])
		}
		lijst = append(lijst, b)
	}
	return lijst
}

// plek is a role, by its index, in a week.
type plek struct {
	rol  int
	week kalender.Week
}

func (k plek) compare(l plek) int {
	return cmp.Or(cmp.Compare(k.rol, l.rol), k.week.Compare(l.week))
}

// verdeel shares the hours of z over the weeks of its span, or else of om: those
// of a week evenly over its five weekdays, those of a month evenly over the
// month's weekdays.
func (z Inzet) verdeel(om kalender.Tijdvak, geef func(kalender.Week, Uren)) {
	if z.Tijdvak != nil {
		om = *z.Tijdvak
	}
	totaal := Uren(math.Round(z.Uren*100)) * Uren(max(z.Aantal, 1)) * delenHonderdste
	if totaal == 0 {
		return
	}
	for dag := om.Van(); dag <= om.Tot(); {
		werkdagen := Uren(5)
		einde := dag.AddDagen(int(7-dag.Weekdag()) % 7) // the Sunday of its week
		if z.Per == PerMaand {
			werkdagen = werkdagenIn(dag)
			einde = min(einde, dag.EindeMaand())
		}
		einde = min(einde, om.Tot())
		if n := werkdagenTussen(dag, einde); n > 0 {
			geef(dag.Week(), totaal/werkdagen*n)
		}
		dag = einde + 1
	}
}

// werkdagenIn counts the weekdays of the month in which d lies, 20 to 23.
func werkdagenIn(d kalender.Datum) Uren {
	return werkdagenTussen(d.AddDagen(1-d.Dag()), d.EindeMaand())
}

func werkdagenTussen(van, tot kalender.Datum) (n Uren) {
	for d := van; d <= tot; d++ {
		if d.Werkdag() {
			n++
		}
	}
	return n
}

// String tells the hours as people read them, rounded to a tenth: "4 uur",
// "0,9 uur"; to a hundredth where a tenth would make them nothing.
func (u Uren) String() string { return u.NaastTekst(u) }

// NaastTekst tells the hours as String does, to a hundredth where it takes that
// to tell them from v: 4,04 beside 4 is "4,04 uur", beside 6 "4 uur".
func (u Uren) NaastTekst(v Uren) string {
	kort := u.kort(1)
	if u == 0 || kort != "0" && (u == v || kort != v.kort(1)) {
		return kort + " uur"
	}
	if kort = u.kort(2); kort != "0" {
		return kort + " uur"
	}
	return "minder dan 0,01 uur" // hours are never below zero
}

// kort writes the hours with so many decimals at most.
func (u Uren) kort(decimalen int) string {
	s := notatie.Getal(u.Float(), decimalen)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",")
}
