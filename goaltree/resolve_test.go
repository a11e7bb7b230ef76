package goaltree_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// klein is a small tree that resolves; the tests of Resolve break it.
func klein() *goaltree.Definitie {
	return &goaltree.Definitie{
		Versie: "1",
		Boom:   goaltree.Boom{ID: "klein", Naam: "Kleine boom", Versie: "2017", Visie: "Iedereen doet mee", Nulmeting: 2017},
		Hoofddoelen: []goaltree.Hoofddoel{
			{ID: "meedoen", Naam: "Mensen doen mee", Kernwaarden: []goaltree.Kernwaarde{goaltree.Participeren}, Effecten: []goaltree.Tak{{ID: "werk", Gewicht: 2}, {ID: "rondkomen", Gewicht: 1}}},
			{ID: "gezond", Naam: "Mensen zijn gezond", Effecten: []goaltree.Tak{{ID: "rondkomen", Gewicht: 1}}},
		},
		Effecten: []goaltree.Effect{
			{ID: "werk", Naam: "Mensen hebben werk", Indicatoren: []goaltree.Tak{{ID: "participatie", Gewicht: 3}, {ID: "druk", Gewicht: 1}}},
			{ID: "rondkomen", Naam: "Mensen komen rond", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 1}, {ID: "participatie", Gewicht: 1}}},
		},
		Indicatoren: []goaltree.Indicator{
			{ID: "participatie", Naam: "Arbeidsparticipatie", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Streefwaarde: goaltree.Bekend(72), Streefjaar: 2021, Decimalen: 1},
			{ID: "bijstand", Naam: "Bijstand", Eenheid: "per 10.000 inwoners", Maat: goaltree.Aandeel, Per: 10000, Richting: goaltree.LagerIsBeter, Drempels: &goaltree.Drempels{Slechtst: 500, Drempel: 250, Streef: 100}},
			{ID: "druk", Naam: "Grijze druk", Eenheid: "%", Maat: goaltree.Dichtheid, Per: 100, Richting: goaltree.Neutraal},
		},
	}
}

func TestResolveStelt(t *testing.T) {
	d := klein()
	d.Indicatoren[2].Per = 0
	b, err := d.Resolve()
	require.NoError(t, err)
	require.Equal(t, d.Boom, b.Boom())

	participatie, ok := b.Indicator("participatie")
	require.True(t, ok)
	require.Equal(t, goaltree.SchaalStreef, participatie.Schaal)
	bijstand, _ := b.Indicator("bijstand")
	require.Equal(t, goaltree.SchaalDrempels, bijstand.Schaal)
	druk, _ := b.Indicator("druk")
	require.Equal(t, 1, druk.Per)
	require.Zero(t, druk.Schaal)
	require.Zero(t, d.Indicatoren[0].Schaal, "the definition stays as it was")

	h, ok := b.Hoofddoel("gezond")
	require.True(t, ok)
	require.Equal(t, "Mensen zijn gezond", h.Naam)
	e, ok := b.Effect("werk")
	require.True(t, ok)
	require.Len(t, e.Indicatoren, 2)
	require.Equal(t, []string{"meedoen", "gezond"}, b.HoofddoelenVan("rondkomen"))
	require.Equal(t, []string{"werk", "rondkomen"}, b.EffectenMet("participatie"))

	for _, geen := range []string{"", "bestaat-niet"} {
		_, ok = b.Hoofddoel(geen)
		require.False(t, ok)
		_, ok = b.Effect(geen)
		require.False(t, ok)
		_, ok = b.Indicator(geen)
		require.False(t, ok)
		require.Empty(t, b.HoofddoelenVan(geen))
		require.Empty(t, b.EffectenMet(geen))
		require.Empty(t, b.Paden(geen))
	}
}

func TestResolveFouten(t *testing.T) {
	type boom = *goaltree.Definitie
	for _, c := range []struct {
		naam string
		stuk func(d boom)
		want []string // "path code"
	}{
		{"formaat leeg", func(d boom) { d.Versie = "" }, []string{"versie versie"}},
		{"formaat onbekend", func(d boom) { d.Versie = "2" }, []string{"versie versie"}},
		{"boom", func(d boom) { d.Boom = goaltree.Boom{Nulmeting: 1899} }, []string{"boom.id leeg", "boom.versie leeg", "boom.nulmeting ongeldige-waarde", "boom.naam leeg"}},
		{"nulmeting laat", func(d boom) { d.Boom.Nulmeting = 2201; d.Indicatoren[0].Streefjaar = 0 }, []string{"boom.nulmeting ongeldige-waarde"}},
		{"ids", func(d boom) {
			d.Hoofddoelen[0].ID, d.Hoofddoelen[1].ID = "", "Gezond"
			d.Boom.ID = strings.Repeat("a", 65)
		}, []string{"boom.id ongeldige-waarde", "hoofddoelen[0].id leeg", "hoofddoelen[1].id ongeldige-waarde"}},
		{"id dubbel over soorten heen", func(d boom) { d.Hoofddoelen[1].ID = "bijstand" }, []string{"indicatoren[1].id dubbel"}},
		{"namen", func(d boom) { d.Hoofddoelen[1].Naam = " \n"; d.Effecten[0].Naam = ""; d.Indicatoren[2].Naam = "\u3164" }, []string{"hoofddoelen[1].naam leeg", "effecten[0].naam leeg", "indicatoren[2].naam leeg"}},
		{"link onbekend", func(d boom) { d.Hoofddoelen[1].Effecten[0].ID = "bijstand"; d.Effecten[0].Indicatoren[1].ID = "weg" }, []string{
			"hoofddoelen[1].effecten[0].id onbekende-tak", "effecten[0].indicatoren[1].id onbekende-tak", "indicatoren[2] niet-gebruikt",
		}},
		{"link dubbel", func(d boom) { d.Hoofddoelen[0].Effecten[1].ID = "werk" }, []string{"hoofddoelen[0].effecten[1].id dubbel"}},
		{"gewichten", func(d boom) {
			d.Hoofddoelen[0].Effecten[0].Gewicht = 0
			d.Hoofddoelen[0].Effecten[1].Gewicht = -1
			d.Effecten[0].Indicatoren[0].Gewicht = math.NaN()
			d.Effecten[0].Indicatoren[1].Gewicht = math.Inf(1)
		}, []string{
			"hoofddoelen[0].effecten[0].gewicht gewicht", "hoofddoelen[0].effecten[1].gewicht gewicht",
			"effecten[0].indicatoren[0].gewicht gewicht", "effecten[0].indicatoren[1].gewicht gewicht",
		}},
		{"gewicht te groot", func(d boom) { d.Hoofddoelen[0].Effecten[0].Gewicht = 2e9 }, []string{"hoofddoelen[0].effecten[0].gewicht gewicht"}},
		{"tekst die omdraait", func(d boom) { d.Effecten[0].Naam = "\u202eom"; d.Boom.Visie = "een\u2028twee" }, []string{"boom.visie ongeldige-waarde", "effecten[0].naam ongeldige-waarde"}},
		{"zonder kinderen", func(d boom) { d.Hoofddoelen[1].Effecten = nil; d.Effecten[0].Indicatoren = nil }, []string{
			"hoofddoelen[1].effecten zonder-kinderen", "effecten[0].indicatoren zonder-kinderen", "indicatoren[2] niet-gebruikt",
		}},
		{"effect niet gebruikt", func(d boom) { d.Hoofddoelen[0].Effecten = d.Hoofddoelen[0].Effecten[1:] }, []string{"effecten[0] niet-gebruikt"}},
		{"niets", func(d boom) { *d = goaltree.Definitie{Versie: "1", Boom: d.Boom} }, []string{"hoofddoelen leeg"}},
		{"kernwaarden", func(d boom) {
			d.Hoofddoelen[0].Kernwaarden = []goaltree.Kernwaarde{goaltree.Gezond, 0, goaltree.Gezond}
		}, []string{"hoofddoelen[0].kernwaarden[1] ongeldige-waarde", "hoofddoelen[0].kernwaarden[2] dubbel"}},
		{"woorden", func(d boom) { i := &d.Indicatoren[0]; i.Maat, i.Richting, i.Schaal = 0, 99, 99 }, []string{
			"indicatoren[0].maat ongeldige-waarde", "indicatoren[0].richting ongeldige-waarde", "indicatoren[0].schaal ongeldige-waarde",
		}},
		{"per", func(d boom) { d.Indicatoren[0].Per = 50; d.Indicatoren[1].Per = 10_000_000; d.Indicatoren[2].Per = -1 }, []string{
			"indicatoren[0].per ongeldige-waarde", "indicatoren[1].per ongeldige-waarde", "indicatoren[2].per ongeldige-waarde",
		}},
		{"per zonder noemer", func(d boom) { d.Indicatoren[2].Maat = goaltree.Gemiddelde }, []string{"indicatoren[2].per tegenspraak"}},
		{"decimalen", func(d boom) { d.Indicatoren[0].Decimalen = -1; d.Indicatoren[1].Decimalen = 7 }, []string{"indicatoren[0].decimalen ongeldige-waarde", "indicatoren[1].decimalen ongeldige-waarde"}},
		{"schaal drempels zonder", func(d boom) { d.Indicatoren[0].Schaal = goaltree.SchaalDrempels }, []string{"indicatoren[0].drempels drempels"}},
		{"neutraal", func(d boom) {
			i := &d.Indicatoren[2]
			i.Schaal, i.Streefwaarde, i.Drempels = goaltree.SchaalStreef, goaltree.Bekend(1), &goaltree.Drempels{Drempel: 1, Streef: 2}
		}, []string{"indicatoren[2].schaal tegenspraak", "indicatoren[2].streefwaarde tegenspraak", "indicatoren[2].drempels tegenspraak"}},
		{"drempels omgekeerd", func(d boom) { d.Indicatoren[1].Richting = goaltree.HogerIsBeter }, []string{"indicatoren[1].drempels drempels"}},
		{"drempels gelijk", func(d boom) { d.Indicatoren[1].Drempels.Drempel = 100 }, []string{"indicatoren[1].drempels drempels"}},
		{"drempels geen getal", func(d boom) {
			d.Indicatoren[1].Drempels.Slechtst = math.Inf(1)
			d.Indicatoren[1].Drempels.Streef = math.NaN()
		}, []string{
			"indicatoren[1].drempels.slechtst drempels", "indicatoren[1].drempels.streef drempels",
		}},
		{"drempel boven per", func(d boom) { d.Indicatoren[1].Per = 100 }, []string{"indicatoren[1].drempels.slechtst drempels", "indicatoren[1].drempels.drempel drempels"}},
		{"streefwaarde boven per", func(d boom) { d.Indicatoren[0].Streefwaarde = goaltree.Bekend(100.1) }, []string{"indicatoren[0].streefwaarde ongeldige-waarde"}},
		{"streefwaarde onder nul", func(d boom) {
			i := &d.Indicatoren[0]
			i.Maat, i.Per, i.Streefwaarde = goaltree.Aantal, 0, goaltree.Bekend(-1)
		}, []string{"indicatoren[0].streefwaarde ongeldige-waarde"}},
		{"streefjaar is nulmeting", func(d boom) { d.Indicatoren[0].Streefjaar = 2017 }, []string{"indicatoren[0].streefjaar streefjaar"}},
		{"streefjaar zonder streefwaarde", func(d boom) { d.Indicatoren[0].Streefwaarde = goaltree.Getal{} }, []string{"indicatoren[0].streefjaar tegenspraak"}},
		{"streefjaar ver weg", func(d boom) { d.Indicatoren[0].Streefjaar = 20211 }, []string{"indicatoren[0].streefjaar ongeldige-waarde"}},
		{"teksten", func(d boom) {
			d.Boom.Visie = "\xff"
			d.Hoofddoelen[0].Toelichting = "a\x00b"
			d.Effecten[0].Bron = "a\r\nb"
			d.Indicatoren[0].Noemer = "a\u0085b"
		}, []string{"boom.visie tekenset", "hoofddoelen[0].toelichting ongeldige-waarde", "effecten[0].bron ongeldige-waarde", "indicatoren[0].noemer ongeldige-waarde"}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d := klein()
			c.stuk(d)
			b, err := d.Resolve()
			require.Error(t, err)
			require.Nil(t, b)
			var got []string
			for _, f := range goaltree.Fouten(err) {
				require.NotEmpty(t, f.Melding)
				got = append(got, f.Pad+" "+string(f.Code))
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestResolveMag(t *testing.T) {
	for naam, anders := range map[string]func(d *goaltree.Definitie){
		"geen nulmeting": func(d *goaltree.Definitie) { d.Boom.Nulmeting = 0 },
		"geen streefwaarde": func(d *goaltree.Definitie) {
			i := &d.Indicatoren[0]
			i.Streefwaarde, i.Streefjaar = goaltree.Getal{}, 0
		},
		"streefwaarde zonder jaar":   func(d *goaltree.Definitie) { d.Indicatoren[0].Streefjaar = 0 },
		"per een bij een gemiddelde": func(d *goaltree.Definitie) { i := &d.Indicatoren[2]; i.Maat, i.Per = goaltree.Gemiddelde, 1 },
		"bedrag onder nul": func(d *goaltree.Definitie) {
			i := &d.Indicatoren[0]
			i.Maat, i.Per, i.Streefwaarde = goaltree.Bedrag, 0, goaltree.Bekend(-5)
		},
		"streefwaarde nul":            func(d *goaltree.Definitie) { d.Indicatoren[0].Streefwaarde = goaltree.Bekend(0) },
		"streefwaarde alles":          func(d *goaltree.Definitie) { d.Indicatoren[0].Streefwaarde = goaltree.Bekend(100) },
		"drempels die niet gelden":    func(d *goaltree.Definitie) { d.Indicatoren[1].Schaal = goaltree.SchaalVerdeling },
		"gewicht heel groot":          func(d *goaltree.Definitie) { d.Effecten[0].Indicatoren[0].Gewicht = 1e9 },
		"gewicht heel klein":          func(d *goaltree.Definitie) { d.Effecten[0].Indicatoren[0].Gewicht = math.SmallestNonzeroFloat64 },
		"id van 64":                   func(d *goaltree.Definitie) { d.Boom.ID = strings.Repeat("a", 64) },
		"id met cijfers en streepjes": func(d *goaltree.Definitie) { d.Boom.ID = "a1-2b-c" },
		"boom heet als een hoofddoel": func(d *goaltree.Definitie) { d.Boom.ID = "meedoen" },
		"tekst met regels en tabs":    func(d *goaltree.Definitie) { d.Boom.Visie = "een\n\ttwee" },
		"per een miljoen":             func(d *goaltree.Definitie) { d.Indicatoren[2].Per = 1_000_000 },
		"streefjaar zonder nulmeting": func(d *goaltree.Definitie) { d.Boom.Nulmeting, d.Indicatoren[0].Streefjaar = 0, 1950 },
		"eenheid leeg":                func(d *goaltree.Definitie) { d.Indicatoren[0].Eenheid = "" },
	} {
		d := klein()
		anders(d)
		_, err := d.Resolve()
		require.NoError(t, err, naam)
	}
}

func TestID(t *testing.T) {
	for _, id := range []string{"1a", "-a", "a-", "a--b", "a_b", "a b", "A", "é", "a\n", " a", "a."} {
		d := klein()
		d.Boom.ID = id
		_, err := d.Resolve()
		require.ErrorIs(t, err, goaltree.CodeOngeldigeWaarde, "%q", id)
	}
}

// gedeeld is a tree of which two goals share effects and two effects share an
// indicator, with context beside them.
func gedeeld() *goaltree.Definitie {
	d := &goaltree.Definitie{
		Versie: "1",
		Boom:   goaltree.Boom{ID: "gedeeld", Naam: "Gedeelde boom", Versie: "1"},
		Hoofddoelen: []goaltree.Hoofddoel{
			{ID: "a", Naam: "A", Effecten: []goaltree.Tak{{ID: "werk", Gewicht: 3}, {ID: "geld", Gewicht: 1}, {ID: "bevolking", Gewicht: 2}}},
			{ID: "b", Naam: "B", Effecten: []goaltree.Tak{{ID: "geld", Gewicht: 1}, {ID: "werk", Gewicht: 4}}},
		},
		Effecten: []goaltree.Effect{
			{ID: "werk", Naam: "Werk", Indicatoren: []goaltree.Tak{{ID: "participatie", Gewicht: 1}, {ID: "bijstand", Gewicht: 3}, {ID: "druk", Gewicht: 5}}},
			{ID: "geld", Naam: "Geld", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 2}, {ID: "schulden", Gewicht: 8}}},
			{ID: "bevolking", Naam: "Bevolking", Indicatoren: []goaltree.Tak{{ID: "druk", Gewicht: 1}}},
		},
	}
	for id, richting := range map[string]goaltree.Richting{
		"participatie": goaltree.HogerIsBeter, "bijstand": goaltree.LagerIsBeter, "schulden": goaltree.LagerIsBeter, "druk": goaltree.Neutraal,
	} {
		d.Indicatoren = append(d.Indicatoren, goaltree.Indicator{ID: id, Naam: id, Maat: goaltree.Aantal, Richting: richting})
	}
	return d
}

// The shares by hand. Context does not count, so that of a's weight 3+1+2 the
// effect bevolking drops out, and of werk's 1+3+5 the indicator druk:
//
//	werk in a   3/(3+1) = 3/4      participatie in werk  1/(1+3) = 1/4
//	geld in a   1/(3+1) = 1/4      bijstand in werk      3/(1+3) = 3/4
//	geld in b   1/(1+4) = 1/5      bijstand in geld      2/(2+8) = 1/5
//	werk in b   4/(1+4) = 4/5      schulden in geld      8/(2+8) = 4/5
//
// and each way is the product of its two. Over all indicators they make 1: in a
// 0.1875 + 0.5625 + 0.05 + 0.2, in b 0.2 + 0.04 + 0.6 + 0.16.
func TestPaden(t *testing.T) {
	b, err := gedeeld().Resolve()
	require.NoError(t, err)
	for _, c := range []struct {
		indicator string
		want      []goaltree.Pad
	}{
		{"participatie", []goaltree.Pad{
			{Hoofddoel: "a", Effect: "werk", Aandeel: 0.1875}, // 3/4 x 1/4
			{Hoofddoel: "b", Effect: "werk", Aandeel: 0.2},    // 4/5 x 1/4
		}},
		{"bijstand", []goaltree.Pad{
			{Hoofddoel: "a", Effect: "werk", Aandeel: 0.5625}, // 3/4 x 3/4
			{Hoofddoel: "a", Effect: "geld", Aandeel: 0.05},   // 1/4 x 1/5
			{Hoofddoel: "b", Effect: "geld", Aandeel: 0.04},   // 1/5 x 1/5
			{Hoofddoel: "b", Effect: "werk", Aandeel: 0.6},    // 4/5 x 3/4
		}},
		{"schulden", []goaltree.Pad{
			{Hoofddoel: "a", Effect: "geld", Aandeel: 0.2},  // 1/4 x 4/5
			{Hoofddoel: "b", Effect: "geld", Aandeel: 0.16}, // 1/5 x 4/5
		}},
		{"druk", []goaltree.Pad{{Hoofddoel: "a", Effect: "werk"}, {Hoofddoel: "a", Effect: "bevolking"}, {Hoofddoel: "b", Effect: "werk"}}},
		{"bestaat-niet", nil},
	} {
		t.Run(c.indicator, func(t *testing.T) {
			paden := b.Paden(c.indicator)
			require.Len(t, paden, len(c.want))
			for i, want := range c.want {
				require.Equal(t, [3]string{want.Hoofddoel, want.Effect, c.indicator}, [3]string{paden[i].Hoofddoel, paden[i].Effect, paden[i].Indicator})
				require.InDelta(t, want.Aandeel, paden[i].Aandeel, 1e-15)
			}
		})
	}
}

// An effect of nothing but context takes no share of its goal.
func TestPadenZonderContext(t *testing.T) {
	d := klein()
	d.Effecten[0].Indicatoren = d.Effecten[0].Indicatoren[1:]
	b, err := d.Resolve()
	require.NoError(t, err)
	require.Equal(t, []goaltree.Pad{
		{Hoofddoel: "meedoen", Effect: "rondkomen", Indicator: "bijstand", Aandeel: 0.5},
		{Hoofddoel: "gezond", Effect: "rondkomen", Indicator: "bijstand", Aandeel: 0.5},
	}, b.Paden("bijstand"))
}

// A goal or effect is named; what is neither keeps its id, also without a tree.
func TestNaamVan(t *testing.T) {
	b, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	for _, h := range b.Hoofddoelen() {
		require.Equal(t, h.Naam, b.NaamVan(h.ID))
	}
	for _, e := range b.Effecten() {
		require.Equal(t, e.Naam, b.NaamVan(e.ID))
	}
	require.Equal(t, "weg", b.NaamVan("weg"))
	require.Equal(t, "weg", (*goaltree.Doelenboom)(nil).NaamVan("weg"))
}
