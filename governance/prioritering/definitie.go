package prioritering

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file format that this package reads and
// writes.
const FormaatVersie = "1"

// Bounds on what is weighed at once.
const (
	// MaxCriteria is the most criteria a line weighs, and the most opdrachten
	// that are judged in pairs: as far as Saaty's random index goes.
	MaxCriteria = 15
	// MaxOpdrachten is the most opdrachten on a line.
	MaxOpdrachten = 200
)

// Definitie is what is weighed, by what and how it was judged, as it is
// written down: plain data, not yet checked. Resolve checks it.
type Definitie struct {
	Versie        string        `json:"versie"` // of the format: FormaatVersie
	ID            string        `json:"id"`     // a slug: lower-case letters, digits and single hyphens, at most 64 long
	Naam          string        `json:"naam"`
	Bron          string        `json:"bron,omitempty"`           // document and section
	ScoresFictief bool          `json:"scores_fictief,omitempty"` // scores, weights and judgements are invented, and marked so wherever they show
	Toelichting   string        `json:"toelichting,omitempty"`
	Criteria      []Criterium   `json:"criteria"`
	Lijnen        []Lijn        `json:"lijnen"`                 // in the order they are shown
	Opdrachten    []Opdracht    `json:"opdrachten"`             // in any order: ranking does not depend on it
	Beoordelaars  []Beoordelaar `json:"beoordelaars,omitempty"` // whoever judges in the oordelen
	Oordelen      []Paarsgewijs `json:"oordelen,omitempty"`     // pairwise judgements, for AHP
	Monitors      []Monitor     `json:"monitors,omitempty"`     // monitors that the facilitating line can link

	plaatsen invoer.Plaatsen // where each field stood, when read from a file
}

// Criterium is an uitgangspunt to prioritise by. Source: Samenwerkingsagenda
// Twente, werksessie 9 mei 2022, questions under each line; a session may agree
// on further ones.
type Criterium struct {
	ID          string            `json:"id"`
	Naam        string            `json:"naam"`
	Vraag       string            `json:"vraag"`    // what it asks of an opdracht
	Richting    goaltree.Richting `json:"richting"` // whether a higher or a lower score is better; not neutraal
	Schaal      Schaal            `json:"schaal"`
	Bron        string            `json:"bron,omitempty"`
	Toelichting string            `json:"toelichting,omitempty"`
}

// Schaal is the range of a criterium's scores, both ends included, from -10⁹
// to 10⁹.
type Schaal struct {
	Min float64 `json:"min"`
	Max float64 `json:"max"` // above Min
}

// Lijn is a hoofdlijn of the agenda.
type Lijn struct {
	ID           string   `json:"id"`
	Nummer       int      `json:"nummer"` // 1 or higher
	Naam         string   `json:"naam"`
	Soort        Soort    `json:"soort"`
	Omschrijving string   `json:"omschrijving,omitempty"`
	Wegingen     []Weging `json:"wegingen,omitempty"` // the criteria the line weighs: at least one when inhoudelijk, none when faciliterend
	Bron         string   `json:"bron,omitempty"`
}

// Weging is what a criterium weighs on a line.
type Weging struct {
	Criterium string `json:"criterium"`
	// Gewicht is zero, or 10⁻⁶ to 10⁶; only its size beside the line's others
	// counts. One of them is above zero, and none that is above it is more
	// than 1000 times another.
	// AHP takes the weights from the oordelen instead.
	Gewicht float64 `json:"gewicht"`
	Vraag   string  `json:"vraag,omitempty"` // the line's own form of the question
}

// Opdracht is an assignment that may be taken up. Problem, goal and result are
// what the working session asks of each; they may still be empty, which
// Toets tells.
type Opdracht struct {
	ID          string   `json:"id"`
	Lijn        string   `json:"lijn"`
	Naam        string   `json:"naam"`
	Met         []string `json:"met,omitempty"` // with whom or what it is done, where the source names it
	Probleem    string   `json:"probleem,omitempty"`
	Doel        string   `json:"doel,omitempty"`
	Resultaat   string   `json:"resultaat,omitempty"`
	Scores      []Score  `json:"scores,omitempty"` // one per criterium at most
	Bron        string   `json:"bron,omitempty"`
	Toelichting string   `json:"toelichting,omitempty"`
}

// Score is how an opdracht does on a criterium, on that criterium's scale.
type Score struct {
	Criterium string         `json:"criterium"`
	Waarde    goaltree.Getal `json:"waarde,omitzero"` // absent is not zero
	Reden     string         `json:"reden,omitempty"` // why there is none
}

// Beoordelaar is a role that judges in pairs, never a person.
type Beoordelaar struct {
	ID   string `json:"id"`
	Naam string `json:"naam"` // of the role, such as "Toegang"
}

// Paarsgewijs is what one beoordelaar holds of every pair of a set.
type Paarsgewijs struct {
	Beoordelaar string `json:"beoordelaar"` // its id
	Lijn        string `json:"lijn"`
	// Criterium is the criterium under which the line's opdrachten are
	// compared; empty where the line's criteria themselves are.
	Criterium      string         `json:"criterium,omitempty"`
	Vergelijkingen []Vergelijking `json:"vergelijkingen"` // every pair once, in either direction
}

// Vergelijking says how many times as important, or as good, A is as B.
type Vergelijking struct {
	A      string     `json:"a"`
	B      string     `json:"b"`
	Waarde Verhouding `json:"waarde"`
}

// Monitor is an existing monitor that can be linked. Source:
// Samenwerkingsagenda Twente, werksessie 9 mei 2022, Monitoring en leren.
type Monitor struct {
	ID           string `json:"id"`
	Naam         string `json:"naam"`
	Sinds        int    `json:"sinds,omitempty"` // year, 1900 to 2200; 0: not known
	Omschrijving string `json:"omschrijving,omitempty"`
	Bron         string `json:"bron,omitempty"`
}
