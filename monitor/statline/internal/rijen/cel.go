package rijen

import "strings"

// Soort is what a file has in a cell.
type Soort uint8

// The kinds of cell.
const (
	Tekst   Soort = iota // a text, in JSON between quotes
	Getal                // a number of JSON
	Niets                // null
	Anders               // true, false, an object or a list
	Afwezig              // JSON: the row doesn't have this key
	Buiten               // nobody says that there should be such a cell
)

// Cel is one cell of a row. Its text is valid until the next row is read.
type Cel struct {
	Tekst string
	Soort Soort
}

// Sleutel is the text of a key without StatLine's padding. Keys are padded on
// the right; a blank on the left is a mistake that ParseRegio tells.
func (c Cel) Sleutel() string { return strings.TrimRight(c.Tekst, " ") }
