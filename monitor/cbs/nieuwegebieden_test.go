package cbs

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestNewGebiedsindeling(t *testing.T) {
	ouders := regios("NL01", "PV25", "GG1413")
	rijen := []Gebied{
		{Regio: MustRegio("BU99010101"), Naam: "Molenbuurt (fictief)"},
		{Regio: MustRegio("GM9902"), Naam: " Fictieveen ", Andere: []string{"Fictieveen (Gld.)"}, Ouders: regios("PV25", "GG1413")},
		{Regio: MustRegio("GM9901"), Naam: "Fictiefstad", Ouders: ouders},
		{Regio: MustRegio("PV25"), Naam: "Gelderland"},
		{Regio: MustRegio("GG1413"), Naam: "GGD Noord- en Oost-Gelderland"},
		{Regio: MustRegio("WK990102"), Naam: "Fictieveen"},
		{Regio: MustRegio("WK990101"), Naam: "Centrum"},
		{Regio: MustRegio("WK990201"), Naam: "Centrum"},
		{Regio: MustRegio("BU99020100"), Naam: "Gelderland"},
	}
	g, err := NewGebiedsindeling(2019, "bron", rijen)
	require.NoError(t, err)
	require.Equal(t, 2019, g.Editie())
	require.Equal(t, "bron", g.Bron())
	require.Equal(t, regios("NL01", "PV25", "GM9901", "GM9902", "WK990101", "WK990102", "WK990201", "BU99010101", "BU99020100", "GG1413"), g.Regios())
	naam, _ := g.Naam(MustRegio("GM9902"))
	require.Equal(t, "Fictieveen", naam)
	naam, ok := g.Naam(MustRegio("WK990101"))
	require.True(t, ok)
	require.Equal(t, "Centrum", naam)
	ouders[1] = Regio{"PV20"}
	rijen[1].Ouders[0], rijen[1].Andere[0] = Regio{"PV20"}, "x"
	ouder, _ := g.Ouder(MustRegio("BU99010101"), Provincie)
	require.Equal(t, MustRegio("PV25"), ouder, "what was given is copied")

	for _, k := range []struct {
		groot string
		soort Regiosoort
		want  []Regio
	}{
		{"GM9901", Wijk, regios("WK990101", "WK990102")},
		{"GM9901", Buurt, regios("BU99010101")},
		{"WK990101", Buurt, regios("BU99010101")},
		{"WK990102", Buurt, nil},
		{"PV25", Wijk, regios("WK990101", "WK990102", "WK990201")},
		{"NL01", Buurt, regios("BU99010101", "BU99020100")},
		{"NL01", Gemeente, regios("GM9901", "GM9902")},
		{"BU99010101", Buurt, nil},
		{"GM9999", Wijk, nil},
	} {
		require.Equal(t, k.want, g.Kinderen(MustRegio(k.groot), k.soort), "%s %s", k.groot, k.soort)
	}
	for zoek, want := range map[string]string{
		"fictieveen": "GM9902", "Fictieveen (Gld.)": "GM9902", "Gelderland": "PV25", "Gelderland (PV)": "PV25",
		"Molenbuurt (fictief)": "BU99010101", "Nederland": "NL01",
	} {
		r, err := g.Zoek(zoek)
		require.NoError(t, err, zoek)
		require.Equal(t, want, r.Code(), zoek)
	}
	_, err = g.Zoek("Centrum")
	require.ErrorContains(t, err, "Centrum (WK990101), Centrum (WK990201)")
	_, err = g.Zoek("Gelderlan")
	require.ErrorContains(t, err, "Gelderland (PV25), Gelderland (BU99020100)", "a larger region before a buurt")

	wijken, err := NewSamenwerkingsverband("wijken", "Wijken", regios("WK990101", "WK990203")...)
	require.NoError(t, err)
	met, err := g.Met(wijken)
	require.NoError(t, err)
	require.Equal(t, regios("WK990101", "WK990203"), met.Kinderen(wijken.Regio, Wijk), "a member that is not listed too")
	require.Equal(t, regios("BU99010101"), met.Kinderen(wijken.Regio, Buurt))

	require.Equal(t, []Samenwerkingsverband{{Regio: MustRegio("PV25"), Naam: "Gelderland", Leden: regios("GM9901", "GM9902"), Bron: "bron"}}, g.Verbanden(Provincie))
	require.Len(t, g.Verbanden(Land), 1)
	require.Equal(t, []Samenwerkingsverband{wijken}, met.Verbanden(SoortSamenwerkingsverband))
	for _, soort := range []Regiosoort{Gemeente, Wijk, Buurt, Landsdeel, 0} {
		require.Empty(t, met.Verbanden(soort))
	}
	require.Len(t, Gebieden2022().Verbanden(Provincie), 12)

	t.Run("a few municipalities alone", func(t *testing.T) {
		g, err := NewGebiedsindeling(1999, "", []Gebied{{Regio: MustRegio("GM9901"), Naam: "Fictiefstad"}})
		require.NoError(t, err)
		require.Equal(t, regios("NL01", "GM9901"), g.Regios())
		naam, _ := g.Naam(MustRegio("NL01"))
		require.Equal(t, "Nederland", naam)
		v, ok := g.Verband(MustRegio("NL01"))
		require.True(t, ok)
		require.Equal(t, regios("GM9901"), v.Leden)
		_, err = g.Zoek("Den Haag")
		require.Error(t, err, "it is not in it")
	})
	t.Run("the country under a name of one's own", func(t *testing.T) {
		g, err := NewGebiedsindeling(1999, "", []Gebied{{Regio: MustRegio("GM0518"), Naam: "'s-Gravenhage"}, {Regio: MustRegio("NL00"), Naam: "Heel Nederland"}})
		require.NoError(t, err)
		naam, _ := g.Naam(MustRegio("NL01"))
		require.Equal(t, "Heel Nederland", naam)
		r, err := g.Zoek("den haag")
		require.NoError(t, err)
		require.Equal(t, "GM0518", r.Code())
	})
}

func TestNewGebiedsindelingFouten(t *testing.T) {
	_, err := NewGebiedsindeling(2019, "bron", []Gebied{
		{Naam: "x"},
		{Regio: MustRegio("GM9901"), Naam: "Fictiefstad", Ouders: regios("PV25", "PV26", "GG0001", "GM9902", "x")},
		{Regio: MustRegio("GM9901"), Naam: "Nog eens"},
		{Regio: MustRegio("GM9902"), Naam: " ", Andere: []string{""}, Ouders: []Regio{{}}},
		{Regio: MustRegio("PV25"), Naam: "Gelderland", Ouders: regios("LD02")},
		{Regio: MustRegio("PV26"), Naam: "Utrecht"},
		{Regio: Achterhoek().Regio, Naam: "Achterhoek"},
		{Regio: MustRegio("WK990301"), Naam: "Wijk"},
		{Regio: MustRegio("BU99010101"), Naam: "Buurt", Ouders: regios("WK990101")},
	})
	require.Error(t, err)
	want := []string{
		"gebied 1 (): it has no region",
		"gebied 3 (GM9901): its code is double",
		"gebied 4 (GM9902): it has no name",
		"gebied 4 (GM9902): one of its other names is empty",
		"gebied 7 (achterhoek): a region of one's own is added with Met",
		"gebied 2 (GM9901): it lies in PV26, and in another provincie",
		"gebied 2 (GM9901): it lies in GG0001, which has no row",
		`gebied 2 (GM9901): "GM9902" is no larger region of CBS to lie in`,
		`gebied 2 (GM9901): "x" is no larger region of CBS to lie in`,
		`gebied 4 (GM9902): "" is no larger region of CBS to lie in`,
		"gebied 5 (PV25): only a gemeente has ouders",
		"gebied 8 (WK990301): it lies in GM9903, which has no row",
		"gebied 9 (BU99010101): only a gemeente has ouders",
		"gebied PV26: no gemeente lies in it",
	}
	require.Equal(t, strings.Join(want, "\n"), err.Error())

	_, err = NewGebiedsindeling(2019, "", nil)
	require.EqualError(t, err, "gebied NL01: no gemeente lies in it")

	var veel []Gebied
	for i := range 12 {
		gm := MustRegio(fmt.Sprintf("GM99%02d", i))
		veel = append(veel, Gebied{Regio: gm, Naam: gm.Code()}, Gebied{Regio: MustRegio("BU" + gm.Code()[2:] + "0000"), Naam: "Centrum"})
	}
	g, err := NewGebiedsindeling(2019, "", veel)
	require.NoError(t, err)
	_, err = g.Zoek("centrum")
	require.ErrorContains(t, err, "Centrum (BU99090000) and 2 more")
}

// TestNewGebiedsindelingWetten: the order of the rows doesn't matter, and
// the larger regions share out the municipalities.
func TestNewGebiedsindelingWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		provincies := rapid.IntRange(1, 4).Draw(t, "provincies")
		gemeenten := provincies + rapid.IntRange(0, 20).Draw(t, "gemeenten")
		var rijen []Gebied
		per := map[Regio][]Regio{}
		for i := range gemeenten {
			gm, pv := MustRegio(fmt.Sprintf("GM99%02d", i)), MustRegio(fmt.Sprintf("PV%02d", i%provincies))
			rijen = append(rijen, Gebied{Regio: gm, Naam: "G" + gm.Code(), Ouders: []Regio{pv}})
			if per[pv] == nil {
				rijen = append(rijen, Gebied{Regio: pv, Naam: pv.Code()})
			}
			per[pv] = append(per[pv], gm)
			for w := range rapid.IntRange(0, 3).Draw(t, "wijken") {
				wk := MustRegio(fmt.Sprintf("WK%s%02d", gm.Code()[2:], w))
				rijen = append(rijen, Gebied{Regio: wk, Naam: wk.Code()})
			}
		}
		g, err := NewGebiedsindeling(2019, "b", rijen)
		require.NoError(t, err)
		ander, err := NewGebiedsindeling(2019, "b", rapid.Permutation(rijen).Draw(t, "rijen"))
		require.NoError(t, err)
		require.Equal(t, g, ander)
		for _, v := range g.Verbanden(Provincie) {
			require.Equal(t, per[v.Regio], v.Leden)
			delete(per, v.Regio)
		}
		require.Empty(t, per)
		var wijken []Regio
		for _, gm := range g.Gemeenten() {
			wijken = append(wijken, g.Kinderen(gm, Wijk)...)
		}
		require.Equal(t, wijken, g.Kinderen(MustRegio("NL01"), Wijk))
		for _, r := range g.Regios() {
			naam, _ := g.Naam(r)
			gevonden, err := g.Zoek(naam)
			require.NoError(t, err)
			require.Equal(t, r, gevonden)
		}
	})
}
