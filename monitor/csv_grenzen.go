package monitor

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// csvGrenzen is what a file says of the borders its figures are within. The
// first row of the file that has nothing else wrong decides, whichever worker
// comes to a row first: a part waits for those before it until one has decided.
type csvGrenzen struct {
	slot    sync.Mutex
	verder  *sync.Cond
	jaar    int
	regel   int          // line of the row that decided; 0: none yet
	nr      int          // of the part that may decide
	gelezen map[int]bool // parts after it that were read and left it undecided
}

func nieuweCSVGrenzen() *csvGrenzen {
	g := &csvGrenzen{gelezen: map[int]bool{}}
	g.verder = sync.NewCond(&g.slot)
	return g
}

// vraag gives the year and the line that decided it; line 0: no row before
// that part did, and the first good one of it is to.
func (g *csvGrenzen) vraag(deel int) (jaar, regel int) {
	g.slot.Lock()
	defer g.slot.Unlock()
	for g.regel == 0 && g.nr < deel {
		g.verder.Wait()
	}
	return g.jaar, g.regel
}

// beslis notes what the first good row says.
func (g *csvGrenzen) beslis(jaar, regel int) {
	g.slot.Lock()
	defer g.slot.Unlock()
	g.jaar, g.regel = jaar, regel
	g.verder.Broadcast()
}

// gedaan notes that a part was read.
func (g *csvGrenzen) gedaan(deel int) {
	g.slot.Lock()
	defer g.slot.Unlock()
	if g.regel != 0 {
		return
	}
	g.gelezen[deel] = true
	for g.gelezen[g.nr] {
		delete(g.gelezen, g.nr)
		g.nr++
	}
	g.verder.Broadcast()
}

// onbeslist is the year of a reader that does not know it yet: no row has it.
const onbeslist = -1

// controleerGrenzen notes a mistake where a row has other borders than the
// file; the first good row gives the file's.
func (l *csvLezer) controleerGrenzen(rij *csvRij) {
	g, jaar := l.vorm.grenzen, int(rij.woord[kolomGrenzen])
	if g == nil {
		return
	}
	if l.grenzen == onbeslist {
		hun, regel := g.vraag(l.deel.nr)
		switch {
		case regel > 0:
			l.grenzen, l.grenzenRegel = hun, regel
		case len(l.fouten) > 0:
			return
		default:
			l.grenzen, l.grenzenRegel = jaar, l.regel
			g.beslis(jaar, l.regel)
		}
	}
	if jaar == l.grenzen {
		return
	}
	heeft := "none"
	if l.grenzen > 0 {
		heeft = strconv.Itoa(l.grenzen)
	}
	c := &l.cellen[l.vorm.plaats[kolomGrenzen]]
	l.foutBij(c, Fout{Code: goaltree.CodeTegenspraak, Pad: kolomGrenzen.String(), Waarde: l.kaal(c),
		Melding: fmt.Sprintf("the figures of one file are within the same borders, and line %d has %s", l.grenzenRegel, heeft)})
}

// leesGrenzen reads a year; empty is 0.
func leesGrenzen(tekst string) (code uint32, ok bool) {
	if tekst == "" {
		return 0, true
	}
	jaar, err := strconv.ParseUint(tekst, 10, 16)
	if err != nil || len(tekst) != 4 || cbs.Jaar(int(jaar)).IsZero() {
		return 0, false
	}
	return uint32(jaar), true
}
