package rapport_test

import (
	"io"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
)

func TestWritePlaat(t *testing.T) {
	html := pagina(t, "plaat-ronde", func(w io.Writer) error {
		return rapport.WritePlaat(w, rapport.Plaat{Ronde: proefronde(t), Acties: []string{"a-loket"}}, rapport.Options{Datum: "15 juni 2026"})
	})
	_ = html
	for _, id := range cycle.IngebouwdeIDs() {
		pagina(t, "plaat-"+id, func(w io.Writer) error {
			return rapport.WritePlaat(w, rapport.Plaat{Proces: proces(t, id)}, rapport.Options{})
		})
	}
}
