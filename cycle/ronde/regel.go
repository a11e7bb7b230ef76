package ronde

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

// MaxRegel is the most bytes that a line of a log has, without its line feed.
const MaxRegel = 4 << 20

// Parse reads one line of a log, strictly: a key that is unknown, double or
// missing is a mistake, and so is a part that does not belong to the kind.
// Every mistake in form is in the error, as *goaltree.Fout with its column;
// whether the event is allowed is for a Ronde to say.
func Parse(regel []byte) (Gebeurtenis, error) {
	var g Gebeurtenis
	_, problemen := strikt.Lees(regel, &g, strikt.Opties{MaxBytes: MaxRegel})
	if len(problemen) > 0 {
		bsn := bevatBSN(string(regel))
		fouten := make([]*goaltree.Fout, len(problemen))
		for i, p := range problemen {
			f := &goaltree.Fout{Regel: p.Regel, Kolom: p.Kolom, Pad: p.Pad, Waarde: p.Waarde, Code: goaltree.Code(p.Code), Melding: p.Melding}
			if bsn {
				f.Waarde = "" // it may be cut off amid the digits
			}
			if bevatBSN(f.Pad + " " + f.Melding) {
				f.Pad, f.Melding = "", meldingBSN
			}
			fouten[i] = f
		}
		return Gebeurtenis{}, zonderNamen(goaltree.Join(fouten))
	}
	if err := g.Validate(); err != nil {
		return Gebeurtenis{}, err
	}
	return g, nil
}

// Regel writes the event as a line of a log, without line feed. Parse reads it
// back to an equal event; the same event gives the same bytes. What Parse would
// refuse is an error.
func (g Gebeurtenis) Regel() ([]byte, error) {
	if err := g.Validate(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(metLijsten(g)); err != nil {
		return nil, fmt.Errorf("writing event %d: %w", g.Nr, err)
	}
	if b.Len()-1 > MaxRegel {
		return nil, &goaltree.Fout{Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the event takes %d bytes, more than the %d of a line", b.Len()-1, MaxRegel)}
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
