package prioritering

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Methode is a way to make one score of several criteria. The zero Methode is
// invalid. The set is closed, since how much a weight may change is solved for
// each exactly.
type Methode uint8

// The methods.
const (
	// GewogenSom adds the scores, each brought to 0..1 on its criterium's
	// scale, by the weights of the line. Source: Keeney and Raiffa, Decisions
	// with Multiple Objectives, 1976, chapter 3, the additive value function.
	GewogenSom Methode = iota + 1
	// AHP takes the weights of the criteria from pairwise judgements, and the
	// priorities of the opdrachten from pairwise judgements where they are
	// given and from their scores where not. Source: Saaty, The Analytic
	// Hierarchy Process, 1980.
	AHP
	// TOPSIS ranks by closeness to the best of every criterium and distance
	// from the worst. Source: Hwang and Yoon, Multiple Attribute Decision
	// Making, 1981, chapter III.
	TOPSIS
)

var methoden = opsomming.Nieuw("methode",
	opsomming.Rij[Methode]{Waarde: GewogenSom, Tekst: "gewogen-som", Label: "Gewogen som", Bron: "Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3"},
	opsomming.Rij[Methode]{Waarde: AHP, Tekst: "ahp", Label: "AHP (analytisch hiërarchisch proces)", Bron: "Saaty, The Analytic Hierarchy Process, 1980"},
	opsomming.Rij[Methode]{Waarde: TOPSIS, Tekst: "topsis", Label: "TOPSIS", Bron: "Hwang en Yoon, Multiple Attribute Decision Making, 1981, hoofdstuk III"},
)

// String gives the word files and flags have, such as "gewogen-som".
func (m Methode) String() string { return methoden.Tekst(m) }

// Label gives the name people read.
func (m Methode) Label() string { return methoden.Label(m) }

// Bron says who made the method, and where.
func (m Methode) Bron() string { return methoden.Bron(m) }

// MarshalText writes the word files have; the zero Methode is an error.
func (m Methode) MarshalText() ([]byte, error) { return methoden.MarshalText(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Methode) UnmarshalText(b []byte) error { return methoden.UnmarshalText(m, b) }

// ParseMethode reads a method's word; the error lists the words known.
func ParseMethode(s string) (Methode, error) { return methoden.Parse(s) }

// Methodes gives every method.
func Methodes() []Methode { return methoden.All() }

// Bijdrage says in Dutch what a criterium's contribution to a score is; empty
// for what is no method. The words are ours.
func (m Methode) Bijdrage() string {
	switch m {
	case GewogenSom:
		return "gewicht maal de score, die op de schaal van het criterium naar 0 tot 1 is gebracht"
	case AHP:
		return "gewicht van het criterium maal de prioriteit van de opdracht daaronder"
	case TOPSIS:
		return "geen optelsom: de nabijheid tot het ideaal, verdeeld naar de gekwadrateerde afstand tot het anti-ideaal op elk criterium"
	}
	return ""
}

// Score says in Dutch what a score means; empty for what is no method. The
// words are ours.
func (m Methode) Score() string {
	switch m {
	case GewogenSom:
		return "een getal van 0 (op elk criterium aan het slechtste eind van de schaal) tot 1 (op elk aan het beste)"
	case AHP:
		return "een aandeel: de scores van een lijn tellen op tot 1, dus hoe meer opdrachten, hoe kleiner elk; bij vijf even goede opdrachten heeft elke 0,200"
	case TOPSIS:
		return "een getal van 0 (op elk criterium de slechtste van de lijn) tot 1 (op elk de beste); scores zeggen alleen iets naast die van dezelfde lijn"
	}
	return ""
}

// uitOordelen says whether weights come from pairwise judgements.
func (m Methode) uitOordelen() bool { return m == AHP }

// weeg makes a line ready, or says in Dutch why it cannot.
func (m Methode) weeg(s *stuk) (model scoremodel, reden string) {
	switch m {
	case GewogenSom:
		return s.weegSom(), ""
	case AHP:
		return s.weegAHP()
	case TOPSIS:
		return s.weegTOPSIS(), ""
	}
	return nil, m.String() + " is geen methode"
}
