package tekst_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

func TestAfstand(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "abc", 0},
		{"kitten", "sitting", 3}, // k>s, e>i, +g
		{"gewigt", "gewicht", 2},
		{"Súdwest", "Sudwest", 1}, // one character, two bytes
		{"ab", "ba", 2},           // a swap is two edits
	} {
		require.Equal(t, c.want, tekst.Afstand(c.a, c.b), "%s %s", c.a, c.b)
	}
}

func TestAfstandWetten(t *testing.T) {
	kort := rapid.StringOfN(rapid.RuneFrom([]rune("abé")), 0, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := kort.Draw(t, "a"), kort.Draw(t, "b"), kort.Draw(t, "c")
		d := tekst.Afstand(a, b)
		require.Equal(t, d, tekst.Afstand(b, a))
		require.Equal(t, a == b, d == 0)
		require.LessOrEqual(t, tekst.Afstand(a, c), d+tekst.Afstand(b, c))
		require.LessOrEqual(t, d, max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)))
	})
}

func TestNaaste(t *testing.T) {
	bekend := []string{"gewicht", "naam", "eenheid", "per", "id"}
	for naam, want := range map[string]string{
		"gewigt": "gewicht", "GEWICHT": "gewicht", "nam": "naam", "eenheit": "eenheid", "eenheden": "", "pre": "", "perr": "per", "di": "", "kleur": "",
		strings.Repeat("gewicht", 6): "",
	} {
		require.Equal(t, want, tekst.Naaste(naam, bekend), naam)
	}
	require.Equal(t, "aab", tekst.Naaste("aac", []string{"aab", "aad"}), "the first of those equally near")
	require.Empty(t, tekst.Naaste("x", nil))
}

func TestGeenUTF8(t *testing.T) {
	for s, want := range map[string]int{"": -1, "abé€😀": -1, "\ufffd": -1, "a\xe9b": 1, "é\n\xff": 3, "ab\xe2\x82": 2, "\xed\xa0\x80": 0} {
		require.Equal(t, want, tekst.GeenUTF8([]byte(s)), "%q", s)
	}
}

func TestPlaats(t *testing.T) {
	data := []byte("ab\n\ncd")
	for offset, want := range map[int][2]int{0: {1, 1}, 2: {1, 3}, 3: {2, 1}, 4: {3, 1}, 6: {3, 3}} {
		regel, kolom := tekst.Plaats(data, offset)
		require.Equal(t, want, [2]int{regel, kolom}, "%d", offset)
	}
}

func TestIsSlug(t *testing.T) {
	for _, s := range []string{"a", "a1", "achterhoek-noord", "a1-2b-c", strings.Repeat("a", 500)} {
		require.True(t, tekst.IsSlug(s), s)
	}
	for _, s := range []string{"", "1a", "-a", "a-", "a--b", "a_b", "a b", "A", "aB", "é", "a\n", " a", "a."} {
		require.False(t, tekst.IsSlug(s), s)
	}
	slug := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*\z`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab0-A\né"))).Draw(t, "s")
		require.Equal(t, slug.MatchString(s), tekst.IsSlug(s), "%q", s)
	})
}

func FuzzGeenUTF8(f *testing.F) {
	f.Add([]byte("a\xe9b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		i := tekst.GeenUTF8(data)
		require.Equal(t, utf8.Valid(data), i < 0)
		if i >= 0 {
			require.True(t, utf8.Valid(data[:i]))
			regel, kolom := tekst.Plaats(data, i)
			regels := strings.Split(string(data), "\n")
			require.Equal(t, data[i], regels[regel-1][kolom-1])
		}
	})
}

func TestGladgestreken(t *testing.T) {
	require.Empty(t, tekst.Gladgestreken(" \n\t"))
	require.Equal(t, "a b c € 1", tekst.Gladgestreken("\n a  b\tc\r\n€\u00a01 "))
}

func TestZichtbaar(t *testing.T) {
	for _, s := range []string{
		"Aalten", " x ", "-", "€", "7", "é", "e\u0301", "\u200bx", "👨\u200d👩", "健", "\u3164a", "…",
	} {
		require.True(t, tekst.Zichtbaar(s), "%q", s)
	}
	for _, s := range []string{
		"", " ", "\t\n", "\u00a0", "\u3000", "\u200b", " \ufeff ", "\u3164", "\uffa0\u115f\u1160", "\u2800\u2800", "\u00ad", "\u034f", "\ufe0f", "\u180e", "\u2060\u2063",
		"\U000e0041", "\u0301", "\x00", "\ue000",
	} {
		require.False(t, tekst.Zichtbaar(s), "%q", s)
	}
}
