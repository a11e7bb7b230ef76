package opslag_test

import (
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

// TestVijandLog reads each log alone, and gives back what was cut off: what was
// read and what was cut off is the file.
func TestVijandLog(t *testing.T) {
	t.Chdir(t.TempDir()) // errors bear the path as it was given
	const meest = 8 << 20
	lees := func(r io.Reader, naam string) (u vijandtest.Uitkomst) {
		f, err := os.Create(naam)
		require.NoError(t, err)
		groot, err := io.Copy(f, io.LimitReader(r, meest))
		require.NoError(t, err)
		require.NoError(t, f.Close())
		b, err := opslag.OpenAlleenLezen(naam)
		if err != nil {
			return vijandtest.Uitkomst{Fout: err}
		}
		nrs, err := nummers(b.All())
		require.Equal(t, t1(len(nrs)), nrs)
		if s := b.Afgesneden(); s != nil && err == nil {
			require.Equal(t, groot, s.Plek+int64(len(s.Inhoud)), "nothing is lost")
		}
		require.NoError(t, b.Close())
		return vijandtest.Uitkomst{Fout: err}
	}
	vijandtest.Regels(t, vijandtest.Lezer{Lees: lees}, []byte(regels(t, 4)))
}
