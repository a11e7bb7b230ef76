package monitor_test

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// alles is a document in which each key holds something somewhere.
func alles(t testing.TB) *monitor.Uitkomst {
	t.Helper()
	verband := verbandVan(t, fictiefA, fictiefB)
	boom := losOp(t, &goaltree.Definitie{
		Hoofddoelen: []goaltree.Hoofddoel{
			{ID: "doel", Naam: "Doel", Kernwaarden: []goaltree.Kernwaarde{goaltree.Gezond}, Effecten: []goaltree.Tak{{ID: "effect", Gewicht: 2}, {ID: "leeg", Gewicht: 0.5}}},
		},
		Effecten: []goaltree.Effect{
			{ID: "effect", Naam: "Effect", Indicatoren: []goaltree.Tak{{ID: "i", Gewicht: 3}, {ID: "d", Gewicht: 1}, {ID: "v", Gewicht: 1}}},
			{ID: "leeg", Naam: "Zonder cijfers", Indicatoren: []goaltree.Tak{{ID: "niets", Gewicht: 1}, {ID: "n", Gewicht: 1}}},
		},
		Indicatoren: []goaltree.Indicator{
			ind("i", streef(70, 2022)), ind("d", drempels(10, 30, 50)), ind("v", verdeling), ind("n", neutraal), ind("niets"),
		},
	})
	var rijen []monitor.Waarneming
	for j, r := range []cbs.Regio{fictiefA, fictiefB} {
		for jaar := 2016; jaar <= 2020; jaar++ {
			stap := float64(jaar - 2016 + 3*j)
			w := cijfer("d", r, jaar, 40+stap)
			w.Status, w.Herkomst, w.Bron, w.Afronding = monitor.Voorlopig, monitor.Telling, "Fictieve bron", goaltree.Bekend(5)
			jong := cijfer("bevolking-0-20", r, jaar, 500+stap)
			if jaar == 2018 {
				jong = zonder("bevolking-0-20", r, jaar, monitor.RedenNietMogelijk)
			}
			rijen = append(rijen, w, jong, cijfer("v", r, jaar, 50+stap), cijfer("n", r, jaar, 5),
				breuk("i", r, jaar, 400+10*stap, 1000), breuk("i-jong", r, jaar, 100, 500), breuk("i-oud", r, jaar, 300+10*stap, 500))
		}
	}
	rijen = append(rijen, zonder("niets", fictiefA, 2020, monitor.RedenGeheim))
	o := monitor.Options{Strata: map[string][]string{"i": {"i-jong", "i-oud"}}, Verbanden: []cbs.Samenwerkingsverband{verband}}
	return evalueer(t, boom, dataset(t, rijen...), vraag(met(verband.Regio), inGroep(fictiefA, fictiefB)), o)
}

func alsJSON(t require.TestingT, v any) []byte {
	b, err := json.MarshalIndent(v, "", "  ")
	require.NoError(t, err)
	return b
}

func leesResultaat(data []byte) (*monitor.Resultaat, error) {
	return monitor.ReadResultaat(bytes.NewReader(data), "r.json")
}

// Whatever the evaluator says reads back to the same, one document or many.
func TestReadResultaat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := willekeurig(t).evalueer(t, 1, monitor.Options{Werkers: 1})
		var alle []*monitor.Uitkomst
		for u := range r.All() {
			alle = append(alle, u)
		}
		data := alsJSON(t, alle)
		terug, err := leesResultaat(data)
		require.NoError(t, err)
		require.Equal(t, len(alle), terug.Len())
		var weer []*monitor.Uitkomst
		for u := range terug.All() {
			weer = append(weer, u)
		}
		require.Equal(t, alle, weer)
		een, err := leesResultaat(alsJSON(t, alle[3]))
		require.NoError(t, err)
		u, ok := een.Uitkomst(alle[3].Regio.Code)
		require.True(t, ok)
		require.Equal(t, alle[3], u)
	})
	u := alles(t)
	een, err := leesResultaat(append([]byte("\xef\xbb\xbf\r\n"), alsJSON(t, u)...))
	require.NoError(t, err)
	terug, _ := een.Uitkomst(fictiefA)
	require.Equal(t, u, terug)
}

// What a hand changed is told, with its place.
func TestReadResultaat_Verandering(t *testing.T) {
	for naam, geval := range map[string]struct {
		wijzig func(*monitor.Uitkomst)
		code   goaltree.Code
		wat    string
	}{
		"a score of an effect": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Score = monitor.Bekend(99) },
			goaltree.CodeTegenspraak, "effecten[0].score: the weighted mean of the scores of its indicatoren is ",
		},
		"a score of an indicator": {
			func(u *monitor.Uitkomst) { u.Indicatoren[0].Score = monitor.Bekend(-99) },
			goaltree.CodeTegenspraak, "effecten[0].score: the weighted mean",
		},
		"a score of a hoofddoel": {
			func(u *monitor.Uitkomst) { u.Hoofddoelen[0].Score = monitor.Bekend(0.5) },
			goaltree.CodeTegenspraak, "hoofddoelen[0].score: the weighted mean of the scores of its effecten is ",
		},
		"a deviation": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Afwijking.Nulmeting.Waarde = monitor.Bekend(-1) },
			goaltree.CodeTegenspraak, "effecten[0].afwijking.nulmeting.waarde: the bijdragen add up to ",
		},
		"a bijdrage of another effect": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Afwijking.Vorige.Bijdragen[0].Indicator = "niets" },
			goaltree.CodeOnbekendeTak, `effecten[0].afwijking.vorige.bijdragen[0].indicator: the effect has no such indicator (found "niets")`,
		},
		"a score without a signaal": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Signaal = nil },
			goaltree.CodeTegenspraak, "effecten[0].signaal: a score and its signaal go together",
		},
		"neither score nor reden": {
			func(u *monitor.Uitkomst) { u.Effecten[1].Reden = nil },
			goaltree.CodeTegenspraak, "effecten[1].reden: there is no score, and no reason why",
		},
		"a score over none": {
			func(u *monitor.Uitkomst) {
				e := &u.Effecten[1]
				e.Score, e.Reden, e.Signaal = monitor.Bekend(1), nil, u.Effecten[0].Signaal
			},
			goaltree.CodeTegenspraak, `effecten[1].score: there is a score, and none of its indicatoren has one (found "1")`,
		},
		"an id twice, with a score out of range": {
			func(u *monitor.Uitkomst) {
				u.Indicatoren[1].ID, u.Indicatoren[1].Score = u.Indicatoren[0].ID, monitor.Bekend(500)
			},
			goaltree.CodeOngeldigeWaarde, `indicatoren[1].score: this must be from -100 to 100 (found "500")`,
		},
		"a score and a reden": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Reden = u.Effecten[1].Reden },
			goaltree.CodeTegenspraak, "effecten[0].reden: there is a score, and a reason why there is none",
		},
		"a tak that is not there": {
			func(u *monitor.Uitkomst) { u.Effecten[0].Indicatoren[0].ID = "anders" },
			goaltree.CodeOnbekendeTak, `effecten[0].indicatoren[0].id: indicatoren has none with this id (found "anders")`,
		},
		"a weight": {
			func(u *monitor.Uitkomst) { u.Hoofddoelen[0].Effecten[1].Gewicht = 0 },
			goaltree.CodeGewicht, `hoofddoelen[0].effecten[1].gewicht: a weight is above zero (found "0")`,
		},
		"an id twice": {
			func(u *monitor.Uitkomst) { u.Indicatoren[1].ID = u.Indicatoren[0].ID },
			goaltree.CodeDubbel, `indicatoren[1].id: this id stands here already (found "i")`,
		},
		"a region without a name": {
			func(u *monitor.Uitkomst) { u.Regios = u.Regios[:1] },
			goaltree.CodeOnbekendeTak, "benchmark: regios does not name this region",
		},
		"an interval upside down": {
			func(u *monitor.Uitkomst) {
				i := u.Indicatoren[0].Interval
				i.Onder, i.Boven = i.Boven, i.Onder
			},
			goaltree.CodeTegenspraak, "indicatoren[0].interval.onder: the lower limit lies above the upper one",
		},
		"a score without a figure": {
			func(u *monitor.Uitkomst) { u.Indicatoren[0].Waarde = monitor.Getal{} },
			goaltree.CodeTegenspraak, "indicatoren[0].score: there is a score without a waarde",
		},
		"a figure": {
			func(u *monitor.Uitkomst) { u.Indicatoren[0].Waarde = monitor.Bekend(12.5) },
			// alles gives i in 2020 400+10x4 of 1000: 44%.
			goaltree.CodeTegenspraak, `indicatoren[0].waarde: in the reeks the figure of 2020JJ00 is 44 (found "12.5")`,
		},
		"a figure of the nulmeting": {
			func(u *monitor.Uitkomst) { u.Indicatoren[0].Nulmeting = monitor.Bekend(12.5) },
			// In 2017 400+10x1 of 1000.
			goaltree.CodeTegenspraak, `indicatoren[0].nulmeting: in the reeks the figure of 2017JJ00 is 41 (found "12.5")`,
		},
		"a period twice": {
			func(u *monitor.Uitkomst) { r := u.Indicatoren[0].Reeks; r[1].Periode = r[0].Periode },
			goaltree.CodeDubbel, `indicatoren[0].reeks[1].periode: this period stands here already (found "2016JJ00")`,
		},
		"another region's name": {
			func(u *monitor.Uitkomst) { u.Regio.Naam = "Anders" },
			goaltree.CodeTegenspraak, `regios[0].naam: regio.naam is "Anders" (found "`,
		},
		"a score without what was expected": {
			func(u *monitor.Uitkomst) { u.Hoofddoelen[0].Verwacht = monitor.Getal{} },
			goaltree.CodeTegenspraak, "hoofddoelen[0].verwacht: a score and what was expected go together",
		},
		"a deviation of nothing": {
			func(u *monitor.Uitkomst) {
				a := u.Effecten[0].Afwijking.Nulmeting
				a.Waarde, a.Bijdragen = monitor.Bekend(0), []monitor.Bijdrage{}
			},
			goaltree.CodeTegenspraak, "effecten[0].afwijking.nulmeting.bijdragen: a deviation and its bijdragen go together",
		},
		"a deviation from no benchmark": {
			func(u *monitor.Uitkomst) { u.Benchmark = nil },
			goaltree.CodeTegenspraak, "effecten[0].afwijking.benchmark: there is a deviation from a benchmark, and the document names none",
		},
		"another version": {
			func(u *monitor.Uitkomst) { u.Versie = "9" },
			goaltree.CodeVersie, `r.json:2:13: versie: this format version is not known; known is: 1 (found "9")`,
		},
	} {
		t.Run(naam, func(t *testing.T) {
			u := alles(t)
			geval.wijzig(u)
			r, err := leesResultaat(alsJSON(t, u))
			require.Nil(t, r)
			require.ErrorIs(t, err, geval.code)
			require.ErrorContains(t, err, geval.wat)
			for _, f := range goaltree.Fouten(err) {
				require.Equal(t, "r.json", f.Bestand)
				require.NotZero(t, f.Regel, f)
			}
		})
	}
}

// Documents in an array are of one question.
func TestReadResultaat_Samen(t *testing.T) {
	for naam, geval := range map[string]struct {
		wijzig func(*monitor.Uitkomst)
		wil    string
	}{
		"the same region":   {func(*monitor.Uitkomst) {}, `[1].regio.code: [0].regio.code is this region already (found "GM9901")`},
		"another tree":      {func(u *monitor.Uitkomst) { u.Boom.Versie = "2" }, `[1].boom: the first document is of tree fictief, version 1 (found "fictief 2")`},
		"another period":    {func(u *monitor.Uitkomst) { u.Periode = cbs.Jaar(2019) }, `[1].periode: the first document is of 2020`},
		"another nulmeting": {func(u *monitor.Uitkomst) { u.Nulmeting = new(2016) }, `[1].nulmeting: the first document has another nulmeting`},
		"another benchmark": {func(u *monitor.Uitkomst) { u.Benchmark = &u.Groep[0] }, `[1].benchmark: the first document has another benchmark`},
		"no benchmark":      {func(u *monitor.Uitkomst) { u.Benchmark = nil }, `[1].benchmark: the first document has another benchmark`},
		"another groep":     {func(u *monitor.Uitkomst) { u.Groep = u.Groep[:1] }, `[1].groep: the first document has another groep`},
		"another version":   {func(u *monitor.Uitkomst) { u.Versie = "2" }, `[1].versie: this format version is not known; known is: 1 (found "2")`},
		"no version":        {func(u *monitor.Uitkomst) { u.Versie = "" }, `[1].versie: the format version is not given; known is: 1`},
		"a tak that's not":  {func(u *monitor.Uitkomst) { u.Effecten[1].Indicatoren[0].ID = "x" }, `[1].effecten[1].indicatoren[0].id: indicatoren has none with this id`},
	} {
		t.Run(naam, func(t *testing.T) {
			een, ander := alles(t), alles(t)
			geval.wijzig(ander)
			_, err := leesResultaat(alsJSON(t, []*monitor.Uitkomst{een, ander}))
			require.ErrorContains(t, err, geval.wil)
		})
	}
	// Of a newer version, with keys of its own, the version alone is told.
	nieuw := bytes.Replace(alsJSON(t, []*monitor.Uitkomst{alles(t)}), []byte(`"versie": "1",`), []byte(`"versie": "2", "nieuw": 1,`), 1)
	for _, bom := range []string{"", "\xef\xbb\xbf"} {
		_, err := leesResultaat(append([]byte(bom), nieuw...))
		require.EqualError(t, err, `r.json:3:15: [0].versie: this format version is not known; known is: 1 (found "2")`)
	}
	_, err := leesResultaat([]byte("[]"))
	require.EqualError(t, err, "r.json:1:1: the list has no resultaat")
	_, err = leesResultaat([]byte("[null]"))
	require.EqualError(t, err, `r.json:1:2: [0]: a resultaat is an object (found "null")`)
}

func TestSchemaEnLezer(t *testing.T) {
	leeg := *alles(t)
	leeg.Nulmeting, leeg.Benchmark, leeg.Demografie = nil, nil, nil
	leeg.Effecten = slices.Clone(leeg.Effecten)
	for i := range leeg.Effecten {
		leeg.Effecten[i].Afwijking.Nulmeting, leeg.Effecten[i].Afwijking.Benchmark = nil, nil
	}
	schematest.Proef{
		Schema: "schema/resultaat.schema.json",
		Lees: func(data []byte) error {
			_, err := leesResultaat(data)
			return err
		},
		Goed: [][]byte{alsJSON(t, alles(t)), alsJSON(t, leeg)},
		Buiten: map[string]string{
			"dubbel":                                     "ids and regions are looked for over the document",
			"onbekende-tak":                              "ids and regions are looked for over the document",
			"tegenspraak effecten[].score":               "it is reckoned again",
			"tegenspraak hoofddoelen[].score":            "it is reckoned again",
			"tegenspraak *.waarde":                       "it is reckoned again",
			"tegenspraak indicatoren[].interval.onder":   "one number beside another",
			"tegenspraak indicatoren[].waarde":           "it is looked for in the reeks",
			"tegenspraak indicatoren[].nulmeting":        "it is looked for in the reeks",
			"tegenspraak indicatoren[].vorige":           "it is looked for in the reeks",
			"tegenspraak regios[].naam":                  "one name beside another",
			"tegenspraak effecten[].afwijking.nulmeting": "one key beside another, elsewhere",
			"tegenspraak effecten[].afwijking.benchmark": "one key beside another, elsewhere",
			"tegenspraak *.bijdragen":                    "a list beside a number",
			"tegenspraak *.verwacht":                     "one number beside another",
		},
	}.Toets(t)
}

func TestVijandResultaat(t *testing.T) {
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		gelezen, err := monitor.ReadResultaat(r, bestand)
		if err == nil {
			for d := range gelezen.All() {
				_ = d.Regio
			}
		}
		return vijandtest.Uitkomst{Fout: err}
	}
	u := evalueer(t, eenBoom(t, []float64{1}, ind("i", streef(70, 2021))), dataset(t, cijfer("i", fictiefA, 2017, 50), cijfer("i", fictiefA, 2020, 60)), vraag())
	vijandtest.JSON(t, vijandtest.Lezer{Lees: lees}, append(alsJSON(t, u), '\n'))
}

func FuzzReadResultaat(f *testing.F) {
	u := alles(f)
	f.Add(alsJSON(f, u))
	f.Add(alsJSON(f, []*monitor.Uitkomst{u}))
	f.Add([]byte("[]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := monitor.ReadResultaat(bytes.NewReader(data), "r.json")
		require.Equal(t, err == nil, r != nil)
		if err != nil {
			for _, fout := range goaltree.Fouten(err) {
				require.Equal(t, "r.json", fout.Bestand)
			}
			return
		}
		var alle []*monitor.Uitkomst
		for u := range r.All() {
			alle = append(alle, u)
		}
		_, err = leesResultaat(alsJSON(t, alle))
		require.NoError(t, err, strings.ToValidUTF8(string(data), "?"))
	})
}

// A document that is not there has no region.
func TestNewResultaat_zonder(t *testing.T) {
	u := alles(t)
	r := monitor.NewResultaat(nil, u)
	got, ok := r.Uitkomst(fictiefA)
	require.True(t, ok)
	require.Same(t, u, got)
	_, ok = r.Uitkomst(fictiefB)
	require.False(t, ok)
}
