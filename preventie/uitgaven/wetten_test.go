package uitgaven_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// Whatever the mapping: the levels, what is not attributed and what lies outside
// add up to the total, which is the sum of the bookings, exactly; and so do the
// parts of it by where the level comes from, and the posts; also in other prices.
func TestWetOptellen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		o := los(t, d)
		som := map[[2]any]decimal.Decimal{}
		for _, b := range d.Boekingen {
			k := [2]any{b.Gemeente, b.Jaar}
			som[k] = som[k].Add(decimal.RequireFromString(b.Bedrag))
		}
		alle := o.Jaarbeelden()
		require.Len(t, alle, len(som))
		for _, j := range alle {
			require.True(t, som[[2]any{j.Gemeente.Code, j.Jaar}].Equal(j.Totaal))
			if p, err := o.InPrijzen(j.Gemeente.Code, j.Jaar); err == nil {
				alle = append(alle, p)
			}
		}
		for _, j := range alle {
			delen := j.NietToegerekend.Add(j.Buiten)
			for _, n := range preventie.Niveaus() {
				delen = delen.Add(j.Bedrag(n))
			}
			require.True(t, delen.Equal(j.Totaal), "%s and %s", delen, j.Totaal)
			require.True(t, j.Eigen.Add(j.Toegerekend).Add(j.NietToegerekend).Add(j.Buiten).Equal(j.Totaal))
			for _, deel := range []struct {
				posten []uitgaven.Post
				som    decimal.Decimal
			}{{j.Posten, j.NietToegerekend}, {j.PostenBuiten, j.Buiten}} {
				posten := decimal.Decimal{}
				for _, p := range deel.posten {
					posten = posten.Add(p.Bedrag)
				}
				require.True(t, posten.Equal(deel.som))
			}
		}
	})
}

// The order of the bookings does not matter.
func TestWetVolgorde(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var a, b bytes.Buffer
		require.NoError(t, los(t, d).Uitkomst().WriteJSON(&a))
		d.Boekingen = rapid.Permutation(d.Boekingen).Draw(t, "volgorde")
		require.NoError(t, los(t, d).Uitkomst().WriteJSON(&b))
		require.Equal(t, a.String(), b.String())
	})
}

// A range contains its figure and lies within 0 and 1; the shares of the levels
// that are attributed add up to 1.
func TestWetAandeel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nul, een := decimal.Decimal{}, decimal.NewFromInt(1)
		for _, j := range los(t, willekeurig(t)).Jaarbeelden() {
			som := nul
			for _, n := range preventie.Niveaus() {
				a := j.AandeelVan(n)
				if !a.Bekend() {
					require.Equal(t, uitgaven.Aandeel{Reden: a.Reden}, a)
					continue
				}
				orde := []decimal.Decimal{nul, a.Laag.Decimal(), a.VanToegerekend.Decimal(), a.Hoog.Decimal(), een}
				require.True(t, slices.IsSortedFunc(orde, decimal.Decimal.Cmp), "%v", orde)
				som = som.Add(a.VanToegerekend.Decimal())
			}
			if j.AandeelPreventie().Bekend() {
				require.LessOrEqual(t, som.Sub(een).Abs().Cmp(decimal.New(4, -12)), 0, "but for rounding")
				require.LessOrEqual(t, j.AandeelFocus().VanToegerekend.Decimal().Cmp(j.AandeelPreventie().VanToegerekend.Decimal()), 0)
			}
		}
	})
}

// Whatever is spent outside, or earned, moves no share.
func TestWetBuiten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Toerekening = nil
		voor := los(t, d)
		alle := voor.Jaarbeelden()
		for i := range alle {
			if alle[i].Generatie != 0 {
				d.Boekingen = append(d.Boekingen, uitgaven.Boeking{
					Gemeente: alle[i].Gemeente.Code, Jaar: alle[i].Jaar, Taakveld: "6.3", Omschrijving: "erbij", Bron: bron,
					Bedrag: decimal.New(rapid.Int64Range(-1e9, 1e9).Draw(t, "bedrag"), -2).String(),
				})
			}
		}
		na := los(t, d)
		for i := range alle {
			j, _ := na.Jaarbeeld(alle[i].Gemeente.Code, alle[i].Jaar)
			require.Equal(t, alle[i].AandeelPreventie().Tekst(), j.AandeelPreventie().Tekst())
			require.True(t, alle[i].PreventieEnZorg().Equal(j.PreventieEnZorg()))
		}
	})
}

// Prices of the year itself change nothing, and other prices no share.
func TestWetPrijzen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := los(t, willekeurig(t))
		for _, j := range o.Jaarbeelden() {
			p, err := o.InPrijzen(j.Gemeente.Code, j.Jaar)
			if err != nil {
				continue
			}
			if j.Jaar == p.Prijsjaar {
				for i, n := range p.Niveaus {
					require.True(t, n.Bedrag.Equal(j.Niveaus[i].Bedrag))
				}
				require.True(t, p.Totaal.Equal(j.Totaal))
			}
			a, b := j.AandeelPreventie(), p.AandeelPreventie()
			if a.Bekend() && b.Bekend() && j.Totaal.Cmp(decimal.NewFromInt(100)) > 0 {
				require.InDelta(t, a.Laag.Procent(), b.Laag.Procent(), 1e-6)
			}
		}
	})
}

// A shift there and back is nothing, and lies within its range.
func TestWetVerschuiving(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := los(t, willekeurig(t))
		for _, v := range o.Verschuivingen() {
			terug, err := o.Verschuiving(v.Gemeente.Code, v.Naar, v.Van)
			require.NoError(t, err)
			require.Equal(t, v.Preventie.Bekend(), terug.Preventie.Bekend())
			require.True(t, v.Preventie.Punten.Equal(terug.Preventie.Punten.Neg()))
			if v.Preventie.Bekend() {
				require.True(t, slices.IsSortedFunc([]decimal.Decimal{v.Preventie.Laag, v.Preventie.Punten, v.Preventie.Hoog}, decimal.Decimal.Cmp))
			}
		}
	})
}

// Places are in order and within the number compared.
func TestWetVergelijking(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := los(t, willekeurig(t))
		for _, j := range o.Jaren() {
			v, err := o.Vergelijk(j)
			require.NoError(t, err)
			require.Len(t, o.Gemeenten(), len(v.Rijen)+len(v.Zonder))
			for i, r := range v.Rijen {
				if r.HoogstePlaats > 0 {
					require.True(t, r.HoogstePlaats <= i+1 && i < r.LaagstePlaats, "%d in %d to %d", i+1, r.HoogstePlaats, r.LaagstePlaats)
				}
			}
		}
	})
}

// What is written reads back to an equal definition, by the same bytes.
func TestWetTerugJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var a, b bytes.Buffer
		require.NoError(t, uitgaven.WriteJSON(&a, d))
		eerst := a.String()
		terug, err := uitgaven.ReadJSON(&a, "x.json")
		require.NoError(t, err)
		require.NoError(t, uitgaven.WriteJSON(&b, terug))
		require.Equal(t, eerst, b.String())
		require.Equal(t, d.Boekingen, terug.Boekingen)
	})
	require.Error(t, uitgaven.WriteJSON(&bytes.Buffer{}, nil))
}

func BenchmarkResolve(b *testing.B) {
	d := voorbeeld(b)
	for b.Loop() {
		if _, err := d.Resolve(); err != nil {
			b.Fatal(err)
		}
	}
}
