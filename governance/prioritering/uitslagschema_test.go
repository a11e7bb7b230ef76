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

func maakUitslagschema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[prioritering.Uitslag](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[prioritering.Soort]():      schematest.Woorden(prioritering.Soorten()),
		reflect.TypeFor[prioritering.Methode]():    schematest.Woorden(prioritering.Methodes()),
		reflect.TypeFor[prioritering.Nabijsoort](): schematest.Woorden(prioritering.Nabijsoorten()),
		reflect.TypeFor[prioritering.Rang]():       {Types: []string{"null", "integer"}, Minimum: new(1.0)},
		reflect.TypeFor[goaltree.Getal]():          {Types: []string{"null", "number"}},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Uitslag van een prioritering"
	s.Description = "De rangorde van opdrachten per lijn, wat elk criterium bijdraagt, wanneer de eerste plaats verandert en welke paren te dicht bij elkaar liggen."
	s.Properties["versie"].Enum = []any{prioritering.FormaatVersie}
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "gewicht", "score", "score_marge", "gewicht_marge":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "consistentieratio", "consistentieratio_beoordelaar", "consistentie_index", "verschil":
			p.Minimum = new(0.0)
		case "redenen", "beoordelaars":
			p.MinItems = new(1)
		}
	})
	schematest.Uitleg(t, s, uitlegUitslag)
	return s
}

// What is written of an outcome is what the schema says.
func TestUitslagschema(t *testing.T) {
	const bestand = "schema/uitslag.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakUitslagschema(t)), *update)
	r := schematest.Lees(t, bestand)
	los := func(t require.TestingT, u *prioritering.Uitslag) map[string]any {
		var b bytes.Buffer
		require.NoError(t, u.WriteJSON(&b))
		var vrij map[string]any
		require.NoError(t, json.Unmarshal(b.Bytes(), &vrij))
		return vrij
	}
	for _, m := range prioritering.Methodes() {
		require.NoError(t, r.Validate(los(t, weeg(t, prioritering.Twente2022(), m, prioritering.Options{}))), m.String())
	}
	require.NoError(t, r.Validate(los(t, weeg(t, huis(), prioritering.AHP, vrij()))))
	rapid.Check(t, func(t *rapid.T) {
		require.NoError(t, r.Validate(los(t, weeg(t, willekeurig(t), methode(t), vrij()))))
	})

	for naam, stuk := range map[string]func(*prioritering.Uitslag){
		"rang":  func(u *prioritering.Uitslag) { u.Opdrachten[0].Rang = -1 },
		"score": func(u *prioritering.Uitslag) { u.Opdrachten[0].Score = goaltree.Bekend(1.5) },
		"reden": func(u *prioritering.Uitslag) { u.TeDicht[0].Redenen = nil },
	} {
		u := weeg(t, prioritering.Twente2022(), prioritering.AHP, prioritering.Options{})
		stuk(u)
		require.Error(t, r.Validate(los(t, u)), naam)
	}
	vreemd := los(t, weeg(t, prioritering.Twente2022(), prioritering.AHP, prioritering.Options{}))
	vreemd["methode"] = "loterij"
	require.Error(t, r.Validate(vreemd))
}
