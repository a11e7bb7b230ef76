package goaltree

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Dimensie is one of the six dimensions of Positieve Gezondheid, on which the
// vision of the Achterhoek looks at someone's life; drawn as a spider web. The
// names are those in use at the Institute for Positive Health, in its order;
// [Dimensie.InVisie] gives the vision's own. The zero Dimensie is invalid.
// Source: regional vision Achterhoek 2017, section 1.3.3 and bijlage 5.
type Dimensie uint8

// The six dimensions.
const (
	Lichaamsfuncties      Dimensie = iota + 1 // in the vision: fysiek functioneren
	MentaalWelbevinden                        // in the vision: mentaal functioneren
	Zingeving                                 // alike in both
	KwaliteitVanLeven                         // alike in both
	Meedoen                                   // in the vision: maatschappelijke participatie
	DagelijksFunctioneren                     // alike in both
)

// Gespreksinstrument is what scores on the six dimensions are for: to talk
// with, not to measure or compare by. The spider web was not made to measure
// with, and whoever shows such scores says so. Source: the Institute for
// Positive Health of its dialogue tool; BMJ Open 2021 on measuring with it.
const Gespreksinstrument = "gespreksinstrument"

const bronDimensies = bronVisie2017 + ", paragraaf 1.3.3 en bijlage 5; namen in gebruik: Institute for Positive Health"

var dimensies = opsomming.Nieuw("dimensie",
	opsomming.Rij[Dimensie]{Waarde: Lichaamsfuncties, Tekst: "lichaamsfuncties", Label: "Lichaamsfuncties", Bron: bronDimensies},
	opsomming.Rij[Dimensie]{Waarde: MentaalWelbevinden, Tekst: "mentaal-welbevinden", Label: "Mentaal welbevinden", Bron: bronDimensies},
	opsomming.Rij[Dimensie]{Waarde: Zingeving, Tekst: "zingeving", Label: "Zingeving", Bron: bronDimensies},
	opsomming.Rij[Dimensie]{Waarde: KwaliteitVanLeven, Tekst: "kwaliteit-van-leven", Label: "Kwaliteit van leven", Bron: bronDimensies},
	opsomming.Rij[Dimensie]{Waarde: Meedoen, Tekst: "meedoen", Label: "Meedoen", Bron: bronDimensies},
	opsomming.Rij[Dimensie]{Waarde: DagelijksFunctioneren, Tekst: "dagelijks-functioneren", Label: "Dagelijks functioneren", Bron: bronDimensies},
)

// Nummer is the place in the order, 1 to 6; 0 for an invalid Dimensie.
func (d Dimensie) Nummer() int {
	if _, ok := dimensies.Rij(d); !ok {
		return 0
	}
	return int(d)
}

// InVisie gives the name the vision of 2017 has for it; empty for an invalid
// Dimensie. That "fysiek" and "lichaamsfuncties" are one, and so on, is our
// reading.
func (d Dimensie) InVisie() string {
	switch d {
	case Lichaamsfuncties:
		return "fysiek functioneren"
	case MentaalWelbevinden:
		return "mentaal functioneren"
	case Zingeving:
		return "zingeving"
	case KwaliteitVanLeven:
		return "kwaliteit van leven"
	case Meedoen:
		return "maatschappelijke participatie"
	case DagelijksFunctioneren:
		return "dagelijks functioneren"
	}
	return ""
}

// String gives the text as files have it, such as "mentaal-welbevinden".
func (d Dimensie) String() string { return dimensies.Tekst(d) }

// Label gives the name in use, such as "Mentaal welbevinden".
func (d Dimensie) Label() string { return dimensies.Label(d) }

// Bron names the documents the dimension comes from.
func (d Dimensie) Bron() string { return dimensies.Bron(d) }

// MarshalText writes the text as files have it; the zero Dimensie is an error.
func (d Dimensie) MarshalText() ([]byte, error) { return dimensies.MarshalText(d) }

// UnmarshalText reads what MarshalText writes.
func (d *Dimensie) UnmarshalText(b []byte) error { return dimensies.UnmarshalText(d, b) }

// ParseDimensie reads a Dimensie; the error lists the texts known.
func ParseDimensie(s string) (Dimensie, error) { return dimensies.Parse(s) }

// Dimensies gives the six in their order.
func Dimensies() []Dimensie { return dimensies.All() }
