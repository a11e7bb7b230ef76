package main

import (
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the schema anew")

// uitleg says what each key at the top holds; the README has the same list.
var uitleg = map[string]string{
	"opmerkingen":      "zinnen om vooraf te lezen",
	"plan":             "het jaarplan; null als er alleen kosten gegeven zijn",
	"toetsen":          "wat elke regel van het plan vindt, ook wat goed is",
	"verslag":          "wat van het plan terechtkwam, naast wat de monitor ziet; null zonder terugblik",
	"kosten":           "per regeling het totaal, de sleutel en het aandeel van elke gemeente; bedragen zijn teksten met twee decimalen",
	"kosten_jaar":      "het jaar van de kosten; null zonder kosten",
	"kosten_fictief":   "of van de kosten iets verzonnen is",
	"kosten_verzonnen": "wat daarvan verzonnen is",
	"kosten_sleutels":  "elke sleutel in woorden",
	"kosten_cijfers":   "de cijfers waarnaar verdeeld is, van wanneer en van wie",
	"vergelijkingen":   "dezelfde regeling met andere sleutels",
	"functies":         "de tien functies: matrix, vergelijking en toetsen; null naast eigen bestanden",
}

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	van := func(bestand string) *jsonschema.Schema {
		return schematest.Deel(t, "../../governance/"+bestand+".schema.json", "")
	}
	s, err := jsonschema.For[alles](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[jaarplan.Definitie]():    van("jaarplan/schema/jaarplan"),
		reflect.TypeFor[jaarplan.Jaarverslag]():  van("jaarplan/schema/jaarverslag"),
		reflect.TypeFor[functies.Overzicht]():    van("functies/schema/overzicht"),
		reflect.TypeFor[governance.Oordeel]():    schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid](): schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[kosten.Sleutelsoort]():   schematest.Woorden(kosten.Sleutelsoorten()),
		reflect.TypeFor[kosten.Grenssoort]():     schematest.Woorden(kosten.Grenssoorten()),
		reflect.TypeFor[kosten.Gewicht]():        {Type: "number"},
		reflect.TypeFor[kosten.Bedrag]():         {Type: "string", Pattern: `^-?[0-9]+\.[0-9]{2}$`},
	}})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Jaarplan, kosten en functies"
	s.Description = "Wat jaarplan -formaat json schrijft, zonder -deel."
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		if naam == "gemeente" {
			p.Pattern = "^GM[0-9]{4}$"
		}
	})
	require.Len(t, uitleg, len(s.Properties))
	schematest.UitlegVan(t, s, "kosten[]", schematest.Deel(t, "../../governance/kosten/schema/uitkomst.schema.json", "kosten[]"))
	schematest.UitlegVan(t, s, "kosten_sleutels[]", schematest.Deel(t, "../../governance/kosten/schema/uitkomst.schema.json", "sleutels[]"))
	schematest.UitlegVan(t, s, "kosten_cijfers[]", schematest.Deel(t, "../../governance/kosten/schema/uitkomst.schema.json", "grondslagen[]"))
	schematest.Uitleg(t, s, schematest.Samen(uitleg, uitlegDieper))
	return s
}

// What -formaat json writes is what the schemas say, and the README tells of
// each of its keys.
func TestSchema(t *testing.T) {
	const bestand = "schema/uitvoer.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	leesmij, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for sleutel := range uitleg {
		require.Contains(t, string(leesmij), "`"+sleutel+"`")
	}
	for _, geval := range []struct {
		schema string
		args   []string
	}{
		{bestand, nil},
		{bestand, []string{"-plan", "voorbeeld/jaarplan.json"}},
		{bestand, []string{"-plan", "voorbeeld/jaarplan.json", "-terugblik", "voorbeeld/terugblik.json"}},
		{bestand, []string{"-kosten", "voorbeeld/kosten.json"}},
		{"../../governance/schema/structuur.schema.json", []string{"-deel", deelStructuur}},
		{"../../governance/functies/schema/overzicht.schema.json", []string{"-deel", deelFuncties}},
	} {
		status, uit, fout := programma.DraaiHier(t, append(geval.args, "-formaat", "json")...)
		require.Equal(t, opdrachtregel.Goed, status, fout)
		var los map[string]any
		require.NoError(t, json.Unmarshal([]byte(uit), &los))
		r := schematest.Lees(t, geval.schema)
		require.NoError(t, r.Validate(los), geval.args)
		los["extra"] = 1
		require.Error(t, r.Validate(los), geval.args)
	}
}
