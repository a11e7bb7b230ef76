package programma_test

import (
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// By hand: a and b wait for each other, and so do b, c and d in a row; both
// circles share the arrow b > a in no way but the node b. One arrow opens each.
func TestKringen(t *testing.T) {
	d := metProjecten(t, "a", "b", "c", "d")
	d.Extern = []programma.Naam{{ID: "buiten", Naam: "Buiten"}}
	for _, r := range [][2]string{{"a", "b"}, {"b", "a"}, {"b", "c"}, {"c", "d"}, {"d", "b"}, {"a", "buiten"}} {
		d.Relaties = append(d.Relaties, programma.Relatie{Van: r[0], Naar: r[1], Soort: programma.AfhankelijkVanResultaat})
	}
	d.Relaties = append(d.Relaties, programma.Relatie{Van: "a", Naar: "c", Soort: programma.Samenhang}, programma.Relatie{Van: "c", Naar: "a", Soort: programma.Samenhang})
	p := opgelost(t, d)
	k := p.Kringen()
	require.Equal(t, [][]string{{"a", "b"}, {"b", "c", "d"}}, k.Kringen)
	require.True(t, !k.Afgebroken && k.Bewezen)
	require.Len(t, k.Losmaken, 2)
	x := toets(t, p, "kringen", "")
	require.Equal(t, governance.NietVoldaan, x.Oordeel)
	require.Equal(t, governance.Voorkeur, x.Strengheid, "circles are shown, not refused")
	require.Contains(t, x.Bevinding, "A wacht op b, en b op a; b wacht op c, c op d, en d op b. Zo gaat het open: a wacht niet langer op b")
	require.Equal(t, [][]string{{"a", "c"}}, p.Kringen(programma.Samenhang).Kringen)

	d.Relaties = d.Relaties[:1]
	p = opgelost(t, d)
	require.Empty(t, p.Kringen().Kringen)
	require.NotNil(t, p.Kringen().Losmaken)
	require.Equal(t, governance.Voldaan, toets(t, p, "kringen", "").Oordeel)
}

// Loosening what is told to be loosened leaves no circle, and no smaller set of
// dependencies does: all are tried.
func TestLosmakenWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []string{"a", "b", "c", "d", "e"}[:rapid.IntRange(2, 5).Draw(t, "n")]
		d := metProjecten(t, ids...)
		for _, van := range ids {
			for _, naar := range ids {
				if van != naar && rapid.IntRange(0, 2).Draw(t, "pijl") == 0 && len(d.Relaties) < 10 {
					d.Relaties = append(d.Relaties, programma.Relatie{Van: van, Naar: naar, Soort: programma.AfhankelijkVanResultaat})
				}
			}
		}
		k := opgelost(t, d).Kringen()
		require.True(t, k.Bewezen)
		require.Equal(t, len(k.Kringen) == 0, len(k.Losmaken) == 0)
		for _, kring := range k.Kringen {
			for i, van := range kring {
				naar := kring[(i+1)%len(kring)]
				require.True(t, slices.ContainsFunc(d.Relaties, func(r programma.Relatie) bool { return r.Van == van && r.Naar == naar }))
			}
		}
		zonder := func(weg func(i int, r programma.Relatie) bool) bool { // no circle is left
			rest := *d
			rest.Relaties = nil
			for i, r := range d.Relaties {
				if !weg(i, r) {
					rest.Relaties = append(rest.Relaties, r)
				}
			}
			return !heeftKring(rest.Relaties)
		}
		require.True(t, zonder(func(_ int, r programma.Relatie) bool { return slices.Contains(k.Losmaken, r) }))
		for set := range uint(1) << len(d.Relaties) {
			if bits.OnesCount(set) < len(k.Losmaken) {
				require.False(t, zonder(func(i int, _ programma.Relatie) bool { return set&(1<<i) != 0 }))
			}
		}
	})
}

// heeftKring takes away, again and again, what nothing points to.
func heeftKring(relaties []programma.Relatie) bool {
	for len(relaties) > 0 {
		rest := slices.DeleteFunc(slices.Clone(relaties), func(r programma.Relatie) bool {
			return !slices.ContainsFunc(relaties, func(s programma.Relatie) bool { return s.Naar == r.Van })
		})
		if len(rest) == len(relaties) {
			return true
		}
		relaties = rest
	}
	return false
}
