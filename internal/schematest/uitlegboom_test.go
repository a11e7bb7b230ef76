package schematest

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
)

// Every schema in the tree says of each key what it holds, and no word of the
// list stands idle.
func TestElkeUitleg(t *testing.T) {
	const boom = "../.."
	gezegd, schemas := map[string]bool{}, 0
	var zonder []string
	require.NoError(t, fs.WalkDir(os.DirFS(boom), ".", func(pad string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && pad != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(pad, ".schema.json") {
			return nil
		}
		schemas++
		s := leesSchema(t, filepath.Join(boom, pad))
		kijk := func(sleutel string, p *jsonschema.Schema) {
			if gezegd[p.Description] = true; p.Description == "" {
				zonder = append(zonder, pad+": "+sleutel)
			}
		}
		elkeSleutel(s, "", kijk)
		for _, deel := range s.Defs {
			elkeSleutel(deel, "", kijk)
		}
		return nil
	}))
	require.Positive(t, schemas)
	slices.Sort(zonder)
	require.Empty(t, zonder, "keys without a description")
	var stil []string
	for sleutel, zin := range woordenlijst {
		if !gezegd[zin] {
			stil = append(stil, sleutel)
		}
	}
	require.Empty(t, stil, "words that no key takes")
}
