// Package kopietest holds types that call themselves read-only to it. It is for
// tests alone.
package kopietest

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

// AlleenLezen checks that nobody can change v, a checked value, from outside:
// not through what its methods without arguments give, and not through what it
// was made of. What these reach is overwritten; v must answer as before.
func AlleenLezen(t testing.TB, v any, gemaaktVan ...any) {
	t.Helper()
	alle := antwoorden(v)
	require.NotEmpty(t, alle, "a type that gives nothing")
	vooraf := make([]string, len(alle))
	for i, a := range alle {
		vooraf[i] = a.dump(t)
	}
	keur := func(door string) {
		t.Helper()
		for i, a := range alle {
			require.Equal(t, vooraf[i], a.dump(t), "%s was changed through %s", a.methode, door)
		}
	}
	for _, a := range alle {
		for _, uit := range a.geef() {
			Overschrijf(uit)
		}
		keur(a.methode)
	}
	for _, bron := range gemaaktVan {
		Overschrijf(bron)
	}
	keur("what it was made of")
}

// antwoord is an exported method without arguments.
type antwoord struct {
	methode string
	geef    func() []any
}

func (a antwoord) dump(t testing.TB) string {
	t.Helper()
	data, err := json.Marshal(a.geef())
	require.NoError(t, err, a.methode)
	return string(data)
}

// antwoorden gives the methods of v by name.
func antwoorden(v any) []antwoord {
	var alle []antwoord
	rv := reflect.ValueOf(v)
	for i := range rv.NumMethod() {
		methode := rv.Method(i)
		if methode.Type().NumIn() > 0 || methode.Type().NumOut() == 0 {
			continue
		}
		alle = append(alle, antwoord{rv.Type().Method(i).Name, func() []any {
			var uit []any
			for _, w := range methode.Call(nil) {
				uit = append(uit, w.Interface())
			}
			return uit
		}})
	}
	return alle
}

// Overschrijf makes zero whatever v reaches: through pointers, in lists and in
// maps.
func Overschrijf(v any) { overschrijf(reflect.ValueOf(v)) }

func overschrijf(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			overschrijf(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				overschrijf(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			overschrijf(v.Index(i))
		}
	case reflect.Map:
		for _, sleutel := range v.MapKeys() {
			overschrijf(v.MapIndex(sleutel))
			v.SetMapIndex(sleutel, reflect.Zero(v.Type().Elem()))
		}
	}
	if v.CanSet() {
		v.SetZero()
	}
}
