package tekst_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Source of the characters: OWASP, CSV Injection.
func TestAlsCel(t *testing.T) {
	for _, kwaad := range []string{"=1+1", "+1", "-1", "@som", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠som", "'=1", "''＝1"} {
		require.True(t, tekst.LijktFormule(kwaad), kwaad)
		require.Equal(t, "'"+kwaad, tekst.AlsCel(kwaad))
	}
	for _, goed := range []string{"", "'", "Aalten", "'t Goy", "1-2", " =1", "\xff=", "−5"} {
		require.False(t, tekst.LijktFormule(goed), goed)
		require.Equal(t, goed, tekst.AlsCel(goed))
		require.Equal(t, goed, tekst.UitCel(goed))
	}
}

// Reading gives back what was written, whatever it was.
func TestUitCel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`'{0,3}[=＝＠@a\n-]?.{0,3}`)).Draw(t, "tekst")
		require.Equal(t, s, tekst.UitCel(tekst.AlsCel(s)))
	})
}
