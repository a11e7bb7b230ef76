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
	if !o.heel() {
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

// Laatste gives the last year that is reckoned; 0 of nil.
func (o *Overzicht) Laatste() int {
	if o == nil {
		return 0
	}
	return o.Basisjaar + o.Horizon
}

// Antwoord gives the answer in whole Dutch sentences: what must be paid ahead,
// when it comes back and whether that lasts, with discounting too where there is
// a rate, how sure that is. Of nil, and of what Scenario.Overzicht did not give,
// there is none.
func (o *Overzicht) Antwoord() []string {
	if !o.heel() {
		return nil
	}
	if len(o.Maatregelen) == 0 {
		return []string{"Er zijn geen maatregelen. Er verandert niets, en er is niets te overbruggen."}
	}
	return []string{o.kostenzin(), o.terugzin() + o.terugvalzin() + o.contantzin(), o.zekerzin()}
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
	saldo := fmt.Sprintf("tot en met %d wordt er per saldo %s bespaard.", o.Laatste(), eind.Heel())
	switch t := o.Terugverdienjaar; {
	case t.Soort == NietBinnenHorizon && len(o.terugvallen()) > 0:
		return fmt.Sprintf("Aan het eind van de horizon, %d, is het niet terugverdiend; dan komt men %s tekort.", o.Laatste(), (Bedrag{}).min(eind).Heel())
	case t.Soort == NietBinnenHorizon:
		return fmt.Sprintf("Binnen de horizon, tot en met %d, wordt het niet terugverdiend; dan komt men %s tekort.", o.Laatste(), (Bedrag{}).min(eind).Heel())
	case t.Soort == NietsTeOverbruggen:
		return "Er wordt niets voorgeschoten, want er wordt niets extra uitgegeven; " + saldo
	case o.Overbrugging.InJaar == nil:
		return "Er wordt niets voorgeschoten, want op elk moment is al ten minste zoveel bespaard als er extra is uitgegeven; " + saldo
	}
	return fmt.Sprintf("Vanaf %d is dat terugverdiend; %s", *o.Terugverdienjaar.Jaar, saldo)
}

// span is some years on end.
type span struct{ van, tot int }

func (s span) String() string {
	if s.van == s.tot {
		return fmt.Sprintf("in %d", s.van)
	}
	return fmt.Sprintf("van %d tot en met %d", s.van, s.tot)
}

// terugvallen gives the years in which the balance of all years was at or above
// zero before it fell below: after more was spent, or with something saved.
func (o *Overzicht) terugvallen() []span {
	var uit []span
	begin, telt := -1, false // the first year of a span, and whether it says anything
	for i, j := range o.Jaren {
		switch {
		case j.Cumulatief.Sign() < 0:
			if begin >= 0 && telt {
				uit = append(uit, span{o.Jaren[begin].Jaar, o.Jaren[i-1].Jaar})
			}
			begin, telt = -1, false
		case begin < 0:
			begin, telt = i, i > 0 || j.Cumulatief.Sign() > 0
		default:
			telt = telt || j.Cumulatief.Sign() > 0
		}
	}
	return uit
}

// terugvalzin tells, after a blank, what was earned back and lost again; empty
// where nothing was.
func (o *Overzicht) terugvalzin() string {
	var zin string
	alle := o.terugvallen()
	if len(alle) > 0 && alle[0].van == o.Jaren[0].Jaar {
		zin = fmt.Sprintf(" Tot en met %d is er juist meer bespaard dan uitgegeven; dat is in %d op.", alle[0].tot, alle[0].tot+1)
		alle = alle[1:]
	}
	if len(alle) == 0 {
		return zin
	}
	var goed, mis []string
	for _, s := range alle {
		goed, mis = append(goed, s.String()), append(mis, strconv.Itoa(s.tot+1))
	}
	begin := " Eerder, %s, is het ook al terugverdiend"
	if o.Terugverdienjaar.Soort == NietBinnenHorizon {
		begin = " Wel is het %s terugverdiend"
	}
	return zin + fmt.Sprintf(begin+", maar dat gaat weer verloren: in %s is er opnieuw bij elkaar meer uitgegeven dan bespaard.", notatie.Opsomming(goed), notatie.Opsomming(mis))
}

// contantzin tells the net present value, after a blank, and whether discounting
// changes the answer; empty without a rate.
func (o *Overzicht) contantzin() string {
	c := o.Contant
	if c.Waarde == nil || c.Voet == nil || c.Terugverdienjaar == nil {
		return ""
	}
	voet := PerJaar.tekst(*c.Voet)
	waarde := fmt.Sprintf("de netto contante waarde in %d is %s.", o.Basisjaar, c.Waarde.Heel())
	switch met, zonder := *c.Terugverdienjaar, o.Terugverdienjaar; {
	case met.Soort == NietBinnenHorizon && zonder.Soort != NietBinnenHorizon:
		return fmt.Sprintf(" Maar verdisconteerd met %s wordt het binnen de horizon niet terugverdiend: %s", voet, waarde)
	case met.Soort != NietBinnenHorizon && zonder.Soort == NietBinnenHorizon:
		return fmt.Sprintf(" Maar verdisconteerd met %s, waarbij eerdere bedragen zwaarder tellen, is er niet meer uitgegeven dan bespaard: %s", voet, waarde)
	case met.Tekst() != zonder.Tekst():
		return fmt.Sprintf(" Verdisconteerd met %s is het vanaf %s terugverdiend; %s", voet, met.Tekst(), waarde)
	}
	return fmt.Sprintf(" De netto contante waarde in %d, verdisconteerd met %s, is %s.", o.Basisjaar, voet, c.Waarde.Heel())
}

func (o *Overzicht) zekerzin() string {
	b := o.Bandbreedte
	if b.Onzeker == 0 {
		return "Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."
	}
	eind := b.Jaren[len(b.Jaren)-1].Cumulatief
	verdisconteerd := ""
	if b.ContantGelukt != nil {
		verdisconteerd = fmt.Sprintf(" (verdisconteerd in %s)", kans(*b.ContantGelukt, b.Trekkingen))
	}
	trekkingen := fmt.Sprintf("in %s van de %s trekkingen", kans(b.Terug.Gelukt, b.Trekkingen), notatie.Decimaal(strconv.Itoa(b.Trekkingen)))
	zin := fmt.Sprintf("wordt het %s terugverdiend%s", trekkingen, verdisconteerd)
	if j := b.Terug.P50.Jaar; j != nil {
		zin += fmt.Sprintf(", in de helft uiterlijk in %d", *j)
	}
	if o.Overbrugging.InJaar == nil { // there is nothing to come back
		zin = fmt.Sprintf("is er %s aan het eind van de horizon niet meer uitgegeven dan bespaard%s", trekkingen, verdisconteerd)
	}
	return fmt.Sprintf("Binnen de bandbreedte van de aannames %s. In 90%% van alle trekkingen ligt het saldo van alle jaren tot en met %d tussen %s en %s, met %s in het midden. %s",
		zin, o.Laatste(), eind.P5.Heel(), eind.P95.Heel(), eind.P50.Heel(), o.vastzin())
}

// vastzin says how much of what the scenario rests on the draws vary, and what
// of the effects and the costs they do not.
func (o *Overzicht) vastzin() string {
	telt, vast := 0, map[soortAanname][2]int{} // by kind: how many are fixed, of how many
	for _, a := range o.Aannames {
		if a.Ongebruikt {
			continue
		}
		telt++
		soort := a.soort()
		n := vast[soort]
		if n[1]++; !a.metBandbreedte() {
			n[0]++
		}
		vast[soort] = n
	}
	zin := fmt.Sprintf("In de trekkingen verschillen %d van de %d aannames; de andere staan vast", o.Bandbreedte.Onzeker, telt)
	if o.Bandbreedte.Onzeker == 1 {
		zin = fmt.Sprintf("In de trekkingen verschilt maar één van de %d aannames; de andere staan vast", telt)
	}
	effecten, kosten := vast[soortEffect], vast[soortKosten]
	var ook []string
	if effecten[0] > 0 {
		ook = append(ook, vanDe(effecten, "getal voor bereik en effect", "getallen voor bereik en effect"))
	}
	if kosten[0] > 0 {
		ook = append(ook, vanDe(kosten, "kostenbedrag", "kostenbedragen"))
	}
	if len(ook) > 0 {
		zin += ", ook " + notatie.Opsomming(ook)
	}
	if zin += "."; len(ook) > 0 {
		zin += " De werkelijke onzekerheid kan dus groter zijn."
	}
	return zin
}

// vanDe says how many of so many, and when it is all.
func vanDe(n [2]int, enkel, meer string) string {
	switch {
	case n[1] == 1:
		return "het enige " + enkel
	case n[0] == n[1]:
		return fmt.Sprintf("alle %d %s", n[1], meer)
	}
	return fmt.Sprintf("%d van de %d %s", n[0], n[1], meer)
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
	if !o.heel() {
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
	if o.NaHorizon != "" {
		b.Alinea("", "", o.NaHorizon)
	}
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

// Herkomst tells where the number comes from: its source, or "aanname"; and
// whether it was left out, or is reckoned with at all.
func (a Aanname) Herkomst() string {
	uit := a.Bron
	if a.Stil {
		uit += ", niet ingevuld"
	}
	if a.Ongebruikt {
		uit += "; telt niet mee: geen jaar waarover wordt gerekend"
	}
	return uit
}

// bijMidden tells, after a comma, that the outcome is better or worse in the
// midden than at both ends; empty where it lies between them.
func (v Invloed) bijMidden(midden Bedrag) string {
	switch laag, hoog := v.uitersten(midden); {
	case hoog.Cmp(v.Laag) > 0 && hoog.Cmp(v.Hoog) > 0:
		return ", en het hoogst in het midden"
	case laag.Cmp(v.Laag) < 0 && laag.Cmp(v.Hoog) < 0:
		return ", en het laagst in het midden"
	}
	return ""
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
		b.Alinea("  ", "    ", fmt.Sprintf("%s: %s bij %s, %s bij %s%s", v.Naam, v.Laag.Heel(), v.BijLaag, v.Hoog.Heel(), v.BijHoog, v.bijMidden(g.Midden)))
	}
	if len(g.Zonder) > 0 && len(g.Invloeden) > 0 {
		b.Alinea("  ", "    ", fmt.Sprintf("Zonder bandbreedte, zodat niet bekend is hoeveel zij uitmaken (%d): %s", len(g.Zonder), strings.Join(g.Zonder, "; ")))
	}
}
