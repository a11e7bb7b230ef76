package rapport

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// blik is one outcome with what all renderers look up in it.
type blik struct {
	*monitor.Uitkomst
	indicator map[string]*monitor.Indicatoruitkomst
	effect    map[string]*monitor.Effectuitkomst
	regio     map[cbs.Regio]string
}

func nieuweBlik(u *monitor.Uitkomst) *blik {
	b := &blik{
		Uitkomst:  u,
		indicator: map[string]*monitor.Indicatoruitkomst{},
		effect:    map[string]*monitor.Effectuitkomst{},
		regio:     map[cbs.Regio]string{},
	}
	for i := range u.Indicatoren {
		b.indicator[u.Indicatoren[i].ID] = &u.Indicatoren[i]
	}
	for i := range u.Effecten {
		b.effect[u.Effecten[i].ID] = &u.Effecten[i]
	}
	for _, r := range append(slices.Clone(u.Regios), u.Regio) {
		if r.Naam != "" {
			b.regio[r.Code] = r.Naam
		}
	}
	return b
}

// naamRegio gives a region's name, or its code where no name is known.
func (b *blik) naamRegio(r cbs.Regio) string {
	if naam := b.regio[r]; naam != "" {
		return naam
	}
	return r.Code()
}

func (b *blik) naam() string { return b.naamRegio(b.Regio.Code) }

// naamVan gives the name of an indicator, effect, hoofddoel or region by its
// id, or "" when there is none.
func (b *blik) naamVan(id string) string {
	if i := b.indicator[id]; i != nil {
		return i.Naam
	}
	if e := b.effect[id]; e != nil {
		return e.Naam
	}
	for _, h := range b.Hoofddoelen {
		if h.ID == id {
			return h.Naam
		}
	}
	for r, naam := range b.regio {
		if r.Code() == id {
			return naam
		}
	}
	return ""
}

// effectenVan gives the effects of links, in their order; an id that leads
// nowhere is skipped.
func (b *blik) effectenVan(verbanden []goaltree.Tak) []*monitor.Effectuitkomst {
	var alle []*monitor.Effectuitkomst
	for _, v := range verbanden {
		if e := b.effect[v.ID]; e != nil {
			alle = append(alle, e)
		}
	}
	return alle
}

// indicatorenVan does the same for indicators.
func (b *blik) indicatorenVan(verbanden []goaltree.Tak) []*monitor.Indicatoruitkomst {
	var alle []*monitor.Indicatoruitkomst
	for _, v := range verbanden {
		if i := b.indicator[v.ID]; i != nil {
			alle = append(alle, i)
		}
	}
	return alle
}

// zonderDoel gives the effects under no hoofddoel: a tree has none, but a
// result that was read back may.
func (b *blik) zonderDoel() []*monitor.Effectuitkomst {
	gehad := map[string]bool{}
	for _, h := range b.Hoofddoelen {
		for _, v := range h.Effecten {
			gehad[v.ID] = true
		}
	}
	var alle []*monitor.Effectuitkomst
	for i := range b.Effecten {
		if !gehad[b.Effecten[i].ID] {
			alle = append(alle, &b.Effecten[i])
		}
	}
	return alle
}

// aanduiding is a signaal as people see it: a shape, a word and the class of its
// colour. The shape differs per signaal, so that none is told by colour alone.
type aanduiding struct{ Teken, Woord, Klasse string }

func aanduidingVan(s *monitor.Signaal) aanduiding {
	if s != nil {
		switch *s {
		case monitor.OpKoers:
			return aanduiding{"●", "op koers", "koers"}
		case monitor.Aandacht:
			return aanduiding{"▲", "aandacht", "aandacht"}
		case monitor.Afwijkend:
			return aanduiding{"■", "afwijkend", "afwijkend"}
		}
	}
	return aanduiding{"○", "geen score", "geen"}
}

// scoreTekst writes a score, which is shown without decimals.
func scoreTekst(g monitor.Getal) string { return notatie.Getal(g.OfNaN(), 0) }

// waardeTekst writes a value of an indicator with its unit.
func waardeTekst(i *monitor.Indicatoruitkomst, g monitor.Getal) string {
	return notatie.MetEenheid(g.OfNaN(), i.Decimalen, i.Eenheid)
}

// kortTekst writes a value in a place where the unit stands elsewhere, unless
// it is a sign that fits on the number.
func kortTekst(i *monitor.Indicatoruitkomst, g monitor.Getal) string {
	return notatie.MetEenheid(g.OfNaN(), i.Decimalen, tekenEenheid(i))
}

// tekenEenheid gives the part of a unit that stands on a number: "%" or "€".
func tekenEenheid(i *monitor.Indicatoruitkomst) string {
	switch {
	case strings.HasPrefix(i.Eenheid, "%"):
		return "%"
	case i.Eenheid == "euro", i.Eenheid == "€", strings.HasPrefix(i.Eenheid, "euro "), strings.HasPrefix(i.Eenheid, "€ "):
		return "€"
	}
	return ""
}

// restEenheid gives the part of a unit that kortTekst leaves out.
func restEenheid(i *monitor.Indicatoruitkomst) string {
	rest := i.Eenheid
	for _, kop := range []string{"%", "euro", "€"} {
		if tekenEenheid(i) != "" {
			rest = strings.TrimPrefix(rest, kop)
		}
	}
	return strings.TrimSpace(rest)
}

// periodeTekst writes a period, or a dash.
func periodeTekst(p *cbs.Periode) string {
	if p == nil || p.IsZero() {
		return notatie.Geen
	}
	return p.Label()
}

// zekerheid says how firm a figure is: its status, whether it was estimated,
// whether it is old, whether it is a part only.
func zekerheid(i *monitor.Indicatoruitkomst) []string {
	var delen []string
	if i.Status != nil {
		delen = append(delen, i.Status.Label())
	}
	if geschat(i) && (i.Status == nil || *i.Status != monitor.Geschat) {
		delen = append(delen, "geschat")
	}
	if i.Waarde.IsBekend() && i.Ouder {
		delen = append(delen, "ouder cijfer")
	}
	if a, ok := i.Aanwezig.Float(); ok && a < 1 {
		delen = append(delen, notatie.Procent(a)+" van de gebieden")
	}
	return delen
}

func geschat(i *monitor.Indicatoruitkomst) bool {
	return i.Herkomst != nil && *i.Herkomst == monitor.Schatting || i.Status != nil && *i.Status == monitor.Geschat
}

// redenTekst gives the label of a reason, or "" for none.
func redenTekst(r *monitor.Reden) string {
	if r == nil || *r == 0 {
		return ""
	}
	return r.Label()
}

// nietPubliek says whether a figure from an own source stands on so few that
// it may not be published. A count not given follows from value and noemer.
func nietPubliek(i *monitor.Indicatoruitkomst) bool {
	if !i.Eigen || !i.Waarde.IsBekend() {
		return false
	}
	if t, ok := i.Teller.Float(); ok {
		return t < monitor.KleineTeller
	}
	n, ok := i.Noemer.Float()
	w := i.Waarde.Of(0)
	return ok && i.Maat == goaltree.Aandeel && math.Round(w*n/float64(max(i.Per, 1))) < monitor.KleineTeller
}

// geenPublicatie gives the indicators that make an outcome unfit for publication.
func (b *blik) geenPublicatie() []string {
	var namen []string
	for i := range b.Indicatoren {
		if nietPubliek(&b.Indicatoren[i]) {
			namen = append(namen, b.Indicatoren[i].Naam)
		}
	}
	return namen
}

// alleenContext says whether a node is not meant to have a score.
func alleenContext(s monitor.Stand) bool {
	return s.Reden != nil && *s.Reden == monitor.RedenAlleenContext
}

// isContext says whether an indicator is shown but never scored.
func isContext(i *monitor.Indicatoruitkomst) bool { return i.Richting == goaltree.Neutraal }

// dekkingTekst tells how much of an effect's weight has a score.
func (b *blik) dekkingTekst(e *monitor.Effectuitkomst) string {
	met, alle := 0, 0
	for _, i := range b.indicatorenVan(e.Indicatoren) {
		if isContext(i) {
			continue
		}
		alle++
		if i.Score.IsBekend() {
			met++
		}
	}
	if alle == 0 {
		return "alleen context"
	}
	return notatie.Getal(float64(met), 0) + " van " + notatie.Aantal(alle, "indicator", "indicatoren") + " (" + notatie.Procent(e.Dekking) + " van het gewicht)"
}

// dekkingDoel tells the same of a hoofddoel and its effects.
func (b *blik) dekkingDoel(h *monitor.Hoofddoeluitkomst) string {
	met, alle := 0, 0
	for _, e := range b.effectenVan(h.Effecten) {
		if alleenContext(e.Stand) {
			continue
		}
		alle++
		if e.Score.IsBekend() {
			met++
		}
	}
	if alle == 0 {
		return "alleen context"
	}
	return notatie.Getal(float64(met), 0) + " van " + notatie.Aantal(alle, "effect", "effecten") + " (" + notatie.Procent(h.Dekking) + " van het gewicht)"
}

// vergelijk is one of an effect's deviations with the words for it.
type vergelijk struct {
	*monitor.Afwijking
	Soort string // "de nulmeting", "de vorige meting", "de benchmark"
	Naam  string // the same with year or region
	ref   referentie
}

// vergelijken gives the deviations there are, in a fixed order.
func (b *blik) vergelijken(e *monitor.Effectuitkomst) []vergelijk {
	var alle []vergelijk
	if a := e.Afwijking.Nulmeting; a != nil {
		naam := "de nulmeting"
		if b.Nulmeting != nil {
			naam += " (" + jaar(*b.Nulmeting) + ")"
		}
		alle = append(alle, vergelijk{a, "de nulmeting", naam, refNulmeting})
	}
	if a := e.Afwijking.Vorige; a != nil {
		alle = append(alle, vergelijk{a, "de vorige meting", "de vorige meting", refVorige})
	}
	if a := e.Afwijking.Benchmark; a != nil {
		naam := "de benchmark"
		if b.Benchmark != nil {
			naam += " (" + b.naamRegio(*b.Benchmark) + ")"
		}
		alle = append(alle, vergelijk{a, "de benchmark", naam, refBenchmark})
	}
	return samengevat(alle)
}

// samengevat makes one of deviations that all fail for the same reason.
func samengevat(alle []vergelijk) []vergelijk {
	if len(alle) < 2 {
		return alle
	}
	namen := make([]string, len(alle))
	for i, v := range alle {
		if v.Waarde.IsBekend() || redenTekst(v.Reden) != redenTekst(alle[0].Reden) {
			return alle
		}
		namen[i] = v.Naam
	}
	return []vergelijk{{alle[0].Afwijking, "", notatie.Opsomming(namen), alle[0].ref}}
}

// dekkingZin tells over how much of the weight an effect was compared, where
// that differs from what its score stands on; empty where it doesn't.
func (v vergelijk) dekkingZin(e *monitor.Effectuitkomst) string {
	if math.Abs(v.Dekking-e.Dekking) <= 1e-9 {
		return ""
	}
	return "Vergeleken over " + notatie.Procent(v.Dekking) + " van het gewicht; de score staat op " + notatie.Procent(e.Dekking) + "."
}

// jaar writes a year.
func jaar(j int) string { return strconv.Itoa(j) }
