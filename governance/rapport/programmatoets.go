package rapport

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// toetsrij is what one rule says of all it looked at.
type toetsrij struct {
	Merk                    merkteken
	Naam, Strengheid, Stand string
	Bron                    int // its number among the sources
	Bevindingen             []bevindingregel
	orde                    int
}

// bevindingregel is a finding, with the names of all it is the same for.
type bevindingregel struct {
	Merk  merkteken
	Bij   []string
	Tekst string
}

// programmatoetsen are the rules, what must be kept and is not first, with their
// sources, each once.
type programmatoetsen struct {
	Open, Voldaan []toetsrij
	Bronnen       []string
}

func nieuweProgrammatoetsen(p *programma.Programma, alle []governance.Toets) programmatoetsen {
	var g programmatoetsen
	for _, s := range governance.PerRegel(alle) {
		geheel := s.Geheel()
		rij := toetsrij{Merk: merk(geheel), Naam: geheel.Naam, Strengheid: geheel.Strengheid.Label(), orde: dringend(geheel), Stand: s.Telling()}
		if rij.Bron = slices.Index(g.Bronnen, geheel.Bron) + 1; rij.Bron == 0 {
			g.Bronnen = append(g.Bronnen, geheel.Bron)
			rij.Bron = len(g.Bronnen)
		}
		for _, t := range alle {
			if t.Regel == geheel.Regel && t.Naam == geheel.Naam && t.Bevinding != "" {
				rij.voegToe(p, t)
			}
		}
		slices.SortStableFunc(rij.Bevindingen, func(a, b bevindingregel) int { return orde(b.Merk) - orde(a.Merk) })
		if s.Oordeel == governance.Voldaan {
			g.Voldaan = append(g.Voldaan, rij)
		} else {
			g.Open = append(g.Open, rij)
		}
	}
	slices.SortStableFunc(g.Open, func(a, b toetsrij) int { return b.orde - a.orde })
	return g
}

func (r *toetsrij) voegToe(p *programma.Programma, t governance.Toets) {
	m := merk(t)
	i := slices.IndexFunc(r.Bevindingen, func(b bevindingregel) bool { return b.Tekst == t.Bevinding && b.Merk == m })
	if i < 0 {
		i = len(r.Bevindingen)
		r.Bevindingen = append(r.Bevindingen, bevindingregel{Merk: m, Tekst: t.Bevinding})
	}
	if t.Bij != "" {
		r.Bevindingen[i].Bij = append(r.Bevindingen[i].Bij, p.NaamVan(t.Bij))
	}
}

// orde puts what is broken before what cannot be told, and that before what is
// well.
func orde(m merkteken) int { return map[string]int{"afwijkend": 3, "aandacht": 2, "geen": 1}[m.Klasse] }

// dringend orders what rules found: above zero is more pressing.
func dringend(t governance.Toets) int {
	switch {
	case t.Oordeel == governance.NietTeToetsen:
		return 0
	case t.Strengheid == governance.Voorkeur:
		return 1
	}
	return 2
}
