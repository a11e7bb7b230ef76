package preventie_test

import (
	"fmt"
	"os"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Where does a course for persons who are beginning to fall belong?
func ExamplePlaats() {
	p, err := preventie.Plaats(preventie.Antwoorden{
		Doelgroep: preventie.Individu,
		Diagnose:  preventie.Nee,
		Symptomen: preventie.Ja,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Samenvatting())
	for _, s := range p.Waarom {
		fmt.Println("-", s.Gevolg)
	}
	// Output:
	// Geïndiceerde preventie, fase 4: Bijsturen met hulp.
	// - Geïndiceerde en zorggerelateerde preventie zijn er voor het individu; de andere niveaus vallen af.
	// - Zorggerelateerde preventie valt af.
	// - Beginnende signalen zonder vastgesteld probleem zijn een kenmerk van geïndiceerde preventie.
}

func ExamplePlaatsing_WriteText() {
	p, err := preventie.Plaats(preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: preventie.Ja})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := p.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// De activiteit is niet te plaatsen: de antwoorden gaan niet samen.
	// Zorggerelateerde preventie is er voor het individu en niet voor een groep. Plaats de activiteit naar
	// wat zij voor elk van hen doet.
	//   1. Is de activiteit er voor een groep (of de hele bevolking) of voor het individu? Een groep of de
	//      hele bevolking. Universele preventie is er voor de bevolking en selectieve voor risicogroepen;
	//      de andere niveaus vallen af. (onze vraag, naar Samenwerken om elkaar te versterken, regionale
	//      visie sociaal domein Achterhoek 2017, bijlage 3)
	//   2. Is de activiteit er voor wie een aandoening of een vastgesteld probleem heeft? Ja. Een
	//      aandoening of een vastgesteld probleem is het kenmerk van zorggerelateerde preventie. (onze
	//      vraag, naar Samenwerken om elkaar te versterken, regionale visie sociaal domein Achterhoek
	//      2017, bijlage 3)
}

// The continuum from left to right (regional vision Achterhoek 2017, bijlage 3).
func ExampleFasen() {
	for _, f := range preventie.Fasen() {
		fmt.Printf("%d. %s (%s)\n", f.Nummer(), f.Label(), f.Niveau().Label())
	}
	// Output:
	// 1. Gewoon gezond leven (universeel)
	// 2. Er op tijd bij zijn (selectief)
	// 3. Zelf bijsturen (selectief)
	// 4. Bijsturen met hulp (geïndiceerd)
	// 5. Behandelen (zorggerelateerd)
	// 6. Voorkomen van erger, blijven meedoen (zorggerelateerd)
}
