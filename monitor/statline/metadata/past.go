package metadata

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Past says whether these columns of a file of figures belong to this table;
// nil when they do. Of OData 3 every dimension must be a column, and every
// other column a measure, or ID; a choice of measures is fine. Of OData 4 the
// columns beside Id, Measure, Value, StringValue and ValueAttribute must be
// the dimensions.
//
// Every difference is a *goaltree.Fout of CodeVerkeerdeBron that names the
// table and the column. A Tabel of which no columns are known fits nothing.
func (t *Tabel) Past(kolommen []string) error {
	if len(t.Dimensies) == 0 && len(t.Metingen) == 0 {
		return &goaltree.Fout{Bestand: t.Bestand, Code: goaltree.CodeLeeg, Melding: fmt.Sprintf("the columns of table %s are not known: its dimensions and measures are not described", t.ID)}
	}
	namen := make([]string, 0, len(kolommen))
	for _, k := range kolommen {
		if k = strings.TrimSpace(k); !strings.HasPrefix(k, "odata.") && !strings.HasPrefix(k, "@odata.") {
			namen = append(namen, k)
		}
	}
	var fouten []*goaltree.Fout
	vreemd := func(kolom, melding string) {
		fouten = append(fouten, &goaltree.Fout{Pad: kolom, Code: CodeVerkeerdeBron, Melding: melding})
	}
	vier := t.Versie == 4
	if vier != slices.Contains(namen, "Measure") {
		figuren := "3"
		if !vier {
			figuren = "4"
		}
		return &goaltree.Fout{Pad: "Measure", Code: CodeVerkeerdeBron, Melding: fmt.Sprintf("the figures are of OData %s, and table %s is described as OData %d has it", figuren, t.ID, t.Versie)}
	}
	for _, d := range t.Dimensies {
		if !slices.Contains(namen, d.Naam) {
			vreemd(d.Naam, fmt.Sprintf("the figures have no column %s, a dimension of table %s", d.Naam, t.ID))
		}
	}
	for _, naam := range namen {
		if _, is := t.Dimensie(naam); is || vier && slices.Contains(kolommen4, naam) || !vier && naam == "ID" {
			continue
		}
		_, meting := t.Meting(naam)
		switch {
		case !vier && meting:
		case vier || (Meting{Sleutel: naam}).Basis() == naam:
			vreemd(naam, fmt.Sprintf("the figures have a column %s, which is no dimension of table %s", goaltree.Inkorten(naam), t.ID))
		default:
			vreemd(naam, fmt.Sprintf("the figures have a column %s, which is no measure of table %s", goaltree.Inkorten(naam), t.ID))
		}
	}
	if len(fouten) == 0 {
		return nil
	}
	return samen(fouten)
}

// kolommen4 are the columns of OData 4's observations beside the dimensions.
var kolommen4 = []string{"Id", "Measure", "Value", "StringValue", "ValueAttribute"}
