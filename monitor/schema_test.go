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
		reflect.TypeFor[goaltree.Maat]():            schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():        schematest.Woorden(goaltree.Richtingen()),
		reflect.TypeFor[goaltree.Schaal]():          schematest.Woorden(goaltree.Schalen()),
		reflect.TypeFor[goaltree.Kernwaarde]():      schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[monitor.Status]():           schematest.Woorden(monitor.Statussen()),
		reflect.TypeFor[monitor.Reden]():            schematest.Woorden(monitor.Redenen()),
		reflect.TypeFor[monitor.Herkomst]():         schematest.Woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Signaal]():          schematest.Woorden(monitor.Signalen()),
		reflect.TypeFor[monitor.Bewijskracht]():     schematest.Woorden(monitor.Bewijskrachten()),
		reflect.TypeFor[monitor.Waardering]():       schematest.Woorden(monitor.Waarderingen()),
		reflect.TypeFor[statistiek.Oordeel]():       schematest.Woorden(statistiek.Oordelen()),
		reflect.TypeFor[statistiek.Richting]():      schematest.Woorden(statistiek.Richtingen()),
		reflect.TypeFor[monitor.Waarschuwingcode](): codes(monitor.Waarschuwingcodes()),
		reflect.TypeFor[goaltree.Getal]():           {Types: []string{"null", "number"}},
		reflect.TypeFor[cbs.Regio]():                {Type: "string", Pattern: "^([A-Z]{2}[0-9A-Z]{2,8}|[a-z](-?[a-z0-9])*)$", MaxLength: new(40)},
		reflect.TypeFor[cbs.Periode]():              {Type: "string", Pattern: "^[12][0-9]{3}(JJ00|HJ0[12]|KW0[1-4]|MM(0[1-9]|1[0-2])|W1[0-5][0-9]|SJ00|X000)?$"},
	}})
	require.NoError(t, err)
	s.Properties["versie"].Enum = []any{monitor.ResultaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, grens)
	schematest.ID(schematest.Plek(s, "boom.id"))
	schematest.Gevuld(schematest.Plek(s, "boom.versie"))
	schematest.Jaar(s.Properties["nulmeting"])
	for _, knopen := range []string{"hoofddoelen", "effecten", "indicatoren"} {
		knoop := s.Properties[knopen].Items
		schematest.ID(knoop.Properties["id"])
		ofReden(knoop, "score")
	}
	for _, knopen := range []string{"hoofddoelen", "effecten"} {
		samen(s.Properties[knopen].Items, "score", "signaal")
	}
	indicator := s.Properties["indicatoren"].Items
	schematest.Als(indicator, getal("waarde"), &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"periode": {Type: "string"}}})
	schematest.Als(indicator, getal("score"), getal("waarde"))
	for _, referentie := range []string{"nulmeting", "vorige", "benchmark"} {
		a := schematest.Plek(s, "effecten[].afwijking").Properties[referentie]
		ofReden(a, "waarde")
	}
	schematest.Uitleg(t, s, uitleg)
	// One document, or an array of them.
	return &jsonschema.Schema{
		Schema:      "https://json-schema.org/draft/2020-12/schema",
		Title:       "Resultaat",
		Description: "Wat de monitor zegt over een regio, of een lijst daarvan. Afwezige getallen zijn null; getallen zijn niet afgerond en dragen de eenheid die getoond wordt.",
		Defs:        map[string]*jsonschema.Schema{"uitkomst": s},
		OneOf: []*jsonschema.Schema{
			{Ref: "#/$defs/uitkomst"},
			{Type: "array", MinItems: new(1), Items: &jsonschema.Schema{
				Ref: "#/$defs/uitkomst",
				Not: &jsonschema.Schema{Required: []string{"$schema"}}, // which stands at the top of a file alone
			}},
		},
	}
}

// grens adds the bounds of a key, wherever it stands.
func grens(naam string, p *jsonschema.Schema) {
	switch naam {
	case "dekking", "aanwezig", "duidelijk", "duidelijk_99_8", "zekerheid":
		p.Minimum, p.Maximum = new(0.0), new(1.0)
	case "score", "verwacht":
		p.Minimum, p.Maximum = new(-100.0), new(100.0)
	case "gewicht":
		p.ExclusiveMinimum = new(0.0)
	case "kwintiel":
		p.Minimum, p.Maximum = new(1.0), new(5.0)
	case "decimalen":
		p.Minimum, p.Maximum = new(0.0), new(6.0)
	case "per":
		p.Enum = []any{1, 10, 100, 1000, 10000, 100000, 1000000}
	case "naam":
		schematest.Gevuld(p)
	}
}

// getal is the schema of an object in which a key holds a number.
func getal(sleutel string) *jsonschema.Schema {
	return &jsonschema.Schema{Required: []string{sleutel}, Properties: map[string]*jsonschema.Schema{sleutel: {Type: "number"}}}
}

// ofReden has an object tell a number, or else the reason.
func ofReden(s *jsonschema.Schema, sleutel string) {
	metGetal(s, sleutel, "reden", "null", "string")
}

// samen has an object tell a number and a word, or neither.
func samen(s *jsonschema.Schema, sleutel, woord string) {
	metGetal(s, sleutel, woord, "string", "null")
}

// metGetal says what type a word has, with a number under sleutel and without.
func metGetal(s *jsonschema.Schema, sleutel, woord, met, zonder string) {
	is := func(soort string) *jsonschema.Schema {
		return &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{woord: {Type: soort}}}
	}
	s.AllOf = append(s.AllOf, &jsonschema.Schema{If: getal(sleutel), Then: is(met), Else: is(zonder)})
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
		"periode":       func(m map[string]any) { m["periode"] = "2020-01" },
	} {
		m, ok := los(t, u).(map[string]any)
		require.True(t, ok)
		stuk(m)
		require.Error(t, s.Validate(m), naam)
	}
}
