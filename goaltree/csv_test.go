package goaltree_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

const kop = "soort;id;onder;gewicht;naam;eenheid;maat;per;richting;schaal;streefwaarde;streefjaar;drempels.slechtst;drempels.drempel;drempels.streef;decimalen;definitie;teller;noemer;kernwaarden;visie;nulmeting;versie;bron;illustratief;toelichting;formaat\n"

// The rows of klein, by hand. Of rondkomen the second link is a row of its own,
// and so is the second of participatie, which rondkomen has after bijstand.
const kleinCSV = "\ufeff" + kop +
	"boom;klein;;;Kleine boom;;;;;;;;;;;;;;;;Iedereen doet mee;2017;2017;;;;1\n" +
	"hoofddoel;meedoen;;;Mensen doen mee;;;;;;;;;;;;;;;participeren;;;;;;;\n" +
	"hoofddoel;gezond;;;Mensen zijn gezond;;;;;;;;;;;;;;;;;;;;;;\n" +
	"effect;werk;meedoen;2;Mensen hebben werk;;;;;;;;;;;;;;;;;;;;;;\n" +
	"effect;rondkomen;meedoen;1;Mensen komen rond;;;;;;;;;;;;;;;;;;;;;;\n" +
	"tak;rondkomen;gezond;1;;;;;;;;;;;;;;;;;;;;;;;\n" +
	"indicator;participatie;werk;3;Arbeidsparticipatie;%;aandeel;100;hoger;;72;2021;;;;1;;;;;;;;;;;\n" +
	"indicator;bijstand;rondkomen;1;Bijstand;per 10.000 inwoners;aandeel;10000;lager;;;;500;250;100;;;;;;;;;;;;\n" +
	"indicator;druk;werk;1;Grijze druk;%;dichtheid;100;neutraal;;;;;;;;;;;;;;;;;;\n" +
	"tak;participatie;rondkomen;1;;;;;;;;;;;;;;;;;;;;;;;\n"

func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteCSV(&b, klein()))
	require.Equal(t, kleinCSV, b.String())
}

func TestReadCSVVormen(t *testing.T) {
	metKomma := strings.ReplaceAll(kleinCSV, ";", ",")
	for naam, s := range map[string]string{
		"zoals geschreven": kleinCSV,
		"komma's":          metKomma,
		"tabs":             strings.ReplaceAll(kleinCSV, ";", "\t"),
		"CRLF":             strings.ReplaceAll(kleinCSV, "\n", "\r\n"),
		"lege rijen":       strings.Replace(kleinCSV, "hoofddoel;gezond", strings.Repeat(";", 26)+"\n\nhoofddoel;gezond", 1) + strings.Repeat(";", 26) + "\n",
		"nee":              strings.Replace(kleinCSV, ";2017;2017;;;;1", ";2017;2017;;nee;;1", 1),
		"decimale punt":    strings.Replace(kleinCSV, ";72;", ";72.0;", 1),
		"decimale komma":   strings.Replace(kleinCSV, ";72;", ";7,2e1;", 1),
		"rijen door elkaar": "\ufeff" + kop + strings.Join(strings.SplitAfter(kleinCSV, "\n")[2:], "") +
			"boom;klein;;;Kleine boom;;;;;;;;;;;;;;;;Iedereen doet mee;2017;2017;;;;1\n",
	} {
		d, err := goaltree.ReadCSV(strings.NewReader(s), "boom.csv")
		require.NoError(t, err, naam)
		require.Empty(t, zelfde(klein(), d), naam)
	}
	d, err := goaltree.ReadCSV(strings.NewReader(verwisseld(metKomma)), "boom.csv")
	require.NoError(t, err)
	require.Empty(t, zelfde(klein(), d), "columns in another order")
}

// verwisseld swaps the first two columns of a file without quotes.
func verwisseld(s string) string {
	regels := strings.Split(strings.TrimPrefix(s, "\ufeff"), "\n")
	for i, r := range regels {
		if cellen := strings.Split(r, ","); len(cellen) > 1 {
			cellen[0], cellen[1] = cellen[1], cellen[0]
			regels[i] = strings.Join(cellen, ",")
		}
	}
	return strings.Join(regels, "\n")
}

func TestReadCSVFouten(t *testing.T) {
	anders := func(paren ...string) string {
		s := kleinCSV
		for i := 0; i < len(paren); i += 2 {
			if !strings.Contains(s, paren[i]) {
				t.Fatalf("%q is not in the file", paren[i])
			}
			s = strings.Replace(s, paren[i], paren[i+1], 1)
		}
		return s
	}
	for _, c := range []struct {
		naam, csv string
		want      []string
	}{
		{"kop", anders("soort;id;", "soort;soort;kleur;id;", ";naam;", ";"), []string{
			`dubbel b.csv:1:7: soort: this column stands twice`,
			`onbekend-veld b.csv:1:13: unknown column; known are: ` + strings.ReplaceAll(strings.TrimSpace(kop), ";", ", ") + ` (found "kleur")`,
			`veld-ontbreekt b.csv:1: naam: this column is missing`,
		}},
		{"hoofdletter", anders("soort;id;", "Soort;id;"), []string{
			`onbekend-veld b.csv:1:1: unknown column; known are: ` + strings.ReplaceAll(strings.TrimSpace(kop), ";", ", ") + ` (found "Soort")`,
			`veld-ontbreekt b.csv:1: soort: this column is missing`,
		}},
		{"versie", anders(";;;;1\n", ";;;;9\n", ";72;", ";x;"), []string{`versie b.csv:2:72: formaat: this format version is not known; known is: 1 (found "9")`}},
		{"geen versie", anders(";;;;1\n", ";;;;\n"), []string{`versie b.csv:2:72: formaat: the format version is not given; known is: 1`}},
		{"geen boom", kop, []string{`veld-ontbreekt b.csv: soort: there is no row of soort boom`}},
		{"twee bomen", anders("hoofddoel;meedoen", "boom;b"+strings.Repeat(";", 25)+"\nhoofddoel;meedoen"), []string{`dubbel b.csv:3:1: soort: there is more than one row of soort boom (found "boom")`}},
		{"soort", anders("effect;werk;", "efect;werk;", "tak;rondkomen", ";rondkomen"), []string{
			`ongeldige-waarde b.csv:5:1: soort: unknown soort; known are: boom, hoofddoel, effect, indicator, tak (found "efect")`,
			`ongeldige-waarde b.csv:7:1: soort: unknown soort; known are: boom, hoofddoel, effect, indicator, tak`,
			`onbekende-tak b.csv:8:24: onder: there is no effect with this id (found "werk")`,
			`onbekende-tak b.csv:10:16: onder: there is no effect with this id (found "werk")`,
		}},
		{"cel die er niet hoort", anders("effect;werk;meedoen;2;Mensen hebben werk;", "effect;werk;meedoen;2;Mensen hebben werk;%"), []string{
			`tegenspraak b.csv:5:42: eenheid: a row of soort effect does not use this column; leave the cell empty (found "%")`,
		}},
		{"cellen tekort en over", anders("effect;werk;meedoen;2;Mensen hebben werk;;", "effect;werk;meedoen;2;Mensen hebben werk;", "hoofddoel;gezond;;", "hoofddoel;gezond;;;"), []string{
			`syntaxis b.csv:4: the row has 28 cells and the header 27`,
			`syntaxis b.csv:5: the row has 26 cells and the header 27`,
		}},
		{"aanhalingstekens", anders("Mensen zijn gezond", `Mensen "zijn" gezond`), []string{`syntaxis b.csv:4:27: the quotes of this row are not in order`}},
		{"getallen", anders("meedoen;2;", "meedoen;2.000,5;", "rondkomen;meedoen;1", "rondkomen;meedoen;", ";72;2021", ";1e999;20,21", "aandeel;10000", "aandeel;+10000", ";500;250;100", ";500;;honderd", "dichtheid;100", "dichtheid;1e2"), []string{
			`getal b.csv:5:21: gewicht: not a number; write digits with one decimal comma, or point, and no thousands separators (found "2.000,5")`,
			`leeg b.csv:6:26: gewicht: the link has no weight`,
			`getal b.csv:8:78: streefjaar: must be a whole number, in digits alone (found "20,21")`,
			`getal b.csv:8:72: streefwaarde: the number is out of range (found "1e999")`,
			`getal b.csv:9:69: per: must be a whole number, in digits alone (found "+10000")`,
			`drempels b.csv:9:89: drempels.drempel: of the three drempels this one is missing`,
			`getal b.csv:9:90: drempels.streef: not a number; write digits with one decimal comma, or point, and no thousands separators (found "honderd")`,
			`getal b.csv:10:47: per: must be a whole number, in digits alone (found "1e2")`,
		}},
		{"woorden", anders(";aandeel;100;hoger;;", ";deel;100;;streven;", ";participeren;", ";participeren, rijk;", "2017;2017;;;", "2017;2017;;misschien;"), []string{
			`ongeldige-waarde b.csv:2:70: illustratief: must be ja, nee or empty (found "misschien")`,
			`ongeldige-waarde b.csv:3:51: kernwaarden: unknown kernwaarde "rijk"; known are: optimaal-ontwikkelen, gezond, veilig, zelfredzaam-en-samenredzaam, sociaal-verbonden, participeren, financieel-in-balans, veerkracht (found "rijk")`,
			`ongeldige-waarde b.csv:8:53: maat: unknown maat "deel"; known are: aandeel, dichtheid, gemiddelde, aantal, bedrag (found "deel")`,
			`leeg b.csv:8:62: richting: the cell must be filled`,
			`ongeldige-waarde b.csv:8:63: schaal: unknown schaal "streven"; known are: streef, drempels, verdeling (found "streven")`,
		}},
		{"takken", anders("tak;rondkomen;gezond", "tak;;", "tak;participatie;rondkomen", "tak;participatie;nergens", "effect;werk;meedoen;2", "effect;werk;;2", "indicator;bijstand;rondkomen", "indicator;bijstand;gezond"), []string{
			`leeg b.csv:5:13: onder: the link does not say which node it stands under`,
			`leeg b.csv:7:6: onder: the link does not say which node it stands under`,
			`leeg b.csv:7:5: id: the link does not say which node it leads to`,
			`onbekende-tak b.csv:9:20: onder: there is no effect with this id (found "gezond")`,
			`onbekende-tak b.csv:11:18: onder: there is no hoofddoel or effect with this id (found "nergens")`,
		}},
		{"regels binnen cellen tellen mee", anders("Kleine boom", "\"Kleine\n\nboom\"", ";72;", ";x;"), []string{
			`getal b.csv:10:72: streefwaarde: not a number; write digits with one decimal comma, or point, and no thousands separators (found "x")`,
		}},
		{"Windows-1252", anders("zijn gezond", "zijn g\xe9zond"), []string{`tekenset b.csv:4:33: the file is not UTF-8; in Excel, save it as CSV UTF-8 (found "byte 0xe9")`}},
	} {
		t.Run(c.naam, func(t *testing.T) {
			d, err := goaltree.ReadCSV(strings.NewReader(c.csv), "b.csv")
			require.Nil(t, d)
			require.Equal(t, c.want, meldingen(err))
		})
	}
	_, err := goaltree.ReadCSV(strings.NewReader(strings.ReplaceAll(strings.Replace(kleinCSV, ";72;", `;"7,2";`, 1), ";", ",")), "b.csv")
	require.ErrorIs(t, err, goaltree.CodeGetal, "with separator comma a decimal is a point")
}

func TestReadCSVTeVeelRijen(t *testing.T) {
	rij := "tak" + strings.Repeat(";", 26) + "\n"
	_, err := goaltree.ReadCSV(strings.NewReader(kop+strings.Repeat(rij, 100_001)), "b.csv")
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
}

func TestResolveWijstInCSV(t *testing.T) {
	s := strings.Replace(kleinCSV, "participatie;rondkomen;1", "participatie;rondkomen;-1", 1)
	s = strings.Replace(s, ";72;2021;", ";72;2016;", 1)
	s = strings.Replace(s, "tak;rondkomen;gezond", "tak;bijstand;gezond", 1)
	s = strings.Replace(s, ";participeren;", ";\"gezond, gezond\";", 1)
	d, err := goaltree.ReadCSV(strings.NewReader(s), "b.csv")
	require.NoError(t, err)
	_, err = d.Resolve()
	require.Equal(t, []string{
		`onbekende-tak b.csv:7:5: hoofddoelen[1].effecten[0].id: there is no effect with this id (found "bijstand")`,
		`gewicht b.csv:11:28: effecten[1].indicatoren[1].gewicht: weight must be a number above zero (found "-1")`,
		`dubbel b.csv:3:51: hoofddoelen[0].kernwaarden[1]: this kernwaarde stands twice under the same hoofddoel (found "gezond")`,
		`streefjaar b.csv:8:75: indicatoren[0].streefjaar: the streefjaar must be after the nulmeting of 2017 (found "2016")`,
	}, meldingen(err))
}

// What Excel would take for a formula is written with an apostrophe; only such
// a one is taken off again.
func TestCSVFormules(t *testing.T) {
	for tekst, cel := range map[string]string{
		"=1+1": "'=1+1", "+31": "'+31", "-2": "'-2", "@som": "'@som", "＝1": "'＝1",
		"'=1": "''=1", "''-": "'''-",
		"'s Avonds": "'s Avonds", "'t Hart": "'t Hart", "'": "'", "''": "''", "a=1": "a=1", " =1": "\" =1\"",
	} {
		d := klein()
		d.Boom.Naam = tekst
		var b bytes.Buffer
		require.NoError(t, goaltree.WriteCSV(&b, d))
		require.Contains(t, b.String(), "boom;klein;;;"+cel+";")
		terug, err := goaltree.ReadCSV(&b, "")
		require.NoError(t, err)
		require.Equal(t, tekst, terug.Boom.Naam)
	}
	d, err := goaltree.ReadCSV(strings.NewReader(strings.Replace(kleinCSV, "Kleine boom", "=1", 1)), "")
	require.NoError(t, err)
	require.Equal(t, "=1", d.Boom.Naam, "a file not of our making may lack the apostrophe")
}

func TestWriteCSVIds(t *testing.T) {
	d := klein()
	d.Effecten[0].ID, d.Effecten[1].ID, d.Indicatoren[0].ID = "meedoen", "", ""
	err := goaltree.WriteCSV(&bytes.Buffer{}, d)
	require.Equal(t, []string{
		`dubbel effecten[0].id: two nodes have this id (found "meedoen")`,
		`leeg effecten[1].id: the id must be filled`,
		`leeg indicatoren[0].id: the id must be filled`,
	}, meldingen(err))
}
