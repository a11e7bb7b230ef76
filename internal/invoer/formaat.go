package invoer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

// Formaat is a JSON file format that people write.
type Formaat struct {
	Naam       string   // what an error calls the file, such as "jaarplan"
	Versies    []string // the values of its key versie that the reader knows, at least one
	MaxBytes   int      // size of a file; 0: 16 MiB
	MaxWaarden int      // values in a file; 0: 500,000
}

// Plaatsen remembers where each field of a definition stood in its file, so
// that a check can point there. The zero Plaatsen is that of a definition made
// in Go.
type Plaatsen struct {
	bestand string
	plaats  strikt.Plaatsen
}

// wijs fills in where the field of f stood.
func (p Plaatsen) wijs(f *goaltree.Fout) {
	f.Bestand = p.bestand
	f.Regel, f.Kolom = p.plaats.Plek(f.Pad)
}

// Lees reads a file strictly into doel, a pointer to a struct of which versie
// points to the field with the key versie; bestand is the name errors bear.
// Every mistake in form is in the error, as *goaltree.Fout. A file of another
// version has other keys: its version is then the one mistake told.
func (f Formaat) Lees(r io.Reader, bestand string, doel any, versie *string) (Plaatsen, error) {
	opties := strikt.Opties{MaxBytes: f.MaxBytes, MaxWaarden: f.MaxWaarden}
	data, err := strikt.Inhoud(r, opties)
	if err != nil {
		return Plaatsen{}, &goaltree.Fout{Bestand: bestand, Melding: "reading the " + f.Naam + " failed: " + err.Error(), Oorzaak: err}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return Plaatsen{}, &goaltree.Fout{Bestand: bestand, Code: goaltree.CodeLeeg, Melding: "the " + f.Naam + " is empty"}
	}
	plekken, problemen := strikt.Lees(data, doel, opties)
	p := Plaatsen{bestand: bestand, plaats: plekken}
	if *versie != "" {
		k := NieuweKeuring(p)
		if k.Versie(f, *versie); len(k.fouten) > 0 {
			return p, k.Err()
		}
	}
	fouten := make([]*goaltree.Fout, len(problemen))
	for i, m := range problemen {
		fouten[i] = &goaltree.Fout{Bestand: bestand, Regel: m.Regel, Kolom: m.Kolom, Pad: m.Pad, Waarde: m.Waarde, Code: goaltree.Code(m.Code), Melding: m.Melding}
	}
	return p, goaltree.Join(fouten)
}

// Schrijf writes v as indented JSON. A list or map that must be there and is
// nil is written as an empty one. The same v gives the same bytes.
func (f Formaat) Schrijf(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if rv := reflect.ValueOf(v); rv.IsValid() {
		v = metLijsten(rv).Interface()
	}
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("writing the %s: %w", f.Naam, err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// SchrijfDefinitie writes a definition as Schrijf does, so that Lees reads it
// back: a version or a text that reading or checking would refuse is an error,
// as is nil. versie gives the definition's version; of nil it is not asked.
func SchrijfDefinitie[D any](f Formaat, w io.Writer, d *D, versie func() string) error {
	k := NieuweKeuring(Plaatsen{}) // where d stood in a file says nothing of what it is now
	if d == nil {
		k.Fout("", "", goaltree.CodeLeeg, "there is no %s: it is nil", f.Naam)
		return k.Err()
	}
	k.Versie(f, versie())
	k.Teksten(d)
	if err := k.Err(); err != nil {
		return err
	}
	return f.Schrijf(w, d)
}

// metLijsten gives a copy of v in which a nil list or map is an empty one.
// Those that may be absent stay away: omitempty leaves out an empty one too.
func metLijsten(v reflect.Value) reflect.Value {
	if _, eigen := reflect.TypeAssert[json.Marshaler](v); eigen {
		return v
	}
	switch v.Kind() {
	case reflect.Struct:
		kopie := reflect.New(v.Type()).Elem()
		kopie.Set(v)
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				kopie.Field(i).Set(metLijsten(v.Field(i)))
			}
		}
		return kopie
	case reflect.Slice:
		kopie := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			kopie.Index(i).Set(metLijsten(v.Index(i)))
		}
		return kopie
	case reflect.Map:
		kopie := reflect.MakeMapWithSize(v.Type(), v.Len())
		for _, sleutel := range v.MapKeys() {
			kopie.SetMapIndex(sleutel, metLijsten(v.MapIndex(sleutel)))
		}
		return kopie
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		kopie := reflect.New(v.Type().Elem())
		kopie.Elem().Set(metLijsten(v.Elem()))
		return kopie
	}
	return v
}

// bekend says what is wrong with a version, empty when nothing is.
func (f Formaat) bekend(versie string) (melding string) {
	switch known := strings.Join(f.Versies, ", "); {
	case slices.Contains(f.Versies, versie):
		return ""
	case versie == "":
		return "the format version is not given; known is: " + known
	default:
		return "this format version is not known; known is: " + known
	}
}

// NieuwePlaatsen is of a definition that was read from another form than JSON:
// plekken has the line and column of each value, by its path.
func NieuwePlaatsen(bestand string, plekken map[string][2]int) Plaatsen {
	return Plaatsen{bestand: bestand, plaats: plekken}
}
