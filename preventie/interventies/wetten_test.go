package interventies_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
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
		if v.Loopt(v.Begin + 1) {
			v.Bereik.Jaar += rapid.IntRange(0, 1).Draw(t, "later")
		}
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

// gelijk gives a programme as its outputs have it: amounts with two decimals,
// costs by year, and of a programme that is made up every part so.
func gelijk(t require.TestingT, d *interventies.Definitie) *interventies.Definitie {
	var b bytes.Buffer
	require.NoError(t, interventies.WriteJSON(&b, d))
	uit, err := interventies.ReadJSON(&b, "")
	require.NoError(t, err)
	for i := range uit.Interventies {
		v := &uit.Interventies[i]
		v.Fictief = v.Fictief || d.Fictief
		slices.SortFunc(v.Kosten, func(a, b interventies.Kosten) int { return a.Jaar - b.Jaar })
		for j := range v.Kosten {
			bedrag, ok := new(big.Rat).SetString(v.Kosten[j].Bedrag)
			require.True(t, ok)
			v.Kosten[j].Bedrag = bedrag.FloatString(2)
		}
	}
	return uit
}

// The overzicht in JSON loses nothing of what was read.
func TestOverzicht_verliestNiets(t *testing.T) {
	keur := func(t require.TestingT, d *interventies.Definitie) {
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, p.Overzicht().WriteJSON(&b))
		var o interventies.Overzicht
		require.NoError(t, json.Unmarshal(b.Bytes(), &o))
		terug := &interventies.Definitie{
			Versie: o.Versie, ID: o.ID, Naam: o.Naam, Jaar: o.Jaar, Fictief: o.GeheelFictief, Boom: o.Boom, Vastgesteld: o.Vastgesteld,
			Doelen: o.Doelen, LokaleUitvoering: o.LokaleUitvoering, Bron: o.Bron, Gemeenten: o.Gemeenten,
		}
		for _, s := range o.Interventies {
			v := interventies.Interventie{
				ID: s.ID, Naam: s.Naam, Omschrijving: s.Omschrijving, Niveau: s.Niveau, Fase: s.Fase, Leefgebieden: s.Leefgebieden, Effecten: s.Effecten,
				Kernwaarden: s.Kernwaarden, Resultaat: s.Resultaat, Versterkt: s.Versterkt, Kosten: s.Kosten, Begin: s.Begin, Eind: s.Eind, Bewijs: s.Bewijs,
				Evaluatie: s.Evaluatie, Besluit: s.Besluit, Reden: s.Reden, Bron: s.Bron, Fictief: s.Fictief,
			}
			if s.Bereik != nil {
				v.Bereik = &interventies.Bereik{Bereikt: s.Bereik.Bereikt, Doelgroep: s.Bereik.Doelgroep, Jaar: s.Bereik.Jaar, Bron: s.Bereik.Bron}
			}
			slices.SortFunc(v.Kosten, func(a, b interventies.Kosten) int { return a.Jaar - b.Jaar })
			terug.Interventies = append(terug.Interventies, v)
		}
		require.Empty(t, verschil(gelijk(t, d), terug))
	}
	keur(t, voorbeeld(t))
	rapid.Check(t, func(t *rapid.T) { keur(t, willekeurig(t)) })
}

// The rows of the spreadsheet lose nothing of an intervention, and no number
// stands there twice: a column adds up to what the programme has.
func TestProgramma_WriteCSV_wetten(t *testing.T) {
	keur := func(t require.TestingT, d *interventies.Definitie) {
		p, err := d.Resolve(achterhoek(t))
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, p.WriteCSV(&b))
		lezer := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b.Bytes(), []byte("\ufeff"))))
		lezer.Comma = ';'
		rijen, err := lezer.ReadAll()
		require.NoError(t, err)
		kop, rijen := rijen[0], rijen[1:]
		cel := func(rij []string, kolom string) string {
			i := slices.Index(kop, kolom)
			require.GreaterOrEqual(t, i, 0, kolom)
			return rij[i]
		}
		want := gelijk(t, d)
		var terug []interventies.Interventie
		for _, rij := range rijen {
			if n := len(terug); n == 0 || terug[n-1].ID != cel(rij, "interventie") {
				terug = append(terug, uitRij(t, func(kolom string) string { return cel(rij, kolom) }))
			}
			v := &terug[len(terug)-1]
			jaar := getal(t, cel(rij, "jaar"))
			if cel(rij, "kosten") != "" {
				v.Kosten = append(v.Kosten, interventies.Kosten{
					Jaar: jaar, Bedrag: strings.Replace(cel(rij, "kosten"), ",", ".", 1), Soort: metLabel(t, interventies.Kostensoorten(), cel(rij, "kosten_soort")),
				})
			}
			if cel(rij, "bereikt") != "" {
				require.Nil(t, v.Bereik, "once for each intervention")
				v.Bereik = &interventies.Bereik{
					Bereikt: getal(t, cel(rij, "bereikt")), Doelgroep: getal(t, cel(rij, "doelgroep")), Jaar: jaar, Bron: cel(rij, "bereik_bron"),
				}
			}
			require.Equal(t, p.KostenPerBereikte(v.ID).Reden == "" && v.Bereik != nil && v.Bereik.Jaar == jaar, cel(rij, "kosten_per_bereikte") != "")
		}
		require.Empty(t, cmp.Diff(want.Interventies, terug, cmpopts.EquateEmpty()))
	}
	keur(t, voorbeeld(t))
	rapid.Check(t, func(t *rapid.T) { keur(t, willekeurig(t)) })
}

func getal(t require.TestingT, cel string) int {
	if cel == "" {
		return 0
	}
	n, err := strconv.Atoi(cel)
	require.NoError(t, err)
	return n
}

// metLabel finds the word that people read.
func metLabel[T interface{ Label() string }](t require.TestingT, alle []T, label string) T {
	i := slices.IndexFunc(alle, func(v T) bool { return v.Label() == label })
	require.GreaterOrEqual(t, i, 0, label)
	return alle[i]
}

func metLabels[T interface{ Label() string }](t require.TestingT, alle []T, cel string) (uit []T) {
	for _, label := range delen(cel) {
		uit = append(uit, metLabel(t, alle, label))
	}
	return uit
}

func delen(cel string) []string {
	if cel == "" {
		return nil
	}
	return strings.Split(cel, "|")
}

// uitRij reads what a row says of an intervention that is not of a year.
func uitRij(t require.TestingT, cel func(string) string) interventies.Interventie {
	v := interventies.Interventie{
		ID: cel("interventie"), Naam: cel("naam"), Omschrijving: cel("omschrijving"), Niveau: metLabel(t, preventie.Niveaus(), cel("niveau")),
		Fase: metLabel(t, preventie.Fasen(), cel("fasenaam")), Leefgebieden: metLabels(t, interventies.Leefgebieden(), cel("leefgebieden")),
		Effecten: delen(cel("effecten")), Kernwaarden: metLabels(t, goaltree.Kernwaarden(), cel("kernwaarden")), Versterkt: delen(cel("versterkt")),
		Begin: getal(t, cel("begin")), Eind: getal(t, cel("eind")), Besluit: metLabel(t, interventies.Besluiten(), cel("besluit")),
		Reden: cel("reden"), Bron: cel("bron"), Fictief: cel("fictief") == "ja",
	}
	if cel("bewijs") != "" {
		v.Bewijs = metLabel(t, interventies.Bewijzen(), cel("bewijs"))
	}
	r := interventies.Resultaat{Indicator: cel("indicator"), Wat: cel("resultaat"), Streven: cel("streven"), Meting: cel("meting")}
	if r != (interventies.Resultaat{}) {
		v.Resultaat = &r
	}
	e := interventies.Evaluatie{Door: cel("evaluatie_door"), Gereed: getal(t, cel("evaluatie_gereed"))}
	if e != (interventies.Evaluatie{}) {
		v.Evaluatie = &e
	}
	return v
}
