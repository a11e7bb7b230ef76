package planning

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Datum is the day the overview is of.
func (o *Overzicht) Datum() kalender.Datum { return o.datum }

// MetOpmerking gives the overview with a remark, such as that its rounds are
// fictional: it stands at the head of all that is written of it, and in the
// calendar with each post, which may be read alone.
func (o *Overzicht) MetOpmerking(tekst string) *Overzicht {
	if o == nil {
		return nil
	}
	k := *o
	k.opmerking = tekst
	return &k
}

// Opmerking is the remark of MetOpmerking; empty: none.
func (o *Overzicht) Opmerking() string { return o.opmerking }

// Standen gives where each process and round stands, in the order given.
func (o *Overzicht) Standen() []Stand {
	standen := slices.Clone(o.standen)
	for i := range standen {
		standen[i].Stappen = slices.Clone(standen[i].Stappen)
	}
	return standen
}

// Posten gives every post, in the order of their days.
func (o *Overzicht) Posten() []Post { return o.kies(func(Post) bool { return true }) }

// Met gives the posts that stand so, in the order of their days.
func (o *Overzicht) Met(s Poststand) []Post {
	return o.kies(func(p Post) bool { return p.Stand == s })
}

// Binnen gives the posts still to be done whose last day is the day asked or
// one of so many days after it, the first to end first.
func (o *Overzicht) Binnen(dagen int) []Post {
	tot := o.datum.AddDagen(dagen)
	posten := o.kies(func(p Post) bool { return p.Stand.Open() && p.Tot >= o.datum && p.Tot <= tot })
	slices.SortStableFunc(posten, func(a, b Post) int { return cmp.Compare(a.Tot, b.Tot) })
	return posten
}

// InJaar gives the posts of which a day lies in that year.
func (o *Overzicht) InJaar(jaar int) []Post {
	return o.kies(func(p Post) bool { return p.Van.Jaar() <= jaar && p.Tot.Jaar() >= jaar })
}

func (o *Overzicht) kies(welke func(Post) bool) []Post {
	var posten []Post
	for _, p := range o.posten {
		if welke(p) {
			posten = append(posten, p.kopie())
		}
	}
	return posten
}

// Wielijst is what one body or role has to do, the late ones first, then those
// at hand and those to come.
type Wielijst struct {
	Wie    Wie
	Posten []Post
}

// PerWie gives what is still to be done by each body or role, in the order of
// their names. A post for several stands in the list of each.
func (o *Overzicht) PerWie() []Wielijst {
	plek := map[string]int{}
	var lijsten []Wielijst
	for _, stand := range []Poststand{TeLaat, Loopt, Volgt} {
		for _, p := range o.Met(stand) {
			for _, w := range p.Wie {
				if _, ok := plek[w.ID]; !ok {
					plek[w.ID] = len(lijsten)
					lijsten = append(lijsten, Wielijst{Wie: w})
				}
				l := &lijsten[plek[w.ID]]
				l.Posten = append(l.Posten, p.kopie())
			}
		}
	}
	slices.SortFunc(lijsten, func(a, b Wielijst) int {
		return cmp.Or(cmp.Compare(a.Wie.Naam, b.Wie.Naam), cmp.Compare(a.Wie.ID, b.Wie.ID))
	})
	return lijsten
}

// geen is the error of an overview that is not there.
func (o *Overzicht) geen() error {
	if o == nil {
		return invoer.Geen("overview")
	}
	return nil
}
