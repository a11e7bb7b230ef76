// Package paginatest holds the laws of a report's page, which the tests of
// every package that writes one share: it is well-formed, its headings and
// links are in order, tables and pictures say what they are, and it asks
// nothing of any other machine. It is for tests alone.
package paginatest

import (
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// Keur checks a page against the laws.
func Keur(t testing.TB, pagina string) {
	t.Helper()
	controleer(t, Elementen(t, pagina))
	for _, fout := range []string{"NaN", "Inf<", "ZgotmplZ", "<no value>", "%!", "<script", "url(", "@import", "http:", "https:"} {
		require.NotContains(t, pagina, fout)
	}
	require.Contains(t, pagina, `<html lang="nl">`)
}

var stijl = regexp.MustCompile(`(?s)<style>.*?</style>\n?`)

// ZonderStijl leaves out a page's style sheet, which golden files need not
// repeat.
func ZonderStijl(pagina string) string { return stijl.ReplaceAllString(pagina, "") }

// Goud writes a page twice, which gives the same bytes, checks it against the
// laws of every page and compares it, but for its style sheet, with
// testdata/naam.html; update writes that anew.
func Goud(t *testing.T, naam string, schrijf func(io.Writer) error, update bool) string {
	t.Helper()
	var eerste, tweede strings.Builder
	require.NoError(t, schrijf(&eerste))
	require.NoError(t, schrijf(&tweede))
	require.Equal(t, eerste.String(), tweede.String(), "not deterministic")
	Keur(t, eerste.String())
	schematest.Vergelijk(t, filepath.Join("testdata", naam+".html"), []byte(ZonderStijl(eerste.String())), update)
	return eerste.String()
}

// Vijandig checks that a page whose texts were made to do harm runs nothing and
// fetches nothing.
func Vijandig(t testing.TB, pagina string) {
	t.Helper()
	require.True(t, utf8.ValidString(pagina))
	require.False(t, strings.ContainsFunc(pagina, notatie.Stuurteken), "control characters")
	for _, e := range Elementen(t, pagina) {
		haaltNiets(t, e)
	}
}

// weigert are elements that run or fetch something, or lead elsewhere.
var weigert = []string{
	"script", "iframe", "frame", "object", "embed", "applet", "form", "base", "link", "foreignObject", "audio", "video", "source", "set", "animate",
}

// haalt are the attributes that name what is to be fetched or gone to.
var haalt = []string{"href", "src", "srcset", "action", "formaction", "data", "poster", "ping", "background", "manifest"}

// haaltNiets checks that an element runs nothing, fetches nothing and leads
// nowhere but to a place in the page.
func haaltNiets(t testing.TB, e *Element) {
	t.Helper()
	require.NotContains(t, weigert, e.Naam, "an element that no page has")
	for a, waarde := range e.Attr {
		require.False(t, strings.HasPrefix(strings.ToLower(a), "on"), "attribute %s of %s", a, e.Naam)
		if !slices.Contains(haalt, strings.ToLower(a)) {
			continue
		}
		beeld := (e.Naam == "img" || e.Naam == "image") && strings.HasPrefix(waarde, "data:image/")
		require.True(t, beeld || strings.HasPrefix(waarde, "#"), "%s of %s leads out of the page: %s", a, e.Naam, waarde)
	}
	if e.Naam == "meta" {
		require.NotEqual(t, "refresh", strings.ToLower(e.Attr["http-equiv"]), "a page that leaves by itself")
	}
}

var leegElement = regexp.MustCompile(`<(meta|img|br)((?:[^>"]|"[^"]*")*?)>`)

// Element is a start tag with its place.
type Element struct {
	Naam      string
	Attr      map[string]string
	Ouders    []string
	EersteKid string
}

// Elementen reads a page as XML: what this package writes closes every
// element but those HTML never closes.
func Elementen(t testing.TB, pagina string) []*Element {
	t.Helper()
	_, rest, _ := strings.Cut(pagina, "<!DOCTYPE html>")
	begin, na, _ := strings.Cut(rest, "<style>")
	_, na, _ = strings.Cut(na, "</style>")
	d := xml.NewDecoder(strings.NewReader(leegElement.ReplaceAllString(begin+na, "<$1$2/>")))
	d.Entity = xml.HTMLEntity
	var alle, stapel []*Element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, stapel)
			return alle
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			el := &Element{Naam: e.Name.Local, Attr: map[string]string{}}
			for _, a := range e.Attr {
				el.Attr[a.Name.Local] = a.Value
			}
			for _, o := range stapel {
				el.Ouders = append(el.Ouders, o.Naam)
			}
			if n := len(stapel); n > 0 && stapel[n-1].EersteKid == "" {
				stapel[n-1].EersteKid = el.Naam
			}
			alle, stapel = append(alle, el), append(stapel, el)
		case xml.EndElement:
			stapel = stapel[:len(stapel)-1]
		}
	}
}

func controleer(t testing.TB, alle []*Element) {
	t.Helper()
	ids := map[string]int{}
	var doelen []string
	kop, h1 := 0, 0
	for _, e := range alle {
		if id, ok := e.Attr["id"]; ok {
			require.NotEmpty(t, id)
			require.NotContains(t, id, " ")
			ids[id]++
			require.Equal(t, 1, ids[id], "id %s", id)
		}
		if ref := e.Attr["aria-labelledby"]; ref != "" {
			doelen = append(doelen, ref)
		}
		if len(e.Naam) == 2 && e.Naam[0] == 'h' && e.Naam[1] >= '1' && e.Naam[1] <= '6' {
			diepte := int(e.Naam[1] - '0')
			require.LessOrEqual(t, diepte, kop+1, "heading %s follows h%d", e.Naam, kop)
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
		require.True(t, slices.ContainsFunc(alle, func(e *Element) bool { return e.Naam == landmerk }), landmerk)
	}
}

// controleerElement checks one element and gives the id it links to.
func controleerElement(t testing.TB, e *Element) []string {
	t.Helper()
	haaltNiets(t, e)
	switch e.Naam {
	case "a":
		require.NotEmpty(t, e.Attr["href"])
		return []string{e.Attr["href"][1:]}
	case "img":
		require.NotEmpty(t, e.Attr["src"])
		require.NotEmpty(t, e.Attr["alt"])
	case "table":
		require.Equal(t, "caption", e.EersteKid)
	case "th":
		require.Contains(t, []string{"col", "row"}, e.Attr["scope"])
	case "svg":
		if !slices.Contains(e.Ouders, "svg") {
			require.Equal(t, "img", e.Attr["role"])
			require.Equal(t, "title", e.EersteKid)
		}
	}
	return nil
}
