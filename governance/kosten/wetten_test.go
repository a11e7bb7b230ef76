package kosten_test

import (
	"bytes"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

// willekeurigeCodes are one to eight municipalities, in any order.
func willekeurigeCodes(t *rapid.T) []string {
	n := rapid.IntRange(1, 8).Draw(t, "n")
	codes := make([]string, n)
	for i := range codes {
		codes[i] = fmt.Sprintf("GM99%02d", i+1)
	}
	return rapid.Permutation(codes).Draw(t, "volgorde")
}

func willekeurigeGewichten(t *rapid.T, codes []string, minst int64) kosten.NaarRato {
	r := kosten.NaarRato{}
	for _, c := range codes {
		r[c] = kosten.HeelGewicht(rapid.Int64Range(minst, rapid.SampledFrom([]int64{3, 1000, 1_000_000_000}).Draw(t, "orde")).Draw(t, "gewicht"))
	}
	if minst == 0 {
		r[codes[0]] = kosten.HeelGewicht(1)
	}
	return r
}

// willekeurigeSleutel is a key that can share any total.
func willekeurigeSleutel(t *rapid.T, codes []string, diepte int) kosten.Sleutel {
	soort := rapid.SampledFrom([]string{"rato", "gelijk", "mengsel", "plafond"}).Draw(t, "soort")
	switch {
	case soort == "rato" || diepte == 0:
		return willekeurigeGewichten(t, codes, 0)
	case soort == "gelijk":
		return kosten.Gelijk{}
	case soort == "plafond": // one is free, so that there is always room
		b := kosten.Begrensd{Sleutel: willekeurigeGewichten(t, codes, 1), Plafond: kosten.Grens{Gemeenten: map[string]kosten.Bedrag{}}}
		for _, c := range codes[1:] {
			b.Plafond.Gemeenten[c] = kosten.Centen(rapid.Int64Range(0, 1000).Draw(t, "plafond"))
		}
		return b
	}
	var m kosten.Mengsel
	for range rapid.IntRange(1, 3).Draw(t, "onderdelen") {
		gewicht := kosten.HeelGewicht(rapid.Int64Range(1, 100).Draw(t, "weegt"))
		m = append(m, kosten.Onderdeel{Gewicht: gewicht, Sleutel: willekeurigeSleutel(t, codes, diepte-1)})
	}
	return m
}

func willekeurigTotaal(t *rapid.T) kosten.Bedrag {
	hoogst := rapid.SampledFrom([]int64{10, 100_000, 99_999_999_999_999}).Draw(t, "orde van het totaal")
	return kosten.Centen(rapid.Int64Range(-hoogst, hoogst).Draw(t, "totaal"))
}

func som(aandelen []kosten.Aandeel) kosten.Bedrag {
	var s kosten.Bedrag
	for _, a := range aandelen {
		s = s.Add(a.Bedrag)
	}
	return s
}

func perCode(aandelen []kosten.Aandeel) map[string]string {
	m := map[string]string{}
	for _, a := range aandelen {
		m[a.Gemeente] = a.Bedrag.Tekst()
	}
	return m
}

// For any total and key: shares add up to the total and lie within a cent of
// the exact part; a refund is the mirror of a cost; the order in which
// municipalities stand changes nothing.
func TestVerdeelWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := willekeurigeCodes(t)
		sleutel, totaal := willekeurigeSleutel(t, codes, 2), willekeurigTotaal(t)
		if totaal.Sign() < 0 {
			sleutel = willekeurigeGewichten(t, codes, 0) // caps bound what is paid, not what is given back
		}
		aandelen, err := kosten.Verdeel(totaal, sleutel, codes)
		require.NoError(t, err)
		require.Equal(t, totaal.Tekst(), som(aandelen).Tekst())

		delen, err := sleutel.Deel(totaal.Decimal().Rat(), codes)
		require.NoError(t, err)
		for i, a := range aandelen {
			af := new(big.Rat).Sub(a.Bedrag.Decimal().Rat(), delen[i])
			require.Negative(t, af.Abs(af).Cmp(big.NewRat(1, 100)), "%s: %s of %s", a.Gemeente, a.Bedrag, delen[i])
		}

		anders := slices.Clone(codes)
		slices.Sort(anders)
		opnieuw, err := kosten.Verdeel(totaal, sleutel, anders)
		require.NoError(t, err)
		require.Equal(t, perCode(aandelen), perCode(opnieuw))
	})
}

func TestVerdeelSpiegel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := willekeurigeCodes(t)
		sleutel, totaal := willekeurigeGewichten(t, codes, 0), willekeurigTotaal(t)
		heen, err := kosten.Verdeel(totaal, sleutel, codes)
		require.NoError(t, err)
		terug, err := kosten.Verdeel(kosten.Bedrag{}.Sub(totaal), sleutel, codes)
		require.NoError(t, err)
		for i := range heen {
			require.Zero(t, heen[i].Bedrag.Add(terug[i].Bedrag).Sign())
		}
	})
}

// A larger weight never pays less of a cost, and the unit weights are counted
// in changes nothing.
func TestVerdeelGewichten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := willekeurigeCodes(t)
		r := willekeurigeGewichten(t, codes, 0)
		totaal := kosten.Centen(rapid.Int64Range(0, 1_000_000).Draw(t, "totaal"))
		aandelen, err := kosten.Verdeel(totaal, r, codes)
		require.NoError(t, err)
		for _, a := range aandelen {
			for _, b := range aandelen {
				if r[a.Gemeente].Decimal().GreaterThan(r[b.Gemeente].Decimal()) {
					require.GreaterOrEqual(t, a.Bedrag.Cmp(b.Bedrag), 0, "%s weighs more than %s", a.Gemeente, b.Gemeente)
				}
			}
		}

		factor := rapid.SampledFrom([]string{"100", "0.001", "3", "0.7"}).Draw(t, "factor")
		f, err := kosten.ParseGewicht(factor)
		require.NoError(t, err)
		geschaald := kosten.NaarRato{}
		for c, w := range r {
			g, err := kosten.ParseGewicht(w.Decimal().Mul(f.Decimal()).String())
			require.NoError(t, err)
			geschaald[c] = g
		}
		opnieuw, err := kosten.Verdeel(totaal, geschaald, codes)
		require.NoError(t, err)
		require.Equal(t, perCode(aandelen), perCode(opnieuw))
	})
}

// Floors and caps are kept, and between them the key is: whoever lies between
// its bounds bears one and the same λ per weight, who was raised to its floor
// no less per weight, and who was cut to its cap no more.
func TestBegrensdWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := willekeurigeCodes(t)
		r := willekeurigeGewichten(t, codes, 1)
		laag, hoog := map[string]kosten.Bedrag{}, map[string]kosten.Bedrag{}
		minst, meest, zonderEinde := int64(0), int64(0), false
		for _, c := range codes {
			l := rapid.Int64Range(0, 10_000).Draw(t, "bodem")
			h := l + rapid.Int64Range(0, 10_000).Draw(t, "ruimte")
			minst, meest = minst+l, meest+h
			laag[c] = kosten.Centen(l)
			if rapid.Bool().Draw(t, "met plafond") {
				hoog[c] = kosten.Centen(h)
			} else {
				zonderEinde = true
			}
		}
		if zonderEinde {
			meest += 50_000
		}
		totaal := kosten.Centen(rapid.Int64Range(minst, meest).Draw(t, "totaal"))
		if totaal.Sign() == 0 {
			return
		}
		s := kosten.Begrensd{Sleutel: r, Bodem: kosten.Grens{Gemeenten: laag}, Plafond: kosten.Grens{Gemeenten: hoog}}
		aandelen, err := kosten.Verdeel(totaal, s, codes)
		require.NoError(t, err)
		require.Equal(t, totaal.Tekst(), som(aandelen).Tekst())
		for _, a := range aandelen {
			require.GreaterOrEqual(t, a.Bedrag.Cmp(laag[a.Gemeente]), 0)
			if h, ok := hoog[a.Gemeente]; ok {
				require.LessOrEqual(t, a.Bedrag.Cmp(h), 0)
			}
		}

		delen, err := s.Deel(totaal.Decimal().Rat(), codes)
		require.NoError(t, err)
		// At least λ is what a floor may hold up, at most λ what a cap may hold down.
		hoogsteVrij, laagsteVrij := (*big.Rat)(nil), (*big.Rat)(nil)
		for i, c := range codes {
			per := new(big.Rat).Quo(delen[i], r[c].Decimal().Rat())
			opBodem := delen[i].Cmp(laag[c].Decimal().Rat()) == 0
			h, begrensd := hoog[c]
			opPlafond := begrensd && delen[i].Cmp(h.Decimal().Rat()) == 0
			if !opBodem && (hoogsteVrij == nil || per.Cmp(hoogsteVrij) > 0) {
				hoogsteVrij = per // λ is at least this
			}
			if !opPlafond && (laagsteVrij == nil || per.Cmp(laagsteVrij) < 0) {
				laagsteVrij = per // λ is at most this
			}
		}
		if hoogsteVrij != nil && laagsteVrij != nil {
			require.LessOrEqual(t, hoogsteVrij.Cmp(laagsteVrij), 0, "one λ fits all")
		}
	})
}

// A settlement adds up to what it came to less the advances, whatever was paid.
func TestVerrekenWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		codes := willekeurigeCodes(t)
		werkelijk, err := kosten.Verdeel(willekeurigTotaal(t), willekeurigeGewichten(t, codes, 0), codes)
		require.NoError(t, err)
		var voorschot []kosten.Aandeel
		for _, c := range rapid.Permutation(codes).Draw(t, "anders") {
			voorschot = append(voorschot, kosten.Aandeel{Gemeente: c, Bedrag: willekeurigTotaal(t)})
		}
		uit, err := kosten.Verreken(voorschot, werkelijk)
		require.NoError(t, err)
		var saldo kosten.Bedrag
		for i, v := range uit {
			require.Equal(t, werkelijk[i].Gemeente, v.Gemeente)
			saldo = saldo.Add(v.Bedrag)
			require.Equal(t, v.Werkelijk.Tekst(), v.Voorschot.Add(v.Bedrag).Tekst())
		}
		require.Equal(t, som(werkelijk).Sub(som(voorschot)).Tekst(), saldo.Tekst())
	})
}

// willekeurig is a definition that resolves.
func willekeurig(t *rapid.T) *kosten.Definitie {
	codes := willekeurigeCodes(t)
	naam := rapid.StringMatching(`[A-Za-z][a-zé ]{0,10}[a-z]`)
	getallen := func() map[string]kosten.Gewicht { return willekeurigeGewichten(t, codes, 0) }
	d := &kosten.Definitie{
		Versie: kosten.FormaatVersie, ID: "willekeurig", Naam: naam.Draw(t, "naam"), Jaar: rapid.IntRange(1900, 2200).Draw(t, "jaar"),
		Fictief: true, Inwoners: rapid.SampledFrom([]string{"", "g"}).Draw(t, "inwoners"),
		Grondslagen: []kosten.Grondslag{{ID: "g", Naam: naam.Draw(t, "grondslag"), Periode: "2024", Bron: "fictief", Waarden: getallen()}},
		Sleutels: []kosten.Sleuteldefinitie{
			{ID: "a", Naam: "a", Soort: kosten.SoortInwoners, Grondslag: "g"},
			{ID: "b", Naam: "b", Soort: kosten.SoortVast, Delen: getallen()},
			{ID: "c", Naam: "c", Soort: kosten.SoortMengsel, Mengsel: []kosten.Menging{
				{Gewicht: kosten.HeelGewicht(rapid.Int64Range(1, 9).Draw(t, "gewicht")), Sleutel: "d"}, {Gewicht: kosten.HeelGewicht(2), Sleutel: "a"},
			}},
			{
				ID: "d", Naam: "d", Soort: kosten.SoortGelijk,
				Bodem: &kosten.Grensdefinitie{Alle: "0.01", Gemeenten: map[string]string{codes[0]: "0.5"}},
			},
		},
		Regelingen: []kosten.Regeling{},
	}
	for _, c := range codes {
		d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: c, Naam: "Fictiefstad " + c[4:]})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "regelingen") {
		bedrag := func() string { return kosten.Centen(rapid.Int64Range(10_00, 1_000_000).Draw(t, "bedrag")).Tekst() }
		r := kosten.Regeling{
			ID: fmt.Sprintf("r%d", i), Naam: naam.Draw(t, "regeling"), Totaal: bedrag(),
			Sleutel: rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "sleutel"),
		}
		if rapid.Bool().Draw(t, "verrekend") {
			r.Werkelijk = &kosten.Werkelijk{Totaal: bedrag(), Sleutel: rapid.SampledFrom([]string{"", "b"}).Draw(t, "andere sleutel")}
		}
		if rapid.Bool().Draw(t, "met voorschotten") {
			r.Voorschotten = map[string]string{}
			for _, c := range codes {
				r.Voorschotten[c] = bedrag()
			}
		}
		d.Regelingen = append(d.Regelingen, r)
	}
	return d
}

// zelfde compares definitions in full, but for where they were read.
func zelfde(want, got *kosten.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(kosten.Definitie{}))
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		v, err := d.Resolve()
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, kosten.WriteJSON(&b, d))
		terug, err := kosten.ReadJSON(&b, "terug.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))

		// The order of municipalities in the file is that of what comes out, and
		// changes nothing else.
		slices.Reverse(terug.Gemeenten)
		opnieuw, err := terug.Resolve()
		require.NoError(t, err)
		andersom := opnieuw.Uitkomst()
		slices.Reverse(andersom.Totalen)
		for i := range andersom.Kosten {
			slices.Reverse(andersom.Kosten[i].Aandelen)
			slices.Reverse(andersom.Kosten[i].Voorschotten)
			if a := andersom.Kosten[i].Afrekening; a != nil {
				slices.Reverse(a.Gemeenten)
			}
		}
		uit := v.Uitkomst()
		uit.Sleutels, andersom.Sleutels = nil, nil // these name municipalities in that order
		require.Empty(t, cmp.Diff(uit, andersom))
		for _, r := range v.Verdeel() {
			require.Equal(t, r.Totaal.Tekst(), som(r.Aandelen).Tekst())
			if a := r.Afrekening; a != nil {
				require.Equal(t, a.Bedrag.Tekst(), a.Werkelijk.Sub(a.Voorschot).Tekst())
			}
		}
		require.Equal(t, v.Totaal().Tekst(), som(v.Totalen()).Tekst())
	})
}

// What Resolve gives shares nothing with the definition, nor with what it gave
// before.
func TestResolveDeeltNiets(t *testing.T) {
	d := achterhoekDefinitie()
	d.Sleutels[3].Bodem = &kosten.Grensdefinitie{Gemeenten: map[string]string{"GM0197": "1"}}
	d.Regelingen[0].Werkelijk = &kosten.Werkelijk{Totaal: "1000000"}
	v, err := d.Resolve()
	require.NoError(t, err)
	foto := func() []any {
		inwoners, ok := v.Inwoners()
		require.True(t, ok)
		return []any{v.Uitkomst(), v.Gemeenten(), v.Grondslagen(), v.Sleutels(), inwoners}
	}
	voor := foto()
	overschrijf := func(gemeenten []kosten.Gemeente, grondslagen []kosten.Grondslag, sleutels []kosten.Sleuteldefinitie) {
		gemeenten[0].Naam = "anders"
		grondslagen[0].Waarden["GM0197"] = kosten.HeelGewicht(1)
		sleutels[3].Mengsel[0].Gewicht = kosten.HeelGewicht(1)
		sleutels[3].Bodem.Gemeenten["GM0197"] = "2"
		sleutels[0].Naam = "anders"
	}
	overschrijf(d.Gemeenten, d.Grondslagen, d.Sleutels)
	overschrijf(v.Gemeenten(), v.Grondslagen(), v.Sleutels())
	v.Verdeel()[0].Aandelen[0].Naam = "anders"
	v.Verdeel()[0].Afrekening.Gemeenten[0].Naam = "anders"
	v.Verdeel()[0].Afrekening.Sleutel = "anders"
	require.Empty(t, cmp.Diff(voor, foto()))
}
