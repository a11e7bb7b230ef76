package statline

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// vorm is how the rows of a file hold figures.
type vorm uint8

const (
	vormBreed   vorm = iota // a column for each measure: OData 3
	vormLang                // an observation a row: OData 4
	vormKWB                 // a column for each measure, none of them numbered
	vormPortaal             // a column for each measure and period, regions by name
)

// vormVan tells the form from the columns.
func vormVan(kop []string) vorm {
	heeft := func(naam string) bool { return slices.Contains(kop, naam) }
	switch {
	case heeft(rijen.Measure) && heeft(rijen.Value):
		return vormLang
	case heeft("gwb_code_10") || heeft("gwb_code"):
		return vormKWB
	case slices.ContainsFunc(kop, func(naam string) bool { _, _, _, ok := metPeriode(naam); return ok }):
		return vormPortaal
	}
	return vormBreed
}

// metPeriode takes a name of the portal apart: Bevolkingsdichtheid|2019, or
// |2019* for a provisional figure.
func metPeriode(naam string) (titel string, p cbs.Periode, merk monitor.Status, ok bool) {
	i := strings.LastIndexByte(naam, '|')
	if i <= 0 {
		return "", p, 0, false
	}
	kaal, merk := zonderMerk(strings.TrimSpace(naam[i+1:]))
	p, err := cbs.ParsePeriode(kaal)
	return strings.TrimSpace(naam[:i]), p, merk, err == nil
}

// kolomsoort is a column's part in the table.
type kolomsoort uint8

const (
	kolomMeting   kolomsoort = iota // a figure, or a text beside it
	kolomVolgnr                     // the row's number
	kolomDimensie                   // a key
)

// soortVan tells a column's part from its name: in OData 3 a dimension has no
// number behind its name, in OData 4 it is what is left.
func (v vorm) soortVan(naam string) kolomsoort {
	switch v {
	case vormLang:
		switch naam {
		case rijen.ID:
			return kolomVolgnr
		case rijen.Measure, rijen.Value, rijen.StringValue, rijen.ValueAttribute:
			return kolomMeting
		}
		return kolomDimensie
	case vormBreed:
		switch {
		case naam == "ID":
			return kolomVolgnr
		case rijen.ZonderNummer(naam) == naam:
			return kolomDimensie
		}
	case vormKWB, vormPortaal: // the file names its regions, and all else is a figure or text
	}
	return kolomMeting
}
