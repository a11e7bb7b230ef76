package monitor

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// ongelijk has runs of different length: indicator a in two regions, b in one.
func ongelijk(t *testing.T) *Dataset {
	t.Helper()
	b := NewBuilder(BuilderOptions{})
	for _, k := range []struct {
		indicator, regio string
		jaar             int
	}{{"b", "GM0222", 2021}, {"a", "GM1509", 2019}, {"a", "GM0222", 2020}, {"a", "GM0222", 2018}} {
		require.NoError(t, b.Add(Waarneming{Indicator: k.indicator, Regio: cbs.MustRegio(k.regio), Periode: cbs.Jaar(k.jaar), Waarde: Bekend(float64(k.jaar))}))
	}
	return b.Dataset()
}

func jaren(w []Waarneming) []int {
	var j []int
	for _, w := range w {
		j = append(j, w.Periode.Jaar())
	}
	return j
}

func TestDataset(t *testing.T) {
	d := ongelijk(t)
	oudeIJsselstreek, bronckhorst, doetinchem := cbs.MustRegio("GM1509"), cbs.MustRegio("GM1876"), cbs.MustRegio("GM0222")
	require.Equal(t, 4, d.Len())
	require.Equal(t, []string{"a", "b"}, d.Indicatoren())
	require.Equal(t, []cbs.Regio{doetinchem, oudeIJsselstreek}, d.Regios())
	require.Equal(t, []cbs.Periode{cbs.Jaar(2018), cbs.Jaar(2019), cbs.Jaar(2020), cbs.Jaar(2021)}, d.Perioden())
	require.Equal(t, []int{2018, 2020, 2019, 2021}, jaren(alles(d)))

	for _, c := range []struct {
		indicator string
		regio     cbs.Regio
		jaren     []int
	}{
		{"a", doetinchem, []int{2018, 2020}},
		{"a", oudeIJsselstreek, []int{2019}},
		{"b", doetinchem, []int{2021}},
		{"b", oudeIJsselstreek, nil}, // a region that others have
		{"b", bronckhorst, nil},      // one that none has
		{"c", oudeIJsselstreek, nil}, // an indicator that none has
		{"", cbs.Regio{}, nil},
	} {
		require.Equal(t, c.jaren, jaren(slices.Collect(d.Reeks(c.indicator, c.regio))), "%s %s", c.indicator, c.regio)
	}
	_, ok := d.Lookup("a", doetinchem, cbs.Jaar(2019)) // a period of another region
	require.False(t, ok)
	_, ok = d.Lookup("a", doetinchem, cbs.Jaar(1999))
	require.False(t, ok)
	w, ok := d.Lookup("a", doetinchem, cbs.Jaar(2020))
	require.True(t, ok)
	require.Equal(t, Bekend(2020), w.Waarde)
}

func TestDatasetIsNietTeVeranderen(t *testing.T) {
	d := ongelijk(t)
	d.Indicatoren()[0], d.Regios()[0], d.Perioden()[0] = "x", cbs.Regio{}, cbs.Periode{}
	require.Equal(t, []int{2018, 2020, 2019, 2021}, jaren(alles(d)))
	require.Equal(t, "a", d.Indicatoren()[0])
}

func TestDatasetStopt(t *testing.T) {
	d := ongelijk(t)
	for range d.All() {
		break
	}
	for range d.Reeks("a", cbs.MustRegio("GM0222")) {
		break
	}
}

func TestDatasetFilter(t *testing.T) {
	d := ongelijk(t).Filter(func(w Waarneming) bool { return w.Periode.Jaar() > 2019 })
	require.Equal(t, []int{2020, 2021}, jaren(alles(d)))
	require.Equal(t, []cbs.Regio{cbs.MustRegio("GM0222")}, d.Regios()) // what is gone is gone from the lists
	leeg := d.Filter(func(Waarneming) bool { return false })
	require.Zero(t, leeg.Len())
	require.Empty(t, leeg.Indicatoren())
	require.Empty(t, alles(leeg))
}
