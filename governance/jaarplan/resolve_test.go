package jaarplan_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

func TestResolveFouten(t *testing.T) {
	for _, c := range []struct {
		naam string
		stuk func(*jaarplan.Definitie)
		wil  []string
	}{
		{"kop", func(d *jaarplan.Definitie) { d.Versie, d.ID, d.Naam, d.Jaar = "2", "Plan", " ", 17 }, []string{
			"versie versie 2", "ongeldige-waarde id Plan", "leeg naam  ", "periode jaar 17",
		}},
		{"stuurteken", func(d *jaarplan.Definitie) { d.Pijlers[1].Resultaten[0].Meetbaar = "\x1b[31m" }, []string{"ongeldige-waarde pijlers[1].resultaten[0].meetbaar \x1b[31m"}},
		{"rollen", func(d *jaarplan.Definitie) { d.Rollen[1] = jaarplan.Rol{ID: "beleidsadviseur"} }, []string{
			"dubbel rollen[1].id beleidsadviseur", "leeg rollen[1].naam ", "onbekende-tak projecten[0].trekker manager",
		}},
		{"pijler twee keer", func(d *jaarplan.Definitie) { d.Pijlers[1].Kernwaarde = goaltree.Participeren }, []string{"dubbel pijlers[1].kernwaarde participeren"}},
		{"geen kernwaarde", func(d *jaarplan.Definitie) { d.Pijlers[2].Kernwaarde = 0 }, []string{"ongeldige-waarde pijlers[2].kernwaarde kernwaarde(0)"}},
		{"id van een ander", func(d *jaarplan.Definitie) { d.Projecten[0].ID = "loket" }, []string{
			"onbekende-tak pijlers[0].activiteiten[0].project werkplein", "dubbel projecten[0].id loket",
		}},
		{"resultaat", func(d *jaarplan.Definitie) {
			d.Pijlers[0].Resultaten[0] = jaarplan.Resultaat{ID: "x", Doelen: []string{"werk", "werk", "A"}, Indicator: "B"}
		}, []string{
			"leeg pijlers[0].resultaten[0].omschrijving ", "dubbel pijlers[0].resultaten[0].doelen[1] werk",
			"ongeldige-waarde pijlers[0].resultaten[0].doelen[2] A", "ongeldige-waarde pijlers[0].resultaten[0].indicator B",
		}},
		{"activiteit", func(d *jaarplan.Definitie) { d.Pijlers[1].Activiteiten[0].Project = "werkplein" }, []string{"tegenspraak pijlers[1].activiteiten[0].project werkplein"}},
		{"niet bediend en toch", func(d *jaarplan.Definitie) { d.Pijlers[0].NietBediend = "Geen geld." }, []string{
			"tegenspraak pijlers[0].niet_bediend Geen geld.", "tegenspraak pijlers[0].niet_bediend Geen geld.",
		}},
		{"project", func(d *jaarplan.Definitie) {
			p := &d.Projecten[0]
			p.Naam, p.Pijlers = "", append(p.Pijlers, goaltree.Participeren, 99)
			p.Mensen = append(p.Mensen, jaarplan.Inzet{Rol: "beleidsadviseur", Uren: -1}, jaarplan.Inzet{Rol: "beleidsadviser"})
			p.Middelen, p.Trekker, p.Aanspreekpunt, p.Status = bedrag(-100), "niemand", "iemand", 77
		}, []string{
			"leeg projecten[0].naam ", "dubbel projecten[0].pijlers[1] participeren", "ongeldige-waarde projecten[0].pijlers[2] kernwaarde(99)",
			"dubbel projecten[0].mensen[1].rol beleidsadviseur", "getal projecten[0].mensen[1].uren -1", "onbekende-tak projecten[0].mensen[2].rol beleidsadviser",
			"getal projecten[0].middelen -1.00", "onbekende-tak projecten[0].trekker niemand", "onbekende-tak projecten[0].aanspreekpunt iemand",
			"ongeldige-waarde projecten[0].status status(77)",
		}},
		{"niets te lezen", func(d *jaarplan.Definitie) {
			d.Naam, d.Pijlers[2].NietBediend, d.Pijlers[0].Resultaten[1].Meetbaar, d.Projecten[0].Doel = "\u200b", " ", " \u200b", "\u00a0"
			d.Projecten[0].Lezing, d.Pijlers[0].Resultaten[1].Lezing, d.Onvolledig = "\ufe0f", "\u2800", "\t"
		}, []string{
			"leeg naam \u200b", "leeg onvolledig \t", "leeg pijlers[0].resultaten[1].meetbaar  \u200b", "leeg pijlers[0].resultaten[1].lezing \u2800",
			"leeg pijlers[2].niet_bediend  ", "leeg projecten[0].doel \u00a0", "leeg projecten[0].lezing \ufe0f",
		}},
		{"te veel geld", func(d *jaarplan.Definitie) { d.Projecten[0].Middelen = bedrag(10_000_000_000_000_00) }, []string{"getal projecten[0].middelen 10000000000000.00"}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d := plan()
			c.stuk(d)
			p, err := d.Resolve()
			require.Nil(t, p)
			require.Equal(t, c.wil, meldingen(err))
		})
	}
}

// What a plan lacks is for Toets to tell.
func TestResolveLeegPlan(t *testing.T) {
	p := losOp(t, &jaarplan.Definitie{Versie: "1", ID: "leeg", Naam: "Leeg", Jaar: 2020})
	require.Len(t, p.Toets(nil), 8)
	v, err := p.Verslag(&jaarplan.Terugblik{Versie: "1", Plan: "leeg", Jaar: 2020}, nil, fictief)
	require.NoError(t, err)
	require.Zero(t, v.Telling.Totaal())
}

func TestResolveWijstDeWeg(t *testing.T) {
	d := plan()
	d.Projecten[0].Trekker = "manger"
	_, err := d.Resolve()
	require.ErrorIs(t, err, goaltree.CodeOnbekendeTak)
	var f *goaltree.Fout
	require.ErrorAs(t, err, &f)
	require.Contains(t, f.Melding, `did you mean "manager"?`)
}

func TestVragen(t *testing.T) {
	p := losOp(t, plan())
	q, ok := p.Project("werkplein")
	require.True(t, ok)
	require.Equal(t, "Werkplein", q.Naam)
	_, ok = p.Project("weg")
	require.False(t, ok)
	_, ok = p.Pijler(goaltree.Veerkracht)
	require.False(t, ok)
	require.Len(t, p.ProjectenBij(goaltree.Participeren), 1)
	require.Empty(t, p.ProjectenBij(goaltree.Gezond))
	require.Equal(t, "sport", p.Resultaten()[0].ID, "gezond comes before participeren in the vision's order")
	require.Equal(t, []string{"Manager sociaal domein", "weg"}, []string{p.RolNaam("manager"), p.RolNaam("weg")})
	som, zonder := p.Middelen()
	require.Equal(t, "12500.50", som.Tekst())
	require.Zero(t, zonder)
	require.Equal(t, "€\u00a012.500,50", p.MiddelenSamen())
	d := plan()
	d.Projecten[0].Middelen = nil
	require.Empty(t, losOp(t, d).MiddelenSamen())
	d = plan()
	d.Projecten = append(d.Projecten, jaarplan.Project{ID: "later", Naam: "Later"})
	require.Equal(t, "€\u00a012.500,50; van 1 project niet bekend", losOp(t, d).MiddelenSamen())
}

// A Jaarplan shares nothing with what it was made of or with what it gives.
func TestJaarplanDeeltNiets(t *testing.T) {
	d := plan()
	p := losOp(t, d)
	bederf := func(d *jaarplan.Definitie) {
		d.Pijlers[0].Resultaten[0].Doelen[0] = "x"
		d.Projecten[0].Pijlers[0], d.Projecten[0].Doelen[0], d.Projecten[0].Mensen[0].Uren = goaltree.Gezond, "x", 1
		*d.Projecten[0].Middelen = *bedrag(1)
		d.Rollen[0].Naam = "x"
	}
	bederf(d)
	bederf(p.Definitie())
	q := p.Projecten()[0]
	*q.Middelen = *bedrag(2)
	pijler, _ := p.Pijler(goaltree.Participeren)
	pijler.Activiteiten[0].Omschrijving, pijler.Resultaten[0].Doelen[0] = "x", "y"
	require.Empty(t, zelfde(plan(), p.Definitie()))
}

func TestJaarplanTegelijk(t *testing.T) {
	p, b, r := losOp(t, plan()), boom(t), uitkomst(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			p.Toets(b)
			if _, err := p.Verslag(terugblik(), r, fictief); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// A plan tells what it is without giving the whole definition.
func TestJaarplanKop(t *testing.T) {
	for _, d := range []*jaarplan.Definitie{plan(), jaarplan.Jaarplan2017()} {
		p := losOp(t, d)
		require.Equal(t, []any{d.ID, d.Naam, d.Jaar, d.Fictief}, []any{p.ID(), p.Naam(), p.Jaar(), p.Fictief()})
	}
}
