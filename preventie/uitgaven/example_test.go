package uitgaven_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// voorbeeldtabel is what a municipality saves from its spreadsheet.
const voorbeeldtabel = `gemeente;naam;jaar;niveau;taakveld;bedrag;bron
GM9901;Fictiefstad;2024;;6.1;6000000;Jaarrekening 2024 (fictief)
GM9901;;2024;;6.2;4000000;Jaarrekening 2024 (fictief)
GM9901;;2024;;6.71b;34000000;Jaarrekening 2024 (fictief)
GM9901;;2025;;6.1;6500000;Jaarrekening 2025 (fictief)
GM9901;;2025;geindiceerd;6.22;1000000;Jaarrekening 2025 (fictief)
GM9901;;2025;;6.23;3000000;Jaarrekening 2025 (fictief)
GM9901;;2025;;6.712;34500000;Jaarrekening 2025 (fictief)
`

// Of 2024, 6.1 is universal, 6.71b care, and 6.2 of no level: 6/40, from 6/44 to
// 10/44. Of 2025, 6.22 was booked as indicated: 7.5/42, from 7.5/45 to 10.5/45. The
// shift lies between the lowest of the one less the highest of the other, and the
// reverse.
func Example() {
	d, err := uitgaven.ReadCSV(strings.NewReader(voorbeeldtabel), uitgaven.CSVOpties{Bestand: "tabel.csv", Fictief: true})
	if err != nil {
		log.Fatal(err)
	}
	o, err := d.Resolve()
	if err != nil {
		log.Fatal(err)
	}
	for _, j := range o.Jaarbeelden() {
		fmt.Printf("%d: preventie %s\n", j.Jaar, j.AandeelPreventie().Tekst())
	}
	v, err := o.Verschuiving("GM9901", 2024, 2025)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(v.Preventie.Tekst())
	fmt.Println(v.Opmerkingen[0])
	// Output:
	// 2024: preventie 15,0% (13,6% tot 22,7%)
	// 2025: preventie 17,9% (16,7% tot 23,3%)
	// +2,9 procentpunt (−6,1 tot +9,7)
	// 2024 en 2025 hebben andere Iv3-codes, en de codes vanaf 2025 zijn niet één op één te herleiden tot eerdere; een verschuiving kan een verandering van codes zijn.
}

// A code of other years says what came in its place.
func ExampleZoekTaakveld() {
	v, err := uitgaven.ZoekTaakveld("6.71b", 2024)
	fmt.Println(v.Naam, err)
	_, err = uitgaven.ZoekTaakveld("6.71", 2024)
	fmt.Println(err)
	// Output:
	// Begeleiding (Wmo) <nil>
	// this code is from 2017 to 2022, not of 2024; in its place came 6.71a, 6.71b, 6.71c, 6.71d (found "6.71")
}

func ExampleReferentie() {
	for _, t := range uitgaven.Referentie() {
		if t.Taakveld == "6.2" && t.Generatie == uitgaven.In2023En2024 {
			fmt.Printf("niet toegerekend: %s; %s\n%s\n", t.Delen.Rest(), t.Bron, t.Lezing)
		}
	}
	// Output:
	// niet toegerekend: 1; onze lezing
	// Toegang (wijkteams, vraagverheldering) leidt naar alle niveaus; welk deel zelf hulp is, en op welk niveau, zegt Iv3 niet.
}

// The codes of 2023 and 2024 had letters (Iv3-Informatievoorschrift).
func ExampleGeneratieVan() {
	g, ok := uitgaven.GeneratieVan(2024)
	fmt.Println(g.Label(), ok)
	// Output: 2023 en 2024 true
}

// Of the hundred clients ten take 600 of 1000, the next thirty 300. The area under
// the curve is 0.1·0.6/2 + 0.3·(0.6 + 0.9)/2 + 0.6·(0.9 + 1)/2 = 0.825, so that the
// Gini is 2·0.825 − 1.
func ExampleOverzicht_Concentraties() {
	d := &uitgaven.Definitie{
		Versie: "1", ID: "x", Naam: "Cliënten", Fictief: true, Gemeenten: []uitgaven.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}},
		Boekingen: []uitgaven.Boeking{{Gemeente: "GM9901", Jaar: 2025, Niveau: preventie.Zorggerelateerd, Bedrag: "1000", Bron: "fictief"}},
		Clienten: []uitgaven.Clienten{{Gemeente: "GM9901", Jaar: 2025, Bron: "fictief", Klassen: []uitgaven.Klasse{
			{Clienten: 10, Bedrag: "600"}, {Clienten: 30, Bedrag: "300"}, {Clienten: 60, Bedrag: "100"},
		}}},
	}
	o, err := d.Resolve()
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range o.Concentraties() {
		fmt.Println(c.Zin())
		fmt.Println(c.Gini.Decimal())
	}
	// Output:
	// De duurste 10% van de cliënten gebruikt ten minste 60,0% van de uitgaven.
	// 0.65
}

func ExampleReadInwonersCSV() {
	w, err := uitgaven.ReadInwonersCSV(strings.NewReader("gemeente;jaar;aantal;bron\nGM9901;2025;58000;fictief\n"), "inwoners.csv")
	fmt.Println(w[0].Aantal, err)
	// Output: 58000 <nil>
}

func ExampleWriteCSV() {
	d, err := uitgaven.ReadCSV(strings.NewReader(voorbeeldtabel), uitgaven.CSVOpties{Fictief: true})
	if err != nil {
		log.Fatal(err)
	}
	d.Boekingen = d.Boekingen[:1]
	var b strings.Builder
	if err := uitgaven.WriteCSV(&b, d); err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(strings.TrimPrefix(b.String(), "\ufeff"), "\r\n", "\n"))
	// Output:
	// gemeente;naam;jaar;niveau;taakveld;bedrag;status;omschrijving;bron
	// GM9901;Fictiefstad;2024;;6.1;6000000;;;Jaarrekening 2024 (fictief)
}

// In the file of the example, in millions: 14.8 of 60.8 attributed, with 4.5 of no
// level; 4.75 of 25.1, with 1.8; and 1.62 of 11.02, all attributed. From 22.7% to
// 29.6% and from 17.7% to 24.3% overlap.
func ExampleOverzicht_Vergelijk() {
	data, err := os.ReadFile("../../examples/preventie/voorbeeld/uitgaven.json")
	if err != nil {
		log.Fatal(err)
	}
	d, err := uitgaven.ReadJSON(bytes.NewReader(data), "uitgaven.json")
	if err != nil {
		log.Fatal(err)
	}
	o, err := d.Resolve()
	if err != nil {
		log.Fatal(err)
	}
	v, err := o.Vergelijk(2026)
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range v.Rijen {
		fmt.Println(r.Gemeente.Naam, r.Aandeel.VanToegerekend.Tekst(), r.Tekst())
	}
	// Output:
	// Fictiefstad 24,3% 1 tot 2, niet te onderscheiden
	// Verzonnendam 18,9% 1 tot 2, niet te onderscheiden
	// Bedachtveen 14,7% 3
}
