package interventies_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// lees gives the fictional programme of the example.
func lees() (*interventies.Programma, error) {
	f, err := os.Open(voorbeeldbestand)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := interventies.ReadJSON(f, "interventies.json")
	if err != nil {
		return nil, err
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		return nil, err
	}
	return d.Resolve(boom)
}

// What reaches how many: Wilson's limits, reckoned in Python, of 310 in 1250 are
// 22.5% and 27.3%, of 820 in 3400 22.7% and 25.6%, of 265 in 480 50.7% and 59.6%, of
// 390 in 1900 18.8% and 22.4%.
func Example() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Naam(), "fictief:", p.Fictief())
	for _, v := range p.OpNiveau(preventie.Selectief) {
		bereik := "bereik niet bekend"
		if a, bekend := p.Aandeel(v.ID); bekend {
			bereik = a.Tekst()
		}
		fmt.Printf("%s: %s\n", v.Naam, bereik)
	}
	// Output:
	// Preventieprogramma Fictiefstad fictief: true
	// Opvoedsteun in de wijk: 310 van 1.250 (25%, tussen 22% en 27%)
	// Fit op het werk: 820 van 3.400 (24%, tussen 23% en 26%)
	// Jongerencoach op school: 265 van 480 (55%, tussen 51% en 60%)
	// Financieel spreekuur: 390 van 1.900 (21%, tussen 19% en 22%)
	// Eenmalig zomerkamp: bereik niet bekend
}

// What is broken, and what cannot be told, of two rules.
func ExampleProgramma_Toets() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range p.Toets() {
		gevraagd := t.Regel == interventies.RegelSamenhang || t.Regel == interventies.RegelBewezen
		if gevraagd && t.Oordeel != governance.Voldaan {
			fmt.Printf("%s: %s\n", t.Oordeel.Label(), t.Bevinding)
		}
	}
	// Output:
	// niet voldaan: Fit op het werk staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.
	// niet voldaan: Financieel spreekuur staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.
	// niet voldaan: Lichte steun bij somberheid staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.
	// niet voldaan: Van Fit op het werk is niet bewezen dat zij werkt, en zij wordt niet geëvalueerd.
	// niet voldaan: Financieel spreekuur is goed beschreven, maar niet bewezen effectief, en zij wordt niet geëvalueerd.
	// niet te toetsen: Niet bekend is hoe goed bewezen is dat Lichte steun bij somberheid werkt.
}

// May the app that was proposed be taken up?
func ExampleProgramma_Beoordeel() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	app, _ := p.Interventie("app-tegen-stress")
	b, err := p.Beoordeel(app)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %s\n", b.Naam, b.Advies.Label())
	for _, zin := range b.Ontbreekt {
		fmt.Println("-", zin)
	}
	// Output:
	// App tegen stress: mist voorwaarden
	// - App tegen stress staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.
	// - Van App tegen stress is geen resultaat benoemd dat gemeten wordt.
	// - Van App tegen stress is niet bewezen dat zij werkt, en zij wordt niet geëvalueerd.
}

// In the file of the example: 95,000 + 39,500; 124,000 + 45,000 + 171,000; 146,000;
// 90,500 + 207,000. What the Financieel spreekuur costs is not told.
func ExampleProgramma_Kosten() {
	p, err := lees()
	if err != nil {
		fmt.Println(err)
		return
	}
	k := p.Kosten(2025)
	for _, n := range k.Niveaus {
		fmt.Println(n.Niveau.Label(), n.Bedrag)
	}
	fmt.Println("samen", k.Totaal, "zonder", k.Zonder)
	// Output:
	// universeel 134500
	// selectief 340000
	// geïndiceerd 146000
	// zorggerelateerd 297500
	// samen 918000 zonder [financieel-spreekuur]
}

// A spreadsheet gives the same programme; every mistake has its cell.
func ExampleReadCSV() {
	const rijen = `soort;id;code;naam;niveau;fase;effecten;kosten;begin;besluit;bron;jaar;boom;formaat
programma;klein;;Klein programma;;;;;;;ons plan;2026;achterhoek;1
gemeente;;GM0197;Aalten;;;;;;;;;;
interventie;fit;;Fit;selectief;behandelen;gezond-levn;2026 1.250,50 begroot;2026;opgenomen;ons plan;;;
`
	d, err := interventies.ReadCSV(strings.NewReader(rijen), "programma.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = d.Resolve(boom)
	for _, f := range goaltree.Fouten(err) {
		fmt.Printf("%s:%d:%d %s\n", f.Bestand, f.Regel, f.Kolom, f.Code)
	}
	// Output:
	// programma.csv:4:22 tegenspraak
	// programma.csv:4:43 onbekende-tak
	// programma.csv:4:55 getal
}
