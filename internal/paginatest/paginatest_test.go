package paginatest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

// proef notes that a check failed.
type proef struct {
	testing.TB

	mis string
}

func (p *proef) Helper()                           {}
func (p *proef) Errorf(opmaak string, args ...any) { p.mis = fmt.Sprintf(opmaak, args...) }
func (p *proef) FailNow()                          { panic(p) }

// mis gives what a check has against a page; empty: nothing.
func mis(t *testing.T, keur func(testing.TB, string), pagina string) string {
	t.Helper()
	p := &proef{TB: t}
	func() {
		defer func() {
			if r := recover(); r != nil && r != any(p) {
				panic(r)
			}
		}()
		keur(p, pagina)
	}()
	return p.mis
}

// blad is a page that keeps every law, with this in its middle.
func blad(midden string) string {
	return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Titel</title><style>p{margin:0}</style></head>
<body><header><h1>Titel</h1></header><nav><a href="#deel">Deel</a></nav><main><section id="deel" aria-labelledby="kop">
<h2 id="kop">Deel</h2>` + midden + `</section></main><footer><p>Voet</p></footer></body></html>`
}

func TestGoed(t *testing.T) {
	for _, midden := range []string{
		"", "<p>Tekst &amp; meer<br>regels</p>", `<img src="data:image/png;base64,AAAA" alt="Logo">`,
		`<table><caption>Tabel</caption><tbody><tr><th scope="row">Rij</th><td>1</td></tr></tbody></table>`,
		`<svg role="img"><title>Beeld</title><defs><path id="pijl" d="M0 0"/></defs><use href="#pijl"/><image href="data:image/png;base64,AAAA"/></svg>`,
	} {
		require.Empty(t, mis(t, paginatest.Keur, blad(midden)), midden)
		require.Empty(t, mis(t, paginatest.Vijandig, blad(midden)), midden)
	}
}

// What runs, fetches or leads away is refused by both.
func TestHaaltOfDraait(t *testing.T) {
	for _, midden := range []string{
		"<script>alert(1)</script>", `<p onclick="a()">x</p>`, `<p ONCLICK="a()">x</p>`,
		`<a href="https://x.nl">x</a>`, `<a href="javascript:a()">x</a>`, `<a href="//x.nl">x</a>`, `<a href="blad.html">x</a>`,
		`<img src="x.png" alt="x">`, `<img src="//x.nl/x.png" alt="x">`, `<img src="data:text/html,x" alt="x">`,
		`<img src="data:image/png;base64,AAAA" srcset="x.png 2x" alt="x">`,
		`<iframe src="#"></iframe>`, `<iframe srcdoc="x"></iframe>`, `<object data="#"></object>`, `<embed src="#"></embed>`,
		`<form action="#"><p>x</p></form>`, `<base href="#"></base>`, `<link rel="stylesheet" href="#"></link>`, `<video poster="#"></video>`,
		`<meta http-equiv="Refresh" content="0">`,
		`<svg role="img"><title>x</title><use href="blad.svg#a"/></svg>`, `<svg role="img"><title>x</title><image href="x.png"/></svg>`,
		`<svg role="img"><title>x</title><use xmlns:xlink="x" xlink:href="blad.svg#a"/></svg>`,
		`<svg role="img"><title>x</title><foreignObject><p>x</p></foreignObject></svg>`,
	} {
		require.NotEmpty(t, mis(t, paginatest.Keur, blad(midden)), midden)
		require.NotEmpty(t, mis(t, paginatest.Vijandig, blad(midden)), midden)
	}
	for _, tekst := range []string{"a\x1bb", "a\u202eb", "a\xffb"} {
		require.NotEmpty(t, mis(t, paginatest.Vijandig, blad("<p>"+tekst+"</p>")), "%q", tekst)
	}
}

// Keur refuses what is not well-formed, out of order or unnamed.
func TestKeur(t *testing.T) {
	for naam, pagina := range map[string]string{
		"not closed":              blad("<p>x"),
		"closed twice":            blad("<p>x</p></p>"),
		"heading skipped":         blad("<h4>x</h4>"),
		"second title":            blad("<h1>x</h1>"),
		"id twice":                blad(`<p id="deel">x</p>`),
		"empty id":                blad(`<p id="">x</p>`),
		"id with a blank":         blad(`<p id="a b">x</p>`),
		"link to nowhere":         blad(`<a href="#weg">x</a>`),
		"link without place":      blad(`<a>x</a>`),
		"label that is not there": blad(`<div aria-labelledby="weg">x</div>`),
		"picture without words":   blad(`<img src="data:image/png;base64,AAAA">`),
		"table without caption":   blad(`<table><tbody><tr><td>1</td></tr></tbody></table>`),
		"head without scope":      blad(`<table><caption>x</caption><tbody><tr><th>1</th></tr></tbody></table>`),
		"drawing without title":   blad(`<svg role="img"><path d="M0 0"/></svg>`),
		"drawing without role":    blad(`<svg><title>x</title></svg>`),
		"not a number":            blad("<p>NaN</p>"),
		"infinite":                blad("<p>+Inf</p>"),
		"template that refused":   blad("<p>ZgotmplZ</p>"),
		"nothing in a template":   blad("<p>&lt;no value> <no value></p>"),
		"wrong format":            blad("<p>%!d(string=x)</p>"),
		"style that fetches":      strings.Replace(blad(""), "margin:0", "background:url(x.png)", 1),
		"style that imports":      strings.Replace(blad(""), "p{", "@import 'x';p{", 1),
		"other language":          strings.Replace(blad(""), `lang="nl"`, `lang="en"`, 1),
		"no navigation":           strings.NewReplacer("<nav>", "<div>", "</nav>", "</div>").Replace(blad("")),
		"no footer":               strings.NewReplacer("<footer>", "<div>", "</footer>", "</div>").Replace(blad("")),
	} {
		require.NotEmpty(t, mis(t, paginatest.Keur, pagina), naam)
	}
}

func TestZonderStijl(t *testing.T) {
	require.NotContains(t, paginatest.ZonderStijl(blad("")), "margin")
	require.Contains(t, paginatest.ZonderStijl(blad("<p>x</p>")), "<p>x</p>")
}
