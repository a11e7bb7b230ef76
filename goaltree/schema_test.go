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
			schematest.ID(p)
		case "naam":
			schematest.Gevuld(p)
		case "gewicht":
			p.ExclusiveMinimum, p.Maximum = new(0.0), new(1e9)
		case "per":
			p.Enum = []any{0, 1, 10, 100, 1000, 10000, 100000, 1000000}
		case "decimalen":
			p.Minimum, p.Maximum = new(0.0), new(6.0)
		case "hoofddoelen", "effecten", "indicatoren":
			p.MinItems = new(1)
		case "kernwaarden":
			p.UniqueItems = true
		case "nulmeting", "streefjaar": // 0 is as if it were not there
			schematest.JaarOfNul(p)
		}
	})
	schematest.Gevuld(s.Properties["boom"].Properties["versie"])
	indicator := s.Properties["indicatoren"].Items
	getal := &jsonschema.Schema{Required: []string{"streefwaarde"}, Properties: map[string]*jsonschema.Schema{"streefwaarde": {Type: "number"}}}
	schematest.Als(indicator, schematest.Heeft("streefjaar"), getal)
	schematest.Als(indicator, schematest.Woord("maat", goaltree.Gemiddelde.String(), goaltree.Aantal.String(), goaltree.Bedrag.String()),
		&jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"per": {Enum: []any{0, 1}}}})
	schematest.Als(indicator, schematest.Woord("schaal", goaltree.SchaalDrempels.String()), &jsonschema.Schema{Required: []string{"drempels"}})
	schematest.Als(indicator, schematest.Woord("richting", goaltree.Neutraal.String()), schematest.Alle(
		schematest.Zonder("schaal"),
		&jsonschema.Schema{Not: getal},
		&jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"drempels": {Type: "null"}}},
	))
	schematest.Uitleg(t, s, uitleg)
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

func TestSchemaEnLezer(t *testing.T) {
	d := klein()
	d.Boom.Illustratief, d.Hoofddoelen[0].Illustratief, d.Effecten[0].Illustratief, d.Indicatoren[0].Illustratief = true, true, true, true
	d.Indicatoren[0].Schaal = goaltree.SchaalStreef
	vol := schematest.Aangevuld(t, "schema/doelenboom.schema.json", schematest.Geschreven(t, goaltree.WriteJSON, d))
	schematest.Proef{
		Schema: "schema/doelenboom.schema.json",
		Lees:   schematest.Lezer(goaltree.ReadJSON, (*goaltree.Definitie).Resolve),
		Goed:   [][]byte{vol, schematest.Geschreven(t, goaltree.WriteJSON, herijkt())},
		Buiten: map[string]string{
			"onbekende-tak": "links between ids",
			"niet-gebruikt": "links between ids",
			"dubbel":        "ids",
			"streefjaar":    "a year after another",
			"drempels":      "numbers in the order that the richting asks, and within what an aandeel can be",
			"ongeldige-waarde indicatoren[].streefwaarde": "a number within what an aandeel can be",
		},
	}.Toets(t)
}

// The schema of what a herijking changed, as it is written: any two trees.
func TestSchemaHerijking(t *testing.T) {
	s, err := jsonschema.For[goaltree.Herijking](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Wijzigingssoort](): schematest.Woorden(goaltree.Wijzigingssoorten()),
		reflect.TypeFor[goaltree.Knoopsoort]():      schematest.Woorden(goaltree.Knoopsoorten()),
	}})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Herijking"
	s.Description = "Wat er tussen twee versies van een doelenboom veranderde, en waar reeksen van cijfers breken."
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	schematest.Uitleg(t, s, uitlegHerijking)
	const bestand = "schema/herijking.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, h *goaltree.Herijking) error {
		b, err := json.Marshal(h)
		require.NoError(t, err)
		var los any
		require.NoError(t, json.Unmarshal(b, &los))
		return r.Validate(los)
	}
	h := herijking(t)
	require.NoError(t, keur(t, h))
	h.Breuken = nil
	require.Error(t, keur(t, h), "a list is not null")
}
