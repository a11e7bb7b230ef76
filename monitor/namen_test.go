package monitor_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// A name that nobody can read would be refused when the result is read back; one
// that holds nothing is as if it were not given.
func TestNamen(t *testing.T) {
	boom, d := eenBoom(t, []float64{1}, ind("i")), dataset(t, cijfer("i", fictiefA, 2020, 50), cijfer("jong", fictiefA, 2020, 10))
	groepen := func(naam string) monitor.DemografieOptions {
		return monitor.DemografieOptions{Basisjaar: 2020, Groepen: []monitor.Demografiegroep{{Indicator: "jong", Naam: naam}}}
	}
	_, err := monitor.NewEvaluator(boom, d, monitor.Options{
		Namen: map[cbs.Regio]string{fictiefB: "B\a", fictiefA: "A\u202e"}, Demografie: groepen("jong\r"),
	})
	require.EqualError(t, err, `Namen[GM9901]: the text holds U+202E, which turns the direction of the text after it (found "A\u202e")`+"\n"+
		`Namen[GM9902]: the text holds control character U+0007; only line feed and tab may be in it (found "B\a")`+"\n"+
		`Demografie.Groepen[0].Naam: the text holds control character U+000D; only line feed and tab may be in it (found "jong\r")`)
	require.ErrorIs(t, err, goaltree.CodeOngeldigeWaarde)

	u := evalueer(t, boom, d, vraag(), monitor.Options{Namen: map[cbs.Regio]string{fictiefA: " "}, Demografie: groepen("")})
	require.Equal(t, "GM9901", u.Regio.Naam)
	require.Equal(t, "jong", u.Demografie.Groepen[0].Naam)
	_, err = leesResultaat(alsJSON(t, u))
	require.NoError(t, err)
}
