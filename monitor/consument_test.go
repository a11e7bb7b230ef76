package monitor_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A program in a module of its own imports the library and evaluates a tree.
// By hand: participatie 65 > 71 of 75: 100·6/10 = 60.
func TestConsument(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	wortel, err := filepath.Abs("..")
	require.NoError(t, err)
	map1 := t.TempDir()
	for _, naam := range []string{"main.go", "invoer.go"} {
		b, err := os.ReadFile(filepath.Join("testdata", "consument", naam))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(map1, naam), b, 0o600))
	}
	som, err := os.ReadFile("../go.sum")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(map1, "go.sum"), som, 0o600))
	const module = "github.com/bredemonitoring/sociaaldomein"
	mod := "module fictief.example/consument\n\ngo 1.26.0\n\nrequire " + module + " v0.0.0\n\nreplace " + module + " => " + filepath.ToSlash(wortel) + "\n"
	require.NoError(t, os.WriteFile(filepath.Join(map1, "go.mod"), []byte(mod), 0o600))

	programma := filepath.Join(map1, "consument.exe")
	bouw := exec.CommandContext(t.Context(), "go", "build", "-mod=mod", "-o", programma, ".")
	bouw.Dir = map1
	uit, err := bouw.CombinedOutput()
	require.NoError(t, err, "%s", uit)
	draai := exec.CommandContext(t.Context(), programma)
	draai.Dir = map1
	uit, err = draai.CombinedOutput()
	require.NoError(t, err, "%s", uit)
	require.Equal(t, "GM9901: Meer inwoners hebben werk: score 60, dekking 100%\nGM9901: Inwoners kennen elkaar: score -, dekking 0%\n", string(uit))
}

// The program in the README is this one.
func TestConsument_README(t *testing.T) {
	programma, err := os.ReadFile("testdata/consument/main.go")
	require.NoError(t, err)
	leesmij, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	require.Contains(t, string(leesmij), "```go\n"+string(programma)+"```\n")
}

// The user's program stays within forty lines.
func TestConsument_veertigRegels(t *testing.T) {
	f, err := os.Open("testdata/consument/main.go")
	require.NoError(t, err)
	defer f.Close()
	regels := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		regels++
	}
	require.LessOrEqual(t, regels, 40)
}
