package monitor

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// geen is the mistake of being given nil, or what its maker did not make, where
// wat must be.
func geen(wat string) *Fout {
	return &Fout{Code: goaltree.CodeLeeg, Melding: "there is no " + wat}
}
