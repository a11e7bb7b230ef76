package vijandtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// fout is a mistake as readers should tell it.
func fout(naam string) error {
	return &goaltree.Fout{Bestand: naam, Regel: 1, Code: goaltree.CodeSyntaxis, Melding: "wrong"}
}

// Each reader breaks one rule, and is told so.
func TestProbeer(t *testing.T) {
	var lek []byte
	vast := fmt.Sprint("panic: ", "uit de hand")
	for naam, g := range map[string]struct {
		geval geval
		lees  func(r io.Reader, naam string) Uitkomst
		mis   string // part of what is told; empty: nothing
	}{
		"well":            {geval{eis: weigeren}, func(_ io.Reader, n string) Uitkomst { return Uitkomst{Fout: fout(n)} }, ""},
		"panic":           {geval{}, func(io.Reader, string) Uitkomst { panic("uit de hand") }, vast},
		"bare error":      {geval{}, func(io.Reader, string) Uitkomst { return Uitkomst{Fout: io.ErrUnexpectedEOF} }, "does not tell the file"},
		"another file":    {geval{}, func(io.Reader, string) Uitkomst { return Uitkomst{Fout: fout("x")} }, "does not tell the file"},
		"bare among them": {geval{}, func(_ io.Reader, n string) Uitkomst { return Uitkomst{Fout: errors.Join(fout(n), io.EOF)} }, "does not tell the file"},
		"no code": {geval{}, func(_ io.Reader, n string) Uitkomst {
			return Uitkomst{Fout: &goaltree.Fout{Bestand: n, Regel: 1, Melding: "wrong"}}
		}, "without a code"},
		"no line": {geval{}, func(_ io.Reader, n string) Uitkomst {
			return Uitkomst{Fout: &goaltree.Fout{Bestand: n, Code: goaltree.CodeGetal, Melding: "wrong"}}
		}, "without its line"},
		"no sentence": {geval{}, func(_ io.Reader, n string) Uitkomst { return Uitkomst{Fout: &goaltree.Fout{Bestand: n}} }, "without a sentence"},
		"long": {geval{}, func(_ io.Reader, n string) Uitkomst {
			return Uitkomst{Fout: &goaltree.Fout{Bestand: n, Code: goaltree.CodeLeeg, Melding: strings.Repeat("x", maxFouttekst)}}
		}, "told in 4"},
		"not UTF-8": {geval{}, func(_ io.Reader, n string) Uitkomst {
			return Uitkomst{Fout: &goaltree.Fout{Bestand: n, Code: goaltree.CodeLeeg, Melding: "\xff"}}
		}, "not UTF-8"},
		"of a row": {geval{}, func(io.Reader, string) Uitkomst {
			return Uitkomst{Rijfouten: []*goaltree.Fout{{Melding: "wrong"}}}
		}, "does not tell the file"},
		"takes what is wrong":  {geval{eis: weigeren}, func(io.Reader, string) Uitkomst { return Uitkomst{} }, "accepted"},
		"rejects a row":        {geval{eis: weigeren}, func(io.Reader, string) Uitkomst { return Uitkomst{Telling: &Telling{2, 1, 1}} }, ""},
		"refuses what is good": {geval{eis: nemen}, func(_ io.Reader, n string) Uitkomst { return Uitkomst{Fout: fout(n)} }, "refused: vijand.dat:1: wrong"},
		"loses a row":          {geval{}, func(io.Reader, string) Uitkomst { return Uitkomst{Telling: &Telling{3, 1, 1}} }, "lost rows"},
		"takes memory": {geval{}, func(io.Reader, string) Uitkomst {
			lek = make([]byte, standaardVast+1)
			return Uitkomst{}
		}, "allocated"},
		"reads on": {geval{in: invoer{herhaald(strings.Repeat("x", 1<<20), eindeloos)}}, func(r io.Reader, n string) Uitkomst {
			_, err := io.Copy(io.Discard, r)
			return Uitkomst{Fout: &goaltree.Fout{Bestand: n, Code: goaltree.CodeLeeg, Melding: "wrong", Oorzaak: err}}
		}, errStopt.Error()},
	} {
		t.Run(naam, func(t *testing.T) {
			l := Lezer{Lees: g.lees}
			err := l.probeer(&g.geval)
			if g.mis == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, g.mis)
		})
	}
	require.NotEmpty(t, lek)
	ruim := Lezer{Lees: func(io.Reader, string) Uitkomst { return Uitkomst{} }, Ruim: []Soort{Leeg}}
	require.NoError(t, ruim.probeer(&geval{soort: Leeg, eis: weigeren}))
	require.ErrorContains(t, ruim.probeer(&geval{soort: Sleutels, eis: weigeren}), "accepted")
}

// What takes memory in proportion to what it reads may have it.
func TestGeheugen(t *testing.T) {
	l := Lezer{Vast: 10, PerByte: 2}
	require.NoError(t, l.geheugen(30, 10))
	require.ErrorContains(t, l.geheugen(31, 10), "allocated 31 bytes over 10 that it read, more than 30")
}

func TestInvoer(t *testing.T) {
	in := invoer{herhaald("ab", 2), genummerd("<"+merk+"-"+merk+">", 2), herhaald(strings.Repeat("y", 40<<10), 2), herhaald("", 3), herhaald("z", 1)}
	want := "abab<a10000000-a10000000><a10000001-a10000001>" + strings.Repeat("y", 80<<10) + "z"
	l := &lezer{in: in}
	got, err := io.ReadAll(l)
	require.NoError(t, err)
	require.Equal(t, want, string(got))
	require.EqualValues(t, len(want), l.gelezen)
	eind := &lezer{in: invoer{herhaald("x", eindeloos)}}
	n, err := io.Copy(io.Discard, eind)
	require.ErrorIs(t, err, errStopt)
	require.Greater(t, n, int64(maxGelezen))
}

func TestOntleed(t *testing.T) {
	const tekst = `{"a": [ {"b":"x"},{"b":"y","c":1}], "d":null,"e":{}}`
	plekken, err := ontleed([]byte(tekst))
	require.NoError(t, err)
	var got []string
	for _, p := range plekken {
		got = append(got, fmt.Sprintf("%s %s lid %s teksten %d", p.pad, tekst[p.begin:p.eind], tekst[p.lid[0]:p.lid[1]], len(p.teksten)))
	}
	require.Equal(t, []string{
		`.a[].b "x" lid  teksten 1`, `.a[] {"b":"x"} lid "b":"x" teksten 1`, `.a[].c 1 lid  teksten 0`,
		`.a [ {"b":"x"},{"b":"y","c":1}] lid {"b":"x"} teksten 2`, `.d null lid  teksten 0`, `.e {} lid  teksten 0`, " " + tekst + ` lid "a": [ {"b":"x"},{"b":"y","c":1}] teksten 2`,
	}, got)
	_, err = ontleed([]byte(`{"a":`))
	require.Error(t, err)
}

// What must be refused is no JSON, or is told apart by a strict reader alone;
// what must be taken is JSON. encoding/json is the judge.
func TestCorpusJSON(t *testing.T) {
	const goed = "{\"versie\":\"1\",\"lijst\":[{\"id\":\"x\",\"n\":1.5},{\"id\":\"y\",\"n\":null}],\"tekst\":\"z\"\n}\n"
	c := nieuw([]byte(goed))
	plekken, err := ontleed(c.geldig)
	require.NoError(t, err)
	c.tekst()
	c.json(plekken)
	require.Greater(t, len(c.alle), 500)
	for _, g := range c.alle {
		switch {
		case g.soort == Waarden && g.eis == vrij:
			data, err := io.ReadAll(&lezer{in: g.in})
			require.NoError(t, err)
			if !strings.HasPrefix(g.naam, `"" at`) {
				require.True(t, json.Valid(data), "%s: %s", g.naam, data)
			}
		case g.soort == Waarden, g.soort == Afgebroken:
			require.Equal(t, weigeren, g.eis)
			data, err := io.ReadAll(&lezer{in: g.in})
			require.NoError(t, err)
			require.False(t, json.Valid(data) && bytes.Equal(data, bytes.ToValidUTF8(data, nil)), "%s: %s", g.naam, data)
		}
	}
}
