package tekening_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

func TestConcentratie(t *testing.T) {
	t.Parallel()
	c := tekening.Concentratie{
		Titel: "Proef", Omschrijving: "Een curve.", XTitel: "cliënten, de duurste eerst", YTitel: "uitgaven", Gelijk: "gelijk verdeeld",
		Punten: []tekening.Curvepunt{{}, {X: 10, Y: 50}, {X: 100, Y: 100}}, Merk: &tekening.Curvepunt{X: 10, Y: 50}, MerkNaam: "10% gebruikt 50%",
	}
	plaat := c.SVG()
	require.NoError(t, goed(plaat))
	// The square runs from 44 to 332 across and from 26 to 314 down: 10% is
	// 44 + 28.8, 50% up is 26 + 144.
	require.Contains(t, plaat, `points="44,314 72.8,170 332,26"`)
	require.Contains(t, plaat, `<text class="t-vet t-halo" x="81.8" y="192">10% gebruikt 50%</text>`)
	goud(t, "concentratie", plaat)

	c.Merk, c.Punten = &tekening.Curvepunt{X: 80, Y: 90}, append(c.Punten, tekening.Curvepunt{X: math.NaN(), Y: 3})
	rechts := c.SVG()
	require.Contains(t, rechts, `points="44,314 72.8,170 332,26"`, "what is no number is left out")
	require.Contains(t, rechts, `<text class="t-vet t-halo" text-anchor="end" x="265.4"`, "on the right the name stands before the mark")
	require.Empty(t, tekening.Concentratie{Punten: c.Punten[2:]}.SVG())
}

// Whatever is in it, the picture is well-formed, and no point runs out of it.
func TestConcentratie_alles(t *testing.T) {
	t.Parallel()
	punt := rapid.Custom(func(t *rapid.T) tekening.Curvepunt {
		return tekening.Curvepunt{X: lastig.Draw(t, "x"), Y: lastig.Draw(t, "y")}
	})
	rapid.Check(t, func(t *rapid.T) {
		s, m := tekst.Draw(t, "tekst"), punt.Draw(t, "merk")
		c := tekening.Concentratie{Titel: s, Omschrijving: s, XTitel: s, YTitel: s, Gelijk: s, Merk: &m, MerkNaam: s, Punten: rapid.SliceOfN(punt, 0, 6).Draw(t, "punten")}
		if err := goed(c.SVG()); err != nil {
			t.Fatal(err)
		}
	})
}
