package cycle

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// vervult tells whether someone fills a place: fits it, and is not kept out by
// a rule that wants other people.
func (z *zitting) vervult(d *Deelname, q *Persoon) bool {
	if !z.p.past(d, q) {
		return false
	}
	return !slices.ContainsFunc(d.Regels, func(r Regel) bool {
		return r.Soort == AnderePersonenDan && (z.namens[q.ID] || z.eerder[r.Stap][q.ID] || z.p.uitgezonderd(&r, q))
	})
}

// uitgezonderd tells whether someone comes for a body that a rule excepts.
func (p *Proces) uitgezonderd(r *Regel, q *Persoon) bool {
	return slices.ContainsFunc(r.Uitgezonderd, func(o string) bool { return p.lid(q, o) })
}

// past tells whether someone fits a place: as a member of the body or of what
// its rules put it together from, or by the role.
func (p *Proces) past(d *Deelname, q *Persoon) bool {
	if d.Rol != "" {
		return slices.Contains(q.Rollen, d.Rol)
	}
	if p.lid(q, d.Orgaan) {
		return true
	}
	return slices.ContainsFunc(d.Regels, func(r Regel) bool {
		return (r.Soort == Minimaal || r.Soort == BijVoorkeur) && (r.Orgaan != "" && p.lid(q, r.Orgaan) || heeftRol(q, r.Rollen))
	})
}

// Vertegenwoordigd gives the ids of the bodies of which someone among these
// persons is a member, in the structure's order.
func (p *Proces) Vertegenwoordigd(personen []Persoon) []string {
	var alle []string
	for _, o := range p.structuur.Organen() {
		if slices.ContainsFunc(personen, func(q Persoon) bool { return p.lid(&q, o.ID) }) {
			alle = append(alle, o.ID)
		}
	}
	return alle
}

// lid tells whether someone is a member of a body. Of one in which people take
// part without being appointed, whoever has a role that it is for is one.
func (p *Proces) lid(q *Persoon, orgaan string) bool {
	if slices.Contains(q.Organen, orgaan) {
		return true
	}
	o, ok := p.structuur.Orgaan(orgaan)
	return ok && o.Soort == governance.Deelnemers &&
		slices.ContainsFunc(o.Leden, func(l governance.Lidmaatschap) bool { return heeftRol(q, l.Rollen) })
}

func heeftRol(q *Persoon, rollen []string) bool {
	return slices.ContainsFunc(rollen, func(r string) bool { return slices.Contains(q.Rollen, r) })
}
