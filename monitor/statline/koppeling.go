package statline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
// name can be meant (Appartement_48, Appartement_56).
type Koppeling struct {
	Versie   string `json:"versie"`             // of the format: KoppelingVersie
	Tabel    string `json:"tabel"`              // StatLine's own id of the table: 84799NED
	Titel    string `json:"titel,omitempty"`    // as StatLine heads the table
	Bron     string `json:"bron"`               // as people read it beside each figure
	Licentie string `json:"licentie,omitempty"` // of the table: CC BY 4.0
	Regio    string `json:"regio"`              // the column with the region's code
	// Periode is the column with the period. A table without one has a
	// VastePeriode instead; exactly one of the two is filled.
	Periode      string      `json:"periode,omitempty"`
	VastePeriode cbs.Periode `json:"vaste_periode,omitzero"`
	// Status of the figures; a mark behind the period ("2025*") takes precedence.
	Status monitor.Status `json:"status,omitzero"`
	// Leeg is the reason of a cell that is blank or null, which StatLine uses
	// for several; onbekend where it is left out.
	Leeg        monitor.Reden     `json:"leeg,omitzero"`
	Toelichting string            `json:"toelichting,omitempty"`
	Indicatoren []KoppelIndicator `json:"indicatoren"` // at least one

	bestand  string            // the file it was read from, for errors
	plaatsen map[string][2]int // path -> line, column in that file
}

// KoppelIndicator says how one indicator's figure is made. Five forms are
// allowed:
//
//	waarde                 a figure as published; it can't be added up over regions
//	teller + noemer        a figure that is computed, and added up over regions
//	waarde + noemer        as published; added up, it is weighted by the noemer
//	waarde + teller + noemer  as published, checked against its parts
//	waarde + n (+ sd)      a mean of n cases
type KoppelIndicator struct {
	Indicator string `json:"indicator"` // id, as the doelenboom has it
	Waarde    *Som   `json:"waarde,omitempty"`
	Teller    *Som   `json:"teller,omitempty"`
	Noemer    *Som   `json:"noemer,omitempty"`
	N         *Som   `json:"n,omitempty"`
	SD        *Som   `json:"sd,omitempty"`
	// Dimensies fixes the value of each further dimension: its column, and the
	// key of the value, without padding. Rows with another value are not this
	// indicator's.
	Dimensies map[string]string `json:"dimensies,omitempty"`
	// Herkomst of the figure: counted or estimated. Left out, the source does not tell.
	Herkomst monitor.Herkomst `json:"herkomst,omitzero"`
	// Afronding is the unit the source rounds the count to, such as 10 for tens;
	// above zero. Left out: not rounded, as far as is known.
	Afronding float64 `json:"afronding,omitempty"`
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

// onderdeel is one of the sums of a KoppelIndicator with its key.
type onderdeel struct {
	sleutel string
	som     *Som
}

// onderdelen gives the sums that are there, in a fixed order.
func (ki *KoppelIndicator) onderdelen() []onderdeel {
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
		return nil, samen((&koppelcontrole{k: k}).versie().fouten)
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
	if err := samen(fouten); err != nil {
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

// Validate says everything that is wrong with a koppeling, as one error of
// *goaltree.Fout (see goaltree.Fouten), or nil. Whether its columns exist is
// for Read to say.
func (k *Koppeling) Validate() error {
	if k == nil {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no koppeling"}
	}
	c := &koppelcontrole{k: k}
	c.versie().tabel()
	if len(k.Indicatoren) == 0 {
		c.fout("indicatoren", "", goaltree.CodeLeeg, "a koppeling has at least one indicator")
	}
	eerder := map[string]int{}
	for i := range k.Indicatoren {
		ki := &k.Indicatoren[i]
		c.indicator(fmt.Sprintf("indicatoren[%d]", i), ki)
		if j, dubbel := eerder[ki.Indicator]; dubbel && ki.Indicator != "" {
			c.fout(fmt.Sprintf("indicatoren[%d].indicator", i), ki.Indicator, goaltree.CodeDubbel, fmt.Sprintf("this indicator is made by indicatoren[%d] too", j))
		} else {
			eerder[ki.Indicator] = i
		}
	}
	return samen(c.fouten)
}

// koppelcontrole gathers what is wrong with a koppeling.
type koppelcontrole struct {
	k      *Koppeling
	fouten []*goaltree.Fout
}

func (c *koppelcontrole) fout(pad, waarde string, code goaltree.Code, melding string) {
	regel, kolom := c.k.plaats(pad)
	c.fouten = append(c.fouten, &goaltree.Fout{Bestand: c.k.bestand, Regel: regel, Kolom: kolom, Pad: pad, Waarde: waarde, Code: code, Melding: melding})
}

// plaats gives where a field stood, or else the nearest field above it.
func (k *Koppeling) plaats(pad string) (regel, kolom int) {
	for k.plaatsen != nil && pad != "" {
		if p, ok := k.plaatsen[pad]; ok {
			return p[0], p[1]
		}
		pad = pad[:max(0, strings.LastIndexAny(pad, ".["))]
	}
	if p, ok := k.plaatsen[""]; ok {
		return p[0], p[1]
	}
	return 0, 0
}

func (c *koppelcontrole) versie() *koppelcontrole {
	if v := c.k.Versie; v != KoppelingVersie {
		c.fout("versie", v, goaltree.CodeVersie, fmt.Sprintf("the format's version must be %q", KoppelingVersie))
	}
	return c
}

// tabel checks all but the indicators.
func (c *koppelcontrole) tabel() {
	k := c.k
	c.gevuld("tabel", k.Tabel)
	c.gevuld("bron", k.Bron)
	c.gevuld("regio", k.Regio)
	_, vast := k.plaatsen["vaste_periode"] // it may be there and be no period
	vast = vast || !k.VastePeriode.IsZero()
	switch {
	case k.Periode != "" && vast:
		c.fout("vaste_periode", k.VastePeriode.String(), goaltree.CodeTegenspraak, "give either periode or vaste_periode, not both")
	case k.Periode == "" && !vast:
		c.fout("periode", "", goaltree.CodeVeldOntbreekt, "give periode (the column with the period) or vaste_periode (the period of a table without such a column)")
	case k.Periode != "":
		c.gevuld("periode", k.Periode)
		if k.Periode == k.Regio {
			c.fout("periode", k.Periode, goaltree.CodeTegenspraak, "this column is the regio")
		}
	}
	c.woorden("", k.Status, k.Leeg)
	for _, t := range []onderdeelTekst{{"titel", k.Titel}, {"licentie", k.Licentie}, {"toelichting", k.Toelichting}} {
		if !utf8.ValidString(t.tekst) {
			c.fout(t.pad, t.tekst, goaltree.CodeTekenset, "this text is not UTF-8")
		}
	}
}

type onderdeelTekst struct{ pad, tekst string }

// gevuld checks a text that must be there, on one line, without blanks around it.
func (c *koppelcontrole) gevuld(pad, tekst string) {
	switch {
	case strings.TrimSpace(tekst) == "":
		c.fout(pad, tekst, goaltree.CodeLeeg, "this must be filled")
	case !utf8.ValidString(tekst):
		c.fout(pad, tekst, goaltree.CodeTekenset, "this text is not UTF-8")
	case tekst != strings.TrimSpace(tekst) || strings.ContainsFunc(tekst, unicode.IsControl):
		c.fout(pad, tekst, goaltree.CodeOngeldigeWaarde, "no blanks before or after it, and no line breaks or other control characters")
	}
}

// woorden checks values of enumerations, which a program can have set to anything.
func (c *koppelcontrole) woorden(boven string, s monitor.Status, leeg monitor.Reden) {
	if s != 0 && !slices.Contains(monitor.Statussen(), s) {
		c.fout(boven+"status", s.String(), goaltree.CodeOngeldigeWaarde, "not a status")
	}
	if leeg != 0 && !leeg.VanBron() {
		c.fout(boven+"leeg", leeg.String(), goaltree.CodeOngeldigeWaarde, "not a reason that a source gives for a missing figure")
	}
}

// maxIndicator is the length of an indicator's id in a Waarneming.
const maxIndicator = 100

func (c *koppelcontrole) indicator(pad string, ki *KoppelIndicator) {
	c.gevuld(pad+".indicator", ki.Indicator)
	if len(ki.Indicator) > maxIndicator {
		c.fout(pad+".indicator", ki.Indicator, goaltree.CodeTeGroot, fmt.Sprintf("an indicator's id has at most %d bytes", maxIndicator))
	}
	c.woorden(pad+".", ki.Status, ki.Leeg)
	if ki.Herkomst != 0 && !slices.Contains(monitor.Herkomsten(), ki.Herkomst) {
		c.fout(pad+".herkomst", ki.Herkomst.String(), goaltree.CodeOngeldigeWaarde, "not a herkomst")
	}
	if !(ki.Afronding >= 0) || math.IsInf(ki.Afronding, 1) {
		c.fout(pad+".afronding", fmt.Sprint(ki.Afronding), goaltree.CodeGetal, "an afronding is a number above zero")
	}
	if !utf8.ValidString(ki.Toelichting) {
		c.fout(pad+".toelichting", ki.Toelichting, goaltree.CodeTekenset, "this text is not UTF-8")
	}
	var sleutels []string
	for _, o := range ki.onderdelen() {
		sleutels = append(sleutels, o.sleutel)
		c.som(pad+"."+o.sleutel, o.som, ki.Dimensies)
	}
	if vorm := strings.Join(sleutels, "+"); !slices.Contains(vormen, vorm) {
		c.fout(pad, vorm, goaltree.CodeTegenspraak, "a figure is made from "+strings.Join(vormen[:len(vormen)-1], ", ")+" or "+vormen[len(vormen)-1])
	}
	for _, dim := range slices.Sorted(maps.Keys(ki.Dimensies)) {
		waar := pad + ".dimensies." + dim
		if strings.TrimSpace(dim) == "" {
			c.fout(pad+".dimensies", dim, goaltree.CodeLeeg, "the name of a dimension must be filled")
			continue
		}
		c.gevuld(waar, ki.Dimensies[dim])
		if dim == c.k.Regio || dim == c.k.Periode {
			c.fout(waar, dim, goaltree.CodeTegenspraak, "this column is the regio or the periode")
		}
	}
}

func (c *koppelcontrole) som(pad string, s *Som, dimensies map[string]string) {
	if len(s.Kolommen) == 0 {
		c.fout(pad+".kolommen", "", goaltree.CodeLeeg, "name at least one column")
	}
	for i, kolom := range s.Kolommen {
		waar := fmt.Sprintf("%s.kolommen[%d]", pad, i)
		c.gevuld(waar, kolom)
		_, dimensie := dimensies[kolom]
		switch {
		case kolom != "" && slices.Contains(s.Kolommen[:i], kolom):
			c.fout(waar, kolom, goaltree.CodeDubbel, "this column is added already")
		case kolom != "" && (dimensie || kolom == c.k.Regio || kolom == c.k.Periode):
			c.fout(waar, kolom, goaltree.CodeTegenspraak, "this column is the regio, the periode or a dimension; a figure is added from other columns")
		}
	}
	_, geschreven := c.k.plaatsen[pad+".factor"]
	if s.Factor < 0 || math.IsNaN(s.Factor) || math.IsInf(s.Factor, 0) || s.Factor == 0 && geschreven {
		c.fout(pad+".factor", fmt.Sprint(s.Factor), goaltree.CodeGetal, "a factor is above zero")
	}
}

// samen joins mistakes into one error, nil when there are none.
func samen(fouten []*goaltree.Fout) error {
	if len(fouten) == 1 {
		return fouten[0]
	}
	alle := make([]error, len(fouten))
	for i, f := range fouten {
		alle[i] = f
	}
	return errors.Join(alle...)
}
