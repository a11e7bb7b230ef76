package notatie_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

func TestGetal(t *testing.T) {
	t.Parallel()
	for _, geval := range []struct {
		x         float64
		decimalen int
		wil       string
	}{
		{0, 0, "0"},
		{0, 2, "0,00"},
		{-0.4, 0, "0"},
		{-0.04, 1, "0,0"},
		{0.25, 1, "0,3"},
		{-0.25, 1, "−0,3"},
		{2.5, 0, "3"},
		{1.005, 2, "1,00"}, // the float lies just below the tie
		{999.95, 1, "1.000,0"},
		{1234.5, 1, "1.234,5"},
		{-1234567, 0, "−1.234.567"},
		{123456, 0, "123.456"},
		{1e18, 0, "1.000.000.000.000.000.000"},
		{1.5, -3, "2"},
		{math.NaN(), 1, "–"},
		{math.Inf(-1), 1, "–"},
	} {
		require.Equal(t, geval.wil, notatie.Getal(geval.x, geval.decimalen), "%v with %d decimals", geval.x, geval.decimalen)
	}
}

func TestStuurteken(t *testing.T) {
	t.Parallel()
	for _, r := range "\x00\x07\x1b\x7f\u0085\u202e\u2066" {
		require.True(t, notatie.Stuurteken(r), "%U", r)
	}
	for _, r := range "a \t\r\n\u00a0é−🙂ا\u200d" {
		require.False(t, notatie.Stuurteken(r), "%U", r)
	}
}

func TestMetTeken(t *testing.T) {
	t.Parallel()
	require.Equal(t, "+12,0", notatie.MetTeken(12, 1))
	require.Equal(t, "−12", notatie.MetTeken(-12.4, 0))
	require.Equal(t, "0", notatie.MetTeken(0.4, 0))
}

func TestMetEenheid(t *testing.T) {
	t.Parallel()
	for _, geval := range []struct {
		x       float64
		dec     int
		eenheid string
		wil     string
	}{
		{71.24, 1, "%", "71,2%"},
		{71.24, 1, "% van de inwoners", "71,2% van de inwoners"},
		{23.4, 1, "per 10.000 inwoners", "23,4 per 10.000 inwoners"},
		{1250, 0, "euro", "€\u00a01.250"},
		{1250, 0, "euro per inwoner", "€\u00a01.250 per inwoner"},
		{3, 0, "", "3"},
		{math.NaN(), 0, "%", "–"},
	} {
		require.Equal(t, geval.wil, notatie.MetEenheid(geval.x, geval.dec, geval.eenheid))
	}
	require.Equal(t, "75%", notatie.Procent(0.75))
}

func TestKaal(t *testing.T) {
	t.Parallel()
	require.Equal(t, "-1234,5678", notatie.Kaal(-1234.5678))
	require.Equal(t, "0", notatie.Kaal(math.Copysign(0, -1)))
	require.Empty(t, notatie.Kaal(math.NaN()))
}

func TestWoorden(t *testing.T) {
	require.Equal(t, "ja nee", notatie.JaNee(true)+" "+notatie.JaNee(false))
	t.Parallel()
	require.Equal(t, "1 effect", notatie.Aantal(1, "effect", "effecten"))
	require.Equal(t, "1.300 effecten", notatie.Aantal(1300, "effect", "effecten"))
	require.Equal(t, "0 effecten", notatie.Aantal(0, "effect", "effecten"))
	require.Empty(t, notatie.Opsomming(nil))
	require.Equal(t, "a", notatie.Opsomming([]string{"a"}))
	require.Equal(t, "a en b", notatie.Opsomming([]string{"a", "b"}))
	require.Equal(t, "a, b en c", notatie.Opsomming([]string{"a", "b", "c"}))
	require.Equal(t, "Één", notatie.Hoofdletter("één"))
	require.Empty(t, notatie.Hoofdletter(""))
	require.Equal(t, "inwoners", notatie.Kleineletter("Inwoners"))
	require.Equal(t, "WW-uitkeringen", notatie.Kleineletter("WW-uitkeringen"))
	require.Empty(t, notatie.Kleineletter(""))
}

func Example() {
	fmt.Println(notatie.MetEenheid(71.24, 1, "%"))
	fmt.Println(notatie.MetTeken(-12.4, 0))
	fmt.Println(notatie.Aantal(2, "effect", "effecten"))
	// Output:
	// 71,2%
	// −12
	// 2 effecten
}

func TestDecimaal(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "12.5": "12,5", "1234.50": "1.234,50", "-1234567.05": "−1.234.567,05", "-0.5": "−0,5",
		"123456789012.123456789": "123.456.789.012,123456789", // no float64 holds these digits
	} {
		require.Equal(t, want, notatie.Decimaal(s))
	}
}

func TestEenRegel(t *testing.T) {
	for s, want := range map[string]string{
		"":                          "",
		"  twee  blanken ":          "  twee  blanken ",
		"Aalten\n  Samen   € 0,00":  "Aalten Samen   € 0,00",
		"a \r\n\t\n b":              "a b",
		"\nvoor en na\n":            " voor en na ",
		"a\u2028b\u2029c\u0085d\ve": "a b c d e",
		"€\u00a01.250\tper jaar":    "€\u00a01.250 per jaar",
	} {
		require.Equal(t, want, notatie.EenRegel(s))
	}
}

func TestRegels(t *testing.T) {
	var r notatie.Regels
	r.Schrijf("%s (%d)", "Een\nnaam", 2)
	r.Kop("Kop")
	r.Schrijf("  - %s", "punt\n\nKop")
	require.Equal(t, "Een naam (2)\n\nKop\n  - punt Kop\n", r.String())
}
