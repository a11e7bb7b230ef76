package cbs

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// speling is what shares that add up to one may differ from it.
const speling = 1e-9

// stap is what one region becomes between two years.
type stap struct {
	vanJaar, jaar int
	delen         []Deel // what it becomes, the rest that stays under its code included
	blijft        bool   // the code is there after it
}

// bestaan tells that from a year on a code is there, or no longer.
type bestaan struct {
	vanaf int
	er    bool
}

// indexeer orders the transitions and makes of them what the walks need. The
// error names what is wrong with the steps.
func (h *Herindeling) indexeer() error {
	slices.SortStableFunc(h.overgangen, func(a, b Overgang) int {
		return cmp.Or(cmp.Compare(a.Jaar, b.Jaar), a.Naar.Compare(b.Naar), a.Van.Compare(b.Van))
	})
	h.vulAandelen()
	h.raakt = make(map[Regio][]Overgang)
	for _, o := range h.overgangen {
		h.raakt[o.Van] = append(h.raakt[o.Van], o)
		if o.Naar != o.Van {
			h.raakt[o.Naar] = append(h.raakt[o.Naar], o)
		}
	}
	h.stappen, h.bestaan = make(map[Regio][]stap), make(map[Regio][]bestaan)
	var fouten []error
	for _, r := range h.regios() {
		stappen, err := maakStappen(r, h.raakt[r])
		if len(stappen) > 0 {
			h.stappen[r] = stappen
		}
		er, err2 := h.maakBestaan(r)
		h.bestaan[r] = er
		fouten = append(fouten, err, err2)
	}
	return errors.Join(fouten...)
}

// vulAandelen fills in the share of a row that is all of Van by its kind.
func (h *Herindeling) vulAandelen() {
	type sleutel struct {
		van           Regio
		vanJaar, jaar int
	}
	rijen := make(map[sleutel]int, len(h.overgangen))
	for _, o := range h.overgangen {
		rijen[sleutel{o.Van, o.vanJaar(), o.Jaar}]++
	}
	for i := range h.overgangen {
		if o := &h.overgangen[i]; o.Aandeel == 0 && o.heel() && rijen[sleutel{o.Van, o.vanJaar(), o.Jaar}] == 1 {
			o.Aandeel = 1
		}
	}
}

// regios gives every region the table names, sorted.
func (h *Herindeling) regios() []Regio {
	rs := make([]Regio, 0, len(h.raakt))
	for r := range h.raakt {
		rs = append(rs, r)
	}
	return sorteer(rs)
}

// maakStappen makes the steps of r of the transitions that touch it.
func maakStappen(r Regio, raakt []Overgang) ([]stap, error) {
	var rijen []Overgang
	for _, o := range raakt {
		if o.Van == r {
			rijen = append(rijen, o)
		}
	}
	slices.SortStableFunc(rijen, func(a, b Overgang) int {
		return cmp.Or(cmp.Compare(a.Jaar, b.Jaar), cmp.Compare(a.vanJaar(), b.vanJaar()))
	})
	var stappen []stap
	var fouten []error
	overlap := overgangFouten{over: Overgangsfout{Van: r, samen: true}}
	for len(rijen) > 0 {
		n := 1
		for n < len(rijen) && rijen[n].Jaar == rijen[0].Jaar && rijen[n].vanJaar() == rijen[0].vanJaar() {
			n++
		}
		s, err := maakStap(r, rijen[:n])
		if err != nil {
			fouten = append(fouten, err)
		}
		if len(stappen) > 0 && s.vanJaar < stappen[len(stappen)-1].jaar {
			e := stappen[len(stappen)-1]
			overlap.fout("its steps %d > %d and %d > %d overlap", e.vanJaar, e.jaar, s.vanJaar, s.jaar)
		}
		stappen, rijen = append(stappen, s), rijen[n:]
	}
	return stappen, errors.Join(append(fouten, overlap.fouten...)...)
}

// maakStap makes one step of the rows that leave r between the same years.
func maakStap(r Regio, rijen []Overgang) (stap, error) {
	s := stap{vanJaar: rijen[0].vanJaar(), jaar: rijen[0].Jaar, delen: make([]Deel, 0, len(rijen)+1)}
	var zelf, eindigt bool
	for _, o := range rijen {
		s.delen = append(s.delen, Deel{Regio: o.Naar, Aandeel: o.Aandeel})
		zelf = zelf || o.Naar == r
		eindigt = eindigt || o.Soort != Grenswijziging
	}
	s.blijft = zelf || !eindigt
	rest := s.blijft && !zelf
	if err := s.controleer(r, zelf && eindigt, rest); err != nil {
		return s, err
	}
	if rest {
		d := Deel{Regio: r}
		if bekend, onbekend := totaal(s.delen); !onbekend {
			d.Aandeel = 1 - bekend
		}
		s.delen = append(s.delen, d)
	}
	return s, nil
}

// controleer says what is wrong with a step of r to which the rest, if one
// stays, has not been added.
func (s stap) controleer(r Regio, beide, rest bool) error {
	bekend, onbekend := totaal(s.delen)
	var wat string
	switch {
	case beide:
		wat = "it both goes on and ceases; what leaves a region that goes on is a grenswijziging"
	case bekend > 1+speling:
		wat = fmt.Sprintf("its shares add up to %v, more than 1", bekend)
	case (onbekend || rest) && bekend > 1-speling:
		wat = "its known shares add up to 1, so that nothing is left for the rest of it"
	case !onbekend && !rest && bekend < 1-speling:
		wat = fmt.Sprintf("its shares add up to %v, not to 1", bekend)
	default:
		return nil
	}
	return &Overgangsfout{Jaar: s.jaar, Van: r, Reden: wat, samen: true}
}

// totaal gives the sum of the known shares, and whether one is not known.
func totaal(delen []Deel) (bekend float64, onbekend bool) {
	for _, d := range delen {
		bekend += d.Aandeel
		onbekend = onbekend || d.Aandeel == 0
	}
	return bekend, onbekend
}

// maakBestaan tells when the code of r is there: from the first year on that
// its transitions let it be, to the one by which it ceases. A code that only
// receives, and not by a Grenswijziging alone, was not there before: one that
// was has a Grenswijziging to itself.
func (h *Herindeling) maakBestaan(r Regio) ([]bestaan, error) {
	var lijst []bestaan
	var fouten []error
	raakt := h.raakt[r]
	for len(raakt) > 0 {
		jaar := raakt[0].Jaar
		var erbij, nieuw, eraf, zelf, eindigt bool
		n := 0
		for ; n < len(raakt) && raakt[n].Jaar == jaar; n++ {
			o := raakt[n]
			anders := o.Soort != Grenswijziging
			if o.Van == r {
				eraf, zelf, eindigt = true, zelf || o.Naar == r, eindigt || anders
			} else {
				erbij, nieuw = true, nieuw || anders
			}
		}
		raakt = raakt[n:]
		if lijst == nil {
			lijst = append(lijst, bestaan{math.MinInt, eraf || !nieuw})
		}
		if eerder := lijst[len(lijst)-1]; eraf && !eerder.er {
			fouten = append(fouten, &Overgangsfout{Jaar: jaar, Van: r, Reden: fmt.Sprintf("it ceased in %d", eerder.vanaf), samen: true})
		}
		if er := erbij || zelf || !eindigt; er != lijst[len(lijst)-1].er {
			lijst = append(lijst, bestaan{jaar, er})
		}
	}
	return lijst, errors.Join(fouten...)
}

// bestaat tells whether the code of r is there in a year; of a code the table
// doesn't name, that it is.
func (h *Herindeling) bestaat(r Regio, jaar int) bool {
	er := true
	for _, b := range h.bestaan[r] {
		if b.vanaf > jaar {
			break
		}
		er = b.er
	}
	return er
}
