package scenario_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

const nietNegatief = `^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$`

func typen() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[preventie.Niveau]():        schematest.Woorden(preventie.Niveaus()),
		reflect.TypeFor[scenario.Eenheid]():        schematest.Woorden(scenario.Eenheden()),
		reflect.TypeFor[scenario.Maat]():           schematest.Woorden(scenario.Maten()),
		reflect.TypeFor[scenario.Terugverdienen](): schematest.Woorden(scenario.TerugverdienenWaarden()),
		reflect.TypeFor[preventie.Getal]():         {Type: "number"},
		reflect.TypeFor[scenario.Bedrag]():         {Type: "string", Pattern: `^-?[0-9]+\.[0-9]{2}$`},
	}
}

// tussen bounds each number of a range, wherever it stands in s.
func tussen(s *jsonschema.Schema, laagste, minst, meest float64) {
	for naam, p := range s.Properties {
		switch naam {
		case "laag":
			p.Minimum, p.Maximum = &laagste, &meest
		case "midden", "hoog":
			p.Minimum, p.Maximum = &minst, &meest
		}
	}
	er := func(naam string) *jsonschema.Schema { // null is as if it were not there
		return &jsonschema.Schema{Required: []string{naam}, Properties: map[string]*jsonschema.Schema{naam: {Type: "number"}}}
	}
	schematest.Als(s, er("laag"), er("hoog"))
	schematest.Als(s, er("hoog"), er("laag"))
}

// maakSchema makes the schema of a definition from the types, with the bounds
// that a schema can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[scenario.Definitie](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Scenario van een verschuiving naar preventie"
	s.Description = "Uitgaven per niveau, maatregelen met hun kosten en effecten, en de aannames waarop dat rust."
	s.Properties["versie"].Enum = []any{scenario.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "interventie":
			schematest.IDOfLeeg(p)
		case "naam":
			schematest.Gevuld(p)
		case "tot":
			schematest.JaarOfNul(p)
		case "basisjaar", "jaar", "van":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "horizon":
			p.Minimum, p.Maximum = new(1.0), new(50.0)
		case "bedrag":
			p.Pattern = nietNegatief
		case "index":
			p.ExclusiveMinimum, p.Maximum = new(0.0), new(10000.0)
		case "jeugd", "volwassenen", "ouderen":
			if p.Items != nil {
				p.MaxItems = new(100)
				return
			}
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "niveaus":
			p.MinItems, p.MaxItems = new(1), new(4)
		case "maatregelen":
			p.MaxItems = new(20)
		case "effecten":
			p.MaxItems = new(3)
		case "trekkingen":
			p.Minimum, p.Maximum = new(100.0), new(100000.0)
		case "zaad":
			p.Minimum, p.Maximum = new(0.0), new(9007199254740991.0)
		case "kosten":
			p.MaxItems = new(51)
			for _, veld := range []string{"laag", "midden", "hoog"} {
				p.Items.Properties[veld].Pattern = nietNegatief
			}
			p.Items.DependentRequired = map[string][]string{"laag": {"hoog"}, "hoog": {"laag"}}
		case "groei":
			tussen(p, -0.5, -0.5, 0.5)
		case "disconto":
			tussen(p, 0, 0, 0.5)
		case "bereik":
			tussen(p, 0, 0, 1)
		case "reductie":
			tussen(p, -1, 0, 1)
		case "duur":
			tussen(p, 1, 1, 50)
		case "vertraging", "uitdoving":
			tussen(p, 0, 0, 50)
		}
	})
	schematest.Uitleg(t, s, uitleg())
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
	const bestand = "schema/scenario.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, d *scenario.Definitie) error {
		return r.Validate(alsJSON(t, func(b *bytes.Buffer) error { return scenario.WriteJSON(b, d) }))
	}
	require.NoError(t, keur(t, onzeker()))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(t, willekeurig(t)), "what resolves is valid") })
	require.Regexp(t, geld.Patroon, "45000000.00", "the schema's pattern is that of amounts, without the minus sign")

	min1 := -1
	for naam, stuk := range map[string]func(*scenario.Definitie){
		"id":             func(d *scenario.Definitie) { d.ID = "A" },
		"naam":           func(d *scenario.Definitie) { d.Maatregelen[0].Naam = "" },
		"basisjaar":      func(d *scenario.Definitie) { d.Basisjaar = 25 },
		"horizon":        func(d *scenario.Definitie) { d.Horizon = 51 },
		"geen uitgaven":  func(d *scenario.Definitie) { d.Niveaus = nil },
		"bedrag":         func(d *scenario.Definitie) { d.Niveaus[0].Bedrag = "1,5" },
		"onder nul":      func(d *scenario.Definitie) { d.Niveaus[0].Bedrag = "-1" },
		"groei":          func(d *scenario.Definitie) { d.Niveaus[0].Groei.Midden = g("0.51") },
		"deel":           func(d *scenario.Definitie) { d.Niveaus[0].Leeftijd.Jeugd = g("1.1") },
		"duur":           func(d *scenario.Definitie) { d.Niveaus[0].Duur.Midden = 0 },
		"index":          func(d *scenario.Definitie) { d.Demografie.Groepen.Jeugd[0].Index = g("0") },
		"kosten":         func(d *scenario.Definitie) { d.Maatregelen[0].Kosten[0].Midden = "-1" },
		"half bereik":    func(d *scenario.Definitie) { d.Maatregelen[0].Kosten[0].Hoog = "" },
		"bereik":         func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Bereik.Hoog = gp("1.01") },
		"bereik onder 0": func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Bereik.Laag = gp("-0.01") },
		"reductie":       func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Reductie.Laag = gp("-1.01") },
		"schade":         func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Reductie.Midden = g("-0.01") },
		"vertraging":     func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Vertraging.Laag = &min1 },
		"uitdoving":      func(d *scenario.Definitie) { d.Maatregelen[0].Effecten[0].Uitdoving.Midden = 51 },
		"disconto":       func(d *scenario.Definitie) { d.Disconto.Midden = g("-0.01") },
		"trekkingen":     func(d *scenario.Definitie) { d.Simulatie.Trekkingen = 99 },
		"zaad":           func(d *scenario.Definitie) { d.Simulatie.Zaad = -1 },
	} {
		d := onzeker()
		stuk(d)
		require.Error(t, keur(t, d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
	for _, kapot := range []string{
		`{"versie":"1","extra":1}`,
		`{"versie":"1","id":"a","naam":"A","basisjaar":2025,"horizon":2,"niveaus":[{"niveau":"zwaar","bedrag":"1"}],"maatregelen":[],"simulatie":{"trekkingen":100,"zaad":0}}`,
		`{"versie":"2","id":"a","naam":"A","basisjaar":2025,"horizon":2,"niveaus":[{"niveau":"selectief","bedrag":"1"}],"maatregelen":[],"simulatie":{"trekkingen":100,"zaad":0}}`,
	} {
		var v any
		require.NoError(t, json.Unmarshal([]byte(kapot), &v))
		require.Error(t, r.Validate(v), kapot)
		_, err := scenario.ReadJSON(bytes.NewReader([]byte(kapot)), "")
		require.Error(t, err, kapot)
	}
}

// The schema of what comes out.
func TestSchemaOverzicht(t *testing.T) {
	s, err := jsonschema.For[scenario.Overzicht](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Uitkomst van een scenario"
	s.Description = "Wat de verschuiving kost en oplevert, met de bandbreedte en de aannames. Bedragen zijn teksten met twee decimalen."
	s.Properties["versie"].Enum = []any{scenario.FormaatVersie}
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	schematest.Uitleg(t, s, uitlegOverzicht())
	const bestand = "schema/overzicht.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	rapid.Check(t, func(t *rapid.T) {
		o, err := los(t, willekeurig(t)).Overzicht(t.Context())
		require.NoError(t, err)
		require.NoError(t, r.Validate(alsJSON(t, func(b *bytes.Buffer) error { return o.WriteJSON(b) })))
	})
}

func TestSchemaEnLezer(t *testing.T) {
	const bestand = "schema/scenario.schema.json"
	groot, err := os.ReadFile("../../examples/preventie/voorbeeld/scenario.json")
	require.NoError(t, err)
	d, err := scenario.ReadJSON(bytes.NewReader(groot), "")
	require.NoError(t, err)
	// What the example leaves out.
	nul, jaren := preventie.HeelGetal(0), 0
	d.Disconto = &scenario.Onzeker{Laag: &nul, Midden: nul, Hoog: &nul, Bron: "x"}
	d.Demografie.Groepen.Volwassenen = d.Demografie.Groepen.Jeugd
	d.Maatregelen[0].Effecten[0].Uitdoving = scenario.OnzekerJaren{Laag: &jaren, Midden: 0, Hoog: &jaren, Bron: "x"}
	schematest.Proef{
		Schema: bestand,
		Lees:   schematest.Lezer(scenario.ReadJSON, (*scenario.Definitie).Resolve),
		Goed:   [][]byte{schematest.Aangevuld(t, bestand, schematest.Geschreven(t, scenario.WriteJSON, d)), []byte(voorbeeld)},
		Buiten: map[string]string{
			"onbekende-tak":                           "links between ids",
			"dubbel":                                  "ids, and what is about the same",
			"grens niveaus[].leeftijd":                "a sum",
			"leeg demografie.groepen":                 "one of three lists at least",
			"tegenspraak maatregelen[].kosten[].jaar": "years beside one another",
			"tegenspraak niveaus[].leeftijd":          "whether there is a demografie",
			"volgorde":                                "numbers in order",
			"tegenspraak maatregelen[].effecten[].op": "levels beside one another",
			"periode maatregelen[].van":               "years beside one another",
			"periode horizon":                         "years beside one another",
			"leeg maatregelen[].kosten":               "an amount for every year",
		},
	}.Toets(t)
}
