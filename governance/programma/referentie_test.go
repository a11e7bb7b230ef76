package programma_test

import (
	"bytes"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

func TestReferentie(t *testing.T) {
	for bestand, maak := range map[string]func() *programma.Definitie{"programma-2018.json": programma.Programma2018, "fictief.json": programma.Fictief} {
		want, err := os.ReadFile("referentie/" + bestand)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, programma.WriteJSON(&b, maak()))
		require.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), b.String(), "the file stands as WriteJSON writes it")
		opgelost(t, maak())

		d := maak()
		d.Projecten[0].Naam = "anders"
		require.NotEqual(t, d.Projecten[0].Naam, maak().Projecten[0].Naam, "each call gives a fresh one")
	}
	require.True(t, programma.Fictief().Fictief)
	require.False(t, programma.Programma2018().Fictief)
}

// What the plan says of the programme as a whole. Source: Programmaplan
// Samenwerken in het sociaal domein 2.0, augustus 2017, hoofdstuk 3 and 5.
func TestProgramma2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	d := p.Definitie()
	require.Equal(t, "2017-07-01", p.Looptijd().Van().String())
	require.Equal(t, "2018-12-31", p.Looptijd().Tot().String())

	var doelen, themas, extern, risicos, communicatie []string
	for _, lijst := range []struct {
		ids   *[]string
		namen []programma.Naam
	}{{&doelen, d.Doelen}, {&themas, d.Themas}, {&extern, d.Extern}, {&communicatie, d.Communicatie}} {
		for _, n := range lijst.namen {
			*lijst.ids = append(*lijst.ids, n.ID)
		}
	}
	for _, r := range d.Risicos {
		risicos = append(risicos, r.ID)
		require.Zero(t, r.Score(), "the sheets estimate nothing")
	}
	require.Equal(t, []string{"zelfredzaam", "opgroeien", "veilig", "duurzaam-systeem", "juiste-ondersteuning"}, doelen)
	require.Contains(t, p.DoelNaam("veilig"), "Wassenaar en Voorschoten")
	require.Equal(t, []string{"integraliteit", "regie", "monitoring-en-sturing", "verstevigen-netwerken", "kwetsbare-huishoudens"}, themas)
	require.Subset(t, extern, []string{"werk-en-inkomen", "pilot-prestatiedenken", "zorgverzekeraars", "loket-van-de-toekomst", "jeugdbescherming-en-leerplicht"})
	require.Equal(t, []string{"weinig-samenhang", "ad-hoc-politiek", "bestuurlijke-keuzes", "veranderende-wet", "verkiezingen"}, risicos)
	require.Equal(t, []string{"doelen-en-doelgroepen", "positionering", "stijl", "rollen", "kernboodschap", "organisatie", "middelen"}, communicatie)
	require.Equal(t, []string{"Eén huishouden, één plan, één regisseur", "Balans tussen hart, wet en euro", "Op- en afschalen"}, d.Uitgangspunten)

	require.Equal(t, []string{"bestuurlijk-opdrachtgever", "ambtelijk-opdrachtgever", "programmamanager"}, d.Stuurgroep.Leden)
	require.Equal(t, governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}, d.Stuurgroep.Ritme)
	require.Len(t, d.Evaluaties, 1)
	require.Equal(t, "2018-Q1", d.Evaluaties[0].Tijdvak.String())
	require.Equal(t, programma.Fasen(), d.Evaluaties[0].Fasen)
	require.Equal(t, "2018-Q4", d.Overdracht.Tijdvak.String())
	require.Equal(t, "lijnorganisatie", d.Overdracht.Aan)
}

// A row for each role of the plan. Source: hoofdstuk 3 and 5, project sheets.
func TestRollen2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	for _, g := range []struct {
		id, afkorting string
		aantal        int
		uit           string
		mag           programma.Taak
		norm          string
	}{
		{"bestuurlijk-opdrachtgever", "BO", 2, "college", programma.BestuurlijkOpdrachtGeven, ""},
		{"ambtelijk-opdrachtgever", "AO", 1, "managementteam-werkorganisatie", programma.AmbtelijkOpdrachtGeven, ""},
		{"programmamanager", "PM", 2, "", programma.ProgrammaLeiden, ""},
		{"projectleider", "PL", 0, "", programma.ProjectLeiden, "4-6 week"},
		{"projectmedewerker", "PW", 0, "", programma.Meewerken, "4-4 maand"},
		{"sponsorgroeplid", "", 0, "werkorganisatie", programma.Meedenken, "2-2 maand"},
		{"coordinator", "CO", 1, "", programma.DeelprojectLeiden, ""},
	} {
		r, ok := p.Rol(g.id)
		require.True(t, ok, g.id)
		require.Equal(t, g.afkorting, r.Afkorting)
		require.Equal(t, g.aantal, r.Aantal, g.id)
		require.Equal(t, g.uit, r.Uit, g.id)
		require.Contains(t, r.Mag, g.mag)
		var norm string
		if r.Norm != nil {
			norm = getal(r.Norm.Van) + "-" + getal(r.Norm.Tot) + " " + r.Norm.Per.String()
		}
		require.Equal(t, g.norm, norm, g.id)
	}
	bo, _ := p.Rol("bestuurlijk-opdrachtgever")
	require.True(t, bo.PerUit, "one of each college")
	pm, _ := p.Rol("programmamanager")
	require.Equal(t, []string{"verstevigen-netwerken"}, pm.Projecten)
	co, _ := p.Rol("coordinator")
	require.NotContains(t, co.Mag, programma.ProjectLeiden)
	_, ok := p.Rol("burgemeester")
	require.False(t, ok)
	for _, x := range p.Toets() {
		switch x.Regel {
		case "rol-bezet", "rol-herkomst", "leidt-mag", "leiding", "stuurgroep-samenstelling", "opdrachtgevers":
			require.Equal(t, governance.Voldaan, x.Oordeel, "%v", x)
		}
	}
}

// A row for each project: theme, part of, shifts and hours.
func TestProjecten2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	require.Len(t, p.Projecten(), 7)
	for _, g := range []struct{ id, thema, deelVan, leider, verschuivingen string }{
		{"integraliteit", "integraliteit", "", "projectleider", "helpen-zorgen-dat categoraal-naar-integraal"},
		{"zorg-en-veiligheid", "integraliteit", "integraliteit", "coordinator", "categoraal-naar-integraal"},
		{"overgang-18", "integraliteit", "integraliteit", "coordinator", "curatief-naar-preventief categoraal-naar-integraal"},
		{"regie", "regie", "", "projectleider", "helpen-zorgen-dat curatief-naar-preventief categoraal-naar-integraal"},
		{"monitoring-en-sturing", "monitoring-en-sturing", "", "projectleider", "van-hoe-naar-wat"},
		{"verstevigen-netwerken", "verstevigen-netwerken", "", "projectleider", "helpen-zorgen-dat curatief-naar-preventief categoraal-naar-integraal"},
		{"kwetsbare-huishoudens", "kwetsbare-huishoudens", "", "projectleider", "curatief-naar-preventief categoraal-naar-integraal"},
	} {
		q, ok := p.Project(g.id)
		require.True(t, ok, g.id)
		require.Equal(t, []string{g.thema}, q.Themas)
		require.Equal(t, g.deelVan, q.Bovenliggend)
		var v []string
		for _, s := range q.Verschuivingen {
			v = append(v, s.String())
		}
		require.Equal(t, g.verschuivingen, strings.Join(v, " "), g.id)

		require.Equal(t, g.leider, q.Inzet[0].Rol, g.id)
		require.Equal(t, []any{4.0, programma.PerWeek}, []any{q.Inzet[0].Uren, q.Inzet[0].Per}, g.id)
		require.Equal(t, []any{"projectmedewerker", 4.0, programma.PerMaand}, []any{q.Inzet[1].Rol, q.Inzet[1].Uren, q.Inzet[1].Per}, g.id)

		require.Len(t, q.DraagtBijAan, 5, "every project serves the five goals")
		for _, b := range q.DraagtBijAan {
			nadruk := g.id == "integraliteit" && (b.Doel == "duurzaam-systeem" || b.Doel == "juiste-ondersteuning")
			require.Equal(t, nadruk, b.Nadruk, "%s of %s", b.Doel, g.id)
		}
		for i, r := range p.Definitie().Risicos {
			require.Equal(t, r.ID, q.Risicos[i].ID, "the shared risks come first")
			require.Equal(t, r.Omschrijving, p.Risicos(g.id)[i].Omschrijving)
		}
		require.Subset(t, q.Opdrachtgevers, []string{"programmamanager", "directie-mt", "wethouder"})
		require.Equal(t, governance.Voldaan, toets(t, p, "blad-volledig", g.id).Oordeel)
	}
	var delen []string
	for _, q := range p.Deelprojecten("integraliteit") {
		delen = append(delen, q.ID)
	}
	require.Equal(t, []string{"zorg-en-veiligheid", "overgang-18"}, delen)
	kh, _ := p.Project("kwetsbare-huishoudens")
	require.Equal(t, []string{"verwarde personen (ggz)", "dak- en thuislozen", "eenzaamheid", "multi-problem, niet zelfredzaam", "zorg en veiligheid"}, kh.Onderwerpen)
	net, _ := p.Project("verstevigen-netwerken")
	require.Equal(t, programma.Coordinatielijnen(), net.Lijnen)
	mon, _ := p.Project("monitoring-en-sturing")
	for _, woord := range []string{"uitval", "tevredenheid over nut en effect", "doelrealisatie", "1-meting", "wijken en gemeenten"} {
		require.Contains(t, strings.Join(mon.Resultaat, "; "), woord)
	}
}

// A row for each relation. Source: the project sheets, relaties and voorwaarden.
func TestRelaties2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	binnen := map[string]string{}
	for _, r := range p.Relaties() {
		if _, ok := p.Project(r.Naar); ok {
			binnen[r.Van+" > "+r.Naar] = r.Soort.String()
		}
	}
	const a, r = "afhankelijk-van-resultaat", "relatie"
	require.Equal(t, map[string]string{
		"zorg-en-veiligheid > regie":                 a,
		"zorg-en-veiligheid > verstevigen-netwerken": r,
		"regie > integraliteit":                      a,
		"regie > kwetsbare-huishoudens":              a,
		"regie > verstevigen-netwerken":              a,
		"kwetsbare-huishoudens > regie":              a,
		"kwetsbare-huishoudens > integraliteit":      a,
		"integraliteit > regie":                      r,
		"integraliteit > verstevigen-netwerken":      r,
		"verstevigen-netwerken > regie":              r,
		"verstevigen-netwerken > integraliteit":      r,
		"overgang-18 > regie":                        r,
		"overgang-18 > verstevigen-netwerken":        r,
	}, binnen)

	k := p.Kringen()
	require.Equal(t, [][]string{{"regie", "kwetsbare-huishoudens"}}, k.Kringen)
	require.True(t, !k.Afgebroken && k.Bewezen)
	require.Len(t, k.Losmaken, 1)

	// By hand, with I, R, V and K for the four that others point to: the arrows
	// are I>R, I>V, R>I, R>K, R>V, V>R, V>I, K>R, K>I. No other lies on a circle.
	k = p.Kringen(programma.Relatiesoorten()...)
	require.ElementsMatch(t, [][]string{
		{"integraliteit", "regie"},
		{"integraliteit", "verstevigen-netwerken"},
		{"regie", "verstevigen-netwerken"},
		{"regie", "kwetsbare-huishoudens"},
		{"integraliteit", "regie", "verstevigen-netwerken"},
		{"integraliteit", "verstevigen-netwerken", "regie"},
		{"integraliteit", "regie", "kwetsbare-huishoudens"},
		{"integraliteit", "verstevigen-netwerken", "regie", "kwetsbare-huishoudens"},
	}, k.Kringen)
}

// A row for each line of the planning. Source: the project sheets, planning.
func TestPlanning2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	want := map[string]string{
		"int-inventarisatie": "2017-09", "int-brede-intake": "2017-10/2017-12", "int-oplossingen": "2018-01/2018-02", "int-instrumenten": "2018-03/2018-04",
		"int-beleid": "2018-03/2018-06", "int-ict": "2018-07/2018-11", "int-mandaat": "2018-11/2018-12", "int-overdracht": "2018-12",
		"zv-plan": "2017-09/2017-10", "zv-convenant": "2017-10", "zv-startfoto": "2017-10/2017-11", "zv-aanpak": "2017-12/2018-01",
		"zv-tussenevaluatie": "2018-01", "zv-implementatie": "2018-02/2018-12",
		"o18-plan": "2017-09/2017-10", "o18-doelgroep": "2017-10/2017-11", "o18-startfoto": "2017-10/2017-11", "o18-perspectiefplan": "2017-10/2017-11",
		"o18-werkwijze": "2017-12/2018-02", "o18-informatie": "2017-12/2018-02", "o18-evaluatie": "2018-03/2018-04", "o18-kennis": "2018-05", "o18-overdracht": "2018-06/2018-07",
		"reg-leeromgeving": "2017-Q3", "reg-proeftuin": "2017-Q4/2018-Q1", "reg-methodiek": "2018-Q2", "reg-toewerken": "2018-Q3", "reg-procesregie": "2018-Q3", "reg-casusregie": "2018-Q4",
		"mon-format": "2017-07", "mon-1-meting": "2017-Q3/2017-Q4",
		"net-intentie": "2018-H1", "net-convenant": "2018-Q4",
		"kh-definitie": "2017-09", "kh-voorspellers": "2017-10", "kh-behoeften": "2017-11", "kh-plan": "2017-12", "kh-implementatie": "2018",
	}
	got := map[string]string{}
	for _, q := range p.Projecten() {
		for _, m := range q.Mijlpalen {
			got[m.ID] = m.Tijdvak.String()
			require.Zero(t, m.Gereed, "the source tells no progress")
		}
	}
	require.Equal(t, want, got)

	plan := p.Planning()
	require.Empty(t, plan.Buiten, "what we read as coming after another fits its span")
	require.Empty(t, plan.InKring)
	require.Equal(t, "2018-12-31", plan.Eind.String())
	// By hand: Regie's chain fills the programme from its first day to its last.
	require.Equal(t, []string{"reg-leeromgeving", "reg-proeftuin", "reg-methodiek", "reg-toewerken", "reg-casusregie"}, plan.KritiekPad)
}

// What comes after what is read from the days: after whatever of the project
// ends in an earlier span, itself or by way of another; but for one that the
// project's reading names.
func TestNa2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	anders := map[string][]string{"reg-procesregie": {"reg-proeftuin", "reg-methodiek"}}
	for _, q := range p.Projecten() {
		na := map[string]map[string]bool{} // what comes before, in any number of steps
		for _, m := range q.Mijlpalen {
			na[m.ID] = map[string]bool{}
			for _, v := range m.Na {
				na[m.ID][v] = true
				maps.Copy(na[m.ID], na[v])
			}
		}
		for _, v := range q.Mijlpalen {
			for _, m := range q.Mijlpalen {
				eerder := v.Tijdvak.Tot() < m.Tijdvak.Van() && !slices.Contains(anders[m.ID], v.ID)
				require.Equal(t, eerder, na[m.ID][v.ID], "%s before %s", v.ID, m.ID)
			}
		}
	}
	q, _ := p.Project("regie")
	require.Contains(t, q.Lezing, "Alleen de procesregie")
	q, _ = p.Project("monitoring-en-sturing")
	require.Contains(t, q.Lezing, "knelpunten")
	require.Empty(t, p.Definitie().Beschikbaar, "the source tells of nobody how many hours he has")
}

// Sheets and D: which conditions and points the checks find missing.
func TestRandvoorwaarden2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	for _, g := range []struct{ project, voorwaarden, punten, overdracht string }{
		{"integraliteit", "Niet geborgd: evaluatie.", "Niet genoemd: aansluiten op lokale en regionale initiatieven.", ""},
		{"zorg-en-veiligheid", "", "Niet genoemd: administratie beperken tot het nodige, aansluiten op lokale en regionale initiatieven en rol van de gemeentelijke toegang versterken.", "Er is geen overdracht genoemd."},
		{"overgang-18", "", "Niet genoemd: administratie beperken tot het nodige en rol van de gemeentelijke toegang versterken.", "Er staat niet bij aan wie."},
		{"regie", "Niet geborgd: financiering.", "Niet genoemd: administratie beperken tot het nodige en rol van de gemeentelijke toegang versterken.", "Er is geen overdracht genoemd."},
		{"monitoring-en-sturing", "", "Niet genoemd: administratie beperken tot het nodige en rol van de gemeentelijke toegang versterken.", "Er is geen overdracht genoemd."},
		{"verstevigen-netwerken", "Niet geborgd: evaluatie.", "Niet genoemd: administratie beperken tot het nodige en aansluiten op lokale en regionale initiatieven.", "Er is geen overdracht genoemd."},
		{"kwetsbare-huishoudens", "Niet geborgd: evaluatie.", "Niet genoemd: administratie beperken tot het nodige en rol van de gemeentelijke toegang versterken.", "Er is geen overdracht genoemd."},
	} {
		const lezing = "Dit rust op onze lezing: "
		bevinding := func(regel string) string {
			zonder, _, _ := strings.Cut(toets(t, p, regel, g.project).Bevinding, lezing)
			return strings.TrimSpace(zonder)
		}
		require.Equal(t, g.voorwaarden, bevinding(programma.RegelRandvoorwaarden), g.project)
		require.Contains(t, toets(t, p, programma.RegelRandvoorwaarden, g.project).Bevinding, lezing, "also of what is kept")
		require.Equal(t, g.punten, bevinding(programma.RegelAandachtspunten), g.project)
		require.Equal(t, g.overdracht, bevinding(programma.RegelOverdracht), g.project)
		require.Equal(t, governance.Voldaan, toets(t, p, "gedeelde-risicos", g.project).Oordeel)
	}
	require.Equal(t, governance.NietTeToetsen, toets(t, p, "stuurgroep-ritme", "").Oordeel)
	require.Equal(t, governance.Voldaan, toets(t, p, "evaluatie", "").Oordeel)
	require.Equal(t, governance.Voldaan, toets(t, p, "overdracht-programma", "").Oordeel)
}

// A row for each cell of a sheet.
func TestBlad2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	blad := map[programma.Cel]string{}
	for _, c := range p.Blad("zorg-en-veiligheid") {
		blad[c.Cel] = strings.Join(c.Regels, " | ")
	}
	for cel, woord := range map[programma.Cel]string{
		programma.CelDraagtBijAan: "zelfredzaam", programma.CelBeoogdEffect: "de juiste ondersteuning", programma.CelResultaat: "Op- en afschalingsmodel",
		programma.CelKwaliteitseisen: "Breed draagvlak", programma.CelAfbakening: "coalitieakkoord", programma.CelActiviteiten: "Tussenevaluatie",
		programma.CelRelaties: "Afhankelijk van resultaat van Regie: integraal plan", programma.CelOpdrachtgevers: "programmamanager | directie en MT van de werkorganisatie | wethouders",
		programma.CelBelanghebbenden: "Politie", programma.CelVoorwaarden: "Resultaten van het project Regie", programma.CelKnelpunten: "privacy",
		programma.CelKosten: "Training", programma.CelRisicos: "Te weinig samenhang", programma.CelTeam: "Coördinator", programma.CelPlanning: "oktober 2017: Convenant",
		programma.CelInzet: "Coördinator: 4 uur per week | Projectmedewerker: 4 uur per maand",
	} {
		require.Contains(t, blad[cel], woord, cel.String())
	}
	require.Len(t, blad, 16)
	require.Nil(t, p.Blad("onbekend"))
}
