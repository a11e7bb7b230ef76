package governance_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[governance.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[governance.Orgaansoort]():  schematest.Woorden(governance.Orgaansoorten()),
		reflect.TypeFor[governance.Schaal]():       schematest.Woorden(governance.Schalen()),
		reflect.TypeFor[governance.Lijnsoort]():    schematest.Woorden(governance.Lijnsoorten()),
		reflect.TypeFor[governance.Tijdseenheid](): schematest.Woorden(governance.Tijdseenheden()),
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Structuur"
	s.Description = "Een samenwerkingsstructuur in het sociaal domein: organen, rollen en de lijnen daartussen."
	s.Properties["versie"].Enum = []any{governance.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "naam":
			schematest.Gevuld(p)
		case "van", "naar":
			schematest.ID(p)
		case "uit", "orgaan":
			schematest.IDOfLeeg(p)
		case "organen":
			p.MinItems, p.MaxItems = new(1), new(1000)
		case "keren", "per":
			p.Minimum = new(1.0)
		case "minimaal", "voorkeur", "maximaal":
			p.Minimum = new(0.0)
		case "vraagt":
			p.MinItems = new(1)
			schematest.Gevuld(p.Items)
		case "voorwaarden":
			p.MaxItems = new(1000)
		case "rollen": // the list at the top has objects, that of a place has ids
			p.UniqueItems = p.Items.Type == "string"
			schematest.ID(p)
		}
	})
	lid := s.Properties["organen"].Items.Properties["leden"].Items
	lid.AnyOf = []*jsonschema.Schema{schematest.Heeft("rollen"), schematest.Heeft("orgaan")}
	schematest.Als(lid, schematest.Heeft("allen"), schematest.Heeft("orgaan"))
	schematest.Uitleg(t, s, uitleg)
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/structuur.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)

	keur := func(data []byte) error {
		var los any
		if err := json.Unmarshal(data, &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	keurDefinitie := func(d *governance.Definitie) error {
		var b bytes.Buffer
		if err := governance.WriteJSON(&b, d); err != nil {
			return err
		}
		return keur(b.Bytes())
	}
	require.NoError(t, keur([]byte(voorbeeld)))
	for _, d := range []*governance.Definitie{governance.BredeMonitoring(), governance.Achterhoek2017(), governance.Programma2018()} {
		require.NoError(t, keurDefinitie(d))
	}
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keurDefinitie(willekeurig(t)), "what resolves is valid") })
}

func TestSchemaEnLezer(t *testing.T) {
	d := lees(t, voorbeeld)
	d.Voorwaarden = []governance.Voorwaarde{{Naam: "Tijd", Vraagt: []string{"uren"}}}
	met := schematest.Aangevuld(t, "schema/structuur.schema.json", schematest.Geschreven(t, governance.WriteJSON, d))
	schematest.Proef{
		Schema: "schema/structuur.schema.json",
		Lees:   schematest.Lezer(governance.ReadJSON, (*governance.Definitie).Resolve),
		Goed:   [][]byte{met, schematest.Geschreven(t, governance.WriteJSON, governance.BredeMonitoring())},
		Buiten: map[string]string{
			"onbekende-tak":                          "links between ids",
			"dubbel":                                 "ids, and lines between the same two",
			"tegenspraak organen[].leden[].voorkeur": "a number below another",
		},
	}.Toets(t)
}
