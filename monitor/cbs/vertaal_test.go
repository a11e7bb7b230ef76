package cbs

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// delen makes parts of "code" or "code share" pairs; a share of 0 is unknown.
func delen(t *testing.T, paren ...any) []Deel {
	t.Helper()
	var ds []Deel
	for i := 0; i < len(paren); i += 2 {
		code, ok := paren[i].(string)
		require.True(t, ok)
		aandeel, ok := paren[i+1].(float64)
		require.True(t, ok)
		ds = append(ds, Deel{MustRegio(code), aandeel})
	}
	return ds
}

var (
	bijna = cmpopts.EquateApprox(0, 1e-9)
	regio = cmp.Comparer(func(a, b Regio) bool { return a == b })
)

func TestVertaalIngebouwd(t *testing.T) {
	h := Herindelingen()
	for _, v := range []struct {
		naam, code string
		van, naar  int
		want       []Deel
	}{
		{"merger into a code that stays", "GM0219", 2004, 2022, delen(t, "GM0197", 1.0)},
		{"the code that stays", "GM0197", 2004, 2022, delen(t, "GM0197", 1.0)},
		{"merger, then a new name", "GM0260", 2004, 2007, delen(t, "GM1586", 1.0)},
		{"merger, before the new name", "GM0260", 2004, 2006, delen(t, "GM0240", 1.0)},
		{"divided, shares unknown, one part renamed", "GM0229", 2004, 2022, delen(t, "GM1586", 0.0, "GM1859", 0.0)},
		{"Haaren over four", "GM0788", 2020, 2021, delen(t, "GM0757", 0.0, "GM0824", 0.0, "GM0855", 0.0, "GM0865", 0.0)},
		{"Haaren, before", "GM0788", 2015, 2020, delen(t, "GM0788", 1.0)},
		{"two steps", "GM0282", 2014, 2016, delen(t, "GM1945", 1.0)},
		{"Weesp", "GM0457", 2022, 2023, delen(t, "GM0363", 1.0)},
		{"untouched", "GM0294", 2004, 2026, delen(t, "GM0294", 1.0)},
		{"the same year", "GM0788", 2030, 2030, delen(t, "GM0788", 1.0)},
		{"back over a new name", "GM1586", 2019, 2006, delen(t, "GM0240", 1.0)},
		{"back over a new name and a merger", "GM1586", 2019, 2004, delen(t, "GM0229", 0.0, "GM0240", 0.0, "GM0260", 0.0, "GM0278", 0.0)},
		{"back, grown under its code", "GM0197", 2019, 2004, delen(t, "GM0197", 0.0, "GM0219", 0.0)},
		{"back, a merger", "GM1955", 2005, 2004, delen(t, "GM0207", 0.0, "GM0218", 0.0)},
		{"back, De Fryske Marren", "GM1940", 2016, 2015, delen(t, "GM1921", 1.0)},
		{"back, untouched", "GM0294", 2026, 2004, delen(t, "GM0294", 1.0)},
		{"a jeugdregio", "JZ25", 2004, 2026, delen(t, "JZ25", 1.0)},
		{"the country", "NL01", 2026, 2004, delen(t, "NL01", 1.0)},
		{"wijk of a gemeente untouched", "WK029400", 2004, 2026, delen(t, "WK029400", 1.0)},
		{"buurt after the last step", "BU01970000", 2005, 2026, delen(t, "BU01970000", 1.0)},
	} {
		t.Run(v.naam, func(t *testing.T) {
			got, err := h.Vertaal(MustRegio(v.code), v.van, v.naar)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(v.want, got, regio, bijna))
		})
	}
	own, err := h.Vertaal(Achterhoek().Regio, 2004, 2022)
	require.NoError(t, err)
	require.Equal(t, []Deel{{Achterhoek().Regio, 1}}, own)

	for _, f := range []struct {
		naam, code string
		van, naar  int
		zegt       string
	}{
		{"not yet there", "GM1586", 2004, 2022, "GM1586 in 2004: the code is not there before 2007"},
		{"no longer there", "GM0219", 2005, 2022, "GM0219 in 2005: the code is no longer there since 2005"},
		{"back, not there", "GM0219", 2022, 2004, "no longer there"},
		{"wijk of a gemeente that grew", "WK019701", 2004, 2019, "WK019701 of 2004: what became of it in 2005 is not known; its gemeente GM0197"},
		{"buurt, back", "BU01970101", 2019, 2004, "is not known"},
		{"wijk of a gemeente that is gone", "WK021900", 2005, 2019, "its gemeente GM0219 is not there"},
	} {
		t.Run(f.naam, func(t *testing.T) {
			got, err := h.Vertaal(MustRegio(f.code), f.van, f.naar)
			require.ErrorContains(t, err, f.zegt)
			require.Nil(t, got)
		})
	}
	_, err = h.Vertaal(Regio{}, 2004, 2004)
	require.ErrorIs(t, err, ErrRegio)
}

func TestBronnenIngebouwd(t *testing.T) {
	h := Herindelingen()
	for _, b := range []struct {
		naam, code string
		naar, van  int
		want       []Regio
	}{
		{"grown under its code", "GM0197", 2022, 2004, regios("GM0197", "GM0219")},
		{"new code", "GM1959", 2019, 2018, regios("GM0738", "GM0870", "GM0874")},
		{"through two steps", "GM1945", 2022, 2014, regios("GM0241", "GM0265", "GM0282")},
		{"of a part too", "GM1949", 2018, 2017, regios("GM0063", "GM0070", "GM0140", "GM1908")},
		{"same year", "GM0197", 2022, 2022, regios("GM0197")},
		{"from later: what it became", "GM0788", 2020, 2021, regios("GM0757", "GM0824", "GM0855", "GM0865")},
		{"untouched", "GM0294", 2022, 2004, regios("GM0294")},
	} {
		t.Run(b.naam, func(t *testing.T) {
			got, err := h.Bronnen(MustRegio(b.code), b.naar, b.van)
			require.NoError(t, err)
			require.Equal(t, b.want, got)
		})
	}
	for _, f := range []struct {
		code      string
		naar, van int
	}{{"GM1959", 2018, 2004}, {"GM0219", 2022, 2004}, {"WK019701", 2022, 2004}, {"GM1959", 2018, 2022}} {
		_, err := h.Bronnen(MustRegio(f.code), f.naar, f.van)
		require.Error(t, err, "%v", f)
	}
	_, err := h.Bronnen(Regio{}, 2004, 2004)
	require.ErrorIs(t, err, ErrRegio)
}

// fictief makes a transition between fictive codes.
func fictief(vanJaar, jaar int, van, naar string, soort Overgangssoort, aandeel float64) Overgang {
	return Overgang{VanJaar: vanJaar, Jaar: jaar, Van: MustRegio(van), Naar: MustRegio(naar), Soort: soort, Aandeel: aandeel}
}

func TestVertaalAandelen(t *testing.T) {
	h, err := NewHerindeling(
		// Divided with known shares, and one part divided again.
		fictief(0, 2010, "GM9901", "GM9911", Splitsing, 0.25),
		fictief(0, 2010, "GM9901", "GM9912", Splitsing, 0.75),
		fictief(0, 2012, "GM9912", "GM9911", Grenswijziging, 0.2),
		// 9911 has no row to itself in 2012: a Grenswijziging alone makes it no new code.
		fictief(2014, 2017, "GM9911", "GM9913", Hernoeming, 0),
		// Known in part.
		fictief(0, 2010, "GM9902", "GM9921", Splitsing, 0.4),
		fictief(0, 2010, "GM9902", "GM9922", Splitsing, 0),
		// A part of unknown size goes, the rest stays.
		fictief(0, 2010, "GM9903", "GM9904", Grenswijziging, 0),
		// Wijken that say it themselves.
		fictief(0, 2014, "GM9905", "GM9906", Samenvoeging, 0),
		fictief(0, 2014, "GM9906", "GM9906", Grenswijziging, 0),
		fictief(0, 2014, "WK990500", "WK990610", Hernoeming, 0),
		fictief(0, 2014, "BU99050001", "BU99061001", Hernoeming, 0),
		fictief(0, 2014, "WK990600", "WK990600", Grenswijziging, 0),
	)
	require.NoError(t, err)
	for _, v := range []struct {
		naam, code string
		van, naar  int
		want       []Deel
	}{
		{"one step", "GM9901", 2009, 2010, delen(t, "GM9911", 0.25, "GM9912", 0.75)},
		{"two steps, merged: 0.25 + 0.75 x 0.2 and 0.75 x 0.8", "GM9901", 2009, 2013, delen(t, "GM9911", 0.4, "GM9912", 0.6)},
		{"three steps", "GM9901", 2000, 2020, delen(t, "GM9912", 0.6, "GM9913", 0.4)},
		{"last year of the old borders", "GM9901", 2009, 2014, delen(t, "GM9911", 0.4, "GM9912", 0.6)},
		{"the rest of who goes on", "GM9912", 2010, 2012, delen(t, "GM9911", 0.2, "GM9912", 0.8)},
		{"receives, has no row", "GM9911", 2010, 2012, delen(t, "GM9911", 1.0)},
		{"known in part", "GM9902", 2009, 2010, delen(t, "GM9921", 0.4, "GM9922", 0.0)},
		{"unknown rest", "GM9903", 2009, 2010, delen(t, "GM9903", 0.0, "GM9904", 0.0)},
		{"back over a part that left", "GM9903", 2010, 2009, delen(t, "GM9903", 0.0)},
		{"back to the undivided", "GM9921", 2010, 2009, delen(t, "GM9902", 0.0)},
		{"back over a name in years", "GM9913", 2017, 2014, delen(t, "GM9911", 1.0)},
		{"wijk with its own row", "WK990500", 2013, 2014, delen(t, "WK990610", 1.0)},
		{"wijk, back", "WK990610", 2014, 2013, delen(t, "WK990500", 1.0)},
		{"wijk that stays", "WK990600", 2013, 2014, delen(t, "WK990600", 1.0)},
		{"buurt with its own row", "BU99050001", 2013, 2014, delen(t, "BU99061001", 1.0)},
	} {
		t.Run(v.naam, func(t *testing.T) {
			got, err := h.Vertaal(MustRegio(v.code), v.van, v.naar)
			require.NoError(t, err)
			require.Empty(t, cmp.Diff(v.want, got, regio, bijna))
		})
	}
	for _, f := range []struct {
		naam, code string
		van, naar  int
		zegt       string
	}{
		{"to a year between", "GM9901", 2009, 2015, "GM9911 in 2015: which borders hold is not known; the old ones to 2014, the new ones from 2017"},
		{"from a year between", "GM9911", 2016, 2020, "which borders hold"},
		{"from a year between, the new code", "GM9913", 2016, 2020, "which borders hold"},
		{"back to a year between", "GM9913", 2020, 2015, "which borders hold"},
		{"back from a year between", "GM9911", 2015, 2009, "which borders hold"},
		{"wijk without a row", "WK990501", 2013, 2014, "no row says it of the wijk itself"},
		{"buurt without a row", "BU99060001", 2013, 2014, "its wijk WK990600 has a transition, and no row says it of the buurt itself"},
		{"wijk without a row, back", "WK990611", 2014, 2013, "no row says it"},
	} {
		t.Run(f.naam, func(t *testing.T) {
			_, err := h.Vertaal(MustRegio(f.code), f.van, f.naar)
			require.ErrorContains(t, err, f.zegt)
			_, err = h.Bronnen(MustRegio(f.code), f.van, f.naar)
			require.Error(t, err)
		})
	}

	t.Run("a step that began before the code came", func(t *testing.T) {
		h, err := NewHerindeling(
			fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 0),
			fictief(2008, 2012, "GM9902", "GM9903", Hernoeming, 0),
		)
		require.NoError(t, err)
		_, err = h.Vertaal(MustRegio("GM9901"), 2009, 2013)
		require.ErrorContains(t, err, "GM9902 in 2010: which borders hold is not known")
	})
	t.Run("a circle of codes", func(t *testing.T) {
		h, err := NewHerindeling(
			fictief(0, 2010, "GM9901", "GM9902", Hernoeming, 0),
			fictief(0, 2010, "GM9902", "GM9901", Hernoeming, 0),
		)
		require.NoError(t, err)
		got, err := h.Vertaal(MustRegio("GM9901"), 2009, 2010)
		require.NoError(t, err)
		require.Equal(t, []Deel{{MustRegio("GM9902"), 1}}, got)
		got, err = h.Vertaal(MustRegio("GM9901"), 2010, 2009)
		require.NoError(t, err)
		require.Equal(t, []Deel{{MustRegio("GM9902"), 0}}, got, "two transitions touch it: not told apart")
		require.Error(t, func() error { _, err := h.Vertaal(Regio{}, 2009, 2010); return err }())
	})
	t.Run("an empty table", func(t *testing.T) {
		for _, h := range []*Herindeling{{}} {
			got, err := h.Vertaal(MustRegio("GM9901"), 2009, 2013)
			require.NoError(t, err)
			require.Equal(t, []Deel{{MustRegio("GM9901"), 1}}, got)
			bronnen, err := h.Bronnen(MustRegio("GM9901"), 2013, 2009)
			require.NoError(t, err)
			require.Equal(t, regios("GM9901"), bronnen)
		}
	})
}

// wereld is a made-up history: per round of years who is there, and what each
// becomes in the next, written down apart from the table that is tested.
type wereld struct {
	tabel  *Herindeling
	jaren  []int              // the last year of each round's borders, and the first of the next after it
	er     [][]Regio          // per round
	wordt  []map[Regio][]Deel // from round i to i+1, complete
	raakte []map[Regio]bool   // touched between round i and i+1
}

// trekWereld draws a history of some rounds.
func trekWereld(t *rapid.T) wereld {
	nieuw := 0
	code := func() Regio {
		nieuw++
		return MustRegio(fmt.Sprintf("GM%04d", 9000+nieuw))
	}
	w := wereld{jaren: []int{2000}, er: [][]Regio{nil}}
	for range rapid.IntRange(2, 6).Draw(t, "n") {
		w.er[0] = append(w.er[0], code())
	}
	var rijen []Overgang
	for ronde := range rapid.IntRange(1, 4).Draw(t, "rondes") {
		van := w.jaren[len(w.jaren)-1]
		naar := van + rapid.IntRange(1, 3).Draw(t, "duur")
		open, blijft := rapid.Permutation(w.er[ronde]).Draw(t, "open"), []Regio{}
		wordt, raakte := map[Regio][]Deel{}, map[Regio]bool{}
		rij := func(v, n Regio, soort Overgangssoort, genoemd, echt float64) {
			rijen = append(rijen, Overgang{VanJaar: van, Jaar: naar, Van: v, Naar: n, Soort: soort, Aandeel: genoemd})
			wordt[v] = append(wordt[v], Deel{n, echt})
			raakte[v], raakte[n] = true, true
		}
		neem := func(n int) []Regio {
			n = min(n, len(open))
			uit := open[:n]
			open = open[n:]
			return uit
		}
		for len(open) > 0 {
			switch rapid.IntRange(0, 6).Draw(t, "wat") {
			case 0: // nothing
				for _, r := range neem(1) {
					wordt[r] = []Deel{{r, 1}}
					blijft = append(blijft, r)
				}
			case 1: // a new name
				n := code()
				rij(neem(1)[0], n, Hernoeming, float64(rapid.IntRange(0, 1).Draw(t, "genoemd")), 1)
				blijft = append(blijft, n)
			case 2: // merged into a new code
				n := code()
				for _, r := range neem(3) {
					rij(r, n, Samenvoeging, 0, 1)
				}
				blijft = append(blijft, n)
			case 3: // merged into one that keeps its code
				wie := neem(2)
				rij(wie[0], wie[0], Grenswijziging, 0, 1)
				for _, r := range wie[1:] {
					rij(r, wie[0], Samenvoeging, 1, 1)
				}
				blijft = append(blijft, wie[0])
			case 4: // divided over new codes
				r := neem(1)[0]
				for _, a := range trekAandelen(t, 3) {
					n := code()
					rij(r, n, Splitsing, a, a)
					blijft = append(blijft, n)
				}
			case 5: // a part to another, each with a row to itself
				wie := neem(2)
				blijft = append(blijft, wie...)
				if len(wie) == 1 {
					wordt[wie[0]] = []Deel{{wie[0], 1}}
					continue
				}
				a := trekAandelen(t, 2)
				rij(wie[0], wie[0], Grenswijziging, a[0], a[0])
				rij(wie[0], wie[1], Grenswijziging, a[1], a[1])
				rij(wie[1], wie[1], Grenswijziging, 0, 1)
			case 6: // a part to another, the rest not named
				wie := neem(2)
				blijft = append(blijft, wie...)
				wordt[wie[len(wie)-1]] = []Deel{{wie[len(wie)-1], 1}}
				if len(wie) == 2 {
					a := trekAandelen(t, 2)
					if a[0] == 0 || a[1] == 0 {
						a[0], a[1] = 0, 0
					}
					rij(wie[0], wie[1], Grenswijziging, a[1], a[1])
					wordt[wie[0]] = append(wordt[wie[0]], Deel{wie[0], a[0]})
				}
			}
		}
		w.jaren, w.er = append(w.jaren, naar), append(w.er, sorteer(blijft))
		w.wordt, w.raakte = append(w.wordt, wordt), append(w.raakte, raakte)
	}
	var err error
	w.tabel, err = NewHerindeling(rapid.Permutation(rijen).Draw(t, "rijen")...)
	require.NoError(t, err)
	return w
}

// trekAandelen draws shares that add up to 1, some of them perhaps not known.
func trekAandelen(t *rapid.T, n int) []float64 {
	delen, som := make([]float64, n), 0
	gewicht := rapid.SliceOfN(rapid.IntRange(1, 20), n, n).Draw(t, "gewichten")
	for _, g := range gewicht {
		som += g
	}
	for i, g := range gewicht {
		delen[i] = float64(g) / float64(som)
	}
	if rapid.Bool().Draw(t, "onbekend") {
		delen[rapid.IntRange(0, n-1).Draw(t, "welk")] = 0
	}
	return delen
}

// vooruit multiplies what was written down, round by round.
func (w wereld) vooruit(r Regio, van, naar int) map[Regio]float64 {
	uit := map[Regio]float64{r: 1}
	for i := van; i < naar; i++ {
		volgend, onbekend := map[Regio]float64{}, map[Regio]bool{}
		for v, a := range uit {
			for _, d := range w.wordt[i][v] {
				volgend[d.Regio] += a * d.Aandeel
				onbekend[d.Regio] = onbekend[d.Regio] || a == 0 || d.Aandeel == 0
			}
		}
		for n := range volgend {
			if onbekend[n] {
				volgend[n] = 0
			}
		}
		uit = volgend
	}
	return uit
}

// verbind translates each part onward and merges.
func verbind(t *rapid.T, h *Herindeling, ds []Deel, van, naar int) []Deel {
	uit := map[Regio]float64{}
	for _, d := range ds {
		verder, err := h.Vertaal(d.Regio, van, naar)
		require.NoError(t, err)
		for _, v := range verder {
			erbij(uit, v.Regio, d.Aandeel*v.Aandeel)
		}
	}
	var rs []Deel
	for r, a := range uit {
		rs = append(rs, Deel{r, a})
	}
	slices.SortFunc(rs, func(a, b Deel) int { return a.Regio.Compare(b.Regio) })
	return rs
}

func TestVertaalWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := trekWereld(t)
		ronde := rapid.IntRange(0, len(w.jaren)-1)
		x, y, z := ronde.Draw(t, "x"), ronde.Draw(t, "y"), ronde.Draw(t, "z")
		for _, r := range w.er[x] {
			got, err := w.tabel.Vertaal(r, w.jaren[x], w.jaren[z])
			require.NoError(t, err)
			require.True(t, slices.IsSortedFunc(got, func(a, b Deel) int { return a.Regio.Compare(b.Regio) }))
			bekend, onbekend := totaal(got)
			if onbekend {
				require.Less(t, bekend, 1+1e-9)
			} else {
				require.InDelta(t, 1, bekend, 1e-9, "known shares add up to 1")
			}
			for _, d := range got {
				require.Contains(t, w.er[z], d.Regio, "every part is there in that year")
			}
			if x <= z {
				var want []Deel
				for n, a := range w.vooruit(r, x, z) {
					want = append(want, Deel{n, a})
				}
				slices.SortFunc(want, func(a, b Deel) int { return a.Regio.Compare(b.Regio) })
				require.Empty(t, cmp.Diff(want, got, regio, bijna))
			}
			if (x <= y && y <= z) || (z <= y && y <= x) {
				over, err := w.tabel.Vertaal(r, w.jaren[x], w.jaren[y])
				require.NoError(t, err)
				require.Empty(t, cmp.Diff(got, verbind(t, w.tabel, over, w.jaren[y], w.jaren[z]), regio, bijna), "by way of a year between")
			}
		}
	})
}

func TestBronnenWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := trekWereld(t)
		ronde := rapid.IntRange(0, len(w.jaren)-1)
		x, z := ronde.Draw(t, "x"), ronde.Draw(t, "z")
		want := map[Regio][]Regio{}
		for _, r := range w.er[x] {
			ds, err := w.tabel.Vertaal(r, w.jaren[x], w.jaren[z])
			require.NoError(t, err)
			for _, d := range ds {
				want[d.Regio] = append(want[d.Regio], r)
			}
		}
		for _, r := range w.er[z] {
			got, err := w.tabel.Bronnen(r, w.jaren[z], w.jaren[x])
			require.NoError(t, err)
			require.Equal(t, want[r], got)
		}
	})
}

// TestVertaalRand: who isn't there has no borders, and between two borders none are known.
func TestVertaalRand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := trekWereld(t)
		ronde := rapid.IntRange(0, len(w.jaren)-1)
		x, z := ronde.Draw(t, "x"), ronde.Draw(t, "z")
		if x == z {
			return
		}
		for _, andere := range w.er {
			for _, r := range andere {
				if !slices.Contains(w.er[x], r) {
					_, err := w.tabel.Vertaal(r, w.jaren[x], w.jaren[z])
					require.ErrorContains(t, err, "the code is no")
				}
			}
		}
		for i, raakte := range w.raakte {
			for jaar := w.jaren[i] + 1; jaar < w.jaren[i+1]; jaar++ {
				for r := range raakte {
					_, err := w.tabel.Vertaal(r, jaar, w.jaren[len(w.jaren)-1])
					require.ErrorContains(t, err, "which borders hold is not known")
				}
			}
		}
	})
}

func FuzzLeesHerindelingen(f *testing.F) {
	kop := "van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron\n"
	f.Add(herindelingenCSV[:2000])
	f.Add(kop + "2009;2010;GM9901;GM9902;0.5;grenswijziging;;\n")
	f.Add(kop + "2009;2010;GM9901;GM9901;NaN;grenswijziging;;\n2008;2011;WK990100;WK990200;;splitsing;a;b\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		h, err := leesHerindelingen(s)
		if err != nil {
			require.Nil(t, h)
			return
		}
		opnieuw, err := NewHerindeling(h.Overgangen()...)
		require.NoError(t, err, "what was taken is taken again")
		require.Equal(t, h.Overgangen(), opnieuw.Overgangen())
		for _, o := range h.Overgangen() {
			ds, err := h.Vertaal(o.Van, o.vanJaar(), o.Jaar)
			if err != nil {
				continue
			}
			bekend, _ := totaal(ds)
			require.False(t, math.IsNaN(bekend))
			require.Less(t, bekend, 1+1e-6)
			for _, d := range ds {
				bronnen, err := h.Bronnen(d.Regio, o.Jaar, o.vanJaar())
				if err == nil {
					require.Contains(t, bronnen, o.Van)
				}
			}
		}
	})
}

func BenchmarkVertaal(b *testing.B) {
	h := Herindelingen()
	r := MustRegio("GM0229")
	for b.Loop() {
		_, _ = h.Vertaal(r, 2004, 2026)
	}
}

func BenchmarkBronnen(b *testing.B) {
	h := Herindelingen()
	r := MustRegio("GM1586")
	for b.Loop() {
		_, _ = h.Bronnen(r, 2026, 2004)
	}
}
