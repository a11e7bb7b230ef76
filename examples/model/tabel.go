package main

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// tabel is a part as rows and columns, the columns by their keys in JSON.
type tabel struct {
	kolommen []string
	rijen    [][]reflect.Value
}

// tabelVan makes a table of a slice of structs. What is nested in one becomes
// columns of its own: lokaal_omschrijving.
func tabelVan(rijen any) tabel {
	v := reflect.ValueOf(rijen)
	t := tabel{kolommen: kolommen(v.Type().Elem(), "")}
	for i := range v.Len() {
		t.rijen = append(t.rijen, velden(v.Index(i), nil))
	}
	return t
}

func kolommen(t reflect.Type, voor string) []string {
	var uit []string
	for f := range t.Fields() {
		if f.Type.Kind() == reflect.Struct {
			uit = append(uit, kolommen(f.Type, voor+sleutelVan(f)+"_")...)
			continue
		}
		uit = append(uit, voor+sleutelVan(f))
	}
	return uit
}

func velden(v reflect.Value, uit []reflect.Value) []reflect.Value {
	for _, f := range v.Fields() {
		if f.Kind() == reflect.Struct {
			uit = velden(f, uit)
		} else {
			uit = append(uit, f)
		}
	}
	return uit
}

// cel gives the value of a row in a column, empty where there is no such column.
func (t tabel) cel(rij int, kolom string, als weergave) string {
	i := slices.Index(t.kolommen, kolom)
	if i < 0 {
		return ""
	}
	return als.tekst(t.rijen[rij][i])
}

// sleutel names a row among those of its part, behind what it stands under.
func (t tabel) sleutel(rij int, groep string) string {
	var delen []string
	voegToe := func(kolommen ...string) bool {
		n := len(delen)
		for _, k := range kolommen {
			if s := t.cel(rij, k, voorProgramma); s != "" {
				delen = append(delen, s)
			}
		}
		return len(delen) > n
	}
	voegToe(groep)
	_ = voegToe("id", "code") || voegToe("van", "soort", "naar") || voegToe("nummer")
	return strings.Join(delen, "/")
}

// weergave is for whom a value is written.
type weergave int

const (
	voorProgramma weergave = iota // enumerations as files have them
	voorMensen                    // enumerations by their label
)

func (als weergave) tekst(v reflect.Value) string {
	switch {
	case v.Kind() == reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return als.tekst(v.Elem())
	case v.Kind() == reflect.Slice:
		delen := make([]string, v.Len())
		for i := range delen {
			delen[i] = als.tekst(v.Index(i))
		}
		return als.samen(delen)
	case v.Kind() == reflect.Bool:
		return notatie.JaNee(v.Bool())
	case v.IsZero():
		return ""
	}
	if w, ok := reflect.TypeAssert[interface{ Label() string }](v); ok && als == voorMensen {
		return w.Label()
	}
	if w, ok := reflect.TypeAssert[fmt.Stringer](v); ok {
		return w.String()
	}
	if v.CanInt() {
		return strconv.FormatInt(v.Int(), 10)
	}
	return v.String()
}

// samen joins the entries of a list: for people by commas, where none has one.
func (als weergave) samen(delen []string) string {
	komma := func(s string) bool { return strings.ContainsAny(s, ",;") }
	if als == voorMensen && !slices.ContainsFunc(delen, komma) {
		return strings.Join(delen, ", ")
	}
	return strings.Join(delen, "; ")
}
