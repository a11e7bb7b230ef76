package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the schema anew")

// uitleg says what each key at the top of -voorbeeld -formaat json holds.
var uitleg = map[string]string{
	"voorbeeld":   "naam van het voorbeeld",
	"toelichting": "waar de cijfers vandaan komen en wat verzonnen is",
	"ronde":       "waar de ronde staat",
	"geweigerd":   "bijeenkomsten die de regels niet toelieten, met wat er mis was en hoe het wel mocht",
	"draad":       "waar de eerste actie vandaan komt; null zolang die niet is afgesproken",
	"gevolgen":    "hoe het cijfer achter de acties er later voorstaat; leeg zolang er geen latere monitor is",
	"volgende":    "waar de volgende ronde staat; null zolang die niet geopend is",
}

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	van := func(naam string) *jsonschema.Schema {
		return schematest.Deel(t, "../../cycle/ronde/schema/"+naam+".schema.json", "")
	}
	s, err := jsonschema.For[uitvoer](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[ronde.Toestand]():        van("toestand"),
		reflect.TypeFor[ronde.Draad]():           van("draad"),
		reflect.TypeFor[ronde.Gevolg]():          van("gevolg"),
		reflect.TypeFor[governance.Oordeel]():    schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid](): schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[kalender.Datum]():        schematest.Datum(),
	}})
	require.NoError(t, err)
	s.Schema, s.Title = schematest.Dialect, "Een voorbeeld van de cyclus"
	s.Description = "Wat cyclus -voorbeeld -formaat json schrijft."
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	require.Len(t, uitleg, len(s.Properties))
	schematest.Uitleg(t, s, schematest.Samen(uitleg, uitlegDieper))
	return s
}

// What -formaat json writes is what the schemas say, at the beginning of an
// example, half way and at its end; so are a process and the state of a log.
func TestSchema(t *testing.T) {
	hier, err := os.Getwd()
	require.NoError(t, err)
	const bestand = "schema/uitvoer.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	keur := func(schema string, args ...string) {
		var los map[string]any
		require.NoError(t, json.Unmarshal([]byte(goed(t, append(args, "-formaat", "json")...)), &los))
		r := schematest.Lees(t, schema)
		require.NoError(t, r.Validate(los), args)
		los["extra"] = 1
		require.Error(t, r.Validate(los), args)
	}
	for _, dag := range []string{"2021-03-15", "2021-06-30", "2021-11-01"} {
		keur(bestand, "-voorbeeld", voorbeeldAchterhoek, "-datum", dag)
	}
	keur(bestand, "-voorbeeld", "fictief")
	for _, id := range cycle.IngebouwdeIDs() {
		keur("../../cycle/schema/proces.schema.json", "-proces", id)
	}
	t.Chdir(t.TempDir())
	goed(t)
	keur(filepath.Join(hier, "..", "..", "cycle", "ronde", "schema", "toestand.schema.json"), "-log", logAchterhoek)
}
