package kosten

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Uitkomst is all a Kostenverdeling comes to.
type Uitkomst struct {
	Versie      string          `json:"versie"`             // of the format: FormaatVersie
	ID          string          `json:"id"`                 // of the definition
	Naam        string          `json:"naam"`               // of the definition
	Jaar        int             `json:"jaar"`               // the year the costs are of
	Fictief     bool            `json:"fictief"`            // anything is made up: amounts, figures or municipalities
	Verzonnen   []string        `json:"verzonnen"`          // what of it, in Dutch sentences
	Kosten      []Verdeling     `json:"kosten"`             // one for each regeling
	Totaal      Bedrag          `json:"totaal"`             // of all regelingen
	Totalen     []Aandeel       `json:"totalen"`            // the same by municipality
	Sleutels    []Sleuteluitleg `json:"sleutels"`           // how each key shares
	Inwoners    string          `json:"inwoners,omitempty"` // id of the grondslag that amounts per inhabitant go by
	Grondslagen []Grondslag     `json:"grondslagen"`        // the figures, of when, and from whom
}

// Uitkomst gives all of it in one value.
func (v *Kostenverdeling) Uitkomst() *Uitkomst {
	return &Uitkomst{
		Versie: FormaatVersie, ID: v.def.ID, Naam: v.def.Naam, Jaar: v.def.Jaar, Fictief: v.Fictief(), Verzonnen: v.Verzonnen(),
		Kosten: v.Verdeel(), Totaal: v.Totaal(), Totalen: v.Totalen(),
		Sleutels: v.Uitleg(), Inwoners: v.def.Inwoners, Grondslagen: v.Grondslagen(),
	}
}

// WriteJSON writes the Uitkomst; amounts are texts with two decimals. Its
// schema is schema/uitkomst.schema.json. None (nil) is an error.
func (u *Uitkomst) WriteJSON(w io.Writer) error {
	if u == nil {
		return invoer.Geen("uitkomst")
	}
	return formaat.Schrijf(w, u)
}

// WriteCSV writes a row for each regeling and municipality, for a spreadsheet.
// It opens in Dutch Excel as it is: UTF-8 with BOM, separated by ";", decimal
// comma. The columns gemeente and naam are its code and its name; cijfers are
// the figures behind the row, joined with " + "; fictief is ja where the row's
// amounts or these figures are made up, or nee. A text that begins with =, +, -
// or @ gets an apostrophe before it, so that no spreadsheet takes it for a
// formula. Cells of what is not known are empty. No Kostenverdeling (nil) is an
// error.
func (v *Kostenverdeling) WriteCSV(w io.Writer) error {
	if v == nil {
		return invoer.Geen("kostenverdeling")
	}
	rijen := [][]string{{
		"jaar", "regeling", "regelingnaam", "sleutel", "sleutel_uitleg", "cijfers", "gemeente", "naam", "bedrag", "per_inwoner", "grens",
		"voorschot", "werkelijk", "werkelijk_sleutel", "verrekening", "fictief",
	}}
	uitleg := map[string]string{}
	for _, s := range v.Uitleg() {
		uitleg[s.ID] = strings.Join(s.Uitleg, " ")
	}
	for _, d := range v.verdelingen {
		cijfers := tekst.AlsCel(strings.Join(v.herkomst(d.sleutels()...), " + "))
		for i, a := range d.Aandelen {
			perHoofd, voorschot, verrekend := "", "", make([]string, 3)
			if a.PerInwoner != nil {
				perHoofd = a.PerInwoner.Kaal()
			}
			if d.Voorschotten != nil {
				voorschot = d.Voorschotten[i].Bedrag.Kaal()
			}
			if d.Afrekening != nil {
				r := d.Afrekening.Gemeenten[i]
				voorschot, verrekend = r.Voorschot.Kaal(), []string{r.Werkelijk.Kaal(), d.Afrekening.Sleutel, r.Bedrag.Kaal()}
			}
			rijen = append(rijen, []string{
				fmt.Sprint(v.def.Jaar), d.Regeling, tekst.AlsCel(d.Naam), d.Sleutel, tekst.AlsCel(uitleg[d.Sleutel]), cijfers,
				a.Gemeente, tekst.AlsCel(a.Naam), a.Bedrag.Kaal(), perHoofd, grenstekst(a.Grens),
				voorschot, verrekend[0], verrekend[1], verrekend[2], notatie.JaNee(d.Fictief),
			})
		}
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("kosten: %w", err)
	}
	return nil
}

// herkomst tells of the figures behind amounts that are shared by these keys:
// those the keys go by, and the inhabitants that amounts are divided by.
func (v *Kostenverdeling) herkomst(sleutels ...string) []string {
	var uit []string
	cijfers := v.cijfers(sleutels...)
	if g, ok := v.Inwoners(); ok && !slices.ContainsFunc(cijfers, func(c Grondslag) bool { return c.ID == g.ID }) {
		cijfers = append(cijfers, g)
	}
	for _, g := range cijfers {
		uit = append(uit, g.Herkomst())
	}
	return uit
}

// WriteText writes tables for a terminal: for each regeling the shares and, if
// it is known what it came to, the settlement, or else the advances that are
// given; what each municipality bears in all; then the keys in words and the
// figures they go by, with where these come from. No Kostenverdeling (nil) is
// an error.
func (v *Kostenverdeling) WriteText(w io.Writer) error {
	if v == nil {
		return invoer.Geen("kostenverdeling")
	}
	var b notatie.Regels
	b.Schrijf("%s, %d%s", v.def.Naam, v.def.Jaar, fictiefTekst(v.Fictief()))
	for _, zin := range v.Verzonnen() {
		b.Schrijf("%s", zin)
	}
	for _, d := range v.verdelingen {
		b.Kop("%s%s", d.Naam, fictiefTekst(d.Fictief))
		b.Schrijf("%s", v.sleutelNaam(d.Sleutel))
		v.aandelenTekst(&b, d.Aandelen, d.Totaal)
		switch a := d.Afrekening; {
		case a != nil:
			b.Schrijf("Verrekening (min is terug), %s", notatie.Kleineletter(v.sleutelNaam(a.Sleutel)))
			rijen := [][]string{{"Gemeente", "Voorschot", "Werkelijk", "Te betalen"}}
			for _, r := range a.Gemeenten {
				rijen = append(rijen, []string{r.Naam, r.Voorschot.String(), r.Werkelijk.String(), r.Bedrag.String()})
			}
			b.Tabel(append(rijen, []string{"Samen", a.Voorschot.String(), a.Werkelijk.String(), a.Bedrag.String()}))
		case d.Voorschotten != nil:
			b.Schrijf("Voorschotten; wat het werkelijk kostte is nog niet bekend")
			rijen := [][]string{{"Gemeente", "Voorschot"}}
			for _, r := range d.Voorschotten {
				rijen = append(rijen, []string{r.Naam, r.Bedrag.String()})
			}
			b.Tabel(append(rijen, []string{"Samen", d.Voorschot().String()}))
		}
	}
	if len(v.verdelingen) > 1 {
		b.Kop("Alle regelingen samen%s", fictiefTekst(slices.ContainsFunc(v.verdelingen, func(d Verdeling) bool { return d.Fictief })))
		v.aandelenTekst(&b, v.Totalen(), v.Totaal())
	}
	if len(v.def.Sleutels) > 0 {
		b.Kop("Hoe de sleutels verdelen")
		for _, s := range v.Uitleg() {
			b.Alinea("  ", "    ", fmt.Sprintf("%d. %s: %s", s.Nummer, s.Naam, strings.Join(s.Uitleg, " ")))
		}
	}
	v.cijfersTekst(&b)
	return schrijfTekst(w, b.String())
}

// cijfersTekst writes the figures, and of when and from whom they are.
func (v *Kostenverdeling) cijfersTekst(b *notatie.Regels) {
	if len(v.def.Grondslagen) == 0 {
		return
	}
	b.Kop("De cijfers achter de sleutels")
	rijen := [][]string{{"Gemeente"}}
	for _, g := range v.def.Grondslagen {
		rijen[0] = append(rijen[0], notatie.EenRegel(g.Naam))
	}
	for _, gemeente := range v.def.Gemeenten {
		rij := []string{gemeente.Naam}
		for _, g := range v.def.Grondslagen {
			rij = append(rij, g.Waarden[gemeente.Code].Tekst())
		}
		rijen = append(rijen, rij)
	}
	b.Tabel(rijen)
	for _, g := range v.def.Grondslagen {
		b.Alinea("  ", "    ", g.Herkomst())
	}
}

func schrijfTekst(w io.Writer, s string) error {
	if _, err := io.WriteString(w, s); err != nil {
		return fmt.Errorf("kosten: %w", err)
	}
	return nil
}

func fictiefTekst(fictief bool) string {
	if fictief {
		return " (fictief)"
	}
	return ""
}

// sleutelNaam gives the number and name of a key: "Sleutel 1: Naar inwoners".
func (v *Kostenverdeling) sleutelNaam(id string) string {
	i := slices.IndexFunc(v.def.Sleutels, func(s Sleuteldefinitie) bool { return s.ID == id })
	return fmt.Sprintf("Sleutel %d: %s", i+1, v.definitie(id).Naam)
}

// grenstekst is empty where a share lies on no bound.
func grenstekst(g Grenssoort) string {
	if g == 0 {
		return ""
	}
	return g.Label()
}

func (v *Kostenverdeling) aandelenTekst(b *notatie.Regels, aandelen []Aandeel, totaal Bedrag) {
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
	b.Tabel(append(rijen, samen))
}
