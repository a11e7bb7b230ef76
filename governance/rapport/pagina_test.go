package rapport_test

import (
	"flag"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files anew")

var stijl = regexp.MustCompile(`(?s)<style>.*?</style>\n?`)

// pagina writes a page twice, which gives the same bytes, checks it against
// the laws of every page and compares it, but for its style sheet, with
// testdata/naam.html.
func pagina(t *testing.T, naam string, schrijf func(io.Writer) error) string {
	t.Helper()
	var eerste, tweede strings.Builder
	require.NoError(t, schrijf(&eerste))
	require.NoError(t, schrijf(&tweede))
	require.Equal(t, eerste.String(), tweede.String(), "not deterministic")
	paginatest.Keur(t, eerste.String())
	schematest.Vergelijk(t, filepath.Join("testdata", naam+".html"), []byte(stijl.ReplaceAllString(eerste.String(), "")), *update)
	return eerste.String()
}
