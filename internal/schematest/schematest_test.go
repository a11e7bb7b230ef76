package schematest_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

type woord string

func (w woord) String() string { return string(w) }

type blad struct {
	Maat  float64  `json:"maat"`
	Delen []string `json:"delen"`
}

type stam struct {
	Bladen []blad `json:"bladen"`
	Los    *blad  `json:"los"`
}

func TestSchematest(t *testing.T) {
	s, err := jsonschema.For[stam](nil)
	require.NoError(t, err)
	var gezien []string
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		gezien = append(gezien, naam)
		if naam == "maat" {
			p.Minimum = new(0.0)
		}
	})
	require.ElementsMatch(t, []string{"bladen", "los", "maat", "maat", "delen", "delen"}, gezien)
	schematest.MetSchemaSleutel(s)

	bestand := filepath.Join(t.TempDir(), "schema", "s.json")
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), true)
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), false)
	r := schematest.Lees(t, bestand)
	deel := map[string]any{"maat": 1.0, "delen": []any{"x"}}
	require.NoError(t, r.Validate(map[string]any{"$schema": "x", "bladen": []any{deel}, "los": nil}))
	for naam, fout := range map[string]map[string]any{
		"list is null":      {"bladen": nil, "los": nil},
		"bound":             {"bladen": []any{map[string]any{"maat": -1.0, "delen": []any{}}}, "los": nil},
		"list in it":        {"bladen": []any{}, "los": map[string]any{"maat": 1.0, "delen": nil}},
		"$schema is number": {"$schema": 1.0, "bladen": []any{}, "los": nil},
	} {
		require.Error(t, r.Validate(fout), naam)
	}

	require.NoError(t, os.WriteFile(bestand, []byte("a\r\nb\r\n"), 0o600))
	schematest.Vergelijk(t, bestand, []byte("a\nb\n"), false)
}

func TestWoorden(t *testing.T) {
	s := schematest.Woorden([]woord{"een", "twee"})
	require.Equal(t, []any{"een", "twee"}, s.Enum)
	s.Types, s.Type = []string{"null", "string"}, ""
	schematest.Scherper(s, nil)
	require.Equal(t, []any{"een", "twee", nil}, s.Enum)
}
