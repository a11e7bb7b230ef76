package ronde_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// zelfde compares events by what they say; a list that is nil and one that is
// empty say the same.
func zelfde(a, b any) string {
	return cmp.Diff(a, b, cmpopts.EquateEmpty(), cmpopts.EquateComparable(goaltree.Getal{}, cbs.Regio{}, cbs.Periode{}),
		cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) }))
}

// Every kind of event reads back as it was written, and writes the same again.
func TestRegel(t *testing.T) {
	soorten := map[ronde.Soort]bool{}
	alle := append(verloop(t), gebeurtenis(98, ronde.Afzegging{Uitnodiging: "u-1", Reden: "Ziekte"}), gebeurtenis(99, ronde.Terugzending{Van: "samen-duiden", Naar: "eerste-analyse", Reden: "Anders <ordenen> & meer\nmet een tweede regel"}))
	volgende, err := tot(t, ronde.RondeGesloten, "").Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0).In(time.FixedZone("", 5400)), Wie: "p-1", Rol: "x"})
	require.NoError(t, err)
	for _, g := range append(alle, volgende) {
		soorten[g.Soort] = true
		regel, err := g.Regel()
		require.NoError(t, err)
		require.NotContains(t, string(regel), "\n")
		require.NotContains(t, string(regel), `\u003c`)
		require.True(t, strings.HasPrefix(string(regel), `{"nr":`), "what package opslag knows a line by")
		terug, err := ronde.Parse(regel)
		require.NoError(t, err, "%s", regel)
		require.Empty(t, zelfde(g, terug))
		weer, err := terug.Regel()
		require.NoError(t, err)
		require.Equal(t, string(regel), string(weer))
	}
	require.Len(t, soorten, len(ronde.Soorten()))
}

func TestParse_fout(t *testing.T) {
	regel := func(soort, deel string) string {
		return `{"nr":1,"tijd":"2023-01-09T09:00:00Z","wie":"p-1","rol":"secretaris","soort":"` + soort + `",` + deel + `}`
	}
	for naam, geval := range map[string]struct {
		regel string
		want  []string
	}{
		"empty":            {"", []string{"leeg "}},
		"no JSON":          {"nr=1", []string{"syntaxis "}},
		"half":             {regel("ronde-gesloten", `"ronde_gesloten":{}`)[:40], []string{"syntaxis "}},
		"unknown key":      {regel("ronde-gesloten", `"ronde_gesloten":{},"naam":"x"`), []string{"onbekend-veld naam"}},
		"double key":       {regel("ronde-gesloten", `"ronde_gesloten":{},"nr":1`), []string{"dubbel nr"}},
		"no part":          {regel("duiding", `"ronde_gesloten":{}`), []string{"tegenspraak ronde_gesloten", "veld-ontbreekt duiding"}},
		"unknown kind":     {regel("gefluisterd", `"ronde_gesloten":{}`), []string{"ongeldige-waarde soort"}},
		"time of no zone":  {strings.Replace(regel("ronde-gesloten", `"ronde_gesloten":{}`), "00Z", "00", 1), []string{"ongeldige-waarde tijd"}},
		"time of long ago": {strings.Replace(regel("ronde-gesloten", `"ronde_gesloten":{}`), "2023", "1023", 1), []string{"periode tijd"}},
		"time is null":     {strings.Replace(regel("ronde-gesloten", `"ronde_gesloten":{}`), `"2023-01-09T09:00:00Z"`, "null", 1), []string{"leeg tijd"}},
		"a name":           {strings.Replace(regel("ronde-gesloten", `"ronde_gesloten":{}`), "p-1", "Een Naam", 1), []string{"ongeldige-waarde wie"}},
		"number 0":         {strings.Replace(regel("ronde-gesloten", `"ronde_gesloten":{}`), `"nr":1`, `"nr":0`, 1), []string{"getal nr"}},
		"blank reason":     {regel("ronde-gesloten", `"ronde_gesloten":{"voortijdig":" "}`), []string{"leeg ronde_gesloten.voortijdig"}},
		"turned text":      {regel("ronde-gesloten", `"ronde_gesloten":{"voortijdig":"\u202ex"}`), []string{"ongeldige-waarde ronde_gesloten.voortijdig"}},
		"another version":  {regel("geopend", `"geopend":{"versie":"2","ronde":"r","proces":"p","regio":"GM9901","jaar":2023,"opgaven":[]}`), []string{"leeg geopend.opgaven", "versie geopend.versie"}},
		"person twice": {regel("gehouden", `"gehouden":{"id":"m","stap":"s","datum":"2023-01-09","aanwezigen":[{"id":"p-1"},{"id":"p-1","gemeente":"Doetinchem"}],"afvaardiging":["p-2"]}`),
			[]string{"dubbel gehouden.aanwezigen[1].id", "onbekende-tak gehouden.afvaardiging[0]", "regio gehouden.aanwezigen[1].gemeente"}},
		"nobody":         {regel("gehouden", `"gehouden":{"id":"m","stap":"s","datum":"2023-01-09","aanwezigen":[]}`), []string{"leeg gehouden.aanwezigen"}},
		"no date":        {regel("gehouden", `"gehouden":{"id":"m","stap":"s","datum":"2023-02-30","aanwezigen":[{"id":"p-1"}]}`), []string{"ongeldige-waarde gehouden.datum"}},
		"on nothing":     {regel("bevinding", `"bevinding":{"id":"b","tekst":"x"}`), []string{"tegenspraak bevinding"}},
		"told by nobody": {regel("bevinding", `"bevinding":{"id":"b","tekst":"x","verhaal":{"gesprek":"g","van":[],"tekst":"x"}}`), []string{"leeg bevinding.verhaal.van"}},
		"on nothing too": {regel("duiding", `"duiding":{"id":"d","bijeenkomst":"m","bevindingen":[],"tekst":"x"}`), []string{"leeg duiding.bevindingen"}},
		"twice the same": {regel("duiding", `"duiding":{"id":"d","bijeenkomst":"m","bevindingen":["b","b"],"tekst":" "}`), []string{"dubbel duiding.bevindingen[1]", "leeg duiding.tekst"}},
		"an open end":    {regel("actie-afgerond", `"actie_afgerond":{"actie":"a","staat":"loopt","tekst":"x"}`), []string{"ongeldige-waarde actie_afgerond.staat"}},
		"unchanged text": {regel("toets", `"toets":{"opgave":"o","bijeenkomst":"m","uitkomst":"ongewijzigd","tekst":"x","erbij":[{"id":"p","tekst":"x"}],"toelichting":"x"}`), []string{"tegenspraak toets.erbij", "tegenspraak toets.tekst"}},
		"no new text":    {regel("toets", `"toets":{"opgave":"o","bijeenkomst":"m","uitkomst":"aangescherpt","toelichting":"x"}`), []string{"leeg toets.tekst"}},
		"too long":       {strings.Repeat(" ", ronde.MaxRegel+1), []string{"te-groot "}},
	} {
		t.Run(naam, func(t *testing.T) {
			g, err := ronde.Parse([]byte(geval.regel))
			require.Equal(t, geval.want, waarom(err), "%v", err)
			require.Equal(t, ronde.Gebeurtenis{}, g)
		})
	}
}

// A thread that is taken over holds together.
func TestValidate_draad(t *testing.T) {
	r := tot(t, ronde.RondeGesloten, "")
	for want, stuk := range map[string]func(*ronde.Draad){
		"tegenspraak geopend.overgenomen[0].actie.ronde":                        func(d *ronde.Draad) { d.Actie.Ronde = "andere" },
		"afgerond geopend.overgenomen[0].actie.staat":                           func(d *ronde.Draad) { d.Actie.Staat = ronde.ActieKlaar },
		"onbekende-tak geopend.overgenomen[0].opbrengst.id":                     func(d *ronde.Draad) { d.Opbrengst.ID = "o-x" },
		"onbekende-tak geopend.overgenomen[0].opbrengst.duidingen[0]":           func(d *ronde.Draad) { d.Duidingen = nil },
		"onbekende-tak geopend.overgenomen[0].duidingen[0].bevindingen[1]":      func(d *ronde.Draad) { d.Bevindingen = d.Bevindingen[:1] },
		"dubbel geopend.overgenomen[0].bevindingen[2].id":                       func(d *ronde.Draad) { d.Bevindingen = append(d.Bevindingen, d.Bevindingen[0]) },
		"getal geopend.overgenomen[0].bevindingen[1].indicator.per":             func(d *ronde.Draad) { d.Bevindingen[1].Indicator.Per = 0 },
		"ongeldige-waarde geopend.overgenomen[0].bevindingen[1].indicator.maat": func(d *ronde.Draad) { d.Bevindingen[1].Indicator.Maat = 99 },
	} {
		g, err := r.Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-1", Rol: "x"})
		require.NoError(t, err)
		stuk(&g.Geopend.Overgenomen[0])
		require.Equal(t, []string{want}, waarom(g.Validate()))
		_, err = g.Regel()
		require.Error(t, err)
	}
	g, err := r.Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-1", Rol: "x"})
	require.NoError(t, err)
	g.Geopend.Overgenomen = append(g.Geopend.Overgenomen, g.Geopend.Overgenomen[0])
	require.Equal(t, []string{"dubbel geopend.overgenomen[1].actie.id"}, waarom(g.Validate()))
}

func TestValidate_cijfer(t *testing.T) {
	for want, stuk := range map[string]func(*ronde.Bevinding){
		"getal bevinding.indicator.decimalen":          func(b *ronde.Bevinding) { b.Indicator.Decimalen = 7 },
		"leeg bevinding.indicator.periode":             func(b *ronde.Bevinding) { b.Indicator.Periode = ronde.Cijfer{}.Periode },
		"getal bevinding.indicator.interval.zekerheid": func(b *ronde.Bevinding) { b.Indicator.Interval.Zekerheid = 1 },
		"leeg bevinding.indicator.boom.versie":         func(b *ronde.Bevinding) { b.Indicator.Boom.Versie = "" },
		"ongeldige-waarde bevinding.indicator.status":  func(b *ronde.Bevinding) { b.Indicator.Status = new(monitor.Status(99)) },
		"ongeldige-waarde bevinding.indicator.regio":   func(b *ronde.Bevinding) { b.Indicator.Regio = ronde.Cijfer{}.Regio },
		"tegenspraak bevinding": func(b *ronde.Bevinding) {
			b.Verhaal = &ronde.Verhaal{Gesprek: "g", Van: []string{"inwoner"}, Tekst: "x"}
		},
	} {
		b := ronde.Bevinding{ID: "b", Tekst: "x", Indicator: cijfer(t, 2022)}
		stuk(&b)
		require.Equal(t, []string{want}, waarom(gebeurtenis(1, b).Validate()))
	}
}

// Where a name could be put there is a code with a form that no name has.
func TestGeenNamen(t *testing.T) {
	b := bijeenkomst("m-1", stappen[0], op(begin))
	b.Aanwezigen = append(b.Aanwezigen, cycle.Persoon{ID: "Jan Jansen", Rollen: []string{"Inwoner met naam"}, Organen: []string{"Jan"}, Gemeente: "Jan"})
	g := gebeurtenis(1, b)
	g.Wie, g.Rol = "Jan Jansen", "Jan"
	require.Equal(t, []string{
		"ongeldige-waarde gehouden.aanwezigen[4].id", "ongeldige-waarde gehouden.aanwezigen[4].organen[0]", "ongeldige-waarde gehouden.aanwezigen[4].rollen[0]",
		"ongeldige-waarde rol", "ongeldige-waarde wie", "regio gehouden.aanwezigen[4].gemeente",
	}, waarom(g.Validate()))
}

// The state's JSON is the same for the same log, and has no null lists.
func TestWriteJSON(t *testing.T) {
	a, err := ronde.Herspeel(brede(t), ronde.Lijst(verloop(t)...))
	require.NoError(t, err)
	require.Equal(t, bytesVan(t, a), bytesVan(t, tot(t, ronde.RondeGesloten, "")))
	require.Contains(t, bytesVan(t, ronde.New(brede(t))), `"acties": []`)
	var b bytes.Buffer
	require.NoError(t, ronde.Toestand{}.WriteJSON(&b))
	require.NotContains(t, b.String(), "null")
}
