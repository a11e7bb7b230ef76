package notatie

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Breedte is how many characters a line of Alinea holds.
const Breedte = 100

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

// Alinea adds a text over as many lines as it takes of at most Breedte
// characters, broken at blanks: eerste stands before the first, verder before
// each other. A hard blank, as in an amount, is no place to break; a word
// longer than a line has one of its own.
func (r *Regels) Alinea(eerste, verder, tekst string) {
	regel, n, leeg := eerste, utf8.RuneCountInString(eerste), true
	for woord := range strings.SplitSeq(EenRegel(tekst), " ") {
		if woord == "" {
			continue
		}
		lengte := utf8.RuneCountInString(woord)
		if !leeg && n+1+lengte > Breedte {
			r.WriteString(strings.TrimRight(regel, " ") + "\n")
			regel, n, leeg = verder, utf8.RuneCountInString(verder), true
		}
		if !leeg {
			regel += " "
			n++
		}
		regel += woord
		n += lengte
		leeg = false
	}
	r.WriteString(strings.TrimRight(regel, " ") + "\n")
}

// Tabel adds rows in columns, the first to the left and the others to the
// right. The first row has as many cells as the longest.
func (r *Regels) Tabel(rijen [][]string) {
	if len(rijen) == 0 {
		return
	}
	breed := make([]int, len(rijen[0]))
	schoon := make([][]string, len(rijen))
	for i, rij := range rijen {
		for j, c := range rij {
			c = EenRegel(c)
			schoon[i] = append(schoon[i], c)
			breed[j] = max(breed[j], utf8.RuneCountInString(c))
		}
	}
	for _, rij := range schoon {
		var regel strings.Builder
		for i, c := range rij {
			vulling := strings.Repeat(" ", breed[i]-utf8.RuneCountInString(c))
			if i == 0 {
				vulling, c = c, vulling
			}
			regel.WriteString("  " + vulling + c)
		}
		r.WriteString(strings.TrimRight(regel.String(), " ") + "\n")
	}
}
