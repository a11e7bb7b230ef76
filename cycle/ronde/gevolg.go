package ronde

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Gevolg is the thread forward from an indicator: what was found, what was
// agreed, and what a newer result says since.
type Gevolg struct {
	Indicator   string           `json:"indicator"`
	Naam        string           `json:"naam"`        // the indicator's name, as in the bevindingen
	Stand       kalender.Datum   `json:"stand"`       // the day of the last event: how far the acties were then
	Bevindingen []Bevindingstand `json:"bevindingen"` // of these rounds, the earliest first, in which its figure stands
	Draden      []Draad          `json:"draden"`      // the acties that go back to its figure, the earliest first
	Sindsdien   []Sindsdien      `json:"sindsdien"`   // for each figure in those bevindingen and threads
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
	v := volger{Gevolg: Gevolg{Indicator: indicator}, nieuw: nieuw, figuur: map[figuur]int{}, gezien: map[Vindplaats]bool{}, draad: map[[2]string]int{}}
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
		v.ronde(x)
	}
	if len(v.Sindsdien) == 0 {
		return Gevolg{}, onbekend("indicator", indicator, "no bevinding is about this indicator")
	}
	v.Naam = v.Sindsdien[0].Toen.Naam
	afspraken := v.afspraken()
	for i := range v.Sindsdien {
		v.Sindsdien[i].vergelijk(nieuw, afspraken[i])
	}
	return metLijsten(v.Gevolg), nil
}

// kop gives what stands at the head of a Toestand, without its lists.
func (r *Ronde) kop() Toestand {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return Toestand{Ronde: r.t.Ronde, Vorige: r.t.Vorige, Tijd: r.t.Tijd}
}

// volger gathers a Gevolg.
type volger struct {
	Gevolg

	nieuw  *monitor.Resultaat
	figuur map[figuur]int // index in Sindsdien
	gezien map[Vindplaats]bool
	draad  map[[2]string]int // round and actie: index in Draden
}

// ronde adds what one round tells; the thread of an actie that a round before
// it told makes way for what this one knows of it.
func (v *volger) ronde(r *Ronde) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for i := range r.t.Acties {
		d := r.draad(&r.t.Acties[i])
		raakt := false
		for j := range d.Bevindingen {
			raakt = v.erbij(r, d.Ronde, &d.Bevindingen[j]) || raakt
		}
		if !raakt {
			continue
		}
		sleutel := [2]string{d.Ronde, d.Actie.ID}
		al, is := v.draad[sleutel]
		if !is {
			al = len(v.Draden)
			v.draad[sleutel], v.Draden = al, append(v.Draden, Draad{})
		}
		v.Draden[al] = kopie(d)
	}
	for i := range r.t.Bevindingen {
		if b := &r.t.Bevindingen[i]; v.erbij(r, r.t.Ronde, b) {
			v.Bevindingen = append(v.Bevindingen, kopie(*b))
		}
	}
}

// erbij adds the figure of a bevinding, if it is about the indicator.
func (v *volger) erbij(r *Ronde, ronde string, b *Bevindingstand) bool {
	c := b.over(v.Indicator)
	if c == nil {
		return false
	}
	i, al := v.figuur[figuurVan(c)]
	if !al {
		i = len(v.Sindsdien)
		v.figuur[figuurVan(c)] = i
		v.Sindsdien = append(v.Sindsdien, Sindsdien{Regio: c.Regio, RegioNaam: r.regionaam(c.Regio, v.nieuw), Toen: kopie(*c)})
	}
	if plaats := (Vindplaats{ronde, b.ID}); !v.gezien[plaats] {
		v.gezien[plaats] = true
		v.Sindsdien[i].Bevindingen = append(v.Sindsdien[i].Bevindingen, plaats)
	}
	return true
}

// afspraken gives for each figure the acties that go back to it.
func (v *volger) afspraken() [][]*Actiestand {
	alle := make([][]*Actiestand, len(v.Sindsdien))
	for i := range v.Draden {
		d := &v.Draden[i]
		for j := range d.Bevindingen {
			c := d.Bevindingen[j].over(v.Indicator)
			if c == nil {
				continue
			}
			k := v.figuur[figuurVan(c)]
			if n := len(alle[k]); n == 0 || alle[k][n-1] != &d.Actie { // once, for all of its bevindingen
				alle[k] = append(alle[k], &d.Actie)
			}
		}
	}
	return alle
}

// WriteText writes it for people, in Dutch.
func (v Gevolg) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "Indicator: %s\n", tekst.Gladgestreken(v.Naam))
	for i := range v.Bevindingen {
		fmt.Fprintf(b, "Gevonden: %s (%s)\n", tekst.Gladgestreken(v.Bevindingen[i].Tekst), tekst.Gladgestreken(v.Bevindingen[i].Bron()))
	}
	if len(v.Draden) == 0 {
		fmt.Fprintln(b, "Er is niets over afgesproken.")
	}
	for i := range v.Draden {
		a := &v.Draden[i].Actie
		fmt.Fprintf(b, "Afgesproken op %s: %s (%s; stand op %s)\n", kalender.DatumVan(a.Tijd).Label(), tekst.Gladgestreken(a.Tekst), a.Staat.Label(), v.Stand.Label())
		a.verloop(b)
	}
	for _, s := range v.Sindsdien {
		fmt.Fprintf(b, "%s: %s\n", tekst.Gladgestreken(s.RegioNaam), s.Zin)
		for _, x := range s.Voorbehoud {
			fmt.Fprintf(b, "  %s\n", x)
		}
	}
	return b.Flush()
}

// verloop writes the course of an actie, a line for each step.
func (a *Actiestand) verloop(w io.Writer) {
	for _, v := range a.Verloop {
		fmt.Fprintf(w, "  %s op %s: %s\n", v.Staat.Label(), kalender.DatumVan(v.Tijd).Label(), tekst.Gladgestreken(v.Tekst))
	}
}
