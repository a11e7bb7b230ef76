package monitor

import (
	"iter"
	"math"
	"slices"
	"sort"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Dataset holds waarnemingen by column: read-only, in the fixed order
// indicator, region, period, safe for concurrent readers. A Builder, ReadCSV
// or a package such as statline makes it.
type Dataset struct {
	indicatoren []string      // sorted; a code is the place in here
	regios      []cbs.Regio   // idem
	perioden    []cbs.Periode // idem
	bronnen     []string      // idem; bron 0 is the empty one

	// One entry a row, in the fixed order. A nil column holds nothing but absents.
	periode                                            []uint16
	waarde, teller, noemer, n, sd, afronding, aanwezig []float64 // NaN is absent
	kenmerk                                            []kenmerk
	bron                                               []uint16

	// The rows of indicator i are the runs reeksStart[i] up to reeksStart[i+1];
	// run k is region reeksRegio[k], rows rijStart[k] up to rijStart[k+1]. So
	// the index grows with the rows, however sparse they are.
	reeksStart []uint32
	reeksRegio []uint32
	rijStart   []uint32

	// grenzen are the years whose borders a figure may be within, in order; 0 is
	// as published, and so is none.
	grenzen []int

	indicatorCode map[string]uint32
	regioCode     map[cbs.Regio]uint32
	periodeCode   map[cbs.Periode]uint16
}

// kenmerk packs Status, Reden, Herkomst and Eigen of a row.
type kenmerk uint16

func maakKenmerk(s Status, r Reden, h Herkomst, eigen bool) kenmerk {
	k := kenmerk(s&7) | kenmerk(r&31)<<3 | kenmerk(h&3)<<8
	if eigen {
		k |= 1 << 10
	}
	return k
}

func (k kenmerk) status() Status     { return Status(k & 7) }
func (k kenmerk) reden() Reden       { return Reden(k >> 3 & 31) }
func (k kenmerk) herkomst() Herkomst { return Herkomst(k >> 8 & 3) }
func (k kenmerk) eigen() bool        { return k>>10&1 == 1 }

// Len is the number of waarnemingen, those without a figure included.
func (d *Dataset) Len() int { return len(d.periode) }

// Indicatoren gives the ids that occur, sorted.
func (d *Dataset) Indicatoren() []string { return slices.Clone(d.indicatoren) }

// Regios gives the regions that occur, in the order of cbs.Regio.Compare.
func (d *Dataset) Regios() []cbs.Regio { return slices.Clone(d.regios) }

// Perioden gives the periods that occur, in the order of cbs.Periode.Compare.
func (d *Dataset) Perioden() []cbs.Periode { return slices.Clone(d.perioden) }

// Grenzen is the year whose borders all figures were brought to by Herindeel;
// 0: each figure is within the borders as published, or Merge put figures
// within different borders together.
func (d *Dataset) Grenzen() int {
	if len(d.grenzen) != 1 {
		return 0
	}
	return d.grenzen[0]
}

// gemengd says whether there are figures within different borders.
func (d *Dataset) gemengd() bool { return len(d.grenzen) > 1 }

// binnen gives d itself, its figures said to be within the borders of those years.
func (d *Dataset) binnen(grenzen ...int) *Dataset {
	d.grenzen = grenzen
	return d
}

// Lookup gives the waarneming of an indicator for a region and period.
func (d *Dataset) Lookup(indicator string, regio cbs.Regio, periode cbs.Periode) (Waarneming, bool) {
	van, tot := d.reeks(indicator, regio)
	p, ok := d.periodeCode[periode]
	if !ok {
		return Waarneming{}, false
	}
	if i, er := slices.BinarySearch(d.periode[van:tot], p); er {
		return d.rij(indicator, regio, van+i), true
	}
	return Waarneming{}, false
}

// Reeks gives the waarnemingen of an indicator for a region, by period.
func (d *Dataset) Reeks(indicator string, regio cbs.Regio) iter.Seq[Waarneming] {
	return func(yield func(Waarneming) bool) {
		van, tot := d.reeks(indicator, regio)
		for i := van; i < tot; i++ {
			if !yield(d.rij(indicator, regio, i)) {
				return
			}
		}
	}
}

// All gives every waarneming in the fixed order.
func (d *Dataset) All() iter.Seq[Waarneming] {
	return func(yield func(Waarneming) bool) {
		for i, indicator := range d.indicatoren {
			for k := d.reeksStart[i]; k < d.reeksStart[i+1]; k++ {
				regio := d.regios[d.reeksRegio[k]]
				for r := d.rijStart[k]; r < d.rijStart[k+1]; r++ {
					if !yield(d.rij(indicator, regio, int(r))) {
						return
					}
				}
			}
		}
	}
}

// Filter gives the part of a dataset for which houd says true. Its borders are
// those of the whole: which part is within which, a merged dataset can't tell.
func (d *Dataset) Filter(houd func(Waarneming) bool) *Dataset {
	s := nieuweStapel(d.Len())
	for w := range d.All() {
		if houd(w) {
			s.leg(w)
		}
	}
	return s.dataset().binnen(d.grenzen...)
}

// reeks gives the rows of an indicator for a region: van up to tot.
func (d *Dataset) reeks(indicator string, regio cbs.Regio) (van, tot int) {
	i, okI := d.indicatorCode[indicator]
	r, okR := d.regioCode[regio]
	if !okI || !okR {
		return 0, 0
	}
	return d.rijen(i, r)
}

// rijen is reeks by code.
func (d *Dataset) rijen(indicator, regio uint32) (van, tot int) {
	a, b := d.reeksStart[indicator], d.reeksStart[indicator+1]
	k := a + regio // where every region has a run, its place is its code
	if int(b-a) != len(d.regios) {
		runs := d.reeksRegio[a:b]
		j := sort.Search(len(runs), func(j int) bool { return runs[j] >= regio })
		if j == len(runs) || runs[j] != regio {
			return 0, 0
		}
		k = a + uint32(j) //nolint:gosec // j < len(runs), which fits
	}
	return int(d.rijStart[k]), int(d.rijStart[k+1])
}

// rij gives row i as a Waarneming.
func (d *Dataset) rij(indicator string, regio cbs.Regio, i int) Waarneming {
	k := d.kenmerk[i]
	return Waarneming{
		Indicator: indicator, Regio: regio, Periode: d.perioden[d.periode[i]],
		Waarde: cel(d.waarde, i), Teller: cel(d.teller, i), Noemer: cel(d.noemer, i),
		N: cel(d.n, i), SD: cel(d.sd, i), Afronding: cel(d.afronding, i), Aanwezig: cel(d.aanwezig, i),
		Status: k.status(), Reden: k.reden(), Herkomst: k.herkomst(), Eigen: k.eigen(),
		Bron: d.bronnen[d.bron[i]],
	}
}

// cijfer is Waarneming.Cijfer by row, NaN where absent.
func (d *Dataset) cijfer(i int, per float64) float64 {
	if d.waarde != nil {
		if w := d.waarde[i]; !math.IsNaN(w) {
			return w
		}
	}
	if d.teller == nil || d.noemer == nil {
		return math.NaN()
	}
	return per * d.teller[i] / d.noemer[i] // NaN where one is absent; a noemer is above zero
}

func cel(kolom []float64, i int) Getal {
	if kolom == nil {
		return Getal{}
	}
	return Bekend(kolom[i])
}
