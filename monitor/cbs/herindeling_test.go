package cbs

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHerindelingen(t *testing.T) {
	h := Herindelingen()
	require.Len(t, h.All(), 130)
	for _, o := range h.All() {
		require.NotEmpty(t, o.Bron)
		require.NotEmpty(t, o.Toelichting)
		require.NoError(t, o.controleer())
	}
	h.All()[0] = Overgang{}
	require.NotZero(t, h.All()[0].Jaar, "the table can't be changed from outside")

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

func TestNieuweHerindeling(t *testing.T) {
	oud, nieuw := MustRegio("GM9901"), MustRegio("GM9902") // fictief
	goed := Overgang{Jaar: 2027, Van: oud, Naar: nieuw, Soort: Splitsing}
	h, err := NieuweHerindeling(append(Herindelingen().All(), goed)...)
	require.NoError(t, err)
	require.Len(t, h.Breuk(nieuw, 2026, 2027), 1)
	require.Equal(t, goed, h.All()[len(h.All())-1])

	leeg, err := NieuweHerindeling()
	require.NoError(t, err)
	require.Empty(t, leeg.All())

	_, err = NieuweHerindeling(
		Overgang{Jaar: 1799, Van: oud, Naar: nieuw, Soort: Splitsing},
		Overgang{Jaar: 2001, Van: oud, Naar: nieuw},
		Overgang{Jaar: 2002, Naar: nieuw, Soort: Splitsing},
		Overgang{Jaar: 2003, Van: oud, Naar: MustRegio("WK990200"), Soort: Splitsing},
		Overgang{Jaar: 2004, Van: Achterhoek().Regio, Naar: Twente().Regio, Soort: Samenvoeging},
		Overgang{Jaar: 2005, Van: oud, Naar: oud, Soort: Hernoeming},
		goed, goed,
	)
	for _, wat := range []string{
		"1799 GM9901 > GM9902: the year", "OvergangSoort(0) is no kind", "must both be regions",
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
}
