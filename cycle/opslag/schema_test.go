package opslag_test

import (
	"encoding/json"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the schema anew")

// A line is an event with a som behind it.
func TestSchema(t *testing.T) {
	const bestand = "schema/regel.schema.json"
	s := schematest.Deel(t, "../ronde/schema/gebeurtenis.schema.json", "")
	s.Schema, s.Title = schematest.Dialect, "Regel van een log"
	s.Description = "Een regel van een logbestand: één gebeurtenis, met de som die haar aan de regels ervoor bindt."
	s.Properties["som"] = &jsonschema.Schema{
		Type: "string", Pattern: "^[0-9a-f]{16}$",
		Description: "eerste 16 tekens van SHA-256 over de som van de regel ervoor en deze regel zonder som",
	}
	s.Required, s.PropertyOrder = append(s.Required, "som"), append(s.PropertyOrder, "som")
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	keur := func(regel string) error {
		var los any
		require.NoError(t, json.Unmarshal([]byte(regel), &los))
		return r.Validate(los)
	}

	pad := filepath.Join(t.TempDir(), "log.jsonl")
	b, err := opslag.Open(pad)
	require.NoError(t, err)
	for nr := range 3 {
		require.NoError(t, b.Append(gebeurtenis(nr+1)))
	}
	require.NoError(t, b.Close())
	alle := strings.Split(strings.TrimSuffix(lees(t, pad), "\n"), "\n")
	require.Len(t, alle, 3)
	for _, regel := range alle {
		require.NoError(t, keur(regel))
	}
	require.Error(t, keur(kaal(t, 1)), "without som")
	require.Error(t, keur(strings.Replace(alle[0], `"som":"`, `"som":"X`, 1)))
	require.Error(t, keur(strings.Replace(alle[0], `"som":`, `"extra":1,"som":`, 1)))
}
