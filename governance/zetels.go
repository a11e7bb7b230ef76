package governance

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// zetels seats the members of a body, each in one of the places that he may
// fill, so that as few as can be find all of theirs full. A maximum is broken
// when somebody does: that two may fill a place for one says nothing while the
// second fills another.
//
// It is a largest matching of members to seats. Which places are too full does
// not depend on the one that was found. Source: L. Lovász and M.D. Plummer,
// Matching Theory, 1986, section 3.2 (the decomposition of Dulmage and
// Mendelsohn).
type zetels struct {
	plaatsen []Lidmaatschap
	mogelijk [][]int // per member, the places that he may fill
	bezet    [][]int // per place, the members seated in it
	vol      []bool  // per place, whether there are too many for it
}

func nieuweZetels(plaatsen []Lidmaatschap, leden []Deelnemer) *zetels {
	z := &zetels{
		plaatsen: plaatsen, mogelijk: make([][]int, len(leden)),
		bezet: make([][]int, len(plaatsen)), vol: make([]bool, len(plaatsen)),
	}
	var over []int
	for lid, d := range leden {
		for p, l := range plaatsen {
			if past(l, d) {
				z.mogelijk[lid] = append(z.mogelijk[lid], p)
			}
		}
		if len(z.mogelijk[lid]) > 0 && !z.zet(lid, make([]bool, len(plaatsen))) {
			over = append(over, lid)
		}
	}
	// Too full is a place of somebody left over, and each place that those who
	// are seated in such a one could only have moved to.
	for len(over) > 0 {
		lid := over[0]
		over = over[1:]
		for _, p := range z.mogelijk[lid] {
			if !z.vol[p] {
				z.vol[p] = true
				over = append(over, z.bezet[p]...)
			}
		}
	}
	return z
}

// zet seats a member, and moves others to places not yet tried where it must.
func (z *zetels) zet(lid int, gezien []bool) bool {
	for _, p := range z.mogelijk[lid] {
		if gezien[p] {
			continue
		}
		gezien[p] = true
		if hoogst := z.plaatsen[p].Maximaal; hoogst == 0 || len(z.bezet[p]) < hoogst {
			z.bezet[p] = append(z.bezet[p], lid)
			return true
		}
		for i, ander := range z.bezet[p] {
			if z.zet(ander, gezien) {
				z.bezet[p][i] = lid
				return true
			}
		}
	}
	return false
}

// kunnen counts who may fill a place.
func (z *zetels) kunnen(p int) int {
	n := 0
	for _, m := range z.mogelijk {
		if slices.Contains(m, p) {
			n++
		}
	}
	return n
}

// samen gives the places that are too full together with p, which is, how many
// have nowhere else to sit, and how many may sit there.
func (z *zetels) samen(p int) (plaatsen []int, leden, ruimte int) {
	plaatsen = []int{p}
	geteld := make([]bool, len(z.mogelijk))
	for k := 0; k < len(plaatsen); k++ {
		ruimte += z.plaatsen[plaatsen[k]].Maximaal
		for lid, m := range z.mogelijk {
			elders := slices.ContainsFunc(m, func(q int) bool { return !z.vol[q] })
			if geteld[lid] || elders || !slices.Contains(m, plaatsen[k]) {
				continue
			}
			geteld[lid] = true
			leden++
			for _, q := range m {
				if !slices.Contains(plaatsen, q) {
					plaatsen = append(plaatsen, q)
				}
			}
		}
	}
	return plaatsen, leden, ruimte
}

// bevinding says in Dutch how many there are for place p, whose maximum it has
// been held to; wie names a place.
func (z *zetels) bevinding(p int, wie func(Lidmaatschap) string) string {
	n := z.kunnen(p)
	if !z.vol[p] {
		if n > z.plaatsen[p].Maximaal {
			return telling(n) + " Wie er hier te veel is, vervult een andere plaats."
		}
		return telling(n)
	}
	plaatsen, leden, ruimte := z.samen(p)
	switch {
	case len(plaatsen) > 1:
		namen := make([]string, 0, len(plaatsen)-1)
		for _, q := range slices.Sorted(slices.Values(plaatsen[1:])) {
			namen = append(namen, wie(z.plaatsen[q]))
		}
		return fmt.Sprintf("Voor deze plaats en die van %s samen zijn er %d, waar er %d mogen zijn.", notatie.Opsomming(namen), leden, ruimte)
	case leden < n:
		return fmt.Sprintf("Er zijn er %d, van wie %d geen andere plaats kunnen vervullen.", n, leden)
	}
	return telling(n)
}

func telling(n int) string {
	if n == 1 {
		return "Er is 1."
	}
	return fmt.Sprintf("Er zijn er %d.", n)
}
