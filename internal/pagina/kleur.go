package pagina

import (
	"fmt"
	"math"
	"strconv"
)

// Kleur is an opaque sRGB colour.
type Kleur struct{ R, G, B uint8 }

// Wit is the colour of the paper.
var wit = Kleur{255, 255, 255}

// StandaardAccent is the accent where a house style gives none.
const StandaardAccent = "#1d4f7c"

// ParseKleur reads "#rrggbb".
func ParseKleur(s string) (Kleur, error) {
	if len(s) != 7 || s[0] != '#' {
		return Kleur{}, fmt.Errorf("not a colour: %q; expected # and six hexadecimal digits, as in %s", s, StandaardAccent)
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return Kleur{}, fmt.Errorf("not a colour: %q; expected # and six hexadecimal digits, as in %s", s, StandaardAccent)
	}
	return Kleur{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil //nolint:gosec // each is one byte of the three
}

// String writes the colour as "#rrggbb".
func (k Kleur) String() string { return fmt.Sprintf("#%02x%02x%02x", k.R, k.G, k.B) }

// Luminantie is the relative luminance, 0 (black) to 1 (white). Source: WCAG
// 2.1, definition of relative luminance.
func (k Kleur) Luminantie() float64 {
	lineair := func(b uint8) float64 {
		c := float64(b) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*lineair(k.R) + 0.7152*lineair(k.G) + 0.0722*lineair(k.B)
}

// Contrast is the contrast ratio of two colours, 1 to 21. Source: WCAG 2.1,
// definition of contrast ratio.
func Contrast(a, b Kleur) float64 {
	la, lb := a.Luminantie(), b.Luminantie()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// MinContrast is what WCAG 2.1 asks of text at level AA (1.4.3).
const MinContrast = 4.5

// Leesbaar darkens a colour until text in it reads on white, and white text
// on it: a contrast of MinContrast. A colour that is dark enough stays as it is.
func (k Kleur) Leesbaar() Kleur {
	for stap := 100; stap > 0 && Contrast(k, wit) < MinContrast; stap-- {
		k = Kleur{donkerder(k.R), donkerder(k.G), donkerder(k.B)}
	}
	return k
}

func donkerder(b uint8) uint8 { return uint8(float64(b) * 0.96) }

// Licht mixes a colour with white until little of it is left, for backgrounds.
func (k Kleur) Licht() Kleur {
	meng := func(b uint8) uint8 { return uint8(math.Round(255 - 0.07*float64(255-int(b)))) }
	return Kleur{meng(k.R), meng(k.G), meng(k.B)}
}
