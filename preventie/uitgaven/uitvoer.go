package uitgaven

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// nietToegerekend is what is shown of what belongs to no level, and buiten of
// what lies outside.
const (
	nietToegerekend = "niet toegerekend"
	buiten          = "buiten continuüm"
)

// Uitkomst is all an Overzicht tells in one value. In JSON amounts are texts
// with all their decimals, such as "1234.5", so that they add up; shares are
// numbers, to twelve decimals; percentage points are texts too.
type Uitkomst struct {
	Versie         string         `json:"versie"`
	ID             string         `json:"id"`
	Naam           string         `json:"naam"`
	Fictief        bool           `json:"fictief"`
	Jaarbeelden    []Jaaruitkomst `json:"jaarbeelden"`
	Verschuivingen []Verschuiving `json:"verschuivingen"`
	Vergelijkingen []Vergelijking `json:"vergelijkingen"` // of each year, where there is more than one municipality
	Concentraties  []Concentratie `json:"concentraties"`
	Toerekening    []Toerekening  `json:"toerekening"`
	Opmerkingen    []string       `json:"opmerkingen"`
}

// Jaaruitkomst is a Jaarbeeld with the shares that follow from it.
type Jaaruitkomst struct {
	Beeld       Jaarbeeld        `json:"beeld"`
	Preventie   Aandeel          `json:"preventie"`
	Focus       Aandeel          `json:"focus"`
	Inwoner     *decimal.Decimal `json:"per_inwoner"`                   // Totaal, to twelve decimals; null: the inhabitants are not given
	ZorgInwoner *decimal.Decimal `json:"per_inwoner_preventie_en_zorg"` // the same of PreventieEnZorg
	InPrijzen   *Jaarbeeld       `json:"in_prijzen"`                    // null: no price index is given of this year
}

// Uitkomst gives all of it in one value.
func (o *Overzicht) Uitkomst() *Uitkomst {
	u := &Uitkomst{
		Versie: FormaatVersie, ID: o.def.ID, Naam: o.def.Naam, Fictief: o.def.Fictief,
		Verschuivingen: o.Verschuivingen(), Concentraties: o.Concentraties(), Toerekening: o.Toerekening(), Opmerkingen: o.Opmerkingen(),
	}
	for _, j := range o.Jaarbeelden() {
		r := Jaaruitkomst{Beeld: j, Preventie: j.AandeelPreventie(), Focus: j.AandeelFocus()}
		if per, ok := j.PerInwoner(j.Totaal); ok {
			r.Inwoner = &per
		}
		if per, ok := j.PerInwoner(j.PreventieEnZorg()); ok {
			r.ZorgInwoner = &per
		}
		if p, err := o.InPrijzen(j.Gemeente.Code, j.Jaar); err == nil {
			r.InPrijzen = &p
		}
		u.Jaarbeelden = append(u.Jaarbeelden, r)
	}
	u.Vergelijkingen = o.vergelijkingen()
	return u
}

// vergelijkingen compares in each year, where there is something to compare.
func (o *Overzicht) vergelijkingen() []Vergelijking {
	var uit []Vergelijking
	for _, jaar := range o.Jaren() {
		if v, err := o.Vergelijk(jaar); err == nil && len(v.Rijen) > 1 {
			uit = append(uit, v)
		}
	}
	return uit
}

// WriteJSON writes the Uitkomst; its schema is schema/uitkomst.schema.json. None
// (nil) is an error.
func (u *Uitkomst) WriteJSON(w io.Writer) error {
	if u == nil {
		return geen("uitkomst")
	}
	return formaat.Schrijf(w, u)
}

// geen is the error of writing what is not there.
func geen(wat string) error {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no " + wat + " to write"}
}

// WriteCSV writes a row for each municipality, year and level, one for what is
// not attributed, one for what lies outside the continuum and one for the total,
// which those before it add up to. Shares are of prevention and care, without
// what lies outside. It opens in Dutch Excel as it is: UTF-8
// with BOM, separated by ";", decimal comma. Shares are from 0 to 1. Cells of what is
// not known are empty; a text that a spreadsheet would take for a formula gets an
// apostrophe before it. No Overzicht (nil) is an error.
func (o *Overzicht) WriteCSV(w io.Writer) error {
	if o == nil {
		return geen("overzicht")
	}
	rijen := [][]string{{
		"gemeente", "naam", "jaar", "niveau", "bedrag", "per_inwoner", "aandeel", "aandeel_laag", "aandeel_hoog",
		"bedrag_in_prijzen", "prijsjaar", "status", "bron", "fictief",
	}}
	for i := range o.beelden {
		rijen = append(rijen, o.csvRijen(&o.beelden[i])...)
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("uitgaven: %w", err)
	}
	return nil
}

func (o *Overzicht) csvRijen(j *Jaarbeeld) [][]string {
	prijzen, prijzenFout := o.InPrijzen(j.Gemeente.Code, j.Jaar)
	rij := func(niveau string, bedrag, inPrijzen decimal.Decimal, a Aandeel) []string {
		var per, inPrijs, prijsjaar, status string
		if p, ok := j.PerInwoner(bedrag); ok {
			per = geld.Kaal(p)
		}
		if prijzenFout == nil {
			inPrijs, prijsjaar = geld.Kaal(inPrijzen), strconv.Itoa(prijzen.Prijsjaar)
		}
		if len(j.Statussen) > 0 {
			status = statustekst(j.Statussen)
		}
		uit := []string{j.Gemeente.Code, tekst.AlsCel(j.Gemeente.Naam), strconv.Itoa(j.Jaar), niveau, geld.Kaal(bedrag), per}
		for _, d := range []Deel{a.VanToegerekend, a.Laag, a.Hoog} {
			cel := ""
			if a.Bekend() {
				cel = strings.Replace(d.d.String(), ".", ",", 1)
			}
			uit = append(uit, cel)
		}
		return append(uit, inPrijs, prijsjaar, status, tekst.AlsCel(strings.Join(j.Bronnen, " + ")), notatie.JaNee(o.def.Fictief))
	}
	var uit [][]string
	for _, n := range j.Niveaus {
		uit = append(uit, rij(n.Niveau.String(), n.Bedrag, prijzen.Bedrag(n.Niveau), j.AandeelVan(n.Niveau)))
	}
	geenAandeel := Aandeel{Reden: nietToegerekend}
	return append(uit,
		rij("niet-toegerekend", j.NietToegerekend, prijzen.NietToegerekend, geenAandeel),
		rij("buiten", j.Buiten, prijzen.Buiten, geenAandeel),
		rij("totaal", j.Totaal, prijzen.Totaal, geenAandeel))
}

// WriteText writes the overview for a terminal: by municipality its spending in
// each year, the share of prevention and its shift; then the comparison of the
// last year, the concentration and the remarks. No Overzicht (nil) is an error.
func (o *Overzicht) WriteText(w io.Writer) error {
	if o == nil {
		return geen("overzicht")
	}
	var b notatie.Regels
	b.Schrijf("%s%s", o.def.Naam, map[bool]string{true: " (fictief)"}[o.def.Fictief])
	if zin := o.FictiefZin(); zin != "" {
		b.Alinea("", "", zin)
	}
	for _, g := range o.def.Gemeenten {
		o.gemeenteTekst(&b, g)
	}
	if alle := o.vergelijkingen(); len(alle) > 0 {
		alle[len(alle)-1].tekst(&b)
	}
	for i := range o.concentr {
		o.concentr[i].tekst(&b)
	}
	b.Kop("Opmerkingen")
	for _, zin := range append(o.Opmerkingen(), ReferentieRIVM) {
		b.Alinea("  - ", "    ", zin)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("uitgaven: %w", err)
	}
	return nil
}

func (o *Overzicht) gemeenteTekst(b *notatie.Regels, g Gemeente) {
	beelden := o.VanGemeente(g.Code)
	if len(beelden) == 0 {
		return // Opmerkingen says so
	}
	b.Kop("%s: uitgaven per niveau", g.Naam)
	kop := []string{"Jaar"}
	for _, n := range beelden[0].Niveaus {
		kop = append(kop, n.Niveau.Label())
	}
	metBuiten := slices.ContainsFunc(beelden, func(j Jaarbeeld) bool { return len(j.PostenBuiten) > 0 })
	kop = append(kop, nietToegerekend)
	if metBuiten {
		kop = append(kop, buiten)
	}
	rijen := [][]string{append(kop, "totaal")}
	for i := range beelden {
		j := &beelden[i]
		rij := []string{strconv.Itoa(j.Jaar)}
		for _, n := range j.Niveaus {
			rij = append(rij, geld.HeleEuro(n.Bedrag))
		}
		rij = append(rij, geld.HeleEuro(j.NietToegerekend))
		if metBuiten {
			rij = append(rij, geld.HeleEuro(j.Buiten))
		}
		rijen = append(rijen, append(rij, geld.HeleEuro(j.Totaal)))
	}
	b.Tabel(rijen)
	for i := range beelden {
		if zin := perInwonerZin(&beelden[i]); zin != "" {
			b.Alinea("  ", "    ", zin)
		}
	}
	b.Alinea("", "", "Aandeel van preventie voor zorg uit (universeel, selectief, geïndiceerd) in wat aan een niveau is toegerekend; tussen haakjes tussen welke aandelen van alle uitgaven aan preventie en zorg het ligt:")
	for i := range beelden {
		j := &beelden[i]
		b.Alinea("  ", "    ", fmt.Sprintf("%d: %s", j.Jaar, j.AandeelPreventie().Tekst()))
	}
	basis, _ := o.Basisjaar(g.Code)
	for i := range beelden {
		v, err := o.Verschuiving(g.Code, basis, beelden[i].Jaar)
		if err != nil || basis >= beelden[i].Jaar {
			continue
		}
		b.Alinea("  ", "    ", fmt.Sprintf("%d sinds %d: %s", v.Naar, v.Van, v.Preventie.Tekst()))
		for _, zin := range v.Opmerkingen {
			b.Alinea("    Let op: ", "    ", zin)
		}
	}
}

// perInwonerZin gives the total per inhabitant, and the part of it that shares
// are of; empty where the inhabitants are not given.
func perInwonerZin(j *Jaarbeeld) string {
	geheel, ok := j.PerInwoner(j.Totaal)
	if !ok {
		return ""
	}
	zin := fmt.Sprintf("%d: %s per inwoner", j.Jaar, geld.HeleEuro(geheel))
	if deel, ok := j.PerInwoner(j.PreventieEnZorg()); ok && len(j.PostenBuiten) > 0 {
		zin += fmt.Sprintf(", waarvan %s aan preventie en zorg", geld.HeleEuro(deel))
	}
	return zin + "."
}

func (v *Vergelijking) tekst(b *notatie.Regels) {
	b.Kop("Gemeenten vergeleken in %d, naar het aandeel van preventie in de uitgaven aan preventie en zorg", v.Jaar)
	rijen := [][]string{{"Gemeente", "Aandeel", "Niet toegerekend", "Plaats"}}
	for _, r := range v.Rijen {
		rijen = append(rijen, []string{r.Gemeente.Naam, r.Aandeel.Tekst(), r.NietToegerekend.Tekst(), r.Tekst()})
	}
	b.Tabel(rijen)
	for _, zin := range v.Opmerkingen {
		b.Alinea("  ", "  ", zin)
	}
}

func (c *Concentratie) tekst(b *notatie.Regels) {
	b.Kop("%s, %d: uitgaven naar cliënten%s", c.Gemeente.Naam, c.Jaar, c.tussen())
	b.Alinea("  ", "  ", c.Zin())
	if c.Reden == "" {
		b.Alinea("  ", "  ", fmt.Sprintf("Gini-coëfficiënt: ten minste %s (0 is gelijk verdeeld, 1 is alles bij één cliënt).", notatie.Decimaal(c.Gini.d.Truncate(2).StringFixed(2))))
	}
	for _, zin := range c.Opmerkingen {
		b.Alinea("  ", "  ", zin)
	}
	b.Alinea("  ", "  ", "Bron: "+c.Bron)
}

func (c *Concentratie) tussen() string {
	if c.Omschrijving == "" {
		return ""
	}
	return " (" + c.Omschrijving + ")"
}
