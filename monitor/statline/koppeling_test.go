package statline_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func TestReadKoppeling(t *testing.T) {
	k := koppeling(t, "buurten.koppeling.json")
	require.Equal(t, "99001NED", k.Tabel)
	require.Equal(t, "2020JJ00", k.VastePeriode.String())
	require.Equal(t, monitor.Definitief, k.Status)
	require.Equal(t, monitor.RedenNogNietBeschikbaar, k.Leeg)
	require.Equal(t, &statline.Som{Kolommen: []string{"Appartement_8", "Tussenwoning"}, Factor: 10}, k.Indicatoren[2].Waarde)
	require.NoError(t, k.Validate())
}

// What is written reads back the same, and the same bytes come out again.
func TestWriteKoppeling_RoundTrip(t *testing.T) {
	for _, k := range append(statline.Referenties(), koppeling(t, "buurten.koppeling.json"), een()) {
		t.Run(k.Tabel, func(t *testing.T) {
			var een, twee bytes.Buffer
			require.NoError(t, statline.WriteKoppeling(&een, k))
			terug, err := statline.ReadKoppeling(bytes.NewReader(een.Bytes()), "k.json")
			require.NoError(t, err)
			require.NoError(t, statline.WriteKoppeling(&twee, terug))
			require.Equal(t, een.String(), twee.String())
			require.Equal(t, k.Indicatoren, terug.Indicatoren)
		})
	}
}

func TestWriteKoppeling_Invalid(t *testing.T) {
	var b bytes.Buffer
	require.ErrorIs(t, statline.WriteKoppeling(&b, &statline.Koppeling{}), goaltree.CodeVersie)
	require.Zero(t, b.Len())
}

// Each file of testdata/koppeling is one mistaken koppeling; the golden file
// has what is said of it.
func TestReadKoppeling_Mistakes(t *testing.T) {
	golden(t, "koppeling", func(naam string, data []byte) string {
		k, err := statline.ReadKoppeling(bytes.NewReader(data), naam)
		require.Error(t, err, naam)
		require.Nil(t, k)
		var b strings.Builder
		for _, f := range goaltree.Fouten(err) {
			fmt.Fprintf(&b, "[%s] %v\n", f.Code, f)
		}
		return b.String()
	})
}

// A program can make what no file holds.
func TestKoppeling_ValidateProgrammatic(t *testing.T) {
	for naam, pas := range map[string]func(*statline.Koppeling){
		"status":   func(k *statline.Koppeling) { k.Status = 99 },
		"leeg":     func(k *statline.Koppeling) { k.Indicatoren[0].Leeg = monitor.RedenContext },
		"herkomst": func(k *statline.Koppeling) { k.Indicatoren[0].Herkomst = 99 },
		"maat":     func(k *statline.Koppeling) { k.Indicatoren[0].Maat = 99 },
		"maat, count": func(k *statline.Koppeling) {
			k.Indicatoren[0].Maat, k.Indicatoren[0].Noemer = goaltree.Aantal, &statline.Som{Kolommen: []string{"N"}}
		},
		"factor":      func(k *statline.Koppeling) { k.Indicatoren[0].Waarde.Factor = math.NaN() },
		"no columns":  func(k *statline.Koppeling) { k.Indicatoren[0].Waarde.Kolommen = nil },
		"UTF-8":       func(k *statline.Koppeling) { k.Titel = "\xff" },
		"UTF-8 bron":  func(k *statline.Koppeling) { k.Bron = "\xff" },
		"line break":  func(k *statline.Koppeling) { k.Bron = "a\nb" },
		"long id":     func(k *statline.Koppeling) { k.Indicatoren[0].Indicator = strings.Repeat("a", 101) },
		"dimension":   func(k *statline.Koppeling) { k.Indicatoren[0].Dimensies = map[string]string{" ": "x"} },
		"toelichting": func(k *statline.Koppeling) { k.Indicatoren[0].Toelichting = "\xff" },
	} {
		t.Run(naam, func(t *testing.T) {
			k := een()
			require.NoError(t, k.Validate())
			pas(k)
			require.Len(t, goaltree.Fouten(k.Validate()), 1)
		})
	}
}

func TestReferenties(t *testing.T) {
	alle := statline.Referenties()
	require.Len(t, alle, 4)
	eigenaar := map[string]string{}
	for _, k := range alle {
		require.NoError(t, k.Validate())
		require.Contains(t, k.Bron, k.Tabel)
		require.Contains(t, k.Bron, k.Titel)
		require.Equal(t, "CC BY 4.0", k.Licentie)
		for _, ki := range k.Indicatoren {
			require.Empty(t, eigenaar[ki.Indicator], "%s is in two koppelingen", ki.Indicator)
			eigenaar[ki.Indicator] = k.Tabel
		}
	}
	k, ok := statline.Referentie("70072NED")
	require.True(t, ok)
	k.Bron = "changed" // a copy: the next one is whole
	k, _ = statline.Referentie("70072ned")
	require.Equal(t, "CBS StatLine 70072ned, Regionale kerncijfers Nederland", k.Bron)
	_, ok = statline.Referentie("1NED")
	require.False(t, ok)
}

// The files are written as WriteKoppeling writes them, so that changes are
// easy to see.
func TestReferenties_Form(t *testing.T) {
	bestanden, err := filepath.Glob("koppelingen/*.json")
	require.NoError(t, err)
	for _, naam := range bestanden {
		data, err := os.ReadFile(naam)
		require.NoError(t, err)
		k, err := statline.ReadKoppeling(bytes.NewReader(data), naam)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, statline.WriteKoppeling(&b, k))
		schematest.Vergelijk(t, naam, b.Bytes(), *update)
	}
}
