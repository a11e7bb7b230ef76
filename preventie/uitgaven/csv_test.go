package uitgaven_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// One table in every form people save it in.
func TestReadCSV_vormen(t *testing.T) {
	const kop = "gemeente;naam;jaar;niveau;taakveld;bedrag;omschrijving;bron\n"
	for naam, tabel := range map[string]string{
		"puntkomma": kop + "GM9901;Fictiefstad;2025;selectief;6.1;1234,50;Hulp;b\nGM9901;;2025;;6.3;-3;;b\n",
		"BOM, CRLF": "\ufeff" + strings.ReplaceAll(kop+"GM9901;Fictiefstad;2025;selectief;6.1;1234.50;Hulp;b\nGM9901;Fictiefstad;2025;;6.3;-3;;b\n", "\n", "\r\n"),
		"tab":       strings.ReplaceAll(kop+"GM9901;Fictiefstad;2025;selectief;6.1;1234,50;Hulp;b\nGM9901;;2025;;6.3;-3;;b\n;;;;;;;\n", ";", "\t"),
		"komma":     strings.ReplaceAll(kop+"GM9901;Fictiefstad;2025;selectief;6.1;1234.50;Hulp;b\nGM9901;;2025;;6.3;-3;;b\n", ";", ","),
		"volgorde":  "bedrag;taakveld;jaar;naam;gemeente;niveau;omschrijving\n1234,50;6.1;2025;Fictiefstad;GM9901;selectief;Hulp\n-3;6.3;2025;;GM9901;;\n",
	} {
		d, err := uitgaven.ReadCSV(strings.NewReader(tabel), uitgaven.CSVOpties{Bestand: "b.csv", Bron: "b", Fictief: true})
		require.NoError(t, err, naam)
		require.Equal(t, []uitgaven.Boeking{
			{Gemeente: "GM9901", Jaar: 2025, Niveau: preventie.Selectief, Taakveld: "6.1", Bedrag: "1234.50", Omschrijving: "Hulp", Bron: "b"},
			{Gemeente: "GM9901", Jaar: 2025, Taakveld: "6.3", Bedrag: "-3", Bron: "b"},
		}, d.Boekingen, naam)
		require.Equal(t, []uitgaven.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}}, d.Gemeenten, naam)
		require.Equal(t, [2]string{"uitgaven", "Uitgaven"}, [2]string{d.ID, d.Naam})
		los(t, d)
	}
}

// Bad rows are all told, with the mistakes of the good ones.
func TestReadCSV_fouten(t *testing.T) {
	_, err := uitgaven.ReadCSV(strings.NewReader(`gemeente;naam;jaar;niveau;taakveld;bedrag;status;omschrijving;bron
GM9901;;2025;;6.1;1;;;b
GM9901;Fictiefstad;2025;;6.1;1.234,50;;;b
GM9901;Fictiefstad;2025;;6.1;1.234;;;b
GM9901;Fictiefstad;25,0;zwaar;6.1;1;klaar;;b
GM9901;Anders;2025;;6.1;1;;;b
;x;2025;;6.1;1;;;b
GM9901;;2025;;6.1;1;;;b
GM9901;;2025;;6.1;2;;;b
GM9901;;2025;;6.71;2;;;b
GM9901;;2025;2
`), uitgaven.CSVOpties{Bestand: "b.csv", Fictief: true})
	require.Equal(t, []string{
		`syntaxis b.csv:11: the row has 4 cells and the header 9`,
		`leeg b.csv:2:8: naam: the first row of a municipality has its name`,
		`getal b.csv:3:30: bedrag: not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50; in a table a decimal comma is right too (found "1.234,50")`,
		`getal b.csv:4:30: bedrag: an amount in euros has at most two decimals; in a table a decimal comma is right too (found "1.234")`,
		`getal b.csv:5:20: jaar: must be a whole number, in digits alone (found "25,0")`,
		`ongeldige-waarde b.csv:5:25: niveau: unknown niveau "zwaar"; known are: universeel, selectief, geindiceerd, zorggerelateerd (found "zwaar")`,
		`ongeldige-waarde b.csv:5:37: status: unknown status "klaar"; known are: begroting, realisatie (found "klaar")`,
		`tegenspraak b.csv:6:8: naam: another row calls GM9901 "Fictiefstad" (found "Anders")`,
		`leeg b.csv:7:1: gemeente: the code of the municipality must be filled`,
		`dubbel b.csv:9: boekingen[1]: this is spent twice: boekingen[0], line 8 has the same municipality, year, level, taakveld and description; add the two up, or give them a description that tells them apart (found "2")`,
		`taakveld-jaar b.csv:10:15: boekingen[2].taakveld: this code is from 2017 to 2022, not of 2025; from 2025 on the codes are parted another way, and none has the place of another one to one (found "6.71")`,
	}, meldingen(err))
	for kop, want := range map[string]string{
		"":                                    "is empty",
		"gemeente;naam;jaar\nx;y;1":           "bedrag: this column is missing",
		"gemeente;naam;jaar;bedrag;taakveldd": `unknown column; did you mean "taakveld"?`,
	} {
		_, err := uitgaven.ReadCSV(strings.NewReader(kop), uitgaven.CSVOpties{})
		require.ErrorContains(t, err, want)
	}
}

func TestReadInwonersCSV(t *testing.T) {
	w, err := uitgaven.ReadInwonersCSV(strings.NewReader("gemeente;jaar;aantal;bron\nGM9901;2025;58000;CBS\n"), "i.csv")
	require.NoError(t, err)
	require.Equal(t, []uitgaven.Inwoners{{Gemeente: "GM9901", Jaar: 2025, Aantal: 58000, Bron: "CBS"}}, w)
	d := klein(uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "116000"})
	d.Inwoners = w
	j := jaar(t, los(t, d), 2025)
	per, ok := j.PerInwoner(j.Totaal)
	require.True(t, ok)
	gelijk(t, "2", per, "116.000 over 58.000")
	_, err = uitgaven.ReadInwonersCSV(strings.NewReader("gemeente;jaar;aantal;bron\nGM9901;2025;58.000;CBS\nGM9901;2025;1;CBS\n"), "i.csv")
	require.Equal(t, []string{
		`getal i.csv:2:13: aantal: must be a whole number, in digits alone (found "58.000")`,
		`dubbel i.csv:3:1: gemeente: an earlier row has this municipality and year (found "GM9901")`,
	}, meldingen(err))
	_, err = uitgaven.ReadInwonersCSV(strings.NewReader("x"), "")
	require.Error(t, err)
}

// What is written reads back.
func TestWriteCSV_terug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		d.Boekingen[0].Omschrijving = rapid.SampledFrom([]string{"=1+1", "'=x", "a;\"b\"\nc", "-3", "é"}).Draw(t, "tekst")
		var b bytes.Buffer
		require.NoError(t, uitgaven.WriteCSV(&b, d))
		terug, err := uitgaven.ReadCSV(&b, uitgaven.CSVOpties{Fictief: true})
		require.NoError(t, err)
		require.Equal(t, d.Boekingen, terug.Boekingen)
		require.Equal(t, d.Gemeenten, terug.Gemeenten)
	})
	require.Error(t, uitgaven.WriteCSV(&bytes.Buffer{}, nil))
}

// The table of the example alone is enough for a report.
func TestReadCSV_voorbeeld(t *testing.T) {
	f, err := os.Open("../../examples/preventie/voorbeeld/uitgaven.csv")
	require.NoError(t, err)
	defer f.Close()
	d, err := uitgaven.ReadCSV(f, uitgaven.CSVOpties{Bestand: "uitgaven.csv", ID: "eigen", Naam: "Eigen administratie", Fictief: true})
	require.NoError(t, err)
	require.Equal(t, "Eigen administratie", los(t, d).Naam())
}

func FuzzReadCSV(f *testing.F) {
	f.Add("gemeente;naam;jaar;niveau;taakveld;bedrag\nGM9901;Fictiefstad;2025;selectief;6.1;1234,50\n")
	f.Add("gemeente,naam,jaar,bedrag\n\"GM\"\"\",x,2,-1.5\n")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := uitgaven.ReadCSV(strings.NewReader(s), uitgaven.CSVOpties{Fictief: true})
		if (d == nil) == (err == nil) {
			t.Fatal("neither or both")
		}
		if err != nil {
			return
		}
		if _, err := d.Resolve(); err == nil {
			var b bytes.Buffer
			require.NoError(t, uitgaven.WriteCSV(&b, d))
			terug, err := uitgaven.ReadCSV(&b, uitgaven.CSVOpties{Fictief: true})
			require.NoError(t, err)
			require.Equal(t, d.Boekingen, terug.Boekingen)
		}
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add(allesFout)
	f.Add(`{"versie":"1","id":"x","naam":"x","fictief":true,"gemeenten":[{"code":"GM9901","naam":"F"}],"boekingen":[{"gemeente":"GM9901","jaar":2025,"taakveld":"6.1","bedrag":"1","bron":"b"}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := uitgaven.ReadJSON(strings.NewReader(s), "")
		if err != nil {
			return
		}
		o, err := d.Resolve()
		if err != nil {
			return
		}
		var b bytes.Buffer
		require.NoError(t, o.WriteText(&b))
		require.NoError(t, o.WriteCSV(&b))
		require.NoError(t, o.Uitkomst().WriteJSON(&b))
	})
}
