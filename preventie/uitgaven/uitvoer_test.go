package uitgaven_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// The example in every form, and the table of TestToerekening as JSON; the figures are those of the page, that are proven
// by hand in preventie/rapport and below.
func TestUitvoer(t *testing.T) {
	o := los(t, voorbeeld(t))
	for naam, schrijf := range map[string]func(io.Writer) error{"tekst.txt": o.WriteText, "tabel.csv": o.WriteCSV, "uitkomst.json": los(t, toegerekend()).Uitkomst().WriteJSON} {
		var a, b bytes.Buffer
		require.NoError(t, schrijf(&a))
		require.NoError(t, schrijf(&b))
		require.Equal(t, a.Bytes(), b.Bytes(), naam)
		schematest.Vergelijk(t, "testdata/"+naam, bytes.ReplaceAll(a.Bytes(), []byte("\r\n"), []byte("\n")), *update)
	}
	var b strings.Builder
	require.NoError(t, o.WriteText(&b))
	require.Contains(t, b.String(), "2026: 24,3% (22,7% tot 29,6%)")
	require.NotContains(t, b.String(), "NaN")
}

// By hand: 60, 40 and 20 euro of 2024 with 50 inhabitants, in prices of 2025, which
// are a tenth higher; the last lies outside. Fictitious names that look like formulas are no formulas.
func TestWriteCSV(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.1", Bedrag: "60", Status: uitgaven.Begroting},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.2", Bedrag: "40"},
		uitgaven.Boeking{Jaar: 2024, Taakveld: "6.3", Bedrag: "20"},
	)
	d.Gemeenten[0].Naam, d.Boekingen[1].Bron = "=1+1", "b"
	d.Inwoners = []uitgaven.Inwoners{{Gemeente: "GM9901", Jaar: 2024, Aantal: 50, Bron: bron}}
	d.Prijsindex = &uitgaven.Prijsindex{Jaar: 2025, Bron: bron, Indexen: []uitgaven.Jaarindex{{Jaar: 2024, Index: getal("100")}, {Jaar: 2025, Index: getal("110")}}}
	var b strings.Builder
	require.NoError(t, los(t, d).WriteCSV(&b))
	regels := strings.Split(b.String(), "\r\n")
	const begin, eind = "GM9901;'=1+1;2024;", ";2025;begroting;Verzonnen administratie (fictief) + b;ja"
	require.Equal(t, []string{
		"\ufeffgemeente;naam;jaar;niveau;bedrag;per_inwoner;aandeel;aandeel_laag;aandeel_hoog;bedrag_in_prijzen;prijsjaar;status;bron;fictief",
		begin + "universeel;60,00;1,20;1;0,6;1;66,00" + eind,
		begin + "selectief;0,00;0,00;0;0;0,4;0,00" + eind,
		begin + "geindiceerd;0,00;0,00;0;0;0,4;0,00" + eind,
		begin + "zorggerelateerd;0,00;0,00;0;0;0,4;0,00" + eind,
		begin + "niet-toegerekend;40,00;0,80;;;;44,00" + eind,
		begin + "buiten;20,00;0,40;;;;22,00" + eind,
		begin + "totaal;120,00;2,40;;;;132,00" + eind,
		"",
	}, regels)
}

type stuk struct{}

func (stuk) Write([]byte) (int, error) { return 0, errors.New("stuk") }

func TestUitvoerFouten(t *testing.T) {
	var o *uitgaven.Overzicht
	var u *uitgaven.Uitkomst
	require.Error(t, o.WriteText(io.Discard))
	require.Error(t, o.WriteCSV(io.Discard))
	require.Error(t, u.WriteJSON(io.Discard))
	heel := los(t, voorbeeld(t))
	require.ErrorContains(t, heel.WriteText(stuk{}), "uitgaven: stuk")
	require.Error(t, heel.WriteCSV(stuk{}))
	require.Error(t, heel.Uitkomst().WriteJSON(stuk{}))
	require.Error(t, uitgaven.WriteCSV(stuk{}, voorbeeld(t)))
}

// What is real is not called made up, and what is unknown is told.
func TestOpmerkingen(t *testing.T) {
	d := klein(
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.1", Bedrag: "30", Status: uitgaven.Begroting},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.23", Bedrag: "80", Status: uitgaven.Begroting},
		uitgaven.Boeking{Jaar: 2025, Taakveld: "6.1", Bedrag: "40", Status: uitgaven.Realisatie, Niveau: preventie.Selectief},
	)
	d.Fictief, d.Gemeenten[0] = false, uitgaven.Gemeente{Code: "GM0197", Naam: "Aalten"}
	for i := range d.Boekingen {
		d.Boekingen[i].Gemeente = "GM0197"
	}
	o := los(t, d)
	require.Empty(t, o.FictiefZin())
	require.Equal(t, []string{
		"De taakvelden zijn toegerekend volgens onze lezing van hun namen; een officiële toerekening bestaat niet.",
		"Aalten, 2025: meer dan de helft van de uitgaven aan preventie en zorg is aan geen niveau toegerekend.",
		"Aalten, 2025: begroting en realisatie staan door elkaar.",
		"Aalten, 2025: op een taakveld is zowel met als zonder niveau geboekt; dat is opgeteld, dus wat met een niveau is geboekt hoort niet ook in het bedrag zonder niveau te zitten.",
		"Aalten, 2025: het aantal inwoners is niet gegeven, dus er zijn geen bedragen per inwoner.",
	}, o.Opmerkingen())
}
