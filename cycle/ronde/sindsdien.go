package ronde

import (
	"fmt"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Sindsdien is what a newer result says beside a figure of then. It tells what
// came after, never what came of it; and where the newer figure is not from
// after what was agreed, it says so.
type Sindsdien struct {
	Regio       cbs.Regio    `json:"regio"`
	RegioNaam   string       `json:"regio_naam"`  // as the round's opening or else the newer result has it; its code where neither does
	Bevindingen []Vindplaats `json:"bevindingen"` // in which the figure stands
	Toen        Cijfer       `json:"toen"`        // the figure in those bevindingen
	Nu          *Cijfer      `json:"nu"`          // the newer figure; null where the result has none
	// Vergeleken is the figure of the period of Toen as the newer result has it,
	// with which it compared: another than Toen where that was revised. Null
	// where nothing was compared.
	Vergeleken monitor.Getal `json:"vergeleken"`
	// Oordeel and Oordeel998 are the newer result's own, against the period of
	// Toen; null where nothing can be said, and Zin says why.
	Oordeel    *statistiek.Oordeel `json:"oordeel"`
	Oordeel998 *statistiek.Oordeel `json:"oordeel_99_8"`
	Waardering *monitor.Waardering `json:"waardering"` // what Oordeel means by the indicator's richting
	Zin        string              `json:"zin"`        // the conclusion, in Dutch
	Voorbehoud []string            `json:"voorbehoud"` // Dutch sentences that lower what may be concluded; none where nothing was compared
}

// Vindplaats is where a figure stands: a bevinding of a round.
type Vindplaats struct {
	Ronde     string `json:"ronde"`     // id
	Bevinding string `json:"bevinding"` // id
}

// figuur is what makes two figures of an indicator the same one.
type figuur struct {
	boom                     Boomversie
	eenheid, definitie, bron string
	maat                     goaltree.Maat
	per                      int
	richting                 goaltree.Richting
	regio                    cbs.Regio
	periode                  cbs.Periode
	waarde                   monitor.Getal
	illustratief             bool
}

func figuurVan(c *Cijfer) figuur {
	return figuur{c.Boom, c.Eenheid, c.Definitie, c.Bron, c.Maat, c.Per, c.Richting, c.Regio, c.Periode, c.Waarde, c.Illustratief}
}

// vergelijk adds what the newer result says; afspraken are the acties that go
// back to the figure.
func (s *Sindsdien) vergelijk(nieuw *monitor.Resultaat, afspraken []*Actiestand) {
	u, ok := nieuw.Uitkomst(s.Regio)
	if !ok {
		s.Zin = "Het nieuwe resultaat gaat niet over dit gebied."
		return
	}
	i, ok := zoekIndicator(u, s.Toen.Indicator)
	if !ok {
		s.Zin = "Het nieuwe resultaat heeft deze indicator niet."
		return
	}
	nu := cijferVan(u, i)
	s.Nu = &nu
	if s.Zin = onvergelijkbaar(&s.Toen, &nu); s.Zin != "" {
		return
	}
	if s.Vergeleken, ok = s.oordeel(i); !ok {
		s.Zin = fmt.Sprintf("Het nieuwe resultaat vergelijkt niet met %s; vraag het met dat jaar als nulmeting.", s.Toen.Periode.Label())
		return
	}
	// Of the comparison: where none was made there is nothing to lower.
	s.Voorbehoud = slices.Concat(nu.Voorbehoud, s.anders())
	erna := true
	if x := nietErna(&nu, afspraken); x != "" {
		s.Voorbehoud, erna = append(s.Voorbehoud, x), false
	}
	s.Zin = s.conclusie(erna)
}

// regionaam gives the name of a region where it is known.
func (r *Ronde) regionaam(regio cbs.Regio, nieuw *monitor.Resultaat) string {
	if regio == r.t.Regio && r.t.RegioNaam != "" {
		return r.t.RegioNaam
	}
	if u, ok := nieuw.Uitkomst(regio); ok && u.Regio.Naam != "" {
		return u.Regio.Naam
	}
	return regio.Code()
}

// herzien is the part of a figure by which it must differ to be another one:
// less is the floating point's.
const herzien = 1e-9

// onvergelijkbaar says why two figures of an indicator can't be compared, empty
// where they can.
func onvergelijkbaar(toen, nu *Cijfer) string {
	switch {
	case !toen.Waarde.IsBekend():
		return "Bij de bevinding was er geen cijfer om mee te vergelijken."
	case !nu.Waarde.IsBekend():
		return "Er is nu " + nu.waarde() + "."
	case toen.Boom.ID != nu.Boom.ID:
		return fmt.Sprintf("Niet te vergelijken: het cijfer komt nu uit de doelenboom %s, bij de bevinding uit %s.", nu.Boom.ID, toen.Boom.ID)
	case toen.Regio != nu.Regio:
		return "Niet te vergelijken: het cijfer gaat nu over een ander gebied dan bij de bevinding."
	case toen.Eenheid != nu.Eenheid:
		return fmt.Sprintf("Niet te vergelijken: de eenheid is nu ‘%s’, bij de bevinding ‘%s’.", tekst.Gladgestreken(nu.Eenheid), tekst.Gladgestreken(toen.Eenheid))
	case toen.Maat != nu.Maat || toen.Per != nu.Per || toen.Richting != nu.Richting:
		return "Niet te vergelijken: de indicator wordt nu anders gemeten of uitgedrukt dan bij de bevinding."
	case toen.Periode.Soort() != nu.Periode.Soort() || nu.Periode.Compare(toen.Periode) <= 0:
		return "Er is nog geen nieuwer cijfer dan dat van " + toen.Periode.Label() + "."
	}
	return ""
}

// anders says in what the two figures differ beside their size.
func (s *Sindsdien) anders() []string {
	var alle []string
	toen, nu := &s.Toen, s.Nu
	if s.isHerzien() {
		alle = append(alle, fmt.Sprintf("Het cijfer van %s is na de bevinding herzien; vergeleken is met het herziene.", toen.Periode.Label()))
	}
	if toen.Boom.Versie != nu.Boom.Versie {
		alle = append(alle, fmt.Sprintf("De doelenboom is nu versie %s, bij de bevinding versie %s.", tekst.Gladgestreken(nu.Boom.Versie), tekst.Gladgestreken(toen.Boom.Versie)))
	}
	if toen.Definitie != nu.Definitie {
		alle = append(alle, "De definitie van de indicator is nu anders omschreven dan bij de bevinding.")
	}
	if toen.Bron != nu.Bron {
		alle = append(alle, "Het cijfer komt nu uit een andere bron dan bij de bevinding.")
	}
	if toen.Illustratief || nu.Illustratief {
		alle = append(alle, "De keuze van de indicator, of zijn streefwaarde of drempels, is een illustratie en komt niet uit de bron van de doelenboom.")
	}
	return alle
}

func (s *Sindsdien) isHerzien() bool {
	toen, _ := s.Toen.Waarde.Float()
	met, ok := s.Vergeleken.Float()
	return ok && math.Abs(met-toen) > herzien*math.Abs(toen)
}

// nietErna says which acties were agreed when the period of the newer figure
// had begun already: of the time after them it tells nothing, or not all. Empty
// where there are none.
func nietErna(nu *Cijfer, afspraken []*Actiestand) string {
	begin, ok := nu.Periode.Begin()
	eind, _ := nu.Periode.Eind()
	var welke []string
	ervoor := true
	for _, a := range afspraken {
		dag := kalender.DatumVan(a.Tijd)
		if ok && kalender.DatumVan(begin) > dag {
			continue
		}
		ervoor = ervoor && ok && kalender.DatumVan(eind) < dag
		welke = append(welke, fmt.Sprintf("%s (%s)", dag.Label(), tekst.Gladgestreken(a.Tekst)))
	}
	switch {
	case len(welke) == 0:
		return ""
	case ervoor:
		return fmt.Sprintf("Het cijfer van %s is van vóór de afspraak van %s: over de tijd erna zegt het niets.", nu.Periode.Label(), notatie.Opsomming(welke))
	}
	return fmt.Sprintf("Het cijfer van %s is niet geheel van na de afspraak van %s.", nu.Periode.Label(), notatie.Opsomming(welke))
}

// oordeel takes over the judgement of the newer result against the period of
// the figure of then, and gives the figure that it compared with.
func (s *Sindsdien) oordeel(i *monitor.Indicatoruitkomst) (met monitor.Getal, ok bool) {
	switch is := func(p *cbs.Periode) bool { return p != nil && *p == s.Toen.Periode }; {
	case is(i.VorigePeriode):
		s.Oordeel, s.Oordeel998, s.Waardering = i.Oordeel.Vorige, i.Oordeel998.Vorige, i.Waardering.Vorige
		return i.Vorige, true
	case is(i.NulmetingPeriode):
		s.Oordeel, s.Oordeel998, s.Waardering = i.Oordeel.Nulmeting, i.Oordeel998.Nulmeting, i.Waardering.Nulmeting
		return i.Nulmeting, true
	}
	return monitor.Getal{}, false
}

// toen writes the figure that was compared with, and beside it the one of then
// where that reads otherwise.
func (s *Sindsdien) toen() string {
	gemeld := s.Toen.metBijzonder() + " in " + s.Toen.Periode.Label()
	if !s.isHerzien() {
		return gemeld
	}
	met := s.Toen
	met.Waarde, met.Decimalen = s.Vergeleken, s.Nu.Decimalen
	if met.waarde() == s.Toen.waarde() {
		return gemeld
	}
	return fmt.Sprintf("%s in %s (toen gemeld als %s)", met.waarde(), s.Toen.Periode.Label(), s.Toen.metBijzonder())
}

// conclusie says what the judgement allows to say, and no more; erna tells that
// the newer figure is from after what was agreed.
func (s *Sindsdien) conclusie(erna bool) string {
	cijfers := fmt.Sprintf("%s, %s in %s", s.toen(), s.Nu.metBijzonder(), s.Nu.Periode.Label())
	tijd := "sindsdien"
	if !erna {
		tijd = fmt.Sprintf("tussen %s en %s", s.Toen.Periode.Label(), s.Nu.Periode.Label())
	}
	switch o := s.Oordeel; {
	case o == nil || *o == statistiek.OordeelOnbekend:
		return fmt.Sprintf("Of het verschil %s meer is dan toeval, is niet te zeggen: %s.", tijd, cijfers)
	case *o == statistiek.Vergelijkbaar:
		return fmt.Sprintf("%s vergelijkbaar: %s. Het verschil is niet te onderscheiden van toeval.", notatie.Hoofdletter(tijd), cijfers)
	default:
		return fmt.Sprintf("%s %s, meer dan toeval verklaart: %s. Waardoor dat komt, zegt het cijfer niet.", notatie.Hoofdletter(tijd), o.Label(), cijfers)
	}
}
