package metadata

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// vanWelke tells to which dimension a code list or its headings belong: as its
// rows tell, or its address, or its file's name, or because there is only one
// dimension that has no list of its own (gehad). false: none of these; naam is
// then what was told, if anything.
func (d *document) vanWelke(dims []string, gehad map[string]bool) (naam string, ok bool) {
	if naam = d.verteld(); naam != "" {
		return naam, slices.Contains(dims, naam)
	}
	if naam = d.naarNaam(); slices.Contains(dims, naam) {
		return naam, true
	}
	if len(dims) == 1 && !gehad[dims[0]] {
		return dims[0], true
	}
	return "", false
}

// verteld is the dimension that a document tells by its content.
func (d *document) verteld() string {
	if d.dimensie != "" {
		return d.dimensie
	}
	for i := range d.rijen {
		if id := d.tekst(&d.rijen[i], "DimensionId"); id != "" {
			return id
		}
	}
	return d.zonderAchtervoegsel(d.lijstnaam())
}

// naarNaam is the dimension that the file's name would tell.
func (d *document) naarNaam() string { return d.zonderAchtervoegsel(d.basisnaam()) }

// zonderAchtervoegsel takes off what OData 4 puts behind a dimension's name.
func (d *document) zonderAchtervoegsel(naam string) string {
	switch d.soort { //nolint:exhaustive // the others have none
	case codes4:
		return strings.TrimSuffix(naam, "Codes")
	case groepen4:
		return strings.TrimSuffix(naam, "Groups")
	default:
		return naam
	}
}

// eigenLijst gives the dimensions that have a list by its own word or name.
func (b *bouwer) eigenLijst(docs []*document, dims []string) map[string]bool {
	gehad := map[string]bool{}
	for _, d := range docs {
		if d.soort != codes3 && d.soort != codes4 {
			continue
		}
		if naam := d.verteld(); naam != "" {
			gehad[naam] = true
		} else if naam := d.naarNaam(); slices.Contains(dims, naam) {
			gehad[naam] = true
		}
	}
	return gehad
}

// dimensieloos is the mistake of a list that belongs to no dimension.
func (d *document) dimensieloos(naam string, dims []string) *goaltree.Fout {
	f := &goaltree.Fout{Bestand: d.bestand, Regel: 1, Waarde: naam, Code: goaltree.CodeOnbekendeTak}
	const genoeg = 15
	erZijn := strings.Join(dims[:min(len(dims), genoeg)], ", ")
	switch {
	case len(dims) == 0:
		f.Melding = "this list belongs to a dimension, and no file tells the table's dimensions: DataProperties of OData 3 or Dimensions of OData 4"
	case naam != "":
		f.Melding = "the table has no dimension of this name; it has " + erZijn
	default:
		f.Melding = fmt.Sprintf("nothing tells to which dimension this list belongs; name the file after one of %s", erZijn)
	}
	return f
}

// vervolg remarks on lists of which a page is missing: of the pages of a list
// all but the last tell of another.
func (b *bouwer) vervolg(docs []*document) {
	type lijst struct {
		soort soort
		naam  string
	}
	aantal, door := map[lijst]int{}, map[lijst]int{}
	sleutel := func(d *document) lijst {
		if d.soort.vanDimensie() {
			return lijst{d.soort, d.verteld() + "/" + d.lijstnaam()}
		}
		return lijst{soort: d.soort}
	}
	for _, d := range docs {
		aantal[sleutel(d)]++
		if d.vervolg {
			door[sleutel(d)]++
		}
	}
	for _, d := range docs {
		if k := sleutel(d); d.vervolg && door[k] == aantal[k] {
			b.opmerking(&goaltree.Fout{Bestand: d.bestand, Regel: 1, Code: goaltree.CodeVeldOntbreekt, Melding: "this is one page of a list, and the last page is not among the files"})
			door[k] = 0
		}
	}
}
