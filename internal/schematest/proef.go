package schematest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Proef holds the schema of a format and its reader to each other.
type Proef struct {
	// Schema is the file of the schema.
	Schema string
	// Lees reads a document to the end: with Resolve, where there is one.
	Lees func(data []byte) error
	// Goed are valid documents. Together they have every key of the schema.
	Goed [][]byte
	// Buiten are the rules that the reader keeps and a schema cannot say: the
	// code of their mistakes, code and path without indices (such as
	// "tegenspraak projecten[].eind") or code and last key ("periode *.eind"), each
	// with why.
	Buiten map[string]string
}

// Toets runs each document, whole and in every way that [Muteer] breaks it,
// through schema and reader. What the schema refuses the reader refuses. What
// the reader refuses the schema refuses, but for the mistakes of Buiten; a line
// of Buiten that nothing needs is an error too. Under the race detector it tries
// a part of them.
//
// With the environment variable SCHEMACORPUS, the name of a folder, it leaves
// there what it tried and what the schema said of it, for another validator.
func (p Proef) Toets(t *testing.T) {
	t.Helper()
	const genoeg = 60
	verschillen := p.Verschillen(t)
	for i, v := range verschillen {
		if i == genoeg {
			t.Errorf("and %d more", len(verschillen)-genoeg)
			break
		}
		t.Error(v)
	}
}

// Verschillen gives what Toets tells, one sentence for each kind of difference.
func (p Proef) Verschillen(t *testing.T) (alle []string) {
	t.Helper()
	s := leesSchema(t, p.Schema)
	vorm := kern(s)
	r := Lees(t, p.Schema)
	nodig := map[string]bool{}
	mutant := nieuweMutant(t)
	c := nieuwCorpus(t, p.Schema)
	aantal, overgeslagen, geweigerd, meldingen := 0, 0, 0, map[string]string{}
	for _, goed := range p.Goed {
		require.NoError(t, p.Lees(goed))
		require.NoError(t, c.keur(goed, r))
		for _, m := range mutant.breek(goed, vorm) {
			if aantal++; aantal > 300 && aantal%zeef != 0 {
				overgeslagen++
				continue
			}
			leest := p.Lees(m.Tekst)
			if m.Lezer {
				if leest == nil {
					meldingen[m.Wat] = "the reader takes it"
				}
				continue
			}
			keurt := c.keur(m.Tekst, r)
			switch {
			case keurt != nil && leest != nil:
				geweigerd++
			case keurt != nil:
				waar, _, _ := strings.Cut(m.Wat, ": ")
				if _, al := meldingen[waar]; !al {
					meldingen[waar] = "the schema refuses what the reader takes: " + m.Wat + ": " + keurt.Error()
				}
			case leest != nil:
				for regel, f := range p.over(leest, nodig) {
					if _, al := meldingen[regel]; !al { // one of its kind is enough to see
						meldingen[regel] = "the reader refuses what the schema takes: " + m.Wat + ": " + f.Error()
					}
				}
			}
		}
	}
	require.NotZero(t, geweigerd)
	t.Logf("%s: %d mutations, of which reader and schema refuse %d", p.Schema, aantal, geweigerd)
	for _, wat := range slices.Sorted(maps.Keys(meldingen)) {
		alle = append(alle, wat+": "+meldingen[wat])
	}
	for _, regel := range slices.Sorted(maps.Keys(p.Buiten)) {
		if !nodig[regel] && overgeslagen == 0 {
			alle = append(alle, fmt.Sprintf("Buiten has %q, which nothing needs", regel))
		}
	}
	for _, pad := range sleutelpaden(vorm, "") {
		if !mutant.gezien[pad] {
			alle = append(alle, "no document in Goed has the key "+pad)
		}
	}
	return alle
}

// kern gives the schema of the one document, where a file is that or a list of them.
func kern(s *jsonschema.Schema) *jsonschema.Schema {
	if len(s.OneOf) > 0 && s.OneOf[0].Ref != "" {
		return s.Defs[strings.TrimPrefix(s.OneOf[0].Ref, "#/$defs/")]
	}
	return s
}

// The number of an element in a path, and the key of a municipality.
var (
	index = regexp.MustCompile(`\[\d+\]`)
	code  = regexp.MustCompile(`\.GM\d{4}\b`)
)

// over gives the mistakes that are no rule of Buiten, by code and path without
// indices, and notes which were.
func (p Proef) over(err error, nodig map[string]bool) map[string]*goaltree.Fout {
	over := map[string]*goaltree.Fout{}
	for _, f := range goaltree.Fouten(err) {
		regel := strings.TrimSpace(string(f.Code) + " " + code.ReplaceAllString(index.ReplaceAllString(f.Pad, "[]"), ".*"))
		ergens := string(f.Code) + " *." + regel[strings.LastIndexAny(regel, " .")+1:]
		vormen := []string{regel, ergens, string(f.Code)}
		i := slices.IndexFunc(vormen, func(s string) bool { return p.Buiten[s] != "" })
		if i < 0 {
			over[regel] = f
			continue
		}
		nodig[vormen[i]] = true
	}
	return over
}

// sleutelpaden are the paths of all keys in a schema.
func sleutelpaden(s *jsonschema.Schema, pad string) (alle []string) {
	for naam, p := range s.Properties {
		if onder := strings.TrimPrefix(pad+"."+naam, "."); onder != schemasleutel && p.Not == nil {
			alle = append(append(alle, onder), sleutelpaden(p, onder)...)
		}
	}
	if s.Items != nil {
		alle = append(alle, sleutelpaden(s.Items, pad+"[]")...)
	}
	if s.AdditionalProperties != nil {
		alle = append(alle, sleutelpaden(s.AdditionalProperties, pad+".*")...)
	}
	slices.Sort(alle)
	return alle
}

// corpus writes down what a schema said of documents.
type corpus struct {
	t   *testing.T
	uit *json.Encoder
}

// oordeel is a line of the corpus.
type oordeel struct {
	Geldig   bool            `json:"geldig"`
	Document json.RawMessage `json:"document"`
}

// nieuwCorpus begins the file of a schema; without SCHEMACORPUS it writes none.
func nieuwCorpus(t *testing.T, schema string) *corpus {
	t.Helper()
	c := &corpus{t: t}
	folder := os.Getenv("SCHEMACORPUS") //nolint:forbidigo // a test that is asked for what another validator tries
	if folder == "" {
		return c
	}
	pad, err := filepath.Abs(schema)
	require.NoError(t, err)
	// The name of the file is the path of the schema in the module.
	hier, err := filepath.Rel(wortel(t), pad)
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(folder, 0o755))
	f, err := os.Create(filepath.Join(folder, strings.ReplaceAll(filepath.ToSlash(hier), "/", "+")+"l"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	c.uit = json.NewEncoder(f)
	c.uit.SetEscapeHTML(false)
	return c
}

// keur has the schema judge a document, and notes what it says.
func (c *corpus) keur(data []byte, r *jsonschema.Resolved) error {
	var los any
	require.NoError(c.t, json.Unmarshal(data, &los))
	err := r.Validate(los)
	if c.uit != nil {
		require.NoError(c.t, c.uit.Encode(oordeel{Geldig: err == nil, Document: data}))
	}
	return err
}

// wortel is the folder of the module.
func wortel(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); !errors.Is(err, os.ErrNotExist) {
			return folder
		}
		boven := filepath.Dir(folder)
		require.NotEqual(t, boven, folder, "no go.mod above the test")
		folder = boven
	}
}

// Lezer makes the Lees of a Proef of a reader and of what checks its outcome,
// mostly its method Resolve.
func Lezer[D, R any](lees func(io.Reader, string) (*D, error), keur func(*D) (R, error)) func([]byte) error {
	return func(data []byte) error {
		d, err := lees(bytes.NewReader(data), "proef.json")
		if err == nil {
			_, err = keur(d)
		}
		return err
	}
}

// Geschreven gives what schrijf writes of v.
func Geschreven[D any](t require.TestingT, schrijf func(io.Writer, D) error, v D) []byte {
	var b bytes.Buffer
	require.NoError(t, schrijf(&b, v))
	return b.Bytes()
}
