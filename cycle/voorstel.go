package cycle

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Persoon is someone who may take part: a code, never a name, with roles and
// bodies by their ids in the structure.
type Persoon struct {
	ID      string   `json:"id"`
	Rollen  []string `json:"rollen,omitempty"`
	Organen []string `json:"organen,omitempty"` // the bodies the person is a member of
	// Gemeente is where the person comes from, for who shows it; no rule asks it.
	Gemeente string `json:"gemeente,omitempty"`
}

// Voorstel says who would come to a meeting of a step.
type Voorstel struct {
	Stap       string // id
	Segment    string // id of what the question is about; empty: not told
	Aanwezigen []Persoon
	// Afvaardiging holds the ids of those present who come as the delegation of
	// the step before. They don't count as representation where the process
	// wants other people than in that step.
	Afvaardiging []string
	// Beschikbaar are those who could be asked as well.
	Beschikbaar []Persoon
	// Eerder says of each step in this round who took part, by id. A step that
	// is not in it is not known to have been held.
	Eerder map[string][]string
	Datum  kalender.Datum // of the meeting; zero: not told
	// Vorige says of each body, by id, on which days it met before, in any order.
	Vorige map[string][]kalender.Datum
}

// Regeloordeel is what one rule says of a Voorstel, and how to mend it.
type Regeloordeel struct {
	governance.Toets

	// Betreft holds the ids of those present who break the rule, sorted; without
	// them it would be kept.
	Betreft []string `json:"betreft,omitempty"`
	// Tekort is how many are missing.
	Tekort int `json:"tekort,omitempty"`
	// Vullen holds the ids of those available who could fill the gap, sorted:
	// any of them makes Tekort one less, and breaks no hard rule.
	Vullen []string `json:"vullen,omitempty"`
}

// Breuken gives the findings that tell a broken rule of this strength, in their
// order.
func Breuken(oordelen []Regeloordeel, s governance.Strengheid) []Regeloordeel {
	return slices.DeleteFunc(slices.Clone(oordelen), func(b Regeloordeel) bool {
		return b.Oordeel != governance.NietVoldaan || b.Strengheid != s
	})
}
