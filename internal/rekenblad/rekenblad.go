// Package rekenblad writes tables that open in a Dutch spreadsheet as they are:
// UTF-8 with BOM, separated by ";", CRLF.
package rekenblad

import (
	"encoding/csv"
	"io"
)

// Schrijf writes rows, the first of which is the head. It writes cells as they
// are: a negative amount is no formula, and a text goes through tekst.AlsCel
// first.
func Schrijf(w io.Writer, rijen [][]string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.Comma, c.UseCRLF = ';', true
	return c.WriteAll(rijen)
}
