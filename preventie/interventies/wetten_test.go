package interventies_test

import (
	"bytes"
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

func achterhoek(t require.TestingT) *goaltree.Doelenboom {
	b, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	return b
}

var effecten = []string{"gezond-leven", "mensen-komen-rond", "mensen-hebben-werk", "veilige-buurten"}

// deel gives some of a list, in its order.
func deel[T any](t *rapid.T, naam string, alle []T) []T {
	var uit []T
	for i, v := range alle {
		if rapid.Bool().Draw(t, fmt.Sprint(naam, i)) {
			uit = append(uit, v)
		}
	}
	return uit
}

// willekeurig is a programme that resolves, of up to eight interventions.
func willekeurig(t *rapid.T) *interventies.Definitie {
	d := &interventies.Definitie{
		Versie: "1", ID: "p", Naam: "Programma", Jaar: 2026, Fictief: true, Boom: "achterhoek", Bron: "verzonnen",
		Vastgesteld: rapid.SampledFrom([]int{0, 2020, 2024}).Draw(t, "vastgesteld"), Doelen: deel(t, "doel", effecten),
		LokaleUitvoering: rapid.SampledFrom([]string{"", "vrij"}).Draw(t, "lokaal"),
		Gemeenten:        []interventies.Gemeente{{Code: "GM9901", Naam: "Fictiefstad", Doelen: deel(t, "eigen doel", effecten)}},
	}
	n := rapid.IntRange(0, 8).Draw(t, "n")
	var ids []string
	for i := range n {
		ids = append(ids, fmt.Sprintf("i%d", i))
	}
	for i, id := range ids {
		d.Interventies = append(d.Interventies, willekeurigeInterventie(t, id, append(ids[:i:i], ids[i+1:]...)))
	}
	return d
}

func willekeurigeInterventie(t *rapid.T, id string, anderen []string) interventies.Interventie {
	fase := rapid.SampledFrom(preventie.Fasen()).Draw(t, "fase")
	v := interventies.Interventie{
		ID: id, Naam: "Interventie " + id, Niveau: fase.Niveau(), Fase: fase, Leefgebieden: deel(t, "leefgebied", interventies.Leefgebieden()),
		Effecten:    append([]string{"jeugdigen-groeien-veilig-op"}, deel(t, "effect", effecten)...),
		Kernwaarden: deel(t, "kernwaarde", goaltree.Kernwaarden()[:3]), Versterkt: deel(t, "versterkt", anderen),
		Begin: rapid.IntRange(2018, 2026).Draw(t, "begin"), Bewijs: rapid.SampledFrom(append(interventies.Bewijzen(), 0)).Draw(t, "bewijs"),
		Besluit: rapid.SampledFrom(interventies.Besluiten()).Draw(t, "besluit"), Reden: "omdat", Bron: "verzonnen",
	}
	if jaren := rapid.IntRange(0, 4).Draw(t, "jaren"); jaren > 0 {
		v.Eind = v.Begin + jaren - 1
	}
	for jaar := v.Begin; v.Loopt(jaar) && jaar < v.Begin+4; jaar++ {
		if rapid.Bool().Draw(t, "kosten bekend") {
			cent := rapid.Int64Range(0, 99_999_999).Draw(t, "cent")
			v.Kosten = append(v.Kosten, interventies.Kosten{Jaar: jaar, Bedrag: fmt.Sprintf("%d.%02d", cent/100, cent%100), Soort: interventies.Begroot})
		}
	}
	if rapid.Bool().Draw(t, "bereik bekend") {
		doelgroep := rapid.IntRange(1, 100_000).Draw(t, "doelgroep")
		v.Bereik = &interventies.Bereik{Bereikt: rapid.IntRange(0, doelgroep).Draw(t, "bereikt"), Doelgroep: doelgroep, Jaar: v.Begin, Bron: "telling"}
	}
	if rapid.Bool().Draw(t, "resultaat bekend") {
		v.Resultaat = &interventies.Resultaat{Wat: "iets", Meting: rapid.SampledFrom([]string{"", "zo"}).Draw(t, "meting")}
	}
	if rapid.Bool().Draw(t, "in evaluatie") {
		v.Evaluatie = &interventies.Evaluatie{Door: "een hogeschool"}
	}
	return v
}

// Both forms read back to the same programme.
func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var alsJSON, opnieuw, alsCSV bytes.Buffer
		require.NoError(t, interventies.WriteJSON(&alsJSON, d))
		bytesJSON := alsJSON.String()
		terug, err := interventies.ReadJSON(&alsJSON, "")
		require.NoError(t, err)
		require.Empty(t, verschil(d, terug))
		require.NoError(t, interventies.WriteJSON(&opnieuw, terug))
		require.Equal(t, bytesJSON, opnieuw.String()) //nolint:testifylint // its form counts too
		require.NoError(t, interventies.WriteCSV(&alsCSV, d))
		terug, err = interventies.ReadCSV(&alsCSV, "")
		require.NoError(t, err)
		require.Empty(t, verschil(d, terug))
	})
}

// Costs add up to the cent, reckoned here in whole cents: of each year what is
// taken up and runs is either counted or named.
func TestKosten_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		jaar := rapid.IntRange(2017, 2030).Draw(t, "jaar")
		k := p.Kosten(jaar)
		centen, lopend := new(big.Rat), 0
		for _, v := range d.Interventies {
			if v.Besluit != interventies.Opgenomen || !v.Loopt(jaar) {
				continue
			}
			lopend++
			for _, b := range v.Kosten {
				if b.Jaar == jaar {
					bedrag, ok := new(big.Rat).SetString(b.Bedrag)
					require.True(t, ok)
					centen.Add(centen, bedrag)
				}
			}
		}
		require.Zero(t, centen.Cmp(k.Totaal.Rat()))
		som, geteld := new(big.Rat), 0
		for i, n := range k.Niveaus {
			require.Equal(t, preventie.Niveaus()[i], n.Niveau)
			som.Add(som, n.Bedrag.Rat())
			geteld += n.Aantal + len(n.Zonder)
		}
		require.Zero(t, som.Cmp(k.Totaal.Rat()), "levels add up to the total")
		require.Equal(t, lopend, geteld)
	})
}

// A share lies within its interval; an amount per person times the persons is
// the amount, as far as it was kept.
func TestBereik_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		for _, v := range d.Interventies {
			a, bekend := p.Aandeel(v.ID)
			require.Equal(t, v.Bereik != nil, bekend)
			if !bekend {
				continue
			}
			require.LessOrEqual(t, a.Interval.Onder, a.Deel)
			require.GreaterOrEqual(t, a.Interval.Boven, a.Deel)
			require.GreaterOrEqual(t, a.Interval.Onder, 0.0)
			require.LessOrEqual(t, a.Interval.Boven, 1.0)
			per := p.KostenPerBereikte(v.ID)
			bedrag, ok := v.KostenIn(v.Bereik.Jaar)
			require.Equal(t, ok && v.Bereik.Bereikt > 0, per.Reden == "")
			if per.Reden == "" {
				verschil := new(big.Rat).Mul(per.Bedrag.Rat(), big.NewRat(int64(v.Bereik.Bereikt), 1))
				verschil.Sub(verschil, bedrag.Rat())
				require.LessOrEqual(t, verschil.Abs(verschil).Cmp(big.NewRat(int64(v.Bereik.Bereikt), 100_000_000)), 0)
			}
		}
	})
}

// Each rule that is not kept, or cannot be told, says why; every activity taken
// up that is not over is held to the same rules; whoever is judged as new is judged as it is once
// it is taken up.
func TestToets_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		toetsen := p.Toets()
		for _, toets := range toetsen {
			require.True(t, toets.Oordeel == governance.Voldaan || toets.Bevinding != "", "%+v", toets)
			_, err := toets.Oordeel.MarshalText()
			require.NoError(t, err)
		}
		for i, v := range d.Interventies {
			voorbij := v.Eind != 0 && v.Eind < d.Jaar
			for _, regel := range []string{interventies.RegelSamenhang, interventies.RegelResultaat, interventies.RegelMeerjarig, interventies.RegelBewezen} {
				_, ok := over(toetsen, regel, v.ID)
				require.Equal(t, v.Besluit == interventies.Opgenomen && !voorbij, ok)
			}
			if v.Besluit == interventies.Opgenomen {
				continue
			}
			b, err := p.Beoordeel(v)
			require.NoError(t, err)
			require.Equal(t, voorbij, len(b.Toetsen) == 0)
			d.Interventies[i].Besluit = interventies.Opgenomen
			met, err := d.Resolve(achterhoek(t))
			require.NoError(t, err)
			d.Interventies[i].Besluit = v.Besluit
			for _, toets := range b.Toetsen {
				if daarna, ok := over(met.Toets(), toets.Regel, v.ID); ok {
					require.Equal(t, daarna, toets)
				} else {
					require.Equal(t, interventies.RegelAansluiting, toets.Regel, "of the programme only what began after it is new")
				}
			}
		}
	})
}
