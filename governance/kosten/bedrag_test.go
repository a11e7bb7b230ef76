package kosten_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

// What was reckoned elsewhere comes in exact, or not at all.
func TestBedragVan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-1e14+1, 1e14-1).Draw(t, "centen")
		b, err := kosten.BedragVan(decimal.New(n, -2))
		require.NoError(t, err)
		require.True(t, b.Equal(kosten.Centen(n)))
		require.True(t, b.Decimal().Equal(decimal.New(n, -2)))
		g, err := kosten.GewichtVan(decimal.New(n, -5))
		require.NoError(t, err)
		require.True(t, g.Decimal().Equal(decimal.New(n, -5)))
	})
	_, err := kosten.BedragVan(decimal.RequireFromString("0.005"))
	require.ErrorContains(t, err, "two behind")
	_, err = kosten.GewichtVan(decimal.New(1, 12))
	require.ErrorContains(t, err, "12 digits")
}

func TestParseBedrag(t *testing.T) {
	for in, want := range map[string]struct{ tekst, nl string }{
		"0":                {"0.00", "€\u00a00,00"},
		"-0.00":            {"0.00", "€\u00a00,00"},
		"0.5":              {"0.50", "€\u00a00,50"},
		"-3":               {"-3.00", "€\u00a0−3,00"},
		"999.99":           {"999.99", "€\u00a0999,99"},
		"1234.50":          {"1234.50", "€\u00a01.234,50"},
		"-1234567.05":      {"-1234567.05", "€\u00a0−1.234.567,05"},
		"999999999999.99":  {"999999999999.99", "€\u00a0999.999.999.999,99"},
		"-999999999999.99": {"-999999999999.99", "€\u00a0−999.999.999.999,99"},
	} {
		b, err := kosten.ParseBedrag(in)
		require.NoError(t, err, in)
		require.Equal(t, want.tekst, b.Tekst())
		require.Equal(t, want.nl, b.String())
		require.Equal(t, strings.Replace(want.tekst, ".", ",", 1), b.Kaal())
	}
	for in, want := range map[string]string{
		"":              "must be given",
		"1.005":         "at most two decimals",
		"1.000":         "at most two decimals",
		"1000000000000": "at most 12 digits",
		"1,50":          "not an amount",
		"1.234,50":      "not an amount",
		"€ 5":           "not an amount",
		"1e3":           "not an amount",
		"+1":            "not an amount",
		"01":            "not an amount",
		".5":            "not an amount",
		"5.":            "not an amount",
		"-":             "not an amount",
		"--1":           "not an amount",
		" 1":            "not an amount",
		"1_000":         "not an amount",
		"٣":             "not an amount",
		"NaN":           "not an amount",
	} {
		_, err := kosten.ParseBedrag(in)
		require.ErrorContains(t, err, want, in)
	}
}

func TestBedragRekenen(t *testing.T) {
	a, b := kosten.Centen(10_05), kosten.Centen(-7)
	require.Equal(t, "9.98", a.Add(b).Tekst())
	require.Equal(t, "10.12", a.Sub(b).Tekst())
	require.Equal(t, 1, a.Cmp(b))
	require.Equal(t, -1, b.Sign())
	require.True(t, kosten.Bedrag{}.Equal(kosten.Centen(0)))
	require.Equal(t, "10.05", a.Decimal().String())
}

// In JSON an amount is a text with two decimals and a number is a number.
func TestBedragJSON(t *testing.T) {
	type paar struct {
		B kosten.Bedrag
		G kosten.Gewicht
	}
	var p paar
	require.NoError(t, json.Unmarshal([]byte(`{"B": "1234.5", "G": 0.250}`), &p))
	uit, err := json.Marshal(p)
	require.NoError(t, err)
	require.JSONEq(t, `{"B": "1234.50", "G": 0.25}`, string(uit))

	for _, kapot := range []string{`{"B": 1}`, `{"B": "1.234"}`, `{"G": "1"}`, `{"G": null}`, `{"G": 1e3}`, `{"G": 1234567890123}`, `{"G": 0.1234567891}`} {
		p = paar{}
		require.Error(t, json.Unmarshal([]byte(kapot), &p), kapot)
		require.True(t, p.B.Equal(kosten.Bedrag{}) && p.G.Equal(kosten.Gewicht{}), "an error leaves the value alone")
	}
}

func TestBedragWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-99_999_999_999_999, 99_999_999_999_999).Draw(t, "centen")
		b := kosten.Centen(n)
		terug, err := kosten.ParseBedrag(b.Tekst())
		require.NoError(t, err)
		require.True(t, b.Equal(terug))
		require.Equal(t, n, b.Decimal().Shift(2).IntPart())
		cijfers := strings.NewReplacer("€\u00a0", "", "−", "-", ".", "", ",", ".").Replace(b.String())
		require.Equal(t, b.Tekst(), cijfers, "the Dutch writing has the same digits")
	})
}

func FuzzParseBedrag(f *testing.F) {
	for _, s := range []string{"", "0", "-0.5", "1234.50", "1.005", "1e9", "999999999999.99", "0.00000000000000000001", "-", "1.234,5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b, err := kosten.ParseBedrag(s)
		if err != nil {
			require.True(t, b.Equal(kosten.Bedrag{}))
			return
		}
		terug, err := kosten.ParseBedrag(b.Tekst())
		require.NoError(t, err)
		require.True(t, b.Equal(terug))
		require.LessOrEqual(t, len(b.Tekst()), len("-999999999999.99"))
	})
}

func FuzzParseGetal(f *testing.F) {
	for _, s := range []string{"", "0", "-0.5", "27244", "1e9", "0.0000000001", "0.000000001", "null"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, err := kosten.ParseGewicht(s)
		if err != nil {
			require.True(t, g.Equal(kosten.Gewicht{}))
			return
		}
		terug, err := kosten.ParseGewicht(g.String())
		require.NoError(t, err)
		require.True(t, g.Equal(terug))
		require.True(t, json.Valid([]byte(g.String())))
	})
}

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, kosten.Sleutelsoorten, kosten.ParseSleutelsoort, "inwoners", "gebruik", "vast", "gelijk", "mengsel")
	opsommingtest.Keur(t, kosten.Grenssoorten, kosten.ParseGrenssoort, "bodem", "plafond")
}
