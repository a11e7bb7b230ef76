package metadata

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// HoortBij says whether these columns of a file of figures belong to this table;
// nil when they do. Of OData 3 every dimension must be a column, and every
// other column a measure, or ID; a choice of measures is fine. Of OData 4 the
// columns beside Id, Measure, Value, StringValue and ValueAttribute must be
// the dimensions.
//
// Every difference is a *goaltree.Fout of CodeVerkeerdeBron that names the
// table and the column. A Tabel of which no columns are known fits nothing.
func (t *Tabel) HoortBij(kolommen []string) error {
	if t == nil {
		return invoer.Geen("table")
	}
	if len(t.Dimensies) == 0 && len(t.Metingen) == 0 {
		return &goaltree.Fout{Bestand: t.Bestand, Code: goaltree.CodeLeeg, Melding: fmt.Sprintf("the columns of table %s are not known: its dimensions and measures are not described", t.ID)}
	}
	namen := make([]string, 0, len(kolommen))
	for _, k := range kolommen {
		if k = strings.TrimSpace(k); !strings.HasPrefix(k, "odata.") && !strings.HasPrefix(k, "@odata.") {
			namen = append(namen, k)
		}
	}
	cijfers := 3
	if slices.Contains(namen, "Measure") {
		cijfers = 4
	}
	if (t.Versie == 4) != (cijfers == 4) {
		return &goaltree.Fout{Pad: "Measure", Code: CodeVerkeerdeBron, Melding: fmt.Sprintf("the figures are of OData %d, and table %s is described as OData %d has it", cijfers, t.ID, t.Versie)}
	}
	var fouten []*goaltree.Fout
	for _, d := range t.Dimensies {
		if !slices.Contains(namen, d.Naam) {
			fouten = append(fouten, &goaltree.Fout{Pad: d.Naam, Code: CodeVerkeerdeBron, Melding: fmt.Sprintf("the figures have no column %s, a dimension of table %s", d.Naam, t.ID)})
		}
	}
	for _, naam := range namen {
		if wat := t.vreemd(naam); wat != "" {
			fouten = append(fouten, &goaltree.Fout{Pad: goaltree.Inkorten(naam), Code: CodeVerkeerdeBron, Melding: fmt.Sprintf("the figures have a column %s, which is no %s of table %s", goaltree.Inkorten(naam), wat, t.ID)})
		}
	}
	if len(fouten) == 0 {
		return nil
	}
	return samen(fouten)
}

// vreemd says what a column would be if the table had it: a dimension or a
// measure; empty when it has it, or when every table does.
func (t *Tabel) vreemd(kolom string) string {
	if _, is := t.Dimensie(kolom); is {
		return ""
	}
	if t.Versie == 4 {
		if slices.Contains(kolommen4, kolom) {
			return ""
		}
		return "dimension"
	}
	_, meting := t.Meting(kolom)
	switch {
	case meting, kolom == "ID":
		return ""
	case rijen.ZonderNummer(kolom) == kolom:
		return "dimension"
	default:
		return "measure"
	}
}

// kolommen4 are the columns of OData 4's observations beside the dimensions.
var kolommen4 = []string{rijen.ID, rijen.Measure, rijen.Value, rijen.StringValue, rijen.ValueAttribute}
