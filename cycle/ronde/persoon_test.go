package ronde_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// The elfproef by hand: of 123456782 it gives 9+16+21+24+25+24+21+16-2 = 154 =
// 14·11, of 111222333 it gives 9+8+7+12+10+8+9+6-3 = 66 = 6·11. Both are numbers
// for tests, of nobody.
func TestBSN(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	for tekst, bsn := range map[string]bool{
		"BSN 123456782":       true,
		"111222333":           true,
		"(123456782)":         true,
		"x 1, 111222333 en 2": true,
		"123456783":           false, // fails the test
		"1234567820":          false, // ten digits
		"12345678":            false, // eight
		"000000000":           false, // nobody's
		"Dorpsstraat 1":       false,
	} {
		err := voeg(r, ronde.Bevinding{ID: "b", Tekst: tekst, Verhaal: &ronde.Verhaal{Gesprek: "g", Van: []string{"inwoner"}, Tekst: tekst}})
		if !bsn {
			require.NoError(t, err, tekst)
			r = tot(t, ronde.Geopend, "")
			continue
		}
		require.Equal(t, []string{"persoon bevinding.tekst", "persoon bevinding.verhaal.tekst"}, waarom(err))
		require.ErrorContains(t, err, "negen cijfers die een BSN kunnen zijn")
		require.NotRegexp(t, `\d{9}`, err.Error())
	}
}

// In ids too, wherever they stand; and what else is wrong beside it does not
// show the digits.
func TestBSN_ids(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	g := gebeurtenis(0, ronde.Uitnodiging{ID: "u", Stap: "input-monitor", Genodigden: []cycle.Persoon{{ID: "p-111222333", Rollen: []string{"Jan 123456782"}}}})
	g.Wie, g.Rol = "jan-jansen-bsn123456782", "Jan"
	err := r.Voeg(g)
	require.Equal(t, []string{"persoon uitgenodigd.genodigden[0].id", "persoon uitgenodigd.genodigden[0].rollen[0]", "persoon wie"}, waarom(err))
	require.NotRegexp(t, `\d{9}`, err.Error())

	for _, regel := range []string{
		`{"nr":1,"wie":"p-1","bsn":123456782}`, `{"nr":1,"bsn123456782":1}`, `{"nr":"123456782"}`, `{"soort":"123456782"}`, `123456782`, `{"nr":1,"nr":123456782`,
	} {
		_, err := ronde.Parse([]byte(regel))
		require.Error(t, err)
		require.NotContains(t, err.Error(), "123456782", regel)
	}
}

// What was refused at the id of a person may be a name: the error says where,
// and not what.
func TestPersoon_nietHerhaald(t *testing.T) {
	const naam = "Jan Jansen"
	b := bijeenkomst("m", "input-monitor", op(begin))
	b.Aanwezigen[0].ID, b.Afvaardiging = naam, []string{naam}
	for pad, g := range map[string]ronde.Gebeurtenis{
		"wie":                       {Wie: naam},
		"gehouden.aanwezigen[0].id": gebeurtenis(1, b),
	} {
		err := g.Validate()
		require.Error(t, err)
		require.ErrorContains(t, err, pad)
		require.NotContains(t, err.Error(), naam)
	}
	_, err := ronde.Parse([]byte(`{"nr":1,"wie":["Jan Jansen"]}`))
	require.Error(t, err)
	require.NotContains(t, err.Error(), naam)
}
