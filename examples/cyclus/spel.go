package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// bewaarder keeps an event, before it counts.
type bewaarder func(ronde.Gebeurtenis) error

// spel is an example played: its figures, the round up to the day asked, and
// what was tried in it.
type spel struct {
	script    script
	voorbeeld gegevens.Voorbeeld
	toen      *monitor.Resultaat
	uitkomst  *monitor.Uitkomst // toen, of the region
	tot       kalender.Datum    // the last day played; 0: to the end
	proces    *cycle.Proces
	ronde     *ronde.Ronde
	volgende  *ronde.Ronde // nil before it opens
	daden     []daad

	bewaar bewaarder
	err    error // the first thing that went otherwise than the script has it
}

// daad is something done in the round, or tried: one of the two is there.
type daad struct {
	gebeurtenis *ronde.Gebeurtenis
	weigering   *weigering
}

// weigering is a meeting that the rules of composition refused.
type weigering struct {
	Datum     kalender.Datum       `json:"datum"`
	Stap      string               `json:"stap"`
	Aanwezig  []cycle.Persoon      `json:"aanwezigen"`
	Breuken   []cycle.Regeloordeel `json:"breuken"`
	Eruit     []string             `json:"eruit"`
	Erbij     []string             `json:"erbij"`
	Code      goaltree.Code        `json:"code"` // of the refusal
	Verbeterd []cycle.Persoon      `json:"verbeterd"`
}

// speel plays an example, until a day where one is given.
func speel(ctx context.Context, v vlaggen, bewaar, bewaarVolgende bewaarder) (*spel, error) {
	s := &spel{tot: v.datum, bewaar: bewaar}
	var err error
	if s.script, s.voorbeeld, err = scriptVan(v.voorbeeld); err != nil {
		return nil, err
	}
	if s.proces, err = cycle.Ingebouwd(cycle.IDBredeMonitoring, 0); err != nil {
		return nil, err
	}
	if s.toen, err = meet(ctx, s.voorbeeld, s.script.periode, 0); err != nil {
		return nil, err
	}
	s.uitkomst, _ = s.toen.Uitkomst(s.voorbeeld.Regio) // it was asked
	s.ronde = ronde.New(s.proces)
	s.zesStappen()
	s.volg(bewaarVolgende)
	if s.err == nil && s.ronde.Toestand().Nr == 0 {
		s.err = nietOpen(s.tot)
	}
	return s, s.err
}

func nietOpen(datum kalender.Datum) error {
	return &goaltree.Fout{Pad: "-datum", Waarde: datum.String(), Code: ronde.CodeGesloten, Melding: "the round was not open yet on this day"}
}

// op gives the moment of a day in the script.
func (s *spel) op(d dag) (time.Time, kalender.Datum) {
	t := time.Date(s.script.jaar+d.later, time.Month(d.maand), d.dag, 9, 0, 0, 0, time.UTC)
	return t, kalender.DatumVan(t)
}

// voorbij tells whether a day lies after the one asked, or something went wrong.
func (s *spel) voorbij(d dag) bool {
	_, datum := s.op(d)
	return s.err != nil || s.tot != 0 && datum > s.tot
}

// doe adds an event to the round. Whatever the round refuses is a mistake in
// the script.
func (s *spel) doe(d dag, soort ronde.Soort, vul func(*ronde.Gebeurtenis)) {
	if s.voorbij(d) {
		return
	}
	if err := s.probeer(d, soort, vul); err != nil {
		s.err = fmt.Errorf("%s op %d-%d: %w", soort, d.dag, d.maand, err)
	}
}

func (s *spel) probeer(d dag, soort ronde.Soort, vul func(*ronde.Gebeurtenis)) error {
	tijd, _ := s.op(d)
	g := ronde.Gebeurtenis{Tijd: tijd, Wie: "p-12", Rol: "data-analist-sda", Soort: soort}
	vul(&g)
	err := s.ronde.VoegEnBewaar(g, func(genummerd ronde.Gebeurtenis) error {
		g = genummerd
		if s.bewaar == nil {
			return nil
		}
		return s.bewaar(g)
	})
	if err == nil {
		s.daden = append(s.daden, daad{gebeurtenis: &g})
	}
	return err
}

// nodig invites people to a meeting of a step.
func (s *spel) nodig(d, wanneer dag, stap string, wie []cycle.Persoon) {
	s.doe(d, ronde.Uitgenodigd, func(g *ronde.Gebeurtenis) {
		_, datum := s.op(wanneer)
		g.Uitgenodigd = &ronde.Uitnodiging{ID: fmt.Sprintf("u-%d", len(s.ronde.Toestand().Uitnodigingen)+1), Stap: stap, Datum: datum, Segment: s.script.segment, Genodigden: wie}
	})
}

// zegAf calls off the meeting of a step to which people were invited.
func (s *spel) zegAf(d dag, stap, reden string) {
	s.doe(d, ronde.Afgezegd, func(g *ronde.Gebeurtenis) {
		g.Afgezegd = &ronde.Afzegging{Uitnodiging: s.uitnodiging(stap), Reden: reden}
	})
}

// uitnodiging gives the id of the invitation to a meeting of a step that is
// still to be held, empty where there is none.
func (s *spel) uitnodiging(stap string) string {
	for _, u := range s.ronde.Toestand().Uitnodigingen {
		if u.Uitnodiging.Stap == stap && u.Afgezegd == nil && u.Bijeenkomst == "" {
			return u.ID
		}
	}
	return ""
}

// bijeen is a meeting as it would be held.
func (s *spel) bijeen(d dag, id, stap string, wie []cycle.Persoon, afvaardiging ...string) *ronde.Bijeenkomst {
	_, datum := s.op(d)
	return &ronde.Bijeenkomst{ID: id, Stap: stap, Datum: datum, Uitnodiging: s.uitnodiging(stap), Segment: s.script.segment, Aanwezigen: wie, Afvaardiging: afvaardiging}
}

func (s *spel) houd(d dag, id, stap string, wie []cycle.Persoon, afvaardiging ...string) {
	s.doe(d, ronde.Gehouden, func(g *ronde.Gebeurtenis) { g.Gehouden = s.bijeen(d, id, stap, wie, afvaardiging...) })
}

// houdOfHerstel tries to hold a meeting. Where the composition is refused it
// gives the people with whom it would be accepted, taken from the answer: who
// breaks a rule stays away, who can fill the gap comes.
func (s *spel) houdOfHerstel(d dag, id, stap string, wie, beschikbaar []cycle.Persoon, afvaardiging ...string) []cycle.Persoon {
	if s.voorbij(d) {
		return wie
	}
	b := s.bijeen(d, id, stap, wie, afvaardiging...)
	geweigerd := s.probeer(d, ronde.Gehouden, func(g *ronde.Gebeurtenis) { g.Gehouden = b })
	if !errors.Is(geweigerd, ronde.CodeSamenstelling) {
		s.err = geweigerd
		return wie
	}
	v := cycle.Voorstel{
		Stap: stap, Segment: b.Segment, Aanwezigen: wie, Afvaardiging: afvaardiging, Beschikbaar: beschikbaar, Datum: b.Datum, Eerder: s.eerder(),
	}
	w := &weigering{Datum: b.Datum, Stap: stap, Aanwezig: wie, Breuken: cycle.Breuken(s.proces.Toets(v), governance.Hard), Code: ronde.CodeSamenstelling}
	w.herstel(beschikbaar)
	s.daden = append(s.daden, daad{weigering: w})
	return w.Verbeterd
}

// eerder says who took part in each step of the round.
func (s *spel) eerder() map[string][]string {
	t, uit := s.ronde.Toestand(), map[string][]string{}
	for _, x := range t.Stappen {
		uit[x.ID] = nil
	}
	for _, b := range t.Bijeenkomsten {
		for _, p := range b.Aanwezigen {
			uit[b.Bijeenkomst.Stap] = append(uit[b.Bijeenkomst.Stap], p.ID)
		}
	}
	return uit
}

func (w *weigering) herstel(beschikbaar []cycle.Persoon) {
	for _, b := range w.Breuken {
		w.Eruit = append(w.Eruit, b.Betreft...)
		for _, id := range b.Vullen[:min(b.Tekort, len(b.Vullen))] {
			if !slices.Contains(w.Erbij, id) {
				w.Erbij = append(w.Erbij, id)
			}
		}
	}
	slices.Sort(w.Eruit)
	w.Eruit = slices.Compact(w.Eruit)
	for _, p := range w.Aanwezig {
		if !slices.Contains(w.Eruit, p.ID) {
			w.Verbeterd = append(w.Verbeterd, p)
		}
	}
	for _, p := range beschikbaar {
		if slices.Contains(w.Erbij, p.ID) {
			w.Verbeterd = append(w.Verbeterd, p)
		}
	}
	slices.SortFunc(w.Verbeterd, func(a, b cycle.Persoon) int { return cmp.Compare(a.ID, b.ID) })
}

func (s *spel) sluit(d dag, stap, naar string) {
	s.doe(d, ronde.StapGesloten, func(g *ronde.Gebeurtenis) { g.StapGesloten = &ronde.Stapsluiting{Stap: stap, Naar: naar} })
}

// volg opens the next round, with what this one left.
func (s *spel) volg(bewaar bewaarder) {
	d := dag{1, int(time.January), 17}
	if s.voorbij(d) {
		return
	}
	tijd, _ := s.op(d)
	opening, err := s.ronde.Volgende(ronde.Vervolg{Ronde: s.script.volgende, Jaar: s.script.jaar + 1, Tijd: tijd, Wie: "p-12", Rol: "data-analist-sda"})
	if err != nil {
		s.err = err
		return
	}
	s.volgende = ronde.New(s.proces)
	s.err = s.volgende.VoegEnBewaar(opening, bewaar)
}

// gevolgen looks back with a later monitor, once that is there: the year after
// the one it is over.
func (s *spel) gevolgen(ctx context.Context) ([]ronde.Gevolg, error) {
	if d := (dag{s.script.latere + 1 - s.script.jaar, int(time.March), 1}); s.voorbij(d) {
		return nil, s.err
	}
	nu, err := meet(ctx, s.voorbeeld, s.script.latere, s.script.periode)
	if err != nil {
		return nil, err
	}
	var uit []ronde.Gevolg
	for _, i := range s.script.gevolg {
		g, err := s.gevolg(i, nu)
		if err != nil {
			return nil, err
		}
		uit = append(uit, g)
	}
	return uit, nil
}

// gevolg follows an indicator over the rounds that there are.
func (s *spel) gevolg(indicator string, nu *monitor.Resultaat) (ronde.Gevolg, error) {
	if s.volgende != nil {
		return s.volgende.Gevolg(indicator, nu, s.ronde)
	}
	return s.ronde.Gevolg(indicator, nu)
}

// draad is the thread of the first actie; ok is false before it was agreed.
func (s *spel) draad() (d ronde.Draad, ok bool) {
	d, err := s.ronde.Herleid(s.script.acties[0].ID)
	return d, err == nil
}
