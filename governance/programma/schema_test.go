package programma_test

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

const (
	patroonID      = "^[a-z](-?[a-z0-9])*$"
	patroonDag     = `\d{4}-\d{2}-\d{2}`
	patroonDeel    = `\d{4}(-(H[12]|Q[1-4]|\d{2}|W\d{2}|\d{2}-\d{2}))?`
	patroonTijdvak = "^" + patroonDeel + "(/" + patroonDeel + ")?$"
)

// typen are the schemas of what writes itself as a word or a number.
func typen() map[reflect.Type]*jsonschema.Schema {
	return map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[programma.Verschuiving]():    schematest.Woorden(programma.Verschuivingen()),
		reflect.TypeFor[programma.Coordinatielijn](): schematest.Woorden(programma.Coordinatielijnen()),
		reflect.TypeFor[programma.Randvoorwaarde]():  schematest.Woorden(programma.Randvoorwaarden()),
		reflect.TypeFor[programma.Aandachtspunt]():   schematest.Woorden(programma.Aandachtspunten()),
		reflect.TypeFor[programma.Relatiesoort]():    schematest.Woorden(programma.Relatiesoorten()),
		reflect.TypeFor[programma.Fase]():            schematest.Woorden(programma.Fasen()),
		reflect.TypeFor[programma.Per]():             schematest.Woorden(programma.EenhedenPer()),
		reflect.TypeFor[programma.Taak]():            schematest.Woorden(programma.Taken()),
		reflect.TypeFor[governance.Tijdseenheid]():   schematest.Woorden(governance.Tijdseenheden()),
		reflect.TypeFor[programma.Toestand]():        schematest.Woorden(programma.Toestanden()),
		reflect.TypeFor[governance.Oordeel]():        schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid]():     schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[programma.Uren]():            {Type: "number", Minimum: new(0.0)},
		reflect.TypeFor[kalender.Week]():             {Type: "string", Pattern: `^\d{4}-W\d{2}$`},
		reflect.TypeFor[kalender.Datum]():            {Type: "string", Pattern: "^" + patroonDag + "$"},
		reflect.TypeFor[kalender.Tijdvak]():          {Type: "string", Pattern: patroonTijdvak},
	}
}

// maakSchema makes the schema from the types, with the bounds that a schema can
// say; what depends on other fields is Resolve's.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[programma.Definitie](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Programma"
	s.Description = "Een programma van projecten: doelen, rollen, projectbladen, relaties, planning, risico's en inzet."
	s.Properties["versie"].Enum = []any{programma.FormaatVersie}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "id":
			p.Pattern, p.MaxLength = patroonID, new(64)
		case "naam", "bron", "hoe":
			if p.Type == "string" {
				p.MinLength = new(1)
			}
		case "doelen", "projecten", "themas", "mag", "fasen":
			p.MinItems = new(1)
		case "kans", "gevolg":
			p.Minimum, p.Maximum = new(0.0), new(5.0)
		case "uren":
			p.Minimum, p.Maximum = new(0.0), new(744.0)
		case "aantal":
			p.Minimum, p.Maximum = new(0.0), new(1000.0)
		case "duur":
			p.Minimum, p.Maximum = new(0.0), new(7305.0)
		case "keren", "per":
			if p.Type == "integer" {
				p.Minimum = new(1.0)
			}
		case "verschuivingen", "coordinatielijnen":
			p.UniqueItems = true
		}
	})
	// Optional wherever they stand but on top: the bron of a part, the projects of a role.
	for _, r := range []string{"rollen", "projecten"} {
		s.Properties[r].Items.Properties["bron"].MinLength = nil
	}
	s.Properties["rollen"].Items.Properties["projecten"].MinItems = nil
	s.Properties["stuurgroep"].Properties["bron"].MinLength = nil
	s.Properties["overdracht"].Properties["hoe"].MinLength = nil
	s.Properties["projecten"].Items.Properties["overdracht"].Properties["hoe"].MinLength = nil
	return s
}

func TestSchema(t *testing.T) {
	const bestand = "schema/programma.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(d *programma.Definitie) error {
		var b bytes.Buffer
		if err := programma.WriteJSON(&b, d); err != nil {
			return err
		}
		var los any
		if err := json.Unmarshal(b.Bytes(), &los); err != nil {
			return err
		}
		return r.Validate(los)
	}
	require.NoError(t, keur(programma.Programma2018()))
	require.NoError(t, keur(programma.Fictief()))
	require.NoError(t, keur(klein(t)))
	rapid.Check(t, func(t *rapid.T) { require.NoError(t, keur(willekeurigNet(t)), "what resolves is valid") })

	for naam, stuk := range map[string]func(*programma.Definitie){
		"hoofdletter":  func(d *programma.Definitie) { d.ID = "Hoofdletter" },
		"zonder doel":  func(d *programma.Definitie) { d.Doelen = nil },
		"zonder thema": func(d *programma.Definitie) { d.Projecten[0].Themas = nil },
		"kans":         func(d *programma.Definitie) { d.Risicos[0].Kans = 6 },
		"uren":         func(d *programma.Definitie) { d.Inzet[0].Uren = -1 },
		"lege naam":    func(d *programma.Definitie) { d.Naam = "" },
		"lege bron":    func(d *programma.Definitie) { d.Bron = "" },
		"zonder mag":   func(d *programma.Definitie) { d.Rollen[0].Mag = nil },
		"zonder hoe":   func(d *programma.Definitie) { d.Projecten[0].Randvoorwaarden[0].Hoe = "" },
		"ritme":        func(d *programma.Definitie) { d.Stuurgroep.Ritme.Per = 0 },
		"duur":         func(d *programma.Definitie) { d.Projecten[0].Mijlpalen[0].Duur = -1 },
		"dubbele lijn": func(d *programma.Definitie) { d.Projecten[0].Lijnen = []programma.Coordinatielijn{1, 1} },
		"zonder fase":  func(d *programma.Definitie) { d.Evaluaties[0].Fasen = nil },
		"aantal":       func(d *programma.Definitie) { d.Beschikbaar[0].Aantal = 1001 },
	} {
		d := programma.Fictief()
		stuk(d)
		require.Error(t, keur(d), naam)
		_, err := d.Resolve()
		require.Error(t, err, naam)
	}

	var b bytes.Buffer
	require.NoError(t, programma.WriteJSON(&b, klein(t)))
	for naam, vervang := range map[string][2]string{
		"onbekende sleutel": {`"versie"`, `"extra": 1, "versie"`},
		"tijdvak":           {`"looptijd": "2018"`, `"looptijd": "2018-Q5"`},
		"enum":              {`"project-leiden"`, `"anders"`},
		"andere versie":     {`"versie": "1"`, `"versie": "9"`},
	} {
		stuk := strings.Replace(b.String(), vervang[0], vervang[1], 1)
		require.NotEqual(t, b.String(), stuk, naam)
		var los any
		require.NoError(t, json.Unmarshal([]byte(stuk), &los))
		require.Error(t, r.Validate(los), naam)
		_, err := programma.ReadJSON(strings.NewReader(stuk), "p.json")
		require.Error(t, err, naam)
	}
	_, err := programma.ReadJSON(strings.NewReader(strings.Replace(b.String(), "{", `{"$schema": "x.json",`, 1)), "p.json")
	require.NoError(t, err)
}

// uitvoerschema makes the schema of what is written and not read.
func uitvoerschema[T any](t *testing.T, titel, omschrijving string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title, s.Description = schematest.Dialect, titel, omschrijving
	s.Properties["versie"].Enum = []any{programma.UitvoerVersie}
	schematest.Scherper(s, func(string, *jsonschema.Schema) {}) // a list is never null
	return s
}

// What other programs read is as its schema says, of any programme at any day.
func TestSchemaUitvoer(t *testing.T) {
	const overzicht, stand = "schema/overzicht.schema.json", "schema/stand.schema.json"
	schematest.Vergelijk(t, overzicht, schematest.JSON(t, uitvoerschema[programma.Overzicht](t, "Overzicht van een programma", "Wat een programma antwoordt: projecten met mijlpalen en risico's, relaties, kringen, kritieke pad, inzet en toetsen. Wat niet bekend is, is null.")), *update)
	schematest.Vergelijk(t, stand, schematest.JSON(t, uitvoerschema[programma.Stand](t, "Stand van een programma", "Hoe een programma ervoor staat op een dag. Wat niet bekend is, is null of staat er niet in.")), *update)
	o, s := schematest.Lees(t, overzicht), schematest.Lees(t, stand)
	keur := func(t tester, r *jsonschema.Resolved, schrijf func(io.Writer) error) {
		var b bytes.Buffer
		require.NoError(t, schrijf(&b))
		var los any
		require.NoError(t, json.Unmarshal(b.Bytes(), &los))
		require.NoError(t, r.Validate(los))
		meer, ok := los.(map[string]any)
		require.True(t, ok)
		meer["extra"] = 1
		require.Error(t, r.Validate(meer))
	}
	beide := func(t tester, d *programma.Definitie, dagen int) {
		p := opgelost(t, d)
		datum := p.Looptijd().Van().AddDagen(dagen)
		keur(t, o, p.Overzicht().WriteJSON)
		keur(t, o, p.OverzichtOp(datum).WriteJSON)
		keur(t, s, p.Stand(datum).WriteJSON)
	}
	for _, d := range []*programma.Definitie{programma.Programma2018(), programma.Fictief(), klein(t), vol(t), netwerk(t, "a:2", "b:3 c", "c:4 b")} {
		beide(t, d, 100)
	}
	rapid.Check(t, func(t *rapid.T) { beide(t, willekeurigNet(t), rapid.IntRange(-100, 500).Draw(t, "dagen")) })
}
