package prioritering_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

// By hand. Weights 3 and 1 are 0,75 and 0,25; on c2 lower is better. o1 scores
// 0,75·0,8 + 0,25·0,4 = 0,7 and o2 0,75·0,4 + 0,25·1 = 0,55. With weight t on
// c1 the difference is 0,4·t − 0,6·(1 − t) = t − 0,6: o2 leads below 0,6.
func TestGewogenSom(t *testing.T) {
	d := maak([]float64{3, 1}, []float64{8, 6}, []float64{4, 0})
	d.Criteria[1].Richting = goaltree.LagerIsBeter
	u := weeg(t, d, prioritering.GewogenSom, prioritering.Options{GewichtMarge: goaltree.Bekend(0.2)})
	require.Equal(t, "1 o1, 2 o2", stand(u))
	require.InDelta(t, 0.7, scores(u)["o1"], 1e-12)
	require.InDelta(t, 0.55, scores(u)["o2"], 1e-12)
	require.InDelta(t, 0.1, u.Opdrachten[0].Bijdragen[1].Bijdrage, 1e-12)
	require.Equal(t, prioritering.GewogenSom, u.Methode)

	g := u.Lijnen[0].Gevoeligheid
	require.InDelta(t, 0.6, g[0].Omlaag.Gewicht, 1e-12)
	require.InDelta(t, -0.15, g[0].Omlaag.Absoluut, 1e-12)
	require.InDelta(t, -0.2, g[0].Omlaag.Relatief, 1e-12)
	require.Equal(t, "o2", g[0].Omlaag.Opdracht)
	require.Nil(t, g[0].Omhoog)
	require.Nil(t, g[1].Omlaag)
	require.InDelta(t, 0.4, g[1].Omhoog.Gewicht, 1e-12)
	require.InDelta(t, 0.6, g[1].Omhoog.Relatief, 1e-12)
	require.Equal(t, "criterium c1 (nu 75,0%): omlaag bij 60,0% (−15,0 procentpunt, −20,0%), dan leidt Opdracht 2; omhoog nooit", g[0].Zin())

	// The scores differ 0,15/0,7 = 21%, but c1 flips them within a fifth of its weight.
	require.Len(t, u.TeDicht, 1)
	require.Equal(t, []prioritering.Nabij{{Soort: prioritering.DoorGewicht, Criterium: "c1",
		Uitleg: "de volgorde draait om als het gewicht van criterium c1 van 75,0% naar 60,0% gaat (20,0% ervan; grens 20,0%)"}}, u.TeDicht[0].Redenen)
	require.InDelta(t, 0.15, u.TeDicht[0].Verschil, 1e-12)

	net := weeg(t, d, prioritering.GewogenSom, prioritering.Options{GewichtMarge: goaltree.Bekend(0.199), ScoreMarge: goaltree.Bekend(0.214)})
	require.Empty(t, net.TeDicht)
	net = weeg(t, d, prioritering.GewogenSom, prioritering.Options{GewichtMarge: goaltree.Bekend(0), ScoreMarge: goaltree.Bekend(0.215)})
	require.Equal(t, prioritering.DoorScore, net.TeDicht[0].Redenen[0].Soort)
	require.Equal(t, prioritering.Drempels{ScoreMarge: 0.215}, net.Drempels, "the result says by which bounds")
}

// Equal scores share a rank, and the next skips; a shared top changes at once
// where its members differ.
func TestGelijkeStand(t *testing.T) {
	u := weeg(t, maak([]float64{1, 1}, []float64{1, 1}, []float64{4, 6}, []float64{6, 4}, []float64{9, 9}), prioritering.GewogenSom, prioritering.Options{})
	require.Equal(t, "1 o4, 2 o2, 2 o3, 4 o1", stand(u))
	require.Len(t, u.TeDicht, 1)
	require.Equal(t, "de scores zijn gelijk", u.TeDicht[0].Uitleg())

	u = weeg(t, maak([]float64{1, 1}, []float64{4, 6}, []float64{6, 4}), prioritering.GewogenSom, prioritering.Options{})
	require.Equal(t, "1 o1, 1 o2", stand(u))
	g := u.Lijnen[0].Gevoeligheid[0]
	require.Zero(t, g.Omlaag.Absoluut)
	require.Equal(t, "o1", g.Omlaag.Opdracht)
	require.Zero(t, g.Omhoog.Absoluut)
	require.Equal(t, "o2", g.Omhoog.Opdracht)

	u = weeg(t, maak([]float64{1, 1}, []float64{4, 6}, []float64{4, 6}), prioritering.GewogenSom, prioritering.Options{})
	require.Nil(t, u.Lijnen[0].Gevoeligheid[0].Omlaag, "what is the same stays the same")
	require.Nil(t, u.Lijnen[0].Gevoeligheid[0].Omhoog)
}

// Absent is not zero: a zero is ranked, what is missing is not, and says why.
func TestOntbrekendeScore(t *testing.T) {
	d := maak([]float64{1, 1, 0}, []float64{0, 0, 1}, []float64{5, 5, 5}, []float64{9, 9, 9}, []float64{1, 1, 1})
	d.Opdrachten[2].Scores[0] = prioritering.Score{Criterium: "c1", Reden: "wacht op cijfers"}
	d.Opdrachten[2].Scores = d.Opdrachten[2].Scores[:1]
	d.Opdrachten[1].Scores = d.Opdrachten[1].Scores[:2]
	for _, m := range []prioritering.Methode{prioritering.GewogenSom, prioritering.TOPSIS} {
		u := weeg(t, d, m, prioritering.Options{})
		require.Equal(t, "1 o2, 2 o4, 3 o1, - o3", stand(u), "a criterium without weight needs no score")
		laatste := u.Opdrachten[3]
		require.Equal(t, "geen score op criterium c1 (wacht op cijfers) en criterium c2", laatste.Reden)
		require.False(t, laatste.Score.IsBekend())
		require.Empty(t, laatste.Bijdragen)
		require.Len(t, u.Lijnen[0].Gewichten, 2)
	}
	d.Opdrachten = d.Opdrachten[2:3]
	u := weeg(t, d, prioritering.GewogenSom, prioritering.Options{})
	require.Equal(t, "geen opdracht heeft alle scores die meetellen", u.Lijnen[0].Reden)
	require.Contains(t, u.Opdrachten[0].Reden, "wacht op cijfers")
	d.Opdrachten = nil
	require.Equal(t, "er staan nog geen opdrachten op deze lijn", weeg(t, d, prioritering.GewogenSom, prioritering.Options{}).Lijnen[0].Reden)
}

// A judgement of opdrachten stands in the place of a score, and what cannot be
// ranked for another reason is left out of the comparison.
func TestOntbrekendeScore_AHP(t *testing.T) {
	d := maak([]float64{1, 1}, []float64{5, 5}, []float64{5, 5}, []float64{5, 5})
	d.Opdrachten[2].Scores = nil
	d.Oordelen = []prioritering.Paarsgewijs{
		{Beoordelaar: "een", Lijn: "lijn", Vergelijkingen: paren([]string{"c1", "c2"}, "1")},
		{Beoordelaar: "een", Lijn: "lijn", Criterium: "c1", Vergelijkingen: paren([]string{"o1", "o2", "o3"}, "3 1/9 1/9")},
	}
	u := weeg(t, d, prioritering.AHP, prioritering.Options{})
	require.Equal(t, "1 o1, 2 o2, - o3", stand(u))
	require.InDelta(t, 0.5*0.75+0.5*0.5, scores(u)["o1"], 1e-9)
	require.Equal(t, "geen score op criterium c2", u.Opdrachten[2].Reden)

	d.Opdrachten[0].Scores, d.Opdrachten[1].Scores = nil, nil
	u = weeg(t, d, prioritering.AHP, prioritering.Options{})
	require.Equal(t, "- o1, - o2, - o3", stand(u))
	require.Len(t, u.Lijnen[0].Oordelen, 1, "the criteria were judged; of the opdrachten none is left")
}

func TestFaciliterendeLijn(t *testing.T) {
	d := maak([]float64{1}, []float64{5})
	d.Lijnen = append(d.Lijnen, prioritering.Lijn{ID: "leren", Nummer: 4, Naam: "Leren", Soort: prioritering.Faciliterend})
	d.Opdrachten = append(d.Opdrachten, prioritering.Opdracht{ID: "dashboard", Lijn: "leren", Naam: "Dashboard"})
	for _, m := range prioritering.Methodes() {
		u := weeg(t, d, m, prioritering.Options{})
		require.Equal(t, "1 o1, - dashboard", stand(u), m.String())
		require.Contains(t, u.Lijnen[1].Reden, "faciliterende lijn")
		require.Equal(t, "staat op een faciliterende lijn", u.Opdrachten[1].Reden)
	}
}

func TestWeegOpties(t *testing.T) {
	a, err := maak([]float64{1}, []float64{5}).Resolve()
	require.NoError(t, err)
	_, err = a.Weeg(0, prioritering.Options{ScoreMarge: goaltree.Bekend(-0.1), GewichtMarge: goaltree.Bekend(1.1)})
	require.Equal(t, []string{
		`getal score_marge: a margin lies between 0 and 1 (found "-0.1")`,
		`getal gewicht_marge: a margin lies between 0 and 1 (found "1.1")`,
		`leeg methode: a methode must be given`,
	}, meldingen(err))
	_, err = a.Weeg(99, prioritering.Options{})
	require.Equal(t, []string{`ongeldige-waarde methode: there is no such methode (found "methode(99)")`}, meldingen(err))
}

func TestMethodes(t *testing.T) {
	for _, m := range prioritering.Methodes() {
		require.NotEmpty(t, m.Bijdrage())
		require.NotEmpty(t, m.Score())
	}
	require.Empty(t, prioritering.Methode(0).Bijdrage())
	require.Empty(t, prioritering.Methode(99).Score())
	_, err := prioritering.ParseMethode("loterij")
	require.EqualError(t, err, `unknown methode "loterij"; known are: gewogen-som, ahp, topsis`)
}

// A difference of 5% is within a bound of 5%, though 1 − 0,95 is a little more
// than 0,05 in the computer's numbers.
func TestMargeOpDeGrens(t *testing.T) {
	for _, paar := range [][2]float64{{10, 9.5}, {6, 5.7}, {8, 7.6}} {
		u := weeg(t, maak([]float64{1}, paar[:1], paar[1:]), prioritering.GewogenSom, prioritering.Options{})
		require.Len(t, u.TeDicht, 1, "%v", paar)
		require.Equal(t, "de scores verschillen 5,0% (grens 5,0%)", u.TeDicht[0].Uitleg())
	}
	u := weeg(t, maak([]float64{1}, []float64{10}, []float64{9.4999}), prioritering.GewogenSom, prioritering.Options{})
	require.Empty(t, u.TeDicht)
}

// The lightest weight that is taken beside another still tells opdrachten apart.
func TestLichtsteGewicht(t *testing.T) {
	for _, m := range []prioritering.Methode{prioritering.GewogenSom, prioritering.TOPSIS} {
		u := weeg(t, maak([]float64{1, 1000}, []float64{0, 5}, []float64{10, 5}, []float64{10, 0}, []float64{0, 10}), m, prioritering.Options{})
		require.Equal(t, "1 o4, 2 o2, 3 o1, 4 o3", stand(u), m.String())
		g := u.Lijnen[0].Gevoeligheid[0]
		require.InDelta(t, 1.0/1001, g.Gewicht, 1e-12)
		require.Equal(t, "o2", g.Omhoog.Opdracht)
	}
}

func TestVerhouding(t *testing.T) {
	for tekst, want := range map[string]prioritering.Verhouding{"3": 3, "1/3": 1.0 / 3, "1 / 9": 1.0 / 9, "2,5": 2.5, "2.5": 2.5, "3/2": 1.5} {
		got, err := prioritering.ParseVerhouding(tekst)
		require.NoError(t, err, tekst)
		require.InDelta(t, float64(want), float64(got), 0, tekst)
	}
	for _, fout := range []string{"", "1/", "/3", "1/0", "0/0", "een", "1e3", "0x3", "inf", "NaN", "1/2/3", "-1", "1,2.3"} {
		_, err := prioritering.ParseVerhouding(fout)
		require.Error(t, err, fout)
	}
	require.Equal(t, "1/7", prioritering.Verhouding(1.0/7).String())
	require.Equal(t, "1.5", prioritering.Verhouding(1.5).String())
	require.Equal(t, "NaN", prioritering.Verhouding(math.NaN()).String())
	for _, fout := range []string{"true", "null", `"x"`, "[1]", "{"} {
		var v prioritering.Verhouding
		require.Error(t, v.UnmarshalJSON([]byte(fout)), fout)
	}
}
