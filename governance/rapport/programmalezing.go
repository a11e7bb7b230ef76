package rapport

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// programmalezingen are the readings of the source that a page tells: each once,
// by number, wherever it is about.
type programmalezingen struct{ Rijen []programmalezing }

type programmalezing struct {
	Nummer int
	Bij    []string // what it is about
	Tekst  string
}

// noteer gives the number of a reading, 0 for none; over is what it is about.
func (l *programmalezingen) noteer(tekst, over string) int {
	if tekst == "" {
		return 0
	}
	i := slices.IndexFunc(l.Rijen, func(r programmalezing) bool { return r.Tekst == tekst })
	if i < 0 {
		i = len(l.Rijen)
		l.Rijen = append(l.Rijen, programmalezing{Nummer: i + 1, Tekst: tekst})
	}
	if r := &l.Rijen[i]; !slices.Contains(r.Bij, over) {
		r.Bij = append(r.Bij, over)
	}
	return i + 1
}

// rest notes what no other part of the page has a place for.
func (l *programmalezingen) rest(d *programma.Definitie) {
	for _, lijst := range [][]programma.Naam{d.Doelen, d.Themas, d.Extern, d.Communicatie} {
		for _, n := range lijst {
			l.noteer(n.Lezing, n.Naam)
		}
	}
	for _, q := range d.Posten {
		l.noteer(q.Lezing, q.Naam)
	}
	for _, r := range d.Risicos {
		l.noteer(r.Lezing, r.Omschrijving)
	}
	for _, lijst := range [][]programma.Inzet{d.Inzet, d.Beschikbaar} {
		for _, z := range lijst {
			l.noteer(z.Lezing, "Inzet van het programma zelf")
		}
	}
}
