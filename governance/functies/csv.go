package functies

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// WriteCSV writes the Matrix for a spreadsheet, a row for each cell. It opens
// in Dutch Excel as it is: UTF-8 with BOM, separated by ";", CRLF. The columns
// gemeente and naam are its code and its name; fictief is ja or nee. Those
// responsible are joined with " + ". A text that a spreadsheet would take for a
// formula gets an apostrophe before it.
// No Functieverdeling (nil) is an error.
func (v *Functieverdeling) WriteCSV(w io.Writer) error {
	if v == nil {
		return invoer.Geen("functieverdeling")
	}
	rijen := [][]string{{"gemeente", "naam", "nummer", "functie", "deel", "omschrijving", "verantwoordelijk", "organisatievorm", "afwijkend", "reden", "lezing", "fictief"}}
	for _, vak := range v.Matrix() {
		rij := []string{
			vak.Gemeente.Code, vak.Gemeente.Naam, strconv.Itoa(vak.Nummer), vak.Naam, vak.Deel.String(),
			vak.Omschrijving, strings.Join(v.Namen(vak.Verantwoordelijk), " + "), vorm(vak.Uitvoering),
			notatie.JaNee(vak.Afwijkend), vak.Reden, vak.Lezing, notatie.JaNee(v.def.Fictief),
		}
		for i := range rij {
			rij[i] = tekst.AlsCel(rij[i])
		}
		rijen = append(rijen, rij)
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("functies: %w", err)
	}
	return nil
}
