package schematest

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
)

// Mutatie is a document in which one thing was changed, mostly for the worse.
type Mutatie struct {
	Wat   string // the place, without indices, and what was done there
	Tekst []byte // the document

	// Lezer is true of what the reader alone refuses: a key that stands twice,
	// which who reads JSON into a value, as a schema has it, does not see; a text
	// with a control character, which a schema would have to say of each text.
	Lezer bool
}

// Muteer breaks a valid document in every way it knows, one at a time: each key
// is taken away, misspelt, doubled, and given values of another type and values
// at and over the edges of its own; lists are emptied and get an element more.
// The schema tells the words and the edges to try. Of places that are alike, as
// the elements of a list with the same keys, the first stands for all.
func Muteer(t testing.TB, goed []byte, s *jsonschema.Schema) []Mutatie {
	t.Helper()
	return nieuweMutant(t).breek(goed, s)
}

type mutant struct {
	t      testing.TB
	wortel any
	uit    []Mutatie
	gedaan map[string]bool // mutations made, by place and keys around it
	gezien map[string]bool // places met
}

func nieuweMutant(t testing.TB) *mutant {
	t.Helper()
	return &mutant{t: t, gedaan: map[string]bool{}, gezien: map[string]bool{}}
}

// breek gives the mutations of a document, but for those it made of another.
func (m *mutant) breek(goed []byte, s *jsonschema.Schema) []Mutatie {
	d := json.NewDecoder(bytes.NewReader(goed))
	d.UseNumber() // figures stay as they are written
	require.NoError(m.t, d.Decode(&m.wortel))
	m.uit = nil
	m.waarde(plek{schema: s, nu: m.wortel, zet: func(v any) { m.wortel = v }})
	return m.uit
}

// plek is a value in the document.
type plek struct {
	schema *jsonschema.Schema // nil where the schema says nothing
	pad    string             // without indices: projecten[].naam
	vorm   string             // the keys that stand beside it
	nu     any
	zet    func(any) // puts another value in its place
}

// schrijf writes the document as it is now, unless the same was done at a place
// that is alike.
func (m *mutant) schrijf(p plek, daad string) {
	sleutel := p.pad + "\x00" + p.vorm + "\x00" + daad
	if m.gedaan[sleutel] {
		return
	}
	m.gedaan[sleutel] = true
	b, err := json.Marshal(m.wortel)
	require.NoError(m.t, err)
	dubbel := strings.HasSuffix(daad, dubbelaar)
	if dubbel {
		b = bytes.ReplaceAll(b, []byte(dubbelaar+`":`), []byte(`":`))
		daad = strings.TrimSuffix(daad, dubbelaar)
	}
	m.uit = append(m.uit, Mutatie{Wat: p.pad + ": " + daad, Tekst: b, Lezer: dubbel || daad == stuurteken})
}

// maxElementen is the longest limit of a list that is tried: a longer one takes
// seconds to refuse.
const maxElementen = 1000

// dubbelaar marks a key that is to become a second one of the same name.
const dubbelaar = "§dubbel"

// stuurteken says of a text that it rings a bell.
const stuurteken = "a control character"

func (m *mutant) probeer(p plek, v any) {
	b, err := json.Marshal(v)
	require.NoError(m.t, err)
	if len(b) > 60 {
		b = append(b[:60:60], "…"...)
	}
	p.zet(v)
	m.schrijf(p, string(b))
	p.zet(p.nu)
}

func (m *mutant) waarde(p plek) {
	m.gezien[p.pad] = true
	if p.schema != nil {
		for _, w := range p.schema.Enum {
			m.probeer(p, w)
		}
	}
	p.vorm = "" // what follows says as much of a value beside other keys
	for _, v := range []any{nil, "zomaar", json.Number("7"), true, []any{}, map[string]any{}, []any{json.Number("7")}, []any{"zomaar"}, map[string]any{"zomaar": json.Number("7")}} {
		m.probeer(p, v)
	}
	switch v := p.nu.(type) {
	case string:
		m.tekst(p, v)
	case json.Number:
		m.getal(p)
	case bool:
		m.probeer(p, !v)
	case []any:
		m.lijst(p, v)
	case map[string]any:
		m.object(p, v)
	}
}

func (m *mutant) tekst(p plek, v string) {
	for _, anders := range []string{
		"", "   ", "Een Woord", "a--b", "0", "-1", "1,5", "1e3", "1.005", "1.000,00",
		"999999999999.99", "1000000000000", "2019", "2019-13", "2019-02-30", "2019-12-31", "GM0197", "GM9999", "0197", strings.Repeat("a", 65),
	} {
		m.probeer(p, anders)
	}
	for _, a := range [][2]string{{"a blank before", " " + v}, {"a letter more", v + "x"}, {"in capitals", strings.ToUpper(v)}} {
		p.zet(a[1])
		m.schrijf(p, a[0])
	}
	p.zet(v + "\a")
	m.schrijf(p, stuurteken)
	p.zet(v)
	if p.schema != nil && p.schema.MaxLength != nil {
		m.probeer(p, strings.Repeat("a", *p.schema.MaxLength))
		m.probeer(p, strings.Repeat("a", *p.schema.MaxLength+1))
	}
}

func (m *mutant) getal(p plek) {
	for _, anders := range []string{"-1", "0", "1", "2", "0.5", "-0.5", "99", "1899", "1900", "2200", "2201", "1000000000000000"} {
		m.probeer(p, json.Number(anders))
	}
	if p.schema == nil {
		return
	}
	if p.schema.Type == "number" {
		m.probeer(p, 1e300)
		m.probeer(p, -1e300)
	}
	for _, grens := range []*float64{p.schema.Minimum, p.schema.Maximum, p.schema.ExclusiveMinimum, p.schema.ExclusiveMaximum} {
		if grens != nil {
			for _, naast := range []float64{-1, 0, 1} {
				m.probeer(p, *grens+naast)
			}
		}
	}
}

func (m *mutant) lijst(p plek, v []any) {
	var elementen *jsonschema.Schema
	if p.schema != nil {
		elementen = p.schema.Items
	}
	if len(v) > 0 {
		laatste := v[len(v)-1]
		met := func(n int, extra any) []any {
			erbij := slices.Clone(v)
			for len(erbij) < n {
				erbij = append(erbij, extra)
			}
			return erbij
		}
		p.zet(met(len(v)+1, laatste))
		m.schrijf(p, "one element doubled")
		p.zet(v[1:])
		m.schrijf(p, "one element less")
		if p.schema != nil && p.schema.MaxItems != nil && *p.schema.MaxItems <= maxElementen {
			p.zet(met(*p.schema.MaxItems+1, laatste))
			m.schrijf(p, "too many elements")
		}
		p.zet(v)
	}
	for i := range v {
		m.waarde(plek{schema: elementen, pad: p.pad + "[]", nu: v[i], zet: func(nieuw any) { v[i] = nieuw }})
	}
}

func (m *mutant) object(p plek, v map[string]any) {
	sleutels := slices.Sorted(maps.Keys(v))
	vrij := p.schema != nil && p.schema.Properties == nil && p.schema.AdditionalProperties != nil
	zelf := plek{pad: p.pad, vorm: strings.Join(sleutels, " ")}
	if vrij {
		zelf.vorm = ""
	}
	erbij := func(sleutel string, waarde any, daad string) {
		if _, staat := v[sleutel]; !staat {
			v[sleutel] = waarde
			m.schrijf(zelf, daad)
			delete(v, sleutel)
		}
	}
	erbij("zomaar_een_sleutel", json.Number("1"), "a key more")
	erbij("", json.Number("1"), "an empty key more")
	if p.pad == "" {
		erbij(schemasleutel, "schema.json", "the name of a schema")
		erbij(schemasleutel, json.Number("1"), "the name of a schema that is none")
	}
	for _, s := range sleutels {
		waarde := v[s]
		naam := s
		if vrij {
			naam = "*"
		}
		delete(v, s)
		m.schrijf(zelf, "without "+naam)
		erbij(s+"x", waarde, naam+" misspelt")
		erbij(strings.ToUpper(s), waarde, naam+" in capitals")
		v[s] = waarde
		erbij(s+dubbelaar, waarde, naam+" twice"+dubbelaar)
		kind := plek{pad: strings.TrimPrefix(p.pad+"."+naam, "."), vorm: zelf.vorm, nu: waarde, zet: func(nieuw any) { v[s] = nieuw }}
		if vrij {
			kind.schema = p.schema.AdditionalProperties
		} else if p.schema != nil {
			kind.schema = p.schema.Properties[s]
		}
		m.waarde(kind)
	}
}

// Aangevuld gives a document in which free texts that may be absent, and lists
// of them, are there once at each place, so that Goed of a [Proef] need not spell them out.
func Aangevuld(t testing.TB, schema string, goed []byte) []byte {
	t.Helper()
	s := leesSchema(t, schema)
	d := json.NewDecoder(bytes.NewReader(goed))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	er := map[string]bool{}
	vulAan(v, s, "", er, false)
	vulAan(v, s, "", er, true)
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return b
}

// vulAan notes in er which keys there are, by path, or adds the texts that are
// not among them.
func vulAan(v any, s *jsonschema.Schema, pad string, er map[string]bool, aan bool) {
	switch v := v.(type) {
	case []any:
		for i := range v {
			vulAan(v[i], s.Items, pad+"[]", er, aan)
		}
	case map[string]any:
		for sleutel, p := range s.Properties {
			onder := pad + "." + sleutel
			_, staat := v[sleutel]
			if nieuw := vrijeTekst(p); aan && !staat && nieuw != nil && sleutel != schemasleutel && !er[onder] {
				v[sleutel], staat = nieuw, true
			}
			if er[onder] = er[onder] || staat; staat {
				vulAan(v[sleutel], p, onder, er, aan)
			}
		}
	}
}

// vrijeTekst gives a free text, or a list of one, where the schema has it; or nil.
func vrijeTekst(p *jsonschema.Schema) any {
	switch {
	case p.Type == "string" && p.Enum == nil && slices.Contains([]string{"", gevuld, gevuldOfLeeg}, p.Pattern):
		return "tekst"
	case p.Type == "array" && p.Items.Items == nil && vrijeTekst(p.Items) != nil:
		return []any{"tekst"}
	}
	return nil
}
