package cbs

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestGebieden(t *testing.T) {
	for jaar, aantal := range map[int]int{
		2015: 393, 2016: 390, 2017: 388, 2018: 380, 2019: 355, 2020: 355, 2021: 352, 2022: 345,
		2023: 342, 2024: 342, 2025: 342, 2026: 342,
	} {
		t.Run(fmt.Sprint(jaar), func(t *testing.T) {
			g, err := Gebieden(jaar)
			require.NoError(t, err)
			require.Equal(t, jaar, g.Editie())
			require.Contains(t, g.Bron(), "CC BY 4.0")
			require.Len(t, g.Gemeenten(), aantal)
			for _, r := range g.Gemeenten() {
				naam, ok := g.Naam(r)
				require.True(t, ok)
				gevonden, err := g.Zoek(naam)
				require.NoError(t, err, naam)
				require.Equal(t, r, gevonden)
				land, ok := g.Ouder(r, Land)
				require.True(t, ok)
				require.Equal(t, MustRegio("NL01"), land)
				_, ok = g.Ouder(r, Provincie)
				require.Equal(t, jaar == 2022, ok, "memberships are known of 2022 alone")
			}
			for naam, code := range map[string]string{
				"Den Haag": "GM0518", "Den Bosch": "GM0796", "'s-Gravenhage (gemeente)": "GM0518", "Utrecht (gemeente)": "GM0344",
				"Groningen (gemeente)": "GM0014", "Hengelo (O.)": "GM0164", "nederland": "NL01",
			} {
				r, err := g.Zoek(naam)
				require.NoError(t, err, naam)
				require.Equal(t, code, r.Code())
			}
			met, err := g.Met(Achterhoek(), Twente())
			require.NoError(t, err)
			require.True(t, met.Bevat(Achterhoek().Regio, MustRegio("GM0197")))
		})
	}
	g, err := Gebieden(2022)
	require.NoError(t, err)
	require.Same(t, Gebieden2022(), g)
	for _, jaar := range []int{2014, 2027, 0, -1} {
		g, err := Gebieden(jaar)
		require.Nil(t, g)
		require.ErrorContains(t, err, "2015 to 2026")
	}
	for naam, jaar := range map[string]int{"Haaren": 2020, "Groesbeek": 2015, "De Friese Meren": 2015, "Weesp": 2022, "het Bildt": 2017} {
		g, err := Gebieden(jaar)
		require.NoError(t, err)
		r, err := g.Zoek(naam)
		require.NoError(t, err)
		volgend, err := Gebieden(jaar + 1)
		require.NoError(t, err)
		_, ok := volgend.Naam(r)
		require.False(t, ok, "%s is gone the year after", naam)
	}
}

// TestEditiesWetten: what a municipality of one edition becomes are
// municipalities of the other, and each of those comes from somewhere.
func TestEditiesWetten(t *testing.T) {
	h := Herindelingen()
	rapid.Check(t, func(t *rapid.T) {
		jaar := rapid.IntRange(eersteEditie, laatsteEditie)
		x, z := jaar.Draw(t, "x"), jaar.Draw(t, "z")
		van, err := Gebieden(x)
		require.NoError(t, err)
		naar, err := Gebieden(z)
		require.NoError(t, err)
		r := rapid.SampledFrom(van.Gemeenten()).Draw(t, "van")
		ds, err := h.Vertaal(r, x, z)
		require.NoError(t, err)
		require.NotEmpty(t, ds)
		for _, d := range ds {
			_, ok := naar.Naam(d.Regio)
			require.True(t, ok)
		}
		bronnen, err := h.Bronnen(rapid.SampledFrom(naar.Gemeenten()).Draw(t, "naar"), z, x)
		require.NoError(t, err)
		require.NotEmpty(t, bronnen)
		for _, b := range bronnen {
			require.Contains(t, van.Gemeenten(), b)
		}
	})
}

// TestGemeentenamen: every embedded name is of a municipality of some edition, and not of 2022.
func TestGemeentenamen(t *testing.T) {
	rijen, err := leesTabel(gemeentenamen, kolommenNamen)
	require.NoError(t, err)
	codes := map[Regio]bool{}
	for jaar := eersteEditie; jaar <= laatsteEditie; jaar++ {
		g, err := Gebieden(jaar)
		require.NoError(t, err)
		for _, r := range g.Gemeenten() {
			codes[r] = true
		}
	}
	for _, rij := range rijen {
		r := MustRegio(rij[0])
		require.True(t, codes[r], r)
		_, ok := Gebieden2022().Naam(r)
		require.False(t, ok, r)
	}
	require.True(t, slices.IsSortedFunc(rijen, func(a, b []string) int { return MustRegio(a[0]).Compare(MustRegio(b[0])) }))
	require.Len(t, codes, 345+len(rijen))
}
