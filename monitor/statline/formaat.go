package statline

import (
	"bytes"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// Formaat is a kind of file, told from its content. The zero Formaat is invalid.
type Formaat uint8

// The formats that Herken tells apart. Read reads all but the last two.
const (
	OData3CSV  Formaat = iota + 1 // a table of StatLine as CSV, one column for each subject
	OData3JSON                    // rows of OData version 3: {"value": [{...}]} or [{...}]
	OData4CSV                     // observations of OData version 4 as CSV: Measure, ValueAttribute, Value
	OData4JSON                    // rows of OData version 4: {"@odata.context": ..., "value": [{...}]}
	KWBCSV                        // the yearly file of "Kerncijfers wijken en buurten": gwb_code_10, a_inw, ...
	PortaalCSV                    // an export as people make it: names of regions, and Indicator|2019 in the header
	MonitorCSV                    // this module's own, for monitor.ReadCSV: indicator, regio, periode, ...
	Onbekend                      // none of these
)

const (
	bronOData   = "CBS, opendata.cbs.nl (OData)"
	bronKWB     = "CBS, Kerncijfers wijken en buurten (bestand per jaar)"
	bronPortaal = "export van een dataportaal"
	bronMonitor = "deze bibliotheek"
)

var formaten = opsomming.Nieuw("formaat",
	opsomming.Rij[Formaat]{Waarde: OData3CSV, Tekst: "odata3-csv", Label: "StatLine-tabel als CSV (OData 3)", Bron: bronOData},
	opsomming.Rij[Formaat]{Waarde: OData3JSON, Tekst: "odata3-json", Label: "StatLine-rijen als JSON (OData 3)", Bron: bronOData},
	opsomming.Rij[Formaat]{Waarde: OData4CSV, Tekst: "odata4-csv", Label: "StatLine-waarnemingen als CSV (OData 4)", Bron: bronOData},
	opsomming.Rij[Formaat]{Waarde: OData4JSON, Tekst: "odata4-json", Label: "StatLine-waarnemingen als JSON (OData 4)", Bron: bronOData},
	opsomming.Rij[Formaat]{Waarde: KWBCSV, Tekst: "kwb-csv", Label: "kerncijfers wijken en buurten als CSV", Bron: bronKWB},
	opsomming.Rij[Formaat]{Waarde: PortaalCSV, Tekst: "portaal-csv", Label: "export van een portaal, met namen van gebieden", Bron: bronPortaal},
	opsomming.Rij[Formaat]{Waarde: MonitorCSV, Tekst: "monitor-csv", Label: "waarnemingen als CSV", Bron: bronMonitor},
	opsomming.Rij[Formaat]{Waarde: Onbekend, Tekst: "onbekend", Label: "onbekend formaat"},
)

// String gives the text as files have it.
func (f Formaat) String() string { return formaten.Tekst(f) }

// Label gives the Dutch label.
func (f Formaat) Label() string { return formaten.Label(f) }

// MarshalText writes the text as files have it; the zero Formaat is an error.
func (f Formaat) MarshalText() ([]byte, error) { return formaten.MarshalText(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Formaat) UnmarshalText(b []byte) error { return formaten.UnmarshalText(f, b) }

// ParseFormaat reads a Formaat; the error lists the texts known.
func ParseFormaat(s string) (Formaat, error) { return formaten.Parse(s) }

// Formaten gives every Formaat in a fixed order.
func Formaten() []Formaat { return formaten.All() }

// HerkenLengte is how many of a file's first bytes are enough for Herken. A
// header of StatLine with over a hundred columns takes some 4,000.
const HerkenLengte = rijen.BeginLengte

// Herken tells a file's format from its first bytes, HerkenLengte of them or
// the whole file.
func Herken(b []byte) Formaat {
	b = bytes.TrimLeft(rijen.Kaal(b), " \t\r\n")
	if len(b) == 0 {
		return Onbekend
	}
	heeft := func(sleutel string) bool { return bytes.Contains(b, []byte(`"`+sleutel+`"`)) }
	switch b[0] {
	case '{':
		switch {
		case heeft("@odata.context") || heeft(rijen.Measure) && heeft(rijen.Value):
			return OData4JSON
		case heeft("odata.metadata") || heeft("value") || heeft("odata.nextLink") || heeft("odata.error"):
			return OData3JSON
		}
		return Onbekend
	case '[':
		switch rest := bytes.TrimLeft(b[1:], " \t\r\n"); {
		case len(rest) == 0 || rest[0] != '{':
			return Onbekend
		case heeft(rijen.Measure) && heeft(rijen.Value):
			return OData4JSON
		}
		return OData3JSON
	}
	return herkenKop(b)
}

// herkenKop tells a CSV file by the names in its header.
func herkenKop(b []byte) Formaat {
	regel, _, _ := bytes.Cut(b, []byte("\n"))
	kop := strings.Split(string(regel), string(rijen.Scheidingsteken(regel)))
	for i := range kop {
		kop[i] = strings.Trim(kop[i], " \t\r\"")
	}
	heeft := func(naam string) bool { return slices.Contains(kop, naam) }
	switch v := vormVan(kop); {
	case heeft("indicator") && heeft("regio") && heeft("periode"):
		return MonitorCSV
	case len(kop) == 1:
		return Onbekend
	case v == vormLang:
		return OData4CSV
	case v == vormKWB:
		return KWBCSV
	case v == vormPortaal:
		return PortaalCSV
	case slices.ContainsFunc(kop, func(naam string) bool { return rijen.ZonderNummer(naam) != naam }):
		return OData3CSV
	}
	return Onbekend
}
