package functies_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

func TestWriteText(t *testing.T) {
	for naam, d := range map[string]*functies.Definitie{"achterhoek-2017": functies.Achterhoek2017(), "fictief": leesFictief(t)} {
		v, err := d.Resolve()
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, v.WriteText(&b))
		schematest.Vergelijk(t, "testdata/"+naam+".txt", b.Bytes(), *update)
	}
}

func TestWriteTextBreedte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		for i := range d.Functies {
			d.Functies[i].Lokaal.Omschrijving = rapid.StringMatching(`[a-z](\n?[a-zé ]{0,60}[a-z]){0,8}`).Draw(t, "tekst")
		}
		v, err := d.Resolve()
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, v.WriteText(&b))
		require.Contains(t, b.String(), "FICTIEF")
		for regel := range strings.Lines(b.String()) {
			regel = strings.TrimSuffix(regel, "\n")
			require.Equal(t, strings.TrimRight(regel, " "), regel)
			if len(strings.Fields(regel)) > 3 { // a word longer than a line stands alone
				require.LessOrEqual(t, utf8.RuneCountInString(regel), 100, regel)
			}
		}
	})
}

func TestWriteCSV(t *testing.T) {
	d := leesFictief(t)
	d.Gemeenten[2].Naam = "＝Veldwijk" // in full width, which spreadsheets take for a formula too
	v, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, v.WriteCSV(&b))
	tekst, bom := strings.CutPrefix(b.String(), "\ufeff")
	require.True(t, bom)
	require.Equal(t, 1+3*10*2, strings.Count(tekst, "\r\n"))
	r := csv.NewReader(strings.NewReader(tekst))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"gemeente", "naam", "nummer", "functie", "deel", "omschrijving", "verantwoordelijk", "organisatievorm", "afwijkend", "reden", "lezing", "fictief"}, rijen[0])
	// Beekstede is second, vraagverheldering fifth: 1 + 20 + 8.
	require.Equal(t, []string{
		"GM9912", "Beekstede", "5", "Vraagverheldering", "lokaal", "Consulenten van het toegangsteam verhelderen de vraag.",
		"Stichting Toegang Beekstede", "stichting", "ja", "De gemeente bracht het toegangsteam onder in een stichting.", "", "ja",
	}, rijen[29])
	require.Equal(t, "'＝Veldwijk", rijen[41][1], "no spreadsheet takes it for a formula")
	require.Equal(t, "de consulenten van het toegangsteam + de gemeente", rijen[11][6])
	require.Equal(t, "nee", rijen[11][8])
}

func TestWriteJSON(t *testing.T) {
	v, err := leesFictief(t).Resolve()
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, v.Overzicht().WriteJSON(&b))
	var o struct {
		Fictief bool
		Matrix  []struct {
			Gemeente        struct{ Code string }
			Nummer          int
			Deel            string
			Organisatievorm string
			Afwijkend       bool
		}
		Vergelijking []struct {
			Lokaal, Regionaal []struct {
				VolgensRegel bool `json:"volgens_regel"`
				Gemeenten    []struct{ Naam string }
			}
		}
		Toetsen []struct{ Regel, Oordeel string }
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &o))
	require.True(t, o.Fictief)
	require.Len(t, o.Matrix, 3*10*2)
	require.Equal(t, "GM9912", o.Matrix[28].Gemeente.Code)
	require.Equal(t, 5, o.Matrix[28].Nummer)
	require.Equal(t, "stichting", o.Matrix[28].Organisatievorm)
	require.True(t, o.Matrix[28].Afwijkend)
	require.Len(t, o.Vergelijking, 10)
	require.Len(t, o.Vergelijking[4].Lokaal, 3)
	require.True(t, o.Vergelijking[4].Lokaal[0].VolgensRegel)
	require.Equal(t, "Aadrecht", o.Vergelijking[4].Lokaal[0].Gemeenten[0].Naam)
	require.NotEmpty(t, o.Toetsen)
	require.NotContains(t, b.String(), ": null")
}

// kort takes so many bytes and then fails.
type kort struct{ over int }

var errVol = errors.New("vol")

func (k *kort) Write(p []byte) (int, error) {
	if k.over -= len(p); k.over < 0 {
		return 0, errVol
	}
	return len(p), nil
}

func TestSchrijffout(t *testing.T) {
	v, err := leesFictief(t).Resolve()
	require.NoError(t, err)
	for naam, schrijf := range map[string]func(io.Writer) error{"tekst": v.WriteText, "csv": v.WriteCSV, "json": v.Overzicht().WriteJSON} {
		for _, n := range []int{0, 10} {
			require.ErrorIs(t, schrijf(&kort{n}), errVol, naam)
		}
	}
	require.ErrorIs(t, functies.WriteJSON(&kort{}, leesFictief(t)), errVol)
}

func TestReadJSON(t *testing.T) {
	data, err := os.ReadFile("testdata/fictief.json")
	require.NoError(t, err)
	for naam, geval := range map[string]struct {
		van, naar string
		code      goaltree.Code
	}{
		"versie":            {`"versie": "1"`, `"versie": "9"`, goaltree.CodeVersie},
		"onbekend veld":     {`"jaar": 2026`, `"jaar": 2026, "maand": 1`, goaltree.CodeOnbekendVeld},
		"ontbrekend veld":   {`"jaar": 2026,`, ``, goaltree.CodeVeldOntbreekt},
		"onbekend beheer":   {`"beheer": "lokaal"`, `"beheer": "niemand"`, goaltree.CodeOngeldigeWaarde},
		"onbekende vorm":    {`"organisatievorm": "bv"`, `"organisatievorm": "nv"`, goaltree.CodeOngeldigeWaarde},
		"onbekende functie": {`"functie": "inkoop"`, `"functie": "inkopen"`, goaltree.CodeOngeldigeWaarde},
	} {
		kapot := strings.Replace(string(data), geval.van, geval.naar, 1)
		require.NotEqual(t, string(data), kapot, naam)
		d, err := functies.ReadJSON(strings.NewReader(kapot), "kapot.json")
		require.Nil(t, d, naam)
		require.ErrorIs(t, err, geval.code, naam)
		require.Positive(t, goaltree.Fouten(err)[0].Regel, naam)
	}
}
