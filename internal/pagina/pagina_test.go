package pagina_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

func TestWrite(t *testing.T) {
	t.Parallel()
	p := pagina.Pagina{
		Titel:     "Proef <b>",
		Kop:       pagina.Kop{Organisatie: "Proefdorp (fictief)", Titel: "Een & ander", Feiten: []pagina.Feit{{Naam: "Periode", Waarde: "2022"}}},
		Meldingen: []pagina.Melding{{Titel: "Let op", Alineas: []string{"Eén", "Twee"}, Ernstig: true}},
		Nav:       []pagina.NavPunt{{ID: "a", Tekst: "A", Onder: []pagina.NavPunt{{ID: "b", Tekst: "B"}}}},
		Inhoud:    `<h2 id="a">A</h2><h3 id="b">B</h3>`,
		Voet:      `<p>Klein</p>`,
		Accent:    pagina.Kleur{R: 255, G: 200},
		Stijl:     []string{".proef{color:red}"},
	}
	var een, twee bytes.Buffer
	require.NoError(t, pagina.Write(&een, p))
	require.NoError(t, pagina.Write(&twee, p))
	require.Equal(t, een.String(), twee.String())
	s := een.String()
	for _, wil := range []string{
		`<html lang="nl">`, `<title>Proef &lt;b&gt;</title>`, `<h1>Een &amp; ander</h1>`, `default-src 'none'`, `class="overslaan" href="#inhoud"`,
		`<main id="inhoud"`, `<nav class="inhoudsopgave" aria-label`, ".proef{color:red}", "--koers:#", `<a href="#b">B</a>`,
	} {
		require.Contains(t, s, wil)
	}
	require.NotContains(t, s, "ffc800", "an accent that is too light is darkened")
	require.NotContains(t, s, "http:")
	require.NotContains(t, s, "ZgotmplZ")
	var leeg bytes.Buffer
	require.NoError(t, pagina.Write(&leeg, pagina.Pagina{}))
	require.Contains(t, leeg.String(), "--accent:"+pagina.StandaardAccent)
	require.NotContains(t, leeg.String(), "<nav")
}

func TestBeeld(t *testing.T) {
	t.Parallel()
	for soort, inhoud := range map[string]string{
		"image/png":     "\x89PNG\r\n\x1a\nrest",
		"image/jpeg":    "\xff\xd8\xff\xe0rest",
		"image/svg+xml": "\ufeff<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
	} {
		u, err := pagina.Beeld([]byte(inhoud))
		require.NoError(t, err, soort)
		require.True(t, strings.HasPrefix(string(u), "data:"+soort+";base64,"), soort)
	}
	for _, fout := range []string{"", "GIF89a", "<html><svg/></html>", "<svg>", "tekst", strings.Repeat("x", pagina.MaxLogo+1)} {
		_, err := pagina.Beeld([]byte(fout))
		require.Error(t, err)
	}
}
