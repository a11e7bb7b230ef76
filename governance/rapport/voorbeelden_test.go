package rapport_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
)

// toonKoppen writes a page and prints its headings.
func toonKoppen(schrijf func(io.Writer) error) {
	var html strings.Builder
	if err := schrijf(&html); err != nil {
		fmt.Println(err)
		return
	}
	for _, deel := range strings.Split(html.String(), "<h2")[1:] {
		_, kop, _ := strings.Cut(deel, ">")
		kop, _, _ = strings.Cut(kop, "<")
		fmt.Println("-", strings.TrimSpace(kop))
	}
}

// The ten functions in the Achterhoek, as a page.
func ExampleWriteFuncties() {
	verdeling, err := functies.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	toonKoppen(func(w io.Writer) error { return rapport.WriteFuncties(w, verdeling, rapport.Options{}) })
	// Output:
	// - Lokaal en regionaal
	// - Waar gemeenten verschillen
	// - Toetsen
	// - Onze lezing van de bron
}

// The projects of 2017 beside the doelenboom; without a report, since nobody
// looked back.
func ExampleWriteJaarplan() {
	plan, err := jaarplan.Jaarplan2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	boom, err := goaltree.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	toonKoppen(func(w io.Writer) error {
		return rapport.WriteJaarplan(w, plan, rapport.Jaarplanvraag{Boom: boom}, rapport.Options{})
	})
	// Output:
	// - De acht pijlers
	// - Projecten
	// - Toetsen
}

// What two fictional municipalities bear of one team, as a page.
func ExampleWriteKosten() {
	definitie, err := kosten.ReadJSON(strings.NewReader(`{
  "versie": "1", "id": "voorbeeld", "naam": "Voorbeeld", "jaar": 2026, "fictief": true,
  "gemeenten": [{"code": "GM9901", "naam": "Fictiefstad"}, {"code": "GM9902", "naam": "Verzonnendam"}],
  "grondslagen": [],
  "sleutels": [{"id": "gelijk", "naam": "Gelijke delen", "soort": "gelijk"}],
  "regelingen": [{"id": "team", "naam": "Regionaal team", "totaal": "100000", "sleutel": "gelijk"}]
}`), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	verdeling, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	toonKoppen(func(w io.Writer) error { return rapport.WriteKosten(w, verdeling, rapport.Options{}) })
	// Output:
	// - Regionaal team
	// - De sleutels
}

// The opdrachten of Twente weighed, as a page; the scores are fictional.
func ExampleWritePrioritering() {
	afweging, err := prioritering.Twente2022().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	uitslag, err := afweging.Weeg(prioritering.GewogenSom, prioritering.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	toonKoppen(func(w io.Writer) error { return rapport.WritePrioritering(w, uitslag, rapport.Options{}) })
	// Output:
	// - 1. Kloppend hart van sociaal domein
	// - 2. Schakelmomenten
	// - 3. Inhoudelijke onderwerpen
	// - 4. Monitoring en leren
	// - Hoe te lezen
}

// The samenwerkingsagenda of Twente as a page, without a weighing.
func ExampleWriteAgenda() {
	a, err := agenda.Twente().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	toonKoppen(func(w io.Writer) error { return rapport.WriteAgenda(w, a, nil, rapport.Options{}) })
	// Output:
	// - De weg van een probleem
	// - Actielijnen en hun samenhang
	// - Het landschap
	// - Regels
	// - Onze lezing
}
