package goaltree_test

import (
	"fmt"
	"math"

	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// tekst draws a text with what files trip over.
func tekst() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", " ", "=1+1", "'=1", "''-x", "'s Avonds", "@x", "-", "a;b", "a,b", "a\tb", "\tx", "a \"b\"", "regel 1\nregel 2", "\n",
			"\n\n=x", "ja", "é", "＝1", "\ufeff", "<b>&amp;</b>", "\u200d", `\.`, `\u0000`,
		}),
		rapid.StringOf(rapid.RuneFrom([]rune("aé'=+-@;,\t\n\" \\<&x1"))),
	)
}

func naam() *rapid.Generator[string] {
	return rapid.Map(tekst(), func(s string) string { return s + "n" })
}

func gewicht() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.SampledFrom([]float64{1, 2, 0.5, 1.0 / 3, 0.1}),
		rapid.Float64Range(1e-9, 1e9),
		rapid.SampledFrom([]float64{math.SmallestNonzeroFloat64, 1e9}),
	)
}

// willekeurig draws a definition that resolves.
func willekeurig(t *rapid.T) *goaltree.Definitie {
	d := &goaltree.Definitie{Versie: goaltree.FormaatVersie, Boom: goaltree.Boom{
		ID: "boom", Naam: naam().Draw(t, "naam"), Versie: naam().Draw(t, "versie"), Visie: tekst().Draw(t, "visie"),
		Nulmeting: rapid.SampledFrom([]int{0, 2015, 2017}).Draw(t, "nulmeting"), Illustratief: rapid.Bool().Draw(t, "illustratief"),
		Toelichting: tekst().Draw(t, "toelichting"),
	}}
	nh, ne, ni := rapid.IntRange(1, 4).Draw(t, "nh"), rapid.IntRange(1, 5).Draw(t, "ne"), rapid.IntRange(1, 6).Draw(t, "ni")
	for i := range nh {
		d.Hoofddoelen = append(d.Hoofddoelen, goaltree.Hoofddoel{
			ID: fmt.Sprintf("h%d", i), Naam: naam().Draw(t, "naam"), Bron: tekst().Draw(t, "bron"),
			Kernwaarden: kernwaarden(t), Effecten: links(t, "e", i, nh, ne),
		})
	}
	for i := range ne {
		d.Effecten = append(d.Effecten, goaltree.Effect{
			ID: fmt.Sprintf("e%d", i), Naam: naam().Draw(t, "naam"), Toelichting: tekst().Draw(t, "toelichting"),
			Illustratief: rapid.Bool().Draw(t, "illustratief"), Indicatoren: links(t, "i", i, ne, ni),
		})
	}
	for i := range ni {
		d.Indicatoren = append(d.Indicatoren, indicator(t, fmt.Sprintf("i%d", i), d.Boom.Nulmeting))
	}
	return d
}

func kernwaarden(t *rapid.T) []goaltree.Kernwaarde {
	alle := rapid.Permutation(goaltree.Kernwaarden()).Draw(t, "kernwaarden")
	if n := rapid.IntRange(0, 3).Draw(t, "aantal"); n > 0 {
		return alle[:n]
	}
	return nil
}

// links draws the links of parent i of n in any order; together the parents
// reach every child.
func links(t *rapid.T, soort string, i, n, kinderen int) []goaltree.Tak {
	var alle []goaltree.Tak
	volgorde := make([]int, kinderen)
	for k := range volgorde {
		volgorde[k] = k
	}
	for _, k := range rapid.Permutation(volgorde).Draw(t, "volgorde") {
		if k%n == i || len(alle) == 0 || rapid.IntRange(0, 2).Draw(t, "ook") == 0 {
			alle = append(alle, goaltree.Tak{ID: fmt.Sprintf("%s%d", soort, k), Gewicht: gewicht().Draw(t, "gewicht")})
		}
	}
	return alle
}

func indicator(t *rapid.T, id string, nulmeting int) goaltree.Indicator {
	ind := goaltree.Indicator{
		ID: id, Naam: naam().Draw(t, "naam"), Eenheid: tekst().Draw(t, "eenheid"),
		Maat: rapid.SampledFrom(goaltree.Maten()).Draw(t, "maat"), Richting: rapid.SampledFrom(goaltree.Richtingen()).Draw(t, "richting"),
		Decimalen: rapid.IntRange(0, 6).Draw(t, "decimalen"), Definitie: tekst().Draw(t, "definitie"),
		Teller: tekst().Draw(t, "teller"), Noemer: tekst().Draw(t, "noemer"),
	}
	grens := 1.0
	if ind.Maat == goaltree.Aandeel || ind.Maat == goaltree.Dichtheid {
		ind.Per = rapid.SampledFrom([]int{0, 1, 100, 1000, 10000, 1000000}).Draw(t, "per")
		grens = float64(max(ind.Per, 1))
	}
	if ind.Richting == goaltree.Neutraal {
		return ind
	}
	if rapid.Bool().Draw(t, "streef") {
		ind.Streefwaarde = goaltree.Bekend(rapid.Float64Range(0, grens).Draw(t, "streefwaarde"))
		ind.Streefjaar = rapid.SampledFrom([]int{0, nulmeting + 1 + 2000*min(1, max(0, 1-nulmeting))}).Draw(t, "streefjaar")
	}
	if rapid.Bool().Draw(t, "drempels") {
		a := rapid.Float64Range(0, grens/4).Draw(t, "a")
		ind.Drempels = &goaltree.Drempels{Slechtst: a, Drempel: a + grens/4, Streef: a + grens/2}
		if ind.Richting == goaltree.LagerIsBeter {
			ind.Drempels.Slechtst, ind.Drempels.Streef = ind.Drempels.Streef, ind.Drempels.Slechtst
		}
		ind.Schaal = rapid.SampledFrom(append(goaltree.Schalen(), 0)).Draw(t, "schaal")
	}
	return ind
}
