package cbs

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// OvergangSoort is the kind of a transition from one region code to another.
// The zero value is invalid.
type OvergangSoort uint8

// The kinds of transition.
const (
	// Samenvoeging: Van ceases to be, and its people go to Naar, all of them
	// but for what a Grenswijziging from the same Van takes elsewhere.
	Samenvoeging OvergangSoort = iota + 1
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

var overgangSoorten = opsomming.Nieuw("OvergangSoort",
	opsomming.Rij[OvergangSoort]{Waarde: Samenvoeging, Tekst: "samenvoeging", Label: "Samenvoeging", Bron: bronArhi},
	opsomming.Rij[OvergangSoort]{Waarde: Hernoeming, Tekst: "hernoeming", Label: "Naamswijziging", Bron: "Gemeentewet, artikel 158"},
	opsomming.Rij[OvergangSoort]{Waarde: Grenswijziging, Tekst: "grenswijziging", Label: "Grenswijziging", Bron: bronArhi},
	opsomming.Rij[OvergangSoort]{Waarde: Splitsing, Tekst: "splitsing", Label: "Splitsing", Bron: bronArhi},
)

// OvergangSoorten gives every kind, in order.
func OvergangSoorten() []OvergangSoort { return overgangSoorten.All() }

// ParseOvergangSoort reads a kind as String writes it; the error lists what is known.
func ParseOvergangSoort(s string) (OvergangSoort, error) { return overgangSoorten.Parse(s) }

// String gives the kind as files have it ("samenvoeging"), or "OvergangSoort(n)" for a value that is none.
func (s OvergangSoort) String() string { return overgangSoorten.Tekst(s) }

// Label gives the Dutch label ("Samenvoeging").
func (s OvergangSoort) Label() string { return overgangSoorten.Label(s) }

// Bron gives the law that provides for the kind; empty for a value that is none.
func (s OvergangSoort) Bron() string { return overgangSoorten.Bron(s) }

// MarshalText writes what String gives; a value that is no kind is an error.
func (s OvergangSoort) MarshalText() ([]byte, error) { return overgangSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *OvergangSoort) UnmarshalText(tekst []byte) error {
	return overgangSoorten.UnmarshalText(s, tekst)
}

// Overgang is one transition: in figures as of 1 January, those of Jaar are
// the first in which the people of Van stand under Naar.
type Overgang struct {
	Jaar        int           `json:"jaar"`
	Van         Regio         `json:"van"`
	Naar        Regio         `json:"naar"`
	Soort       OvergangSoort `json:"soort"`
	Toelichting string        `json:"toelichting,omitempty"` // one Dutch sentence with the names; may be empty
	Bron        string        `json:"bron,omitempty"`
}

// controleer says what is wrong with one transition.
func (o Overgang) controleer() error {
	var fouten []error
	fout := func(wat string, args ...any) {
		fouten = append(fouten, fmt.Errorf("overgang %d %s > %s: %s", o.Jaar, o.Van, o.Naar, fmt.Sprintf(wat, args...)))
	}
	if o.Jaar < minJaar || o.Jaar > maxJaar {
		fout("the year is not from %d to %d", minJaar, maxJaar)
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
	return errors.Join(fouten...)
}

// Herindeling is an immutable table of transitions, safe for concurrent use.
type Herindeling struct {
	overgangen []Overgang // ordered by year, Naar, Van
}

// NieuweHerindeling makes a table of transitions, in any order. The error
// names all mistakes at once: a year outside 1800 to 2999, an unknown kind, a
// missing or own region, Van and Naar of different kinds, a Van that is its
// own Naar without being a Grenswijziging, a transition that is double.
func NieuweHerindeling(overgangen ...Overgang) (*Herindeling, error) {
	type sleutel struct {
		jaar      int
		van, naar Regio
	}
	h := &Herindeling{overgangen: slices.Clone(overgangen)}
	gezien := make(map[sleutel]bool, len(overgangen))
	var fouten []error
	for _, o := range overgangen {
		if err := o.controleer(); err != nil {
			fouten = append(fouten, err)
		}
		s := sleutel{o.Jaar, o.Van, o.Naar}
		if gezien[s] {
			fouten = append(fouten, fmt.Errorf("overgang %d %s > %s: it is double", o.Jaar, o.Van, o.Naar))
		}
		gezien[s] = true
	}
	if err := errors.Join(fouten...); err != nil {
		return nil, err
	}
	slices.SortStableFunc(h.overgangen, func(a, b Overgang) int {
		return cmp.Or(cmp.Compare(a.Jaar, b.Jaar), a.Naar.Compare(b.Naar), a.Van.Compare(b.Van))
	})
	return h, nil
}

// All gives every transition, ordered by year, Naar and Van.
func (h *Herindeling) All() []Overgang { return slices.Clone(h.overgangen) }

// Breuk gives the transitions after the year na, up to and including the year
// totEnMet, that touch r as Van or Naar: if there are any, a series of r is
// broken between those two years. It looks at r's own code only: of a region
// that was renamed, ask for the former code too.
func (h *Herindeling) Breuk(r Regio, na, totEnMet int) []Overgang {
	var breuk []Overgang
	for _, o := range h.overgangen {
		if na < o.Jaar && o.Jaar <= totEnMet && (o.Van == r || o.Naar == r) {
			breuk = append(breuk, o)
		}
	}
	return breuk
}

// Herindelingen gives the reorganisation of the Achterhoek: the seven
// municipalities made on 1 January 2005, and the one renamed in 2006. The
// eighth, Winterswijk, was not touched. Other reorganisations are not here;
// make a table of one's own with [NieuweHerindeling], starting from
// [Herindeling.All].
//
// Which municipality went where is from the law of 2004 (Staatsblad 2004,
// 414); the codes and the year in which they change are from the populations
// on 1 January in CBS StatLine 70072ned. Those show that the parts of
// Eibergen and Ruurlo that went to Groenlo had some 1,430 inhabitants: the
// parts of Berkelland had 3% more people than Berkelland, those of Groenlo 5%
// fewer than Groenlo; taken together they differ by ten persons. For the
// other five the difference is below 1%, and smaller border corrections are
// not here.
func Herindelingen() *Herindeling { return ingebouwdeHerindelingen() }

var ingebouwdeHerindelingen = sync.OnceValue(func() *Herindeling {
	const (
		wet   = "Staatsblad 2004, 414; CBS StatLine 70072ned, bevolking op 1 januari 2004 en 2005"
		grens = "Staatsblad 2004, 414 (kaart bij de wet); plaatsengids.nl, Oost Gelre; CBS StatLine 70072ned"
		naam  = "CBS StatLine 85067NED: naamswijziging per 19-05-2006; 70072ned, bevolking op 1 januari 2006 en 2007"
	)
	rij := func(jaar int, van, naar string, soort OvergangSoort, toelichting, bron string) Overgang {
		return Overgang{Jaar: jaar, Van: Regio{van}, Naar: Regio{naar}, Soort: soort, Toelichting: toelichting, Bron: bron}
	}
	h, err := NieuweHerindeling(
		rij(2005, "GM0219", "GM0197", Samenvoeging, "Dinxperlo gaat op in Aalten", wet),
		rij(2005, "GM0197", "GM0197", Grenswijziging, "Aalten krijgt Dinxperlo erbij", wet),

		rij(2005, "GM0211", "GM1859", Samenvoeging, "Borculo gaat op in Berkelland", wet),
		rij(2005, "GM0229", "GM1859", Samenvoeging, "Eibergen gaat voor het grootste deel op in Berkelland", wet),
		rij(2005, "GM0266", "GM1859", Samenvoeging, "Neede gaat op in Berkelland", wet),
		rij(2005, "GM0278", "GM1859", Samenvoeging, "Ruurlo gaat voor het grootste deel op in Berkelland", wet),

		rij(2005, "GM0248", "GM1876", Samenvoeging, "Hengelo (Gld.) gaat op in Bronckhorst", wet),
		rij(2005, "GM0256", "GM1876", Samenvoeging, "Hummelo en Keppel gaat op in Bronckhorst", wet),
		rij(2005, "GM0280", "GM1876", Samenvoeging, "Steenderen gaat op in Bronckhorst", wet),
		rij(2005, "GM0286", "GM1876", Samenvoeging, "Vorden gaat op in Bronckhorst", wet),
		rij(2005, "GM0298", "GM1876", Samenvoeging, "Zelhem gaat op in Bronckhorst", wet),

		rij(2005, "GM0292", "GM0222", Samenvoeging, "Wehl gaat op in Doetinchem", wet),
		rij(2005, "GM0222", "GM0222", Grenswijziging, "Doetinchem krijgt Wehl erbij", wet),

		rij(2005, "GM0207", "GM1955", Samenvoeging, "Bergh gaat op in Montferland", wet),
		rij(2005, "GM0218", "GM1955", Samenvoeging, "Didam gaat op in Montferland", wet),

		rij(2005, "GM0237", "GM1509", Samenvoeging, "Gendringen gaat op in Oude IJsselstreek", wet),
		rij(2005, "GM0295", "GM1509", Samenvoeging, "Wisch gaat op in Oude IJsselstreek", wet),

		rij(2005, "GM0260", "GM0240", Samenvoeging, "Lichtenvoorde gaat op in Groenlo", wet),
		rij(2005, "GM0240", "GM0240", Grenswijziging, "Groenlo krijgt Lichtenvoorde en delen van Eibergen en Ruurlo erbij", wet),
		rij(2005, "GM0229", "GM0240", Grenswijziging, "Zwolle en een deel van Avest gaan van Eibergen naar Groenlo", grens),
		rij(2005, "GM0278", "GM0240", Grenswijziging, "Mariënvelde gaat van Ruurlo naar Groenlo", grens),

		rij(2007, "GM0240", "GM1586", Hernoeming, "Groenlo heet sinds 19 mei 2006 Oost Gelre", naam),
	)
	if err != nil {
		panic(err) // only a mistake in the table above can cause it
	}
	return h
})
