package main

import (
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

var update = flag.Bool("update", false, "write the schema anew")

// uitleg says what each key at the top holds; the README has the same list.
var uitleg = map[string]string{
	"fictief":           "of er iets van verzonnen is",
	"niveaus":           "de vier niveaus van preventie: op wie zij zich richten en waarom, met de bron",
	"continuum":         "de zes fasen van het continuüm, met werkwijze, niveau, wetten en de interventies die erin geplaatst zijn",
	"programma":         "naam, jaar, doelen, gemeenten en kosten van het programma; null zonder programma",
	"interventies":      "elke interventie met niveau, fase, looptijd, bereik, kosten per jaar en bewijs",
	"uitgaven":          "de uitgaven per gemeente, jaar en niveau, met verschuiving, vergelijking, concentratie en toerekening; null zonder uitgaven",
	"aandeel_preventie": "per gemeente en jaar het aandeel van preventie: van wat is toegerekend, en ten minste en ten hoogste van de uitgaven aan preventie en zorg",
	"scenario":          "wat de kanteling kost en oplevert: jaren, overbrugging, terugverdienjaar, ncw en bereik; null zonder scenario",
	"toetsen":           "wat elke regel van het programma vindt, ook wat goed is",
}

func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[uitvoer](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[preventie.Niveau]():         schematest.Woorden(preventie.Niveaus()),
		reflect.TypeFor[preventie.Fase]():           schematest.Woorden(preventie.Fasen()),
		reflect.TypeFor[preventie.Wet]():            schematest.Woorden(preventie.Wetten()),
		reflect.TypeFor[preventie.Getal]():          {Type: "number"},
		reflect.TypeFor[goaltree.Kernwaarde]():      schematest.Woorden(goaltree.Kernwaarden()),
		reflect.TypeFor[interventies.Leefgebied]():  schematest.Woorden(interventies.Leefgebieden()),
		reflect.TypeFor[interventies.Besluit]():     schematest.Woorden(interventies.Besluiten()),
		reflect.TypeFor[interventies.Bewijs]():      schematest.Woorden(interventies.Bewijzen()),
		reflect.TypeFor[interventies.Kostensoort](): schematest.Woorden(interventies.Kostensoorten()),
		reflect.TypeFor[governance.Oordeel]():       schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid]():    schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[uitgaven.Generatie]():       schematest.Woorden(uitgaven.Generaties()),
		reflect.TypeFor[uitgaven.Status]():          schematest.Woorden(uitgaven.Statussen()),
		reflect.TypeFor[uitgaven.Deel]():            {Type: "number"},
		reflect.TypeFor[decimal.Decimal]():          {Type: "string", Pattern: `^-?[0-9]+(\.[0-9]+)?$`},
		reflect.TypeFor[scenario.Eenheid]():         schematest.Woorden(scenario.Eenheden()),
		reflect.TypeFor[scenario.Maat]():            schematest.Woorden(scenario.Maten()),
		reflect.TypeFor[scenario.Terugverdienen]():  schematest.Woorden(scenario.TerugverdienenWaarden()),
		reflect.TypeFor[scenario.Bedrag]():          {Type: "string", Pattern: `^-?[0-9]+\.[0-9]{2}$`},
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Preventie: continuüm, interventies, uitgaven en scenario"
	s.Description = "Wat preventie -formaat json schrijft."
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		if naam == "nummer" {
			p.Minimum, p.Maximum = new(1.0), new(6.0)
		}
	})
	s.Properties["niveaus"].MinItems, s.Properties["niveaus"].MaxItems = new(4), new(4)
	s.Properties["continuum"].MinItems, s.Properties["continuum"].MaxItems = new(6), new(6)
	require.Len(t, uitleg, len(s.Properties))
	van := func(bestand, pad string) *jsonschema.Schema {
		return schematest.Deel(t, "../../preventie/"+bestand+".schema.json", pad)
	}
	schematest.UitlegVan(t, s, "programma", van("interventies/schema/overzicht", ""))
	schematest.UitlegVan(t, s, "interventies[]", van("interventies/schema/overzicht", "interventies[]"))
	schematest.UitlegVan(t, s, "uitgaven", van("uitgaven/schema/uitkomst", ""))
	schematest.UitlegVan(t, s, "aandeel_preventie[]", van("uitgaven/schema/uitkomst", "jaarbeelden[].preventie"))
	schematest.UitlegVan(t, s, "scenario", van("scenario/schema/overzicht", ""))
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
	keur := func(uit string) error {
		var los any
		require.NoError(t, json.Unmarshal([]byte(uit), &los))
		return r.Validate(los)
	}
	uitgaven, scenario, interventies := eigen(t, "uitgaven.csv"), eigen(t, "scenario.json"), eigen(t, "interventies.json")
	var heel string
	for _, args := range [][]string{{"-uitgaven", uitgaven, "-fictief"}, {"-scenario", scenario}, {"-interventies", interventies}, nil} {
		_, heel, _ = preventieVoorbeeld.Draai(t, append(args, "-formaat", "json")...)
		require.NoError(t, keur(heel), args)
	}
	for oud, nieuw := range map[string]string{
		`"niveau": "selectief"`: `"niveau": "soms"`, `"nummer": 6`: `"nummer": 7`, `"wpg"`: `"ooit"`, `"scenario": {`: `"scenarios": {`,
		`"saldo": "`: `"saldo": "€ `, `"oordeel": "voldaan"`: `"oordeel": "goed"`, `"fictief": true`: `"fictief": "ja"`,
	} {
		require.Contains(t, heel, oud)
		require.Error(t, keur(strings.Replace(heel, oud, nieuw, 1)), nieuw)
	}
}
