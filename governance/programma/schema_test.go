package programma_test

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
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
		reflect.TypeFor[kalender.Datum]():            schematest.Datum(),
		reflect.TypeFor[kalender.Tijdvak]():          schematest.Tijdvak(),
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
		case "id", "rol", "doel", "van", "naar", "tot":
			if p.Type == "string" {
				schematest.ID(p)
			} else {
				p.Minimum, p.Maximum = new(0.0), new(744.0) // hours of a norm
			}
		case "rollen", "leidt", "na", "opdrachtgevers", "leden", "themas", "projecten":
			schematest.ID(p)
		case "bovenliggend_project", "eigenaar", "aan":
			schematest.IDOfLeeg(p)
		case "naam", "bron", "hoe":
			if p.Type == "string" {
				schematest.Gevuld(p)
			}
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
				p.Minimum, p.Maximum = new(1.0), new(1000.0)
			}
		case "verschuivingen", "coordinatielijnen":
			p.UniqueItems = true
		}
	})
	for _, pad := range []string{"doelen", "projecten", "projecten[].themas", "rollen[].mag", "evaluaties[].fasen", "posten[].rollen"} {
		schematest.Plek(s, pad).MinItems = new(1)
	}
	// Optional wherever they stand but on top or in how a borging is done.
	for _, pad := range []string{"rollen[].bron", "projecten[].bron", "stuurgroep.bron", "overdracht.hoe", "projecten[].overdracht.hoe"} {
		schematest.Plek(s, pad).Pattern = ""
	}
	schematest.Gevuld(schematest.Plek(s, "risicos[].omschrijving"))
	for _, pad := range []string{"risicos[]", "projecten[].risicos[]"} {
		schematest.Als(schematest.Plek(s, pad), schematest.Heeft("kans"), schematest.Heeft("gevolg"))
		schematest.Als(schematest.Plek(s, pad), schematest.Heeft("gevolg"), schematest.Heeft("kans"))
	}
	risico := schematest.Plek(s, "risicos[]")
	risico.Required = append(risico.Required, "omschrijving")
	// More hours than there are in a week or a month.
	for _, pad := range []string{"inzet[]", "beschikbaar[]", "projecten[].inzet[]", "rollen[].norm"} {
		hoogste := &jsonschema.Schema{Maximum: new(168.0)}
		schematest.Als(schematest.Plek(s, pad), schematest.Woord("per", programma.PerWeek.String()),
			&jsonschema.Schema{Properties: map[string]*jsonschema.Schema{"uren": hoogste, "van": hoogste, "tot": hoogste}})
	}
	schematest.Uitleg(t, s, uitleg)
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
}

// uitvoerschema makes the schema of what is written and not read.
func uitvoerschema[T any](t *testing.T, titel, omschrijving string, uitleg map[string]string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: typen()})
	require.NoError(t, err)
	s.Schema, s.Title, s.Description = schematest.Dialect, titel, omschrijving
	s.Properties["versie"].Enum = []any{programma.UitvoerVersie}
	schematest.Scherper(s, func(string, *jsonschema.Schema) {}) // a list is never null
	schematest.Uitleg(t, s, uitleg)
	return s
}

// What other programs read is as its schema says, of any programme at any day.
func TestSchemaUitvoer(t *testing.T) {
	const overzicht, stand = "schema/overzicht.schema.json", "schema/stand.schema.json"
	schematest.Vergelijk(t, overzicht, schematest.JSON(t, uitvoerschema[programma.Overzicht](t, "Overzicht van een programma", "Wat een programma antwoordt: projecten met mijlpalen en risico's, relaties, kringen, kritieke pad, inzet en toetsen. Wat niet bekend is, is null.", uitlegOverzicht)), *update)
	schematest.Vergelijk(t, stand, schematest.JSON(t, uitvoerschema[programma.Stand](t, "Stand van een programma", "Hoe een programma ervoor staat op een dag. Wat niet bekend is, is null of staat er niet in.", uitlegStand)), *update)
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

func TestSchemaEnLezer(t *testing.T) {
	d := vol(t)
	maand := tijdvak(t, "2018-02")
	d.Fictief, d.Risicos[0].Fictief, d.Rollen[0].PerUit, d.Rollen[0].Projecten = true, true, true, []string{"a"}
	d.Inzet[0].Aantal, d.Beschikbaar[0].Tijdvak = 1, &maand
	d.Communicatie = []programma.Naam{{ID: "c", Naam: "C"}}
	d.Overdracht = &programma.Overdracht{Aan: "leider", Tijdvak: tijdvak(t, "2018")}
	q := &d.Projecten[0]
	q.Opdrachtgevers, q.Team, q.DraagtBijAan[0].Nadruk = []string{"leider"}, []programma.Teamlid{{Rol: "leider"}}, true
	q.Risicos = append(q.Risicos, programma.Risico{ID: "s", Omschrijving: "S", Kans: 1, Gevolg: 1, Eigenaar: "leider", Fictief: true})
	q.Mijlpalen = append(q.Mijlpalen, programma.Mijlpaal{ID: "n", Naam: "N", Tijdvak: maand, Duur: 3})
	q.Inzet = []programma.Inzet{{Rol: "leider", Aantal: 1, Uren: 1, Per: programma.PerWeek, Tijdvak: &maand}}
	schematest.Proef{
		Schema: "schema/programma.schema.json",
		Lees:   schematest.Lezer(programma.ReadJSON, (*programma.Definitie).Resolve),
		Goed:   [][]byte{schematest.Aangevuld(t, "schema/programma.schema.json", schematest.Geschreven(t, programma.WriteJSON, d))},
		Buiten: map[string]string{
			"tegenspraak rollen[].norm":               "a number below another",
			"leeg projecten[].risicos[].omschrijving": "whether the risk is a shared one",
			"onbekende-tak":                           "links between ids",
			"dubbel":                                  "ids, and what is about the same two",
			"periode":                                 "the order of days",
			"ongeldige-waarde *.tijdvak":              "days of the calendar",
			"ongeldige-waarde *.looptijd":             "days of the calendar",
			"ongeldige-waarde *.gereed":               "days of the calendar",
			"ongeldige-waarde *.datum":                "days of the calendar",
		},
	}.Toets(t)
}
