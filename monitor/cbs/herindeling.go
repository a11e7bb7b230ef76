package cbs

import (
	"errors"
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Overgangssoort is the kind of a transition from one region code to another.
// The zero value is invalid.
type Overgangssoort uint8

// The kinds of transition.
const (
	// Samenvoeging: Van ceases to be, and its people go to Naar, all of them
	// but for what a Grenswijziging from the same Van takes elsewhere.
	Samenvoeging Overgangssoort = iota + 1
	// Hernoeming: a new name, and so a new code; people and territory stay.
	Hernoeming
	// Grenswijziging: with Van and Naar the same, the code stays and its
	// territory grew or shrank; with Naar another, a smaller part of Van went
	// there. How many people that were, the codes don't tell.
	Grenswijziging
	// Splitsing: Van ceases to be and is divided; a part goes to Naar. Its
	// figures from before can't be divided over the parts.
	Splitsing
)

const bronArhi = "Wet algemene regels herindeling"

var overgangSoorten = opsomming.Nieuw("Overgangssoort",
	opsomming.Rij[Overgangssoort]{Waarde: Samenvoeging, Tekst: "samenvoeging", Label: "Samenvoeging", Bron: bronArhi},
	opsomming.Rij[Overgangssoort]{Waarde: Hernoeming, Tekst: "hernoeming", Label: "Naamswijziging", Bron: "Gemeentewet, artikel 158"},
	opsomming.Rij[Overgangssoort]{Waarde: Grenswijziging, Tekst: "grenswijziging", Label: "Grenswijziging", Bron: bronArhi},
	opsomming.Rij[Overgangssoort]{Waarde: Splitsing, Tekst: "splitsing", Label: "Splitsing", Bron: bronArhi},
)

// Overgangssoorten gives every kind, in order.
func Overgangssoorten() []Overgangssoort { return overgangSoorten.All() }

// ParseOvergangssoort reads a kind as String writes it; the error lists what is known.
func ParseOvergangssoort(s string) (Overgangssoort, error) { return overgangSoorten.Parse(s) }

// String gives the kind as files have it ("samenvoeging"), or "Overgangssoort(n)" for a value that is none.
func (s Overgangssoort) String() string { return overgangSoorten.Tekst(s) }

// Label gives the Dutch label ("Samenvoeging").
func (s Overgangssoort) Label() string { return overgangSoorten.Label(s) }

// Bron gives the law that provides for the kind; empty for a value that is none.
func (s Overgangssoort) Bron() string { return overgangSoorten.Bron(s) }

// MarshalText writes what String gives; a value that is no kind is an error.
func (s Overgangssoort) MarshalText() ([]byte, error) { return overgangSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Overgangssoort) UnmarshalText(tekst []byte) error {
	return overgangSoorten.UnmarshalText(s, tekst)
}

// Overgang is one transition: in figures as of 1 January, those of Jaar are
// the first in which the people of Van stand under Naar.
//
// The rows of one Van with the same years are one step. Where a Samenvoeging,
// a Hernoeming or a Grenswijziging to Van itself is the only row of its step,
// it is all of Van by its kind: an Aandeel left out is 1, and the table tells it
// so. Where all rows of a step are a Grenswijziging to others, Van goes on, and
// the rest of it stays under its code. A Naar that was there before has a Grenswijziging to
// itself in its step; one that has no row of its own, and gets more than a
// Grenswijziging, is a new code.
type Overgang struct {
	Jaar    int   `json:"jaar"`
	VanJaar int   `json:"van_jaar,omitempty"` // last year of the old borders; 0: the year before Jaar
	Van     Regio `json:"van"`
	Naar    Regio `json:"naar"`
	// Aandeel is the share, above 0 to 1, of what Van counts that goes to Naar; 0: not known.
	Aandeel     float64        `json:"aandeel,omitempty"`
	Soort       Overgangssoort `json:"soort"`
	Toelichting string         `json:"toelichting,omitempty"` // one Dutch sentence with the names; may be empty
	Bron        string         `json:"bron,omitempty"`
}

// vanJaar gives the last year of the old borders.
func (o Overgang) vanJaar() int {
	if o.VanJaar == 0 {
		return o.Jaar - 1
	}
	return o.VanJaar
}

// tussen tells whether which borders hold in a year is not known by this transition.
func (o Overgang) tussen(jaar int) bool { return o.vanJaar() < jaar && jaar < o.Jaar }

// wie names the transition in a message: "overgang 2005 GM0219 > GM0197".
func (o Overgang) wie() string { return fmt.Sprintf("overgang %d %s > %s", o.Jaar, o.Van, o.Naar) }

// controleer says what is wrong with one transition.
func (o Overgang) controleer() error {
	fouten := o.fouten()
	fout := fouten.fout
	if o.Jaar < minJaar || o.Jaar > maxJaar {
		fout("the year is not from %d to %d", minJaar, maxJaar)
	}
	if o.VanJaar != 0 && (o.VanJaar < minJaar || o.VanJaar >= o.Jaar) {
		fout("the last year of the old borders is %d; expected one from %d, before %d", o.VanJaar, minJaar, o.Jaar)
	}
	if o.Aandeel != 0 && !(o.Aandeel > 0 && o.Aandeel <= 1) {
		fout("the share is %v; expected one above 0 to 1, or 0 where it is not known", o.Aandeel)
	}
	if _, ok := overgangSoorten.Rij(o.Soort); !ok {
		fout("%s is no kind of transition", o.Soort)
	}
	switch {
	case o.Van.IsZero() || o.Naar.IsZero():
		fout("Van and Naar must both be regions")
	case o.Van.Soort() != o.Naar.Soort():
		fout("a %s can't become a %s", o.Van.Soort(), o.Naar.Soort())
	case o.Van.Soort() == SoortSamenwerkingsverband:
		fout("a region of one's own has no transitions; those of its members count")
	case o.Van == o.Naar && o.Soort != Grenswijziging:
		fout("only a grenswijziging has the same code before and after")
	}
	return fouten.err()
}

// fouten gathers mistakes of one transition.
func (o Overgang) fouten() *overgangFouten {
	return &overgangFouten{over: Overgangsfout{Jaar: o.Jaar, Van: o.Van, Naar: o.Naar}}
}

// heel tells whether the kind lets a row that is the only one of its step be all of Van.
func (o Overgang) heel() bool {
	return o.Van == o.Naar || o.Soort == Samenvoeging || o.Soort == Hernoeming
}

// Herindeling is an immutable table of transitions, safe for concurrent use,
// complete within its [Bereik].
type Herindeling struct {
	overgangen []Overgang           // ordered by year, Naar, Van
	raakt      map[Regio][]Overgang // region -> the transitions with it as Van or Naar, in the same order
	stappen    map[Regio][]stap     // Van -> its steps, ordered by year
	bestaan    map[Regio][]bestaan  // region -> from when it is there or not, ordered by year
	bereik     Bereik
}

// NewHerindeling makes a table of transitions, in any order. It is taken to
// be complete for all years, unless [Herindeling.MetBereik] limits it: one that
// goes on from [Herindelingen] does well to take over its [Herindeling.Bereik].
// The error names all mistakes at once: a year outside 1800 to 2999, a VanJaar that is
// not before Jaar, a share that is none, an unknown kind, a missing or own
// region, Van and Naar of different kinds, a Van that is its own Naar without
// being a Grenswijziging, a transition that is double; and of the steps of one
// Van: steps that overlap, shares that don't add up, a Van that both ceases
// and goes on, a step of a Van that ceased before. Each is an [Overgangsfout].
func NewHerindeling(overgangen ...Overgang) (*Herindeling, error) {
	type sleutel struct {
		jaar      int
		van, naar Regio
	}
	gezien := make(map[sleutel]bool, len(overgangen))
	fout := make(map[Regio]bool) // touched by a transition that is wrong: its steps are not whole
	var fouten []error
	for _, o := range overgangen {
		err := o.controleer()
		s := sleutel{o.Jaar, o.Van, o.Naar}
		if gezien[s] {
			dubbel := o.fouten()
			dubbel.fout("it is double")
			err = errors.Join(err, dubbel.err())
		}
		gezien[s] = true
		if err != nil {
			fouten = append(fouten, err)
			fout[o.Van], fout[o.Naar] = true, true
		}
	}
	h := &Herindeling{overgangen: slices.DeleteFunc(slices.Clone(overgangen), func(o Overgang) bool { return fout[o.Van] || fout[o.Naar] })}
	if err := errors.Join(append(fouten, h.indexeer())...); err != nil {
		return nil, err
	}
	return h, nil
}

// Overgangen gives every transition, ordered by year, Naar and Van.
func (h *Herindeling) Overgangen() []Overgang { return slices.Clone(h.overgangen) }

// Breuk gives the transitions after the year na, up to and including the year
// totEnMet, that touch r as Van or Naar: if there are any, a series of r is
// broken between those two years. It looks at r's own code only: of a region
// that was renamed, ask for the former code too. Outside the table's [Bereik]
// there may be transitions that it does not know.
func (h *Herindeling) Breuk(r Regio, na, totEnMet int) []Overgang {
	var breuk []Overgang
	for _, o := range h.overgangen {
		if na < o.Jaar && o.Jaar <= totEnMet && (o.Van == r || o.Naar == r) {
			breuk = append(breuk, o)
		}
	}
	return breuk
}
