package monitor_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// A result that was kept is read back, and checked on the way. From 50% at the
// nulmeting to a streefwaarde of 70%, 60% is halfway: 50. Who makes it 80 in the
// file, without the score below it, is found out.
func ExampleReadResultaat() {
	d := &goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictieve boom", Versie: "1", Nulmeting: 2017},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Meedoen", Effecten: []goaltree.Tak{{ID: "sporten", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "sporten", Naam: "Meer mensen sporten", Indicatoren: []goaltree.Tak{{ID: "lid", Gewicht: 1}}}},
		Indicatoren: []goaltree.Indicator{{
			ID: "lid", Naam: "Lid van een sportclub", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter,
			Streefwaarde: goaltree.Bekend(70), Streefjaar: 2023,
		}},
	}
	boom, err := d.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	regio := cbs.MustRegio("GM9901")
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for jaar, waarde := range map[int]float64{2017: 50, 2020: 60} {
		if err := b.Add(monitor.Waarneming{Indicator: "lid", Regio: regio, Periode: cbs.Jaar(jaar), Waarde: monitor.Bekend(waarde)}); err != nil {
			fmt.Println(err)
			return
		}
	}
	e, err := monitor.NewEvaluator(boom, b.Dataset(), monitor.Options{Namen: map[cbs.Regio]string{regio: "Fictiefstad"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := e.Evaluate(context.Background(), monitor.Vraag{Regios: []cbs.Regio{regio}, Periode: cbs.Jaar(2020)})
	if err != nil {
		fmt.Println(err)
		return
	}
	var bestand bytes.Buffer
	if err := rapport.WriteJSON(&bestand, r, rapport.Options{}); err != nil {
		fmt.Println(err)
		return
	}

	terug, err := monitor.ReadResultaat(bytes.NewReader(bestand.Bytes()), "2020.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	u, _ := terug.Uitkomst(regio)
	fmt.Println(u.Regio.Naam, u.Effecten[0].Naam, u.Effecten[0].Score)

	mooier := bytes.Replace(bestand.Bytes(), []byte(`"score": 50,`), []byte(`"score": 80,`), 1) // the hoofddoel's, which comes first
	_, err = monitor.ReadResultaat(bytes.NewReader(mooier), "2020.json")
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f.Pad, f.Melding)
	}
	// Output:
	// Fictiefstad Meer mensen sporten 50
	// hoofddoelen[0].score the weighted mean of the scores of its effecten is 50
}
