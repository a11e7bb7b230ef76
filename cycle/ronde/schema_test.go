package ronde_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

var update = flag.Bool("update", false, "write the schema anew")

const schema = "schema/gebeurtenis.schema.json"

// vanTypen makes a schema from a type.
func vanTypen[T any](t *testing.T) *jsonschema.Schema {
	t.Helper()
	typen := map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[ronde.Soort]():           schematest.Woorden(ronde.Soorten()),
		reflect.TypeFor[ronde.Toetsuitkomst]():   schematest.Woorden(ronde.Toetsuitkomsten()),
		reflect.TypeFor[ronde.Stapstaat]():       schematest.Woorden(ronde.Stapstaten()),
		reflect.TypeFor[governance.Oordeel]():    schematest.Woorden(governance.Oordelen()),
		reflect.TypeFor[governance.Strengheid](): schematest.Woorden(governance.Strengheden()),
		reflect.TypeFor[ronde.Actiestaat]():      schematest.Woorden(ronde.Actiestaten()),
		reflect.TypeFor[goaltree.Maat]():         schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[goaltree.Richting]():     schematest.Woorden(goaltree.Richtingen()),
		reflect.TypeFor[monitor.Status]():        schematest.Woorden(monitor.Statussen()),
		reflect.TypeFor[monitor.Herkomst]():      schematest.Woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Reden]():         schematest.Woorden(monitor.Redenen()),
		reflect.TypeFor[monitor.Signaal]():       schematest.Woorden(monitor.Signalen()),
		reflect.TypeFor[monitor.Waardering]():    schematest.Woorden(monitor.Waarderingen()),
		reflect.TypeFor[monitor.Bewijskracht]():  schematest.Woorden(monitor.Bewijskrachten()),
		reflect.TypeFor[statistiek.Oordeel]():    schematest.Woorden(statistiek.Oordelen()),
		reflect.TypeFor[goaltree.Getal]():        {Types: []string{"null", "number"}},
		reflect.TypeFor[kalender.Datum]():        schematest.Datum(),
		reflect.TypeFor[time.Time]():             {Type: "string", Format: "date-time", Pattern: `^2[01]\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`},
		reflect.TypeFor[cbs.Regio]():             {Type: "string", Pattern: "^([A-Z]{2}[0-9A-Z]{2,8} *|[a-z](-?[a-z0-9])*)$", MaxLength: new(40)},
		reflect.TypeFor[cbs.Periode]():           {Type: "string", Pattern: "^[12][0-9]{3}((JJ|HJ|KW|MM|W1|SJ|X0)[0-9]{2})?$"},
	}
	spoor, err := jsonschema.For[ronde.Spoor](&jsonschema.ForOptions{TypeSchemas: typen})
	require.NoError(t, err)
	// An embedded Spoor has a name in JSON, and so an object of its own.
	typen[reflect.TypeFor[ronde.Spoor]()] = &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{"spoor": spoor}}
	s, err := jsonschema.For[T](&jsonschema.ForOptions{TypeSchemas: typen})
	require.NoError(t, err)
	metSpoor(s)
	metStap(s)
	schematest.Scherper(s, func(string, *jsonschema.Schema) {})
	return s
}

// metSpoor has a Spoor be there wherever it can.
func metSpoor(s *jsonschema.Schema) {
	if s.Properties["spoor"] != nil {
		s.Required = append([]string{"spoor"}, s.Required...)
	}
	for _, p := range s.Properties {
		metSpoor(p)
	}
	if s.Items != nil {
		metSpoor(s.Items)
	}
}

// metStap puts back the step of an invitation or a meeting, which has the name of
// a field of Spoor: jsonschema.For sees neither of the two, encoding/json both.
func metStap(s *jsonschema.Schema) {
	_, wanneer := s.Properties["datum"]
	if s.Properties["spoor"] != nil && wanneer {
		s.Properties["stap"] = &jsonschema.Schema{Type: "string"}
		s.Required, s.PropertyOrder = append(s.Required, "stap"), append(s.PropertyOrder, "stap")
	}
	for _, p := range s.Properties {
		metStap(p)
	}
	if s.Items != nil {
		metStap(s.Items)
	}
}

func maakSchema(t *testing.T) []byte {
	t.Helper()
	s := vanTypen[ronde.Gebeurtenis](t)
	s.Schema, s.Title = schematest.Dialect, "Gebeurtenis"
	s.Description = "Een regel van het logboek van een ronde: één gebeurtenis."
	schematest.MetSchemaSleutel(s)
	schematest.Sleutels(s, func(pad string, p *jsonschema.Schema, verplicht bool) {
		tekst, id := schematest.GevuldOfLeeg, schematest.IDOfLeeg
		if verplicht {
			tekst, id = schematest.Gevuld, schematest.ID
		}
		switch naam := pad[strings.LastIndex(pad, ".")+1:]; naam {
		case "id", "uitnodiging", "wie", "rol", "ronde", "proces", "vorige", "stap", "van", "naar", "segment", "bijeenkomst", "gesprek", "opgave", "opbrengst", "actie", "eigenaar", "indicator", "effect", "uit":
			id(p)
			if p.Type == "array" && p.Items.Type == "string" {
				schematest.ID(p)
				p.MinItems = new(1)
			}
		case "rollen", "organen", "afvaardiging", "ontwikkelingen", "opbrengsten":
			if p.Items.Type == "string" {
				schematest.ID(p)
				p.UniqueItems = true
			}
		case "tekst", "reden", "toelichting", "naam", "regio_naam", "stap_naam", "versie", "voortijdig":
			if p.Type == "string" && p.Enum == nil {
				tekst(p)
			}
		case "gemeente":
			p.Pattern = "^(GM[0-9]{4})?$"
		case "nr", "per":
			p.Minimum = new(1.0)
		case "keer":
			p.Minimum = new(0.0)
		case "jaar":
			p.Minimum, p.Maximum = new(2000.0), new(2199.0)
		case "opgaven", "aanwezigen", "genodigden":
			p.MinItems = new(1)
		case "bevindingen", "duidingen":
			if p.Items.Type == "string" {
				p.MinItems, p.UniqueItems = new(1), true
				schematest.ID(p)
			}
		case "decimalen":
			p.Minimum, p.Maximum = new(0.0), new(6.0)
		case "score":
			p.Minimum, p.Maximum = new(-100.0), new(100.0)
		case "dekking", "duidelijk", "duidelijk_99_8":
			p.Minimum, p.Maximum = new(0.0), new(1.0)
		case "zekerheid":
			p.ExclusiveMinimum, p.ExclusiveMaximum = new(0.0), new(1.0)
		}
	})
	s.Properties["geopend"].Properties["versie"].Enum = []any{ronde.FormaatVersie}
	s.Properties["actie_afgerond"].Properties["staat"].Enum = []any{ronde.ActieKlaar.String(), ronde.ActieVervallen.String()}
	draad := schematest.Plek(s, "geopend.overgenomen[]")
	for _, b := range []*jsonschema.Schema{s.Properties["bevinding"], schematest.Plek(draad, "bevindingen[]")} {
		b.OneOf = []*jsonschema.Schema{schematest.Heeft("indicator"), schematest.Heeft("effect"), schematest.Heeft("verhaal")}
		for _, c := range []string{"indicator", "effect.cijfers[]"} {
			schematest.Als(schematest.Plek(b, c), &jsonschema.Schema{Required: []string{"waarde"}, Properties: map[string]*jsonschema.Schema{"waarde": {Type: "number"}}}, schematest.Heeft("periode"))
		}
	}
	schematest.Plek(draad, "actie.staat").Enum = []any{ronde.ActieOpen.String(), ronde.ActieLoopt.String()}
	toets := s.Properties["toets"]
	schematest.Als(toets, schematest.Woord("uitkomst", ronde.Aangescherpt.String(), ronde.Aangepast.String(), ronde.Ongewijzigd.String()), schematest.Zonder("erbij"))
	schematest.Als(toets, schematest.Woord("uitkomst", ronde.Ongewijzigd.String()), schematest.Zonder("tekst"))
	schematest.Als(toets, schematest.Woord("uitkomst", ronde.Aangescherpt.String(), ronde.Aangepast.String(), ronde.Aangevuld.String()), schematest.Een(schematest.Heeft("tekst"), schematest.Heeft("erbij")))
	// Exactly the part of its kind is there.
	delen := map[string]string{}
	for _, soort := range ronde.Soorten() {
		delen[soort.String()] = sleutelVan(soort)
	}
	for _, soort := range ronde.Soorten() {
		hier := &jsonschema.Schema{
			Properties: map[string]*jsonschema.Schema{"soort": {Enum: []any{soort.String()}}, delen[soort.String()]: {Type: "object"}},
			Required:   []string{delen[soort.String()]},
		}
		for _, ander := range ronde.Soorten() {
			if ander != soort {
				hier.Properties[delen[ander.String()]] = &jsonschema.Schema{Type: "null"}
			}
		}
		s.OneOf = append(s.OneOf, hier)
	}
	schematest.Uitleg(t, s, uitlegGebeurtenis)
	return schematest.JSON(t, s)
}

// uitvoer makes the schema of what is written and not read, compares it with the
// file and gives it ready to check with.
func uitvoer[T any](t *testing.T, naam, titel, omschrijving string, uitleg map[string]string) func(any) error {
	t.Helper()
	s := vanTypen[T](t)
	s.Schema, s.Title, s.Description = schematest.Dialect, titel, omschrijving
	if v := s.Properties["versie"]; v != nil {
		v.Enum = []any{ronde.FormaatVersie}
	}
	schematest.Uitleg(t, s, uitleg)
	bestand := "schema/" + naam + ".schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, s), *update)
	r := schematest.Lees(t, bestand)
	return func(v any) error {
		var b bytes.Buffer
		require.NoError(t, invoer.Formaat{}.Schrijf(&b, v))
		var los any
		require.NoError(t, json.Unmarshal(b.Bytes(), &los))
		return r.Validate(los)
	}
}

// The schema of where a round stands.
func TestSchemaToestand(t *testing.T) {
	keur := uitvoer[ronde.Toestand](t, "toestand", "Toestand van een ronde", "Waar een ronde staat: waar haar logboek op uitkomt. Wat er niet is, staat er niet in.", uitlegToestand)
	gang := ronde.New(brede(t))
	for _, g := range verloop(t) {
		require.NoError(t, gang.Voeg(g))
		require.NoError(t, keur(gang.Toestand()))
	}
	require.Error(t, keur(ronde.Toestand{}), "of another version")
}

// The schemas of what an actie goes back to, and of how its figures are since.
func TestSchemaDraad(t *testing.T) {
	draad := uitvoer[ronde.Draad](t, "draad", "Draad van een actie", "Waar een actie vandaan komt: opbrengst, duidingen en bevindingen, tot aan de cijfers.", uitlegDraad)
	gevolg := uitvoer[ronde.Gevolg](t, "gevolg", "Gevolg van acties", "Hoe een cijfer er later voorstaat, naast de acties die op dat cijfer teruggaan.", uitlegGevolg)
	r := tot(t, ronde.RondeGesloten, "")
	for _, a := range r.Toestand().Acties {
		d, err := r.Herleid(a.ID)
		require.NoError(t, err)
		require.NoError(t, draad(d))
		d.Opbrengst.Spoor.Tijd = time.Time{}
		require.Error(t, draad(d))
	}
	for _, stuk := range []func(*monitor.Uitkomst, *monitor.Indicatoruitkomst){
		func(*monitor.Uitkomst, *monitor.Indicatoruitkomst) {}, func(u *monitor.Uitkomst, _ *monitor.Indicatoruitkomst) { u.Boom.ID = "heel-anders" },
	} {
		g, err := r.Gevolg("bijstand", ander(stuk))
		require.NoError(t, err)
		require.NoError(t, gevolg(g))
		g.Draden[0].Actie.Spoor.Tijd = time.Time{}
		require.Error(t, gevolg(g))
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

// alles are events of every kind, that together have every key.
func alles(t *testing.T) [][]byte {
	t.Helper()
	volgende, err := tot(t, ronde.RondeGesloten, "").Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-1", Rol: "x"})
	require.NoError(t, err)
	reden, herkomst := monitor.RedenOnbekend, monitor.Herkomsten()[0]
	vul := func(c *ronde.Cijfer) { c.Definitie, c.Herkomst, c.Ouder, c.Illustratief = "x", &herkomst, true, true }
	volgende.Geopend.Overgenomen = slices.Clone(volgende.Geopend.Overgenomen)
	draad := &volgende.Geopend.Overgenomen[0]
	for i := range draad.Bevindingen {
		if c := draad.Bevindingen[i].Indicator; c != nil {
			vul(c)
		}
	}
	events := append(verloop(t), gebeurtenis(1, ronde.Afzegging{Uitnodiging: "u-1", Reden: "x"}),
		gebeurtenis(1, ronde.Terugzending{Van: "s", Naar: "r", Reden: "x"}), gebeurtenis(1, ronde.Sluiting{Voortijdig: "x"}))
	for _, g := range events {
		switch {
		case g.Bevinding != nil && g.Bevinding.Effect != nil:
			e := g.Bevinding.Effect
			e.Illustratief, e.Reden, e.Cijfers = true, &reden, slices.Clone(e.Cijfers)
			vul(&e.Cijfers[0])
			w := *e.Nulmeting
			w.Begrensd, w.Reden = true, &reden
			e.Nulmeting, e.Vorige, e.Benchmark = &w, &w, &w
			draad.Bevindingen = append(draad.Bevindingen, ronde.Bevindingstand{Spoor: draad.Bevindingen[0].Spoor, Bevinding: ronde.Bevinding{ID: "nog-een", Tekst: "x", Effect: e}})
		case g.Bevinding != nil && g.Bevinding.Indicator != nil:
			vul(g.Bevinding.Indicator)
		case g.Uitgenodigd != nil:
			g.Uitgenodigd.Genodigden[0].Gemeente = "GM0197"
		case g.Gehouden != nil:
			g.Gehouden.Aanwezigen[0].Gemeente, g.Gehouden.Afvaardiging = "GM0197", []string{g.Gehouden.Aanwezigen[0].ID}
		}
	}
	var goed [][]byte
	for _, g := range append(events, volgende) {
		regel, err := g.Regel()
		require.NoError(t, err)
		goed = append(goed, regel)
	}
	return goed
}

func TestSchemaEnLezer(t *testing.T) {
	schematest.Proef{
		Schema: schema,
		Lees:   func(data []byte) error { _, err := ronde.Parse(data); return err },
		Goed:   alles(t),
		Buiten: map[string]string{
			"onbekende-tak":                                 "links between ids",
			"dubbel":                                        "ids",
			"ongeldige-waarde *.uiterlijk":                  "days of the calendar",
			"ongeldige-waarde *.nu_uiterlijk":               "days of the calendar",
			"ongeldige-waarde *.datum":                      "days of the calendar",
			"tegenspraak *.interval":                        "a number below another",
			"tegenspraak *.waarde":                          "a number between others",
			"tegenspraak geopend.overgenomen[].actie.ronde": "two keys that are the same",
		},
	}.Toets(t)
}
