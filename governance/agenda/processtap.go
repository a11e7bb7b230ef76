package agenda

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Processtap is one of the five steps of the process that leads to the
// samenwerkingsagenda and carries it out. The zero Processtap is invalid.
type Processtap uint8

// The five steps, in order.
const (
	Onderzoek  Processtap = iota + 1 // problem analysis and overview of the landscape
	Analyse                          // clustered into actielijnen; the way back leads here
	Plan                             // per actielijn what is at play and what to develop
	Uitvoering                       // projects, with what they need assured
	Oplevering                       // evaluated, then implemented
)

var processtappen = opsomming.Nieuw("processtap",
	opsomming.Rij[Processtap]{Waarde: Onderzoek, Tekst: "onderzoek", Label: "Onderzoek", Bron: bronProces + ", stap 1"},
	opsomming.Rij[Processtap]{Waarde: Analyse, Tekst: "analyse", Label: "Analyse", Bron: bronProces + ", stap 2"},
	opsomming.Rij[Processtap]{Waarde: Plan, Tekst: "plan", Label: "Plan", Bron: bronProces + ", stap 3"},
	opsomming.Rij[Processtap]{Waarde: Uitvoering, Tekst: "project", Label: "Project", Bron: bronProces + ", stap 4"},
	opsomming.Rij[Processtap]{Waarde: Oplevering, Tekst: "oplevering", Label: "Oplevering", Bron: bronProces + ", stap 5"},
)

// String gives the text as files have it.
func (p Processtap) String() string { return processtappen.Tekst(p) }

// Label gives the words people read.
func (p Processtap) Label() string { return processtappen.Label(p) }

// Bron names the document and section it comes from.
func (p Processtap) Bron() string { return processtappen.Bron(p) }

// MarshalText writes the text as files have it; the zero Processtap is an error.
func (p Processtap) MarshalText() ([]byte, error) { return processtappen.MarshalText(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Processtap) UnmarshalText(b []byte) error { return processtappen.UnmarshalText(p, b) }

// ParseProcesstap reads a Processtap; the error lists the texts known.
func ParseProcesstap(s string) (Processtap, error) { return processtappen.Parse(s) }

// Processtappen gives every Processtap, in order.
func Processtappen() []Processtap { return processtappen.All() }

// Nummer is the place in the process, 1 to 5; 0 for an invalid Processtap.
func (p Processtap) Nummer() int {
	if _, ok := processtappen.Rij(p); !ok {
		return 0
	}
	return int(p)
}
