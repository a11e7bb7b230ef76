package rapport_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// From figures to a report, with the municipality's own story beside them. Of
// 10.000 people 300 had bijstand in 2020 and 260 in 2024: 3% and 2,6%, 0,4 of the
// way of 1 to the 2% aimed at, so a score of 40. Half the years to 2028 are over:
// 50 was expected, and 10 behind is no more than aandacht.
func Example() {
	boom, err := (&goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictieve doelenboom", Versie: "1", Nulmeting: 2020},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Inwoners doen mee", Effecten: []goaltree.Tak{{ID: "rondkomen", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "rondkomen", Naam: "Mensen komen rond", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 1}}}},
		Indicatoren: []goaltree.Indicator{{
			ID: "bijstand", Naam: "Personen met bijstand", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100,
			Richting: goaltree.LagerIsBeter, Streefwaarde: goaltree.Bekend(2), Streefjaar: 2028,
		}},
	}).Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	data, _, err := monitor.ReadCSV(strings.NewReader(`indicator;regio;periode;teller;noemer
bijstand;GM9901;2020;300;10000
bijstand;GM9901;2024;260;10000
`), monitor.CSVOptions{Boom: boom})
	if err != nil {
		fmt.Println(err)
		return
	}
	evaluator, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	resultaat, err := evaluator.Evaluate(context.Background(), monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(2024)})
	if err != nil {
		fmt.Println(err)
		return
	}
	var scherm strings.Builder
	err = rapport.WriteText(&scherm, resultaat, rapport.Options{
		Verhalen: map[string]rapport.Verhaal{"rondkomen": rapport.NewVerhaal("Bij het **geldloket** kan iedereen binnenlopen.")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, effect, _ := strings.Cut(scherm.String(), "\n  Effect  ")
	for regel := range strings.Lines("  Effect  " + effect) {
		if strings.HasPrefix(regel, "  Effect") || strings.Contains(regel, "verwacht") || strings.Contains(regel, "│ ") {
			fmt.Print(regel)
		}
	}
	// Output:
	//   Effect  Mensen komen rond
	//   ▲ aandacht     40  [··········|████······]  nu verwacht 50
	//   │ Bij het geldloket kan iedereen binnenlopen.
}

// A story is a small part of Markdown; as text it stands without its marks.
func ExampleNewVerhaal() {
	verhaal := rapport.NewVerhaal("Elke woensdag is er een **open tafel**.\n\n- in de *kerk*\n- in de school")
	fmt.Println(verhaal)
	fmt.Println(verhaal.IsZero(), rapport.NewVerhaal("").IsZero())
	// Output:
	// Elke woensdag is er een open tafel.
	//
	// - in de kerk
	// - in de school
	// false true
}

// A file shows no colours; a terminal may.
func ExampleKleurMogelijk() {
	folder, err := os.MkdirTemp("", "rapport")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(folder) }()
	bestand, err := os.Create(filepath.Join(folder, "rapport.txt"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = bestand.Close() }()
	fmt.Println(rapport.Options{Kleur: rapport.KleurMogelijk(bestand)}.Kleur)
	// Output: false
}
