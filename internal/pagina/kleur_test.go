package pagina_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

var wit = pagina.Kleur{R: 255, G: 255, B: 255}

func TestContrast(t *testing.T) {
	t.Parallel()
	require.InDelta(t, 21, pagina.Contrast(pagina.Kleur{}, wit), 1e-9)
	require.InDelta(t, 1, pagina.Contrast(wit, wit), 1e-9)
	// The grey that WCAG's examples name as just enough.
	require.InDelta(t, 4.54, pagina.Contrast(pagina.Kleur{R: 0x76, G: 0x76, B: 0x76}, wit), 0.005)
}

func TestParseKleur(t *testing.T) {
	t.Parallel()
	k, err := pagina.ParseKleur("#0A6e6E")
	require.NoError(t, err)
	require.Equal(t, "#0a6e6e", k.String())
	for _, fout := range []string{"", "0a6e6e", "#0a6e6", "#0a6e6g", "#0a6e6e0", "red", "#+a6e6e", "#é6e6e"} {
		_, err := pagina.ParseKleur(fout)
		require.ErrorContains(t, err, "not a colour", fout)
	}
}

func TestLeesbaar(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k := pagina.Kleur{R: rapid.Byte().Draw(t, "r"), G: rapid.Byte().Draw(t, "g"), B: rapid.Byte().Draw(t, "b")}
		l := k.Leesbaar()
		if pagina.Contrast(l, wit) < pagina.MinContrast {
			t.Fatalf("%v became %v, which is too light", k, l)
		}
		if pagina.Contrast(k, wit) >= pagina.MinContrast && l != k {
			t.Fatalf("%v was dark enough and became %v", k, l)
		}
		// The accent's own light background stays one to read on.
		if pagina.Contrast(pagina.Kleur{R: 0x1c, G: 0x27, B: 0x33}, l.Licht()) < pagina.MinContrast {
			t.Fatalf("text does not read on %v", l.Licht())
		}
	})
}

func TestPalet(t *testing.T) {
	t.Parallel()
	for _, k := range pagina.Palet() {
		require.GreaterOrEqual(t, pagina.Contrast(k.Vlak, wit), 3.0, "%s: shapes on white", k.Naam)
		require.GreaterOrEqual(t, pagina.Contrast(k.Tekst, wit), pagina.MinContrast, "%s: text on white", k.Naam)
		require.GreaterOrEqual(t, pagina.Contrast(k.Tekst, k.Licht), pagina.MinContrast, "%s: text on its background", k.Naam)
	}
	for _, k := range []pagina.Kleur{{R: 0x1c, G: 0x27, B: 0x33}, {R: 0x4d, G: 0x5b, B: 0x68}, {R: 0x52, G: 0x60, B: 0x6d}} {
		require.GreaterOrEqual(t, pagina.Contrast(k, pagina.Kleur{R: 0xf4, G: 0xf6, B: 0xf8}), pagina.MinContrast)
	}
}

// TestKleurenblind holds the colours of meaning apart for those who see no
// difference of red and green, or of blue and yellow. Matrices: G.M. Machado,
// M.M. Oliveira, L.A.F. Fernandes, A Physiologically-based Model for
// Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, severity 1.0.
func TestKleurenblind(t *testing.T) {
	t.Parallel()
	for naam, m := range map[string][9]float64{
		"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	} {
		palet := pagina.Palet()
		for i, a := range palet {
			for _, b := range palet[i+1:] {
				afstand := verschil(lab(a.Vlak, m), lab(b.Vlak, m))
				require.Greater(t, afstand, 14.0, "%s: %s and %s", naam, a.Naam, b.Naam)
			}
		}
	}
}

func verschil(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// lab gives CIE L*a*b* (D65) of a colour seen through the matrix m, which
// works on linear sRGB.
func lab(k pagina.Kleur, m [9]float64) [3]float64 {
	lin := func(b uint8) float64 {
		if c := float64(b) / 255; c > 0.04045 {
			return math.Pow((c+0.055)/1.055, 2.4)
		}
		return float64(b) / 255 / 12.92
	}
	rgb := [3]float64{lin(k.R), lin(k.G), lin(k.B)}
	var z [3]float64
	for i := range z {
		z[i] = max(0, min(1, m[3*i]*rgb[0]+m[3*i+1]*rgb[1]+m[3*i+2]*rgb[2]))
	}
	f := func(x float64) float64 {
		if x > 216.0/24389 {
			return math.Cbrt(x)
		}
		return (24389.0/27*x + 16) / 116
	}
	x := f((0.4124564*z[0] + 0.3575761*z[1] + 0.1804375*z[2]) / 0.95047)
	y := f(0.2126729*z[0] + 0.7151522*z[1] + 0.0721750*z[2])
	w := f((0.0193339*z[0] + 0.1191920*z[1] + 0.9503041*z[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - w)}
}
