package statistiek

import "math"

// This file holds the quantiles that the intervals need. All work with the
// probability of the tail, not of what lies before it, so that nothing is
// lost close to 1; and all find the root of the logarithm of that tail, which
// is concave in the variables chosen here, so that Newton's method cannot
// diverge. "DLMF" is the NIST Digital Library of Mathematical Functions.

// Values of z for which no quantile need be looked for: half of 1 − zekerheid
// in the upper tail of the normal distribution. A test holds them against
// normaalKwantiel.
const (
	z90  = 1.6448536269514729
	z95  = 1.9599639845400538
	z99  = 2.5758293035489004
	z998 = 3.0902323061678132
	z999 = 3.2905267314918945
)

// laatsteStap is the step after which a search ends: it leaves an error of its
// third power.
const laatsteStap = 1e-7

// zWaarde is the standard normal deviate of a two-sided interval.
func zWaarde(zekerheid float64) float64 {
	switch zekerheid {
	case 0.90:
		return z90
	case 0.95:
		return z95
	case 0.99:
		return z99
	case 0.998:
		return z998
	case 0.999:
		return z999
	}
	return normaalKwantiel(staart(zekerheid))
}

// staart is the probability on either side of a two-sided interval. The
// subtraction is exact for 0.5 <= zekerheid <= 1 (Sterbenz' lemma).
func staart(zekerheid float64) float64 { return (1 - zekerheid) / 2 }

// normaalKwantiel gives z with P(Z > z) = p, for 0 < p <= 0.5: from the
// approximation of Abramowitz & Stegun (1964) 26.2.23 by Halley's method on
// ½·erfc(z/√2) = p (DLMF 7.17).
func normaalKwantiel(p float64) float64 {
	t := math.Sqrt(-2 * math.Log(p))
	z := t - (2.515517+t*(0.802853+t*0.010328))/(1+t*(1.432788+t*(0.189269+t*0.001308)))
	for range 3 {
		// The tail minus p, over the density; the density's slope is −z times itself.
		e := (0.5*math.Erfc(z/math.Sqrt2) - p) * math.Sqrt(2*math.Pi) * math.Exp(z*z/2)
		z += e / (1 - z*e/2)
	}
	return z
}

// logEenPlusMin gives log(1+u) − u for |u| <= 0.5 without the cancellation:
// with r = u/(2+u), log(1+u) = 2(r + r³/3 + r⁵/5 + ...) (Abramowitz & Stegun
// 4.1.27), and 2r − u = −u·r.
func logEenPlusMin(u float64) float64 {
	r := u / (2 + u)
	rr := r * r
	som, macht := 0.0, rr
	for k := 3.0; macht > 1e-18; k += 2 { // rr <= 1/9: at most 19 terms
		som += macht / k
		macht *= rr
	}
	return r * (2*som - u)
}

// gammaSter is the scaled gamma function Γ*(a) = Γ(a)·√(a/2π)·e^a·a^(−a)
// (DLMF 5.11.3): from its asymptotic series, or from Γ itself where that is
// small enough to be exact.
func gammaSter(a float64) float64 {
	if a < 20 {
		return math.Gamma(a+1) / math.Sqrt(2*math.Pi*a) * math.Exp(a-a*math.Log(a))
	}
	// log Γ* = Σ B₂ₖ/(2k(2k−1)a^(2k−1)), DLMF 5.11.1; the first term left out
	// is below 1e-18 for a >= 20.
	q := 1 / (a * a)
	return math.Exp((1.0/12 - q*(1.0/360-q*(1.0/1260-q*(1.0/1680-q*(1.0/1188-q*(691.0/360360-q/156)))))) / a)
}

// gammaKern is x^a·e^(−x)/Γ(a): the gamma density on the scale of log x.
func gammaKern(a, x float64) float64 {
	mu := (x - a) / a
	if math.Abs(mu) < 0.5 {
		return math.Sqrt(a/(2*math.Pi)) * math.Exp(a*logEenPlusMin(mu)) / gammaSter(a)
	}
	if a < 20 {
		return a * math.Exp(a*math.Log(x)-x) / math.Gamma(a+1)
	}
	return math.Sqrt(a/(2*math.Pi)) * math.Exp(a*math.Log(x/a)-(x-a)) / gammaSter(a)
}

// gammaStaart gives a tail of the gamma distribution with shape a at x, the
// lower one P(a,x) or the upper one Q(a,x) = 1 − P(a,x), and the kern there.
func gammaStaart(a, x float64, boven bool) (tail, kern float64) {
	kern = gammaKern(a, x)
	if x < a+1 {
		// P(a,x) = kern·Σ x^k/(a(a+1)...(a+k)), DLMF 8.11.4.
		term := 1 / a
		som := term
		for k := 1.0; term > som*1e-17; k++ {
			term *= x / (a + k)
			som += term
		}
		if boven {
			return 1 - kern*som, kern
		}
		return kern * som, kern
	}
	// Q(a,x) by its continued fraction, DLMF 8.9.2 in its even form.
	q := kern * kettingbreuk(x+1-a, func(m float64) (float64, float64) {
		return m * (a - m), x + 2*m + 1 - a
	})
	if boven {
		return q, kern
	}
	return 1 - q, kern
}

// kettingbreuk gives 1/(b₀ + a₁/(b₁ + a₂/(b₂ + ...))) by the modified Lentz
// method (Thompson & Barnett 1986, J. Comput. Phys. 64:490-509). Its limit on
// the number of terms is far above what the parameters in use need.
func kettingbreuk(b0 float64, deel func(m float64) (a, b float64)) float64 {
	const klein = 1e-300 // stands in for a partial denominator of zero
	f := nietNul(b0, klein)
	c, d := f, 0.0
	for m := 1.0; m < 1e6; m++ {
		a, b := deel(m)
		d = 1 / nietNul(b+a*d, klein)
		c = nietNul(b+a/c, klein)
		f *= c * d
		if !(math.Abs(c*d-1) > 2e-16) { // ends on NaN too
			break
		}
	}
	return 1 / f
}

func nietNul(x, klein float64) float64 {
	if x == 0 {
		return klein
	}
	return x
}

// gammaKwantiel gives x with P(a,x) = p or, with boven, Q(a,x) = p, for a > 0
// and 0 < p < 0.5. A chi-squared quantile with n degrees of freedom is
// twice that of the gamma distribution with shape n/2 (DLMF 8.2 and Johnson,
// Kotz & Balakrishnan 1994, ch. 18).
func gammaKwantiel(a, p float64, boven bool) float64 {
	x := gammaBegin(a, p, boven)
	if x < math.SmallestNonzeroFloat64*(1<<52) {
		return 0 // a shape near zero: the quantile is below what a float64 holds
	}
	return wortel(x, p, boven, func(x float64) (tail, kern, helling float64) {
		tail, kern = gammaStaart(a, x, boven)
		return tail, kern, a - x
	})
}

// gammaBegin is a first guess: Wilson & Hilferty (1931), or the first term of
// the series or of the asymptotic expansion where that one fails.
func gammaBegin(a, p float64, boven bool) float64 {
	z := normaalKwantiel(p)
	if !boven {
		z = -z
	}
	w := 1 - 1/(9*a) + z/(3*math.Sqrt(a))
	switch {
	case a >= 0.5 && w > 0.2:
		return a * w * w * w
	case boven:
		return math.Max(-math.Log(p/a)-1, a) // Q(a,x) ≈ a·E₁(x) for small a
	}
	lg, _ := math.Lgamma(a + 1)
	return math.Exp((math.Log(p) + lg) / a) // P(a,x) ≈ x^a/Γ(a+1)
}

// wortel finds the positive x with tail(x) = p by Halley's method on
// log tail as a function of log x, where the tail is that of a distribution
// whose density on that scale is kern, with logarithmic derivative helling.
// Such a tail is log-concave here, so the steps cannot run away; they are
// held to a factor e⁴ all the same, which keeps the tail from underflowing.
func wortel(x, p float64, boven bool, f func(x float64) (tail, kern, helling float64)) float64 {
	for range 200 {
		tail, kern, helling := f(x)
		d := kern / tail // the derivative of log tail
		if boven {
			d = -d
		}
		s := (math.Log(p) - math.Log(tail)) / d
		if r := tail / p; r > 0.9 && r < 1.1 {
			s = -math.Log1p((tail-p)/p) / d // log p − log tail would round the last steps away
		}
		if h := 1 + s*(helling-d)/2; h > 0.5 && h < 2 {
			s /= h
		}
		if math.IsNaN(s) { // the tail is 0 or 1 in float64: step towards where it isn't
			s = math.Copysign(4, helling)
		}
		s = math.Max(-4, math.Min(4, s))
		x *= math.Exp(s)
		if math.Abs(s) < laatsteStap {
			break
		}
	}
	return x
}

// betaKern is x^a·y^b/B(a,b), y = 1−x: the density of the beta distribution
// on the scale of log(x/y). delta is x·b − y·a, given apart because it is what
// is left of x/y when a and b are large.
func betaKern(a, b, x, y, delta float64) float64 {
	n := a + b
	ua, ub := delta/a, -delta/b
	var e float64
	if math.Abs(ua) < 0.5 && math.Abs(ub) < 0.5 {
		e = a*logEenPlusMin(ua) + b*logEenPlusMin(ub) // the linear terms cancel
	} else {
		e = a*logVerhouding(x, a/n, ua) + b*logVerhouding(y, b/n, ub)
	}
	return math.Sqrt(a*(b/n)/(2*math.Pi)) * math.Exp(e) * gammaSter(n) / (gammaSter(a) * gammaSter(b))
}

// logVerhouding is log(x/m), where u = x/m − 1.
func logVerhouding(x, m, u float64) float64 {
	if math.Abs(u) < 0.5 {
		return math.Log1p(u)
	}
	return math.Log(x / m)
}

// betaStaart gives a tail of the beta distribution at odds o = x/(1−x), the
// lower one I_x(a,b) or the upper one I_(1−x)(b,a), with the kern there and
// delta = x·b − y·a.
func betaStaart(a, b, o float64, boven bool) (tail, kern, delta float64) {
	x, y := o/(1+o), 1/(1+o)
	delta = math.FMA(o, b, -a) * y
	kern = betaKern(a, b, x, y, delta)
	if delta > 0 { // past the mean the upper tail is the small one
		tail = kern * betaBreuk(b, a, y, x, delta)
		if boven {
			return tail, kern, delta
		}
		return 1 - tail, kern, delta
	}
	tail = kern * betaBreuk(a, b, x, y, -delta)
	if boven {
		return 1 - tail, kern, delta
	}
	return tail, kern, delta
}

// betaBreuk is I_x(a,b)·B(a,b)/(x^a·y^b) with lambda = a·y − b·x >= 0: the
// continued fraction of Didonato & Morris (1992, ACM TOMS 18:360-373, eq. 9),
// the even part of DLMF 8.17.22. Written in lambda it keeps its precision
// where one of a and b is far larger than the other.
func betaBreuk(a, b, x, y, lambda float64) float64 {
	return kettingbreuk(a*(lambda+1)/(a+1), func(m float64) (float64, float64) {
		t := a + 2*m
		p := m * (b - m) * x / (t - 1)
		am := p * ((a + m - 1) / (t - 1)) * (a + b + m - 1) * x
		bm := m + p + (a+m)*(lambda+1+m*(1+y))/(t+1)
		return am, bm
	})
}

// betaOdds gives the odds x/(1−x) of the x with I_x(a,b) = p or, with boven,
// 1 − I_x(a,b) = p, for a, b > 0 and 0 < p < 0.5. Odds, because a ratio of
// rates needs them, and because both x and 1−x can be had from them.
func betaOdds(a, b, p float64, boven bool) float64 {
	if math.Min(a, b) > grootAantal {
		return betaOddsGroot(a, b, p, boven)
	}
	z := normaalKwantiel(p)
	if !boven {
		z = -z
	}
	o := a / b * math.Exp(math.Max(-600, math.Min(600, z*math.Sqrt(1/a+1/b))))
	switch {
	case !boven && a < 1:
		o = math.Exp((math.Log(p*a) + logBeta(a, b)) / a) // I_x ≈ x^a/(a·B)
	case boven && b < 1:
		o = math.Exp(-(math.Log(p*b) + logBeta(a, b)) / b)
	}
	if o < math.SmallestNonzeroFloat64*(1<<52) {
		return 0
	}
	if o > math.MaxFloat64/8 {
		return math.Inf(1)
	}
	return wortel(o, p, boven, func(o float64) (tail, kern, helling float64) {
		tail, kern, delta := betaStaart(a, b, o, boven)
		return tail, kern, -delta
	})
}

func logBeta(a, b float64) float64 {
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	return la + lb - lab
}

// grootAantal is the parameter above which the continued fraction would need
// too many terms, and the expansion below errs by less than 1e-12.
const grootAantal = 1e8

// betaOddsGroot is betaOdds for large a and b: log odds is the difference of
// two log-gamma variables, whose cumulants are those of the polygamma functions
// (DLMF 5.15 for their expansions), put in the Cornish-Fisher expansion
// (Abramowitz & Stegun 26.2.49).
func betaOddsGroot(a, b, p float64, boven bool) float64 {
	z := normaalKwantiel(p)
	if !boven {
		z = -z
	}
	ra, rb := 1/a, 1/b
	variantie := ra + rb + (ra*ra+rb*rb)/2
	sd := math.Sqrt(variantie)
	scheef := (rb*rb - ra*ra) / (variantie * sd)
	kurtosis := 2 * (ra*ra*ra + rb*rb*rb) / (variantie * variantie)
	z += (z*z-1)*scheef/6 + z*(z*z-3)*kurtosis/24 - z*(2*z*z-5)*scheef*scheef/36
	return a / b * math.Exp((rb-ra)/2+z*sd)
}

// studentKwantiel gives t with P(|T| > t) = alfa for a Student variable with
// nu >= 1 degrees of freedom: t²/nu is the odds of a beta variable with
// parameters ½ and nu/2 (DLMF 8.17 and Johnson, Kotz & Balakrishnan 1995,
// ch. 28). With many degrees of freedom the expansion around the normal
// deviate z is exact to the last digits and much faster.
func studentKwantiel(nu, alfa, z float64) float64 {
	if nu > 100*(1+z*z) {
		return studentReeks(nu, z)
	}
	return math.Sqrt(nu * betaOddsVanaf(nu, alfa, z))
}

// betaOddsVanaf starts the search for Student's quantile from the expansion,
// which is closer than betaOdds would know.
func betaOddsVanaf(nu, alfa, z float64) float64 {
	if nu < 3 {
		return betaOdds(0.5, nu/2, alfa, true)
	}
	t := studentReeks(nu, z)
	return wortel(t*t/nu, alfa, true, func(o float64) (tail, kern, helling float64) {
		tail, kern, delta := betaStaart(0.5, nu/2, o, true)
		return tail, kern, -delta
	})
}

// studentReeks is Abramowitz & Stegun (1964) 26.7.5: t in powers of 1/nu.
func studentReeks(nu, z float64) float64 {
	q := z * z
	g1 := (q + 1) / 4
	g2 := ((5*q+16)*q + 3) / 96
	g3 := (((3*q+19)*q+17)*q - 15) / 384
	g4 := ((((79*q+776)*q+1482)*q-1920)*q - 945) / 92160
	return z + z*(g1+(g2+(g3+g4/nu)/nu)/nu)/nu
}
