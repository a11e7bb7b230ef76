package rapport_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func pagina(t *testing.T, naam string, schrijf func(io.Writer) error) string {
	t.Helper()
	return paginatest.Goud(t, naam, schrijf, *update)
}

func proces(t *testing.T, id string) *cycle.Proces {
	t.Helper()
	p, err := cycle.Ingebouwd(id, 2026)
	require.NoError(t, err)
	return p
}

func dag(t *testing.T, s string) kalender.Datum {
	t.Helper()
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

// proefronde is a round of the Brede Monitoring with fictional people and
// figures, half-way: it was sent back once and stands in step 5. anders may
// change each event.
func proefronde(t *testing.T, anders ...func(*ronde.Gebeurtenis)) *ronde.Ronde {
	t.Helper()
	data, err := os.ReadFile("../planning/testdata/ronde.jsonl")
	require.NoError(t, err)
	r := ronde.New(proces(t, cycle.IDBredeMonitoring))
	for regel := range bytes.Lines(data) {
		g, err := ronde.Parse(bytes.TrimSuffix(regel, []byte("\n")))
		require.NoError(t, err)
		for _, f := range anders {
			f(&g)
		}
		require.NoError(t, r.Voeg(g))
	}
	return r
}

// voeg adds an event a day after the last.
func voeg(t *testing.T, r *ronde.Ronde, g ronde.Gebeurtenis) {
	t.Helper()
	g.Tijd, g.Wie, g.Rol = r.Toestand().Tijd.AddDate(0, 0, 1), "p-99", "secretaris"
	require.NoError(t, r.Voeg(g))
}

const kwaad = `</title></text><script>alert(1)</script><img src=x onerror=alert(1)>"'&`

// kwaadProces is a process of which every text was made to do harm, with
// everything that a step may have.
func kwaadProces(t *testing.T) *cycle.Proces {
	t.Helper()
	s, err := (&governance.Definitie{
		Versie: governance.FormaatVersie, ID: "x", Naam: kwaad,
		Rollen:  []governance.Rol{{ID: "r", Naam: kwaad}},
		Organen: []governance.Orgaan{{ID: "a", Naam: kwaad, Soort: governance.Team, Schaal: governance.Lokaal}},
	}).Resolve()
	require.NoError(t, err)
	venster := &cycle.Venster{Van: dag(t, "2026-02-01"), Tot: dag(t, "2026-03-31")}
	stap := func(n int, id string) cycle.Stap {
		return cycle.Stap{
			Nummer: n, ID: id, Naam: kwaad, Doel: kwaad, Vragen: []string{kwaad}, Uitkomsten: []string{kwaad}, Toelichting: kwaad, Bron: kwaad, Lezing: kwaad, Anderen: true,
			Deelnemers:     []cycle.Deelname{{Orgaan: "a", Toelichting: kwaad, Lezing: kwaad}, {Rol: "r", Regels: []cycle.Regel{{Soort: cycle.Minimaal, Aantal: 1, Lezing: kwaad}}}},
			Invoer:         []cycle.Invoer{{Toepassing: kwaad, Van: []string{"r"}, Levert: kwaad, Lezing: kwaad}},
			Ontwikkelingen: []cycle.Ontwikkeling{{ID: "o-" + id, Naam: kwaad, Lezing: kwaad}},
			Venster:        venster, Vaststeller: "a", Opsteller: "a", Behandeling: kwaad, Levert: kwaad,
			Mijlpalen: []cycle.Mijlpaal{{ID: "m", Wat: kwaad, Voor: dag(t, "2026-04-01"), Wie: "a", Lezing: kwaad}},
		}
	}
	p, err := (&cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "x", Naam: kwaad, Bron: kwaad, Toelichting: kwaad, Lezing: kwaad, Jaar: 2026,
		Waarden: []string{kwaad}, Kern: []string{"r", "a"}, Stappen: []cycle.Stap{stap(1, "een"), stap(2, "twee"), stap(3, "drie")},
		Overgangen: []cycle.Overgang{
			{Van: "een", Naar: "twee", Wanneer: kwaad, Draagt: cycle.Rapportage, Lezing: kwaad}, {Van: "twee", Naar: "drie"}, {Van: "drie", Naar: "een", Draagt: cycle.Opgaven},
		},
	}).Resolve(s)
	require.NoError(t, err)
	return p
}
