package programma_test

import (
	"encoding/json"
	"flag"
	"maps"
	"slices"
	"strconv"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// tester is a test or a property.
type tester interface {
	require.TestingT
	Helper()
}

func dag(t tester, s string) kalender.Datum {
	t.Helper()
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

func tijdvak(t tester, s string) kalender.Tijdvak {
	t.Helper()
	v, err := kalender.ParseTijdvak(s)
	require.NoError(t, err)
	return v
}

func opgelost(t tester, d *programma.Definitie) *programma.Programma {
	t.Helper()
	p, err := d.Resolve()
	require.NoError(t, err)
	return p
}

// klein is the least programme that holds together: one goal, one theme, one
// role, and a project a.
func klein(t tester) *programma.Definitie {
	t.Helper()
	return &programma.Definitie{
		Versie: "1", ID: "klein", Naam: "Klein", Bron: "Eigen voorbeeld", Looptijd: tijdvak(t, "2018"),
		Doelen: []programma.Naam{{ID: "doel", Naam: "Doel"}},
		Themas: []programma.Naam{{ID: "thema", Naam: "Thema"}},
		Rollen: []programma.Rol{{ID: "leider", Naam: "leider", Mag: []programma.Taak{programma.ProjectLeiden}}},
		Projecten: []programma.Project{
			{ID: "a", Naam: "A", Themas: []string{"thema"}, DraagtBijAan: []programma.Bijdrage{{Doel: "doel"}}},
		},
	}
}

// vol is a small programme with something of everything in it.
func vol(t tester) *programma.Definitie {
	t.Helper()
	d := metProjecten(t, "a", "b")
	maand := tijdvak(t, "2018-02")
	d.Extern = []programma.Naam{{ID: "x", Naam: "X"}}
	d.Rollen[0].Norm, d.Rollen[0].Aantal, d.Rollen[0].Uit = &programma.Norm{Van: 4, Tot: 6, Per: programma.PerWeek}, 1, "mt"
	d.Posten = []programma.Post{{ID: "post", Naam: "Post", Rollen: []string{"leider"}, Uit: "mt", Leidt: []string{"a"}}}
	d.Risicos = []programma.Risico{{ID: "r", Omschrijving: "R", Kans: 2, Gevolg: 3, Eigenaar: "leider"}}
	d.Relaties = []programma.Relatie{{Van: "a", Naar: "b", Soort: programma.AfhankelijkVanResultaat}, {Van: "b", Naar: "a", Soort: programma.AfhankelijkVanResultaat}, {Van: "a", Naar: "x", Soort: programma.Samenhang}}
	d.Stuurgroep = &programma.Stuurgroep{Leden: []string{"leider"}, Ritme: governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}, Overleg: []programma.Overleg{{Datum: dag(t, "2018-03-01")}}}
	d.Evaluaties = []programma.Evaluatie{{ID: "e", Naam: "E", Tijdvak: maand, Fasen: programma.Fasen(), Gereed: dag(t, "2018-03-05")}}
	d.Beschikbaar = []programma.Inzet{{Rol: "leider", Aantal: 2, Uren: 2.5, Per: programma.PerMaand}}
	d.Inzet = []programma.Inzet{{Rol: "leider", Uren: 1, Per: programma.PerWeek, Tijdvak: &maand}}
	q := &d.Projecten[0]
	q.Looptijd, q.Risicos, q.Lijnen, q.Verschuivingen = &maand, []programma.Risico{{ID: "r"}}, programma.Coordinatielijnen(), programma.Verschuivingen()
	q.Mijlpalen = []programma.Mijlpaal{{ID: "m", Naam: "M", Tijdvak: maand, Na: []string{"b"}, Gereed: dag(t, "2018-02-05")}}
	q.Randvoorwaarden = []programma.Borging{{Randvoorwaarde: programma.Financiering, Hoe: "H"}}
	q.Aandachtspunten = []programma.Aandacht{{Aandachtspunt: programma.ToegangVersterken, Hoe: "H"}}
	q.Overdracht = &programma.Overdracht{Aan: "leider", Tijdvak: maand}
	d.Projecten[1].Bovenliggend, d.Projecten[1].Inzet = "a", []programma.Inzet{{Rol: "leider", Uren: 4, Per: programma.PerWeek}}
	return d
}

// metProjecten gives klein with projects of these ids.
func metProjecten(t tester, ids ...string) *programma.Definitie {
	t.Helper()
	d := klein(t)
	d.Projecten = nil
	for _, id := range ids {
		d.Projecten = append(d.Projecten, programma.Project{ID: id, Naam: id, Themas: []string{"thema"}, DraagtBijAan: []programma.Bijdrage{{Doel: "doel"}}})
	}
	return d
}

// zelfde compares definitions in full, but for where they were read.
func zelfde(want, got *programma.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(programma.Definitie{}))
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

// toets gives what one rule says of one thing.
func toets(t tester, p *programma.Programma, regel, bij string) governance.Toets {
	t.Helper()
	for _, x := range p.Toets() {
		if x.Regel == regel && x.Bij == bij {
			return x
		}
	}
	require.Fail(t, "no such check", "%s of %q", regel, bij)
	return governance.Toets{}
}

func getal(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func heel(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

func sleutels(m map[string]json.RawMessage) []string { return slices.Collect(maps.Keys(m)) }

func sorteerOpLengte(kringen [][]string) [][]string {
	return slices.SortedStableFunc(slices.Values(kringen), func(a, b []string) int { return len(a) - len(b) })
}
