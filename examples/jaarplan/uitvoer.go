package main

import (
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	bestanden "github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// The parts that have a page.
const (
	deelPlan   = "jaarplan"
	deelKosten = "kosten"
)

// pagina is a page of HTML.
type pagina struct {
	deel, titel string
	schrijf     func(io.Writer) error
}

// paginas are those there is something for.
func (o *opdracht) paginas() []pagina {
	var alle []pagina
	opties := rapport.Options{Datum: o.vlaggen.datum}
	if o.plan != nil {
		alle = append(alle, pagina{deelPlan, "Het jaarplan", func(w io.Writer) error {
			return rapport.WriteJaarplan(w, o.plan, rapport.Jaarplanvraag{Boom: o.boom, Verslag: o.verslag}, opties)
		}})
	}
	if o.kosten != nil {
		alle = append(alle, pagina{deelKosten, "De verdeling van de kosten", func(w io.Writer) error {
			return rapport.WriteKosten(w, o.kosten, opties)
		}})
	}
	return alle
}

// schrijver writes in the format asked.
func (o *opdracht) schrijver() func(io.Writer) error {
	switch o.vlaggen.formaat {
	case "json":
		return o.json
	case "csv":
		return o.kosten.WriteCSV
	case "html":
		for _, p := range o.paginas() {
			if p.deel == o.vlaggen.deel {
				return p.schrijf
			}
		}
	}
	return o.tekst
}

// alles is the shape of the JSON.
type alles struct {
	Opmerkingen    []string               `json:"opmerkingen"` // Dutch sentences to read before all else
	Plan           *jaarplan.Definitie    `json:"plan"`        // null when only costs were given
	Toetsen        []governance.Toets     `json:"toetsen"`
	Verslag        *jaarplan.Jaarverslag  `json:"verslag"`     // null without a look back
	KostenJaar     *int                   `json:"kosten_jaar"` // null without costs
	Fictief        bool                   `json:"kosten_fictief"`
	Verzonnen      []string               `json:"kosten_verzonnen"` // what of the costs is made up, in Dutch sentences
	Kosten         []kosten.Verdeling     `json:"kosten"`
	Sleutels       []kosten.Sleuteluitleg `json:"kosten_sleutels"` // how each key shares
	Cijfers        []kosten.Grondslag     `json:"kosten_cijfers"`  // the figures they go by, of when and from whom
	Vergelijkingen []*kosten.Vergelijking `json:"vergelijkingen"`
	Functies       *functies.Overzicht    `json:"functies"` // null beside files of one's own
}

func (o *opdracht) json(w io.Writer) error {
	a := alles{
		Opmerkingen: o.opmerkingen,
		Toetsen:     o.toetsen, Verslag: o.verslag, Kosten: []kosten.Verdeling{},
		Verzonnen: []string{}, Sleutels: []kosten.Sleuteluitleg{}, Cijfers: []kosten.Grondslag{},
		Vergelijkingen: o.vergelijkingen,
	}
	if o.plan != nil {
		a.Plan = o.plan.Definitie()
	}
	if o.kosten != nil {
		u := o.kosten.Uitkomst()
		a.Kosten, a.Fictief, a.KostenJaar = u.Kosten, u.Fictief, &u.Jaar
		a.Verzonnen, a.Sleutels, a.Cijfers = u.Verzonnen, u.Sleutels, u.Grondslagen
	}
	if o.functies != nil {
		a.Functies = o.functies.Overzicht()
	}
	return bestanden.Formaat{Naam: "jaarplan"}.Schrijf(w, a)
}

func (o *opdracht) tekst(w io.Writer) error {
	for _, s := range o.opmerkingen {
		fmt.Fprintln(w, "Let op:", s)
	}
	if len(o.opmerkingen) > 0 {
		fmt.Fprintln(w)
	}
	if o.plan != nil {
		if err := o.plan.WriteText(w, o.boom, o.verslag); err != nil {
			return err
		}
	}
	if o.kosten != nil {
		if o.plan != nil {
			fmt.Fprintln(w)
		}
		if err := o.kosten.WriteText(w); err != nil {
			return err
		}
		for _, v := range o.vergelijkingen {
			fmt.Fprintln(w)
			if err := v.WriteText(w); err != nil {
				return err
			}
		}
	}
	if o.functies == nil {
		return nil
	}
	fmt.Fprintln(w)
	return o.functies.WriteText(w)
}
