package main

import (
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

var update = flag.Bool("update", false, "write the schema and the reference anew")

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[model](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[goaltree.Maat]():          schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():      schematest.Woorden(goaltree.Richtingen()),
		reflect.TypeFor[goaltree.Schaal]():        schematest.Woorden(goaltree.Schalen()),
		reflect.TypeFor[goaltree.Kernwaarde]():    schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[goaltree.Dimensie]():      schematest.Woorden(goaltree.Dimensies()),
		reflect.TypeFor[goaltree.Getal]():         {Types: []string{"null", "number"}},
		reflect.TypeFor[preventie.Niveau]():       schematest.Woorden(preventie.Niveaus()),
		reflect.TypeFor[preventie.Fase]():         schematest.Woorden(preventie.Fasen()),
		reflect.TypeFor[preventie.Wet]():          schematest.Woorden(preventie.Wetten()),
		reflect.TypeFor[governance.Orgaansoort](): schematest.Woorden(governance.Orgaansoorten()),
		reflect.TypeFor[governance.Schaal]():      schematest.Woorden(governance.Schalen()),
		reflect.TypeFor[governance.Lijnsoort]():   schematest.Woorden(governance.Lijnsoorten()),
		reflect.TypeFor[governance.Strengheid]():  schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[prioritering.Soort]():     schematest.Woorden(prioritering.Soorten()),
		reflect.TypeFor[cycle.Regelsoort]():       schematest.Woorden(cycle.Regelsoorten()),
		reflect.TypeFor[cycle.Lading]():           schematest.Woorden(cycle.Ladingen()),
		reflect.TypeFor[kalender.Datum]():         {Type: "string", Pattern: "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Referentiemodel monitor sociaal domein"
	s.Description = "Wat model -formaat json schrijft: alle delen, of met -deel één ervan. Wat iets is naar onze lezing en niet naar het woord van de bron, staat in lezing."
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			if p.Enum == nil {
				p.Pattern = "^[a-z0-9](-?[a-z0-9])*$"
			}
		case "naam", "bron":
			p.MinLength = new(1)
		case "nummer":
			p.Minimum = new(1.0)
		case "code":
			p.Pattern = "^GM[0-9]{4}$"
		case "gewicht":
			p.ExclusiveMinimum = new(0.0)
		}
	})
	s.Properties["versie"].Enum = []any{versie}
	for _, d := range delen {
		p := s.Properties[d.sleutel]
		require.NotNil(t, p, d.sleutel)
		p.Description, p.MinItems = d.titel+". "+d.uitleg, new(1)
	}
	require.Len(t, s.Properties, len(delen)+2, "every part of the model is in the tables and the reference")
	van := func(pad, bestand, deel string) {
		schematest.UitlegVan(t, s, pad, schematest.Deel(t, "../../"+bestand+".schema.json", deel))
	}
	const structuur, afweging = "governance/schema/structuur", "governance/prioritering/schema/prioritering"
	van("doelenbomen[].definitie", "goaltree/schema/doelenboom", "")
	van("processen[]", "cycle/schema/proces", "")
	for pad, deel := range map[string]string{"organen[].leden[]": "organen[].leden[]", "organen[]": "organen[]", "rollen[]": "rollen[]", "lijnen[]": "lijnen[]", "voorwaarden[]": "voorwaarden[]"} {
		van(pad, structuur, deel)
	}
	for pad, deel := range map[string]string{"hoofdlijnen[]": "lijnen[]", "opdrachten[]": "opdrachten[]", "prioriteringscriteria[]": "criteria[]", "monitors[]": "monitors[]"} {
		van(pad, afweging, deel)
	}
	van("toetsvragen[]", "governance/agenda/schema/agenda", "toetsvragen[]")
	schematest.Uitleg(t, s, uitleg)
	return s
}

// What -formaat json writes is what the schema says, and the README tells of
// each of its keys.
func TestSchema(t *testing.T) {
	const bestand = "schema/model.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	leesmij, err := os.ReadFile("README.md")
	require.NoError(t, err)
	keur := func(s string) error {
		var v any
		require.NoError(t, json.Unmarshal([]byte(s), &v))
		return r.Validate(v)
	}
	alles := goed(t)
	require.NoError(t, keur(alles))
	require.NoError(t, keur(goed(t, "-jaar", "2015")), "before the monitor's first edition it supplies nothing")
	for _, d := range delen {
		require.Contains(t, string(leesmij), "`"+d.sleutel+"`")
		require.NoError(t, keur(goed(t, "-deel", d.sleutel)), d.sleutel)
	}
	for _, stuk := range [][2]string{
		{`"versie": "1"`, `"versie": "2"`}, {`"kernwaarden": [`, `"kernwaarde": [`}, {`"id": "veerkracht"`, `"id": "veerkrachtig"`}, {`"nummer": 8`, `"nummer": 0`},
		{`"niveau": "selectief"`, `"niveau": "gericht"`}, {`"code": "GM0197"`, `"code": "0197"`}, {`"regio": null`, `"regio": 3`}, {`"soort": "stuurt"`, `"soort": "baas"`},
		{`"van": "2026-05-01"`, `"van": "mei"`}, {`"naam": "Gezond",`, ``}, {`"bron": "Samenwerkingsagenda Twente, proces, inleiding"`, `"bron": ""`},
		{`"wetten": [`, `"wetten": null, "wet": [`}, {`"gewicht": 2`, `"gewicht": 0`},
	} {
		require.Contains(t, alles, stuk[0])
		require.Error(t, keur(strings.Replace(alles, stuk[0], stuk[1], 1)), stuk[1])
	}
}
