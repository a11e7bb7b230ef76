package statline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// KoppelingVersie is the version of the koppeling's file format that this
// package writes; it reads this one alone and refuses others by name.
const KoppelingVersie = "1"

// Koppeling says which table and columns of StatLine become which indicators.
// It is plain data, as a user writes it in a JSON file; Validate checks it.
//
// A column is named without the number StatLine puts behind it, which changes
// from year to year: AantalInwoners stands for AantalInwoners_5. A name with
// such a number must match exactly; so one of two columns of the same base
// name can be meant (Appartement_48, Appartement_56). A measure of OData 4 is
// named by its code, which is stable: M000352, M001342_1. Where the table's
// metadata are given (Options.Tabel), a title will do, with the headings above
// it where several have it: "Aantal inwoners", "Geslacht > Mannen".
type Koppeling struct {
	Versie   string `json:"versie"`             // of the format: KoppelingVersie
	Tabel    string `json:"tabel"`              // StatLine's own id of the table: 84799NED
	Titel    string `json:"titel,omitempty"`    // as StatLine heads the table
	Bron     string `json:"bron"`               // as people read it beside each figure
	Licentie string `json:"licentie,omitempty"` // of the table: CC BY 4.0
	// Regio is the column with the region's code, in an export of the portal
	// its name. A table without one is about one region, VasteRegio; exactly
	// one of the two is filled.
	Regio      string    `json:"regio,omitempty"`
	VasteRegio cbs.Regio `json:"vaste_regio,omitzero"`
	// Indeling is the year of the municipalities by which names become codes,
	// where that is not the year of the figures: the portal gives figures of
	// before within the borders of the day of the export.
	Indeling int `json:"indeling,omitempty"`
	// Periode is the column with the period. A table without one has a
	// VastePeriode, or says in PeriodeUit where its period stands; exactly one
	// of the three is filled.
	Periode      string      `json:"periode,omitempty"`
	VastePeriode cbs.Periode `json:"vaste_periode,omitzero"`
	PeriodeUit   Periodebron `json:"periode_uit,omitzero"`
	// Status of the figures, where nothing nearer to them tells: in this order a
	// mark behind the period ("2025*"), the indicator's own Status, and what the
	// metadata say of the period take precedence.
	Status monitor.Status `json:"status,omitzero"`
	// Leeg is the reason of a cell that is blank or null, which StatLine uses
	// for several; onbekend where it is left out.
	Leeg        monitor.Reden     `json:"leeg,omitzero"`
	Toelichting string            `json:"toelichting,omitempty"`
	Indicatoren []Koppelindicator `json:"indicatoren"` // at least one

	bestand  string          // the file it was read from, for errors
	plaatsen strikt.Plaatsen // where each field stood in that file
}

// Koppelindicator says how one indicator's figure is made. Five forms are
// allowed:
//
//	waarde                 a figure as published; it is added up over regions where it is a count (Maat)
//	teller + noemer        a figure that is computed, and added up over regions
//	waarde + noemer        as published; added up, it is weighted by the noemer
//	waarde + teller + noemer  as published, checked against its parts
//	waarde + n (+ sd)      a mean of n cases
type Koppelindicator struct {
	Indicator string `json:"indicator"` // id, as the doelenboom has it
	Waarde    *Som   `json:"waarde,omitempty"`
	Teller    *Som   `json:"teller,omitempty"`
	Noemer    *Som   `json:"noemer,omitempty"`
	N         *Som   `json:"n,omitempty"`
	SD        *Som   `json:"sd,omitempty"`
	// Maat is what the figure is, for who adds it up without a doelenboom
	// (Koppeling.Maten): an aantal or bedrag is a waarde alone. Left out: by the
	// unit in the metadata.
	Maat goaltree.Maat `json:"maat,omitzero"`
	// Dimensies fixes the value of each further dimension: its column, and the
	// key of the value, without padding, or with metadata its title. Rows with
	// another value are not this indicator's.
	Dimensies map[string]string `json:"dimensies,omitempty"`
	// Herkomst of the figure: counted or estimated. Left out, the source does not tell.
	Herkomst monitor.Herkomst `json:"herkomst,omitzero"`
	// Afronding is the unit the source rounds the count to, such as 10 for tens;
	// above zero. Left out: not rounded, as far as is known.
	Afronding float64 `json:"afronding,omitempty"`
	// AfrondingWijkBuurt is that unit for wijken and buurten, where it differs:
	// CBS gives a gemeente's inhabitants to the person and those of its buurten
	// in fives. Left out: as Afronding.
	AfrondingWijkBuurt float64 `json:"afronding_wijk_buurt,omitempty"`
	// Status and Leeg of this indicator, where they differ from the table's.
	Status      monitor.Status `json:"status,omitzero"`
	Leeg        monitor.Reden  `json:"leeg,omitzero"`
	Toelichting string         `json:"toelichting,omitempty"`
}

// Som is a number made from columns: they are added up and multiplied by
// Factor. Where one of them is missing, so is the sum, for the same reason
// (that of the first of several).
type Som struct {
	Kolommen []string `json:"kolommen"`         // at least one
	Factor   float64  `json:"factor,omitempty"` // above zero; left out: 1
}

// factor is Factor with its default.
func (s *Som) factor() float64 {
	if s.Factor == 0 {
		return 1
	}
	return s.Factor
}

// onderdeel is one of the sums of a Koppelindicator with its key.
type onderdeel struct {
	sleutel string
	som     *Som
}

// onderdelen gives the sums that are there, in a fixed order.
func (ki *Koppelindicator) onderdelen() []onderdeel {
	alle := []onderdeel{{"waarde", ki.Waarde}, {"teller", ki.Teller}, {"noemer", ki.Noemer}, {"n", ki.N}, {"sd", ki.SD}}
	return slices.DeleteFunc(alle, func(o onderdeel) bool { return o.som == nil })
}

// vormen are the combinations of sums that make a figure.
var vormen = []string{"waarde", "teller+noemer", "waarde+noemer", "waarde+teller+noemer", "waarde+n", "waarde+n+sd"}

// ReadKoppeling reads a koppeling from JSON, strictly: a key that is unknown,
// double or missing is a mistake. A key $schema at the top, where editors look
// for the JSON Schema, is passed over. bestand is the name errors bear. Every
// mistake is in the error, as *goaltree.Fout with path and line (see
// goaltree.Fouten). A file of at most 1 MiB is read.
func ReadKoppeling(r io.Reader, bestand string) (*Koppeling, error) {
	opties := strikt.Opties{MaxBytes: 1 << 20, MaxWaarden: 50_000}
	data, err := strikt.Inhoud(r, opties)
	if err != nil {
		return nil, &goaltree.Fout{Bestand: bestand, Melding: "reading the koppeling failed: " + err.Error(), Oorzaak: err}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &goaltree.Fout{Bestand: bestand, Code: goaltree.CodeLeeg, Melding: "the koppeling is empty"}
	}
	k := &Koppeling{bestand: bestand}
	plaatsen, problemen := strikt.Lees(data, k, opties)
	k.plaatsen = plaatsen
	// A file of another version has other keys: its version is the one mistake to tell.
	if k.Versie != "" && k.Versie != KoppelingVersie {
		return nil, goaltree.Join((&koppelcontrole{k: k}).versie().fouten)
	}
	fouten := make([]*goaltree.Fout, 0, len(problemen))
	for _, p := range problemen {
		fouten = append(fouten, &goaltree.Fout{Bestand: bestand, Regel: p.Regel, Kolom: p.Kolom, Pad: p.Pad, Waarde: p.Waarde, Code: goaltree.Code(p.Code), Melding: p.Melding})
	}
	if plaatsen != nil {
		fouten = append(fouten, k.inhoudelijk(fouten)...)
	}
	slices.SortStableFunc(fouten, func(a, b *goaltree.Fout) int {
		return cmp.Or(cmp.Compare(a.Regel, b.Regel), cmp.Compare(a.Kolom, b.Kolom))
	})
	if err := goaltree.Join(fouten); err != nil {
		return nil, err
	}
	return k, nil
}

// inhoudelijk gives what Validate finds wrong, without what only repeats a
// mistake in form: one at the same path, above it or below it.
func (k *Koppeling) inhoudelijk(vorm []*goaltree.Fout) []*goaltree.Fout {
	onder := func(a, b string) bool {
		rest, ok := strings.CutPrefix(a, b)
		return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
	}
	return slices.DeleteFunc(goaltree.Fouten(k.Validate()), func(f *goaltree.Fout) bool {
		return slices.ContainsFunc(vorm, func(v *goaltree.Fout) bool { return onder(f.Pad, v.Pad) || onder(v.Pad, f.Pad) })
	})
}

// WriteKoppeling writes what ReadKoppeling reads back to an equal Koppeling.
// The same Koppeling gives the same bytes. One that is not valid is an error,
// and nothing is written.
func WriteKoppeling(w io.Writer, k *Koppeling) error {
	if err := k.Validate(); err != nil {
		return err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(k); err != nil {
		return fmt.Errorf("writing the koppeling: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
