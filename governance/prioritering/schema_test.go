package prioritering_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	verhouding := &jsonschema.Schema{Types: []string{"number", "string"}, Pattern: `^ *[0-9]+([.,][0-9]*)? *(/ *[0-9]+([.,][0-9]*)? *)?$`, Maximum: new(9.0), ExclusiveMinimum: new(0.0)}
	s, err := jsonschema.For[prioritering.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[prioritering.Soort]():      schematest.Woorden(prioritering.Soorten()),
		reflect.TypeFor[goaltree.Richting]():       schematest.Woorden([]goaltree.Richting{goaltree.HogerIsBeter, goaltree.LagerIsBeter}),
		reflect.TypeFor[goaltree.Getal]():          {Types: []string{"null", "number"}},
		reflect.TypeFor[prioritering.Verhouding](): verhouding,
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Prioritering"
	s.Description = "Lijnen, criteria en opdrachten van een samenwerkingsagenda, met gewichten, scores en paarsgewijze oordelen."
	s.Properties["versie"].Enum = []any{prioritering.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id", "beoordelaar", "lijn", "a", "b", "criterium":
			schematest.ID(p)
		case "naam":
			schematest.Gevuld(p)
		case "met":
			schematest.Gevuld(p.Items)
		case "sinds":
			schematest.JaarOfNul(p)
		case "nummer":
			p.Minimum = new(1.0)
		case "gewicht":
			p.Minimum, p.Maximum = new(0.0), new(1e6)
		case "min", "max":
			p.Minimum, p.Maximum = new(-1e9), new(1e9)
		case "wegingen":
			p.MaxItems = new(prioritering.MaxCriteria)
		}
	})
	schematest.Gevuld(schematest.Plek(s, "criteria[].vraag"))
	schematest.IDOfLeeg(schematest.Plek(s, "oordelen[].criterium"))
	schematest.Als(schematest.Plek(s, "opdrachten[].scores[]"), schematest.Heeft("reden"),
		&jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"waarde": {Type: "null"}}})
	lijn := schematest.Plek(s, "lijnen[]")
	schematest.Als(lijn, schematest.Woord("soort", prioritering.Inhoudelijk.String()), schematest.Heeft("wegingen"))
	schematest.Als(lijn, schematest.Woord("soort", prioritering.Faciliterend.String()), schematest.Zonder("wegingen"))
	schematest.Uitleg(t, s, uitleg)
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/prioritering.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)

	keur := func(d *prioritering.Definitie) error {
		var b bytes.Buffer
		if err := prioritering.WriteJSON(&b, d); err != nil {
			return err
		}
		var los any
		if err := json.Unmarshal(b.Bytes(), &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	require.NoError(t, keur(prioritering.Twente2022()))
	require.NoError(t, keur(huis()))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(willekeurig(t)), "what resolves is valid") })
}

func TestSchemaEnLezer(t *testing.T) {
	d := prioritering.Twente2022()
	d.Opdrachten[0].Scores[0] = prioritering.Score{Criterium: d.Opdrachten[0].Scores[0].Criterium, Reden: "nog niet gescoord"}
	schematest.Proef{
		Schema: "schema/prioritering.schema.json",
		Lees:   schematest.Lezer(prioritering.ReadJSON, (*prioritering.Definitie).Resolve),
		Goed: [][]byte{
			schematest.Aangevuld(t, "schema/prioritering.schema.json", schematest.Geschreven(t, prioritering.WriteJSON, d)),
			schematest.Geschreven(t, prioritering.WriteJSON, huis()),
		},
		Buiten: map[string]string{
			"onbekende-tak":                            "links between ids",
			"dubbel":                                   "ids, and what is judged once",
			"getal criteria[].schaal":                  "a number above another",
			"getal opdrachten[].scores[].waarde":       "a number on the scale of its criterium",
			"getal oordelen[].vergelijkingen[].waarde": "the number that a fraction is",
			"gewicht lijnen[].wegingen[].gewicht":      "numbers beside one another",
			"veld-ontbreekt oordelen[].vergelijkingen": "every pair once",
		},
	}.Toets(t)
}
