package opslag

import (
	"iter"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Opslag is a store of one log.
type Opslag interface {
	// Append keeps an event at the end of the log. An event that does not follow
	// on the last one is refused. After an error it is not there; where a store
	// cannot see to that (a disk that fails, and then fails again) the error says
	// so, and nothing more is added.
	Append(g ronde.Gebeurtenis) error
	// All gives the events in order, as they were when it began. At damage it
	// gives the events before it and then the error, and stops.
	All() iter.Seq2[ronde.Gebeurtenis, error]
	// Close ends the use of the store.
	Close() error
}

// Codes of what can be wrong with a store, beside those of packages goaltree
// and ronde.
const (
	CodeBezet      goaltree.Code = "bezet"        // another writer has the log open
	CodeBeschadigd goaltree.Code = "beschadigd"   // a line is no event that follows on the one before
	CodeSom        goaltree.Code = "som"          // a line has no sum, or one that does not fit
	CodeVervangen  goaltree.Code = "vervangen"    // the file was removed, replaced or written to by something else while it was open
	CodeAlleenLees goaltree.Code = "alleen-lezen" // the log is open for reading alone
	CodeSchijf     goaltree.Code = "schijf"       // the disk did not do what was asked
	CodeDicht      goaltree.Code = "dicht"        // the store was closed, or was never opened
)
