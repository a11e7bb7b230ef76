package jaarplan_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// tekst draws a text that may be left out: empty, or with something to read.
func tekst() *rapid.Generator[string] {
	leesbaar := func(s string) bool { return s == "" || strings.Trim(s, " ") != "" }
	return rapid.OneOf(rapid.SampledFrom([]string{"", "€ 5", "a \"b\"", "<b>", "regel 1\nregel 2"}), rapid.StringOf(rapid.RuneFrom([]rune("aé' \"\\<&1")))).Filter(leesbaar)
}

func naam() *rapid.Generator[string] {
	return rapid.Map(tekst(), func(s string) string { return s + "n" })
}

func doelen() *rapid.Generator[[]string] {
	return rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"werk", "rondkomen", "veilig", "gezond", "meedoen", "elders"}), 0, 3, rapid.ID[string])
}

func geld() *rapid.Generator[*kosten.Bedrag] {
	return rapid.Map(rapid.Int64Range(-1, 1_000_000_000_00), func(n int64) *kosten.Bedrag {
		if n < 0 {
			return nil
		}
		return bedrag(n)
	})
}

// willekeurig draws a plan that resolves.
func willekeurig(t *rapid.T) *jaarplan.Definitie {
	d := plan()
	d.Naam, d.Bron, d.Onvolledig = naam().Draw(t, "naam"), tekst().Draw(t, "bron"), tekst().Draw(t, "onvolledig")
	d.Jaar, d.Fictief = rapid.IntRange(1900, 2200).Draw(t, "jaar"), rapid.Bool().Draw(t, "fictief")
	d.Pijlers, d.Projecten = []jaarplan.Pijler{}, []jaarplan.Project{}
	kernwaarden := rapid.SliceOfNDistinct(rapid.SampledFrom(goaltree.Kernwaarden()), 0, 8, rapid.ID[goaltree.Kernwaarde]).Draw(t, "pijlers")
	for i := range rapid.IntRange(0, 4).Draw(t, "projecten") {
		q := jaarplan.Project{
			ID: fmt.Sprintf("p%d", i), Naam: naam().Draw(t, "naam"), Pijlers: []goaltree.Kernwaarde{}, Doelen: doelen().Draw(t, "doelen"),
			Doel: tekst().Draw(t, "doel"), Middelen: geld().Draw(t, "middelen"), Trekker: rapid.SampledFrom([]string{"", "manager"}).Draw(t, "trekker"),
			Status: jaarplan.Status(rapid.IntRange(0, 4).Draw(t, "status")), Lezing: tekst().Draw(t, "lezing"),
		}
		if rapid.Bool().Draw(t, "mensen") {
			q.Mensen = []jaarplan.Inzet{{Rol: "manager", Uren: rapid.IntRange(0, 2000).Draw(t, "uren")}}
		}
		for _, k := range kernwaarden {
			if rapid.Bool().Draw(t, "pijler") {
				q.Pijlers = append(q.Pijlers, k)
			}
		}
		d.Projecten = append(d.Projecten, q)
	}
	for i, k := range kernwaarden {
		p := jaarplan.Pijler{Kernwaarde: k}
		for j := range rapid.IntRange(0, 3).Draw(t, "resultaten") {
			p.Resultaten = append(p.Resultaten, jaarplan.Resultaat{
				ID: fmt.Sprintf("r%d-%d", i, j), Omschrijving: naam().Draw(t, "omschrijving"), Doelen: doelen().Draw(t, "doelen"),
				Indicator: rapid.SampledFrom([]string{"", "arbeid", "elders"}).Draw(t, "indicator"), Meetbaar: tekst().Draw(t, "meetbaar"),
			})
		}
		for j := range rapid.IntRange(0, 2).Draw(t, "activiteiten") {
			p.Activiteiten = append(p.Activiteiten, jaarplan.Activiteit{ID: fmt.Sprintf("a%d-%d", i, j), Omschrijving: naam().Draw(t, "omschrijving")})
		}
		d.Pijlers = append(d.Pijlers, p)
	}
	return d
}

func zelfde(a, b *jaarplan.Definitie) string {
	return cmp.Diff(a, b, cmpopts.IgnoreUnexported(jaarplan.Definitie{}), cmpopts.EquateEmpty())
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var b bytes.Buffer
		require.NoError(t, jaarplan.WriteJSON(&b, d))
		eerst := b.String()
		terug, err := jaarplan.ReadJSON(&b, "plan.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
		p, err := terug.Resolve()
		require.NoError(t, err)
		require.Empty(t, zelfde(d, p.Definitie()))
		require.NoError(t, jaarplan.WriteJSON(&b, p.Definitie()))
		require.Equal(t, eerst, b.String())
	})
}

// blik draws a look back on a plan that tells of some of its results.
func blik(t *rapid.T, d *jaarplan.Definitie) *jaarplan.Terugblik {
	b := &jaarplan.Terugblik{Versie: jaarplan.FormaatVersie, Plan: d.ID, Jaar: d.Jaar, Resultaten: []jaarplan.Resultaatmelding{}, Projecten: []jaarplan.Projectmelding{}}
	uitslag := func() jaarplan.Uitslag { return rapid.SampledFrom(jaarplan.Uitslagen()).Draw(t, "uitslag") }
	for _, p := range d.Pijlers {
		for _, r := range p.Resultaten {
			if rapid.Bool().Draw(t, "gemeld") {
				b.Resultaten = append(b.Resultaten, jaarplan.Resultaatmelding{Resultaat: r.ID, Uitslag: uitslag(), Toelichting: naam().Draw(t, "toelichting")})
			}
		}
	}
	for _, p := range d.Projecten {
		if rapid.Bool().Draw(t, "gemeld") {
			b.Projecten = append(b.Projecten, jaarplan.Projectmelding{Project: p.ID, Uitslag: uitslag(), Toelichting: naam().Draw(t, "toelichting"), Besteed: geld().Draw(t, "besteed")})
		}
	}
	return b
}

// Every result is counted once, also those nobody reported on, and every goal
// of the plan is either told by the monitor or said to be outside it.
func TestVerslagTeltAlles(t *testing.T) {
	r := uitkomst(t)
	bekend := []string{"meedoen", "gezondheid", "werk", "rondkomen", "veilig", "gezond"}
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve()
		require.NoError(t, err)
		terug := blik(t, d)
		v, err := p.Verslag(terug, r, fictief)
		require.NoError(t, err)
		require.Equal(t, len(p.Resultaten()), v.Telling.Totaal())
		require.Len(t, v.Resultaten, v.Telling.Totaal())
		require.Equal(t, len(terug.Resultaten), v.Telling.Totaal()-v.Telling.NietGemeld)
		require.Len(t, v.Projecten, len(d.Projecten))
		for _, doel := range v.Doelen {
			require.Len(t, doel.Resultaten, doel.Telling.Totaal())
		}
		for _, b := range v.Buiten {
			require.NotContains(t, bekend, b.ID)
		}
		var tekst bytes.Buffer
		require.NoError(t, p.WriteText(&tekst, nil, v))
		zonder, err := p.Verslag(terug, nil, cbs.Regio{})
		require.NoError(t, err)
		require.Equal(t, v.Telling, zonder.Telling)
	})
}

func TestTerugblikHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := blik(t, willekeurig(t))
		var w bytes.Buffer
		require.NoError(t, jaarplan.WriteTerugblik(&w, b))
		terug, err := jaarplan.ReadTerugblik(&w, "terugblik.json")
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(b, terug, cmpopts.IgnoreUnexported(jaarplan.Terugblik{}), cmpopts.EquateEmpty()))
	})
}
