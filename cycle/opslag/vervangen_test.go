package opslag_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Whatever something else does to the file while it is open, an event is not
// added to what nobody will read, or behind what nobody knows.
func TestVervangen(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it lets nobody at a file that is open for writing")
	}
	twee := regels(t, 2)
	schrijfOver := func(inhoud string) func(t *testing.T, pad string) {
		return func(t *testing.T, pad string) {
			t.Helper()
			require.NoError(t, os.WriteFile(pad, []byte(inhoud), 0o600))
		}
	}
	for naam, geval := range map[string]struct {
		doe func(t *testing.T, pad string)
		wil string // in the message
	}{
		"removed": {func(t *testing.T, pad string) {
			t.Helper()
			require.NoError(t, os.Remove(pad))
		}, "removed"},
		"renamed": {func(t *testing.T, pad string) {
			t.Helper()
			require.NoError(t, os.Rename(pad, pad+".oud"))
		}, "renamed"},
		"the folder too": {func(t *testing.T, pad string) {
			t.Helper()
			require.NoError(t, os.RemoveAll(filepath.Dir(pad)))
		}, "removed"},
		"a copy in its place": {func(t *testing.T, pad string) {
			t.Helper()
			require.NoError(t, os.WriteFile(pad+".nieuw", []byte(twee), 0o600))
			require.NoError(t, os.Rename(pad+".nieuw", pad))
		}, "another file"},
		"emptied":              {schrijfOver(""), "0 bytes"},
		"longer":               {schrijfOver(twee + regel(t, 3)), "something else wrote"},
		"shorter":              {schrijfOver(regel(t, 1)), "something else wrote"},
		"as long, and another": {schrijfOver(strings.Repeat("x", len(twee))), "ends otherwise"},
	} {
		t.Run(naam, func(t *testing.T) {
			pad := schrijf(t, twee)
			b := open(t, pad)
			geval.doe(t, pad)
			voor, _ := os.ReadFile(pad)
			f := fout(t, b.Append(gebeurtenis(3)))
			require.Equal(t, []any{opslag.CodeVervangen, pad}, []any{f.Code, f.Bestand})
			require.Contains(t, f.Melding, geval.wil)
			na, _ := os.ReadFile(pad)
			require.Equal(t, voor, na, "what stands there is not touched")

			// Put back as it was it is not trusted either, until opened anew.
			require.NoError(t, os.MkdirAll(filepath.Dir(pad), 0o700))
			schrijfOver(twee)(t, pad)
			require.ErrorIs(t, b.Append(gebeurtenis(3)), opslag.CodeVervangen)
			require.NoError(t, b.Close())
			require.NoError(t, open(t, pad).Append(gebeurtenis(3)))
		})
	}
}

// Another working directory does not make it another file.
func TestVervangen_werkmap(t *testing.T) {
	t.Chdir(t.TempDir())
	b := open(t, "log.jsonl")
	t.Chdir(t.TempDir())
	require.NoError(t, b.Append(gebeurtenis(1)))
}

// What changed under who reads is told: no event is left out in silence.
func TestVervangen_lezer(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it is for files that others may write to")
	}
	for naam, geval := range map[string]struct {
		inhoud string
		voor   int
		want   goaltree.Code
	}{
		"at the end of a line": {regel(t, 1), 1, opslag.CodeVervangen},
		"within a line":        {regel(t, 1) + regel(t, 2)[:30], 1, opslag.CodeVervangen},
		"empty":                {"", 0, opslag.CodeVervangen},
		"another figure":       {strings.Replace(regels(t, 2), "Stap 2", "Stap 3", 1), 1, opslag.CodeBeschadigd},
	} {
		t.Run(naam, func(t *testing.T) {
			pad := schrijf(t, regels(t, 2))
			b, err := opslag.OpenAlleenLezen(pad)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(pad, []byte(geval.inhoud), 0o600))
			nrs, err := nummers(b.All())
			require.Equal(t, t1(geval.voor), nrs)
			require.ErrorIs(t, err, geval.want)
			require.NoError(t, b.Close())
		})
	}
}

// A store that nobody opened is no store, and says so.
func TestBestand_nul(t *testing.T) {
	var b opslag.Bestand
	require.ErrorIs(t, b.Append(gebeurtenis(1)), opslag.CodeDicht)
	_, err := nummers(b.All())
	require.ErrorIs(t, err, opslag.CodeDicht)
	require.Nil(t, b.Afgesneden())
	require.NoError(t, b.Close())

	var m opslag.Geheugen
	require.NoError(t, m.Append(gebeurtenis(1)))
}
