package kosten_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

const (
	bedragPatroon = `^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$`
	codePatroon   = `^GM[0-9]{4}$`
)

func typen() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[kosten.Sleutelsoort](): schematest.Woorden(kosten.Sleutelsoorten()),
		reflect.TypeFor[kosten.Grenssoort]():   schematest.Woorden(kosten.Grenssoorten()),
		reflect.TypeFor[kosten.Gewicht]():      {Type: "number"},
		reflect.TypeFor[kosten.Bedrag]():       {Type: "string", Pattern: `^-?[0-9]+\.[0-9]{2}$`},
	}
}

// maakSchema makes the schema of a definition from the types, with the bounds
// that a schema can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[kosten.Definitie](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Kostenverdeling"
	s.Description = "Wat gemeenten samen betalen, de sleutels waarmee zij het verdelen en de cijfers daarachter."
	s.Properties["versie"].Enum = []any{kosten.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	perCode := func(p *jsonschema.Schema) { p.PropertyNames = &jsonschema.Schema{Pattern: codePatroon} }
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			p.Pattern, p.MaxLength = "^[a-z](-?[a-z0-9])*$", new(64)
		case "naam", "periode", "bron":
			p.MinLength = new(1)
		case "code":
			p.Pattern = codePatroon
		case "totaal", "alle":
			p.Pattern = bedragPatroon
		case "gewicht":
			p.Minimum = new(0.0)
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "waarden", "delen":
			p.AdditionalProperties = &jsonschema.Schema{Type: "number", Minimum: new(0.0)}
			perCode(p)
		case "voorschotten":
			p.AdditionalProperties = &jsonschema.Schema{Type: "string", Pattern: bedragPatroon}
			perCode(p)
		case "gemeenten":
			if p.Items == nil { // the amounts of a floor or cap
				p.AdditionalProperties = &jsonschema.Schema{Type: "string", Pattern: bedragPatroon}
				perCode(p)
				return
			}
			p.MinItems, p.MaxItems = new(1), new(400)
		case "sleutels", "grondslagen":
			p.MaxItems = new(50)
		case "regelingen":
			p.MaxItems = new(200)
		case "mengsel":
			p.MinItems, p.MaxItems = new(1), new(10)
		}
	})
	return s
}

func los(t require.TestingT, schrijf func(*bytes.Buffer) error) any {
	var b bytes.Buffer
	require.NoError(t, schrijf(&b))
	var v any
	require.NoError(t, json.Unmarshal(b.Bytes(), &v))
	return v
}

func TestSchema(t *testing.T) {
	const bestand = "schema/kosten.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, d *kosten.Definitie) error {
		return r.Validate(los(t, func(b *bytes.Buffer) error { return kosten.WriteJSON(b, d) }))
	}
	require.NoError(t, keur(t, achterhoekDefinitie()))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(t, willekeurig(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*kosten.Definitie){
		"id":             func(d *kosten.Definitie) { d.Regelingen[0].ID = "A" },
		"lege naam":      func(d *kosten.Definitie) { d.Grondslagen[0].Naam = "" },
		"lege bron":      func(d *kosten.Definitie) { d.Grondslagen[0].Bron = "" },
		"code":           func(d *kosten.Definitie) { d.Gemeenten[0].Code = "0197" },
		"jaar":           func(d *kosten.Definitie) { d.Jaar = 23 },
		"drie decimalen": func(d *kosten.Definitie) { d.Regelingen[0].Totaal = "1.005" },
		"duizendpunt":    func(d *kosten.Definitie) { d.Sleutels[4].Bodem.Alle = "120.000,00" },
		"te groot":       func(d *kosten.Definitie) { d.Regelingen[0].Totaal = "1000000000000" },
		"cijfer onder nul": func(d *kosten.Definitie) {
			d.Grondslagen[0].Waarden["GM0197"] = kosten.HeelGewicht(-1)
		},
		"gewicht onder nul": func(d *kosten.Definitie) { d.Sleutels[3].Mengsel[0].Gewicht = kosten.HeelGewicht(-1) },
		"geen gemeenten":    func(d *kosten.Definitie) { d.Gemeenten = nil },
		"plafond":           func(d *kosten.Definitie) { d.Sleutels[4].Plafond.Gemeenten = map[string]string{"GM0197": "x"} },
		"voorschot":         func(d *kosten.Definitie) { d.Regelingen[0].Voorschotten = map[string]string{"GM0197": "1e3"} },
		"werkelijk":         func(d *kosten.Definitie) { d.Regelingen[0].Werkelijk = &kosten.Werkelijk{Totaal: ""} },
	} {
		d := achterhoekDefinitie()
		stuk(d)
		require.Error(t, keur(t, d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
	for _, kapot := range []string{
		`{"versie":"1","extra":1}`,
		`{"versie":"2","id":"x","naam":"x","jaar":2024,"gemeenten":[{"code":"GM0197","naam":"x"}],"grondslagen":[],"sleutels":[],"regelingen":[]}`,
		`{"versie":"1","id":"x","naam":"x","jaar":2024,"gemeenten":[{"code":"GM0197","naam":"x"}],"grondslagen":[],"sleutels":[{"id":"a","naam":"a","soort":"eerlijk"}],"regelingen":[]}`,
	} {
		var v any
		require.NoError(t, json.Unmarshal([]byte(kapot), &v))
		require.Error(t, r.Validate(v), kapot)
		_, err := kosten.ReadJSON(bytes.NewReader([]byte(kapot)), "")
		require.Error(t, err, kapot)
	}
}

// The schema of what comes out.
func TestSchemaUitkomst(t *testing.T) {
	s, err := jsonschema.For[kosten.Uitkomst](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Uitkomst van een kostenverdeling"
	s.Description = "Wat elke gemeente per regeling betaalt, met de verrekening achteraf. Bedragen zijn teksten met twee decimalen."
	s.Properties["versie"].Enum = []any{kosten.FormaatVersie}
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		if naam == "gemeente" {
			p.Pattern = codePatroon
		}
	})
	const bestand = "schema/uitkomst.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	rapid.Check(t, func(t *rapid.T) {
		v, err := willekeurig(t).Resolve()
		require.NoError(t, err)
		require.NoError(t, r.Validate(los(t, func(b *bytes.Buffer) error { return v.Uitkomst().WriteJSON(b) })))
	})
}
