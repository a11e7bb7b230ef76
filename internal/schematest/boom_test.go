package schematest_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write .ci/schema/lijst.json anew")

const boom = "../.."

// regel says of JSON files what they are; the first that matches counts.
type regel struct {
	patroon string // of the path, as path.Match has it
	schema  string // that they are valid by, or broken by when fout; none: no schema is about them
	fout    bool   // the reader refuses the file, and so does the schema, if it is JSON at all
	waarom  string // why no schema is about it, or why a broken file is valid by its schema
}

// regels tell of every JSON file in the tree.
func regels() []regel {
	return []regel{
		{"goaltree/testdata/fout/*", "goaltree/schema/doelenboom", true, ""},
		{"goaltree/testdata/herijking.json", "goaltree/schema/herijking", false, ""},
		{"goaltree/referentie/*", "goaltree/schema/doelenboom", false, ""},
		{"examples/internal/gegevens/fictief/boom.json", "goaltree/schema/doelenboom", false, ""},

		{"monitor/rapport/testdata/*", "monitor/schema/resultaat", false, ""},
		{"monitor/statline/koppelingen/*", "monitor/statline/schema/koppeling", false, ""},
		{"monitor/statline/testdata/*.koppeling.json", "monitor/statline/schema/koppeling", false, ""},
		{"monitor/statline/testdata/koppeling/*", "monitor/statline/schema/koppeling", true, ""},
		{"monitor/statline/testdata/lezen/*", "", false, "OData of CBS, broken on purpose"},
		{"monitor/statline/testdata/buurten.json", "", false, "OData of CBS"},
		{"monitor/statline/odata/testdata/*", "", false, "OData of CBS"},
		{"monitor/statline/metadata/testdata/*", "", false, "OData of CBS"},

		{"governance/referentie/*", "governance/schema/structuur", false, ""},
		{"cycle/referentie/*-structuur.json", "governance/schema/structuur", false, ""},
		{"governance/functies/referentie/*", "governance/functies/schema/functies", false, ""},
		{"governance/functies/testdata/*", "governance/functies/schema/functies", false, ""},
		{"examples/jaarplan/voorbeeld/functies.json", "governance/functies/schema/functies", false, ""},
		{"governance/kosten/testdata/alles-fout.json", "governance/kosten/schema/kosten", true, ""},
		{"governance/kosten/testdata/rijk.json", "governance/kosten/schema/uitkomst", false, ""},
		{"governance/rapport/testdata/kosten.json", "governance/kosten/schema/kosten", false, ""},
		{"examples/jaarplan/voorbeeld/kosten.json", "governance/kosten/schema/kosten", false, ""},
		{"governance/jaarplan/testdata/fout/terugblik.json", "governance/jaarplan/schema/terugblik", true, ""},
		{"governance/jaarplan/testdata/fout/*", "governance/jaarplan/schema/jaarplan", true, ""},
		{"governance/jaarplan/referentie/*", "governance/jaarplan/schema/jaarplan", false, ""},
		{"examples/jaarplan/voorbeeld/jaarplan.json", "governance/jaarplan/schema/jaarplan", false, ""},
		{"examples/jaarplan/voorbeeld/terugblik.json", "governance/jaarplan/schema/terugblik", false, ""},
		{"governance/prioritering/testdata/*", "governance/prioritering/schema/uitslag", false, ""},
		{"governance/prioritering/referentie/*", "governance/prioritering/schema/prioritering", false, ""},
		{"examples/samenwerkingsagenda/voorbeeld/prioritering.json", "governance/prioritering/schema/prioritering", false, ""},
		{"governance/agenda/referentie/*", "governance/agenda/schema/agenda", false, ""},
		{"examples/samenwerkingsagenda/voorbeeld/agenda.json", "governance/agenda/schema/agenda", false, ""},
		{"governance/programma/referentie/*", "governance/programma/schema/programma", false, ""},

		{"cycle/referentie/*", "cycle/schema/proces", false, ""},
		{"cycle/ronde/testdata/fout/*", "cycle/ronde/schema/gebeurtenis", true, ""},
		{"cycle/planning/testdata/ronde.jsonl", "cycle/ronde/schema/gebeurtenis", false, ""},

		{"preventie/interventies/testdata/*", "preventie/interventies/schema/overzicht", false, ""},
		{"examples/preventie/voorbeeld/interventies.json", "preventie/interventies/schema/interventies", false, ""},
		{"preventie/uitgaven/testdata/uitkomst.json", "preventie/uitgaven/schema/uitkomst", false, ""},
		{"examples/preventie/voorbeeld/uitgaven.json", "preventie/uitgaven/schema/uitgaven", false, ""},
		{"preventie/scenario/testdata/alles-fout.json", "preventie/scenario/schema/scenario", true, ""},
		{"preventie/scenario/testdata/*", "preventie/scenario/schema/overzicht", false, ""},
		{"examples/preventie/voorbeeld/scenario.json", "preventie/scenario/schema/scenario", false, ""},
	}
}

// vermelding is what .ci/schema/lijst.json has of a schema, for a validator
// outside Go. Files are JSON, or JSON Lines when they end so.
type vermelding struct {
	Schema string   `json:"schema"`
	Goed   []string `json:"goed"` // valid by it
	Fout   []string `json:"fout"` // broken
}

// Every JSON file in the tree is valid by its schema, or broken on purpose, or
// told to be something else.
func TestElkBestand(t *testing.T) {
	schemas := map[string]*vermelding{}
	var bestanden []string
	require.NoError(t, fs.WalkDir(os.DirFS(boom), ".", func(pad string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && pad != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules" || pad == "internal"):
			return fs.SkipDir
		case strings.HasSuffix(pad, ".schema.json"):
			schemas[pad] = &vermelding{Schema: pad, Goed: []string{}, Fout: []string{}}
		case path.Ext(pad) == ".json" || path.Ext(pad) == ".jsonl":
			bestanden = append(bestanden, pad)
		}
		return nil
	}))
	alle, gebruikt := regels(), map[string]bool{}
	for _, pad := range bestanden {
		i := slices.IndexFunc(alle, func(r regel) bool {
			raak, err := path.Match(r.patroon, pad)
			require.NoError(t, err)
			return raak
		})
		if !assert.GreaterOrEqual(t, i, 0, "%s: say in regels which schema it is valid by, or why none is about it", pad) {
			continue
		}
		r := alle[i]
		gebruikt[r.patroon] = true
		if r.schema == "" {
			require.NotEmpty(t, r.waarom, r.patroon)
			continue
		}
		v := schemas[r.schema+".schema.json"]
		require.NotNil(t, v, r.schema)
		geldig, isJSON := keur(t, v.Schema, pad)
		assert.NotEqual(t, r.fout, geldig, "%s by %s", pad, v.Schema)
		switch {
		case !isJSON:
		case r.fout:
			v.Fout = append(v.Fout, pad)
		default:
			v.Goed = append(v.Goed, pad)
		}
	}
	for _, r := range alle {
		mag := strings.HasPrefix(r.waarom, "OData") // what is not there yet may come
		assert.True(t, gebruikt[r.patroon] || mag, "no file matches %s", r.patroon)
	}
	var lijst []*vermelding
	for _, pad := range slices.Sorted(maps.Keys(schemas)) {
		lijst = append(lijst, schemas[pad])
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(lijst))
	schematest.Vergelijk(t, boom+"/.ci/schema/lijst.json", b.Bytes(), *update)
}

// keur tells whether a file is valid by a schema, and whether it is JSON.
func keur(t *testing.T, schema, pad string) (geldig, isJSON bool) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(boom, pad))
	require.NoError(t, err)
	r := schematest.Lees(t, filepath.Join(boom, schema))
	documenten := [][]byte{data}
	if path.Ext(pad) == ".jsonl" {
		documenten = bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	}
	for _, d := range documenten {
		var los any
		if !utf8.Valid(d) || json.Unmarshal(d, &los) != nil {
			return false, false
		}
		if err := r.Validate(los); err != nil {
			t.Logf("%s is not valid: %v", pad, err)
			return false, true
		}
	}
	return true, true
}
