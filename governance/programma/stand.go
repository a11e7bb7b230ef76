package programma

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Stand is the state of a programme at a date.
type Stand struct {
	Versie    string           `json:"versie"`
	Programma string           `json:"programma"` // id
	Naam      string           `json:"naam"`
	Fictief   bool             `json:"fictief,omitempty"`
	Datum     kalender.Datum   `json:"datum"`
	Looptijd  kalender.Tijdvak `json:"looptijd"`
	// DagenTeGaan is the days from the date to the end: below zero after it.
	DagenTeGaan int `json:"dagen_te_gaan"`

	Mijlpalen  []Mijlpaalstand  `json:"mijlpalen"`  // of all projects, in their order
	Volgende   []string         `json:"volgende"`   // ids of the milestones that are the next to be due
	Stuurgroep *Stuurgroepstand `json:"stuurgroep"` // nil without a stuurgroep
	Evaluaties []Evaluatiestand `json:"evaluaties"`
	Belasting  []Belasting      `json:"belasting"` // of the week in which the date lies
	Kringen    Kringen          `json:"kringen"`

	p *Programma // whose state it is
}

// Mijlpaalstand is how one milestone stands.
type Mijlpaalstand struct {
	Mijlpaal   string           `json:"mijlpaal"`
	Project    string           `json:"project"`
	Naam       string           `json:"naam"`
	Tijdvak    kalender.Tijdvak `json:"tijdvak"`
	Toestand   Toestand         `json:"toestand"`
	Gereed     kalender.Datum   `json:"gereed,omitempty"` // zero: not told to be done by the date
	DagenLater int              `json:"dagen_later"`      // days over the Tijdvak: till Gereed, or till the date; 0 when not
	// GereedErna is the day on which it is told to be done, where that comes
	// after the date.
	GereedErna kalender.Datum `json:"gereed_na_datum,omitempty"`
	// WachtOp are ids of the milestones it comes after whose span is over and
	// that are not told to be done: only of one whose span the date lies in, in a
	// programme that tells of any milestone when it was done.
	WachtOp []string `json:"wacht_op"`
}

// Evaluatiestand is how one evaluation stands.
type Evaluatiestand struct {
	Evaluatie  string           `json:"evaluatie"`
	Naam       string           `json:"naam"`
	Tijdvak    kalender.Tijdvak `json:"tijdvak"`
	Toestand   Toestand         `json:"toestand"`
	Gereed     kalender.Datum   `json:"gereed,omitempty"`
	DagenLater int              `json:"dagen_later"`
}

// Stuurgroepstand is when the stuurgroep met and must meet again.
type Stuurgroepstand struct {
	Onbekend   bool           `json:"onbekend"`            // no meeting at all is told, so nothing can be said of them
	Laatste    kalender.Datum `json:"laatste,omitempty"`   // the last meeting on or before the date; zero: none known
	Gepland    kalender.Datum `json:"gepland,omitempty"`   // the first meeting after the date; zero: none known
	Uiterlijk  kalender.Datum `json:"uiterlijk,omitempty"` // the last day on which the next must be held; zero: none more needed
	DagenLater int            `json:"dagen_later"`         // days that the date lies after Uiterlijk; 0 when not
}

// Stand tells how the programme stands at a date. Only what was told to be done
// on or before the date counts as done.
func (p *Programma) Stand(datum kalender.Datum) *Stand {
	s := &Stand{
		Versie:    UitvoerVersie,
		Programma: p.def.ID, Naam: p.def.Naam, Fictief: p.def.Fictief, Datum: datum, Looptijd: p.def.Looptijd,
		DagenTeGaan: int(p.def.Looptijd.Tot() - datum),
		Mijlpalen:   []Mijlpaalstand{}, Volgende: []string{}, Evaluaties: []Evaluatiestand{}, Belasting: []Belasting{},
		Kringen: p.Kringen(), p: p,
	}
	eerstvolgend := kalender.LaatsteDag
	for _, k := range p.knopen {
		m := Mijlpaalstand{Mijlpaal: k.m.ID, Project: p.def.Projecten[k.project].ID, Naam: k.m.Naam, Tijdvak: k.m.Tijdvak}
		m.Toestand, m.Gereed, m.DagenLater = toestand(k.m.Tijdvak, k.m.Gereed, datum)
		if k.m.Gereed > datum {
			m.GereedErna = k.m.Gereed
		}
		m.WachtOp = p.wachtOp(k.m, m.Toestand, datum)
		s.Mijlpalen = append(s.Mijlpalen, m)
		if m.Toestand == Volgt || m.Toestand == InTijdvak {
			if m.Tijdvak.Tot() < eerstvolgend {
				eerstvolgend, s.Volgende = m.Tijdvak.Tot(), s.Volgende[:0]
			}
			if m.Tijdvak.Tot() == eerstvolgend {
				s.Volgende = append(s.Volgende, m.Mijlpaal)
			}
		}
	}
	if p.def.Stuurgroep != nil {
		s.Stuurgroep = p.def.Stuurgroep.stand(p.def.Looptijd, datum)
	}
	for _, e := range p.def.Evaluaties {
		st := Evaluatiestand{Evaluatie: e.ID, Naam: e.Naam, Tijdvak: e.Tijdvak}
		st.Toestand, st.Gereed, st.DagenLater = toestand(e.Tijdvak, e.Gereed, datum)
		s.Evaluaties = append(s.Evaluaties, st)
	}
	for _, b := range p.Belasting() {
		if b.Week == datum.Week() {
			s.Belasting = append(s.Belasting, b)
		}
	}
	return s
}

// toestand tells how something stands that is to be done within a span, and by
// how many days it is or was over it.
func toestand(t kalender.Tijdvak, gereed, datum kalender.Datum) (Toestand, kalender.Datum, int) {
	switch {
	case gereed != 0 && gereed <= datum:
		return Bereikt, gereed, max(0, int(gereed-t.Tot()))
	case datum < t.Van():
		return Volgt, 0, 0
	case datum <= t.Tot():
		return InTijdvak, 0, 0
	}
	return Verstreken, 0, int(datum - t.Tot())
}

// wachtOp gives what a milestone in its span still waits for.
func (p *Programma) wachtOp(m Mijlpaal, t Toestand, datum kalender.Datum) []string {
	ids := []string{}
	if t != InTijdvak || !p.meldtMijlpaal() {
		return ids
	}
	for _, na := range m.Na {
		if i, ok := p.mijl[na]; ok {
			k := p.knopen[i].m
			if t, _, _ := toestand(k.Tijdvak, k.Gereed, datum); t == Verstreken {
				ids = append(ids, na)
			}
		}
	}
	return ids
}

// TijdvakVoorbij tells how far something is past its span, such as "tijdvak 3
// dagen voorbij" or, when it is done, "3 dagen na het tijdvak"; empty when it is
// not.
func (m Mijlpaalstand) TijdvakVoorbij() string { return over(m.Toestand, m.DagenLater) }

// TijdvakVoorbij is that of a Mijlpaalstand.
func (e Evaluatiestand) TijdvakVoorbij() string { return over(e.Toestand, e.DagenLater) }

// over tells how far something is past its span.
func over(t Toestand, n int) string {
	switch {
	case n == 0:
		return ""
	case t == Bereikt:
		return dagen(n) + " na het tijdvak"
	}
	return "tijdvak " + dagen(n) + " voorbij"
}

// TeGaanTekst tells how far the programme is, such as "nog 729 dagen", "begint
// over 181 dagen", "eindigt vandaag" or "365 dagen geleden geëindigd".
func (s *Stand) TeGaanTekst() string {
	switch n := s.DagenTeGaan; {
	case s.Datum < s.Looptijd.Van():
		return "begint over " + dagen(int(s.Looptijd.Van()-s.Datum))
	case n < 0:
		return dagen(-n) + " geleden geëindigd"
	case n == 0:
		return "eindigt vandaag"
	default:
		return "nog " + dagen(n)
	}
}

// Aantal counts the milestones in one state.
func (s *Stand) Aantal(t Toestand) int {
	n := 0
	for _, m := range s.Mijlpalen {
		if m.Toestand == t {
			n++
		}
	}
	return n
}

// WriteJSON writes the state as JSON with Dutch keys. Its readers find numbers
// unrounded.
func (s *Stand) WriteJSON(w io.Writer) error {
	if s == nil {
		return invoer.Geen("state of a programme")
	}
	return standformaat.Schrijf(w, s)
}

var standformaat = invoer.Formaat{Naam: "stand"}
