package governance_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// zelfde compares definitions in full, but for where they were read and for
// the difference between no list and an empty one.
func zelfde(want, got *governance.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(governance.Definitie{}), cmpopts.EquateEmpty())
}

// willekeurig gives a definition that resolves, with circles of steering too.
func willekeurig(t *rapid.T) *governance.Definitie {
	d := &governance.Definitie{
		Versie: governance.FormaatVersie, ID: "w", Naam: rapid.StringMatching(`[a-zé"<&#]{1,8}`).Draw(t, "naam"),
		Toelichting: rapid.SampledFrom([]string{"", "twee\nregels"}).Draw(t, "toelichting"),
	}
	n := rapid.IntRange(1, 6).Draw(t, "organen")
	orgaan := func(i int) string { return fmt.Sprintf("o%d", i) }
	nRollen := rapid.IntRange(0, 3).Draw(t, "rollen")
	for i := range nRollen {
		r := governance.Rol{ID: fmt.Sprintf("r%d", i), Naam: "rol", Afkorting: rapid.SampledFrom([]string{"", "R"}).Draw(t, "afkorting")}
		if rapid.Bool().Draw(t, "uit") {
			r.Uit = orgaan(rapid.IntRange(0, n-1).Draw(t, "uit orgaan"))
		}
		d.Rollen = append(d.Rollen, r)
	}
	for i := range n {
		o := governance.Orgaan{
			ID: orgaan(i), Naam: "orgaan",
			Soort:  rapid.SampledFrom(governance.Orgaansoorten()).Draw(t, "soort"),
			Schaal: rapid.SampledFrom(governance.Schalen()).Draw(t, "schaal"),
		}
		if i > 0 && rapid.Bool().Draw(t, "lid") { // members of bodies before it: no circle
			o.Leden = append(o.Leden, governance.Lidmaatschap{Orgaan: orgaan(rapid.IntRange(0, i-1).Draw(t, "lid van")), Allen: rapid.Bool().Draw(t, "allen")})
		}
		if nRollen > 0 && rapid.Bool().Draw(t, "rol") {
			mi := rapid.IntRange(0, 3).Draw(t, "minimaal")
			o.Leden = append(o.Leden, governance.Lidmaatschap{
				Rollen: []string{d.Rollen[rapid.IntRange(0, nRollen-1).Draw(t, "welke")].ID}, Minimaal: mi,
				Voorkeur: mi + rapid.IntRange(0, 1).Draw(t, "voorkeur"), Maximaal: rapid.SampledFrom([]int{0, mi + 1}).Draw(t, "maximaal"),
				OpUitnodiging: rapid.Bool().Draw(t, "op uitnodiging"), Toelichting: rapid.SampledFrom([]string{"", "om en om"}).Draw(t, "waarom"),
			})
		}
		if rapid.Bool().Draw(t, "vergadert") {
			o.Vergadert = &governance.Ritme{Keren: rapid.IntRange(1, 3).Draw(t, "keren"), Per: rapid.IntRange(1, 3).Draw(t, "per"), Eenheid: rapid.SampledFrom(governance.Tijdseenheden()).Draw(t, "eenheid")}
		}
		d.Organen = append(d.Organen, o)
	}
	for van := range n {
		for naar := range n {
			for _, soort := range governance.Lijnsoorten() {
				if van != naar && rapid.IntRange(0, 3).Draw(t, "lijn") == 0 {
					d.Lijnen = append(d.Lijnen, governance.Lijn{Van: orgaan(van), Naar: orgaan(naar), Soort: soort})
				}
			}
		}
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "voorwaarden") {
		d.Voorwaarden = append(d.Voorwaarden, governance.Voorwaarde{
			Naam: fmt.Sprintf("voorwaarde %d", i), Bron: rapid.SampledFrom([]string{"", "bron"}).Draw(t, "bron"),
			Vraagt: rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,3}`), 1, 3).Draw(t, "vraagt"),
		})
	}
	return d
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		_, err := d.Resolve()
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, governance.WriteJSON(&b, d))
		terug, err := governance.ReadJSON(&b, "s.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
	})
}

// kettings gives every chain from van to naar along arrows that meets no body
// twice.
func kettings(pijl func(van, naar string) bool, ids []string, pad []string, naar string) [][]string {
	hier := pad[len(pad)-1]
	if hier == naar {
		return [][]string{slices.Clone(pad)}
	}
	var alle [][]string
	for _, id := range ids {
		if pijl(hier, id) && !slices.Contains(pad, id) {
			alle = append(alle, kettings(pijl, ids, append(slices.Clone(pad), id), naar)...)
		}
	}
	return alle
}

// Tussen is a chain of which every link is a line of steering, all in one
// direction, and no shorter one exists.
func TestTussen_kortsteKetting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		s, err := d.Resolve()
		require.NoError(t, err)
		var ids []string
		for _, o := range d.Organen {
			ids = append(ids, o.ID)
		}
		stuurt := func(van, naar string) bool {
			return slices.ContainsFunc(d.Lijnen, func(l governance.Lijn) bool {
				return l.Soort == governance.Stuurt && l.Van == van && l.Naar == naar
			})
		}
		op := func(van, naar string) bool { return stuurt(naar, van) }
		for _, van := range ids {
			for _, naar := range ids {
				tussen, err := s.Tussen(van, naar)
				alle := append(kettings(op, ids, []string{van}, naar), kettings(stuurt, ids, []string{van}, naar)...)
				if van == naar || len(alle) == 0 {
					require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
					continue
				}
				require.NoError(t, err)
				require.NotNil(t, tussen)
				keten := slices.Concat([]string{van}, tussen, []string{naar})
				require.True(t, slices.ContainsFunc(alle, func(k []string) bool { return slices.Equal(k, keten) }), "%v is none of %v", keten, alle)
				for _, k := range alle {
					require.LessOrEqual(t, len(keten), len(k))
				}
			}
		}
	})
}

// What is asked from one side is what is asked from the other.
func TestTweeKanten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		s, err := d.Resolve()
		require.NoError(t, err)
		for _, a := range d.Organen {
			for _, b := range d.Organen {
				require.Equal(t, afstand(s.Onder(a.ID), b.ID), afstand(s.Boven(b.ID), a.ID))
				require.Equal(t, afstand(s.BereidtVoor(a.ID), b.ID), afstand(s.Voorbereiders(b.ID), a.ID))
				require.Equal(t, slices.Contains(s.ZitIn(a.ID), b.ID), slices.Contains(s.Herkomst(b.ID), a.ID))
				if stappen := afstand(s.Boven(a.ID), b.ID); stappen > 0 {
					tussen, err := s.Tussen(a.ID, b.ID)
					require.NoError(t, err)
					require.LessOrEqual(t, len(tussen), stappen-1)
				}
			}
			require.Zero(t, afstand(s.Boven(a.ID), a.ID), "nobody stands above itself")
			require.True(t, slices.IsSortedFunc(s.Boven(a.ID), func(x, y governance.Schakel) int { return x.Stappen - y.Stappen }))
		}
	})
}

func afstand(schakels []governance.Schakel, id string) int {
	for _, s := range schakels {
		if s.Orgaan == id {
			return s.Stappen
		}
	}
	return 0
}

func TestResolveDeeltNiets(t *testing.T) {
	d := governance.Programma2018()
	s := los(t, d)
	voor := s.Definitie()
	o := &d.Organen[2]
	o.Naam, o.Leden[0].Rollen[0], o.Vergadert.Per, d.Rollen[0].Naam, d.Lijnen[0].Van = "x", "x", 9, "x", "x"
	uit, _ := s.Orgaan("stuurgroep-programma")
	uit.Leden[0].Rollen[0], uit.Vergadert.Per = "x", 9
	s.Organen()[2].Leden[0].Rollen[0] = "x"
	s.Rollen()[0].Naam, s.Lijnen()[0].Van, s.Definitie().Organen[0].ID = "x", "x", "x"
	require.Empty(t, zelfde(voor, s.Definitie()))
	require.Equal(t, []string{"programma-2018", voor.Naam, voor.Bron, voor.Toelichting}, []string{s.ID(), s.Naam(), s.Bron(), s.Toelichting()})
}

// What is asked of a body or role that is not there has an answer too.
func TestOnbekend(t *testing.T) {
	s := los(t, governance.Achterhoek2017())
	_, ok := s.Orgaan("x")
	require.False(t, ok)
	_, ok = s.Rol("x")
	require.False(t, ok)
	require.Empty(t, s.MetRol("x"))
	require.Empty(t, s.ZitIn("x"))
	require.Empty(t, s.ZitIn(""))
	require.Empty(t, s.Herkomst("x"))
	require.Empty(t, s.Boven("x"))
	require.Empty(t, s.Samenstelling("x"))
	for _, vraag := range [][2]string{{"mosdd", "poho"}, {"poho", "mosdd"}} {
		_, err := s.Tussen(vraag[0], vraag[1])
		require.EqualError(t, err, `this structure has no body with this id; did you mean "mosd"? (found "mosdd")`)
	}
	_, err := s.Tussen("mosd", "mosd")
	require.ErrorIs(t, err, goaltree.CodeOnbekendeVraag)
	tussen, err := s.Tussen("mosd", "poho")
	require.NoError(t, err)
	require.Equal(t, []string{}, tussen, "one steers the other")
}
