package rapport_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// vijandig are texts that a careless renderer acts on.
var vijandig = map[string]string{
	"html":      `<img src=x onerror=alert(1)></title></style><script>alert(2)</script>"'&<!--`,
	"url":       `javascript:alert(1)" onmouseover="alert(2)`,
	"sjabloon":  `{{.Titel}}${7*7}%s%!d`,
	"formule":   `=HYPERLINK("http://x.invalid";"klik")`,
	"formule2":  "@SUM(1)\n+1-1\t|cmd",
	"verborgen": "\x1b=1+1",
	"ansi":      "\x1b[2J\x1b]0;titel\x07\u009b31mrood",
	"nul":       "a\x00b\x7fc",
	"lang":      strings.Repeat("Meervoudigverzorgingsondersteuningsbehoeftig", 40),
	"emoji":     "👩‍👩‍👧‍👦 gezin 🏳️‍🌈",
	"rtl":       "\u202eneznevro\u202c مرحبا \u2066x\u2069",
	"kapot":     "ab\xff\xfecd",
}

// overal puts a text in every place of an outcome that holds one.
func overal(boos string) (*monitor.Uitkomst, rapport.Options) {
	u := rijk()
	u.Regio.Naam, u.Boom.Naam, u.Boom.Visie, u.Boom.Versie = boos, boos, boos, boos
	for i := range u.Regios {
		u.Regios[i].Naam = boos
	}
	for i := range u.Indicatoren {
		ind := &u.Indicatoren[i]
		ind.Naam, ind.Eenheid, ind.Bron, ind.Definitie = boos, boos, boos, boos
		ind.Voorbehoud, ind.Illustratief = []string{boos}, true
	}
	for i := range u.Effecten {
		u.Effecten[i].Naam, u.Effecten[i].Illustratief = boos, true
	}
	for i := range u.Hoofddoelen {
		u.Hoofddoelen[i].Naam = boos
	}
	for i := range u.Demografie.Groepen {
		u.Demografie.Groepen[i].Naam = boos
	}
	u.Demografie.Bron, u.Demografie.Waarschuwingen[0].Tekst = boos, boos
	for i := range u.Waarschuwingen {
		u.Waarschuwingen[i].Tekst = boos
	}
	o := opties()
	o.Verhalen = map[string]rapport.Verhaal{"gezond": rapport.NewVerhaal("**" + boos + "**\n\n- " + boos)}
	o.Huisstijl.Naam, o.Huisstijl.LogoAlt, o.Datum = boos, boos, boos
	return u, o
}

// TestVijandig: whatever a name holds, it is shown and never acted on, in all
// four formats.
func TestVijandig(t *testing.T) {
	t.Parallel()
	for naam, boos := range vijandig {
		t.Run(naam, func(t *testing.T) {
			t.Parallel()
			u, o := overal(boos)
			for _, r := range []*monitor.Resultaat{monitor.NewResultaat(u), monitor.NewResultaat(u, rijk())} {
				paginatest.Vijandig(t, html(t, r, o))
				var b bytes.Buffer
				require.NoError(t, rapport.WriteText(&b, r, o))
				vijandigTekst(t, b.String())
				b.Reset()
				require.NoError(t, rapport.WriteCSV(&b, r, o))
				vijandigCSV(t, b.String())
			}
			var b bytes.Buffer
			require.NoError(t, rapport.WriteJSON(&b, monitor.NewResultaat(u), o))
			var terug monitor.Uitkomst
			require.NoError(t, json.Unmarshal(b.Bytes(), &terug))
			require.Equal(t, strings.ToValidUTF8(boos, "\ufffd"), strings.ReplaceAll(terug.Indicatoren[0].Naam, "\ufffd\ufffd", "\ufffd"), "JSON keeps a text as it is")
		})
	}
}

func vijandigTekst(t *testing.T, s string) {
	t.Helper()
	require.True(t, utf8.ValidString(s))
	require.False(t, strings.ContainsFunc(s, notatie.Stuurteken), "control characters")
	for regel := range strings.Lines(s) {
		require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(regel, "\n")), 100, "%q", regel)
	}
}

func vijandigCSV(t *testing.T, s string) {
	t.Helper()
	require.False(t, strings.ContainsFunc(s[len("\ufeff"):], notatie.Stuurteken), "control characters")
	l := csv.NewReader(strings.NewReader(strings.TrimPrefix(s, "\ufeff")))
	l.Comma = ';'
	rijen, err := l.ReadAll()
	require.NoError(t, err)
	for _, rij := range rijen {
		require.Len(t, rij, len(rijen[0]))
		for k, c := range rij {
			if c == "" || !strings.ContainsRune("=+-@\t\r", rune(c[0])) {
				continue
			}
			// A negative number alone may begin with a sign.
			require.Regexp(t, `^-[0-9,]+$`, c, "column %s holds a formula", rijen[0][k])
		}
	}
}
