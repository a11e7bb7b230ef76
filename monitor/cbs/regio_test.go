package cbs

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestParseRegio(t *testing.T) {
	goed := []struct {
		naam, in, code string
		soort          Regiosoort
	}{
		{"country", "NL01", "NL01", Land},
		{"country of KWB", "NL00      ", "NL01", Land},
		{"landsdeel", "LD02", "LD02", Landsdeel},
		{"province", "PV25  ", "PV25", Provincie},
		{"corop", "CR14", "CR14", COROPGebied},
		{"municipality padded to 10", "GM1509    ", "GM1509", Gemeente},
		{"municipality with leading zeros", "GM0003", "GM0003", Gemeente},
		{"wijk", "WK000301", "WK000301", Wijk},
		{"wijk of Amsterdam", "WK0363AA", "WK0363AA", Wijk},
		{"buurt", "BU00030102", "BU00030102", Buurt},
		{"buurt of Amsterdam", "BU0363AA01", "BU0363AA01", Buurt},
		{"buurt of water", "BU00039997", "BU00039997", Buurt},
		{"jeugdregio", "JZ25", "JZ25", Jeugdregio},
		{"ggd", "GG1413", "GG1413", GGDRegio},
		{"arbeidsmarkt", "AM09", "AM09", Arbeidsmarktregio},
		{"veilig thuis", "VT14", "VT14", VeiligThuisRegio},
		{"veiligheid", "VR06", "VR06", Veiligheidsregio},
		{"zorgkantoor", "ZK04", "ZK04", Zorgkantoorregio},
	}
	for _, g := range goed {
		t.Run(g.naam, func(t *testing.T) {
			r, err := ParseRegio(g.in)
			require.NoError(t, err)
			require.Equal(t, g.code, r.Code())
			require.Equal(t, g.code, r.String())
			require.Equal(t, g.soort, r.Soort())
			require.False(t, r.IsZero())
		})
	}
	fout := []struct{ naam, in, zegt string }{
		{"empty", "", "it is empty"},
		{"blanks only", "    ", "it is empty"},
		{"lower case", "gm1509", "as in GM1509"},
		{"leading blank", " GM1509", "as in GM1509"},
		{"lower case wijk of Amsterdam", "wk0363aa", "as in WK0363AA"},
		{"too short", "GM150", "GM takes 4 digits"},
		{"too long", "GM15090", "GM takes 4 digits"},
		{"letter for digit", "GM15O9", "GM takes 4 digits"},
		{"letter in the buurt's own places", "BU0363AA0A", "BU takes 8 digits"},
		{"lower case letter in wijk", "WK0363Aa", "WK takes 6 digits"},
		{"other NL", "NL02", "NL01 or NL00"},
		{"unknown letters", "XX01", "XX is no kind of region that this package knows"},
		{"bare digits of iJw", "1509", "as in GM1509"},
		{"one character", "G", "as in GM1509"},
		{"name", "Aalten", "as in GM1509"},
		{"slug", "achterhoek", "EigenRegio"},
		{"group key", "GMPV25", "GM takes 4 digits"},
		{"place", "WP1925", "WP is no kind of region that this package knows"},
		{"tab", "GM1509\t", "GM takes 4 digits"},
		{"no-break space", "GM1509\u00a0", "GM takes 4 digits"},
		{"long", strings.Repeat("é", 5000), "..."},
		{"not UTF-8", "GM\xff\xfe\xfd\xfc", "GM takes 4 digits"},
	}
	for _, f := range fout {
		t.Run(f.naam, func(t *testing.T) {
			r, err := ParseRegio(f.in)
			require.ErrorIs(t, err, ErrRegio)
			require.ErrorContains(t, err, f.zegt)
			require.Less(t, len(err.Error()), 300)
			require.True(t, r.IsZero())
		})
	}
	require.Panics(t, func() { MustRegio("GM1") })
}

// The reason stands apart from the value, for who tells the place as well.
func TestCodefout(t *testing.T) {
	lang := strings.Repeat("GM", 100)
	for _, c := range []struct {
		naam string
		lees func() error
		want Codefout
		zegt string
	}{
		{
			"regio", func() error { _, err := ParseRegio("gm1509 "); return err },
			Codefout{"gm1509 ", "expected upper case without blanks around it, as in GM1509", ErrRegio},
			`invalid region "gm1509 ": expected upper case without blanks around it, as in GM1509`,
		},
		{
			"long", func() error { _, err := ParseRegio(lang); return err },
			Codefout{lang, "GM takes 4 digits, as in GM1509", ErrRegio},
			`invalid region "` + lang[:60] + `"...: GM takes 4 digits, as in GM1509`,
		},
		{
			"eigen regio", func() error { _, err := EigenRegio("gm0197"); return err },
			Codefout{"gm0197", "a region of one's own may not look like the CBS code GM0197", ErrRegio},
			`invalid region "gm0197": a region of one's own may not look like the CBS code GM0197`,
		},
		{
			"zoek", func() error { _, err := Gebieden2022().Zoek("GM0218"); return err },
			Codefout{"GM0218", "the edition of 2022 doesn't know this code", ErrRegio},
			`invalid region "GM0218": the edition of 2022 doesn't know this code`,
		},
		{
			"periode", func() error { _, err := ParsePeriode("2019KW05"); return err },
			Codefout{"2019KW05", "KW takes 01 to 04 in 2019", ErrPeriode},
			`invalid period "2019KW05": KW takes 01 to 04 in 2019`,
		},
	} {
		t.Run(c.naam, func(t *testing.T) {
			err := c.lees()
			var f *Codefout
			require.ErrorAs(t, err, &f)
			require.Equal(t, c.want, *f)
			require.ErrorIs(t, err, c.want.soort)
			require.EqualError(t, err, c.zegt)
		})
	}
	require.EqualError(t, &Codefout{Waarde: "x", Reden: "why"}, `"x": why`)
}

func TestEigenRegio(t *testing.T) {
	for _, code := range []string{"achterhoek", "a", "achterhoek-noord", "regio-7", "gm", "nl", "gm-1509", "amersfoort", strings.Repeat("a", 40)} {
		r, err := EigenRegio(code)
		require.NoError(t, err, code)
		require.Equal(t, code, r.Code())
		require.Equal(t, SoortSamenwerkingsverband, r.Soort())
	}
	for _, code := range []string{
		"", "Achterhoek", "7-regio", "-a", "a-", "a--b", "a b", "é", "GM0197", strings.Repeat("a", 41), strings.Repeat("a", 9999),
		"gm0197", "gm197", "nl01", "wk0363aa", "bu0363aa01", "jz25",
	} {
		r, err := EigenRegio(code)
		require.ErrorIs(t, err, ErrRegio, code)
		require.Less(t, len(err.Error()), 300)
		require.True(t, r.IsZero())
	}
}

func TestRegioOmhoog(t *testing.T) {
	buurt := MustRegio("BU0363AA01")
	wijk, ok := buurt.Wijk()
	require.True(t, ok)
	require.Equal(t, MustRegio("WK0363AA"), wijk)
	for _, r := range []Regio{buurt, wijk, MustRegio("GM0363")} {
		gm, ok := r.Gemeente()
		require.True(t, ok)
		require.Equal(t, MustRegio("GM0363"), gm)
	}
	zelf, ok := wijk.Wijk()
	require.True(t, ok)
	require.Equal(t, wijk, zelf)
	for _, r := range []Regio{{}, MustRegio("NL01"), MustRegio("PV25"), Achterhoek().Regio} {
		_, ok := r.Gemeente()
		require.False(t, ok)
		_, ok = r.Wijk()
		require.False(t, ok)
	}
	_, ok = MustRegio("GM0363").Wijk()
	require.False(t, ok)
}

func TestRegioBevat(t *testing.T) {
	namen := map[string]Regio{"zero": {}, "achterhoek": Achterhoek().Regio}
	for _, c := range []string{"NL01", "PV25", "GM0197", "GM0222", "WK019700", "WK019701", "BU01970000", "BU01970101"} {
		namen[c] = MustRegio(c)
	}
	bevat := map[string]string{
		"NL01":     "PV25 GM0197 GM0222 WK019700 WK019701 BU01970000 BU01970101",
		"GM0197":   "WK019700 WK019701 BU01970000 BU01970101",
		"WK019700": "BU01970000",
		"WK019701": "BU01970101",
	}
	for groot, a := range namen {
		for klein, b := range namen {
			want := strings.Contains(" "+bevat[groot]+" ", " "+klein+" ")
			require.Equal(t, want, a.Bevat(b), "%s %s", groot, klein)
		}
	}
}

func TestRegioText(t *testing.T) {
	type rij struct {
		Regio Regio         `json:"regio"`
		Per   map[Regio]int `json:"per"`
		Soort Regiosoort    `json:"soort"`
		Geen  Regio         `json:"geen,omitzero"`
	}
	in := rij{Regio: Achterhoek().Regio, Per: map[Regio]int{MustRegio("GM0197"): 1}, Soort: COROPGebied}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"regio":"achterhoek","per":{"GM0197":1},"soort":"corop-gebied"}`, string(b))
	var uit rij
	require.NoError(t, json.Unmarshal(b, &uit))
	require.Equal(t, in, uit)

	_, err = json.Marshal(Regio{})
	require.ErrorIs(t, err, ErrRegio)
	r := MustRegio("GM0197")
	for _, slecht := range []string{"", "gm0197", "Aalten", "é"} {
		require.ErrorIs(t, r.UnmarshalText([]byte(slecht)), ErrRegio)
		require.Equal(t, MustRegio("GM0197"), r)
	}
	require.NoError(t, r.UnmarshalText([]byte("NL00      ")))
	require.Equal(t, MustRegio("NL01"), r)
}

func TestOpsommingen(t *testing.T) {
	t.Run("Regiosoort", func(t *testing.T) {
		opsommingtest.Keur(t, Regiosoorten, ParseRegiosoort,
			"land", "landsdeel", "provincie", "corop-gebied", "gemeente", "wijk", "buurt", "jeugdregio", "ggd-regio",
			"arbeidsmarktregio", "veilig-thuis-regio", "veiligheidsregio", "zorgkantoorregio", "samenwerkingsverband")
	})
	t.Run("Periodesoort", func(t *testing.T) {
		opsommingtest.Keur(t, Periodesoorten, ParsePeriodesoort, "jaar", "halfjaar", "kwartaal", "maand", "week", "schooljaar", "overig")
	})
	t.Run("Overgangssoort", func(t *testing.T) {
		opsommingtest.Keur(t, Overgangssoorten, ParseOvergangssoort, "samenvoeging", "hernoeming", "grenswijziging", "splitsing")
	})
}

// genRegio draws a region of any kind.
func genRegio() *rapid.Generator[Regio] {
	return rapid.Custom(func(t *rapid.T) Regio {
		i := rapid.IntRange(0, len(codevormen)).Draw(t, "vorm")
		if i == len(codevormen) {
			return rapid.Map(rapid.StringMatching(`[a-f]{1,5}(-[a-z0-9]{1,4}){0,3}`), func(s string) Regio {
				r, err := EigenRegio(s)
				if err != nil {
					return Achterhoek().Regio
				}
				return r
			}).Draw(t, "slug")
		}
		v := codevormen[i]
		patroon := `[0-9]{` + string(rune('0'+v.lengte)) + `}`
		switch v.letters {
		case "NL":
			patroon = `0[01]`
		case "WK":
			patroon = `00[0-9]{2}[0-9A]{2}`
		case "BU":
			patroon = `00[0-9]{2}[0-9A]{2}[0-9]{2}`
		}
		return MustRegio(v.letters + rapid.StringMatching(patroon).Draw(t, "cijfers"))
	})
}

func TestRegioWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genRegio().Draw(t, "a"), genRegio().Draw(t, "b"), genRegio().Draw(t, "c")

		tekst, err := a.MarshalText()
		require.NoError(t, err)
		var terug Regio
		require.NoError(t, terug.UnmarshalText(append(tekst, "  "[:rapid.IntRange(0, 2).Draw(t, "vulling")*vulbaar(a)]...)))
		require.Equal(t, a, terug)

		require.Equal(t, -b.Compare(a), a.Compare(b))
		require.Equal(t, a == b, a.Compare(b) == 0)
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 {
			require.LessOrEqual(t, a.Compare(c), 0)
		}
		if a.Soort() < b.Soort() {
			require.Negative(t, a.Compare(b))
		}
		require.False(t, a.Bevat(a))
		if a.Bevat(b) {
			require.False(t, b.Bevat(a))
			require.Less(t, a.Soort(), b.Soort())
		}
		if a.Bevat(b) && b.Bevat(c) {
			require.True(t, a.Bevat(c))
		}
		if w, ok := a.Wijk(); ok && w != a {
			require.True(t, w.Bevat(a))
		}
		if g, ok := a.Gemeente(); ok && g != a {
			require.True(t, g.Bevat(a))
		}
	})
}

// vulbaar is 1 for codes CBS pads, 0 for one's own.
func vulbaar(r Regio) int {
	if r.Soort() == SoortSamenwerkingsverband {
		return 0
	}
	return 1
}

func FuzzParseRegio(f *testing.F) {
	for _, s := range []string{"GM1509    ", "NL00", "BU0363AA01", "gm0197", "achterhoek-noord", "", " ", "GM", "é", "WK0363AA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRegio(s)
		keurRegio(t, r, err)
		if err == nil {
			require.NotEqual(t, SoortSamenwerkingsverband, r.Soort())
			r.Gemeente()
			r.Wijk()
		}
	})
}

// keurRegio holds what a reader of regions gave to what it promises.
func keurRegio(t *testing.T, r Regio, err error) {
	t.Helper()
	if err != nil {
		var f *Codefout
		require.ErrorAs(t, err, &f)
		require.ErrorIs(t, err, ErrRegio)
		require.NotEmpty(t, f.Reden)
		require.Less(t, len(err.Error()), 600)
		require.True(t, r.IsZero())
		return
	}
	require.NotZero(t, r.Soort())
	var terug Regio
	require.NoError(t, terug.UnmarshalText([]byte(r.Code())))
	require.Equal(t, r, terug)
}

func FuzzEigenRegio(f *testing.F) {
	for _, s := range []string{"achterhoek-noord", "gm0197", "gm-1509", "a--b", "-a", "a-", "", "A", "é", "wk0363aa", strings.Repeat("a", 41)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := EigenRegio(s)
		keurRegio(t, r, err)
		if err == nil {
			require.Equal(t, s, r.Code())
			require.Equal(t, SoortSamenwerkingsverband, r.Soort())
			_, err = ParseRegio(strings.ToUpper(s))
			require.Error(t, err, "a region of one's own never looks like one of CBS")
		}
	})
}

func TestParseZonderToewijzing(t *testing.T) {
	for _, s := range []string{"GM1509    ", "NL00", "BU0363AA01"} {
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = ParseRegio(s) }), s)
	}
	for _, s := range []string{"2019JJ00  ", "2019", "2020W153", "2019MM12"} {
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = ParsePeriode(s) }), s)
	}
}

func BenchmarkParseRegio(b *testing.B) {
	for _, s := range []string{"GM1509    ", "BU15090101"} {
		b.Run(strings.TrimSpace(s), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseRegio(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRegioCompare(b *testing.B) {
	x, y := MustRegio("GM1509"), MustRegio("GM1586")
	for b.Loop() {
		_ = x.Compare(y)
	}
}
