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

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the schema anew")

// uitleg says what each key at the top holds; the README has the same list.
var uitleg = map[string]string{
	"agenda":              "id van de agenda",
	"naam":                "naam van de agenda",
	"fictief":             "of onderwerpen, projecten, problemen of stappen verzonnen zijn",
	"opdrachten":          "wat gewogen is: per lijn naar rang, met score van 0 tot 1 en wat elk criterium bijdraagt; wat niet te rangschikken is staat achteraan met de reden",
	"methode":             "hoe er gewogen is; null als er niets gewogen is",
	"consistentieratio":   "van ahp: hoe ver de oordelen elkaar tegenspreken, ten hoogste; anders null",
	"te_dicht_bij_elkaar": "paren van opdrachten die te weinig verschillen om te kiezen, met de redenen",
	"scores_fictief":      "of gewichten, scores en oordelen verzonnen zijn",
	"waarschuwingen":      "waar de weging voor waarschuwt",
	"plaatsingen":         "waar elk probleem hoort volgens wat het raakt, en waarom: hiaat, onderwerp of project, actielijn, wat in beeld blijft en wat eerst moet",
	"dossiers":            "de weg van elk probleem: stadium, stappen, waar het uit voortkwam, wat eruit voortkwam en wat hierna kan",
	"toetsen":             "wat elke regel vindt, ook wat goed is",
}

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[uitvoer](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[prioritering.Methode]():    schematest.Woorden(prioritering.Methodes()),
		reflect.TypeFor[prioritering.Nabijsoort](): schematest.Woorden(prioritering.Nabijsoorten()),
		reflect.TypeFor[prioritering.Rang]():       {Types: []string{"null", "integer"}, Minimum: new(1.0)},
		reflect.TypeFor[goaltree.Getal]():          {Types: []string{"null", "number"}},
		reflect.TypeFor[agenda.Uitkomst]():         schematest.Woorden(agenda.Uitkomsten()),
		reflect.TypeFor[agenda.Stadium]():          schematest.Woorden(agenda.Stadia()),
		reflect.TypeFor[agenda.Evaluatie]():        schematest.Woorden(agenda.Evaluaties()),
		reflect.TypeFor[agenda.Antwoord]():         schematest.Woorden(agenda.Antwoorden()),
		reflect.TypeFor[governance.Strengheid]():   schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[governance.Oordeel]():      schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[kalender.Tijdvak]():        {Type: "string", Pattern: "^[0-9]{4}(-[0-9A-Z-]+)?(/[0-9]{4}(-[0-9A-Z-]+)?)?$"},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "De weg van de problemen in een samenwerkingsagenda"
	s.Description = "Wat samenwerkingsagenda -formaat json schrijft."
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "score":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "consistentieratio", "verschil":
			p.Minimum = new(0.0)
		case "redenen":
			p.MinItems = new(1)
		case "stap":
			p.Minimum = new(1.0)
		}
	})
	require.Len(t, uitleg, len(s.Properties))
	const uitslag, agendas = "../../governance/prioritering/schema/uitslag.schema.json", "../../governance/agenda/schema/agenda.schema.json"
	schematest.UitlegVan(t, s, "opdrachten[]", schematest.Deel(t, uitslag, "opdrachten[]"))
	schematest.UitlegVan(t, s, "te_dicht_bij_elkaar[]", schematest.Deel(t, uitslag, "te_dicht_bij_elkaar[]"))
	schematest.UitlegVan(t, s, "dossiers[].stappen[]", schematest.Deel(t, agendas, "logboeken[].stappen[]"))
	schematest.UitlegVan(t, s, "dossiers[].herkomst", schematest.Deel(t, agendas, "problemen[].herkomst"))
	schematest.Uitleg(t, s, schematest.Samen(uitleg, uitlegDieper))
	return s
}

// What -formaat json writes is what the schema says, and the README tells of
// each of its keys.
func TestSchema(t *testing.T) {
	const bestand = "schema/uitvoer.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	leesmij, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for sleutel := range uitleg {
		require.Contains(t, string(leesmij), "`"+sleutel+"`")
	}
	eigen := voorbeeldtest.Bestand(t, "agenda.json", eigenAgenda)
	var uit string
	for _, args := range [][]string{nil, {"-methode", "ahp"}, {"-methode", "topsis"}, {"-voorbeeld", "twente"}, {"-agenda", eigen}} {
		_, uit, _ = voorbeeld.Draai(t, append(args, "-formaat", "json")...)
		var los any
		require.NoError(t, json.Unmarshal([]byte(uit), &los))
		require.NoError(t, r.Validate(los), args)
	}
	_, uit, _ = voorbeeld.Draai(t, "-formaat", "json")
	for oud, nieuw := range map[string]string{
		`"uitkomst": "hiaat"`: `"uitkomst": "gat"`, `"stadium": "geplaatst"`: `"stadium": "ergens"`, `"dossiers": [`: `"dossier": [`,
		`"methode": "gewogen-som"`: `"methode": "loten"`, `"rang": 1`: `"rang": 0`, `"oordeel": "voldaan"`: `"oordeel": "goed"`,
	} {
		require.Contains(t, uit, oud)
		var los any
		require.NoError(t, json.Unmarshal([]byte(strings.Replace(uit, oud, nieuw, 1)), &los))
		require.Error(t, r.Validate(los), nieuw)
	}
}
