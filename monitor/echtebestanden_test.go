package monitor_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// leesEcht reads a real StatLine file, or skips where there are none.
func leesEcht(t testing.TB, pad string, k *statline.Koppeling) *monitor.Dataset {
	t.Helper()
	folder := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if folder == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: no real files to read")
	}
	f, err := os.Open(filepath.Join(folder, filepath.FromSlash(pad)))
	require.NoError(t, err)
	defer f.Close()
	d, v, err := statline.Read(f, k, statline.Options{Bestand: filepath.Base(pad)})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	return d
}

func referentie(t testing.TB, tabel string) *statline.Koppeling {
	t.Helper()
	k, ok := statline.Referentie(tabel)
	require.True(t, ok)
	return k
}

// kwb2020 is the table of 2020 with the inhabitants beside its own indicators.
func kwb2020(t testing.TB) *monitor.Dataset {
	t.Helper()
	k := referentie(t, "84799NED")
	k.Indicatoren = append(k.Indicatoren, statline.KoppelIndicator{Indicator: "bevolking", Waarde: &statline.Som{Kolommen: []string{"AantalInwoners"}}})
	return leesEcht(t, "cbs/84799NED/TypedDataSet_GM_plus_Achterhoek_DERIVED.json", k)
}

// afgerondKWB is what the table's notes say: the inhabitants of a wijk or buurt
// in fives, benefits everywhere in tens.
func afgerondKWB(w monitor.Waarneming, g monitor.Grootheid) float64 {
	switch {
	case w.Indicator == "bijstand" && g == monitor.GrootheidTeller:
		return w.Afronding.Of(0)
	case w.Regio.Soort() == cbs.Wijk || w.Regio.Soort() == cbs.Buurt:
		return 5
	}
	return 0
}

// The counts were made from the file by other means: a script of its own, that
// sums the columns and follows the rule in words. The buurten of Berkelland
// hold 128 people more than Berkelland, over 72 buurten: too many for rounding
// each by chance, where 52 is the bound, yet far below the 360 that rounding
// can't reach. Within a gemeente all go one way: CBS does not round each buurt
// by itself.
func TestControleerOptelling_EchteBestanden(t *testing.T) {
	d := kwb2020(t)
	indicatoren := []goaltree.Indicator{ind("bevolking", maat(goaltree.Aantal)), ind("bijstand")}
	nederland := cbs.Samenwerkingsverband{Regio: cbs.MustRegio("NL01")}
	for _, r := range d.Regios() {
		if r.Soort() == cbs.Gemeente {
			nederland.Leden = append(nederland.Leden, r)
		}
	}
	require.Len(t, nederland.Leden, 355)
	const (
		gelijk, afronding, verschil, onvolledig = monitor.OptelGelijk, monitor.OptelAfronding, monitor.OptelVerschil, monitor.OptelOnvolledig
	)
	type tel map[monitor.OptelOordeel]int
	for _, c := range []struct {
		naam                string
		verbanden           []cbs.Samenwerkingsverband
		bevolking, bijstand tel
	}{
		{"buurt to wijk", monitor.GroepenVan(d, cbs.Buurt, cbs.Wijk),
			tel{gelijk: 9, afronding: 25, verschil: 7}, tel{gelijk: 18, afronding: 12, onvolledig: 11}},
		{"wijk to gemeente", monitor.GroepenVan(d, cbs.Wijk, cbs.Gemeente),
			tel{afronding: 8}, tel{gelijk: 3, afronding: 5}},
		{"buurt to gemeente", monitor.GroepenVan(d, cbs.Buurt, cbs.Gemeente),
			tel{afronding: 3, verschil: 5}, tel{gelijk: 1, afronding: 3, onvolledig: 4}},
		{"gemeente to country", []cbs.Samenwerkingsverband{nederland},
			tel{gelijk: 1}, tel{afronding: 1}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			bevolking, bijstand := tel{}, tel{}
			for _, o := range monitor.ControleerOptelling(d, indicatoren, monitor.ControleOptions{Afronding: afgerondKWB}, c.verbanden...) {
				switch {
				case o.Indicator == "bevolking":
					bevolking[o.Oordeel]++
				case o.Indicator == "bijstand" && o.Grootheid == monitor.GrootheidTeller:
					bijstand[o.Oordeel]++
				}
				if o.Indicator == "bevolking" && o.Regio == cbs.MustRegio("GM1859") && o.Leden == 72 {
					require.Equal(t, monitor.Bekend(128), o.Verschil())
					require.InDelta(t, 52.44, o.Grens, 0.01) // 3,0902·√(72·4)
					require.InDelta(t, 360, o.Uiterst, dichtbij)
				}
				if o.Regio == nederland.Regio && o.Indicator == "bijstand" && o.Grootheid == monitor.GrootheidTeller {
					require.Equal(t, monitor.Bekend(421230-421110), o.Verschil())
				}
			}
			require.Equal(t, c.bevolking, bevolking)
			require.Equal(t, c.bijstand, bijstand)
		})
	}
}
