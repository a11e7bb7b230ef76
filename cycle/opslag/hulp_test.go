package opslag_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

var begin = time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC)

// gebeurtenis makes an event of its number, which no round need allow: a store
// does not ask.
func gebeurtenis(nr int) ronde.Gebeurtenis {
	return ronde.Gebeurtenis{
		Nr: nr, Tijd: begin.Add(time.Duration(nr) * time.Second), Wie: "p-1", Rol: "secretaris",
		Soort: ronde.ActieVoortgang, Voortgang: &ronde.Voortgang{Actie: "a-1", Tekst: fmt.Sprintf("Stap %d\n<té>", nr)},
	}
}

// metSom gives an event's line as a file has it, behind a line with that sum: by
// what doc.go says of it, and not by the store itself.
func metSom(vorige, regel string) (lijn, som string) {
	hash := sha256.Sum256([]byte(vorige + regel))
	som = hex.EncodeToString(hash[:])[:16]
	return strings.TrimSuffix(regel, "}") + `,"som":"` + som + `"}` + "\n", som
}

// log gives lines of events as a file has them.
func log(regels ...string) string {
	var b strings.Builder
	var lijn, som string
	for _, r := range regels {
		lijn, som = metSom(som, r)
		b.WriteString(lijn)
	}
	return b.String()
}

// kaal gives the line of an event of its number, without sum.
func kaal(t require.TestingT, nr int) string {
	b, err := gebeurtenis(nr).Regel()
	require.NoError(t, err)
	return string(b)
}

// regels gives a file of n events.
func regels(t require.TestingT, n int) string {
	var alle []string
	for i := range n {
		alle = append(alle, kaal(t, i+1))
	}
	return log(alle...)
}

// regel gives the line of one event as it stands in such a file.
func regel(t require.TestingT, nr int) string {
	return regels(t, nr)[len(regels(t, nr-1)):]
}

// schrijf puts a file in a folder of the test's own.
func schrijf(t *testing.T, inhoud string) string {
	t.Helper()
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	require.NoError(t, os.WriteFile(pad, []byte(inhoud), 0o600))
	return pad
}

func lees(t *testing.T, pad string) string {
	t.Helper()
	b, err := os.ReadFile(pad)
	require.NoError(t, err)
	return string(b)
}

// nummers gives the numbers of the events, and the error at the end.
func nummers(alle iter.Seq2[ronde.Gebeurtenis, error]) (nrs []int, err error) {
	for g, err := range alle {
		if err != nil {
			return nrs, err
		}
		nrs = append(nrs, g.Nr)
	}
	return nrs, nil
}

// t1 is 1 up to n.
func t1(n int) (nrs []int) {
	for i := range n {
		nrs = append(nrs, i+1)
	}
	return nrs
}

// open opens a log for writing, which the test closes.
func open(t *testing.T, pad string) *opslag.Bestand {
	t.Helper()
	b, err := opslag.Open(pad)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, b.Close()) })
	return b
}

// fout gives the one mistake in an error.
func fout(t *testing.T, err error) *goaltree.Fout {
	t.Helper()
	f := goaltree.Fouten(err)
	require.Len(t, f, 1, "%v", err)
	return f[0]
}
