package monitor

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Omzettingssoort says how Herindeel came to a figure. The zero value is invalid.
type Omzettingssoort uint8

// The values of Omzettingssoort.
const (
	OmzettingHernoemd      Omzettingssoort = iota + 1 // the same region under another code
	OmzettingOpgeteld                                 // whole regions added up
	OmzettingVerdeeld                                 // a part of a region took part, by a share that is known
	OmzettingOnvolledig                               // a region that belongs to it has no figure
	OmzettingNietOptelbaar                            // only values are known
	OmzettingGebroken                                 // a part of unknown size belongs to it, or what became of the region is not known
)

const labelGebroken = "niet te vergelijken: andere of onbekende grenzen"

var omzettingSoorten = opsomming.Nieuw("omzetting_soort",
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingHernoemd, Tekst: "hernoemd", Label: "alleen een andere code"},
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingOpgeteld, Tekst: "opgeteld", Label: "opgeteld uit hele gebieden"},
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingVerdeeld, Tekst: "verdeeld", Label: "verdeeld met een aandeel"},
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingOnvolledig, Tekst: "onvolledig", Label: "niet alle gebieden hebben een cijfer"},
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingNietOptelbaar, Tekst: "niet optelbaar", Label: "niet optelbaar: alleen de uitkomst per gebied is bekend"},
	opsomming.Rij[Omzettingssoort]{Waarde: OmzettingGebroken, Tekst: "gebroken", Label: labelGebroken},
)

// String gives the text as files have it.
func (s Omzettingssoort) String() string { return omzettingSoorten.Tekst(s) }

// Label gives the Dutch label, a phrase in a report.
func (s Omzettingssoort) Label() string { return omzettingSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Omzettingssoort is an error.
func (s Omzettingssoort) MarshalText() ([]byte, error) { return omzettingSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Omzettingssoort) UnmarshalText(tekst []byte) error {
	return omzettingSoorten.UnmarshalText(s, tekst)
}

// ParseOmzettingssoort reads an Omzettingssoort; the error lists the texts known.
func ParseOmzettingssoort(tekst string) (Omzettingssoort, error) {
	return omzettingSoorten.Parse(tekst)
}

// Omzettingssoorten gives every Omzettingssoort in a fixed order.
func Omzettingssoorten() []Omzettingssoort { return omzettingSoorten.All() }

// Omzetting tells of one figure of Herindeel's answer that is not as it was.
type Omzetting struct {
	Indicator string          `json:"indicator"`
	Regio     cbs.Regio       `json:"regio"` // in the borders asked
	Periode   cbs.Periode     `json:"periode"`
	Uit       []cbs.Regio     `json:"uit"` // the regions whose figures it takes, in order
	Soort     Omzettingssoort `json:"soort"`
	Reden     Reden           `json:"reden,omitzero"` // why there is no figure
}

// Herindeel brings every figure to the borders of one year, so that a series
// runs on over herindelingen and regions of several years can be added up. The
// borders of a figure are those of 1 January of its period's year, also where it
// counts what happened in that year or how things stood at its end: CBS's yearly
// tables have it so. Of a dataset that was brought to other borders before they
// are those (Dataset.Grenzen). A nil table takes cbs.Herindelingen; indicatoren
// say what the maat is, as for Optellen. A naarJaar outside 1800 to 2999 is
// goaltree.CodePeriode.
//
// The table knows the borders within its cbs.Bereik: the built-in one those of
// 2014 to 2026, and of the Achterhoek those from 2004 on. A figure outside it,
// of Rotterdam in 2010, is within borders of which nothing is known: it is
// broken (RedenGebroken, under its own code), and so is what it belongs to. Give
// a table that reaches further to bring such figures too.
//
// Within it a region that no herindeling touched in between keeps its figures
// bit for bit. So does, in any year, one above the gemeente, and one of one's
// own. For any other, per indicator and period:
//
//   - a region that only has another code: the figure stands under that one,
//     and no longer under the old;
//   - one made of whole regions: their figures added up, as Optellen does it;
//   - one to which a part of a region belongs, by a share that the table knows:
//     that part of aantal, bedrag, teller and noemer. Whole numbers are shared
//     out whole, by largest remainder. Such a figure is a Schatting, and its
//     Afronding is that part of the whole's. Of a gemiddelde no part is known,
//     so that it is broken;
//   - a region that belongs to it has no figure: none (RedenOnvolledig, or the
//     regions' own reason), with Aanwezig;
//   - a part of unknown size belongs to it, or what became of the region can't
//     be said: none (RedenGebroken). Nothing is estimated that the table does
//     not know. Of nobody (see Waarneming) every part is nobody.
//
// So no figure is left under a code that, as far as the table knows, is not one
// of naarJaar.
//
// A row without figure, of a code that was not there in that year, is no
// observation of anything: it gives way to the sum of what was there.
//
// The figures that changed are told in order of indicator, region and period.
func Herindeel(d *Dataset, indicatoren []goaltree.Indicator, tabel *cbs.Herindeling, naarJaar int) (*Dataset, []Omzetting, error) {
	if cbs.Jaar(naarJaar).IsZero() {
		return nil, nil, &Fout{Pad: "naarJaar", Waarde: strconv.Itoa(naarJaar), Code: goaltree.CodePeriode, Melding: "borders are those of a year from 1800 to 2999"}
	}
	if d == nil {
		d = &Dataset{}
	}
	if d.Grenzen() == naarJaar {
		return d, nil, nil
	}
	if tabel == nil {
		tabel = cbs.Herindelingen()
	}
	h := &herindeler{data: d, kaart: nieuweKaart(d, tabel, naarJaar), uit: nieuweStapel(d.Len())}
	indicator := indicatorVan(indicatoren)
	for code, naam := range d.indicatoren {
		h.zetOm(uint32(code), indicator(naam))
	}
	slices.SortFunc(h.omzettingen, func(a, b Omzetting) int {
		return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), a.Regio.Compare(b.Regio), a.Periode.Compare(b.Periode))
	})
	return h.uit.dataset().binnen(naarJaar), h.omzettingen, nil
}

// herindeler brings one indicator after another to other borders.
type herindeler struct {
	data        *Dataset
	kaart       *kaart
	uit         *stapel
	omzettingen []Omzetting
}

// taak is a figure to be made: a region in the new borders, for a period.
type taak struct {
	doel    *doel
	periode uint16
}

// zetOm passes on what stays of an indicator, and makes the rest once all its
// rows were seen.
func (h *herindeler) zetOm(indicator uint32, ind goaltree.Indicator) {
	d := h.data
	var taken []taak
	gezien := map[taak]bool{}
	maak := func(doelen []*doel, p uint16) {
		for _, n := range doelen {
			if t := (taak{n, p}); !gezien[t] {
				gezien[t] = true
				taken = append(taken, t)
			}
		}
	}
	var leeg []Waarneming // of codes that were not there
	for k := d.reeksStart[indicator]; k < d.reeksStart[indicator+1]; k++ {
		code := d.reeksRegio[k]
		for i := int(d.rijStart[k]); i < int(d.rijStart[k+1]); i++ {
			switch b := h.kaart.bestemming(code, d.perioden[d.periode[i]].Jaar()); {
			case b.zelf:
				h.uit.leg(d.rij(ind.ID, d.regios[code], i))
			case b.nergens && d.kenmerk[i].reden() != 0:
				leeg = append(leeg, d.rij(ind.ID, d.regios[code], i))
			default:
				maak(b.doelen, d.periode[i])
			}
		}
	}
	for _, t := range taken {
		w, o := h.maak(t, ind)
		h.uit.leg(w)
		h.omzettingen = append(h.omzettingen, o)
	}
	h.legLeeg(leeg, gezien)
}

// legLeeg passes rows on that say nothing, but where a figure was made in their place.
func (h *herindeler) legLeeg(leeg []Waarneming, gemaakt map[taak]bool) {
	if len(leeg) == 0 {
		return
	}
	type plek struct {
		regio   cbs.Regio
		periode uint16
	}
	vol := make(map[plek]bool, len(gemaakt))
	for t := range gemaakt {
		vol[plek{t.doel.regio, t.periode}] = true
	}
	for _, w := range leeg {
		if !vol[plek{w.Regio, h.data.periodeCode[w.Periode]}] {
			h.uit.leg(w)
		}
	}
}

// maak gives the figure of one region in the new borders, and how it came about.
func (h *herindeler) maak(t taak, ind goaltree.Indicator) (Waarneming, Omzetting) {
	n, p := t.doel, h.data.perioden[t.periode]
	uit := n.uit()
	s := &som{leden: len(n.bronnen), gebroken: n.gebroken, herkomst: n.uitleg}
	verdeeld := false
	var laatste Waarneming
	for _, b := range n.bronnen {
		w, ok := h.data.Lookup(ind.ID, b.regio, p)
		heel := b.aandeel() == 1 || w.vanNiemand(ind.Maat)
		if b.aandeel() == 0 && !heel {
			s.gebroken = true
		}
		if ok {
			laatste = w
			verdeeld = verdeeld || !heel
			s.telDeel(w, ind, b)
		}
	}
	misplaatst := false
	if w, ok := h.data.Lookup(ind.ID, n.regio, p); ok && n.misplaatst && w.HeeftCijfer() {
		misplaatst = true
		uit = append(uit, n.regio)
		s.leden++
		s.telGebroken(w)
	}
	w := s.waarneming(ind)
	soort := soortVan(w.Reden, w.vanNiemand(ind.Maat), verdeeld)
	if n.hernoemd() && !misplaatst {
		w, soort = laatste, OmzettingHernoemd
		if w.Bron = n.uitleg; laatste.Bron != "" {
			w.Bron = laatste.Bron + " (" + n.uitleg + ")"
		}
	}
	w.Indicator, w.Regio, w.Periode = ind.ID, n.regio, p
	return w, Omzetting{Indicator: ind.ID, Regio: n.regio, Periode: p, Uit: uit, Soort: soort, Reden: w.Reden}
}

// telDeel adds up the part of a figure that a source gives.
func (s *som) telDeel(w Waarneming, ind goaltree.Indicator, b bron) {
	if !w.HeeftCijfer() {
		s.tel(w, ind)
		return
	}
	if b.aandeel() > 0 {
		if deel, ok := deelVan(w, ind.Maat, b.delen, b.plaats); ok {
			s.tel(deel, ind)
			return
		}
	}
	s.telGebroken(w)
}

// telGebroken counts a figure of which is not known how much of it belongs here.
func (s *som) telGebroken(w Waarneming) {
	s.kenmerken(w)
	s.metCijfer++
	s.gebroken = true
}

func soortVan(reden Reden, niemand, verdeeld bool) Omzettingssoort {
	switch {
	case reden == RedenGebroken:
		return OmzettingGebroken
	case reden == RedenNietOptelbaar:
		return OmzettingNietOptelbaar
	case reden != 0 && !niemand:
		return OmzettingOnvolledig
	case verdeeld:
		return OmzettingVerdeeld
	}
	return OmzettingOpgeteld
}
