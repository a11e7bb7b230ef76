package rapport_test

import (
	"flag"
	"io"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// pagina checks what schrijf writes against the laws of every page and against
// testdata/naam.html.
func pagina(t *testing.T, naam string, schrijf func(io.Writer) error) string {
	t.Helper()
	return paginatest.Goud(t, naam, schrijf, *update)
}
