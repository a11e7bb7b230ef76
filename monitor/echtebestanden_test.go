package monitor_test

import (
	"os"
	"path/filepath"
	"slices"
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
	k.Indicatoren = append(k.Indicatoren, statline.Koppelindicator{Indicator: "bevolking", Waarde: &statline.Som{Kolommen: []string{"AantalInwoners"}}})
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
// by itself, so that such a difference is in doubt and no more.
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
		gelijk, afronding, twijfel, onvolledig = monitor.OptelGelijk, monitor.OptelAfronding, monitor.OptelTwijfel, monitor.OptelOnvolledig
	)
	type tel map[monitor.Opteloordeel]int
	for _, c := range []struct {
		naam                string
		verbanden           []cbs.Samenwerkingsverband
		bevolking, bijstand tel
	}{
		{"buurt to wijk", monitor.GroepenVan(d, cbs.Buurt, cbs.Wijk),
			tel{gelijk: 9, afronding: 25, twijfel: 7}, tel{gelijk: 18, afronding: 12, onvolledig: 11}},
		{"wijk to gemeente", monitor.GroepenVan(d, cbs.Wijk, cbs.Gemeente),
			tel{afronding: 8}, tel{gelijk: 3, afronding: 5}},
		{"buurt to gemeente", monitor.GroepenVan(d, cbs.Buurt, cbs.Gemeente),
			tel{afronding: 3, twijfel: 5}, tel{gelijk: 1, afronding: 3, onvolledig: 4}},
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

// From the buurten alone up to the Achterhoek, in three steps, without what CBS
// published above them. The sums were made by a script of its own from the
// columns AantalInwoners and PersonenPerSoortUitkeringBijstand of the rows of
// the buurten. Of bijstand four municipalities have buurten without a figure.
func TestOptellen_EchteBestanden(t *testing.T) {
	kwb := kwb2020(t)
	rijen := make([]cbs.Gebied, 0, len(kwb.Regios()))
	for _, r := range kwb.Regios() {
		if r.Soort() >= cbs.Gemeente && r.Soort() <= cbs.Buurt {
			rijen = append(rijen, cbs.Gebied{Regio: r, Naam: r.Code()})
		}
	}
	indeling, err := cbs.NewGebiedsindeling(2020, "CBS StatLine 84799NED", rijen)
	require.NoError(t, err)
	indicatoren := []goaltree.Indicator{ind("bevolking", maat(goaltree.Aantal)), ind("bijstand")}
	telOp := func(d *monitor.Dataset) *monitor.Dataset {
		d = monitor.Optellen(d, indicatoren, indeling.Groepen(cbs.Buurt, cbs.Wijk)...)
		d = monitor.Optellen(d, indicatoren, indeling.Groepen(cbs.Wijk, cbs.Gemeente)...)
		return monitor.Optellen(d, indicatoren, cbs.Achterhoek())
	}
	cijfer := func(d *monitor.Dataset, indicator string, r cbs.Regio) monitor.Waarneming {
		w, ok := d.Lookup(indicator, r, cbs.Jaar(2020))
		require.True(t, ok, "%s %s", indicator, r)
		return w
	}
	buurten := kwb.Filter(func(w monitor.Waarneming) bool { return w.Regio.Soort() == cbs.Buurt })
	d := telOp(buurten)
	for _, c := range []struct {
		code                string
		inwoners, uitkering float64 // uitkering 0: onvolledig
	}{
		{"GM0197", 27100, 290}, {"GM0222", 57935, 0}, {"GM0294", 28840, 610}, {"GM1509", 39330, 630},
		{"GM1586", 29600, 0}, {"GM1859", 43875, 0}, {"GM1876", 36145, 280}, {"GM1955", 36065, 0},
	} {
		r := cbs.MustRegio(c.code)
		require.Equal(t, monitor.Bekend(c.inwoners), cijfer(d, "bevolking", r).Waarde, c.code)
		bijstand := cijfer(d, "bijstand", r)
		if c.uitkering == 0 {
			require.Equal(t, monitor.RedenOnvolledig, bijstand.Reden, c.code)
			continue
		}
		require.Equal(t, monitor.Bekend(c.uitkering), bijstand.Teller, c.code)
		require.Equal(t, monitor.Bekend(c.inwoners), bijstand.Noemer, c.code)
	}
	require.Equal(t, monitor.Bekend(298890), cijfer(d, "bevolking", cbs.Achterhoek().Regio).Waarde)
	achterhoek := cijfer(d, "bijstand", cbs.Achterhoek().Regio)
	require.Equal(t, []any{monitor.RedenOnvolledig, monitor.Bekend(0.5)}, []any{achterhoek.Reden, achterhoek.Aanwezig})

	// A buurt of Aalten that is not in the data is missed, for the table lists it.
	weg := slices.IndexFunc(buurten.Regios(), func(r cbs.Regio) bool { return cbs.MustRegio("GM0197").Bevat(r) })
	wijk, ok := buurten.Regios()[weg].Wijk()
	require.True(t, ok)
	zonder := telOp(buurten.Filter(func(w monitor.Waarneming) bool { return w.Regio != buurten.Regios()[weg] }))
	for _, r := range []cbs.Regio{wijk, cbs.MustRegio("GM0197"), cbs.Achterhoek().Regio} {
		require.Equal(t, monitor.RedenOnvolledig, cijfer(zonder, "bevolking", r).Reden, "%s", r)
	}
	require.Equal(t, monitor.Bekend(28840), cijfer(zonder, "bevolking", cbs.MustRegio("GM0294")).Waarde)
}

// The eight municipalities of the Achterhoek within the borders of 2022, from
// the populations under the codes of each year. The totals were summed from the
// file by a script of its own: over the eight codes, with GM0240 for Oost Gelre
// in 2005 and 2006.
func TestHerindeel_EchteBestanden_Achterhoek(t *testing.T) {
	d := leesEcht(t, "cbs/70072ned/regionale_kerncijfers_subset.csv", referentie(t, "70072ned"))
	bevolking := ind("bevolking", maat(goaltree.Aantal))
	h, omzettingen := herindeel(t, d, []goaltree.Indicator{bevolking}, nil, 2022)
	h = monitor.Optellen(h, []goaltree.Indicator{bevolking}, cbs.Achterhoek())
	cijfer := func(regio cbs.Regio, jaar int) monitor.Waarneming {
		w, ok := h.Lookup("bevolking", regio, cbs.Jaar(jaar))
		require.True(t, ok, "%s %d", regio, jaar)
		return w
	}
	for i, totaal := range []float64{
		302374, 301787, 301033, 300759, 300775, 300490, 300053, 299742, 298934, 298118,
		297696, 297992, 298193, 298534, 298788, 298804, 299296, 300107, 302332,
	} {
		w := cijfer(cbs.Achterhoek().Regio, 2005+i)
		require.Equal(t, monitor.Bekend(totaal), w.Waarde, "%d", 2005+i)
		require.Equal(t, monitor.Bekend(1), w.Aanwezig)
	}
	// Of 2004 the parts of Eibergen and Ruurlo are not known: two of eight break.
	w := cijfer(cbs.Achterhoek().Regio, 2004)
	require.Equal(t, monitor.RedenOnvolledig, w.Reden)
	require.Equal(t, monitor.Bekend(0.75), w.Aanwezig)
	for _, c := range []struct {
		regio string
		jaar  int
		wil   float64 // 0: broken
	}{
		{"GM0197", 2004, 18998 + 8569}, {"GM0197", 2005, 27446},
		{"GM1509", 2004, 20846 + 19534}, {"GM1509", 2005, 40377},
		{"GM1859", 2004, 0}, {"GM1586", 2004, 0},
		{"GM1586", 2005, 30416}, {"GM1586", 2006, 30021}, {"GM1586", 2007, 29853},
	} {
		w := cijfer(cbs.MustRegio(c.regio), c.jaar)
		if c.wil == 0 {
			require.Equal(t, monitor.RedenGebroken, w.Reden, "%s %d", c.regio, c.jaar)
			continue
		}
		require.Equal(t, monitor.Bekend(c.wil), w.Waarde, "%s %d", c.regio, c.jaar)
	}
	// Under the old codes no figure is left.
	for _, oud := range []string{"GM0219", "GM0237", "GM0240", "GM0295"} {
		for w := range h.Reeks("bevolking", cbs.MustRegio(oud)) {
			require.Equal(t, monitor.RedenNietMogelijk, w.Reden, "%s %s", oud, w.Periode)
		}
	}
	i := slices.IndexFunc(omzettingen, func(o monitor.Omzetting) bool {
		return o.Indicator == "bevolking" && o.Regio == cbs.MustRegio("GM1586") && o.Periode == cbs.Jaar(2006)
	})
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, monitor.Omzetting{
		Indicator: "bevolking", Regio: cbs.MustRegio("GM1586"), Periode: cbs.Jaar(2006),
		Uit: []cbs.Regio{cbs.MustRegio("GM0240")}, Soort: monitor.OmzettingHernoemd,
	}, omzettingen[i])
	// Back from 2023: what Voorne aan Zee was made of can't be told apart.
	require.Equal(t, monitor.RedenGebroken, cijfer(cbs.MustRegio("GM0501"), 2023).Reden)
}

// The people of the whole country, brought to the borders of 2023. What is lost
// is what the table can't tell: the people of all regions that flow into one
// which gets a part of unknown size too. A script of its own walked the rows of
// cbs/herindelingen.csv from each year to 2023, marked the regions that any part
// without aandeel comes to, and summed the column TotaleBevolking_1 of the codes
// that go to a marked one. Before 2014 the table knows the Achterhoek alone: all
// other figures are lost, and what is left is the sum, by that script, of the
// codes that make up the eight (of 2004: six of them).
func TestHerindeel_EchteBestanden_totaal(t *testing.T) {
	d := leesEcht(t, "cbs/70072ned/regionale_kerncijfers_subset.csv", referentie(t, "70072ned"))
	d = d.Filter(func(w monitor.Waarneming) bool { return w.Indicator == "bevolking" })
	h, omzettingen := herindeel(t, d, []goaltree.Indicator{ind("bevolking", maat(goaltree.Aantal))}, nil, 2023)
	voor, na := totalen(d), totalen(h)
	require.Len(t, voor, 20)
	for jaar, verlies := range map[int]float64{
		2014: 914412, 2015: 675367, 2016: 676783, 2017: 679206, 2018: 423709, 2019: 314737, 2020: 317763, 2021: 0, 2022: 0, 2023: 0,
	} {
		p := cbs.Jaar(jaar)
		require.InDelta(t, verlies, voor[p][0]-na[p][0], 0, "%d", jaar)
	}
	for jaar, over := range map[int]float64{
		2004: 226607, 2005: 302374, 2006: 301787, 2007: 301033, 2008: 300759, 2009: 300775, 2010: 300490, 2011: 300053, 2012: 299742, 2013: 298934,
	} {
		require.InDelta(t, over, na[cbs.Jaar(jaar)][0], 0, "%d", jaar)
	}

	// Every figure is of a municipality of 2023, and none vanishes untold.
	gemeenten, err := cbs.Gebieden(2023)
	require.NoError(t, err)
	for w := range h.All() {
		if _, bekend := gemeenten.Naam(w.Regio); w.HeeftCijfer() {
			require.True(t, bekend, "%s %s", w.Regio, w.Periode)
		}
	}
	type plek struct {
		regio   cbs.Regio
		periode cbs.Periode
	}
	verteld := map[plek]bool{}
	for _, o := range omzettingen {
		require.NotEqual(t, monitor.OmzettingVerdeeld, o.Soort, "no share between 0 and 1 is known")
		for _, r := range o.Uit {
			verteld[plek{r, o.Periode}] = true
		}
	}
	for w := range d.All() {
		if w.HeeftCijfer() && !verteld[plek{w.Regio, w.Periode}] {
			zelf, ok := h.Lookup("bevolking", w.Regio, w.Periode)
			require.True(t, ok)
			require.Equal(t, w, zelf)
		}
	}
	// Rotterdam took Rozenburg in on 18 March 2010, which the table does not know.
	rotterdam, ok := h.Lookup("bevolking", cbs.MustRegio("GM0599"), cbs.Jaar(2010))
	require.True(t, ok)
	require.Equal(t, monitor.RedenGebroken, rotterdam.Reden)
	rotterdam, _ = h.Lookup("bevolking", cbs.MustRegio("GM0599"), cbs.Jaar(2014))
	require.Equal(t, monitor.Bekend(618357), rotterdam.Waarde)
}

// BenchmarkHerindeel brings 14.540 rows of six indicators to the borders of 2022.
func BenchmarkHerindeel(b *testing.B) {
	d := leesEcht(b, "cbs/70072ned/regionale_kerncijfers_subset.csv", referentie(b, "70072ned"))
	bevolking := ind("bevolking", maat(goaltree.Aantal))
	b.ReportAllocs()
	for b.Loop() {
		herindeel(b, d, []goaltree.Indicator{bevolking}, nil, 2022)
	}
	b.ReportMetric(float64(d.Len())*float64(b.N)/b.Elapsed().Seconds(), "rijen/s")
}
