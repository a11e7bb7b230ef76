package monitor_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// rondkomen is a fictional tree of one indicator: bijstand, from what it was in
// 2020 to 2% in 2028.
func rondkomen() (*goaltree.Doelenboom, error) {
	return (&goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictieve doelenboom", Versie: "1", Nulmeting: 2020},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Inwoners doen mee", Effecten: []goaltree.Tak{{ID: "rondkomen", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "rondkomen", Naam: "Mensen komen rond", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 1}}}},
		Indicatoren: []goaltree.Indicator{{
			ID: "bijstand", Naam: "Personen met bijstand", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100,
			Richting: goaltree.LagerIsBeter, Streefwaarde: goaltree.Bekend(2), Streefjaar: 2028,
		}},
	}).Resolve()
}

const rondkomenCijfers = `indicator;regio;periode;teller;noemer;reden
bijstand;GM9901;2020;300;10000;
bijstand;GM9901;2024;260;10000;
bijstand;GM9902;2020;500;10000;
bijstand;GM9902;2024;;;geheim
`

// One question about several regions. Of the first, 2,6% is 0,4 of the 1,0 point
// that it has to go from 3% to 2%: a score of 40. Of the second there is no
// figure, and it says why; that is no error.
func ExampleEvaluator_Evaluate() {
	boom, err := rondkomen()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, _, err := monitor.ReadCSV(strings.NewReader(rondkomenCijfers), monitor.CSVOptions{Boom: boom})
	if err != nil {
		fmt.Println(err)
		return
	}
	evaluator, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	resultaat, err := evaluator.Evaluate(ctx, monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(2024)})
	if err != nil {
		fmt.Println(err)
		return
	}
	eerste, _ := resultaat.Uitkomst(cbs.MustRegio("GM9901"))
	tweede, _ := resultaat.Uitkomst(cbs.MustRegio("GM9902"))
	fmt.Printf("%.0f %s\n", eerste.Effecten[0].Score.OfNaN(), eerste.Effecten[0].Signaal)
	fmt.Println(tweede.Effecten[0].Score, tweede.Indicatoren[0].Reden.Label())
	_, ok := resultaat.Uitkomst(cbs.MustRegio("GM9903"))
	fmt.Println(ok)
	_, err = evaluator.Evaluate(ctx, monitor.Vraag{Periode: cbs.Jaar(2024), MinDekking: monitor.Bekend(2)})
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f.Pad)
	}
	// Output:
	// 40 aandacht
	// - geheim, om personen te beschermen
	// false
	// regios
	// min_dekking
}

// Ask a dataset: what is in it (within the borders as published, year 0), one
// figure, the series of an indicator, a part of it.
func ExampleDataset() {
	data, _, err := monitor.ReadCSV(strings.NewReader(rondkomenCijfers), monitor.CSVOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(data.Indicatoren(), data.Regios(), data.Perioden(), data.Grenzen())
	gemeente := cbs.MustRegio("GM9901")
	w, ok := data.Lookup("bijstand", gemeente, cbs.Jaar(2020))
	fmt.Println(ok, w.Teller, monitor.GrootheidNoemer.Van(w), w.Cijfer(100))
	for w := range data.Reeks("bijstand", gemeente) {
		fmt.Println(w.Periode.Label(), w.Cijfer(100))
	}
	zonder := data.Filter(func(w monitor.Waarneming) bool { return !w.HeeftCijfer() })
	for w := range zonder.All() {
		fmt.Println(w.Regio, w.Periode.Label(), w.Reden.Label())
	}
	// Output:
	// [bijstand] [GM9901 GM9902] [2020JJ00 2024JJ00] 0
	// true 300 10000 3
	// 2020 3
	// 2024 2.6
	// GM9902 2024 geheim, om personen te beschermen
}

// An empty table for people to fill in: a row for each indicator, region and
// period.
func ExampleWriteSjabloon() {
	boom, err := rondkomen()
	if err != nil {
		fmt.Println(err)
		return
	}
	var invullen strings.Builder
	regios := []cbs.Regio{cbs.MustRegio("GM9901"), cbs.MustRegio("GM9902")}
	if err := monitor.WriteSjabloon(&invullen, boom, regios, []cbs.Periode{cbs.Jaar(2024)}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Fprint(os.Stdout, strings.TrimPrefix(invullen.String(), "\ufeff"))
	// Output:
	// indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
	// bijstand;GM9901;2024JJ00;;;;;;;;;
	// bijstand;GM9902;2024JJ00;;;;;;;;;
}

// Figures that belong together go in together or not at all.
func ExampleBuilder_AddAll() {
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	goed := monitor.Waarneming{Indicator: "bijstand", Regio: cbs.MustRegio("GM9901"), Periode: cbs.Jaar(2024), Waarde: monitor.Bekend(2.6)}
	fout := goed
	fout.Indicator, fout.Waarde, fout.Teller, fout.Noemer = "wachttijd", monitor.Getal{}, monitor.Bekend(3), monitor.Bekend(0)
	eerste, err := b.AddAll([]monitor.Waarneming{goed, fout})
	fmt.Println(eerste, err)
	fmt.Println(b.Dataset().Len())
	// Output:
	// 1 noemer: a noemer is above zero (found "0")
	// 0
}

// The age groups by which a report shows the population.
func ExampleStandaardDemografie() {
	o := monitor.StandaardDemografie()
	for _, g := range o.Groepen {
		fmt.Printf("%s: %s\n", g.Indicator, g.Naam)
	}
	// Output:
	// bevolking-0-20: Jongeren (0 tot 20 jaar)
	// bevolking-20-65: Werkende leeftijd (20 tot 65 jaar)
	// bevolking-65-plus: Ouderen (65 jaar en ouder)
}

// Documents at hand, put together to be rendered or asked; here one, of 2,6% in
// 2024.
func ExampleNewResultaat() {
	const document = `{"versie": "1", "regio": {"code": "GM9901", "naam": "Fictiefstad"}, "periode": "2024JJ00",
  "indicatoren": [{"id": "bijstand", "naam": "Personen met bijstand", "waarde": 2.6}]}`
	var uitkomst monitor.Uitkomst
	if err := json.Unmarshal([]byte(document), &uitkomst); err != nil {
		fmt.Println(err)
		return
	}
	resultaat := monitor.NewResultaat(&uitkomst)
	u, ok := resultaat.Uitkomst(cbs.MustRegio("GM9901"))
	fmt.Println(resultaat.Len(), ok, u.Regio.Naam, u.Indicatoren[0].Waarde)
	// Output: 1 true Fictiefstad 2.6
}
