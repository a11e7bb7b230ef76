package statistiek_test

import (
	"errors"
	"fmt"
	"math"

	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Newcombe (1998a), Stat. Med. 17:857-872, table I, method 3.
func ExampleWilson() {
	for _, v := range [][2]float64{{81, 263}, {15, 148}, {0, 20}, {1, 29}} {
		i, _ := statistiek.Wilson(v[0], v[1], 0.95)
		fmt.Printf("%v/%v: %.4f - %.4f\n", v[0], v[1], i.Onder, i.Boven)
	}
	// Output:
	// 81/263: 0.2553 - 0.3662
	// 15/148: 0.0624 - 0.1605
	// 0/20: 0.0000 - 0.1611
	// 1/29: 0.0061 - 0.1718
}

// Below 10 the exact limits as in the tables of Garwood (1936) and Ulm (1990),
// Am. J. Epidemiol. 131:373-375; from 10 Byar's approximation, for 65 the
// values in the tests of PHEindicatormethods' Python port.
func ExampleByar() {
	for _, x := range []float64{0, 1, 5, 65} {
		i, _ := statistiek.Byar(x, 0.95)
		fmt.Printf("%v: %.4f - %.4f\n", x, i.Onder, i.Boven)
	}
	// Output:
	// 0: 0.0000 - 3.6889
	// 1: 0.0253 - 5.5716
	// 5: 1.6235 - 11.6683
	// 65: 50.1632 - 82.8491
}

// Exact limits of 7 in Garwood (1936): 2.814 and 14.423, over 1.24.
func ExampleDichtheid() {
	i, _ := statistiek.Dichtheid(7, 12_400, 10_000, 0.95)
	fmt.Printf("%.1f per 10.000 (%.1f - %.1f)\n", i.Waarde, i.Onder, i.Boven)
	// Output: 5.6 per 10.000 (2.3 - 11.6)
}

// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.2 (ZARR13.DAT).
func ExampleStudent() {
	i, _ := statistiek.Student(9.261460, 0.022789, 195, 0.95)
	fmt.Printf("%.6f - %.6f\n", i.Onder, i.Boven)
	// Output: 9.258241 - 9.264679
}

// The example of the Python port of PHEindicatormethods (PHStatsMethods,
// test_phe_dsr), with the European Standard Population 2013. Its value and
// lower limit are the same to the last digit; its upper limit, 10461.618, came
// from an early version with 9x+1 for 9(x+1) in Byar's formula.
func ExampleDSR() {
	i, _ := statistiek.DSR(phStats(), 100_000, 0.95)
	fmt.Printf("%.4f (%.4f - %.4f)\n", i.Waarde, i.Onder, i.Boven)

	_, err := statistiek.DSR([]statistiek.Stratum{{Teller: 9, Noemer: 1000, Standaard: 1}}, 100_000, 0.95)
	fmt.Println(errors.Is(err, statistiek.ErrTeWeinig), err)
	// Output:
	// 9832.7630 (9232.6683 - 10461.6206)
	// true DSR: 9 events in all, at least 10 needed: too few data
}

func phStats() []statistiek.Stratum {
	teller := []float64{50, 55, 55, 55, 60, 60, 65, 70, 70, 70, 70, 65, 60, 55, 50, 40, 25, 15, 10}
	noemer := []float64{509, 559, 559, 559, 609, 609, 659, 709, 709, 709, 709, 659, 609, 559, 509, 409, 259, 159, 109}
	esp2013 := []float64{5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000}
	strata := make([]statistiek.Stratum, len(teller))
	for k := range strata {
		strata[k] = statistiek.Stratum{Teller: teller[k], Noemer: noemer[k], Standaard: esp2013[k]}
	}
	return strata
}

// 42 where 38 were expected. Byar's limits of 42, reckoned in Python from
// x(1 − 1/9x − z/3√x)³: 30.267 and 56.773.
func ExampleSMR() {
	strata := []statistiek.Referentiestratum{
		{Teller: 12, Noemer: 4000, RefTeller: 500, RefNoemer: 250_000},
		{Teller: 30, Noemer: 1500, RefTeller: 2000, RefNoemer: 100_000},
	}
	i, _ := statistiek.SMR(strata, 0.95) // 42 observed, 8 + 30 expected
	fmt.Printf("%.3f (%.3f - %.3f)\n", i.Waarde, i.Onder, i.Boven)
	i, _ = statistiek.ISR(strata, 1000, 0.95) // times 2500/350.000
	fmt.Printf("%.3f (%.3f - %.3f)\n", i.Waarde, i.Onder, i.Boven)
	// Output:
	// 1.105 (0.796 - 1.494)
	// 7.895 (5.689 - 10.672)
}

// Newcombe (1998b), Stat. Med. 17:873-890, table II, examples (a) and (b), method 10.
func ExampleVerschilAandelen() {
	a, _ := statistiek.VerschilAandelen(statistiek.Aandeel{Teller: 56, Noemer: 70}, statistiek.Aandeel{Teller: 48, Noemer: 80}, 0.95)
	fmt.Printf("%.4f - %.4f: %v\n", a.Onder, a.Boven, a.Oordeel)
	b, _ := statistiek.VerschilAandelen(statistiek.Aandeel{Teller: 9, Noemer: 10}, statistiek.Aandeel{Teller: 3, Noemer: 10}, 0.95)
	fmt.Printf("%.4f - %.4f: %v\n", b.Onder, b.Boven, b.Oordeel)
	// Output:
	// 0.0524 - 0.3339: hoger
	// 0.1705 - 0.8090: hoger
}

// Breast cancer after fluoroscopy: Rothman, Greenland & Lash (2008), Modern
// Epidemiology, as in Stata's manual [R] epitab (iri 41 15 28010 19017: exact
// limits 1.005684 and 3.6093).
func ExampleVerschilDichtheden() {
	v, _ := statistiek.VerschilDichtheden(statistiek.Dichtheidscijfer{Aantal: 41, Noemer: 28010}, statistiek.Dichtheidscijfer{Aantal: 15, Noemer: 19017}, 0.95)
	fmt.Printf("%.6f (%.6f - %.4f): %v\n", v.Waarde, v.Onder, v.Boven, v.Oordeel)
	// Output: 1.855759 (1.005684 - 3.6093): hoger
}

// Student's (1908) data on sleep, as in R's documentation of t.test
// (extra ~ group): t with 17.776 degrees of freedom, -3.3654832 to 0.2054832.
func ExampleVerschilGemiddelden() {
	v, _ := statistiek.VerschilGemiddelden(statistiek.Gemiddelde{Waarde: 0.75, SD: 1.7890096577591625, N: 10}, statistiek.Gemiddelde{Waarde: 2.33, SD: 2.002248735796829, N: 10}, 0.95)
	fmt.Printf("%.2f (%.7f - %.7f): %v\n", v.Waarde, v.Onder, v.Boven, v.Oordeel)
	// Output: -1.58 (-3.3654832 - 0.2054832): vergelijkbaar
}

// The interval of 81 in 263 by Newcombe (1998a), 0.2553 to 0.3662, against what
// lies below it, in it and nowhere.
func ExampleVergelijk() {
	i, _ := statistiek.Wilson(81, 263, 0.95)
	fmt.Println(statistiek.Vergelijk(i, 0.20), statistiek.Vergelijk(i, 0.35), statistiek.Vergelijk(i, math.NaN()))
	// Output: hoger vergelijkbaar onbekend
}

// From high to low 40, 31 | 25, 25 | 12, 8; what is no number is in no group.
func ExampleKwantielgroepen() {
	groepen, _ := statistiek.Kwantielgroepen([]float64{12, 40, 25, math.NaN(), 25, 31, 8}, 3, statistiek.HoogsteEerst)
	fmt.Println(groepen)
	// Output: [3 1 2 0 2 1 3]
}

func ExampleTrendtoets() {
	t, _ := statistiek.Trendtoets([]statistiek.Meetpunt{
		{10, 9, 11}, {11, 10, 12}, {12, 11, 13}, {13, 12, 14}, {14, 13, 15},
	})
	fmt.Printf("%v: %.2f per jaar, %.4f\n", t.Richting, t.Helling, t.Statistiek) // 1²·10/(2/3.92)²
	t, _ = statistiek.Trendtoets(nil)
	fmt.Println(t.Richting, "-", t.Reden)
	// Output:
	// stijgend: 1.00 per jaar, 38.4160
	// onbekend - Er zijn minder dan vijf opeenvolgende meetpunten.
}

// Wilson's limits of 0.0312 among 27,000, reckoned in Python: 0.029192 and
// 0.033341 at 95%, 0.028092 and 0.034639 at 99.8%.
func ExampleControlegrenzen() {
	for _, zekerheid := range []float64{0.95, 0.998} {
		onder, boven, _ := statistiek.Controlegrenzen(27_000, 0.0312, zekerheid)
		fmt.Printf("%.4f - %.4f\n", onder, boven)
	}
	// Output:
	// 0.0292 - 0.0333
	// 0.0281 - 0.0346
}

// The first area in the documentation of PHEindicatormethods' phe_sii: life
// expectancy by decile of deprivation.
func ExampleSII() {
	bevolking := []float64{7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534}
	waarde := []float64{75.9, 78.3, 83.8, 83.6, 80.5, 81.1, 81.7, 84.2, 80.6, 86.3}
	var groepen []statistiek.Ongelijkheidsgroep
	for k := range waarde {
		groepen = append(groepen, statistiek.Ongelijkheidsgroep{Waarde: waarde[k], Bevolking: bevolking[k]})
	}
	o, _ := statistiek.SII(groepen)
	fmt.Printf("SII %.4f, RII %.4f\n", o.SII, o.RII)
	// Output: SII 7.0002, RII 1.0897
}
