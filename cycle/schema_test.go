package cycle_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields or on the structure is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[cycle.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[cycle.RegelSoort]():      schematest.Woorden(cycle.RegelSoorten()),
		reflect.TypeFor[cycle.Segment]():         schematest.Woorden(cycle.Segmenten()),
		reflect.TypeFor[cycle.Lading]():          schematest.Woorden(cycle.Ladingen()),
		reflect.TypeFor[governance.Strengheid](): schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[kalender.Datum]():        {Type: "string", Pattern: "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Proces"
	s.Description = "Een proces van leren in het sociaal domein: stappen, wie eraan meedoen en volgens welke regels, en de overgangen."
	s.Properties["versie"].Enum = []any{cycle.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			p.Pattern = "^[a-z](-?[a-z0-9])*$"
			p.MaxLength = new(64)
		case "naam", "toepassing", "wat":
			p.MinLength = new(1)
		case "stappen":
			p.MinItems, p.MaxItems = new(1), new(200)
		case "deelnemers", "regels":
			p.MaxItems = new(200)
		case "nummer":
			p.Minimum = new(1.0)
		case "aantal":
			p.Minimum, p.Maximum = new(0.0), new(1000.0)
		case "kern", "rollen", "uitgezonderd", "niet_bij":
			p.UniqueItems = true
		case "organen":
			p.MinItems, p.UniqueItems = new(2), true
		case "van": // of invoer it is a list, of a window or a way one text
			if p.Type == "array" {
				p.MinItems, p.UniqueItems = new(1), true
			}
		case "vragen", "uitkomsten", "waarden":
			p.Items.MinLength = new(1)
		}
	})
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/proces.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	structuur := achterhoek(t)

	keur := func(data []byte) error {
		var los any
		if err := json.Unmarshal(data, &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	keurDefinitie := func(d *cycle.Definitie) error {
		var b bytes.Buffer
		if err := cycle.WriteJSON(&b, d); err != nil {
			return err
		}
		return keur(b.Bytes())
	}
	require.NoError(t, keur([]byte(voorbeeld)))
	for _, id := range cycle.IngebouwdeIDs() {
		require.NoError(t, keurDefinitie(ingebouwd(t, id).Definitie()))
	}
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keurDefinitie(willekeurig(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*cycle.Definitie){
		"hoofdletter":    func(d *cycle.Definitie) { d.Stappen[0].ID = "Input"; d.Overgangen[0].Van = "Input" },
		"lege naam":      func(d *cycle.Definitie) { d.Naam = "" },
		"zonder stappen": func(d *cycle.Definitie) { d.Stappen, d.Overgangen = nil, nil },
		"nummer nul":     func(d *cycle.Definitie) { d.Stappen[0].Nummer = 0 },
		"aantal":         func(d *cycle.Definitie) { d.Stappen[1].Deelnemers[0].Regels[0].Aantal = -1 },
		"dubbele rol": func(d *cycle.Definitie) {
			d.Stappen[1].Deelnemers[0].Regels[2].Rollen = []string{"consulent", "consulent"}
		},
		"een van beide": func(d *cycle.Definitie) {
			d.Stappen[2].Deelnemers[1].Regels[0].Organen = []string{"bouwgroep-1"}
		},
		"van niemand": func(d *cycle.Definitie) { d.Stappen[0].Invoer[0].Van = nil },
		"lege vraag":  func(d *cycle.Definitie) { d.Stappen[3].Vragen[0] = "" },
	} {
		t.Run(naam, func(t *testing.T) {
			d := cycle.BredeMonitoring()
			stuk(d)
			require.Error(t, keurDefinitie(d))
			_, err := d.Resolve(structuur)
			require.Error(t, err)
		})
	}
	for naam, stuk := range map[string][2]string{
		"onbekende sleutel": {`"overgangen": [`, `"overgang": [], "overgangen": [`},
		"onbekende soort":   {`"voorkeur"`, `"liefst"`},
		"andere versie":     {`"versie": "1"`, `"versie": "2"`},
		"geen lijst":        {`"van": ["inwoners"]`, `"van": "inwoners"`},
		"geen dag":          {`"id": "ophalen",`, `"id": "ophalen", "venster": {"van": "mei", "tot": "juni"},`},
	} {
		t.Run(naam, func(t *testing.T) {
			kapot := bytes.Replace([]byte(voorbeeld), []byte(stuk[0]), []byte(stuk[1]), 1)
			require.NotEqual(t, voorbeeld, string(kapot))
			require.Error(t, keur(kapot))
			_, err := cycle.ReadJSON(bytes.NewReader(kapot), "p.json")
			require.Error(t, err)
		})
	}
}
