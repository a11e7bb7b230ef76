package ronde

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// Codes of why an event is refused, beside those of package goaltree.
const (
	CodeVolgorde      goaltree.Code = "volgorde"      // a number that skips or repeats, or a time before the event before it
	CodeGesloten      goaltree.Code = "gesloten"      // the round is not open: not yet, or not any more
	CodeStap          goaltree.Code = "stap"          // not in the step where the round stands
	CodeSamenstelling goaltree.Code = "samenstelling" // the meeting breaks a hard rule of composition, or a step closes without the meeting it asks for
	CodeOvergang      goaltree.Code = "overgang"      // a step that may not follow
	CodeAfgerond      goaltree.Code = "afgerond"      // the actie has ended
	CodePersoon       goaltree.Code = "persoon"       // a text or id that may say who someone is: nine digits that can be a BSN
)
