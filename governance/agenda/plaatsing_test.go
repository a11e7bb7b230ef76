package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// The two questions of the way back, on the agenda that klein draws: is it a
// gap or does it fit under a project, and in which line? Worked out by hand
// from the rule that Plaats states.
func TestPlaats(t *testing.T) {
	for _, c := range []struct {
		naam          string
		lijnen, raakt []string
		uitkomst      agenda.Uitkomst
		bij           string
		kandidaten    []string
		lijn          string
		lijnen2       []string // candidates for the line
		inBeeld       []string
		eerst         []string
		reden         string
	}{
		{
			naam: "niets geraakt, een lijn", lijnen: []string{"wonen"},
			uitkomst: agenda.Hiaat, lijn: "wonen", inBeeld: []string{"zorg"}, eerst: []string{""}, reden: "raakt geen onderwerp of project",
		},
		{
			naam:     "niets geraakt, geen lijn",
			uitkomst: agenda.Hiaat, eerst: []string{""}, reden: "raakt geen onderwerp of project",
		},
		{
			naam: "niets geraakt, twee lijnen", lijnen: []string{"school", "wonen"},
			uitkomst: agenda.Hiaat, lijnen2: []string{"wonen", "school"}, inBeeld: []string{"zorg"}, eerst: []string{""}, reden: "raakt geen onderwerp of project",
		},
		{
			naam: "een project geraakt", raakt: []string{"kamers"},
			uitkomst: agenda.OnderProject, bij: "kamers", lijn: "wonen", inBeeld: []string{"zorg"}, reden: "raakt het project Kamers",
		},
		{
			naam: "project op een onderwerp dat uitwerking vraagt", raakt: []string{"plan"},
			uitkomst: agenda.OnderProject, bij: "plan", lijn: "zorg", inBeeld: []string{"wonen"}, eerst: []string{"uitwerken"}, reden: "Plan",
		},
		{
			naam: "twee projecten, de lijn beslist", lijnen: []string{"zorg"}, raakt: []string{"kamers", "thuis"},
			uitkomst: agenda.OnderProject, bij: "thuis", lijn: "zorg", inBeeld: []string{"wonen"}, reden: "valt alleen dat onder 2 Zorg",
		},
		{
			naam: "twee projecten, het onderwerp beslist", raakt: []string{"kamers", "plan", "uitwerken"},
			uitkomst: agenda.OnderProject, bij: "plan", lijn: "zorg", inBeeld: []string{"wonen"}, eerst: []string{"uitwerken"}, reden: "alleen Plan op een onderwerp dat het ook raakt",
		},
		{
			naam: "twee projecten, niets beslist", raakt: []string{"thuis", "kamers"},
			uitkomst: agenda.NietEenduidig, kandidaten: []string{"kamers", "thuis"}, lijnen2: []string{"wonen", "zorg"}, reden: "Kamers en Thuis",
		},
		{
			naam: "project buiten de genoemde lijn", lijnen: []string{"school"}, raakt: []string{"kamers"},
			uitkomst: agenda.NietEenduidig, kandidaten: []string{"kamers"}, lijnen2: []string{"wonen", "school"}, inBeeld: []string{"zorg"}, reden: "noemt 3 School",
		},
		{
			naam: "project zonder onderwerp", raakt: []string{"los"},
			uitkomst: agenda.OnderProject, bij: "los", lijn: "school", reden: "Los",
		},
		{
			naam: "onderwerp met een project in de lijn", lijnen: []string{"wonen"}, raakt: []string{"mogelijk"},
			uitkomst: agenda.OnderProject, bij: "kamers", lijn: "wonen", inBeeld: []string{"zorg"}, reden: "Mogelijk, en daarop is het project Kamers",
		},
		{
			naam: "onderwerp met twee projecten", raakt: []string{"mogelijk"},
			uitkomst: agenda.NietEenduidig, kandidaten: []string{"kamers", "thuis"}, lijnen2: []string{"wonen", "zorg"}, reden: "meer projecten",
		},
		{
			naam: "onderwerp waar de governance geregeld is", raakt: []string{"geregeld"},
			uitkomst: agenda.BijOnderwerp, bij: "geregeld", lijn: "wonen", inBeeld: []string{"zorg"}, reden: "breng het in bij wie erover gaat",
		},
		{
			naam: "project dat is ingevoerd telt als zijn onderwerp", raakt: []string{"oud"},
			uitkomst: agenda.BijOnderwerp, bij: "geregeld", lijn: "wonen", inBeeld: []string{"zorg"}, reden: "Oud is ingevoerd en neemt niets meer op",
		},
		{
			naam: "onderwerp waarvan niets bekend is", lijnen: []string{"school"}, raakt: []string{"onbekend"},
			uitkomst: agenda.BijOnderwerp, bij: "onbekend", lijn: "school", eerst: []string{"onbekend"}, reden: "niet bekend",
		},
		{
			naam: "onderwerp zonder lijn, geen lijn genoemd", raakt: []string{"onbekend"},
			uitkomst: agenda.BijOnderwerp, bij: "onbekend", eerst: []string{"onbekend"}, reden: "niet bekend",
		},
		{
			naam: "twee onderwerpen zonder project", lijnen: []string{"wonen"}, raakt: []string{"onbekend", "geregeld"},
			uitkomst: agenda.NietEenduidig, kandidaten: []string{"geregeld", "onbekend"}, lijn: "wonen", inBeeld: []string{"zorg"}, reden: "meer onderwerpen",
		},
		{
			naam: "onderwerp buiten de genoemde lijn", lijnen: []string{"school"}, raakt: []string{"geregeld"},
			uitkomst: agenda.NietEenduidig, kandidaten: []string{"geregeld"}, lijnen2: []string{"wonen", "school"}, inBeeld: []string{"zorg"}, reden: "noemt 3 School",
		},
		{
			naam: "ander geraakt onderwerp dat uitwerking vraagt", raakt: []string{"kamers", "uitwerken"},
			uitkomst: agenda.OnderProject, bij: "kamers", lijn: "wonen", inBeeld: []string{"zorg"}, eerst: []string{"uitwerken"}, reden: "Kamers",
		},
		{
			naam: "project zonder onderwerp dat stopte", raakt: []string{"gestopt"},
			uitkomst: agenda.Hiaat, lijn: "school", eerst: []string{""},
			reden: "Het raakt Gestopt, en op welk onderwerp dat ligt is niet bekend. Gestopt is gestopt en neemt niets meer op.",
		},
		{
			naam: "idem, buiten de genoemde lijn", lijnen: []string{"wonen"}, raakt: []string{"gestopt"},
			uitkomst: agenda.Hiaat, lijnen2: []string{"wonen", "school"}, inBeeld: []string{"zorg"}, eerst: []string{""}, reden: "Het raakt Gestopt",
		},
		{
			naam: "onderwerp met alleen een project in een andere lijn", lijnen: []string{"wonen"}, raakt: []string{"half"},
			uitkomst: agenda.BijOnderwerp, bij: "half", lijn: "wonen", inBeeld: []string{"zorg"},
			reden: "Een project daarop dat valt onder 1 Wonen is er niet, wel Halfweg.",
		},
		{
			naam: "twee projecten, een zonder lijn", lijnen: []string{"zorg"}, raakt: []string{"kamers", "lijnloos"},
			uitkomst: agenda.OnderProject, bij: "lijnloos", lijn: "zorg", inBeeld: []string{"wonen"},
			reden: "Het raakt het project Lijnloos, en al het andere dat het raakt valt niet onder 2 Zorg.",
		},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d := klein()
			d.Onderwerpen = append(d.Onderwerpen, agenda.Onderwerp{ID: "half", Naam: "Half", Actielijnen: []string{"zorg", "wonen"}, Staat: agenda.ProjectMogelijk})
			d.Projecten = append(
				d.Projecten,
				agenda.Project{ID: "gestopt", Naam: "Gestopt", Actielijnen: []string{"school"}, Staat: agenda.Gestopt},
				agenda.Project{ID: "halfweg", Naam: "Halfweg", Actielijnen: []string{"zorg"}, Onderwerp: "half", Staat: agenda.Lopend},
				agenda.Project{ID: "lijnloos", Naam: "Lijnloos", Staat: agenda.Lopend},
			)
			a := resolve(t, d)
			pl, err := a.Plaats(agenda.Probleem{ID: "p", Naam: "P", Soort: agenda.Idee, Actielijnen: c.lijnen, Raakt: c.raakt})
			require.NoError(t, err)
			require.Equal(t, c.uitkomst, pl.Uitkomst, pl.Reden)
			require.Equal(t, c.bij, pl.Bij)
			require.Equal(t, c.kandidaten, pl.Kandidaten)
			require.Equal(t, c.lijn, pl.Actielijn, pl.Lijnreden)
			require.Equal(t, c.lijnen2, pl.Lijnkandidaten)
			var inBeeld, eerst []string
			for _, v := range pl.InBeeld {
				inBeeld = append(inBeeld, v.Actielijn)
				require.NotEmpty(t, v.Redenen)
			}
			for _, e := range pl.Eerst {
				eerst = append(eerst, e.Onderwerp)
				require.NotEmpty(t, e.Reden)
			}
			require.Equal(t, c.inBeeld, inBeeld)
			require.Equal(t, c.eerst, eerst)
			require.Contains(t, pl.Reden, c.reden)
			require.NotEmpty(t, pl.Lijnreden)
			require.Equal(t, c.uitkomst != agenda.NietEenduidig && c.lijn != "", pl.IsEenduidig())
		})
	}
}

// Each state of a topic gives its own advice (Samenwerkingsagenda Twente,
// proces, stap 1, overzicht in het jeugdzorglandschap).
func TestPlaats_raad(t *testing.T) {
	for staat, wil := range map[agenda.Onderwerpstaat]string{
		agenda.GovernanceGeregeld: "governance al geregeld",
		agenda.ProjectMogelijk:    "nieuw project",
		agenda.VraagtUitwerking:   "pas een project op als de governance geregeld is",
		0:                         "niet bekend",
	} {
		d := klein()
		d.Projecten = nil
		d.Problemen, d.Logboeken = nil, nil
		d.Onderwerpen[0].Staat = staat
		pl, err := resolve(t, d).Plaats(agenda.Probleem{Soort: agenda.Idee, Raakt: []string{"geregeld"}})
		require.NoError(t, err)
		require.Contains(t, pl.Reden, wil)
		require.Equal(t, staat == agenda.VraagtUitwerking || staat == 0, len(pl.Eerst) == 1)
	}
}

// Why another line is kept in view is said.
func TestPlaats_redenInBeeld(t *testing.T) {
	d := klein()
	d.Projecten[0].Actielijnen = []string{"wonen", "zorg"}
	pl, err := resolve(t, d).Plaats(agenda.Probleem{Soort: agenda.Idee, Actielijnen: []string{"wonen", "school"}, Raakt: []string{"kamers"}})
	require.NoError(t, err)
	require.Equal(t, "wonen", pl.Actielijn)
	require.Equal(t, []agenda.InBeeld{
		{Actielijn: "zorg", Redenen: []string{"Kamers valt ook onder deze lijn.", "Hangt samen met 1 Wonen: wie woont heeft zorg."}},
		{Actielijn: "school", Redenen: []string{"Het probleem noemt deze lijn ook."}},
	}, pl.InBeeld)
}

func TestPlaats_weigert(t *testing.T) {
	_, err := resolve(t, klein()).Plaats(agenda.Probleem{
		Actielijnen: []string{"wonnen", "zorg", "zorg"}, Raakt: []string{"weg"},
		Bijdragen: []agenda.Bijdrage{{Vraag: "waarom"}}, Herkomst: &agenda.Herkomst{Probleem: "niets"},
	})
	require.Equal(t, []string{
		"leeg soort: the soort must be filled",
		`onbekende-tak actielijnen[0]: there is no actielijn with this id; did you mean "wonen"? (found "wonnen")`,
		`dubbel actielijnen[2]: this is already in the list (found "zorg")`,
		`onbekende-tak raakt[0]: there is no onderwerp or project with this id (found "weg")`,
		`onbekende-tak bijdragen[0].vraag: there is no toetsvraag with this id (found "waarom")`,
		"leeg bijdragen[0].antwoord: the antwoord must be filled",
		`onbekende-tak herkomst.probleem: there is no probleem with this id (found "niets")`,
	}, meldingen(err))
}

// What must come first fits the place: no project is to come where the problem
// hangs under one.
func TestPlaats_governanceEerst(t *testing.T) {
	for naam, c := range map[string]struct {
		raakt []string
		staat agenda.Projectstaat
		wil   string
	}{
		"by the topic alone":         {[]string{"uitwerken"}, agenda.Ingevoerd, "Uitwerken vraagt uitwerking: regel eerst de governance, voordat daar een project begint."},
		"under a project to come":    {[]string{"uitwerken"}, agenda.Voorgenomen, "Uitwerken vraagt uitwerking: regel eerst de governance, voordat het project Plan begint."},
		"under one that runs":        {[]string{"plan"}, agenda.Lopend, "Uitwerken vraagt uitwerking: regel de governance alsnog, want het project Plan is al lopend."},
		"under one on another topic": {[]string{"los", "uitwerken"}, agenda.Voorgenomen, "Uitwerken vraagt uitwerking: regel eerst de governance, voordat daar een project begint."},
	} {
		d := klein()
		d.Projecten[2].Staat = c.staat
		pl, err := resolve(t, d).Plaats(agenda.Probleem{ID: "p", Soort: agenda.Idee, Raakt: c.raakt})
		require.NoError(t, err)
		require.Equal(t, []agenda.Eerst{{Onderwerp: "uitwerken", Reden: c.wil}}, pl.Eerst, naam)
	}
}
