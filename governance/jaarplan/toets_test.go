package jaarplan_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

// oordeel gives what a rule says of one thing.
func oordeel(t *testing.T, toetsen []governance.Toets, regel, bij string) governance.Toets {
	t.Helper()
	i := slices.IndexFunc(toetsen, func(t governance.Toets) bool { return t.Regel == regel && t.Bij == bij })
	require.GreaterOrEqual(t, i, 0, "%s of %s", regel, bij)
	require.NotEmpty(t, toetsen[i].Bron)
	require.NotEmpty(t, toetsen[i].Naam)
	return toetsen[i]
}

func TestToetsGoedPlan(t *testing.T) {
	toetsen := losOp(t, plan()).Toets(boom(t))
	bediend := map[string]governance.Oordeel{}
	for _, x := range toetsen {
		if x.Regel == jaarplan.RegelPijlerBediend {
			bediend[x.Bij] = x.Oordeel
			continue
		}
		require.Equal(t, governance.Voldaan, x.Oordeel, "%v", x)
	}
	require.Len(t, bediend, 8, "all eight are looked at, also those the plan does not name")
	for _, k := range goaltree.Kernwaarden() {
		wil := governance.NietVoldaan
		if k == goaltree.Participeren || k == goaltree.Gezond || k == goaltree.Veilig {
			wil = governance.Voldaan
		}
		require.Equal(t, wil, bediend[k.String()], k)
	}
}

// Each of the eight pillars, taken out of a plan that serves them all, is
// missed, and it alone.
func TestToetsAchtPijlers(t *testing.T) {
	for _, weg := range goaltree.Kernwaarden() {
		t.Run(weg.String(), func(t *testing.T) {
			d := plan()
			d.Pijlers, d.Projecten = nil, nil
			for _, k := range goaltree.Kernwaarden() {
				if k != weg {
					d.Pijlers = append(d.Pijlers, jaarplan.Pijler{Kernwaarde: k, NietBediend: "Dit jaar niet."})
				}
			}
			for _, x := range losOp(t, d).Toets(boom(t)) {
				require.Equal(t, jaarplan.RegelPijlerBediend, x.Regel, "what is not served needs no results")
				require.Equal(t, x.Bij == weg.String(), x.Oordeel == governance.NietVoldaan, x.Bij)
			}
			d.Pijlers = append(d.Pijlers, jaarplan.Pijler{Kernwaarde: weg, Activiteiten: []jaarplan.Activiteit{{ID: "a", Omschrijving: "A"}}})
			toetsen := losOp(t, d).Toets(boom(t))
			require.Equal(t, governance.Voldaan, oordeel(t, toetsen, jaarplan.RegelPijlerBediend, weg.String()).Oordeel)
			require.Equal(t, "Er staan geen resultaten.", oordeel(t, toetsen, jaarplan.RegelPijlerIngevuld, weg.String()).Bevinding)
		})
	}
}

// What each rule finds when what it asks is taken away, and what becomes of it
// in a plan that is known in part.
func TestToetsRegels(t *testing.T) {
	for _, c := range []struct {
		regel, bij string
		stuk       func(*jaarplan.Definitie)
		bevinding  string
		fout       bool // wrong, not missing: also told of a plan known in part
	}{
		{jaarplan.RegelPijlerIngevuld, "gezond", func(d *jaarplan.Definitie) { d.Pijlers[1].Activiteiten = nil }, "Er staan geen activiteiten.", false},
		{jaarplan.RegelPijlerIngevuld, "participeren", func(d *jaarplan.Definitie) { d.Pijlers[0].Resultaten, d.Pijlers[0].Activiteiten = nil, nil }, "Er staan geen resultaten en geen activiteiten.", false},
		{jaarplan.RegelResultaatDoelenboom, "sport", func(d *jaarplan.Definitie) { d.Pijlers[1].Resultaten[0].Doelen = nil }, "Er staat geen doel of effect bij.", false},
		{jaarplan.RegelResultaatDoelenboom, "sport", func(d *jaarplan.Definitie) { d.Pijlers[1].Resultaten[0].Doelen = []string{"gezond", "weg"} }, "Niet in de doelenboom: weg.", true},
		{jaarplan.RegelResultaatMeetbaar, "sport", func(d *jaarplan.Definitie) { d.Pijlers[1].Resultaten[0].Meetbaar = "" }, "Er staat geen indicator en niet wat er te meten is.", false},
		{jaarplan.RegelResultaatMeetbaar, "meer-werk", func(d *jaarplan.Definitie) { d.Pijlers[0].Resultaten[0].Indicator = "weg" }, "De indicator weg staat niet in de doelenboom.", true},
		{jaarplan.RegelResultaatPast, "meer-werk", func(d *jaarplan.Definitie) { d.Pijlers[0].Resultaten[0].Indicator = "sporten" }, "De indicator sporten hangt onder geen van de doelen van dit resultaat.", true},
		{jaarplan.RegelProjectPijler, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Pijlers, d.Pijlers[0].Activiteiten = nil, nil }, "Er staat geen pijler bij.", false},
		{jaarplan.RegelProjectDoelenboom, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Doelen = nil }, "Er staat geen doel of effect bij.", false},
		{jaarplan.RegelProjectDoelenboom, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Doelen = []string{"weg"} }, "Niet in de doelenboom: weg.", true},
		{jaarplan.RegelProjectPast, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Doelen = []string{"gezond"} }, "Bij geen van zijn doelen in de doelenboom hoort de pijler Participeren.", true},
		{jaarplan.RegelProjectDoel, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Doel = "" }, "Er staat niet wat het project wil bereiken.", false},
		{jaarplan.RegelProjectMensen, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Mensen = nil }, "Er staat niet welke mensen nodig zijn.", false},
		{jaarplan.RegelProjectMiddelen, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Middelen = nil }, "Er staat niet welke middelen nodig zijn.", false},
		{jaarplan.RegelProjectTrekker, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Trekker = "" }, "Er staat niet wie de trekker is.", false},
		{jaarplan.RegelProjectAanspreekpunt, "werkplein", func(d *jaarplan.Definitie) { d.Projecten[0].Aanspreekpunt = "" }, "Er staat niet wie het aanspreekpunt is.", false},
	} {
		t.Run(c.regel+" "+c.bevinding, func(t *testing.T) {
			require.Equal(t, governance.Voldaan, oordeel(t, losOp(t, plan()).Toets(boom(t)), c.regel, c.bij).Oordeel)
			d := plan()
			c.stuk(d)
			x := oordeel(t, losOp(t, d).Toets(boom(t)), c.regel, c.bij)
			require.Equal(t, governance.NietVoldaan, x.Oordeel)
			require.Equal(t, c.bevinding, x.Bevinding)
			hard := c.regel != jaarplan.RegelProjectPast && c.regel != jaarplan.RegelResultaatPast
			require.Equal(t, hard, x.Strengheid == governance.Hard)

			d.Onvolledig = "De helft ontbreekt."
			x = oordeel(t, losOp(t, d).Toets(boom(t)), c.regel, c.bij)
			if c.fout {
				require.Equal(t, governance.NietVoldaan, x.Oordeel)
				return
			}
			require.Equal(t, governance.NietTeToetsen, x.Oordeel)
			require.Equal(t, c.bevinding+" Het plan is maar voor een deel bekend: de helft ontbreekt.", x.Bevinding)
		})
	}
}

// Money that is not needed is not money that is not known.
func TestToetsNulMiddelen(t *testing.T) {
	d := plan()
	d.Projecten[0].Middelen = bedrag(0)
	require.Equal(t, governance.Voldaan, oordeel(t, losOp(t, d).Toets(boom(t)), jaarplan.RegelProjectMiddelen, "werkplein").Oordeel)
}

// A rule that is kept, or broken, by our reading of the source says so.
func TestToetsLezing(t *testing.T) {
	d := plan()
	d.Pijlers, d.Projecten[0].Lezing = nil, "De pijler is onze lezing."
	toetsen := losOp(t, d).Toets(boom(t))
	for _, regel := range []string{jaarplan.RegelProjectPijler, jaarplan.RegelProjectDoelenboom, jaarplan.RegelProjectPast} {
		x := oordeel(t, toetsen, regel, "werkplein")
		require.Equal(t, governance.Voldaan, x.Oordeel)
		require.Equal(t, "Dit rust op onze lezing: de pijler is onze lezing.", x.Bevinding)
		require.True(t, x.OpLezing())
	}
	require.True(t, oordeel(t, toetsen, jaarplan.RegelPijlerBediend, "participeren").OpLezing(), "by that project alone")
	require.False(t, oordeel(t, toetsen, jaarplan.RegelProjectMensen, "werkplein").OpLezing())

	d.Projecten[0].Doelen = []string{"weg"}
	x := oordeel(t, losOp(t, d).Toets(boom(t)), jaarplan.RegelProjectDoelenboom, "werkplein")
	require.Equal(t, "Niet in de doelenboom: weg. Dit rust op onze lezing: de pijler is onze lezing.", x.Bevinding)
	require.False(t, x.OpLezing())

	d = plan()
	d.Projecten[0].Lezing = "De pijler is onze lezing."
	require.Empty(t, oordeel(t, losOp(t, d).Toets(boom(t)), jaarplan.RegelPijlerBediend, "participeren").Bevinding, "results of the plan's own serve it")
}

func TestToetsZonderBoom(t *testing.T) {
	toetsen := losOp(t, plan()).Toets(nil)
	for _, c := range [][2]string{
		{jaarplan.RegelResultaatDoelenboom, "sport"}, {jaarplan.RegelProjectDoelenboom, "werkplein"}, {jaarplan.RegelResultaatMeetbaar, "meer-werk"},
	} {
		require.Equal(t, governance.NietTeToetsen, oordeel(t, toetsen, c[0], c[1]).Oordeel)
	}
	require.Equal(t, governance.Voldaan, oordeel(t, toetsen, jaarplan.RegelResultaatMeetbaar, "sport").Oordeel)
}

// The same checks come out, whatever the order in the file.
func TestToetsVolgorde(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve()
		require.NoError(t, err)
		voor := geteld(p.Toets(nil))
		d.Pijlers = rapid.Permutation(d.Pijlers).Draw(t, "pijlers")
		d.Projecten = rapid.Permutation(d.Projecten).Draw(t, "projecten")
		for i := range d.Pijlers {
			d.Pijlers[i].Resultaten = rapid.Permutation(d.Pijlers[i].Resultaten).Draw(t, "resultaten")
		}
		p, err = d.Resolve()
		require.NoError(t, err)
		require.Equal(t, voor, geteld(p.Toets(nil)))
	})
}

func geteld(toetsen []governance.Toets) map[string]int {
	n := map[string]int{}
	for _, t := range toetsen {
		n[fmt.Sprint(t)]++
	}
	return n
}
