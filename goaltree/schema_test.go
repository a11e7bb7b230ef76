package goaltree_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[goaltree.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Maat]():       schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():   schematest.Woorden(goaltree.Richtingen()),
		reflect.TypeFor[goaltree.Schaal]():     schematest.Woorden(goaltree.Schalen()),
		reflect.TypeFor[goaltree.Kernwaarde](): schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[goaltree.Getal]():      {Types: []string{"null", "number"}},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Doelenboom"
	s.Description = "Een doelenboom van een monitor sociaal domein: visie, hoofddoelen, maatschappelijke effecten en indicatoren."
	s.Properties["versie"].Enum = []any{goaltree.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
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
	})
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/doelenboom.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)

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

// An editor finds the schema by a key in the document, which reader and schema
// pass over.
func TestSchemaSleutel(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&b, klein()))
	met := strings.Replace(b.String(), "{", `{"$schema": "../schema/doelenboom.schema.json",`, 1)
	d, err := goaltree.Read(strings.NewReader(met), "boom.json")
	require.NoError(t, err)
	require.Empty(t, zelfde(klein(), d))
	var los any
	require.NoError(t, json.Unmarshal([]byte(met), &los))
	require.NoError(t, schematest.Lees(t, "schema/doelenboom.schema.json").Validate(los))

	_, err = goaltree.ReadJSON(strings.NewReader(strings.Replace(met, `"../schema/doelenboom.schema.json"`, "1", 1)), "boom.json")
	require.Equal(t, []string{`ongeldige-waarde boom.json:1:13: ["$schema"]: must be a text, not a number (found "1")`}, meldingen(err))
}
