package interventies

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Bewijs says how well it is known that an intervention works: the levels of
// recognition in the Dutch databases of interventions, which RIVM, NJi, Movisie
// and others keep together, and none of these. The zero Bewijs says that it is
// not known which. Source: RIVM, Loketgezondleven, Niveaus en criteria voor
// beoordeling.
type Bewijs uint8

// The levels, from nothing to most.
const (
	GeenBewijs         Bewijs = iota + 1 // looked for, and there is none
	GoedBeschreven                       // level 0
	GoedOnderbouwd                       // level I: in theory
	EersteAanwijzingen                   // level II
	GoedeAanwijzingen                    // level III
	SterkeAanwijzingen                   // level IV
)

var bewijzen = opsomming.Nieuw("bewijs",
	opsomming.Rij[Bewijs]{Waarde: GeenBewijs, Tekst: "geen", Label: "geen erkenning", Bron: bronErkenning},
	opsomming.Rij[Bewijs]{Waarde: GoedBeschreven, Tekst: "goed-beschreven", Label: "goed beschreven", Bron: bronErkenning},
	opsomming.Rij[Bewijs]{Waarde: GoedOnderbouwd, Tekst: "goed-onderbouwd", Label: "goed onderbouwd", Bron: bronErkenning},
	opsomming.Rij[Bewijs]{Waarde: EersteAanwijzingen, Tekst: "eerste-aanwijzingen", Label: "eerste aanwijzingen voor effectiviteit", Bron: bronErkenning},
	opsomming.Rij[Bewijs]{Waarde: GoedeAanwijzingen, Tekst: "goede-aanwijzingen", Label: "goede aanwijzingen voor effectiviteit", Bron: bronErkenning},
	opsomming.Rij[Bewijs]{Waarde: SterkeAanwijzingen, Tekst: "sterke-aanwijzingen", Label: "sterke aanwijzingen voor effectiviteit", Bron: bronErkenning},
)

// String gives the text as files have it.
func (b Bewijs) String() string { return bewijzen.Tekst(b) }

// Label gives the words people read.
func (b Bewijs) Label() string { return bewijzen.Label(b) }

// Bron gives the document that the word comes from.
func (b Bewijs) Bron() string { return bewijzen.Bron(b) }

// MarshalText writes the text as files have it; the zero Bewijs is an error.
func (b Bewijs) MarshalText() ([]byte, error) { return bewijzen.MarshalText(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Bewijs) UnmarshalText(s []byte) error { return bewijzen.UnmarshalText(b, s) }

// ParseBewijs reads one; the error lists the texts known.
func ParseBewijs(s string) (Bewijs, error) { return bewijzen.Parse(s) }

// Bewijzen gives all of them, in their order.
func Bewijzen() []Bewijs { return bewijzen.All() }

// Effectief tells whether the level is one of those that the recognition calls
// "effectief": from first indications on. Well founded in theory is not.
func (b Bewijs) Effectief() bool { return b >= EersteAanwijzingen && b <= SterkeAanwijzingen }
