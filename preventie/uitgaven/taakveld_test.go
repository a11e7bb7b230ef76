package uitgaven_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

func TestZoekTaakveld(t *testing.T) {
	for _, g := range []struct {
		code string
		jaar int
		naam string
	}{
		{"6.1", 2019, "Samenkracht en burgerparticipatie"},
		{"6.1", 2026, "Samenkracht en burgerparticipatie"},
		{"6.2", 2022, "Wijkteams"},
		{"6.2", 2023, "Toegang en eerstelijnsvoorzieningen"},
		{"6.74b", 2024, "Jeugdhulp crisis/LTA/GGZ-verblijf"},
		{"6.792", 2025, "PGB Jeugd"},
		{"7.1", 2017, "Volksgezondheid"},
	} {
		v, err := uitgaven.ZoekTaakveld(g.code, g.jaar)
		require.NoError(t, err, g.code)
		require.Equal(t, g.naam, v.Naam)
	}
	for _, g := range []struct {
		code  string
		jaar  int
		soort error
		want  string
	}{
		{"6.71", 2023, uitgaven.CodeTaakveldJaar, "this code is from 2017 to 2022, not of 2023; in its place came 6.71a, 6.71b, 6.71c, 6.71d"},
		{"6.71a", 2022, uitgaven.CodeTaakveldJaar, "this code is from 2023 to 2024, not of 2022; it was part of 6.71 then"},
		{"6.73c", 2021, uitgaven.CodeTaakveldJaar, "it was part of 6.72 then"},
		{"6.71a", 2025, uitgaven.CodeTaakveldJaar, "from 2025 on the codes are parted another way, and none has the place of another one to one"},
		{"6.751", 2024, uitgaven.CodeTaakveldJaar, "this code is from 2025 on, not of 2024; from 2025 on the codes are parted another way"},
		{"6.2", 2025, uitgaven.CodeTaakveldJaar, "this code is from 2017 to 2022 and from 2023 to 2024, not of 2025"},
		{"6.6", 2025, uitgaven.CodeTaakveldJaar, `did you mean "6.60"? A spreadsheet drops the last 0`},
		{"6.1", 2016, uitgaven.CodeTaakveldJaar, "there are Iv3 taakvelden from 2017 on, not in 2016"},
		{"6,1", 2025, uitgaven.CodeTaakveld, `Iv3 has no taakveld with this code in the social domain; did you mean "6.1"?`},
		{"6.72A", 2024, uitgaven.CodeTaakveld, `did you mean "6.72a"?`},
		{"6.7", 2025, uitgaven.CodeTaakveld, "it looks like the sum of 6.711 and others: book those, for the sum beside them counts twice"},
		{"6", 2020, uitgaven.CodeTaakveld, "it looks like the sum of 6.1 and others"},
		{"6.76", 2025, uitgaven.CodeTaakveld, "it looks like the sum of 6.761 and others"},
		{"0.1", 2024, uitgaven.CodeTaakveld, "Iv3 has no taakveld with this code in the social domain"},
	} {
		_, err := uitgaven.ZoekTaakveld(g.code, g.jaar)
		require.ErrorIs(t, err, g.soort, g.code)
		require.ErrorContains(t, err, g.want)
	}
}

// Every taakveld has one row in the reference, with a reason, and its shares
// are whole.
func TestReferentie(t *testing.T) {
	var i int
	alle := uitgaven.Referentie()
	for _, g := range uitgaven.Generaties() {
		for _, v := range uitgaven.Taakvelden(g) {
			r := alle[i]
			i++
			require.Equal(t, [2]any{v.Code, g}, [2]any{r.Taakveld, r.Generatie})
			require.NotEmpty(t, r.Lezing, v.Code)
			require.Equal(t, uitgaven.OnzeLezing, r.Bron)
			require.Equal(t, v.Code == "6.3" || v.Code == "6.4" || v.Code == "6.5", r.Delen.Buiten.Equal(getal("1")), v.Code)
			require.True(t, r.Delen.Rest().IsZero() || r.Delen.Rest().Equal(preventie.HeelGetal(1).Decimal()), v.Code)
			// What is care by its name never counts as prevention.
			require.True(t, r.Delen.Deel(preventie.Selectief).Sign() == 0 && r.Delen.Deel(preventie.Geindiceerd).Sign() == 0)
			require.Equal(t, v.Code == "6.1" || v.Code == "7.1", r.Delen.Deel(preventie.Universeel).Sign() > 0, v.Code)
		}
	}
	require.Len(t, alle, i)
	require.Zero(t, uitgaven.Delen{}.Deel(0).Sign())
}

// The codes hold to the table that was transcribed from the
// Iv3-Informatievoorschrift; that table leaves out 7.1.
func TestTaakvelden_EchteBestanden(t *testing.T) {
	map1 := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if map1 == "" {
		t.Skip("SOCIAALDOMEIN_TESTDATA is not set: the real files are not here")
	}
	data, err := os.ReadFile(filepath.Join(map1, "iv3", "iv3_taakvelden_sociaal_domein.json"))
	require.NoError(t, err)
	var echt struct {
		A      map[string]string `json:"t/m 2022"`
		B      map[string]string `json:"2023-2024"`
		C      map[string]string `json:"vanaf 2025"`
		Ouders map[string]string `json:"parent_2023_to_2022"`
	}
	require.NoError(t, json.Unmarshal(data, &echt))
	for i, want := range []map[string]string{echt.A, echt.B, echt.C} {
		got, ouders := map[string]string{}, map[string]string{}
		g := uitgaven.Generaties()[i]
		for _, v := range uitgaven.Taakvelden(g) {
			if v.Code != "7.1" {
				got[v.Code] = v.Naam
			}
			if v.Ouder != "" {
				ouders[v.Code] = v.Ouder
			}
		}
		require.NotEmpty(t, want)
		require.Equal(t, want, got, g)
		if g == uitgaven.In2023En2024 {
			require.Equal(t, echt.Ouders, ouders)
		} else {
			require.Empty(t, ouders)
		}
	}
}
