package statline

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// ReadKop tells a file's format and the names of its columns, for who writes a
// koppeling for it. Of an export of the portal they bear their period, as in
// the file.
func ReadKop(r io.Reader, o Options) (Formaat, []string, error) {
	o = o.metStandaard()
	bron, begin, err := rijen.Open(r, rijen.Opties{MaxRegel: o.MaxRegel, MaxBytes: o.MaxBytes})
	var kop []string
	if err == nil {
		kop, err = bron.Kop()
	}
	if err != nil {
		for _, f := range goaltree.Fouten(err) {
			f.Bestand = o.Bestand
		}
		return 0, nil, err
	}
	return Herken(begin), kop, nil
}
