package schematest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

type tak struct {
	ID     string `json:"id"`
	Hoogte int    `json:"hoogte"`
}

type plant struct {
	ID    string         `json:"id"`
	Tak   *tak           `json:"tak"`
	Laag  []tak          `json:"laag"`
	Namen map[string]tak `json:"namen"`
}

// mislukt notes what a test would have failed with.
type mislukt struct{ tekst string }

func (m *mislukt) Errorf(vorm string, waarden ...any) { m.tekst += fmt.Sprintf(vorm, waarden...) }
func (m *mislukt) FailNow()                           { panic(m) }

func klaag(doe func(t require.TestingT)) (tekst string) {
	m := &mislukt{}
	defer func() {
		_ = recover()
		tekst = m.tekst
	}()
	doe(m)
	return ""
}

func maakPlant(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[plant](nil)
	require.NoError(t, err)
	schematest.MetSchemaSleutel(s)
	return s
}

func TestUitleg(t *testing.T) {
	s := maakPlant(t)
	schematest.Plek(s, "tak.id").Description = "stond er al"
	schematest.Uitleg(t, s, schematest.Samen(map[string]string{
		"tak": "een tak", "laag": "takken", "namen": "takken bij naam",
		"*.hoogte": "hoogte", "*.id": "id van een tak", "laag[].hoogte": "iets anders", "id": "id van de plant",
	}, schematest.Onder(map[string]string{"hoogte": "hoogte in cm"}, "laag[]", "*.namen.*")))
	require.Empty(t, s.Properties["$schema"].Description)
	for pad, want := range map[string]string{
		"tak": "een tak", "laag": "takken", "namen": "takken bij naam",
		"tak.id": "stond er al", "tak.hoogte": "hoogte", "laag[].hoogte": "hoogte in cm", "laag[].id": "id van een tak", "id": "id van de plant",
	} {
		require.Equal(t, want, schematest.Plek(s, pad).Description, pad)
	}
	require.Equal(t, "hoogte in cm", s.Properties["namen"].AdditionalProperties.Properties["hoogte"].Description)

	schematest.Uitleg(t, s, nil)
	s = maakPlant(t)
	schematest.Uitleg(t, s, map[string]string{"tak": "x", "laag": "x", "namen": "x", "*.hoogte": "x"})
	require.Contains(t, schematest.Plek(s, "laag[].id").Description, "kleine letters", "from the word list")
}

func TestUitlegFout(t *testing.T) {
	goed := func() map[string]string {
		return map[string]string{"tak": "x", "laag": "x", "namen": "x", "*.hoogte": "x"}
	}
	require.Empty(t, klaag(func(m require.TestingT) { schematest.Uitleg(m, maakPlant(t), goed()) }))
	for sleutel, wil := range map[string]string{"*.hoogte": "laag[].hoogte", "namen": "namen"} {
		u := goed()
		delete(u, sleutel)
		got := klaag(func(m require.TestingT) { schematest.Uitleg(m, maakPlant(t), u) })
		require.True(t, strings.Contains(got, "without a description") && strings.Contains(got, wil), got)
	}
	for _, sleutel := range []string{"blad", "*.blad", "hoogte", "tak[]", "*.ak.id"} {
		u := goed()
		u[sleutel] = "x"
		got := klaag(func(m require.TestingT) { schematest.Uitleg(m, maakPlant(t), u) })
		require.True(t, strings.Contains(got, "no key takes") && strings.Contains(got, sleutel), got)
	}
}

func TestUitlegVan(t *testing.T) {
	van := maakPlant(t)
	u := map[string]string{"tak": "x", "laag": "x", "namen": "x", "*.hoogte": "hoogte van elders"}
	schematest.Uitleg(t, van, u)
	type bos struct {
		Een plant `json:"een"`
	}
	s, err := jsonschema.For[bos](nil)
	require.NoError(t, err)
	schematest.Plek(s, "een.laag[].hoogte").Description = "eigen"
	schematest.UitlegVan(t, s, "een", van)
	require.Equal(t, "hoogte van elders", schematest.Plek(s, "een.tak.hoogte").Description)
	require.Equal(t, "eigen", schematest.Plek(s, "een.laag[].hoogte").Description)
	require.NotEmpty(t, klaag(func(m require.TestingT) { schematest.UitlegVan(m, s, "", van) }))
}
