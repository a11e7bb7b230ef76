package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// vind gives the outcomes of a rule, by what they are about.
func vind(a *agenda.Agenda, regel string) map[string]governance.Toets {
	uit := map[string]governance.Toets{}
	for _, t := range a.Toets() {
		if t.Regel == regel {
			uit[t.Bij] = t
		}
	}
	return uit
}

func TestToets(t *testing.T) {
	a := resolve(t, klein())
	for _, toets := range a.Toets() {
		require.NotEmpty(t, toets.Naam)
		require.NotEmpty(t, toets.Bron)
		require.NotEmpty(t, toets.Bij)
		if toets.Oordeel != governance.Voldaan {
			require.NotEmpty(t, toets.Bevinding)
		}
	}
	require.Len(t, vind(a, agenda.RegelLijnVertegenwoordigd), 3)
	require.Len(t, vind(a, agenda.RegelProbleemGeplaatst), 2)
	require.Len(t, vind(a, agenda.RegelProjectOnderLijn), 5)
	require.Len(t, vind(a, agenda.RegelGovernanceEerst), 6, "five projects and the problem that was solved")
	require.Len(t, vind(a, agenda.RegelToetsvragen), 1)
	require.Len(t, vind(a, agenda.RegelBijdrageGezegd), 7, "two problems and five projects")
	require.Equal(t, "Tweede: niets gezegd over Juiste zorg en Juiste plek.", vind(a, agenda.RegelBijdrageGezegd)["tweede"].Bevinding)
	require.Equal(t, governance.NietTeToetsen, vind(a, agenda.RegelGovernanceEerst)["los"].Oordeel, "it has no topic")
	require.Equal(t, governance.Voldaan, vind(a, agenda.RegelGovernanceEerst)["plan"].Oordeel, "it has not begun")
	require.Contains(t, vind(a, agenda.RegelGovernanceEerst)["plan"].Bevinding, "Begin met Plan niet")
	require.Contains(t, vind(a, agenda.RegelProbleemGeplaatst)["eerste"].Bevinding, "Besloten: onder het project Kamers, actielijn 1 Wonen.")
	require.Contains(t, vind(a, agenda.RegelProbleemGeplaatst)["tweede"].Bevinding, "hiaat")
}

// A project that is over keeps what was placed under it, and takes nothing new.
func TestToets_projectVoorbij(t *testing.T) {
	d := klein()
	d.Projecten[0].Staat = agenda.Ingevoerd
	a := resolve(t, d)
	require.Equal(t, governance.Voldaan, vind(a, agenda.RegelPlaatsingGevolgd)["eerste"].Oordeel)
	require.Equal(t, "kamers", a.Plaatsingen()[0].Bij)
	nieuw, err := a.Plaats(agenda.Probleem{ID: "nieuw", Soort: agenda.Idee, Actielijnen: []string{"wonen"}, Raakt: []string{"kamers"}})
	require.NoError(t, err)
	require.Equal(t, "mogelijk", nieuw.Bij)
}

// A line that is left by what the problem touches may be chosen: that follows.
func TestToets_lijnGekozen(t *testing.T) {
	d := klein()
	d.Projecten[0].Actielijnen = []string{"wonen", "zorg"}
	d.Problemen[0].Actielijnen = nil
	for lijn, wil := range map[string]governance.Oordeel{"wonen": governance.Voldaan, "zorg": governance.Voldaan, "school": governance.NietVoldaan} {
		d.Logboeken[0].Stappen[1].Actielijn = lijn
		require.Equal(t, wil, vind(resolve(t, d), agenda.RegelPlaatsingGevolgd)["eerste"].Oordeel, lijn)
	}
}

// Governance first is asked of what is worked on, from the step that begins it.
func TestToets_governanceVanProbleem(t *testing.T) {
	for _, n := range []int{2, 3, 4, 5, 6, 7} {
		d := klein()
		d.Problemen, d.Logboeken = d.Problemen[:1], d.Logboeken[:1]
		d.Logboeken[0].Stappen = d.Logboeken[0].Stappen[:n]
		_, is := vind(resolve(t, d), agenda.RegelGovernanceEerst)["eerste"]
		require.Equal(t, n >= 5, is, "step %d", n)
	}
}

// In between it may be too early to tell what something contributes.
func TestToets_tussentijds(t *testing.T) {
	d := klein()
	d.Problemen, d.Logboeken = d.Problemen[:1], d.Logboeken[:1]
	d.Logboeken[0].Stappen = d.Logboeken[0].Stappen[:6]
	e := &d.Logboeken[0].Stappen[5]
	e.Evaluatie, e.Bijdragen[1].Antwoord = agenda.Tussentijds, agenda.NogNietBekend
	toets := vind(resolve(t, d), agenda.RegelToetsvragen)["eerste"]
	require.Equal(t, governance.Voldaan, toets.Oordeel)
	require.Contains(t, toets.Bevinding, "nog niet bekend op Juiste plek")
}

func zonderToetsvragen(d *agenda.Definitie) {
	d.Toetsvragen = nil
	d.Problemen[0].Bijdragen, d.Logboeken[0].Stappen[5].Bijdragen = nil, nil
}

// Each rule, broken once.
func TestToets_gebroken(t *testing.T) {
	for naam, c := range map[string]struct {
		stuk                  func(*agenda.Definitie)
		regel, bij, bevinding string
		oordeel               governance.Oordeel
		strengheid            governance.Strengheid
	}{
		"lijn zonder lid": {
			func(d *agenda.Definitie) { d.Actielijnen[0].Vertegenwoordigers = nil },
			agenda.RegelLijnVertegenwoordigd, "zorg", "Niemand uit de werkgroep staat voor Zorg.", governance.NietVoldaan, governance.Hard,
		},
		"lijn met alleen een tegenlezer": {
			func(d *agenda.Definitie) {
				d.Actielijnen[0].Vertegenwoordigers = []agenda.Vertegenwoordiging{{Rol: "tegenlezer", Aantal: 2}}
			},
			agenda.RegelLijnVertegenwoordigd, "zorg", "Niemand uit de werkgroep staat voor Zorg, alleen 2 × tegenlezer.", governance.NietVoldaan, governance.Hard,
		},
		"werkgroep niet aangewezen": {
			func(d *agenda.Definitie) { d.Rollen[0].Werkgroep = false },
			agenda.RegelLijnVertegenwoordigd, "zorg", "van geen rol is gezegd dat zij in de werkgroep zit", governance.NietTeToetsen, governance.Hard,
		},
		"geplaatst bij een project dat stopte": {
			func(d *agenda.Definitie) {
				d.Projecten[0].Staat = agenda.Gestopt
				d.Logboeken, d.Problemen = d.Logboeken[:1], d.Problemen[:1]
				d.Logboeken[0].Stappen = d.Logboeken[0].Stappen[:5]
			},
			agenda.RegelProbleemGeplaatst, "eerste", "Eerste is geplaatst onder het project Kamers, en dat is gestopt", governance.NietVoldaan, governance.Hard,
		},
		"niet te plaatsen": {
			func(d *agenda.Definitie) { d.Problemen[1].Raakt = []string{"kamers", "los"} },
			agenda.RegelProbleemGeplaatst, "tweede", "Tweede: De plek is niet eenduidig. Het raakt Kamers en Los, maar noemt 2 Zorg", governance.NietVoldaan, governance.Hard,
		},
		"lijn niet te zeggen": {
			func(d *agenda.Definitie) { d.Problemen[1].Actielijnen = nil },
			agenda.RegelProbleemGeplaatst, "tweede", "Geen actielijn genoemd", governance.NietVoldaan, governance.Hard,
		},
		"besluit wijkt af": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "" },
			agenda.RegelPlaatsingGevolgd, "eerste", "Besloten: een hiaat in het landschap, actielijn 1 Wonen. Wat Eerste raakt zegt: onder het project Kamers.", governance.NietVoldaan, governance.Voorkeur,
		},
		"besluit over een andere lijn": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Actielijn = "school" },
			agenda.RegelPlaatsingGevolgd, "eerste", "actielijn 3 School", governance.NietVoldaan, governance.Voorkeur,
		},
		"besluit dat een van meer kiest": {
			func(d *agenda.Definitie) {
				d.Problemen[0].Raakt = []string{"kamers", "los"}
				d.Problemen[0].Actielijnen = nil
			},
			agenda.RegelPlaatsingGevolgd, "eerste", "Wat Eerste raakt laat meer open dan onder het project Kamers; het besluit geldt.", governance.NietTeToetsen, governance.Voorkeur,
		},
		"besluit waar de plek vaststaat en de lijn niet": {
			func(d *agenda.Definitie) {
				d.Projecten[0].Actielijnen = []string{"wonen", "zorg"}
				d.Problemen[0].Actielijnen = nil
				d.Logboeken[0].Stappen[1].Bij, d.Logboeken[0].Stappen[1].Actielijn = "thuis", "school"
			},
			agenda.RegelPlaatsingGevolgd, "eerste", "Wat Eerste raakt zegt: onder het project Kamers, actielijn 1 Wonen of 2 Zorg.", governance.NietVoldaan, governance.Voorkeur,
		},
		"besluit buiten de kandidaten": {
			func(d *agenda.Definitie) {
				d.Problemen[0].Raakt = []string{"kamers", "los"}
				d.Problemen[0].Actielijnen = nil
				d.Logboeken[0].Stappen[1].Bij = ""
			},
			agenda.RegelPlaatsingGevolgd, "eerste", "onder het project Kamers of onder het project Los.", governance.NietVoldaan, governance.Voorkeur,
		},
		"bijdrage nog niet bekend": {
			func(d *agenda.Definitie) { d.Problemen[0].Bijdragen[0].Antwoord = agenda.NogNietBekend },
			agenda.RegelBijdrageGezegd, "eerste", "Eerste: nog niet bekend op Juiste plek.", governance.NietVoldaan, governance.Voorkeur,
		},
		"bijdrage zonder toetsvragen": {
			zonderToetsvragen,
			agenda.RegelBijdrageGezegd, "eerste", "De agenda heeft geen toetsvragen.", governance.NietTeToetsen, governance.Voorkeur,
		},
		"evaluatie zonder toetsvragen": {
			zonderToetsvragen,
			agenda.RegelToetsvragen, "eerste", "De agenda heeft geen toetsvragen.", governance.NietTeToetsen, governance.Hard,
		},
		"na de pilot nog niet bekend": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[5].Bijdragen[1].Antwoord = agenda.NogNietBekend },
			agenda.RegelToetsvragen, "eerste", "(stap 6): nog niet bekend op Juiste plek.", governance.NietVoldaan, governance.Hard,
		},
		"opgelost bij een onderwerp dat uitwerking vraagt": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "uitwerken" },
			agenda.RegelGovernanceEerst, "eerste", "Eerste is geïmplementeerd, en zijn onderwerp Uitwerken vraagt nog uitwerking.", governance.NietVoldaan, governance.Hard,
		},
		"opgelost als hiaat": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "" },
			agenda.RegelGovernanceEerst, "eerste", "Eerste is geïmplementeerd als hiaat", governance.NietVoldaan, governance.Hard,
		},
		"opgelost bij een onderwerp waarvan niets bekend is": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "onbekend" },
			agenda.RegelGovernanceEerst, "eerste", "de staat van zijn onderwerp Onbekend is niet bekend", governance.NietTeToetsen, governance.Hard,
		},
		"opgelost onder een project zonder onderwerp": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "los" },
			agenda.RegelGovernanceEerst, "eerste", "onder het project Los, en daarvan is geen onderwerp bekend", governance.NietTeToetsen, governance.Hard,
		},
		"bijdrage niet gezegd": {
			func(d *agenda.Definitie) { d.Problemen[0].Bijdragen = d.Problemen[0].Bijdragen[:1] },
			agenda.RegelBijdrageGezegd, "eerste", "Eerste: niets gezegd over Juiste zorg.", governance.NietVoldaan, governance.Voorkeur,
		},
		"project zonder lijn": {
			func(d *agenda.Definitie) { d.Projecten[4].Actielijnen = nil },
			agenda.RegelProjectOnderLijn, "los", "Los valt onder geen actielijn.", governance.NietVoldaan, governance.Hard,
		},
		"begonnen voor de governance": {
			func(d *agenda.Definitie) { d.Projecten[2].Staat = agenda.Lopend },
			agenda.RegelGovernanceEerst, "plan", "Uitwerken vraagt nog uitwerking", governance.NietVoldaan, governance.Hard,
		},
		"ingevoerd voor de governance": {
			func(d *agenda.Definitie) { d.Projecten[2].Staat = agenda.Ingevoerd },
			agenda.RegelGovernanceEerst, "plan", "ingevoerd", governance.NietVoldaan, governance.Hard,
		},
		"staat niet bekend": {
			func(d *agenda.Definitie) { d.Projecten[2].Onderwerp = "onbekend" },
			agenda.RegelGovernanceEerst, "plan", "De staat van Onbekend, het onderwerp van Plan, is niet bekend.", governance.NietTeToetsen, governance.Hard,
		},
		"vraag niet beantwoord": {
			func(d *agenda.Definitie) {
				d.Logboeken[0].Stappen[5].Bijdragen = d.Logboeken[0].Stappen[5].Bijdragen[:1]
			},
			agenda.RegelToetsvragen, "eerste", "de evaluatie na de pilot van januari 2025 (stap 6): niets gezegd over Juiste plek.", governance.NietVoldaan, governance.Hard,
		},
	} {
		t.Run(naam, func(t *testing.T) {
			d := klein()
			goed := resolve(t, d)
			c.stuk(d)
			toets := vind(resolve(t, d), c.regel)[c.bij]
			require.Equal(t, c.oordeel, toets.Oordeel, toets.Bevinding)
			require.Equal(t, c.strengheid, toets.Strengheid)
			require.Contains(t, toets.Bevinding, c.bevinding)
			require.Equal(t, governance.Voldaan, vind(goed, c.regel)[c.bij].Oordeel, "it was kept before")
		})
	}
}

// Where people read, what a Toets is about has its name, also where a problem
// and a project have the same id.
func TestToetsMetNamen(t *testing.T) {
	d := klein()
	d.Problemen = append(d.Problemen, agenda.Probleem{ID: "kamers", Naam: "Kamers zijn duur", Soort: agenda.Idee, Actielijnen: []string{"wonen"}})
	a := resolve(t, d)
	var namen []string
	for i, met := range a.ToetsMetNamen() {
		kaal := a.Toets()[i]
		if kaal.Bij == "kamers" && kaal.Regel == agenda.RegelBijdrageGezegd {
			namen = append(namen, met.Bij)
		}
		require.NotEqual(t, kaal.Bij, met.Bij)
		met.Bij = kaal.Bij
		require.Equal(t, kaal, met)
	}
	require.Equal(t, []string{"Kamers zijn duur", "Kamers"}, namen)
	require.Equal(t, "1 Wonen", a.ToetsMetNamen()[0].Bij)
}
