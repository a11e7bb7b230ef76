package monitor_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// By hand: 2017 = 100. A: 200 in 2017, 150 in 2023 is 75. Together with B
// (100, then 90): 300 and 240, 80. In 2020 B is missing: no point for both.
func TestDemografie(t *testing.T) {
	const jong = "bevolking-0-20"
	verband := verbandVan(t, fictiefA, fictiefB)
	d := dataset(t,
		cijfer(jong, fictiefA, 2017, 200), cijfer(jong, fictiefA, 2020, 180), cijfer(jong, fictiefA, 2023, 150),
		cijfer(jong, fictiefB, 2017, 100), zonder(jong, fictiefB, 2020, monitor.RedenNietMogelijk), cijfer(jong, fictiefB, 2023, 90),
		cijfer("i", fictiefA, 2020, 50),
	)
	boom := eenBoom(t, []float64{1}, ind("i"))
	o := monitor.Options{Verbanden: []cbs.Samenwerkingsverband{verband}}

	a := evalueer(t, boom, d, vraag(), o).Demografie
	require.Equal(t, 2017, a.Basisjaar)
	require.Len(t, a.Groepen, 1, "age groups without figures are left out")
	reeks := a.Groepen[0].Reeks
	require.InDelta(t, 100, reeks[0].Index.OfNaN(), dichtbij)
	require.InDelta(t, 90, reeks[1].Index.OfNaN(), dichtbij)
	require.InDelta(t, 75, reeks[2].Index.OfNaN(), dichtbij, "years after the period asked are shown too")

	v := vraag()
	v.Regios = []cbs.Regio{verband.Regio}
	samen := evalueer(t, boom, d, v, o).Demografie
	reeks = samen.Groepen[0].Reeks
	require.InDelta(t, 80, reeks[2].Index.OfNaN(), dichtbij)
	require.False(t, reeks[1].Index.IsBekend())
	require.Equal(t, monitor.RedenOnvolledig, *reeks[1].Reden)
	require.Len(t, samen.Waarschuwingen, 1)
	require.Contains(t, samen.Waarschuwingen[0].Tekst, "GM9902 (kan niet voorkomen)")

	require.Nil(t, evalueer(t, boom, dataset(t, cijfer("i", fictiefA, 2020, 50)), vraag()).Demografie)
}

// Aalten grew by a merger in 2005: 2004 stands on another territory than 2017
// and gets no index. The figures are CBS's (StatLine 70072ned).
func TestDemografie_breuk(t *testing.T) {
	const jong = "bevolking-0-20"
	aalten := cbs.MustRegio("GM0197")
	d := dataset(t, cijfer(jong, aalten, 2004, 5004), cijfer(jong, aalten, 2005, 6912), cijfer(jong, aalten, 2017, 6148))
	v := vraag()
	v.Regios = []cbs.Regio{aalten}
	demografie := evalueer(t, eenBoom(t, []float64{1}, ind("i")), d, v).Demografie
	reeks := demografie.Groepen[0].Reeks
	require.False(t, reeks[0].Index.IsBekend())
	require.True(t, reeks[1].Breuk)
	require.InDelta(t, 100*6912.0/6148, reeks[1].Index.OfNaN(), dichtbij)
	require.NotEmpty(t, demografie.Waarschuwingen)
}

// What became of Rotterdam before 2014 the built-in table does not tell: the
// report says so, where within its reach it says nothing.
func TestBuitenBereik(t *testing.T) {
	const jong = "bevolking-0-20"
	rotterdam := cbs.MustRegio("GM0599")
	meld := func(jaar int) (codes []monitor.Waarschuwingcode, voorbehoud []string) {
		d := dataset(t, cijfer(jong, rotterdam, jaar, 100), cijfer(jong, rotterdam, 2020, 90),
			breuk("i", rotterdam, jaar, 300, 1000), breuk("i", rotterdam, 2020, 400, 1000))
		v := vraag()
		v.Regios, v.Periode, v.Nulmeting = []cbs.Regio{rotterdam}, cbs.Jaar(2020), jaar
		u := evalueer(t, eenBoom(t, []float64{1}, ind("i")), d, v)
		for _, w := range u.Demografie.Waarschuwingen {
			codes = append(codes, w.Code)
		}
		return codes, u.Indicatoren[0].Voorbehoud
	}
	codes, voorbehoud := meld(2012)
	require.Equal(t, []monitor.Waarschuwingcode{monitor.WaarschuwingBereik}, codes)
	require.Contains(t, voorbehoud, "Of het gebied tussen 2012 en 2020 veranderde, is niet bekend.")
	codes, voorbehoud = meld(2014)
	require.Empty(t, codes)
	require.Empty(t, voorbehoud)
}
