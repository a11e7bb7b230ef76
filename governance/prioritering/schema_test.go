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
		case "id", "beoordelaar":
			p.Pattern = "^[a-z](-?[a-z0-9])*$"
			p.MaxLength = new(64)
		case "naam":
			p.MinLength = new(1)
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

	for naam, stuk := range map[string]func(*prioritering.Definitie){
		"hoofdletter":      func(d *prioritering.Definitie) { d.ID = "Hoofdletter" },
		"lege naam":        func(d *prioritering.Definitie) { d.Lijnen[0].Naam = "" },
		"nummer nul":       func(d *prioritering.Definitie) { d.Lijnen[0].Nummer = 0 },
		"gewicht negatief": func(d *prioritering.Definitie) { d.Lijnen[0].Wegingen[0].Gewicht = -1 },
		"neutraal":         func(d *prioritering.Definitie) { d.Criteria[0].Richting = goaltree.Neutraal },
		"naam als rol": func(d *prioritering.Definitie) {
			d.Oordelen[0].Beoordelaar, d.Beoordelaars[0].ID = "Een Naam", "Een Naam"
		},
		"boven negen":    func(d *prioritering.Definitie) { d.Oordelen[0].Vergelijkingen[0].Waarde = 10 },
		"nul":            func(d *prioritering.Definitie) { d.Oordelen[0].Vergelijkingen[0].Waarde = 0 },
		"schaal te wijd": func(d *prioritering.Definitie) { d.Criteria[0].Schaal.Max = 1e10 },
	} {
		d := prioritering.Twente2022()
		stuk(d)
		require.Error(t, keur(d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}

	// The same files are no food for the reader.
	for _, bron := range []string{
		`{"versie": "1", "id": "x", "naam": "X", "criteria": [], "lijnen": [], "opdrachten": [], "extra": 1}`,
		`{"versie": "1", "id": "x", "naam": "X", "criteria": null, "lijnen": [], "opdrachten": []}`,
		`{"versie": "2", "id": "x", "naam": "X", "criteria": [], "lijnen": [], "opdrachten": []}`,
		`{"versie": "1", "id": "x", "naam": "X", "criteria": [], "lijnen": []}`,
		`{"versie": "1", "id": "x", "naam": "X", "criteria": [], "lijnen": [], "opdrachten": [], "oordelen": [{"beoordelaar": "b", "lijn": "l", "vergelijkingen": [{"a": "a", "b": "b", "waarde": "een derde"}]}]}`,
	} {
		var los any
		require.NoError(t, json.Unmarshal([]byte(bron), &los))
		require.Error(t, r.Validate(los), bron)
		_, err := prioritering.ReadJSON(bytes.NewReader([]byte(bron)), "x.json")
		require.Error(t, err, bron)
	}
}
