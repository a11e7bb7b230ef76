package scenario

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// How strongly a measure works, against its definition gone over year by year:
// the strongest of what each running year works on.
func TestWerking(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := modelmaatregel{van: rapid.IntRange(0, 10).Draw(t, "van")}
		m.tot = m.van + rapid.IntRange(0, 10).Draw(t, "jaren")
		vertraging, uitdoving := rapid.IntRange(0, 8).Draw(t, "vertraging"), rapid.IntRange(0, 8).Draw(t, "uitdoving")
		jaar := rapid.IntRange(0, 40).Draw(t, "jaar")
		want := new(big.Rat)
		for s := m.van; s <= min(m.tot, jaar); s++ {
			i := jaar - s
			if i < vertraging {
				continue
			}
			g := new(big.Rat).Sub(heel(1), big.NewRat(int64(i-vertraging), int64(uitdoving+1)))
			if g.Cmp(want) > 0 {
				want = g
			}
		}
		teller, noemer := werking(jaar, m, vertraging, uitdoving)
		require.Equal(t, want.String(), big.NewRat(int64(teller), int64(noemer)).String())
	})
}

// By hand: running in the years 2 and 3, working after 1, wearing off over 3.
func TestWerkingHand(t *testing.T) {
	var got []string
	for t := range 9 {
		teller, noemer := werking(t, modelmaatregel{van: 2, tot: 3}, 1, 3)
		got = append(got, fmt.Sprintf("%d/%d", teller, noemer))
	}
	require.Equal(t, []string{"0/4", "0/4", "0/4", "4/4", "4/4", "3/4", "2/4", "1/4", "0/4"}, got)
}

// The fast numbers are the exact ones, within 1e-9 of their size: one set of
// formulas serves both.
func TestVlotIsExact(t *testing.T) {
	const goed = `{"versie":"1","id":"a","naam":"A","basisjaar":2025,"horizon":50,
"niveaus":[{"niveau":"universeel","bedrag":"1000000.37","groei":{"midden":0.0123}},
{"niveau":"geindiceerd","bedrag":"2000000","leeftijd":{"jeugd":0.3,"volwassenen":0.1,"ouderen":0.6},"duur":{"midden":%d}},
{"niveau":"zorggerelateerd","bedrag":"45000000","groei":{"midden":-0.0271},"leeftijd":{"jeugd":0.3,"volwassenen":0,"ouderen":0.333},"duur":{"midden":%d}}],
"demografie":{"groepen":{"jeugd":[{"jaar":2017,"index":100},{"jaar":2041,"index":75}],"ouderen":[{"jaar":2017,"index":100},{"jaar":2041,"index":140}]}},
"maatregelen":[
{"id":"m","naam":"M","niveau":"universeel","van":2026,"tot":2033,"kosten":[{"midden":"123456.78"}],"effecten":[
{"op":"geindiceerd","bereik":{"midden":0.37},"reductie":{"midden":0.123456789},"vertraging":{"midden":%d},"uitdoving":{"midden":6}},
{"op":"zorggerelateerd","bereik":{"midden":0.11},"reductie":{"midden":0.9},"vertraging":{"midden":3},"uitdoving":{"midden":%d}}]},
{"id":"n","naam":"N","niveau":"geindiceerd","van":2030,"kosten":[{"midden":"99999.99"}],"effecten":[
{"op":"zorggerelateerd","bereik":{"midden":0.7},"reductie":{"midden":0.05},"vertraging":{"midden":1},"uitdoving":{"midden":0}}]}],
"disconto":{"midden":0.0225},"simulatie":{"trekkingen":100,"zaad":0}}`
	rapid.Check(t, func(t *rapid.T) {
		jaren := rapid.IntRange(1, 9)
		d, err := ReadJSON(strings.NewReader(fmt.Sprintf(goed, jaren.Draw(t, "a"), jaren.Draw(t, "b"), jaren.Draw(t, "c"), jaren.Draw(t, "d"))), "")
		require.NoError(t, err)
		s, err := d.Resolve()
		require.NoError(t, err)
		exact, snel := nieuweKern(s.model, breukVan), nieuweKern(s.model, vlotVan)
		we, ws := exact.basis(breukVan), snel.basis(vlotVan)
		exact.reken(we, verandert)
		snel.reken(ws, verandert)
		dichtbij := func(want breuk, got vlot) {
			w, _ := want.r.Float64()
			require.InDelta(t, w, float64(got), 1e-9*math.Max(1, math.Abs(w)))
		}
		for n := range exact.zonder {
			var saldoExact []breuk
			var saldoSnel []vlot
			for j := range exact.zonder[n] {
				dichtbij(exact.zonder[n][j], snel.zonder[n][j])
				dichtbij(exact.met[n][j], snel.met[n][j])
				dichtbij(exact.extra[n][j], snel.extra[n][j])
				saldoExact = append(saldoExact, exact.zonder[n][j].min(exact.met[n][j]))
				saldoSnel = append(saldoSnel, snel.zonder[n][j].min(snel.met[n][j]))
			}
			dichtbij(contant(saldoExact, exact.een.plus(we.getal[s.model.disconto]), exact.nul),
				contant(saldoSnel, snel.een.plus(ws.getal[s.model.disconto]), snel.nul))
		}
	})
}

// By hand, for a triangle from 0 over 2 to 10: the area left of 2 is 0.2, that
// left of 1 is 1²/(10×2) = 0.05, and that right of 6 is 4²/(10×8) = 0.2.
func TestDriehoek(t *testing.T) {
	d := driehoek{0, 2, 10}
	for u, want := range map[float64]float64{0: 0, 0.05: 1, 0.2: 2, 0.8: 6} {
		require.InDelta(t, want, d.trek(u), 1e-12)
	}
	require.Equal(t, 3.0, driehoek{3, 3, 3}.trek(0.7))
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SliceOfN(rapid.Float64Range(-10, 10), 3, 3).Draw(t, "hoeken")
		slices.Sort(x)
		d := driehoek{x[0], x[1], x[2]}
		u := rapid.SliceOfN(rapid.Float64Range(0, 0.9999999999), 2, 2).Draw(t, "u")
		slices.Sort(u)
		require.LessOrEqual(t, d.trek(u[0]), d.trek(u[1])+1e-12, "a larger share lies below a larger value, but for rounding")
		require.True(t, d.trek(u[0]) >= d.laag && d.trek(u[1]) <= d.hoog)
	})
}

// The least value with at least that share at or below it.
func TestKwantiel(t *testing.T) {
	var x []int
	for i := range 40 {
		x = append(x, i+1)
	}
	require.Equal(t, 2, kwantiel(x, 5), "2 of 40 is 5%")
	require.Equal(t, 20, kwantiel(x, 50))
	require.Equal(t, 38, kwantiel(x, 95))
	require.Equal(t, 3, kwantiel(x[:41-1], 6), "2 of 40 is less than 6%")
}

// Half a cent goes away from zero, on both sides.
func TestOpCenten(t *testing.T) {
	for want, r := range map[string]*big.Rat{
		"0.00": big.NewRat(4, 1000), "0.01": big.NewRat(5, 1000), "-0.01": big.NewRat(-5, 1000), "0.67": big.NewRat(2, 3), "-1234.57": big.NewRat(-12345650, 10000),
	} {
		require.Equal(t, want, opCenten(r).Tekst())
	}
}

// Costs alone are work too: two amounts with a range over three years.
func TestWerk(t *testing.T) {
	d, err := ReadJSON(strings.NewReader(`{"versie":"1","id":"a","naam":"A","basisjaar":2025,"horizon":3,"niveaus":[{"niveau":"selectief","bedrag":"1"}],
"maatregelen":[{"id":"m","naam":"M","niveau":"selectief","van":2026,"effecten":[],
"kosten":[{"jaar":2026,"laag":"1","midden":"2","hoog":"3"},{"laag":"1","midden":"2","hoog":"3"}]}],"simulatie":{"trekkingen":100,"zaad":0}}`), "")
	require.NoError(t, err)
	require.Equal(t, 6, nieuwModel(d).werk())
}
