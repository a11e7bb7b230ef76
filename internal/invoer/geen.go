package invoer

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// Geen is the mistake of being given nil where wat, such as "agenda", must be.
func Geen(wat string) *goaltree.Fout {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no " + wat + ": it is nil"}
}
