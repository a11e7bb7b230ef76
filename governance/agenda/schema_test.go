package agenda_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
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
		reflect.TypeFor[agenda.Niveau]():         schematest.Woorden(agenda.Niveaus()),
		reflect.TypeFor[agenda.OnderwerpStaat](): schematest.Woorden(agenda.OnderwerpStaten()),
		reflect.TypeFor[agenda.ProjectStaat]():   schematest.Woorden(agenda.ProjectStaten()),
		reflect.TypeFor[agenda.ProbleemSoort]():  schematest.Woorden(agenda.ProbleemSoorten()),
		reflect.TypeFor[agenda.Stadium]():        schematest.Woorden(agenda.Stadia()),
		reflect.TypeFor[agenda.Evaluatie]():      schematest.Woorden(agenda.Evaluaties()),
		reflect.TypeFor[agenda.Antwoord]():       schematest.Woorden(agenda.Antwoorden()),
		reflect.TypeFor[kalender.Tijdvak]():      {Type: "string", Pattern: "^[0-9]{4}(-[0-9A-Z-]+)?(/[0-9]{4}(-[0-9A-Z-]+)?)?$"},
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
			p.Pattern = "^[a-z](-?[a-z0-9])*$"
			p.MaxLength = new(64)
		case "naam", "vraag", "rol", "probleem", "a", "b":
			p.MinLength = new(1)
		case "nummer", "aantal", "stap":
			p.Minimum = new(1.0)
		case "raakt":
			p.UniqueItems = true
		case "actielijnen":
			if p.Items.Type == "object" {
				p.MinItems = new(1)
			} else {
				p.UniqueItems = true
			}
		}
	})
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

	for naam, stuk := range map[string]func(*agenda.Definitie){
		"hoofdletter":   func(d *agenda.Definitie) { d.ID = "Klein" },
		"lege naam":     func(d *agenda.Definitie) { d.Onderwerpen[0].Naam = "" },
		"zonder lijn":   func(d *agenda.Definitie) { d.Actielijnen = nil },
		"nummer nul":    func(d *agenda.Definitie) { d.Actielijnen[0].Nummer = 0 },
		"aantal nul":    func(d *agenda.Definitie) { d.Actielijnen[0].Vertegenwoordigers[0].Aantal = 0 },
		"lijn dubbel":   func(d *agenda.Definitie) { d.Projecten[0].Actielijnen = []string{"zorg", "zorg"} },
		"raakt dubbel":  func(d *agenda.Definitie) { d.Problemen[0].Raakt = []string{"kamers", "kamers"} },
		"stap nul":      func(d *agenda.Definitie) { d.Problemen[1].Herkomst.Stap = 0 },
		"zonder rol":    func(d *agenda.Definitie) { d.Logboeken[0].Stappen[0].Rol = "" },
		"andere versie": func(d *agenda.Definitie) { d.Versie = "2" },
		"zonder vraag":  func(d *agenda.Definitie) { d.Logboeken[0].Stappen[5].Bijdragen[0].Vraag = "" },
		"te veel lijnen": func(d *agenda.Definitie) {
			for i := range 48 {
				d.Actielijnen = append(d.Actielijnen, agenda.Actielijn{ID: fmt.Sprintf("l%d", i), Nummer: i + 4, Naam: "L"})
			}
		},
		"samen met niks": func(d *agenda.Definitie) { d.Samenhang[0].B = "" },
	} {
		d := klein()
		stuk(d)
		require.Error(t, keur(d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}
	var los any
	require.NoError(t, json.Unmarshal([]byte(`{"versie":"1","extra":1}`), &los))
	require.Error(t, r.Validate(los))
}

// What no reader takes is not written.
func TestWriteJSON_onleesbaar(t *testing.T) {
	require.ErrorIs(t, agenda.WriteJSON(io.Discard, nil), goaltree.CodeLeeg)
	for _, schrijf := range []func(io.Writer, *agenda.Agenda) error{agenda.WriteText, agenda.WriteDOT, agenda.WriteMermaid} {
		require.Error(t, schrijf(io.Discard, nil))
	}
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
