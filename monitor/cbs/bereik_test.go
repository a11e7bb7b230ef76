package cbs

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestBereikIngebouwd(t *testing.T) {
	h := Herindelingen()
	b := h.Bereik()
	require.Equal(t, []int{2014, 2026, 2004}, []int{b.Vanaf, b.TotEnMet, b.EerderVanaf})
	// The eight, and the seventeen codes that ceased in 2005 to 2007: those that CBS
	// StatLine 70072ned has for the land of the eight before.
	require.Equal(t, regios(
		"GM0197", "GM0207", "GM0211", "GM0218", "GM0219", "GM0222", "GM0229", "GM0237", "GM0240", "GM0248", "GM0256", "GM0260", "GM0266",
		"GM0278", "GM0280", "GM0286", "GM0292", "GM0294", "GM0295", "GM0298", "GM1509", "GM1586", "GM1859", "GM1876", "GM1955",
	), b.Eerder)
	b.Eerder[0] = Regio{}
	require.NotZero(t, h.Bereik().Eerder[0], "the table can't be changed from outside")

	for _, f := range []struct {
		naam, code string
		van, naar  int
		zegt       string // empty: it can be said
	}{
		{"Sneek, gone in 2011", "GM0091", 2010, 2022, "GM0091 in 2010: the table tells nothing of GM0091 before 2014"},
		{"Rotterdam, grown in 2010", "GM0599", 2004, 2022, "before 2014"},
		{"Rotterdam, from 2014 on", "GM0599", 2014, 2026, ""},
		{"Rotterdam, back", "GM0599", 2022, 2013, "GM0599 in 2013: the table tells nothing of GM0599 before 2014"},
		{"between two years before", "GM0599", 2006, 2008, "before 2014"},
		{"the same year", "GM0599", 2006, 2006, ""},
		{"a code to come, from before", "GM1945", 2010, 2022, "before 2014"},
		{"Aalten", "GM0197", 2004, 2026, ""},
		{"Aalten, earlier still", "GM0197", 2003, 2022, "GM0197 in 2003: the table tells nothing of GM0197 before 2004"},
		{"Groenlo", "GM0240", 2004, 2022, ""},
		{"Winterswijk, back", "GM0294", 2022, 2004, ""},
		{"after the last", "GM0197", 2022, 2027, "GM0197 in 2027: the table tells nothing of GM0197 after 2026"},
		{"from after the last", "GM0599", 2027, 2022, "after 2026"},
		{"a wijk of Rotterdam", "WK059901", 2013, 2022, "WK059901 in 2013: the table tells nothing"},
		{"a buurt of Winterswijk", "BU02940101", 2004, 2022, ""},
		{"a province", "PV25", 1990, 2040, ""},
		{"the country", "NL01", 2040, 1990, ""},
	} {
		t.Run(f.naam, func(t *testing.T) {
			r := MustRegio(f.code)
			_, errV := h.Vertaal(r, f.van, f.naar)
			_, errB := h.Bronnen(r, f.van, f.naar)
			if f.zegt == "" {
				require.NoError(t, errV)
				require.NoError(t, errB)
				return
			}
			require.ErrorContains(t, errV, f.zegt)
			require.Error(t, errB)
		})
	}
	require.NotEmpty(t, h.Breuk(MustRegio("GM0197"), 1990, 2040), "Breuk goes by the rows")
}

func TestMetBereik(t *testing.T) {
	rijen := []Overgang{
		fictief(0, 2008, "GM9901", "GM9902", Samenvoeging, 0), fictief(0, 2008, "GM9902", "GM9902", Grenswijziging, 0),
		fictief(0, 2010, "GM9903", "GM9904", Hernoeming, 0),
	}
	open, err := NewHerindeling(rijen...)
	require.NoError(t, err)
	require.Equal(t, Bereik{}, open.Bereik())
	_, err = open.Vertaal(MustRegio("GM9903"), 1850, 2900)
	require.NoError(t, err, "a table of one's own is complete for all years")

	eerder := regios("GM9903", "GM9901", "GM9903")
	h, err := open.MetBereik(Bereik{Vanaf: 2012, EerderVanaf: 2005, Eerder: eerder})
	require.NoError(t, err)
	require.Equal(t, Bereik{}, open.Bereik(), "a copy")
	require.Equal(t, regios("GM9901", "GM9903"), h.Bereik().Eerder)
	_, err = h.Vertaal(MustRegio("GM9901"), 2006, 2015)
	require.ErrorContains(t, err, "GM9902 in 2008: the table tells nothing of GM9902 before 2012", "what it became is not in Eerder")
	_, err = h.Bronnen(MustRegio("GM9902"), 2015, 2006)
	require.Error(t, err)
	_, err = h.Vertaal(MustRegio("GM9905"), 2012, 2999)
	require.NoError(t, err, "no last year")

	_, err = open.MetBereik(Bereik{Vanaf: 17, TotEnMet: 3000, EerderVanaf: 18, Eerder: []Regio{{}}})
	for _, wat := range []string{"the year 17 is not", "the year 3000 is not", "EerderVanaf 18 does not lie before Vanaf 17", "zero Regio"} {
		require.ErrorContains(t, err, wat)
	}
	_, err = open.MetBereik(Bereik{Vanaf: 2015, TotEnMet: 2014, EerderVanaf: 2010})
	require.ErrorContains(t, err, "its last year 2014 lies before its first, 2015")
	require.ErrorContains(t, err, "both or not at all")
}

// Law: within its reach a limited table says what the whole one does, and
// outside it nothing but that a region in the same year is itself.
func TestMetBereikWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := trekWereld(t)
		ronde := rapid.IntRange(0, len(w.jaren)-1)
		a, b := ronde.Draw(t, "a"), ronde.Draw(t, "b")
		a, b = min(a, b), max(a, b)
		kort, err := w.tabel.MetBereik(Bereik{Vanaf: w.jaren[a], TotEnMet: w.jaren[b]})
		require.NoError(t, err)
		x, z := ronde.Draw(t, "x"), ronde.Draw(t, "z")
		binnen := x == z || a <= min(x, z) && max(x, z) <= b
		for _, r := range w.er[x] {
			want, err := w.tabel.Vertaal(r, w.jaren[x], w.jaren[z])
			require.NoError(t, err)
			wantBron, err := w.tabel.Bronnen(r, w.jaren[x], w.jaren[z])
			require.NoError(t, err)
			got, err := kort.Vertaal(r, w.jaren[x], w.jaren[z])
			bron, errB := kort.Bronnen(r, w.jaren[x], w.jaren[z])
			if !binnen {
				require.ErrorContains(t, err, "the table tells nothing of")
				require.ErrorContains(t, errB, "the table tells nothing of")
				continue
			}
			require.NoError(t, err)
			require.NoError(t, errB)
			require.Equal(t, want, got)
			require.Equal(t, wantBron, bron)
		}
	})
}

// TestEchteBestandenBereik: the codes of the Achterhoek are there in the years
// that the table says, from 2004 on, and hold the people of the eight of today.
func TestEchteBestandenBereik(t *testing.T) {
	per := bevolking(t)
	h := Herindelingen()
	for jaar := 2004; jaar <= 2023; jaar++ {
		for _, r := range h.Bereik().Eerder {
			require.Equal(t, per[r][jaar] > 0, h.bestaat(r, jaar), "%s %d", r, jaar)
		}
		var bronnen []Regio
		for _, lid := range Achterhoek().Leden {
			bs, err := h.Bronnen(lid, 2023, jaar)
			require.NoError(t, err)
			bronnen = append(bronnen, bs...)
		}
		som := 0
		for _, r := range slices.Compact(sorteer(bronnen)) {
			som += per[r][jaar]
		}
		require.InDelta(t, 301_000, som, 4_000, "%d", jaar)
	}
}

// Every mistake says what it is about, apart from its sentence.
func TestOvergangsfout(t *testing.T) {
	_, err := NewHerindeling(
		fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 2),
		fictief(0, 2011, "GM9903", "GM9904", Hernoeming, 0.5),
		fictief(2010, 2013, "GM9905", "GM9906", Grenswijziging, 0.5), fictief(2011, 2012, "GM9905", "GM9907", Grenswijziging, 0.5),
		Overgang{Jaar: 2012, Van: MustRegio("GM9908"), Soort: Splitsing},
	)
	samen, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	var got []Overgangsfout
	var loop func(fouten []error)
	loop = func(fouten []error) {
		for _, f := range fouten {
			if onder, ok := f.(interface{ Unwrap() []error }); ok {
				loop(onder.Unwrap())
				continue
			}
			require.ErrorIs(t, f, ErrOvergang)
			o := new(Overgangsfout)
			require.ErrorAs(t, f, &o)
			got = append(got, Overgangsfout{Jaar: o.Jaar, Van: o.Van, Naar: o.Naar, Reden: o.Reden})
		}
	}
	loop(samen.Unwrap())
	require.Equal(t, []Overgangsfout{
		{2010, MustRegio("GM9901"), MustRegio("GM9902"), "the share is 2; expected one above 0 to 1, or 0 where it is not known", false},
		{2012, MustRegio("GM9908"), Regio{}, "Van and Naar must both be regions", false},
		{2011, MustRegio("GM9903"), Regio{}, "its shares add up to 0.5, not to 1", false},
		{0, MustRegio("GM9905"), Regio{}, "its steps 2011 > 2012 and 2010 > 2013 overlap", false},
	}, got)
}

// A row that is all of Van by its kind has the share 1, said or not.
func TestNewHerindeling_aandeelVanzelf(t *testing.T) {
	h, err := NewHerindeling(
		fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 0), fictief(0, 2010, "GM9902", "GM9902", Grenswijziging, 0),
		fictief(0, 2011, "GM9903", "GM9904", Hernoeming, 0),
		fictief(0, 2012, "GM9905", "GM9906", Grenswijziging, 0), // a part
		fictief(0, 2013, "GM9907", "GM9908", Samenvoeging, 0), fictief(0, 2013, "GM9907", "GM9909", Grenswijziging, 0),
		fictief(0, 2014, "GM9908", "GM9910", Splitsing, 0),
	)
	require.NoError(t, err)
	got := map[string]float64{}
	for _, o := range h.Overgangen() {
		got[o.Van.String()+o.Naar.String()] = o.Aandeel
	}
	require.Equal(t, map[string]float64{
		"GM9901GM9902": 1, "GM9902GM9902": 1, "GM9903GM9904": 1, "GM9905GM9906": 0, "GM9907GM9908": 0, "GM9907GM9909": 0, "GM9908GM9910": 0,
	}, got)
}

func TestBereik_Omvat(t *testing.T) {
	b := Herindelingen().Bereik()
	for _, f := range []struct {
		code string
		jaar int
		wil  bool
	}{
		{"GM0599", 2013, false}, {"GM0599", 2014, true}, {"GM0599", 2026, true}, {"GM0599", 2027, false},
		{"GM0197", 2003, false}, {"GM0197", 2004, true}, {"GM0197", 2027, false}, {"GM0240", 2004, true},
		{"WK059901", 2013, false}, {"BU02940101", 2004, true}, {"PV25", 1990, true}, {"NL01", 2040, true},
	} {
		require.Equal(t, f.wil, b.Omvat(MustRegio(f.code), f.jaar), "%s in %d", f.code, f.jaar)
	}
	require.True(t, Bereik{}.Omvat(MustRegio("GM0599"), 1850))
}
