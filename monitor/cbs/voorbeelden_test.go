package cbs_test

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Twente's fourteen municipalities, and the same from the table: they are those
// of jeugdregio JZ14.
func ExampleGebiedsindeling_Kinderen() {
	gebieden := cbs.Gebieden2022()
	jeugdregio := cbs.MustRegio("JZ14")
	gemeenten := gebieden.Kinderen(jeugdregio, cbs.Gemeente)
	verband, ok := gebieden.Verband(jeugdregio)
	fmt.Println(len(gemeenten), ok, slices.Equal(verband.Leden, gemeenten))
	twente := cbs.Twente().Leden // by name
	slices.SortFunc(twente, cbs.Regio.Compare)
	fmt.Println(slices.Equal(twente, gemeenten))
	_, ok = gebieden.Verband(gemeenten[0])
	fmt.Println(ok)
	// Output:
	// 14 true true
	// true
	// false
}

// Periods go by their first day, and of
// those that begin together the longer comes first.
func ExamplePeriode_Compare() {
	perioden := []cbs.Periode{
		cbs.MustPeriode("2024KW01"), cbs.MustPeriode("2024JJ00"), cbs.MustPeriode("2023KW04"), cbs.MustPeriode("2024MM01"),
	}
	slices.SortFunc(perioden, cbs.Periode.Compare)
	fmt.Println(perioden)
	vorige, ok := perioden[0].Vorige()
	fmt.Println(vorige, ok)
	// Output:
	// [2023KW04 2024JJ00 2024KW01 2024MM01]
	// 2023KW03 true
}

// A region of one's own, by a code that CBS can't have.
func ExampleEigenRegio() {
	noord, err := cbs.EigenRegio("achterhoek-noord")
	fmt.Println(noord, noord.Soort(), err)
	_, err = cbs.EigenRegio("gm0197")
	fmt.Println(err != nil)
	// Output:
	// achterhoek-noord samenwerkingsverband <nil>
	// true
}

// Of which regions and years a table knows the borders: the built-in one those
// of 2014 to 2026, and of the Achterhoek those from 2004 on.
func ExampleBereik() {
	bereik := cbs.Herindelingen().Bereik()
	aalten, rotterdam := cbs.MustRegio("GM0197"), cbs.MustRegio("GM0599")
	fmt.Println(bereik.Omvat(rotterdam, 2014), bereik.Omvat(rotterdam, 2010))
	fmt.Println(bereik.Omvat(aalten, 2010), bereik.Omvat(aalten, 2003))
	// Output:
	// true false
	// true false
}

// By its code alone: buurt 01 of wijk 01 in Oude IJsselstreek, GM1509.
func ExampleRegio_Bevat() {
	gemeente, buurt := cbs.MustRegio("GM1509"), cbs.MustRegio("BU15090101")
	wijk, ok := buurt.Wijk()
	fmt.Println(wijk, ok, gemeente.Bevat(buurt), wijk.Bevat(buurt), buurt.Bevat(buurt))
	fmt.Println(cbs.MustRegio("GM0197").Bevat(buurt))
	// Output:
	// WK150901 true true true false
	// false
}
