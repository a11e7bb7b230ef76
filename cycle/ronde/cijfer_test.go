package ronde_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// What says whether another figure is of the same thing is copied too.
func TestUit_geheel(t *testing.T) {
	u := ander(func(_ *monitor.Uitkomst, i *monitor.Indicatoruitkomst) {
		i.Definitie, i.Herkomst, i.Ouder, i.Illustratief = "wie bijstand heeft", new(monitor.Schatting), true, true
	})
	c, err := ronde.CijferUit(u, gemeente, "bijstand")
	require.NoError(t, err)
	require.Equal(t, []any{"wie bijstand heeft", monitor.Schatting, true, true}, []any{c.Definitie, *c.Herkomst, c.Ouder, c.Illustratief})
	r := tot(t, ronde.Geopend, "")
	g := gebeurtenis(2, ronde.Bevinding{ID: "b", Tekst: "x", Indicator: c})
	g.Tijd = begin.AddDate(2, 0, 0)
	require.NoError(t, r.Voeg(g))
	regel, err := g.Regel()
	require.NoError(t, err)
	terug, err := ronde.Parse(regel)
	require.NoError(t, err)
	require.Equal(t, c, terug.Bevinding.Indicator)
}

// A figure that is not firm does not read as one that is.
func TestBron_nietVast(t *testing.T) {
	for want, stuk := range map[string]func(*ronde.Cijfer){
		"Personen met bijstand, 2022: 2,9% (2,7 tot 3,1)":                                    func(c *ronde.Cijfer) { c.Status = new(monitor.Definitief) },
		"Personen met bijstand, 2022: 2,9% (2,7 tot 3,1; voorlopig)":                         func(c *ronde.Cijfer) { c.Status = new(monitor.Voorlopig) },
		"Personen met bijstand, 2022: 2,9% (2,7 tot 3,1; nader voorlopig; schatting)":        func(c *ronde.Cijfer) { c.Status, c.Herkomst = new(monitor.NaderVoorlopig), new(monitor.Schatting) },
		"Personen met bijstand, 2022: 2,9% (2,7 tot 3,1; ouder dan gevraagd)":                func(c *ronde.Cijfer) { c.Ouder, c.Illustratief = true, true },
		"Personen met bijstand, 2022: 2,9% (2,7 tot 3,1); voorbehoud: Een kleine steekproef": func(c *ronde.Cijfer) { c.Voorbehoud = []string{"Een kleine steekproef."} },
	} {
		c := cijfer(t, 2022)
		stuk(c)
		require.Equal(t, want, (&ronde.Bevinding{Indicator: c}).Bron())
	}
}

// A deviation that reached the end of a ruler, or leaves indicators out, is
// told as such.
func TestEffectstandUit_begrensd(t *testing.T) {
	u, _ := meet(2022).Uitkomst(gemeente)
	a := u.Effecten[0].Afwijking.Nulmeting
	a.Dekking, a.Duidelijk, a.Bijdragen[0].Begrensd = 0.6, goaltree.Bekend(0.5), true
	u.Effecten[0].Dekking, u.Indicatoren[0].Status = 0.6, new(monitor.Voorlopig)
	u.Indicatoren[0].Voorbehoud = []string{"Klein."}
	e, err := ronde.EffectstandUit(monitor.NewResultaat(u), gemeente, "rondkomen")
	require.NoError(t, err)
	require.Equal(t, &ronde.Afwijking{
		Waarde: a.Waarde, Bewijskracht: monitor.BewijsGeen, Dekking: goaltree.Bekend(0.6), Duidelijk: goaltree.Bekend(0.5), Duidelijk998: a.Duidelijk998, Begrensd: true,
	}, e.Nulmeting)
	b := ronde.Bevinding{ID: "b", Tekst: "x", Effect: e}
	require.Equal(t, "effect Mensen komen rond, 2022: score 10 (over 60% van het gewicht), aandacht, +10 tegenover de nulmeting "+
		"(bewijskracht geen; over 60% van het gewicht; begrensd, het verschil kan groter zijn); op cijfers als Personen met bijstand (voorlopig); voorbehoud: Klein", b.Bron())

	e.Nulmeting.Waarde, e.Nulmeting.Reden, e.Score, e.Reden, e.Signaal = monitor.Getal{}, new(monitor.RedenGeheim), monitor.Getal{}, new(monitor.RedenGeheim), nil
	e.Illustratief = true
	require.Equal(t, "effect Mensen komen rond, 2022: geen score (geheim, om personen te beschermen), illustratief, "+
		"niet te vergelijken met de nulmeting (geheim, om personen te beschermen); op cijfers als Personen met bijstand (voorlopig); voorbehoud: Klein", b.Bron())
}

// What no monitor can say is refused.
func TestBevinding_onmogelijk(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	for want, stuk := range map[string]func(*ronde.Cijfer){
		"tegenspraak bevinding.indicator.waarde": func(c *ronde.Cijfer) { c.Waarde = goaltree.Bekend(99) },
		"tegenspraak bevinding.indicator.interval": func(c *ronde.Cijfer) {
			c.Interval.Onder, c.Interval.Boven = c.Interval.Boven, c.Interval.Onder
		},
	} {
		c := cijfer(t, 2022)
		stuk(c)
		require.Equal(t, []string{want}, waarom(voeg(r, ronde.Bevinding{ID: "b", Tekst: "x", Indicator: c})))
	}
	for want, stuk := range map[string]func(*ronde.Effectstand){
		"getal bevinding.effect.score":                    func(e *ronde.Effectstand) { e.Score = goaltree.Bekend(101) },
		"getal bevinding.effect.nulmeting.dekking":        func(e *ronde.Effectstand) { e.Nulmeting.Dekking = goaltree.Bekend(1.1) },
		"getal bevinding.effect.nulmeting.duidelijk":      func(e *ronde.Effectstand) { e.Nulmeting.Duidelijk = goaltree.Bekend(-0.1) },
		"getal bevinding.effect.nulmeting.duidelijk_99_8": func(e *ronde.Effectstand) { e.Nulmeting.Duidelijk998 = goaltree.Bekend(2) },
		"tegenspraak bevinding.effect.cijfers[0].waarde":  func(e *ronde.Effectstand) { e.Cijfers[0].Waarde = goaltree.Bekend(99) },
	} {
		e, err := ronde.EffectstandUit(meet(2022), gemeente, "rondkomen")
		require.NoError(t, err)
		stuk(e)
		require.Equal(t, []string{want}, waarom(voeg(r, ronde.Bevinding{ID: "b", Tekst: "x", Effect: e})))
	}
}
