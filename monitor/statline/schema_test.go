package statline_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func woorden[T interface{ String() string }](alle []T) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, v := range alle {
		s.Enum = append(s.Enum, v.String())
	}
	return s
}

// maakSchema makes the schema from the types, with the bounds that a schema can say.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	leeg := slices.DeleteFunc(monitor.Redenen(), func(r monitor.Reden) bool { return !r.VanBron() })
	s, err := jsonschema.For[statline.Koppeling](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[cbs.Periode]():      {Type: "string", Pattern: "^[12][0-9]{3}((JJ|HJ|KW|MM|W1|SJ|X0)[0-9]{2})?$"},
		reflect.TypeFor[monitor.Status]():   woorden(monitor.Statussen()),
		reflect.TypeFor[monitor.Herkomst](): woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Reden]():    woorden(leeg),
	}})
	require.NoError(t, err)
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "Koppeling"
	s.Description = "Zegt welke tabel en kolommen van CBS StatLine welke indicatoren worden."
	s.Properties["versie"].Enum = []any{statline.KoppelingVersie}
	s.OneOf = []*jsonschema.Schema{{Required: []string{"periode"}}, {Required: []string{"vaste_periode"}}}
	scherper(s)

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

func scherper(s *jsonschema.Schema) {
	if len(s.Types) == 2 { // the reader takes no null for a list, and none is needed for an object
		s.Type, s.Types = s.Types[1], nil
	}
	for naam, p := range s.Properties {
		scherper(p)
		switch naam {
		case "tabel", "bron", "regio", "periode", "indicator":
			p.MinLength = new(1)
		case "indicatoren", "kolommen":
			p.MinItems = new(1)
		case "factor":
			p.ExclusiveMinimum = new(0.0)
		}
		if naam == "kolommen" {
			p.UniqueItems = true
			p.Items.MinLength = new(1)
		}
	}
	if s.Items != nil {
		scherper(s.Items)
	}
}

func TestSchema(t *testing.T) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(maakSchema(t)))
	const pad = "schema/koppeling.schema.json"
	if *update {
		require.NoError(t, os.WriteFile(pad, b.Bytes(), 0o644))
	}
	data, err := os.ReadFile(pad)
	require.NoError(t, err)
	require.Equal(t, string(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))), b.String())

	s := new(jsonschema.Schema)
	require.NoError(t, json.Unmarshal(data, s))
	r, err := s.Resolve(nil)
	require.NoError(t, err)
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
