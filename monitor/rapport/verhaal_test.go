package rapport_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

func TestReadVerhalen(t *testing.T) {
	t.Parallel()
	verhalen, err := rapport.ReadVerhalen(strings.NewReader("\ufeff\r\n# gezond\r\nEen **vet** woord\r\nen *schuin*.\r\n\r\n- een\r\n- twee\r\n  gaat door\r\n#verbonden\r\n2 * 3 * 4 ** 5\r\n"), "v.md", []string{"gezond", "verbonden"})
	require.NoError(t, err)
	require.Len(t, verhalen, 2)
	require.Equal(t, "Een vet woord en schuin.\n\n- een\n- twee gaat door", verhalen["gezond"].String())
	require.Equal(t, "2 * 3 * 4 ** 5", verhalen["verbonden"].String())
	verhalen, err = rapport.ReadVerhalen(strings.NewReader("\n\n"), "v.md", nil)
	require.NoError(t, err)
	require.Empty(t, verhalen)
}

// TestReadVerhalenFouten: all mistakes at once, each with its line.
func TestReadVerhalenFouten(t *testing.T) {
	t.Parallel()
	invoer := "te vroeg\nook te vroeg\n# gezond\ntekst\n# weg\ntekst\n# gezond\ntekst\n#\ntekst\n# leeg\n\n# gezond2\nab\xffcd\n"
	verhalen, err := rapport.ReadVerhalen(strings.NewReader(invoer), "v.md", []string{"gezond", "leeg", "gezond2"})
	require.Nil(t, verhalen)
	var gevonden []string
	for _, f := range goaltree.Fouten(err) {
		require.Equal(t, "v.md", f.Bestand)
		gevonden = append(gevonden, fmt.Sprintf("%d:%d %s", f.Regel, f.Kolom, f.Code))
	}
	require.Equal(t, []string{"1:1 syntaxis", "5:1 onbekende-tak", "7:1 dubbel", "9:1 leeg", "11:1 leeg", "14:3 tekenset"}, gevonden)
	require.ErrorIs(t, err, goaltree.CodeDubbel)

	_, err = rapport.ReadVerhalen(strings.NewReader(strings.Repeat("x", 5<<20)), "v.md", nil)
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	kapot := errors.New("kapot")
	_, err = rapport.ReadVerhalen(lezer{kapot}, "v.md", nil)
	require.ErrorIs(t, err, kapot)
}

type lezer struct{ err error }

func (l lezer) Read([]byte) (int, error) { return 0, l.err }

func FuzzReadVerhalen(f *testing.F) {
	f.Add([]byte("# gezond\nEen **verhaal**\n\n- punt\n"))
	f.Add([]byte("# gezond\n\xff\n# gezond\n#\n"))
	f.Add([]byte("vroeg\r\n# x\r\n\r\n"))
	f.Fuzz(func(t *testing.T, invoer []byte) {
		verhalen, err := rapport.ReadVerhalen(strings.NewReader(string(invoer)), "f", []string{"gezond", "x"})
		if (err == nil) != (verhalen != nil) {
			t.Fatalf("either stories or an error: %v, %v", verhalen, err)
		}
		for _, fout := range goaltree.Fouten(err) {
			if fout.Regel < 1 && !errors.Is(fout, goaltree.CodeTeGroot) {
				t.Fatalf("a mistake without a line: %v", fout)
			}
		}
		for id, v := range verhalen {
			if v.IsZero() || id == "" {
				t.Fatalf("story %q is empty", id)
			}
		}
	})
}

func ExampleReadVerhalen() {
	verhalen, err := rapport.ReadVerhalen(strings.NewReader("# verbonden\nElke woensdag is er een **open tafel**.\n"), "verhalen.md", []string{"gezond", "verbonden"})
	fmt.Println(verhalen["verbonden"], err)
	_, err = rapport.ReadVerhalen(strings.NewReader("# vrebonden\nTekst.\n"), "verhalen.md", []string{"gezond", "verbonden"})
	fmt.Println(err)
	// Output:
	// Elke woensdag is er een open tafel. <nil>
	// verhalen.md:1:1: no effect with this id; known are gezond, verbonden (found "vrebonden")
}
