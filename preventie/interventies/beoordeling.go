package interventies

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Beoordeling says whether an activity may be taken up into a programme.
type Beoordeling struct {
	Interventie string             `json:"interventie"` // id
	Naam        string             `json:"naam"`        // what people call it
	Advies      Advies             `json:"advies"`      // what the rules say
	Ontbreekt   []string           `json:"ontbreekt"`   // Dutch sentences: rules that must be kept and are broken, or that it is over
	Onbekend    []string           `json:"onbekend"`    // Dutch sentences: what could not be told
	Liever      []string           `json:"liever"`      // Dutch sentences: rules that had better be kept
	Toetsen     []governance.Toets `json:"toetsen"`     // each rule; none of an activity that is over
	Fictief     bool               `json:"fictief"`     // the activity or the programme is made up
}

// Beoordeel holds a new activity to the rules as if it were taken up; the
// programme stays as it is. It is taken for new whenever it begins. Its id may
// be that of an activity that was voorgesteld or niet-opgenomen, in whose place
// it is judged. Of one that ended before the programme's year there is nothing to
// take up: it mist voorwaarden, Ontbreekt says why, and no rule is asked. The error has every mistake in the activity, as *goaltree.Fout; no Programma (nil) is one.
func (p *Programma) Beoordeel(nieuw Interventie) (Beoordeling, error) {
	if p.leeg() {
		return Beoordeling{}, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no preventieprogramma to judge the activity by"}
	}
	met, err := p.alsof(nieuw)
	if err != nil {
		return Beoordeling{}, err
	}
	v := met.vind(nieuw.ID)
	b := Beoordeling{
		Interventie: v.ID, Naam: v.Naam, Fictief: p.def.Fictief || v.Fictief,
		Ontbreekt: []string{}, Onbekend: []string{}, Liever: []string{}, Toetsen: []governance.Toets{},
	}
	if v.voorbij(p.def.Jaar) {
		b.Advies = MistVoorwaarden
		b.Ontbreekt = append(b.Ontbreekt, fmt.Sprintf("%s is in %d geëindigd, vóór het programmajaar %d: er is niets meer op te nemen.", v.Naam, v.Eind, p.def.Jaar))
		return b, nil
	}
	b.Toetsen = append(b.Toetsen, met.toetsAansluiting(v), met.toetsSamenhang(v), toetsResultaat(v), toetsMeerjarig(v), met.toetsBewezen(v))
	if len(v.Kernwaarden) > 0 {
		b.Toetsen = append(b.Toetsen, met.toetsKernwaarden(v))
	}
	for _, t := range b.Toetsen {
		switch {
		case t.Oordeel == governance.NietTeToetsen:
			b.Onbekend = append(b.Onbekend, t.Bevinding)
		case t.Oordeel == governance.NietVoldaan && t.Strengheid == governance.Hard:
			b.Ontbreekt = append(b.Ontbreekt, t.Bevinding)
		case t.Oordeel == governance.NietVoldaan:
			b.Liever = append(b.Liever, t.Bevinding)
		}
	}
	switch {
	case len(b.Ontbreekt) > 0:
		b.Advies = MistVoorwaarden
	case len(b.Onbekend) > 0:
		b.Advies = NietTeZeggen
	default:
		b.Advies = KanOpgenomen
	}
	return b, nil
}

// alsof gives the programme with the activity taken up.
func (p *Programma) alsof(nieuw Interventie) (*Programma, error) {
	nieuw = nieuw.kopie()
	nieuw.Besluit = Opgenomen
	c := nieuweControle(invoer.Plaatsen{}, p.boom)
	if !c.pastInterventie("", &nieuw) {
		return nil, c.Err()
	}
	c.Teksten(nieuw)
	c.ID("id", nieuw.ID)
	var ids []string
	for _, v := range p.def.Interventies {
		ids = append(ids, v.ID)
		if v.ID == nieuw.ID && v.Besluit == Opgenomen {
			c.Fout("id", nieuw.ID, goaltree.CodeDubbel, "this intervention is in the programme already")
		}
	}
	c.interventie("", &nieuw, ids)
	if err := c.Err(); err != nil {
		return nil, err
	}
	def := p.def.kopie()
	if i := slices.Index(ids, nieuw.ID); i >= 0 {
		def.Interventies[i] = nieuw
	} else {
		def.Interventies = append(def.Interventies, nieuw)
	}
	return &Programma{def: def, boom: p.boom}, nil
}
