package opslag_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// A round is kept event by event, the power fails while the second is written,
// and the log is opened again.
func Example() {
	tijdelijk, err := os.MkdirTemp("", "ronde")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(tijdelijk) }()
	pad := filepath.Join(tijdelijk, "ronde.jsonl")
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}

	log, err := opslag.Open(pad)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := ronde.New(proces)
	opening := ronde.Gebeurtenis{
		Tijd: time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC), Wie: "p-1", Rol: "secretaris", Soort: ronde.Geopend,
		Geopend: &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: "ronde-2023", Proces: proces.ID(), Regio: cbs.MustRegio("GM9901"), Jaar: 2023,
			Opgaven: []ronde.Opgave{{ID: "meedoen", Tekst: "Iedereen doet mee"}},
		},
	}
	if err := r.VoegEnBewaar(opening, log.Append); err != nil {
		fmt.Println(err)
	}
	_, err = opslag.Open(pad)
	fmt.Println("tweede schrijver geweigerd:", err != nil)
	_ = log.Close()

	heel, _ := os.ReadFile(pad)
	_ = os.WriteFile(pad, append(heel, `{"nr":2,"tijd":"2023-01-`...), 0o600)

	log, err = opslag.Open(pad)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = log.Close() }()
	fmt.Printf("afgesneden van regel %d: %s\n", log.Afgesneden().Regel, log.Afgesneden().Inhoud)
	r, err = ronde.Herspeel(proces, log.All())
	fmt.Println(r.Toestand().Ronde, "staat in", r.Toestand().Stap, err)
	// Output:
	// tweede schrijver geweigerd: true
	// afgesneden van regel 2: {"nr":2,"tijd":"2023-01-
	// ronde-2023 staat in input-monitor <nil>
}
