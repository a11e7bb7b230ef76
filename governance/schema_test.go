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
		reflect.TypeFor[governance.OrgaanSoort]():  schematest.Woorden(governance.OrgaanSoorten()),
		reflect.TypeFor[governance.Schaal]():       schematest.Woorden(governance.Schalen()),
		reflect.TypeFor[governance.LijnSoort]():    schematest.Woorden(governance.LijnSoorten()),
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
			p.Pattern = "^[a-z](-?[a-z0-9])*$"
			p.MaxLength = new(64)
		case "naam":
			p.MinLength = new(1)
		case "organen":
			p.MinItems, p.MaxItems = new(1), new(1000)
		case "keren", "per":
			p.Minimum = new(1.0)
		case "minimaal", "voorkeur", "maximaal":
			p.Minimum = new(0.0)
		case "vraagt":
			p.MinItems = new(1)
			p.Items.MinLength = new(1)
		case "voorwaarden":
			p.MaxItems = new(1000)
		case "rollen": // the list at the top has objects, that of a place has ids
			p.UniqueItems = p.Items.Type == "string"
		}
	})
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

	for naam, stuk := range map[string]func(*governance.Definitie){
		"hoofdletter":    func(d *governance.Definitie) { d.Organen[0].ID = "Raad"; d.Lijnen[0].Van = "Raad" },
		"lege naam":      func(d *governance.Definitie) { d.Rollen[0].Naam = "" },
		"zonder organen": func(d *governance.Definitie) { d.Organen, d.Lijnen = nil, nil },
		"ritme":          func(d *governance.Definitie) { d.Organen[1].Vergadert.Per = 0 },
		"voorwaarde":     func(d *governance.Definitie) { d.Voorwaarden = []governance.Voorwaarde{{Naam: "Regels"}} },
		"aantal":         func(d *governance.Definitie) { d.Organen[1].Leden[0].Minimaal = -1 },
		"dubbele rol": func(d *governance.Definitie) {
			d.Organen[1].Leden[0].Rollen = []string{"wethouder", "wethouder"}
		},
	} {
		t.Run(naam, func(t *testing.T) {
			d := lees(t, voorbeeld)
			stuk(d)
			require.Error(t, keurDefinitie(d))
			_, err := d.Resolve()
			require.Error(t, err)
		})
	}
	for naam, stuk := range map[string][2]string{
		"onbekende sleutel": {`"lijnen": [`, `"lijn": [], "lijnen": [`},
		"onbekende soort":   {`"stuurt"`, `"beveelt"`},
		"andere versie":     {`"versie": "1"`, `"versie": "2"`},
	} {
		t.Run(naam, func(t *testing.T) {
			kapot := bytes.Replace([]byte(voorbeeld), []byte(stuk[0]), []byte(stuk[1]), 1)
			require.Error(t, keur(kapot))
			_, err := governance.ReadJSON(bytes.NewReader(kapot), "s.json")
			require.Error(t, err)
		})
	}
}
