package monitor

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Optellen gives the dataset with, for each verband, the figures made by
// adding up its members, per indicator and period:
//
//   - aandeel and dichtheid: Σ teller / Σ noemer. Where a member has waarde and
//     noemer alone, its teller is waarde·noemer/per, so that the result is the
//     mean weighted by noemer;
//   - gemiddelde: weighted by n, with the sd of the members taken together;
//   - aantal and bedrag: the sum;
//   - known by value alone: RedenNietOptelbaar.
//
// A member without a figure leaves none (RedenOnvolledig, or the members' own
// reason where all share one); Aanwezig says which share of the members has
// one. A member of nobody (see Waarneming) is present with 0 of 0; a sum over
// such alone is of nobody too.
//
// A figure that the dataset has already is kept, and so is a source's reason for
// having none. But one that does not know, or not yet, gives way to a sum that
// has a figure; and what was added up before without one is added up anew.
// Indicatoren say what the maat is; one that they do not name is added up by
// teller and noemer alone.
func Optellen(d *Dataset, indicatoren []goaltree.Indicator, verbanden ...cbs.Samenwerkingsverband) *Dataset {
	if d == nil {
		d = &Dataset{}
	}
	indicator := indicatorVan(indicatoren)
	var sommen []Waarneming
	nieuw := map[waarSleutel]bool{}
	for i, naam := range d.indicatoren {
		ind := indicator(naam)
		for _, v := range verbanden {
			for _, w := range d.telOp(uint32(i), ind, v) {
				if k := (waarSleutel{w.Indicator, w.Regio, w.Periode}); !nieuw[k] {
					nieuw[k] = true
					sommen = append(sommen, w)
				}
			}
		}
	}
	s := nieuweStapel(d.Len() + len(sommen))
	for w := range d.All() {
		if !nieuw[waarSleutel{w.Indicator, w.Regio, w.Periode}] {
			s.leg(w)
		}
	}
	for _, w := range sommen {
		s.leg(w)
	}
	return s.dataset().binnen(d.grenzen...)
}

// indicatorVan finds an indicator by its id; one that is not among them is
// added up by teller and noemer alone.
func indicatorVan(indicatoren []goaltree.Indicator) func(id string) goaltree.Indicator {
	bekend := make(map[string]goaltree.Indicator, len(indicatoren))
	for _, i := range indicatoren {
		bekend[i.ID] = i
	}
	return func(id string) goaltree.Indicator {
		if i, ok := bekend[id]; ok {
			return i
		}
		return goaltree.Indicator{ID: id, Per: 1}
	}
}

// GroepenVan gives for each region of kind naar (Wijk or Gemeente) the
// regions of kind van (Buurt or Wijk) within it, for Optellen: buurt to wijk
// to gemeente. For any other naar there are none. Only regions that occur in the
// dataset are members, so a buurt without any observation is not missed: where
// there is a table that lists them all, cbs.Gebiedsindeling.Groepen gives groups
// in which it is.
func GroepenVan(d *Dataset, van, naar cbs.Regiosoort) []cbs.Samenwerkingsverband {
	if d == nil || naar != cbs.Wijk && naar != cbs.Gemeente {
		return nil
	}
	leden := map[cbs.Regio][]cbs.Regio{}
	for _, r := range d.regios {
		if r.Soort() != van {
			continue
		}
		ouder, ok := r.Gemeente()
		if naar == cbs.Wijk {
			ouder, ok = r.Wijk()
		}
		if ok && ouder != r {
			leden[ouder] = append(leden[ouder], r)
		}
	}
	groepen := make([]cbs.Samenwerkingsverband, 0, len(leden))
	for ouder, l := range leden {
		groepen = append(groepen, cbs.Samenwerkingsverband{Regio: ouder, Naam: ouder.String(), Leden: l})
	}
	slices.SortFunc(groepen, func(a, b cbs.Samenwerkingsverband) int { return a.Regio.Compare(b.Regio) })
	return groepen
}

// telOp adds up one indicator for one verband, a waarneming per period in
// which a member has one and the verband itself has none that stays.
func (d *Dataset) telOp(indicator uint32, ind goaltree.Indicator, v cbs.Samenwerkingsverband) []Waarneming {
	sommen := map[uint16]*som{}
	leden := eenmaal(v.Leden)
	for _, lid := range leden {
		van, tot := d.reeks(ind.ID, lid)
		for i := van; i < tot; i++ {
			p := d.periode[i]
			if sommen[p] == nil {
				sommen[p] = &som{leden: len(leden)}
			}
			sommen[p].tel(d.rij(ind.ID, lid, i), ind)
		}
	}
	if r, ok := d.regioCode[v.Regio]; ok {
		van, tot := d.rijen(indicator, r)
		for i := van; i < tot; i++ {
			eigen := d.rij(ind.ID, v.Regio, i)
			s := sommen[d.periode[i]]
			if s != nil && !gaatVoorSom(eigen, s.waarneming(ind)) {
				continue
			}
			delete(sommen, d.periode[i])
		}
	}
	uit := make([]Waarneming, 0, len(sommen))
	for p, s := range sommen {
		w := s.waarneming(ind)
		w.Indicator, w.Regio, w.Periode = ind.ID, v.Regio, d.perioden[p]
		uit = append(uit, w)
	}
	slices.SortFunc(uit, func(a, b Waarneming) int { return a.Periode.Compare(b.Periode) })
	return uit
}

// gaatVoorSom says whether what a dataset has of a verband itself stays.
func gaatVoorSom(eigen, som Waarneming) bool {
	switch {
	case eigen.HeeftCijfer():
		return true
	case eigen.Reden == RedenOnvolledig, eigen.Reden == RedenNietOptelbaar: // it was added up before
		return false
	}
	return !wijkt(eigen.Reden) || !som.HeeftCijfer()
}

// som adds up the members of a set for one period.
type som struct {
	leden, metCijfer int
	herkomst         string // how the figure came about; empty: added up
	nietOptelbaar    bool
	gebroken         bool // a part of unknown size belongs to it
	afgeleid         bool // a teller was derived from waarde and noemer
	teller, noemer   float64
	totaal           float64

	delen []deel // of a gemiddelde

	redenen []Reden
	status  Status
	gemengd bool // statuses told and not told
	geschat bool
	geteld  bool
	eigen   bool
	// afronding adds up: each member may be off by half its own.
	afronding float64
	bronnen   []string
}

type deel struct{ n, gemiddelde, sd float64 }

func (s *som) tel(w Waarneming, ind goaltree.Indicator) {
	if w.vanNiemand(ind.Maat) {
		w.Afronding = Getal{} // nobody is exactly none
		s.kenmerken(w)
		s.metCijfer++
		return
	}
	if !w.HeeftCijfer() {
		s.redenen = append(s.redenen, w.Reden)
		return
	}
	s.kenmerken(w)
	s.metCijfer++
	switch ind.Maat {
	case goaltree.Gemiddelde:
		n, ok := w.N.Float()
		if !ok {
			s.nietOptelbaar = true
			return
		}
		s.delen = append(s.delen, deel{n: n, gemiddelde: w.Waarde.OfNaN(), sd: w.SD.OfNaN()})
	case goaltree.Aantal, goaltree.Bedrag:
		s.totaal += w.Cijfer(1).OfNaN()
	case goaltree.Aandeel, goaltree.Dichtheid:
		s.telBreuk(w, float64(max(ind.Per, 1)))
	default: // an indicator without a definition
		if !w.Teller.IsBekend() {
			s.nietOptelbaar = true
			return
		}
		s.telBreuk(w, 1)
	}
}

func (s *som) telBreuk(w Waarneming, per float64) {
	noemer, ok := w.Noemer.Float()
	if !ok {
		s.nietOptelbaar = true
		return
	}
	teller, ok := w.Teller.Float()
	if !ok {
		teller = w.Waarde.OfNaN() * noemer / per
		s.afgeleid = true
	}
	s.teller += teller
	s.noemer += noemer
}

// kenmerken keeps the least firm status, and the sources.
func (s *som) kenmerken(w Waarneming) {
	if s.metCijfer > 0 && (s.status == 0) != (w.Status == 0) {
		s.gemengd = true
	}
	s.status = max(s.status, w.Status)
	s.geschat = s.geschat || w.Herkomst == Schatting
	s.geteld = s.geteld || w.Herkomst == Telling
	s.eigen = s.eigen || w.Eigen
	s.afronding += w.Afronding.Of(0)
	if w.Bron != "" && !slices.Contains(s.bronnen, w.Bron) {
		s.bronnen = append(s.bronnen, w.Bron)
	}
}

func (s *som) waarneming(ind goaltree.Indicator) Waarneming {
	w := Waarneming{Aanwezig: Bekend(float64(s.metCijfer) / float64(s.leden)), Eigen: s.eigen}
	if !s.gemengd || s.status > Definitief { // one member that may change is enough
		w.Status = s.status
	}
	switch {
	case s.geschat:
		w.Herkomst = Schatting
	case s.geteld:
		w.Herkomst = Telling
	}
	slices.Sort(s.bronnen)
	telling := s.herkomst
	if telling == "" {
		telling = fmt.Sprintf("opgeteld uit %d gebieden", s.leden)
	}
	if s.metCijfer < s.leden {
		telling = fmt.Sprintf("%d van %d gebieden hebben een cijfer", s.metCijfer, s.leden)
	}
	w.Bron = telling
	if len(s.bronnen) > 0 {
		w.Bron = strings.Join(s.bronnen, "; ") + " (" + telling + ")"
	}
	switch {
	case s.gebroken && s.metCijfer > 0:
		w.Reden = RedenGebroken
	case s.metCijfer < s.leden:
		w.Reden = s.redenVanLeden()
	case s.nietOptelbaar:
		w.Reden = RedenNietOptelbaar
	case s.overNiets(ind):
		w.Reden, w.Teller = RedenNietMogelijk, Bekend(0)
	default:
		s.vul(&w, ind)
		if s.afronding > 0 {
			w.Afronding = Bekend(s.afronding)
		}
	}
	return w
}

// redenVanLeden is the members' own reason where all have the same, else onvolledig.
func (s *som) redenVanLeden() Reden {
	if len(s.redenen) < s.leden {
		return RedenOnvolledig
	}
	for _, r := range s.redenen {
		if r != s.redenen[0] {
			return RedenOnvolledig
		}
	}
	return s.redenen[0]
}

// overNiets says whether the figure is one of nobody: of members that are, or of
// parts that came to nothing.
func (s *som) overNiets(ind goaltree.Indicator) bool {
	switch ind.Maat {
	case goaltree.Aantal, goaltree.Bedrag, goaltree.Gemiddelde:
		return false
	case goaltree.Aandeel, goaltree.Dichtheid:
	}
	return s.noemer == 0
}

func (s *som) vul(w *Waarneming, ind goaltree.Indicator) {
	if ind.Maat == goaltree.Gemiddelde {
		n, gemiddelde, sd := samen(s.delen)
		w.Waarde, w.N, w.SD = Bekend(gemiddelde), Bekend(n), Bekend(sd)
		return
	}
	if ind.Maat == goaltree.Aantal || ind.Maat == goaltree.Bedrag {
		w.Waarde = Bekend(s.totaal)
		return
	}
	w.Noemer = Bekend(s.noemer)
	if s.afgeleid {
		w.Waarde = Bekend(float64(max(ind.Per, 1)) * s.teller / s.noemer)
		return
	}
	w.Teller = Bekend(s.teller)
}

// samen gives n, mean and standard deviation of groups taken together as one;
// the sd is NaN where one of them has none. Source: Cochrane Handbook for
// Systematic Reviews of Interventions, table 6.5.a (combining groups), here
// for any number of groups: (N−1)·SD² = Σ (nᵢ−1)·sdᵢ² + Σ nᵢ·(mᵢ−M)².
func samen(delen []deel) (n, gemiddelde, sd float64) {
	for _, x := range delen {
		n += x.n
		gemiddelde += x.n * x.gemiddelde
	}
	gemiddelde /= n
	var kwadraten float64
	for _, x := range delen {
		kwadraten += (x.n-1)*x.sd*x.sd + x.n*(x.gemiddelde-gemiddelde)*(x.gemiddelde-gemiddelde)
	}
	if n <= 1 {
		return n, gemiddelde, math.NaN()
	}
	return n, gemiddelde, math.Sqrt(kwadraten / (n - 1))
}
