package rijen

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// jsonBron gives the rows of OData JSON: an object with a list "value", or
// that list alone. The rows are taken one at a time: encoding/json checks a
// row's grammar and gives its bytes, and those are walked here, so that every
// value keeps its place.
type jsonBron struct {
	b *bewaker
	d *json.Decoder
	o Opties

	lijst    string // path of the list: "value", or nothing
	inObject bool
	gehad    map[string]bool // keys of the outer object seen

	namen   []string
	index   map[string]int // name -> place in namen
	vak     []int          // place in namen -> place in the row's cells; -1: not asked for
	nummer  int            // of the row in the list, from 0
	eerste  bool           // the first row is read, and waits to be given
	tekst   string         // the row
	begin   int64          // its offset in the file
	cellen  []jsonCel      // of the row, by place in namen
	regel   int            // line on which the row begins
	regelOp int64          // offset at which that line begins
}

// jsonCel is a value with its place in the row's text.
type jsonCel struct {
	Cel
	plek int
	rij  int // number of the row it belongs to, from 1
}

func nieuweJSON(b *bewaker, o Opties) *jsonBron {
	b.bewaar = true
	return &jsonBron{b: b, d: json.NewDecoder(b), o: o, gehad: map[string]bool{}, index: map[string]int{}, regel: 1, nummer: -1}
}

// Kop reads up to the first row, whose keys are the columns.
func (j *jsonBron) Kop() ([]string, error) {
	t, err := j.d.Token()
	if err != nil {
		return nil, j.fout(err)
	}
	switch t {
	case json.Delim('['):
	case json.Delim('{'):
		j.inObject = true
		if err := j.totLijst(); err != nil {
			return nil, err
		}
	}
	if !j.d.More() {
		if err := j.slot(); err != nil {
			return nil, err
		}
		return nil, j.op(&goaltree.Fout{Pad: j.lijst, Code: goaltree.CodeLeeg, Melding: "the list of rows is empty"})
	}
	if err := j.leesRij(); err != nil {
		return nil, err
	}
	if j.tekst[0] != '{' {
		return nil, j.op(&goaltree.Fout{Pad: j.rijpad(), Waarde: j.tekst, Code: goaltree.CodeOnbekendFormaat, Melding: "a row is an object with a key for each column"})
	}
	if f := j.ontleed(true); f != nil {
		return nil, f
	}
	j.eerste = true
	return j.namen, nil
}

// Kies says which columns the rows must give.
func (j *jsonBron) Kies(gekozen []int) {
	j.vak = make([]int, len(j.namen))
	for i := range j.vak {
		j.vak[i] = -1
	}
	for i, k := range gekozen {
		j.vak[k] = i
	}
}

// totLijst reads the outer object up to the rows.
func (j *jsonBron) totLijst() error {
	for j.d.More() {
		sleutel, err := j.sleutel()
		if err != nil {
			return err
		}
		if sleutel == "value" {
			j.lijst = "value"
			if t, err := j.d.Token(); err != nil {
				return j.fout(err)
			} else if t != json.Delim('[') {
				return j.op(&goaltree.Fout{Pad: "value", Waarde: fmt.Sprint(t), Code: goaltree.CodeOnbekendFormaat, Melding: "value is a list of rows"})
			}
			return nil
		}
		if err := j.kenmerk(sleutel); err != nil {
			return err
		}
	}
	if _, err := j.d.Token(); err != nil {
		return j.fout(err)
	}
	return j.op(&goaltree.Fout{Pad: "value", Code: goaltree.CodeVeldOntbreekt, Melding: "the list of rows is not there; rows of OData are {\"value\": [...]}"})
}

// sleutel reads a key of the outer object.
func (j *jsonBron) sleutel() (string, error) {
	t, err := j.d.Token()
	if err != nil {
		return "", j.fout(err)
	}
	sleutel, _ := t.(string)
	if j.gehad[sleutel] {
		return "", j.op(&goaltree.Fout{Pad: sleutel, Code: goaltree.CodeDubbel, Melding: "this key stands in the object twice"})
	}
	const maxSleutels = 1000
	if len(j.gehad) >= maxSleutels {
		return "", j.op(&goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the outer object has more than %d keys", maxSleutels)})
	}
	j.gehad[sleutel] = true
	return sleutel, nil
}

// kenmerk reads a key beside the rows that says something of them.
func (j *jsonBron) kenmerk(sleutel string) error {
	j.b.begin()
	var ruw json.RawMessage
	if err := j.d.Decode(&ruw); err != nil {
		return j.fout(err)
	}
	regel, begin := j.b.regelVan(j.d.InputOffset() - int64(len(ruw)))
	kolom := int(j.d.InputOffset()-int64(len(ruw))-begin) + 1
	waarde := string(ruw)
	var tekst string
	if json.Unmarshal(ruw, &tekst) == nil {
		waarde = tekst
	}
	switch sleutel {
	case "odata.error", "error":
		return &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: sleutel, Waarde: waarde, Code: goaltree.CodeOnbekendFormaat, Melding: "this is an error message of the service and not a table"}
	}
	if j.o.Kenmerk == nil {
		return nil
	}
	return j.o.Kenmerk(Kenmerk{Sleutel: sleutel, Waarde: waarde, Regel: regel, Kolom: kolom})
}

// Volgende reads a row into cellen.
func (j *jsonBron) Volgende(cellen []Cel) (*goaltree.Fout, error) {
	if j.eerste {
		j.eerste = false
	} else {
		if !j.d.More() {
			if err := j.slot(); err != nil {
				return nil, err
			}
			return nil, io.EOF
		}
		if err := j.leesRij(); err != nil {
			return nil, err
		}
		if f := j.ontleed(false); f != nil {
			return f, nil
		}
	}
	for i, vak := range j.vak {
		if vak < 0 {
			continue
		}
		if c := &j.cellen[i]; c.rij == j.nummer+1 {
			cellen[vak] = c.Cel
		} else {
			cellen[vak] = Cel{Soort: Afwezig}
		}
	}
	return nil, nil
}

// slot reads what follows the rows, to the end of the file: without it, the
// page is not whole.
func (j *jsonBron) slot() error {
	if _, err := j.d.Token(); err != nil { // the list's end
		return j.fout(err)
	}
	if j.inObject {
		for j.d.More() {
			sleutel, err := j.sleutel()
			if err != nil {
				return err
			}
			if err := j.kenmerk(sleutel); err != nil {
				return err
			}
		}
		if _, err := j.d.Token(); err != nil {
			return j.fout(err)
		}
	}
	if _, err := j.d.Token(); err == nil || !errors.Is(err, io.EOF) {
		if f := (*goaltree.Fout)(nil); errors.As(err, &f) {
			return f
		}
		return j.op(&goaltree.Fout{Code: goaltree.CodeSyntaxis, Melding: "there is more text behind the JSON"})
	}
	return nil
}

// leesRij takes the next row's bytes.
func (j *jsonBron) leesRij() error {
	j.b.begin()
	var ruw json.RawMessage
	if err := j.d.Decode(&ruw); err != nil {
		return j.fout(err)
	}
	if len(ruw) > j.b.maxRegel {
		return j.op(j.b.teLang())
	}
	j.nummer++
	j.tekst = string(ruw)
	j.begin = j.d.InputOffset() - int64(len(ruw))
	j.regel, j.regelOp = j.b.regelVan(j.begin)
	return nil
}

// regelVan gives the line in which an offset lies, and where that line begins.
// It forgets the lines before it: offsets are asked in ascending order.
func (b *bewaker) regelVan(offset int64) (regel int, begin int64) {
	for b.gevraagd < len(b.regeleind) && b.regeleind[b.gevraagd] <= offset {
		b.vorigEind = b.regeleind[b.gevraagd]
		b.gevraagd++
	}
	if b.gevraagd > len(b.regeleind)/2 { // now and then, so that moving costs no more than was read
		b.regeleind = b.regeleind[:copy(b.regeleind, b.regeleind[b.gevraagd:])]
		b.gevraagd = 0
	}
	return b.regel - len(b.regeleind) + b.gevraagd, b.vorigEind
}

// ontleed walks the row's text, which is well-formed JSON, and notes where
// each value stands. The first row makes the columns.
func (j *jsonBron) ontleed(eerste bool) *goaltree.Fout {
	if j.tekst[0] != '{' {
		return j.bij(0, "", j.tekst, goaltree.CodeOngeldigeWaarde, "a row is an object with a key for each column")
	}
	w := wandelaar{s: j.tekst, i: 1}
	for volgnr := 0; ; volgnr++ {
		w.wit()
		if w.s[w.i] == '}' {
			return nil
		}
		plek := w.i
		naam := w.waarde().Tekst
		w.wit() // stands on the colon or the value now
		waarde := jsonCel{plek: w.i, rij: j.nummer + 1}
		waarde.Cel = w.waarde()
		if strings.HasPrefix(naam, "odata.") || strings.HasPrefix(naam, "@odata.") {
			continue // says something of the row, and is no column
		}
		i, f := j.zoek(naam, plek, volgnr, eerste)
		if f != nil {
			return f
		}
		if j.cellen[i].rij == waarde.rij {
			return j.bij(plek, naam, "", goaltree.CodeDubbel, "this key stands in the row twice")
		}
		j.cellen[i] = waarde
	}
}

// zoek gives the column of a key: nearly always the one with the same number.
func (j *jsonBron) zoek(naam string, plek, volgnr int, eerste bool) (int, *goaltree.Fout) {
	if volgnr < len(j.namen) && j.namen[volgnr] == naam {
		return volgnr, nil
	}
	if i, ok := j.index[naam]; ok {
		return i, nil
	}
	if !eerste {
		return 0, j.bij(plek, naam, "", goaltree.CodeOnbekendVeld, "this column is not in the first row")
	}
	j.index[naam] = len(j.namen)
	j.namen = append(j.namen, naam)
	j.cellen = append(j.cellen, jsonCel{})
	return len(j.namen) - 1, nil
}

// Plaats gives where column i of the last row stands.
func (j *jsonBron) Plaats(i int) (regel, kolom int) {
	plek := 0
	if i < len(j.cellen) && j.cellen[i].rij == j.nummer+1 {
		plek = j.cellen[i].plek
	}
	return j.plek(plek)
}

// plek gives line and column of a place in the row's text.
func (j *jsonBron) plek(plek int) (regel, kolom int) {
	voor := j.tekst[:plek]
	if i := strings.LastIndexByte(voor, '\n'); i >= 0 {
		return j.regel + strings.Count(voor, "\n"), plek - i
	}
	return j.regel, int(j.begin-j.regelOp) + plek + 1
}

func (j *jsonBron) rijpad() string { return fmt.Sprintf("%s[%d]", j.lijst, j.nummer) }

// Pad gives the path of column i in the last row.
func (j *jsonBron) Pad(i int) string { return j.rijpad() + "." + goaltree.Inkorten(j.namen[i]) }

// bij makes a Fout at a place in the row; naam is the key, if any.
func (j *jsonBron) bij(plek int, naam, waarde string, code goaltree.Code, melding string) *goaltree.Fout {
	f := &goaltree.Fout{Pad: j.rijpad(), Waarde: strings.Clone(goaltree.Inkorten(waarde)), Code: code, Melding: melding}
	if naam != "" {
		f.Pad += "." + strings.Clone(goaltree.Inkorten(naam))
	}
	f.Regel, f.Kolom = j.plek(plek)
	return f
}

// nu gives the place up to which the decoder has come.
func (j *jsonBron) nu() (regel, kolom int) {
	offset := j.d.InputOffset()
	regel, begin := j.b.regelVan(offset)
	return regel, int(offset-begin) + 1
}

// op puts a mistake at the place up to which the decoder has come.
func (j *jsonBron) op(err error) error {
	if f := (*goaltree.Fout)(nil); errors.As(err, &f) && f.Regel == 0 {
		f.Regel, f.Kolom = j.nu()
	}
	return err
}

// fout turns what encoding/json says into a Fout.
func (j *jsonBron) fout(err error) error {
	var f *goaltree.Fout
	var s *json.SyntaxError
	switch {
	case errors.As(err, &f):
		return f // from the guard
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &s) && strings.Contains(s.Error(), "unexpected end"):
		regel, kolom := j.b.regel, j.b.inRegel+1
		return &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: j.lijst, Code: goaltree.CodeSyntaxis, Melding: fmt.Sprintf("the JSON breaks off, so the file is not whole; whole rows before it: %d", j.nummer+1), Oorzaak: io.ErrUnexpectedEOF}
	case errors.As(err, &s):
		regel, kolom := j.misplek(s)
		return &goaltree.Fout{Regel: regel, Kolom: kolom, Pad: j.lijst, Code: goaltree.CodeSyntaxis, Melding: fmt.Sprintf("this is no JSON: %s; whole rows before it: %d", s.Error(), j.nummer+1), Oorzaak: err}
	}
	return j.op(&goaltree.Fout{Code: goaltree.CodeSyntaxis, Melding: "this is no JSON: " + goaltree.Inkorten(err.Error()), Oorzaak: err})
}

// misplek finds where the grammar goes wrong: the decoder tells its own
// place, which is the beginning of the value in which that happens.
func (j *jsonBron) misplek(s *json.SyntaxError) (regel, kolom int) {
	offset := j.d.InputOffset()
	rest, _ := io.ReadAll(j.d.Buffered()) // from memory
	var hier *json.SyntaxError
	if err := json.Unmarshal(rest, new(json.RawMessage)); errors.As(err, &hier) && hier.Error() == s.Error() {
		offset += hier.Offset - 1
	}
	regel, begin := j.b.regelVan(offset)
	return regel, int(offset-begin) + 1
}

// wandelaar walks over well-formed JSON.
type wandelaar struct {
	s string
	i int
}

// wit passes blanks and the signs between values.
func (w *wandelaar) wit() {
	for strings.IndexByte(" \t\r\n,:", w.s[w.i]) >= 0 {
		w.i++
	}
}

// waarde takes the value that begins here.
func (w *wandelaar) waarde() Cel {
	van := w.i
	switch c := w.s[van]; c {
	case '"':
		return w.tekst()
	case '{', '[':
		w.genest()
		return Cel{w.s[van:w.i], Anders}
	default:
		for w.i < len(w.s) && strings.IndexByte(" \t\r\n,:}]", w.s[w.i]) < 0 {
			w.i++
		}
		soort := Getal
		switch c {
		case 'n':
			soort = Niets
		case 't', 'f':
			soort = Anders
		}
		return Cel{w.s[van:w.i], soort}
	}
}

// tekst takes a text without its quotes.
func (w *wandelaar) tekst() Cel {
	van := w.i
	for w.i++; w.s[w.i] != '"'; w.i++ {
		if w.s[w.i] == '\\' {
			w.i++
		}
	}
	w.i++
	binnen := w.s[van+1 : w.i-1]
	if strings.IndexByte(binnen, '\\') >= 0 {
		var uit string
		if json.Unmarshal([]byte(w.s[van:w.i]), &uit) == nil {
			binnen = uit
		}
	}
	return Cel{Tekst: binnen}
}

// genest passes an object or a list with all it holds.
func (w *wandelaar) genest() {
	diepte := 0
	for {
		switch w.s[w.i] {
		case '"':
			w.tekst()
			continue
		case '{', '[':
			diepte++
		case '}', ']':
			diepte--
		}
		w.i++
		if diepte == 0 {
			return
		}
	}
}

// Scheiding is nothing: JSON has no columns to be separated.
func (j *jsonBron) Scheiding() rune { return 0 }
