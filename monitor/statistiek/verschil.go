package statistiek

import (
	"fmt"
	"math"
)

// Verschil is how far apart two figures are, with limits and a judgement: of
// the first with respect to the second. What Waarde is, and which value of it
// means no difference, differs per method: the difference (0) for
// [VerschilAandelen] and [VerschilGemiddelden], the ratio (1) for
// [VerschilDichtheden].
//
// Oordeel is Hoger where the interval lies wholly above no difference, Lager
// where it lies wholly below, Vergelijkbaar where it doesn't exclude it (a
// limit on it included), and OordeelOnbekend where a limit is NaN.
type Verschil struct {
	Interval
	Oordeel Oordeel
}

// Aandeel is a proportion: teller of the noemer.
type Aandeel struct {
	Teller, Noemer float64
}

// Dichtheidscijfer is a rate: so many events over the noemer, such as
// person-years.
type Dichtheidscijfer struct {
	Aantal, Noemer float64
}

// Gemiddelde is a mean of N values with their standard deviation.
type Gemiddelde struct {
	Waarde, SD float64
	N          int
}

func verschil(i Interval, geen float64) Verschil { return Verschil{i, Vergelijk(i, geen)} }

// VerschilAandelen gives the difference p₁ − p₂ of two independent
// proportions (-1..1), with limits made of the Wilson limits l and u of each,
//
//	onder = p₁ − p₂ − √((p₁−l₁)² + (u₂−p₂)²)
//	boven = p₁ − p₂ + √((u₁−p₁)² + (p₂−l₂)²).
//
// Source: Newcombe (1998b), Stat. Med. 17:873-890, method 10, and its examples
// in table II.
//
// Domain: as [Wilson] for both. The limits lie within -1..1; exchanging the
// two gives exactly the negated interval. The two must not overlap: compare a
// municipality with the rest of its region, not with the region.
//
// Errors: as Wilson.
func VerschilAandelen(a, b Aandeel, zekerheid float64) (Verschil, error) {
	const methode = "VerschilAandelen"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Verschil{}, err
	}
	if err := controleerAandeel(methode+", first", a.Teller, a.Noemer); err != nil {
		return Verschil{}, err
	}
	if err := controleerAandeel(methode+", second", b.Teller, b.Noemer); err != nil {
		return Verschil{}, err
	}
	p, q := wilson(a.Teller, a.Noemer, zekerheid), wilson(b.Teller, b.Noemer, zekerheid)
	d := p.Waarde - q.Waarde
	onder := d - math.Hypot(p.Waarde-p.Onder, q.Boven-q.Waarde)
	boven := d + math.Hypot(p.Boven-p.Waarde, q.Waarde-q.Onder)
	// Method 10 itself does not leave -1..1; rounding might.
	return verschil(omvat(d, math.Max(onder, -1), math.Min(boven, 1), zekerheid), 0), nil
}

// VerschilDichtheden gives the ratio of two rates, (a.Aantal/a.Noemer) /
// (b.Aantal/b.Noemer); 1 is no difference. Given their sum, the first of two
// Poisson counts is binomial with p = r/(1+r), where r is the ratio of their
// means; the exact (Clopper-Pearson) limits of that p are turned back into
// limits of the ratio,
//
//	onder = b.Noemer/a.Noemer · odds of the beta quantile at α/2 with a.Aantal, b.Aantal+1
//	boven = b.Noemer/a.Noemer · odds of the beta quantile at 1−α/2 with a.Aantal+1, b.Aantal.
//
// They are conservative: the interval covers the true ratio at least as often
// as zekerheid says, and for small counts rather more often.
//
// Source: Przyborowski & Wilenski (1940), Biometrika 31:313-323; Clopper &
// Pearson (1934), Biometrika 26:404-413; Breslow & Day (1987), chapter 3.
//
// Domain: Aantal >= 0 and Noemer > 0 of both. With a.Aantal zero the ratio and
// its lower limit are 0. With b.Aantal zero the ratio and its upper limit are
// +Inf, with [WaarschuwingOnbegrensd]: the lower limit still stands, and with it
// the Oordeel. Exchanging the two gives the reciprocal interval.
//
// Errors: [ErrZekerheid]; [ErrInvoer] outside the domain; [ErrTeWeinig] where
// both counts are zero.
func VerschilDichtheden(a, b Dichtheidscijfer, zekerheid float64) (Verschil, error) {
	const methode = "VerschilDichtheden"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Verschil{}, err
	}
	for _, x := range []struct {
		naam   string
		waarde float64
		goed   bool
		eis    string
	}{
		{"a.Aantal", a.Aantal, nietNegatief(a.Aantal), "a number of zero or more"},
		{"a.Noemer", a.Noemer, positief(a.Noemer), "a number above zero"},
		{"b.Aantal", b.Aantal, nietNegatief(b.Aantal), "a number of zero or more"},
		{"b.Noemer", b.Noemer, positief(b.Noemer), "a number above zero"},
	} {
		if !x.goed {
			return Verschil{}, invoerfout(methode, x.naam, x.waarde, x.eis)
		}
	}
	if a.Aantal == 0 && b.Aantal == 0 {
		return Verschil{}, fmt.Errorf("%s: both counts are zero: %w", methode, ErrTeWeinig)
	}
	p, schaal := staart(zekerheid), b.Noemer/a.Noemer
	i := Interval{Waarde: math.Inf(1), Boven: math.Inf(1), Zekerheid: zekerheid}
	if a.Aantal > 0 {
		i.Onder = schaal * betaOdds(a.Aantal, b.Aantal+1, p, false)
	}
	if b.Aantal > 0 {
		i.Waarde = schaal * (a.Aantal / b.Aantal)
		i = omvat(i.Waarde, i.Onder, schaal*betaOdds(a.Aantal+1, b.Aantal, p, true), zekerheid)
	} else {
		i.Waarschuwingen = []Waarschuwing{WaarschuwingOnbegrensd}
	}
	if err := verhoudingPast(methode, i, a.Aantal, b.Aantal); err != nil {
		return Verschil{}, err
	}
	return verschil(i, 1), nil
}

// verhoudingPast refuses a ratio that a float64 cannot hold: one that became
// infinite, zero or no number without a count of zero, and limits that fall
// short of it where a count is so near the largest float64 that betaOdds has no
// numbers left to search through.
func verhoudingPast(methode string, i Interval, aantal1, aantal2 float64) error {
	if math.IsNaN(i.Onder) || math.IsNaN(i.Boven) {
		return overloop(methode, math.Inf(1))
	}
	if math.IsInf(i.Onder, 0) || aantal2 > 0 && math.IsInf(i.Boven, 0) || aantal1 > 0 && i.Waarde == 0 || i.Boven == 0 {
		return overloop(methode, math.Inf(1))
	}
	const grensgeval = 1e300
	if aantal2 > 0 && max(aantal1, aantal2) > grensgeval && (i.Onder > i.Waarde || i.Boven < i.Waarde) {
		return overloop(methode, math.Inf(1))
	}
	return overloop(methode, i.Onder)
}

// VerschilGemiddelden gives the difference a.Waarde − b.Waarde of two independent
// means with Welch's limits: with v = SD²/N of each,
//
//	a.Waarde − b.Waarde ∓ t·√(v₁+v₂),
//
// t the two-sided Student quantile with (v₁+v₂)²/(v₁²/(N₁−1) + v₂²/(N₂−1))
// degrees of freedom, not rounded.
//
// Source: Welch (1947), Biometrika 34:28-35, with the degrees of freedom of
// Satterthwaite (1946), Biometrics Bulletin 2:110-114; R's t.test.
//
// Domain: as [Student] for both. Where both standard deviations are zero the
// degrees of freedom are undefined; the limits are NaN, with
// [WaarschuwingGeenSpreiding]. Exchanging the two gives exactly the negated
// interval.
//
// Errors: as Student.
func VerschilGemiddelden(a, b Gemiddelde, zekerheid float64) (Verschil, error) {
	const methode = "VerschilGemiddelden"
	if err := controleerZekerheid(methode, zekerheid); err != nil {
		return Verschil{}, err
	}
	if err := controleerGemiddelde(methode+", first", a.Waarde, a.SD, a.N); err != nil {
		return Verschil{}, err
	}
	if err := controleerGemiddelde(methode+", second", b.Waarde, b.SD, b.N); err != nil {
		return Verschil{}, err
	}
	d := a.Waarde - b.Waarde
	fout1, fout2 := a.SD/math.Sqrt(float64(a.N)), b.SD/math.Sqrt(float64(b.N))
	fout := math.Hypot(fout1, fout2)
	if err := overloop(methode, d, fout); err != nil {
		return Verschil{}, err
	}
	if fout == 0 {
		i := Interval{Waarde: d, Onder: math.NaN(), Boven: math.NaN(), Zekerheid: zekerheid}
		i.Waarschuwingen = []Waarschuwing{WaarschuwingGeenSpreiding}
		return verschil(i, 0), nil
	}
	// The shares of the variance, so that no square can overflow.
	r1, r2 := fout1/fout, fout2/fout
	r1, r2 = r1*r1, r2*r2
	vrijheid := (r1 + r2) * (r1 + r2) / (r1*r1/float64(a.N-1) + r2*r2/float64(b.N-1))
	t := studentKwantiel(math.Max(vrijheid, 1), 1-zekerheid, zWaarde(zekerheid))
	i := omvat(d, d-t*fout, d+t*fout, zekerheid)
	if err := overloop(methode, i.Onder, i.Boven); err != nil {
		return Verschil{}, err
	}
	return verschil(i, 0), nil
}
