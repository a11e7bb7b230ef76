package programma_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// What a check answers where it is easily answered too well: a row for each.
func TestToetsenGrens(t *testing.T) {
	type def = programma.Definitie
	m := func(id, vak string, na ...string) programma.Mijlpaal {
		return programma.Mijlpaal{ID: id, Naam: id, Tijdvak: tijdvak(t, vak), Na: na}
	}
	inzet := func(uren float64, per programma.Per, vak string) programma.Inzet {
		z := programma.Inzet{Rol: "leider", Aantal: 1, Uren: uren, Per: per}
		if vak != "" {
			z.Tijdvak = new(tijdvak(t, vak))
		}
		return z
	}
	hangtAf := func(d *def, naar string) {
		d.Relaties = append(d.Relaties, programma.Relatie{Van: "a", Naar: naar, Soort: programma.AfhankelijkVanResultaat})
	}
	fase := func(d *def, vak string, fasen ...programma.Fase) {
		d.Evaluaties = append(d.Evaluaties, programma.Evaluatie{ID: string(rune('e' + len(d.Evaluaties))), Naam: "E", Tijdvak: tijdvak(t, vak), Fasen: fasen})
	}
	for naam, g := range map[string]struct {
		regel, bij string
		maak       func(*def)
		oordeel    governance.Oordeel
		bevinding  string
	}{
		"depends on nothing": {programma.RegelAfhankelijkheidGepland, "a", func(*def) {}, governance.Voldaan, "Het project hangt van geen ander resultaat af."},
		"depends on work outside": {programma.RegelAfhankelijkheidGepland, "a", func(d *def) {
			d.Extern = []programma.Naam{{ID: "x", Naam: "X"}}
			hangtAf(d, "x")
		}, governance.NietTeToetsen, "Buiten het programma, zonder planning hier: X."},
		"waits for a project without milestones": {programma.RegelAfhankelijkheidGepland, "a", func(d *def) {
			hangtAf(d, "b")
			d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("m", "2018-02", "b")}
		}, governance.NietVoldaan, "Zonder mijlpalen om op te wachten: b."},
		"feasible after a project without milestones": {programma.RegelMijlpalenHaalbaar, "a", func(d *def) {
			d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("m", "2018-02", "b")}
		}, governance.NietTeToetsen, "M wacht op b, dat geen mijlpalen heeft."},
		"waits for a part of the project it depends on": {programma.RegelAfhankelijkheidGepland, "a", func(d *def) {
			hangtAf(d, "b")
			d.Projecten[2].Bovenliggend = "b"
			d.Projecten[2].Mijlpalen = []programma.Mijlpaal{m("n", "2018-01")}
			d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("m", "2018-02", "n")}
		}, governance.Voldaan, ""},
		"hours in another unit than the norm": {programma.RegelUren, "a", func(d *def) {
			d.Projecten[0].Inzet = []programma.Inzet{inzet(160, programma.PerMaand, "")}
		}, governance.NietTeToetsen, "Leider: 160 uur per maand is niet te vergelijken met 4 tot 6 uur per week."},
		"hours in two units": {programma.RegelUren, "a", func(d *def) {
			d.Projecten[0].Inzet = []programma.Inzet{inzet(4, programma.PerWeek, ""), inzet(160, programma.PerMaand, "")}
		}, governance.NietTeToetsen, "Leider: 160 uur per maand is niet te vergelijken met 4 tot 6 uur per week."},
		"two entries add up": {programma.RegelUren, "a", func(d *def) {
			d.Projecten[0].Inzet = []programma.Inzet{inzet(6, programma.PerWeek, ""), inzet(6, programma.PerWeek, "2018-02")}
		}, governance.NietVoldaan, "Anders: leider 12 uur per week in plaats van 4 tot 6 uur per week."},
		"two entries after one another": {programma.RegelUren, "a", func(d *def) {
			d.Projecten[0].Inzet = []programma.Inzet{inzet(6, programma.PerWeek, "2018-02"), inzet(4, programma.PerWeek, "2018-03")}
		}, governance.Voldaan, ""},
		"a role without a norm": {programma.RegelUren, "a", func(d *def) {
			d.Projecten[0].Inzet = []programma.Inzet{inzet(4, programma.PerWeek, ""), {Rol: "ander", Aantal: 1, Uren: 4, Per: programma.PerWeek}}
		}, governance.NietTeToetsen, "Voor ander is geen norm afgesproken."},
		"four evaluations of one phase": {programma.RegelEvaluatie, "", func(d *def) {
			for _, f := range programma.Fasen() {
				fase(d, "2018-02", f)
			}
		}, governance.NietVoldaan, "Geen evaluatie heeft alle vier; in E ontbreekt: do, check en act."},
		"an evaluation on the first day": {programma.RegelEvaluatie, "", func(d *def) { fase(d, "2018-01-01", programma.Fasen()...) },
			governance.NietVoldaan, "Er is geen evaluatie na de eerste dag die eindigt voor de laatste."},
		"an evaluation half way": {programma.RegelEvaluatie, "", func(d *def) { fase(d, "2018-06", programma.Fasen()...) }, governance.Voldaan, ""},
		"a hand-over before the last milestone": {programma.RegelOverdracht, "a", func(d *def) {
			d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("m", "2018-12")}
			d.Projecten[0].Overdracht = &programma.Overdracht{Aan: "leider", Tijdvak: tijdvak(t, "2018-06")}
		}, governance.NietVoldaan, "De overdracht eindigt op 30 juni 2018, en later eindigt nog: m (december 2018)."},
		"a hand-over of the whole before the last milestone": {programma.RegelOverdrachtProgramma, "", func(d *def) {
			d.Projecten[0].Mijlpalen = []programma.Mijlpaal{m("m", "2018-12")}
			d.Overdracht = &programma.Overdracht{Aan: "leider", Tijdvak: tijdvak(t, "2018-06")}
		}, governance.NietVoldaan, "De overdracht eindigt op 30 juni 2018, en later eindigt nog: m (december 2018)."},
		"a part outside its project": {programma.RegelDeelprojectTijd, "b", func(d *def) {
			d.Projecten[1].Bovenliggend, d.Projecten[0].Looptijd = "a", new(tijdvak(t, "2018-H1"))
		}, governance.NietVoldaan, "Het deelproject eindigt op 31 december 2018, na a op 30 juni 2018."},
		"a part within its project": {programma.RegelDeelprojectTijd, "b", func(d *def) { d.Projecten[1].Bovenliggend = "a" }, governance.Voldaan, ""},
		"no risk at all":            {programma.RegelRisicosGeschat, "a", func(*def) {}, governance.NietTeToetsen, "Het project noemt geen risico's."},
		"no hours at all":           {programma.RegelBelasting, "", func(*def) {}, governance.NietTeToetsen, "Er is geen inzet genoemd."},
	} {
		d := metProjecten(t, "a", "b", "c")
		d.Rollen[0].Norm = &programma.Norm{Van: 4, Tot: 6, Per: programma.PerWeek}
		d.Rollen = append(d.Rollen, programma.Rol{ID: "ander", Naam: "ander", Mag: []programma.Taak{programma.Meewerken}})
		g.maak(d)
		x := toets(t, opgelost(t, d), g.regel, g.bij)
		require.Equal(t, g.oordeel, x.Oordeel, "%s: %s", naam, x.Bevinding)
		require.Equal(t, g.bevinding, x.Bevinding, naam)
	}
}

// A hundred circles are not one sentence.
func TestToetsKringenKort(t *testing.T) {
	d := metProjecten(t, "a", "b", "c", "d", "e", "f", "g")
	for _, van := range d.Projecten {
		for _, naar := range d.Projecten {
			if van.ID != naar.ID {
				d.Relaties = append(d.Relaties, programma.Relatie{Van: van.ID, Naar: naar.ID, Soort: programma.AfhankelijkVanResultaat})
			}
		}
	}
	p := opgelost(t, d)
	require.Contains(t, toets(t, p, programma.RegelKringen, "").Bevinding, "; en meer dan 95 andere kringen. Zo gaat het open: ")
	require.True(t, p.Overzicht().KringenAfgebroken)
	require.Len(t, p.Overzicht().Losmaken, 21)

	// Milestones on a circle say so in the overview.
	d = netwerk(t, "a:2", "b:3 c", "c:4 b")
	o := opgelost(t, d).Overzicht()
	require.Equal(t, []bool{false, true, true}, []bool{o.Projecten[0].Mijlpalen[0].InKring, o.Projecten[0].Mijlpalen[1].InKring, o.Projecten[0].Mijlpalen[2].InKring})
	require.Equal(t, [][]string{{"b", "c"}}, o.KringenMijlpalen)
	require.False(t, o.KringenMijlpalenAfgebroken)
}

// The readings that a check rests on are told with it.
func TestToetsenLezing(t *testing.T) {
	const lezing = "Dit rust op onze lezing: "
	p := opgelost(t, programma.Programma2018())
	for _, g := range [][2]string{
		{programma.RegelRandvoorwaarden, "zorg-en-veiligheid"}, {programma.RegelLeiding, "overgang-18"}, {programma.RegelRolBezet, "coordinator"},
		{programma.RegelMijlpalenHaalbaar, "regie"}, {programma.RegelUren, "regie"},
	} {
		x := toets(t, p, g[0], g[1])
		require.Equal(t, governance.Voldaan, x.Oordeel, g)
		require.True(t, strings.HasPrefix(x.Bevinding, lezing), "%s: %s", g, x.Bevinding)
		require.True(t, x.OpLezing(), g)
	}
	require.Empty(t, toets(t, p, programma.RegelLeiding, "regie").Bevinding)
	require.Equal(t, lezing+"dat één coördinator beide deelprojecten leidt, staat op het blad Integraliteit.", toets(t, p, programma.RegelLeiding, "overgang-18").Bevinding)
	for _, q := range []string{"zorg-en-veiligheid", "overgang-18"} {
		require.Equal(t, governance.NietTeToetsen, toets(t, p, programma.RegelUren, q).Oordeel, "the plan agrees no norm for a coordinator")
	}
}
