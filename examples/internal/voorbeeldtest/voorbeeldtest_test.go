package voorbeeldtest_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
)

// echo copies the file it is given to the one after -uit, and says so.
func echo(_ context.Context, args []string, uit, fout io.Writer) int {
	if len(args) != 3 || args[1] != "-uit" {
		fmt.Fprint(fout, "verkeerd")
		return 2
	}
	inhoud, err := os.ReadFile(args[0])
	if err != nil {
		fmt.Fprint(fout, err)
		return 1
	}
	fmt.Fprint(uit, "geschreven")
	if os.WriteFile(args[2], inhoud, 0o600) != nil {
		return 1
	}
	return 0
}

func TestDraai(t *testing.T) {
	p := voorbeeldtest.Programma(echo)
	status, uit, fout := p.Draai(t)
	require.Equal(t, []any{2, "", "verkeerd"}, []any{status, uit, fout})
	status, uit, fout = p.Draai(t, voorbeeldtest.Bestand(t, "in.txt", "inhoud"), "-uit", "uit.txt")
	require.Equal(t, []any{0, "geschreven", ""}, []any{status, uit, fout})
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"uit.txt"}, bestanden)
	status, _, _ = p.Draai(t, "uit.txt", "-uit", "weer.txt")
	require.Equal(t, 1, status, "each time an empty folder")
}

func TestLeesMij(t *testing.T) {
	t.Chdir(t.TempDir())
	const leesmij = "# Echo\n\n```sh\ngo run ./examples/echo map/in.txt -uit a.txt # a note\n  go run ./examples/echo a.txt -uit b.txt\ngo run ./examples/echoput x\ngo test ./examples/echo\n```\n"
	require.NoError(t, os.WriteFile("README.md", []byte(leesmij), 0o600))
	require.Equal(t, [][]string{{"map/in.txt", "-uit", "a.txt"}, {"a.txt", "-uit", "b.txt"}}, voorbeeldtest.Opdrachten(leesmij, "./examples/echo"))
	require.Equal(t, [][]string{{"-zoek", "twee woorden", "-uit", "a"}}, voorbeeldtest.Opdrachten("go run ./examples/echo -zoek \"twee woorden\" -uit a\n", "./examples/echo"))
	voorbeeldtest.Programma(echo).LeesMij(t, "./examples/echo", 2, map[string][]byte{"map/in.txt": []byte("inhoud")})
	b, err := os.ReadFile("b.txt")
	require.NoError(t, err)
	require.Equal(t, "inhoud", string(b), "one after another, in one folder")
}

// The commands in the README at the top are told apart from those in a
// program's own.
func TestHoofdLeesMij(t *testing.T) {
	top := t.TempDir()
	onder := filepath.Join(top, "examples", "echo")
	require.NoError(t, os.MkdirAll(onder, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(top, "README.md"), []byte("go run ./examples/echo in.txt -uit top.txt\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(onder, "README.md"), []byte("go run ./examples/echo in.txt -uit eigen.txt\n"), 0o600))
	t.Chdir(onder)
	voorbeeldtest.Programma(echo).HoofdLeesMij(t, "./examples/echo", 1, map[string][]byte{"in.txt": nil})
	require.FileExists(t, "top.txt")
}

// Every command in every README is run by a test: those of a program by the
// test of that program, which reads them from there. The others are few.
func TestElkeOpdracht(t *testing.T) {
	const top = "../../.."
	elders := map[string]string{
		"go test ./...":         "that is what runs this test",
		"go test ./... -update": "it writes what the tests compare with",
		"go get github.com/bredemonitoring/sociaaldomein": "the programs of examples/inbouwen import it",
		"go run .": "examples/internal/inbouwen builds and runs each of those programs",
	}
	var gezien int
	err := filepath.WalkDir(top, func(pad string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "node_modules" || d.Name() == "testdata"):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(pad) != ".md":
			return nil
		}
		inhoud, err := os.ReadFile(pad)
		require.NoError(t, err)
		for _, opdracht := range blokregels(string(inhoud)) {
			gezien++
			if _, ok := elders[opdracht]; ok {
				continue
			}
			naam, ok := strings.CutPrefix(opdracht, "go run ./examples/")
			naam, _, _ = strings.Cut(naam, " ")
			if !assert.True(t, ok, "%s: no test is known that runs %q", pad, opdracht) {
				continue
			}
			folder, aanroep := filepath.Join(top, "examples", naam), ".HoofdLeesMij(t, "
			if filepath.Dir(pad) != top {
				folder, aanroep = filepath.Dir(pad), ".LeesMij(t, " // also of another program, in whose way it stands
			}
			assert.True(t, bevat(t, folder, aanroep) && bevat(t, folder, `"./examples/`+naam+`"`), "%s: no test in %s runs the commands of %s", pad, folder, naam)
		}
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, gezien, 50)
}

// blokregels gives the commands in the code blocks of a README that are for a
// shell, without the notes behind them.
func blokregels(leesmij string) []string {
	var regels []string
	var binnen bool
	for regel := range strings.Lines(leesmij) {
		regel = strings.TrimSpace(regel)
		switch {
		case strings.HasPrefix(regel, "```"):
			binnen = !binnen && (regel == "```sh" || regel == "```")
		case binnen && strings.HasPrefix(regel, "go "):
			opdracht, _, _ := strings.Cut(regel, " #")
			regels = append(regels, strings.TrimSpace(opdracht))
		}
	}
	return regels
}

func bevat(t *testing.T, folder, aanroep string) bool {
	t.Helper()
	bestanden, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	require.NoError(t, err)
	return slices.ContainsFunc(bestanden, func(naam string) bool {
		inhoud, err := os.ReadFile(naam)
		require.NoError(t, err)
		return strings.Contains(string(inhoud), aanroep)
	})
}
