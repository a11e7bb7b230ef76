package functies

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteCSV writes the Matrix for a spreadsheet, a row for each cell. It opens
// in Dutch Excel as it is: UTF-8 with BOM, separated by ";", CRLF. Those
// responsible are joined with " + ". A text that a spreadsheet would take for a
// formula gets an apostrophe before it.
func (v *Functieverdeling) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("functies: %w", err)
	}
	c := csv.NewWriter(w)
	c.Comma, c.UseCRLF = ';', true
	_ = c.Write([]string{"gemeente_code", "gemeente", "nummer", "functie", "deel", "omschrijving", "verantwoordelijk", "organisatievorm", "afwijkend", "reden", "lezing", "fictief"}) // a csv.Writer keeps its error until Flush
	for _, vak := range v.Matrix() {
		rij := []string{
			vak.Gemeente.Code, vak.Gemeente.Naam, strconv.Itoa(vak.Nummer), vak.Naam, vak.Deel.String(),
			vak.Omschrijving, strings.Join(v.Namen(vak.Verantwoordelijk), " + "), vorm(vak.Uitvoering),
			jaNee(vak.Afwijkend), vak.Reden, vak.Lezing, jaNee(v.def.Fictief),
		}
		for i := range rij {
			rij[i] = cel(rij[i])
		}
		_ = c.Write(rij)
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("functies: %w", err)
	}
	return nil
}

func jaNee(b bool) string {
	if b {
		return "ja"
	}
	return "nee"
}

// cel keeps a text from being taken for a formula. Source of the characters:
// OWASP, CSV Injection.
func cel(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}
