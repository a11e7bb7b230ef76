// A round of the Brede Monitoring, event by event, and the thread of what was agreed in it.
package main

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

func main() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	stop(err)
	bewaard, r := opslag.NewGeheugen(), ronde.New(proces)
	for regel := range strings.SplitSeq(gebeurtenissen, "\n") {
		gebeurtenis, err := ronde.Parse([]byte(regel))
		stop(err)
		if err := r.VoegEnBewaar(gebeurtenis, bewaard.Append); err != nil {
			fmt.Printf("%s geweigerd: %v\n", gebeurtenis.Soort, err)
		}
	}
	weer, err := ronde.Herspeel(proces, bewaard.All())
	stop(err)
	toestand := weer.Toestand()
	fmt.Printf("%s: %d gebeurtenissen, gesloten: %t, opgave: %s\n", toestand.Ronde, toestand.Nr, toestand.Gesloten, toestand.Opgaven[0].Tekst)
	draad, err := weer.Herleid("a-proef")
	stop(err)
	stop(draad.WriteText(os.Stdout))
}

func stop(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
