package cycle_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
)

// What a source says of a step, in the words that carry it: each of woorden
// stands in the text of the step, and lists are told whole.
type staprij struct {
	woorden     []string // in Doel
	vragen      []string // whole
	uitkomsten  []string // whole
	toelichting []string // words in Toelichting; none: there is no Toelichting
}

func keurStap(t *testing.T, want staprij, s cycle.Stap) {
	t.Helper()
	bevat(t, s.Doel, want.woorden...)
	require.Equal(t, want.vragen, s.Vragen)
	require.Equal(t, want.uitkomsten, s.Uitkomsten)
	if bevat(t, s.Toelichting, want.toelichting...); want.toelichting == nil {
		require.Empty(t, s.Toelichting)
	}
}

func bevat(t *testing.T, tekst string, woorden ...string) {
	t.Helper()
	for _, w := range woorden {
		require.Contains(t, strings.ToLower(tekst), w)
	}
}

// Brede Monitoring Achterhoek, plate: "what happens" in each of the six steps.
func TestModel_bredeMonitoring(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	rijen := []staprij{
		// fetch data and information from inwoner, aanbieder and gemeente: verhalen, vragenlijst, data
		{[]string{"ophalen", "gegevens", "verhalen", "inwoner", "aanbieder", "gemeente"}, nil, []string{"verhalen", "antwoorden op de vragenlijst", "data"}, nil},
		// order the data and information; other expertise on invitation
		{[]string{"ordenen", "data", "informatie"}, nil, []string{"conclusies van de eerste analyse"}, []string{"andere deskundigen", "op uitnodiging"}},
		// zoom in on the conclusions: interpret, reflect, learn
		{[]string{"inzoomen", "conclusies", "duiden", "reflecteren", "leren"}, nil, []string{"duiding van de conclusies"}, nil},
		// make yields, insights and lessons concrete
		{[]string{"concreet", "opbrengsten", "inzichten", "lessen"}, []string{
			"Wat gaan we verbeteren?",
			"Wat kunnen we anders doen?",
			"Hoe verhoudt dit zich tot de Ontwikkelagenda SDA, het IZA en andere ontwikkelingen?",
		}, []string{"opbrengsten", "inzichten", "geleerde lessen"}, nil},
		// the actual doing, by the adjusted way of working
		{[]string{"daadwerkelijke doen", "bijgestelde werkwijze"}, nil, []string{"bijgestelde werkwijze in de praktijk"}, nil},
		// test whether we still do what the opgaven were
		{[]string{"toetsen", "nog doen", "opgaven"}, []string{
			"Doen we nog wat we als opgaven hadden?",
			"Zo niet: wat moet worden aangevuld, aangescherpt of aangepast?",
		}, []string{"opgave aangevuld", "opgave aangescherpt", "opgave aangepast", "opgave ongewijzigd"}, nil},
	}
	require.Len(t, p.Stappen(), len(rijen))
	for i, s := range p.Stappen() {
		t.Run(s.ID, func(t *testing.T) { keurStap(t, rijen[i], s) })
	}
}

// What the applications give: the interviews stories, the berichtenverkeer data.
func TestModel_toepassingen(t *testing.T) {
	levert := map[string]string{}
	for _, i := range ingebouwd(t, cycle.IDBredeMonitoring).Toepassingen() {
		levert[i.Toepassing] = i.Levert
		require.NotEmpty(t, i.Lezing, "what %s gives is our reading", i.Toepassing)
	}
	require.Equal(t, map[string]string{"Vragenlijst": "vragenlijst", "Berichtenverkeer": "data", "Verdiepende interviews": "verhalen"}, levert)
}

// What the plate says of who takes part, beside who it is.
func TestModel_taken(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for _, r := range []struct {
		stap, wie string
		woorden   []string
	}{
		{"input-monitor", "inwoners", []string{"cliënten"}},
		{"input-monitor", "consulenten", []string{"toegangsmedewerkers", "acht gemeenten"}},
		{"input-monitor", "professionals-aanbieders", []string{"gecontracteerde", "jeugdhulp", "wmo"}},
		{"samen-duiden", "bouwgroep-1", []string{"vertegenwoordiging"}},
		{"samen-duiden", "bouwgroep-2", []string{"vertegenwoordiging", "frisse blik"}},
		{"samen-duiden", "accountteam-wmo", []string{"als de situatie erom vraagt"}},
		{"opbrengst-duiding", "bouwgroep-1", []string{"vertegenwoordiging"}},
		{"opbrengst-duiding", "accountteam-wmo", []string{"hangt af van de opbrengst"}},
		{"opbrengst-duiding", "strategisch-adviseur-sda", []string{"schakel", "landelijke", "(boven)regionale ontwikkelingen"}},
		{"opbrengst-duiding", "stuurgroep-ontwikkelagenda", []string{"ontwikkelagenda", "strategisch adviseur", "vooruitgeschoven post"}},
		{"maatschappelijke-opgaven", "stuurgroep-ontwikkelagenda", []string{"strategisch adviseur", "vooruitgeschoven post"}},
	} {
		s, ok := p.Stap(r.stap)
		require.True(t, ok)
		gezien := false
		for _, d := range s.Deelnemers {
			if d.Wie() == r.wie {
				gezien = true
				bevat(t, d.Toelichting, r.woorden...)
			}
		}
		require.True(t, gezien, "%s in %s", r.wie, r.stap)
	}
}

// Samenwerkingsagenda Twente, process: the five steps.
func TestModel_samenwerkingsagenda(t *testing.T) {
	p := ingebouwd(t, cycle.IDSamenwerkingsagenda)
	rijen := []staprij{
		// thorough problem analysis, overview of the care landscape: where governance is
		// arranged, where projects can run, what needs elaboration (first governance, then project)
		{[]string{"gedegen probleemanalyse", "overzicht", "zorglandschap"}, []string{
			"Waar is de governance al geregeld?",
			"Waar kunnen projecten draaien?",
			"Wat vraagt nog uitwerking, eerst in governance en dan in een project?",
		}, []string{"probleemanalyse", "schema van het zorglandschap"}, nil},
		// cluster into action lines: a gap in the landscape or under an existing project; which action line
		{[]string{"clusteren", "actielijnen"}, []string{
			"Is het een hiaat in het zorglandschap of past het onder een bestaand project?",
			"In welke actielijn past het?",
		}, []string{"vijf actielijnen met hun onderlinge verbanden"}, nil},
		// per action line what is at play and what to develop; tested; iterated
		{[]string{"per actielijn", "wat er speelt", "ontwikkelen"}, nil, []string{"een eensluidend beeld per actielijn"}, []string{"bespreken", "toetsen", "verbeteren", "meermaals"}},
		// randvoorwaarden, and three points of attention
		{[]string{"projecten", "randvoorwaarden"}, nil,
			[]string{"een project met projectorganisatie, fasering, menskracht en middelen, financiering en evaluatie"},
			[]string{"zo min mogelijk administratie", "aansluiten op lokale en regionale initiatieven", "gemeentelijke toegang versterken"}},
		// results monitored, interim evaluations; after the pilot evaluate, then implement
		{[]string{"volgen", "evalueren", "daarna invoeren"}, []string{
			"Draagt het bij aan de juiste zorg op het juiste moment op de juiste plek?",
			"Zijn er nieuwe kernproblemen of ideeën?",
		}, []string{"tussentijdse evaluaties", "evaluatie na de pilot", "de aanpak ingevoerd in de organisaties"}, []string{"zegt niet wie"}},
	}
	require.Len(t, p.Stappen(), len(rijen))
	for i, s := range p.Stappen() {
		t.Run(s.ID, func(t *testing.T) { keurStap(t, rijen[i], s) })
	}
}

// Monitor Sociaal Domein Voorschoten, chapter 3: the P&C cycle, told in 2016.
func TestModel_planningEnControl(t *testing.T) {
	p := ingebouwd(t, cycle.IDPlanningEnControl)
	nota := staprij{[]string{"stand van het lopende jaar 2016", "afwijkingen in budgetten en uitvoering", "keuzes"}, nil, []string{"afwijkingen in budgetten en uitvoering", "keuzes"}, nil}
	rijen := []staprij{
		{[]string{"terugkijken op 2015", "monitorrapportage sociaal domein"}, []string{
			"Zijn alle cijfers beschikbaar?",
			"Wat zeggen de cijfers ons?",
			"Kunnen we ze verklaren, in cijfers en in woorden?",
			"Kunnen we met de cijfers onze maatschappelijke doelen meer SMART formuleren?",
			"Welke nieuwe vragen roepen de cijfers op?",
		}, []string{"jaarrekening 2015", "monitorrapportage sociaal domein over 2015"}, nil},
		nota,
		{[]string{"voorstellen voor 2017", "budgetten", "beleidskeuzes"}, nil, []string{"voorstellen over budgetten", "voorstellen over beleid"}, nil},
		{[]string{"programmabegroting 2017", "meerjarenraming"}, []string{"Wat willen we bereiken?", "Wat doen we daarvoor?", "Wat mag het kosten?"},
			[]string{"begroting 2017", "meerjarenraming voor de drie jaren daarna"}, nil},
		nota, // the same as the Voorjaarsnota
	}
	// Who adopts, and what that means, is the usual course of things: the source
	// says of each document that it is adopted and not by whom.
	behandeling := [][]string{
		{"de raad stelt", "jaarrekening en de rapportage vast"},
		{"het college rapporteert", "de raad stelt de nota vast", "wijzigt zo nodig de begroting"},
		{"de raad stelt de kaders voor 2017 vast"},
		{"de raad stelt de begroting vast"},
		{"het college rapporteert", "de raad stelt de nota vast", "wijzigt zo nodig de begroting"},
	}
	require.Len(t, p.Stappen(), len(rijen))
	for i, s := range p.Stappen() {
		t.Run(s.ID, func(t *testing.T) {
			keurStap(t, rijen[i], s)
			bevat(t, s.Behandeling, behandeling[i]...)
			require.NotContains(t, s.Behandeling, "neemt kennis", "what is adopted is more than taken note of")
			for _, d := range s.Deelnemers {
				require.NotEmpty(t, d.Lezing, "that %s takes part is our reading", d.Orgaan)
			}
			if strings.HasSuffix(s.ID, "jaarsnota") {
				bevat(t, s.Lezing, "alleen dat de nota wordt vastgesteld")
			}
		})
	}
}
