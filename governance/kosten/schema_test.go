package kosten_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"slices"
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
	sleutel := s.Properties["sleutels"].Items
	for _, k := range kosten.Sleutelsoorten() {
		nodig, vreemd := map[kosten.Sleutelsoort]string{
			kosten.SoortInwoners: "grondslag", kosten.SoortGebruik: "grondslag", kosten.SoortVast: "delen", kosten.SoortMengsel: "mengsel",
		}[k], []string{"grondslag", "delen", "mengsel"}
		dan := []*jsonschema.Schema{schematest.Zonder(slices.DeleteFunc(vreemd, func(s string) bool { return s == nodig })...)}
		if nodig != "" {
			dan = append(dan, schematest.Heeft(nodig))
		}
		schematest.Als(sleutel, schematest.Woord("soort", k.String()), schematest.Alle(dan...))
	}
	perCode := func(p *jsonschema.Schema) { p.PropertyNames = &jsonschema.Schema{Pattern: codePatroon} }
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "grondslag", "inwoners":
			schematest.IDOfLeeg(p)
		case "sleutel":
			schematest.IDOfLeeg(p) // of what it really cost it may be absent
		case "bodem", "plafond":
			p.AnyOf = []*jsonschema.Schema{schematest.Heeft("alle"), schematest.Heeft("gemeenten"), {Type: "null"}}
		case "naam", "periode", "bron":
			schematest.Gevuld(p)
		case "code":
			p.Pattern = codePatroon
		case "totaal":
			p.Pattern = bedragPatroon
		case "alle": // empty is as if it were not there
			p.Pattern = "^$|" + bedragPatroon
		case "gewicht":
			p.Minimum, p.ExclusiveMaximum = new(0.0), new(1e12)
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "waarden", "delen":
			p.AdditionalProperties = &jsonschema.Schema{Type: "number", Minimum: new(0.0), ExclusiveMaximum: new(1e12)}
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
	schematest.ID(sleutel.Properties["mengsel"].Items.Properties["sleutel"])
	schematest.ID(s.Properties["regelingen"].Items.Properties["sleutel"])
	schematest.Uitleg(t, s, uitleg)
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
	schematest.Uitleg(t, s, uitlegUitkomst)
	const bestand = "schema/uitkomst.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	rapid.Check(t, func(t *rapid.T) {
		v, err := willekeurig(t).Resolve()
		require.NoError(t, err)
		require.NoError(t, r.Validate(los(t, func(b *bytes.Buffer) error { return v.Uitkomst().WriteJSON(b) })))
	})
}

// vol has every key that a definition may have.
func vol() *kosten.Definitie {
	d := achterhoekDefinitie()
	d.Grondslagen[0].Fictief = true
	d.Sleutels[4].Bodem.Gemeenten = map[string]string{"GM0197": "100000"}
	d.Sleutels[4].Plafond.Gemeenten = map[string]string{"GM0294": "200000.5"}
	d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{ID: "vast", Naam: "Vaste delen", Soort: kosten.SoortVast, Delen: d.Grondslagen[1].Waarden})
	d.Regelingen[0].Werkelijk = &kosten.Werkelijk{Totaal: "1300000", Sleutel: "tachtig"}
	d.Regelingen[0].Voorschotten = map[string]string{}
	for _, g := range d.Gemeenten {
		d.Regelingen[0].Voorschotten[g.Code] = "150000"
	}
	return d
}

func TestSchemaEnLezer(t *testing.T) {
	schematest.Proef{
		Schema: "schema/kosten.schema.json",
		Lees:   schematest.Lezer(kosten.ReadJSON, (*kosten.Definitie).Resolve),
		Goed:   [][]byte{schematest.Geschreven(t, kosten.WriteJSON, vol()), schematest.Geschreven(t, kosten.WriteJSON, achterhoekDefinitie())},
		Buiten: map[string]string{
			"onbekende-tak":          "links between ids",
			"dubbel":                 "ids, and codes in a list of objects",
			"regio":                  "codes of this file, and municipalities of CBS in a year",
			"cijfer-ontbreekt":       "a figure for every municipality of the file",
			"bodem sleutels[].bodem": "an amount above another",
		},
	}.Toets(t)
}
