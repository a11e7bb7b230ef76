package statline

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Codes of mistakes that only a table of StatLine and its koppeling can have,
// and of remarks on one; the others are goaltree's.
const (
	CodeOnbekendeKolom goaltree.Code = "onbekende-kolom"          // a column a koppeling asks for is not there
	CodeDimensieOpen   goaltree.Code = "dimensie-open"            // a dimension of several values that a koppeling leaves open
	CodeVerkeerdeBron                = metadata.CodeVerkeerdeBron // a file that belongs to another table than the koppeling's
	CodeVervolg        goaltree.Code = "vervolg"                  // the file is one page of several, and the others are not there
)
