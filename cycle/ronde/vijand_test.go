package ronde_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
)

// TestVijandParse reads a line as a log does, which knows the name of its file
// and the number of the line, and has a round take what was read.
func TestVijandParse(t *testing.T) {
	p := brede(t)
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		regel, err := io.ReadAll(io.LimitReader(r, ronde.MaxRegel+1))
		if err != nil {
			return vijandtest.Uitkomst{Fout: &goaltree.Fout{Bestand: bestand, Melding: "reading failed", Oorzaak: err}}
		}
		g, err := ronde.Parse(regel)
		for _, f := range goaltree.Fouten(err) {
			f.Bestand, f.Regel = bestand, 1
		}
		if err == nil {
			_ = ronde.New(p).Voeg(g)
			_, err = g.Regel()
		}
		return vijandtest.Uitkomst{Fout: err}
	}
	for naam, deel := range map[string]any{
		"bijeenkomst": ronde.Bijeenkomst{ID: "m", Stap: "s", Datum: dag("2023-01-09"), Aanwezigen: []cycle.Persoon{met("p-1", "inwoner")}},
		"bevinding":   ronde.Bevinding{ID: "b", Tekst: "x", Verhaal: &ronde.Verhaal{Gesprek: "g", Van: []string{"inwoner"}, Tekst: "x"}},
		"duiding":     ronde.Duiding{ID: "d", Bijeenkomst: "m", Bevindingen: []string{"b"}, Tekst: "x"},
	} {
		t.Run(naam, func(t *testing.T) {
			goed, err := gebeurtenis(1, deel).Regel()
			require.NoError(t, err)
			vijandtest.JSON(t, vijandtest.Lezer{Lees: lees}, goed)
		})
	}
}
