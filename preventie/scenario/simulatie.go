package scenario

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
)

// Bandbreedte is what the outcome may be when every assumption may lie anywhere
// in its range.
type Bandbreedte struct {
	Trekkingen int        `json:"trekkingen"` // how often was drawn
	Zaad       int64      `json:"zaad"`       // where the draws began
	Onzeker    int        `json:"onzeker"`    // how many assumptions have a range; 0: all draws are the same
	Jaren      []Jaarband `json:"jaren"`
	Contant    *Band      `json:"ncw"` // nil: there is no discount rate

	// ContantGelukt is in how many draws the net present value is not below zero,
	// so that with discounting too the extra spending comes back; nil without a rate.
	ContantGelukt *int `json:"ncw_gelukt"`

	Diepste Band      `json:"hoogste_stand"` // of Overbrugging.Diepste
	Terug   Terugband `json:"terugverdienjaar"`
}

// Band is the values below which 5, 50 and 95 per cent of the draws lie, or on
// which: the least value with at least that share at or below it. Source: R.J.
// Hyndman and Y. Fan, The American Statistician 50 (1996), 361-365, definition 1.
type Band struct {
	P5  Bedrag `json:"p5"`
	P50 Bedrag `json:"p50"`
	P95 Bedrag `json:"p95"`
}

// Jaarband is the balance of a year and those before.
type Jaarband struct {
	Jaar       int  `json:"jaar"`
	Cumulatief Band `json:"cumulatief"`
}

// Terugband is when the extra spending comes back, without discounting.
type Terugband struct {
	Gelukt int              `json:"gelukt"` // draws in which it does within the horizon, or nothing is to come back
	Kans   float64          `json:"kans"`   // their share, 0 to 1: a chance by these assumptions and no other
	P5     Terugverdienjaar `json:"p5"`     // never counts as later than any year
	P50    Terugverdienjaar `json:"p50"`
	P95    Terugverdienjaar `json:"p95"`
}

// elke is after how many draws is looked whether to stop.
const elke = 256

// Simuleer draws every assumption that has a range from a triangular
// distribution between its laag and hoog with its top at midden, each
// independently of the others, reckons the outcome, and does so as often as
// the definition asks. Years are rounded to whole ones. The same definition
// gives the same outcome on every machine. The context stops it; then, and of
// nil, there is an error.
func (s *Scenario) Simuleer(ctx context.Context) (*Bandbreedte, error) {
	if !s.er() {
		return nil, geenScenario()
	}
	sim := nieuweSimulatie(s)
	for i := range s.def.Simulatie.Trekkingen {
		if i%elke == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		sim.trek(i)
	}
	return sim.bandbreedte(s.def.Simulatie.Zaad), nil
}

// simulatie is one series of draws.
type simulatie struct {
	m       *model
	k       *kern[vlot]
	w       waarden[vlot]
	bron    *rand.Rand
	onzeker []trekbaar

	saldi   []vlot      // of the draw at hand
	stand   [][]float64 // the balance of a year and those before, by year and draw
	contant []float64   // by draw
	diepste []float64
	terug   []int // year of the horizon; the number of years: not within it
	extra   int   // the first year in which anything may be spent extra; -1: never, whatever is drawn
}

type trekbaar struct {
	parameter int
	driehoek  driehoek
	heel      bool
}

func nieuweSimulatie(s *Scenario) *simulatie {
	m, n := s.model, s.def.Simulatie.Trekkingen
	sim := &simulatie{
		m: m, k: nieuweKern(m, vlotVan), saldi: make([]vlot, m.jaren), stand: make([][]float64, m.jaren),
		bron:    rand.New(rand.NewPCG(uint64(s.def.Simulatie.Zaad), 0)), //nolint:gosec // a seed that is not negative, for draws that must be the same again
		contant: make([]float64, n), diepste: make([]float64, n), terug: make([]int, n), extra: -1,
	}
	sim.w = sim.k.basis(vlotVan)
	for t := range sim.stand {
		sim.stand[t] = make([]float64, n)
	}
	for i := range m.parameters {
		if p := &m.parameters[i]; p.onzeker() {
			sim.onzeker = append(sim.onzeker, trekbaar{i, p.vlot(), p.Eenheid == Jaren})
		}
	}
	for _, v := range m.maatregelen {
		for i, p := range v.kosten {
			if t := v.van + i; m.parameters[p].hoog.Sign() > 0 && (sim.extra < 0 || t < sim.extra) {
				sim.extra = t
			}
		}
	}
	return sim
}

func (sim *simulatie) trek(i int) {
	for _, o := range sim.onzeker {
		x := o.driehoek.trek(sim.bron.Float64())
		if o.heel {
			sim.w.jaren[o.parameter] = int(math.Round(x))
		}
		sim.w.getal[o.parameter] = vlot(x)
	}
	k := sim.k
	k.reken(sim.w, verandert)
	stand, diepste, terug := 0.0, 0.0, 0
	for t := range sim.m.jaren {
		saldo := vlot(0)
		for n := range k.zonder {
			saldo = saldo.plus(k.zonder[n][t].min(k.met[n][t])).min(k.extra[n][t])
		}
		sim.saldi[t] = saldo
		stand += float64(saldo)
		sim.stand[t][i] = stand
		diepste = max(diepste, -stand)
		if stand < -halveCent {
			terug = t + 1
		}
	}
	sim.diepste[i], sim.terug[i] = diepste, terug
	if sim.m.disconto >= 0 {
		sim.contant[i] = float64(contant(sim.saldi, k.een.plus(sim.w.getal[sim.m.disconto]), k.nul))
	}
}

// halveCent is the balance that shows as nothing: below it in size, a balance
// that is nothing may come out by rounding.
const halveCent = 0.005

func (sim *simulatie) bandbreedte(zaad int64) *Bandbreedte {
	b := &Bandbreedte{Trekkingen: len(sim.terug), Zaad: zaad, Onzeker: len(sim.onzeker), Diepste: nieuweBand(sim.diepste)}
	for t, stand := range sim.stand {
		b.Jaren = append(b.Jaren, Jaarband{sim.m.basisjaar + 1 + t, nieuweBand(stand)})
	}
	if sim.m.disconto >= 0 {
		band, gelukt := nieuweBand(sim.contant), 0
		for _, c := range sim.contant {
			if c >= -halveCent {
				gelukt++
			}
		}
		b.Contant, b.ContantGelukt = &band, &gelukt
	}
	slices.Sort(sim.terug)
	for _, t := range sim.terug {
		if t < sim.m.jaren {
			b.Terug.Gelukt++
		}
	}
	b.Terug.Kans = float64(b.Terug.Gelukt) / float64(b.Trekkingen)
	jaar := func(procent int) Terugverdienjaar {
		tekens := make([]int, sim.m.jaren)
		if t := kwantiel(sim.terug, procent); t > 0 {
			tekens[t-1] = -1
		}
		return sim.m.terugverdiend(tekens, sim.extra)
	}
	b.Terug.P5, b.Terug.P50, b.Terug.P95 = jaar(5), jaar(50), jaar(95)
	return b
}

// nieuweBand sorts the draws.
func nieuweBand(x []float64) Band {
	slices.Sort(x)
	return Band{P5: centenVan(kwantiel(x, 5)), P50: centenVan(kwantiel(x, 50)), P95: centenVan(kwantiel(x, 95))}
}

// kwantiel gives the least of the sorted values with at least so many per cent
// of them at or below it.
func kwantiel[T any](x []T, procent int) T {
	return x[(len(x)*procent+99)/100-1]
}
