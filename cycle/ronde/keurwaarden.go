package ronde

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

func cijfers(n int) string { return strconv.Itoa(n) }

// inhoud says where a text of the event can't be read, or an enumeration, day,
// region or period is none that files have: that what is there can be written.
// Only of an event that is not gaaf there is something to say.
func (k *keuring) inhoud(g *Gebeurtenis) {
	k.Teksten(*g)
	k.waarde("", reflect.ValueOf(g).Elem())
}

func (k *keuring) waarde(pad string, v reflect.Value) {
	if m, ok := reflect.TypeAssert[encoding.TextMarshaler](v); ok && v.Kind() != reflect.Pointer {
		if _, err := m.MarshalText(); err != nil {
			k.Fout(pad, "", goaltree.CodeOngeldigeWaarde, "%s", err)
		}
		return
	}
	switch v.Kind() { // the other kinds are no such values
	case reflect.Pointer:
		if !v.IsNil() {
			k.waarde(pad, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			k.waarde(invoer.In(pad, i), v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			veld := v.Type().Field(i)
			naam, opties, _ := strings.Cut(veld.Tag.Get("json"), ",")
			switch {
			case !veld.IsExported() || opties != "" && v.Field(i).IsZero():
			case naam == "":
				k.waarde(pad, v.Field(i))
			case pad == "":
				k.waarde(naam, v.Field(i))
			default:
				k.waarde(pad+"."+naam, v.Field(i))
			}
		}
	}
}

// vorm is how values of a type are checked, worked out once: of every event
// that is read the answer is nearly always that nothing is wrong, and no path
// is needed to give it.
type vorm struct {
	waarde bool // it writes itself as a text
	tekst  bool // it is a string
	deel   *vorm
	velden []vormveld
}

type vormveld struct {
	plaats  int
	mag     bool // absent when zero
	vorm    *vorm
	wijzend bool // a pointer: mostly a part that is not there
}

var gebeurtenisvorm = vormVan(reflect.TypeFor[Gebeurtenis]())

// vormVan gives the form of a type, nil where there is nothing in it to check.
// None of the types of an event holds itself.
func vormVan(t reflect.Type) *vorm {
	switch {
	case t.Kind() != reflect.Pointer && t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		return &vorm{waarde: true}
	case t.Kind() == reflect.String:
		return &vorm{tekst: true}
	case t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice:
		if deel := vormVan(t.Elem()); deel != nil {
			return &vorm{deel: deel}
		}
	case t.Kind() == reflect.Struct:
		f := &vorm{}
		for i := range t.NumField() {
			veld := t.Field(i)
			if v := vormVan(veld.Type); v != nil && veld.IsExported() {
				_, opties, _ := strings.Cut(veld.Tag.Get("json"), ",")
				f.velden = append(f.velden, vormveld{plaats: i, mag: opties != "", vorm: v, wijzend: veld.Type.Kind() == reflect.Pointer})
			}
		}
		if len(f.velden) > 0 {
			return f
		}
	}
	return nil
}

// gaaf tells whether nothing is wrong in a value of this form.
func (f *vorm) gaaf(v reflect.Value) bool {
	switch {
	case f.tekst:
		return tekst.Leesbaar(v.String()) == "" && !bevatBSN(v.String())
	case f.waarde:
		m, ok := reflect.TypeAssert[encoding.TextMarshaler](v)
		if !ok {
			return false
		}
		_, err := m.MarshalText()
		return err == nil
	case f.deel != nil && v.Kind() == reflect.Pointer:
		return v.IsNil() || f.deel.gaaf(v.Elem())
	case f.deel != nil:
		for i := range v.Len() {
			if !f.deel.gaaf(v.Index(i)) {
				return false
			}
		}
		return true
	}
	for i := range f.velden {
		x := v.Field(f.velden[i].plaats)
		if f.velden[i].wijzend && x.IsNil() || f.velden[i].mag && f.velden[i].vorm.waarde && x.IsZero() {
			continue
		}
		if !f.velden[i].vorm.gaaf(x) {
			return false
		}
	}
	return true
}

// teksten gives every text in v, with its path by the json tags.
func teksten(pad string, v reflect.Value, doe func(pad, s string)) {
	switch v.Kind() { // the other kinds hold no text
	case reflect.String:
		doe(pad, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			teksten(pad, v.Elem(), doe)
		}
	case reflect.Slice:
		for i := range v.Len() {
			teksten(invoer.In(pad, i), v.Index(i), doe)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			veld := v.Type().Field(i)
			if !veld.IsExported() || v.Field(i).IsZero() {
				continue
			}
			hier := pad
			if naam, _, _ := strings.Cut(veld.Tag.Get("json"), ","); naam != "" {
				hier = strings.TrimPrefix(pad+"."+naam, ".")
			}
			teksten(hier, v.Field(i), doe)
		}
	}
}
