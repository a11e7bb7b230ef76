package goaltree_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// zelfde compares definitions in full, but for where they were read.
func zelfde(want, got *goaltree.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(goaltree.Definitie{}), cmp.AllowUnexported(goaltree.Getal{}))
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		for naam, schrijf := range map[string]func(*bytes.Buffer) error{
			"boom.json": func(b *bytes.Buffer) error { return goaltree.WriteJSON(b, d) },
			"boom.csv":  func(b *bytes.Buffer) error { return goaltree.WriteCSV(b, d) },
		} {
			var b bytes.Buffer
			require.NoError(t, schrijf(&b))
			require.True(t, strings.HasSuffix(b.String(), "\n"))
			terug, err := goaltree.Read(&b, naam)
			require.NoError(t, err)
			require.Empty(t, zelfde(d, terug), naam)
		}
	})
}

func TestResolveDeeltNiets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		b, err := d.Resolve()
		require.NoError(t, err)
		voor := b.Definitie()

		d.Hoofddoelen[0].Effecten[0].Gewicht = -1
		d.Effecten[0].Naam = "anders"
		if d.Indicatoren[0].Drempels != nil {
			d.Indicatoren[0].Drempels.Streef = -1
		}
		uit := b.Definitie()
		uit.Effecten[0].Indicatoren[0].ID = "weg"
		b.Hoofddoelen()[0].Effecten[0].ID = "weg"
		b.Effecten()[0].Indicatoren[0].ID = "weg"
		b.Indicatoren()[0].ID = "weg"
		require.Empty(t, zelfde(voor, b.Definitie()))

		opnieuw, err := b.Definitie().Resolve()
		require.NoError(t, err, "a settled tree resolves again")
		require.Empty(t, zelfde(voor, opnieuw.Definitie()))
		for _, ind := range b.Indicatoren() {
			require.Positive(t, ind.Per)
			require.Equal(t, ind.Richting == goaltree.Neutraal, ind.Schaal == 0)
		}
	})
}

func TestAandelenTellenOpTotEen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, err := willekeurig(t).Resolve()
		require.NoError(t, err)
		som, telt := map[string]float64{}, map[string]bool{}
		for _, ind := range b.Indicatoren() {
			for _, p := range b.Paden(ind.ID) {
				require.Contains(t, b.HoofddoelenVan(p.Effect), p.Hoofddoel)
				require.Contains(t, b.EffectenMet(ind.ID), p.Effect)
				som[p.Hoofddoel] += p.Aandeel
				if ind.Richting == goaltree.Neutraal {
					require.Zero(t, p.Aandeel)
				} else {
					telt[p.Hoofddoel] = true
				}
			}
		}
		for _, h := range b.Hoofddoelen() {
			if telt[h.ID] {
				require.InDelta(t, 1, som[h.ID], 1e-9)
			} else {
				require.Zero(t, som[h.ID])
			}
		}
	})
}

func TestHerijkingWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		da, db := willekeurig(t), willekeurig(t)
		a, err := da.Resolve()
		require.NoError(t, err)
		b, err := db.Resolve()
		require.NoError(t, err)

		require.True(t, vergelijk(t, a, a).IsLeeg())
		require.Empty(t, vergelijk(t, a, a).Breuken)

		heen, terug := vergelijk(t, a, b), vergelijk(t, b, a)
		for _, om := range [][2]goaltree.Wijzigingssoort{
			{goaltree.Toegevoegd, goaltree.Vervallen}, {goaltree.Ondergebracht, goaltree.Losgemaakt},
			{goaltree.Verplaatst, goaltree.Verplaatst}, {goaltree.Hernoemd, goaltree.Hernoemd}, {goaltree.Herwogen, goaltree.Herwogen}, {goaltree.Herzien, goaltree.Herzien},
		} {
			require.Equal(t, aantal(heen, om[0]), aantal(terug, om[1]), "%s forth, %s back", om[0], om[1])
		}
		require.ElementsMatch(t, heen.Breuken, terug.Breuken)

		for i := range da.Hoofddoelen {
			for j := range da.Hoofddoelen[i].Effecten {
				da.Hoofddoelen[i].Effecten[j].Gewicht /= 8 // exact, and a weight of the least stays above zero or is refused
			}
		}
		if c, err := da.Resolve(); err == nil && alleNormaal(da) {
			require.True(t, vergelijk(t, a, c).IsLeeg(), "weights times a factor are no change")
		}
	})
}

func alleNormaal(d *goaltree.Definitie) bool {
	for _, h := range d.Hoofddoelen {
		for _, v := range h.Effecten {
			if v.Gewicht < 1e-300 {
				return false
			}
		}
	}
	return true
}

func aantal(h *goaltree.Herijking, soort goaltree.Wijzigingssoort) int {
	n := 0
	for _, w := range h.Wijzigingen {
		if w.Soort == soort {
			n++
		}
	}
	return n
}
