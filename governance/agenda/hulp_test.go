package agenda_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// op reads a date of a test.
func op(s string) kalender.Tijdvak {
	t, err := kalender.ParseTijdvak(s)
	if err != nil {
		panic(err)
	}
	return t
}

// klein is a fictional agenda of three lines in which every state occurs.
//
//	wonen (1) -- zorg (2); school (3) hangs together with nothing
//	geregeld (wonen), mogelijk (wonen, zorg), uitwerken (zorg), onbekend (no line)
//	kamers, on mogelijk under wonen; thuis, on mogelijk under zorg;
//	plan, on uitwerken under zorg; oud, on geregeld under wonen, is ingevoerd;
//	los, under school, has no topic
func klein() *agenda.Definitie {
	lid := []agenda.Vertegenwoordiging{{Rol: "lid", Aantal: 1}}
	return &agenda.Definitie{
		Versie: agenda.FormaatVersie, ID: "klein", Naam: "Kleine agenda (fictief)", Fictief: true,
		Rollen: []agenda.Rol{{ID: "lid", Naam: "Lid van de werkgroep", Werkgroep: true}, {ID: "tegenlezer", Naam: "Tegenlezer"}},
		Actielijnen: []agenda.Actielijn{
			{ID: "zorg", Nummer: 2, Naam: "Zorg", Vertegenwoordigers: lid},
			{ID: "wonen", Nummer: 1, Naam: "Wonen", Vertegenwoordigers: lid},
			{ID: "school", Nummer: 3, Naam: "School", Vertegenwoordigers: lid},
		},
		Samenhang:   []agenda.Samenhang{{A: "zorg", B: "wonen", Toelichting: "wie woont heeft zorg."}},
		Toetsvragen: []agenda.Toetsvraag{{ID: "zorg", Naam: "Juiste zorg", Vraag: "Juist?"}, {ID: "plek", Naam: "Juiste plek", Vraag: "Daar?"}},
		Onderwerpen: []agenda.Onderwerp{
			{ID: "geregeld", Naam: "Geregeld", Actielijnen: []string{"wonen"}, Staat: agenda.GovernanceGeregeld, Niveau: governance.Regionaal},
			{ID: "mogelijk", Naam: "Mogelijk", Actielijnen: []string{"zorg", "wonen"}, Staat: agenda.ProjectMogelijk},
			{ID: "uitwerken", Naam: "Uitwerken", Actielijnen: []string{"zorg"}, Staat: agenda.VraagtUitwerking},
			{ID: "onbekend", Naam: "Onbekend"},
		},
		Projecten: []agenda.Project{
			{ID: "kamers", Naam: "Kamers", Actielijnen: []string{"wonen"}, Onderwerp: "mogelijk", Staat: agenda.Lopend},
			{ID: "thuis", Naam: "Thuis", Actielijnen: []string{"zorg"}, Onderwerp: "mogelijk", Staat: agenda.Voorgenomen},
			{ID: "plan", Naam: "Plan", Actielijnen: []string{"zorg"}, Onderwerp: "uitwerken", Staat: agenda.Voorgenomen},
			{ID: "oud", Naam: "Oud", Actielijnen: []string{"wonen"}, Onderwerp: "geregeld", Staat: agenda.Ingevoerd},
			{ID: "los", Naam: "Los", Actielijnen: []string{"school"}, Staat: agenda.Lopend},
		},
		Problemen: []agenda.Probleem{
			{
				ID: "eerste", Naam: "Eerste", Soort: agenda.Kernprobleem, Actielijnen: []string{"wonen"}, Raakt: []string{"kamers"},
				Bijdragen: []agenda.Bijdrage{{Vraag: "plek", Antwoord: agenda.Ja}, {Vraag: "zorg", Antwoord: agenda.Nee}},
			},
			{ID: "tweede", Naam: "Tweede", Soort: agenda.Idee, Actielijnen: []string{"zorg"}, Herkomst: &agenda.Herkomst{Probleem: "eerste", Stap: 6}},
		},
		Logboeken: []agenda.Logboek{
			{Probleem: "eerste", Stappen: weg()},
			{Probleem: "tweede", Stappen: []agenda.Stap{{Stadium: agenda.TerugNaarAnalyse, Datum: op("2025-03"), Rol: "lid"}}},
		},
	}
}

// weg is the way of a problem from beginning to end.
func weg() []agenda.Stap {
	return []agenda.Stap{
		{Stadium: agenda.Ingebracht, Datum: op("2024"), Rol: "lid"},
		{Stadium: agenda.Geplaatst, Datum: op("2024-02"), Rol: "lid", Actielijn: "wonen", Bij: "kamers"},
		{Stadium: agenda.Geprioriteerd, Datum: op("2024-02-03"), Rol: "lid"},
		{Stadium: agenda.Gepland, Datum: op("2024-Q2"), Rol: "lid", Notitie: "Getoetst."},
		{Stadium: agenda.InUitvoering, Datum: op("2024-09"), Rol: "lid"},
		{
			Stadium: agenda.Geevalueerd, Datum: op("2025-01"), Rol: "lid", Evaluatie: agenda.NaDePilot,
			Bijdragen: []agenda.Bijdrage{{Vraag: "zorg", Antwoord: agenda.Ja}, {Vraag: "plek", Antwoord: agenda.Deels}},
		},
		{Stadium: agenda.Geimplementeerd, Datum: op("2025-06"), Rol: "lid"},
	}
}

func resolve(t *testing.T, d *agenda.Definitie) *agenda.Agenda {
	t.Helper()
	a, err := d.Resolve()
	require.NoError(t, err)
	return a
}

// meldingen gives each mistake as "code path: sentence".
func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

// heeftMelding checks that one of the mistakes has all the words.
func heeftMelding(t *testing.T, err error, woorden ...string) {
	t.Helper()
	for _, m := range meldingen(err) {
		gevonden := true
		for _, w := range woorden {
			gevonden = gevonden && strings.Contains(m, w)
		}
		if gevonden {
			return
		}
	}
	require.Fail(t, "no such mistake", "%q in %q", woorden, meldingen(err))
}
