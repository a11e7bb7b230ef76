// Package schematest is what the tests of packages with a JSON Schema share: a
// schema made from the types is sharpened, compared with the one that is
// checked in, and read back to check documents with. It is for tests alone.
package schematest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
)

// Dialect is the version of JSON Schema in which the schemas are written.
const Dialect = "https://json-schema.org/draft/2020-12/schema"

// Woorden is the schema of an enumeration: one of its words.
func Woorden[T interface{ String() string }](alle []T) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, v := range alle {
		s.Enum = append(s.Enum, v.String())
	}
	return s
}

// Scherper walks over a schema that was made from types. It lets no list be
// null, which the readers don't take and the writers don't write, adds null to
// the words of an enumeration that may be absent, and gives every property to
// grens, which adds the bounds that a type does not say.
func Scherper(s *jsonschema.Schema, grens func(naam string, p *jsonschema.Schema)) {
	if len(s.Types) == 2 && s.Types[1] == "array" {
		s.Type, s.Types = "array", nil
	}
	if len(s.Types) == 2 && s.Enum != nil {
		s.Enum = append(s.Enum, nil)
	}
	for naam, p := range s.Properties {
		Scherper(p, grens)
		grens(naam, p)
	}
	if s.Items != nil {
		Scherper(s.Items, grens)
	}
}

// MetSchemaSleutel lets a document name its schema under "$schema", as editors
// have it.
func MetSchemaSleutel(s *jsonschema.Schema) {
	s.Properties[schemasleutel] = &jsonschema.Schema{Type: "string"}
	s.PropertyOrder = append([]string{schemasleutel}, s.PropertyOrder...)
}

const schemasleutel = "$schema"

// JSON writes a schema as it is checked in.
func JSON(t *testing.T, s *jsonschema.Schema) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(s))
	return b.Bytes()
}

// Lees reads a schema that is checked in, ready to check documents with.
func Lees(t *testing.T, bestand string) *jsonschema.Resolved {
	t.Helper()
	r, err := leesSchema(t, bestand).Resolve(nil)
	require.NoError(t, err)
	return r
}

func leesSchema(t testing.TB, bestand string) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(bestand)
	require.NoError(t, err)
	s := new(jsonschema.Schema)
	require.NoError(t, json.Unmarshal(data, s))
	return s
}

// Vergelijk compares got with a golden file, whatever its line ends. With
// bijwerken, the test's flag -update, it writes the file first.
func Vergelijk(t *testing.T, bestand string, got []byte, bijwerken bool) {
	t.Helper()
	if bijwerken {
		require.NoError(t, os.MkdirAll(filepath.Dir(bestand), 0o755))
		require.NoError(t, os.WriteFile(bestand, got, 0o644))
	}
	want, err := os.ReadFile(bestand)
	require.NoError(t, err, "run with -update to make it")
	require.Equal(t, string(bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))), string(got))
}

// Deel gives a part of a schema that is checked in, by its path such as
// projecten[], or all of it for "", to be a part of another.
func Deel(t *testing.T, bestand, pad string) *jsonschema.Schema {
	t.Helper()
	s := leesSchema(t, bestand)
	if pad != "" {
		s = Plek(s, pad)
	}
	s.Schema, s.Title = "", ""
	return s
}
