package schematest_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// kast is a small format: its ids are unique, which a schema cannot say.
type kast struct {
	Versie string           `json:"versie"`
	Hoogte int              `json:"hoogte"`
	Noot   string           `json:"noot,omitempty"`
	Laden  []la             `json:"laden"`
	Maten  map[string]int64 `json:"maten,omitempty"`
}

type la struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
}

var kastformaat = invoer.Formaat{Naam: "kast", Versies: []string{"1"}}

func leesKast(r io.Reader, bestand string) (*kast, error) {
	k := new(kast)
	_, err := kastformaat.Lees(r, bestand, k, &k.Versie)
	return k, err
}

func keurKast(k *kast) (*kast, error) {
	c, gezien := invoer.NieuweKeuring(invoer.Plaatsen{}), map[string]string{}
	c.Versie(kastformaat, k.Versie)
	c.Teksten(k)
	c.Jaar("hoogte", k.Hoogte)
	for i, l := range k.Laden {
		c.Uniek(gezien, invoer.In("laden", i), l.ID)
		c.Verplicht(invoer.In("laden", i)+".naam", l.Naam)
	}
	return k, c.Err()
}

const eenKast = `{"versie": "1", "hoogte": 2000, "noot": "x", "laden": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}], "maten": {"diep": 3}}`

// kastproef holds the reader of a kast to its schema, as scherp makes that.
func kastproef(t *testing.T, scherp func(*jsonschema.Schema)) schematest.Proef {
	t.Helper()
	s, err := jsonschema.For[kast](nil)
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Properties["versie"].Enum = []any{"1"}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "naam":
			schematest.Gevuld(p)
		case "hoogte":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		}
	})
	scherp(s)
	bestand := filepath.Join(t.TempDir(), "kast.schema.json")
	require.NoError(t, os.WriteFile(bestand, schematest.JSON(t, s), 0o600))
	return schematest.Proef{
		Schema: bestand, Lees: schematest.Lezer(leesKast, keurKast), Goed: [][]byte{[]byte(eenKast)},
		Buiten: map[string]string{"dubbel": "ids"},
	}
}

func TestProef(t *testing.T) {
	for naam, geval := range map[string]struct {
		scherp func(*jsonschema.Schema)
		proef  func(*schematest.Proef)
		want   []string // how each difference begins
	}{
		"agree": {},
		"the schema is too loose": {
			scherp: func(s *jsonschema.Schema) { s.Properties["hoogte"].Minimum = nil },
			want:   []string{"periode hoogte: the reader refuses what the schema takes: hoogte: 7"},
		},
		"a key too many": {
			scherp: func(s *jsonschema.Schema) { s.Properties["laden"].Items.AdditionalProperties = nil },
			want:   []string{"onbekend-veld laden[].zomaar_een_sleutel: the reader refuses", "onbekend-veld laden[][\"\"]: the reader refuses"},
		},
		"the schema is too strict": {
			scherp: func(s *jsonschema.Schema) { s.Properties["noot"].MaxLength = new(64) },
			want:   []string{"noot: the schema refuses what the reader takes: noot: \"aaa"},
		},
		"a rule nobody told of": {
			proef: func(p *schematest.Proef) { p.Buiten = nil },
			want:  []string{"dubbel laden[].id: the reader refuses what the schema takes: laden: one element doubled"},
		},
		"a rule by its path": {
			proef: func(p *schematest.Proef) { p.Buiten = map[string]string{"dubbel laden[].id": "ids"} },
		},
		"a rule by the last key": {
			proef: func(p *schematest.Proef) { p.Buiten = map[string]string{"dubbel *.id": "ids"} },
		},
		"a rule too many": {
			proef: func(p *schematest.Proef) { p.Buiten["regio"] = "no reason" },
			want:  []string{`Buiten has "regio", which nothing needs`},
		},
		"not every key": {
			proef: func(p *schematest.Proef) { p.Goed[0] = []byte(strings.Replace(eenKast, `"noot": "x",`, "", 1)) },
			want:  []string{"no document in Goed has the key noot"},
		},
		"a reader that takes all": {
			proef: func(p *schematest.Proef) {
				lees := p.Lees
				p.Lees = func(b []byte) error {
					if strings.Count(string(b), `"hoogte"`) > 1 {
						return nil
					}
					return lees(b)
				}
			},
			scherp: func(s *jsonschema.Schema) { s.Properties["laden"].Items.Properties["naam"].MaxLength = new(3) },
			want: []string{
				": hoogte twice: the reader takes it",
				`laden[].naam: the schema refuses what the reader takes: laden[].naam: "zomaar"`,
			},
		},
	} {
		t.Run(naam, func(t *testing.T) {
			p := kastproef(t, func(s *jsonschema.Schema) {
				if geval.scherp != nil {
					geval.scherp(s)
				}
			})
			if geval.proef != nil {
				geval.proef(&p)
			}
			kreeg := p.Verschillen(t)
			for _, begin := range geval.want {
				require.True(t, slices.ContainsFunc(kreeg, func(s string) bool { return strings.HasPrefix(s, begin) }), "%s in %q", begin, kreeg)
			}
			require.Equal(t, len(geval.want) == 0, len(kreeg) == 0, "%q", kreeg)
		})
	}
}

// Each mutation is another document, and made once of places that are alike.
func TestMuteer(t *testing.T) {
	alle := schematest.Muteer(t, []byte(`{"a": [{"b": 1}, {"b": 2}], "c": "x"}`), nil)
	var wat []string
	for _, m := range alle {
		require.True(t, json.Valid(m.Tekst), m.Wat)
		wat = append(wat, m.Wat)
	}
	uniek := slices.Compact(slices.Sorted(slices.Values(wat)))
	require.Len(t, wat, len(uniek))
	for _, m := range []string{
		": null", ": without a", ": a misspelt", ": a in capitals", ": a twice", "a: []", "a: one element doubled", "a: one element less", "a[]: without b",
		"a[].b: -1", "a[].b: null", `a[].b: "zomaar"`, `c: ""`, `c: "   "`, "c: true", "c: {}", ": a key more", "a[]: a key more",
	} {
		require.Contains(t, uniek, m)
	}
	i := slices.IndexFunc(alle, func(m schematest.Mutatie) bool { return m.Wat == ": a twice" })
	require.True(t, alle[i].Lezer)
	require.Equal(t, `{"a":[{"b":1},{"b":2}],"a":[{"b":1},{"b":2}],"c":"x"}`, string(alle[i].Tekst)) //nolint:testifylint // the form counts
}

// What another validator is given: each document and what the schema says of it.
func TestCorpus(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("SCHEMACORPUS", folder)
	p := kastproef(t, func(*jsonschema.Schema) {})
	require.Empty(t, p.Verschillen(t))
	bestanden, err := filepath.Glob(filepath.Join(folder, "*"))
	require.NoError(t, err)
	require.Len(t, bestanden, 1)
	data, err := os.ReadFile(bestanden[0])
	require.NoError(t, err)
	regels := strings.Split(strings.TrimSpace(string(data)), "\n")
	require.Greater(t, len(regels), 100)
	require.True(t, strings.HasPrefix(regels[0], `{"geldig":true,"document":{"versie":"1"`), regels[0])
	require.True(t, slices.ContainsFunc(regels, func(s string) bool { return strings.HasPrefix(s, `{"geldig":false,`) }))
}
