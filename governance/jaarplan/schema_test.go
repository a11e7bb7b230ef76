package jaarplan_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

const (
	schemaPlan      = "schema/jaarplan.schema.json"
	schemaTerugblik = "schema/terugblik.schema.json"
	schemaVerslag   = "schema/jaarverslag.schema.json"
)

// maakSchema makes a schema from the types, with the bounds that a schema can
// say; what depends on other fields is the checks'.
func maakSchema[T any](t *testing.T, titel, omschrijving string, uitleg map[string]string) []byte {
	t.Helper()
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Kernwaarde](): schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[jaarplan.Status]():     schematest.Woorden(jaarplan.Statussen()),
		reflect.TypeFor[jaarplan.Uitslag]():    schematest.Woorden(jaarplan.Uitslagen()),
		reflect.TypeFor[kosten.Bedrag]():       {Type: "string"},

		// Those of the report.
		reflect.TypeFor[jaarplan.Beweging]():    schematest.Woorden(jaarplan.Bewegingen()),
		reflect.TypeFor[monitor.Signaal]():      schematest.Woorden(monitor.Signalen()),
		reflect.TypeFor[monitor.Waardering]():   schematest.Woorden(monitor.Waarderingen()),
		reflect.TypeFor[monitor.Reden]():        schematest.Woorden(monitor.Redenen()),
		reflect.TypeFor[monitor.Bewijskracht](): schematest.Woorden(monitor.Bewijskrachten()),
		reflect.TypeFor[goaltree.Getal]():       {Types: []string{"null", "number"}},
		reflect.TypeFor[cbs.Regio]():            {Type: "string"},
		reflect.TypeFor[cbs.Periode]():          {Type: "string"},
	}})
	require.NoError(t, err)
	s.Schema, s.Title, s.Description = schematest.Dialect, titel, omschrijving
	s.Properties["versie"].Enum = []any{jaarplan.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	leesbaar := titel != "Jaarverslag" // a file that people write
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id", "rol", "resultaat":
			schematest.ID(p)
		case "naam", "omschrijving":
			schematest.Gevuld(p)
		case "indicator", "trekker", "aanspreekpunt":
			if leesbaar {
				schematest.IDOfLeeg(p)
			}
		case "niet_bediend", "meetbaar", "doel", "lezing", "bron", "onvolledig", "toelichting":
			if leesbaar {
				schematest.GevuldOfLeeg(p)
			}
		case "jaar":
			p.Minimum, p.Maximum = new(1900.0), new(2200.0)
		case "middelen", "besteed":
			p.Pattern = `^(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$`
		case "score", "verwacht":
			p.Minimum, p.Maximum = new(-100.0), new(100.0)
		case "dekking", "beweging_dekking":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "bereikt", "deels_bereikt", "niet_bereikt", "niet_gemeld":
			p.Minimum = new(0.0)
		case "uren":
			p.Minimum, p.Maximum = new(0.0), new(8784000.0)
		case "pijlers", "doelen":
			if p.Items.Type == "string" || len(p.Items.Enum) > 0 {
				p.UniqueItems = true
			}
			if naam == "doelen" && leesbaar {
				schematest.ID(p)
			}
		}
	})
	switch titel {
	case "Jaarplan":
		schematest.IDOfLeeg(schematest.Plek(s, "pijlers[].activiteiten[].project"))
	case "Terugblik":
		schematest.ID(schematest.Plek(s, "projecten[].project"))
		schematest.Gevuld(schematest.Plek(s, "projecten[].toelichting"))
		schematest.Gevuld(schematest.Plek(s, "resultaten[].toelichting"))
	}
	if p := s.Properties["plan"]; p != nil {
		schematest.ID(p)
	}
	schematest.Uitleg(t, s, uitleg)
	return schematest.JSON(t, s)
}

func TestSchemas(t *testing.T) {
	schematest.Vergelijk(t, schemaPlan, maakSchema[jaarplan.Definitie](t, "Jaarplan", "Een jaarplan sociaal domein: per pijler de resultaten en activiteiten, en de projecten van het jaar.", uitlegPlan), *update)
	schematest.Vergelijk(t, schemaTerugblik, maakSchema[jaarplan.Terugblik](t, "Terugblik", "De terugblik op een jaarplan: hoe ver elk resultaat en elk project is gekomen.", uitlegTerugblik), *update)
	schematest.Vergelijk(t, schemaVerslag, maakSchema[jaarplan.Jaarverslag](t, "Jaarverslag", "Wat van een jaarplan terechtkwam, naast wat de monitor van de maatschappelijke doelen ziet. Afwezige getallen zijn null; getallen zijn niet afgerond.", uitlegVerslag), *update)

	p, b, v := schematest.Lees(t, schemaPlan), schematest.Lees(t, schemaTerugblik), schematest.Lees(t, schemaVerslag)
	r := uitkomst(t)
	keur := func(d *jaarplan.Definitie) error {
		return geldig(p, func(w *bytes.Buffer) error { return jaarplan.WriteJSON(w, d) })
	}
	require.NoError(t, keur(jaarplan.Jaarplan2017()))
	require.NoError(t, keur(plan()))
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		require.NoError(t, keur(d), "what resolves is valid")
		terug := blik(t, d)
		require.NoError(t, geldig(b, func(w *bytes.Buffer) error { return jaarplan.WriteTerugblik(w, terug) }))
		plan, err := d.Resolve()
		require.NoError(t, err)
		for _, r := range []*monitor.Resultaat{r, nil} {
			verslag, err := plan.Verslag(terug, r, fictief)
			require.NoError(t, err)
			require.NoError(t, geldig(v, func(w *bytes.Buffer) error { return verslag.WriteJSON(w) }))
		}
	})
}

// What no reader takes is not written, and nothing is no panic.
func TestSchrijvenGeweigerd(t *testing.T) {
	var b bytes.Buffer
	d, terug := plan(), terugblik()
	d.Versie, d.Naam = "9", "a\x00b\xff"
	require.Equal(t, []string{"versie versie 9", "tekenset naam a\x00b\ufffd"}, meldingen(jaarplan.WriteJSON(&b, d)))
	d.Projecten[0].Middelen = bedrag(10_000_000_000_000_00)
	require.Equal(t, []string{"getal projecten[0].middelen 10000000000000.00"}, meldingen(jaarplan.WriteJSON(&b, d)))
	terug.Versie, terug.Resultaten[0].Toelichting = "", "\x1b"
	require.Equal(t, []string{"versie versie ", "ongeldige-waarde resultaten[0].toelichting \x1b"}, meldingen(jaarplan.WriteTerugblik(&b, terug)))
	terug.Projecten[0].Besteed = bedrag(10_000_000_000_000_00)
	require.Equal(t, []string{"getal projecten[0].besteed 10000000000000.00"}, meldingen(jaarplan.WriteTerugblik(&b, terug)))
	for _, err := range []error{jaarplan.WriteJSON(&b, nil), jaarplan.WriteTerugblik(&b, nil), (*jaarplan.Jaarverslag)(nil).WriteJSON(&b)} {
		require.ErrorIs(t, err, goaltree.CodeLeeg)
	}
	require.Empty(t, b.String())
}

func geldig(s *jsonschema.Resolved, schrijf func(*bytes.Buffer) error) error {
	var w bytes.Buffer
	if err := schrijf(&w); err != nil {
		return err
	}
	var los any
	if err := json.Unmarshal(w.Bytes(), &los); err != nil {
		return err
	}
	return s.Validate(los)
}

// Broken files are refused by reader and schema alike; the reader tells every
// mistake with its place.
func TestFouteBestanden(t *testing.T) {
	for bestand, wil := range map[string][]string{
		"sleutels.json": {
			"onbekend-veld fout/sleutels.json:5: trekker", "ongeldige-waarde fout/sleutels.json:8: pijlers[0].kernwaarde",
			"ongeldige-waarde fout/sleutels.json:12: projecten[0].middelen", "ongeldige-waarde fout/sleutels.json:13: projecten[0].status",
			"veld-ontbreekt fout/sleutels.json:1: naam", "veld-ontbreekt fout/sleutels.json:11: projecten[0].doelen",
		},
		"versie-2.json":  {"versie fout/versie-2.json:2: versie"},
		"terugblik.json": {"ongeldige-waarde fout/terugblik.json:6: resultaten[0].uitslag", "veld-ontbreekt fout/terugblik.json:6: resultaten[0].toelichting"},
	} {
		t.Run(bestand, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "fout", bestand))
			require.NoError(t, err)
			schema := schemaPlan
			if bestand == "terugblik.json" {
				schema = schemaTerugblik
				_, err = jaarplan.ReadTerugblik(bytes.NewReader(data), "fout/"+bestand)
			} else {
				_, err = jaarplan.ReadJSON(bytes.NewReader(data), "fout/"+bestand)
			}
			var kreeg []string
			for _, f := range goaltree.Fouten(err) {
				kreeg = append(kreeg, fmt.Sprintf("%s %s:%d: %s", f.Code, f.Bestand, f.Regel, f.Pad))
			}
			require.ElementsMatch(t, wil, kreeg, "%v", err)
			var los any
			require.NoError(t, json.Unmarshal(data, &los))
			require.Error(t, schematest.Lees(t, schema).Validate(los))
		})
	}
}

// A mistake in what was read points into its file.
func TestResolvePlaats(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, jaarplan.WriteJSON(&b, plan()))
	stuk := strings.Replace(b.String(), `"trekker": "manager"`, `"trekker": "manger"`, 1)
	d, err := jaarplan.ReadJSON(strings.NewReader(stuk), "plan.json")
	require.NoError(t, err)
	_, err = d.Resolve()
	f := goaltree.Fouten(err)
	require.Len(t, f, 1)
	voor, _, _ := strings.Cut(stuk, `"manger"`)
	regel := 1 + strings.Count(voor, "\n")
	require.Equal(t, []any{"plan.json", regel, "projecten[0].trekker"}, []any{f[0].Bestand, f[0].Regel, f[0].Pad})
}

func TestSchemaEnLezer(t *testing.T) {
	schematest.Proef{
		Schema: schemaPlan,
		Lees:   schematest.Lezer(jaarplan.ReadJSON, (*jaarplan.Definitie).Resolve),
		Goed:   [][]byte{schematest.Aangevuld(t, schemaPlan, schematest.Geschreven(t, jaarplan.WriteJSON, plan()))},
		Buiten: map[string]string{
			"onbekende-tak": "links between ids",
			"dubbel":        "ids, and pillars in a list of objects",
			"tegenspraak":   "what a pillar says and what projects serve it",
		},
	}.Toets(t)
	schematest.Proef{
		Schema: schemaTerugblik,
		Lees: schematest.Lezer(jaarplan.ReadTerugblik, func(b *jaarplan.Terugblik) (*jaarplan.Jaarverslag, error) {
			return losOp(t, plan()).Verslag(b, nil, fictief)
		}),
		Goed: [][]byte{schematest.Aangevuld(t, schemaTerugblik, schematest.Geschreven(t, jaarplan.WriteTerugblik, terugblik()))},
		Buiten: map[string]string{
			"onbekende-tak": "links to ids of the plan",
			"dubbel":        "results and projects told of once",
			"tegenspraak":   "the year of the plan",
		},
	}.Toets(t)
}
