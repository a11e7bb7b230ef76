package tekening

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
)

// plaat lays out a Graaf after Sugiyama, Tagawa & Toda 1981 (Methods for
// visual understanding of hierarchical system structures): layers, then an
// order within each layer with few crossings, then places.
type plaat struct {
	richting Richting
	dozen    []graafdoos
	lijnen   []graaflijn
	lussen   []graaflijn
	lagen    []graaflaag
	plaatsen []graafplaats // first the boxes, in their order, then what lines need to pass a layer
}

// graaflijn is an arrow on its way from the upper to the lower layer.
type graaflijn struct {
	pijl      Graafpijl
	van, naar int   // boxes, the upper one first
	terug     bool  // the arrow points from naar to van
	via       []int // places in the layers between
	uit, in   float64
}

// graaflaag is one layer: its places in order, and where it lies.
type graaflaag struct {
	orde        []int
	begin, eind float64 // along the arrows' way
}

func (l graaflaag) midden() float64 { return (l.begin + l.eind) / 2 }

// graafplaats is a box, or a line that passes, in a layer.
type graafplaats struct {
	laag     int
	rang     int // within the layer
	dik      float64
	doos     bool
	dwars    float64 // its middle
	op, neer []int   // neighbours in the layers above and below
}

// dwars and lang are a box's sizes across and along the arrows' way.
func (p *plaat) dwars(d graafdoos) float64 {
	if p.richting == NaarRechts {
		return d.h
	}
	return d.b
}

func (p *plaat) lang(d graafdoos) float64 {
	if p.richting == NaarRechts {
		return d.b
	}
	return d.h
}

func (p *plaat) leg() {
	p.inLagen()
	p.ordenen()
	p.zetDwars()
	p.stapel()
	p.poorten()
}

// kiesLagen gives each box its layer, so that every arrow runs from one layer
// to another: first by the whole lines alone, then by all, those against that
// first order turned round.
func (p *plaat) kiesLagen() []int {
	var heel [][2]int
	for _, l := range p.lijnen {
		switch {
		case l.pijl.Soort == Gestreept:
		case l.pijl.Terug:
			heel = append(heel, [2]int{l.naar, l.van})
		default:
			heel = append(heel, [2]int{l.van, l.naar})
		}
	}
	eerst := graaf.Lagen(len(p.dozen), heel)
	alle := make([][2]int, len(p.lijnen))
	for i, l := range p.lijnen {
		alle[i] = [2]int{l.van, l.naar}
		if cmp.Or(eerst[l.van]-eerst[l.naar], l.van-l.naar) > 0 {
			alle[i] = [2]int{l.naar, l.van}
		}
	}
	return graaf.Lagen(len(p.dozen), alle)
}

// inLagen gives each box a layer, and each line a place in every layer it
// passes.
func (p *plaat) inLagen() {
	laag := p.kiesLagen()
	p.lagen = make([]graaflaag, slices.Max(laag)+1)
	zet := func(q graafplaats) int {
		i := len(p.plaatsen)
		q.rang = len(p.lagen[q.laag].orde)
		p.plaatsen = append(p.plaatsen, q)
		p.lagen[q.laag].orde = append(p.lagen[q.laag].orde, i)
		return i
	}
	onder, boven := make([]int, len(p.dozen)), make([]int, len(p.dozen))
	for i := range p.lijnen {
		l := &p.lijnen[i]
		if laag[l.van] > laag[l.naar] {
			l.van, l.naar, l.terug = l.naar, l.van, true
		}
		onder[l.van]++
		boven[l.naar]++
	}
	for i := range p.dozen {
		d := &p.dozen[i]
		nodig := 16 + graafMinPoort*float64(max(onder[i], boven[i]))
		if p.richting == NaarRechts {
			d.h = max(d.h, nodig)
			zet(graafplaats{laag: laag[i], dik: d.h, doos: true})
		} else {
			d.b = max(d.b, nodig)
			zet(graafplaats{laag: laag[i], dik: d.b + 2*d.lusruimte, doos: true})
		}
	}
	for i := range p.lijnen {
		l := &p.lijnen[i]
		vorige := l.van
		verbind := func(q int) {
			p.plaatsen[vorige].neer = append(p.plaatsen[vorige].neer, q)
			p.plaatsen[q].op = append(p.plaatsen[q].op, vorige)
			vorige = q
		}
		for j := laag[l.van] + 1; j < laag[l.naar]; j++ {
			q := zet(graafplaats{laag: j})
			l.via = append(l.via, q)
			verbind(q)
		}
		verbind(l.naar)
	}
}

// ordenen sweeps down and up, each time putting a layer in the order of the
// mean place of its neighbours, and keeps the order with the fewest crossings.
func (p *plaat) ordenen() {
	const rondes = 12
	beste, minst := p.volgordes(), p.kruisingen()
	for ronde := 0; ronde < rondes && minst > 0; ronde++ {
		omlaag := ronde%2 == 0
		for i := range p.lagen {
			if !omlaag {
				i = len(p.lagen) - 1 - i
			}
			p.ordenLaag(i, omlaag)
		}
		if k := p.kruisingen(); k < minst {
			beste, minst = p.volgordes(), k
		}
	}
	for i, orde := range beste {
		p.zetOrde(i, orde)
	}
}

func (p *plaat) volgordes() [][]int {
	uit := make([][]int, len(p.lagen))
	for i, l := range p.lagen {
		uit[i] = slices.Clone(l.orde)
	}
	return uit
}

func (p *plaat) zetOrde(laag int, orde []int) {
	p.lagen[laag].orde = orde
	for rang, q := range orde {
		p.plaatsen[q].rang = rang
	}
}

func (p *plaat) ordenLaag(laag int, omlaag bool) {
	orde := slices.Clone(p.lagen[laag].orde)
	gemiddeld := map[int]float64{}
	for _, q := range orde {
		buren := p.plaatsen[q].neer
		if omlaag {
			buren = p.plaatsen[q].op
		}
		som := 0.0
		for _, b := range buren {
			// Between 0 and 1, so that layers of unlike sizes compare.
			som += (float64(p.plaatsen[b].rang) + 0.5) / float64(len(p.lagen[p.plaatsen[b].laag].orde))
		}
		if len(buren) == 0 {
			gemiddeld[q] = (float64(p.plaatsen[q].rang) + 0.5) / float64(len(orde))
		} else {
			gemiddeld[q] = som / float64(len(buren))
		}
	}
	slices.SortStableFunc(orde, func(a, b int) int { return cmp.Compare(gemiddeld[a], gemiddeld[b]) })
	p.zetOrde(laag, orde)
}

// kruisingen counts the crossings between neighbouring layers: pairs of lines
// whose ends stand in opposite order.
func (p *plaat) kruisingen() int {
	som := 0
	for i, l := range p.lagen {
		if i+1 == len(p.lagen) {
			break
		}
		// Fenwick's tree over the ranks of the lower layer.
		boom := make([]int, len(p.lagen[i+1].orde)+1)
		gehad := 0
		for _, q := range l.orde {
			for _, onder := range p.plaatsen[q].neer {
				niet := 0
				for r := p.plaatsen[onder].rang + 1; r > 0; r -= r & -r {
					niet += boom[r]
				}
				som += gehad - niet
			}
			for _, onder := range p.plaatsen[q].neer {
				gehad++
				for r := p.plaatsen[onder].rang + 1; r < len(boom); r += r & -r {
					boom[r]++
				}
			}
		}
	}
	return som
}

// zetDwars gives places their distance across: as near as can be to the mean
// of their neighbours, without overlap.
func (p *plaat) zetDwars() {
	for _, l := range p.lagen {
		som := 0.0
		for i, q := range l.orde {
			if i > 0 {
				som += p.afstand(l.orde[i-1], q)
			}
			p.plaatsen[q].dwars = som
		}
		for _, q := range l.orde { // around zero
			p.plaatsen[q].dwars -= som / 2
		}
	}
	const rondes = 16
	for ronde := range rondes {
		for i := range p.lagen {
			if ronde%2 == 1 {
				i = len(p.lagen) - 1 - i
			}
			p.schuifLaag(i)
		}
	}
	var r bereik
	for _, q := range p.plaatsen {
		r.met(q.dwars - q.dik/2)
	}
	for i := range p.plaatsen {
		p.plaatsen[i].dwars -= r.laag
	}
}

// afstand is how far the middles of two places that stand side by side must
// be apart.
func (p *plaat) afstand(a, b int) float64 {
	tussen := graafLijnRuim
	if p.plaatsen[a].doos && p.plaatsen[b].doos {
		tussen = graafTussen
	}
	return (p.plaatsen[a].dik+p.plaatsen[b].dik)/2 + tussen
}

// schuifLaag moves the places of a layer to where the sum of squares of the
// distances to their wishes is least: pool adjacent violators, the isotonic
// regression of Ayer e.a. 1955 (An empirical distribution function for
// sampling with incomplete information, Annals of Mathematical Statistics 26).
func (p *plaat) schuifLaag(laag int) {
	type blok struct {
		som, gewicht float64
		aantal       int
	}
	var blokken []blok
	orde := p.lagen[laag].orde
	af := make([]float64, len(orde))
	for i, q := range orde {
		if i > 0 {
			af[i] = af[i-1] + p.afstand(orde[i-1], q)
		}
		wens, gewicht := p.wens(q)
		nieuw := blok{som: (wens - af[i]) * gewicht, gewicht: gewicht, aantal: 1}
		for len(blokken) > 0 {
			v := blokken[len(blokken)-1]
			if v.som/v.gewicht <= nieuw.som/nieuw.gewicht {
				break
			}
			nieuw = blok{v.som + nieuw.som, v.gewicht + nieuw.gewicht, v.aantal + nieuw.aantal}
			blokken = blokken[:len(blokken)-1]
		}
		blokken = append(blokken, nieuw)
	}
	i := 0
	for _, b := range blokken {
		for range b.aantal {
			p.plaatsen[orde[i]].dwars = b.som/b.gewicht + af[i]
			i++
		}
	}
}

// wens is where a place would stand and how much that weighs: lines that pass
// weigh more, so that they run straight.
func (p *plaat) wens(q int) (plek, gewicht float64) {
	som, aantal := 0.0, 0
	for _, buren := range [][]int{p.plaatsen[q].op, p.plaatsen[q].neer} {
		for _, b := range buren {
			som += p.plaatsen[b].dwars
			aantal++
		}
	}
	if aantal == 0 {
		return p.plaatsen[q].dwars, 0.1
	}
	if !p.plaatsen[q].doos {
		return som / float64(aantal), 3
	}
	return som / float64(aantal), 1
}

// stapel places the layers one after another.
func (p *plaat) stapel() {
	tussen := p.tussenruimtes()
	hoofd := 0.0
	for i := range p.lagen {
		l := &p.lagen[i]
		dik := 0.0
		for _, q := range l.orde {
			if q < len(p.dozen) {
				dik = max(dik, p.lang(p.dozen[q]))
			}
		}
		l.begin, l.eind = hoofd, hoofd+dik
		for _, q := range l.orde {
			if q < len(p.dozen) {
				d := &p.dozen[q]
				d.x, d.y = p.plek(graafpunt{p.plaatsen[q].dwars - p.dwars(*d)/2, l.midden() - p.lang(*d)/2})
			}
		}
		hoofd += dik + tussen[i]
	}
}

// tussenruimtes is the room behind each layer: more where more lines run and
// where they bear texts.
func (p *plaat) tussenruimtes() []float64 {
	uit := make([]float64, len(p.lagen))
	for i, l := range p.lagen {
		lijnen := 0
		for _, q := range l.orde {
			lijnen += len(p.plaatsen[q].neer)
		}
		uit[i] = graafLagen + min(4*float64(lijnen), 40)
	}
	for _, l := range p.lijnen {
		regels := Afbreken(l.pijl.Label, graafKlein, graafLabelB, 3)
		breed := 14 * float64(len(regels))
		if p.richting == NaarRechts {
			breed = 0
			for _, r := range regels {
				breed = max(breed, Breedte(r, graafKlein))
			}
		}
		if breed > 0 {
			i := p.plaatsen[l.van].laag
			uit[i] = max(uit[i], graafLagen+breed+24)
		}
	}
	return uit
}

// poorten spreads the ends of the lines over the sides of the boxes, in the
// order of where they go.
func (p *plaat) poorten() {
	type eindpunt struct {
		lijn int
		naar float64
	}
	onder, boven := make([][]eindpunt, len(p.dozen)), make([][]eindpunt, len(p.dozen))
	for i, l := range p.lijnen {
		eerste, laatste := l.naar, l.van
		if len(l.via) > 0 {
			eerste, laatste = l.via[0], l.via[len(l.via)-1]
		}
		onder[l.van] = append(onder[l.van], eindpunt{i, p.plaatsen[eerste].dwars})
		boven[l.naar] = append(boven[l.naar], eindpunt{i, p.plaatsen[laatste].dwars})
	}
	for doos := range p.dozen {
		dwars := p.dwars(p.dozen[doos])
		for _, kant := range [][]eindpunt{onder[doos], boven[doos]} {
			slices.SortStableFunc(kant, func(a, b eindpunt) int { return cmp.Compare(a.naar, b.naar) })
			stap := min(graafPoort, (dwars-16)/float64(max(1, len(kant))))
			for j, e := range kant {
				plek := p.plaatsen[doos].dwars + stap*(float64(j)-float64(len(kant)-1)/2)
				if p.lijnen[e.lijn].van == doos {
					p.lijnen[e.lijn].uit = plek
				} else {
					p.lijnen[e.lijn].in = plek
				}
			}
		}
	}
}

// punten is the way of a line: straight from a box or past a layer, and a curve
// through each gap, which ends at the points of even number. At the side of an
// arrow's head the line stops where the head begins.
func (p *plaat) punten(l graaflijn) []graafpunt {
	kop, staart := 0.0, graafPunt
	if l.terug {
		kop, staart = graafPunt, 0
	}
	if l.pijl.Soort == ZonderPunt {
		kop, staart = 0, 0
	}
	boven, onder := p.plaatsen[l.van], p.plaatsen[l.naar]
	vanaf, tot := p.lagen[boven.laag], p.lagen[onder.laag]
	uit := []graafpunt{{l.uit, vanaf.midden() + p.lang(p.dozen[l.van])/2 + kop}, {l.uit, vanaf.eind + graafPunt}}
	for _, q := range l.via {
		laag := p.lagen[p.plaatsen[q].laag]
		uit = append(uit, graafpunt{p.plaatsen[q].dwars, laag.begin}, graafpunt{p.plaatsen[q].dwars, laag.eind})
	}
	return append(uit, graafpunt{l.in, tot.begin - graafPunt}, graafpunt{l.in, tot.midden() - p.lang(p.dozen[l.naar])/2 - staart})
}
