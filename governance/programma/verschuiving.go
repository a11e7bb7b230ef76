package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Verschuiving is one of the four shifts of the transformation agenda, the
// directions in which every theme is worked out. Source: programmaplan, chapter 3.
type Verschuiving uint8

// The four shifts, in the plan's order. The zero Verschuiving is invalid.
const (
	HelpenZorgenDat         Verschuiving = iota + 1 // people take part by themselves or with those around them
	VanHoeNaarWat                                   // the municipality names the result, not the way
	CuratiefNaarPreventief                          // lighter and earlier, so that less is cured
	CategoraalNaarIntegraal                         // one coherent offer over the domains of life
)

var verschuivingen = opsomming.Nieuw("verschuiving",
	opsomming.Rij[Verschuiving]{Waarde: HelpenZorgenDat, Tekst: "helpen-zorgen-dat", Label: "van zorgen voor naar helpen zorgen dat", Bron: bronPlan + ", hoofdstuk 3, ontwikkelrichtingen"},
	opsomming.Rij[Verschuiving]{Waarde: VanHoeNaarWat, Tekst: "van-hoe-naar-wat", Label: "van hoe naar wat, van aanbod naar vraag", Bron: bronPlan + ", hoofdstuk 3, ontwikkelrichtingen"},
	opsomming.Rij[Verschuiving]{Waarde: CuratiefNaarPreventief, Tekst: "curatief-naar-preventief", Label: "van curatief naar preventief", Bron: bronPlan + ", hoofdstuk 3, ontwikkelrichtingen"},
	opsomming.Rij[Verschuiving]{Waarde: CategoraalNaarIntegraal, Tekst: "categoraal-naar-integraal", Label: "van categoraal naar integraal", Bron: bronPlan + ", hoofdstuk 3, ontwikkelrichtingen"},
)

// String gives the text as files have it.
func (v Verschuiving) String() string { return verschuivingen.Tekst(v) }

// Label gives the words people read.
func (v Verschuiving) Label() string { return verschuivingen.Label(v) }

// Bron names the document and section it comes from.
func (v Verschuiving) Bron() string { return verschuivingen.Bron(v) }

// MarshalText writes the text as files have it; the zero Verschuiving is an error.
func (v Verschuiving) MarshalText() ([]byte, error) { return verschuivingen.MarshalText(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Verschuiving) UnmarshalText(b []byte) error { return verschuivingen.UnmarshalText(v, b) }

// ParseVerschuiving reads a Verschuiving; the error lists the texts known.
func ParseVerschuiving(s string) (Verschuiving, error) { return verschuivingen.Parse(s) }

// Verschuivingen gives the four in the plan's order.
func Verschuivingen() []Verschuiving { return verschuivingen.All() }
