package ronde_test

import (
	"bytes"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// dobbel draws the next event for a round: one that fits where it stands, for
// the most part, so that a sequence gets somewhere; and now and then anything.
type dobbel struct {
	t      *rapid.T
	p      *cycle.Proces
	cijfer *ronde.Cijfer
}

func (d dobbel) id(letter string) string {
	return letter + "-" + fmt.Sprint(rapid.IntRange(1, 4).Draw(d.t, letter))
}

func (d dobbel) stap() string { return rapid.SampledFrom(stappen).Draw(d.t, "stap") }

// raak tells whether what is drawn fits.
func (d dobbel) raak() bool { return rapid.IntRange(0, 5).Draw(d.t, "raak") > 0 }

func (d dobbel) gebeurtenis(s *ronde.Toestand) ronde.Gebeurtenis {
	hier := s.Stap
	if hier == "" || !d.raak() {
		hier = d.stap()
	}
	m := d.id("m")
	if n := len(s.Bijeenkomsten); n > 0 && d.raak() {
		m = s.Bijeenkomsten[n-1].ID
	}
	g := gebeurtenis(s.Nr+1, d.deel(hier, m))
	g.Tijd = begin.Add(time.Duration(s.Nr) * time.Second)
	if !d.raak() {
		g.Nr += rapid.IntRange(-1, 1).Draw(d.t, "nr")
		g.Tijd = g.Tijd.Add(time.Duration(rapid.IntRange(-2, 2).Draw(d.t, "tijd")) * time.Second)
	}
	return g
}

func (d dobbel) deel(hier, m string) any {
	soorten := ronde.Soorten()
	// closing of steps and meetings come more often: without them nothing goes on
	soort := rapid.SampledFrom(append(soorten, ronde.StapGesloten, ronde.StapGesloten, ronde.Gehouden, ronde.Gehouden, ronde.OpgaveGetoetst)).Draw(d.t, "soort")
	datum := op(begin)
	switch soort {
	case ronde.Geopend:
		return opening(d.p.ID())
	case ronde.Uitgenodigd:
		return ronde.Uitnodiging{ID: d.id("u"), Stap: hier, Datum: datum + kalender.Datum(rapid.IntRange(-1, 3).Draw(d.t, "dag")), Genodigden: wie(hier)}
	case ronde.Afgezegd:
		return ronde.Afzegging{Uitnodiging: d.id("u"), Reden: "x"}
	case ronde.Gehouden:
		b := bijeenkomst(d.id("m"), hier, datum)
		if !d.raak() {
			b.Uitnodiging = d.id("u")
		}
		if !d.raak() {
			b.Aanwezigen = b.Aanwezigen[:rapid.IntRange(1, len(b.Aanwezigen)).Draw(d.t, "aanwezig")]
		}
		return b
	case ronde.Bevonden:
		return ronde.Bevinding{ID: d.id("b"), Bijeenkomst: rapid.SampledFrom([]string{"", m}).Draw(d.t, "bij"), Tekst: "x", Indicator: d.cijfer}
	case ronde.Geduid:
		return ronde.Duiding{ID: d.id("d"), Bijeenkomst: m, Bevindingen: []string{d.id("b")}, Tekst: "x"}
	case ronde.Opgebracht:
		return ronde.Opbrengst{ID: d.id("o"), Bijeenkomst: m, Duidingen: []string{d.id("d")}, Tekst: "x"}
	case ronde.Afgesproken:
		return ronde.Actie{ID: d.id("a"), Bijeenkomst: m, Opbrengst: d.id("o"), Tekst: "x", Eigenaar: rapid.SampledFrom([]string{"mosd", "niemand"}).Draw(d.t, "eigenaar"), Uiterlijk: dag("2023-12-31")}
	case ronde.ActieVoortgang:
		return ronde.Voortgang{Actie: d.id("a"), Tekst: "x"}
	case ronde.ActieAfgerond:
		return ronde.Afronding{Actie: d.id("a"), Staat: rapid.SampledFrom(ronde.Actiestaten()).Draw(d.t, "staat"), Tekst: "x"}
	case ronde.OpgaveGetoetst:
		return ronde.Toetsing{Opgave: rapid.SampledFrom([]string{"rondkomen", "thuis", "werk"}).Draw(d.t, "opgave"), Bijeenkomst: m, Uitkomst: ronde.Ongewijzigd, Toelichting: "x"}
	case ronde.StapGesloten:
		wegen := append(d.p.Volgende(hier), cycle.Overgang{})
		naar := wegen[0].Naar
		if wegen[0].NieuweRonde {
			naar = ""
		}
		return ronde.Stapsluiting{Stap: hier, Naar: naar}
	case ronde.Teruggezonden:
		naar := d.stap()
		if wegen := d.p.Terug(hier); len(wegen) > 0 && d.raak() {
			naar = wegen[0].Naar
		}
		return ronde.Terugzending{Van: hier, Naar: naar, Reden: "x"}
	case ronde.RondeGesloten:
		if rapid.IntRange(0, 9).Draw(d.t, "voortijdig") == 0 {
			return ronde.Sluiting{Voortijdig: "x"}
		}
	}
	return ronde.Sluiting{}
}

// Of any sequence of events, allowed or not, what stands at the end is the fold
// of those that were accepted: byte for byte. A refusal says why and changes
// nothing. What was accepted reads back from its line, and every actie has its
// thread.
func TestWet_vouwen(t *testing.T) {
	p := brede(t)
	c := cijfer(t, 2022)
	var ver, geweigerd int
	rapid.Check(t, func(t *rapid.T) {
		d := dobbel{t, p, c}
		r := ronde.New(p)
		require.NoError(t, r.Voeg(func() ronde.Gebeurtenis { g := gebeurtenis(1, opening(p.ID())); g.Tijd = begin; return g }()))
		var goed []ronde.Gebeurtenis
		for range rapid.IntRange(0, 60).Draw(t, "n") {
			s := r.Toestand()
			voor := bytesVan(t, r)
			g := d.gebeurtenis(&s)
			if err := r.Voeg(g); err != nil {
				geweigerd++
				for _, f := range goaltree.Fouten(err) {
					require.NotEmpty(t, f.Code)
					require.NotEmpty(t, f.Melding)
				}
				require.Equal(t, voor, bytesVan(t, r))
				continue
			}
			goed = append(goed, r.Gebeurtenissen()[s.Nr])
		}
		require.Equal(t, goed, append([]ronde.Gebeurtenis(nil), r.Gebeurtenissen()[1:]...))
		uit := func(yield func(ronde.Gebeurtenis, error) bool) {
			for _, g := range r.Gebeurtenissen() {
				regel, err := g.Regel()
				require.NoError(t, err)
				if g, err = ronde.Parse(regel); !yield(g, err) {
					return
				}
			}
		}
		weer, err := ronde.Herspeel(p, uit)
		require.NoError(t, err)
		require.Equal(t, bytesVan(t, r), bytesVan(t, weer))
		s := r.Toestand()
		for _, a := range s.Acties {
			draad, err := r.Herleid(a.ID)
			require.NoError(t, err)
			require.Equal(t, a.Opbrengst, draad.Opbrengst.ID)
			require.NotEmpty(t, draad.Bevindingen)
		}
		ver = max(ver, len(s.Acties)+2*len(s.Terug))
		if s.Gesloten {
			g, err := r.Volgende(ronde.Vervolg{Ronde: "r-2", Jaar: 2024, Tijd: begin.AddDate(1, 0, 0), Wie: "p-1", Rol: "x"})
			require.NoError(t, err)
			require.NoError(t, ronde.New(p).Voeg(g))
		}
	})
	require.Positive(t, ver, "the draws got as far as an actie or a way back")
	require.Positive(t, geweigerd)
}

// Eight goroutines on one round: every event that was accepted is there once,
// with numbers that run on, and readers see whole states.
func TestGelijktijdig(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	c := cijfer(t, 2022)
	const elk = 25
	var wg sync.WaitGroup
	for wie := range 8 {
		wg.Go(func() {
			for i := range elk {
				b := ronde.Bevinding{ID: fmt.Sprintf("b-%d-%d", wie, i), Tekst: "x", Indicator: c}
				g := gebeurtenis(0, b)
				g.Tijd = begin.Add(time.Minute) // the same moment for all: the order is the log's
				if err := r.Voeg(g); err != nil {
					t.Error(err)
				}
				s := r.Toestand()
				if s.Nr != len(s.Bevindingen)+1 {
					t.Errorf("state after event %d has %d bevindingen", s.Nr, len(s.Bevindingen))
				}
				if i%10 == 0 {
					if _, err := r.Gevolg("bijstand", meet(2024)); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wg.Wait()
	require.Len(t, r.Toestand().Bevindingen, 8*elk)
	weer, err := ronde.Herspeel(brede(t), ronde.Lijst(r.Gebeurtenissen()...))
	require.NoError(t, err)
	require.Equal(t, bytesVan(t, r), bytesVan(t, weer))
}

// kleineRegels are lines to begin from: small ones, one of each kind.
func kleineRegels(f require.TestingT) [][]byte {
	var alle [][]byte
	for i, d := range []any{
		opening("p"), ronde.Sluiting{}, ronde.Stapsluiting{Stap: "s"}, ronde.Terugzending{Van: "s", Naar: "r", Reden: "x"},
		ronde.Bijeenkomst{ID: "m", Stap: "s", Datum: dag("2023-01-09"), Aanwezigen: []cycle.Persoon{met("p-1", "inwoner")}},
		ronde.Bevinding{ID: "b", Tekst: "x", Verhaal: &ronde.Verhaal{Gesprek: "g", Van: []string{"inwoner"}, Tekst: "x"}},
		ronde.Duiding{ID: "d", Bijeenkomst: "m", Bevindingen: []string{"b"}, Tekst: "x"},
		ronde.Actie{ID: "a", Bijeenkomst: "m", Opbrengst: "o", Tekst: "x", Eigenaar: "mosd", Uiterlijk: dag("2023-12-31")},
		ronde.Toetsing{Opgave: "o", Bijeenkomst: "m", Uitkomst: ronde.Ongewijzigd, Toelichting: "x"},
	} {
		regel, err := gebeurtenis(i+1, d).Regel()
		require.NoError(f, err)
		alle = append(alle, regel)
	}
	return alle
}

// No line panics; what reads writes a line that reads to the same.
func FuzzParse(f *testing.F) {
	for _, regel := range kleineRegels(f) {
		f.Add(regel)
	}
	p := brede(f)
	f.Fuzz(func(t *testing.T, regel []byte) {
		g, err := ronde.Parse(regel)
		if err != nil {
			for _, x := range goaltree.Fouten(err) {
				require.NotEmpty(t, x.Code)
				require.NotEmpty(t, x.Melding)
			}
			return
		}
		uit, err := g.Regel()
		require.NoError(t, err)
		terug, err := ronde.Parse(uit)
		require.NoError(t, err)
		weer, err := terug.Regel()
		require.NoError(t, err)
		require.True(t, bytes.Equal(uit, weer))
		_ = ronde.New(p).Voeg(g)
	})
}
