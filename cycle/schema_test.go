package cycle_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields or on the structure is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[cycle.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[cycle.Regelsoort]():      schematest.Woorden(cycle.Regelsoorten()),
		reflect.TypeFor[cycle.Lading]():          schematest.Woorden(cycle.Ladingen()),
		reflect.TypeFor[governance.Strengheid](): schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[kalender.Datum]():        schematest.Datum(),
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Proces"
	s.Description = "Een proces van leren in het sociaal domein: stappen, wie eraan meedoen en volgens welke regels, en de overgangen."
	s.Properties["versie"].Enum = []any{cycle.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id", "naar":
			schematest.ID(p)
		case "naam", "toepassing", "wat":
			schematest.Gevuld(p)
		case "orgaan", "rol", "stap", "segment", "wie", "afvaardiging_van", "opsteller", "vaststeller":
			schematest.IDOfLeeg(p)
		case "stappen":
			p.MinItems, p.MaxItems = new(1), new(200)
		case "deelnemers", "regels", "segmenten":
			p.MaxItems = new(200)
		case "nummer":
			p.Minimum = new(1.0)
		case "aantal":
			p.Minimum, p.Maximum = new(0.0), new(1000.0)
		case "kern", "rollen", "uitgezonderd", "niet_bij":
			p.UniqueItems = true
			schematest.ID(p)
		case "organen":
			p.UniqueItems = true
			schematest.ID(p)
		case "van": // of invoer it is a list, of a window or a way one text
			if p.Type == "array" {
				p.MinItems, p.UniqueItems = new(1), true
				schematest.ID(p)
			}
		case "vragen", "uitkomsten", "waarden":
			schematest.Gevuld(p.Items)
		case "boekjaar", "editie", "jaar": // 0 is as if it were not there; others lie in the calendar
			p.AnyOf = []*jsonschema.Schema{{Enum: []any{0}}, {Minimum: new(1900.0), Maximum: new(2199.0)}}
		}
	})
	schematest.ID(schematest.Plek(s, "overgangen[].van"))
	zonder := func(sleutel string) *jsonschema.Schema {
		return &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{sleutel: {Not: &jsonschema.Schema{}}}}
	}
	deelname := schematest.Plek(s, "stappen[].deelnemers[]")
	deelname.AnyOf = []*jsonschema.Schema{
		schematest.Alle(schematest.Heeft("orgaan"), schematest.Zonder("rol")), schematest.Alle(schematest.Heeft("rol"), schematest.Zonder("orgaan")),
	}
	mijlpaal := schematest.Plek(s, "stappen[].mijlpalen[]")
	mijlpaal.AnyOf = []*jsonschema.Schema{
		schematest.Alle(schematest.Heeft("voor"), zonder("venster")), schematest.Alle(schematest.Heeft("venster"), zonder("voor")),
	}
	// What a rule of each kind has, and nothing else.
	regel := schematest.Plek(s, "stappen[].deelnemers[].regels[]")
	tweede := schematest.Alle(schematest.Heeft("organen"), &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"organen": {MinItems: new(2)}}})
	geteld := schematest.Alle(schematest.Heeft("aantal"), schematest.Een(schematest.Zonder("orgaan"), schematest.Zonder("rollen")))
	for _, soort := range cycle.Regelsoorten() {
		var nodig *jsonschema.Schema
		eigen := map[string]bool{}
		switch soort {
		case cycle.Minimaal, cycle.BijVoorkeur:
			nodig, eigen = geteld, map[string]bool{"aantal": true, "orgaan": true, "rollen": true}
		case cycle.LidVanBeide:
			nodig, eigen = tweede, map[string]bool{"organen": true}
		case cycle.AnderePersonenDan:
			nodig, eigen = schematest.Heeft("stap"), map[string]bool{"stap": true, "uitgezonderd": true}
		case cycle.VolgtSegment:
			nodig, eigen = schematest.Heeft("segment"), map[string]bool{"segment": true, "niet_bij": true}
		}
		dan := []*jsonschema.Schema{nodig}
		for _, sleutel := range []string{"aantal", "orgaan", "rollen", "organen", "stap", "uitgezonderd", "segment", "niet_bij"} {
			if !eigen[sleutel] {
				dan = append(dan, schematest.Zonder(sleutel))
			}
		}
		schematest.Als(regel, schematest.Woord("soort", soort.String()), schematest.Alle(dan...))
	}
	schematest.Uitleg(t, s, uitleg)
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/proces.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(data []byte) error {
		var los any
		if err := json.Unmarshal(data, &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	keurDefinitie := func(d *cycle.Definitie) error {
		var b bytes.Buffer
		if err := cycle.WriteJSON(&b, d); err != nil {
			return err
		}
		return keur(b.Bytes())
	}
	require.NoError(t, keur([]byte(voorbeeld)))
	for _, id := range cycle.IngebouwdeIDs() {
		require.NoError(t, keurDefinitie(ingebouwd(t, id).Definitie()))
	}
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keurDefinitie(willekeurig(t)), "what resolves is valid") })
}

func TestSchemaEnLezer(t *testing.T) {
	structuur := achterhoek(t)
	d := cycle.BredeMonitoring()
	stap := &d.Stappen[0]
	dag, err := kalender.ParseDatum("2026-03-01")
	require.NoError(t, err)
	d.Jaar, stap.Boekjaar, stap.Editie, stap.Opsteller, stap.Vaststeller = 2026, 2026, 2026, "mosd", "mosd"
	stap.Venster = &cycle.Venster{Van: dag, Tot: dag}
	d.Stappen[1].Deelnemers[0].Regels[0].Strengheid = governance.Strengheden()[0]
	stap.Mijlpalen = []cycle.Mijlpaal{{ID: "wet", Wat: "Wet", Voor: dag, Wie: "mosd"}, {ID: "eigen", Wat: "Eigen", Venster: &cycle.Venster{Van: dag, Tot: dag}}}
	schematest.Proef{
		Schema: "schema/proces.schema.json",
		Lees:   schematest.Lezer(cycle.ReadJSON, func(d *cycle.Definitie) (*cycle.Proces, error) { return d.Resolve(structuur) }),
		Goed:   [][]byte{schematest.Aangevuld(t, "schema/proces.schema.json", schematest.Geschreven(t, cycle.WriteJSON, d))},
		Buiten: map[string]string{
			"onbekende-tak":                          "links between ids",
			"dubbel":                                 "ids, numbers, and what is about the same two",
			"ongeldige-waarde *.van":                 "days of the calendar",
			"ongeldige-waarde *.tot":                 "days of the calendar",
			"ongeldige-waarde *.voor":                "days of the calendar",
			"tegenspraak *.tot":                      "the order of days",
			"tegenspraak stappen[]":                  "whether ways lead to a step",
			"tegenspraak stappen[].afvaardiging_van": "ways between steps",
			"tegenspraak stappen[].nummer":           "the order of numbers",
			"tegenspraak overgangen[].draagt":        "what the step it leads to has",
		},
	}.Toets(t)
}
