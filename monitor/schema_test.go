package monitor_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// vergelijk compares got with the file, or writes the file with -update.
func vergelijk(t *testing.T, bestand string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(bestand), 0o755))
		require.NoError(t, os.WriteFile(bestand, got, 0o644))
	}
	want, err := os.ReadFile(bestand)
	require.NoError(t, err, "run with -update to make it")
	require.Equal(t, string(want), string(got))
}

// woorden is the schema of an enumeration: its words, and null where a
// pointer to it may be absent.
func woorden[T interface{ String() string }](alle []T) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, v := range alle {
		s.Enum = append(s.Enum, v.String())
	}
	return s
}

func codes(alle []monitor.Waarschuwingcode) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, c := range alle {
		s.Enum = append(s.Enum, string(c))
	}
	return s
}

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[monitor.Uitkomst](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Maat]():            woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():        woorden(goaltree.Richtingen()),
		reflect.TypeFor[goaltree.Schaal]():          woorden(goaltree.Schalen()),
		reflect.TypeFor[goaltree.Kernwaarde]():      woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[monitor.Status]():           woorden(monitor.Statussen()),
		reflect.TypeFor[monitor.Reden]():            woorden(monitor.Redenen()),
		reflect.TypeFor[monitor.Herkomst]():         woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Signaal]():          woorden(monitor.Signalen()),
		reflect.TypeFor[monitor.Bewijskracht]():     woorden(monitor.Bewijskrachten()),
		reflect.TypeFor[monitor.Waardering]():       woorden(monitor.Waarderingen()),
		reflect.TypeFor[statistiek.Oordeel]():       woorden(statistiek.Oordelen()),
		reflect.TypeFor[statistiek.Richting]():      woorden(statistiek.Richtingen()),
		reflect.TypeFor[monitor.Waarschuwingcode](): codes(monitor.Waarschuwingcodes()),
		reflect.TypeFor[goaltree.Getal]():           {Types: []string{"null", "number"}},
		reflect.TypeFor[cbs.Regio]():                {Type: "string", Pattern: "^([A-Z]{2}[0-9A-Z]{2,8}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$"},
		reflect.TypeFor[cbs.Periode]():              {Type: "string", Pattern: "^[0-9]{4}(JJ00|HJ0[12]|KW0[1-4]|MM(0[1-9]|1[0-2])|W1[0-5][0-9]|SJ00|X000)$"},
	}})
	require.NoError(t, err)
	s.Properties["versie"].Enum = []any{monitor.ResultaatVersie}
	scherper(s)
	schematest.Uitleg(t, s, uitleg)
	// One document, or an array of them.
	return &jsonschema.Schema{
		Schema:      "https://json-schema.org/draft/2020-12/schema",
		Title:       "Resultaat",
		Description: "Wat de monitor zegt over een regio, of een lijst daarvan. Afwezige getallen zijn null; getallen zijn niet afgerond en dragen de eenheid die getoond wordt.",
		Defs:        map[string]*jsonschema.Schema{"uitkomst": s},
		OneOf: []*jsonschema.Schema{
			{Ref: "#/$defs/uitkomst"},
			{Type: "array", Items: &jsonschema.Schema{Ref: "#/$defs/uitkomst"}},
		},
	}
}

// scherper lets no list be null, and bounds what has bounds.
func scherper(s *jsonschema.Schema) {
	if len(s.Types) == 2 && s.Types[1] == "array" {
		s.Types, s.Type = nil, "array"
	}
	if len(s.Types) == 2 && s.Enum != nil {
		s.Enum = append(s.Enum, nil)
	}
	for naam, p := range s.Properties {
		scherper(p)
		switch naam {
		case "dekking", "aanwezig":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "score", "verwacht":
			p.Minimum, p.Maximum = new(-100.0), new(100.0)
		case "gewicht":
			p.ExclusiveMinimum = new(0.0)
		}
	}
	if s.Items != nil {
		scherper(s.Items)
	}
}

// schema reads the checked-in schema.
func schema(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	data, err := os.ReadFile("schema/resultaat.schema.json")
	require.NoError(t, err)
	s := new(jsonschema.Schema)
	require.NoError(t, json.Unmarshal(data, s))
	r, err := s.Resolve(nil)
	require.NoError(t, err)
	return r
}

func eersteEffect(m map[string]any) map[string]any {
	alle, _ := m["effecten"].([]any)
	e, _ := alle[0].(map[string]any)
	return e
}

func los(t *testing.T, v any) any {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var uit any
	require.NoError(t, json.Unmarshal(b, &uit))
	return uit
}

func TestSchema(t *testing.T) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(maakSchema(t)))
	vergelijk(t, "schema/resultaat.schema.json", b.Bytes())

	s := schema(t)
	u := evalueer(t, eenBoom(t, []float64{1, 1, 1}, ind("a", streef(70, 2021)), ind("b", verdeling), ind("c", neutraal)),
		dataset(t, cijfer("a", fictiefA, 2017, 50), cijfer("a", fictiefA, 2020, 56), zonder("b", fictiefA, 2020, monitor.RedenGeheim)),
		vraag(met(fictiefA), inGroep(fictiefA)))
	require.NoError(t, s.Validate(los(t, u)))
	require.NoError(t, s.Validate(los(t, []*monitor.Uitkomst{u, u})))

	// The document reads back to the same.
	tekst, err := json.Marshal(u)
	require.NoError(t, err)
	var terug monitor.Uitkomst
	require.NoError(t, json.Unmarshal(tekst, &terug))
	require.Equal(t, u, &terug)

	for naam, stuk := range map[string]func(map[string]any){
		"score te hoog": func(m map[string]any) { eersteEffect(m)["score"] = 101.0 },
		"reden":         func(m map[string]any) { eersteEffect(m)["reden"] = "zomaar" },
		"sleutel":       func(m map[string]any) { m["extra"] = 1.0 },
		"regio":         func(m map[string]any) { m["regio"] = map[string]any{"code": "0197", "naam": "Fictief"} },
		"lijst is null": func(m map[string]any) { m["indicatoren"] = nil },
		"periode":       func(m map[string]any) { m["periode"] = "2020" },
	} {
		m, ok := los(t, u).(map[string]any)
		require.True(t, ok)
		stuk(m)
		require.Error(t, s.Validate(m), naam)
	}
}
