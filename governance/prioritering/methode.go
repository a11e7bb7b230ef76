package prioritering

import (
	"fmt"
	"strings"
)

// Methode is a way to make one score of several criteria. Its values are
// [GewogenSom], [AHP] and [TOPSIS]; the set is closed, since how much a weight
// may change is solved for each exactly.
type Methode interface {
	String() string   // the word files and flags have, such as "gewogen-som"
	Label() string    // the name people read
	Bron() string     // who made it, where
	Bijdrage() string // in Dutch: what a criterium's contribution to a score is

	// uitOordelen says whether weights come from pairwise judgements.
	uitOordelen() bool
	// weeg makes a line ready, or says in Dutch why it cannot.
	weeg(s *stuk) (w weging, reden string)
}

// The methods.
var (
	// GewogenSom adds the scores, each brought to 0..1 on its criterium's
	// scale, by the weights of the line. Source: Keeney and Raiffa, Decisions
	// with Multiple Objectives, 1976, chapter 3, the additive value function.
	GewogenSom Methode = gewogenSom{kenmerk{
		woord: "gewogen-som", label: "Gewogen som",
		bron:     "Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3",
		bijdrage: "gewicht maal de score, die op de schaal van het criterium naar 0 tot 1 is gebracht",
	}}
	// AHP takes the weights of the criteria from pairwise judgements, and the
	// priorities of the opdrachten from pairwise judgements where they are
	// given and from their scores where not. Source: Saaty, The Analytic
	// Hierarchy Process, 1980.
	AHP Methode = ahp{kenmerk{
		woord: "ahp", label: "AHP (analytisch hiërarchisch proces)", oordelen: true,
		bron:     "Saaty, The Analytic Hierarchy Process, 1980",
		bijdrage: "gewicht van het criterium maal de prioriteit van de opdracht daaronder; de scores van een lijn tellen op tot 1",
	}}
	// TOPSIS ranks by closeness to the best of every criterium and distance
	// from the worst. Source: Hwang and Yoon, Multiple Attribute Decision
	// Making, 1981, chapter III.
	TOPSIS Methode = topsis{kenmerk{
		woord: "topsis", label: "TOPSIS",
		bron:     "Hwang en Yoon, Multiple Attribute Decision Making, 1981, hoofdstuk III",
		bijdrage: "geen optelsom: de nabijheid tot het ideaal, verdeeld naar de gekwadrateerde afstand tot het anti-ideaal op elk criterium",
	}}
)

// Methodes gives every method.
func Methodes() []Methode { return []Methode{GewogenSom, AHP, TOPSIS} }

// ParseMethode reads a method's word; the error lists the words known.
func ParseMethode(s string) (Methode, error) {
	var bekend []string
	for _, m := range Methodes() {
		if m.String() == s {
			return m, nil
		}
		bekend = append(bekend, m.String())
	}
	return nil, fmt.Errorf("unknown methode %q; known are: %s", s, strings.Join(bekend, ", "))
}

// kenmerk is what a method is called and comes from.
type kenmerk struct {
	woord, label, bron, bijdrage string
	oordelen                     bool
}

// String gives the word files and flags have.
func (k kenmerk) String() string { return k.woord }

// Label gives the name people read.
func (k kenmerk) Label() string { return k.label }

// Bron says who made the method, and where.
func (k kenmerk) Bron() string { return k.bron }

// Bijdrage says in Dutch what a criterium's contribution to a score is.
func (k kenmerk) Bijdrage() string { return k.bijdrage }

func (k kenmerk) uitOordelen() bool { return k.oordelen }
