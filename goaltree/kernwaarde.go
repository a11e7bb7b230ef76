package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Kernwaarde is one of the eight core values of the Achterhoek's regional
// vision, the pillars of its yearly uitvoeringsprogramma, in the vision's
// order. Source: Samenwerken om elkaar te versterken, regionale visie sociaal
// domein Achterhoek 2017, scheme of mission, goals and kernwaarden.
type Kernwaarde uint8

// The eight kernwaarden. The zero Kernwaarde is invalid.
const (
	OptimaalOntwikkelen Kernwaarde = iota + 1
	Gezond
	Veilig
	ZelfredzaamEnSamenredzaam
	SociaalVerbonden
	Participeren
	FinancieelInBalans
	Veerkracht
)

const bronVisie2017 = "Samenwerken om elkaar te versterken, regionale visie sociaal domein Achterhoek 2017"

const bronKernwaarden = bronVisie2017 + ", kernwaarden"

var kernwaarden = opsomming.Nieuw("kernwaarde",
	opsomming.Rij[Kernwaarde]{Waarde: OptimaalOntwikkelen, Tekst: "optimaal-ontwikkelen", Label: "Optimaal ontwikkelen", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: Gezond, Tekst: "gezond", Label: "Gezond", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: Veilig, Tekst: "veilig", Label: "Veilig", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: ZelfredzaamEnSamenredzaam, Tekst: "zelfredzaam-en-samenredzaam", Label: "Zelfredzaam en samenredzaam", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: SociaalVerbonden, Tekst: "sociaal-verbonden", Label: "Sociaal verbonden", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: Participeren, Tekst: "participeren", Label: "Participeren", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: FinancieelInBalans, Tekst: "financieel-in-balans", Label: "Financieel in balans", Bron: bronKernwaarden},
	opsomming.Rij[Kernwaarde]{Waarde: Veerkracht, Tekst: "veerkracht", Label: "Veerkracht", Bron: bronKernwaarden},
)

// Nummer is the place in the vision's order, 1 to 8; 0 for an invalid Kernwaarde.
func (k Kernwaarde) Nummer() int {
	if _, ok := kernwaarden.Rij(k); !ok {
		return 0
	}
	return int(k)
}

// String gives the text as files have it, such as "sociaal-verbonden".
func (k Kernwaarde) String() string { return kernwaarden.Tekst(k) }

// Label gives the name as the vision has it, such as "Sociaal verbonden".
func (k Kernwaarde) Label() string { return kernwaarden.Label(k) }

// Bron names the document the kernwaarde comes from.
func (k Kernwaarde) Bron() string { return kernwaarden.Bron(k) }

// MarshalText writes the text as files have it; the zero Kernwaarde is an error.
func (k Kernwaarde) MarshalText() ([]byte, error) { return kernwaarden.MarshalText(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kernwaarde) UnmarshalText(b []byte) error { return kernwaarden.UnmarshalText(k, b) }

// ParseKernwaarde reads a Kernwaarde; the error lists the texts known.
func ParseKernwaarde(s string) (Kernwaarde, error) { return kernwaarden.Parse(s) }

// Kernwaarden gives the eight in the vision's order.
func Kernwaarden() []Kernwaarde { return kernwaarden.All() }
