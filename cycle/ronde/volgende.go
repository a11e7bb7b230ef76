package ronde

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Vervolg is what the opening of a next round needs beside the round before.
type Vervolg struct {
	Ronde string    // id of the new round
	Jaar  int       // for which it is held; not before that of the round before
	Tijd  time.Time // of the opening; not before the end of the round before
	Wie   string    // opaque id of who opens it
	Rol   string    // id of the role in which
}

// Volgende gives the opening of the next round, of the same process and region:
// with the opgaven as this one left them, and the acties that are still open,
// each with its thread. The round must be closed. Add it to an empty round of
// the process, which for one of a year (PlanningEnControl) is that of the new
// year.
func (r *Ronde) Volgende(v Vervolg) (Gebeurtenis, error) {
	if r == nil {
		return Gebeurtenis{}, invoer.Geen("round")
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	fout := func(pad, waarde string, code goaltree.Code, melding string) (Gebeurtenis, error) {
		return Gebeurtenis{}, &goaltree.Fout{Pad: pad, Waarde: waarde, Code: code, Melding: melding}
	}
	switch {
	case !r.t.Gesloten:
		return fout("", r.t.Ronde, CodeGesloten, "the next round opens when this one is closed")
	case v.Tijd.Before(r.t.Tijd):
		return fout("tijd", v.Tijd.String(), CodeVolgorde, "the next round opens after this one was closed")
	case v.Jaar < r.t.Jaar:
		return fout("geopend.jaar", cijfers(v.Jaar), goaltree.CodePeriode, "the next round is not of a year before this one's")
	}
	o := &Opening{Versie: FormaatVersie, Ronde: v.Ronde, Proces: r.t.Proces, Regio: r.t.Regio, RegioNaam: r.t.RegioNaam, Jaar: v.Jaar, Vorige: r.t.Ronde}
	for i := range r.t.Opgaven {
		o.Opgaven = append(o.Opgaven, r.t.Opgaven[i].Opgave)
	}
	for i := range r.t.Acties {
		if a := &r.t.Acties[i]; a.Staat.Open() {
			o.Overgenomen = append(o.Overgenomen, r.draad(a))
		}
	}
	g := kopie(Gebeurtenis{Nr: 1, Tijd: v.Tijd.Round(0), Wie: v.Wie, Rol: v.Rol, Soort: Geopend, Geopend: o})
	if err := g.Validate(); err != nil {
		return Gebeurtenis{}, err
	}
	return g, nil
}
