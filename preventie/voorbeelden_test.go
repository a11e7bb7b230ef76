package preventie_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// A number of money is exact: a tenth and two tenths are three tenths.
func ExampleGetal() {
	deel, err := preventie.ParseGetal("0.35")
	if err != nil {
		fmt.Println(err)
		return
	}
	zelfde, err := preventie.ParseGetal("0.350")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(deel, deel.Tekst(), deel.Equal(zelfde), deel.IsDeel())
	twee := preventie.HeelGetal(2)
	fmt.Println(deel.Cmp(twee), twee.Cmp(deel), twee.IsDeel())
	_, err = preventie.ParseGetal("0,35")
	fmt.Println(err != nil)
	// Output:
	// 0.35 0,35 true true
	// -1 1 false
	// true
}

// Which laws bear on each stage of the continuum (regional vision Achterhoek
// 2017, bijlage 3, the picture; its columns are our reading).
func ExampleFase_Wetten() {
	for _, f := range preventie.Fasen() {
		fmt.Println(f.Nummer(), f.Wetten())
	}
	// Output:
	// 1 [wpg jeugdwet]
	// 2 [wpg jeugdwet wmo]
	// 3 [wpg jeugdwet wmo]
	// 4 [jeugdwet wmo zvw]
	// 5 [zvw]
	// 6 [wlz]
}
