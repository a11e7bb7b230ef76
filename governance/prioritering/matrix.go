package prioritering

import "math"

// MaxConsistentieratio is the consistency ratio up to which judgements are
// taken as they are. Source: Saaty, The Analytic Hierarchy Process, 1980,
// chapter 1: a ratio of 0.10 or less is considered acceptable.
const MaxConsistentieratio = 0.10

// RandomIndex is the mean consistency index of random reciprocal matrices of
// order n, 1 to MaxCriteria; 0 outside it. Source: Saaty, The Analytic
// Hierarchy Process, 1980, chapter 1, table of the random index. Saaty later
// gave others of larger samples; those of 1980 are what most printed examples
// use.
func RandomIndex(n int) float64 {
	tabel := [MaxCriteria]float64{0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59}
	if n < 1 || n > MaxCriteria {
		return 0
	}
	return tabel[n-1]
}

// Bounds of the power iteration: it stops where no priority changes by more
// than a part in 10¹³, which a matrix on Saaty's scale reaches long before.
const (
	tolerantie = 1e-13
	maxRondes  = 10_000
)

// matrix is a reciprocal matrix of judgements: m[i][j] is how many times i is
// j.
type matrix [][]float64

func eenheid(n int) matrix {
	m := matrix(rooster(n, n))
	for i := range m {
		for j := range m {
			m[i][j] = 1
		}
	}
	return m
}

// prioriteiten gives the principal right eigenvector, adding up to 1, and its
// eigenvalue λmax, by power iteration. Source: Saaty 1980, chapter 7.
func (m matrix) prioriteiten() (w []float64, lambda float64) {
	n := len(m)
	w = make([]float64, n)
	for i := range w {
		w[i] = 1 / float64(n)
	}
	for range maxRondes {
		nieuw := make([]float64, n)
		lambda = 0
		for i, rij := range m {
			for j, a := range rij {
				nieuw[i] += a * w[j]
			}
			lambda += nieuw[i] // Σ(Aw) = λ·Σw, and Σw = 1
		}
		var stap float64
		for i := range nieuw {
			nieuw[i] /= lambda
			stap = max(stap, math.Abs(nieuw[i]-w[i])/nieuw[i])
		}
		w = nieuw
		if stap < tolerantie {
			break
		}
	}
	return w, lambda
}

// consistentie gives the consistency index (λmax − n)/(n − 1) and the ratio to
// the random index; both are 0 where two or fewer are compared. Source: Saaty
// 1980, chapter 1.
func consistentie(n int, lambda float64) (index, ratio float64) {
	if n <= 2 {
		return 0, 0
	}
	// λmax is never below n (Saaty 1980, chapter 7); rounding may say so.
	index = plat(max(lambda-float64(n), 0), 100) / float64(n-1)
	return index, index / RandomIndex(n)
}

// minstConsistent finds the judgement aᵢⱼ that differs most, as a factor, from
// what the priorities say it would be, wᵢ/wⱼ; i is the one judged higher, or
// where both are judged equal the one of higher priority. ok is false where all
// fit. Of three things each judgement differs as much; it is then the first.
// Source: Saaty, Decision-making with the AHP: why is the principal eigenvector
// necessary, European Journal of Operational Research 145, 2003.
func (m matrix) minstConsistent(w []float64) (i, j int, ok bool) {
	grootste := 1e-9
	for r := range m {
		for k := r + 1; k < len(m); k++ {
			// The margin keeps rounding from choosing between equals.
			if f := math.Abs(math.Log(m[r][k] * w[k] / w[r])); f > grootste*(1+1e-9) {
				grootste, i, j, ok = f, r, k, true
			}
		}
	}
	if ok && (m[i][j] < 1 || m[i][j] == 1 && w[i] < w[j]) {
		i, j = j, i
	}
	return i, j, ok
}

// deel is the matrix of a part of what is compared.
func (m matrix) deel(plekken []int) matrix {
	d := matrix(rooster(len(plekken), len(plekken)))
	for i, r := range plekken {
		for j, k := range plekken {
			d[i][j] = m[r][k]
		}
	}
	return d
}
