package ronde_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// The figure is copied as it is, with its limits and what may be said of it.
// 725 of 25.000 is 2,9%; against the nulmeting's 3,0% (750 of 25.000) the
// difference of 0,1 is well within √(2,9·97,1/25.000 + 3·97/25.000)·1,96 = 0,3.
func TestCijferUit(t *testing.T) {
	c := cijfer(t, 2022)
	require.Equal(t, ronde.Boomversie{ID: "fictief", Versie: "1"}, c.Boom)
	require.Equal(t, "Personen met bijstand", c.Naam)
	require.Equal(t, cbs.Jaar(2022), c.Periode)
	require.InDelta(t, 2.9, c.Waarde.OfNaN(), 1e-12)
	require.Less(t, c.Interval.Onder.OfNaN(), 2.9)
	require.Greater(t, c.Interval.Boven.OfNaN(), 2.9)
	require.Equal(t, statistiek.Vergelijkbaar, *c.Oordeel.Nulmeting)
	require.Nil(t, c.Oordeel.Benchmark)

	u, _ := meet(2022).Uitkomst(gemeente)
	c, err := ronde.CijferUit(monitor.NewResultaat(u), gemeente, "bijstand")
	require.NoError(t, err)
	u.Indicatoren[0].Interval.Onder = goaltree.Bekend(0)
	require.Positive(t, c.Interval.Onder.OfNaN(), "it is a copy")
}

// The effect stands with its evidence, and the figures under it. From 3,0 to
// 2,0 in 2028, 2,9 is a tenth of the way: 10 points; a difference that chance
// explains is no evidence.
func TestEffectstandUit(t *testing.T) {
	e, err := ronde.EffectstandUit(meet(2022), gemeente, "rondkomen")
	require.NoError(t, err)
	require.InDelta(t, 10, e.Score.OfNaN(), 1e-9)
	require.InDelta(t, 10, e.Nulmeting.Waarde.OfNaN(), 1e-9)
	require.Equal(t, monitor.BewijsGeen, e.Nulmeting.Bewijskracht)
	require.Nil(t, e.Benchmark)
	require.Len(t, e.Cijfers, 1)
	require.Equal(t, "bijstand", e.Cijfers[0].Indicator)
}

func TestUit_onbekend(t *testing.T) {
	elders := cbs.MustRegio("GM9902")
	_, err := ronde.CijferUit(meet(2022), elders, "bijstand")
	require.Equal(t, []string{"onbekende-vraag regio"}, waarom(err))
	_, err = ronde.CijferUit(meet(2022), gemeente, "schulden")
	require.Equal(t, []string{"onbekende-vraag indicator"}, waarom(err))
	_, err = ronde.EffectstandUit(meet(2022), elders, "rondkomen")
	require.Equal(t, []string{"onbekende-vraag regio"}, waarom(err))
	_, err = ronde.EffectstandUit(meet(2022), gemeente, "bijstand")
	require.Equal(t, []string{"onbekende-vraag effect"}, waarom(err))
}

// The thread holds what the actie goes back to, and nothing else.
func TestHerleid(t *testing.T) {
	r := tot(t, ronde.RondeGesloten, "")
	require.Equal(t, cycle.IDBredeMonitoring, r.Proces().ID())
	d, err := r.Herleid("a-1")
	require.NoError(t, err)
	require.Equal(t, "ronde-2023", d.Ronde)
	require.Equal(t, ronde.ActieLoopt, d.Actie.Staat)
	require.Equal(t, "o-1", d.Opbrengst.ID)
	require.Equal(t, ronde.Namen{
		Stap: "Opbrengst duiding sessie", Ontwikkelingen: []ronde.Naam{{ID: "ontwikkelagenda-sda", Naam: "Ontwikkelagenda SDA"}},
		Wie: []ronde.Naam{{ID: "regieteam-rssda", Naam: "Regieteam RSSDA"}, {ID: "professional", Naam: "Professional van een aanbieder"}},
	}, d.Namen)
	require.Len(t, d.Duidingen, 1)
	require.Equal(t, "d-1", d.Duidingen[0].ID)
	require.Equal(t, []string{"b-verhaal", "b-bijstand"}, []string{d.Bevindingen[0].ID, d.Bevindingen[1].ID})
	require.InDelta(t, 2.9, d.Bevindingen[1].Indicator.Waarde.OfNaN(), 1e-12, "back to the figure as it was then")
	require.Len(t, d.Bevindingen, 2)

	d, err = r.Herleid("a-2")
	require.NoError(t, err)
	require.Len(t, d.Bevindingen, 1)
	// A quarter of the time gone by is 25 points, 15 more: aandacht.
	require.Equal(t, "effect Mensen komen rond, 2022: score 10, aandacht, +10 tegenover de nulmeting (bewijskracht geen)", d.Bevindingen[0].Bron())
	_, err = r.Herleid("a-3")
	require.Equal(t, []string{"onbekende-vraag actie"}, waarom(err))
}

// ander gives the result of 2024 after a change.
func ander(stuk func(*monitor.Uitkomst, *monitor.Indicatoruitkomst)) *monitor.Resultaat {
	u, _ := meet(2024).Uitkomst(gemeente)
	stuk(u, &u.Indicatoren[0])
	return monitor.NewResultaat(u)
}

// What may be said of a later figure. 2,9% of 25.000 and 2,4% differ by more
// than chance: 0,5 against a margin of 0,28. See Example.
func TestGevolg(t *testing.T) {
	niets := func(*monitor.Uitkomst, *monitor.Indicatoruitkomst) {}
	oordeel := func(o statistiek.Oordeel) func(*monitor.Uitkomst, *monitor.Indicatoruitkomst) {
		return func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Oordeel.Vorige = &o }
	}
	for naam, geval := range map[string]struct {
		nieuw *monitor.Resultaat
		want  *statistiek.Oordeel
		zin   string
	}{
		"clear": {ander(niets), new(statistiek.Lager), "Sindsdien lager, meer dan toeval verklaart: 2,9% in 2022, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet."},
		"chance": {ander(oordeel(statistiek.Vergelijkbaar)), new(statistiek.Vergelijkbaar),
			"Sindsdien vergelijkbaar: 2,9% in 2022, 2,4% in 2024. Het verschil is niet te onderscheiden van toeval."},
		"higher": {ander(oordeel(statistiek.Hoger)), new(statistiek.Hoger), "Sindsdien hoger, meer dan toeval verklaart: 2,9% in 2022, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet."},
		"no judgement": {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Oordeel.Vorige = nil }), nil,
			"Of het verschil sindsdien meer is dan toeval, is niet te zeggen: 2,9% in 2022, 2,4% in 2024."},
		"against the nulmeting": {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) {
			i.VorigePeriode, i.NulmetingPeriode, i.Nulmeting = new(cbs.Jaar(2023)), new(cbs.Jaar(2022)), i.Vorige
			i.Oordeel.Nulmeting, i.Oordeel.Vorige = new(statistiek.Vergelijkbaar), new(statistiek.Lager)
		}), new(statistiek.Vergelijkbaar), "Sindsdien vergelijkbaar: 2,9% in 2022, 2,4% in 2024. Het verschil is niet te onderscheiden van toeval."},
		"against neither": {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.VorigePeriode = nil }), nil,
			"Het nieuwe resultaat vergelijkt niet met 2022; vraag het met dat jaar als nulmeting."},
		"no newer figure": {meet(2022), nil, "Er is nog geen nieuwer cijfer dan dat van 2022."},
		"no figure": {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) {
			i.Waarde, i.Reden = monitor.Getal{}, new(monitor.RedenGeheim)
		}), nil, "Er is nu geen cijfer (geheim, om personen te beschermen)."},
		"other unit":   {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.Per = 1000 }), nil, "Niet te vergelijken: de indicator wordt nu anders gemeten of uitgedrukt dan bij de bevinding."},
		"other region": {ander(func(u *monitor.Uitkomst, _ *monitor.Indicatoruitkomst) { u.Regio.Code = cbs.MustRegio("GM9902") }), nil, "Het nieuwe resultaat gaat niet over dit gebied."},
		"not measured": {ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) { i.ID = "anders" }), nil, "Het nieuwe resultaat heeft deze indicator niet."},
	} {
		t.Run(naam, func(t *testing.T) {
			v, err := tot(t, ronde.RondeGesloten, "").Gevolg("bijstand", geval.nieuw)
			require.NoError(t, err)
			require.Len(t, v.Sindsdien, 1)
			require.Equal(t, geval.want, v.Sindsdien[0].Oordeel)
			require.Equal(t, geval.zin, v.Sindsdien[0].Zin)
			require.NotContains(t, v.Sindsdien[0].Zin, "daardoor")
			require.Equal(t, "GM9901", v.Sindsdien[0].Regio.Code())
			require.Len(t, v.Draden, 2, "both go back to the figure, the second by its effect")
			require.Len(t, v.Bevindingen, 2)
		})
	}
}

func TestGevolg_voorbehoud(t *testing.T) {
	r := tot(t, ronde.RondeGesloten, "")
	v, err := r.Gevolg("bijstand", ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) {
		i.Vorige, i.Voorbehoud = goaltree.Bekend(2.8), []string{"Een van de cijfers is nog niet definitief."}
	}))
	require.NoError(t, err)
	require.Equal(t, []string{
		"Een van de cijfers is nog niet definitief.",
		"Het cijfer van 2022 is na de bevinding herzien; vergeleken is met het herziene.",
	}, v.Sindsdien[0].Voorbehoud)
	require.Equal(t, monitor.Beter, *v.Sindsdien[0].Waardering)
	require.Equal(t, "Fictieve gemeente", v.Sindsdien[0].RegioNaam)
	require.Equal(t, "Personen met bijstand", v.Naam)

	// Where nothing is compared there is nothing to lower.
	zonder, err := r.Gevolg("bijstand", meet(2022))
	require.NoError(t, err)
	require.Equal(t, "Er is nog geen nieuwer cijfer dan dat van 2022.", zonder.Sindsdien[0].Zin)
	require.Empty(t, zonder.Sindsdien[0].Voorbehoud)
	_, err = json.Marshal(v)
	require.NoError(t, err)

	_, err = r.Gevolg("schulden", meet(2024))
	require.Equal(t, []string{"onbekende-vraag indicator"}, waarom(err))
}

// Over two rounds every actie is told as the last of them knows it: that which
// ended in the first, and that which the second took over and ended.
func TestGevolg_keten(t *testing.T) {
	een := tot(t, ronde.RondeGesloten, "")
	g, err := een.Volgende(ronde.Vervolg{Ronde: "ronde-2024", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-99", Rol: "secretaris"})
	require.NoError(t, err)
	twee := ronde.New(brede(t))
	require.NoError(t, twee.Voeg(g))
	klaar := gebeurtenis(0, ronde.Afronding{Actie: "a-1", Staat: ronde.ActieKlaar, Tekst: "Het loket blijft"})
	klaar.Tijd = begin.AddDate(1, 2, 0)
	require.NoError(t, twee.Voeg(klaar))

	v, err := twee.Gevolg("bijstand", meet(2024), een)
	require.NoError(t, err)
	var acties []string
	for _, d := range v.Draden {
		acties = append(acties, d.Actie.ID+" "+d.Actie.Staat.String())
	}
	require.Equal(t, []string{"a-1 afgerond", "a-2 afgerond"}, acties)
	require.Equal(t, "2024-03-09", v.Stand.String(), "the last event of the second round")
	require.Len(t, v.Bevindingen, 2, "both of the first round")
	var b strings.Builder
	require.NoError(t, v.WriteText(&b))
	require.Contains(t, b.String(), "Afgesproken op 9 januari 2023: Proef met één loket (afgerond; stand op 9 maart 2024)\n  loopt op 9 januari 2023: Het loket is open\n  afgerond op 9 maart 2024: Het loket blijft\n")

	// The first round by itself knows of the state then, and says when that was.
	v, err = een.Gevolg("bijstand", meet(2024))
	require.NoError(t, err)
	require.Equal(t, ronde.ActieLoopt, v.Draden[0].Actie.Staat)
	require.Equal(t, "2023-01-09", v.Stand.String())

	_, err = een.Gevolg("bijstand", meet(2024), twee)
	require.Equal(t, []string{"tegenspraak vorige"}, waarom(err), "the second does not come before the first")
	_, err = twee.Gevolg("bijstand", meet(2024), nil)
	require.Equal(t, []string{"leeg vorige"}, waarom(err))
}

// A nil result, process or round is a mistake to tell.
func TestNiets(t *testing.T) {
	_, err := ronde.CijferUit(nil, gemeente, "bijstand")
	require.Equal(t, []string{"leeg resultaat"}, waarom(err))
	_, err = ronde.EffectstandUit(nil, gemeente, "rondkomen")
	require.Equal(t, []string{"leeg resultaat"}, waarom(err))
	_, err = tot(t, ronde.Bevonden, "").Gevolg("bijstand", nil)
	require.Equal(t, []string{"leeg resultaat"}, waarom(err))
	_, err = ronde.Herspeel(brede(t), nil)
	require.Equal(t, []string{"leeg log"}, waarom(err))
	require.Equal(t, []string{"leeg "}, waarom((&ronde.Ronde{}).Voeg(gebeurtenis(0, opening("x")))))
	r, err := ronde.Herspeel(nil, ronde.Lijst())
	require.Equal(t, []string{"leeg "}, waarom(err))
	require.Empty(t, r.Toestand().Stappen)
}

// Each figure is held against the newer one by itself: a later bevinding on an
// older figure changes nothing of the first. What nobody did anything about is
// said too.
func TestGevolg_elkCijfer(t *testing.T) {
	leeg := cijfer(t, 2022)
	leeg.Waarde, leeg.Interval, leeg.Periode = monitor.Getal{}, nil, cbs.Periode{}
	r := tot(t, ronde.Geopend, "")
	want := []ronde.Vindplaats{}
	for i, c := range []*ronde.Cijfer{leeg, cijfer(t, 2022), cijfer(t, 2020)} {
		id := "b-" + string(rune('a'+i))
		require.NoError(t, voeg(r, ronde.Bevinding{ID: id, Tekst: "x", Indicator: c}))
		want = append(want, ronde.Vindplaats{Ronde: "ronde-2023", Bevinding: id})
	}
	require.NoError(t, voeg(r, ronde.Bevinding{ID: "b-weer", Tekst: "x", Indicator: cijfer(t, 2022)}))
	v, err := r.Gevolg("bijstand", meet(2024))
	require.NoError(t, err)
	require.Len(t, v.Sindsdien, 3)
	for i, zin := range []string{
		"Bij de bevinding was er geen cijfer om mee te vergelijken.",
		"Sindsdien lager, meer dan toeval verklaart: 2,9% in 2022, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet.",
		"Sindsdien lager, meer dan toeval verklaart: 3,0% in 2020, 2,4% in 2024. Waardoor dat komt, zegt het cijfer niet.",
	} {
		require.Equal(t, zin, v.Sindsdien[i].Zin)
		require.Equal(t, want[i], v.Sindsdien[i].Bevindingen[0])
	}
	require.Len(t, v.Sindsdien[1].Bevindingen, 2, "two rest on one figure")
	var b strings.Builder
	require.NoError(t, v.WriteText(&b))
	require.Contains(t, b.String(), "Er is niets over afgesproken.\n")
}

// The next round begins with the opgaven as they were left and the acties that
// are open, whose thread goes on.
func TestVolgende(t *testing.T) {
	r := tot(t, ronde.RondeGesloten, "")
	vervolg := ronde.Vervolg{Ronde: "ronde-2024", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-99", Rol: "secretaris"}
	g, err := r.Volgende(vervolg)
	require.NoError(t, err)
	require.Equal(t, "ronde-2023", g.Geopend.Vorige)
	require.Equal(t, []ronde.Opgave{
		{ID: "rondkomen", Tekst: "Iedereen kan rondkomen en vindt hulp"}, {ID: "thuis", Tekst: "Iedereen voelt zich thuis"}, {ID: "buurt", Tekst: "De buurt doet mee"},
	}, g.Geopend.Opgaven)
	require.Len(t, g.Geopend.Overgenomen, 1, "a-2 is done")

	volgend := ronde.New(brede(t))
	require.NoError(t, volgend.Voeg(g))
	require.NoError(t, voeg(volgend, ronde.Voortgang{Actie: "a-1", Tekst: "Tweede loket"}))
	d, err := volgend.Herleid("a-1")
	require.NoError(t, err)
	require.Equal(t, "ronde-2023", d.Ronde)
	require.Len(t, d.Actie.Verloop, 2)
	require.Equal(t, "b-bijstand", d.Bevindingen[1].ID)
	v, err := volgend.Gevolg("bijstand", meet(2024))
	require.NoError(t, err)
	require.Len(t, v.Draden, 1)
	require.Equal(t, statistiek.Lager, *v.Sindsdien[0].Oordeel)

	// And on into a third round, still of the first.
	require.NoError(t, voeg(volgend, ronde.Sluiting{Voortijdig: "x"}))
	vervolg.Ronde, vervolg.Jaar, vervolg.Tijd = "ronde-2025", 2025, begin.AddDate(2, 0, 0)
	g, err = volgend.Volgende(vervolg)
	require.NoError(t, err)
	require.Equal(t, "ronde-2023", g.Geopend.Overgenomen[0].Ronde)
	require.Len(t, g.Geopend.Overgenomen[0].Actie.Verloop, 2)
	require.NoError(t, ronde.New(brede(t)).Voeg(g))
}

func TestVolgende_geweigerd(t *testing.T) {
	goed := ronde.Vervolg{Ronde: "ronde-2024", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-99", Rol: "secretaris"}
	_, err := tot(t, ronde.Geopend, "").Volgende(goed)
	require.Equal(t, []string{"gesloten "}, waarom(err))
	for want, stuk := range map[string]func(*ronde.Vervolg){
		"volgorde tijd":              func(v *ronde.Vervolg) { v.Tijd = begin.Add(-time.Hour) },
		"periode geopend.jaar":       func(v *ronde.Vervolg) { v.Jaar = 2022 },
		"tegenspraak geopend.vorige": func(v *ronde.Vervolg) { v.Ronde = "ronde-2023" },
		"ongeldige-waarde wie":       func(v *ronde.Vervolg) { v.Wie = "Een Naam" },
	} {
		v := goed
		stuk(&v)
		_, err := tot(t, ronde.RondeGesloten, "").Volgende(v)
		require.Equal(t, []string{want}, waarom(err))
	}
}
