package opslag

import "github.com/bredemonitoring/sociaaldomein/goaltree"

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
