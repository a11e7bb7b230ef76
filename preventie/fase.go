package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Fase is a stage of the continuum of prevention, from living healthily to
// keeping worse away. The zero Fase is invalid. Source: regional vision
// Achterhoek 2017, bijlage 3, the drawing.
type Fase uint8

// The six stages, from left to right.
const (
	GewoonGezondLeven Fase = iota + 1 // everyone; measures in the surroundings
	ErOpTijdBijZijn                   // information and awareness
	ZelfBijsturen                     // signalling and advising
	BijsturenMetHulp                  // an early symptom; preventive interventions
	Behandelen                        // short treatment; cure
	VoorkomenVanErger                 // chronic care and care for the handicapped; taking part
)

const tekening = bijlage3 + ", tekening"

var fasen = opsomming.Nieuw("fase",
	opsomming.Rij[Fase]{Waarde: GewoonGezondLeven, Tekst: "gewoon-gezond-leven", Label: "Gewoon gezond leven", Bron: tekening},
	opsomming.Rij[Fase]{Waarde: ErOpTijdBijZijn, Tekst: "er-op-tijd-bij-zijn", Label: "Er op tijd bij zijn", Bron: tekening},
	opsomming.Rij[Fase]{Waarde: ZelfBijsturen, Tekst: "zelf-bijsturen", Label: "Zelf bijsturen", Bron: tekening},
	opsomming.Rij[Fase]{Waarde: BijsturenMetHulp, Tekst: "bijsturen-met-hulp", Label: "Bijsturen met hulp", Bron: tekening},
	opsomming.Rij[Fase]{Waarde: Behandelen, Tekst: "behandelen", Label: "Behandelen", Bron: tekening},
	opsomming.Rij[Fase]{Waarde: VoorkomenVanErger, Tekst: "voorkomen-van-erger", Label: "Voorkomen van erger, blijven meedoen", Bron: tekening},
)

// String gives the text as files have it, such as "zelf-bijsturen".
func (f Fase) String() string { return fasen.Tekst(f) }

// Label gives the name in full, such as "Zelf bijsturen".
func (f Fase) Label() string { return fasen.Label(f) }

// Bron gives the document and section the stage comes from.
func (f Fase) Bron() string { return fasen.Bron(f) }

// MarshalText writes the text as files have it; the zero Fase is an error.
func (f Fase) MarshalText() ([]byte, error) { return fasen.MarshalText(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Fase) UnmarshalText(b []byte) error { return fasen.UnmarshalText(f, b) }

// ParseFase reads a Fase; the error lists the texts known.
func ParseFase(s string) (Fase, error) { return fasen.Parse(s) }

// Fasen gives the six stages, from left to right.
func Fasen() []Fase { return fasen.All() }

// Nummer is the place in the continuum, 1 to 6; 0 for an invalid Fase.
func (f Fase) Nummer() int {
	if _, ok := fasen.Rij(f); !ok {
		return 0
	}
	return int(f)
}

// Werkwijze says how is worked in the stage, in a Dutch phrase; empty for an
// invalid Fase.
func (f Fase) Werkwijze() string {
	switch f {
	case GewoonGezondLeven:
		return "maatregelen in de omgeving, voor alle mensen"
	case ErOpTijdBijZijn:
		return "voorlichting en bewustwording"
	case ZelfBijsturen:
		return "signaleren en adviseren"
	case BijsturenMetHulp:
		return "preventieve interventies bij een vroeg symptoom"
	case Behandelen:
		return "kortdurende behandeling en curatie"
	case VoorkomenVanErger:
		return "chronische zorg, gehandicaptenzorg en participatie"
	}
	return ""
}

// Niveau gives the level of prevention of the stage; 0 for an invalid Fase.
func (f Fase) Niveau() Niveau {
	switch f {
	case GewoonGezondLeven:
		return Universeel
	case ErOpTijdBijZijn, ZelfBijsturen:
		return Selectief
	case BijsturenMetHulp:
		return Geindiceerd
	case Behandelen, VoorkomenVanErger:
		return Zorggerelateerd
	}
	return 0
}

// Wetten gives the laws over the stage. The drawing has them as
// "Wpg/jeugdwet", "Wpg/JW/Wmo", "JW/Wmo & Zvw", "Zvw" and "Wlz"; see Lezing.
func (f Fase) Wetten() []Wet {
	switch f {
	case GewoonGezondLeven:
		return []Wet{Wpg, Jeugdwet}
	case ErOpTijdBijZijn, ZelfBijsturen:
		return []Wet{Wpg, Jeugdwet, Wmo}
	case BijsturenMetHulp:
		return []Wet{Jeugdwet, Wmo, Zvw}
	case Behandelen:
		return []Wet{Zvw}
	case VoorkomenVanErger:
		return []Wet{Wlz}
	}
	return nil
}

// Lezing says in Dutch sentences what in the stage is our reading of the
// drawing and not its own word; empty where nothing is.
func (f Fase) Lezing() string {
	const (
		wetten = "Boven de zes fasen staan vijf opschriften met wetten; wij lezen het tweede boven de fasen 2 en 3, en de volgende elk boven één fase."
		niveau = "De tekening noemt dit behandelgerelateerde preventie; wij lezen dat als zorggerelateerde preventie."
	)
	switch f {
	case ErOpTijdBijZijn, ZelfBijsturen, BijsturenMetHulp:
		return wetten
	case Behandelen, VoorkomenVanErger:
		return wetten + " " + niveau
	case GewoonGezondLeven:
	}
	return ""
}
