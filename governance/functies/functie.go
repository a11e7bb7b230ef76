package functies

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Functie is one of the ten functions and tasks in providing Wmo and
// jeugdhulp, numbered as the vision has them. The zero Functie is invalid.
// Source: Samenwerken om elkaar te versterken, regionale visie sociaal domein
// Achterhoek 2017, bijlage 7.
type Functie uint8

// The ten functions.
const (
	FormulerenBeleid                 Functie = iota + 1
	Inkoop                                   // of support and care, Wmo and jeugdhulp
	ContractEnLeveranciersmanagement         // with monitoring and oversight of quality and lawfulness
	BereikbaarheidEnInformatie
	Vraagverheldering       // what someone needs, by what they can do
	BepalingOndersteuning   // which support and care is needed
	UitvoeringOndersteuning // doing or arranging it, and furthering informal care
	Regievoering            // één gezin, één plan, één regisseur
	Toeleiding              // to what is not freely accessible, with a beschikking
	Backoffice              // beschikkingen and invoices
)

const (
	bronVisie    = governance.BronVisie2017
	bronBijlage7 = bronVisie + ", bijlage 7"
)

var alleFuncties = opsomming.Nieuw("functie",
	opsomming.Rij[Functie]{Waarde: FormulerenBeleid, Tekst: "formuleren-beleid", Label: "Formuleren beleid", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: Inkoop, Tekst: "inkoop", Label: "Inkoop van ondersteuning en zorg, Wmo en jeugdhulp", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: ContractEnLeveranciersmanagement, Tekst: "contract-en-leveranciersmanagement", Label: "Contract- en leveranciersmanagement (CLM), met monitoring en toezicht op kwaliteit en rechtmatigheid", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: BereikbaarheidEnInformatie, Tekst: "bereikbaarheid-en-informatie", Label: "Bereikbaarheid en informatievoorziening", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: Vraagverheldering, Tekst: "vraagverheldering", Label: "Vraagverheldering", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: BepalingOndersteuning, Tekst: "bepaling-ondersteuning", Label: "Bepaling van benodigde ondersteuning en zorg", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: UitvoeringOndersteuning, Tekst: "uitvoering-ondersteuning", Label: "Uitvoeren of regelen van ondersteuning, stimuleren van informele zorg", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: Regievoering, Tekst: "regievoering", Label: "Regievoering (één gezin, één plan, één regisseur)", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: Toeleiding, Tekst: "toeleiding", Label: "Toeleiding naar niet vrij toegankelijke ondersteuning en zorg (met beschikking)", Bron: bronBijlage7},
	opsomming.Rij[Functie]{Waarde: Backoffice, Tekst: "backoffice", Label: "Backoffice (beschikkingen, facturen)", Bron: bronBijlage7},
)

// Nummer is the function's number in the vision, 1 to 10; 0 for an invalid Functie.
func (f Functie) Nummer() int {
	if _, ok := alleFuncties.Rij(f); !ok {
		return 0
	}
	return int(f)
}

// String gives the text as files have it, such as "vraagverheldering".
func (f Functie) String() string { return alleFuncties.Tekst(f) }

// Label gives the name in short, such as "Formuleren beleid".
func (f Functie) Label() string { return alleFuncties.Label(f) }

// Bron names the document the function comes from.
func (f Functie) Bron() string { return alleFuncties.Bron(f) }

// MarshalText writes the text as files have it; the zero Functie is an error.
func (f Functie) MarshalText() ([]byte, error) { return alleFuncties.MarshalText(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Functie) UnmarshalText(b []byte) error { return alleFuncties.UnmarshalText(f, b) }

// ParseFunctie reads a Functie; the error lists the texts known.
func ParseFunctie(s string) (Functie, error) { return alleFuncties.Parse(s) }

// Functies gives the ten in the vision's order.
func Functies() []Functie { return alleFuncties.All() }
