package scenario

import (
	"math/big"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Demografie is how many people there are of an age group, as an index.
type Demografie struct {
	Groepen Groepen `json:"groepen"`
	Bron    string  `json:"bron,omitempty"` // empty: an assumption
}

// Groepen are the age groups of bijlage 1 of the regional vision: 0 to 18 years,
// 20 to 64 and above 65. One without points stays as it is.
type Groepen struct {
	Jeugd       []Indexpunt `json:"jeugd,omitempty"`
	Volwassenen []Indexpunt `json:"volwassenen,omitempty"`
	Ouderen     []Indexpunt `json:"ouderen,omitempty"`
}

// Indexpunt is the index of a group in a year, above 0 and at most 10,000.
// Points stand in the order of their years; between two the index goes in a
// straight line, before the first and after the last it stays.
type Indexpunt struct {
	Jaar  int             `json:"jaar"`
	Index preventie.Getal `json:"index"`
}

// DemografieAchterhoek is the expectation for the region: from 2017 to eindjaar
// a quarter fewer young people and 40 per cent more old ones, in straight
// lines. The source says "het einde van de onderzoeksperiode" and not which year
// that is, so the caller gives it. For the working population it has a picture
// and no number: that stays as it is. Source: regional vision Achterhoek 2017,
// bijlage 1.
func DemografieAchterhoek(eindjaar int) Demografie {
	lijn := func(eind int64) []Indexpunt {
		return []Indexpunt{{2017, preventie.HeelGetal(100)}, {eindjaar, preventie.HeelGetal(eind)}}
	}
	return Demografie{
		Groepen: Groepen{Jeugd: lijn(75), Ouderen: lijn(140)},
		Bron:    preventie.BronVisie2017 + ", bijlage 1; het eindjaar staat er niet in en is een aanname",
	}
}

func (d *Demografie) kopie() *Demografie {
	if d == nil {
		return nil
	}
	k := *d
	k.Groepen.Jeugd = slices.Clone(d.Groepen.Jeugd)
	k.Groepen.Volwassenen = slices.Clone(d.Groepen.Volwassenen)
	k.Groepen.Ouderen = slices.Clone(d.Groepen.Ouderen)
	return &k
}

// groep is an age group, as the checks and the reckoning go over them.
type groep struct {
	sleutel, naam string
	punten        []Indexpunt
}

// groepen gives the three in their order; of nil without points.
func (d *Demografie) groepen() []groep {
	var g Groepen
	if d != nil {
		g = d.Groepen
	}
	return []groep{
		{"jeugd", "jeugdigen", g.Jeugd},
		{"volwassenen", "volwassenen", g.Volwassenen},
		{"ouderen", "ouderen", g.Ouderen},
	}
}

// delen gives the shares in the order of groepen.
func (l *Leeftijd) delen() []preventie.Getal {
	return []preventie.Getal{l.Jeugd, l.Volwassenen, l.Ouderen}
}

// index gives the index in a year; 1 of a group without points.
func (g groep) index(jaar int) *big.Rat {
	p := g.punten
	if len(p) == 0 {
		return heel(1)
	}
	i := slices.IndexFunc(p, func(q Indexpunt) bool { return q.Jaar > jaar })
	switch i {
	case 0:
		return rat(p[0].Index)
	case -1:
		return rat(p[len(p)-1].Index)
	}
	voor, na := p[i-1], p[i]
	deel := big.NewRat(int64(jaar-voor.Jaar), int64(na.Jaar-voor.Jaar))
	stijging := new(big.Rat).Sub(rat(na.Index), rat(voor.Index))
	return deel.Add(rat(voor.Index), deel.Mul(deel, stijging))
}

// factor is what spending in a year is multiplied by for the change of the
// population since basisjaar: the share that no group has, and each group's
// share times its index there over that in basisjaar.
func (d *Demografie) factor(l *Leeftijd, basisjaar, jaar int) *big.Rat {
	if d == nil || l == nil {
		return heel(1)
	}
	som := heel(1)
	delen := l.delen()
	for i, g := range d.groepen() {
		verhouding := new(big.Rat).Quo(g.index(jaar), g.index(basisjaar))
		verhouding.Sub(verhouding, heel(1))
		som.Add(som, verhouding.Mul(verhouding, rat(delen[i])))
	}
	return som
}

func heel(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }

func rat(g preventie.Getal) *big.Rat { return g.Decimal().Rat() }
