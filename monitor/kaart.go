package monitor

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// kaart knows where the regions of a dataset lie within the borders of one
// year. What it has looked up once it keeps.
type kaart struct {
	data     *Dataset
	tabel    *cbs.Herindeling
	naarJaar int
	perJaar  map[int][]bestemming // by region code
	onzeker  map[uint32]*bestemming
}

// bestemming is where the figures of a region go.
type bestemming struct {
	zelf    bool // nothing changes
	nergens bool // the table can't say what the region is in that year
	doelen  []*doel
}

// doel is a region in the new borders, with what it is made of.
type doel struct {
	regio    cbs.Regio
	bronnen  []bron // ordered by region
	gebroken bool   // what flows into it can't all be said
	uitleg   string
	// misplaatst: of its own code the table can't say what it is in that year,
	// so that a figure under it is of something unknown.
	misplaatst bool
}

// bron is a region that flows, wholly or partly, into a doel: delen[plaats] is
// the part that does.
type bron struct {
	regio  cbs.Regio
	delen  []cbs.Deel
	plaats int
}

// hernoemd says whether the doel is one whole region under another code.
func (n *doel) hernoemd() bool {
	return !n.gebroken && len(n.bronnen) == 1 && n.bronnen[0].aandeel() == 1
}

// aandeel is the share of the region that flows in; 0: not known.
func (b bron) aandeel() float64 { return b.delen[b.plaats].Aandeel }

func (n *doel) uit() []cbs.Regio {
	regios := make([]cbs.Regio, len(n.bronnen))
	for i, b := range n.bronnen {
		regios[i] = b.regio
	}
	return regios
}

func nieuweKaart(d *Dataset, tabel *cbs.Herindeling, naarJaar int) *kaart {
	return &kaart{data: d, tabel: tabel, naarJaar: naarJaar, perJaar: map[int][]bestemming{}, onzeker: map[uint32]*bestemming{}}
}

// bestemming gives where the figures of a region, by its code, go. jaar is
// that of the figure's period. Of figures within different borders only those
// have a place of which it is the same whichever they are within.
func (k *kaart) bestemming(regio uint32, jaar int) *bestemming {
	if !k.data.gemengd() {
		return k.binnen(regio, cmp.Or(k.data.Grenzen(), jaar))
	}
	for _, g := range k.data.grenzen {
		if !k.binnen(regio, cmp.Or(g, jaar)).zelf {
			return k.onbekend(regio)
		}
	}
	return &bestemming{zelf: true}
}

// onbekend is where figures go of which the borders are not known.
func (k *kaart) onbekend(regio uint32) *bestemming {
	b := k.onzeker[regio]
	if b == nil {
		b = &bestemming{nergens: true, doelen: []*doel{{regio: k.data.regios[regio], misplaatst: true, uitleg: fmt.Sprintf("grenzen van %d", k.naarJaar)}}}
		k.onzeker[regio] = b
	}
	return b
}

// binnen gives where the figures of a region within the borders of a year go.
func (k *kaart) binnen(regio uint32, jaar int) *bestemming {
	alle, ok := k.perJaar[jaar]
	if !ok {
		alle = k.teken(jaar)
		k.perJaar[jaar] = alle
	}
	return &alle[regio]
}

// teken draws the map of all regions of a year.
func (k *kaart) teken(jaar int) []bestemming {
	alle := make([]bestemming, len(k.data.regios))
	if jaar == k.naarJaar {
		for i := range alle {
			alle[i].zelf = true
		}
		return alle
	}
	v := &vertaler{kaart: k, jaar: jaar, delen: map[cbs.Regio][]cbs.Deel{}, doelen: map[cbs.Regio]*doel{}}
	for i, r := range k.data.regios {
		delen := v.vertaal(r)
		if delen == nil {
			n := v.doel(r)
			n.misplaatst = true
			alle[i] = bestemming{nergens: true, doelen: []*doel{n}}
			continue
		}
		for plaats, d := range delen {
			n := v.doel(d.Regio)
			n.neemOp(bron{r, delen, plaats})
			alle[i].doelen = append(alle[i].doelen, n)
		}
		n := alle[i].doelen[0]
		alle[i].zelf = len(delen) == 1 && n.regio == r && n.hernoemd()
	}
	for _, n := range v.doelen {
		if n.uitleg = fmt.Sprintf("grenzen van %d", v.naarJaar); len(n.bronnen) > 0 {
			n.uitleg += ", uit " + opsom(codesVan(n.uit()))
		}
	}
	return alle
}

func codesVan(regios []cbs.Regio) []string {
	codes := make([]string, len(regios))
	for i, r := range regios {
		codes[i] = r.String()
	}
	return codes
}

// neemOp adds a source, unless it is there.
func (n *doel) neemOp(b bron) {
	i, er := slices.BinarySearchFunc(n.bronnen, b, func(a, b bron) int { return a.regio.Compare(b.regio) })
	if !er {
		n.bronnen = slices.Insert(n.bronnen, i, b)
	}
}

// vertaler draws one year.
type vertaler struct {
	*kaart
	jaar   int
	delen  map[cbs.Regio][]cbs.Deel
	doelen map[cbs.Regio]*doel
}

// vertaal gives what a region is in the new borders; nil: that can't be said.
func (v *vertaler) vertaal(r cbs.Regio) []cbs.Deel {
	delen, bekend := v.delen[r]
	if !bekend {
		var err error
		if delen, err = v.tabel.Vertaal(r, v.jaar, v.naarJaar); err != nil {
			delen = nil
		}
		v.delen[r] = delen
	}
	return delen
}

// doel gives a region in the new borders with its sources; where these can't
// all be told it is broken.
func (v *vertaler) doel(r cbs.Regio) *doel {
	if n := v.doelen[r]; n != nil {
		return n
	}
	n := &doel{regio: r}
	v.doelen[r] = n
	bronnen, err := v.tabel.Bronnen(r, v.naarJaar, v.jaar)
	n.gebroken = err != nil
	for _, b := range bronnen {
		delen := v.vertaal(b)
		plaats := slices.IndexFunc(delen, func(d cbs.Deel) bool { return d.Regio == r })
		if plaats < 0 { // the table's two answers don't agree
			n.gebroken = true
			continue
		}
		n.neemOp(bron{b, delen, plaats})
	}
	return n
}
