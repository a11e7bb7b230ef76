package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

var programma = voorbeeldtest.Programma(voerUit)

// regel gives the cells of the line that begins with a text.
func regel(t *testing.T, uit, begin string) []string {
	t.Helper()
	for r := range strings.Lines(uit) {
		if rest, ok := strings.CutPrefix(r, begin+" "); ok {
			return strings.Fields(rest)
		}
	}
	t.Fatalf("no line begins with %q in\n%s", begin, uit)
	return nil
}

// The figures are those of StatLine 70072ned: Aalten had 18,998 inhabitants in
// 2004 and Dinxperlo 8,569; the eight together 302,374 in 2005.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := programma.Draai(t)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, fout)
	require.Equal(t, []string{"27.567", "27.446", "27.476", "27.570", "27.121", "27.120", "27.100", "27.244"}, regel(t, uit, "Aalten"))
	require.Equal(t, []string{"gebroken", "30.416", "30.021", "29.853"}, regel(t, uit, "Oost Gelre")[:4])
	require.Equal(t, []string{"onvolledig", "302.374", "301.787", "301.033"}, regel(t, uit, "Achterhoek")[:4])
	require.Contains(t, uit, "500 rijen gelezen, 500 aanvaard (0 niet gevraagd), 0 geweigerd")
	require.Contains(t, uit, "2005     Dinxperlo gaat op in Aalten\n")
	require.Contains(t, uit, "2007     Groenlo heet sinds 19 mei 2006 Oost Gelre\n")
	require.Contains(t, uit, "Zwolle en een deel van Avest gaan van Eibergen naar Groenlo         hoeveel is niet bekend\n")
	require.Contains(t, uit, "\ngebroken: niet te vergelijken: andere of onbekende grenzen\n")

	csv, err := os.ReadFile("cbs-achterhoek.csv")
	require.NoError(t, err)
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"cbs-achterhoek.csv"}, bestanden, "and nothing else")
	indeling, err := cbs.Gebieden2022().Met(cbs.Achterhoek())
	require.NoError(t, err)
	d, verslag, err := monitor.ReadCSV(bytes.NewReader(csv), monitor.CSVOptions{Indeling: indeling})
	require.NoError(t, err)
	require.NoError(t, verslag.Err())
	require.Len(t, d.Regios(), 9)
	w, ok := d.Lookup("bevolking", cbs.MustRegio("GM1586"), cbs.Jaar(2004))
	require.True(t, ok)
	require.Equal(t, monitor.RedenGebroken, w.Reden)

	_, weer, _ := programma.Draai(t)
	require.Equal(t, uit, weer, "same input, same output")
	csv2, err := os.ReadFile("cbs-achterhoek.csv")
	require.NoError(t, err)
	require.Equal(t, string(csv), string(csv2))
}

const fictieveKoppeling = `{"versie":"1","tabel":"99001NED","titel":"Fictieve tabel","bron":"Fictieve tabel 99001NED","regio":"RegioS","periode":"Perioden",
"indicatoren":[{"indicator":"personen","waarde":{"kolommen":["Personen"]},"maat":"aantal","herkomst":"telling"}]}`

func TestBestand(t *testing.T) {
	koppeling := voorbeeldtest.Bestand(t, "k.json", fictieveKoppeling)
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM9901;2020JJ00;10\nGM9901;2021JJ00;12\nGM9902;2020JJ00;.\nWK990101;2020KW01;3\nGM9901;2022JJ00;veel\n")
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-gemeenten", "GM9901,GM9904")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Equal(t, "cbs: "+bestand+":6:17: Personen_1: neither a number nor a mark for a missing figure (found \"veel\")\n", strings.ReplaceAll(fout, "\r", ""))
	require.Contains(t, uit, "5 rijen gelezen, 4 aanvaard (1 niet gevraagd), 1 geweigerd")
	require.Contains(t, uit, "2 gebieden, 2020 tot en met 2021 en 1e kwartaal 2020\n", "two kinds of periods are told apart")
	require.Contains(t, uit, "Gevraagd en niet in de gegevens: GM9904 (GM9904)")
	require.Equal(t, []string{"10", "12"}, regel(t, uit, "GM9901"))

	// A bound is a day: the year 2020 begins before its second quarter.
	_, uit, _ = programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-vanaf", "2020KW01", "-tot", "2020KW01")
	require.Contains(t, uit, "gebieden, 2020 en 1e kwartaal 2020\n")
	_, uit, _ = programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-vanaf", "2020KW02", "-tot", "2020KW04")
	require.NotContains(t, uit, "2020 en 1e kwartaal")

	status, uit, _ = programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-vanaf", "2021", "-uit", "uit.csv")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, uit, "De cijfers staan in uit.csv")
	csv, err := os.ReadFile("uit.csv")
	require.NoError(t, err)
	require.Equal(t, "\uFEFFindicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron\n"+
		"personen;GM9901;2021JJ00;12;;;;;;;telling;Fictieve tabel 99001NED\n", strings.ReplaceAll(string(csv), "\r\n", "\n"))
}

// The parts of a gemeente are held against what was published of it: 100 is no
// rounding of 40 and 30.
func TestVergelijk(t *testing.T) {
	koppeling := voorbeeldtest.Bestand(t, "k.json", strings.Replace(fictieveKoppeling, `"herkomst"`, `"afronding_wijk_buurt":5,"herkomst"`, 1))
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM9901;2020JJ00;100\nWK990101;2020JJ00;40\nWK990102;2020JJ00;30\nGM9902;2020JJ00;12\nWK990201;2020JJ00;10\n")
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-vergelijk")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, []string{"0", "1", "0", "1", "0", "0"}, regel(t, uit, "wijken in gemeente"))
	require.Contains(t, uit, "Wijken in gemeente: meer dan toevallige afronding")
	_, verschillen, _ := strings.Cut(uit, "meer dan toevallige")
	require.Equal(t, []string{"personen", "waarde", "100", "70", "−30", "8,7", "10", "verschil"}, regel(t, verschillen, "GM9901"))
}

// What all figures are multiples of is what they were rounded to: 620 in tens is
// no other number than 310 and 300, nor 95 in fives than 60 and 40.
func TestVergelijk_gezienAfgerond(t *testing.T) {
	koppeling := voorbeeldtest.Bestand(t, "k.json", fictieveKoppeling)
	rijen := "RegioS;Perioden;Personen_1\n"
	for i := 1; i <= 8; i++ {
		gemeente, a, b := 620, 310, 300
		if i == 8 {
			gemeente = 1000
		}
		rijen += fmt.Sprintf("GM99%02d;2020JJ00;%d\nWK99%02d01;2020JJ00;%d\nWK99%02d02;2020JJ00;%d\n", i, gemeente, i, a, i, b)
	}
	status, uit, fout := programma.Draai(t, "-bestand", voorbeeldtest.Bestand(t, "t.csv", rijen), "-koppeling", koppeling, "-vergelijk")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	// Of seven 10 too little where three tens may be off by 30 together; of one 390.
	require.Equal(t, []string{"0", "7", "0", "1", "0", "0"}, regel(t, uit, "wijken in gemeente"))
}

// Where the table of herindelingen does not reach, no break says nothing.
func TestBereik(t *testing.T) {
	koppeling := voorbeeldtest.Bestand(t, "k.json", fictieveKoppeling)
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM0599;2012JJ00;10\nGM0599;2020JJ00;12\nGM0197;2012JJ00;3\n")
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "Of het gebied van Rotterdam vóór 2014 of na 2026 veranderde, is niet bekend")
	status, uit, fout = programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-vanaf", "2020")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.NotContains(t, uit, "niet bekend")
}

// A gemeente that is none within the borders asked for is told, with where it
// went or came from.
func TestGemeenteBestaatNiet(t *testing.T) {
	status, _, fout := programma.Draai(t, "-gemeenten", "GM0501,GM0501", "-grenzen", "2026")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "not a gemeente within the borders of 2026; from 2023 on: Brielle gaat op in Voorne aan Zee")
	status, _, fout = programma.Draai(t, "-gemeenten", "GM1992", "-grenzen", "2022")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "from 2023 on")
	for jaar := 2004; jaar <= 2026; jaar++ { // Winterswijk was one all along
		status, _, fout = programma.Draai(t, "-gemeenten", "GM0294", "-grenzen", strconv.Itoa(jaar))
		require.Equal(t, opdrachtregel.Goed, status, fout)
	}
	status, uit, fout := programma.Draai(t, "-gemeenten", "Aalten,GM0197", "-uit", filepath.Join(t.TempDir(), "uit.csv"))
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, 1, strings.Count(uit, "\nAalten  "))
}

func TestOnbekendeIndicator(t *testing.T) {
	status, _, fout := programma.Draai(t, "-indicator", "foo")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, `-indicator: the koppeling has no such indicator; it has bevolking,`)
	status, _, fout = programma.Draai(t, "-koppeling", "k.json")
	require.Equal(t, opdrachtregel.Vlaggen, status)
	require.Contains(t, fout, "zeg bij -koppeling waar de cijfers zijn: -bestand of -tabel")
}

// A folder says itself of which table it is. A column that has the name of an
// indicator of the reference tree is not that indicator: this one is a count.
func TestFolderZonderTabel(t *testing.T) {
	folder := t.TempDir()
	for naam, inhoud := range map[string]string{
		"TableInfos.json":     `[{"ID":1,"Identifier":"99001NED","Title":"Fictieve tabel","Period":"2020"}]`,
		"DataProperties.json": `[{"odata.type":"Cbs.OData.GeoDimension","ID":0,"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"},{"odata.type":"Cbs.OData.TimeDimension","ID":1,"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},{"odata.type":"Cbs.OData.Topic","ID":2,"Type":"Topic","Key":"Eenpersoonshuishoudens_1","Title":"Eenpersoonshuishoudens","Unit":"aantal","Decimals":0,"Datatype":"Long"}]`,
		"cijfers.csv":         "RegioS;Perioden;Eenpersoonshuishoudens_1\nGM9901;2020JJ00;10\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, naam), []byte(inhoud), 0o600))
	}
	status, uit, fout := programma.Draai(t, "-bestand", folder)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "\nEenpersoonshuishoudens\n", "no unit of the tree's: %")
	require.Equal(t, []string{"10"}, regel(t, uit, "GM9901"))
}

func TestKolommenZonderMetadata(t *testing.T) {
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM9901;2020JJ00;10\n")
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-kolommen")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, bestand+": StatLine-tabel als CSV (OData 3)\n  RegioS\n  Perioden\n  Personen_1\n", uit)
}

// Metadata that say which table it is but not which columns it has leave the
// header of the file.
func TestKolommenZonderKolommen(t *testing.T) {
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM9901;2020JJ00;10\n")
	metadata := voorbeeldtest.Bestand(t, "TableInfos.json", `[{"ID":1,"Identifier":"99001NED","Title":"Fictieve tabel","Period":"2020"}]`)
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-metadata", metadata, "-kolommen")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "Fictieve tabel (99001NED)\nperioden: 2020\nde metadata beschrijven geen kolommen")
	require.Contains(t, uit, "\n  RegioS\n  Perioden\n  Personen_1\n")
}

// A larger region stands for its municipalities; flags and files must be of one
// table.
func TestGemeentenEnTabel(t *testing.T) {
	koppeling := voorbeeldtest.Bestand(t, "k.json", fictieveKoppeling)
	bestand := voorbeeldtest.Bestand(t, "t.csv", "RegioS;Perioden;Personen_1\nGM0197;2020JJ00;10\nGM0363;2020JJ00;12\n")
	status, uit, fout := programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-gemeenten", "JZ25")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Contains(t, uit, "2 rijen gelezen, 2 aanvaard (1 niet gevraagd), 0 geweigerd")
	require.Equal(t, []string{"10"}, regel(t, uit, "Aalten"))
	require.Contains(t, uit, "Berkelland (GM1859), Bronckhorst (GM1876) en Montferland (GM1955)")
	status, _, fout = programma.Draai(t, "-bestand", bestand, "-koppeling", koppeling, "-tabel", "84799NED")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Equal(t, "cbs: -tabel: the koppeling is of table 99001NED (found \"84799NED\")\n", fout)
}

func TestVerkeerdeVlaggen(t *testing.T) {
	status, _, fout := programma.Draai(t, "-versie", "5", "-grenzen", "22", "-offline", "-vanaf", "2020", "-tot", "2019", "-kolommen", "-voorstel", "over")
	require.Equal(t, opdrachtregel.Vlaggen, status)
	for _, zin := range []string{
		`onbekend argument "over"`, "kies één van -kolommen, -voorstel en -zoek", "-versie is 3 of 4, niet 5",
		"-grenzen is een jaar van 2004 tot en met 2026, want zover reikt de tabel van herindelingen, en niet 22", "noem de tabel: -tabel, -bestand of -metadata", "-offline hoort bij -cache", "-tot 2019 ligt voor -vanaf 2020",
	} {
		require.Contains(t, fout, zin)
	}
	status, _, fout = programma.Draai(t, "-vanaf", "ooit")
	require.Equal(t, opdrachtregel.Vlaggen, status)
	require.Contains(t, fout, "vanaf")
	status, _, fout = programma.Draai(t, "-gemeenten", "Nergenshuizen,Aaltn")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "Nergenshuizen")
	require.Contains(t, fout, "near it: Aalten (GM0197)")
	status, uit, fout := programma.Draai(t, "-help")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Empty(t, uit)
	require.Contains(t, fout, "-gemeenten")
	status, _, fout = programma.Draai(t, "-bestand", "er-is-niets.csv", "-tabel", "70072ned")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "er-is-niets.csv")
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-tabel", "70072ned", "-bestand", "weg.csv"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}
