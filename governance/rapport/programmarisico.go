package rapport

import (
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// risicoregel is a risk with the projects that bear it.
type risicoregel struct {
	Merk                             Merk
	Naam, Hitte, Eigenaar, Maatregel string // Hitte empty: not estimated
	Fictief                          bool
	Bij                              []string
	hitte                            int
}

// From where on heat, 1 to 25, counts as middling and as high. Our reading: the
// sources give chances and effects no scale.
const (
	hitteMiddel = 8
	hitteHoog   = 15
)

// hittemerk says how hot a risk is, in a word and a shape.
func hittemerk(hitte int) Merk {
	switch {
	case hitte >= hitteHoog:
		return Merk{"afwijkend", "▲", "hoog"}
	case hitte >= hitteMiddel:
		return Merk{"aandacht", "◆", "middel"}
	case hitte > 0:
		return Merk{"koers", "●", "laag"}
	}
	return Merk{"geen", "?", "niet geschat"}
}

// nieuweRisicos gives the risks of all projects, the hottest first; one that
// projects share in all its parts stands once, with all of them.
func nieuweRisicos(p *programma.Programma) []risicoregel {
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
					Merk: hittemerk(r.Score()), Naam: r.Omschrijving, Maatregel: r.Maatregel, Fictief: r.Fictief, hitte: r.Score(),
				})
				if r.Score() > 0 {
					alle[i].Hitte = strconv.Itoa(r.Kans) + " × " + strconv.Itoa(r.Gevolg) + " = " + strconv.Itoa(r.Score())
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
	slices.SortStableFunc(alle, func(a, b risicoregel) int { return b.hitte - a.hitte })
	return alle
}
