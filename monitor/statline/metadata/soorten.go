package metadata

import "strings"

// soort is a kind of document.
type soort uint8

const (
	geen           soort = iota // describes no table
	tabelinfo3                  // TableInfos
	eigenschappen3              // DataProperties
	codes3                      // RegioS, Perioden, ...
	groepen3                    // CategoryGroups
	kenmerken4                  // Properties
	dimensies4                  // Dimensions
	metingen4                   // MeasureCodes
	metinggroepen4              // MeasureGroups
	codes4                      // RegioSCodes, PeriodenCodes, ...
	groepen4                    // RegioSGroups, ...
	geheel4                     // all of these in one document
	leeg                        // a list without rows
	catalogus                   // a list of tables
)

// versie of OData, 0 where the kind doesn't tell.
func (s soort) versie() int {
	switch s {
	case tabelinfo3, eigenschappen3, codes3, groepen3:
		return 3
	case kenmerken4, dimensies4, metingen4, metinggroepen4, codes4, groepen4, geheel4:
		return 4
	case geen, leeg, catalogus:
	}
	return 0
}

// noemtTabel tells whether a document of this kind bears the table's id.
func (s soort) noemtTabel() bool { return s == tabelinfo3 || s == kenmerken4 || s == geheel4 }

// vanDimensie tells whether a document of this kind belongs to one dimension.
func (s soort) vanDimensie() bool { return s == codes3 || s == codes4 || s == groepen4 }

// kenmerk is a column, or several, by which a kind is known.
type kenmerk struct {
	soort soort
	alle  []string // all of these
	een   []string // and one of these; none: no further demand
	geen  []string // and none of these
}

// kenmerken are tried in order. Columns are those of the services and bulk
// files; unknown ones beside them don't matter.
var kenmerken = []kenmerk{
	{geheel4, []string{"Identifier", "Title", "Dimensions", "Measures"}, nil, nil},
	{dimensies4, []string{"Identifier", "Title", "Kind"}, nil, nil},
	{codes4, []string{"Identifier", "Title"}, []string{"DimensionGroupId", "DimensionId"}, nil},
	{metingen4, []string{"Identifier", "Title"}, []string{"MeasureGroupId", "DataType", "Unit", "Decimals"}, nil},
	// Bundles have lists of links with the columns of a table behind the link's.
	{kenmerken4, []string{"Identifier", "Title"}, []string{"TemporalCoverage", "ObservationCount", "DatasetType"}, []string{"Url"}},
	{tabelinfo3, []string{"Identifier", "Title"}, []string{"Period", "OutputStatus", "ShortTitle"}, nil},
	{groepen4, []string{"Id", "Title", "ParentId"}, nil, nil},
	{groepen3, []string{"ID", "DimensionKey", "Title"}, nil, nil},
	{eigenschappen3, []string{"Key", "Title", "Type"}, nil, nil},
	{codes3, []string{"Key", "Title"}, nil, nil},
}

// herken tells a document's kind from its columns. Of groups alone the place
// they come from must tell whether a dimension or the measures have them.
func (d *document) herken() soort {
	for _, k := range kenmerken {
		een := len(k.een) == 0
		for _, naam := range k.een {
			een = een || d.heeft(naam)
		}
		if !een || !d.heeft(k.alle...) {
			continue
		}
		for _, naam := range k.geen {
			if d.heeft(naam) {
				return geen
			}
		}
		if k.soort == groepen4 && d.vanMetingen() {
			return metinggroepen4
		}
		return k.soort
	}
	return geen
}

// vanMetingen tells whether groups of OData 4 are those of the measures.
func (d *document) vanMetingen() bool {
	const lijst = "MeasureGroups"
	switch {
	case d.heeft("DimensionId"):
		return false
	case d.lijstnaam() != "":
		return d.lijstnaam() == lijst
	default:
		return !strings.HasSuffix(d.basisnaam(), "Groups") || d.basisnaam() == lijst
	}
}
