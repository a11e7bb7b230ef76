package prioritering

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// weegTOPSIS makes a line ready by TOPSIS.
func (s *stuk) weegTOPSIS() scoremodel {
	n, m := len(s.opdrachten), len(s.criteria)
	p := &nabijheid{w: s.gegevenGewichten(), ideaal: rooster(n, m), anti: rooster(n, m)}
	for j, c := range s.criteria {
		x := make([]float64, n)
		var grootste float64
		for i, o := range s.opdrachten {
			x[i] = o.score(c.ID).Waarde.Of(0)
			grootste = max(grootste, math.Abs(x[i]))
		}
		// Hwang and Yoon 1981, step 1: r = x / √Σx². Divided by the largest
		// first, so that no square is lost.
		var som float64
		for i := range x {
			if grootste > 0 {
				x[i] /= grootste
			}
			som += x[i] * x[i]
		}
		best, slechtst := math.Inf(-1), math.Inf(1)
		for i := range x {
			if som > 0 {
				x[i] /= math.Sqrt(som)
			}
			if c.Richting == goaltree.LagerIsBeter {
				x[i] = -x[i]
			}
			best, slechtst = max(best, x[i]), min(slechtst, x[i])
		}
		for i := range x {
			p.ideaal[i][j] = kwadraat(best - x[i])
			p.anti[i][j] = kwadraat(x[i] - slechtst)
		}
	}
	return p
}

// nabijheid holds per opdracht and criterium the squared distance from the
// ideal and from the anti-ideal, before weighing.
type nabijheid struct {
	w            []float64
	ideaal, anti [][]float64
}

func (p *nabijheid) gewichten() []float64       { return p.w }
func (*nabijheid) perBeoordelaar() []scoremodel { return nil }

// scores is the relative closeness C = S⁻ / (S⁺ + S⁻), where S² = Σ (w·(v − r))²
// over the criteria (Hwang and Yoon 1981, steps 4 and 5).
func (p *nabijheid) scores() []float64 {
	alle := make([]float64, len(p.anti))
	for i := range alle {
		ver, bij := math.Sqrt(gewogen(p.w, p.anti[i])), math.Sqrt(gewogen(p.w, p.ideaal[i]))
		alle[i] = 0.5
		if ver+bij > 0 {
			alle[i] = ver / (ver + bij)
		}
	}
	return alle
}

func (p *nabijheid) bijdragen() [][]float64 {
	alle := rooster(len(p.anti), len(p.w))
	for i, score := range p.scores() {
		totaal := gewogen(p.w, p.anti[i])
		for j, w := range p.w {
			switch {
			case totaal > 0:
				alle[i][j] = score * w * w * p.anti[i][j] / totaal
			case score > 0:
				alle[i][j] = score * w
			}
		}
	}
	return alle
}

// paar: with weight t on j, every S² is t²·α + (1−t)²·β, β from the others by
// their own proportions. a is ahead where S⁻a²·S⁺b² > S⁻b²·S⁺a², which is a
// quadratic form in t² and (1−t)², solved exactly.
func (p *nabijheid) paar(j, a, b int) paarwet {
	ander := make([]float64, len(p.w))
	for k, w := range p.w {
		if k != j {
			ander[k] = w / (1 - p.w[j])
		}
	}
	alfaA, betaA := p.anti[a][j], gewogen(ander, p.anti[a])
	alfaB, betaB := p.anti[b][j], gewogen(ander, p.anti[b])
	gammaA, deltaA := p.ideaal[a][j], gewogen(ander, p.ideaal[a])
	gammaB, deltaB := p.ideaal[b][j], gewogen(ander, p.ideaal[b])

	grootte := max(alfaA, betaA, alfaB, betaB) * max(gammaA, deltaA, gammaB, deltaB)
	q2 := plat(alfaA*gammaB-alfaB*gammaA, grootte)
	q1 := plat(alfaA*deltaB+betaA*gammaB-alfaB*deltaA-betaB*gammaA, grootte)
	q0 := plat(betaA*deltaB-betaB*deltaA, grootte)
	if len(p.w) == 1 {
		return paarwet{voor: func(float64) float64 { return q2 }} // no others to share with
	}
	wet := paarwet{voor: func(t float64) float64 {
		u, v := t*t, (1-t)*(1-t)
		return q2*u*u + q1*u*v + q0*v*v
	}}
	for _, u := range wortels(q2, q1, q0) {
		if u >= 0 {
			wet.gelijk = append(wet.gelijk, math.Sqrt(u)/(1+math.Sqrt(u)))
		}
	}
	if q2 == 0 && (q1 != 0 || q0 != 0) {
		wet.gelijk = append(wet.gelijk, 1)
	}
	return wet
}

// wortels solves a·u² + b·u + c = 0 without loss of digits between equal terms.
func wortels(a, b, c float64) []float64 {
	if a == 0 {
		if b == 0 {
			return nil
		}
		return []float64{-c / b}
	}
	d := b*b - 4*a*c
	if d < 0 {
		return nil
	}
	h := -(b + math.Copysign(math.Sqrt(d), b)) / 2
	if h == 0 {
		return []float64{0}
	}
	return []float64{h / a, c / h}
}

// gewogen is Σ w²·x.
func gewogen(w, x []float64) float64 {
	var som float64
	for j := range w {
		som += w[j] * w[j] * x[j]
	}
	return som
}

func kwadraat(x float64) float64 { return x * x }

func rooster(rijen, kolommen int) [][]float64 {
	r := make([][]float64, rijen)
	for i := range r {
		r[i] = make([]float64, kolommen)
	}
	return r
}
