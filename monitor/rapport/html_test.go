package rapport_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

func html(t *testing.T, r *monitor.Resultaat, o rapport.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, rapport.WriteHTML(&b, r, o))
	return b.String()
}

// TestHTML checks what must hold of every page.
func TestHTML(t *testing.T) {
	t.Parallel()
	paginas := map[string]string{"acht": html(t, acht(), opties())}
	for _, geval := range gevallen {
		paginas[geval.naam] = html(t, geval.resultaat(), geval.opties())
	}
	o := opties()
	o.Lijst = true
	paginas["lijst van een"] = html(t, monitor.NewResultaat(rijk()), o)
	paginas["tweemaal hetzelfde"] = html(t, monitor.NewResultaat(rijk(), rijk()), o)
	paginas["niets"] = html(t, monitor.NewResultaat(&monitor.Uitkomst{Regio: plaatsen[0]}), rapport.Options{})
	for naam, pagina := range paginas {
		t.Run(naam, func(t *testing.T) {
			t.Parallel()
			paginatest.Keur(t, pagina)
		})
	}
}

func TestHTMLTekst(t *testing.T) {
	t.Parallel()
	s := html(t, monitor.NewResultaat(rijk()), opties())
	for _, wil := range []string{
		"Monitor sociaal domein · Lindewolde (fictief)", "Niet geschikt voor publicatie", "In het kort", "Het verhaal bij de cijfers",
		"<strong>open tafel</strong>", "<em>“Ik kom nu weer buiten.”</em>", "nog niet beschikbaar", "95%-interval 9,8% tot 13,2%", "geschat",
		"Kernwaarden", "begrensd", "1 juni 2023", "data:image/svg&#43;xml;base64,",
	} {
		require.Contains(t, s, wil)
	}
	require.Less(t, strings.Index(s, "Niet geschikt voor publicatie"), strings.Index(s, "In het kort</h2>"), "the notice stands at the top")
	require.NotContains(t, html(t, monitor.NewResultaat(schaars()), rapport.Options{}), "Niet geschikt voor publicatie")
}

// TestHTMLEscape: text from a result or a story is never markup.
func TestHTMLEscape(t *testing.T) {
	t.Parallel()
	const boos = `<img src=x onerror=alert(1)>"'&`
	u := rijk()
	u.Regio.Naam, u.Boom.Naam, u.Boom.Visie = boos, boos, boos
	u.Regios = nil
	for i := range u.Indicatoren {
		u.Indicatoren[i].Naam, u.Indicatoren[i].Eenheid, u.Indicatoren[i].Bron, u.Indicatoren[i].Definitie = boos, boos, boos, boos
	}
	for i := range u.Effecten {
		u.Effecten[i].Naam = boos
	}
	for i := range u.Hoofddoelen {
		u.Hoofddoelen[i].Naam = boos
	}
	u.Demografie.Groepen[0].Naam = boos
	u.Waarschuwingen[0].Tekst = boos
	o := opties()
	o.Verhalen = map[string]rapport.Verhaal{"gezond": rapport.NewVerhaal("**" + boos + "**\n\n- " + boos)}
	o.Huisstijl.Naam, o.Huisstijl.LogoAlt, o.Datum = boos, boos, boos
	for _, r := range []*monitor.Resultaat{monitor.NewResultaat(u), monitor.NewResultaat(u, rijk())} {
		s := html(t, r, o)
		require.NotContains(t, s, "<img src=x")
		paginatest.Elementen(t, s)
	}
}

func TestGroteGroep(t *testing.T) {
	t.Parallel()
	u := rijk()
	ind := &u.Indicatoren[0]
	ind.Vergelijking = nil
	for i := range 345 {
		ind.Vergelijking = append(ind.Vergelijking, monitor.Vergelijking{Regio: regio(i), Waarde: g(60 + float64(i%77)/3)})
	}
	s := html(t, monitor.NewResultaat(u), rapport.Options{})
	require.Contains(t, s, "andere gebieden")
	require.Less(t, len(s), 300_000)
}

func TestHuisstijl(t *testing.T) {
	t.Parallel()
	r := monitor.NewResultaat(leeg())
	for naam, h := range map[string]rapport.Huisstijl{
		"logo: the image is no PNG, JPEG or SVG": {Logo: []byte("GIF89a")},
		`accent: not a colour: "blauw"`:          {Accent: "blauw"},
	} {
		require.ErrorContains(t, rapport.WriteHTML(io.Discard, r, rapport.Options{Huisstijl: h}), naam)
	}
	for naam, logo := range map[string]string{"unclosed": "<svg>", "page": "<html><svg/></html>", "text": "logo", "large": "\x89PNG\r\n\x1a\n" + strings.Repeat("x", 1<<20)} {
		require.ErrorContains(t, rapport.WriteHTML(io.Discard, r, rapport.Options{Huisstijl: rapport.Huisstijl{Logo: []byte(logo)}}), "rapport: logo: ", naam)
	}
	for _, accent := range []string{"blauw", "#12345", "#gggggg", "1d4f7c", "#1d4f7c;}"} {
		require.ErrorContains(t, rapport.WriteHTML(io.Discard, r, rapport.Options{Huisstijl: rapport.Huisstijl{Accent: accent}}), "rapport: accent: ", accent)
	}
	for accent, wil := range map[string]string{"#000000": "#000001", "#102030": "#102030", "#1D4F7C": "#1d4f7c"} {
		require.Contains(t, html(t, r, rapport.Options{Huisstijl: rapport.Huisstijl{Accent: accent}}), "--accent:"+wil+";", "a dark accent stays as it is")
	}
	for _, licht := range []string{"#ffffff", "#ffee00", "#9fd4ff"} {
		s := html(t, r, rapport.Options{Huisstijl: rapport.Huisstijl{Accent: licht}})
		_, rest, ok := strings.Cut(s, "--accent:")
		require.True(t, ok)
		k, err := pagina.ParseKleur(rest[:7])
		require.NoError(t, err)
		require.GreaterOrEqual(t, pagina.Contrast(k, pagina.Kleur{R: 255, G: 255, B: 255}), pagina.MinContrast, "%s became %v", licht, k)
	}
	require.NotContains(t, html(t, r, rapport.Options{}), "<img")
}

func ExampleWriteHTML() {
	var b bytes.Buffer
	err := rapport.WriteHTML(&b, monitor.NewResultaat(rijk()), rapport.Options{
		Huisstijl: rapport.Huisstijl{Naam: "Gemeente Lindewolde (fictief)", Accent: "#7a1f3d"},
	})
	fmt.Println(err, strings.Contains(b.String(), "<h1>Monitor sociaal domein · Lindewolde (fictief)</h1>"))
	// Output: <nil> true
}
