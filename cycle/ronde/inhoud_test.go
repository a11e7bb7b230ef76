package ronde_test

import (
	"encoding"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// plekken gives every text of a value that can be set, and every other value
// that writes itself as one.
func plekken(v reflect.Value) (teksten, waarden []reflect.Value) {
	voeg := func(w reflect.Value) {
		t, x := plekken(w)
		teksten, waarden = append(teksten, t...), append(waarden, x...)
	}
	_, eigen := reflect.TypeAssert[encoding.TextMarshaler](v)
	switch v.Kind() {
	case reflect.String:
		teksten = append(teksten, v)
	case reflect.Pointer:
		if !v.IsNil() {
			voeg(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			voeg(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !eigen && v.Type().Field(i).IsExported() {
				voeg(v.Field(i))
			}
		}
	case reflect.Uint8:
		if eigen {
			waarden = append(waarden, v)
		}
	}
	return teksten, waarden
}

// Every text of every event is looked at, and so is every enumeration: one that
// no file can have is refused, wherever it stands.
func TestValidate_overal(t *testing.T) {
	volgende, err := tot(t, ronde.RondeGesloten, "").Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0).In(time.UTC), Wie: "p-1", Rol: "x"})
	require.NoError(t, err)
	n := 0
	for _, g := range append(verloop(t), volgende) {
		require.NoError(t, g.Validate())
		teksten, waarden := plekken(reflect.ValueOf(&g).Elem())
		for _, v := range teksten {
			was := v.String()
			v.SetString(was + "\x07")
			require.Error(t, g.Validate(), "%s: %q", g.Soort, was)
			v.SetString(was)
			n++
		}
		for _, v := range waarden {
			was := v.Uint()
			v.SetUint(200)
			require.Error(t, g.Validate(), "%s: %s", g.Soort, v.Type())
			v.SetUint(was)
			n++
		}
		require.NoError(t, g.Validate())
	}
	require.Greater(t, n, 300)
}
