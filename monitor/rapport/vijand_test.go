package rapport_test

import (
	"io"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// Stories are any text: a file without one is empty, and no mistake.
func TestVijandVerhalen(t *testing.T) {
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		_, err := rapport.ReadVerhalen(r, bestand, []string{"gezond", "x"})
		return vijandtest.Uitkomst{Fout: err}
	}
	goed := []byte("# gezond\nEen **verhaal** over *mensen*.\n\n- punt\n- nog een\n\n# x\nKort.\n")
	vijandtest.Tekst(t, vijandtest.Lezer{Lees: lees, Ruim: []vijandtest.Soort{vijandtest.Leeg}}, goed)
}
