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
	require.Len(t, vind(a, agenda.RegelGovernanceEerst), 5)
	require.Len(t, vind(a, agenda.RegelToetsvragen), 1)
	require.Len(t, vind(a, agenda.RegelBijdrageGezegd), 7, "two problems and five projects")
	require.Equal(t, "Tweede: niet gezegd op Juiste zorg en Juiste plek.", vind(a, agenda.RegelBijdrageGezegd)["tweede"].Bevinding)
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
			agenda.RegelPlaatsingGevolgd, "eerste", "een hiaat in het landschap, actielijn 1 Wonen; wat het raakt wijst op onder het project Kamers", governance.NietVoldaan, governance.Voorkeur,
		},
		"besluit over een andere lijn": {
			func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Actielijn = "school" },
			agenda.RegelPlaatsingGevolgd, "eerste", "actielijn 3 School", governance.NietVoldaan, governance.Voorkeur,
		},
		"besluit waar niets uit volgt": {
			func(d *agenda.Definitie) {
				d.Problemen[0].Raakt = []string{"kamers", "los"}
				d.Problemen[0].Actielijnen = nil
			},
			agenda.RegelPlaatsingGevolgd, "eerste", "het besluit geldt", governance.NietTeToetsen, governance.Voorkeur,
		},
		"bijdrage niet gezegd": {
			func(d *agenda.Definitie) { d.Problemen[0].Bijdragen = d.Problemen[0].Bijdragen[:1] },
			agenda.RegelBijdrageGezegd, "eerste", "Eerste: niet gezegd op Juiste zorg.", governance.NietVoldaan, governance.Voorkeur,
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
			agenda.RegelToetsvragen, "eerste", "na de pilot van januari 2025 (stap 6) zegt niets over Juiste plek", governance.NietVoldaan, governance.Hard,
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
