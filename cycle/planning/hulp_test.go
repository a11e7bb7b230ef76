package planning_test

import (
	"bytes"
	"flag"
	"os"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

var update = flag.Bool("update", false, "write the golden files anew")

func dag(t require.TestingT, s string) kalender.Datum {
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

func proces(t require.TestingT, id string) *cycle.Proces {
	p, err := cycle.Ingebouwd(id, 2016)
	require.NoError(t, err)
	return p
}

// voorschoten lays the year 2016 of planning and control along the calendar.
// gedaan holds pairs of what and when; without any, nothing is known.
func voorschoten(t require.TestingT, datum string, gedaan ...string) *planning.Overzicht {
	p := planning.Voortgang{Proces: proces(t, cycle.IDPlanningEnControl)}
	for i := 0; i < len(gedaan); i += 2 {
		if p.Gedaan == nil {
			p.Gedaan = map[string]kalender.Datum{}
		}
		p.Gedaan[gedaan[i]] = dag(t, gedaan[i+1])
	}
	o, err := planning.NewOverzicht(dag(t, datum), []planning.Voortgang{p}, nil)
	require.NoError(t, err)
	return o
}

// gebeurtenissen is the log of a fictional round of the Brede Monitoring: sent
// back once, and in step 5 on 4 June 2026.
func gebeurtenissen(t require.TestingT) []ronde.Gebeurtenis {
	data, err := os.ReadFile("testdata/ronde.jsonl")
	require.NoError(t, err)
	var alle []ronde.Gebeurtenis
	for regel := range bytes.Lines(data) {
		g, err := ronde.Parse(bytes.TrimSuffix(regel, []byte("\n")))
		require.NoError(t, err)
		alle = append(alle, g)
	}
	return alle
}

// rondeOp gives the round as it was at the end of a day.
func rondeOp(t require.TestingT, datum string) *ronde.Ronde {
	r := ronde.New(proces(t, cycle.IDBredeMonitoring))
	for _, g := range gebeurtenissen(t) {
		if g.Tijd.Format("2006-01-02") <= datum {
			require.NoError(t, r.Voeg(g))
		}
	}
	return r
}

func metRonde(t require.TestingT, datum string) *planning.Overzicht {
	o, err := planning.NewOverzicht(dag(t, datum), nil, []*ronde.Ronde{rondeOp(t, datum)})
	require.NoError(t, err)
	return o
}

// post looks one up by its id.
func post(t require.TestingT, o *planning.Overzicht, id string) planning.Post {
	for _, p := range o.Posten() {
		if p.ID == id {
			return p
		}
	}
	require.Fail(t, "no post "+id)
	return planning.Post{}
}
