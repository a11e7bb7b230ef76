package prioritering

import (
	"encoding/json"
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Uitslag is the outcome of weighing: all that is shown of it, so that a
// renderer needs nothing else.
type Uitslag struct {
	Versie         string  `json:"versie"`   // of the format: FormaatVersie
	Afweging       string  `json:"afweging"` // id of the Definitie
	Naam           string  `json:"naam"`
	Bron           string  `json:"bron,omitempty"`
	ScoresFictief  bool    `json:"scores_fictief"` // scores, weights and judgements are invented
	Methode        Methode `json:"methode"`
	MethodeNaam    string  `json:"methode_naam"`
	MethodeBron    string  `json:"methode_bron"`
	ScoreUitleg    string  `json:"score_uitleg"`    // what a score means by this method
	BijdrageUitleg string  `json:"bijdrage_uitleg"` // what a contribution is by this method
	// Consistentieratio is the highest of all judgements put together; null
	// where the method uses none.
	Consistentieratio goaltree.Getal `json:"consistentieratio"`
	// HoogsteEigenRatio is the highest of the judgements of a beoordelaar
	// alone, which the mean of many may hide; null where the method uses none.
	HoogsteEigenRatio goaltree.Getal `json:"consistentieratio_beoordelaar"`
	Drempels          Drempels       `json:"drempels"`
	Lijnen            []Lijnuitslag  `json:"lijnen"`
	Opdrachten        []Gewogen      `json:"opdrachten"` // by line, within it by rank; those not ranked last
	TeDicht           []Paar         `json:"te_dicht_bij_elkaar"`
	Waarschuwingen    []string       `json:"waarschuwingen"` // in Dutch
}

// Drempels are the bounds by which a pair is too close to call.
type Drempels struct {
	ScoreMarge   float64 `json:"score_marge"`   // difference as a share of the higher score
	GewichtMarge float64 `json:"gewicht_marge"` // change of one weight as a share of it
}

// Lijnuitslag is what was found of one line.
type Lijnuitslag struct {
	ID           string          `json:"id"`
	Nummer       int             `json:"nummer"`
	Naam         string          `json:"naam"`
	Soort        Soort           `json:"soort"`
	Omschrijving string          `json:"omschrijving,omitempty"`
	Reden        string          `json:"reden,omitempty"` // in Dutch: why nothing on it is ranked
	Gewichten    []Gewicht       `json:"gewichten"`       // adding up to 1; empty where nothing is ranked
	Gevoeligheid []Gevoeligheid  `json:"gevoeligheid"`    // one per weight; empty where fewer than two are ranked
	Oordelen     []Groepsoordeel `json:"oordelen"`        // for AHP: of the criteria first
}

// Gewicht is what a criterium weighs on a line.
type Gewicht struct {
	Criterium string  `json:"criterium"`
	Naam      string  `json:"naam"`
	Vraag     string  `json:"vraag"`
	Gewicht   float64 `json:"gewicht"` // 0 to 1
}

// Gewogen is an opdracht with its place.
type Gewogen struct {
	ID        string         `json:"id"`
	Lijn      string         `json:"lijn"`
	Naam      string         `json:"naam"`
	Score     goaltree.Getal `json:"score"`           // 0 to 1; null where it is not ranked
	Rang      Rang           `json:"rang"`            // null where it is not ranked
	Bijdragen []Bijdrage     `json:"bijdragen"`       // in the order of the line's weights, adding up to the score
	Reden     string         `json:"reden,omitempty"` // in Dutch: why it is not ranked
}

// Bijdrage is a criterium's part in a score.
type Bijdrage struct {
	Criterium string  `json:"criterium"`
	Bijdrage  float64 `json:"bijdrage"`
}

// Rang is a place from 1; opdrachten with the same score share one, and the
// next then skips: 1, 2, 2, 4. 0 is no place, and null in JSON.
type Rang int

// MarshalJSON writes the place, or null.
func (r Rang) MarshalJSON() ([]byte, error) {
	if r == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(int(r))
}

// Gevoeligheid says how far a criterium's weight may go down and up, the other
// weights shrinking or growing in proportion, before the top of the line
// changes.
type Gevoeligheid struct {
	Criterium string  `json:"criterium"`
	Naam      string  `json:"naam"` // of the criterium
	Gewicht   float64 `json:"gewicht"`
	Omlaag    *Omslag `json:"omlaag"` // null: the top never changes on the way to 0
	Omhoog    *Omslag `json:"omhoog"` // null: the top never changes on the way to 1
}

// Omslag is a weight at which the top of a line is shared, and beyond which
// another opdracht leads.
type Omslag struct {
	Gewicht  float64 `json:"gewicht"`  // the weight at that point, 0 to 1
	Absoluut float64 `json:"absoluut"` // difference from the weight as it is
	Relatief float64 `json:"relatief"` // that difference as a share of the weight as it is
	Opdracht string  `json:"opdracht"` // id of the one that leads beyond it
	Naam     string  `json:"naam"`     // of that opdracht
}

// Paar is a pair of opdrachten of one line that are too close to call.
type Paar struct {
	Lijn     string  `json:"lijn"`
	A        string  `json:"a"` // id of the one ranked first, or equal
	B        string  `json:"b"`
	NaamA    string  `json:"naam_a"`
	NaamB    string  `json:"naam_b"`
	Verschil float64 `json:"verschil"` // in score
	Redenen  []Nabij `json:"redenen"`  // at least one
}

// Nabij is one reason why a pair is too close to call.
type Nabij struct {
	Soort     Nabijsoort `json:"soort"`
	Criterium string     `json:"criterium,omitempty"` // for a weight: which
	Uitleg    string     `json:"uitleg"`              // in Dutch
}

// Groepsoordeel is what the beoordelaars hold together of a set: of a line's
// criteria, or of its opdrachten under a criterium.
type Groepsoordeel struct {
	Criterium         string              `json:"criterium,omitempty"` // empty: of the criteria
	CriteriumNaam     string              `json:"criterium_naam,omitempty"`
	Beoordelaars      []EigenConsistentie `json:"beoordelaars"` // by id
	LambdaMax         float64             `json:"lambda_max"`
	Consistentieindex float64             `json:"consistentie_index"`
	RandomIndex       float64             `json:"random_index"`
	Consistentieratio float64             `json:"consistentieratio"`
	Prioriteiten      []Prioriteit        `json:"prioriteiten"`
	Paren             []Paaroordeel       `json:"paren"`
	MinstConsistent   *MinstPassend       `json:"minst_consistent"` // null where all judgements agree with each other
}

// Prioriteit is the weight that follows from the judgements.
type Prioriteit struct {
	ID      string  `json:"id"`
	Naam    string  `json:"naam"`
	Gewicht float64 `json:"gewicht"` // 0 to 1
}

// EigenConsistentie is how consistent one beoordelaar is alone.
type EigenConsistentie struct {
	ID                string        `json:"id"`
	Naam              string        `json:"naam"` // of the role
	Consistentieratio float64       `json:"consistentieratio"`
	MinstConsistent   *MinstPassend `json:"minst_consistent"`
}

// Paaroordeel is how the beoordelaars see one pair.
type Paaroordeel struct {
	A          string         `json:"a"`
	B          string         `json:"b"`
	NaamA      string         `json:"naam_a"`
	NaamB      string         `json:"naam_b"`
	Gemiddelde float64        `json:"gemiddelde"` // geometric mean of A over B
	Spreiding  goaltree.Getal `json:"spreiding"`  // geometric standard deviation, 1 or more; null for one beoordelaar
	Laagste    float64        `json:"laagste"`
	Hoogste    float64        `json:"hoogste"`
}

// MinstPassend is the judgement that fits the others least.
type MinstPassend struct {
	A       string  `json:"a"`
	B       string  `json:"b"`
	NaamA   string  `json:"naam_a"`
	NaamB   string  `json:"naam_b"`
	Waarde  float64 `json:"waarde"`  // A over B as judged, at least 1
	Passend float64 `json:"passend"` // what the priorities say it would be
}

// Tegenstrijdig counts the beoordelaars who contradict themselves more than
// MaxConsistentieratio, whatever they hold together.
func (o *Groepsoordeel) Tegenstrijdig() int {
	n := 0
	for _, b := range o.Beoordelaars {
		if b.Consistentieratio > MaxConsistentieratio {
			n++
		}
	}
	return n
}

// Consistentie tells in Dutch how high the consistency ratios go: "ten hoogste
// 0,023", or where a beoordelaar alone goes higher "samen ten hoogste 0,023, een
// beoordelaar alleen tot 0,140". It is empty where the method uses no judgements.
func (u *Uitslag) Consistentie() string {
	samen, ok := u.Consistentieratio.Float()
	switch alleen := u.HoogsteEigenRatio.Of(samen); {
	case !ok:
		return ""
	case alleen-samen > gelijk:
		return "samen ten hoogste " + notatie.Getal(samen, 3) + ", een beoordelaar alleen tot " + notatie.Getal(alleen, 3)
	}
	return "ten hoogste " + notatie.Getal(samen, 3)
}

// CriteriumNaam gives the name of a criterium that the line weighs, or the id
// where it weighs none by it.
func (l *Lijnuitslag) CriteriumNaam(id string) string {
	for _, g := range l.Gewichten {
		if g.Criterium == id {
			return g.Naam
		}
	}
	return id
}

// BijdrageVan gives what a criterium contributes; absent where nothing is told.
func (g *Gewogen) BijdrageVan(criterium string) goaltree.Getal {
	for _, b := range g.Bijdragen {
		if b.Criterium == criterium {
			return goaltree.Bekend(b.Bijdrage)
		}
	}
	return goaltree.Getal{}
}

// Van gives the opdrachten of a line, in their order.
func (u *Uitslag) Van(lijn string) []Gewogen {
	var alle []Gewogen
	for _, g := range u.Opdrachten {
		if g.Lijn == lijn {
			alle = append(alle, g)
		}
	}
	return alle
}

// TeDichtVan gives the pairs of a line that are too close to call.
func (u *Uitslag) TeDichtVan(lijn string) []Paar {
	var alle []Paar
	for _, p := range u.TeDicht {
		if p.Lijn == lijn {
			alle = append(alle, p)
		}
	}
	return alle
}

// WriteJSON writes the outcome as JSON, numbers unrounded, what is absent
// null. The same Uitslag gives the same bytes.
func (u *Uitslag) WriteJSON(w io.Writer) error {
	if u == nil {
		return invoer.Geen("uitslag")
	}
	return invoer.Formaat{Naam: "uitslag"}.Schrijf(w, u)
}
