package scenario

import (
	"math/big"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Uitkomst is what a scenario comes to, with every assumption at its midden.
// Each amount of a level in a year is reckoned exactly and rounded to cents
// once, half away from zero; totals and all that follows add up those cents.
type Uitkomst struct {
	Jaren            []Jaar           `json:"jaren"` // from the one after basisjaar to the horizon
	Overbrugging     Overbrugging     `json:"overbrugging"`
	Terugverdienjaar Terugverdienjaar `json:"terugverdienjaar"` // without discounting
	Contant          Contant          `json:"ncw"`
}

// Jaar is one year.
type Jaar struct {
	Jaar         int         `json:"jaar"`
	Niveaus      []Niveaubij `json:"niveaus"`      // from the lightest to the heaviest
	Zonder       Bedrag      `json:"zonder"`       // spending on all levels without the measures
	Met          Bedrag      `json:"met"`          // with them, and with what they cost
	Extra        Bedrag      `json:"extra"`        // what they cost
	Saldo        Bedrag      `json:"saldo"`        // Zonder - Met: above zero is saved
	Cumulatief   Bedrag      `json:"cumulatief"`   // the Saldo of this year and those before
	Overbrugging Bedrag      `json:"overbrugging"` // what is needed above Zonder; nothing where Saldo is not below zero
}

// Niveaubij is the spending on one level in a year.
type Niveaubij struct {
	Niveau preventie.Niveau `json:"niveau"`
	Zonder Bedrag           `json:"zonder"` // without the measures
	Met    Bedrag           `json:"met"`    // with them, and with Extra
	Extra  Bedrag           `json:"extra"`  // what the measures on this level cost
}

// Overbrugging is the bridging budget: what must be paid before it comes back.
type Overbrugging struct {
	Totaal       Bedrag `json:"totaal"`        // of all years in which more is spent
	Diepste      Bedrag `json:"hoogste_stand"` // the most that is paid ahead at any moment; nothing where that never happens
	InJaar       *int   `json:"jaar"`          // when that is, the first time; nil: never
	Laatste      *int   `json:"laatste_jaar"`  // the last year in which more is spent; nil: none
	Aantal       int    `json:"jaren"`         // how many years more is spent
	GrootsteJaar Bedrag `json:"grootste_jaar"` // the most that is needed in one year
}

// Contant is the outcome by a discount rate. Without a rate all is nil and
// Reden says so.
type Contant struct {
	Voet             *preventie.Getal  `json:"voet"`             // per year
	Waarde           *Bedrag           `json:"waarde"`           // net present value in basisjaar, rounded to cents once
	Terugverdienjaar *Terugverdienjaar `json:"terugverdienjaar"` // with discounting
	Reden            string            `json:"reden"`            // a Dutch sentence; empty where there is a rate
}

const zonderVoet = "Er is geen discontovoet opgegeven."

// Reken gives the outcome, exact to the cent. Of nil it is nil.
func (s *Scenario) Reken() *Uitkomst {
	if !s.er() {
		return nil
	}
	k := nieuweKern(s.model, breukVan)
	w := k.basis(breukVan)
	k.reken(w, verandert)
	return s.model.uitkomst(k, w)
}

// uitkomst rounds a run of the kernel and adds up.
func (m *model) uitkomst(k *kern[breuk], w waarden[breuk]) *Uitkomst {
	u := &Uitkomst{Jaren: make([]Jaar, m.jaren)}
	var stand Bedrag
	extra := -1 // the first year in which anything is spent extra
	tekens := make([]int, m.jaren)
	for t := range m.jaren {
		j := m.jaar(k, t)
		stand = stand.plus(j.Saldo)
		j.Cumulatief = stand
		if j.Saldo.Sign() < 0 {
			j.Overbrugging = Bedrag{}.min(j.Saldo)
		}
		tekens[t] = stand.Sign()
		if extra < 0 && j.Extra.Sign() != 0 {
			extra = t
		}
		u.Overbrugging.met(j)
		u.Jaren[t] = j
	}
	u.Terugverdienjaar = m.terugverdiend(tekens, extra)
	u.Contant = m.contant(u.Jaren, w, extra)
	return u
}

func (m *model) jaar(k *kern[breuk], t int) Jaar {
	j := Jaar{Jaar: m.basisjaar + 1 + t}
	for n, niveau := range m.niveaus {
		b := Niveaubij{Niveau: niveau.niveau, Zonder: opCenten(k.zonder[n][t].r), Extra: opCenten(k.extra[n][t].r)}
		b.Met = opCenten(k.met[n][t].r).plus(b.Extra)
		j.Niveaus = append(j.Niveaus, b)
		j.Zonder, j.Met, j.Extra = j.Zonder.plus(b.Zonder), j.Met.plus(b.Met), j.Extra.plus(b.Extra)
	}
	j.Saldo = j.Zonder.min(j.Met)
	return j
}

// met adds a year to the bridging budget.
func (o *Overbrugging) met(j Jaar) {
	jaar := j.Jaar
	if j.Overbrugging.Sign() > 0 {
		o.Totaal = o.Totaal.plus(j.Overbrugging)
		o.Laatste = &jaar
		o.Aantal++
		if j.Overbrugging.Cmp(o.GrootsteJaar) > 0 {
			o.GrootsteJaar = j.Overbrugging
		}
	}
	if tekort := (Bedrag{}).min(j.Cumulatief); tekort.Cmp(o.Diepste) > 0 {
		o.Diepste, o.InJaar = tekort, &jaar
	}
}

func (m *model) contant(jaren []Jaar, w waarden[breuk], extra int) Contant {
	if m.disconto < 0 {
		return Contant{Reden: zonderVoet}
	}
	saldi := make([]breuk, len(jaren))
	for t, j := range jaren {
		saldi[t] = breuk{j.Saldo.euro.Rat()}
	}
	waarde := m.contanteWaarde(saldi, w)
	deler := breuk{heel(1)}.plus(w.getal[m.disconto])
	voet := m.parameters[m.disconto].Midden
	stand, factor := new(big.Rat), breuk{heel(1)}
	tekens := make([]int, len(saldi))
	for t, s := range saldi {
		factor = factor.deel(deler)
		stand.Add(stand, s.maal(factor).r)
		tekens[t] = stand.Sign()
	}
	terug := m.terugverdiend(tekens, extra)
	return Contant{Voet: &voet, Waarde: &waarde, Terugverdienjaar: &terug}
}

// contanteWaarde is the net present value, rounded to cents once.
func (m *model) contanteWaarde(saldi []breuk, w waarden[breuk]) Bedrag {
	return opCenten(contant(saldi, breuk{heel(1)}.plus(w.getal[m.disconto]), breuk{heel(0)}).r)
}
