package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/odata"
)

// voortgang shows how far fetching is: a bar that moves on a terminal, and
// elsewhere a line for what one should know of.
type voortgang struct {
	w        io.Writer
	terminal bool
	breedte  int // of the line that stands there now
}

func nieuweVoortgang(w io.Writer) *voortgang {
	v := &voortgang{w: w}
	if f, ok := w.(*os.File); ok {
		s, err := f.Stat()
		v.terminal = err == nil && s.Mode()&os.ModeCharDevice != 0
	}
	return v
}

// toon is what the client calls.
func (v *voortgang) toon(p odata.Voortgang) {
	switch {
	case p.Opmerking != nil:
		v.regel("let op: " + p.Opmerking.Error())
	case p.Poging > 0:
		v.regel(p.String())
	case v.terminal:
		v.balk(p)
	}
}

// balk draws the bar over the one before.
func (v *voortgang) balk(p odata.Voortgang) {
	const lengte = 30
	s := fmt.Sprintf("%s: %s, %s, %s kB", p.Tabel, notatie.Aantal(p.Paginas, "pagina", "pagina's"), rijen(p.Rijen), notatie.Getal(float64(p.Bytes)/1000, 0))
	if p.Totaal > 0 {
		vol := min(lengte, lengte*p.Rijen/p.Totaal)
		s = "[" + strings.Repeat("=", vol) + strings.Repeat(" ", lengte-vol) + "] " + s
	}
	if p.UitCache {
		s += " (uit de cache)"
	}
	leeg := strings.Repeat(" ", max(0, v.breedte-len([]rune(s))))
	fmt.Fprint(v.w, "\r"+s+leeg)
	v.breedte = len([]rune(s))
}

// regel writes a line that stays.
func (v *voortgang) regel(s string) {
	v.einde()
	fmt.Fprintln(v.w, s)
}

// einde leaves the bar as it is.
func (v *voortgang) einde() {
	if v.breedte > 0 {
		fmt.Fprintln(v.w)
		v.breedte = 0
	}
}
