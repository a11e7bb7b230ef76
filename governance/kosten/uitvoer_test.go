package kosten_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// rijk has all that can come out: bounds, a settlement by another key with
// advances that were paid, a refund, and a municipality without inhabitants.
func rijk(t *testing.T) *kosten.Kostenverdeling {
	t.Helper()
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: "GM9904", Naam: "=Nergens"})
	d.Grondslagen[0].Waarden["GM9904"] = kosten.Gewicht{}
	d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{
		ID: "begrensd", Naam: "Begrensd", Soort: kosten.SoortInwoners, Grondslag: "inwoners",
		Bodem: &kosten.Grensdefinitie{Alle: "100"}, Plafond: &kosten.Grensdefinitie{Gemeenten: map[string]string{"GM9901": "500"}},
	})
	d.Regelingen = append(d.Regelingen,
		kosten.Regeling{
			ID: "inkoop", Naam: "Inkoop; \"samen\"", Totaal: "1000", Sleutel: "begrensd",
			Voorschotten: map[string]string{"GM9901": "500", "GM9902": "0", "GM9903": "100.5", "GM9904": "100"},
			Werkelijk:    &kosten.Werkelijk{Totaal: "1000.03", Sleutel: "gelijk"},
		},
		kosten.Regeling{ID: "terug", Naam: "Teruggave", Totaal: "-0.05", Sleutel: "gelijk"},
	)
	v, err := d.Resolve()
	require.NoError(t, err)
	return v
}

func TestUitvoer(t *testing.T) {
	v := rijk(t)
	for bestand, schrijf := range map[string]func(io.Writer) error{
		"testdata/rijk.txt":  v.WriteText,
		"testdata/rijk.csv":  v.WriteCSV,
		"testdata/rijk.json": v.Uitkomst().WriteJSON,
	} {
		var b bytes.Buffer
		require.NoError(t, schrijf(&b))
		schematest.Vergelijk(t, bestand, bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n")), *update)
		stuk := errors.New("schijf vol")
		require.ErrorIs(t, schrijf(schrijver(func([]byte) (int, error) { return 0, stuk })), stuk, bestand)
	}
}

type schrijver func([]byte) (int, error)

func (s schrijver) Write(p []byte) (int, error) { return s(p) }

// The form that users of the JSON count on.
func TestWriteJSONVorm(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, rijk(t).Uitkomst().WriteJSON(&b))
	var uit struct {
		Fictief bool `json:"fictief"`
		Kosten  []struct {
			Regeling string `json:"regeling"`
			Totaal   string `json:"totaal"`
			Sleutel  string `json:"sleutel"`
			Aandelen []struct {
				Gemeente   string  `json:"gemeente"`
				Bedrag     string  `json:"bedrag"`
				PerInwoner *string `json:"per_inwoner"`
			} `json:"aandelen"`
		} `json:"kosten"`
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &uit))
	require.True(t, uit.Fictief)
	require.Len(t, uit.Kosten, 3)
	require.Equal(t, "100000.00", uit.Kosten[0].Totaal)
	require.Equal(t, "inkoop", uit.Kosten[1].Regeling)
	require.Equal(t, "begrensd", uit.Kosten[1].Sleutel)
	// Of 1,000.00: 500 at the cap, 100 at the floor for who has no inhabitants,
	// 400 over 30,000 and 10,000.
	for i, want := range []string{"500.00", "300.00", "100.00", "100.00"} {
		require.Equal(t, want, uit.Kosten[1].Aandelen[i].Bedrag)
	}
	require.Equal(t, "0.01", *uit.Kosten[1].Aandelen[1].PerInwoner)
	require.Nil(t, uit.Kosten[1].Aandelen[3].PerInwoner, "nobody lives there")
	require.Equal(t, "-0.02", uit.Kosten[2].Aandelen[0].Bedrag, "five cents over four: the odd one by code")
}

func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	v := rijk(t)
	require.NoError(t, v.WriteCSV(&b))
	require.True(t, strings.HasPrefix(b.String(), "\ufeffjaar;regeling;"))
	require.Contains(t, b.String(), "\r\n")
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
	c.Comma = ';'
	rijen, err := c.ReadAll()
	require.NoError(t, err)
	require.Len(t, rijen, 1+3*4)
	// 1,000.03 in equal parts is 250.01 for three and 250.00 for the last.
	const cijfers = "Inwoners, 1 januari 2024: Verzonnen telling (fictief)"
	begrensd := v.Uitleg()[3].Uitleg
	require.Equal(t, "Naar verhouding van: Inwoners, 1 januari 2024 (fictief).", begrensd[0])
	uitleg := strings.Join(begrensd, " ")
	require.Equal(t, []string{"2024", "inkoop", `Inkoop; "samen"`, "begrensd", uitleg, cijfers, "GM9903", "Bedachtveen", "100,00", "0,01", "bodem", "100,50", "250,01", "gelijk", "149,51", "ja"}, rijen[7])
	require.Equal(t, []string{"2024", "inkoop", `Inkoop; "samen"`, "begrensd", uitleg, cijfers, "GM9904", "'=Nergens", "100,00", "", "bodem", "100,00", "250,00", "gelijk", "150,00", "ja"}, rijen[8])
	require.Equal(t, []string{"2024", "terug", "Teruggave", "gelijk", "Voor elke gemeente evenveel.", cijfers, "GM9901", "Fictiefstad", "-0,02", "0,00", "", "", "", "", "", "ja"}, rijen[9], "the inhabitants are behind the amount for each")
}

func TestKostenverdeling(t *testing.T) {
	v := rijk(t)
	require.Equal(t, []any{"voorbeeld", "Voorbeeld", 2024, true}, []any{v.ID(), v.Naam(), v.Jaar(), v.Fictief()})
	require.Equal(t, "100999.95", v.Totaal().Tekst())
	totalen := v.Totalen()
	// 60,000 + 500 - 0.02, over 60,000 inhabitants 1.0083.
	require.Equal(t, "60499.98", totalen[0].Bedrag.Tekst())
	require.Equal(t, "1.01", totalen[0].PerInwoner.Tekst())
	require.Nil(t, totalen[3].PerInwoner)

	d, err := kosten.ReadJSON(strings.NewReader(strings.Replace(voorbeeld, `"inwoners": "inwoners",`, "", 1)), "")
	require.NoError(t, err)
	zonder, err := d.Resolve()
	require.NoError(t, err)
	_, ok := zonder.Inwoners()
	require.False(t, ok)
	require.Nil(t, zonder.Verdeel()[0].Aandelen[0].PerInwoner)
	var b strings.Builder
	require.NoError(t, zonder.WriteText(&b))
	require.NotContains(t, b.String(), "Per inwoner")
}

// Municipalities show in the order of the definition, whatever their codes;
// the codes break ties: of five cents over three, two go to the lowest.
func TestVolgorde(t *testing.T) {
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	slices.Reverse(d.Gemeenten)
	d.Regelingen = []kosten.Regeling{{
		ID: "r", Naam: "r", Totaal: "0.05", Sleutel: "gelijk", Werkelijk: &kosten.Werkelijk{Totaal: "0.04"},
		Voorschotten: map[string]string{"GM9901": "0.01", "GM9902": "0.02", "GM9903": "0.03"},
	}}
	v, err := d.Resolve()
	require.NoError(t, err)
	require.Equal(t, []kosten.Gemeente{{Code: "GM9903", Naam: "Bedachtveen"}, {Code: "GM9902", Naam: "Verzonnendam"}, {Code: "GM9901", Naam: "Fictiefstad"}}, v.Gemeenten())
	ver, err := v.Vergelijk("r", "gelijk")
	require.NoError(t, err)
	r := v.Verdeel()[0]
	for i, want := range []string{"GM9903 0.01 0.03 0.01", "GM9902 0.02 0.02 0.01", "GM9901 0.02 0.01 0.02"} {
		a := r.Afrekening.Gemeenten[i]
		require.Equal(t, want, strings.Join([]string{r.Aandelen[i].Gemeente, r.Aandelen[i].Bedrag.Tekst(), a.Voorschot.Tekst(), a.Werkelijk.Tekst()}, " "))
		for _, code := range []string{r.Voorschotten[i].Gemeente, a.Gemeente, v.Totalen()[i].Gemeente, ver.Sleutels[0].Regels[i].Gemeente, ver.Sleutels[1].Regels[i].Gemeente} {
			require.Equal(t, want[:6], code)
		}
	}
}

func TestVerreken(t *testing.T) {
	a := func(code string, centen int64) kosten.Aandeel {
		return kosten.Aandeel{Gemeente: code, Bedrag: kosten.Centen(centen)}
	}
	uit, err := kosten.Verreken(
		[]kosten.Aandeel{a("GM0002", 100_00), a("GM0001", 50_00)},
		[]kosten.Aandeel{a("GM0002", 80_50), a("GM0001", 50_01)})
	require.NoError(t, err)
	require.Equal(t, []string{"GM0002 -19.50", "GM0001 0.01"}, []string{
		uit[0].Gemeente + " " + uit[0].Bedrag.Tekst(), uit[1].Gemeente + " " + uit[1].Bedrag.Tekst(),
	})

	_, err = kosten.Verreken(
		[]kosten.Aandeel{a("GM0001", 1), a("GM0001", 2), a("GM0003", 1)},
		[]kosten.Aandeel{a("GM0001", 1), a("GM0002", 1)})
	require.Equal(t, []string{
		`dubbel voorschot: this municipality stands here twice (found "GM0001")`,
		`cijfer-ontbreekt werkelijk: this municipality has no share of what it came to (found "GM0003")`,
		`cijfer-ontbreekt voorschot: this municipality has no advance; write 0 when it paid none (found "GM0002")`,
	}, meldingen(err))
	leeg, err := kosten.Verreken(nil, nil)
	require.NoError(t, err)
	require.Empty(t, leeg)
}

func TestSchrijfNiets(t *testing.T) {
	var b strings.Builder
	require.ErrorIs(t, (*kosten.Kostenverdeling)(nil).WriteText(&b), goaltree.CodeLeeg)
	require.ErrorIs(t, (*kosten.Kostenverdeling)(nil).WriteCSV(&b), goaltree.CodeLeeg)
	require.ErrorIs(t, (*kosten.Uitkomst)(nil).WriteJSON(&b), goaltree.CodeLeeg)
	require.ErrorIs(t, (*kosten.Vergelijking)(nil).WriteText(&b), goaltree.CodeLeeg)
	require.Empty(t, b.String())
}

// voorschotten has advances of a year that is not over.
func voorschotten(t *testing.T) *kosten.Kostenverdeling {
	t.Helper()
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	d.Regelingen[0].Werkelijk = nil
	d.Regelingen[0].Voorschotten = map[string]string{"GM9901": "50000", "GM9902": "0", "GM9903": "12345.6"}
	v, err := d.Resolve()
	require.NoError(t, err)
	return v
}

// Advances that are given show, also while it is not known what it came to.
func TestVoorschotten(t *testing.T) {
	v := voorschotten(t)
	d := v.Verdeel()[0]
	require.Nil(t, d.Afrekening)
	require.Len(t, d.Voorschotten, 3)
	require.Equal(t, "62345.60", d.Voorschot().Tekst(), "50,000 and 12,345.60")

	var b strings.Builder
	require.NoError(t, v.WriteText(&b))
	require.Contains(t, b.String(), strings.ReplaceAll(`
Voorschotten; wat het werkelijk kostte is nog niet bekend
  Gemeente        Voorschot
  Fictiefstad   € 50.000,00
  Verzonnendam       € 0,00
  Bedachtveen   € 12.345,60
  Samen         € 62.345,60
`, "€ ", "€\u00a0"))
	b.Reset()
	require.NoError(t, v.WriteCSV(&b))
	require.Contains(t, b.String(), ";GM9903;Bedachtveen;10000,00;1,00;;12345,60;;;;ja\r\n")
	b.Reset()
	require.NoError(t, v.Uitkomst().WriteJSON(&b))
	require.Contains(t, strings.Join(strings.Fields(b.String()), " "), `{ "gemeente": "GM9903", "naam": "Bedachtveen", "bedrag": "12345.60" }`)

	// Where none are given, the shares are the advances and stand there already.
	require.Nil(t, rijk(t).Verdeel()[2].Voorschotten)
}

// Names cannot pass for rows.
func TestWriteTextRegels(t *testing.T) {
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	const vals = "Aalten\n  Samen   € 0,00"
	d.Naam, d.Gemeenten[0].Naam, d.Regelingen[0].Naam, d.Sleutels[0].Naam = vals, vals, vals, vals
	v, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, v.WriteText(&b))
	require.Equal(t, 2, strings.Count(b.String(), "\n  Samen "), "of the shares and of the settlement")
	require.Equal(t, 30, strings.Count(b.String(), "\n"), "title, three of what is made up, blank, two heads, five rows, head, five rows, blank, head, three keys, blank, head, four rows, source")
}

// In full width, too, nothing is a formula.
func TestWriteCSVFormule(t *testing.T) {
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	d.Gemeenten[0].Naam, d.Regelingen[0].Naam = "＝1+1", "@som"
	v, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, v.WriteCSV(&b))
	require.Contains(t, b.String(), ";GM9901;'＝1+1;")
	require.Contains(t, b.String(), ";team;'@som;inwoners;")
}

// A sharing knows what it was made of.
func TestKostenverdeling_Definitie(t *testing.T) {
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	v, err := d.Resolve()
	require.NoError(t, err)
	require.Equal(t, d, v.Definitie())
	require.Equal(t, d.ID, v.ID())
	require.Equal(t, d.Naam, v.Naam())
	require.Equal(t, d.Jaar, v.Jaar())
}

func TestKostenverdeling_alleenLezen(t *testing.T) {
	d, err := kosten.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	require.NoError(t, err)
	v, err := d.Resolve()
	require.NoError(t, err)
	kopietest.AlleenLezen(t, v, d)
	kopietest.AlleenLezen(t, rijk(t))
	kopietest.AlleenLezen(t, voorschotten(t))

	// What takes a question gives copies as well.
	vraag := func() []any {
		ver, err := v.Vergelijk("team", "")
		require.NoError(t, err)
		return []any{ver, v.PerInwoner(kosten.Centen(100))}
	}
	vooraf, err := json.Marshal(vraag())
	require.NoError(t, err)
	kopietest.Overschrijf(vraag())
	achteraf, err := json.Marshal(vraag())
	require.NoError(t, err)
	require.JSONEq(t, string(vooraf), string(achteraf))
}
