// Package voorbeeldtest is what the tests of the example programs share: they
// run a program in an empty folder, run every command of its README, and look
// at the exit status of what is built. It is for tests alone.
package voorbeeldtest

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Programma is a whole program, with its arguments and streams as parameters.
type Programma func(ctx context.Context, args []string, uit, fout io.Writer) int

// Draai runs the program in an empty folder, which stays the working directory.
func (p Programma) Draai(t *testing.T, args ...string) (status int, uit, fout string) {
	t.Helper()
	t.Chdir(t.TempDir())
	return p.DraaiHier(t, args...)
}

// DraaiHier runs the program in the working directory.
func (p Programma) DraaiHier(t *testing.T, args ...string) (status int, uit, fout string) {
	t.Helper()
	var u, f bytes.Buffer
	status = p(t.Context(), args, &u, &f)
	return status, u.String(), f.String()
}

// Bestand writes a file in a folder of its own and gives its path.
func Bestand(t *testing.T, naam, inhoud string) string {
	t.Helper()
	pad := filepath.Join(t.TempDir(), naam)
	require.NoError(t, os.WriteFile(pad, []byte(inhoud), 0o600))
	return pad
}

// LeesMij runs every command of the README.md in the working directory as it
// stands there, one after another from the top of the module: those that begin
// with "go run " and the path of the program, such as "./examples/jaarplan", of
// which there are so many. bestanden are the files they read, by path. Each
// command must end well and write what its -uit names.
func (p Programma) LeesMij(t *testing.T, pad string, hoeveel int, bestanden map[string][]byte) {
	t.Helper()
	p.leesMij(t, "README.md", Opdrachten(lees(t, "README.md"), pad), hoeveel, bestanden)
}

// HoofdLeesMij does so for the README.md at the top of the module, which tells
// of every program.
func (p Programma) HoofdLeesMij(t *testing.T, pad string, hoeveel int, bestanden map[string][]byte) {
	t.Helper()
	const hoofd = "../../README.md"
	p.leesMij(t, hoofd, Opdrachten(lees(t, hoofd), pad), hoeveel, bestanden)
}

func lees(t *testing.T, bestand string) string {
	t.Helper()
	inhoud, err := os.ReadFile(bestand)
	require.NoError(t, err)
	return string(inhoud)
}

func (p Programma) leesMij(t *testing.T, leesmij string, opdrachten [][]string, hoeveel int, bestanden map[string][]byte) {
	t.Helper()
	require.Len(t, opdrachten, hoeveel, "the commands of %s", leesmij)
	t.Chdir(t.TempDir())
	for naam, inhoud := range bestanden {
		require.NoError(t, os.MkdirAll(filepath.Dir(naam), 0o700))
		require.NoError(t, os.WriteFile(naam, inhoud, 0o600))
	}
	for _, args := range opdrachten {
		status, _, fout := p.DraaiHier(t, args...)
		require.Zero(t, status, "%v: %s", args, fout)
		if i := slices.Index(args, "-uit"); i >= 0 {
			require.FileExists(t, args[i+1])
		}
	}
}

// Opdrachten gives the arguments of each command in a README that runs the
// program at a path.
func Opdrachten(leesmij, pad string) [][]string {
	var alle [][]string
	for regel := range strings.Lines(leesmij) {
		opdracht, _, _ := strings.Cut(regel, " #") // what stands behind it tells what it does
		woorden := ontleed(opdracht)
		if len(woorden) >= 3 && woorden[0] == "go" && woorden[1] == "run" && woorden[2] == pad {
			alle = append(alle, woorden[3:])
		}
	}
	return alle
}

// ontleed splits a command at its blanks, as a shell does: what stands between
// quotes is one word.
func ontleed(opdracht string) []string {
	var woorden []string
	for i, stuk := range strings.Split(opdracht, `"`) {
		if i%2 == 1 {
			woorden = append(woorden, stuk)
		} else {
			woorden = append(woorden, strings.Fields(stuk)...)
		}
	}
	return woorden
}

// Geval is a run of a built program, with the exit status it must end with.
type Geval struct {
	Args   []string
	Status int
}

// Gebouwd builds the program in the working directory and runs it, each time in
// an empty folder. Tests in short mode skip it.
func Gebouwd(t *testing.T, gevallen ...Geval) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a program")
	}
	programma := filepath.Join(t.TempDir(), "programma.exe")
	uit, err := exec.CommandContext(t.Context(), "go", "build", "-o", programma, ".").CombinedOutput() //nolint:gosec // a path of the test's own
	require.NoError(t, err, "%s", uit)
	for _, g := range gevallen {
		draai := exec.CommandContext(t.Context(), programma, g.Args...) //nolint:gosec // what was just built
		draai.Dir = t.TempDir()
		_ = draai.Run() // the status says it
		require.Equal(t, g.Status, draai.ProcessState.ExitCode(), g.Args)
	}
}
