package agenda_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// maakSchema makes the schema from the types, with the bounds that a schema
// can say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[agenda.Definitie](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[governance.Schaal]():     schematest.Woorden(governance.Schalen()),
		reflect.TypeFor[agenda.Onderwerpstaat](): schematest.Woorden(agenda.Onderwerpstaten()),
		reflect.TypeFor[agenda.Projectstaat]():   schematest.Woorden(agenda.Projectstaten()),
		reflect.TypeFor[agenda.Probleemsoort]():  schematest.Woorden(agenda.Probleemsoorten()),
		reflect.TypeFor[agenda.Stadium]():        schematest.Woorden(agenda.Stadia()),
		reflect.TypeFor[agenda.Evaluatie]():      schematest.Woorden(agenda.Evaluaties()),
		reflect.TypeFor[agenda.Antwoord]():       schematest.Woorden(agenda.Antwoorden()),
		reflect.TypeFor[kalender.Tijdvak]():      schematest.Tijdvak(),
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Samenwerkingsagenda"
	s.Description = "Een samenwerkingsagenda: actielijnen, het landschap van onderwerpen en projecten, en de weg van de problemen."
	s.Properties["versie"].Enum = []any{agenda.FormaatVersie}
	for lijst, hoogstens := range map[string]int{
		"rollen": 200, "actielijnen": 50, "samenhang": 500, "toetsvragen": 50, "onderwerpen": 5000, "projecten": 5000, "problemen": 5000, "logboeken": 5000,
	} {
		s.Properties[lijst].MaxItems = &hoogstens
	}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			schematest.ID(p)
		case "naam":
			schematest.Gevuld(p)
		case "vraag", "rol", "probleem", "a", "b":
			schematest.ID(p)
		case "onderwerp", "actielijn", "bij":
			schematest.IDOfLeeg(p)
		case "nummer", "aantal", "stap":
			p.Minimum = new(1.0)
		case "raakt":
			p.UniqueItems = true
			schematest.ID(p)
		case "actielijnen":
			if p.Items.Type == "object" {
				p.MinItems = new(1)
			} else {
				p.UniqueItems = true
				schematest.ID(p)
			}
		}
	})
	for _, pad := range []string{"toetsvragen[].vraag", "samenhang[].toelichting", "logboeken[].stappen[].rol"} {
		p := schematest.Plek(s, pad)
		p.MaxLength = nil
		schematest.Gevuld(p)
	}
	stap := schematest.Plek(s, "logboeken[].stappen[]")
	for _, st := range agenda.Stadia() {
		dan := []*jsonschema.Schema{}
		if st == agenda.Geplaatst {
			dan = append(dan, schematest.Heeft("actielijn"))
		} else {
			dan = append(dan, schematest.Zonder("actielijn", "bij"))
		}
		if st == agenda.Geevalueerd {
			dan = append(dan, schematest.Heeft("evaluatie"))
		} else {
			dan = append(dan, &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"evaluatie": {Not: &jsonschema.Schema{}}}}, schematest.Zonder("bijdragen"))
		}
		schematest.Als(stap, schematest.Woord("stadium", st.String()), schematest.Alle(dan...))
	}
	schematest.Uitleg(t, s, uitleg)
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/agenda.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(d *agenda.Definitie) error {
		var b bytes.Buffer
		if err := agenda.WriteJSON(&b, d); err != nil {
			return err
		}
		var los any
		if err := json.Unmarshal(b.Bytes(), &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	require.NoError(t, keur(agenda.Twente()))
	require.NoError(t, keur(klein()))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(willekeurig(t)), "what resolves is valid") })
}

// What no reader takes is not written.
func TestWriteJSON_onleesbaar(t *testing.T) {
	require.ErrorIs(t, agenda.WriteJSON(io.Discard, nil), goaltree.CodeLeeg)
	for _, maak := range []func(*agenda.Definitie){
		func(d *agenda.Definitie) { d.Versie = "9" },
		func(d *agenda.Definitie) { d.Naam = "x\xff" },
		func(d *agenda.Definitie) { d.Onderwerpen[0].Omschrijving = "a\x00b" },
		func(d *agenda.Definitie) { *d = agenda.Definitie{} },
		func(d *agenda.Definitie) { d.Projecten = []agenda.Project{{ID: "p", Naam: "P"}} }, // no state
	} {
		d := agenda.Twente()
		maak(d)
		require.Error(t, agenda.WriteJSON(io.Discard, d))
	}
}

func TestSchemaEnLezer(t *testing.T) {
	d := klein()
	d.Projecten[0].Bijdragen = []agenda.Bijdrage{{Vraag: "plek", Antwoord: agenda.Ja}}
	schematest.Proef{
		Schema: "schema/agenda.schema.json",
		Lees:   schematest.Lezer(agenda.ReadJSON, (*agenda.Definitie).Resolve),
		Goed: [][]byte{
			schematest.Aangevuld(t, "schema/agenda.schema.json", schematest.Geschreven(t, agenda.WriteJSON, d)),
			schematest.Geschreven(t, agenda.WriteJSON, agenda.Twente()),
		},
		Buiten: map[string]string{
			"onbekende-tak": "links between ids",
			"dubbel":        "ids, numbers, and what is about the same two",
			"stadium":       "which stage follows which",
			"ongeldige-waarde logboeken[].stappen[].datum": "days of the calendar",
		},
	}.Toets(t)
}
