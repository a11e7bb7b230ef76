package scenario

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
)

// WriteCSV writes a row for each year and level, and for each year one of all
// levels together (niveau is "samen"), for a spreadsheet. It opens in Dutch Excel
// as it is: UTF-8 with BOM, separated by ";", decimal comma. What only the
// levels together have (saldo and what follows it) is empty elsewhere. None
// (nil) is an error.
func (o *Overzicht) WriteCSV(w io.Writer) error {
	if o == nil {
		return geen()
	}
	kaal := func(b Bedrag) string { return strings.Replace(b.Tekst(), ".", ",", 1) }
	rijen := [][]string{{
		"scenario", "jaar", "niveau", "zonder", "met", "extra", "saldo", "cumulatief", "overbrugging",
		"cumulatief_p5", "cumulatief_p50", "cumulatief_p95", "fictief",
	}}
	for t, j := range o.Jaren {
		rij := func(niveau string, bedragen ...Bedrag) {
			cellen := make([]string, 9)
			for i, b := range bedragen {
				cellen[i] = kaal(b)
			}
			kop := []string{o.ID, strconv.Itoa(j.Jaar), niveau}
			rijen = append(rijen, append(append(kop, cellen...), notatie.JaNee(o.Fictief)))
		}
		for _, n := range j.Niveaus {
			rij(n.Niveau.String(), n.Zonder, n.Met, n.Extra)
		}
		c := o.Bandbreedte.Jaren[t].Cumulatief
		rij("samen", j.Zonder, j.Met, j.Extra, j.Saldo, j.Cumulatief, j.Overbrugging, c.P5, c.P50, c.P95)
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("scenario: %w", err)
	}
	return nil
}

// Laatste gives the last year that is reckoned.
func (o *Overzicht) Laatste() int { return o.Basisjaar + o.Horizon }

// Antwoord gives the answer in whole Dutch sentences: what must be paid ahead,
// when it comes back, how sure that is.
func (o *Overzicht) Antwoord() []string {
	if len(o.Maatregelen) == 0 {
		return []string{"Er zijn geen maatregelen. Er verandert niets, en er is niets te overbruggen."}
	}
	return []string{o.kostenzin(), o.terugzin(), o.zekerzin()}
}

func (o *Overzicht) kostenzin() string {
	b := o.Overbrugging
	switch {
	case b.InJaar == nil && b.Aantal == 0:
		return fmt.Sprintf("In geen enkel jaar tot en met %d is er meer geld nodig dan zonder de maatregelen.", o.Laatste())
	case b.Aantal == 1:
		zin := fmt.Sprintf("Alleen in %d is meer geld nodig dan zonder de maatregelen: %s", *b.Laatste, b.Totaal.Heel())
		if b.InJaar == nil {
			zin += ", dat dan al is bespaard"
		}
		return zin + "."
	case b.InJaar == nil:
		return fmt.Sprintf("In %d jaar is meer geld nodig dan zonder de maatregelen: samen %s, dat dan al is bespaard.", b.Aantal, b.Totaal.Heel())
	}
	return fmt.Sprintf("In %d jaar, het laatst in %d, is meer geld nodig dan zonder de maatregelen: samen %s, en %s in het duurste jaar. Het meest is voorgeschoten in %d: %s.",
		b.Aantal, *b.Laatste, b.Totaal.Heel(), b.GrootsteJaar.Heel(), *b.InJaar, b.Diepste.Heel())
}

func (o *Overzicht) terugzin() string {
	eind := o.Jaren[len(o.Jaren)-1].Cumulatief
	switch t := o.Terugverdienjaar; t.Soort {
	case InJaar:
		zin := fmt.Sprintf("Vanaf %d is dat terugverdiend", *t.Jaar)
		if o.Overbrugging.InJaar == nil {
			zin = fmt.Sprintf("Vanaf %d is er bij elkaar niet meer uitgegeven", *t.Jaar)
		}
		return fmt.Sprintf("%s; tot en met %d wordt er per saldo %s bespaard.%s", zin, o.Laatste(), eind.Heel(), o.contantzin())
	case NietBinnenHorizon:
		return fmt.Sprintf("Binnen de horizon, tot en met %d, wordt het niet terugverdiend; dan komt men %s tekort.%s", o.Laatste(), (Bedrag{}).min(eind).Heel(), o.contantzin())
	case NietsTeOverbruggen:
	}
	return fmt.Sprintf("Tot en met %d wordt er per saldo %s bespaard.%s", o.Laatste(), eind.Heel(), o.contantzin())
}

// contantzin tells the net present value, after a blank; empty without a rate.
func (o *Overzicht) contantzin() string {
	c := o.Contant
	if c.Waarde == nil {
		return ""
	}
	return fmt.Sprintf(" De netto contante waarde in %d, verdisconteerd met %s, is %s.", o.Basisjaar, PerJaar.tekst(*c.Voet), c.Waarde.Heel())
}

func (o *Overzicht) zekerzin() string {
	b := o.Bandbreedte
	if b.Onzeker == 0 {
		return "Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."
	}
	eind := b.Jaren[len(b.Jaren)-1].Cumulatief
	return fmt.Sprintf("Binnen de bandbreedte van de aannames wordt het in %s van de %s trekkingen terugverdiend. In 90%% van alle trekkingen ligt het saldo van alle jaren tot en met %d tussen %s en %s, met %s in het midden.",
		kans(b.Terug.Gelukt, b.Trekkingen), notatie.Decimaal(strconv.Itoa(b.Trekkingen)), o.Laatste(), eind.P5.Heel(), eind.P95.Heel(), eind.P50.Heel())
}

// kans gives a share of the draws such that all and none are not told of almost
// all and almost none.
func kans(gelukt, trekkingen int) string {
	procent := 100 * float64(gelukt) / float64(trekkingen)
	switch {
	case gelukt > 0 && procent < 1:
		return "minder dan 1%"
	case gelukt < trekkingen && procent > 99:
		return "meer dan 99%"
	}
	return notatie.Procent(procent / 100)
}

// KansTekst gives the share of draws in which the extra spending comes back:
// "62%", "meer dan 99%".
func (t Terugband) KansTekst(trekkingen int) string { return kans(t.Gelukt, trekkingen) }

// Voorbehouden are the limits of every scenario, in Dutch sentences.
func Voorbehouden() []string {
	return []string{
		"Dit scenario laat zien wat uit de aannames volgt, niet wat er zal gebeuren.",
		"Dat de maatregelen de oorzaak zijn van minder instroom is zelf een aanname.",
		"Bij de trekkingen staan de aannames los van elkaar; hangen zij samen, dan is de werkelijke bandbreedte anders.",
		"Het midden van de trekkingen is anders dan de uitkomst met alle aannames in het midden, waar bandbreedtes naar de ene kant meer ruimte laten dan naar de andere.",
		"Bedragen zijn in prijzen van het basisjaar, en alleen uitgaven van de gemeente tellen mee.",
	}
}

// WriteText writes the scenario for a terminal: the answer in sentences, the
// years, the range, which assumption moves the outcome most, and every assumption
// with its source. None (nil) is an error.
func (o *Overzicht) WriteText(w io.Writer) error {
	if o == nil {
		return geen()
	}
	var b notatie.Regels
	fictief := ""
	if o.Fictief {
		fictief = " (fictief)"
	}
	b.Schrijf("%s%s", o.Naam, fictief)
	b.Schrijf("Van %d tot en met %d, in prijzen van %d", o.Basisjaar+1, o.Laatste(), o.Basisjaar)
	for _, zin := range o.Antwoord() {
		b.Alinea("", "", zin)
	}
	b.Alinea("", "", o.MinimaalEffect.Zin)
	o.jarenTekst(&b)
	o.bandTekst(&b)
	o.invloedTekst(&b)
	b.Kop("Waar het op rust")
	for _, a := range o.Aannames {
		b.Alinea("  ", "    ", a.Regel())
	}
	b.Kop("Voorbehoud")
	for _, zin := range Voorbehouden() {
		b.Alinea("  ", "  ", zin)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Regel gives the assumption in one line, with its range and its source.
func (a Aanname) Regel() string {
	uit := a.Naam + ": " + a.Waarde()
	if band := a.Bandbreedte(); band != "" {
		uit += ", " + band
	}
	return uit + " (" + a.Herkomst() + ")"
}

// Herkomst tells where the number comes from: its source, or "aanname".
func (a Aanname) Herkomst() string {
	if a.Stil {
		return a.Bron + ", niet ingevuld"
	}
	return a.Bron
}

func (o *Overzicht) jarenTekst(b *notatie.Regels) {
	b.Kop("Per jaar")
	rijen := [][]string{{"", "Zonder", "Met", "waarvan extra", "Saldo", "Alle jaren", "Overbrugging"}}
	for _, j := range o.Jaren {
		rijen = append(rijen, []string{strconv.Itoa(j.Jaar), j.Zonder.Heel(), j.Met.Heel(), j.Extra.Heel(), j.Saldo.Heel(), j.Cumulatief.Heel(), j.Overbrugging.Heel()})
	}
	b.Tabel(rijen)
	for n, niveau := range o.Niveaus {
		b.Kop("%s", notatie.Hoofdletter(niveau.Label()))
		rijen := [][]string{{"", "Zonder", "Met", "waarvan extra"}}
		for _, j := range o.Jaren {
			v := j.Niveaus[n]
			rijen = append(rijen, []string{strconv.Itoa(j.Jaar), v.Zonder.Heel(), v.Met.Heel(), v.Extra.Heel()})
		}
		b.Tabel(rijen)
	}
}

func (o *Overzicht) bandTekst(b *notatie.Regels) {
	d := o.Bandbreedte
	if d.Onzeker == 0 {
		return
	}
	b.Kop("Bandbreedte: %s trekkingen, zaad %d", notatie.Decimaal(strconv.Itoa(d.Trekkingen)), d.Zaad)
	rijen := [][]string{{"", "5%", "50%", "95%"}}
	rij := func(naam string, v Band) {
		rijen = append(rijen, []string{naam, v.P5.Heel(), v.P50.Heel(), v.P95.Heel()})
	}
	for _, j := range d.Jaren {
		rij("Alle jaren tot en met "+strconv.Itoa(j.Jaar), j.Cumulatief)
	}
	rij("Meest voorgeschoten", d.Diepste)
	if d.Contant != nil {
		rij("Netto contante waarde", *d.Contant)
	}
	rijen = append(rijen, []string{"Terugverdiend", d.Terug.P5.Tekst(), d.Terug.P50.Tekst(), d.Terug.P95.Tekst()})
	b.Tabel(rijen)
}

func (o *Overzicht) invloedTekst(b *notatie.Regels) {
	g := o.Gevoeligheid
	b.Kop("Wat de uitkomst het meest beweegt: %s, nu %s", g.Maat.Label(), g.Midden.Heel())
	if len(g.Invloeden) == 0 {
		b.Schrijf("  Geen enkele aanname heeft een bandbreedte.")
	}
	for _, v := range g.Invloeden {
		b.Alinea("  ", "    ", fmt.Sprintf("%s: %s bij %s, %s bij %s", v.Naam, v.Laag.Heel(), v.BijLaag, v.Hoog.Heel(), v.BijHoog))
	}
}
