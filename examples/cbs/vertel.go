package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// vertel prints what came in, what is missing, where the series break, and a
// series.
func (o *opdracht) vertel(w io.Writer, data *monitor.Dataset) {
	titel := o.koppeling.Titel
	if o.tabel != nil {
		titel = o.tabel.Titel
	}
	fmt.Fprintf(w, "%s\n%s\n\n", standaard(titel, o.koppeling.Tabel), o.bron())
	v := o.verslag
	fmt.Fprintf(w, "%s: %s gelezen, %s aanvaard (%s niet gevraagd), %s geweigerd\n",
		kort(v.Bestand), rijen(v.Gelezen), notatie.Getal(float64(v.Aanvaard), 0), notatie.Getal(float64(v.Ongebruikt), 0), notatie.Getal(float64(v.Geweigerd), 0))
	if p := o.data.Perioden(); len(p) > 0 {
		fmt.Fprintf(w, "%s, %s\n", notatie.Aantal(len(o.data.Regios()), "gebied", "gebieden"), span(p))
	}
	o.vertelIndicatoren(w)
	o.vertelRegios(w)
	o.vertelBreuken(w)
	o.vertelReeks(w, data)
}

func rijen(n int) string {
	return notatie.Getal(float64(n), 0) + " " + notatie.Kies(n, "rij", "rijen")
}

// span says from when to when; periods of several kinds are told apart.
func span(perioden []cbs.Periode) string {
	perSoort := map[cbs.Periodesoort][]cbs.Periode{}
	for _, p := range perioden {
		perSoort[p.Soort()] = append(perSoort[p.Soort()], p)
	}
	var delen []string
	for _, s := range cbs.Periodesoorten() {
		switch p := perSoort[s]; len(p) {
		case 0:
		case 1:
			delen = append(delen, p[0].Label())
		default:
			delen = append(delen, p[0].Label()+" tot en met "+p[len(p)-1].Label())
		}
	}
	return notatie.Opsomming(delen)
}

// vertelIndicatoren counts what there is of each indicator, and why not.
func (o *opdracht) vertelIndicatoren(w io.Writer) {
	type telling struct {
		cijfers, zonder int
		redenen         map[monitor.Reden]int
	}
	perIndicator := map[string]*telling{}
	for x := range o.data.All() {
		t := perIndicator[x.Indicator]
		if t == nil {
			t = &telling{redenen: map[monitor.Reden]int{}}
			perIndicator[x.Indicator] = t
		}
		if x.HeeftCijfer() {
			t.cijfers++
			continue
		}
		t.zonder++
		t.redenen[x.Reden]++
	}
	t := tabel{kop: []string{"Wat er binnenkwam", "cijfers", "zonder cijfer", "waarom"}, rechts: []int{1, 2}}
	for _, ki := range o.koppeling.Indicatoren {
		n := perIndicator[ki.Indicator]
		if n == nil {
			t.rij(ki.Indicator, "0", "0", monitor.RedenGeenWaarneming.Label())
			continue
		}
		var waarom []string
		for _, r := range monitor.Redenen() {
			if n.redenen[r] > 0 {
				waarom = append(waarom, fmt.Sprintf("%s %s", r, notatie.Getal(float64(n.redenen[r]), 0)))
			}
		}
		t.rij(ki.Indicator, notatie.Getal(float64(n.cijfers), 0), notatie.Getal(float64(n.zonder), 0), strings.Join(waarom, ", "))
	}
	t.schrijf(w)
}

// vertelRegios names the regions that were asked for and are not there at all.
func (o *opdracht) vertelRegios(w io.Writer) {
	er := o.data.Regios()
	var weg []string
	for _, r := range o.gevraagd {
		if !slices.Contains(er, r) {
			weg = append(weg, fmt.Sprintf("%s (%s)", o.naam(r), r))
		}
	}
	if rest := len(weg) - maxRegios; rest > 0 {
		weg = append(weg[:maxRegios], notatie.Aantal(rest, "andere", "andere"))
	}
	if len(weg) > 0 {
		fmt.Fprintf(w, "\nGevraagd en niet in de gegevens: %s\n", notatie.Opsomming(weg))
	}
}

// vertelBreuken tells which herindelingen touch the figures.
func (o *opdracht) vertelBreuken(w io.Writer) {
	perioden := o.data.Perioden()
	if len(perioden) == 0 {
		return
	}
	var overgangen []cbs.Overgang
	for _, r := range o.data.Regios() {
		for _, x := range cbs.Herindelingen().Breuk(r, perioden[0].Jaar(), perioden[len(perioden)-1].Jaar()) {
			if !slices.Contains(overgangen, x) {
				overgangen = append(overgangen, x)
			}
		}
	}
	if len(overgangen) == 0 {
		o.vertelBereik(w)
		return
	}
	slices.SortStableFunc(overgangen, func(a, b cbs.Overgang) int {
		return cmp.Or(cmp.Compare(a.Jaar, b.Jaar), a.Naar.Compare(b.Naar), a.Van.Compare(b.Van))
	})
	t := tabel{kop: []string{"Breuken", "wat", ""}}
	for i, x := range overgangen {
		if i == opdrachtregel.MaxFoutregels {
			t.rij("", fmt.Sprintf("en nog %d", len(overgangen)-i), "")
			break
		}
		deel := ""
		if x.Aandeel == 0 {
			deel = "hoeveel is niet bekend"
		}
		t.rij(fmt.Sprint(x.Jaar), x.Toelichting, deel)
	}
	t.schrijf(w)
	o.vertelBereik(w)
}

// vertelBereik names gemeenten of which the table of herindelingen does not
// know the borders in all years: that it has no break of them says nothing.
func (o *opdracht) vertelBereik(w io.Writer) {
	const meest = 3
	bereik := cbs.Herindelingen().Bereik()
	perioden := o.data.Perioden()
	eerste, laatste := perioden[0].Jaar(), perioden[len(perioden)-1].Jaar()
	var namen []string
	for _, r := range o.data.Regios() {
		if r.Soort() == cbs.Gemeente && !(bereik.Omvat(r, eerste) && bereik.Omvat(r, laatste)) {
			namen = append(namen, o.naam(r))
		}
	}
	if len(namen) == 0 {
		return
	}
	if rest := len(namen) - meest; rest > 0 {
		namen = append(namen[:meest], notatie.Aantal(rest, "andere", "andere"))
	}
	fmt.Fprintf(w, "\nOf het gebied van %s vóór %d of na %d veranderde, is niet bekend:\nzo ver reikt de tabel van herindelingen niet.\n", notatie.Opsomming(namen), bereik.Vanaf, bereik.TotEnMet)
}

// maxKolommen and maxRegios are how many periods and regions of a series are shown.
const maxKolommen, maxRegios = 8, 25

// vertelReeks shows one indicator: a row for each region, with a column for
// each period of the kind there is most of.
func (o *opdracht) vertelReeks(w io.Writer, data *monitor.Dataset) {
	id := standaard(o.vlaggen.indicator, o.koppeling.Indicatoren[0].Indicator)
	if !slices.Contains(data.Indicatoren(), id) {
		fmt.Fprintf(w, "\nVan %s is er geen cijfer om te tonen.\n", id)
		return
	}
	perioden, rest := getoond(data, id)
	kop := id
	if i := slices.IndexFunc(o.maten, func(m goaltree.Indicator) bool { return m.ID == id && m.Eenheid != "" }); i >= 0 {
		kop += " (" + o.maten[i].Eenheid + ")"
	}
	if data.Grenzen() != 0 {
		kop += fmt.Sprintf(", binnen de grenzen van %d", data.Grenzen())
	}
	t := tabel{titel: notatie.Hoofdletter(kop), kop: []string{"gebied"}}
	for i, p := range perioden {
		if i == rest {
			t.kop = append(t.kop, "...")
		}
		t.kop = append(t.kop, p.Label())
		t.rechts = append(t.rechts, len(t.kop)-1)
	}
	redenen := map[monitor.Reden]bool{}
	regios := o.getoondeRegios(data)
	per, decimalen := o.notatie(data, id)
	for n, r := range regios {
		if n == maxRegios {
			t.rij(fmt.Sprintf("en nog %d", len(regios)-n))
			break
		}
		cellen := []string{o.naam(r)}
		for i, p := range perioden {
			if i == rest {
				cellen = append(cellen, "")
			}
			cellen = append(cellen, cel(data, id, r, p, per, decimalen, redenen))
		}
		t.rij(cellen...)
	}
	t.schrijf(w)
	if len(redenen) > 0 {
		fmt.Fprintln(w)
	}
	for _, r := range monitor.Redenen() {
		if redenen[r] {
			fmt.Fprintf(w, "%s: %s\n", r, r.Label())
		}
	}
}

// getoond gives the periods to show, and before which of them some are left
// out (-1: nowhere).
func getoond(data *monitor.Dataset, id string) (perioden []cbs.Periode, rest int) {
	perSoort := map[cbs.Periodesoort][]cbs.Periode{}
	for _, p := range data.Perioden() {
		if slices.ContainsFunc(data.Regios(), func(r cbs.Regio) bool { _, ok := data.Lookup(id, r, p); return ok }) {
			perSoort[p.Soort()] = append(perSoort[p.Soort()], p)
		}
	}
	for _, s := range cbs.Periodesoorten() {
		if len(perSoort[s]) > len(perioden) {
			perioden = perSoort[s]
		}
	}
	if len(perioden) <= maxKolommen {
		return perioden, -1
	}
	return slices.Concat(perioden[:maxKolommen/2], perioden[len(perioden)-maxKolommen/2:]), maxKolommen / 2
}

// getoondeRegios gives the regions to show: those asked for, in that order, and
// what they are together; or all gemeenten and larger regions; or all there are.
func (o *opdracht) getoondeRegios(data *monitor.Dataset) []cbs.Regio {
	alle := data.Regios()
	var uit []cbs.Regio
	for _, r := range o.gevraagd {
		if slices.Contains(alle, r) {
			uit = append(uit, r)
		}
	}
	if o.verband != nil && slices.Contains(alle, o.verband.Regio) {
		uit = append(uit, o.verband.Regio)
	}
	if len(uit) > 0 {
		return uit
	}
	for _, r := range alle {
		if s := r.Soort(); s != cbs.Wijk && s != cbs.Buurt {
			uit = append(uit, r)
		}
	}
	if len(uit) > 0 {
		return uit
	}
	return alle
}

// notatie says how an indicator's figures are written: per how many, and with
// a decimal where any of them has one.
func (o *opdracht) notatie(data *monitor.Dataset, id string) (per, decimalen int) {
	per = 1
	for _, m := range o.maten {
		if m.ID == id {
			per = max(m.Per, 1)
		}
	}
	for w := range data.All() {
		if f, ok := w.Cijfer(per).Float(); ok && w.Indicator == id && f != math.Trunc(f) {
			return per, 1
		}
	}
	return per, 0
}

// cel writes a figure, or why there is none, which it notes in redenen.
func cel(data *monitor.Dataset, id string, r cbs.Regio, p cbs.Periode, per, decimalen int, redenen map[monitor.Reden]bool) string {
	w, ok := data.Lookup(id, r, p)
	if !ok {
		return notatie.Geen
	}
	f, ok := w.Cijfer(per).Float()
	if !ok {
		redenen[w.Reden] = true
		return w.Reden.String()
	}
	return notatie.Getal(f, decimalen)
}

// tabel is columns of text, aligned.
type tabel struct {
	titel  string // above it; may be empty
	kop    []string
	rechts []int // columns of numbers
	rijen  [][]string
}

func (t *tabel) rij(cellen ...string) { t.rijen = append(t.rijen, cellen) }

func (t *tabel) schrijf(w io.Writer) {
	breedte := make([]int, len(t.kop))
	for _, rij := range append(t.rijen, t.kop) {
		for i, cel := range rij {
			breedte[i] = max(breedte[i], utf8.RuneCountInString(cel))
		}
	}
	regel := func(rij []string) {
		var b strings.Builder
		for i, cel := range rij {
			leeg := strings.Repeat(" ", breedte[i]-utf8.RuneCountInString(cel))
			if slices.Contains(t.rechts, i) {
				b.WriteString(leeg + cel)
			} else {
				b.WriteString(cel + leeg)
			}
			b.WriteString("  ")
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
	fmt.Fprintln(w)
	if t.titel != "" {
		fmt.Fprintln(w, t.titel)
	}
	regel(t.kop)
	som := 2*len(breedte) - 2
	for _, n := range breedte {
		som += n
	}
	fmt.Fprintln(w, strings.Repeat("-", som))
	for _, rij := range t.rijen {
		regel(rij)
	}
}
