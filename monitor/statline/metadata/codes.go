package metadata

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// CodeVerkeerdeBron is the code of a mistake that only files of StatLine can
// have: one that belongs to another table than the rest.
const CodeVerkeerdeBron goaltree.Code = "verkeerde-bron"
