package monitor

import (
	"fmt"
	"math"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Codes of warnings.
const (
	WaarschuwingOuder        Waarschuwingcode = "ouder"         // a figure older than the period asked
	WaarschuwingNulmeting    Waarschuwingcode = "nulmeting"     // the nulmeting's figure is of another year, or can't be had
	WaarschuwingStreef       Waarschuwingcode = "streef"        // a streefwaarde that is not better than the nulmeting
	WaarschuwingStreefjaar   Waarschuwingcode = "streefjaar"    // no streefjaar: no expected score
	WaarschuwingBenchmark    Waarschuwingcode = "benchmark"     // the benchmark contains the region
	WaarschuwingGroep        Waarschuwingcode = "groep"         // regions of the groep that were left out
	WaarschuwingGeschat      Waarschuwingcode = "geschat"       // an estimate, not a count
	WaarschuwingVoorlopig    Waarschuwingcode = "voorlopig"     // a figure that may still change
	WaarschuwingOntbreekt    Waarschuwingcode = "ontbreekt"     // members of a set without a figure
	WaarschuwingBreuk        Waarschuwingcode = "breuk"         // the territory changed
	WaarschuwingBereik       Waarschuwingcode = "bereik"        // whether the territory changed is not known
	WaarschuwingKleineTeller Waarschuwingcode = "kleine-teller" // few persons, own source: not fit for publication
	WaarschuwingGeenGegevens Waarschuwingcode = "geen-gegevens" // nothing at all about the region
)

// Waarschuwingcodes gives every code, in a fixed order.
func Waarschuwingcodes() []Waarschuwingcode {
	return []Waarschuwingcode{
		WaarschuwingOuder, WaarschuwingNulmeting, WaarschuwingStreef, WaarschuwingStreefjaar, WaarschuwingBenchmark,
		WaarschuwingGroep, WaarschuwingGeschat, WaarschuwingVoorlopig, WaarschuwingOntbreekt, WaarschuwingBreuk,
		WaarschuwingBereik, WaarschuwingKleineTeller, WaarschuwingGeenGegevens,
	}
}

// KleineTeller is the count below which an own figure is not fit for
// publication. Source: CBS practice for Wmo and jeugdhulp in small areas
// (Kerncijfers wijken en buurten): counts from 10 are shown.
const KleineTeller = 10

// waarschuwingen of a region, in the order of the tree.
func (r *Resultaat) waarschuwingen(i int, hier *plek) []Waarschuwing {
	b, regio := r.b, hier.regio
	uit := []Waarschuwing{}
	meld := func(code Waarschuwingcode, bij, tekst string, args ...any) {
		uit = append(uit, Waarschuwing{code, bij, fmt.Sprintf(tekst, args...)})
	}
	if _, ok := b.data.regioCode[regio]; !ok {
		meld(WaarschuwingGeenGegevens, regio.String(), "Over %s zijn geen cijfers aangeleverd.", b.naam(regio))
	}
	if b.grenzen.nulmeting > b.vraag.Periode.Jaar() {
		meld(WaarschuwingNulmeting, "", "De nulmeting (%d) ligt na de gevraagde periode (%s) en telt niet mee.", b.grenzen.nulmeting, b.vraag.Periode.Label())
	}
	switch bench := b.vraag.Benchmark; {
	case bench.IsZero():
	case bench == regio:
		meld(WaarschuwingBenchmark, bench.String(), "De benchmark is %s zelf: er is geen verschil te zien.", b.naam(regio))
	case b.opties.Indeling.Bevat(bench, regio):
		meld(WaarschuwingBenchmark, b.vraag.Benchmark.String(), "%s hoort zelf bij de benchmark %s: het verschil is daardoor kleiner dan met de rest.", b.naam(regio), b.naam(b.vraag.Benchmark))
	}
	if namen := b.uitDeGroep(hier.overlap); len(namen) > 0 {
		meld(WaarschuwingGroep, regio.String(), "Voor de plaats in de groep tellen niet mee, omdat ze %s bevatten of er deel van zijn: %s.", b.naam(regio), opsom(namen))
	}
	for j, c := range r.cijfersVan(i) {
		b.waarschuwIndicator(j, c, regio, meld)
	}
	return uit
}

func (b *bevraging) uitDeGroep(overlap []int) []string {
	namen := make([]string, 0, len(overlap))
	for _, j := range overlap {
		namen = append(namen, b.naam(b.vraag.Groep[j]))
	}
	return namen
}

func (b *bevraging) waarschuwIndicator(j int, c cijfer, regio cbs.Regio, meld func(Waarschuwingcode, string, string, ...any)) {
	ind := &b.indicatoren[j]
	b.waarschuwNulmeting(ind, c, meld)
	if c.rij < 0 {
		return
	}
	k := b.data.kenmerk[c.rij]
	p := b.data.perioden[b.data.periode[c.rij]]
	if r := k.reden(); r == RedenOnvolledig || r == RedenNietOptelbaar {
		meld(WaarschuwingOntbreekt, ind.ID, "%s, %s: %s%s.", ind.Naam, p.Label(), r.Label(), b.welkeLeden(ind.ID, regio, p))
	}
	if k.reden() != 0 {
		return
	}
	if p != b.vraag.Periode {
		meld(WaarschuwingOuder, ind.ID, "%s: het cijfer is van %s, niet van %s.", ind.Naam, p.Label(), b.vraag.Periode.Label())
	}
	if k.herkomst() == Schatting {
		meld(WaarschuwingGeschat, ind.ID, "%s: het cijfer is een schatting, geen telling.", ind.Naam)
	}
	if s := k.status(); s > Definitief {
		meld(WaarschuwingVoorlopig, ind.ID, "%s, %s: het cijfer is %s en kan nog veranderen.", ind.Naam, p.Label(), s.Label())
	}
	if t := cel(b.data.teller, int(c.rij)); k.eigen() && t.IsBekend() && t.Of(0) < KleineTeller {
		meld(WaarschuwingKleineTeller, ind.ID, "%s: minder dan %d personen of gebeurtenissen uit een eigen bron; niet geschikt voor publicatie.", ind.Naam, KleineTeller)
	}
}

// waarschuwNulmeting tells what the streef ruler stands on.
func (b *bevraging) waarschuwNulmeting(ind *indicator, c cijfer, meld func(Waarschuwingcode, string, string, ...any)) {
	if c.nulRij < 0 {
		return
	}
	p := b.data.perioden[b.data.periode[c.nulRij]]
	nul := b.data.cijfer(int(c.nulRij), ind.per)
	if p.Jaar() != b.grenzen.nulmeting && !math.IsNaN(nul) {
		meld(WaarschuwingNulmeting, ind.ID, "%s: de nulmeting is het cijfer van %s, niet van %d.", ind.Naam, p.Label(), b.grenzen.nulmeting)
	}
	s, ok := ind.Streefwaarde.Float()
	if ind.Schaal != goaltree.SchaalStreef || !ok || math.IsNaN(c.score) {
		return
	}
	if !beter(s, nul, ind.Richting) {
		meld(WaarschuwingStreef, ind.ID, "%s: de streefwaarde is niet beter dan de nulmeting; de score zegt alleen of de streefwaarde is gehaald.", ind.Naam)
	}
	if ind.Streefjaar == 0 {
		meld(WaarschuwingStreefjaar, ind.ID, "%s: er is geen streefjaar, dus niet te zeggen hoe ver het nu had moeten zijn.", ind.Naam)
	}
}

// welkeLeden names the members of a verband without a figure, and why.
func (e *Evaluator) welkeLeden(ind string, regio cbs.Regio, p cbs.Periode) string {
	v, ok := e.verbanden[regio]
	if !ok {
		return ""
	}
	var namen []string
	for _, l := range v.Leden {
		w, gevonden := e.data.Lookup(ind, l, p)
		switch {
		case !gevonden:
			namen = append(namen, e.naam(l)+" ("+RedenGeenWaarneming.Label()+")")
		case !w.HeeftCijfer():
			namen = append(namen, e.naam(l)+" ("+w.Reden.Label()+")")
		}
	}
	if len(namen) == 0 {
		return ""
	}
	return "; zonder cijfer: " + opsom(namen)
}

// opsom writes a list as Dutch has it: a, b en c.
func opsom(delen []string) string {
	if len(delen) < 2 {
		return strings.Join(delen, "")
	}
	return strings.Join(delen[:len(delen)-1], ", ") + " en " + delen[len(delen)-1]
}
