package rapport_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"encoding/xml"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

func html(t *testing.T, r *monitor.Resultaat, o rapport.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, rapport.WriteHTML(&b, r, o))
	return b.String()
}

var leegElement = regexp.MustCompile(`<(meta|img|br)((?:[^>"]|"[^"]*")*?)>`)

// element is a start tag with its place.
type element struct {
	naam      string
	attr      map[string]string
	ouders    []string
	eersteKid string
}

// elementen reads a page as XML: what this package writes closes every
// element but those HTML never closes.
func elementen(t *testing.T, pagina string) []*element {
	t.Helper()
	_, rest, _ := strings.Cut(pagina, "<!DOCTYPE html>")
	begin, na, _ := strings.Cut(rest, "<style>")
	_, na, _ = strings.Cut(na, "</style>")
	d := xml.NewDecoder(strings.NewReader(leegElement.ReplaceAllString(begin+na, "<$1$2/>")))
	d.Entity = xml.HTMLEntity
	var alle, stapel []*element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, stapel)
			return alle
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			el := &element{naam: e.Name.Local, attr: map[string]string{}}
			for _, a := range e.Attr {
				el.attr[a.Name.Local] = a.Value
			}
			for _, o := range stapel {
				el.ouders = append(el.ouders, o.naam)
			}
			if n := len(stapel); n > 0 && stapel[n-1].eersteKid == "" {
				stapel[n-1].eersteKid = el.naam
			}
			alle, stapel = append(alle, el), append(stapel, el)
		case xml.EndElement:
			stapel = stapel[:len(stapel)-1]
		}
	}
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
	paginas["lijst van een"] = html(t, monitor.NieuwResultaat(rijk()), o)
	paginas["tweemaal hetzelfde"] = html(t, monitor.NieuwResultaat(rijk(), rijk()), o)
	paginas["niets"] = html(t, monitor.NieuwResultaat(&monitor.Uitkomst{Regio: plaatsen[0]}), rapport.Options{})
	for naam, pagina := range paginas {
		t.Run(naam, func(t *testing.T) {
			t.Parallel()
			controleer(t, elementen(t, pagina))
			for _, fout := range []string{"NaN", "Inf<", "ZgotmplZ", "<no value>", "%!", "<script", "url(", "@import", "http:", "https:"} {
				require.NotContains(t, pagina, fout)
			}
			require.Contains(t, pagina, `<html lang="nl">`)
		})
	}
}

func controleer(t *testing.T, alle []*element) {
	t.Helper()
	ids := map[string]int{}
	var doelen []string
	kop, h1 := 0, 0
	for _, e := range alle {
		if id, ok := e.attr["id"]; ok {
			require.NotEmpty(t, id)
			require.NotContains(t, id, " ")
			ids[id]++
			require.Equal(t, 1, ids[id], "id %s", id)
		}
		if ref := e.attr["aria-labelledby"]; ref != "" {
			doelen = append(doelen, ref)
		}
		if len(e.naam) == 2 && e.naam[0] == 'h' && e.naam[1] >= '1' && e.naam[1] <= '6' {
			diepte := int(e.naam[1] - '0')
			require.LessOrEqual(t, diepte, kop+1, "heading %s follows h%d", e.naam, kop)
			kop = diepte
			if diepte == 1 {
				h1++
			}
		}
		doelen = append(doelen, controleerElement(t, e)...)
	}
	require.Equal(t, 1, h1)
	for _, d := range doelen {
		require.Contains(t, ids, d, "a link that leads nowhere")
	}
	for _, landmerk := range []string{"header", "main", "footer", "nav"} {
		require.True(t, slices.ContainsFunc(alle, func(e *element) bool { return e.naam == landmerk }), landmerk)
	}
}

// controleerElement checks one element and gives the id it links to.
func controleerElement(t *testing.T, e *element) []string {
	t.Helper()
	switch e.naam {
	case "a":
		require.True(t, strings.HasPrefix(e.attr["href"], "#"), "only links within the page: %s", e.attr["href"])
		return []string{e.attr["href"][1:]}
	case "img":
		require.True(t, strings.HasPrefix(e.attr["src"], "data:image/"))
		require.NotEmpty(t, e.attr["alt"])
	case "table":
		require.Equal(t, "caption", e.eersteKid)
	case "th":
		require.Contains(t, []string{"col", "row"}, e.attr["scope"])
	case "svg":
		if !slices.Contains(e.ouders, "svg") {
			require.Equal(t, "img", e.attr["role"])
			require.Equal(t, "title", e.eersteKid)
		}
	}
	return nil
}

func TestHTMLTekst(t *testing.T) {
	t.Parallel()
	s := html(t, monitor.NieuwResultaat(rijk()), opties())
	for _, wil := range []string{
		"Monitor sociaal domein · Lindewolde (fictief)", "Niet geschikt voor publicatie", "In het kort", "Het verhaal bij de cijfers",
		"<strong>open tafel</strong>", "<em>“Ik kom nu weer buiten.”</em>", "nog niet beschikbaar", "95%-interval 9,8% tot 13,2%", "geschat",
		"Kernwaarden", "begrensd", "1 juni 2023", "data:image/svg&#43;xml;base64,",
	} {
		require.Contains(t, s, wil)
	}
	require.Less(t, strings.Index(s, "Niet geschikt voor publicatie"), strings.Index(s, "In het kort</h2>"), "the notice stands at the top")
	require.NotContains(t, html(t, monitor.NieuwResultaat(schaars()), rapport.Options{}), "Niet geschikt voor publicatie")
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
	o.Verhalen = map[string]rapport.Verhaal{"gezond": rapport.NieuwVerhaal("**" + boos + "**\n\n- " + boos)}
	o.Huisstijl.Naam, o.Huisstijl.LogoAlt, o.Datum = boos, boos, boos
	for _, r := range []*monitor.Resultaat{monitor.NieuwResultaat(u), monitor.NieuwResultaat(u, rijk())} {
		s := html(t, r, o)
		require.NotContains(t, s, "<img src=x")
		elementen(t, s)
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
	s := html(t, monitor.NieuwResultaat(u), rapport.Options{})
	require.Contains(t, s, "andere gebieden")
	require.Less(t, len(s), 300_000)
}

func TestHuisstijl(t *testing.T) {
	t.Parallel()
	r := monitor.NieuwResultaat(leeg())
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
	err := rapport.WriteHTML(&b, monitor.NieuwResultaat(rijk()), rapport.Options{
		Huisstijl: rapport.Huisstijl{Naam: "Gemeente Lindewolde (fictief)", Accent: "#7a1f3d"},
	})
	fmt.Println(err, strings.Contains(b.String(), "<h1>Monitor sociaal domein · Lindewolde (fictief)</h1>"))
	// Output: <nil> true
}
