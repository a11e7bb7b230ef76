package jaarplan

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Duiding is what may be said of how an effect moved since the nulmeting.
//
// The rule is ours. A way is claimed when the indicators that went it clearly
// (beyond chance, as the monitor judges each) weigh at least twice as much as
// all that went the other way and is not known to be chance, and the effect as
// a whole went it too. Else clear differences both ways are Tegengesteld, and
// anything else that differs cannot be told. A clear difference that the ruler
// does not show, or not wholly, may be of any size: against it no way is
// claimed, and it is never called chance. A figure that is no newer than its
// nulmeting says nothing.
type Duiding struct {
	Beweging Beweging `json:"beweging"`
	Over     float64  `json:"beweging_dekking"` // 0..1: weight of the indicators with a newer figure to compare
	// Beter and Slechter are ids of the indicators that clearly went that way.
	Beter    []string `json:"aantoonbaar_beter"`
	Slechter []string `json:"aantoonbaar_slechter"`
	Uitleg   string   `json:"beweging_uitleg"` // Dutch, no sentence: how far and how sure, or why it cannot be told
}

// Words for what cannot be told.
const (
	geenNieuwer    = "geen nieuwer cijfer dan de nulmeting"
	geenVergelijk  = "geen vergelijking"
	toevalOnbekend = "een verschil, maar of het toeval is, is niet bekend"
	gelijkOnbekend = "de cijfers zijn gelijk, maar zonder marge"
	nietVanToeval  = "niet van toeval te onderscheiden"
)

const (
	maalTegen = 2    // a direction weighs so many times what goes against it
	bijnaHeel = 0.99 // what is less than the whole weight is not shown as 100%
	haar      = 1e-9 // what a sum of weights may be off by
)

// kant is all that went one way.
type kant struct {
	ids, namen []string // of the clear ones
	duidelijk  float64  // Σ|bijdrage| of the clear ones
	onbekend   float64  // and of those that nobody can tell from chance or not
	open       bool     // one of them is larger than the ruler shows
	begrensd   bool     // because its end was reached
}

// wint says whether this side weighs enough to be called the direction.
func (k *kant) wint(tegen *kant) bool {
	return k.duidelijk > 0 && !tegen.open && k.duidelijk >= maalTegen*(tegen.duidelijk+tegen.onbekend)
}

// weging is how the terms of an afwijking lie.
type weging struct {
	beter, slechter kant
	gelijk          int     // terms not to be told from chance
	stil            int     // terms with a figure no newer than the nulmeting
	jaren           []int   // of figures that stand in for the nulmeting's year
	over            float64 // see Duiding
}

// duid says what an effect's afwijking from the nulmeting comes to.
func duid(e *monitor.Effectuitkomst, u *monitor.Uitkomst) Duiding {
	a := e.Afwijking.Nulmeting
	d := Duiding{Beweging: NietTeZeggen, Beter: []string{}, Slechter: []string{}}
	var waarde float64
	bekend := false
	if a != nil {
		waarde, bekend = a.Waarde.Float()
	}
	switch {
	case bekend && len(a.Bijdragen) > 0:
	case a != nil && a.Reden != nil:
		d.Uitleg = a.Reden.Label()
		return d
	case e.Reden != nil:
		d.Uitleg = e.Reden.Label()
		return d
	default:
		d.Uitleg = geenVergelijk
		return d
	}
	w := weeg(a, u)
	d.Over = w.over
	d.Beter, d.Slechter = append(d.Beter, w.beter.ids...), append(d.Slechter, w.slechter.ids...)
	voor, tegen := &w.beter, &w.slechter
	if waarde < 0 {
		voor, tegen = tegen, voor
	}
	switch {
	case w.stil == len(a.Bijdragen):
		d.Uitleg = geenNieuwer
	case waarde != 0 && voor.wint(tegen):
		d.Beweging = Vooruit
		if waarde < 0 {
			d.Beweging = Achteruit
		}
		d.Uitleg = w.bij(punten(waarde), "bewijs "+a.Bewijskracht.Label(), voor.meer(), w.daarnaast(tegen))
	case len(w.beter.ids) > 0 && len(w.slechter.ids) > 0:
		d.Beweging = Tegengesteld
		d.Uitleg = w.bij("samen "+punten(waarde), w.daarnaast(&w.beter), w.daarnaast(&w.slechter))
	case len(w.beter.ids)+len(w.slechter.ids) > 0:
		d.Uitleg = w.verborgen(waarde)
	case w.beter.onbekend+w.slechter.onbekend > 0 || w.beter.open || w.slechter.open:
		d.Uitleg = toevalOnbekend
	case w.gelijk == 0:
		d.Uitleg = gelijkOnbekend
	default:
		d.Beweging = GeenVerschil
		d.Uitleg = w.bij(punten(waarde), nietVanToeval)
	}
	return d
}

// weeg lays each term on the side that it went.
func weeg(a *monitor.Afwijking, u *monitor.Uitkomst) *weging {
	w := &weging{}
	var totaal, nieuw float64
	for _, t := range a.Bijdragen {
		totaal += t.Gewicht
		i := indicator(u, t.Indicator)
		if i != nil && !nieuwer(i) {
			w.stil++
			continue
		}
		nieuw += t.Gewicht
		if i != nil && u.Nulmeting != nil && i.NulmetingPeriode != nil && i.NulmetingPeriode.Jaar() < *u.Nulmeting {
			w.jaren = append(w.jaren, i.NulmetingPeriode.Jaar())
		}
		w.leg(t, i)
	}
	if totaal > 0 {
		w.over = a.Dekking * nieuw / totaal
	}
	slices.Sort(w.jaren)
	w.jaren = slices.Compact(w.jaren)
	return w
}

// leg lays one term on its side; i is nil in a document that does not hold it.
func (w *weging) leg(t monitor.Bijdrage, i *monitor.Indicatoruitkomst) {
	oordeel := monitor.GeenOordeel
	if i != nil && i.Waardering.Nulmeting != nil {
		oordeel = *i.Waardering.Nulmeting
	}
	var k *kant
	r := richting(t, i)
	switch {
	case oordeel == monitor.Gelijk:
		w.gelijk++
		return
	case oordeel == monitor.Beter || oordeel != monitor.Slechter && r > 0:
		k = &w.beter
	case oordeel == monitor.Slechter || r < 0:
		k = &w.slechter
	default:
		return // not compared, and no difference seen
	}
	k.open = k.open || t.Begrensd || t.Bijdrage == 0
	if oordeel == monitor.GeenOordeel {
		k.onbekend += math.Abs(t.Bijdrage)
		return
	}
	k.ids, k.namen = append(k.ids, i.ID), append(k.namen, "“"+i.Naam+"”")
	k.duidelijk += math.Abs(t.Bijdrage)
	k.begrensd = k.begrensd || t.Begrensd
}

// richting is above zero for the better and below it for the worse: by the
// ruler, or by the figures where it shows no difference.
func richting(t monitor.Bijdrage, i *monitor.Indicatoruitkomst) float64 {
	if t.Bijdrage != 0 || i == nil {
		return t.Bijdrage
	}
	nu, ok := i.Waarde.Float()
	toen, ook := i.Nulmeting.Float()
	switch {
	case !ok || !ook:
		return 0
	case i.Richting == goaltree.LagerIsBeter:
		return toen - nu
	}
	return nu - toen
}

// nieuwer says whether an indicator's figure is of later than its nulmeting.
func nieuwer(i *monitor.Indicatoruitkomst) bool {
	return i.Periode == nil || i.NulmetingPeriode == nil || i.Periode.Compare(*i.NulmetingPeriode) > 0
}

// indicator finds an indicator in a document; nil when it is not there.
func indicator(u *monitor.Uitkomst, id string) *monitor.Indicatoruitkomst {
	i := slices.IndexFunc(u.Indicatoren, func(i monitor.Indicatoruitkomst) bool { return i.ID == id })
	if i < 0 {
		return nil
	}
	return &u.Indicatoren[i]
}

// meer says that a movement may be larger than the ruler shows.
func (k *kant) meer() string {
	if !k.begrensd {
		return ""
	}
	return "het einde van de schaal is bereikt, het kan meer zijn"
}

// daarnaast names what clearly went one way.
func (w *weging) daarnaast(k *kant) string {
	if len(k.namen) == 0 {
		return ""
	}
	woord := "aantoonbaar beter "
	if k == &w.slechter {
		woord = "aantoonbaar slechter "
	}
	return woord + notatie.Opsomming(k.namen)
}

// verborgen tells of differences that are clear, one way, while the effect as a
// whole cannot be said to have gone it.
func (w *weging) verborgen(waarde float64) string {
	k := &w.beter
	if len(k.ids) == 0 {
		k = &w.slechter
	}
	switch wat := w.daarnaast(k); {
	case k.duidelijk == 0 && k.begrensd:
		return wat + ", maar voorbij het einde van de schaal"
	case k.duidelijk == 0:
		return wat + ", maar op de schaal van de monitor niet te zien"
	default:
		return fmt.Sprintf("%s, maar wat niet aantoonbaar is wijst de andere kant op (samen %s)", wat, punten(waarde))
	}
}

// bij joins what is to be told of a movement, with how much of the effect it is
// over and from when.
func (w *weging) bij(delen ...string) string {
	delen = slices.DeleteFunc(delen, func(s string) bool { return s == "" })
	if w.over < 1-haar {
		delen = append(delen, "over "+notatie.Procent(min(w.over, bijnaHeel))+" van het gewicht")
	}
	if len(w.jaren) > 0 {
		jaren := make([]string, len(w.jaren))
		for i, j := range w.jaren {
			jaren[i] = fmt.Sprint(j)
		}
		delen = append(delen, "gemeten vanaf "+notatie.Opsomming(jaren))
	}
	return strings.Join(delen, "; ")
}

// punten writes a difference in points of the ruler, so that one that is there
// is not shown as none.
func punten(x float64) string {
	decimalen := 0
	switch m := math.Abs(x); {
	case x == 0:
	case m < 0.05:
		decimalen = 2
	case m < 0.5:
		decimalen = 1
	}
	return notatie.MetTeken(x, decimalen)
}
