package preventie

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Niveau is a level of prevention: at whom it aims. The order is that of the
// continuum, from everyone to those who have a condition. The zero Niveau is
// invalid. Source: regional vision Achterhoek 2017, bijlage 3.
type Niveau uint8

// The four levels.
const (
	Universeel      Niveau = iota + 1 // the general population, no raised risk
	Selectief                         // groups at (high) risk
	Geindiceerd                       // individuals with risk factors or symptoms, no diagnosis yet
	Zorggerelateerd                   // individuals with a condition or problems
)

// BronVisie2017 names the regional vision of the Achterhoek as a field bron does;
// it is the name that governance has.
const BronVisie2017 = "Samenwerken om elkaar te versterken, regionale visie sociaal domein Achterhoek 2017"

const bijlage3 = BronVisie2017 + ", bijlage 3"

var niveaus = opsomming.Nieuw("niveau",
	opsomming.Rij[Niveau]{Waarde: Universeel, Tekst: "universeel", Label: "universeel", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Selectief, Tekst: "selectief", Label: "selectief", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Geindiceerd, Tekst: "geindiceerd", Label: "geïndiceerd", Bron: bijlage3},
	opsomming.Rij[Niveau]{Waarde: Zorggerelateerd, Tekst: "zorggerelateerd", Label: "zorggerelateerd", Bron: bijlage3},
)

// String gives the text as files have it, such as "geindiceerd".
func (n Niveau) String() string { return niveaus.Tekst(n) }

// Label gives the word people read, such as "geïndiceerd".
func (n Niveau) Label() string { return niveaus.Label(n) }

// Bron gives the document and section the level comes from.
func (n Niveau) Bron() string { return niveaus.Bron(n) }

// MarshalText writes the text as files have it; the zero Niveau is an error.
func (n Niveau) MarshalText() ([]byte, error) { return niveaus.MarshalText(n) }

// UnmarshalText reads what MarshalText writes.
func (n *Niveau) UnmarshalText(b []byte) error { return niveaus.UnmarshalText(n, b) }

// ParseNiveau reads a Niveau; the error lists the texts known.
func ParseNiveau(s string) (Niveau, error) { return niveaus.Parse(s) }

// Niveaus gives the four levels, from the lightest to the heaviest.
func Niveaus() []Niveau { return niveaus.All() }

// Voluit gives the level as a sentence has it: "universele preventie"; empty
// for an invalid Niveau.
func (n Niveau) Voluit() string {
	switch n {
	case Universeel:
		return "universele preventie"
	case Selectief:
		return "selectieve preventie"
	case Geindiceerd:
		return "geïndiceerde preventie"
	case Zorggerelateerd:
		return "zorggerelateerde preventie"
	}
	return ""
}

// GerichtOp says whom the level is for, in a Dutch phrase; empty for an invalid
// Niveau.
func (n Niveau) GerichtOp() string {
	switch n {
	case Universeel:
		return "de algemene bevolking, zonder verhoogd risico op een bepaald probleem"
	case Selectief:
		return "(hoog)risicogroepen in de bevolking"
	case Geindiceerd:
		return "het individu dat vaak nog geen vastgesteld probleem heeft, maar wel risicofactoren of symptomen laat zien"
	case Zorggerelateerd:
		return "individuen met een aandoening of een of meer gezondheidsproblemen"
	}
	return ""
}

// Doel says what the level is for, in a Dutch phrase; empty for an invalid
// Niveau.
func (n Niveau) Doel() string {
	switch n {
	case Universeel:
		return "de kans verkleinen dat risicofactoren ontstaan"
	case Selectief:
		return "voorkomen dat wie risicofactoren heeft het probleem ook krijgt"
	case Geindiceerd:
		return "voorkomen dat beginnende signalen verergeren tot een probleem"
	case Zorggerelateerd:
		return "de zelfredzaamheid ondersteunen en complicaties, beperkingen, een lagere kwaliteit van leven of sterfte voorkomen"
	}
	return ""
}

// Fasen gives the stages of the continuum that have this level, one or two;
// none for an invalid Niveau.
func (n Niveau) Fasen() []Fase {
	var uit []Fase
	for _, f := range Fasen() {
		if f.Niveau() == n {
			uit = append(uit, f)
		}
	}
	return uit
}
