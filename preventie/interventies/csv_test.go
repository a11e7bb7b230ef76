package interventies_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

func verschil(a, b *interventies.Definitie) string {
	return cmp.Diff(a, b, cmpopts.IgnoreUnexported(interventies.Definitie{}), cmpopts.EquateEmpty())
}

func alsCSV(t testing.TB, d *interventies.Definitie) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, interventies.WriteCSV(&b, d))
	return b.String()
}

// By hand: what people write in Excel.
const kleinCSV = "soort;id;code;naam;niveau;fase;leefgebieden;effecten;kosten;begin;besluit;bron;jaar;boom;formaat\n" +
	"programma;klein;;Klein programma;;;;;;;;een plan;2026;achterhoek;1\n" +
	"gemeente;;GM0197;Aalten;;;;;;;;;;;\n" +
	"interventie;fit;;Fit;selectief;zelf-bijsturen;werk | school;gezond-leven;2026 12500,50 begroot|2027 3 werkelijk;2026;opgenomen;een plan;;;\n"

func TestReadCSV(t *testing.T) {
	want := &interventies.Definitie{
		Versie: "1", ID: "klein", Naam: "Klein programma", Jaar: 2026, Boom: "achterhoek", Bron: "een plan",
		Gemeenten: []interventies.Gemeente{{Code: "GM0197", Naam: "Aalten"}},
		Interventies: []interventies.Interventie{{
			ID: "fit", Naam: "Fit", Niveau: 2, Fase: 3, Leefgebieden: []interventies.Leefgebied{interventies.Werk, interventies.School},
			Effecten: []string{"gezond-leven"}, Begin: 2026, Besluit: interventies.Opgenomen, Bron: "een plan",
			Kosten: []interventies.Kosten{{2026, "12500.50", interventies.Begroot}, {2027, "3", interventies.Werkelijk}},
		}},
	}
	for naam, s := range map[string]string{
		"zoals geschreven":  kleinCSV,
		"BOM en CRLF":       "\ufeff" + strings.ReplaceAll(kleinCSV, "\n", "\r\n"),
		"tabs":              strings.ReplaceAll(kleinCSV, ";", "\t"),
		"lege rij":          kleinCSV + strings.Repeat(";", 14) + "\n",
		"rijen door elkaar": strings.SplitAfter(kleinCSV, "\n")[0] + strings.SplitAfter(kleinCSV, "\n")[3] + strings.SplitAfter(kleinCSV, "\n")[2] + strings.SplitAfter(kleinCSV, "\n")[1],
	} {
		t.Run(naam, func(t *testing.T) {
			d, err := interventies.ReadCSV(strings.NewReader(s), "p.csv")
			require.NoError(t, err)
			require.Empty(t, verschil(want, d))
			_, err = d.Resolve(boom(t))
			require.NoError(t, err)
		})
	}
}

func TestCSV_heenEnTerug(t *testing.T) {
	d := voorbeeld(t)
	d.Interventies[0].Naam = "=som(A1)"
	d.Interventies[1].Omschrijving = "twee\nregels; met \"aanhaling\""
	terug, err := interventies.ReadCSV(strings.NewReader(alsCSV(t, d)), "p.csv")
	require.NoError(t, err)
	require.Empty(t, verschil(d, terug))
}

func TestReadCSV_fouten(t *testing.T) {
	anders := func(paren ...string) string {
		s := kleinCSV
		for i := 0; i < len(paren); i += 2 {
			require.Contains(t, s, paren[i])
			s = strings.Replace(s, paren[i], paren[i+1], 1)
		}
		return s
	}
	for naam, geval := range map[string]struct {
		csv  string
		want []string
	}{
		"leeg":      {" ", []string{"leeg p.csv: the preventieprogramma is empty"}},
		"geen CSV":  {"hallo", []string{"onbekend-formaat p.csv:1: this is no CSV of a preventieprogramma; it starts with a header such as soort;id;naam;formaat"}},
		"tekenset":  {anders("Fit", "F\xefT"), []string{`tekenset p.csv:4:19: the file is not UTF-8; in Excel, save it as CSV UTF-8 (found "byte 0xef")`}},
		"kop":       {anders(";naam;niveau;", ";nivau;fase;"), []string{`onbekend-veld p.csv:1:15: unknown column; did you mean "niveau"? (found "nivau")`, `dubbel p.csv:1:26: fase: this column stands twice`, `veld-ontbreekt p.csv:1: naam: this column is missing`}},
		"versie":    {anders("achterhoek;1", "achterhoek;9", "2026;achterhoek", "x;achterhoek"), []string{`versie p.csv:2:63: versie: this format version is not known; known is: 1 (found "9")`}},
		"soort":     {anders("gemeente;", "gemente;"), []string{`ongeldige-waarde p.csv:3:1: soort: unknown soort; known are: programma, gemeente, interventie (found "gemente")`}},
		"geen kop":  {anders("programma;klein;;Klein programma;;;;;;;;een plan;2026;achterhoek;1\n", ""), []string{`veld-ontbreekt p.csv: soort: there is no row of soort programma`}},
		"verkeerde": {anders("GM0197;Aalten;;", "GM0197;Aalten;selectief;"), []string{`tegenspraak p.csv:3:25: niveau: a row of soort gemeente does not use this column; leave the cell empty (found "selectief")`}},
		"cellen": {anders("zelf-bijsturen;werk | school", "zelf-bijsturen;werk | kerk", ";2026;opgenomen", ";20 26;"), []string{
			`ongeldige-waarde p.csv:4:47: leefgebieden: unknown leefgebied "kerk"; known are: school, vrije-tijd, werk (found "werk | kerk")`,
			`getal p.csv:4:111: begin: must be a whole number, in digits alone (found "20 26")`,
			`leeg p.csv:4:117: besluit: the cell must be filled`,
		}},
		"kosten": {anders("2026 12500,50 begroot|2027 3 werkelijk", "2026 1.250,50 begroot|2027 3|x 3 begroot|2026 3 ooit"), []string{
			`ongeldige-waarde p.csv:4:74: kosten: "2027 3" is not a year, an amount and its kind, such as 2025 12500,50 begroot (found "2026 1.250,50 begroot|2027 3|x 3 begroot|2026 3 ooit")`,
			`getal p.csv:4:74: kosten: "x" is no year, which is written in digits alone (found "2026 1.250,50 begroot|2027 3|x 3 begroot|2026 3 ooit")`,
			`ongeldige-waarde p.csv:4:74: kosten: unknown kostensoort "ooit"; known are: begroot, werkelijk (found "2026 1.250,50 begroot|2027 3|x 3 begroot|2026 3 ooit")`,
		}},
		"tekens": {anders("2026 12500,50 begroot|2027 3 werkelijk", "+2026 5 begroot|-2026 5 begroot|2026 +7 begroot"), []string{
			`getal p.csv:4:74: kosten: "+2026" is no year, which is written in digits alone (found "+2026 5 begroot|-2026 5 begroot|2026 +7 begroot")`,
			`getal p.csv:4:74: kosten: "-2026" is no year, which is written in digits alone (found "+2026 5 begroot|-2026 5 begroot|2026 +7 begroot")`,
			`getal p.csv:4:74: kosten: "+7" is no amount; costs bear no sign (found "+2026 5 begroot|-2026 5 begroot|2026 +7 begroot")`,
		}},
		"rij te kort":      {anders("GM0197;Aalten;;", "GM0197;Aalten;"), []string{`syntaxis p.csv:3: the row has 14 cells and the header 15`}},
		"aanhalingstekens": {anders("Fit", `F"i`), []string{`syntaxis p.csv:4:19: the quotes of this row are not in order`}},
	} {
		t.Run(naam, func(t *testing.T) {
			_, err := interventies.ReadCSV(strings.NewReader(geval.csv), "p.csv")
			require.Equal(t, geval.want, meldingen(err))
		})
	}
	_, err := interventies.ReadCSV(strings.NewReader(strings.Repeat("x", 5<<20)), "p.csv")
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	_, err = interventies.ReadCSV(strings.NewReader(kleinCSV+strings.Repeat("gemeente"+strings.Repeat(";", 14)+"\n", 1000)), "p.csv")
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
}

// Resolve points at the cells of a file, a thousands point among them.
func TestReadCSV_resolve(t *testing.T) {
	s := strings.NewReplacer("12500,50", "12.500,50", "gezond-leven", "gezond-levn", "Aalten", "Aaltn").Replace(kleinCSV)
	d, err := interventies.ReadCSV(strings.NewReader(s), "p.csv")
	require.NoError(t, err)
	_, err = d.Resolve(boom(t))
	require.ElementsMatch(t, []string{
		`regio p.csv:3:18: gemeenten[0].naam: at CBS GM0197 is Aalten on 1 January 2026 (found "Aaltn")`,
		`onbekende-tak p.csv:4:61: interventies[0].effecten[0]: there is no effect with this id; did you mean "gezond-leven"? (found "gezond-levn")`,
		`getal p.csv:4:73: interventies[0].kosten[0].bedrag: not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50 (found "12.500.50")`,
	}, meldingen(err))
}

// A reach of a year in which the intervention did not run has its place too.
func TestReadCSV_bereikjaar(t *testing.T) {
	const rijen = "soort;id;code;naam;niveau;fase;effecten;bereikt;doelgroep;bereik_jaar;bereik_bron;begin;besluit;bron;jaar;boom;formaat\n" +
		"programma;klein;;Klein programma;;;;;;;;;;een plan;2026;achterhoek;1\n" +
		"gemeente;;GM0197;Aalten;;;;;;;;;;;;;\n" +
		"interventie;fit;;Fit;selectief;zelf-bijsturen;gezond-leven;5;10;2024;telling;2025;opgenomen;een plan;;;\n"
	d, err := interventies.ReadCSV(strings.NewReader(rijen), "p.csv")
	require.NoError(t, err)
	_, err = d.Resolve(boom(t))
	require.Equal(t, []string{`tegenspraak p.csv:4:65: interventies[0].bereik.jaar: the intervention does not run in this year (found "2024")`}, meldingen(err))
}

func TestWriteCSV_fouten(t *testing.T) {
	for naam, stuk := range map[string]func(*interventies.Definitie){
		"lijst":     func(d *interventies.Definitie) { d.Doelen = []string{"a|b"} },
		"blanken":   func(d *interventies.Definitie) { d.Interventies[0].Effecten = []string{" a"} },
		"resultaat": func(d *interventies.Definitie) { d.Interventies[0].Resultaat = &interventies.Resultaat{} },
		"evaluatie": func(d *interventies.Definitie) { d.Interventies[0].Evaluatie = &interventies.Evaluatie{} },
		"bedrag":    func(d *interventies.Definitie) { d.Interventies[0].Kosten[0].Bedrag = "1,5" },
		"plus":      func(d *interventies.Definitie) { d.Interventies[0].Kosten[0].Bedrag = "+5" },
		"jaar":      func(d *interventies.Definitie) { d.Interventies[0].Kosten[0].Jaar = -2024 },
		"versie":    func(d *interventies.Definitie) { d.Versie = "9" },
		"teken":     func(d *interventies.Definitie) { d.Naam = "\x00" },
	} {
		d := voorbeeld(t)
		stuk(d)
		require.Error(t, interventies.WriteCSV(&bytes.Buffer{}, d), naam)
	}
	require.Error(t, interventies.WriteCSV(&bytes.Buffer{}, nil))
}
