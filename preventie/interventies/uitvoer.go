package interventies

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

const bereikOnbekend = "Het bereik is niet bekend."

// Tekst gives the reach in words: "120 van 400 (30%, tussen 26% en 35%)".
func (a Aandeel) Tekst() string {
	return fmt.Sprintf("%s van %s (%s, tussen %s en %s)", geheel(a.Bereikt), geheel(a.Doelgroep), procent(a.Deel), procent(a.Interval.Onder), procent(a.Interval.Boven))
}

// procent writes a share so that a small one is not nothing.
func procent(deel float64) string {
	if deel < 0.1 {
		return notatie.MetEenheid(100*deel, 1, "%")
	}
	return notatie.Procent(deel)
}

func geheel(n int) string { return notatie.Decimaal(strconv.Itoa(n)) }

// Tekst gives the amount as it is shown, "€ 12,50", or why there is none.
func (b PerBereikte) Tekst() string {
	if b.Reden != "" {
		return b.Reden
	}
	return fmt.Sprintf("%s (%d, %s)", geld.Euro(b.Bedrag), b.Jaar, b.Soort.Label())
}

// Looptijd gives the years in words: "vanaf 2021, zonder einde", "2021 tot en met
// 2024"; empty of nil.
func (v *Interventie) Looptijd() string {
	if v == nil {
		return ""
	}
	switch v.Eind {
	case 0:
		return fmt.Sprintf("vanaf %d, zonder einde", v.Begin)
	case v.Begin:
		return fmt.Sprintf("alleen %d", v.Begin)
	}
	return fmt.Sprintf("%d tot en met %d", v.Begin, v.Eind)
}

// BewijsTekst gives how well it is known to work in words, and by whom that is
// being found out in a year, mostly the programme's; of an evaluation due before
// it, by whom that was. Of nil it is not known.
func (v *Interventie) BewijsTekst(jaar int) string {
	uit := "niet bekend"
	if v == nil {
		return uit
	}
	if v.Bewijs != 0 {
		uit = v.Bewijs.Label()
	}
	if e := v.Evaluatie; e != nil {
		wat := "wordt geëvalueerd"
		if e.voorbij(jaar) {
			wat = "evaluatie"
		}
		uit += fmt.Sprintf("; %s door %s%s", wat, e.Door, gereed(e))
	}
	return uit
}

// WriteText writes the programme for a terminal: its interventions by stage,
// the costs by level, and the rules. No Programma (nil) is an error.
func (p *Programma) WriteText(w io.Writer) error {
	if p.leeg() {
		return geen("preventieprogramma")
	}
	var b notatie.Regels
	b.Schrijf("%s, %d%s", p.def.Naam, p.def.Jaar, fictiefTekst(p.def.Fictief))
	if p.Fictief() {
		b.Schrijf("%s", p.fictiefZin())
	}
	b.Alinea("", "", "Bron: "+p.def.Bron)
	for _, f := range preventie.Fasen() {
		b.Kop("%d. %s (%s)", f.Nummer(), f.Label(), f.Niveau().Label())
		in := p.InFase(f)
		if len(in) == 0 {
			b.Schrijf("  Geen interventies.")
		}
		for _, v := range in {
			p.interventieTekst(&b, v)
		}
	}
	for _, jaar := range p.kostenjaren() {
		p.kostenTekst(&b, jaar)
	}
	b.Kop("De regels van het programma")
	if zin := p.GeeindigdTekst(); zin != "" {
		b.Alinea("  ", "  ", zin)
	}
	if err := governance.WriteToetsen(&b, p.Toets(), nil); err != nil {
		return fmt.Errorf("interventies: %w", err)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("interventies: %w", err)
	}
	return nil
}

// GeeindigdTekst says how many interventions of the programme the rules leave
// out, because they ended before its year; empty where none did.
func (p *Programma) GeeindigdTekst() string {
	n := len(p.Geeindigd())
	if n == 0 {
		return ""
	}
	zijn := notatie.Kies(n, "is", "zijn")
	return fmt.Sprintf("Niet meegeteld %s %s vóór %d %s geëindigd.", zijn, notatie.Aantal(n, "opgenomen activiteit die", "opgenomen activiteiten die"), p.Jaar(), zijn)
}

// fictiefZin says what of the programme is made up.
func (p *Programma) fictiefZin() string {
	if p.def.Fictief {
		return "Dit programma is fictief: gemeenten, interventies, bereik, kosten en bewijs zijn verzonnen."
	}
	var namen []string
	for _, v := range p.def.Interventies {
		if v.Fictief {
			namen = append(namen, v.Naam)
		}
	}
	return "Fictief is: " + notatie.Opsomming(namen) + "."
}

func fictiefTekst(fictief bool) string {
	if fictief {
		return " (fictief)"
	}
	return ""
}

func (p *Programma) interventieTekst(b *notatie.Regels, v Interventie) {
	besluit := v.Besluit.Label()
	if v.Besluit == Opgenomen && v.voorbij(p.def.Jaar) {
		besluit += ", geëindigd"
	}
	b.Alinea("  - ", "    ", fmt.Sprintf("%s (%s)%s", v.Naam, besluit, fictiefTekst(v.Fictief && !p.def.Fictief)))
	bereik := bereikOnbekend
	if a, bekend := p.Aandeel(v.ID); bekend {
		bereik = fmt.Sprintf("Bereik in %d: %s. Bron: %s", v.Bereik.Jaar, a.Tekst(), v.Bereik.Bron)
	}
	b.Alinea("    ", "    ", bereik)
	if v.Bereik != nil {
		b.Alinea("    ", "    ", "Kosten per bereikte: "+notatie.Kleineletter(p.KostenPerBereikte(v.ID).Tekst()))
	}
	b.Alinea("    ", "    ", "Looptijd: "+v.Looptijd()+". Bewijs: "+v.BewijsTekst(p.def.Jaar))
}

func (p *Programma) kostenTekst(b *notatie.Regels, jaar int) {
	k := p.Kosten(jaar)
	kop := fmt.Sprintf("Kosten in %d", jaar)
	if soort := k.SoortTekst(); soort != "" {
		kop += ", " + soort
	}
	b.Kop("%s%s", kop, fictiefTekst(p.Fictief()))
	regel := func(naam string, t kostentekst) { fmt.Fprintf(b, "  %-16s %26s%s\n", naam, t.bedrag, t.bij) }
	for _, n := range k.Niveaus {
		regel(n.Niveau.Label(), nieuweKostentekst(geld.Euro(n.Bedrag), n.Aantal, n.Zonder))
	}
	regel("samen", nieuweKostentekst(geld.Euro(k.Totaal), k.Aantal, k.Zonder))
	if len(k.Zonder) > 0 {
		b.Alinea("  ", "  ", "Niet bekend zijn de kosten van: "+notatie.Opsomming(p.namen(k.Zonder))+".")
	}
}

// kostentekst is an amount as it is shown, so that what is not known is never
// taken for nought.
type kostentekst struct{ bedrag, bij string }

func nieuweKostentekst(bedrag string, aantal int, zonder []string) kostentekst {
	switch alle := aantal + len(zonder); {
	case alle == 0:
		return kostentekst{"geen interventies", ""}
	case aantal == 0:
		return kostentekst{"onbekend", ""}
	case len(zonder) > 0:
		return kostentekst{"ten minste " + bedrag, fmt.Sprintf(" (van %d van %d bekend)", aantal, alle)}
	}
	return kostentekst{bedrag, ""}
}

// Tekst gives the costs in whole euros: "€ 134.500"; "ten minste € 134.500 (van 2
// van 3 bekend)" where not all are known; "onbekend" where none are; "geen
// interventies" where nothing runs.
func (k Jaarkosten) Tekst() string {
	t := nieuweKostentekst(geld.HeleEuro(k.Totaal), k.Aantal, k.Zonder)
	return t.bedrag + t.bij
}

// Tekst gives the costs of the level as [Jaarkosten.Tekst] does.
func (n Niveaukosten) Tekst() string {
	t := nieuweKostentekst(geld.HeleEuro(n.Bedrag), n.Aantal, n.Zonder)
	return t.bedrag + t.bij
}

// SoortTekst says whether the costs that are known were planned or spent:
// "begroot", "werkelijk" or "deels begroot"; empty where none are known.
func (k Jaarkosten) SoortTekst() string {
	switch k.Begroot {
	case k.Aantal:
		if k.Aantal == 0 {
			return ""
		}
		return Begroot.Label()
	case 0:
		return Werkelijk.Label()
	}
	return "deels " + Begroot.Label()
}

func (p *Programma) namen(ids []string) []string {
	uit := make([]string, len(ids))
	for i, id := range ids {
		uit[i] = p.vind(id).Naam
	}
	return uit
}

// Onderwerp names what a Toets of this programme is about: an intervention, an
// effect, a municipality, or the programme.
func (p *Programma) Onderwerp(t governance.Toets) string {
	if v := p.vind(t.Bij); v != nil && t.Regel != RegelDoelen {
		return v.Naam
	}
	for _, g := range p.d().Gemeenten {
		if g.Code == t.Bij {
			return g.Naam
		}
	}
	if t.Bij == "" {
		return "het programma"
	}
	return p.NaamVan(t.Bij)
}

// csvKolommen are the header of Programma.WriteCSV.
var csvKolommen = []string{
	"interventie", "naam", "omschrijving", "niveau", "fase", "fasenaam", "besluit", "reden", "leefgebieden", "effecten", "kernwaarden",
	"indicator", "resultaat", "streven", "meting", "versterkt", "begin", "eind", "bewijs", "evaluatie_door", "evaluatie_gereed",
	"jaar", "bereikt", "doelgroep", "bereik_procent", "bereik_onder", "bereik_boven", "bereik_bron", "kosten", "kosten_soort", "kosten_per_bereikte",
	"bron", "fictief",
}

// WriteCSV writes a row for each intervention and year of which its reach or its
// costs are known, for a spreadsheet; one of which nothing is known has one row
// without a year. Each number of persons and each amount stands in one row, that
// of its own year, so that a column can be added up; what is not of a year is
// repeated. It opens in Dutch Excel as it is: UTF-8 with BOM, separated by ";",
// decimal comma. Lists in a cell are parted by "|". Cells of what is not known are
// empty. A text that a spreadsheet would take for a formula gets an apostrophe
// before it. No Programma (nil) is an error. What reads back is written by the
// function WriteCSV.
func (p *Programma) WriteCSV(w io.Writer) error {
	if p.leeg() {
		return geen("preventieprogramma")
	}
	rijen := [][]string{csvKolommen}
	for i := range p.def.Interventies {
		v := &p.def.Interventies[i]
		jaren := v.jaren()
		if len(jaren) == 0 {
			jaren = []int{0}
		}
		vast := p.csvVast(v)
		for _, jaar := range jaren {
			vanJaar := p.csvJaar(v, jaar)
			rij := make([]string, len(csvKolommen))
			for j, kolom := range csvKolommen {
				rij[j] = vast[kolom] + vanJaar[kolom] // a column is of the one or of the other
			}
			rijen = append(rijen, rij)
		}
	}
	if err := rekenblad.Schrijf(w, rijen); err != nil {
		return fmt.Errorf("interventies: %w", err)
	}
	return nil
}

// jaren gives the years of which the reach or the costs are known.
func (v *Interventie) jaren() []int {
	var uit []int
	for _, k := range v.Kosten {
		uit = append(uit, k.Jaar)
	}
	if v.Bereik != nil {
		uit = append(uit, v.Bereik.Jaar)
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// csvVast gives the cells that are the same for each year.
func (p *Programma) csvVast(v *Interventie) map[string]string {
	c := map[string]string{
		"interventie": v.ID, "naam": v.Naam, "omschrijving": v.Omschrijving, "niveau": v.Niveau.Label(), "fase": strconv.Itoa(v.Fase.Nummer()),
		"fasenaam": v.Fase.Label(), "besluit": v.Besluit.Label(), "reden": v.Reden, "leefgebieden": labels(v.Leefgebieden),
		"effecten": strings.Join(v.Effecten, lijstteken), "kernwaarden": labels(v.Kernwaarden), "versterkt": strings.Join(v.Versterkt, lijstteken),
		"begin": cijfers(v.Begin), "eind": cijfers(v.Eind), "bron": v.Bron, "fictief": notatie.JaNee(p.def.Fictief || v.Fictief),
	}
	if v.Bewijs != 0 {
		c["bewijs"] = v.Bewijs.Label()
	}
	if r := v.Resultaat; r != nil {
		c["indicator"], c["resultaat"], c["streven"], c["meting"] = r.Indicator, r.Wat, r.Streven, r.Meting
	}
	if e := v.Evaluatie; e != nil {
		c["evaluatie_door"], c["evaluatie_gereed"] = e.Door, cijfers(e.Gereed)
	}
	for kolom := range c {
		c[kolom] = tekst.AlsCel(c[kolom])
	}
	return c
}

// csvJaar gives the cells that are of a year.
func (p *Programma) csvJaar(v *Interventie, jaar int) map[string]string {
	c := map[string]string{"jaar": cijfers(jaar)}
	if a, bekend := p.Aandeel(v.ID); bekend && v.Bereik.Jaar == jaar {
		c["bereikt"], c["doelgroep"], c["bereik_bron"] = strconv.Itoa(a.Bereikt), strconv.Itoa(a.Doelgroep), tekst.AlsCel(v.Bereik.Bron)
		c["bereik_procent"], c["bereik_onder"], c["bereik_boven"] = notatie.Kaal(100*a.Deel), notatie.Kaal(100*a.Interval.Onder), notatie.Kaal(100*a.Interval.Boven)
		if k := p.KostenPerBereikte(v.ID); k.Reden == "" {
			c["kosten_per_bereikte"] = geld.Kaal(k.Bedrag)
		}
	}
	if bedrag, bekend := v.KostenIn(jaar); bekend {
		c["kosten"], c["kosten_soort"] = geld.Kaal(bedrag), v.KostensoortIn(jaar).Label()
	}
	return c
}

// labels gives the words that people read of a list, for a cell.
func labels[T interface{ Label() string }](alle []T) string {
	uit := make([]string, len(alle))
	for i, v := range alle {
		uit[i] = v.Label()
	}
	return strings.Join(uit, lijstteken)
}
