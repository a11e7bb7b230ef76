package statistiek

import (
	"encoding"
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var (
	nan = math.NaN()
	inf = math.Inf(1)
)

// TestFouten gives every method what lies outside its domain.
func TestFouten(t *testing.T) {
	type geval struct {
		naam string
		fout error
		f    func() (any, error)
	}
	var gevallen []geval
	geef := func(naam string, fout error, f func() (any, error)) {
		gevallen = append(gevallen, geval{naam, fout, f})
	}
	// zekerheid, for every method that has one.
	for _, z := range []float64{0, 0.8999, 1, 95, -0.95, nan, inf} {
		for naam, f := range map[string]func() (any, error){
			"Wilson":             func() (any, error) { return Wilson(1, 2, z) },
			"Byar":               func() (any, error) { return Byar(1, z) },
			"Dichtheid":          func() (any, error) { return Dichtheid(1, 2, 1, z) },
			"Student":            func() (any, error) { return Student(1, 1, 2, z) },
			"DSR":                func() (any, error) { return DSR([]Stratum{{10, 20, 1}}, 1, z) },
			"ISR":                func() (any, error) { return ISR([]Referentiestratum{{1, 2, 3, 4}}, 1, z) },
			"SMR":                func() (any, error) { return SMR([]Referentiestratum{{1, 2, 3, 4}}, z) },
			"VerschilAandelen":   func() (any, error) { return VerschilAandelen(Aandeel{1, 2}, Aandeel{1, 2}, z) },
			"VerschilDichtheden": func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{1, 2}, Dichtheidscijfer{1, 2}, z) },
			"VerschilGemiddelden": func() (any, error) {
				return VerschilGemiddelden(Gemiddelde{1, 1, 2}, Gemiddelde{1, 1, 2}, z)
			},
			"Controlegrenzen": func() (any, error) {
				_, _, err := Controlegrenzen(10, 0.5, z)
				return Interval{}, err
			},
		} {
			geef(fmt.Sprintf("%s with zekerheid %v", naam, z), ErrZekerheid, f)
		}
	}
	// What is negative, infinite or not a number.
	for _, x := range []float64{-1, nan, inf, -inf} {
		geef("Wilson teller", ErrInvoer, func() (any, error) { return Wilson(x, 10, 0.95) })
		geef("Wilson noemer", ErrInvoer, func() (any, error) { return Wilson(0, x, 0.95) })
		geef("Byar", ErrInvoer, func() (any, error) { return Byar(x, 0.95) })
		geef("Dichtheid teller", ErrInvoer, func() (any, error) { return Dichtheid(x, 10, 1, 0.95) })
		geef("Dichtheid noemer", ErrInvoer, func() (any, error) { return Dichtheid(1, x, 1, 0.95) })
		geef("Dichtheid per", ErrInvoer, func() (any, error) { return Dichtheid(1, 10, x, 0.95) })
		geef("Student sd", ErrInvoer, func() (any, error) { return Student(1, x, 10, 0.95) })
		geef("DSR Teller", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1, 1}, {x, 1, 1}}, 1, 0.95) })
		geef("DSR Noemer", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1, 1}, {1, x, 1}}, 1, 0.95) })
		geef("DSR Standaard", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1, 1}, {1, 1, x}}, 1, 0.95) })
		geef("DSR per", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1, 1}}, x, 0.95) })
		geef("ISR per", ErrInvoer, func() (any, error) { return ISR([]Referentiestratum{{1, 2, 3, 4}}, x, 0.95) })
		geef("SMR Teller", ErrInvoer, func() (any, error) { return SMR([]Referentiestratum{{x, 2, 3, 4}}, 0.95) })
		geef("SMR Noemer", ErrInvoer, func() (any, error) { return SMR([]Referentiestratum{{1, x, 3, 4}}, 0.95) })
		geef("SMR RefTeller", ErrInvoer, func() (any, error) { return SMR([]Referentiestratum{{1, 2, x, 4}}, 0.95) })
		geef("SMR RefNoemer", ErrInvoer, func() (any, error) { return SMR([]Referentiestratum{{1, 2, 3, x}}, 0.95) })
		geef("VerschilAandelen 1", ErrInvoer, func() (any, error) { return VerschilAandelen(Aandeel{x, 2}, Aandeel{1, 2}, 0.95) })
		geef("VerschilAandelen 2", ErrInvoer, func() (any, error) { return VerschilAandelen(Aandeel{1, 2}, Aandeel{1, x}, 0.95) })
		geef("VerschilDichtheden aantal1", ErrInvoer, func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{x, 2}, Dichtheidscijfer{1, 2}, 0.95) })
		geef("VerschilDichtheden noemer1", ErrInvoer, func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{1, x}, Dichtheidscijfer{1, 2}, 0.95) })
		geef("VerschilDichtheden aantal2", ErrInvoer, func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{1, 2}, Dichtheidscijfer{x, 2}, 0.95) })
		geef("VerschilDichtheden noemer2", ErrInvoer, func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{1, 2}, Dichtheidscijfer{1, x}, 0.95) })
		geef("VerschilGemiddelden sd1", ErrInvoer, func() (any, error) { return VerschilGemiddelden(Gemiddelde{1, x, 2}, Gemiddelde{1, 1, 2}, 0.95) })
		geef("VerschilGemiddelden sd2", ErrInvoer, func() (any, error) { return VerschilGemiddelden(Gemiddelde{1, 1, 2}, Gemiddelde{1, x, 2}, 0.95) })
		geef("Controlegrenzen noemer", ErrInvoer, func() (any, error) {
			_, _, err := Controlegrenzen(x, 0.5, 0.95)
			return Interval{}, err
		})
		geef("Controlegrenzen referentie", ErrInvoer, func() (any, error) {
			_, _, err := Controlegrenzen(10, x, 0.95)
			return Interval{}, err
		})
		geef("SII Bevolking", ErrInvoer, func() (any, error) { return SII([]Ongelijkheidsgroep{{1, 1}, {1, x}}) })
	}
	for _, x := range []float64{nan, inf, -inf} {
		geef("Student gemiddelde", ErrInvoer, func() (any, error) { return Student(x, 1, 10, 0.95) })
		geef("VerschilGemiddelden gem", ErrInvoer, func() (any, error) { return VerschilGemiddelden(Gemiddelde{1, 1, 2}, Gemiddelde{x, 1, 2}, 0.95) })
		geef("SII Waarde", ErrInvoer, func() (any, error) { return SII([]Ongelijkheidsgroep{{1, 1}, {x, 1}}) })
	}
	geef("Wilson 0 of 0", ErrInvoer, func() (any, error) { return Wilson(0, 0, 0.95) })
	geef("Wilson 11 of 10", ErrInvoer, func() (any, error) { return Wilson(11, 10, 0.95) })
	geef("Controlegrenzen above 1", ErrInvoer, func() (any, error) {
		_, _, err := Controlegrenzen(10, 1.01, 0.95)
		return Interval{}, err
	})
	geef("Dichtheid too large", ErrInvoer, func() (any, error) { return Dichtheid(1e300, 1e-300, 1, 0.95) })
	geef("Student n 1", ErrTeWeinig, func() (any, error) { return Student(1, 1, 1, 0.95) })
	geef("Student too large", ErrInvoer, func() (any, error) { return Student(1e308, 1e308, 2, 0.95) })
	geef("DSR of nothing", ErrInvoer, func() (any, error) { return DSR(nil, 1, 0.95) })
	geef("DSR without weights", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1, 0}}, 1, 0.95) })
	geef("DSR of 9", ErrTeWeinig, func() (any, error) { return DSR([]Stratum{{4, 1, 1}, {5, 1, 1}}, 1, 0.95) })
	geef("DSR of 9 with weight", ErrTeWeinig, func() (any, error) { return DSR([]Stratum{{9, 1, 1}, {5, 1, 0}}, 1, 0.95) })
	geef("DSR too large", ErrInvoer, func() (any, error) { return DSR([]Stratum{{20, 1e-300, 1}}, 1e300, 0.95) })
	geef("SMR of nothing", ErrInvoer, func() (any, error) { return SMR(nil, 0.95) })
	geef("SMR nothing expected", ErrInvoer, func() (any, error) { return SMR([]Referentiestratum{{3, 10, 0, 10}}, 0.95) })
	geef("SMR too many", ErrInvoer, func() (any, error) {
		return SMR([]Referentiestratum{{1.7e308, 10, 1, 10}, {1.7e308, 10, 1, 10}}, 0.95)
	})
	geef("ISR reference too large", ErrInvoer, func() (any, error) {
		return ISR([]Referentiestratum{{1, 1, 1.7e308, 1e308}, {1, 1, 1.7e308, 1e308}}, 1, 0.95)
	})
	geef("VerschilDichtheden 0 and 0", ErrTeWeinig, func() (any, error) { return VerschilDichtheden(Dichtheidscijfer{0, 2}, Dichtheidscijfer{0, 2}, 0.95) })
	geef("VerschilDichtheden too large", ErrInvoer, func() (any, error) {
		return VerschilDichtheden(Dichtheidscijfer{5, 1e-200}, Dichtheidscijfer{5, 1e200}, 0.95)
	})
	geef("VerschilDichtheden too small", ErrInvoer, func() (any, error) {
		return VerschilDichtheden(Dichtheidscijfer{5, 1e200}, Dichtheidscijfer{5, 1e-200}, 0.95)
	})
	geef("VerschilGemiddelden n", ErrTeWeinig, func() (any, error) { return VerschilGemiddelden(Gemiddelde{1, 1, 2}, Gemiddelde{1, 1, 1}, 0.95) })
	geef("VerschilGemiddelden too large", ErrInvoer, func() (any, error) {
		return VerschilGemiddelden(Gemiddelde{1.7e308, 1, 2}, Gemiddelde{-1.7e308, 1, 2}, 0.95)
	})
	geef("VerschilGemiddelden limits too large", ErrInvoer, func() (any, error) {
		return VerschilGemiddelden(Gemiddelde{1.7e308, 1e308, 2}, Gemiddelde{0, 1e308, 2}, 0.95)
	})
	geef("Kwantielgroepen 0", ErrInvoer, func() (any, error) { return Kwantielgroepen([]float64{1}, 0, HoogsteEerst) })
	geef("Kwantielgroepen volgorde", ErrInvoer, func() (any, error) { return Kwantielgroepen([]float64{1}, 1, 0) })
	geef("Kwantielgroepen 3 of 2", ErrTeWeinig, func() (any, error) { return Kwantielgroepen([]float64{1, nan, 2}, 3, HoogsteEerst) })
	geef("SII of one", ErrTeWeinig, func() (any, error) { return SII([]Ongelijkheidsgroep{{1, 1}}) })
	geef("SII too large", ErrInvoer, func() (any, error) { return SII([]Ongelijkheidsgroep{{1.7e308, 1}, {-1.7e308, 1}}) })
	geef("Trendtoets infinite", ErrInvoer, func() (any, error) { return Trendtoets(reeks(1, 2, 3, 4, inf)) })
	geef("Trendtoets limits", ErrInvoer, func() (any, error) {
		p := reeks(1, 2, 3, 4, 5)
		p[2].Onder, p[2].Boven = 4, 2
		return Trendtoets(p)
	})
	geef("Trendtoets too large", ErrInvoer, func() (any, error) {
		p := reeks(-1.7e308, 0, 0, 0, 1.7e308)
		for k := range p {
			p[k].Onder, p[k].Boven = 0, 1
		}
		return Trendtoets(p)
	})
	for _, g := range gevallen {
		uit, err := g.f()
		require.ErrorIs(t, err, g.fout, g.naam)
		require.Zero(t, uit, g.naam)
		require.NotEqual(t, g.fout.Error(), err.Error(), "%s: says what was wrong", g.naam)
	}
}

func TestSchaal(t *testing.T) {
	i := Interval{Waarde: 0.2, Onder: 0.1, Boven: 0.4, Zekerheid: 0.95, Waarschuwingen: []Waarschuwing{WaarschuwingGeenSpreiding}}
	s := i.Schaal(100)
	require.Equal(t, Interval{20, 10, 40, 0.95, i.Waarschuwingen}, s)
	s.Waarschuwingen[0] = WaarschuwingNegatief
	require.Equal(t, WaarschuwingGeenSpreiding, i.Waarschuwingen[0])
	for _, per := range []float64{0, -1, nan, inf} {
		require.True(t, math.IsNaN(i.Schaal(per).Waarde))
	}
}

func TestWaarschuwingenBijUitkomst(t *testing.T) {
	// One event with nearly all the weight: Dobson's lower limit falls below zero.
	i := een(DSR([]Stratum{{1, 100, 1000}, {20, 1e6, 1}}, 1000, 0.95))
	require.True(t, math.IsNaN(i.Onder))
	require.Equal(t, []Waarschuwing{WaarschuwingNegatief}, i.Waarschuwingen)
	require.Equal(t, OordeelOnbekend, Vergelijk(i, 5))

	i = een(Student(7, 0, 5, 0.95))
	require.Equal(t, Interval{7, 7, 7, 0.95, []Waarschuwing{WaarschuwingGeenSpreiding}}, i)

	v := een(VerschilGemiddelden(Gemiddelde{7, 0, 5}, Gemiddelde{6, 0, 5}, 0.95))
	require.Equal(t, 1.0, v.Waarde)
	require.True(t, math.IsNaN(v.Onder) && math.IsNaN(v.Boven))
	require.Equal(t, OordeelOnbekend, v.Oordeel)
	require.Equal(t, []Waarschuwing{WaarschuwingGeenSpreiding}, v.Waarschuwingen)

	v = een(VerschilDichtheden(Dichtheidscijfer{20, 100}, Dichtheidscijfer{0, 100}, 0.95))
	require.True(t, math.IsInf(v.Waarde, 1) && math.IsInf(v.Boven, 1) && v.Onder > 1)
	require.Equal(t, Hoger, v.Oordeel)
	require.Equal(t, []Waarschuwing{WaarschuwingOnbegrensd}, v.Waarschuwingen)

	// No float64 below 1 has a z large enough for this in Byar itself.
	require.True(t, math.IsNaN(byarOnder(1, z998)))
	require.Positive(t, een(Byar(10, math.Nextafter(1, 0))).Onder)
}

func TestVergelijk(t *testing.T) {
	i := Interval{Waarde: 2, Onder: 1, Boven: 3}
	for r, wil := range map[float64]Oordeel{
		0.999: Hoger, 1: Vergelijkbaar, 2: Vergelijkbaar, 3: Vergelijkbaar, 3.001: Lager,
		inf: Lager, -inf: Hoger,
	} {
		require.Equal(t, wil, Vergelijk(i, r), "%v", r)
	}
	require.Equal(t, OordeelOnbekend, Vergelijk(i, nan))
	require.Equal(t, OordeelOnbekend, Vergelijk(Interval{Onder: nan, Boven: 3}, 9))
	require.Equal(t, OordeelOnbekend, Vergelijk(Interval{Onder: 1, Boven: nan}, 0))
}

func TestOpsommingen(t *testing.T) {
	proef(t, Volgorden(), ParseVolgorde, func(v *Volgorde) encoding.TextUnmarshaler { return v }, 2)
	proef(t, Oordelen(), ParseOordeel, func(o *Oordeel) encoding.TextUnmarshaler { return o }, 4)
	proef(t, Richtingen(), ParseRichting, func(r *Richting) encoding.TextUnmarshaler { return r }, 4)
	proef(t, Waarschuwingen(), ParseWaarschuwing, func(w *Waarschuwing) encoding.TextUnmarshaler { return w }, 4)
}

func proef[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Label() string
}](t *testing.T, alle []T, parse func(string) (T, error), lees func(*T) encoding.TextUnmarshaler, n int) {
	t.Helper()
	require.Len(t, alle, n)
	for _, v := range alle {
		require.NotZero(t, v)
		tekst, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, v.String(), string(tekst))
		require.NotEmpty(t, v.Label())
		terug, err := parse(v.String())
		require.NoError(t, err)
		require.Equal(t, v, terug)
		var w T
		require.NoError(t, lees(&w).UnmarshalText(tekst))
		require.Equal(t, v, w)
	}
	var nul T
	_, err := nul.MarshalText()
	require.Error(t, err)
	_, err = parse("onzin")
	require.Error(t, err)
	require.Error(t, lees(&nul).UnmarshalText(nil))
}

// volgorde makes a Volgorde of what a random choice gives.
func volgorde(hoog bool) Volgorde {
	if hoog {
		return HoogsteEerst
	}
	return LaagsteEerst
}

func TestKwantielgroepen(t *testing.T) {
	for _, g := range []struct {
		naam    string
		waarden []float64
		groepen int
		eerst   Volgorde
		wil     []int
	}{
		{"ten values in five", []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5, LaagsteEerst, []int{1, 1, 2, 2, 3, 3, 4, 4, 5, 5}},
		{"highest first", []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5, HoogsteEerst, []int{5, 5, 4, 4, 3, 3, 2, 2, 1, 1}},
		// ⌊6 − ⌈(9−r)·5/8⌉⌋ for r = 1..8, by hand: 6 − 5, 5, 4, 4, 3, 2, 2, 1.
		{"eight values in five", []float64{1, 2, 3, 4, 5, 6, 7, 8}, 5, LaagsteEerst, []int{1, 1, 2, 2, 3, 4, 4, 5}},
		{"one each", []float64{3, 1, 2}, 3, LaagsteEerst, []int{3, 1, 2}},
		{"one group", []float64{3, 1, 2}, 1, HoogsteEerst, []int{1, 1, 1}},
		{"all equal", []float64{4, 4, 4, 4, 4}, 5, HoogsteEerst, []int{1, 1, 1, 1, 1}},
		{"ties over a border", []float64{1, 2, 2, 2, 3, 4}, 3, LaagsteEerst, []int{1, 1, 1, 1, 3, 3}},
		{"missing ones don't count", []float64{nan, 1, nan, 2}, 2, LaagsteEerst, []int{0, 1, 0, 2}},
		{"infinite ones do", []float64{inf, 1, -inf, 2}, 2, LaagsteEerst, []int{2, 1, 1, 2}},
	} {
		is, err := Kwantielgroepen(g.waarden, g.groepen, g.eerst)
		require.NoError(t, err, g.naam)
		require.Equal(t, g.wil, is, g.naam)
	}
}

// The formula to the letter, in exact fractions, is the reference.
func TestKwantielgroepenAlsFormule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := rapid.IntRange(1, 12).Draw(t, "groepen")
		getallen := rapid.SliceOfN(rapid.IntRange(0, 30), q, 90).Draw(t, "waarden")
		hoog := rapid.Bool().Draw(t, "hoog")
		waarden := make([]float64, len(getallen))
		for k, g := range getallen {
			waarden[k] = float64(g)
		}
		is, err := Kwantielgroepen(waarden, q, volgorde(hoog))
		require.NoError(t, err)
		n := len(waarden)
		for k, w := range waarden {
			r := 1
			for _, v := range waarden {
				if hoog && v > w || !hoog && v < w {
					r++
				}
			}
			breuk := new(big.Rat).Quo(big.NewRat(int64(n+1-r), 1), big.NewRat(int64(n), int64(q)))
			naarBoven := new(big.Int).Neg(new(big.Int).Div(new(big.Int).Neg(breuk.Num()), breuk.Denom()))
			groep := q + 1 - int(naarBoven.Int64())
			if groep == 0 {
				groep = 1
			}
			require.Equal(t, groep, is[k], "rank %d of %d", r, n)
		}
	})
}

// reeks gives points with limits of 0.5 on either side.
func reeks(waarden ...float64) []Meetpunt {
	p := make([]Meetpunt, len(waarden))
	for k, w := range waarden {
		p[k] = Meetpunt{w, w - 0.5, w + 0.5}
	}
	return p
}

func TestTrendtoets(t *testing.T) {
	met := func(p []Meetpunt, k int, m Meetpunt) []Meetpunt { p[k] = m; return p }
	for _, g := range []struct {
		naam     string
		punten   []Meetpunt
		richting Richting
		reden    string
	}{
		{"rises", reeks(1, 2, 3, 4, 5), Stijgend, ""},
		{"falls", reeks(5, 4, 3, 2, 1), Dalend, ""},
		{"level", reeks(3, 3, 3, 3, 3), GeenTrend, ""},
		{"not significant", reeks(1, 1.1, 1.2, 1.1, 1.2), GeenTrend, ""},
		{"rests on one year", reeks(3, 2.9, 2.8, 2.7, 9), GeenTrend, ""},
		{"level but for the first", gelijkOpEenNa(), GeenTrend, ""},
		{"older points don't count", append(reeks(900, nan, -3), reeks(1, 2, 3, 4, 5)...), Stijgend, ""},
		{"four points", reeks(1, 2, 3, 4), RichtingOnbekend, RedenTeWeinigPunten},
		{"none", nil, RichtingOnbekend, RedenTeWeinigPunten},
		{"a gap", reeks(0, 1, 2, nan, 4, 5), RichtingOnbekend, RedenPuntOntbreekt},
		{"equal limits", met(reeks(1, 2, 3, 4, 5), 0, Meetpunt{1, 1, 1}), RichtingOnbekend, RedenGeenVariantie},
		{"no limits", met(reeks(1, 2, 3, 4, 5), 4, Meetpunt{5, nan, 6}), RichtingOnbekend, RedenGeenVariantie},
	} {
		is, err := Trendtoets(g.punten)
		require.NoError(t, err, g.naam)
		require.Equal(t, g.richting, is.Richting, g.naam)
		require.Equal(t, g.reden, is.Reden, g.naam)
		require.Equal(t, g.reden != "", math.IsNaN(is.Statistiek) && math.IsNaN(is.Helling), g.naam)
	}
	is, err := Trendtoets(reeks(3, 2.9, 2.8, 2.7, 9))
	require.NoError(t, err)
	require.Greater(t, is.Statistiek, Trendgrens)
	require.InEpsilon(t, Trendgrens, 2*gammaKwantiel(0.5, 0.002, true), 1e-13)
}

// gelijkOpEenNa leaves, without its first point, four equal means: a slope of
// zero, which shares no sign, whatever the rounding of their weighted mean.
func gelijkOpEenNa() []Meetpunt {
	n := []float64{381, 387, 347, 359, 381}
	punten := make([]Meetpunt, len(n))
	for k, gem := range []float64{7.1, 7.5, 7.5, 7.5, 7.5} {
		marge := 1.96 * 1.4 / math.Sqrt(n[k])
		punten[k] = Meetpunt{gem, gem - marge, gem + marge}
	}
	return punten
}

// The formula as it stands, without regard for overflow, is the reference.
func TestTrendtoetsAlsFormule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		punten := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Meetpunt {
			w, marge := rapid.Float64Range(-10, 10).Draw(t, "waarde"), rapid.Float64Range(0.1, 5).Draw(t, "marge")
			return Meetpunt{w, w - marge, w + 2*marge}
		}), 5, 8).Draw(t, "punten")
		is, err := Trendtoets(punten)
		require.NoError(t, err)
		lijn := func(zonder int) (helling, statistiek float64) {
			var w, wx, wy, wxx, wxy float64
			for k, p := range punten[len(punten)-5:] {
				if k == zonder {
					continue
				}
				v := (p.Boven - p.Onder) / 3.92
				g, x := 1/(v*v), float64(k)
				w, wx, wy, wxx, wxy = w+g, wx+g*x, wy+g*p.Waarde, wxx+g*x*x, wxy+g*x*p.Waarde
			}
			helling = (w*wxy - wx*wy) / (w*wxx - wx*wx)
			return helling, helling * helling * (wxx - wx*wx/w)
		}
		helling, statistiek := lijn(-1)
		require.InDelta(t, helling, is.Helling, 1e-8)
		require.InDelta(t, statistiek, is.Statistiek, 1e-6*(1+statistiek))
		eens := statistiek > Trendgrens
		for k := range 5 {
			h, _ := lijn(k)
			eens = eens && h*helling > 0
		}
		require.Equal(t, eens, is.Richting == Stijgend || is.Richting == Dalend)

		for k := range punten { // upside down
			p := punten[k]
			punten[k] = Meetpunt{-p.Waarde, -p.Boven, -p.Onder}
		}
		om, err := Trendtoets(punten)
		require.NoError(t, err)
		require.InDelta(t, -is.Helling, om.Helling, 1e-9)
		require.Equal(t, map[Richting]Richting{Stijgend: Dalend, Dalend: Stijgend, GeenTrend: GeenTrend}[is.Richting], om.Richting)
	})
}

func TestSII(t *testing.T) {
	// Figures on a line have that line's slope, whatever the populations.
	rapid.Check(t, func(t *rapid.T) {
		bevolking := rapid.SliceOfN(rapid.Float64Range(1, 1000), 2, 10).Draw(t, "bevolking")
		totaal := 0.0
		for _, b := range bevolking {
			totaal += b
		}
		groepen, voor := make([]Ongelijkheidsgroep, len(bevolking)), 0.0
		for k, b := range bevolking {
			groepen[k] = Ongelijkheidsgroep{5 + 3*(voor+b/2)/totaal, b}
			voor += b
		}
		o, err := SII(groepen)
		require.NoError(t, err)
		require.InDelta(t, 3, o.SII, 1e-9)
		require.InDelta(t, 5, o.Begin, 1e-9)
		require.InDelta(t, 8, o.Eind, 1e-9)
		require.InDelta(t, 1.6, o.RII, 1e-9)
		require.Empty(t, o.Waarschuwingen)
	})
	o, err := SII([]Ongelijkheidsgroep{{0, 1}, {1, 1}})
	require.NoError(t, err)
	require.Equal(t, 2.0, o.SII)
	require.True(t, math.IsNaN(o.RII))
	require.Equal(t, []Waarschuwing{WaarschuwingGeenVerhouding}, o.Waarschuwingen)
}

// PHEindicatormethods' own test of phe_funnels (testdata_funnel_prop_outputs.csv:
// percentages at a baseline of 80.642448%) comes down to p ∓ z·√(p(1−p)/n), cut
// off at 0 and 1; this keeps what Deviations says of it, and how far apart the
// two are.
func TestTrechterVanPHE(t *testing.T) {
	p := 0.80642448
	for _, g := range []struct{ n, onder95, boven95, onder998, boven998, afstand float64 }{
		{18, 62.390093, 98.894803, 51.864359, 100, 0.11},
		{1008, 78.203374, 83.081521, 76.796814, 84.488082, 0.003},
		{110000, 80.408963, 80.875933, 80.274317, 81.010578, 0.00003},
	} {
		for z, wil := range map[float64][2]float64{0.95: {g.onder95, g.boven95}, 0.998: {g.onder998, g.boven998}} {
			marge := zWaarde(z) * math.Sqrt(p*(1-p)/g.n)
			require.InDelta(t, wil[0], 100*math.Max(0, p-marge), 1e-6)
			require.InDelta(t, wil[1], 100*math.Min(1, p+marge), 1e-6)
			onder, boven, err := Controlegrenzen(g.n, p, z)
			require.NoError(t, err)
			require.InDelta(t, wil[0]/100, onder, g.afstand)
			require.InDelta(t, wil[1]/100, boven, g.afstand)
		}
	}
}
