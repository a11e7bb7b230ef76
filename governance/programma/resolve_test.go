package programma_test

import (
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// Every mistake comes at once, with path and place.
func TestResolveAlles(t *testing.T) {
	const stuk = `{"versie": "1", "id": "x", "naam": "X", "bron": "Eigen", "looptijd": "2018",
"doelen": [{"id": "een", "naam": "Een"}, {"id": "een", "naam": "Weer"}],
"themas": [{"id": "thema", "naam": "Thema"}],
"rollen": [{"id": "leider", "naam": "leider", "mag": ["project-leiden"]}],
"projecten": [
{"id": "a", "naam": "A", "themas": ["thema"], "looptijd": "2018-03/2018-06", "draagt_bij_aan": [{"doel": "twee"}],
 "team": [{"rol": "lijder"}],
 "inzet": [{"rol": "leider", "uren": -1, "per": "week"}],
 "mijlpalen": [{"id": "m", "naam": "M", "tijdvak": "2018-02"}, {"id": "n", "naam": "N", "tijdvak": "2018-05/2018-08", "na": ["n", "a", "o"]}]},
{"id": "m", "naam": "Dubbel", "themas": ["thema"], "draagt_bij_aan": []}],
"relaties": [{"van": "a", "naar": "a", "soort": "relatie"}]}`
	d, err := programma.ReadJSON(strings.NewReader(stuk), "p.json")
	require.NoError(t, err)
	_, err = d.Resolve()
	require.Equal(t, []string{
		`dubbel p.json:2:49: doelen[1].id: this id is already that of doelen[0] (found "een")`,
		`dubbel p.json:9:23: projecten[0].mijlpalen[0].id: this id is already that of projecten[1] (found "m")`,
		`onbekende-tak p.json:6:106: projecten[0].draagt_bij_aan[0].doel: there is no doel with this id (found "twee")`,
		`onbekende-tak p.json:7:19: projecten[0].team[0].rol: there is no rol with this id; did you mean "leider"? (found "lijder")`,
		`periode p.json:9:52: projecten[0].mijlpalen[0].tijdvak: the milestone begins on 2018-02-01, before its project begins on 2018-03-01 (found "2018-02")`,
		`periode p.json:9:100: projecten[0].mijlpalen[1].tijdvak: the milestone ends on 2018-08-31, after its project ends on 2018-06-30 (found "2018-05/2018-08")`,
		`onbekende-tak p.json:9:136: projecten[0].mijlpalen[1].na[2]: there is no mijlpaal of project with this id (found "o")`,
		`tegenspraak p.json:9:126: projecten[0].mijlpalen[1].na[0]: a milestone cannot come after itself (found "n")`,
		`tegenspraak p.json:9:131: projecten[0].mijlpalen[1].na[1]: a milestone cannot come after the project it is part of (found "a")`,
		`getal p.json:8:38: projecten[0].inzet[0].uren: hours per week are a number from 0 to 168 (found "-1")`,
		`tegenspraak p.json:11:35: relaties[0].naar: a project cannot depend on itself (found "a")`,
	}, meldingen(err))
}

// A row for each thing that Resolve refuses, in a programme that else is well.
func TestResolveRegels(t *testing.T) {
	type def = programma.Definitie
	q := func(d *def) *programma.Project { return &d.Projecten[0] }
	mijlpaal := programma.Mijlpaal{ID: "m", Naam: "M", Tijdvak: tijdvak(t, "2018-02")}
	for _, g := range []struct {
		fout string
		maak func(*def)
	}{
		{"versie versie: this format version is not known", func(d *def) { d.Versie = "2" }},
		{"ongeldige-waarde id: an id is", func(d *def) { d.ID = "X" }},
		{"leeg naam: this must", func(d *def) { d.Naam = " " }},
		{"leeg bron: this must", func(d *def) { d.Bron = "" }},
		{"ongeldige-waarde toelichting: the text holds control", func(d *def) { d.Toelichting = "a\x07" }},
		{"tekenset projecten[0].kosten[0]: the text is not UTF-8", func(d *def) { q(d).Kosten = []string{"\xff"} }},
		{"periode looptijd: a span of time must be given", func(d *def) { d.Looptijd = kalender.Tijdvak{} }},
		{"periode looptijd: a programme runs at most 7305 days", func(d *def) { d.Looptijd = tijdvak(t, "2018/2038") }},
		{"leeg doelen: a programme serves", func(d *def) { d.Doelen, q(d).DraagtBijAan = nil, nil }},
		{"te-groot relaties: a programme has at most 2000 relations", func(d *def) { d.Relaties = make([]programma.Relatie, 2001) }},
		{"te-groot projecten: a programme has at most 2000 milestones", func(d *def) { q(d).Mijlpalen = make([]programma.Mijlpaal, 2001) }},
		{"leeg projecten: a programme has", func(d *def) { d.Projecten = nil }},
		{"leeg themas[0].naam: this must", func(d *def) { d.Themas[0].Naam = "" }},
		{"dubbel projecten[0].id: this id is already that of extern[0]", func(d *def) { d.Extern = []programma.Naam{{ID: "a", Naam: "A"}} }},
		{"dubbel rollen[1].id", func(d *def) { d.Rollen = append(d.Rollen, d.Rollen[0]) }},
		{"leeg rollen[0].naam", func(d *def) { d.Rollen[0].Naam = "" }},
		{"leeg rollen[0].mag: a role may do", func(d *def) { d.Rollen[0].Mag = nil }},
		{"dubbel rollen[0].mag[1]: this stands", func(d *def) { d.Rollen[0].Mag = []programma.Taak{1, 1} }},
		{"ongeldige-waarde rollen[0].mag[0]: this is not one", func(d *def) { d.Rollen[0].Mag = []programma.Taak{0} }},
		{"getal rollen[0].aantal", func(d *def) { d.Rollen[0].Aantal = -1 }},
		{"onbekende-tak rollen[0].projecten[0]", func(d *def) { d.Rollen[0].Projecten = []string{"zz"} }},
		{"tegenspraak rollen[0].norm: the norm ends", func(d *def) { d.Rollen[0].Norm = &programma.Norm{Van: 6, Tot: 4, Per: programma.PerWeek} }},
		{"ongeldige-waarde rollen[0].norm.per", func(d *def) { d.Rollen[0].Norm = &programma.Norm{} }},
		{"leeg posten[0].rollen: a place", func(d *def) { d.Posten = []programma.Post{{ID: "x", Naam: "X"}} }},
		{"onbekende-tak posten[0].leidt[0]", func(d *def) {
			d.Posten = []programma.Post{{ID: "x", Naam: "X", Rollen: []string{"leider"}, Leidt: []string{"zz"}}}
		}},
		{"dubbel posten[1].id", func(d *def) {
			x := programma.Post{ID: "x", Naam: "X", Rollen: []string{"leider"}}
			d.Posten = []programma.Post{x, x}
		}},
		{"leeg risicos[0].omschrijving", func(d *def) { d.Risicos = []programma.Risico{{ID: "r"}} }},
		{"leeg projecten[0].risicos[0].omschrijving", func(d *def) { q(d).Risicos = []programma.Risico{{ID: "r"}} }},
		{"getal projecten[0].risicos[0].kans: this must be a number from 0 to 5", func(d *def) {
			q(d).Risicos = []programma.Risico{{ID: "r", Omschrijving: "R", Kans: 6, Gevolg: 1}}
		}},
		{"tegenspraak projecten[0].risicos[0]: chance and effect", func(d *def) { q(d).Risicos = []programma.Risico{{ID: "r", Omschrijving: "R", Kans: 3}} }},
		{"onbekende-tak projecten[0].risicos[0].eigenaar", func(d *def) { q(d).Risicos = []programma.Risico{{ID: "r", Omschrijving: "R", Eigenaar: "zz"}} }},
		{"leeg projecten[0].naam", func(d *def) { q(d).Naam = "" }},
		{"leeg projecten[0].themas: a project belongs", func(d *def) { q(d).Themas = nil }},
		{"dubbel projecten[0].themas[1]", func(d *def) { q(d).Themas = []string{"thema", "thema"} }},
		{"onbekende-tak projecten[0].bovenliggend_project", func(d *def) { q(d).Bovenliggend = "zz" }},
		{"tegenspraak projecten[0].bovenliggend_project: a project cannot be part", func(d *def) { q(d).Bovenliggend = "a" }},
		{"periode projecten[0].looptijd: the project ends on 2019-12-31, after the programme", func(d *def) { q(d).Looptijd = new(tijdvak(t, "2018/2019")) }},
		{"periode projecten[0].looptijd: the project begins on 2017-01-01, before the programme", func(d *def) { q(d).Looptijd = new(tijdvak(t, "2017/2018")) }},
		{"periode projecten[0].looptijd: a span", func(d *def) { q(d).Looptijd = new(kalender.Tijdvak) }},
		{"dubbel projecten[0].verschuivingen[1]", func(d *def) { q(d).Verschuivingen = []programma.Verschuiving{2, 2} }},
		{"ongeldige-waarde projecten[0].coordinatielijnen[0]", func(d *def) { q(d).Lijnen = []programma.Coordinatielijn{9} }},
		{"dubbel projecten[0].draagt_bij_aan[1].doel", func(d *def) { q(d).DraagtBijAan = append(q(d).DraagtBijAan, q(d).DraagtBijAan[0]) }},
		{"onbekende-tak projecten[0].opdrachtgevers[0]", func(d *def) { q(d).Opdrachtgevers = []string{"zz"} }},
		{"getal projecten[0].inzet[0].uren: hours per week are a number from 0 to 168", func(d *def) {
			q(d).Inzet = []programma.Inzet{{Rol: "leider", Uren: math.NaN(), Per: programma.PerWeek}}
		}},
		{"getal projecten[0].inzet[0].uren: hours per maand are a number from 0 to 744", func(d *def) { q(d).Inzet = []programma.Inzet{{Rol: "leider", Uren: 745, Per: programma.PerMaand}} }},
		{"getal projecten[0].inzet[0].uren: hours have at most two", func(d *def) { q(d).Inzet = []programma.Inzet{{Rol: "leider", Uren: 1.005, Per: programma.PerMaand}} }},
		{"getal projecten[0].inzet[0].aantal", func(d *def) { q(d).Inzet = []programma.Inzet{{Rol: "leider", Aantal: 1001, Per: programma.PerMaand}} }},
		{"ongeldige-waarde projecten[0].inzet[0].per", func(d *def) { q(d).Inzet = []programma.Inzet{{Rol: "leider"}} }},
		{"onbekende-tak beschikbaar[0].rol", func(d *def) { d.Beschikbaar = []programma.Inzet{{Rol: "zz", Per: programma.PerWeek}} }},
		{"periode inzet[0].tijdvak: the span of these hours ends", func(d *def) {
			d.Inzet = []programma.Inzet{{Rol: "leider", Per: programma.PerWeek, Tijdvak: new(tijdvak(t, "2018/2019"))}}
		}},
		{"ongeldige-waarde projecten[0].randvoorwaarden[0].randvoorwaarde", func(d *def) { q(d).Randvoorwaarden = []programma.Borging{{Hoe: "x"}} }},
		{"leeg projecten[0].randvoorwaarden[0].hoe", func(d *def) { q(d).Randvoorwaarden = []programma.Borging{{Randvoorwaarde: 1}} }},
		{"dubbel projecten[0].aandachtspunten[1].aandachtspunt", func(d *def) {
			q(d).Aandachtspunten = []programma.Aandacht{{Aandachtspunt: 1, Hoe: "x"}, {Aandachtspunt: 1, Hoe: "x"}}
		}},
		{"leeg projecten[0].aandachtspunten[0].hoe", func(d *def) { q(d).Aandachtspunten = []programma.Aandacht{{Aandachtspunt: 1}} }},
		{"onbekende-tak projecten[0].overdracht.aan", func(d *def) { q(d).Overdracht = &programma.Overdracht{Aan: "zz"} }},
		{"periode overdracht.tijdvak: the hand-over ends", func(d *def) { d.Overdracht = &programma.Overdracht{Tijdvak: tijdvak(t, "2017")} }},
		{"leeg projecten[0].mijlpalen[0].naam", func(d *def) { m := mijlpaal; m.Naam = ""; q(d).Mijlpalen = []programma.Mijlpaal{m} }},
		{"periode projecten[0].mijlpalen[0].tijdvak: a span", func(d *def) { m := mijlpaal; m.Tijdvak = kalender.Tijdvak{}; q(d).Mijlpalen = []programma.Mijlpaal{m} }},
		{"getal projecten[0].mijlpalen[0].duur", func(d *def) { m := mijlpaal; m.Duur = -1; q(d).Mijlpalen = []programma.Mijlpaal{m} }},
		{"periode projecten[0].mijlpalen[0].gereed: this was done before the programme begins", func(d *def) {
			m := mijlpaal
			m.Gereed = kalender.EersteDag
			q(d).Mijlpalen = []programma.Mijlpaal{m}
		}},
		{"dubbel posten[0].id: this id is already that of rollen[0]", func(d *def) {
			d.Posten = []programma.Post{{ID: "leider", Naam: "X", Rollen: []string{"leider"}}}
		}},
		{"dubbel evaluaties[0].id: this id is already that of projecten[0]", func(d *def) {
			d.Evaluaties = []programma.Evaluatie{{ID: "a", Naam: "E", Tijdvak: tijdvak(t, "2018"), Fasen: programma.Fasen()}}
		}},
		{"dubbel projecten[0].mijlpalen[0].id: this id is already that of rollen[0]", func(d *def) {
			m := mijlpaal
			m.ID = "leider"
			q(d).Mijlpalen = []programma.Mijlpaal{m}
		}},
		{"periode projecten[0].mijlpalen[0].gereed", func(d *def) { m := mijlpaal; m.Gereed = -1; q(d).Mijlpalen = []programma.Mijlpaal{m} }},
		{"dubbel projecten[0].mijlpalen[1].na[1]", func(d *def) {
			n := mijlpaal
			n.ID, n.Na = "n", []string{"m", "m"}
			q(d).Mijlpalen = []programma.Mijlpaal{mijlpaal, n}
		}},
		{"onbekende-tak relaties[0].van", func(d *def) { d.Relaties = []programma.Relatie{{Van: "zz", Naar: "a", Soort: 1}} }},
		{"ongeldige-waarde relaties[0].soort", func(d *def) {
			d.Relaties = []programma.Relatie{{Van: "a", Naar: "x"}}
			d.Extern = []programma.Naam{{ID: "x", Naam: "X"}}
		}},
		{"dubbel relaties[1]: this relation stands already in relaties[0]", func(d *def) {
			d.Extern = []programma.Naam{{ID: "x", Naam: "X"}}
			d.Relaties = []programma.Relatie{{Van: "a", Naar: "x", Soort: 1}, {Van: "a", Naar: "x", Soort: 2}}
		}},
		{"getal stuurgroep.ritme.keren", func(d *def) {
			d.Stuurgroep = &programma.Stuurgroep{Ritme: governance.Ritme{Per: 1, Eenheid: governance.Maand}}
		}},
		{"getal stuurgroep.ritme.per", func(d *def) {
			d.Stuurgroep = &programma.Stuurgroep{Ritme: governance.Ritme{Keren: 1, Eenheid: governance.Maand}}
		}},
		{"ongeldige-waarde stuurgroep.ritme.eenheid", func(d *def) { d.Stuurgroep = &programma.Stuurgroep{Ritme: governance.Ritme{Keren: 1, Per: 1}} }},
		{"onbekende-tak stuurgroep.leden[0]", func(d *def) {
			d.Stuurgroep = &programma.Stuurgroep{Leden: []string{"zz"}, Ritme: governance.Ritme{Keren: 1, Per: 1, Eenheid: governance.Maand}}
		}},
		{"periode stuurgroep.overleg[0].datum", func(d *def) {
			d.Stuurgroep = &programma.Stuurgroep{Ritme: governance.Ritme{Keren: 1, Per: 1, Eenheid: governance.Maand}, Overleg: make([]programma.Overleg, 1)}
		}},
		{"dubbel stuurgroep.overleg[1].datum", func(d *def) {
			o := programma.Overleg{Datum: dag(t, "2018-01-01")}
			d.Stuurgroep = &programma.Stuurgroep{Ritme: governance.Ritme{Keren: 1, Per: 1, Eenheid: governance.Maand}, Overleg: []programma.Overleg{o, o}}
		}},
		{"leeg evaluaties[0].fasen", func(d *def) { d.Evaluaties = []programma.Evaluatie{{ID: "e", Naam: "E", Tijdvak: tijdvak(t, "2018")}} }},
		{"periode evaluaties[0].tijdvak: the evaluation begins on 2017-01-01", func(d *def) {
			d.Evaluaties = []programma.Evaluatie{{ID: "e", Naam: "E", Tijdvak: tijdvak(t, "2017"), Fasen: programma.Fasen()}}
		}},
	} {
		d := klein(t)
		opgelost(t, d)
		g.maak(d)
		_, err := d.Resolve()
		got := meldingen(err)
		require.Len(t, got, 1, g.fout)
		require.True(t, strings.HasPrefix(got[0], g.fout), "want %s, got %s", g.fout, got[0])
	}

	// A part of a part of itself: both are told.
	d := metProjecten(t, "a", "b", "c")
	d.Projecten[0].Bovenliggend, d.Projecten[1].Bovenliggend, d.Projecten[2].Bovenliggend = "b", "a", "a"
	_, err := d.Resolve()
	require.Len(t, meldingen(err), 2)
}

// What is given out shares nothing with what is kept.
func TestProgrammaDeeltNiets(t *testing.T) {
	for _, maak := range []func() *programma.Definitie{programma.Programma2018, programma.Fictief} {
		d := maak()
		p := opgelost(t, d)
		require.Empty(t, zelfde(maak(), p.Definitie()))
		stand := func() (b strings.Builder) {
			require.NoError(t, p.Stand(d.Looptijd.Van()).WriteText(&b))
			require.NoError(t, p.Overzicht().WriteJSON(&b))
			return b
		}
		eerst := stand()
		for _, uit := range []*programma.Definitie{d, p.Definitie(), {Projecten: p.Projecten(), Rollen: p.Rollen(), Relaties: p.Relaties()}} {
			for i := range uit.Projecten {
				q := &uit.Projecten[i]
				q.Naam, q.Themas[0], q.Verschuivingen[0], q.Opdrachtgevers[0], q.Activiteiten[0] = "x", "x", 0, "x", "x"
				q.Mijlpalen[0].Naam, q.Inzet[0].Uren, q.DraagtBijAan[0].Doel, q.Risicos[0].ID, q.Team[0].Rol = "x", 99, "x", "x", "x"
				if len(q.Mijlpalen[1].Na) > 0 {
					q.Mijlpalen[1].Na[0] = "x"
				}
				if q.Looptijd != nil {
					*q.Looptijd = kalender.Tijdvak{}
				}
			}
			uit.Rollen[0].Mag[0], uit.Relaties[0].Van = 0, "x"
			if uit.Stuurgroep != nil {
				uit.Stuurgroep.Leden[0], uit.Evaluaties[0].Fasen[0], uit.Overdracht.Aan, uit.Posten[0].Rollen[0] = "x", 0, "x", "x"
				uit.Inzet[0].Uren, uit.Risicos[0].ID, uit.Doelen[0].Naam = 99, "x", "x"
			}
		}
		plan := p.Planning()
		plan.Stappen[0].Mijlpaal, plan.KritiekPad[0] = "x", "x"
		q, _ := p.Project(p.Projecten()[0].ID)
		q.Themas[0] = "x"
		r, _ := p.Rol(p.Rollen()[0].ID)
		r.Mag[0] = 0
		p.Blad(q.ID)[1].Regels[0] = "x"
		laatst := stand()
		require.Equal(t, eerst.String(), laatst.String())
	}
}

// A Programma is read by many at once.
func TestGelijktijdig(t *testing.T) {
	p := opgelost(t, programma.Fictief())
	uit := make([]strings.Builder, 4)
	var groep sync.WaitGroup
	for i := range uit {
		groep.Go(func() {
			assert.NoError(t, p.Overzicht().WriteJSON(&uit[i]))
			assert.NoError(t, p.Stand(p.Looptijd().Van()).WriteText(&uit[i]))
		})
	}
	groep.Wait()
	for i := range uit {
		require.Equal(t, uit[0].String(), uit[i].String(), "the same every time")
	}
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurigNet(t)
		var b strings.Builder
		require.NoError(t, programma.WriteJSON(&b, d))
		terug, err := programma.ReadJSON(strings.NewReader(b.String()), "p.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
		require.Empty(t, zelfde(d, opgelost(t, terug).Definitie()))
	})
	require.Error(t, programma.WriteJSON(new(strings.Builder), &programma.Definitie{Versie: "2"}))
	require.ErrorIs(t, programma.WriteJSON(new(strings.Builder), nil), goaltree.CodeLeeg)
	d := klein(t)
	d.Naam = "\xff"
	require.Error(t, programma.WriteJSON(new(strings.Builder), d))
	d = klein(t)
	d.Looptijd = kalender.Tijdvak{}
	require.Error(t, programma.WriteJSON(new(strings.Builder), d))
}
