package interventies_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

func typen() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[preventie.Niveau]():         schematest.Woorden(preventie.Niveaus()),
		reflect.TypeFor[preventie.Fase]():           schematest.Woorden(preventie.Fasen()),
		reflect.TypeFor[goaltree.Kernwaarde]():      schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[interventies.Leefgebied]():  schematest.Woorden(interventies.Leefgebieden()),
		reflect.TypeFor[interventies.Besluit]():     schematest.Woorden(interventies.Besluiten()),
		reflect.TypeFor[interventies.Bewijs]():      schematest.Woorden(interventies.Bewijzen()),
		reflect.TypeFor[interventies.Kostensoort](): schematest.Woorden(interventies.Kostensoorten()),
		reflect.TypeFor[governance.Oordeel]():       schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid]():    schematest.Woorden(governance.Strengheden()),
	}
}

// maakSchema makes the schema of a definition from the types, with the bounds
// that a schema can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[interventies.Definitie](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Preventieprogramma"
	s.Description = "De interventies van een preventieprogramma: niveau en fase, doelen, bereik, kosten, bewijs en besluit."
	s.Properties["versie"].Enum = []any{interventies.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id", "boom":
			schematest.ID(p)
		case "naam", "bron", "door":
			schematest.Gevuld(p)
		case "omschrijving", "lokale_uitvoering", "wat", "streven", "meting", "reden":
			schematest.GevuldOfLeeg(p)
		case "code":
			p.Pattern = `^GM[0-9]{4}$`
		case "jaar", "begin":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "vastgesteld", "eind", "gereed":
			schematest.JaarOfNul(p)
		case "bereikt":
			p.Minimum = new(0.0)
		case "bedrag":
			p.Pattern = `^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$|^-0(\.00?)?$`
		case "gemeenten":
			p.MinItems, p.MaxItems = new(1), new(400)
		case "interventies":
			p.MaxItems = new(500)
		case "doelen", "versterkt", "kosten":
			p.MaxItems = new(50)
			schematest.ID(p)
		case "effecten":
			p.MinItems, p.MaxItems = new(1), new(50)
			schematest.ID(p)
		case "leefgebieden", "kernwaarden":
			p.UniqueItems = true
		}
		if naam == "doelgroep" && p.Type == "integer" {
			p.Minimum, p.Maximum = new(1.0), new(1e8)
		}
	})
	interventie := schematest.Plek(s, "interventies[]")
	for _, f := range preventie.Fasen() {
		schematest.Als(interventie, schematest.Woord("fase", f.String()), schematest.Woord("niveau", f.Niveau().String()))
	}
	schematest.Als(interventie, schematest.Woord("besluit", interventies.NietOpgenomen.String()), &jsonschema.Schema{
		Required: []string{"reden"}, Properties: map[string]*jsonschema.Schema{"reden": {Pattern: `\S`}},
	})
	schematest.Plek(s, "interventies[].resultaat").AnyOf = []*jsonschema.Schema{schematest.Heeft("indicator"), schematest.Heeft("wat"), {Type: "null"}}
	schematest.Uitleg(t, s, uitlegProgramma)
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
	const bestand = "schema/interventies.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(t require.TestingT, d *interventies.Definitie) error {
		return r.Validate(los(t, func(b *bytes.Buffer) error { return interventies.WriteJSON(b, d) }))
	}
	require.NoError(t, keur(t, voorbeeld(t)))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(t, willekeurig(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*interventies.Definitie){
		"id":              func(d *interventies.Definitie) { d.ID = "A" },
		"lege naam":       func(d *interventies.Definitie) { d.Naam = "" },
		"lege bron":       func(d *interventies.Definitie) { d.Interventies[0].Bron = "" },
		"jaar":            func(d *interventies.Definitie) { d.Jaar = 26 },
		"geen gemeenten":  func(d *interventies.Definitie) { d.Gemeenten = nil },
		"code":            func(d *interventies.Definitie) { d.Gemeenten[0].Code = "9901" },
		"geen effecten":   func(d *interventies.Definitie) { d.Interventies[0].Effecten = nil },
		"begin":           func(d *interventies.Definitie) { d.Interventies[0].Begin = 0 },
		"eind":            func(d *interventies.Definitie) { d.Interventies[0].Eind = -1 },
		"onder nul":       func(d *interventies.Definitie) { d.Interventies[0].Bereik.Bereikt = -1 },
		"geen doelgroep":  func(d *interventies.Definitie) { d.Interventies[0].Bereik.Doelgroep = 0 },
		"bereik bron":     func(d *interventies.Definitie) { d.Interventies[0].Bereik.Bron = "" },
		"bedrag":          func(d *interventies.Definitie) { d.Interventies[0].Kosten[0].Bedrag = "1.005" },
		"negatief bedrag": func(d *interventies.Definitie) { d.Interventies[0].Kosten[0].Bedrag = "-1" },
		"evaluatie":       func(d *interventies.Definitie) { d.Interventies[0].Evaluatie.Door = "" },
		"dubbel": func(d *interventies.Definitie) {
			d.Interventies[0].Leefgebieden = []interventies.Leefgebied{interventies.Werk, interventies.Werk}
		},
		"te veel doelen": func(d *interventies.Definitie) { d.Doelen = make([]string, 51) },
	} {
		d := voorbeeld(t)
		stuk(d)
		require.Error(t, keur(t, d), naam)
		_, err := d.Resolve(boom(t))
		require.Error(t, err, naam)
	}
	var b bytes.Buffer
	require.NoError(t, interventies.WriteJSON(&b, voorbeeld(t)))
	goed := b.String()
	for _, paar := range [][2]string{
		{`"versie": "1"`, `"versie": "2"`},
		{`"versie": "1"`, `"versie": "1", "extra": 1`},
		{`"fase": "gewoon-gezond-leven"`, `"fase": "gewoon"`},
		{`"besluit": "opgenomen"`, `"besluit": null`},
		{`"bereikt": 4100`, `"bereikt": 4100.5`},
		{`"soort": "werkelijk"`, `"soort": "geraamd"`},
		{`"doelen": [`, `"doelen": null, "niets": [`},
	} {
		require.Contains(t, goed, paar[0])
		kapot := bytes.Replace([]byte(goed), []byte(paar[0]), []byte(paar[1]), 1)
		var v any
		require.NoError(t, json.Unmarshal(kapot, &v))
		require.Error(t, r.Validate(v), paar[1])
		_, err := interventies.ReadJSON(bytes.NewReader(kapot), "")
		require.Error(t, err, paar[1])
	}
}

// The schema of what comes out.
func TestSchemaOverzicht(t *testing.T) {
	s, err := jsonschema.For[interventies.Overzicht](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Overzicht van een preventieprogramma"
	s.Description = "Per interventie het bereik met zijn interval, de kosten en het bewijs; de kosten per niveau en jaar; de regels van het programma. Bedragen zijn teksten met twee decimalen."
	s.Properties["versie"].Enum = []any{interventies.FormaatVersie}
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		if naam == "bedrag" || naam == "totaal" {
			p.Pattern = `^[0-9]+\.[0-9]{2}$`
		}
	})
	schematest.Uitleg(t, s, uitlegOverzicht)
	const bestand = "schema/overzicht.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	rapid.Check(t, func(t *rapid.T) {
		p, err := willekeurig(t).Resolve(achterhoek(t))
		require.NoError(t, err)
		require.NoError(t, r.Validate(los(t, func(b *bytes.Buffer) error { return p.Overzicht().WriteJSON(b) })))
	})
}

func TestSchemaEnLezer(t *testing.T) {
	const bestand = "schema/interventies.schema.json"
	d := voorbeeld(t)
	d.Interventies[0].Fictief = true
	b := boom(t)
	schematest.Proef{
		Schema: bestand,
		Lees:   schematest.Lezer(interventies.ReadJSON, func(d *interventies.Definitie) (*interventies.Programma, error) { return d.Resolve(b) }),
		Goed:   [][]byte{schematest.Aangevuld(t, bestand, schematest.Geschreven(t, interventies.WriteJSON, d))},
		Buiten: map[string]string{
			"onbekende-tak":                        "links between ids",
			"dubbel":                               "ids, and what is about the same",
			"regio":                                "municipalities of CBS in a year",
			"bereik interventies[].bereik.bereikt": "a number above another",
			"tegenspraak boom":                     "the tree that is given",
			"tegenspraak interventies[].eind":      "the order of years",
			"tegenspraak interventies[].kosten[].jaar": "the order of years",
			"tegenspraak interventies[].bereik.jaar":   "the order of years",
		},
	}.Toets(t)
}
