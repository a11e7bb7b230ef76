package notatie

import (
	"fmt"
	"strings"
)

// Regels is a text of lines, each of which stays one whatever the names in it
// hold (see EenRegel).
type Regels struct{ strings.Builder }

// Schrijf adds a line, as fmt.Sprintf makes it.
func (r *Regels) Schrijf(zin string, args ...any) {
	r.WriteString(EenRegel(fmt.Sprintf(zin, args...)))
	r.WriteByte('\n')
}

// Kop adds an empty line and the line that begins what follows.
func (r *Regels) Kop(zin string, args ...any) {
	r.WriteByte('\n')
	r.Schrijf(zin, args...)
}
