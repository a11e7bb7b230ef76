package opslag_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// openRonde opens a fictional round of the Brede Monitoring.
func openRonde() ronde.Gebeurtenis {
	return ronde.Gebeurtenis{
		Nr: 1, Tijd: time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC), Wie: "p-1", Rol: "secretaris", Soort: ronde.Geopend,
		Geopend: &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: "ronde-2023", Proces: "brede-monitoring", Regio: cbs.MustRegio("GM9901"), Jaar: 2023,
			Opgaven: []ronde.Opgave{{ID: "meedoen", Tekst: "Iedereen doet mee"}},
		},
	}
}

// A log in memory keeps the same rules as one in a file: events come in the
// order of their numbers.
func ExampleNewGeheugen() {
	log := opslag.NewGeheugen()
	fmt.Println(log.Append(openRonde()))
	fmt.Println(log.Append(openRonde()) != nil)
	for g, err := range log.All() {
		fmt.Println(g.Nr, g.Soort, err)
	}
	fmt.Println(log.Close())
	// Output:
	// <nil>
	// true
	// 1 geopend <nil>
	// <nil>
}

// One who reads does not stand in the way of one who writes, and can't write.
func ExampleOpenAlleenLezen() {
	folder, err := os.MkdirTemp("", "ronde")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(folder) }()
	pad := filepath.Join(folder, "ronde.jsonl")
	schrijver, err := opslag.Open(pad)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = schrijver.Close() }()
	if err := schrijver.Append(openRonde()); err != nil {
		fmt.Println(err)
		return
	}
	lezer, err := opslag.OpenAlleenLezen(pad)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = lezer.Close() }()
	for g, err := range lezer.All() {
		fmt.Println(g.Nr, g.Soort, err)
	}
	fmt.Println(lezer.Append(openRonde()) != nil)
	// Output:
	// 1 geopend <nil>
	// true
}
