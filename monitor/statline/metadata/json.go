package metadata

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// maxSleutels is how many keys an object has, and the rows of a list together.
// It also bounds the search for double ones.
const maxSleutels = 300

// knoop is a value of JSON with its place; of an object, namen and leden go
// together, of a list there are leden alone.
type knoop struct {
	cel
	object, lijst bool
	namen         []string
	leden         []knoop
}

// lid gives the member of this name, nil when there is none.
func (k *knoop) lid(naam string) *knoop {
	for i, n := range k.namen {
		if n == naam {
			return &k.leden[i]
		}
	}
	return nil
}

// jsonlezer reads JSON into a tree, with the place of every value.
type jsonlezer struct {
	data   []byte
	d      *json.Decoder
	op     int // the place last asked for
	regel  int // its line
	begin  int // offset at which that line begins
	teller int
	namen  map[string]string // keys seen, so that equal ones share memory
}

func leesJSON(data []byte) (*knoop, *goaltree.Fout) {
	j := &jsonlezer{data: data, d: json.NewDecoder(bytes.NewReader(data)), regel: 1, namen: map[string]string{}}
	j.d.UseNumber()
	k, f := j.waarde(0)
	if f != nil {
		return nil, f
	}
	plek := j.plaats()
	if _, err := j.d.Token(); !errors.Is(err, io.EOF) {
		return nil, j.fout(plek, goaltree.CodeSyntaxis, "there is more text behind the JSON")
	}
	return &k, nil
}

// plaats gives where the next token begins. Places are asked in ascending order.
func (j *jsonlezer) plaats() plaats {
	op := min(int(j.d.InputOffset()), len(j.data))
	for op < len(j.data) && strings.IndexByte(" \t\r\n,:", j.data[op]) >= 0 {
		op++
	}
	nieuw := j.data[j.op:op]
	j.regel += bytes.Count(nieuw, []byte("\n"))
	if i := bytes.LastIndexByte(nieuw, '\n'); i >= 0 {
		j.begin = j.op + i + 1
	}
	j.op = op
	return plaats{j.regel, op - j.begin + 1}
}

func (j *jsonlezer) fout(p plaats, code goaltree.Code, melding string) *goaltree.Fout {
	return &goaltree.Fout{Regel: p.regel, Kolom: p.kolom, Code: code, Melding: melding}
}

func (j *jsonlezer) token() (json.Token, *goaltree.Fout) {
	t, err := j.d.Token()
	if err == nil {
		return t, nil
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		regel, kolom := tekst.Plaats(j.data, len(j.data))
		f := j.fout(plaats{regel, kolom}, goaltree.CodeSyntaxis, "the JSON breaks off, so the file is not whole")
		f.Oorzaak = io.ErrUnexpectedEOF
		return nil, f
	}
	f := j.fout(j.plaats(), goaltree.CodeSyntaxis, "this is no JSON: "+err.Error())
	f.Oorzaak = err
	return nil, f
}

// waarde reads the value that begins here.
func (j *jsonlezer) waarde(diepte int) (knoop, *goaltree.Fout) {
	k := knoop{cel: cel{plaats: j.plaats()}}
	if j.teller++; j.teller > maxWaarden {
		return k, j.fout(k.plaats, goaltree.CodeTeGroot, fmt.Sprintf("the file has more than %d values", maxWaarden))
	}
	if diepte > maxDiepte {
		return k, j.fout(k.plaats, goaltree.CodeTeGroot, fmt.Sprintf("objects and lists more than %d deep in one another", maxDiepte))
	}
	t, f := j.token()
	if f != nil {
		return k, f
	}
	switch w := t.(type) {
	case string:
		k.soort, k.tekst = celTekst, w
	case json.Number:
		k.soort, k.tekst = celGetal, w.String()
	case nil:
		k.soort = celNiets
	case bool:
		k.soort, k.tekst = celAnders, fmt.Sprint(w)
	case json.Delim:
		k.soort = celAnders
		k.object, k.lijst = w == '{', w == '['
		f = j.leden(&k, diepte)
	}
	return k, f
}

// leden reads what is in the object or list that has just been opened.
func (j *jsonlezer) leden(k *knoop, diepte int) *goaltree.Fout {
	for j.d.More() {
		if k.object {
			plek := j.plaats()
			t, f := j.token()
			if f != nil {
				return f
			}
			naam := j.deel(fmt.Sprint(t))
			if k.lid(naam) != nil {
				f := j.fout(plek, goaltree.CodeDubbel, "this key stands in the object twice")
				f.Pad = naam
				return f
			}
			if len(k.namen) >= maxSleutels {
				return j.fout(plek, goaltree.CodeTeGroot, fmt.Sprintf("an object of more than %d keys", maxSleutels))
			}
			k.namen = append(k.namen, naam)
		}
		lid, f := j.waarde(diepte + 1)
		if f != nil {
			return f
		}
		k.leden = append(k.leden, lid)
	}
	_, f := j.token()
	return f
}

// deel gives the key itself, the same for all that are equal.
func (j *jsonlezer) deel(naam string) string {
	if n, ok := j.namen[naam]; ok {
		return n
	}
	j.namen[naam] = naam
	return naam
}

// jsonDocument makes a document of a file of JSON: {"value": [...]}, a list of
// rows, or one row.
func jsonDocument(naam string, data []byte) (*document, *goaltree.Fout) {
	k, f := leesJSON(data)
	if f != nil {
		return nil, f
	}
	d := &document{bestand: naam, json: true, index: map[string]int{}}
	rijen := k
	if k.object {
		if rijen, f = d.omslag(k); f != nil {
			return nil, f
		}
	}
	if !rijen.object && !rijen.lijst {
		return nil, &goaltree.Fout{Regel: 1, Code: goaltree.CodeOnbekendFormaat, Melding: "expected an object or a list of objects"}
	}
	if rijen.lijst && len(rijen.leden) == 0 {
		d.soort = leeg
		return d, nil
	}
	d.enkel = rijen.object
	eerste := rijen
	if rijen.lijst {
		eerste = &rijen.leden[0]
	}
	for _, sleutel := range eerste.namen {
		d.kolom(sleutel)
	}
	if d.soort = d.herken(); d.soort == geen {
		return d, nil
	}
	if d.soort == geheel4 {
		if f := d.neemDelen(eerste); f != nil {
			return nil, f
		}
	}
	if f := d.neemRijen(rijen); f != nil {
		return nil, f
	}
	return d, nil
}

// omslag takes what stands around the rows, and gives the rows: those of
// value, or the object itself.
func (d *document) omslag(k *knoop) (*knoop, *goaltree.Fout) {
	for _, sleutel := range []string{"error", "odata.error"} {
		if lid := k.lid(sleutel); lid != nil {
			return nil, &goaltree.Fout{Regel: lid.plaats.regel, Kolom: lid.plaats.kolom, Pad: sleutel, Code: goaltree.CodeOnbekendFormaat, Melding: "this is an error message of the service and not a table"}
		}
	}
	for _, sleutel := range []string{"@odata.context", "odata.metadata"} {
		if lid := k.lid(sleutel); lid != nil {
			d.adres = lid.tekst
		}
	}
	d.vervolg = k.lid("@odata.nextLink") != nil || k.lid("odata.nextLink") != nil
	if lid := k.lid("value"); lid != nil && (lid.lijst || lid.object) {
		d.lijst = "value"
		return lid, nil
	}
	return k, nil
}

// neemRijen takes the rows of a list, or the one row that an object is.
func (d *document) neemRijen(k *knoop) *goaltree.Fout {
	leden := k.leden
	if k.object {
		leden = []knoop{*k}
	}
	if len(leden) > maxRijen {
		return &goaltree.Fout{Regel: k.plaats.regel, Kolom: k.plaats.kolom, Pad: d.lijst, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("a list of %d rows; at most %d are read", len(leden), maxRijen)}
	}
	for nr := range leden {
		lid := &leden[nr]
		if !lid.object {
			return &goaltree.Fout{Regel: lid.plaats.regel, Kolom: lid.plaats.kolom, Pad: d.lijst, Waarde: goaltree.Inkorten(lid.tekst), Code: goaltree.CodeOnbekendFormaat, Melding: "a row is an object with a key for each column"}
		}
		r := rij{nummer: nr, plaats: lid.plaats, cellen: make([]cel, 0, len(lid.namen))}
		for i, naam := range lid.namen {
			vak := d.kolom(naam)
			if vak >= maxSleutels {
				plek := lid.leden[i].plaats
				return &goaltree.Fout{Regel: plek.regel, Kolom: plek.kolom, Pad: naam, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("rows of more than %d different keys", maxSleutels)}
			}
			for len(r.cellen) <= vak {
				r.cellen = append(r.cellen, cel{})
			}
			r.cellen[vak] = lid.leden[i].cel
		}
		d.rijen = append(d.rijen, r)
	}
	return nil
}

// neemDelen takes the lists out of a whole description of OData 4.
func (d *document) neemDelen(k *knoop) *goaltree.Fout {
	neem := func(van *knoop, naam, pad, dimensie string, s soort) *goaltree.Fout {
		lid := van.lid(naam)
		if lid == nil || lid.soort == celNiets {
			return nil
		}
		deel := &document{bestand: d.bestand, soort: s, json: true, lijst: pad + naam, dimensie: dimensie, index: map[string]int{}}
		if !lid.lijst {
			return &goaltree.Fout{Regel: lid.plaats.regel, Kolom: lid.plaats.kolom, Pad: deel.lijst, Code: goaltree.CodeOnbekendFormaat, Melding: "expected a list"}
		}
		d.delen = append(d.delen, deel)
		return deel.neemRijen(lid)
	}
	for _, l := range []struct {
		naam string
		s    soort
	}{{"MeasureGroups", metinggroepen4}, {"Measures", metingen4}, {"Dimensions", dimensies4}} {
		if f := neem(k, l.naam, "", "", l.s); f != nil {
			return f
		}
	}
	dims := k.lid("Dimensions")
	if dims == nil || !dims.lijst {
		return nil
	}
	for i := range dims.leden {
		dim := &dims.leden[i]
		id := dim.lid("Identifier")
		if id == nil {
			continue // told where the dimensions are read
		}
		pad := fmt.Sprintf("Dimensions[%d].", i)
		if f := neem(dim, "DimensionGroups", pad, id.tekst, groepen4); f != nil {
			return f
		}
		if f := neem(dim, "CodeList", pad, id.tekst, codes4); f != nil {
			return f
		}
	}
	return nil
}
