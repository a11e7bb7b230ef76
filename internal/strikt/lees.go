package strikt

import (
	"bytes"
	"fmt"
	"io"
	"reflect"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Opties are the limits of reading. A field that is not above zero takes its default.
type Opties struct {
	MaxBytes     int // size of the document; default 16 MiB
	MaxDiepte    int // nesting of objects and lists; default 64
	MaxWaarden   int // values in all, of any kind; default 500,000
	MaxProblemen int // problems reported; default 200
}

func (o Opties) metStandaard() Opties {
	anders := func(v *int, standaard int) {
		if *v <= 0 {
			*v = standaard
		}
	}
	anders(&o.MaxBytes, 16<<20)
	anders(&o.MaxDiepte, 64)
	anders(&o.MaxWaarden, 500_000)
	anders(&o.MaxProblemen, 200)
	return o
}

// Inhoud reads from r no more than what Lees needs to tell that a document is
// too large. An error comes from r itself.
func Inhoud(r io.Reader, o Opties) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, int64(o.metStandaard().MaxBytes)+1))
}

var bom = []byte("\xef\xbb\xbf")

// Lees reads the JSON document data into doel, a pointer to a struct, slice,
// map with text keys, or any of what those hold: string, bool, int, uint,
// float, pointer, array, json.Unmarshaler, encoding.TextUnmarshaler. It gives
// the place (line, column) of every value by its path, and every problem, in
// the order of the document within each kind of check. After problems doel may
// be partly filled. It panics on a doel of another type, which only a
// programmer can cause, and on no data.
//
// Places are kept up to some 64 MiB of path text; later ones are left out.
func Lees(data []byte, doel any, o Opties) (plaatsen Plaatsen, problemen []Probleem) {
	rv := reflect.ValueOf(doel)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		panic(fmt.Sprintf("strikt: target must be a pointer that is not nil, not %T", doel))
	}
	o = o.metStandaard()
	v := &verslag{maximum: o.MaxProblemen}
	if len(data) > o.MaxBytes {
		v.regels = []int{0}
		v.meld(0, "", "", CodeTeGroot, fmt.Sprintf("the document is larger than %d bytes", o.MaxBytes))
		return nil, v.problemen
	}
	data = bytes.TrimPrefix(data, bom)
	v.regels = regelstarten(data)
	if !controleerTekenset(data, v) {
		return nil, v.problemen
	}
	wortel, af := (&ontleder{data: data, o: o, v: v}).document()
	if af != nil {
		v.meld(af.plek, af.pad, af.waarde, af.code, af.melding)
		return nil, v.problemen
	}
	d := &vuller{data: data, v: v, plaatsen: Plaatsen{}, ruimte: 64 << 20}
	d.vul(&wortel, rv.Elem(), nil)
	return d.plaatsen, v.problemen
}

// controleerTekenset reports the first byte that is not UTF-8. It is false
// when the document is in another encoding altogether, so that parsing it
// would only repeat that.
func controleerTekenset(data []byte, v *verslag) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		v.meld(0, "", "", CodeTekenset, "the document is UTF-16; save it as UTF-8")
		return false
	}
	if i := tekst.GeenUTF8(data); i >= 0 {
		v.meld(i, "", fmt.Sprintf("byte 0x%02x", data[i]), CodeTekenset, "the document is not UTF-8; save it as UTF-8")
	}
	return true
}
