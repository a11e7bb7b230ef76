package statistiek_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Indirectly standardised: the rate that the reference would have had, were it
// hit as hard as this population. 42 events where the reference's rates give
// 4000·500/250.000 + 1500·2000/100.000 = 8 + 30 = 38; the reference has 2500
// events in 350.000, 7,143 in a thousand; 42/38 of that is 7,895.
func ExampleISR() {
	i, err := statistiek.ISR([]statistiek.Referentiestratum{
		{Teller: 12, Noemer: 4000, RefTeller: 500, RefNoemer: 250_000},
		{Teller: 30, Noemer: 1500, RefTeller: 2000, RefNoemer: 100_000},
	}, 1000, 0.95)
	fmt.Printf("%.3f per 1.000, %v\n", i.Waarde, err)
	// Output: 7.895 per 1.000, <nil>
}

// A proportion as people read it: 410 of 20.000 is 205 per 10.000. The limits
// are those of Wilson, 0,01863 and 0,02256.
func ExampleInterval_Schaal() {
	i, err := statistiek.Wilson(410, 20_000, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	per := i.Schaal(10_000)
	fmt.Printf("%.0f per 10.000 (%.1f - %.1f)\n", per.Waarde, per.Onder, per.Boven)
	// Output: 205 per 10.000 (186.3 - 225.6)
}
