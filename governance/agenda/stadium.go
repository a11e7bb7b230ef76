package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Stadium is how far a problem has come on its way through the agenda. The
// zero Stadium is invalid.
type Stadium uint8

// The stadia. From TerugNaarAnalyse the way begins again at Geplaatst.
const (
	Ingebracht       Stadium = iota + 1 // told, not yet looked at
	Geplaatst                           // in the landscape and under an actielijn
	Geprioriteerd                       // weighed against the others of its line
	Gepland                             // what to develop is written down and tested
	InUitvoering                        // a project works on it
	Geevalueerd                         // in between, or after the pilot
	Geimplementeerd                     // part of how the organisations work
	TerugNaarAnalyse                    // to be placed, again or for the first time
)

var stadia = opsomming.Nieuw("stadium",
	opsomming.Rij[Stadium]{Waarde: Ingebracht, Tekst: "ingebracht", Label: "ingebracht", Bron: bronProces + ", stap 1"},
	opsomming.Rij[Stadium]{Waarde: Geplaatst, Tekst: "geplaatst", Label: "geplaatst", Bron: bronProces + ", stap 2 en nieuwe kernproblemen"},
	opsomming.Rij[Stadium]{Waarde: Geprioriteerd, Tekst: "geprioriteerd", Label: "geprioriteerd", Bron: bronWerksessie + "; lezing: dit hoort bij stap 3 van het proces"},
	opsomming.Rij[Stadium]{Waarde: Gepland, Tekst: "gepland", Label: "gepland", Bron: bronProces + ", stap 3"},
	opsomming.Rij[Stadium]{Waarde: InUitvoering, Tekst: "in-uitvoering", Label: "in uitvoering", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Stadium]{Waarde: Geevalueerd, Tekst: "geevalueerd", Label: "geëvalueerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[Stadium]{Waarde: Geimplementeerd, Tekst: "geimplementeerd", Label: "geïmplementeerd", Bron: bronProces + ", stap 5"},
	opsomming.Rij[Stadium]{Waarde: TerugNaarAnalyse, Tekst: "terug-naar-analyse", Label: "terug naar analyse", Bron: bronNieuw},
)

// Processtap is the step of the process in which a problem of this stadium is;
// zero for an invalid Stadium.
func (s Stadium) Processtap() Processtap {
	switch s {
	case Ingebracht:
		return Onderzoek
	case Geplaatst, TerugNaarAnalyse:
		return Analyse
	case Geprioriteerd, Gepland:
		return Plan
	case InUitvoering:
		return Uitvoering
	case Geevalueerd, Geimplementeerd:
		return Oplevering
	}
	return 0
}

// isBegonnen says whether a problem in this stadium is worked on, or was until
// it was solved.
func (s Stadium) isBegonnen() bool {
	return s == InUitvoering || s == Geevalueerd || s == Geimplementeerd
}

// String gives the text as files have it, such as "in-uitvoering".
func (s Stadium) String() string { return stadia.Tekst(s) }

// Label gives the words people read, such as "in uitvoering".
func (s Stadium) Label() string { return stadia.Label(s) }

// Bron names the document and section it comes from.
func (s Stadium) Bron() string { return stadia.Bron(s) }

// MarshalText writes the text as files have it; the zero Stadium is an error.
func (s Stadium) MarshalText() ([]byte, error) { return stadia.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Stadium) UnmarshalText(b []byte) error { return stadia.UnmarshalText(s, b) }

// ParseStadium reads a Stadium; the error lists the texts known.
func ParseStadium(s string) (Stadium, error) { return stadia.Parse(s) }

// Stadia gives every Stadium, in the order of the way.
func Stadia() []Stadium { return stadia.All() }
