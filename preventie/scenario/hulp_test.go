package scenario_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// g is a number from a text that is one.
func g(s string) preventie.Getal {
	n, err := preventie.ParseGetal(s)
	if err != nil {
		panic(err)
	}
	return n
}

func gp(s string) *preventie.Getal { n := g(s); return &n }

func vast(s string) scenario.Onzeker { return scenario.Onzeker{Midden: g(s)} }

func jaren(n int) scenario.OnzekerJaren { return scenario.OnzekerJaren{Midden: n} }

// handvol is the scenario that TestHandberekening reckons by hand.
func handvol() *scenario.Definitie {
	return &scenario.Definitie{
		Versie: "1", ID: "handvol", Naam: "Met de hand", Fictief: true, Basisjaar: 2025, Horizon: 3,
		Niveaus: []scenario.Uitgave{
			{
				Niveau: preventie.Zorggerelateerd, Bedrag: "1000000", Groei: &scenario.Onzeker{Midden: g("0.02")},
				Leeftijd: &scenario.Leeftijd{Jeugd: g("0.5"), Ouderen: g("0.3")}, Duur: &scenario.OnzekerJaren{Midden: 2}, Bron: "Verzonnen begroting",
			},
			{Niveau: preventie.Selectief, Bedrag: "100000", Bron: "Verzonnen begroting"},
		},
		Demografie: &scenario.Demografie{Groepen: scenario.Groepen{
			Jeugd:   []scenario.Indexpunt{{Jaar: 2025, Index: g("100")}, {Jaar: 2030, Index: g("90")}},
			Ouderen: []scenario.Indexpunt{{Jaar: 2025, Index: g("100")}, {Jaar: 2030, Index: g("120")}},
		}},
		Maatregelen: []scenario.Maatregel{{
			ID: "wijk", Naam: "In de wijk", Niveau: preventie.Selectief, Van: 2026, Tot: 2026,
			Kosten: []scenario.Kosten{{Midden: "60000"}},
			Effecten: []scenario.Effect{{
				Op: preventie.Zorggerelateerd, Bereik: vast("0.5"), Reductie: vast("0.2"), Vertraging: jaren(1), Uitdoving: jaren(1),
			}},
		}},
		Disconto:  &scenario.Onzeker{Midden: g("0.02"), Bron: "Verzonnen"},
		Simulatie: scenario.Simulatie{Trekkingen: 200, Zaad: 1},
	}
}

// onzeker is handvol with ranges.
func onzeker() *scenario.Definitie {
	d := handvol()
	d.Horizon = 10
	m := &d.Maatregelen[0]
	m.Tot = 0
	m.Kosten[0].Laag, m.Kosten[0].Hoog = "50000", "80000"
	e := &m.Effecten[0]
	e.Bereik.Laag, e.Bereik.Hoog = gp("0.3"), gp("0.6")
	e.Reductie.Laag, e.Reductie.Hoog = gp("-0.05"), gp("0.35")
	een, vier := 1, 4
	e.Vertraging.Laag, e.Vertraging.Midden, e.Vertraging.Hoog = &een, 2, &vier
	return d
}

func los(t require.TestingT, d *scenario.Definitie) *scenario.Scenario {
	s, err := d.Resolve()
	require.NoError(t, err)
	return s
}

func minimaal(t require.TestingT, d *scenario.Definitie) scenario.MinimaalEffect {
	m, err := los(t, d).MinimaalEffect(context.Background())
	require.NoError(t, err)
	return m
}

func gevoeligheid(t require.TestingT, d *scenario.Definitie) *scenario.Gevoeligheid {
	g, err := los(t, d).Gevoeligheid(context.Background())
	require.NoError(t, err)
	return g
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

// deel draws a number from van to tot hundredths.
func deel(t *rapid.T, van, tot int) preventie.Getal {
	return g(decimal.New(int64(rapid.IntRange(van, tot).Draw(t, "honderdsten")), -2).String())
}

func onzekerVan(t *rapid.T, van, midden, tot int) scenario.Onzeker {
	o := scenario.Onzeker{Midden: deel(t, midden, tot), Bron: rapid.SampledFrom([]string{"", "Verzonnen onderzoek"}).Draw(t, "bron")}
	if rapid.Bool().Draw(t, "met bandbreedte") {
		m := int(o.Midden.Decimal().Shift(2).IntPart())
		laag, hoog := deel(t, van, m), deel(t, m, tot)
		o.Laag, o.Hoog = &laag, &hoog
	}
	return o
}

func jarenVan(t *rapid.T, van, tot int) scenario.OnzekerJaren {
	o := scenario.OnzekerJaren{Midden: rapid.IntRange(van, tot).Draw(t, "jaren")}
	if rapid.Bool().Draw(t, "met bandbreedte") {
		laag, hoog := rapid.IntRange(van, o.Midden).Draw(t, "laag"), rapid.IntRange(o.Midden, tot).Draw(t, "hoog")
		o.Laag, o.Hoog = &laag, &hoog
	}
	return o
}

func bedragVan(t *rapid.T, tot int64) string {
	return decimal.New(rapid.Int64Range(0, tot).Draw(t, "centen"), -2).StringFixed(2)
}

func indexVan(t *rapid.T) []scenario.Indexpunt {
	var uit []scenario.Indexpunt
	jaar := 2015
	for range rapid.IntRange(0, 3).Draw(t, "punten") {
		jaar += rapid.IntRange(1, 15).Draw(t, "stap")
		uit = append(uit, scenario.Indexpunt{Jaar: jaar, Index: deel(t, 1000, 20000)})
	}
	return uit
}

// willekeurig is any scenario that resolves.
func willekeurig(t *rapid.T) *scenario.Definitie {
	d := &scenario.Definitie{
		Versie: "1", ID: "x", Naam: "Willekeurig", Basisjaar: 2025, Horizon: rapid.IntRange(1, 12).Draw(t, "horizon"),
		Simulatie: scenario.Simulatie{Trekkingen: 100, Zaad: rapid.Int64Range(0, 1<<53-1).Draw(t, "zaad")},
	}
	demografie := rapid.Bool().Draw(t, "demografie")
	if demografie {
		d.Demografie = &scenario.Demografie{Groepen: scenario.Groepen{Jeugd: indexVan(t), Volwassenen: indexVan(t), Ouderen: []scenario.Indexpunt{{Jaar: 2017, Index: g("100")}}}}
	}
	if rapid.Bool().Draw(t, "disconto") {
		o := onzekerVan(t, 0, 0, 20)
		d.Disconto = &o
	}
	niveaus := rapid.Permutation(preventie.Niveaus()).Draw(t, "niveaus")[:rapid.IntRange(1, 4).Draw(t, "n")]
	for _, n := range niveaus {
		u := scenario.Uitgave{Niveau: n, Bedrag: bedragVan(t, 5_000_000_000)}
		if rapid.Bool().Draw(t, "groei") {
			o := onzekerVan(t, -20, -20, 20)
			u.Groei = &o
		}
		if rapid.Bool().Draw(t, "duur") {
			o := jarenVan(t, 1, 8)
			u.Duur = &o
		}
		if demografie && rapid.Bool().Draw(t, "leeftijd") {
			u.Leeftijd = &scenario.Leeftijd{Jeugd: deel(t, 0, 40), Volwassenen: deel(t, 0, 30), Ouderen: deel(t, 0, 30)}
		}
		d.Niveaus = append(d.Niveaus, u)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "maatregelen") {
		m := scenario.Maatregel{
			ID: fmt.Sprintf("m%d", i), Naam: "Maatregel", Niveau: rapid.SampledFrom(niveaus).Draw(t, "niveau"),
			Van: 2025 + rapid.IntRange(1, d.Horizon).Draw(t, "van"), Kosten: []scenario.Kosten{{Midden: bedragVan(t, 50_000_000)}}, Effecten: []scenario.Effect{},
		}
		if rapid.Bool().Draw(t, "eindig") {
			m.Tot = m.Van + rapid.IntRange(0, 8).Draw(t, "looptijd")
		}
		for _, n := range niveaus {
			if n > m.Niveau && rapid.Bool().Draw(t, "werkt") {
				m.Effecten = append(m.Effecten, scenario.Effect{
					Op: n, Bereik: onzekerVan(t, 0, 0, 100), Reductie: onzekerVan(t, -100, 0, 100), Vertraging: jarenVan(t, 0, 6), Uitdoving: jarenVan(t, 0, 6),
				})
			}
		}
		d.Maatregelen = append(d.Maatregelen, m)
	}
	return d
}

func TestWillekeurig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { los(t, willekeurig(t)) })
}
