package scenario

import (
	"context"
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Overzicht is all a scenario comes to, as it is written.
type Overzicht struct {
	Versie      string             `json:"versie"` // of the format: FormaatVersie
	ID          string             `json:"id"`
	Naam        string             `json:"naam"`
	Fictief     bool               `json:"fictief"` // it is made up
	Basisjaar   int                `json:"basisjaar"`
	Horizon     int                `json:"horizon"` // years reckoned
	Niveaus     []preventie.Niveau `json:"niveaus"` // from the lightest to the heaviest
	Maatregelen []Samenvatting     `json:"maatregelen"`
	Uitkomst
	Bandbreedte    Bandbreedte    `json:"bereik"`
	Gevoeligheid   Gevoeligheid   `json:"gevoeligheid"`
	MinimaalEffect MinimaalEffect `json:"minimaal_effect"`
	NaHorizon      string         `json:"na_horizon"` // what goes on after the last year and does not count, in Dutch sentences; empty without measures
	Aannames       []Aanname      `json:"aannames"`
}

// Samenvatting is a measure in short.
type Samenvatting struct {
	ID          string             `json:"id"`
	Naam        string             `json:"naam"`
	Interventie string             `json:"interventie,omitempty"` // id in a programme of prevention; empty: none
	Niveau      preventie.Niveau   `json:"niveau"`
	Van         int                `json:"van"`
	Tot         *int               `json:"tot"` // nil: to the horizon
	Op          []preventie.Niveau `json:"op"`  // the levels it works on
}

// Overzicht gives all of it in one value. The context stops it; then, and of nil,
// there is an error.
func (s *Scenario) Overzicht(ctx context.Context) (*Overzicht, error) {
	b, err := s.Simuleer(ctx)
	if err != nil {
		return nil, err
	}
	g, err := s.Gevoeligheid(ctx)
	if err != nil {
		return nil, err
	}
	minimaal, err := s.MinimaalEffect(ctx)
	if err != nil {
		return nil, err
	}
	o := &Overzicht{
		Versie: FormaatVersie, ID: s.ID(), Naam: s.Naam(), Fictief: s.Fictief(), Basisjaar: s.Basisjaar(), Horizon: s.Horizon(), Niveaus: s.Niveaus(),
		Maatregelen: []Samenvatting{}, Uitkomst: *s.Reken(), Bandbreedte: *b, Gevoeligheid: *g, MinimaalEffect: minimaal, NaHorizon: s.naHorizon(), Aannames: s.Aannames(),
	}
	for _, m := range s.def.Maatregelen {
		k := Samenvatting{ID: m.ID, Naam: m.Naam, Interventie: m.Interventie, Niveau: m.Niveau, Van: m.Van, Op: []preventie.Niveau{}}
		if m.Tot != 0 {
			k.Tot = &m.Tot
		}
		for _, e := range m.Effecten {
			k.Op = append(k.Op, e.Op)
		}
		o.Maatregelen = append(o.Maatregelen, k)
	}
	return o, nil
}

// WriteJSON writes the Overzicht; amounts are texts with two decimals. Its
// schema is schema/overzicht.schema.json. None (nil) is an error.
func (o *Overzicht) WriteJSON(w io.Writer) error {
	if !o.heel() {
		return geen()
	}
	return formaat.Schrijf(w, o)
}

// heel tells whether it holds what Scenario.Overzicht gives: a balance and a range
// for every year, and every level in it.
func (o *Overzicht) heel() bool {
	if o == nil || len(o.Jaren) == 0 || len(o.Jaren) != len(o.Bandbreedte.Jaren) {
		return false
	}
	return !slices.ContainsFunc(o.Jaren, func(j Jaar) bool { return len(j.Niveaus) != len(o.Niveaus) })
}

// geen is the error of writing what is not there.
func geen() error {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no overzicht of a scenario to write: it is nil, or not one that Scenario.Overzicht gave"}
}
