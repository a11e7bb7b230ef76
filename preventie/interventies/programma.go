package interventies

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Programma is a checked programme of prevention: read-only, and safe for
// concurrent use. Definitie.Resolve makes it. One that it did not make, nil or
// the zero one, is empty: it knows nothing, and what would be written of it is an
// error.
type Programma struct {
	def  *Definitie
	boom *goaltree.Doelenboom
}

// leeg tells whether there is no programme: nil, or one that Resolve did not make.
func (p *Programma) leeg() bool { return p == nil || p.def == nil }

// d gives what the programme was made of, not to be changed.
func (p *Programma) d() *Definitie {
	if p.leeg() {
		return new(Definitie)
	}
	return p.def
}

// Definitie gives the programme as plain data. It shares nothing with it. Of an
// empty Programma it is nil.
func (p *Programma) Definitie() *Definitie {
	if p.leeg() {
		return nil
	}
	return p.def.kopie()
}

// ID gives the id.
func (p *Programma) ID() string { return p.d().ID }

// Naam gives what people call it.
func (p *Programma) Naam() string { return p.d().Naam }

// Jaar gives the year it is shown for.
func (p *Programma) Jaar() int { return p.d().Jaar }

// Bron gives where the programme is written down.
func (p *Programma) Bron() string { return p.d().Bron }

// Vastgesteld gives the year the programme was adopted in; 0 where that is not
// known.
func (p *Programma) Vastgesteld() int { return p.d().Vastgesteld }

// Fictief tells whether anything in it is made up: all of it, or an
// intervention.
func (p *Programma) Fictief() bool {
	return p.d().Fictief || slices.ContainsFunc(p.d().Interventies, func(v Interventie) bool { return v.Fictief })
}

// Doelen gives the ids of the effects the programme aims at, in its order.
func (p *Programma) Doelen() []string { return slices.Clone(p.d().Doelen) }

// Gemeenten gives those that take part, in the programme's order.
func (p *Programma) Gemeenten() []Gemeente { return p.d().kopie().Gemeenten }

// NaamVan gives the name of an effect in the tree; the id itself where it has
// none.
func (p *Programma) NaamVan(effectID string) string {
	if p.leeg() {
		return effectID
	}
	return p.boom.NaamVan(effectID)
}

// Interventies gives all of them in the programme's order, also those that are
// not taken up.
func (p *Programma) Interventies() []Interventie { return kopieen(p.d().Interventies) }

// Interventie looks one up by its id.
func (p *Programma) Interventie(id string) (Interventie, bool) {
	if v := p.vind(id); v != nil {
		return v.kopie(), true
	}
	return Interventie{}, false
}

func (p *Programma) vind(id string) *Interventie {
	for i := range p.d().Interventies {
		if p.d().Interventies[i].ID == id {
			return &p.d().Interventies[i]
		}
	}
	return nil
}

// MetBesluit gives those of which this was decided.
func (p *Programma) MetBesluit(b Besluit) []Interventie {
	return p.die(func(v *Interventie) bool { return v.Besluit == b })
}

// OpNiveau gives those of a level.
func (p *Programma) OpNiveau(n preventie.Niveau) []Interventie {
	return p.die(func(v *Interventie) bool { return v.Niveau == n })
}

// InFase gives those of a stage.
func (p *Programma) InFase(f preventie.Fase) []Interventie {
	return p.die(func(v *Interventie) bool { return v.Fase == f })
}

// InLeefgebied gives those that reach people there.
func (p *Programma) InLeefgebied(l Leefgebied) []Interventie {
	return p.die(func(v *Interventie) bool { return slices.Contains(v.Leefgebieden, l) })
}

// VoorEffect gives those that work at an effect.
func (p *Programma) VoorEffect(id string) []Interventie {
	return p.die(func(v *Interventie) bool { return slices.Contains(v.Effecten, id) })
}

// die gives copies of those that something holds for.
func (p *Programma) die(geldt func(*Interventie) bool) []Interventie {
	var uit []Interventie
	for i := range p.d().Interventies {
		if v := &p.d().Interventies[i]; geldt(v) {
			uit = append(uit, v.kopie())
		}
	}
	return uit
}

// opgenomen gives those in the programme, not to be changed.
func (p *Programma) opgenomen() []*Interventie {
	var uit []*Interventie
	for i := range p.d().Interventies {
		if v := &p.d().Interventies[i]; v.Besluit == Opgenomen {
			uit = append(uit, v)
		}
	}
	return uit
}

// tellen gives those that the rules are about: in the programme, and not ended
// before its year. They are not to be changed.
func (p *Programma) tellen() []*Interventie {
	return slices.DeleteFunc(p.opgenomen(), func(v *Interventie) bool { return v.voorbij(p.d().Jaar) })
}

// Geeindigd gives those in the programme that ended before its year. The rules
// leave them out.
func (p *Programma) Geeindigd() []Interventie {
	return p.die(func(v *Interventie) bool { return v.Besluit == Opgenomen && v.voorbij(p.d().Jaar) })
}

// zekerheid is the confidence of the interval around a reach.
const zekerheid = 0.95

// Aandeel is the part of those it is for that an intervention reaches, 0 to 1.
// The interval (Wilson, 95%) says how far chance alone could shift it, were
// those reached a random draw; it holds no errors of counting.
type Aandeel struct {
	Bereikt   int     // persons
	Doelgroep int     // persons it is for
	Deel      float64 // 0 to 1
	Interval  statistiek.Interval
}

// Aandeel gives the reach of an intervention as a part of those it is for;
// false where it is not known, or there is no such intervention.
func (p *Programma) Aandeel(id string) (Aandeel, bool) {
	v := p.vind(id)
	if v == nil || v.Bereik == nil {
		return Aandeel{}, false
	}
	i, err := statistiek.Wilson(float64(v.Bereik.Bereikt), float64(v.Bereik.Doelgroep), zekerheid)
	if err != nil { // Resolve let no such counts in
		return Aandeel{}, false
	}
	return Aandeel{Bereikt: v.Bereik.Bereikt, Doelgroep: v.Bereik.Doelgroep, Deel: i.Waarde, Interval: i}, true
}

// PerBereikte is what an intervention costs for each person reached, in the
// year in which the reach was counted.
type PerBereikte struct {
	Jaar   int
	Bedrag decimal.Decimal // in euros, to eight decimals; round it where it is shown
	Soort  Kostensoort     // whether the costs were planned or spent
	Reden  string          // a Dutch sentence: why there is no Bedrag; empty where there is
}

// perDecimalen is how exact an amount per person is before it is shown.
const perDecimalen = 8

// KostenPerBereikte divides the costs of the year in which the reach was
// counted by those reached. Without an intervention of that id it says so in
// Reden.
func (p *Programma) KostenPerBereikte(id string) PerBereikte {
	v := p.vind(id)
	switch {
	case v == nil:
		return PerBereikte{Reden: "Deze interventie staat niet in het programma."}
	case v.Bereik == nil:
		return PerBereikte{Reden: "Het bereik is niet bekend."}
	}
	uit := PerBereikte{Jaar: v.Bereik.Jaar}
	bedrag, bekend := v.KostenIn(uit.Jaar)
	switch {
	case !bekend:
		uit.Reden = "De kosten in het jaar van het bereik zijn niet bekend."
	case v.Bereik.Bereikt == 0:
		uit.Reden = "Er is niemand bereikt."
	default:
		uit.Bedrag = bedrag.DivRound(decimal.NewFromInt(int64(v.Bereik.Bereikt)), perDecimalen)
		uit.Soort = v.KostensoortIn(uit.Jaar)
	}
	return uit
}

// Jaarkosten are the costs of a programme in a year.
type Jaarkosten struct {
	Jaar    int
	Niveaus []Niveaukosten  // the four levels, in order; their amounts add up to Totaal
	Totaal  decimal.Decimal // of what is known; says nothing where Aantal is 0 and Zonder is not empty
	Aantal  int             // interventions whose costs are in it
	Begroot int             // of these, how many have costs that were planned; the others were spent
	Zonder  []string        // ids of interventions that run in the year, of which the costs are not known
}

// Niveaukosten are the costs at one level.
type Niveaukosten struct {
	Niveau preventie.Niveau
	Bedrag decimal.Decimal // of what is known; says nothing where Aantal is 0 and Zonder is not empty
	Aantal int             // interventions whose costs are in it
	Zonder []string        // ids of those that run, of which the costs are not known
}

// Kosten adds up the costs in a year of the interventions in the programme, by
// level, to the cent. What is not known is no zero: it is named.
func (p *Programma) Kosten(jaar int) Jaarkosten {
	uit := Jaarkosten{Jaar: jaar}
	for _, n := range preventie.Niveaus() {
		uit.Niveaus = append(uit.Niveaus, Niveaukosten{Niveau: n})
	}
	for _, v := range p.opgenomen() {
		if !v.Loopt(jaar) {
			continue
		}
		n := &uit.Niveaus[int(v.Niveau)-1]
		bedrag, bekend := v.KostenIn(jaar)
		if !bekend {
			n.Zonder = append(n.Zonder, v.ID)
			uit.Zonder = append(uit.Zonder, v.ID)
			continue
		}
		n.Aantal++
		uit.Aantal++
		if v.KostensoortIn(jaar) == Begroot {
			uit.Begroot++
		}
		n.Bedrag = n.Bedrag.Add(bedrag)
		uit.Totaal = uit.Totaal.Add(bedrag)
	}
	return uit
}

// Jaren gives the years that costs of the programme are known of, from the
// first.
func (p *Programma) Jaren() []int {
	var uit []int
	for _, v := range p.opgenomen() {
		for _, k := range v.Kosten {
			uit = append(uit, k.Jaar)
		}
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// kostenjaren gives the years that there is something to tell of costs: those of
// Jaren, and the programme's own when something runs in it.
func (p *Programma) kostenjaren() []int {
	jaren := p.Jaren()
	if slices.ContainsFunc(p.opgenomen(), func(v *Interventie) bool { return v.Loopt(p.d().Jaar) }) {
		jaren = append(jaren, p.d().Jaar)
	}
	slices.Sort(jaren)
	return slices.Compact(jaren)
}
