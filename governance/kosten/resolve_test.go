package kosten_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

// Everything wrong in one file comes at once, each at its place.
func TestResolveAllesTegelijk(t *testing.T) {
	bestand, err := os.Open("testdata/alles-fout.json")
	require.NoError(t, err)
	defer func() { require.NoError(t, bestand.Close()) }()
	d, err := kosten.ReadJSON(bestand, "alles-fout.json")
	require.NoError(t, err)
	v, err := d.Resolve()
	require.Nil(t, v)
	require.Equal(t, []string{
		`leeg alles-fout.json:4:11: naam: this must be filled (found " ")`,
		`periode alles-fout.json:5:11: jaar: the year must be from 1900 to 2200 (found "23")`,
		`regio alles-fout.json:8:14: gemeenten[1].code: this is no code of a municipality; expected GM and 4 digits, as in GM0197 (found "Aalten")`,
		`dubbel alles-fout.json:9:14: gemeenten[2].code: this is already in gemeenten[0] (found "GM9901")`,
		`regio alles-fout.json:15:42: grondslagen[0].waarden.GM9903: there is no municipality with this code in this file; did you mean "GM9901"? (found "GM9903")`,
		`cijfer-ontbreekt alles-fout.json:15:17: grondslagen[0].waarden: Twee has no figure here; what is missing is not zero, so write 0 when it is (found "GM9902")`,
		`gewicht alles-fout.json:15:28: grondslagen[0].waarden.GM9901: a weight must not be negative (found "-5")`,
		`onbekende-tak alles-fout.json:12:15: inwoners: there is no grondslag with this id; did you mean "inwoner"? (found "inwonerz")`,
		`gewicht alles-fout.json:21:75: sleutels[1].grondslag: the key shares over nobody: no weight is above zero`,
		`leeg alles-fout.json:22:68: sleutels[2].delen: the key shares over nobody: it has no parts`,
		`gewicht alles-fout.json:23:60: sleutels[3].delen: the key shares over nobody: no weight is above zero`,
		`kring alles-fout.json:27:47: sleutels[5].mengsel[0].sleutel: the mix holds itself: kring > terug > kring (found "kring")`,
		`dubbel alles-fout.json:29:65: sleutels[6].mengsel[1].sleutel: this key is in the mix already (found "goed")`,
		`onbekende-tak alles-fout.json:29:100: sleutels[6].mengsel[2].sleutel: there is no key with this id (found "nergens")`,
		`gewicht alles-fout.json:29:17: sleutels[6].mengsel: no weight of the mix is above zero`,
		`tegenspraak alles-fout.json:30:72: sleutels[7].grondslag: a key of kind gelijk has no grondslag (found "inwoner")`,
		`bodem alles-fout.json:32:15: sleutels[8].bodem: the floor is above the cap (found "GM9902")`,
		`regio alles-fout.json:34:42: sleutels[9].plafond.gemeenten.GM9999: there is no municipality with this code in this file; did you mean "GM9901"? (found "GM9999")`,
		`getal alles-fout.json:34:42: sleutels[9].plafond.gemeenten.GM9999: not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50 (found "veel")`,
		`getal alles-fout.json:40:48: regelingen[0].totaal: an amount in euros has at most two decimals (found "1.005")`,
		`onbekende-tak alles-fout.json:40:68: regelingen[0].sleutel: there is no key with this id; did you mean "goed"? (found "goud")`,
		`bodem alles-fout.json:35:64: sleutels[10].bodem: the floors add up to 20.00, above the total of 19.99 (in regeling te-laag)`,
		`plafond alles-fout.json:36:66: sleutels[11].plafond: the caps leave room for 20.00 in all, below the total of 20.01 (in regeling te-hoog)`,
		`cijfer-ontbreekt alles-fout.json:44:22: regelingen[3].voorschotten: Twee has no advance here; what is missing is not zero, so write 0 when it is (found "GM9902")`,
		`getal alles-fout.json:45:30: regelingen[3].werkelijk.totaal: an amount in euros must be given`,
	}, meldingen(err))
}

// Each of these is one mistake, told once.
func TestResolveEen(t *testing.T) {
	lang := func(n int) []kosten.Menging {
		m := make([]kosten.Menging, n)
		for i := range m {
			m[i] = kosten.Menging{Gewicht: kosten.HeelGewicht(1), Sleutel: fmt.Sprintf("s%d", i)}
		}
		return m
	}
	nest := func(d *kosten.Definitie, n int) {
		onder := "gelijk"
		for i := range n {
			id := fmt.Sprintf("m%d", i)
			d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{ID: id, Naam: id, Soort: kosten.SoortMengsel, Mengsel: []kosten.Menging{{Gewicht: kosten.HeelGewicht(1), Sleutel: onder}}})
			onder = id
		}
	}
	for naam, geval := range map[string]struct {
		stuk func(*kosten.Definitie)
		want string
	}{
		"versie":       {func(d *kosten.Definitie) { d.Versie = "9" }, "versie versie: "},
		"id":           {func(d *kosten.Definitie) { d.ID = "A" }, "ongeldige-waarde id: "},
		"stuurteken":   {func(d *kosten.Definitie) { d.Regelingen[0].Naam = "x\u202e" }, "ongeldige-waarde regelingen[0].naam: "},
		"bron":         {func(d *kosten.Definitie) { d.Grondslagen[1].Bron = "" }, "leeg grondslagen[1].bron: "},
		"periode":      {func(d *kosten.Definitie) { d.Grondslagen[1].Periode = "" }, "leeg grondslagen[1].periode: "},
		"gemeentenaam": {func(d *kosten.Definitie) { d.Gemeenten[7].Naam = "" }, "leeg gemeenten[7].naam: "},
		"wijk": {func(d *kosten.Definitie) {
			d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: "WK019700", Naam: "x"})
		}, "regio gemeenten[8].code: "},
		"opvulling": {func(d *kosten.Definitie) {
			d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: "GM0001  ", Naam: "x"})
		}, "regio gemeenten[8].code: "},
		"naam van een ander": {func(d *kosten.Definitie) { d.Gemeenten[0].Naam = "Zutphen" }, "regio gemeenten[0].naam: at CBS GM0197 is Aalten "},
		"naam dubbel":        {func(d *kosten.Definitie) { d.Gemeenten[1].Naam = "Aalten" }, "dubbel gemeenten[1].naam: "},
		"echte naam, verzonnen code": {func(d *kosten.Definitie) {
			*d = kosten.Definitie{Versie: "1", ID: "x", Naam: "x", Jaar: 2024, Fictief: true, Gemeenten: []kosten.Gemeente{{Code: "GM9999", Naam: "Aalten"}}}
		}, "regio gemeenten[0].code: at CBS Aalten is GM0197 "},
		"bestaat niet": {func(d *kosten.Definitie) {
			*d = kosten.Definitie{Versie: "1", ID: "x", Naam: "x", Jaar: 2024, Gemeenten: []kosten.Gemeente{{Code: "GM9999", Naam: "Nergens"}}}
		}, "regio gemeenten[0].code: CBS has no such municipality on 1 January 2024"},
		"soort":            {func(d *kosten.Definitie) { d.Sleutels[2].Soort = 0 }, "leeg sleutels[2].soort: "},
		"grondslag leeg":   {func(d *kosten.Definitie) { d.Sleutels[1].Grondslag = "" }, "leeg sleutels[1].grondslag: "},
		"mengsel leeg":     {func(d *kosten.Definitie) { d.Sleutels[3].Mengsel = nil }, "leeg sleutels[3].mengsel: "},
		"grens leeg":       {func(d *kosten.Definitie) { d.Sleutels[2].Bodem = &kosten.Grensdefinitie{} }, "leeg sleutels[2].bodem: "},
		"mengsel negatief": {func(d *kosten.Definitie) { d.Sleutels[3].Mengsel[0].Gewicht = kosten.HeelGewicht(-1) }, "gewicht sleutels[3].mengsel[0].gewicht: "},
		"dubbele sleutel":  {func(d *kosten.Definitie) { d.Sleutels = append(d.Sleutels, d.Sleutels[3]) }, "dubbel sleutels[5].id: "},
		"dubbele regeling": {func(d *kosten.Definitie) { d.Regelingen = append(d.Regelingen, d.Regelingen[0]) }, "dubbel regelingen[1].id: "},
		"totaal leeg":      {func(d *kosten.Definitie) { d.Regelingen[0].Totaal = "" }, "getal regelingen[0].totaal: "},
		"voorschot": {func(d *kosten.Definitie) {
			d.Regelingen[0].Voorschotten = map[string]string{}
			for _, g := range d.Gemeenten {
				d.Regelingen[0].Voorschotten[g.Code] = "0"
			}
			d.Regelingen[0].Voorschotten["GM0197"] = "1,5"
		}, "getal regelingen[0].voorschotten.GM0197: "},
		"werkelijke sleutel": {func(d *kosten.Definitie) {
			d.Regelingen[0].Werkelijk = &kosten.Werkelijk{Totaal: "1", Sleutel: "x"}
		}, "onbekende-tak regelingen[0].werkelijk.sleutel: "},
		"werkelijk past niet": {func(d *kosten.Definitie) {
			d.Regelingen[0].Werkelijk = &kosten.Werkelijk{Totaal: "100", Sleutel: "begrensd"}
		}, "bodem sleutels[4].bodem: "},
		"diepte": {func(d *kosten.Definitie) { nest(d, 4) }, "te-groot sleutels[8].mengsel: "},
		"lang mengsel": {func(d *kosten.Definitie) {
			for i := range 11 {
				id := fmt.Sprintf("s%d", i)
				d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{ID: id, Naam: id, Soort: kosten.SoortGelijk})
			}
			d.Sleutels[3].Mengsel = lang(11)
		}, "te-groot sleutels[3].mengsel: "},
		"veel gemeenten": {func(d *kosten.Definitie) {
			for i := range 400 {
				d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: fmt.Sprintf("GM8%03d", i), Naam: "x"})
			}
		}, "te-groot gemeenten: "},
		"veel grondslagen": {func(d *kosten.Definitie) {
			d.Grondslagen = append(d.Grondslagen, make([]kosten.Grondslag, 49)...)
		}, "te-groot grondslagen: "},
		"veel sleutels": {func(d *kosten.Definitie) {
			for i := range 46 {
				id := fmt.Sprintf("s%d", i)
				d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{ID: id, Naam: id, Soort: kosten.SoortGelijk})
			}
		}, "te-groot sleutels: "},
		"veel regelingen": {func(d *kosten.Definitie) {
			for i := range 200 {
				r := d.Regelingen[0]
				r.ID = fmt.Sprintf("r%d", i)
				d.Regelingen = append(d.Regelingen, r)
			}
		}, "te-groot regelingen: "},
		"deel ontbreekt": {func(d *kosten.Definitie) {
			d.Sleutels[2] = kosten.Sleuteldefinitie{ID: "gelijk", Naam: "x", Soort: kosten.SoortVast, Delen: maps.Clone(d.Grondslagen[0].Waarden)}
			delete(d.Sleutels[2].Delen, "GM1955")
		}, "cijfer-ontbreekt sleutels[2].delen: Montferland has no part here"},
		"deel onder nul": {func(d *kosten.Definitie) {
			d.Sleutels[2] = kosten.Sleuteldefinitie{ID: "gelijk", Naam: "x", Soort: kosten.SoortVast, Delen: maps.Clone(d.Grondslagen[0].Waarden)}
			d.Sleutels[2].Delen["GM1955"] = kosten.HeelGewicht(-1)
		}, "gewicht sleutels[2].delen.GM1955: "},
		"te veel werk": {func(d *kosten.Definitie) { *d = *zwaar(33) }, "te-groot sleutels: municipalities times regelingen times the keys in all mixes is "},
		"geen gemeenten": {func(d *kosten.Definitie) {
			*d = kosten.Definitie{Versie: "1", ID: "x", Naam: "x", Jaar: 2024, Sleutels: d.Sleutels[2:3], Regelingen: d.Regelingen[:1]}
			d.Regelingen[0].Sleutel = "gelijk"
		}, "leeg gemeenten: "},
	} {
		t.Run(naam, func(t *testing.T) {
			d := achterhoekDefinitie()
			geval.stuk(d)
			_, err := d.Resolve()
			alle := meldingen(err)
			require.Len(t, alle, 1, "%v", alle)
			require.True(t, strings.HasPrefix(alle[0], geval.want), alle[0])
		})
	}
	d := achterhoekDefinitie()
	nest(d, 3)
	_, err := d.Resolve()
	require.NoError(t, err)
}

// zwaar has 400 municipalities and a bounded mix of parts with many digits: 19
// keys in keys, so 19 · 400 · (1 + regelingen) to reckon with.
func zwaar(regelingen int) *kosten.Definitie {
	d := &kosten.Definitie{Versie: "1", ID: "zwaar", Naam: "zwaar", Jaar: 2024, Fictief: true}
	for i := range 4 {
		w := map[string]kosten.Gewicht{}
		for j := range 400 {
			code := fmt.Sprintf("GM9%03d", j)
			if i == 0 {
				d.Gemeenten = append(d.Gemeenten, kosten.Gemeente{Code: code, Naam: "Fictiefstad " + code[3:]})
			}
			g, err := kosten.ParseGewicht(fmt.Sprintf("%d.%09d", 999_999_999_999-int64(i*j), 1+2*i+j))
			if err != nil {
				panic(err)
			}
			w[code] = g
		}
		id := fmt.Sprintf("s%d", i)
		d.Sleutels = append(d.Sleutels, kosten.Sleuteldefinitie{ID: id, Naam: id, Soort: kosten.SoortVast, Delen: w})
	}
	m := kosten.Sleuteldefinitie{ID: "m", Naam: "m", Soort: kosten.SoortMengsel, Plafond: &kosten.Grensdefinitie{Alle: "250000000"}}
	for i := range 4 {
		m.Mengsel = append(m.Mengsel, kosten.Menging{Gewicht: kosten.HeelGewicht(int64(7 + i)), Sleutel: fmt.Sprintf("s%d", i)})
	}
	d.Sleutels = append(d.Sleutels, m)
	for i := range regelingen {
		id := fmt.Sprintf("r%d", i)
		d.Regelingen = append(d.Regelingen, kosten.Regeling{ID: id, Naam: id, Totaal: "99999999999.99", Sleutel: "m"})
	}
	return d
}

// Fractions of many digits add up like any other.
func TestResolveZwaar(t *testing.T) {
	v, err := zwaar(3).Resolve()
	require.NoError(t, err)
	require.Equal(t, v.Totaal().Tekst(), som(v.Totalen()).Tekst())
}

// A floor in a mix is of the part that its key shares: half of 100.00 here.
func TestResolveGrensInMengsel(t *testing.T) {
	d := achterhoekDefinitie()
	d.Sleutels[2].Bodem = &kosten.Grensdefinitie{Alle: "5"}
	d.Sleutels[3].Mengsel[0].Gewicht = kosten.HeelGewicht(30)
	d.Regelingen[0].Totaal, d.Regelingen[0].Sleutel = "80", "mengsel"
	_, err := d.Resolve()
	require.NoError(t, err)
	d.Regelingen[0].Totaal = "79.99"
	_, err = d.Resolve()
	require.Equal(t, []string{"bodem sleutels[2].bodem: the floors add up to 40.00, above the total of 40.00 (in regeling team)"}, meldingen(err))
}

func TestReadJSONWeigert(t *testing.T) {
	for naam, geval := range map[string]struct{ in, want string }{
		"leeg":             {"", "leeg k.json: the kostenverdeling is empty"},
		"andere versie":    {`{"versie": "2", "x": 1}`, "versie k.json:1:12: versie: "},
		"getal als tekst":  {strings.Replace(voorbeeld, "60000", `"60000"`, 1), "ongeldige-waarde k.json:11:28: grondslagen[0].waarden.GM9901: "},
		"bedrag als getal": {strings.Replace(voorbeeld, `"100000"`, "100000", 1), "ongeldige-waarde k.json:20:56: regelingen[0].totaal: must be a text, not a number"},
		"niets als cijfer": {strings.Replace(voorbeeld, "60000", "null", 1), "ongeldige-waarde k.json:11:28: grondslagen[0].waarden.GM9901: "},
		"onbekende soort":  {strings.Replace(voorbeeld, `"gelijk"}`, `"eerlijk"}`, 1), `ongeldige-waarde k.json:15:56: sleutels[1].soort: unknown sleutelsoort "eerlijk"`},
		"onbekend veld":    {strings.Replace(voorbeeld, `"periode"`, `"period"`, 1), `onbekend-veld k.json:10:44: grondslagen[0].period: unknown key "period"; did you mean "periode"?`},
	} {
		t.Run(naam, func(t *testing.T) {
			d, err := kosten.ReadJSON(strings.NewReader(geval.in), "k.json")
			require.Nil(t, d)
			require.True(t, strings.HasPrefix(meldingen(err)[0], geval.want), meldingen(err)[0])
		})
	}
	require.Error(t, kosten.WriteJSON(&bytes.Buffer{}, &kosten.Definitie{}), "without a version it could not be read back")
	require.ErrorIs(t, kosten.WriteJSON(&bytes.Buffer{}, nil), goaltree.CodeLeeg)

	// Lists and maps that were never made are read back as empty ones.
	var b bytes.Buffer
	require.NoError(t, kosten.WriteJSON(&b, &kosten.Definitie{Versie: "1", Grondslagen: []kosten.Grondslag{{ID: "a"}}}))
	d, err := kosten.ReadJSON(&b, "k.json")
	require.NoError(t, err)
	require.Empty(t, d.Grondslagen[0].Waarden)
}

func FuzzReadJSON(f *testing.F) {
	// Short ones: the fuzzer minimises what it finds.
	begin := `{"versie":"1","id":"a","naam":"a","jaar":2024,"fictief":true,"gemeenten":[{"code":"GM9901","naam":"a"}],"grondslagen":[],`
	f.Add([]byte(begin + `"sleutels":[],"regelingen":[]}`))
	f.Add([]byte(begin + `"sleutels":[{"id":"k","naam":"k","soort":"gelijk","bodem":{"alle":"1"}}],"regelingen":[{"id":"r","naam":"r","totaal":"1","sleutel":"k"}]}`))
	f.Add([]byte(begin + `"sleutels":[{"id":"m","naam":"m","soort":"mengsel","mengsel":[{"gewicht":1,"sleutel":"m"}]}],"regelingen":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := kosten.ReadJSON(bytes.NewReader(data), "fuzz.json")
		if err != nil {
			require.Nil(t, d)
			return
		}
		v, err := d.Resolve()
		if err != nil {
			for _, m := range goaltree.Fouten(err) {
				require.NotEmpty(t, m.Code)
				require.NotEmpty(t, m.Melding)
				require.Positive(t, m.Regel)
			}
			return
		}
		for _, r := range v.Verdeel() {
			require.Equal(t, r.Totaal.Tekst(), som(r.Aandelen).Tekst())
		}
		var b bytes.Buffer
		require.NoError(t, kosten.WriteJSON(&b, d))
		terug, err := kosten.ReadJSON(&b, "terug.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
	})
}
