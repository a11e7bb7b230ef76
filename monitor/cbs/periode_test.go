package cbs

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestParsePeriode(t *testing.T) {
	goed := []struct {
		in, code, label, begin, eind string
		soort                        Periodesoort
		jaar, nummer                 int
	}{
		{"2019JJ00", "2019JJ00", "2019", "2019-01-01", "2019-12-31", SoortJaar, 2019, 0},
		{"2019", "2019JJ00", "2019", "2019-01-01", "2019-12-31", SoortJaar, 2019, 0},
		{"2019    ", "2019JJ00", "2019", "2019-01-01", "2019-12-31", SoortJaar, 2019, 0},
		{"1800JJ00", "1800JJ00", "1800", "1800-01-01", "1800-12-31", SoortJaar, 1800, 0},
		{"2999JJ00  ", "2999JJ00", "2999", "2999-01-01", "2999-12-31", SoortJaar, 2999, 0},
		{"2025HJ01", "2025HJ01", "1e halfjaar 2025", "2025-01-01", "2025-06-30", SoortHalfjaar, 2025, 1},
		{"2025HJ02", "2025HJ02", "2e halfjaar 2025", "2025-07-01", "2025-12-31", SoortHalfjaar, 2025, 2},
		{"2019KW02", "2019KW02", "2e kwartaal 2019", "2019-04-01", "2019-06-30", SoortKwartaal, 2019, 2},
		{"2019KW04", "2019KW04", "4e kwartaal 2019", "2019-10-01", "2019-12-31", SoortKwartaal, 2019, 4},
		{"2020MM01", "2020MM01", "januari 2020", "2020-01-01", "2020-01-31", SoortMaand, 2020, 1},
		{"2020MM02", "2020MM02", "februari 2020", "2020-02-01", "2020-02-29", SoortMaand, 2020, 2},
		{"1900MM02", "1900MM02", "februari 1900", "1900-02-01", "1900-02-28", SoortMaand, 1900, 2},
		{"2020MM12", "2020MM12", "december 2020", "2020-12-01", "2020-12-31", SoortMaand, 2020, 12},
		{"2018SJ00", "2018SJ00", "schooljaar 2018/'19", "2018-08-01", "2019-07-31", SoortSchooljaar, 2018, 0},
		{"1999SJ00", "1999SJ00", "schooljaar 1999/'00", "1999-08-01", "2000-07-31", SoortSchooljaar, 1999, 0},
		{"2020W101", "2020W101", "week 1 2020", "2019-12-30", "2020-01-05", SoortWeek, 2020, 1},
		{"2020W103", "2020W103", "week 3 2020", "2020-01-13", "2020-01-19", SoortWeek, 2020, 3},
		{"2020W153", "2020W153", "week 53 2020", "2020-12-28", "2021-01-03", SoortWeek, 2020, 53},
		{"2021W152", "2021W152", "week 52 2021", "2021-12-27", "2022-01-02", SoortWeek, 2021, 52},
		{"2019X000", "2019X000", "2019 (overig)", "", "", SoortOverig, 2019, 0},
	}
	for _, g := range goed {
		t.Run(g.in, func(t *testing.T) {
			p, err := ParsePeriode(g.in)
			require.NoError(t, err)
			require.Equal(t, g.code, p.String())
			require.Equal(t, g.label, p.Label())
			require.Equal(t, g.soort, p.Soort())
			require.Equal(t, g.jaar, p.Jaar())
			require.Equal(t, g.nummer, p.Nummer())
			begin, ok := p.Begin()
			require.Equal(t, g.begin != "", ok)
			eind, ok := p.Eind()
			require.Equal(t, g.eind != "", ok)
			if ok {
				require.Equal(t, g.begin, begin.Format(time.DateOnly))
				require.Equal(t, g.eind, eind.Format(time.DateOnly))
				require.Equal(t, time.UTC, eind.Location())
			}
		})
	}
	fout := []struct{ in, zegt string }{
		{"", "expected a year"},
		{"  2019JJ00", "8 characters"},
		{"19", "expected a year"},
		{"2019 JJ00", "8 characters"},
		{"20l9", "four digits"},
		{"20l9JJ00", "four digits"},
		{"1799", "1800 to 2999"},
		{"3000JJ00", "1800 to 2999"},
		{"2019JJ01", "00 to 00"},
		{"2019SJ01", "00 to 00"},
		{"2019X001", "00 to 00"},
		{"2019HJ00", "01 to 02"},
		{"2019HJ03", "01 to 02"},
		{"2019KW05", "01 to 04"},
		{"2019KW00", "01 to 04"},
		{"2019MM13", "01 to 12"},
		{"2019W153", "01 to 52"},
		{"2020W154", "01 to 53"},
		{"2020W100", "01 to 53"},
		{"2019W253", "after the year"},
		{"2019jj00", "after the year"},
		{"2019QQ01", "after the year"},
		{"2019JJ0a", "two digits"},
		{"2019JJ00*", "8 characters"},
		{strings.Repeat("2", 1<<16), "8 characters"},
	}
	for _, f := range fout {
		t.Run("wrong "+citaat(f.in), func(t *testing.T) {
			p, err := ParsePeriode(f.in)
			require.ErrorIs(t, err, ErrPeriode)
			require.ErrorContains(t, err, f.zegt)
			require.Less(t, len(err.Error()), 250)
			require.True(t, p.IsZero())
		})
	}
	require.Panics(t, func() { MustPeriode("2019KW5") })
}

func TestPeriodeNul(t *testing.T) {
	for _, p := range []Periode{{}, Jaar(1799), Jaar(3000), Jaar(-1), Jaar(67555)} {
		require.True(t, p.IsZero())
		require.Empty(t, p.String())
		require.Empty(t, p.Label())
		require.Zero(t, p.Soort())
		_, ok := p.Begin()
		require.False(t, ok)
		_, ok = p.Eind()
		require.False(t, ok)
		_, ok = p.Vorige()
		require.False(t, ok)
		require.Zero(t, p.perJaar())
		require.Zero(t, p.soort.lengterang())
		_, err := p.MarshalText()
		require.ErrorIs(t, err, ErrPeriode)
		require.Negative(t, p.Compare(Jaar(1800)))
	}
	require.LessOrEqual(t, unsafe.Sizeof(Periode{}), uintptr(8))
	require.Equal(t, MustPeriode("2019"), Jaar(2019))
}

func TestPeriodeText(t *testing.T) {
	in := map[Periode][]Periode{Jaar(2019): {MustPeriode("2019KW01"), MustPeriode("2020W153")}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"2019JJ00":["2019KW01","2020W153"]}`, string(b))
	var uit map[Periode][]Periode
	require.NoError(t, json.Unmarshal(b, &uit))
	require.Equal(t, in, uit)
	p := Jaar(2019)
	require.ErrorIs(t, p.UnmarshalText([]byte("x")), ErrPeriode)
	require.Equal(t, Jaar(2019), p)
}

func TestPeriodeVolgorde(t *testing.T) {
	codes := strings.Fields(`2018JJ00 2018SJ00 2018KW04 2019JJ00 2019HJ01 2019KW01 2019MM01 2019MM02 2019KW02
		2019HJ02 2019KW03 2019MM07 2019SJ00 2019MM08 2020W101 2019X000 2020JJ00 2020HJ01 2020W102`)
	for i, a := range codes {
		for j, b := range codes {
			vergelijk := MustPeriode(a).Compare(MustPeriode(b))
			require.Equal(t, i < j, vergelijk < 0, "%s %s", a, b)
			require.Equal(t, i == j, vergelijk == 0, "%s %s", a, b)
		}
	}
}

func TestPeriodeVorige(t *testing.T) {
	for in, want := range map[string]string{
		"2019JJ00": "2018JJ00", "2019HJ02": "2019HJ01", "2019HJ01": "2018HJ02", "2019KW01": "2018KW04", "2020MM01": "2019MM12",
		"2021W101": "2020W153", "2022W101": "2021W152", "2018SJ00": "2017SJ00",
		"1800JJ00": "", "1800KW01": "", "1800W101": "", "1800MM02": "1800MM01", "2019X000": "",
	} {
		v, ok := MustPeriode(in).Vorige()
		require.Equal(t, want != "", ok, in)
		require.Equal(t, want, v.String(), in)
	}
}

// genPeriode draws a period of any kind.
func genPeriode() *rapid.Generator[Periode] {
	return rapid.Custom(func(t *rapid.T) Periode {
		jaren := rapid.IntRange(minJaar, maxJaar)
		if rapid.Bool().Draw(t, "dichtbij") {
			jaren = rapid.IntRange(2019, 2021) // so that periods often touch
		}
		p := Jaar(jaren.Draw(t, "jaar"))
		p.soort = rapid.SampledFrom(Periodesoorten()).Draw(t, "soort")
		if n := p.perJaar(); n > 0 {
			p.nummer = rapid.Uint8Range(1, n).Draw(t, "nummer")
		}
		return p
	})
}

func TestPeriodeWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genPeriode().Draw(t, "a"), genPeriode().Draw(t, "b"), genPeriode().Draw(t, "c")

		terug, err := ParsePeriode(a.String())
		require.NoError(t, err)
		require.Equal(t, a, terug)

		require.Equal(t, -b.Compare(a), a.Compare(b))
		require.Equal(t, a == b, a.Compare(b) == 0)
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 {
			require.LessOrEqual(t, a.Compare(c), 0)
		}
		beginA, okA := a.Begin()
		beginB, okB := b.Begin()
		eindA, _ := a.Eind()
		eindB, _ := b.Eind()
		if okA && okB {
			require.False(t, eindA.Before(beginA))
			if d := beginA.Compare(beginB); d != 0 {
				require.Equal(t, d, a.Compare(b))
			} else if d := eindB.Compare(eindA); d != 0 {
				require.Equal(t, d, a.Compare(b), "the longer first")
			}
		}
		if a.Soort() == SoortOverig && okB && b.Soort() != SoortWeek {
			require.Equal(t, b.Jaar() <= a.Jaar(), b.Compare(a) < 0)
		}

		v, ok := a.Vorige()
		if ok {
			require.Equal(t, a.Soort(), v.Soort())
			require.Negative(t, v.Compare(a))
			eind, _ := v.Eind()
			require.Equal(t, beginA, eind.AddDate(0, 0, 1))
		} else {
			require.True(t, a.Soort() == SoortOverig || a.Jaar() == minJaar && a.Nummer() <= 1)
		}
		if a.Soort() == SoortWeek {
			jaar, week := beginA.ISOWeek()
			require.Equal(t, []int{a.Jaar(), a.Nummer()}, []int{jaar, week})
		}
	})
}

func FuzzParsePeriode(f *testing.F) {
	for _, s := range []string{"2019JJ00", "2019", "2020W153", "2019W153", "2019X000", "", "2018SJ00  ", "9999MM99", "20é9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriode(s)
		if err != nil {
			require.ErrorIs(t, err, ErrPeriode)
			require.True(t, p.IsZero())
			return
		}
		terug, err := ParsePeriode(p.String())
		require.NoError(t, err)
		require.Equal(t, p, terug)
		require.NotEmpty(t, p.Label())
		if v, ok := p.Vorige(); ok {
			require.Negative(t, v.Compare(p))
		}
		if begin, ok := p.Begin(); ok {
			eind, _ := p.Eind()
			require.True(t, begin.Before(eind))
		}
	})
}

func BenchmarkParsePeriode(b *testing.B) {
	for _, s := range []string{"2019JJ00", "2019KW03", "2020W153"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParsePeriode(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPeriodeCompare(b *testing.B) {
	for _, paar := range [][2]string{{"2019JJ00", "2020JJ00"}, {"2019JJ00", "2019KW01"}} {
		b.Run(strings.Join(paar[:], " "), func(b *testing.B) {
			x, y := MustPeriode(paar[0]), MustPeriode(paar[1])
			for b.Loop() {
				_ = x.Compare(y)
			}
		})
	}
}

func TestTussen(t *testing.T) {
	p := func(s string) Periode {
		if s == "" {
			return Periode{}
		}
		return MustPeriode(s)
	}
	for _, c := range []struct {
		p, vanaf, tot string
		want          bool
	}{
		{"2019", "2019", "2019", true},
		{"2019", "", "", true},
		{"2019", "2018", "", true},
		{"2019", "2020", "", false},
		{"2019", "", "2018", false},
		{"2019KW03", "2019", "2019", true},
		{"2019", "2019KW01", "2019KW01", true}, // it begins on the same day
		{"2019", "2019KW02", "", false},        // and before this one
		{"2020", "", "2019KW04", false},        // the day after its last
		{"2019KW04", "2019KW02", "2019", true}, // begins on 1 October
		{"2019MM07", "", "2019HJ01", false},    // 1 July, the day after
		{"2019SJ00", "2019KW03", "2019", true}, // 1 August
		{"2019SJ00", "2019KW04", "", false},    // 1 October is later
		{"2019KW04", "", "2018SJ00", false},    // which ends on 31 July 2019
		{"2020W101", "2020", "", false},        // that week begins on 30 December 2019
		{"2020W101", "2019", "2019", true},     // so it is one of 2019
		{"2019X000", "2019", "2019", true},     // by its year
		{"2019X000", "2019KW02", "", false},    // which begins on 1 January
		{"2019KW04", "2019X000", "2019X000", true},
		{"2020KW01", "", "2019X000", false},
		{"", "", "", false},
		{"2019", "2020", "2018", false},
	} {
		require.Equal(t, c.want, p(c.p).Tussen(p(c.vanaf), p(c.tot)), "%v", c)
	}
}

// Law: years alone go by their number, and a bound of the same period holds it.
func TestTussen_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		jaar := rapid.IntRange(minJaar, maxJaar)
		a, b, c := jaar.Draw(t, "a"), jaar.Draw(t, "b"), jaar.Draw(t, "c")
		require.Equal(t, b <= a && a <= c, Jaar(a).Tussen(Jaar(b), Jaar(c)))
		p, q := genPeriode().Draw(t, "p"), genPeriode().Draw(t, "q")
		require.True(t, p.Tussen(p, p))
		if p.Tussen(q, Periode{}) && p.Soort() == q.Soort() {
			require.GreaterOrEqual(t, p.Compare(q), 0)
		}
		require.Equal(t, p.Tussen(q, Periode{}) && p.Tussen(Periode{}, q), p.Tussen(q, q))
	})
}
