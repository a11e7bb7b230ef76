package ronde_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// A round of the Brede Monitoring in a fictional municipality: from a figure
// and a story, through the six steps, to an opgave made sharper, and what the
// monitor of two years later says. People and figures are fictional.
func Example() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	toen, err := ronde.CijferUit(meet(2022), gemeente, "bijstand")
	if err != nil {
		fmt.Println(err)
		return
	}
	r := ronde.New(proces)
	voeg := func(dag string, soort ronde.Soort, vul func(*ronde.Gebeurtenis)) {
		tijd, err := time.Parse(time.DateOnly, dag)
		if err != nil {
			fmt.Println(err)
			return
		}
		g := ronde.Gebeurtenis{Tijd: tijd, Wie: "p-99", Rol: "secretaris", Soort: soort}
		vul(&g)
		if err := r.Voeg(g); err != nil {
			fmt.Println(dag, "geweigerd:", err)
		}
	}
	houd := func(dag, id, stap string, aanwezigen []cycle.Persoon) {
		voeg(dag, ronde.Gehouden, func(g *ronde.Gebeurtenis) {
			datum, _ := kalender.ParseDatum(dag)
			g.Gehouden = &ronde.Bijeenkomst{ID: id, Stap: stap, Datum: datum, Segment: cycle.AmbulanteJeugdhulp, Aanwezigen: aanwezigen}
		})
	}
	sluit := func(dag, stap, naar string) {
		voeg(dag, ronde.StapGesloten, func(g *ronde.Gebeurtenis) { g.StapGesloten = &ronde.Stapsluiting{Stap: stap, Naar: naar} })
	}

	voeg("2023-01-09", ronde.Geopend, func(g *ronde.Gebeurtenis) {
		g.Geopend = &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: "ronde-2023", Proces: proces.ID(), Regio: gemeente, RegioNaam: "Fictieve gemeente", Jaar: 2023,
			Opgaven: []ronde.Opgave{{ID: "rondkomen", Tekst: "Iedereen kan rondkomen"}},
		}
	})
	// 1. Input monitor: a figure, and a story.
	houd("2023-01-16", "ophalen", "input-monitor", []cycle.Persoon{
		met("p-1", "inwoner"), met("p-2", "consulent"), met("p-3", "professional"), met("p-4", "backoffice-aanbieder"),
	})
	voeg("2023-01-16", ronde.Bevonden, func(g *ronde.Gebeurtenis) {
		g.Bevinding = &ronde.Bevinding{ID: "b-bijstand", Tekst: "Veel mensen hebben bijstand", Indicator: toen}
	})
	voeg("2023-01-17", ronde.Bevonden, func(g *ronde.Gebeurtenis) {
		g.Bevinding = &ronde.Bevinding{ID: "b-loket", Tekst: "De weg naar werk is niet te vinden", Verhaal: &ronde.Verhaal{
			Gesprek: "gesprek-7", Van: []string{"inwoner", "professional"}, Tekst: "Drie loketten, drie antwoorden.",
		}}
	})
	sluit("2023-01-31", "input-monitor", "eerste-analyse")
	// 2. Eerste analyse: without bouwgroep 1 it is refused.
	analyse := []cycle.Persoon{
		in("p-6", "bouwgroep-2"), met("p-2", "consulent"), met("p-7", "consulent"), met("p-3", "professional"), met("p-8", "professional"),
		met("p-9", "lid-clientenraad"), met("p-10", "data-analist-aanbieder"), met("p-11", "data-analist-sda"),
	}
	houd("2023-02-13", "analyse", "eerste-analyse", analyse)
	houd("2023-02-14", "analyse", "eerste-analyse", append(analyse, in("p-5", "bouwgroep-1")))
	sluit("2023-02-28", "eerste-analyse", "samen-duiden")
	// 3. Samen duiden: bouwgroep 2 with fresh eyes.
	verbinder, accountteam := in("p-12", "verbindingsgroep", "bouwgroep-1", "bouwgroep-2"), in("p-13", "accountteam-ambulante-jeugdhulp")
	houd("2023-03-14", "duiden", "samen-duiden", []cycle.Persoon{
		met("p-7", "consulent"), in("p-5", "bouwgroep-1"), verbinder, met("p-1", "inwoner"), accountteam, in("p-14", "bouwgroep-2"),
	})
	voeg("2023-03-14", ronde.Geduid, func(g *ronde.Gebeurtenis) {
		g.Duiding = &ronde.Duiding{
			ID: "d-drempel", Bijeenkomst: "duiden", Bevindingen: []string{"b-bijstand", "b-loket"},
			Tekst:     "Wie wil werken vindt de weg niet",
			Afwijkend: []ronde.Afwijkend{{Rol: "professional", Tekst: "Het werk dat er is past niet"}},
		}
	})
	sluit("2023-03-31", "samen-duiden", "opbrengst-duiding")
	// 4. Opbrengst.
	houd("2023-04-11", "opbrengst", "opbrengst-duiding", []cycle.Persoon{
		met("p-7", "consulent"), in("p-5", "bouwgroep-1"), verbinder, in("p-15", "stuurgroep-ontwikkelagenda"), accountteam,
		met("p-16", "strategisch-adviseur-sda"), met("p-1", "inwoner"),
	})
	voeg("2023-04-11", ronde.Opgebracht, func(g *ronde.Gebeurtenis) {
		g.Opbrengst = &ronde.Opbrengst{
			ID: "o-loket", Bijeenkomst: "opbrengst", Duidingen: []string{"d-drempel"},
			Ontwikkelingen: []string{"ontwikkelagenda-sda"}, Tekst: "Eén loket voor werk en inkomen",
		}
	})
	voeg("2023-04-11", ronde.Afgesproken, func(g *ronde.Gebeurtenis) {
		uiterlijk, _ := kalender.ParseDatum("2023-12-31")
		g.Actie = &ronde.Actie{ID: "a-proef", Bijeenkomst: "opbrengst", Opbrengst: "o-loket", Tekst: "Proef met één loket", Eigenaar: "regieteam-rssda", Uiterlijk: uiterlijk}
	})
	sluit("2023-04-28", "opbrengst-duiding", "implementeren-bijstellen")
	// 5. Implementeren, bijstellen.
	houd("2023-05-15", "doen", "implementeren-bijstellen", []cycle.Persoon{met("p-7", "consulent"), verbinder, in("p-17", "regieteam-rssda"), accountteam})
	voeg("2023-09-01", ronde.ActieVoortgang, func(g *ronde.Gebeurtenis) {
		g.Voortgang = &ronde.Voortgang{Actie: "a-proef", Tekst: "Het loket is open"}
	})
	sluit("2023-09-29", "implementeren-bijstellen", "maatschappelijke-opgaven")
	// 6. Maatschappelijke opgaven.
	houd("2023-10-10", "opgaven", "maatschappelijke-opgaven", []cycle.Persoon{
		in("p-17", "regieteam-rssda"), in("p-18", "mosd"), in("p-19", "klein-bestuurlijk-overleg"), verbinder, in("p-15", "stuurgroep-ontwikkelagenda"),
	})
	voeg("2023-10-10", ronde.OpgaveGetoetst, func(g *ronde.Gebeurtenis) {
		g.Toetsing = &ronde.Toetsing{
			Opgave: "rondkomen", Bijeenkomst: "opgaven", Uitkomst: ronde.Aangescherpt,
			Tekst: "Iedereen kan rondkomen en weet waar hulp is", Toelichting: "De weg ernaartoe bleek de drempel",
		}
	})
	sluit("2023-10-31", "maatschappelijke-opgaven", "")
	voeg("2023-11-01", ronde.RondeGesloten, func(g *ronde.Gebeurtenis) { g.RondeGesloten = &ronde.Sluiting{} })

	fmt.Println("\nTerug:")
	draad, err := r.Herleid("a-proef")
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = draad.WriteText(os.Stdout)
	fmt.Println("\nVooruit:")
	gevolg, err := r.Gevolg("bijstand", meet(2024))
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = gevolg.WriteText(os.Stdout)

	opening, err := r.Volgende(ronde.Vervolg{Ronde: "ronde-2024", Jaar: 2024, Tijd: time.Date(2024, 1, 8, 9, 0, 0, 0, time.UTC), Wie: "p-99", Rol: "secretaris"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("\nVolgende ronde: %s; overgenomen actie: %s\n", opening.Geopend.Opgaven[0].Tekst, opening.Geopend.Overgenomen[0].Actie.Tekst)
	// Output:
	// 2023-02-13 geweigerd: gehouden.aanwezigen: the meeting breaks the hard rule "Bouwgroep 1 brede monitoring, minimaal 1" of Brede Monitoring Achterhoek, plaat, stap 2: Aanwezig is 0 van de 1 (found "bouwgroep-1")
	//
	// Terug:
	// Actie a-proef (loopt): Proef met één loket
	//   afgesproken op 11 april 2023 in ronde ronde-2023, stap ‘Opbrengst duiding sessie’; eigenaar Regieteam RSSDA, uiterlijk 31 december 2023
	//   loopt op 1 september 2023: Het loket is open
	// volgt uit opbrengst o-loket: Eén loket voor werk en inkomen
	//   naast: Ontwikkelagenda SDA
	// uit duiding d-drempel: Wie wil werken vindt de weg niet
	//   anders gezien door professional van een aanbieder: Het werk dat er is past niet
	// van bevinding b-bijstand: Veel mensen hebben bijstand
	//   Personen met bijstand, 2022: 2,9% (2,7 tot 3,1)
	// van bevinding b-loket: De weg naar werk is niet te vinden
	//   verhaal uit gesprek gesprek-7: Drie loketten, drie antwoorden.
	//
	// Vooruit:
	// Indicator: Personen met bijstand
	// Gevonden: Veel mensen hebben bijstand (Personen met bijstand, 2022: 2,9% (2,7 tot 3,1))
	// Afgesproken op 11 april 2023: Proef met één loket (loopt; stand op 1 november 2023)
	//   loopt op 1 september 2023: Het loket is open
	// Fictieve gemeente: Sindsdien lager, meer dan toeval verklaart: 2,9% in 2022, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet.
	//
	// Volgende ronde: Iedereen kan rondkomen en weet waar hulp is; overgenomen actie: Proef met één loket
}

var gemeente = cbs.MustRegio("GM9901")

// met makes a person with roles, in one who sits in bodies.
func met(id string, rollen ...string) cycle.Persoon { return cycle.Persoon{ID: id, Rollen: rollen} }
func in(id string, organen ...string) cycle.Persoon { return cycle.Persoon{ID: id, Organen: organen} }

// meet gives the result of a monitor in a year, over fictional figures: the
// share of people on bijstand is 3,0%, 2,9% and 2,4%.
func meet(jaar int) *monitor.Resultaat {
	boom, err := (&goaltree.Definitie{
		Versie:      goaltree.FormaatVersie,
		Boom:        goaltree.Boom{ID: "fictief", Naam: "Fictieve doelenboom", Versie: "1", Nulmeting: 2020},
		Hoofddoelen: []goaltree.Hoofddoel{{ID: "meedoen", Naam: "Inwoners doen mee", Effecten: []goaltree.Tak{{ID: "rondkomen", Gewicht: 1}}}},
		Effecten:    []goaltree.Effect{{ID: "rondkomen", Naam: "Mensen komen rond", Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 1}}}},
		Indicatoren: []goaltree.Indicator{{
			ID: "bijstand", Naam: "Personen met bijstand", Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Decimalen: 1,
			Richting: goaltree.LagerIsBeter, Streefwaarde: goaltree.Bekend(2), Streefjaar: 2028,
		}},
	}).Resolve()
	if err != nil {
		panic(err)
	}
	data, _, err := monitor.ReadCSV(strings.NewReader(`indicator;regio;periode;teller;noemer
bijstand;GM9901;2020;750;25000
bijstand;GM9901;2022;725;25000
bijstand;GM9901;2024;600;25000
`), monitor.CSVOptions{Boom: boom})
	if err != nil {
		panic(err)
	}
	e, err := monitor.NewEvaluator(boom, data, monitor.Options{})
	if err != nil {
		panic(err)
	}
	r, err := e.Evaluate(context.Background(), monitor.Vraag{Regios: data.Regios(), Periode: cbs.Jaar(jaar)})
	if err != nil {
		panic(err)
	}
	return r
}
