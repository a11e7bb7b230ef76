package goaltree_test

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
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
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

func woorden[T interface{ String() string }](alle []T) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, v := range alle {
		s.Enum = append(s.Enum, v.String())
	}
	return s
}

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[goaltree.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Maat]():       woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():   woorden(goaltree.Richtingen()),
		reflect.TypeFor[goaltree.Schaal]():     woorden(goaltree.Schalen()),
		reflect.TypeFor[goaltree.Kernwaarde](): woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[goaltree.Getal]():      {Types: []string{"null", "number"}},
	}})
	require.NoError(t, err)
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "Doelenboom"
	s.Description = "Een doelenboom van een monitor sociaal domein: visie, hoofddoelen, maatschappelijke effecten en indicatoren."
	s.Properties["versie"].Enum = []any{goaltree.FormaatVersie}
	scherper(s)
	return s
}

func scherper(s *jsonschema.Schema) {
	if len(s.Types) == 2 && s.Types[1] == "array" { // the reader takes no null for a list
		s.Types, s.Type = nil, "array"
	}
	for naam, p := range s.Properties {
		scherper(p)
		switch naam {
		case "id":
			p.Pattern = "^[a-z](-?[a-z0-9])*$"
			p.MaxLength = new(64)
		case "naam":
			p.MinLength = new(1)
		case "gewicht":
			p.ExclusiveMinimum = new(0.0)
		case "per":
			p.Enum = []any{0, 1, 10, 100, 1000, 10000, 100000, 1000000}
		case "decimalen":
			p.Minimum, p.Maximum = new(0.0), new(6.0)
		case "hoofddoelen", "effecten", "indicatoren":
			p.MinItems = new(1)
		case "kernwaarden":
			p.UniqueItems = true
		}
	}
	if s.Items != nil {
		scherper(s.Items)
	}
}

func TestSchema(t *testing.T) {
	s := maakSchema(t)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(s))
	vergelijk(t, "schema/doelenboom.schema.json", b.Bytes())

	data, err := os.ReadFile("schema/doelenboom.schema.json")
	require.NoError(t, err)
	gelezen := new(jsonschema.Schema)
	require.NoError(t, json.Unmarshal(data, gelezen))
	r, err := gelezen.Resolve(nil)
	require.NoError(t, err)

	keur := func(d *goaltree.Definitie) error {
		var b bytes.Buffer
		if err := goaltree.WriteJSON(&b, d); err != nil {
			return err
		}
		var los any
		if err := json.Unmarshal(b.Bytes(), &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	require.NoError(t, keur(goaltree.Achterhoek2017()))
	require.NoError(t, keur(goaltree.Voorschoten2016()))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(willekeurig(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*goaltree.Definitie){
		"hoofdletter":    func(d *goaltree.Definitie) { d.Boom.ID = "Hoofdletter" },
		"twee streepjes": func(d *goaltree.Definitie) { d.Effecten[0].ID = "a--b" },
		"gewicht":        func(d *goaltree.Definitie) { d.Effecten[0].Indicatoren[0].Gewicht = 0 },
		"per":            func(d *goaltree.Definitie) { d.Indicatoren[0].Per = 50 },
		"zonder effect":  func(d *goaltree.Definitie) { d.Hoofddoelen[0].Effecten = nil },
		"decimalen":      func(d *goaltree.Definitie) { d.Indicatoren[0].Decimalen = 7 },
		"lege naam":      func(d *goaltree.Definitie) { d.Boom.Naam = "" },
		"dubbele waarde": func(d *goaltree.Definitie) { k := &d.Hoofddoelen[0].Kernwaarden; *k = append(*k, (*k)[0]) },
	} {
		d := goaltree.Achterhoek2017()
		stuk(d)
		require.Error(t, keur(d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
	var los any
	require.NoError(t, json.Unmarshal([]byte(`{"versie":"1","extra":1}`), &los))
	require.Error(t, r.Validate(los))
}
