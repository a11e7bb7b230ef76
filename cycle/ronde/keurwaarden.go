package ronde

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

func cijfers(n int) string { return strconv.Itoa(n) }

// waarden checks that every enumeration, day, region and period of the event
// is one that files have: that what is there can be written.
func (k *keuring) waarden(g Gebeurtenis) { k.waarde("", reflect.ValueOf(g)) }

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
		if v.Type().Elem().Kind() == reflect.String {
			return
		}
		for i := range v.Len() {
			k.waarde(invoer.In(pad, i), v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.Pointer && f.IsNil() {
				continue // most parts of an event
			}
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
