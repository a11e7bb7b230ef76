package cycle

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

const (
	bronPC  = bronMonitor + ", hoofdstuk 3"
	bronWet = "Gemeentewet, artikel 189-191 en 197-200"

	idProvincie = "naar-provincie" // of the day that a document must be with the province

	lezingWet       = "De artikelnummers zijn niet nagezien."
	lezingLopend    = "De bron zegt informatie uit de monitor; in deze maanden is de laatste editie die over het vorige jaar."
	lezingNota      = "De bron zegt alleen dat de nota wordt vastgesteld; dat de raad dat doet, en daarbij zo nodig de begroting wijzigt, is de gewone gang."
	lezingRaad      = "Dat de raad het stuk vaststelt, staat er niet; het is de gewone gang."
	lezingOpstellen = "Dat het college het stuk opstelt, staat er niet; het is de gewone gang."

	behandelingNota = "Het college rapporteert over afwijkingen, met keuzes; de raad stelt de nota vast en wijzigt zo nodig de begroting."
)

// Years of which every date lies in the calendar.
const (
	eersteJaar  = 1901
	laatsteJaar = 2198
)

// eersteEditie is the year over which the monitor reported first: "De eerste
// uitvoering van de rapportage komt tegelijk met Jaarrekening 2015".
const eersteEditie = 2015

// PlanningEnControl gives the council's year of planning and control, as the
// Monitor Sociaal Domein Voorschoten ties the monitor to it, with the budget
// and the law's dates beside it. jaar is the calendar year in which its
// documents are on the table: in that of 2016 the Jaarrekening is of 2015, the
// Voorjaarsnota and the Najaarsnota are of 2016, the Kadernota and the
// begroting of 2017. The monitor's first report was that over 2015: before 2016
// it supplies nothing to any step, and they say so. The steps stand in the order
// of their windows. Its bodies are those of [PlanningEnControlStructuur]. A year
// outside 1901 to 2198 is an error (*goaltree.Fout with goaltree.CodePeriode).
func PlanningEnControl(jaar int) (*Definitie, error) {
	if jaar < eersteJaar || jaar > laatsteJaar {
		return nil, &goaltree.Fout{
			Waarde: strconv.Itoa(jaar), Code: goaltree.CodePeriode,
			Melding: fmt.Sprintf("the year lies outside %d to %d", eersteJaar, laatsteJaar),
		}
	}
	dag := func(m time.Month, d int) kalender.Datum {
		k, _ := kalender.NewDatum(jaar, m, d)
		return k
	}
	maanden := func(van, tot time.Month) *Venster {
		return &Venster{Van: dag(van, 1), Tot: dag(tot, 1).EindeMaand()}
	}
	vorig, nu, komend := strconv.Itoa(jaar-1), strconv.Itoa(jaar), strconv.Itoa(jaar+1)
	const college, raad = "college", "gemeenteraad"
	wie := []Deelname{
		{Orgaan: college, Verplicht: true, Toelichting: "legt het stuk voor", Lezing: lezingOpstellen},
		{Orgaan: raad, Verplicht: true, Toelichting: "stelt het stuk vast", Lezing: lezingRaad},
	}

	jaarrekening := Stap{
		Nummer: 1, ID: "jaarrekening", Naam: "Jaarrekening " + vorig,
		Doel:   "Terugkijken op " + vorig + ", met de monitorrapportage sociaal domein over dat jaar.",
		Vragen: vijfVragen(), Deelnemers: wie, Boekjaar: jaar - 1,
		Uitkomsten: []string{"jaarrekening " + vorig, "monitorrapportage sociaal domein over " + vorig},
		Venster:    maanden(time.May, time.June), Opsteller: college, Vaststeller: raad,
		Behandeling: "De raad stelt de jaarrekening en de rapportage vast.",
		Levert:      "de jaarlijkse monitorrapportage sociaal domein over " + vorig, Editie: jaar - 1,
		Mijlpalen: append(mijlpalenMonitor(jaar, maanden), Mijlpaal{
			ID:   idProvincie,
			Wat:  "jaarstukken " + vorig + " (jaarverslag en jaarrekening, met het oordeel van de accountant) naar de provincie",
			Voor: dag(time.July, 15), Wie: "gedeputeerde-staten", Bron: bronWet, Lezing: lezingWet,
		}),
		Bron: bronPC,
	}
	voorjaarsnota := Stap{
		Nummer: 2, ID: "voorjaarsnota", Naam: "Voorjaarsnota " + nu,
		Doel:       "De stand van het lopende jaar " + nu + ": afwijkingen in budgetten en uitvoering, met keuzes.",
		Deelnemers: wie, Boekjaar: jaar,
		Uitkomsten: []string{"afwijkingen in budgetten en uitvoering", "keuzes"},
		Venster:    maanden(time.June, time.July), Opsteller: college, Vaststeller: raad,
		Behandeling: behandelingNota,
		Levert:      "de argumenten voor de keuzes, uit de monitor over " + vorig, Editie: jaar - 1,
		Bron: bronPC, Lezing: lezingLopend + " " + lezingNota,
	}
	kadernota := Stap{
		Nummer: 3, ID: "kadernota", Naam: "Kadernota " + komend,
		Doel:       "Voorstellen voor " + komend + ": besteding van budgetten en beleidskeuzes.",
		Deelnemers: wie, Boekjaar: jaar + 1,
		Uitkomsten: []string{"voorstellen over budgetten", "voorstellen over beleid"},
		Venster:    maanden(time.June, time.July), Opsteller: college, Vaststeller: raad,
		Behandeling: "De raad stelt de kaders voor " + komend + " vast.",
		Levert:      "de rapportage over " + vorig + " en de verwachtingen voor " + komend, Editie: jaar - 1,
		Bron: bronPC,
	}
	begroting := Stap{
		Nummer: 4, ID: "begroting", Naam: "Begroting " + komend,
		Doel:       "De programmabegroting " + komend + " met meerjarenraming.",
		Vragen:     []string{"Wat willen we bereiken?", "Wat doen we daarvoor?", "Wat mag het kosten?"},
		Deelnemers: wie, Boekjaar: jaar + 1,
		Uitkomsten: []string{"begroting " + komend, "meerjarenraming voor de drie jaren daarna"},
		Venster:    &Venster{Van: dag(time.November, 1), Tot: dag(time.November, 14)}, Opsteller: college, Vaststeller: raad,
		Behandeling: "De raad stelt de begroting vast.",
		Levert:      "de rapportage over " + vorig + ", via de kadernota", Editie: jaar - 1,
		Mijlpalen: []Mijlpaal{{
			ID:   idProvincie,
			Wat:  "begroting " + komend + " naar de provincie",
			Voor: dag(time.November, 15), Wie: "gedeputeerde-staten", Bron: bronWet, Lezing: lezingWet,
		}},
		Bron:   bronWet,
		Lezing: "De bron van de monitor noemt de begroting alleen bij de kadernota; het venster is begin november tot de dag waarop zij bij de provincie moet zijn. De drie vragen zijn die van BBV artikel 8.",
	}
	najaarsnota := Stap{
		Nummer: 5, ID: "najaarsnota", Naam: "Najaarsnota " + nu,
		Doel:       "De stand van het lopende jaar " + nu + ": afwijkingen in budgetten en uitvoering, met keuzes.",
		Deelnemers: wie, Boekjaar: jaar,
		Uitkomsten: []string{"afwijkingen in budgetten en uitvoering", "keuzes"},
		Venster:    maanden(time.November, time.November), Opsteller: college, Vaststeller: raad,
		Behandeling: behandelingNota,
		Levert:      "de argumenten voor de keuzes, uit de monitor over " + vorig, Editie: jaar - 1,
		Bron: bronPC, Lezing: lezingLopend + " " + lezingNota,
	}
	d := &Definitie{
		Versie: FormaatVersie, ID: IDPlanningEnControl, Naam: "Planning en control " + nu, Bron: bronPC, Jaar: jaar,
		Toelichting: "De monitor sociaal domein is gekoppeld aan de gewone cyclus van planning en control. " + nu + " is het jaar waarin de stukken op tafel liggen.",
		Stappen:     []Stap{jaarrekening, voorjaarsnota, kadernota, begroting, najaarsnota},
		Overgangen: []Overgang{
			{Van: jaarrekening.ID, Naar: voorjaarsnota.ID, Wanneer: "de rapportage over " + vorig + " is er", Draagt: Rapportage, Bron: bronPC},
			{Van: jaarrekening.ID, Naar: kadernota.ID, Wanneer: "de rapportage over " + vorig + " is er", Draagt: Rapportage, Bron: bronPC},
			{Van: voorjaarsnota.ID, Naar: kadernota.ID, Wanneer: "de stand van " + nu + " is bekend", Lezing: "Beide worden in juni of juli vastgesteld; de bron zet de voorjaarsnota voorop."},
			{Van: kadernota.ID, Naar: begroting.ID, Wanneer: "de kaders voor " + komend + " zijn vastgesteld", Bron: bronPC},
			{Van: begroting.ID, Naar: najaarsnota.ID, Wanneer: "de begroting " + komend + " is vastgesteld", Lezing: "De volgorde in november is die van de vensters."},
			{Van: najaarsnota.ID, Naar: jaarrekening.ID, Wanneer: nu + " is afgesloten, met de jaarrekening " + nu, NieuweRonde: true, Bron: bronPC},
		},
	}
	if jaar-1 < eersteEditie {
		d.zonderMonitor()
	}
	return d.kopie(), nil // so that no two steps share a list
}

// zonderMonitor leaves out what the monitor supplies.
func (d *Definitie) zonderMonitor() {
	waarom := fmt.Sprintf("De monitor levert nog niets: de eerste rapportage is die over %d.", eersteEditie)
	d.Toelichting += " " + waarom
	for i := range d.Stappen {
		s := &d.Stappen[i]
		s.Levert, s.Editie, s.Toelichting = "", 0, waarom
		s.Lezing = strings.TrimPrefix(s.Lezing, lezingLopend+" ")
		if s.ID == "jaarrekening" {
			s.Doel, s.Vragen, s.Uitkomsten = "Terugkijken op het vorige jaar.", nil, s.Uitkomsten[:1]
			s.Behandeling = "De raad stelt de jaarrekening vast."
		}
	}
	for i := range d.Overgangen {
		if o := &d.Overgangen[i]; o.Draagt == Rapportage {
			o.Draagt, o.Wanneer = 0, "de jaarrekening is vastgesteld"
		}
	}
}

// vijfVragen gives the questions with which each edition develops the monitor.
func vijfVragen() []string {
	return []string{
		"Zijn alle cijfers beschikbaar?",
		"Wat zeggen de cijfers ons?",
		"Kunnen we ze verklaren, in cijfers en in woorden?",
		"Kunnen we met de cijfers onze maatschappelijke doelen meer SMART formuleren?",
		"Welke nieuwe vragen roepen de cijfers op?",
	}
}

// mijlpalenMonitor gives what the document tells of one year alone.
func mijlpalenMonitor(jaar int, maanden func(van, tot time.Month) *Venster) []Mijlpaal {
	switch jaar {
	case 2016:
		return []Mijlpaal{{ID: "proeve", Wat: "eerste proeve van de monitorrapportage over 2015 met de werkgroep bespreken", Venster: maanden(time.February, time.February), Wie: "werkgroep-monitoring", Bron: bronPC}}
	case 2017:
		return []Mijlpaal{{
			ID:      "herijking",
			Wat:     "herijking van de maatschappelijke effecten, uit de evaluatie van de beleidsplannen 2015-2016 en de inbreng van raden en partners",
			Venster: maanden(time.January, time.March), Bron: bronPC, Lezing: "De bron zegt begin 2017; wij lezen het eerste kwartaal.",
		}}
	}
	return nil
}
