package scenario

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Scenario is a checked scenario: read-only, and safe for concurrent use.
// Definitie.Resolve makes it. What makes one run, as Reken, is done at once; what
// makes many takes a context.
type Scenario struct {
	def   *Definitie
	model *model
}

// er tells whether Resolve made the scenario: nil and the zero Scenario hold
// nothing, and their methods give nothing, or an error where they can.
func (s *Scenario) er() bool { return s != nil && s.model != nil }

// geenScenario is the error of asking of one what it does not hold.
func geenScenario() error {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no scenario: it is nil, or not one that Resolve gave"}
}

// van gives the definition, empty where there is no scenario.
func (s *Scenario) van() Definitie {
	if !s.er() {
		return Definitie{}
	}
	return *s.def
}

// ID gives the id of the definition.
func (s *Scenario) ID() string { return s.van().ID }

// Naam gives the name of the definition.
func (s *Scenario) Naam() string { return s.van().Naam }

// Fictief tells whether the scenario is made up.
func (s *Scenario) Fictief() bool { return s.van().Fictief }

// Basisjaar gives the year the spending is of.
func (s *Scenario) Basisjaar() int { return s.van().Basisjaar }

// Horizon gives how many years are reckoned, from the one after Basisjaar.
func (s *Scenario) Horizon() int { return s.van().Horizon }

// Niveaus gives the levels whose spending is in it, from the lightest to the
// heaviest.
func (s *Scenario) Niveaus() []preventie.Niveau {
	if !s.er() {
		return nil
	}
	var uit []preventie.Niveau
	for _, n := range s.model.niveaus {
		uit = append(uit, n.niveau)
	}
	return uit
}

// Definitie gives a copy of what the scenario was made of; nil where there is
// none.
func (s *Scenario) Definitie() *Definitie {
	if !s.er() {
		return nil
	}
	return s.def.kopie()
}

// Aannames gives every number the scenario rests on, with its range and source:
// those that may be varied, in the order of the levels, the measures and the
// rate, and then the shares and indexes of age groups, the years of measures, and
// costs that count nowhere. What the definition leaves out is among them, as what
// that comes to.
func (s *Scenario) Aannames() []Aanname {
	if !s.er() {
		return nil
	}
	var uit []Aanname
	for i := range s.model.parameters {
		uit = append(uit, s.model.parameters[i].kopie())
	}
	for _, a := range s.model.vast {
		uit = append(uit, a.kopie())
	}
	return uit
}

func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Niveaus = slices.Clone(d.Niveaus)
	for i := range k.Niveaus {
		u := &k.Niveaus[i]
		u.Leeftijd = kopieVan(u.Leeftijd)
		if u.Groei != nil {
			u.Groei = kopieVan(u.Groei)
			*u.Groei = u.Groei.kopie()
		}
		if u.Duur != nil {
			u.Duur = kopieVan(u.Duur)
			*u.Duur = u.Duur.kopie()
		}
	}
	k.Demografie = d.Demografie.kopie()
	k.Maatregelen = slices.Clone(d.Maatregelen)
	for i := range k.Maatregelen {
		m := &k.Maatregelen[i]
		m.Kosten = slices.Clone(m.Kosten)
		m.Effecten = slices.Clone(m.Effecten)
		for j, e := range m.Effecten {
			m.Effecten[j] = Effect{Op: e.Op, Bereik: e.Bereik.kopie(), Reductie: e.Reductie.kopie(), Vertraging: e.Vertraging.kopie(), Uitdoving: e.Uitdoving.kopie()}
		}
	}
	if d.Disconto != nil {
		k.Disconto = kopieVan(d.Disconto)
		*k.Disconto = k.Disconto.kopie()
	}
	return &k
}

func (o Onzeker) kopie() Onzeker {
	o.Laag, o.Hoog = kopieVan(o.Laag), kopieVan(o.Hoog)
	return o
}

func (o OnzekerJaren) kopie() OnzekerJaren {
	o.Laag, o.Hoog = kopieVan(o.Laag), kopieVan(o.Hoog)
	return o
}
