package jaarplan_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// fictief is a code that no municipality has.
var fictief = cbs.MustRegio("GM9901")

// plan is a small fictional plan that is all there but for the pillars it does
// not name: it serves two and says why not of one.
func plan() *jaarplan.Definitie {
	return &jaarplan.Definitie{
		Versie: jaarplan.FormaatVersie, ID: "plan", Naam: "Fictief jaarplan", Jaar: 2020, Fictief: true,
		Rollen: []jaarplan.Rol{{ID: "beleidsadviseur", Naam: "Beleidsadviseur"}, {ID: "manager", Naam: "Manager sociaal domein"}},
		Pijlers: []jaarplan.Pijler{
			{
				Kernwaarde: goaltree.Participeren,
				Resultaten: []jaarplan.Resultaat{
					{ID: "meer-werk", Omschrijving: "Zeven van de tien inwoners werken", Doelen: []string{"werk"}, Indicator: "arbeid"},
					{ID: "loket", Omschrijving: "Er is een loket voor schulden", Doelen: []string{"rondkomen"}, Meetbaar: "het loket is open"},
				},
				Activiteiten: []jaarplan.Activiteit{{ID: "banenmarkt", Omschrijving: "Banenmarkt houden", Project: "werkplein"}},
			},
			{
				Kernwaarde:   goaltree.Gezond,
				Resultaten:   []jaarplan.Resultaat{{ID: "sport", Omschrijving: "Vijftig mensen sporten meer", Doelen: []string{"gezond"}, Meetbaar: "aantal deelnemers"}},
				Activiteiten: []jaarplan.Activiteit{{ID: "sportdag", Omschrijving: "Sportdag houden"}},
			},
			{Kernwaarde: goaltree.Veilig, NietBediend: "De politie doet dit jaar het werk."},
		},
		Projecten: []jaarplan.Project{{
			ID: "werkplein", Naam: "Werkplein", Pijlers: []goaltree.Kernwaarde{goaltree.Participeren}, Doelen: []string{"meedoen"},
			Doel: "Werkzoekenden en werkgevers vinden elkaar", Mensen: []jaarplan.Inzet{{Rol: "beleidsadviseur", Uren: 400}},
			Middelen: new(kosten.Centen(12_500_50)), Trekker: "manager", Aanspreekpunt: "beleidsadviseur", Status: jaarplan.Loopt,
		}},
	}
}

// boom is the doelenboom of plan: meedoen (werk 1, rondkomen 1, veilig 2) and
// gezondheid (gezond).
func boom(t testing.TB) *goaltree.Doelenboom {
	t.Helper()
	aandeel := func(id string, richting goaltree.Richting) goaltree.Indicator {
		return goaltree.Indicator{ID: id, Naam: "Indicator " + id, Eenheid: "%", Maat: goaltree.Aandeel, Per: 100, Richting: richting}
	}
	werk := aandeel("arbeid", goaltree.HogerIsBeter)
	werk.Drempels = &goaltree.Drempels{Slechtst: 40, Drempel: 60, Streef: 80}
	bijstand := aandeel("bijstand", goaltree.LagerIsBeter)
	bijstand.Streefwaarde, bijstand.Streefjaar = goaltree.Bekend(4), 2021
	geweld := aandeel("geweld", goaltree.LagerIsBeter)
	geweld.Drempels = &goaltree.Drempels{Slechtst: 10, Drempel: 6, Streef: 2}
	sporten := aandeel("sporten", goaltree.HogerIsBeter)
	effect := func(id, naam, indicator string) goaltree.Effect {
		return goaltree.Effect{ID: id, Naam: naam, Indicatoren: []goaltree.Tak{{ID: indicator, Gewicht: 1}}}
	}
	d := &goaltree.Definitie{
		Versie: goaltree.FormaatVersie,
		Boom:   goaltree.Boom{ID: "fictief", Naam: "Fictieve boom", Versie: "1", Nulmeting: 2017},
		Hoofddoelen: []goaltree.Hoofddoel{
			{ID: "meedoen", Naam: "Mensen doen mee", Kernwaarden: []goaltree.Kernwaarde{goaltree.Participeren}, Effecten: []goaltree.Tak{{ID: "werk", Gewicht: 1}, {ID: "rondkomen", Gewicht: 1}, {ID: "veilig", Gewicht: 2}}},
			{ID: "gezondheid", Naam: "Mensen zijn gezond", Kernwaarden: []goaltree.Kernwaarde{goaltree.Gezond}, Effecten: []goaltree.Tak{{ID: "gezond", Gewicht: 1}}},
		},
		Effecten: []goaltree.Effect{
			effect("werk", "Mensen hebben werk", "arbeid"), effect("rondkomen", "Mensen komen rond", "bijstand"),
			effect("veilig", "Buurten zijn veilig", "geweld"), effect("gezond", "Mensen sporten", "sporten"),
		},
		Indicatoren: []goaltree.Indicator{werk, bijstand, geweld, sporten},
	}
	b, err := d.Resolve()
	require.NoError(t, err)
	return b
}

// uitkomst evaluates fictional figures of 2017 and 2020 on that tree; there
// are none for sporten.
func uitkomst(t testing.TB) *monitor.Resultaat {
	t.Helper()
	b := monitor.NewBuilder(monitor.BuilderOptions{})
	for _, c := range []struct {
		indicator      string
		jaar           int
		teller, noemer float64
	}{
		{"arbeid", 2017, 600, 1000}, {"arbeid", 2020, 700, 1000},
		{"bijstand", 2017, 50, 1000}, {"bijstand", 2020, 52, 1000},
		{"geweld", 2017, 400, 10000}, {"geweld", 2020, 700, 10000},
	} {
		require.NoError(t, b.Add(monitor.Waarneming{
			Indicator: c.indicator, Regio: fictief, Periode: cbs.Jaar(c.jaar),
			Teller: monitor.Bekend(c.teller), Noemer: monitor.Bekend(c.noemer),
		}))
	}
	e, err := monitor.NewEvaluator(boom(t), b.Dataset(), monitor.Options{})
	require.NoError(t, err)
	r, err := e.Evaluate(t.Context(), monitor.Vraag{Regios: []cbs.Regio{fictief}, Periode: cbs.Jaar(2020)})
	require.NoError(t, err)
	return r
}

func terugblik() *jaarplan.Terugblik {
	return &jaarplan.Terugblik{
		Versie: jaarplan.FormaatVersie, Plan: "plan", Jaar: 2020, Bron: "Fictieve terugblik", Fictief: true,
		Resultaten: []jaarplan.Resultaatmelding{
			{Resultaat: "meer-werk", Uitslag: jaarplan.Bereikt, Toelichting: "70% werkt."},
			{Resultaat: "loket", Uitslag: jaarplan.DeelsBereikt, Toelichting: "Open in één van twee plaatsen."},
		},
		Projecten: []jaarplan.Projectmelding{{Project: "werkplein", Uitslag: jaarplan.Bereikt, Toelichting: "Het plein draait.", Besteed: new(kosten.Centen(11_000_00))}},
	}
}

func losOp(t testing.TB, d *jaarplan.Definitie) *jaarplan.Jaarplan {
	t.Helper()
	p, err := d.Resolve()
	require.NoError(t, err)
	return p
}

// meldingen gives each mistake as code, path and value.
func meldingen(err error) []string {
	var uit []string
	for _, f := range goaltree.Fouten(err) {
		uit = append(uit, string(f.Code)+" "+f.Pad+" "+f.Waarde)
	}
	return uit
}

func bedrag(centen int64) *kosten.Bedrag { return new(kosten.Centen(centen)) }

func gesorteerd(s []string) []string { return slices.Sorted(slices.Values(s)) }
