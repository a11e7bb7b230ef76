package rapport

import (
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// toeval are the words beside a difference that may be chance.
const toeval = "niet te onderscheiden van toeval"

// referentie is what figures are compared with.
type referentie uint8

const (
	refNulmeting referentie = iota
	refVorige
	refBenchmark
)

var referenties = [...]referentie{refNulmeting, refVorige, refBenchmark}

// van picks a reference's judgement.
func (r referentie) van(o monitor.Oordelen) *statistiek.Oordeel {
	return [...]*statistiek.Oordeel{o.Nulmeting, o.Vorige, o.Benchmark}[r]
}

func (r referentie) waardering(w monitor.Waarderingsrij) *monitor.Waardering {
	return [...]*monitor.Waardering{w.Nulmeting, w.Vorige, w.Benchmark}[r]
}

func (r referentie) cijfer(i *monitor.Indicatoruitkomst) (monitor.Getal, *cbs.Periode) {
	switch r {
	case refNulmeting:
		return i.Nulmeting, i.NulmetingPeriode
	case refVorige:
		return i.Vorige, i.VorigePeriode
	case refBenchmark:
	}
	return i.Benchmark, i.BenchmarkPeriode
}

// naam of the reference, with an indicator's own period where it has one.
func (r referentie) naam(b *blik, i *monitor.Indicatoruitkomst) string {
	naam := [...]string{"de nulmeting", "de vorige meting", "de benchmark"}[r]
	if r == refBenchmark && b.Benchmark != nil {
		return naam + " (" + b.naamRegio(*b.Benchmark) + ")"
	}
	if _, p := r.cijfer(i); p != nil && r != refBenchmark {
		return naam + " (" + p.Label() + ")"
	}
	return naam
}

// is says whether a judgement was given and is this one.
func is(o *statistiek.Oordeel, wil statistiek.Oordeel) bool { return o != nil && *o == wil }

// duidelijk says whether a difference is more than chance.
func duidelijk(o *statistiek.Oordeel) bool {
	return is(o, statistiek.Lager) || is(o, statistiek.Hoger)
}

// magToeval says whether an indicator's difference with the reference may be chance.
func (v vergelijk) magToeval(i *monitor.Indicatoruitkomst) bool {
	return i != nil && is(v.ref.van(i.Oordeel), statistiek.Vergelijkbaar)
}

// toetswoord says of an indicator's difference with the reference that it may
// be chance, or that it could not be judged; empty where it is clear.
func (v vergelijk) toetswoord(i *monitor.Indicatoruitkomst) string {
	switch {
	case i == nil || v.Bewijskracht == monitor.BewijsOnbekend:
		return "" // the deviation says so of all its terms
	case v.magToeval(i):
		return toeval
	case v.ref.van(i.Oordeel) == nil:
		return "niet te beoordelen"
	}
	return ""
}

// bewijsBij is what a sentence that names a deviation adds about its proof;
// empty where the proof is strong.
func (v vergelijk) bewijsBij() string {
	switch v.Bewijskracht {
	case monitor.BewijsSterk:
		return ""
	case monitor.BewijsZwak:
		return " (zwak bewijs)"
	case monitor.BewijsGeen:
		return " (" + toeval + ")"
	case monitor.BewijsOnbekend:
	}
	return " (of dat meer is dan toeval, is niet bepaald)"
}

// verschilRij is what may be said of a figure's difference with a reference.
type verschilRij struct {
	Met     string // "de nulmeting (2015)"
	Oordeel string // "lager"; "vergelijkbaar, niet te onderscheiden van toeval"
	Dat     string // "beter", "gelijk", "slechter", "geen oordeel"
	Streng  string // whether it holds at 99,8% too
	gunst   bool   // Dat is for better or worse
}

// verschillen gives a row for each reference that was judged.
func (b *blik) verschillen(i *monitor.Indicatoruitkomst) []verschilRij {
	var rijen []verschilRij
	for _, r := range referenties {
		o := r.van(i.Oordeel)
		if o == nil || *o == 0 {
			continue
		}
		rij := verschilRij{Met: r.naam(b, i), Oordeel: o.Label(), Dat: notatie.Geen, Streng: notatie.Geen}
		if w := r.waardering(i.Waardering); w != nil && *w != 0 {
			rij.Dat, rij.gunst = w.String(), *w == monitor.Beter || *w == monitor.Slechter
		}
		switch {
		case is(o, statistiek.Vergelijkbaar):
			rij.Oordeel = "vergelijkbaar, " + toeval
		case duidelijk(o) && is(r.van(i.Oordeel998), *o):
			rij.Streng = "ook bij 99,8% zekerheid"
		case duidelijk(o):
			rij.Streng = "niet bij 99,8% zekerheid"
		}
		rijen = append(rijen, rij)
	}
	return rijen
}

// zin writes a row as a line of text.
func (r verschilRij) zin() string {
	zin := "verschil met " + r.Met + ": " + r.Oordeel
	if r.Streng == notatie.Geen {
		return zin // "gelijk" would say the same once more
	}
	if r.gunst {
		zin += ", dat is " + r.Dat
	}
	return zin + "; " + r.Streng
}

// trendZin says which way a figure goes, or why that can't be said; empty
// where no trend was looked for.
func trendZin(t *monitor.Trend) string {
	if t == nil {
		return ""
	}
	switch t.Richting {
	case statistiek.Stijgend, statistiek.Dalend:
		return "Over de laatste vijf metingen is de trend " + t.Richting.Label() + ", meer dan door toeval."
	case statistiek.GeenTrend:
		return "Over de laatste vijf metingen is er geen trend te onderscheiden van toeval."
	case statistiek.RichtingOnbekend:
	}
	if t.Reden == nil || *t.Reden == "" {
		return ""
	}
	return "Geen uitspraak over een trend: " + notatie.Kleineletter(strings.TrimSuffix(*t.Reden, ".")) + "."
}

// kwintielZin says in which fifth of the groep a region is; empty where that
// is not known.
func kwintielZin(i *monitor.Indicatoruitkomst) string {
	if i.Kwintiel == nil {
		return ""
	}
	eerste := "de gunstigste vijfde"
	if isContext(i) {
		eerste = "de hoogste vijfde"
	}
	return "Plaats in de groep: kwintiel " + strconv.Itoa(*i.Kwintiel) + " van 5 (kwintiel 1 is " + eerste + ")."
}

// gestandaardiseerdZin tells the figure corrected for the region's make-up; empty where that was not worked out.
func gestandaardiseerdZin(i *monitor.Indicatoruitkomst) string {
	s := i.Gestandaardiseerd
	if s == nil || !s.Waarde.IsBekend() {
		return ""
	}
	zin := "Gecorrigeerd voor de samenstelling van de bevolking: " + waardeTekst(i, s.Waarde)
	if m := margeTekst(i, &monitor.Interval{Onder: s.Onder, Boven: s.Boven, Zekerheid: s.Zekerheid}); m != "" {
		zin += " (" + m + ")"
	}
	if s.Benchmark.IsBekend() {
		zin += ", naast " + kortTekst(i, s.Benchmark) + " bij de benchmark"
	}
	switch {
	case is(s.Oordeel, statistiek.Vergelijkbaar):
		zin += ": vergelijkbaar, " + toeval
	case s.Oordeel != nil && *s.Oordeel != 0:
		zin += ": " + s.Oordeel.Label()
		if s.Waardering != nil && (*s.Waardering == monitor.Beter || *s.Waardering == monitor.Slechter) {
			zin += ", dat is " + s.Waardering.String()
		}
	}
	return zin + "."
}

// statistiekZinnen are the sentences below an indicator's figure.
func statistiekZinnen(i *monitor.Indicatoruitkomst) []string {
	if !i.Waarde.IsBekend() {
		return nil
	}
	var zinnen []string
	for _, z := range []string{gestandaardiseerdZin(i), trendZin(i.Trend), kwintielZin(i)} {
		if z != "" {
			zinnen = append(zinnen, z)
		}
	}
	return zinnen
}

// bewijsZin says in words how sure a deviation is.
func (v vergelijk) bewijsZin() string {
	switch v.Bewijskracht {
	case monitor.BewijsSterk:
		return "Sterk bewijs: " + v.deel("minstens de helft") + " komt uit verschillen die bij 95% zekerheid duidelijk zijn" + v.strenger() + "."
	case monitor.BewijsZwak:
		return "Zwak bewijs: " + v.deel("minder dan de helft") + " komt uit verschillen die bij 95% zekerheid duidelijk zijn" + v.strenger() + "."
	case monitor.BewijsGeen:
		return "Geen bewijs: van geen enkel verschil is aangetoond dat het meer is dan toeval."
	case monitor.BewijsOnbekend:
	}
	return "Of dit verschil meer is dan toeval, is niet bepaald."
}

// deel is the share of a deviation that is clear at 95%, or the words for it.
func (v vergelijk) deel(anders string) string {
	if d, ok := v.Duidelijk.Float(); ok {
		return notatie.Procent(d)
	}
	return anders
}

// strenger adds the share that is clear at 99,8%, where it is known.
func (v vergelijk) strenger() string {
	d, ok := v.Duidelijk998.Float()
	if !ok {
		return ""
	}
	return "; " + notatie.Procent(d) + " ook bij 99,8%"
}

// telling counts the differences of indicators' figures with their references.
type telling struct{ alle, duidelijk, streng, toeval int }

// telVerschillen counts what was compared over all indicators.
func (b *blik) telVerschillen() telling {
	var t telling
	for k := range b.Indicatoren {
		i := &b.Indicatoren[k]
		for _, r := range referenties {
			if w, _ := r.cijfer(i); !w.IsBekend() || !i.Waarde.IsBekend() {
				continue
			}
			t.alle++
			switch o := r.van(i.Oordeel); {
			case duidelijk(o):
				t.duidelijk++
				if is(r.van(i.Oordeel998), *o) {
					t.streng++
				}
			case is(o, statistiek.Vergelijkbaar):
				t.toeval++
			}
		}
	}
	return t
}

// telwoord: "is er geen", "is er 1", "zijn er 2".
func telwoord(n int) string {
	switch n {
	case 0:
		return "is er geen"
	case 1:
		return "is er 1"
	}
	return "zijn er " + notatie.Getal(float64(n), 0)
}

// zin tells how many differences are clear; empty where none was judged.
func (t telling) zin() string {
	if t.duidelijk+t.toeval == 0 {
		return ""
	}
	getal := func(n int) string { return notatie.Getal(float64(n), 0) }
	tekst := "Van de " + notatie.Aantal(t.alle, "verschil", "verschillen") + " tussen cijfers " +
		telwoord(t.duidelijk) + " duidelijk (95% zekerheid"
	if t.duidelijk > 0 {
		tekst += "; " + getal(t.streng) + " ook bij 99,8%"
	}
	delen := []string{tekst + ")"}
	if t.toeval > 0 {
		delen = append(delen, telwoord(t.toeval)+" "+toeval)
	}
	if rest := t.alle - t.duidelijk - t.toeval; rest > 0 {
		delen = append(delen, "is dat van "+getal(rest)+" niet te zeggen")
	}
	return notatie.Opsomming(delen) + "."
}
