package functies_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

const (
	schemaFuncties  = "schema/functies.schema.json"
	schemaOverzicht = "schema/overzicht.schema.json"
)

func maakSchema[T any](t *testing.T, titel, omschrijving, versie string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[functies.Functie]():         schematest.Woorden(functies.Functies()),
		reflect.TypeFor[functies.Deel]():            schematest.Woorden(functies.Delen()),
		reflect.TypeFor[functies.Organisatievorm](): schematest.Woorden(functies.Organisatievormen()),
		reflect.TypeFor[functies.Beheer]():          schematest.Woorden(functies.Beheren()),
		reflect.TypeFor[functies.Veld]():            schematest.Woorden(functies.Velden()),
		reflect.TypeFor[governance.Strengheid]():    schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[governance.Oordeel]():       schematest.Woorden(governance.Oordelen()),
	}})
	require.NoError(t, err)
	s.Schema, s.Title, s.Description = schematest.Dialect, titel, omschrijving
	s.Properties["versie"].Enum = []any{versie}
	schematest.MetSchemaSleutel(s)
	return s
}

func maakSchemaFuncties(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s := maakSchema[functies.Definitie](t, "Functieverdeling", "De tien functies van de toegang tot Wmo en jeugdhulp: wat doet een gemeente zelf en wat de regio samen.", functies.FormaatVersie)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "naam", "omschrijving":
			schematest.Gevuld(p)
		case "code", "gemeente":
			p.Pattern = "^GM[0-9]{4}$"
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "gemeenten": // of the region and of a party
			p.MinItems = new(1)
			if p.Items.Type == "string" {
				p.Items.Pattern = "^GM[0-9]{4}$"
			}
		case "verantwoordelijk":
			p.UniqueItems = true
			schematest.ID(p)
		}
	})
	schematest.Uitleg(t, s, uitleg)
	return s
}

// keur holds what schrijf writes to a schema.
func keur(r *jsonschema.Resolved, schrijf func(io.Writer) error) error {
	var b bytes.Buffer
	if err := schrijf(&b); err != nil {
		return err
	}
	var los any
	if err := json.Unmarshal(b.Bytes(), &los); err != nil {
		return err
	}
	return r.Validate(los)
}

func TestSchema(t *testing.T) {
	schematest.Vergelijk(t, schemaFuncties, schematest.JSON(t, maakSchemaFuncties(t)), *update)
	r := schematest.Lees(t, schemaFuncties)
	keurDef := func(d *functies.Definitie) error {
		return keur(r, func(w io.Writer) error { return functies.WriteJSON(w, d) })
	}
	require.NoError(t, keurDef(functies.Achterhoek2017()))
	require.NoError(t, keurDef(leesFictief(t)))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keurDef(willekeurig(t)), "what resolves is valid") })
}

func TestSchemaOverzicht(t *testing.T) {
	s := maakSchema[functies.Overzicht](t, "Overzicht van de functies", "Wat een functieverdeling antwoordt: matrix, vergelijking, regionale taken en toetsen.", functies.OverzichtVersie)
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	schematest.Uitleg(t, s, uitlegOverzicht)
	schematest.Vergelijk(t, schemaOverzicht, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, schemaOverzicht)
	rapid.Check(t, func(t *rapid.T) {
		v, err := willekeurig(t).Resolve()
		require.NoError(t, err)
		require.NoError(t, keur(r, v.Overzicht().WriteJSON))
	})
	var los any
	require.NoError(t, json.Unmarshal([]byte(`{"versie":"1","matrix":null}`), &los))
	require.Error(t, r.Validate(los))
}

func TestSchemaEnLezer(t *testing.T) {
	d := leesFictief(t)
	for i := range d.Functies {
		d.Functies[i].Regionaal.Organisatievorm = functies.Organisatievormen()[0]
	}
	schematest.Proef{
		Schema: schemaFuncties,
		Lees:   schematest.Lezer(functies.ReadJSON, (*functies.Definitie).Resolve),
		Goed: [][]byte{
			schematest.Aangevuld(t, schemaFuncties, schematest.Geschreven(t, functies.WriteJSON, d)),
			schematest.Geschreven(t, functies.WriteJSON, functies.Achterhoek2017()),
		},
		Buiten: map[string]string{
			"onbekende-tak": "links between ids and codes",
			"dubbel":        "ids, codes, and functions in a list of objects",
			"regio":         "municipalities of CBS in a year",
		},
	}.Toets(t)
}
