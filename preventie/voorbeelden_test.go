package preventie_test

import (
	"fmt"
	"strings"

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
		var wetten []string
		for _, w := range f.Wetten() {
			wetten = append(wetten, w.Label())
		}
		fmt.Println(f.Nummer(), strings.Join(wetten, ", "))
	}
	// Output:
	// 1 Wpg, Jeugdwet
	// 2 Wpg, Jeugdwet, Wmo
	// 3 Wpg, Jeugdwet, Wmo
	// 4 Jeugdwet, Wmo, Zvw
	// 5 Zvw
	// 6 Wlz
}
