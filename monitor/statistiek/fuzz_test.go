package statistiek

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"
)

// gezond holds whatever input gave to what every method promises: one of the
// errors with nothing beside it, or an interval with its limits around the
// value, in which what is not a finite number comes with a warning.
func gezond(t *testing.T, i Interval, err error) {
	t.Helper()
	if err != nil {
		if !errors.Is(err, ErrZekerheid) && !errors.Is(err, ErrInvoer) && !errors.Is(err, ErrTeWeinig) {
			t.Fatalf("an error of its own kind: %v", err)
		}
		if i.Waarde != 0 || i.Onder != 0 || i.Boven != 0 || i.Waarschuwingen != nil {
			t.Fatalf("an error with a result: %+v, %v", i, err)
		}
		return
	}
	if i.Onder > i.Waarde || i.Boven < i.Waarde || math.IsNaN(i.Waarde) {
		t.Fatalf("limits not around the value: %+v", i)
	}
	heel := eindig(i.Waarde) && eindig(i.Onder) && eindig(i.Boven)
	if !heel && len(i.Waarschuwingen) == 0 {
		t.Fatalf("a limit is missing without a warning: %+v", i)
	}
	if math.IsInf(i.Waarde, 0) && !slices.Contains(i.Waarschuwingen, WaarschuwingOnbegrensd) {
		t.Fatalf("an infinite value: %+v", i)
	}
}

func gezondVerschil(t *testing.T, v Verschil, err error, geen float64) {
	t.Helper()
	gezond(t, v.Interval, err)
	if err == nil && v.Oordeel != Vergelijk(v.Interval, geen) || err != nil && v.Oordeel != 0 {
		t.Fatalf("wrong judgement: %+v, %v", v, err)
	}
}

func FuzzWilson(f *testing.F) {
	f.Add(81.0, 263.0, 0.95)
	f.Add(0.0, 5e-324, 0.998)
	f.Add(1e308, 1.7e308, 0.95)
	f.Fuzz(func(t *testing.T, teller, noemer, zekerheid float64) {
		i, err := Wilson(teller, noemer, zekerheid)
		gezond(t, i, err)
		if err == nil && !(i.Onder >= 0 && i.Boven <= 1) {
			t.Fatalf("outside 0..1: %+v", i)
		}
	})
}

func FuzzByar(f *testing.F) {
	f.Add(0.0, 10.0, 1.0, 0.95)
	f.Add(5e-324, 1.0, 1.0, 0.99999999)
	f.Add(9.9999999, 1e-3, 1e5, 0.998)
	f.Fuzz(func(t *testing.T, teller, noemer, per, zekerheid float64) {
		i, err := Byar(teller, zekerheid)
		gezond(t, i, err)
		i, err = Dichtheid(teller, noemer, per, zekerheid)
		gezond(t, i, err)
	})
}

func FuzzStudent(f *testing.F) {
	f.Add(7.0, 1.0, 2, 0.95)
	f.Add(-1e308, 1e308, math.MaxInt, 0.998)
	f.Fuzz(func(t *testing.T, gemiddelde, sd float64, n int, zekerheid float64) {
		i, err := Student(gemiddelde, sd, n, zekerheid)
		gezond(t, i, err)
	})
}

// getallen cuts a fuzzed text into numbers.
func getallen(ruw []byte) []float64 {
	var uit []float64
	for len(ruw) >= 8 {
		uit = append(uit, math.Float64frombits(binary.LittleEndian.Uint64(ruw)))
		ruw = ruw[8:]
	}
	return uit
}

func ruw(waarden ...float64) []byte {
	var uit []byte
	for _, w := range waarden {
		uit = binary.LittleEndian.AppendUint64(uit, math.Float64bits(w))
	}
	return uit
}

func FuzzStandaardisatie(f *testing.F) {
	f.Add(ruw(20, 1000, 5, 3, 200, 1, 1, 100, 1000, 9, 1, 1), 1000.0, 0.95)
	f.Add(ruw(1e300, 1e-300, 5e-324, 10, 1e300, 1e300, 1, 1), 1e-300, 0.998)
	f.Fuzz(func(t *testing.T, b []byte, per, zekerheid float64) {
		x := getallen(b)
		var strata []Stratum
		for k := 0; k+3 <= len(x); k += 3 {
			strata = append(strata, Stratum{x[k], x[k+1], x[k+2]})
		}
		i, err := DSR(strata, per, zekerheid)
		gezond(t, i, err)
		var referentie []Referentiestratum
		for k := 0; k+4 <= len(x); k += 4 {
			referentie = append(referentie, Referentiestratum{x[k], x[k+1], x[k+2], x[k+3]})
		}
		i, err = ISR(referentie, per, zekerheid)
		gezond(t, i, err)
		i, err = SMR(referentie, zekerheid)
		gezond(t, i, err)
	})
}

func FuzzVerschilAandelen(f *testing.F) {
	f.Add(56.0, 70.0, 48.0, 80.0, 0.95)
	f.Fuzz(func(t *testing.T, k1, n1, k2, n2, zekerheid float64) {
		v, err := VerschilAandelen(Aandeel{k1, n1}, Aandeel{k2, n2}, zekerheid)
		gezondVerschil(t, v, err, 0)
	})
}

func FuzzVerschilDichtheden(f *testing.F) {
	f.Add(41.0, 28010.0, 15.0, 19017.0, 0.95)
	f.Add(0.0, 1.0, 1e300, 1.0, 0.95)
	f.Add(1e-300, 1.0, 1e9, 1.0, 0.998)
	f.Add(2e8, 1.0, 1e300, 1.0, 0.998)
	f.Add(9e7, 1.0, 1e17, 1.0, 0.998)
	f.Add(0.3, 1.0, 0.0004, 1.0, 0.9999999999)
	f.Fuzz(func(t *testing.T, k1, n1, k2, n2, zekerheid float64) {
		v, err := VerschilDichtheden(Dichtheidscijfer{k1, n1}, Dichtheidscijfer{k2, n2}, zekerheid)
		gezondVerschil(t, v, err, 1)
	})
}

func FuzzVerschilGemiddelden(f *testing.F) {
	f.Add(0.75, 1.789, 10, 2.33, 2.002, 10, 0.95)
	f.Add(1e308, 1e-308, 2, -1e307, 1e308, math.MaxInt, 0.998)
	f.Fuzz(func(t *testing.T, g1, s1 float64, n1 int, g2, s2 float64, n2 int, zekerheid float64) {
		v, err := VerschilGemiddelden(Gemiddelde{g1, s1, n1}, Gemiddelde{g2, s2, n2}, zekerheid)
		gezondVerschil(t, v, err, 0)
	})
}

func FuzzControlegrenzen(f *testing.F) {
	f.Add(27000.0, 0.0312, 0.998)
	f.Add(5e-324, 1e-320, 0.95)
	f.Fuzz(func(t *testing.T, noemer, referentie, zekerheid float64) {
		onder, boven, err := Controlegrenzen(noemer, referentie, zekerheid)
		if err != nil {
			gezond(t, Interval{Onder: onder, Boven: boven}, err)
			return
		}
		if !(0 <= onder && onder <= referentie && referentie <= boven && boven <= 1) {
			t.Fatalf("%v - %v", onder, boven)
		}
	})
}

func FuzzKwantielgroepen(f *testing.F) {
	f.Add(ruw(1, 2, 3, 4, math.NaN(), 4), 3, true)
	f.Fuzz(func(t *testing.T, b []byte, groepen int, hoog bool) {
		x := getallen(b)
		uit, err := Kwantielgroepen(x, groepen, volgorde(hoog))
		if err != nil {
			if uit != nil {
				t.Fatal("an error with a result")
			}
			return
		}
		for k, g := range uit {
			if math.IsNaN(x[k]) != (g == 0) || g < 0 || g > groepen {
				t.Fatalf("%v in group %d of %d", x[k], g, groepen)
			}
		}
	})
}

func FuzzTrendtoets(f *testing.F) {
	f.Add(ruw(1, 0, 2, 2, 1, 3, 3, 2, 4, 4, 3, 5, 5, 4, 6))
	f.Add(ruw(1, 0, 5e-324, 2, 1, 1e300, 3, 2, 4, 4, 3, 5, 1e308, 4, 6))
	f.Fuzz(func(t *testing.T, b []byte) {
		x := getallen(b)
		var punten []Meetpunt
		for k := 0; k+3 <= len(x); k += 3 {
			punten = append(punten, Meetpunt{x[k], x[k+1], x[k+2]})
		}
		uit, err := Trendtoets(punten)
		switch {
		case err != nil:
			if uit != (Trend{}) || !errors.Is(err, ErrInvoer) {
				t.Fatalf("%+v, %v", uit, err)
			}
		case uit.Richting == RichtingOnbekend:
			if uit.Reden == "" {
				t.Fatal("no reason")
			}
		case !eindig(uit.Statistiek) || !eindig(uit.Helling) || uit.Statistiek < 0 || uit.Reden != "":
			t.Fatalf("%+v", uit)
		}
	})
}

func FuzzSII(f *testing.F) {
	f.Add(ruw(75.9, 7291, 78.3, 7997, 83.8, 6105))
	f.Add(ruw(1e308, 1e308, -1e308, 5e-324))
	f.Fuzz(func(t *testing.T, b []byte) {
		x := getallen(b)
		var groepen []Ongelijkheidsgroep
		for k := 0; k+2 <= len(x); k += 2 {
			groepen = append(groepen, Ongelijkheidsgroep{x[k], x[k+1]})
		}
		o, err := SII(groepen)
		if err == nil && (!eindig(o.SII) || math.IsNaN(o.RII) != (len(o.Waarschuwingen) > 0) || math.IsInf(o.RII, 0)) {
			t.Fatalf("%+v", o)
		}
	})
}

// FuzzAlles gives the same few numbers to every method.
func FuzzAlles(f *testing.F) {
	for _, x := range []float64{0, 1, -1, 0.5, 9.5, 100, 1e9, 1e300, 5e-324, math.MaxFloat64, math.Inf(1), math.NaN()} {
		f.Add(x, 100.0, 10.0, 50.0, 30, 0.95)
		f.Add(10.0, x, 10.0, x, 2, 0.998)
		f.Add(x, x, x, x, -5, x)
		f.Add(x, x, x, x, math.MaxInt, 0.9999999999999999)
	}
	f.Fuzz(func(t *testing.T, a, b, c, d float64, n int, z float64) {
		gemeld := func(i Interval, err error) { t.Helper(); gezond(t, i, err) }
		gemeld(Wilson(a, b, z))
		gemeld(Byar(a, z))
		gemeld(Dichtheid(a, b, c, z))
		gemeld(Student(a, b, n, z))
		gemeld(DSR([]Stratum{{a, b, c}, {d, b, a}}, c, z))
		gemeld(ISR([]Referentiestratum{{a, b, c, d}, {d, c, b, a}}, c, z))
		gemeld(SMR([]Referentiestratum{{a, b, c, d}, {d, c, b, a}}, z))
		v, err := VerschilAandelen(Aandeel{a, b}, Aandeel{c, d}, z)
		gezondVerschil(t, v, err, 0)
		v, err = VerschilDichtheden(Dichtheidscijfer{a, b}, Dichtheidscijfer{c, d}, z)
		gezondVerschil(t, v, err, 1)
		v, err = VerschilGemiddelden(Gemiddelde{a, b, n}, Gemiddelde{c, d, n}, z)
		gezondVerschil(t, v, err, 0)
		i := Interval{Waarde: a, Onder: b, Boven: c, Zekerheid: z}
		_ = Vergelijk(i, d).Label()
		_ = i.Schaal(d)
	})
}
