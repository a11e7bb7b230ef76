package planning

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Tafel is a document of planning and control on the council's table, with the
// edition of the monitor that lies beside it. Source: Monitor Sociaal Domein
// Voorschoten, februari 2016, hoofdstuk 3: with the Jaarrekening of a year
// comes the monitor over that year.
type Tafel struct {
	Post     string // id of the Post that is its window
	Naam     string // of the document, such as "Jaarrekening 2015"
	Boekjaar int
	Editie   int    // the year over which the monitor supplied reports
	Levert   string // what the monitor supplies
	Door     Wie    // the body that adopts it, or takes note of it
	Van      kalender.Datum
	Tot      kalender.Datum
	Stand    Poststand
}

// Periode gives the days as people read them, such as "1 mei t/m 30 juni 2016".
func (t Tafel) Periode() string {
	v, _ := kalender.NewTijdvak(t.Van, t.Tot)
	return v.Label()
}

// Tafels gives the documents to which the monitor supplies something, in the
// order of their windows: the tables that are at hand or to come, and those
// that have been.
func (o *Overzicht) Tafels() []Tafel { return slices.Clone(o.tafels) }

// Editie gives the tables for which the edition of the monitor over that year
// is meant.
func (o *Overzicht) Editie(jaar int) []Tafel {
	return slices.DeleteFunc(o.Tafels(), func(t Tafel) bool { return t.Editie != jaar })
}

func tafelsOpVolgorde(tafels []Tafel) {
	slices.SortStableFunc(tafels, func(a, b Tafel) int {
		return cmp.Or(cmp.Compare(a.Van, b.Van), cmp.Compare(a.Tot, b.Tot))
	})
}
