package monitor

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// Why a figure has no interval, as the end of a sentence.
const (
	geenMargeSchatting = "het is een schatting zonder bekende onzekerheid"
	geenMargeWaarde    = "alleen de uitkomst is bekend, niet de aantallen erachter"
	geenMargeBedrag    = "bij een bedrag hoort geen marge"
	geenMargeGelijk    = "alle antwoorden zijn gelijk, dus over de spreiding is niets bekend"
)

// grondslag is what a figure stands on, in the form that statistics need.
type grondslag struct {
	maat           goaltree.Maat
	per            float64
	teller, noemer float64 // aandeel, dichtheid; aantal has noemer 1
	afronding      float64 // of the teller
	gemiddelde, sd float64
	n              int
}

// grondslagVan gives what a figure stands on, or says why it has no interval.
func grondslagVan(w Waarneming, ind *goaltree.Indicator) (grondslag, string) {
	t := grondslag{maat: ind.Maat, per: float64(max(ind.Per, 1)), afronding: w.Afronding.Of(0)}
	if w.Herkomst == Schatting {
		return t, geenMargeSchatting
	}
	switch ind.Maat {
	case goaltree.Aandeel, goaltree.Dichtheid:
		teller, okT := w.Teller.Float()
		noemer, okN := w.Noemer.Float()
		if !okT || !okN {
			return t, geenMargeWaarde
		}
		t.teller, t.noemer = teller, noemer
	case goaltree.Aantal:
		t.teller, t.noemer = w.Cijfer(1).Of(0), 1
	case goaltree.Gemiddelde:
		n, okN := w.N.Float()
		sd, okSD := w.SD.Float()
		switch {
		case !okN || !okSD || n < 2:
			return t, geenMargeWaarde
		case sd == 0:
			return t, geenMargeGelijk
		}
		t.gemiddelde, t.sd, t.n = w.Waarde.Of(0), sd, int(min(n, math.MaxInt32))
	case goaltree.Bedrag:
		return t, geenMargeBedrag
	}
	return t, ""
}

// omvang is what MinNoemer is held against; a count has none.
func (t *grondslag) omvang() float64 {
	switch t.maat {
	case goaltree.Gemiddelde:
		return float64(t.n)
	case goaltree.Aantal:
		return math.Inf(1)
	case goaltree.Aandeel, goaltree.Dichtheid, goaltree.Bedrag:
	}
	return t.noemer
}

// tellers gives the smallest and largest count that the rounding leaves open.
func (t *grondslag) tellers() (laag, hoog float64) {
	laag, hoog = max(0, t.teller-t.afronding/2), t.teller+t.afronding/2
	if t.maat == goaltree.Aandeel {
		hoog = min(hoog, max(t.noemer, t.teller))
	}
	return laag, hoog
}

// interval gives the limits in the unit shown: Wilson for aandeel, Byar for
// dichtheid and aantal, Student for gemiddelde. A rounded count widens it to
// what the rounding leaves open.
func (t *grondslag) interval(zekerheid float64) (onder, boven float64, ok bool) {
	laag, hoog := t.tellers()
	a, err := t.grenzen(laag, zekerheid)
	b, err2 := t.grenzen(hoog, zekerheid)
	if err != nil || err2 != nil {
		return 0, 0, false
	}
	return a.Onder, b.Boven, !math.IsNaN(a.Onder) && !math.IsNaN(b.Boven)
}

func (t *grondslag) grenzen(teller, zekerheid float64) (statistiek.Interval, error) {
	switch t.maat {
	case goaltree.Aandeel:
		i, err := statistiek.Wilson(teller, t.noemer, zekerheid)
		return i.Schaal(t.per), err
	case goaltree.Gemiddelde:
		return statistiek.Student(t.gemiddelde, t.sd, t.n, zekerheid)
	case goaltree.Dichtheid, goaltree.Aantal, goaltree.Bedrag:
	}
	return statistiek.Dichtheid(teller, t.noemer, t.per, zekerheid)
}

// verschil compares two figures that both vary. Where rounding leaves open
// which way it goes, they are vergelijkbaar.
func (t *grondslag) verschil(r *grondslag, zekerheid float64) statistiek.Oordeel {
	laag, hoog := t.tellers()
	laagR, hoogR := r.tellers()
	a := t.toets(laag, r, hoogR, zekerheid)
	b := t.toets(hoog, r, laagR, zekerheid)
	switch {
	case a == statistiek.OordeelOnbekend || b == statistiek.OordeelOnbekend:
		return statistiek.OordeelOnbekend
	case a != b:
		return statistiek.Vergelijkbaar
	}
	return a
}

func (t *grondslag) alsGemiddelde() statistiek.Gemiddelde {
	return statistiek.Gemiddelde{Waarde: t.gemiddelde, SD: t.sd, N: t.n}
}

func (t *grondslag) toets(teller float64, r *grondslag, tellerR, zekerheid float64) statistiek.Oordeel {
	var v statistiek.Verschil
	var err error
	switch t.maat {
	case goaltree.Aandeel:
		v, err = statistiek.VerschilAandelen(statistiek.Aandeel{Teller: teller, Noemer: t.noemer}, statistiek.Aandeel{Teller: tellerR, Noemer: r.noemer}, zekerheid)
	case goaltree.Gemiddelde:
		v, err = statistiek.VerschilGemiddelden(t.alsGemiddelde(), r.alsGemiddelde(), zekerheid)
	case goaltree.Dichtheid, goaltree.Aantal, goaltree.Bedrag:
		v, err = statistiek.VerschilDichtheden(statistiek.Dichtheidscijfer{Aantal: teller, Noemer: t.noemer}, statistiek.Dichtheidscijfer{Aantal: tellerR, Noemer: r.noemer}, zekerheid)
	}
	if err != nil {
		return statistiek.OordeelOnbekend
	}
	return v.Oordeel
}

// tegenVast compares a figure with the values that a reference taken as known
// may have: one, or two ends that its rounding leaves open. Source: Public
// Health England (2017), Technical Guide: RAG Rating Indicator Values: an area
// is compared with a benchmark it belongs to by its own interval.
func (t *grondslag) tegenVast(zekerheid float64, waarden ...float64) statistiek.Oordeel {
	onder, boven, ok := t.interval(zekerheid)
	if !ok {
		return statistiek.OordeelOnbekend
	}
	i := statistiek.Interval{Onder: onder, Boven: boven, Zekerheid: zekerheid}
	oordeel := statistiek.Vergelijk(i, waarden[0])
	for _, w := range waarden[1:] {
		if statistiek.Vergelijk(i, w) != oordeel {
			return statistiek.Vergelijkbaar
		}
	}
	return oordeel
}

// waarden gives the ends of a figure that its rounding leaves open, in the unit shown.
func (t *grondslag) waarden(waarde float64) []float64 {
	if t.afronding == 0 || t.noemer == 0 {
		return []float64{waarde}
	}
	laag, hoog := t.tellers()
	return []float64{t.per * laag / t.noemer, t.per * hoog / t.noemer}
}

// onafgerond is the same without the rounding, to see what that changes.
func (t *grondslag) onafgerond() *grondslag {
	kopie := *t
	kopie.afronding = 0
	return &kopie
}

// intervalVan gives the limits at 95% around a figure, nil where there are none.
func intervalVan(w Waarneming, ind *goaltree.Indicator) *Interval {
	if !w.HeeftCijfer() {
		return nil
	}
	t, reden := grondslagVan(w, ind)
	if reden != "" {
		return nil
	}
	onder, boven, ok := t.interval(zekerheid95)
	if !ok {
		return nil
	}
	return &Interval{Onder: Bekend(onder), Boven: Bekend(boven), Zekerheid: zekerheid95}
}
