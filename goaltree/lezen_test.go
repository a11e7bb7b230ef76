package goaltree_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// meldingen gives each mistake of an error on a line.
func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

func TestReadJSONFouten(t *testing.T) {
	for bestand, want := range map[string][]string{
		"leeg":          {`leeg leeg.json:1:1: the document is empty`},
		"afgebroken":    {`syntaxis afgebroken.json:7:3: the document ends too early: expected a key in double quotes`},
		"komma-te-veel": {`syntaxis komma-te-veel.json:12:3: indicatoren[1]: expected a value (found "]")`},
		"commentaar":    {`syntaxis commentaar.json:1:3: expected a key in double quotes (found "/")`},
		"doorgaan":      {`syntaxis doorgaan.json:14:1: the document goes on after its end (found "{")`},
		"versie-2":      {`versie versie-2.json:1:12: versie: this format version is not known; known is: 1 (found "2")`},
		"sleutels": {
			`dubbel sleutels.json:11:44: indicatoren[0].id: key "id" stands here twice`,
			`onbekend-veld sleutels.json:3:27: boom.Naam: unknown key "Naam"; did you mean "naam"? Capitals count`,
			`veld-ontbreekt sleutels.json:3:11: boom.naam: key "naam" is missing`,
			`onbekend-veld sleutels.json:5:70: hoofddoelen[0].effecten[0].gewigt: unknown key "gewigt"; did you mean "gewicht"?`,
			`veld-ontbreekt sleutels.json:5:55: hoofddoelen[0].effecten[0].gewicht: key "gewicht" is missing`,
			`onbekend-veld sleutels.json:11:62: indicatoren[0].kleur: unknown key "kleur"`,
			`veld-ontbreekt sleutels.json:11:5: indicatoren[0].eenheid: key "eenheid" is missing`,
		},
		"soorten": {
			`ongeldige-waarde soorten.json:3:11: boom: must be an object, not a list (found "[]")`,
			`ongeldige-waarde soorten.json:5:31: hoofddoelen[0].naam: must be a text, not null (found "null")`,
			`ongeldige-waarde soorten.json:5:49: hoofddoelen[0].effecten: must be a list, not an object (found "{\"werk\": 1}")`,
			`ongeldige-waarde soorten.json:5:88: hoofddoelen[0].kernwaarden[1]: unknown kernwaarde "rijk"; known are: optimaal-ontwikkelen, gezond, veilig, zelfredzaam-en-samenredzaam, sociaal-verbonden, participeren, financieel-in-balans, veerkracht (found "rijk")`,
			`ongeldige-waarde soorten.json:5:96: hoofddoelen[0].kernwaarden[2]: must be a text, not a number (found "3")`,
			`ongeldige-waarde soorten.json:8:82: effecten[0].indicatoren[0].gewicht: must be a number, not a text (found "1")`,
			`ongeldige-waarde soorten.json:11:68: indicatoren[0].maat: unknown maat "deel"; known are: aandeel, dichtheid, gemiddelde, aantal, bedrag (found "deel")`,
			`getal soorten.json:11:83: indicatoren[0].per: must be a whole number, written without point or exponent, that fits (found "10.0")`,
			`getal soorten.json:11:102: indicatoren[0].decimalen: must be a whole number, written without point or exponent, that fits (found "99999999999999999999")`,
			`getal soorten.json:11:140: indicatoren[0].streefwaarde: the number is out of range (found "1e999")`,
			`ongeldige-waarde soorten.json:11:163: indicatoren[0].illustratief: must be true or false, not a text (found "ja")`,
			`ongeldige-waarde soorten.json:11:181: indicatoren[0].drempels: must be an object, not a list (found "[1, 2, 3]")`,
		},
		"tekens": {
			`ongeldige-waarde tekens.json:3:38: boom.naam: a text holds NUL (found "\\u0000")`,
			`syntaxis tekens.json:5:36: hoofddoelen[0].naam: expected one of " \ / b f n r t u after \ (found "q")`,
		},
		"windows-1252": {`tekenset windows-1252.json:3:36: the document is not UTF-8; save it as UTF-8 (found "byte 0xc9")`},
		"utf-16":       {`tekenset utf-16.json:1:1: the document is UTF-16; save it as UTF-8`},
	} {
		t.Run(bestand, func(t *testing.T) {
			data, err := os.ReadFile("testdata/fout/" + bestand + ".json")
			require.NoError(t, err)
			d, err := goaltree.ReadJSON(bytes.NewReader(data), bestand+".json")
			require.Nil(t, d)
			require.Equal(t, want, meldingen(err))
		})
	}
	alle, err := os.ReadDir("testdata/fout")
	require.NoError(t, err)
	require.Len(t, alle, 11, "every file of the corpus is in the table")
}

func TestResolveWijstInBestand(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&b, klein()))
	s := strings.Replace(b.String(), `"gewicht": 3`, `"gewicht": -3`, 1)
	d, err := goaltree.ReadJSON(strings.NewReader("\ufeff"+s), "boom.json")
	require.NoError(t, err)
	d.Hoofddoelen[1].Kernwaarden = []goaltree.Kernwaarde{77}
	_, err = d.Resolve()

	regelVan := func(stuk string) int {
		voor, _, ok := strings.Cut(s, stuk)
		require.True(t, ok)
		return strings.Count(voor, "\n") + 1
	}
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 2)
	require.Equal(t, goaltree.Fout{
		Bestand: "boom.json", Regel: regelVan(`"gewicht": -3`), Kolom: len(`          "gewicht": `) + 1, Pad: "effecten[0].indicatoren[0].gewicht",
		Waarde: "-3", Code: goaltree.CodeGewicht, Melding: "weight must be a number above zero",
	}, *fouten[0])
	require.Equal(t, "hoofddoelen[1].kernwaarden[0]", fouten[1].Pad)
	require.Equal(t, regelVan("    {\n      \"id\": \"gezond\""), fouten[1].Regel, "what was not in the file is pointed at by its node")
}

func TestReadHerkent(t *testing.T) {
	var alsJSON, alsCSV bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&alsJSON, klein()))
	require.NoError(t, goaltree.WriteCSV(&alsCSV, klein()))
	for naam, s := range map[string]string{
		"json": alsJSON.String(), "json met BOM en regels": "\ufeff\n\n" + alsJSON.String(),
		"csv": alsCSV.String(), "csv zonder BOM": strings.TrimPrefix(alsCSV.String(), "\ufeff"),
		"csv met CRLF": strings.ReplaceAll(alsCSV.String(), "\n", "\r\n"),
	} {
		d, err := goaltree.Read(strings.NewReader(s), "boom")
		require.NoError(t, err, naam)
		require.Empty(t, zelfde(klein(), d), naam)
	}
	for s, want := range map[string]goaltree.Code{
		"":                 goaltree.CodeLeeg,
		"\ufeff \n":        goaltree.CodeLeeg,
		"[]":               goaltree.CodeOngeldigeWaarde,
		"{":                goaltree.CodeSyntaxis,
		"PK\x03\x04\x14":   goaltree.CodeOnbekendFormaat,
		"zomaar een tekst": goaltree.CodeOnbekendFormaat,
		"naam;kleur\n":     goaltree.CodeOnbekendVeld,
		"soort;\xe9":       goaltree.CodeTekenset,
	} {
		_, err := goaltree.Read(strings.NewReader(s), "boom")
		require.ErrorIs(t, err, want, "%q", s)
	}
}

func TestLeesfouten(t *testing.T) {
	stuk := errors.New("schijf stuk")
	for naam, lees := range map[string]func(io.Reader, string) (*goaltree.Definitie, error){
		"Read": goaltree.Read, "ReadJSON": goaltree.ReadJSON, "ReadCSV": goaltree.ReadCSV,
	} {
		_, err := lees(iotest.ErrReader(stuk), "boom")
		require.ErrorIs(t, err, stuk, naam)

		veel := io.MultiReader(strings.NewReader(`{"versie":"`), &eindeloos{})
		_, err = lees(veel, "boom")
		require.ErrorIs(t, err, goaltree.CodeTeGroot, naam)
	}
}

type eindeloos struct{}

func (*eindeloos) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestSchrijven(t *testing.T) {
	type schrijver = func(io.Writer, *goaltree.Definitie) error
	for naam, schrijf := range map[string]schrijver{"JSON": goaltree.WriteJSON, "CSV": goaltree.WriteCSV} {
		for wat, stuk := range map[string]func(d *goaltree.Definitie){
			"versie":     func(d *goaltree.Definitie) { d.Versie = "0" },
			"utf-8":      func(d *goaltree.Definitie) { d.Boom.Naam = "\xff" },
			"nul":        func(d *goaltree.Definitie) { d.Effecten[0].Toelichting = "\x00" },
			"link":       func(d *goaltree.Definitie) { d.Effecten[0].Indicatoren[0].ID = "a\rb" },
			"maat":       func(d *goaltree.Definitie) { d.Indicatoren[0].Maat = 0 },
			"schaal":     func(d *goaltree.Definitie) { d.Indicatoren[0].Schaal = 9 },
			"kernwaarde": func(d *goaltree.Definitie) { d.Hoofddoelen[0].Kernwaarden = []goaltree.Kernwaarde{0} },
			"gewicht":    func(d *goaltree.Definitie) { d.Hoofddoelen[0].Effecten[0].Gewicht = math.NaN() },
			"drempel":    func(d *goaltree.Definitie) { d.Indicatoren[1].Drempels.Streef = math.Inf(1) },
		} {
			d := klein()
			stuk(d)
			var b bytes.Buffer
			require.Error(t, schrijf(&b, d), naam+" "+wat)
			require.Zero(t, b.Len(), "nothing is half written")
		}
		d := klein()
		d.Boom.Visie = "<b> & \u200d"
		var een, twee bytes.Buffer
		require.NoError(t, schrijf(&een, d))
		require.NoError(t, schrijf(&twee, d))
		require.Equal(t, een.String(), twee.String())
		require.Contains(t, een.String(), "<b> &")
		require.Error(t, schrijf(dicht{}, d))
	}
}

type dicht struct{}

func (dicht) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// A tree in the making is written too, with its empty lists as lists.
func TestSchrijvenOnaf(t *testing.T) {
	d := &goaltree.Definitie{Versie: "1", Hoofddoelen: []goaltree.Hoofddoel{{ID: "a"}}, Effecten: []goaltree.Effect{{ID: "b"}}}
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&b, d))
	require.NotContains(t, b.String(), "null")
	terug, err := goaltree.Read(&b, "")
	require.NoError(t, err)
	require.Equal(t, []goaltree.Tak{}, terug.Effecten[0].Indicatoren)

	require.NoError(t, goaltree.WriteCSV(&b, d))
	terug, err = goaltree.Read(&b, "")
	require.NoError(t, err)
	require.Empty(t, zelfde(d, terug))
}
