package statline_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// maakSchema makes the schema from the types, with the bounds that a schema can say.
func maakSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	leeg := slices.DeleteFunc(monitor.Redenen(), func(r monitor.Reden) bool { return !r.VanBron() })
	s, err := jsonschema.For[statline.Koppeling](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[cbs.Regio]():            {Type: "string", Pattern: "^([A-Z]{2}[0-9A-Z]{2,8} *|[a-z](-?[a-z0-9])*)$", MaxLength: new(40)},
		reflect.TypeFor[statline.Periodebron](): schematest.Woorden(statline.Periodebronnen()),
		reflect.TypeFor[cbs.Periode]():          {Type: "string", Pattern: "^[12][0-9]{3}((JJ|HJ|KW|MM|W1|SJ|X0)[0-9]{2})?$"},
		reflect.TypeFor[monitor.Status]():       schematest.Woorden(monitor.Statussen()),
		reflect.TypeFor[goaltree.Maat]():        schematest.Woorden(goaltree.Maten()),
		reflect.TypeFor[monitor.Herkomst]():     schematest.Woorden(monitor.Herkomsten()),
		reflect.TypeFor[monitor.Reden]():        schematest.Woorden(leeg),
	}})
	require.NoError(t, err)
	s.Schema = schematest.Dialect
	s.Title = "Koppeling"
	s.Description = "Zegt welke tabel en kolommen van CBS StatLine welke indicatoren worden."
	s.Properties["versie"].Enum = []any{statline.KoppelingVersie}
	een := func(sleutels ...string) *jsonschema.Schema {
		var keus jsonschema.Schema
		for _, sleutel := range sleutels {
			keus.OneOf = append(keus.OneOf, schematest.Heeft(sleutel))
		}
		return &keus
	}
	s.AllOf = []*jsonschema.Schema{een("regio", "vaste_regio"), een("periode", "vaste_periode", "periode_uit")}
	schematest.MetSchemaSleutel(s)
	schematest.Scherper(s, func(naam string, p *jsonschema.Schema) {
		switch naam {
		case "tabel", "bron", "indicator":
			schematest.Regel(p)
		case "regio", "periode": // empty is as if it were not there
			p.Pattern = `^$|^\S(.*\S)?$`
		case "indicatoren", "kolommen":
			p.MinItems = new(1)
		case "factor", "afronding", "afronding_wijk_buurt":
			p.ExclusiveMinimum = new(0.0)
		case "indeling":
			schematest.JaarOfNul(p)
		case "dimensies":
			p.PropertyNames = &jsonschema.Schema{Pattern: `\S`}
			schematest.Regel(p.AdditionalProperties)
		}
		if naam == "kolommen" {
			p.UniqueItems = true
			schematest.Regel(p.Items)
		}
	})
	schematest.Plek(s, "indicatoren[].indicator").MaxLength = new(100)

	// The forms of a figure, as Koppelindicator has them.
	indicator := s.Properties["indicatoren"].Items
	delen := []string{"waarde", "teller", "noemer", "n", "sd"}
	for _, vorm := range [][]string{{"waarde"}, {"teller", "noemer"}, {"waarde", "noemer"}, {"waarde", "teller", "noemer"}, {"waarde", "n"}, {"waarde", "n", "sd"}} {
		v := &jsonschema.Schema{Required: vorm, Properties: map[string]*jsonschema.Schema{}}
		for _, deel := range delen {
			v.Properties[deel] = &jsonschema.Schema{Type: "null"}
			if slices.Contains(vorm, deel) {
				v.Properties[deel] = &jsonschema.Schema{Type: "object"}
			}
		}
		indicator.OneOf = append(indicator.OneOf, v)
	}
	schematest.Als(indicator, schematest.Woord("maat", goaltree.Aantal.String(), goaltree.Bedrag.String()), alleen("waarde", delen))
	schematest.Uitleg(t, s, uitleg)
	return s
}

// alleen is the schema of a figure that is made from one sum.
func alleen(som string, delen []string) *jsonschema.Schema {
	s := &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{}}
	for _, deel := range delen {
		if deel != som {
			s.Properties[deel] = &jsonschema.Schema{Type: "null"}
		}
	}
	return s
}

// uitleg says what each key holds.
var uitleg = func() map[string]string {
	u := map[string]string{
		"versie":                             "versie van het bestandsformaat",
		"tabel":                              "code van de tabel bij CBS StatLine, zoals 70072ned",
		"titel":                              "titel van de tabel, zoals rapporten haar noemen",
		"bron":                               "bronvermelding bij elk cijfer, met tabel en jaar",
		"licentie":                           "licentie van de cijfers, zoals CC BY 4.0",
		"regio":                              "kolom met de regio; of anders vaste_regio, nooit beide",
		"vaste_regio":                        "code van de ene regio van een tabel zonder zo'n kolom",
		"indeling":                           "jaar van de gemeenten waarmee namen codes worden, als dat niet het jaar van de cijfers is",
		"periode":                            "kolom met de periode; precies een van periode, vaste_periode en periode_uit is ingevuld",
		"vaste_periode":                      "periode van een tabel zonder zo'n kolom: een jaar of een code van CBS",
		"periode_uit":                        "waar de periode anders staat: in de metadata of achter elke naam in de kop",
		"status":                             "status van de cijfers, waar niets dichterbij haar noemt",
		"leeg":                               "reden van een lege cel; zonder: onbekend",
		"toelichting":                        "wat een lezer van deze koppeling weten moet",
		"indicatoren":                        "de indicatoren die de tabel levert, elk een keer",
		"indicatoren[].indicator":            "id van de indicator in de doelenboom",
		"indicatoren[].waarde":               "het cijfer zoals het gepubliceerd is",
		"indicatoren[].teller":               "teller, waarmee het cijfer berekend of gecontroleerd wordt",
		"indicatoren[].noemer":               "noemer: om mee te rekenen, of alleen om bij optellen mee te wegen",
		"indicatoren[].n":                    "aantal gevallen waarvan de waarde het gemiddelde is",
		"indicatoren[].sd":                   "standaardafwijking van dat gemiddelde",
		"indicatoren[].maat":                 "soort cijfer, voor wie zonder doelenboom optelt; een aantal of bedrag is een waarde alleen",
		"indicatoren[].dimensies":            "per verdere dimensie haar kolom en de ene waarde die telt",
		"indicatoren[].herkomst":             "of het cijfer geteld of geschat is; zonder: de bron zegt het niet",
		"indicatoren[].afronding":            "eenheid waarop de bron het aantal afrondt, zoals 10",
		"indicatoren[].afronding_wijk_buurt": "die eenheid voor wijken en buurten, als zij anders is",
		"indicatoren[].status":               "status, als die anders is dan die van de tabel",
		"indicatoren[].leeg":                 "reden van een lege cel, als die anders is dan die van de tabel",
		"indicatoren[].toelichting":          "wat een lezer van deze indicator weten moet",
	}
	for _, som := range []string{"waarde", "teller", "noemer", "n", "sd"} {
		u["indicatoren[]."+som+".kolommen"] = "kolommen die opgeteld worden; ontbreekt er een, dan ontbreekt de som"
		u["indicatoren[]."+som+".factor"] = "getal waarmee de som vermenigvuldigd wordt; zonder: 1"
	}
	return u
}()

func TestSchema(t *testing.T) {
	const bestand = "schema/koppeling.schema.json"
	schematest.Vergelijk(t, bestand, schematest.JSON(t, maakSchema(t)), *update)
	r := schematest.Lees(t, bestand)
	keur := func(data []byte) error {
		var los any
		require.NoError(t, json.Unmarshal(data, &los))
		return r.Validate(los)
	}
	for _, k := range append(statline.Referenties(), koppeling(t, "buurten.koppeling.json"), een(), wetKoppeling()) {
		var b bytes.Buffer
		require.NoError(t, statline.WriteKoppeling(&b, k))
		require.NoError(t, keur(b.Bytes()), k.Tabel)
	}
	// What the reader refuses in form, so does the schema.
	for _, naam := range []string{"alles-mis.json", "geen-indicatoren.json", "geen-periode.json", "onbekende-sleutels.json", "verkeerde-woorden.json", "versie-2.json"} {
		data, err := os.ReadFile("testdata/koppeling/" + naam)
		require.NoError(t, err)
		require.Error(t, keur(data), naam)
	}
}

// An editor finds the schema by a key in the document, which reader and schema
// pass over.
func TestSchemaSleutel(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, statline.WriteKoppeling(&b, een()))
	met := strings.Replace(b.String(), "{", `{"$schema": "../schema/koppeling.schema.json",`, 1)
	k, err := statline.ReadKoppeling(strings.NewReader(met), "k.json")
	require.NoError(t, err)
	require.Equal(t, een().Indicatoren, k.Indicatoren)
	var los any
	require.NoError(t, json.Unmarshal([]byte(met), &los))
	require.NoError(t, schematest.Lees(t, "schema/koppeling.schema.json").Validate(los))

	_, err = statline.ReadKoppeling(strings.NewReader(strings.Replace(met, `"../schema/koppeling.schema.json"`, "null", 1)), "k.json")
	require.EqualError(t, err, `k.json:1:13: ["$schema"]: must be a text, not null (found "null")`)
}

func TestSchemaEnLezer(t *testing.T) {
	som := func(kolom string) *statline.Som { return &statline.Som{Kolommen: []string{kolom}, Factor: 2} }
	vol := een(func(k *statline.Koppeling) {
		k.Indeling, k.Status, k.Leeg = 2020, monitor.Statussen()[0], monitor.RedenOnbekend
		k.Indicatoren = []statline.Koppelindicator{
			{
				Indicator: "a", Waarde: som("A"), Dimensies: map[string]string{"D": "T1"}, Maat: goaltree.Aantal, Herkomst: monitor.Herkomsten()[0],
				Afronding: 10, AfrondingWijkBuurt: 5, Status: monitor.Statussen()[0], Leeg: monitor.RedenOnbekend,
			},
			{Indicator: "b", Teller: som("B"), Noemer: som("C")},
			{Indicator: "c", Waarde: som("A"), Noemer: som("C")},
			{Indicator: "d", Waarde: som("A"), Teller: som("B"), Noemer: som("C")},
			{Indicator: "e", Waarde: som("A"), N: som("C"), SD: som("E")},
			{Indicator: "f", Waarde: som("A"), N: som("C")},
		}
	})
	vast := een(func(k *statline.Koppeling) {
		k.Regio, k.VasteRegio, k.Periode, k.VastePeriode = "", cbs.MustRegio("GM0197"), "", cbs.Jaar(2020)
	})
	kop := een(func(k *statline.Koppeling) { k.Periode, k.PeriodeUit = "", statline.UitKop })
	const bestand = "schema/koppeling.schema.json"
	schematest.Proef{
		Schema: bestand,
		Lees:   schematest.Lezer(statline.ReadKoppeling, func(k *statline.Koppeling) (struct{}, error) { return struct{}{}, k.Validate() }),
		Goed: [][]byte{
			schematest.Aangevuld(t, bestand, schematest.Geschreven(t, statline.WriteKoppeling, vol)),
			schematest.Geschreven(t, statline.WriteKoppeling, vast), schematest.Geschreven(t, statline.WriteKoppeling, kop),
		},
		Buiten: map[string]string{
			"dubbel": "ids",
		},
	}.Toets(t)
}
