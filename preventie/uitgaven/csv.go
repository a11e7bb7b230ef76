package uitgaven

import (
	"encoding"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// CSVOpties are what a file of bookings does not tell.
type CSVOpties struct {
	Bestand string // the name that errors bear
	ID      string // of the definition; empty: "uitgaven"
	Naam    string // what people call it; empty: "Uitgaven"
	Bron    string // of a booking whose cell bron is empty; may be empty too
	Fictief bool   // the amounts are made up
}

// boekingvorm is the table of bookings.
func boekingvorm() invoer.Tabelvorm {
	return invoer.Tabelvorm{
		Naam: "table of bookings", MaxBytes: maxBestand, MaxRijen: maxBoekingen,
		Kolommen:  []string{"gemeente", "naam", "jaar", "niveau", "taakveld", "bedrag", "status", "omschrijving", "bron"},
		Verplicht: []string{"gemeente", "naam", "jaar", "bedrag"},
	}
}

// ReadCSV reads bookings from a spreadsheet:
//
//	gemeente;naam;jaar;niveau;taakveld;bedrag;status;omschrijving;bron
//	GM9901;Fictiefstad;2025;selectief;6.1;12500,50;begroting;Valpreventie;Begroting 2025
//
// Columns may come in any order; gemeente, naam, jaar and bedrag must be there.
// The name of a municipality may be left empty after its first row. An amount has
// a decimal comma or point (a point alone where the separator is a comma) and no
// thousands separators. The separator (; , or tab) is told from the header. The
// file is UTF-8, with or without BOM, of at most 16 MiB. An apostrophe before
// what a spreadsheet would take for a formula is taken off.
//
// Every mistake in the form is in the error, as *goaltree.Fout with line, column
// and value, and where there is one, also what Resolve has to say of the other
// rows. Of a Definitie that is given Resolve points at the cells.
func ReadCSV(r io.Reader, o CSVOpties) (*Definitie, error) {
	t, err := boekingvorm().Lees(r, o.Bestand)
	if t == nil {
		return nil, err
	}
	l := &csvLezer{bestand: o.Bestand, fouten: goaltree.Fouten(err), plekken: map[string][2]int{}, namen: map[string]string{}}
	l.d = &Definitie{Versie: FormaatVersie, ID: "uitgaven", Naam: "Uitgaven", Fictief: o.Fictief}
	if o.ID != "" {
		l.d.ID = o.ID
	}
	if o.Naam != "" {
		l.d.Naam = o.Naam
	}
	for _, rij := range t.Rijen {
		l.rij = rij
		l.boeking(o)
	}
	l.d.plaatsen = invoer.NieuwePlaatsen(o.Bestand, l.plekken)
	if len(l.fouten) == 0 {
		return l.d, nil
	}
	if len(l.d.Boekingen) > 0 {
		_, err := l.d.Resolve()
		l.fouten = append(l.fouten, goaltree.Fouten(err)...)
	}
	return nil, goaltree.Join(l.fouten)
}

type csvLezer struct {
	bestand string
	rij     invoer.Tabelrij
	d       *Definitie
	plekken map[string][2]int
	namen   map[string]string // of municipalities, by code
	fouten  []*goaltree.Fout
}

func (l *csvLezer) fout(kolom string, code goaltree.Code, melding string, args ...any) {
	plek := l.rij.Plek(kolom)
	l.fouten = append(l.fouten, &goaltree.Fout{
		Bestand: l.bestand, Regel: plek[0], Kolom: plek[1], Pad: kolom, Waarde: l.rij.Cel(kolom), Code: code, Melding: fmt.Sprintf(melding, args...),
	})
}

func (l *csvLezer) tekst(kolom string) string { return tekst.UitCel(l.rij.Cel(kolom)) }

func (l *csvLezer) boeking(o CSVOpties) {
	vooraf := len(l.fouten)
	b := Boeking{
		Gemeente: l.tekst("gemeente"), Jaar: l.geheel("jaar"), Taakveld: l.tekst("taakveld"),
		Bedrag: l.bedrag(), Omschrijving: l.tekst("omschrijving"), Bron: l.tekst("bron"),
	}
	l.woord("niveau", &b.Niveau)
	l.woord("status", &b.Status)
	if b.Bron == "" {
		b.Bron = o.Bron
	}
	l.gemeente(b.Gemeente)
	if len(l.fouten) > vooraf {
		return
	}
	l.onthoud(invoer.In("boekingen", len(l.d.Boekingen)), boekingvorm().Kolommen)
	l.d.Boekingen = append(l.d.Boekingen, b)
	l.d.regels = append(l.d.regels, l.rij.Regel)
}

// gemeente keeps the name of a municipality, which its first row has.
func (l *csvLezer) gemeente(code string) {
	naam := l.tekst("naam")
	eerder, bekend := l.namen[code]
	switch {
	case code == "":
		l.fout("gemeente", goaltree.CodeLeeg, "the code of the municipality must be filled")
	case !bekend && naam == "":
		l.fout("naam", goaltree.CodeLeeg, "the first row of a municipality has its name")
	case !bekend:
		l.namen[code] = naam
		pad := invoer.In("gemeenten", len(l.d.Gemeenten))
		l.onthoud(pad, []string{"naam"})
		l.plekken[pad+".code"] = l.rij.Plek("gemeente")
		l.d.Gemeenten = append(l.d.Gemeenten, Gemeente{Code: code, Naam: naam})
	case naam != "" && naam != eerder:
		l.fout("naam", goaltree.CodeTegenspraak, "another row calls %s %.60q", code, eerder)
	}
}

// onthoud keeps where the fields of the node at pad stand.
func (l *csvLezer) onthoud(pad string, kolommen []string) {
	l.plekken[pad] = [2]int{l.rij.Regel, 0}
	for _, k := range kolommen {
		l.plekken[pad+"."+k] = l.rij.Plek(k)
	}
}

func (l *csvLezer) woord(kolom string, v encoding.TextUnmarshaler) {
	if cel := l.rij.Cel(kolom); cel == "" {
		return
	} else if err := v.UnmarshalText([]byte(cel)); err != nil {
		l.fout(kolom, goaltree.CodeOngeldigeWaarde, "%s", err)
	}
}

func (l *csvLezer) geheel(kolom string) int {
	cel := l.rij.Cel(kolom)
	n, err := strconv.Atoi(cel)
	if err != nil || strconv.Itoa(n) != cel {
		l.fout(kolom, goaltree.CodeGetal, "must be a whole number, in digits alone")
		return 0
	}
	return n
}

// bedrag gives an amount as a definition has it.
func (l *csvLezer) bedrag() string {
	cel := l.rij.Cel("bedrag")
	s := cel
	if !strings.Contains(cel, ".") { // beside a point a comma is a thousands separator, or the point is
		s = strings.Replace(cel, ",", ".", 1)
	}
	if _, err := geld.Parse(s); err != nil {
		l.fout("bedrag", goaltree.CodeGetal, "%s; in a table a decimal comma is right too", err)
	}
	return s
}

// inwonervorm is the table of inhabitants.
func inwonervorm() invoer.Tabelvorm {
	kolommen := []string{"gemeente", "jaar", "aantal", "bron"}
	return invoer.Tabelvorm{Naam: "table of inhabitants", MaxBytes: maxBestand, MaxRijen: maxInwoners, Kolommen: kolommen, Verplicht: kolommen}
}

// ReadInwonersCSV reads the inhabitants that go with bookings from a
// spreadsheet, with the columns gemeente, jaar, aantal and bron, in the form of
// ReadCSV. Every mistake in the form is in the error, as *goaltree.Fout; put what
// it gives in Definitie.Inwoners, for Resolve to check.
func ReadInwonersCSV(r io.Reader, bestand string) ([]Inwoners, error) {
	t, err := inwonervorm().Lees(r, bestand)
	if t == nil {
		return nil, err
	}
	l := &csvLezer{bestand: bestand, fouten: goaltree.Fouten(err)}
	var uit []Inwoners
	gezien := map[gemeentejaar]bool{}
	for _, rij := range t.Rijen {
		l.rij = rij
		w := Inwoners{Gemeente: l.tekst("gemeente"), Jaar: l.geheel("jaar"), Aantal: l.geheel("aantal"), Bron: l.tekst("bron")}
		if gj := (gemeentejaar{w.Gemeente, w.Jaar}); gezien[gj] {
			l.fout("gemeente", goaltree.CodeDubbel, "an earlier row has this municipality and year")
		} else {
			gezien[gj] = true
		}
		uit = append(uit, w)
	}
	if len(l.fouten) > 0 {
		return nil, goaltree.Join(l.fouten)
	}
	return uit, nil
}

// WriteCSV writes the bookings of a definition as ReadCSV reads them back, in
// their order: UTF-8 with BOM, separated by ";", decimal comma, so that Dutch
// Excel opens it as it is. What else a definition holds, JSON alone keeps. The
// error is of a definition that Resolve refuses, or nil.
func WriteCSV(w io.Writer, d *Definitie) error {
	if _, err := d.Resolve(); err != nil {
		return err
	}
	namen := map[string]string{}
	for _, g := range d.Gemeenten {
		namen[g.Code] = g.Naam
	}
	rijen := [][]string{boekingvorm().Kolommen}
	for _, b := range d.Boekingen {
		rij := []string{b.Gemeente, namen[b.Gemeente], strconv.Itoa(b.Jaar), "", b.Taakveld, strings.Replace(b.Bedrag, ".", ",", 1), "", b.Omschrijving, b.Bron}
		if b.Niveau != 0 {
			rij[3] = b.Niveau.String()
		}
		if b.Status != 0 {
			rij[6] = b.Status.String()
		}
		for _, i := range []int{1, 7, 8} {
			rij[i] = tekst.AlsCel(rij[i])
		}
		rijen = append(rijen, rij)
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("uitgaven: %w", err)
	}
	return nil
}
