package ronde

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Gevolg is the thread forward from an indicator: what was found, what was
// agreed, and what a newer result says since.
type Gevolg struct {
	Indicator   string           `json:"indicator"`
	Naam        string           `json:"naam"`        // the indicator's name, as in the bevindingen
	Stand       kalender.Datum   `json:"stand"`       // the day of the last event: how far the acties were then
	Bevindingen []Bevindingstand `json:"bevindingen"` // of these rounds, the earliest first, in which its figure stands
	Draden      []Draad          `json:"draden"`      // the acties that go back to its figure, the earliest first
	Sindsdien   []Sindsdien      `json:"sindsdien"`   // per region of those bevindingen
}

// Sindsdien is what a newer result says beside the figure of then. It tells
// what came after, never what came of it.
type Sindsdien struct {
	Regio     cbs.Regio `json:"regio"`
	RegioNaam string    `json:"regio_naam"` // as the round's opening or else the newer result has it; its code where neither does
	Toen      Cijfer    `json:"toen"`       // the figure in the bevindingen, that of the earliest period
	Nu        *Cijfer   `json:"nu"`         // the newer figure; null where the result has none
	// Oordeel and Oordeel998 are the newer result's own, against the period of
	// Toen; null where nothing can be said, and Zin says why.
	Oordeel    *statistiek.Oordeel `json:"oordeel"`
	Oordeel998 *statistiek.Oordeel `json:"oordeel_99_8"`
	Waardering *monitor.Waardering `json:"waardering"` // what Oordeel means by the indicator's richting
	Zin        string              `json:"zin"`        // the conclusion, in Dutch
	Voorbehoud []string            `json:"voorbehoud"` // Dutch sentences that lower what may be concluded; none where nothing was compared
}

// Gevolg follows an indicator forward. An indicator that no bevinding is about,
// of this round or in the thread of an actie taken over, is
// goaltree.CodeOnbekendeVraag; a nil result is goaltree.CodeLeeg.
//
// vorige are the rounds before this one, the nearest first: with them an actie
// that ended before this round is told too. How far an actie is, is what the
// last of the rounds says of it. A round that does not come right before the
// one after it is goaltree.CodeTegenspraak.
//
// The judgement is the newer result's own, against its vorige or its nulmeting,
// whichever is of the period of the figure of then. For one that is older ask
// the monitor with that year as nulmeting.
func (r *Ronde) Gevolg(indicator string, nieuw *monitor.Resultaat, vorige ...*Ronde) (Gevolg, error) {
	if nieuw == nil {
		return Gevolg{}, zonderResultaat()
	}
	v := Gevolg{Indicator: indicator}
	keten := append([]*Ronde{r}, vorige...)
	na := ""
	for i, x := range keten {
		if x == nil {
			return Gevolg{}, &goaltree.Fout{Pad: "vorige", Code: goaltree.CodeLeeg, Melding: "there is no round: it is nil"}
		}
		t := x.kop()
		if i > 0 && t.Ronde != na {
			return Gevolg{}, &goaltree.Fout{Pad: "vorige", Waarde: t.Ronde, Code: goaltree.CodeTegenspraak, Melding: fmt.Sprintf("the round before is %q", na)}
		}
		na = t.Vorige
		v.Stand = max(v.Stand, kalender.DatumVan(t.Tijd))
	}
	for _, x := range slices.Backward(keten) {
		x.gevolg(&v, nieuw)
	}
	if len(v.Sindsdien) == 0 {
		return Gevolg{}, onbekend("indicator", indicator, "no bevinding is about this indicator")
	}
	v.Naam = v.Sindsdien[0].Toen.Naam
	return metLijsten(v), nil
}

// kop gives what stands at the head of a Toestand, without its lists.
func (r *Ronde) kop() Toestand {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return Toestand{Ronde: r.t.Ronde, Vorige: r.t.Vorige, Tijd: r.t.Tijd}
}

// gevolg adds what one round tells; the thread of an actie that a round before
// it told makes way for what this one knows of it.
func (r *Ronde) gevolg(v *Gevolg, nieuw *monitor.Resultaat) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for i := range r.t.Acties {
		d := kopie(r.draad(&r.t.Acties[i]))
		raakt := false
		for j := range d.Bevindingen {
			if c := d.Bevindingen[j].over(v.Indicator); c != nil {
				raakt = true
				v.Sindsdien = r.erbij(v.Sindsdien, c, nieuw)
			}
		}
		if !raakt {
			continue
		}
		if al := slices.IndexFunc(v.Draden, func(x Draad) bool { return x.Ronde == d.Ronde && x.Actie.ID == d.Actie.ID }); al >= 0 {
			v.Draden[al] = d
		} else {
			v.Draden = append(v.Draden, d)
		}
	}
	for i := range r.t.Bevindingen {
		b := &r.t.Bevindingen[i]
		if c := b.over(v.Indicator); c != nil {
			v.Bevindingen = append(v.Bevindingen, kopie(*b))
			v.Sindsdien = r.erbij(v.Sindsdien, c, nieuw)
		}
	}
}

// erbij adds what the newer result says of a region's figure; of several
// figures of a region the one of the earliest period counts.
func (r *Ronde) erbij(alle []Sindsdien, toen *Cijfer, nieuw *monitor.Resultaat) []Sindsdien {
	i := slices.IndexFunc(alle, func(s Sindsdien) bool { return s.Regio == toen.Regio })
	if i < 0 {
		return append(alle, r.sindsdien(toen, nieuw))
	}
	eerst := &alle[i].Toen
	eerder := toen.Periode.Soort() == eerst.Periode.Soort() && toen.Periode.Compare(eerst.Periode) < 0
	if toen.Waarde.IsBekend() && (eerder || !eerst.Waarde.IsBekend()) {
		alle[i] = r.sindsdien(toen, nieuw)
	}
	return alle
}

func (r *Ronde) sindsdien(toen *Cijfer, nieuw *monitor.Resultaat) Sindsdien {
	s := Sindsdien{Regio: toen.Regio, RegioNaam: r.regionaam(toen.Regio, nieuw), Toen: *toen}
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
	s.Nu = &nu
	if s.Zin = onvergelijkbaar(toen, &nu); s.Zin != "" {
		return s
	}
	eerder, vond := s.oordeel(i)
	if !vond {
		s.Zin = fmt.Sprintf("Het nieuwe resultaat vergelijkt niet met %s; vraag het met dat jaar als nulmeting.", toen.Periode.Label())
		return s
	}
	s.Voorbehoud = nu.Voorbehoud // of the comparison: where none was made there is nothing to lower
	if w, _ := toen.Waarde.Float(); math.Abs(eerder.OfNaN()-w) > herzien*math.Abs(w) {
		s.Voorbehoud = append(s.Voorbehoud, fmt.Sprintf("Het cijfer van %s is na de bevinding herzien; vergeleken is met het herziene.", toen.Periode.Label()))
	}
	s.Zin = s.conclusie()
	return s
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
	fmt.Fprintf(b, "Indicator: %s\n", plat(v.Naam))
	for i := range v.Bevindingen {
		fmt.Fprintf(b, "Gevonden: %s (%s)\n", plat(v.Bevindingen[i].Tekst), plat(v.Bevindingen[i].Bron()))
	}
	if len(v.Draden) == 0 {
		fmt.Fprintln(b, "Er is niets over afgesproken.")
	}
	for i := range v.Draden {
		a := &v.Draden[i].Actie
		fmt.Fprintf(b, "Afgesproken op %s: %s (%s; stand op %s)\n", kalender.DatumVan(a.Tijd).Label(), plat(a.Tekst), a.Staat.Label(), v.Stand.Label())
		a.verloop(b)
	}
	for _, s := range v.Sindsdien {
		fmt.Fprintf(b, "%s: %s\n", plat(s.RegioNaam), s.Zin)
		for _, x := range s.Voorbehoud {
			fmt.Fprintf(b, "  %s\n", x)
		}
	}
	return b.Flush()
}

// verloop writes the course of an actie, a line for each step.
func (a *Actiestand) verloop(w io.Writer) {
	for _, v := range a.Verloop {
		fmt.Fprintf(w, "  %s op %s: %s\n", v.Staat.Label(), kalender.DatumVan(v.Tijd).Label(), plat(v.Tekst))
	}
}
