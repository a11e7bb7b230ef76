package ronde

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Gevolg is the thread forward from an indicator: what was found, what was
// agreed, and what a newer result says since.
type Gevolg struct {
	Indicator   string           `json:"indicator"`
	Bevindingen []Bevindingstand `json:"bevindingen"` // of this round, in which its figure stands
	Draden      []Draad          `json:"draden"`      // the acties that go back to its figure, those taken over first
	Sindsdien   []Sindsdien      `json:"sindsdien"`   // per region of those bevindingen
}

// Sindsdien is what a newer result says beside the figure of then. It tells
// what came after, never what came of it.
type Sindsdien struct {
	Regio cbs.Regio `json:"regio"`
	Toen  Cijfer    `json:"toen"` // the figure in the bevindingen, that of the earliest period
	Nu    *Cijfer   `json:"nu"`   // the newer figure; null where the result has none
	// Oordeel and Oordeel998 are the newer result's own, against the period of
	// Toen; null where nothing can be said, and Zin says why.
	Oordeel    *statistiek.Oordeel `json:"oordeel"`
	Oordeel998 *statistiek.Oordeel `json:"oordeel_99_8"`
	Waardering *monitor.Waardering `json:"waardering"` // what Oordeel means by the indicator's richting
	Zin        string              `json:"zin"`        // the conclusion, in Dutch
	Voorbehoud []string            `json:"voorbehoud"` // Dutch sentences that lower what may be concluded
}

// Gevolg follows an indicator forward. An indicator that no bevinding is about,
// of this round or in the thread of an actie taken over, is
// goaltree.CodeOnbekendeVraag.
//
// The judgement is the newer result's own, against its vorige or its nulmeting,
// whichever is of the period of the figure of then. For one that is older ask
// the monitor with that year as nulmeting.
func (r *Ronde) Gevolg(indicator string, nieuw *monitor.Resultaat) (Gevolg, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	v := Gevolg{Indicator: indicator}
	for i := range r.t.Acties {
		d := r.draad(&r.t.Acties[i])
		raakt := false
		for j := range d.Bevindingen {
			if c := d.Bevindingen[j].over(indicator); c != nil {
				raakt = true
				v.Sindsdien = erbij(v.Sindsdien, c, nieuw)
			}
		}
		if raakt {
			v.Draden = append(v.Draden, d)
		}
	}
	for i := range r.t.Bevindingen {
		b := &r.t.Bevindingen[i]
		if c := b.over(indicator); c != nil {
			v.Bevindingen = append(v.Bevindingen, *b)
			v.Sindsdien = erbij(v.Sindsdien, c, nieuw)
		}
	}
	if len(v.Sindsdien) == 0 {
		return Gevolg{}, onbekend("indicator", indicator, "no bevinding is about this indicator")
	}
	return metLijsten(v), nil
}

// erbij adds what the newer result says of a region's figure; of several
// figures of a region the one of the earliest period counts.
func erbij(alle []Sindsdien, toen *Cijfer, nieuw *monitor.Resultaat) []Sindsdien {
	i := slices.IndexFunc(alle, func(s Sindsdien) bool { return s.Regio == toen.Regio })
	if i < 0 {
		return append(alle, sindsdien(toen, nieuw))
	}
	eerst := &alle[i].Toen
	eerder := toen.Periode.Soort() == eerst.Periode.Soort() && toen.Periode.Compare(eerst.Periode) < 0
	if toen.Waarde.IsBekend() && (eerder || !eerst.Waarde.IsBekend()) {
		alle[i] = sindsdien(toen, nieuw)
	}
	return alle
}

func sindsdien(toen *Cijfer, nieuw *monitor.Resultaat) Sindsdien {
	s := Sindsdien{Regio: toen.Regio, Toen: *toen}
	u, ok := nieuw.Uitkomst(toen.Regio)
	if !ok {
		s.Zin = "Het nieuwe resultaat gaat niet over dit gebied."
		return s
	}
	i, ok := zoekIndicator(u, toen.Indicator)
	if !ok {
		s.Zin = "Het nieuwe resultaat heeft deze indicator niet."
		return s
	}
	nu := cijferVan(u, i)
	s.Nu, s.Voorbehoud = &nu, nu.Voorbehoud
	if s.Zin = onvergelijkbaar(toen, &nu); s.Zin != "" {
		return s
	}
	eerder, vond := s.oordeel(i)
	if !vond {
		s.Zin = fmt.Sprintf("Het nieuwe resultaat vergelijkt niet met %s; vraag het met dat jaar als nulmeting.", toen.Periode.Label())
		return s
	}
	if w, _ := toen.Waarde.Float(); math.Abs(eerder.OfNaN()-w) > herzien*math.Abs(w) {
		s.Voorbehoud = append(s.Voorbehoud, fmt.Sprintf("Het cijfer van %s is na de bevinding herzien; vergeleken is met het herziene.", toen.Periode.Label()))
	}
	s.Zin = s.conclusie()
	return s
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
	case toen.Maat != nu.Maat || toen.Per != nu.Per || toen.Richting != nu.Richting:
		return "De indicator wordt nu anders gemeten of uitgedrukt dan bij de bevinding."
	case toen.Periode.Soort() != nu.Periode.Soort() || nu.Periode.Compare(toen.Periode) <= 0:
		return "Er is nog geen nieuwer cijfer dan dat van " + toen.Periode.Label() + "."
	}
	return ""
}

// oordeel takes over the judgement of the newer result against the period of
// the figure of then, and gives the figure that it compared with.
func (s *Sindsdien) oordeel(i *monitor.IndicatorUitkomst) (met monitor.Getal, ok bool) {
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

// conclusie says what the judgement allows to say, and no more.
func (s *Sindsdien) conclusie() string {
	cijfers := fmt.Sprintf("%s in %s, %s in %s", s.Toen.waarde(), s.Toen.Periode.Label(), s.Nu.waarde(), s.Nu.Periode.Label())
	switch o := s.Oordeel; {
	case o == nil || *o == statistiek.OordeelOnbekend:
		return fmt.Sprintf("Of het verschil sindsdien meer is dan toeval, is niet te zeggen: %s.", cijfers)
	case *o == statistiek.Vergelijkbaar:
		return fmt.Sprintf("Sindsdien vergelijkbaar: %s. Het verschil is niet te onderscheiden van toeval.", cijfers)
	default:
		return fmt.Sprintf("Sindsdien %s, meer dan toeval verklaart: %s. Waardoor dat komt, zegt het cijfer niet.", o.Label(), cijfers)
	}
}

// WriteText writes it for people, in Dutch.
func (v Gevolg) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i := range v.Bevindingen {
		fmt.Fprintf(b, "Gevonden: %s (%s)\n", plat(v.Bevindingen[i].Tekst), plat(v.Bevindingen[i].Bron()))
	}
	if len(v.Draden) == 0 {
		fmt.Fprintln(b, "Er is niets over afgesproken.")
	}
	for i := range v.Draden {
		a := &v.Draden[i].Actie
		fmt.Fprintf(b, "Gedaan: %s (%s)\n", plat(a.Tekst), a.Staat.Label())
	}
	for _, s := range v.Sindsdien {
		fmt.Fprintf(b, "%s: %s\n", s.Regio.Code(), s.Zin)
		for _, x := range s.Voorbehoud {
			fmt.Fprintf(b, "  %s\n", x)
		}
	}
	return b.Flush()
}
