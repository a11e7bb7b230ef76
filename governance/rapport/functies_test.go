package rapport_test

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func fictieveFuncties(t *testing.T) *functies.Definitie {
	t.Helper()
	f, err := os.Open("../functies/testdata/fictief.json")
	require.NoError(t, err)
	d, err := functies.ReadJSON(f, "fictief.json")
	require.NoError(t, f.Close())
	require.NoError(t, err)
	return d
}

func functiepagina(t *testing.T, naam string, d *functies.Definitie) string {
	t.Helper()
	v, err := d.Resolve()
	require.NoError(t, err)
	return pagina(t, naam, func(w io.Writer) error {
		return rapport.WriteFuncties(w, v, rapport.Options{Datum: "1 juni 2026"})
	})
}

func TestWriteFuncties(t *testing.T) {
	p := functiepagina(t, "functies", fictieveFuncties(t))
	require.Contains(t, p, "Fictieve gegevens")
	require.Equal(t, 3, strings.Count(p, "<h3>"), "three parts are not done alike")
	require.Equal(t, 5, strings.Count(p, `</i> anders</span>`), "two municipalities twice and one once")
	require.Equal(t, 4, strings.Count(p, `</i> regel</span>`), "of nine cells")
	require.Equal(t, 1, strings.Count(p, `>wie en vorm (stichting)<`))
	require.Equal(t, 1, strings.Count(p, `>wat, wie en vorm (BV)<`))
	require.Equal(t, 1, strings.Count(p, `>wat en wie<`))
	require.Contains(t, p, "Stichting Toegang Beekstede")
	require.Contains(t, p, "19&nbsp;van&nbsp;20")
	require.Contains(t, p, "Jeugdhulp De Kaap werkt in 3 gemeenten en hoort bij het regionale team CLM")
}

func TestWriteFunctiesAchterhoek(t *testing.T) {
	p := functiepagina(t, "functies-achterhoek", functies.Achterhoek2017())
	require.NotContains(t, p, "ictie", "nothing in it is made up")
	require.NotContains(t, p, `id="partijen"`)
	require.Contains(t, p, "De verdeling noemt geen gemeente die van de regel afwijkt.")
	require.Contains(t, p, `id="lezing-2"`)
	require.Contains(t, p, `20&nbsp;van&nbsp;20<br><span class="klein zacht">waarvan 10 op <a href="#lezing">onze lezing</a></span>`)
	for _, f := range functies.Functies() {
		require.Contains(t, p, f.Label())
	}
}

func TestWriteFunctiesVijandig(t *testing.T) {
	const boos = `"><script>x()</script><img src=http://x onerror=x()>`
	d := fictieveFuncties(t)
	d.Naam, d.Bron, d.Toelichting = boos, boos, boos
	for i := range d.Gemeenten {
		d.Gemeenten[i].Naam = boos + d.Gemeenten[i].Code
	}
	for i := range d.Verantwoordelijken {
		d.Verantwoordelijken[i].Naam = boos
	}
	for i := range d.Afwijkingen {
		u := &d.Afwijkingen[i].Uitvoering
		u.Omschrijving, u.Reden, u.Lezing = boos, boos, boos
	}
	for i := range d.Partijen {
		d.Partijen[i].Naam = boos
	}
	v, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteFuncties(&b, v, rapport.Options{}))
	paginatest.Vijandig(t, b.String())
}
