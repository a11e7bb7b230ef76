package tekening

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func continuum(delen ...float64) Continuum {
	c := Continuum{Titel: "Continuüm"}
	for i, n := range []int{1, 2, 1, 2} {
		b := Continuumband{Naam: string(rune('a' + i)), Deel: delen[i]}
		for range n {
			b.Fasen = append(b.Fasen, Continuumfase{Kop: "fase"})
		}
		c.Banden = append(c.Banden, b)
	}
	return c
}

// By hand. Six stages of at least 14%: bands of 14, 28, 14 and 28.
func TestContinuum_breedten(t *testing.T) {
	for naam, geval := range map[string]struct {
		delen    []float64
		want     []float64
		verbreed []string
	}{
		"zonder delen": {[]float64{0, 0, 0, 0}, []float64{100.0 / 6, 100.0 / 3, 100.0 / 6, 100.0 / 3}, nil},
		"op schaal":    {[]float64{15, 30, 20, 35}, []float64{15, 30, 20, 35}, nil},
		// 2 and 3 are widened to 14 and 28; 58 is left for 5 and 90: 58·5/95 = 3,1 is too
		// narrow too, so that 44 is left for the last.
		"verbreed":     {[]float64{2, 3, 5, 90}, []float64{14, 28, 14, 44}, []string{"a", "b", "c"}},
		"geen getal":   {[]float64{math.NaN(), -3, math.Inf(1), 7}, []float64{14, 28, 14, 44}, []string{"a", "b", "c"}},
		"anders klein": {[]float64{1, 33, 30, 36}, []float64{14, 86 * 33.0 / 99, 86 * 30.0 / 99, 86 * 36.0 / 99}, []string{"a"}},
	} {
		t.Run(naam, func(t *testing.T) {
			c := continuum(geval.delen...)
			delen, _ := c.breedten()
			require.InDeltaSlice(t, geval.want, delen, 1e-9)
			require.Equal(t, geval.verbreed, c.Verbreed())
			require.Equal(t, len(geval.verbreed), strings.Count(c.HTML(), "niet op schaal"))
		})
	}
}

// Whatever is in it, the parts fill the width, none is too narrow, and the
// outcome is well formed.
func TestContinuum_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := continuum(rapid.SliceOfN(rapid.Float64(), 4, 4).Draw(t, "delen")...)
		c.Banden[1].Fasen[0].Dozen = []Continuumdoos{{Naam: rapid.String().Draw(t, "naam"), Merk: rapid.String().Draw(t, "merk"), Open: true}}
		c.Banden[0].Tekst, c.Omschrijving = rapid.String().Draw(t, "tekst"), rapid.String().Draw(t, "omschrijving")
		c.Banden[2].Fasen[0].Labels = []string{"<b>"}
		delen, _ := c.breedten()
		som := 0.0
		for i, d := range delen {
			som += d
			require.GreaterOrEqual(t, d, smalsteFase*float64(len(c.Banden[i].Fasen))-1e-9)
		}
		require.InDelta(t, 100, som, 1e-6)
		lees := xml.NewDecoder(strings.NewReader(c.HTML()))
		for {
			if _, err := lees.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%v in %s", err, c.HTML())
			}
		}
	})
	require.Empty(t, Continuum{Banden: []Continuumband{{Naam: "leeg"}}}.HTML())
}
