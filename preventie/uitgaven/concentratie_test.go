package uitgaven_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

func concentratie(t require.TestingT, klassen ...uitgaven.Klasse) uitgaven.Concentratie {
	d := klein(uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "1"})
	d.Clienten = []uitgaven.Clienten{{Gemeente: "GM9901", Jaar: 2025, Klassen: klassen, Bron: bron}}
	return los(t, d).Concentraties()[0]
}

// By hand: 10 clients cost 600, 30 cost 300, 60 cost 100; in all 100 cost 1000.
// The curve goes through (0,1; 0,6) and (0,4; 0,9). The most expensive 25% take
// 600 + 15/30·300 = 750: 75%. Gini: 0,1·0,6 + 0,3·(0,6 + 0,9) + 0,6·(0,9 + 1) − 1
// = 0,06 + 0,45 + 1,14 − 1 = 0,65.
func TestConcentratie(t *testing.T) {
	c := concentratie(t, uitgaven.Klasse{Clienten: 60, Bedrag: "100"}, uitgaven.Klasse{Clienten: 10, Bedrag: "600"}, uitgaven.Klasse{Clienten: 30, Bedrag: "300"})
	require.Empty(t, c.Reden)
	require.Equal(t, 100, c.Aantal)
	gelijk(t, "1000", c.Bedrag)
	for i, want := range [][2]string{{"0", "0"}, {"0.1", "0.6"}, {"0.4", "0.9"}, {"1", "1"}} {
		gelijk(t, want[0], c.Punten[i].Clienten.Decimal())
		gelijk(t, want[1], c.Punten[i].Uitgaven.Decimal())
	}
	gelijk(t, "60", c.Klassen[0].Gemiddeld)
	gelijk(t, "0.65", c.Gini.Decimal())
	for deel, want := range map[string]string{"0": "0", "0.05": "0.3", "0.1": "0.6", "0.25": "0.75", "1": "1"} {
		d, err := c.VanDuurste(getal(deel))
		require.NoError(t, err)
		gelijk(t, want, d.Decimal(), deel)
	}
	require.Equal(t, "De duurste 10% van de cliënten gebruikt ten minste 60,0% van de uitgaven.", c.Zin())
	require.Len(t, c.Opmerkingen, 1)
	_, err := c.VanDuurste(getal("1.01"))
	require.ErrorIs(t, err, uitgaven.CodeDeel)
}

// Classes of fewer than ten clients are shown with the next, the last with the
// one before it: 3 and 8 become 11, and 20 with 4 become 24.
func TestConcentratie_kleineKlassen(t *testing.T) {
	c := concentratie(t,
		uitgaven.Klasse{Clienten: 3, Bedrag: "900"}, uitgaven.Klasse{Clienten: 8, Bedrag: "800"},
		uitgaven.Klasse{Clienten: 20, Bedrag: "400"}, uitgaven.Klasse{Clienten: 4, Bedrag: "4"})
	require.Equal(t, [2]int{11, 24}, [2]int{c.Klassen[0].Clienten, c.Klassen[1].Clienten})
	gelijk(t, "1700", c.Klassen[0].Bedrag)
	require.Equal(t, 2, c.Klassen[1].Samengevoegd)
	require.Equal(t, "Om herkenning te voorkomen zijn 2 klassen met een andere samengevoegd: een klasse die wordt getoond heeft ten minste 10 cliënten.", c.Opmerkingen[0])

	weinig := concentratie(t, uitgaven.Klasse{Clienten: 9, Bedrag: "77"})
	require.Equal(t, "Er is geen curve, want het gaat om minder dan 10 cliënten.", weinig.Zin())
	require.Zero(t, weinig.Aantal, "nor is told how many")
	gelijk(t, "0", weinig.Bedrag)
	_, err := weinig.VanDuurste(getal("0.1"))
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
	require.Equal(t, "Er is geen curve, want er is niets uitgegeven.", concentratie(t, uitgaven.Klasse{Clienten: 90, Bedrag: "0"}).Reden)
}

// Of all 105 clients 100 are in one group, so that the other has 5: too few to be
// shown, but to be found by subtraction. That is said, where it can be so.
func TestConcentratie_herleidbaar(t *testing.T) {
	const zin = "Fictiefstad, 2025: van een groep cliënten die te klein is om te tonen, kunnen aantal en bedrag te herleiden zijn als andere groepen haar omvatten; laat dan een van die groepen weg."
	d := klein(uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "1"})
	groep := func(naam string, n int) uitgaven.Clienten {
		return uitgaven.Clienten{Gemeente: "GM9901", Jaar: 2025, Omschrijving: naam, Klassen: []uitgaven.Klasse{{Clienten: n, Bedrag: "10"}}, Bron: bron}
	}
	d.Clienten = []uitgaven.Clienten{groep("alle", 105), groep("Wmo", 100), groep("jeugd", 5)}
	require.Contains(t, los(t, d).Opmerkingen(), zin)
	d.Clienten[2] = groep("jeugd", 10)
	require.NotContains(t, los(t, d).Opmerkingen(), zin)
	d.Clienten = []uitgaven.Clienten{groep("Wmo", 100), groep("jeugd", 5)}
	require.NotContains(t, los(t, d).Opmerkingen(), zin)
}

// The curve runs from (0, 0) to (1, 1), never falls and bends downwards; what is
// shown has ten clients or more, and clients and amounts add up.
func TestConcentratieWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		alle := klassen(t)
		c := concentratie(t, alle...)
		if c.Reden != "" {
			require.Empty(t, c.Punten)
			return
		}
		n, bedrag := 0, decimal.Decimal{}
		for i, k := range c.Klassen {
			require.GreaterOrEqual(t, k.Clienten, uitgaven.MinimumKlasse)
			n, bedrag = n+k.Clienten, bedrag.Add(k.Bedrag)
			if i > 0 {
				require.LessOrEqual(t, k.Gemiddeld.Cmp(c.Klassen[i-1].Gemiddeld), 0, "concave")
			}
		}
		require.Equal(t, c.Aantal, n)
		require.True(t, c.Bedrag.Equal(bedrag))
		eerste, laatste := c.Punten[0], c.Punten[len(c.Punten)-1]
		require.True(t, eerste.Clienten.Decimal().IsZero() && eerste.Uitgaven.Decimal().IsZero())
		gelijk(t, "1", laatste.Clienten.Decimal())
		gelijk(t, "1", laatste.Uitgaven.Decimal())
		require.True(t, c.Gini.Decimal().Sign() >= 0 && c.Gini.Decimal().Cmp(decimal.NewFromInt(1)) < 0)
		for i, k := range c.Klassen {
			punt := c.Punten[i+1]
			require.GreaterOrEqual(t, punt.Uitgaven.Decimal().Cmp(c.Punten[i].Uitgaven.Decimal()), 0)
			require.Positive(t, k.Clienten)
		}
		// Taking two classes together never raises the curve, nor the coefficient.
		if len(alle) < 2 {
			return
		}
		tel := func(a, b string) string {
			return decimal.RequireFromString(a).Add(decimal.RequireFromString(b)).String()
		}
		samen := append([]uitgaven.Klasse{{Clienten: alle[0].Clienten + alle[1].Clienten, Bedrag: tel(alle[0].Bedrag, alle[1].Bedrag)}}, alle[2:]...)
		for i := range alle { // of large classes, since small ones are taken together anyhow
			alle[i].Clienten *= 10
		}
		for i := range samen {
			samen[i].Clienten *= 10
		}
		fijn, grof := concentratie(t, alle...), concentratie(t, samen...)
		marge := decimal.New(2, -12)
		require.LessOrEqual(t, grof.Gini.Decimal().Sub(fijn.Gini.Decimal()).Cmp(marge), 0)
		for _, deel := range []string{"0.01", "0.1", "0.37", "0.8"} {
			f, err := fijn.VanDuurste(getal(deel))
			require.NoError(t, err)
			g, err := grof.VanDuurste(getal(deel))
			require.NoError(t, err)
			require.LessOrEqual(t, g.Decimal().Sub(f.Decimal()).Cmp(marge), 0, deel)
		}
	})
}
