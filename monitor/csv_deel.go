package monitor

import (
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// csvDeel is a part of the input and what was read from it. Its buffers are
// used again for a later part.
type csvDeel struct {
	nr     int
	regel  int    // line in the file of its first row
	regels int    // lines in it
	lengte int    // bytes of text; the rest is vulling
	tekst  []byte // ends with LF and vulling
	lezer  *csvLezer

	rijen   int // accepted; the columns are filled as far as this
	sleutel []uint64
	getal   [aantalGetalkolommen][]float64
	heeft   [aantalGetalkolommen]bool // a number was read in the column
	kenmerk []kenmerk
	bron    []uint16

	sprongen  []csvSprong
	standen   []csvStand // at each jump
	verwacht  int        // line of the next row, if it comes right after the last
	woorden   []csvNieuwWoord
	geweigerd int // rows
	fouten    []*Fout
	// foutenTotaal counts those not kept in fouten too; tekensetTotaal those
	// among them of rows that are not UTF-8, of which one is kept.
	foutenTotaal, tekensetTotaal int
	punt                         *Fout // the first number such as 1.234
	stop                         *Fout // ends the reading after the rows here
}

// csvSprong says on which line an accepted row stands; the rows after it stand
// on the next lines until the next csvSprong.
type csvSprong struct {
	rij, regel int
}

// csvStand is how far the reading of a part has come.
type csvStand struct {
	rijen, geweigerd, fouten, foutenTotaal, tekensetTotaal int
}

func (d *csvDeel) stand() csvStand {
	return csvStand{d.rijen, d.geweigerd, len(d.fouten), d.foutenTotaal, d.tekensetTotaal}
}

// csvNieuwWoord is a word as it first occurs in a part: its code with the
// part's reader, what it is, and how much of the part came before its row.
type csvNieuwWoord struct {
	csvStand
	kolom         csvKolom
	code          uint32
	tekst         string // of an indicator or bron
	regio         cbs.Regio
	periode       cbs.Periode
	regel, plaats int // line and column where it stands
}

// begin makes room for the part's rows and forgets the part before.
func (d *csvDeel) begin(l *csvLezer) {
	d.lezer = l
	hoogstens := min(d.regels, d.lengte/kortsteRij) // rows that can be accepted
	d.sleutel, d.kenmerk, d.bron = ruim(d.sleutel, hoogstens), ruim(d.kenmerk, hoogstens), ruim(d.bron, hoogstens)
	for vak := range d.getal {
		d.heeft[vak] = false
		if l.vorm.plaats[int(kolomWaarde)+vak] >= 0 {
			d.getal[vak] = ruim(d.getal[vak], hoogstens)
		}
	}
	d.rijen, d.geweigerd, d.foutenTotaal, d.tekensetTotaal = 0, 0, 0, 0
	d.sprongen, d.standen, d.woorden = d.sprongen[:0], d.standen[:0], d.woorden[:0]
	d.verwacht = 0 // so that the first row is a jump
	d.fouten, d.punt, d.stop = nil, nil, nil
}

func ruim[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/8)
	}
	return s[:n]
}

// kap leaves what was read when the reading had come this far, and stops there.
func (d *csvDeel) kap(tot csvStand, stop *Fout) {
	d.rijen, d.geweigerd = tot.rijen, tot.geweigerd
	d.fouten, d.foutenTotaal, d.tekensetTotaal = d.fouten[:tot.fouten], tot.foutenTotaal, tot.tekensetTotaal
	if d.punt != nil && d.punt.Regel >= stop.Regel {
		d.punt = nil
	}
	d.stop = stop
}
