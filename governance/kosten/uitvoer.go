package kosten

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Uitkomst is what a Kostenverdeling comes to, as WriteJSON writes it.
type Uitkomst struct {
	Versie  string      `json:"versie"`  // of the format: FormaatVersie
	ID      string      `json:"id"`      // of the definition
	Naam    string      `json:"naam"`    // of the definition
	Jaar    int         `json:"jaar"`    // the year the costs are of
	Fictief bool        `json:"fictief"` // amounts or figures are made up
	Kosten  []Verdeling `json:"kosten"`  // one for each regeling
	Totaal  Bedrag      `json:"totaal"`  // of all regelingen
	Totalen []Aandeel   `json:"totalen"` // the same by municipality
}

// Uitkomst gives all of it in one value.
func (v *Kostenverdeling) Uitkomst() Uitkomst {
	return Uitkomst{
		Versie: FormaatVersie, ID: v.id, Naam: v.naam, Jaar: v.jaar, Fictief: v.fictief,
		Kosten: v.Verdeel(), Totaal: v.Totaal(), Totalen: v.Totalen(),
	}
}

// WriteJSON writes the Uitkomst; amounts are texts with two decimals. Its
// schema is schema/uitkomst.schema.json.
func (v *Kostenverdeling) WriteJSON(w io.Writer) error { return formaat.Schrijf(w, v.Uitkomst()) }

// WriteCSV writes a row for each regeling and municipality, for a spreadsheet.
// It opens in Dutch Excel as it is: UTF-8 with BOM, separated by ";", decimal
// comma. A text that begins with =, +, - or @ gets an apostrophe before it, so
// that no spreadsheet takes it for a formula. Cells of what is not known are
// empty.
func (v *Kostenverdeling) WriteCSV(w io.Writer) error {
	rijen := [][]string{{
		"jaar", "regeling", "regelingnaam", "sleutel", "gemeente", "gemeentenaam", "bedrag", "per_inwoner", "grens",
		"voorschot", "werkelijk", "verrekening", "fictief",
	}}
	fictief := ""
	if v.fictief {
		fictief = "ja"
	}
	for _, d := range v.verdelingen {
		for i, a := range d.Aandelen {
			perHoofd, verrekend := "", make([]string, 3)
			if a.PerInwoner != nil {
				perHoofd = a.PerInwoner.Kaal()
			}
			if d.Voorschotten != nil {
				verrekend[0] = d.Voorschotten[i].Bedrag.Kaal()
			}
			if d.Afrekening != nil {
				r := d.Afrekening.Gemeenten[i]
				verrekend = []string{r.Voorschot.Kaal(), r.Werkelijk.Kaal(), r.Bedrag.Kaal()}
			}
			rijen = append(rijen, []string{
				fmt.Sprint(v.jaar), d.Regeling, tekst.AlsCel(d.Naam), d.Sleutel, a.Gemeente, tekst.AlsCel(a.Naam), a.Bedrag.Kaal(), perHoofd, grenstekst(a.Grens),
				verrekend[0], verrekend[1], verrekend[2], fictief,
			})
		}
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("kosten: %w", err)
	}
	return nil
}

// WriteText writes tables for a terminal: for each regeling the shares and, if
// it is known what it came to, the settlement, or else the advances that are
// given; then what each municipality bears in all.
func (v *Kostenverdeling) WriteText(w io.Writer) error {
	var b notatie.Regels
	b.Schrijf("%s, %d%s", v.naam, v.jaar, v.fictiefTekst())
	for _, d := range v.verdelingen {
		b.Kop("%s%s", d.Naam, v.fictiefTekst())
		b.Schrijf("Sleutel: %s", v.sleutelNaam(d.Sleutel))
		v.aandelenTekst(&b.Builder, d.Aandelen, d.Totaal)
		switch a := d.Afrekening; {
		case a != nil:
			b.Schrijf("Verrekening (min is terug), sleutel: %s", v.sleutelNaam(a.Sleutel))
			rijen := [][]string{{"Gemeente", "Voorschot", "Werkelijk", "Te betalen"}}
			for _, r := range a.Gemeenten {
				rijen = append(rijen, []string{r.Naam, r.Voorschot.String(), r.Werkelijk.String(), r.Bedrag.String()})
			}
			tabel(&b.Builder, append(rijen, []string{"Samen", a.Voorschot.String(), a.Werkelijk.String(), a.Bedrag.String()}))
		case d.Voorschotten != nil:
			b.Schrijf("Voorschotten; wat het werkelijk kostte is nog niet bekend")
			rijen := [][]string{{"Gemeente", "Voorschot"}}
			for _, r := range d.Voorschotten {
				rijen = append(rijen, []string{r.Naam, r.Bedrag.String()})
			}
			tabel(&b.Builder, append(rijen, []string{"Samen", d.Voorschot().String()}))
		}
	}
	if len(v.verdelingen) > 1 {
		b.Kop("Alle regelingen samen%s", v.fictiefTekst())
		v.aandelenTekst(&b.Builder, v.Totalen(), v.Totaal())
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("kosten: %w", err)
	}
	return nil
}

func (v *Kostenverdeling) fictiefTekst() string {
	if v.fictief {
		return " (fictief)"
	}
	return ""
}

func (v *Kostenverdeling) sleutelNaam(id string) string {
	for _, s := range v.definities {
		if s.ID == id {
			return s.Naam
		}
	}
	return id
}

// grenstekst is empty where a share lies on no bound.
func grenstekst(g Grenssoort) string {
	if g == 0 {
		return ""
	}
	return g.Label()
}

func (v *Kostenverdeling) aandelenTekst(b *strings.Builder, aandelen []Aandeel, totaal Bedrag) {
	rijen := [][]string{{"Gemeente", "Bedrag"}}
	perHoofd := v.inwoners != nil
	if perHoofd {
		rijen[0] = append(rijen[0], "Per inwoner")
	}
	for _, a := range aandelen {
		rij := []string{a.Naam, a.Bedrag.String()}
		if a.Grens != 0 {
			rij[0] += " (" + grenstekst(a.Grens) + ")"
		}
		if perHoofd && a.PerInwoner != nil {
			rij = append(rij, a.PerInwoner.String())
		}
		rijen = append(rijen, rij)
	}
	samen := []string{"Samen", totaal.String()}
	if perHoofd {
		if p := v.PerInwoner(totaal); p != nil {
			samen = append(samen, p.String())
		}
	}
	tabel(b, append(rijen, samen))
}

// tabel writes rows in columns, the first to the left and the others to the right.
func tabel(b *strings.Builder, rijen [][]string) {
	breed := make([]int, len(rijen[0]))
	for _, rij := range rijen {
		rij[0] = notatie.EenRegel(rij[0]) // a name; the others are amounts
		for i, c := range rij {
			breed[i] = max(breed[i], utf8.RuneCountInString(c))
		}
	}
	for _, rij := range rijen {
		b.WriteString("  ")
		for i, c := range rij {
			vulling := strings.Repeat(" ", breed[i]-utf8.RuneCountInString(c))
			switch {
			case i == 0 && len(rij) > 1:
				b.WriteString(c + vulling)
			case i == 0:
				b.WriteString(c)
			default:
				b.WriteString("  " + vulling + c)
			}
		}
		b.WriteByte('\n')
	}
}
