package planning

import (
	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Proces is a process to lay along the calendar by the windows of its steps.
type Proces struct {
	*cycle.Proces

	// Gedaan says on which day a step was done, by its id, or a day beside its
	// window, by that id with "/1" for the first, "/2" for the second. nil: of
	// none it is known, so that nothing is called late. What was done after the
	// day asked counts as not done yet.
	Gedaan map[string]kalender.Datum
}

// Ronde is a round to lay along the calendar: its meetings and acties, and the
// windows of its steps where the process has them.
type Ronde struct {
	Proces   *cycle.Proces // that the round follows
	Toestand ronde.Toestand
}

// Overzicht is how everything stands on a day. It is read-only and safe for
// concurrent use; its methods give copies. Kalender makes it.
type Overzicht struct {
	datum   kalender.Datum
	standen []Stand
	posten  []Post
	tafels  []Tafel
}

// Stand is where one process or round stands.
type Stand struct {
	ID   string `json:"id"` // with the year or the round's own id behind it, where it has one
	Naam string `json:"naam"`
	// Stappen holds the ids of the steps at hand: that in which the round
	// stands, or those whose window the day lies in.
	Stappen  []string `json:"stappen"`
	Zin      string   `json:"zin"` // where it stands, in a Dutch sentence
	Gesloten bool     `json:"gesloten,omitempty"`
}

// Kalender lays processes and rounds along the calendar for a day. Every
// mistake is in the error, as *goaltree.Fout: a day outside the calendar, a
// process that is nil, something told to be done that the process does not
// have, two of one id, a round of another process or with events after the day
// asked, of which the state can no longer tell how it stood.
func Kalender(datum kalender.Datum, processen []Proces, rondes []Ronde) (*Overzicht, error) {
	return nil, nil
}
