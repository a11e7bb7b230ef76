package ronde_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

var update = flag.Bool("update", false, "write the schema anew")

const schema = "schema/gebeurtenis.schema.json"

func maakSchema(t *testing.T) []byte {
	t.Helper()
	opties := &jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[ronde.Soort]():          schematest.Woorden(ronde.Soorten()),
		reflect.TypeFor[ronde.Toetsuitkomst]():  schematest.Woorden(ronde.Toetsuitkomsten()),
		reflect.TypeFor[ronde.Actiestaat]():     schematest.Woorden(ronde.Actiestaten()),
		reflect.TypeFor[cycle.Segment]():        schematest.Woorden(cycle.Segmenten()),
		reflect.TypeFor[goaltree.Maat]():        schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():    schematest.Woorden(goaltree.Richtingen()),
		reflect.TypeFor[monitor.Status]():       schematest.Woorden(monitor.Statussen()),
		reflect.TypeFor[monitor.Herkomst]():     schematest.Woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Reden]():        schematest.Woorden(monitor.Redenen()),
		reflect.TypeFor[monitor.Signaal]():      schematest.Woorden(monitor.Signalen()),
		reflect.TypeFor[monitor.Bewijskracht](): schematest.Woorden(monitor.Bewijskrachten()),
		reflect.TypeFor[statistiek.Oordeel]():   schematest.Woorden(statistiek.Oordelen()),
		reflect.TypeFor[goaltree.Getal]():       {Types: []string{"null", "number"}},
		reflect.TypeFor[kalender.Datum]():       {Type: "string", Pattern: `^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`},
		reflect.TypeFor[time.Time]():            {Type: "string", Format: "date-time", Pattern: `^2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`},
		reflect.TypeFor[cbs.Regio]():            {Type: "string", MinLength: new(1)},
		reflect.TypeFor[cbs.Periode]():          {Type: "string", MinLength: new(1)},
	}}
	s, err := jsonschema.For[ronde.Gebeurtenis](opties)
	require.NoError(t, err)
	spoor, err := jsonschema.For[ronde.Spoor](opties)
	require.NoError(t, err)
	metSpoor(s, spoor)
	s.Schema, s.Title = schematest.Dialect, "Gebeurtenis"
	s.Description = "Een regel van het logboek van een ronde: één gebeurtenis."
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id", "uitnodiging", "wie", "rol", "ronde", "proces", "vorige", "stap", "van", "naar", "bijeenkomst", "gesprek", "opgave", "opbrengst", "actie", "eigenaar", "indicator", "effect":
			if p.Type == "string" {
				p.Pattern, p.MaxLength = "^[a-z](-?[a-z0-9])*$", new(64)
			}
		case "tekst", "reden", "toelichting", "naam", "regio_naam", "stap_naam":
			if p.Type == "string" {
				p.MinLength = new(1)
			}
		case "nr", "per":
			p.Minimum = new(1.0)
		case "jaar":
			p.Minimum, p.Maximum = new(2000.0), new(2199.0)
		case "opgaven", "aanwezigen", "genodigden":
			p.MinItems = new(1)
		case "bevindingen", "duidingen":
			if p.Items.Type == "string" {
				p.MinItems, p.UniqueItems = new(1), true
			}
		case "versie":
			p.MinLength = new(1)
		case "dekking":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		}
	})
	s.Properties["geopend"].Properties["versie"].Enum = []any{ronde.FormaatVersie}
	s.Properties["actie_afgerond"].Properties["staat"].Enum = []any{ronde.ActieKlaar.String(), ronde.ActieVervallen.String()}
	// Exactly the part of its kind is there.
	delen := map[string]string{}
	for _, soort := range ronde.Soorten() {
		delen[soort.String()] = sleutelVan(soort)
	}
	for _, soort := range ronde.Soorten() {
		hier := &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"soort": {Enum: []any{soort.String()}}}, Required: []string{delen[soort.String()]}}
		for _, ander := range ronde.Soorten() {
			if ander != soort {
				hier.Properties[delen[ander.String()]] = &jsonschema.Schema{Not: &jsonschema.Schema{}}
			}
		}
		s.OneOf = append(s.OneOf, hier)
	}
	return schematest.JSON(t, s)
}

// metSpoor puts the keys of a Spoor under its own key: encoding/json gives an
// embedded struct that has a name its own object, where jsonschema.For does not.
func metSpoor(s, spoor *jsonschema.Schema) {
	if _, plat := s.Properties["keer"]; plat && s != spoor {
		van := func(sleutel string) bool { _, is := spoor.Properties[sleutel]; return is }
		s.PropertyOrder = append([]string{"spoor"}, slices.DeleteFunc(s.PropertyOrder, van)...)
		s.Required = append([]string{"spoor"}, slices.DeleteFunc(s.Required, van)...)
		maps.DeleteFunc(s.Properties, func(sleutel string, _ *jsonschema.Schema) bool { return van(sleutel) })
		s.Properties["spoor"] = spoor.CloneSchemas()
	}
	for sleutel, p := range s.Properties {
		if sleutel != "spoor" {
			metSpoor(p, spoor)
		}
	}
	if s.Items != nil {
		metSpoor(s.Items, spoor)
	}
}

// sleutelVan gives the key of a kind's part: its word, with low lines.
func sleutelVan(s ronde.Soort) string {
	b := []byte(s.String())
	for i := range b {
		if b[i] == '-' {
			b[i] = '_'
		}
	}
	return string(b)
}

func TestSchema(t *testing.T) {
	schematest.Vergelijk(t, schema, maakSchema(t), *update)
	s := schematest.Lees(t, schema)
	keur := func(regel []byte) error {
		var los any
		require.NoError(t, json.Unmarshal(regel, &los))
		return s.Validate(los)
	}
	alle := append(verloop(t), gebeurtenis(1, ronde.Afzegging{Uitnodiging: "u-1", Reden: "x"}), gebeurtenis(1, ronde.Terugzending{Van: "s", Naar: "r", Reden: "x"}))
	volgende, err := tot(t, ronde.RondeGesloten, "").Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-1", Rol: "x"})
	require.NoError(t, err)
	for _, g := range append(alle, volgende) {
		regel, err := g.Regel()
		require.NoError(t, err)
		require.NoError(t, keur(regel), "%s", regel)
	}
	for _, bestand := range []string{"andere-versie", "naam", "onbekende-sleutel", "twee-delen", "zonder-deel", "leeg"} {
		regel, err := os.ReadFile("testdata/fout/" + bestand + ".json")
		require.NoError(t, err)
		require.Error(t, keur(regel), bestand)
		_, err = ronde.Parse(regel)
		require.Error(t, err, bestand)
	}
}
