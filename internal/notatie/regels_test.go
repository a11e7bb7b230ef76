package notatie_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

func TestAlinea(t *testing.T) {
	var r notatie.Regels
	r.Alinea("- ", "  ", strings.Repeat("woord ", 17)+"einde") // 2 + 17*6-1 = 103: the 17th goes to the next line
	require.Equal(t, "- "+strings.TrimSpace(strings.Repeat("woord ", 16))+"\n  woord einde\n", r.String())

	r.Reset()
	r.Alinea("", "", "twee\nregels\t\u2028blijven")
	r.Alinea("", "", "")
	r.Alinea("kop ", "    ", "")
	require.Equal(t, "twee regels blijven\n\nkop\n", r.String(), "and no blank ends a line")

	r.Reset()
	lang := strings.Repeat("x", notatie.Breedte-4)
	r.Alinea("", "", lang+" € 10\u00a0000")
	require.Equal(t, lang+" €\n10\u00a0000\n", r.String(), "an amount stays whole")

	rapid.Check(t, func(t *rapid.T) {
		var r notatie.Regels
		tekst := rapid.String().Draw(t, "tekst")
		r.Alinea("", " ", tekst)
		for regel := range strings.Lines(r.String()) {
			regel = strings.TrimSpace(strings.TrimSuffix(regel, "\n"))
			require.True(t, utf8.RuneCountInString(regel) <= notatie.Breedte || !strings.Contains(regel, " "), "%q", regel)
		}
		woorden := func(s string) []string {
			return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' })
		}
		require.Equal(t, woorden(notatie.EenRegel(tekst)), woorden(r.String()), "every word, in order")
	})
}

func TestRegels_Tabel(t *testing.T) {
	var r notatie.Regels
	r.Tabel(nil)
	r.Tabel([][]string{{"", "Bedrag", "Deel"}, {"Één", "€\u00a01"}, {"naam\nmet regel", "€\u00a012.000", "5%"}, {"kort"}})
	require.Equal(t, strings.Join([]string{
		"                    Bedrag  Deel",
		"  Één                  €\u00a01",
		"  naam met regel  €\u00a012.000    5%",
		"  kort",
		"",
	}, "\n"), r.String())
}
