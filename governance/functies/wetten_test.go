package functies_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var b bytes.Buffer
		require.NoError(t, functies.WriteJSON(&b, d))
		terug, err := functies.ReadJSON(&b, "heen.json")
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(d, terug, cmpopts.IgnoreUnexported(functies.Definitie{}), cmpopts.EquateEmpty()))
	})
}

// alsOf tells whether two municipalities do a part alike, worked out apart
// from the package.
func alsOf(a, b functies.Uitvoering) bool {
	wieA, wieB := map[string]bool{}, map[string]bool{}
	for _, id := range a.Verantwoordelijk {
		wieA[id] = true
	}
	for _, id := range b.Verantwoordelijk {
		wieB[id] = true
	}
	return a.Omschrijving == b.Omschrijving && a.Organisatievorm == b.Organisatievorm && cmp.Equal(wieA, wieB)
}

// The groups of a comparison are a partition of the municipalities, and two
// are in one group exactly when they do alike, whichever is asked first.
func TestVergelijkDeeltOp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		v, err := d.Resolve()
		require.NoError(t, err)
		vergelijking := v.Vergelijk()
		require.Len(t, vergelijking, len(d.Functies))
		for _, x := range vergelijking {
			for _, deel := range functies.Delen() {
				groep := map[string]int{}
				for i, g := range x.Deel(deel) {
					require.NotEmpty(t, g.Gemeenten)
					require.Equal(t, g.VolgensRegel, len(g.Verschillen) == 0)
					require.True(t, !g.VolgensRegel || i == 0, "who follows the rule stands first")
					for _, gemeente := range g.Gemeenten {
						require.NotContains(t, groep, gemeente.Code, "in one group only")
						groep[gemeente.Code] = i
						require.Equal(t, !g.VolgensRegel, van(t, v, gemeente.Code, x.Functie, deel).Afwijkend)
					}
				}
				require.Len(t, groep, len(d.Gemeenten), "each is in a group")
				for _, a := range d.Gemeenten {
					for _, b := range d.Gemeenten {
						gelijk := alsOf(van(t, v, a.Code, x.Functie, deel).Uitvoering, van(t, v, b.Code, x.Functie, deel).Uitvoering)
						require.Equal(t, gelijk, groep[a.Code] == groep[b.Code])
					}
				}
			}
		}
	})
}

func van(t require.TestingT, v *functies.Functieverdeling, code string, f functies.Functie, d functies.Deel) functies.Toegepast {
	g, err := v.Van(code, f)
	require.NoError(t, err)
	if d == functies.Lokaal {
		return g.Lokaal
	}
	return g.Regionaal
}

func TestVolgordeDoetErNietToe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		v, err := d.Resolve()
		require.NoError(t, err)
		voor := v.Vergelijk()
		slices.Reverse(d.Gemeenten)
		slices.Reverse(d.Afwijkingen)
		slices.Reverse(d.Functies)
		w, err := d.Resolve()
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(voor, w.Vergelijk()))
	})
}

func TestAfwijkingGelijkAanRegelIsGeenVerschil(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Afwijkingen = nil
		v, err := d.Resolve()
		require.NoError(t, err)
		voor := v.Vergelijk()
		for _, f := range d.Functies {
			for _, g := range d.Gemeenten {
				for _, deel := range functies.Delen() {
					u := f.Deel(deel)
					u.Reden = "een eigen reden"
					u.Verantwoordelijk = slices.Clone(u.Verantwoordelijk)
					slices.Reverse(u.Verantwoordelijk)
					d.Afwijkingen = append(d.Afwijkingen, functies.Afwijking{Gemeente: g.Code, Functie: f.Functie, Deel: deel, Uitvoering: u})
				}
			}
		}
		w, err := d.Resolve()
		require.NoError(t, err)
		for i, x := range w.Vergelijk() {
			require.True(t, x.Gelijk())
			for _, deel := range functies.Delen() {
				require.Equal(t, voor[i].Deel(deel)[0].Gemeenten, x.Deel(deel)[0].Gemeenten)
			}
		}
		for _, vak := range w.Matrix() {
			require.False(t, vak.Afwijkend)
			require.Equal(t, "een eigen reden", vak.Reden, "its own reason is shown")
		}
		for _, g := range w.Regionaal() {
			require.Empty(t, g.Anders)
		}
	})
}

func TestResolveDeeltNiets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		v, err := d.Resolve()
		require.NoError(t, err)
		voor := v.Overzicht()
		wis := func(u *functies.Uitvoering) {
			for i := range u.Verantwoordelijk {
				u.Verantwoordelijk[i] = "weg"
			}
		}
		for _, d := range []*functies.Definitie{d, v.Definitie()} {
			for i := range d.Functies {
				wis(&d.Functies[i].Lokaal)
				wis(&d.Functies[i].Regionaal)
			}
			for i := range d.Afwijkingen {
				wis(&d.Afwijkingen[i].Uitvoering)
			}
			for i := range d.Partijen {
				d.Partijen[i].Gemeenten[0] = "weg"
			}
			d.Gemeenten[0].Naam = "weg"
			d.Verantwoordelijken[0].Naam = "weg"
		}
		for _, vak := range v.Matrix() {
			wis(&vak.Uitvoering)
		}
		for _, f := range v.Verdelingen() {
			wis(&f.Lokaal)
		}
		for _, g := range v.Regionaal() {
			wis(&g.Uitvoering)
		}
		for _, x := range v.Vergelijk() {
			wis(&x.Lokaal[0].Uitvoering)
			x.Lokaal[0].Gemeenten[0].Naam = "weg"
		}
		v.Gemeenten()[0].Naam = "weg"
		require.Empty(t, cmp.Diff(voor, v.Overzicht()))
	})
}
