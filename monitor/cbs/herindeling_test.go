package cbs

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHerindelingen(t *testing.T) {
	h := Herindelingen()
	require.Len(t, h.Overgangen(), 130)
	for _, o := range h.Overgangen() {
		require.NotEmpty(t, o.Bron)
		require.NotEmpty(t, o.Toelichting)
		require.NoError(t, o.controleer())
		require.Equal(t, o.Jaar-1, o.VanJaar)
	}
	h.Overgangen()[0] = Overgang{}
	require.NotZero(t, h.Overgangen()[0].Jaar, "the table can't be changed from outside")

	for _, b := range []struct {
		naam, code   string
		na, totEnMet int
		aantal       int
	}{
		{"merger under a code that stays", "GM0197", 2004, 2019, 2},
		{"new code", "GM1859", 2004, 2019, 4},
		{"vanished code", "GM0219", 2004, 2019, 1},
		{"vanished, parts elsewhere", "GM0229", 2004, 2019, 2},
		{"renamed", "GM1586", 2006, 2007, 1},
		{"former name, both", "GM0240", 2004, 2007, 5},
		{"former name, 2005 alone", "GM0240", 2004, 2006, 4},
		{"untouched", "GM0294", 1800, 2999, 0},
		{"na is not in it", "GM0197", 2005, 2019, 0},
		{"totEnMet is in it", "GM0197", 2004, 2005, 2},
		{"before", "GM0197", 2000, 2004, 0},
		{"backwards", "GM0197", 2019, 2004, 0},
		{"elsewhere", "GM0141", 1800, 2999, 0},
	} {
		t.Run(b.naam, func(t *testing.T) {
			breuk := h.Breuk(MustRegio(b.code), b.na, b.totEnMet)
			require.Len(t, breuk, b.aantal)
			for _, o := range breuk {
				require.True(t, o.Van.Code() == b.code || o.Naar.Code() == b.code)
			}
		})
	}
	require.Empty(t, h.Breuk(Regio{}, 1800, 2999))
}

func TestNewHerindeling(t *testing.T) {
	oud, nieuw := MustRegio("GM9901"), MustRegio("GM9902") // fictief
	goed := Overgang{Jaar: 2027, Van: oud, Naar: nieuw, Soort: Splitsing}
	h, err := NewHerindeling(append(Herindelingen().Overgangen(), goed)...)
	require.NoError(t, err)
	require.Len(t, h.Breuk(nieuw, 2026, 2027), 1)
	require.Equal(t, goed, h.Overgangen()[len(h.Overgangen())-1])

	leeg, err := NewHerindeling()
	require.NoError(t, err)
	require.Empty(t, leeg.Overgangen())

	_, err = NewHerindeling(
		Overgang{Jaar: 1799, Van: oud, Naar: nieuw, Soort: Splitsing},
		Overgang{Jaar: 2001, Van: oud, Naar: nieuw},
		Overgang{Jaar: 2002, Naar: nieuw, Soort: Splitsing},
		Overgang{Jaar: 2003, Van: oud, Naar: MustRegio("WK990200"), Soort: Splitsing},
		Overgang{Jaar: 2004, Van: Achterhoek().Regio, Naar: Twente().Regio, Soort: Samenvoeging},
		Overgang{Jaar: 2005, Van: oud, Naar: oud, Soort: Hernoeming},
		goed, goed,
	)
	for _, wat := range []string{
		"1799 GM9901 > GM9902: the year", "Overgangssoort(0) is no kind", "must both be regions",
		"a gemeente can't become a wijk", "region of one's own has no", "only a grenswijziging", "it is double",
	} {
		require.ErrorContains(t, err, wat)
	}

	b, err := json.Marshal(goed)
	require.NoError(t, err)
	require.JSONEq(t, `{"jaar":2027,"van":"GM9901","naar":"GM9902","soort":"splitsing"}`, string(b))
	var terug Overgang
	require.NoError(t, json.Unmarshal(b, &terug))
	require.Equal(t, goed, terug)

	goed.VanJaar, goed.Aandeel = 2024, 0.25
	b, err = json.Marshal(goed)
	require.NoError(t, err)
	require.JSONEq(t, `{"jaar":2027,"van_jaar":2024,"van":"GM9901","naar":"GM9902","aandeel":0.25,"soort":"splitsing"}`, string(b))
}

// TestNewHerindelingStappen checks what is said of the rows of one Van together.
func TestNewHerindelingStappen(t *testing.T) {
	for _, f := range []struct {
		naam  string
		rijen []Overgang
		zegt  string // empty: nothing wrong
	}{
		{"share above 1", []Overgang{fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 1.1)}, "the share is 1.1"},
		{"share below 0", []Overgang{fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, -0.1)}, "the share is -0.1"},
		{"no number", []Overgang{fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, math.NaN())}, "the share is NaN"},
		{"VanJaar is Jaar", []Overgang{fictief(2010, 2010, "GM9901", "GM9902", Samenvoeging, 1)}, "the last year of the old borders is 2010"},
		{"VanJaar long ago", []Overgang{fictief(5, 2010, "GM9901", "GM9902", Samenvoeging, 1)}, "expected one from 1800, before 2010"},
		{"more than 1", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Splitsing, 0.6), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 0.6),
		}, "overgang 2010 of GM9901: its shares add up to 1.2, more than 1"},
		{"less than 1, and it ceases", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Splitsing, 0.6), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 0.2),
		}, "its shares add up to 0.8, not to 1"},
		{"less than 1, with a row to itself", []Overgang{
			fictief(0, 2010, "GM9901", "GM9901", Grenswijziging, 0.5), fictief(0, 2010, "GM9901", "GM9903", Grenswijziging, 0.25),
		}, "its shares add up to 0.75, not to 1"},
		{"less than 1, and the rest goes on", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Grenswijziging, 0.5), fictief(0, 2010, "GM9901", "GM9903", Grenswijziging, 0.25),
		}, ""},
		{"nothing left of who goes on", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Grenswijziging, 0.5), fictief(0, 2010, "GM9901", "GM9903", Grenswijziging, 0.5),
		}, "nothing is left for the rest of it"},
		{"nothing left for the unknown", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Splitsing, 1), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 0),
		}, "nothing is left for the rest of it"},
		{"thirds", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Splitsing, 1./3), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 1./3), fictief(0, 2010, "GM9901", "GM9904", Splitsing, 0.3333333333),
		}, ""},
		{"a merger for a part", []Overgang{fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 0.5)}, "its shares add up to 0.5, not to 1"},
		{"a new name for a part", []Overgang{fictief(0, 2010, "GM9901", "GM9902", Hernoeming, 0.5)}, "its shares add up to 0.5, not to 1"},
		{"a merger, and a part to another", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 0.9), fictief(0, 2010, "GM9901", "GM9903", Grenswijziging, 0.1),
		}, ""},
		{"ceases and goes on", []Overgang{
			fictief(0, 2010, "GM9901", "GM9901", Grenswijziging, 0), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 0),
		}, "it both goes on and ceases"},
		{"steps that overlap", []Overgang{
			fictief(2018, 2021, "GM9901", "GM9902", Grenswijziging, 0), fictief(2019, 2020, "GM9901", "GM9903", Grenswijziging, 0),
		}, "GM9901: its steps 2019 > 2020 and 2018 > 2021 overlap"},
		{"one year, other years before", []Overgang{
			fictief(2018, 2021, "GM9901", "GM9902", Grenswijziging, 0), fictief(2019, 2021, "GM9901", "GM9903", Grenswijziging, 0),
		}, "overlap"},
		{"steps that meet", []Overgang{
			fictief(2018, 2021, "GM9901", "GM9902", Grenswijziging, 0), fictief(2021, 2022, "GM9901", "GM9903", Grenswijziging, 0),
		}, ""},
		{"after its end", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Hernoeming, 0), fictief(0, 2012, "GM9901", "GM9903", Hernoeming, 0),
		}, "overgang 2012 of GM9901: it ceased in 2010"},
		{"a code used again", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Hernoeming, 0), fictief(0, 2012, "GM9902", "GM9901", Hernoeming, 0), fictief(0, 2014, "GM9901", "GM9903", Hernoeming, 0),
		}, ""},
		{"a row that is wrong says nothing of the step", []Overgang{
			fictief(0, 2010, "GM9901", "GM9902", Splitsing, 7), fictief(0, 2010, "GM9901", "GM9903", Splitsing, 0.5),
		}, "the share is 7; expected one above 0 to 1, or 0 where it is not known"},
	} {
		t.Run(f.naam, func(t *testing.T) {
			h, err := NewHerindeling(f.rijen...)
			if f.zegt == "" {
				require.NoError(t, err)
				return
			}
			require.Nil(t, h)
			require.ErrorContains(t, err, f.zegt)
			require.NotContains(t, err.Error(), "\n", "one mistake, one line")
		})
	}
	t.Run("all at once", func(t *testing.T) {
		_, err := NewHerindeling(
			fictief(0, 2010, "GM9901", "GM9902", Samenvoeging, 2),
			fictief(0, 2010, "GM9903", "GM9904", Samenvoeging, 0.5),
			fictief(2010, 2013, "GM9905", "GM9906", Grenswijziging, 0.5), fictief(2011, 2012, "GM9905", "GM9907", Grenswijziging, 0.5),
		)
		for _, wat := range []string{"the share is 2", "GM9903: its shares", "GM9905: its steps"} {
			require.ErrorContains(t, err, wat)
		}
	})
}
