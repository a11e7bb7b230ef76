package planning

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Post is one thing that has a day: a line of the calendar.
type Post struct {
	// ID is the same as long as the process, or the round, has it: it does not
	// change when its days do. It holds slugs with slashes between, such as
	// "planning-en-control-2016/jaarrekening".
	ID        string
	Soort     Postsoort
	Bij       string // what it belongs to, as Stand.Naam has it
	Naam      string
	Van       kalender.Datum // the first day
	Tot       kalender.Datum // the last day, on which it is still in time
	Wie       []Wie
	Stand     Poststand
	Gereed    kalender.Datum // the day it was done, where that is known
	DagenLaat int            // days after Tot: till Gereed, or till the day asked; 0 when in time
	// Toelichting says in a sentence what the council does with it, what the
	// monitor supplies, or how far it is.
	Toelichting string
}

// Wie is a body or role that a Post is for, or that hears of it.
type Wie struct {
	ID   string
	Naam string // its own name, or the ID where the structure does not have it
}

// Tijdvak gives the days of the post, both included.
func (p Post) Tijdvak() kalender.Tijdvak {
	t, _ := kalender.NewTijdvak(p.Van, p.Tot)
	return t
}

// Periode gives the days as people read them, such as "1 mei t/m 30 juni 2016".
func (p Post) Periode() string { return p.Tijdvak().Label() }

// bekend is what is known of how something went.
type bekend struct {
	iets         bool           // whether anything is: else what has passed is not late
	gereed       kalender.Datum // the day it was done
	overgeslagen bool
}

// opDag gives the post as it stands on a day.
func (p Post) opDag(datum kalender.Datum, b bekend) Post {
	switch {
	case !b.gereed.IsZero() && b.gereed <= datum:
		p.Stand, p.Gereed = Gedaan, b.gereed
		p.DagenLaat = max(0, int(b.gereed-p.Tot))
	case b.overgeslagen:
		p.Stand = Overgeslagen
	case datum < p.Van:
		p.Stand = Volgt
	case datum <= p.Tot:
		p.Stand = Loopt
	case b.iets:
		p.Stand = TeLaat
		p.DagenLaat = int(datum - p.Tot)
	default:
		p.Stand = Voorbij
	}
	return p
}

// opVolgorde sorts by first day, then by last; those of the same days stay in
// the order of their process.
func opVolgorde(posten []Post) {
	slices.SortStableFunc(posten, func(a, b Post) int {
		return cmp.Or(cmp.Compare(a.Van, b.Van), cmp.Compare(a.Tot, b.Tot))
	})
}

func (p Post) kopie() Post {
	p.Wie = slices.Clone(p.Wie)
	return p
}

// StandZin tells how the post stands, in words such as "te laat, 3 dagen" or
// "gedaan op 1 juni 2016".
func (p Post) StandZin() string {
	zin := p.Stand.Label()
	if !p.Gereed.IsZero() {
		zin += " op " + p.Gereed.Label()
	}
	switch {
	case p.DagenLaat > 0 && p.Stand == Gedaan:
		zin += ", " + notatie.Aantal(p.DagenLaat, "dag", "dagen") + " te laat"
	case p.DagenLaat > 0:
		zin += ", " + notatie.Aantal(p.DagenLaat, "dag", "dagen")
	case p.Stand == Voorbij:
		zin += ", niet bekend of het is gedaan"
	}
	return zin
}

// namen joins names as a sentence does.
func namen(wie []Wie) string {
	delen := make([]string, len(wie))
	for i, w := range wie {
		delen[i] = w.Naam
	}
	return notatie.Opsomming(delen)
}
