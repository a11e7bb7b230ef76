package opslag

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

func fout(pad string, code goaltree.Code, melding string, args ...any) *goaltree.Fout {
	return &goaltree.Fout{Pad: pad, Code: code, Melding: fmt.Sprintf(melding, args...)}
}

// schijffout tells that the disk failed.
func schijffout(bestand, wat string, err error) *goaltree.Fout {
	return &goaltree.Fout{Bestand: bestand, Code: CodeSchijf, Melding: wat + " failed: " + err.Error(), Oorzaak: err}
}
