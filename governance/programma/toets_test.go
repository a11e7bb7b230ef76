package programma_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// A row for each rule: the programme of 2018 with one thing spoiled, and what
// the rule then says.
func TestToetsen(t *testing.T) {
	type def = programma.Definitie
	const lezing = "Dit rust op onze lezing: "
	q := func(d *def, id string) *programma.Project {
		for i := range d.Projecten {
			if d.Projecten[i].ID == id {
				return &d.Projecten[i]
			}
		}
		require.Fail(t, "no such project", id)
		return nil
	}
	post := func(d *def, id string) *programma.Post {
		for i := range d.Posten {
			if d.Posten[i].ID == id {
				return &d.Posten[i]
			}
		}
		require.Fail(t, "no such place", id)
		return nil
	}
	for _, g := range []struct {
		regel, bij string
		maak       func(*def)
		bevinding  string
	}{
		{"doelen", "regie", func(d *def) { q(d, "regie").DraagtBijAan = nil }, "Het project noemt geen doel."},
		{"verschuiving", "regie", func(d *def) { q(d, "regie").Verschuivingen = nil }, "Het project noemt geen verschuiving."},
		{"blad-volledig", "regie", func(d *def) { q(d, "regie").Kosten, q(d, "regie").Team = nil, nil }, "Leeg: kosten en middelen en team."},
		{"blad-volledig", "monitoring-en-sturing", func(d *def) { q(d, "monitoring-en-sturing").GeenRelaties = "" }, "Leeg: relaties."},
		{"gedeelde-risicos", "regie", func(d *def) { q(d, "regie").Risicos = q(d, "regie").Risicos[:4] }, "Niet opgenomen: gevolgen van landelijke en lokale verkiezingen."},
		{"opdrachtgevers", "regie", func(d *def) { q(d, "regie").Opdrachtgevers = []string{"projectmedewerker"} }, "Mag geen opdracht geven: projectmedewerker."},
		{"uren", "regie", func(d *def) { q(d, "regie").Inzet[0].Uren = 8 }, "Anders: projectleider 8 uur per week in plaats van 4 tot 6 uur per week. " + lezing},
		{"uren", "", func(d *def) { d.Inzet[0].Uren = 3 }, "Anders: lid van de sponsorgroep 3 uur per maand in plaats van 2 uur per maand. " + lezing},
		// A coordinator may lead a sub-project, and no project.
		{"leiding", "regie", func(d *def) { post(d, "pl-regie").Leidt, q(d, "regie").Team[0].Rol = nil, "coordinator" }, "Niemand in dit project mag een project leiden."},
		{"leiding", "overgang-18", func(d *def) {
			post(d, "co-deelprojecten").Leidt, q(d, "overgang-18").Team[0].Rol = nil, "projectleider"
		}, "Niemand in dit project mag een deelproject leiden."},
		{"leidt-mag", "co-deelprojecten", func(d *def) { post(d, "co-deelprojecten").Leidt = []string{"overgang-18", "regie"} }, "Mag niet leiden: Regie."},
		// A programmamanager may lead Verstevigen netwerken alone.
		{"leidt-mag", "pm-18-min", func(d *def) { post(d, "pm-18-min").Leidt = []string{"verstevigen-netwerken", "integraliteit"} }, "Mag niet leiden: Integraliteit."},
		{"leidt-mag", "pm-18-plus", func(d *def) { post(d, "pm-18-plus").Rollen = []string{"programmamanager"} }, "Mag niet leiden: Verstevigen netwerken 18- en 18+."},
		{"rol-bezet", "programmamanager", func(d *def) { post(d, "pm-18-min").Rollen = []string{"projectleider"} }, "Bezet door 1 in plaats van 2."},
		// BO from the colleges, one each; AO from the MT.
		{"rol-herkomst", "bestuurlijk-opdrachtgever", func(d *def) { post(d, "bo-wassenaar").Uit = "mt" }, "Klopt niet bij: Bestuurlijk opdrachtgever Wassenaar."},
		{"rol-herkomst", "bestuurlijk-opdrachtgever", func(d *def) { post(d, "bo-wassenaar").Organisatie = "Voorschoten" }, "Klopt niet bij: Bestuurlijk opdrachtgever Wassenaar."},
		{"rol-herkomst", "ambtelijk-opdrachtgever", func(d *def) { post(d, "ao").Uit = "college" }, "Klopt niet bij: Ambtelijk opdrachtgever."},
		{"overdracht", "integraliteit", func(d *def) { q(d, "integraliteit").Overdracht = new(programma.Overdracht) }, "Er staat niet bij aan wie en wanneer."},
		{"overdracht", "integraliteit", func(d *def) { q(d, "integraliteit").Overdracht = &programma.Overdracht{Aan: "lijnorganisatie"} }, "Er staat niet bij wanneer."},
		{"overdracht-programma", "", func(d *def) { d.Overdracht = nil }, "Er is geen overdracht genoemd."},
		{"mijlpalen-haalbaar", "integraliteit", func(d *def) { q(d, "integraliteit").Mijlpalen[0].Duur = 45 }, "Past niet: Inventarisatie en stip (15 dagen later), Proces met brede intake (15 dagen later), Oplossingen afstemmen (15 dagen later), " +
			"Ondersteunende instrumenten (15 dagen later), Beleid en verordening aanpassen (15 dagen later), ICT en competentie (15 dagen later) en Overdragen aan de lijn (15 dagen later). " + lezing},
		{"stuurgroep-samenstelling", "", func(d *def) { d.Stuurgroep.Leden = d.Stuurgroep.Leden[:1] }, "Niemand in de stuurgroep mag: ambtelijk opdracht geven en het programma leiden."},
		{"stuurgroep-samenstelling", "", func(d *def) { d.Stuurgroep = nil }, "Er is geen stuurgroep."},
		{"evaluatie", "", func(d *def) { d.Evaluaties[0].Fasen = programma.Fasen()[:2] }, "Geen evaluatie heeft alle vier; in Eerste evaluatie en tussenrapportage ontbreekt: check en act."},
		{"evaluatie", "", func(d *def) { d.Evaluaties[0].Tijdvak = tijdvak(t, "2018-Q4") }, "Er is geen evaluatie na de eerste dag die eindigt voor de laatste."},
	} {
		d := programma.Programma2018()
		require.Equal(t, governance.Voldaan, toets(t, opgelost(t, d), g.regel, g.bij).Oordeel, "%s of %s before", g.regel, g.bij)
		g.maak(d)
		x := toets(t, opgelost(t, d), g.regel, g.bij)
		require.Equal(t, governance.NietVoldaan, x.Oordeel, g.regel)
		if strings.HasSuffix(g.bevinding, lezing) {
			require.True(t, strings.HasPrefix(x.Bevinding, g.bevinding), x.Bevinding)
			continue
		}
		require.Equal(t, g.bevinding, x.Bevinding)
	}
}

// Where what is given does not tell, the check says that it cannot.
func TestToetsenNietTeToetsen(t *testing.T) {
	d := klein(t)
	d.Rollen[0].Aantal = 1
	p := opgelost(t, d)
	for _, regel := range []string{"gedeelde-risicos", "opdrachtgevers", "uren", "mijlpalen-haalbaar", "risicos-geschat"} {
		require.Equal(t, governance.NietTeToetsen, toets(t, p, regel, "a").Oordeel, regel)
	}
	for _, regel := range []string{"stuurgroep-ritme", "belasting", "uren"} {
		require.Equal(t, governance.NietTeToetsen, toets(t, p, regel, "").Oordeel, regel)
	}
	require.Equal(t, governance.NietTeToetsen, toets(t, p, "rol-bezet", "leider").Oordeel)
}

// Every check is whole, and says what is wrong where something is.
func TestToetsenVolledig(t *testing.T) {
	for _, d := range []*programma.Definitie{programma.Programma2018(), programma.Fictief(), klein(t)} {
		gezien := map[[2]string]bool{}
		for _, x := range opgelost(t, d).Toets() {
			require.NotEmpty(t, x.Regel)
			require.NotEmpty(t, x.Naam)
			require.NotEmpty(t, x.Bron)
			require.Contains(t, governance.Strengheden(), x.Strengheid)
			require.Contains(t, governance.Oordelen(), x.Oordeel)
			require.True(t, x.Oordeel == governance.Voldaan || x.Bevinding != "", "%v", x)
			require.False(t, gezien[[2]string{x.Regel, x.Bij}], "%v stands twice", x)
			gezien[[2]string{x.Regel, x.Bij}] = true
		}
	}
}

// Risks of all kinds: shared with the project's own estimate, shared as it is,
// own without an estimate.
func TestRisicos(t *testing.T) {
	d := klein(t)
	d.Risicos = []programma.Risico{
		{ID: "een", Omschrijving: "Een", Kans: 2, Gevolg: 3, Eigenaar: "leider", Maatregel: "M", Fictief: true},
		{ID: "twee", Omschrijving: "Twee", Kans: 1, Gevolg: 1},
	}
	d.Projecten[0].Risicos = []programma.Risico{{ID: "een"}, {ID: "twee", Kans: 5, Gevolg: 5, Eigenaar: "leider"}, {ID: "drie", Omschrijving: "Drie"}}
	p := opgelost(t, d)
	require.Equal(t, []programma.Risico{
		d.Risicos[0],
		{ID: "twee", Omschrijving: "Twee", Kans: 5, Gevolg: 5, Eigenaar: "leider"},
		{ID: "drie", Omschrijving: "Drie"},
	}, p.Risicos("a"))
	require.Equal(t, []int{6, 25, 0}, []int{p.Risicos("a")[0].Score(), p.Risicos("a")[1].Score(), p.Risicos("a")[2].Score()})
	require.Equal(t, "Niet volledig: drie.", toets(t, p, "risicos-geschat", "a").Bevinding)
	require.Nil(t, p.Risicos("onbekend"))
	for _, c := range p.Blad("a") {
		if c.Cel == programma.CelRisicos {
			require.Equal(t, []string{"Een (kans 2 × gevolg 3 = 6, fictief)", "Twee (kans 5 × gevolg 5 = 25)", "Drie"}, c.Regels)
		}
	}
}

// Names are told of what is there, and ids of what is not.
func TestNamen(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	for id, want := range map[string]string{"regie": "Regie", "mon-format": "Projectformat", "zorgverzekeraars": "Zorgverzekeraars", "eerste-evaluatie": "Eerste evaluatie en tussenrapportage", "weg": "weg"} {
		require.Equal(t, want, p.NaamVan(id))
	}
	require.Equal(t, "Monitoring en sturing", p.ThemaNaam("monitoring-en-sturing"))
	require.Equal(t, []string{"weg", "weg", "weg"}, []string{p.ThemaNaam("weg"), p.DoelNaam("weg"), p.RolNaam("weg")})
	require.Equal(t, "2018-07-31", p.LooptijdVan("overgang-18").Tot().String())
	require.Equal(t, p.Looptijd(), p.LooptijdVan("monitoring-en-sturing"))
	require.True(t, p.LooptijdVan("weg").IsZero())
	require.Equal(t, []string{"programma-2018", "Samenwerken in het sociaal domein 2.0"}, []string{p.ID(), p.Naam()})
	require.False(t, p.Fictief())
	require.Empty(t, p.Deelprojecten(""))
	_, ok := p.Project("weg")
	require.False(t, ok)
}
