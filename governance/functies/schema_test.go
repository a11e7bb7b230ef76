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
			p.Pattern, p.MaxLength = "^[a-z](-?[a-z0-9])*$", new(64)
		case "naam", "omschrijving":
			p.MinLength = new(1)
		case "code", "gemeente":
			p.Pattern = "^GM[0-9]{4}$"
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "gemeenten": // of the region and of a party
			p.MinItems = new(1)
		case "verantwoordelijk":
			p.UniqueItems = true
		}
	})
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

	for naam, stuk := range map[string]func(*functies.Definitie){
		"hoofdletter":     func(d *functies.Definitie) { d.ID = "Hoofdletter" },
		"lege naam":       func(d *functies.Definitie) { d.Naam = "" },
		"jaar":            func(d *functies.Definitie) { d.Jaar = 17 },
		"geen gemeenten":  func(d *functies.Definitie) { d.Gemeenten, d.Afwijkingen, d.Partijen = nil, nil, nil },
		"code":            func(d *functies.Definitie) { d.Gemeenten[0].Code = "PV25" },
		"afwijking":       func(d *functies.Definitie) { d.Afwijkingen[0].Gemeente = "Aadrecht" },
		"omschrijving":    func(d *functies.Definitie) { d.Functies[0].Lokaal.Omschrijving = "" },
		"dubbel wie":      func(d *functies.Definitie) { d.Functies[0].Lokaal.Verantwoordelijk = []string{"gemeente", "gemeente"} },
		"partij nergens":  func(d *functies.Definitie) { d.Partijen[0].Gemeenten = nil },
		"geen functie":    func(d *functies.Definitie) { d.Functies[0].Functie = 0 },
		"zonder beheer":   func(d *functies.Definitie) { d.Partijen[0].Beheer = 0 },
		"organisatievorm": func(d *functies.Definitie) { d.Functies[0].Lokaal.Organisatievorm = 9 },
		"deel van niets":  func(d *functies.Definitie) { d.Afwijkingen[0].Deel = 0 },
		"versie onbekend": func(d *functies.Definitie) { d.Versie = "2" },
	} {
		d := leesFictief(t)
		stuk(d)
		require.Error(t, keurDef(d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
}

func TestSchemaOverzicht(t *testing.T) {
	s := maakSchema[functies.Overzicht](t, "Overzicht van de functies", "Wat een functieverdeling antwoordt: matrix, vergelijking, regionale taken en toetsen.", functies.OverzichtVersie)
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
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
