package statline_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// maakSchema makes the schema from the types, with the bounds that a schema can say.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	leeg := slices.DeleteFunc(monitor.Redenen(), func(r monitor.Reden) bool { return !r.VanBron() })
	s, err := jsonschema.For[statline.Koppeling](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[cbs.Regio]():            {Type: "string", MinLength: new(1), MaxLength: new(40)},
		reflect.TypeFor[statline.PeriodeBron](): schematest.Woorden(statline.PeriodeBronnen()),
		reflect.TypeFor[cbs.Periode]():          {Type: "string", Pattern: "^[12][0-9]{3}((JJ|HJ|KW|MM|W1|SJ|X0)[0-9]{2})?$"},
		reflect.TypeFor[monitor.Status]():       schematest.Woorden(monitor.Statussen()),
		reflect.TypeFor[goaltree.Maat]():        schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[monitor.Herkomst]():     schematest.Woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Reden]():        schematest.Woorden(leeg),
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Koppeling"
	s.Description = "Zegt welke tabel en kolommen van CBS StatLine welke indicatoren worden."
	s.Properties["versie"].Enum = []any{statline.KoppelingVersie}
	een := func(sleutels ...string) *jsonschema.Schema {
		var keus jsonschema.Schema
		for _, sleutel := range sleutels {
			keus.OneOf = append(keus.OneOf, &jsonschema.Schema{Required: []string{sleutel}})
		}
		return &keus
	}
	s.AllOf = []*jsonschema.Schema{een("regio", "vaste_regio"), een("periode", "vaste_periode", "periode_uit")}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		if len(p.Types) == 2 { // a sum that is not there is left out, not null
			p.Type, p.Types = p.Types[1], nil
		}
		switch naam {
		case "tabel", "bron", "regio", "periode", "indicator":
			p.MinLength = new(1)
		case "indicatoren", "kolommen":
			p.MinItems = new(1)
		case "factor", "afronding", "afronding_wijk_buurt":
			p.ExclusiveMinimum = new(0.0)
		case "indeling":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		}
		if naam == "kolommen" {
			p.UniqueItems = true
			p.Items.MinLength = new(1)
		}
	})

	// The forms of a figure, as KoppelIndicator has them.
	indicator := s.Properties["indicatoren"].Items
	delen := []string{"waarde", "teller", "noemer", "n", "sd"}
	for _, vorm := range [][]string{{"waarde"}, {"teller", "noemer"}, {"waarde", "noemer"}, {"waarde", "teller", "noemer"}, {"waarde", "n"}, {"waarde", "n", "sd"}} {
		v := &jsonschema.Schema{Required: vorm, Properties: map[string]*jsonschema.Schema{}}
		for _, deel := range delen {
			if !slices.Contains(vorm, deel) {
				v.Properties[deel] = &jsonschema.Schema{Not: &jsonschema.Schema{}}
			}
		}
		indicator.OneOf = append(indicator.OneOf, v)
	}
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/koppeling.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(data []byte) error {
		var los any
		require.NoError(t, json.Unmarshal(data, &los))
		return r.Validate(los)
	}
	for _, k := range append(statline.Referenties(), koppeling(t, "buurten.koppeling.json"), een(), wetKoppeling()) {
		var b bytes.Buffer
		require.NoError(t, statline.WriteKoppeling(&b, k))
		require.NoError(t, keur(b.Bytes()), k.Tabel)
	}
	// What the reader refuses in form, so does the schema.
	for _, naam := range []string{"alles-mis.json", "geen-indicatoren.json", "geen-periode.json", "onbekende-sleutels.json", "verkeerde-woorden.json", "versie-2.json"} {
		data, err := os.ReadFile("testdata/koppeling/" + naam)
		require.NoError(t, err)
		require.Error(t, keur(data), naam)
	}
}

// An editor finds the schema by a key in the document, which reader and schema
// pass over.
func TestSchemaSleutel(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, statline.WriteKoppeling(&b, een()))
	met := strings.Replace(b.String(), "{", `{"$schema": "../schema/koppeling.schema.json",`, 1)
	k, err := statline.ReadKoppeling(strings.NewReader(met), "k.json")
	require.NoError(t, err)
	require.Equal(t, een().Indicatoren, k.Indicatoren)
	var los any
	require.NoError(t, json.Unmarshal([]byte(met), &los))
	require.NoError(t, schematest.Lees(t, "schema/koppeling.schema.json").Validate(los))

	_, err = statline.ReadKoppeling(strings.NewReader(strings.Replace(met, `"../schema/koppeling.schema.json"`, "null", 1)), "k.json")
	require.EqualError(t, err, `k.json:1:13: ["$schema"]: must be a text, not null (found "null")`)
}
