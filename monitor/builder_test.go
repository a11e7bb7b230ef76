package monitor

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// goede is a waarneming without mistakes.
func goede(anders func(*Waarneming)) Waarneming {
	w := Waarneming{Indicator: "bijstand", Regio: cbs.MustRegio("GM1509"), Periode: cbs.Jaar(2019), Waarde: Bekend(2.3), Teller: Bekend(23), Noemer: Bekend(1000)}
	anders(&w)
	return w
}

func TestBuilderWeigert(t *testing.T) {
	for naam, c := range map[string]struct {
		anders func(*Waarneming)
		fout   Fout
	}{
		"no indicator":      {func(w *Waarneming) { w.Indicator = "" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator"}},
		"long indicator":    {func(w *Waarneming) { w.Indicator = strings.Repeat("x", 101) }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: strings.Repeat("x", 101)}},
		"control character": {func(w *Waarneming) { w.Indicator = "a\tb" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: "a\tb"}},
		"blanks":            {func(w *Waarneming) { w.Indicator = " a" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: " a"}},
		"no UTF-8":          {func(w *Waarneming) { w.Indicator = "\xff" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: "\xff"}},
		"bron":              {func(w *Waarneming) { w.Bron = "\x00" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "bron", Waarde: "\x00"}},
		"bron met CR":       {func(w *Waarneming) { w.Bron = "CBS\r\nStatLine" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "bron", Waarde: "CBS\r\nStatLine"}},
		"bron andersom":     {func(w *Waarneming) { w.Bron = "CBS\u202e" }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "bron", Waarde: "CBS\u202e"}},
		"no region":         {func(w *Waarneming) { w.Regio = cbs.Regio{} }, Fout{Code: goaltree.CodeRegio, Pad: "regio"}},
		"no period":         {func(w *Waarneming) { w.Periode = cbs.Periode{} }, Fout{Code: goaltree.CodePeriode, Pad: "periode"}},
		"no figure":         {func(w *Waarneming) { w.Waarde, w.Teller = Getal{}, Getal{} }, Fout{Code: goaltree.CodeVeldOntbreekt, Pad: "waarde"}},
		"figure and reden":  {func(w *Waarneming) { w.Reden = RedenGeheim }, Fout{Code: goaltree.CodeTegenspraak, Pad: "reden", Waarde: "geheim"}},
		"reden of scores":   {func(w *Waarneming) { w.Waarde, w.Teller, w.Reden = Getal{}, Getal{}, RedenContext }, Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "reden", Waarde: "context"}},
		"teller":            {func(w *Waarneming) { w.Teller = Bekend(-1) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "teller", Waarde: "-1"}},
		"noemer":            {func(w *Waarneming) { w.Noemer = Bekend(0) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "noemer", Waarde: "0"}},
		"n":                 {func(w *Waarneming) { w.N = Bekend(0) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "n", Waarde: "0"}},
		"sd":                {func(w *Waarneming) { w.SD = Bekend(-1) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "sd", Waarde: "-1"}},
		"above noemer":      {func(w *Waarneming) { w.Teller = Bekend(1001) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "teller", Waarde: "1001"}},
		"above 100%":        {func(w *Waarneming) { w.Waarde, w.Teller = Bekend(101), Getal{} }, Fout{Code: goaltree.CodeGetal, Pad: "waarde", Waarde: "101"}},
		"contradiction":     {func(w *Waarneming) { w.Waarde = Bekend(2.4) }, Fout{Code: goaltree.CodeTellerNoemer, Pad: "waarde", Waarde: "2.4"}},
	} {
		t.Run(naam, func(t *testing.T) {
			b := NewBuilder(BuilderOptions{Boom: csvBoom(t)})
			err := b.Add(goede(c.anders))
			var f *Fout
			require.ErrorAs(t, err, &f)
			require.NotEmpty(t, f.Melding)
			c.fout.Melding = f.Melding
			require.Equal(t, &c.fout, f)
			require.Zero(t, b.Dataset().Len())
		})
	}
}

func TestBuilderDubbelEnVerder(t *testing.T) {
	b := NewBuilder(BuilderOptions{Boom: csvBoom(t)})
	require.NoError(t, b.Add(goede(func(*Waarneming) {})))
	require.ErrorIs(t, b.Add(goede(func(w *Waarneming) { w.Bron = "anders" })), goaltree.CodeDubbel)
	eerste := b.Dataset()
	require.NoError(t, b.Add(goede(func(w *Waarneming) { w.Periode = cbs.Jaar(2018) })))
	// The Dataset made before does not see what is added after.
	require.Equal(t, 1, eerste.Len())
	require.Equal(t, 2, b.Dataset().Len())
	require.Equal(t, []cbs.Periode{cbs.Jaar(2018), cbs.Jaar(2019)}, b.Dataset().Perioden())
}

func TestBuilderGrenzen(t *testing.T) {
	for naam, o := range map[string]BuilderOptions{
		"indicator": {MaxIndicatoren: 1}, "regio": {MaxRegios: 1}, "periode": {MaxPerioden: 1}, "bron": {MaxBronnen: 1},
	} {
		b := NewBuilder(o)
		require.NoError(t, b.Add(goede(func(*Waarneming) {})))
		err := b.Add(goede(func(w *Waarneming) {
			w.Indicator, w.Regio, w.Periode, w.Bron = "b", cbs.MustRegio("GM0222"), cbs.Jaar(2020), "bron"
			switch naam { // all as before but one
			case "indicator":
				w.Regio, w.Periode, w.Bron = cbs.MustRegio("GM1509"), cbs.Jaar(2019), ""
			case "regio":
				w.Indicator, w.Periode, w.Bron = "bijstand", cbs.Jaar(2019), ""
			case "periode":
				w.Indicator, w.Regio, w.Bron = "bijstand", cbs.MustRegio("GM1509"), ""
			}
		}))
		require.ErrorIs(t, err, goaltree.CodeTeGroot, naam)
		require.ErrorContains(t, err, naam+": more than 1 distinct values")
	}
}

// TestBuilderBewaart: what goes in comes out, in the fixed order, and is found.
func TestBuilderBewaart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, in := NewBuilder(BuilderOptions{}), map[string]Waarneming{}
		sleutel := func(w Waarneming) string { return fmt.Sprint(w.Indicator, w.Regio, w.Periode) }
		for _, w := range rapid.SliceOfN(genWaarneming(), 0, 50).Draw(t, "waarnemingen") {
			w.Eigen, w.Aanwezig = rapid.Bool().Draw(t, "eigen"), genGetal(0, false).Draw(t, "aanwezig")
			if b.Add(w) == nil {
				in[sleutel(w)] = w
			}
		}
		d := b.Dataset()
		require.Equal(t, len(in), d.Len())
		var vorige Waarneming
		for w := range d.All() {
			require.Equal(t, in[sleutel(w)], w)
			gevonden, ok := d.Lookup(w.Indicator, w.Regio, w.Periode)
			require.True(t, ok)
			require.Equal(t, w, gevonden)
			require.Negative(t, strings.Compare(vorige.Indicator, w.Indicator)*4+vorige.Regio.Compare(w.Regio)*2+vorige.Periode.Compare(w.Periode))
			vorige = w
		}
	})
}

// What belongs together goes in together, or not at all.
func TestBuilder_AddAll(t *testing.T) {
	b := NewBuilder(BuilderOptions{})
	w := Waarneming{Indicator: "a", Regio: cbs.MustRegio("GM9901"), Periode: cbs.Jaar(2024), Waarde: Bekend(1)}
	tweede, fout := w, w
	tweede.Indicator, fout.Indicator, fout.Waarde = "b", "c", Getal{}
	i, err := b.AddAll([]Waarneming{w, tweede, fout})
	require.Equal(t, 2, i)
	require.ErrorIs(t, err, goaltree.CodeVeldOntbreekt)
	require.Zero(t, b.Dataset().Len())
	i, err = b.AddAll([]Waarneming{w, tweede, w})
	require.Equal(t, 2, i)
	require.ErrorIs(t, err, goaltree.CodeDubbel)
	require.Zero(t, b.Dataset().Len())
	_, err = b.AddAll([]Waarneming{w, tweede})
	require.NoError(t, err, "what was refused leaves nothing behind")
	i, err = b.AddAll([]Waarneming{tweede})
	require.Zero(t, i)
	require.ErrorIs(t, err, goaltree.CodeDubbel)
	require.Equal(t, 2, b.Dataset().Len())
	_, err = b.AddAll(nil)
	require.NoError(t, err)
	for _, n := range []int{enkele, enkele + 1, 10 * enkele} {
		b, ws := NewBuilder(BuilderOptions{}), make([]Waarneming, n)
		for i := range ws {
			ws[i] = w
			ws[i].Indicator = fmt.Sprintf("i%d", i)
		}
		i, err := b.AddAll(append(ws[:n-1:n-1], ws[1]))
		require.Equal(t, n-1, i)
		require.ErrorIs(t, err, goaltree.CodeDubbel)
		_, err = b.AddAll(ws)
		require.NoError(t, err)
		require.Equal(t, n, b.Dataset().Len())
	}
}
