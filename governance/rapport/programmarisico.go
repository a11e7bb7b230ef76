package rapport

import (
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// risicoregel is a risk with the projects that bear it.
type risicoregel struct {
	Merk                             merkteken
	Naam, Score, Eigenaar, Maatregel string // Score empty: not estimated
	Fictief                          bool
	Lezing                           int
	Bij                              []string
	score                            int
}

// programmarisicos are all risks; a column of which nothing at all is told is
// left out.
type programmarisicos struct {
	Rijen                               []risicoregel
	MetScore, MetEigenaar, MetMaatregel bool
	Zonder                              string // what is told of none
}

// From where on a score, 1 to 25, counts as middling and as high. Our reading:
// the sources give chances and effects no scale.
const (
	scoreMiddel = 8
	scoreHoog   = 15
)

// scoremerk says how high a risk's score is, in a word and a shape.
func scoremerk(score int) merkteken {
	switch {
	case score >= scoreHoog:
		return merkteken{"afwijkend", "▲", "hoog"}
	case score >= scoreMiddel:
		return merkteken{"aandacht", "◆", "middel"}
	case score > 0:
		return merkteken{"koers", "●", "laag"}
	}
	return merkteken{"geen", "?", "niet geschat"}
}

// nieuweRisicos gives the risks of all projects, the highest score first; one
// that projects share in all its parts stands once, with all of them.
func nieuweRisicos(p *programma.Programma, l *programmalezingen) programmarisicos {
	var alle []risicoregel
	plek := map[programma.Risico]int{}
	projecten := p.Projecten()
	for _, q := range projecten {
		for _, r := range p.Risicos(q.ID) {
			i, ok := plek[r]
			if !ok {
				i = len(alle)
				plek[r] = i
				alle = append(alle, risicoregel{
					Merk: scoremerk(r.Score()), Naam: r.Omschrijving, Maatregel: r.Maatregel, Fictief: r.Fictief, score: r.Score(), Lezing: l.noteer(r.Lezing, r.Omschrijving),
				})
				if r.Score() > 0 {
					alle[i].Score = strconv.Itoa(r.Kans) + " × " + strconv.Itoa(r.Gevolg) + " = " + strconv.Itoa(r.Score())
				}
				if r.Eigenaar != "" {
					alle[i].Eigenaar = p.RolNaam(r.Eigenaar)
				}
			}
			alle[i].Bij = append(alle[i].Bij, q.Naam)
		}
	}
	for i := range alle {
		if n := len(alle[i].Bij); n > 1 && n == len(projecten) {
			alle[i].Bij = []string{"alle projecten"}
		}
	}
	slices.SortStableFunc(alle, func(a, b risicoregel) int { return b.score - a.score })
	g := programmarisicos{Rijen: alle}
	for _, r := range alle {
		g.MetScore, g.MetEigenaar, g.MetMaatregel = g.MetScore || r.score > 0, g.MetEigenaar || r.Eigenaar != "", g.MetMaatregel || r.Maatregel != ""
	}
	var weg []string
	for _, k := range []struct {
		is   bool
		naam string
	}{{g.MetScore, "kans en gevolg"}, {g.MetEigenaar, "eigenaar"}, {g.MetMaatregel, "maatregel"}} {
		if !k.is {
			weg = append(weg, k.naam)
		}
	}
	if len(weg) > 0 {
		g.Zonder = "Niet bekend van enig risico: " + notatie.Opsomming(weg) + "."
	}
	return g
}
