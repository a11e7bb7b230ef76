package rapport_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

var update = flag.Bool("update", false, "write the golden files anew")

// opties of the rich example: all of them.
func opties() rapport.Options {
	return rapport.Options{
		Huisstijl: rapport.Huisstijl{
			Naam:   "Gemeente Lindewolde (fictief)",
			Logo:   []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#1d4f7c"/><path d="M12 28V12M12 28h14" stroke="#fff" stroke-width="5"/></svg>`),
			Accent: "#1d4f7c",
		},
		Verhalen: map[string]rapport.Verhaal{
			"verbonden": rapport.NieuwVerhaal("In het dorpshuis is de **open tafel** begonnen: elke woensdag eten er veertig mensen.\n\nWat we hoorden:\n\n- *“Ik kom nu weer buiten.”*\n- De bus rijdt 's avonds niet, en dat houdt mensen thuis."),
		},
		Datum: "1 juni 2023",
	}
}

var gevallen = []struct {
	naam      string
	resultaat func() *monitor.Resultaat
	opties    func() rapport.Options
}{
	{"rijk", func() *monitor.Resultaat { return monitor.NieuwResultaat(rijk()) }, opties},
	{"schaars", func() *monitor.Resultaat { return monitor.NieuwResultaat(schaars()) }, func() rapport.Options { return rapport.Options{} }},
	{"leeg", func() *monitor.Resultaat { return monitor.NieuwResultaat(leeg()) }, func() rapport.Options { return rapport.Options{Breedte: 60} }},
	{"meer", func() *monitor.Resultaat { return monitor.NieuwResultaat(schaars(), leeg()) }, opties},
}

// schrijvers are the renderers by the extension of their files.
var schrijvers = map[string]func(*bytes.Buffer, *monitor.Resultaat, rapport.Options) error{
	"txt": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteTekst(b, r, o)
	},
	"json": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteJSON(b, r, o)
	},
	"csv": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error { return rapport.WriteCSV(b, r, o) },
	"html": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteHTML(b, r, o)
	},
}

// TestGolden compares what is written with the files of testdata; -update
// writes them anew. Each renderer runs twice: same input, same bytes.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, geval := range gevallen {
		for ext, schrijf := range schrijvers {
			t.Run(geval.naam+"."+ext, func(t *testing.T) {
				t.Parallel()
				var eerste, tweede bytes.Buffer
				require.NoError(t, schrijf(&eerste, geval.resultaat(), geval.opties()))
				require.NoError(t, schrijf(&tweede, geval.resultaat(), geval.opties()))
				require.Equal(t, eerste.String(), tweede.String(), "not deterministic")
				bestand := filepath.Join("testdata", geval.naam+"."+ext)
				if *update {
					require.NoError(t, os.WriteFile(bestand, eerste.Bytes(), 0o600))
				}
				wil, err := os.ReadFile(bestand)
				require.NoError(t, err, "run go test -update")
				require.Equal(t, string(wil), eerste.String(), "differs from %s; run go test -update and look at the difference", bestand)
			})
		}
	}
}
