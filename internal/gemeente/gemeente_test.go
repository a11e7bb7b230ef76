package gemeente_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

func g(code, naam string) gemeente.Gemeente { return gemeente.Gemeente{Code: code, Naam: naam} }

func TestKeur(t *testing.T) {
	const (
		eigenCode = "CBS has no such municipality on 1 January 2024; only a file that says fictief may have one of its own"
		aalten    = "at CBS GM0197 is Aalten on 1 January 2024"
	)
	for naam, geval := range map[string]struct {
		alle    []gemeente.Gemeente
		jaar    int
		echt    []string // mistakes in a file that is not fictional
		fictief []string // and in one that is
		codes   []string
	}{
		"echt":                  {[]gemeente.Gemeente{g("GM0294", "Winterswijk"), g("GM0197", "Aalten")}, 2024, nil, nil, []string{"GM0294", "GM0197"}},
		"naam in het dagelijks": {[]gemeente.Gemeente{g("GM0518", "Den Haag")}, 2024, nil, nil, []string{"GM0518"}},
		"verzonnen":             {[]gemeente.Gemeente{g("GM9901", "Fictiefstad")}, 2024, []string{"regio gemeenten[0].code " + eigenCode}, nil, []string{"GM9901"}},
		"eigen code, echte naam": {
			[]gemeente.Gemeente{g("GM9999", "Aalten")}, 2024,
			[]string{"regio gemeenten[0].code at CBS Aalten is GM0197 on 1 January 2024"},
			[]string{"regio gemeenten[0].code at CBS Aalten is GM0197 on 1 January 2024"},
			[]string{"GM9999"},
		},
		"echte code, andere naam": {
			[]gemeente.Gemeente{g("GM0197", "Winterswijk")}, 2024,
			[]string{"regio gemeenten[0].naam " + aalten}, []string{"regio gemeenten[0].naam " + aalten}, []string{"GM0197"},
		},
		"een code is geen naam": {
			[]gemeente.Gemeente{g("GM0197", " gm0197 ")}, 2024,
			[]string{"regio gemeenten[0].naam " + aalten}, []string{"regio gemeenten[0].naam " + aalten}, []string{"GM0197"},
		},
		// Haaren was split on 1 January 2021.
		"opgeheven":          {[]gemeente.Gemeente{g("GM0788", "Haaren")}, 2021, []string{"regio gemeenten[0].code CBS has no such municipality on 1 January 2021; only a file that says fictief may have one of its own"}, nil, []string{"GM0788"}},
		"nog niet opgeheven": {[]gemeente.Gemeente{g("GM0788", "Haaren")}, 2020, nil, nil, []string{"GM0788"}},
		"jaar zonder lijst":  {[]gemeente.Gemeente{g("GM9999", "Nergens")}, 2004, nil, nil, []string{"GM9999"}},
		"naam dubbel": {
			[]gemeente.Gemeente{g("GM0294", "Winterswijk"), g("GM0197", "winterswijk ")}, 2024,
			[]string{"dubbel gemeenten[1].naam this is already in gemeenten[0]"}, []string{"dubbel gemeenten[1].naam this is already in gemeenten[0]"}, []string{"GM0294", "GM0197"},
		},
		"code dubbel": {
			[]gemeente.Gemeente{g("GM0294", "Winterswijk"), g("GM0294", "Aalten")}, 2024,
			[]string{"dubbel gemeenten[1].code this is already in gemeenten[0]"}, []string{"dubbel gemeenten[1].code this is already in gemeenten[0]"}, []string{"GM0294"},
		},
		"geen": {nil, 2024, []string{"leeg gemeenten there must be at least one municipality"}, []string{"leeg gemeenten there must be at least one municipality"}, nil},
		"vorm": {
			[]gemeente.Gemeente{g("Aalten", "Aalten"), g("GM0294 ", "Winterswijk"), g("PV25", "Gelderland"), {}}, 2024,
			vorm, vorm, nil,
		},
	} {
		for _, fictief := range []bool{false, true} {
			t.Run(fmt.Sprint(naam, " ", fictief), func(t *testing.T) {
				k := invoer.NieuweKeuring(invoer.Plaatsen{})
				require.Equal(t, geval.codes, gemeente.Keur(k, geval.alle, geval.jaar, fictief))
				var got []string
				for _, f := range goaltree.Fouten(k.Err()) {
					got = append(got, fmt.Sprintf("%s %s %s", f.Code, f.Pad, f.Melding))
				}
				want := geval.echt
				if fictief {
					want = geval.fictief
				}
				require.Equal(t, want, got)
			})
		}
	}
}

var vorm = []string{
	"regio gemeenten[0].code this is no code of a municipality; expected GM and 4 digits, as in GM0197",
	"regio gemeenten[1].code this is no code of a municipality; expected GM and 4 digits, as in GM0197",
	"regio gemeenten[2].code this is the code of a provincie, not of a gemeente",
	"leeg gemeenten[3].naam this must be filled",
	"leeg gemeenten[3].code the code must be filled",
}

func TestZin(t *testing.T) {
	echt, a, b := g("GM0197", "Aalten"), g("GM9901", "Aadrecht"), g("GM9902", "Beekstede")
	for want, alle := range map[string][]gemeente.Gemeente{
		"":                                   {echt},
		"De gemeente Aadrecht is verzonnen.": {echt, a},
		"De gemeenten Aadrecht en Beekstede zijn verzonnen.": {a, echt, b},
		"De gemeenten zijn verzonnen.":                       {a, b},
	} {
		require.Equal(t, want, gemeente.Zin(alle, 2024))
	}
	require.Equal(t, "Of de gemeenten in 2150 bestaan, is niet na te gaan.", gemeente.Zin([]gemeente.Gemeente{a}, 2150))
	require.Equal(t, []bool{false, true}, gemeente.Verzonnen([]gemeente.Gemeente{echt, a}, 2024))
	require.Nil(t, gemeente.Verzonnen([]gemeente.Gemeente{echt, a}, 2150))
}

func ExampleKeur() {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	codes := gemeente.Keur(k, []gemeente.Gemeente{{Code: "GM0197", Naam: "Aalten"}, {Code: "GM9901", Naam: "Fictiefstad"}}, 2024, false)
	fmt.Println(codes)
	fmt.Println(k.Err())
	// Output:
	// [GM0197 GM9901]
	// gemeenten[1].code: CBS has no such municipality on 1 January 2024; only a file that says fictief may have one of its own (found "GM9901")
}
