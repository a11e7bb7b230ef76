package odata

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Tabelregel is what a catalogue tells of a table.
type Tabelregel struct {
	ID           string // StatLine's own id: 84799NED
	Titel        string
	Samenvatting string // summary; may be empty
	Taal         string // nl, en
	// Periode is the time the table spans, as the catalogue writes it; may be empty.
	Periode string
	// Gewijzigd is when the table was last changed; zero where that is not told.
	// Version 3 writes no time zone; the time is kept as if it were UTC.
	Gewijzigd time.Time
	Status    string // Regulier, Gediscontinueerd; may be empty
	Aantal    int    // rows (version 3) or observations (version 4); 0 where that is not told
}

// catalogusrij is a row of both catalogues: they have a name for each thing.
type catalogusrij struct {
	Identifier       string       `json:"Identifier"`
	Title            string       `json:"Title"`
	Summary          string       `json:"Summary"`
	Language         string       `json:"Language"`
	Period           *string      `json:"Period"`
	TemporalCoverage *string      `json:"TemporalCoverage"`
	Modified         *string      `json:"Modified"`
	OutputStatus     *string      `json:"OutputStatus"`
	Status           *string      `json:"Status"`
	RecordCount      *json.Number `json:"RecordCount"`
	ObservationCount *json.Number `json:"ObservationCount"`
}

// Catalogus gives the tables of the service, in its order. What can't be read
// of a row (no id, a date of another form) is a mistake with its place; all of
// them are in the error, and the other rows are given beside it. After any
// other error there are none.
func (c *Client) Catalogus(ctx context.Context) ([]Tabelregel, error) {
	if err := c.er(); err != nil {
		return nil, err
	}
	t := c.nieuweTelling("")
	wortel, adres := c.catalogusadres()
	var regels []Tabelregel
	var fouten []*goaltree.Fout
	for d, err := range c.lijst(ctx, t, nieuweReeks(maxRijen), nil, wortel, adres) {
		if err != nil {
			return nil, err
		}
		for i, ruw := range d.rijen() {
			r, f := regelVan(ruw)
			for _, f := range f {
				f.Bestand, f.Pad = d.adres, strings.TrimSuffix(fmt.Sprintf("value[%d].%s", i, f.Pad), ".")
				fouten = append(fouten, f)
			}
			if r.ID != "" {
				regels = append(regels, r)
			}
		}
		t.v.Adres, t.v.Paginas, t.v.Rijen, t.v.Bytes = d.adres, t.v.Paginas+1, t.v.Rijen+d.aantal, t.bytes
		t.meld(nil)
	}
	if len(fouten) > 0 {
		return regels, goaltree.Join(fouten)
	}
	return regels, nil
}

// regelVan reads a row of the catalogue.
func regelVan(ruw json.RawMessage) (Tabelregel, []*goaltree.Fout) {
	var w catalogusrij
	if err := json.Unmarshal(ruw, &w); err != nil {
		pad := ""
		if soort := (*json.UnmarshalTypeError)(nil); errors.As(err, &soort) {
			pad = soort.Field
		}
		return Tabelregel{}, []*goaltree.Fout{{Pad: pad, Code: goaltree.CodeOngeldigeWaarde, Melding: "this row can't be read: " + err.Error(), Oorzaak: err}}
	}
	r := Tabelregel{
		ID: strings.TrimSpace(w.Identifier), Titel: strings.TrimSpace(w.Title), Samenvatting: strings.TrimSpace(w.Summary), Taal: strings.TrimSpace(w.Language),
		Periode: eersteTekst(w.Period, w.TemporalCoverage), Status: eersteTekst(w.OutputStatus, w.Status),
	}
	var fouten []*goaltree.Fout
	if !isNaam(r.ID) {
		fouten = append(fouten, &goaltree.Fout{Pad: "Identifier", Waarde: r.ID, Code: goaltree.CodeOngeldigeWaarde, Melding: "this is no id of a table"})
		r.ID = ""
	}
	if s := eersteTekst(w.Modified); s != "" {
		var ok bool
		if r.Gewijzigd, ok = leesTijd(s); !ok {
			fouten = append(fouten, &goaltree.Fout{Pad: "Modified", Waarde: s, Code: goaltree.CodeOngeldigeWaarde, Melding: "expected a time as 2021-03-26T02:00:00"})
		}
	}
	for _, n := range []*json.Number{w.RecordCount, w.ObservationCount} {
		if n == nil {
			continue
		}
		aantal, err := n.Int64()
		if err != nil || aantal < 0 || aantal > 1<<40 {
			fouten = append(fouten, &goaltree.Fout{Pad: "RecordCount", Waarde: n.String(), Code: goaltree.CodeGetal, Melding: "expected a number of rows"})
			continue
		}
		r.Aantal = int(aantal)
	}
	return r, fouten
}

// eersteTekst gives the first text that is there.
func eersteTekst(teksten ...*string) string {
	for _, t := range teksten {
		if t != nil && strings.TrimSpace(*t) != "" {
			return strings.TrimSpace(*t)
		}
	}
	return ""
}
