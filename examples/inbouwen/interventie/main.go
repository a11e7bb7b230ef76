// Where activities belong in the continuum of prevention, and what must be known to tell.
package main

import (
	"fmt"
	"log"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

func main() {
	for _, activiteit := range []struct {
		naam       string
		antwoorden preventie.Antwoorden
	}{
		{"Valcursus", preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: preventie.Nee, Symptomen: preventie.Ja}},
		{"Beweegtuin", preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: preventie.Nee, Symptomen: preventie.Nee, Risico: preventie.Nee}},
		{"Huisbezoek", preventie.Antwoorden{Doelgroep: preventie.Individu}},
	} {
		plaatsing, err := preventie.Plaats(activiteit.antwoorden)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s\n", activiteit.naam, plaatsing.Samenvatting())
		for _, vraag := range plaatsing.Open {
			fmt.Println("  nog te beantwoorden:", vraag.Label())
		}
	}
}
