package scenario_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// Everything wrong in one file comes at once, each at its place.
func TestResolveAllesTegelijk(t *testing.T) {
	f, err := os.Open("testdata/alles-fout.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := scenario.ReadJSON(f, "alles-fout.json")
	require.NoError(t, err)
	s, err := d.Resolve()
	require.Nil(t, s)
	var got []string
	for _, m := range meldingen(err) {
		code, rest, _ := strings.Cut(m, " alles-fout.json:")
		plek := strings.SplitN(rest, ": ", 3)
		got = append(got, strings.Split(plek[0], ":")[0]+" "+plek[1]+" "+code)
	}
	require.Equal(t, []string{
		"2 id ongeldige-waarde",
		"2 naam leeg",
		"2 horizon grens",
		"16 disconto.midden grens",
		"17 simulatie.trekkingen grens",
		"17 simulatie.zaad grens",
		"4 niveaus[0].bedrag grens",
		"5 niveaus[1].bedrag getal",
		"5 niveaus[1].groei.midden grens",
		"6 niveaus[1].duur.midden grens",
		"6 niveaus[1].leeftijd grens",
		"7 niveaus[2].niveau dubbel",
		"9 demografie.groepen.jeugd[1].index grens",
		"9 demografie.groepen.jeugd[1].jaar volgorde",
		"11 maatregelen[0].tot volgorde",
		"11 maatregelen[0].kosten[0].midden grens",
		"12 maatregelen[0].effecten[0].bereik.midden grens",
		"12 maatregelen[0].effecten[0].reductie.midden grens",
		"12 maatregelen[0].effecten[0].vertraging.midden grens",
		"12 maatregelen[0].effecten[0].uitdoving.midden grens",
		"13 maatregelen[0].effecten[1].op tegenspraak",
		"13 maatregelen[0].effecten[1].bereik volgorde",
		"13 maatregelen[0].effecten[1].reductie tegenspraak",
		"13 maatregelen[0].effecten[1].vertraging volgorde",
		"14 maatregelen[1].id dubbel",
		"14 maatregelen[1].naam leeg",
		"14 maatregelen[1].interventie ongeldige-waarde",
		"14 maatregelen[1].niveau onbekende-tak",
		"14 maatregelen[1].van periode",
		"14 maatregelen[1].kosten[0] volgorde",
	}, got)
}

// Each of these is one mistake, told once.
func TestResolveEen(t *testing.T) {
	maatregel := func(f func(*scenario.Maatregel)) func(*scenario.Definitie) {
		return func(d *scenario.Definitie) { f(&d.Maatregelen[0]) }
	}
	for naam, geval := range map[string]struct {
		stuk func(*scenario.Definitie)
		want string
	}{
		"versie":          {func(d *scenario.Definitie) { d.Versie = "2" }, `versie versie: this format version is not known; known is: 1 (found "2")`},
		"aandeel boven 1": {maatregel(func(m *scenario.Maatregel) { m.Effecten[0].Bereik = vast("1.01") }), `grens maatregelen[0].effecten[0].bereik.midden: this must be from 0 to 1 (found "1.01")`},
		"te veel schade": {maatregel(func(m *scenario.Maatregel) {
			m.Effecten[0].Reductie = scenario.Onzeker{Laag: gp("-1.1"), Hoog: gp("1")}
		}), `grens maatregelen[0].effecten[0].reductie.laag: this must be from -1 to 1 (found "-1.1")`},
		"verwacht schade":     {maatregel(func(m *scenario.Maatregel) { m.Effecten[0].Reductie = vast("-0.1") }), `grens maatregelen[0].effecten[0].reductie.midden: this must be from 0 to 1 (found "-0.1")`},
		"te vroeg":            {maatregel(func(m *scenario.Maatregel) { m.Van, m.Tot = 2025, 0 }), `periode maatregelen[0].van: a measure starts within the years that are reckoned, 2026 to 2028 (found "2025")`},
		"te laat":             {maatregel(func(m *scenario.Maatregel) { m.Van, m.Tot = 2029, 0 }), `periode maatregelen[0].van: a measure starts within the years that are reckoned, 2026 to 2028 (found "2029")`},
		"eind voor begin":     {maatregel(func(m *scenario.Maatregel) { m.Van = 2027 }), `volgorde maatregelen[0].tot: the measure ends before it starts, in 2027 (found "2026")`},
		"jaar zonder kosten":  {maatregel(func(m *scenario.Maatregel) { m.Tot = 2027; m.Kosten[0].Jaar = 2026 }), `leeg maatregelen[0].kosten: the measure runs in 2027 without costs; what is missing is not zero, so write 0 when it is (found "2027")`},
		"kosten erna":         {maatregel(func(m *scenario.Maatregel) { m.Kosten = append(m.Kosten, scenario.Kosten{Jaar: 2027, Midden: "1"}) }), `tegenspraak maatregelen[0].kosten[1].jaar: the measure does not run in this year (found "2027")`},
		"kosten dubbel":       {maatregel(func(m *scenario.Maatregel) { m.Kosten = append(m.Kosten, scenario.Kosten{Midden: "1"}) }), `dubbel maatregelen[0].kosten[1]: the costs of the same year stand here twice (found "0")`},
		"half bereik":         {maatregel(func(m *scenario.Maatregel) { m.Kosten[0].Laag = "1" }), `tegenspraak maatregelen[0].kosten[0]: laag and hoog are both given, or neither when there is no range`},
		"effect dubbel":       {maatregel(func(m *scenario.Maatregel) { m.Effecten = append(m.Effecten, m.Effecten[0]) }), `dubbel maatregelen[0].effecten[1].op: the effect of this measure on this level stands here already (found "zorggerelateerd")`},
		"geen niveau":         {maatregel(func(m *scenario.Maatregel) { m.Niveau = 9 }), `ongeldige-waarde maatregelen[0].niveau: this must be one of the levels of prevention (found "niveau(9)")`},
		"onbekend niveau":     {maatregel(func(m *scenario.Maatregel) { m.Niveau = preventie.Universeel }), `onbekende-tak maatregelen[0].niveau: the spending of this level is not given in niveaus (found "universeel")`},
		"zonder bevolking":    {func(d *scenario.Definitie) { d.Demografie = nil }, `tegenspraak niveaus[0].leeftijd: there is no demografie that could move the spending of these age groups`},
		"lege bevolking":      {func(d *scenario.Definitie) { d.Demografie.Groepen = scenario.Groepen{} }, `leeg demografie.groepen: no age group has an index; leave demografie out when the population stays as it is`},
		"geen uitgaven":       {func(d *scenario.Definitie) { d.Niveaus, d.Maatregelen = nil, nil }, `leeg niveaus: the spending of one level at least must be given`},
		"na 2200":             {func(d *scenario.Definitie) { d.Basisjaar = 2199; d.Maatregelen = nil }, `periode horizon: the year must be from 1900 to 2200 (found "2202")`},
		"te veel maatregelen": {func(d *scenario.Definitie) { d.Maatregelen = make([]scenario.Maatregel, 21) }, `te-groot maatregelen: there may be at most 20 here (found "21")`},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			geval.stuk(d)
			_, err := d.Resolve()
			require.Equal(t, []string{geval.want}, meldingen(err))
		})
	}
	// 50 years, in which 20 costs count once, and 20 times four assumptions of one
	// level 1 + 20 times: 50 × (20 + 80 × 21) = 85,000. Twenty more of a level with
	// as many effects are 50 × 20 × 21 = 21,000.
	d := onzeker()
	d.Horizon = 50
	d.Niveaus = append(d.Niveaus, scenario.Uitgave{Niveau: preventie.Geindiceerd, Bedrag: "1"})
	m := d.Maatregelen[0]
	m.Effecten[0].Uitdoving = m.Effecten[0].Vertraging
	d.Maatregelen = nil
	for i := range 20 {
		m.ID = fmt.Sprintf("m%d", i)
		d.Maatregelen = append(d.Maatregelen, m)
	}
	los(t, d)
	for i := range d.Maatregelen {
		tweede := scenario.Effect{Op: preventie.Geindiceerd, Bereik: m.Effecten[0].Bereik, Reductie: vast("0.1")}
		d.Maatregelen[i].Effecten = []scenario.Effect{m.Effecten[0], tweede}
	}
	_, err := d.Resolve()
	require.Equal(t, []string{`te-groot maatregelen: years times assumptions with a range, those of a level once more for each effect on it, may be at most 100000 (found "106000")`}, meldingen(err))
	_, err = (*scenario.Definitie)(nil).Resolve()
	require.Equal(t, []string{"leeg there is no definition of a scenario: it is nil"}, meldingen(err))
}

// What is no scenario is refused with its place, whatever it is.
func TestReadJSON(t *testing.T) {
	for _, kapot := range []string{"", "null", "[]", `{"versie":"9"}`, `{"versie":"1","extra":1}`, `{"versie":"1","naam":null}`} {
		_, err := scenario.ReadJSON(strings.NewReader(kapot), "x.json")
		require.NotEmpty(t, goaltree.Fouten(err), kapot)
	}
}

// Any input is read or refused, and what is read and resolves can be reckoned.
func FuzzReadJSON(f *testing.F) {
	for _, naam := range []string{"testdata/alles-fout.json", "../../examples/preventie/voorbeeld/scenario.json"} {
		b, err := os.ReadFile(naam)
		require.NoError(f, err)
		f.Add(string(b))
	}
	f.Add(`{"versie":"1","id":"a","naam":"A","basisjaar":2025,"horizon":2,"niveaus":[{"niveau":"selectief","bedrag":"1"}],"maatregelen":[],"simulatie":{"trekkingen":100,"zaad":0}}`)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := scenario.ReadJSON(strings.NewReader(s), "x.json")
		if err != nil {
			require.NotEmpty(t, goaltree.Fouten(err))
			return
		}
		r, err := d.Resolve()
		if err != nil {
			require.NotEmpty(t, goaltree.Fouten(err))
			return
		}
		u := r.Reken()
		require.Len(t, u.Jaren, d.Horizon)
	})
}
