package cbs

import (
	"cmp"
	"fmt"
	"slices"
)

// Deel is a part of a region in the borders of another year.
type Deel struct {
	Regio   Regio   `json:"regio"`
	Aandeel float64 `json:"aandeel,omitempty"` // of what the region counts, above 0 to 1; 0: a part of unknown size
}

// Vertaal says what region r of vanJaar is within the borders of naarJaar,
// which may be later, the same or earlier: its parts, ordered by region. Known
// shares of all parts add up to 1; where one is unknown the others add up to
// less. In the same year a region is itself.
//
// To a later year it walks the steps and multiplies their shares; what is
// unknown stays so. To an earlier year a step is undone where it was one to
// one, as a new name is; of any other, what r counts can't be told apart, and
// all that flowed into it are parts of unknown size.
//
// A region that no transition touches is itself in every year of the table's
// [Bereik]. The error tells why it can't be said: r, or what it became, lies
// outside the Bereik in one of the years; the code of r is not there in
// vanJaar, or one of the years lies between the old and the new
// borders of a transition, or r is a wijk or buurt whose gemeente (or wijk)
// has a transition that has no row for r itself.
func (h *Herindeling) Vertaal(r Regio, vanJaar, naarJaar int) ([]Deel, error) {
	switch {
	case r.IsZero():
		return nil, fmt.Errorf("%w: the zero Regio is in no year", ErrRegio)
	case naarJaar < vanJaar:
		return h.terug(r, vanJaar, naarJaar)
	case naarJaar == vanJaar:
		return []Deel{{Regio: r, Aandeel: 1}}, nil
	}
	return h.vooruit(r, vanJaar, naarJaar)
}

// Bronnen says which regions of vanJaar flow, wholly or partly, into region r
// of naarJaar, ordered by region: those that have r among the parts that
// [Herindeling.Vertaal] gives. A figure of r in the borders of naarJaar takes
// the figures of all of them. The errors are those of Vertaal.
func (h *Herindeling) Bronnen(r Regio, naarJaar, vanJaar int) ([]Regio, error) {
	switch {
	case r.IsZero():
		return nil, fmt.Errorf("%w: the zero Regio is in no year", ErrRegio)
	case naarJaar == vanJaar:
		return []Regio{r}, nil
	case naarJaar < vanJaar:
		// What flows back into r is what r became.
		delen, err := h.vooruit(r, naarJaar, vanJaar)
		if err != nil {
			return nil, err
		}
		bronnen := make([]Regio, len(delen))
		for i, d := range delen {
			bronnen[i] = d.Regio
		}
		return bronnen, nil
	}
	if err := h.kanIn(r, naarJaar); err != nil {
		return nil, err
	}
	var bronnen []Regio
	kandidaten := h.kandidaten(r, naarJaar, vanJaar)
	for _, k := range kandidaten {
		if err := h.reikt(k, vanJaar); err != nil {
			return nil, err
		}
	}
	for _, k := range kandidaten {
		if !h.bestaat(k, vanJaar) && !h.tussenJaren(k, vanJaar) {
			continue
		}
		delen, err := h.vooruit(k, vanJaar, naarJaar)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(delen, func(d Deel) bool { return d.Regio == r }) {
			bronnen = append(bronnen, k)
		}
	}
	return bronnen, nil
}

// kandidaten gives, sorted, r and every region that the rows let flow into it
// after vanJaar, some of which may not come through.
func (h *Herindeling) kandidaten(r Regio, naarJaar, vanJaar int) []Regio {
	laatst := map[Regio]int{r: naarJaar} // the last year in which a region may have flowed on
	for open := []Regio{r}; len(open) > 0; {
		n := open[0]
		open = open[1:]
		for _, o := range h.raakt[n] {
			if o.Naar != n || o.Van == n || o.Jaar <= vanJaar || o.Jaar > laatst[n] {
				continue
			}
			if eerder, bekend := laatst[o.Van]; !bekend || o.vanJaar() > eerder {
				laatst[o.Van] = o.vanJaar()
				open = append(open, o.Van)
			}
		}
	}
	var rs []Regio
	for k := range laatst {
		rs = append(rs, k)
	}
	return sorteer(rs)
}

// plaats is a region in a year.
type plaats struct {
	regio Regio
	jaar  int
}

// vooruit walks the steps of r to a later year. What comes together in one
// place goes on together, the earliest place first.
func (h *Herindeling) vooruit(r Regio, vanJaar, naarJaar int) ([]Deel, error) {
	if err := h.kanIn(r, vanJaar); err != nil {
		return nil, err
	}
	aandelen := map[plaats]float64{{r, vanJaar}: 1}
	open := []plaats{{r, vanJaar}} // ordered by year and region
	eind := map[Regio]float64{}
	for len(open) > 0 {
		p := open[0]
		open = open[1:]
		s, err := h.volgende(p, naarJaar)
		if err != nil {
			return nil, err
		}
		if s == nil {
			erbij(eind, p.regio, aandelen[p])
			continue
		}
		for _, d := range s.delen {
			q := plaats{d.Regio, s.jaar}
			if i, bekend := slices.BinarySearchFunc(open, q, plaats.compare); !bekend {
				open = slices.Insert(open, i, q)
			}
			erbij(aandelen, q, aandelen[p]*d.Aandeel)
		}
	}
	delen := make([]Deel, 0, len(eind))
	for q, aandeel := range eind {
		delen = append(delen, Deel{q, aandeel})
	}
	slices.SortFunc(delen, func(a, b Deel) int { return a.Regio.Compare(b.Regio) })
	for _, d := range delen {
		if err := h.kanIn(d.Regio, naarJaar); err != nil {
			return nil, err
		}
	}
	return delen, nil
}

func (p plaats) compare(q plaats) int {
	return cmp.Or(cmp.Compare(p.jaar, q.jaar), p.regio.Compare(q.regio))
}

// erbij adds a share, where unknown and known together are unknown.
func erbij[K comparable](aandelen map[K]float64, k K, aandeel float64) {
	if eerder, bekend := aandelen[k]; bekend && (eerder == 0 || aandeel == 0) {
		aandelen[k] = 0
		return
	}
	aandelen[k] += aandeel
}

// volgende gives the next step of a region after a year, nil where there is
// none up to another year.
func (h *Herindeling) volgende(p plaats, totEnMet int) (*stap, error) {
	if err := h.reikt(p.regio, p.jaar); err != nil {
		return nil, err
	}
	var volgt *stap
	for i := range h.stappen[p.regio] {
		if s := &h.stappen[p.regio][i]; p.jaar < s.jaar && s.jaar <= totEnMet {
			volgt = s
			break
		}
	}
	if volgt != nil && volgt.vanJaar < p.jaar {
		return nil, fmt.Errorf("%s in %d: which borders hold is not known; the old ones to %d, the new ones from %d", p.regio, p.jaar, volgt.vanJaar, volgt.jaar)
	}
	for _, boven := range ligtIn(p.regio) {
		for _, o := range h.raakt[boven] {
			if p.jaar < o.Jaar && o.Jaar <= totEnMet && (volgt == nil || o.Jaar < volgt.jaar) {
				return nil, fmt.Errorf("%s of %d: what became of it in %d is not known; its %s %s has a transition, and no row says it of the %s itself",
					p.regio, p.jaar, o.Jaar, boven.Soort(), boven, p.regio.Soort())
			}
		}
	}
	return volgt, nil
}

// ligtIn gives the wijk and gemeente of a buurt, the gemeente of a wijk.
func ligtIn(r Regio) []Regio {
	var boven []Regio
	for _, lees := range []func() (Regio, bool){r.Wijk, r.Gemeente} {
		if b, ok := lees(); ok && b != r {
			boven = append(boven, b)
		}
	}
	return boven
}

// tussenJaren tells whether a year lies between the borders of a transition of r.
func (h *Herindeling) tussenJaren(r Regio, jaar int) bool {
	return slices.ContainsFunc(h.raakt[r], func(o Overgang) bool { return o.tussen(jaar) })
}

// kanIn says why a region has no borders in a year, or none that are known.
func (h *Herindeling) kanIn(r Regio, jaar int) error {
	if err := h.reikt(r, jaar); err != nil {
		return err
	}
	boven := ligtIn(r)
	for _, q := range append(boven, r) {
		for _, o := range h.raakt[q] {
			if o.tussen(jaar) {
				return fmt.Errorf("%s in %d: which borders hold is not known; the old ones to %d, the new ones from %d (%s)", r, jaar, o.vanJaar(), o.Jaar, o.wie())
			}
		}
	}
	for _, b := range boven {
		if !h.bestaat(b, jaar) {
			return fmt.Errorf("%s in %d: its %s %s is not there in that year", r, jaar, b.Soort(), b)
		}
	}
	if h.bestaat(r, jaar) {
		return nil
	}
	for _, b := range h.bestaan[r] {
		if b.er && b.vanaf > jaar {
			return fmt.Errorf("%s in %d: the code is not there before %d (one that is has a grenswijziging to itself in that year)", r, jaar, b.vanaf)
		}
	}
	laatste := h.bestaan[r][len(h.bestaan[r])-1]
	return fmt.Errorf("%s in %d: the code is no longer there since %d", r, jaar, laatste.vanaf)
}

// terug undoes the steps of r to an earlier year.
func (h *Herindeling) terug(r Regio, vanJaar, naarJaar int) ([]Deel, error) {
	bronnen, err := h.Bronnen(r, vanJaar, naarJaar)
	if err != nil {
		return nil, err
	}
	delen := make([]Deel, len(bronnen))
	for i, b := range bronnen {
		delen[i].Regio = b
	}
	if len(delen) == 1 && h.eenOpEen(r, vanJaar, naarJaar) {
		delen[0].Aandeel = 1
	}
	return delen, nil
}

// eenOpEen tells whether every step of r back to an earlier year was one
// region that became one other.
func (h *Herindeling) eenOpEen(r Regio, vanJaar, naarJaar int) bool {
	raakt := h.raakt[r]
	for i, o := range slices.Backward(raakt) {
		if o.Jaar > vanJaar {
			continue
		}
		if o.Jaar <= naarJaar {
			return true
		}
		enig := i == 0 || raakt[i-1].Jaar != o.Jaar
		if !enig || o.Naar != r || o.Van == r || !slices.Equal(h.wordt(o.Van, o.Jaar), []Deel{{r, 1}}) {
			return false
		}
		return h.eenOpEen(o.Van, o.vanJaar(), naarJaar)
	}
	return true
}

// wordt gives what a region became in a year's step.
func (h *Herindeling) wordt(r Regio, jaar int) []Deel {
	for _, s := range h.stappen[r] {
		if s.jaar == jaar {
			return s.delen
		}
	}
	return nil
}
