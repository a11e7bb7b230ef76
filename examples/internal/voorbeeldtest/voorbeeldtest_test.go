package voorbeeldtest_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

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
	const leesmij = "# Echo\n\n```sh\ngo run ./examples/echo map/in.txt -uit a.txt\n  go run ./examples/echo a.txt -uit b.txt\ngo run ./examples/echoput x\ngo test ./examples/echo\n```\n"
	require.NoError(t, os.WriteFile("README.md", []byte(leesmij), 0o600))
	require.Equal(t, [][]string{{"map/in.txt", "-uit", "a.txt"}, {"a.txt", "-uit", "b.txt"}}, voorbeeldtest.Opdrachten(leesmij, "./examples/echo"))
	voorbeeldtest.Programma(echo).LeesMij(t, "./examples/echo", 2, map[string][]byte{"map/in.txt": []byte("inhoud")})
	b, err := os.ReadFile("b.txt")
	require.NoError(t, err)
	require.Equal(t, "inhoud", string(b), "one after another, in one folder")
}
