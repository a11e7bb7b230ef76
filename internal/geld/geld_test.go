package geld_test

import (
	"regexp"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
)

func TestTonen(t *testing.T) {
	for _, geval := range []struct{ in, tekst, kaal, euro, heel, teken, heelTeken string }{
		{"0", "0.00", "0,00", "€ 0,00", "€ 0", "€ 0,00", "€ 0"},
		{"1234567.895", "1234567.90", "1234567,90", "€ 1.234.567,90", "€ 1.234.568", "€ +1.234.567,90", "€ +1.234.568"},
		{"-0.004", "0.00", "0,00", "€ 0,00", "€ 0", "€ 0,00", "€ 0"},
		{"0.4", "0.40", "0,40", "€ 0,40", "€ 0", "€ +0,40", "€ 0"},
		{"-3", "-3.00", "-3,00", "€ −3,00", "€ −3", "€ −3,00", "€ −3"},
	} {
		d := decimal.RequireFromString(geval.in)
		require.Equal(t, geval.tekst, geld.Tekst(d))
		require.Equal(t, geval.kaal, geld.Kaal(d))
		require.Equal(t, geval.euro, geld.Euro(d))
		require.Equal(t, geval.heel, geld.HeleEuro(d))
		require.Equal(t, geval.teken, geld.MetTeken(d))
		require.Equal(t, geval.heelTeken, geld.HeelMetTeken(d))
	}
}

func TestParseWatFout(t *testing.T) {
	for s, want := range map[string]string{
		"": "must be given", "1.234,50": "not an amount", "1e9": "not an amount", "+3": "not an amount", "012": "not an amount",
		".5": "not an amount", "5.": "not an amount", "1.005": "at most two decimals", "1000000000000": "at most 12 digits", "NaN": "not an amount", "--1": "not an amount",
	} {
		_, err := geld.Parse(s)
		require.ErrorContains(t, err, want, s)
	}
}

// What Parse reads is what Patroon describes, and Tekst writes it back.
func TestParseEnPatroon(t *testing.T) {
	patroon := regexp.MustCompile(geld.Patroon) //nolint:gocritic // in other dialects than Go's \d has more digits
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringMatching(geld.Patroon), rapid.StringMatching(`-?[0-9]{0,13}\.?[0-9]{0,3}`)).Draw(t, "s")
		d, err := geld.Parse(s)
		if (err == nil) != patroon.MatchString(s) {
			t.Fatalf("%q: Parse says %v, the pattern says %v", s, err, patroon.MatchString(s))
		}
		if err != nil {
			return
		}
		terug, err := geld.Parse(geld.Tekst(d))
		if err != nil || !terug.Equal(d) {
			t.Fatalf("%q came back as %v, %v", s, terug, err)
		}
	})
}

func TestParseGetal(t *testing.T) {
	for s, want := range map[string]string{"0": "0", "-0.5": "-0.5", "999999999999.999999999": "999999999999.999999999"} {
		d, err := geld.ParseGetal(s)
		require.NoError(t, err)
		require.Equal(t, want, d.String())
	}
	for s, want := range map[string]string{
		"": "must be a number", "null": "must be a number", "1e3": "must be a number", "01": "must be a number", "1.": "must be a number",
		`"1"`: "must be a number", "1000000000000": "more than 12 digits", "0.0000000001": "9 behind",
	} {
		_, err := geld.ParseGetal(s)
		require.ErrorContains(t, err, want, s)
	}
}

func TestBedragEnGetal(t *testing.T) {
	for _, geval := range []struct {
		naam   string
		in     decimal.Decimal
		bedrag string // empty: refused
		getal  string
	}{
		{"nul", decimal.Zero, "0", "0"},
		{"nul met een grote exponent", decimal.New(0, 1<<30), "0", "0"},
		{"centen", decimal.New(-123450, -2), "-1234.5", "-1234.5"},
		{"nullen achteraan", decimal.New(1500000, -6), "1.5", "1.5"},
		{"tienduizendsten", decimal.New(12345, -4), "", "1.2345"},
		{"negen decimalen", decimal.New(1, -9), "", "0.000000001"},
		{"tien decimalen", decimal.New(1, -10), "", ""},
		{"twaalf cijfers", decimal.New(999_999_999_999_99, -2), "999999999999.99", "999999999999.99"},
		{"dertien cijfers", decimal.New(1, 12), "", ""},
		{"twaalf cijfers met exponent", decimal.New(-1, 11), "-100000000000", "-100000000000"},
		{"te groot om uit te schrijven", decimal.New(1, 1<<31-1), "", ""},
		{"te klein om uit te schrijven", decimal.New(1, -1<<31), "", ""},
	} {
		t.Run(geval.naam, func(t *testing.T) {
			for soort, p := range map[string]struct {
				maak  func(decimal.Decimal) (decimal.Decimal, error)
				lees  func(string) (decimal.Decimal, error)
				wordt string
			}{"bedrag": {geld.Bedrag, geld.Parse, geval.bedrag}, "getal": {geld.Getal, geld.ParseGetal, geval.getal}} {
				d, err := p.maak(geval.in)
				if p.wordt == "" {
					require.ErrorContains(t, err, "digits", soort)
					continue
				}
				require.NoError(t, err, soort)
				require.Equal(t, p.wordt, d.String(), soort)
				terug, err := p.lees(d.String())
				require.NoError(t, err, soort)
				require.True(t, terug.Equal(d), soort)
			}
		})
	}
}
