package uitgaven_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

const codePatroon = `^GM[0-9]{4}$`

func typen() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[preventie.Niveau]():   schematest.Woorden(preventie.Niveaus()),
		reflect.TypeFor[uitgaven.Generatie](): schematest.Woorden(uitgaven.Generaties()),
		reflect.TypeFor[uitgaven.Status]():    schematest.Woorden(uitgaven.Statussen()),
		reflect.TypeFor[preventie.Getal]():    {Type: "number"},
		reflect.TypeFor[uitgaven.Deel]():      {Type: "number"},
		reflect.TypeFor[decimal.Decimal]():    {Type: "string", Pattern: `^-?[0-9]+(\.[0-9]+)?$`},
	}
}

// maakSchema makes the schema of a definition from the types, with the bounds
// that a schema can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[uitgaven.Definitie](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Uitgaven naar niveau van preventie"
	s.Description = "Boekingen van gemeenten per jaar, naar niveau van preventie of naar Iv3-taakveld, met de toerekening van taakvelden aan niveaus."
	s.Properties["versie"].Enum = []any{uitgaven.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "naam", "bron":
			schematest.Gevuld(p)
		case "code", "gemeente":
			p.Pattern = codePatroon
		case "bedrag":
			p.Pattern = geld.Patroon
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "aantal":
			p.Minimum, p.Maximum = new(1.0), new(100_000_000.0)
		case "universeel", "selectief", "geindiceerd", "zorggerelateerd", "buiten":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "index":
			p.ExclusiveMinimum, p.ExclusiveMaximum = new(0.0), new(1e12)
		case "gemeenten", "boekingen", "klassen":
			p.MinItems = new(1)
		}
	})
	s.Properties["gemeenten"].MaxItems, s.Properties["boekingen"].MaxItems = new(400), new(50_000)
	klasse := s.Properties["clienten"].Items.Properties["klassen"].Items
	klasse.Properties["clienten"].Minimum, klasse.Properties["clienten"].Maximum = new(1.0), new(100_000_000.0)
	klasse.Properties["bedrag"].Pattern = `^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$`
	schematest.Gevuld(schematest.Plek(s, "toerekening[].lezing"))
	schematest.Gevuld(schematest.Plek(s, "toerekening[].taakveld"))
	schematest.JaarOfNul(s.Properties["basisjaar"])
	boeking := schematest.Plek(s, "boekingen[]")
	boeking.AnyOf = []*jsonschema.Schema{schematest.Heeft("niveau"), schematest.Heeft("taakveld")}
	schematest.Uitleg(t, s, uitleg)
	return s
}

func alsJSON(t require.TestingT, schrijf func(*bytes.Buffer) error) any {
	var b bytes.Buffer
	require.NoError(t, schrijf(&b))
	var v any
	require.NoError(t, json.Unmarshal(b.Bytes(), &v))
	return v
}

func TestSchema(t *testing.T) {
	const bestand = "schema/uitgaven.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, d *uitgaven.Definitie) error {
		return r.Validate(alsJSON(t, func(b *bytes.Buffer) error { return uitgaven.WriteJSON(b, d) }))
	}
	require.NoError(t, keur(t, voorbeeld(t)))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(t, willekeurig(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*uitgaven.Definitie){
		"id":             func(d *uitgaven.Definitie) { d.ID = "A" },
		"lege naam":      func(d *uitgaven.Definitie) { d.Naam = "" },
		"code":           func(d *uitgaven.Definitie) { d.Gemeenten[0].Code = "9901" },
		"gemeente":       func(d *uitgaven.Definitie) { d.Boekingen[0].Gemeente = "Fictiefstad" },
		"jaar":           func(d *uitgaven.Definitie) { d.Boekingen[0].Jaar = 25 },
		"duizendpunt":    func(d *uitgaven.Definitie) { d.Boekingen[0].Bedrag = "1.234,50" },
		"drie decimalen": func(d *uitgaven.Definitie) { d.Boekingen[0].Bedrag = "1.005" },
		"lege bron":      func(d *uitgaven.Definitie) { d.Boekingen[0].Bron = "" },
		"geen boekingen": func(d *uitgaven.Definitie) { d.Boekingen = nil },
		"geen gemeenten": func(d *uitgaven.Definitie) { d.Gemeenten = nil },
		"geen inwoners":  func(d *uitgaven.Definitie) { d.Inwoners[0].Aantal = 0 },
		"index":          func(d *uitgaven.Definitie) { d.Prijsindex.Indexen[0].Index = preventie.HeelGetal(0) },
		"clienten":       func(d *uitgaven.Definitie) { d.Clienten[0].Klassen[0].Clienten = 0 },
		"geen klassen":   func(d *uitgaven.Definitie) { d.Clienten[0].Klassen = nil },
		"deel": func(d *uitgaven.Definitie) {
			d.Toerekening = uitgaven.Referentie()
			d.Toerekening[0].Delen.Universeel = getal("1.5")
		},
		"buiten": func(d *uitgaven.Definitie) {
			d.Toerekening = uitgaven.Referentie()
			d.Toerekening[2].Delen.Buiten = getal("-0.5")
		},
		"lezing": func(d *uitgaven.Definitie) {
			d.Toerekening = uitgaven.Referentie()
			d.Toerekening[0].Lezing = ""
		},
	} {
		d := voorbeeld(t)
		stuk(d)
		require.Error(t, keur(t, d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
	const begin = `{"versie":"1","id":"x","naam":"x","fictief":true,"gemeenten":[{"code":"GM9901","naam":"x"}],"boekingen":[{"gemeente":"GM9901","jaar":2025,"bedrag":"1","bron":"b"`
	for _, kapot := range []string{
		`{"versie":"1","extra":1}`,
		begin + `,"niveau":"zwaar"}]}`,
		begin + `,"status":"klaar"}]}`,
		begin + `,"bedrag":1}]}`,
		begin + `}],"prijsindex":{"jaar":2025,"bron":"b"}}`,
	} {
		var v any
		require.NoError(t, json.Unmarshal([]byte(kapot), &v))
		require.Error(t, r.Validate(v), kapot)
		_, err := uitgaven.ReadJSON(bytes.NewReader([]byte(kapot)), "")
		require.Error(t, err, kapot)
	}
}

// The schema of what comes out.
func TestSchemaUitkomst(t *testing.T) {
	s, err := jsonschema.For[uitgaven.Uitkomst](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Uitkomst van uitgaven naar niveau van preventie"
	s.Description = "Bedragen en procentpunten zijn teksten met al hun decimalen; aandelen zijn getallen van 0 tot 1."
	s.Properties["versie"].Enum = []any{uitgaven.FormaatVersie}
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	schematest.Uitleg(t, s, uitlegUitkomst)
	const bestand = "schema/uitkomst.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, d *uitgaven.Definitie) {
		require.NoError(t, r.Validate(alsJSON(t, func(b *bytes.Buffer) error { return los(t, d).Uitkomst().WriteJSON(b) })))
	}
	keur(t, voorbeeld(t))
	rapid.Check(t, func(t *rapid.T) { keur(t, willekeurig(t)) })
}

func TestSchemaEnLezer(t *testing.T) {
	const bestand = "schema/uitgaven.schema.json"
	d := voorbeeld(t)
	d.Toerekening = uitgaven.Referentie()[:1]
	d.Toerekening[0].Delen = uitgaven.Delen{Universeel: getal("0.2"), Selectief: getal("0.2"), Geindiceerd: getal("0.2"), Zorggerelateerd: getal("0.2"), Buiten: getal("0.2")}
	d.Basisjaar = d.Boekingen[0].Jaar
	schematest.Proef{
		Schema: bestand,
		Lees:   schematest.Lezer(uitgaven.ReadJSON, (*uitgaven.Definitie).Resolve),
		Goed:   [][]byte{schematest.Aangevuld(t, bestand, schematest.Geschreven(t, uitgaven.WriteJSON, d))},
		Buiten: map[string]string{
			"onbekende-tak":            "links between ids",
			"dubbel":                   "ids, and what is about the same",
			"regio":                    "municipalities of CBS in a year",
			"dubbel-geteld":            "bookings beside one another",
			"deel toerekening[].delen": "a sum",
			"index":                    "a year among others",
			"onbekend-taakveld":        "the codes of a year",
			"taakveld-jaar":            "the codes of a year",
		},
	}.Toets(t)
}
