package opslag_test

import (
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// logboek is what the stores have in common.
type logboek interface {
	Append(g ronde.Gebeurtenis) error
	All() iter.Seq2[ronde.Gebeurtenis, error]
	Close() error
}

// A store that was never opened is as one that was closed, not a panic.
func TestNil(t *testing.T) {
	for naam, s := range map[string]logboek{"geheugen": (*opslag.Geheugen)(nil), "bestand": (*opslag.Bestand)(nil)} {
		t.Run(naam, func(t *testing.T) {
			require.ErrorIs(t, s.Append(gebeurtenis(1)), opslag.CodeDicht)
			require.ErrorIs(t, s.Close(), opslag.CodeDicht)
			_, err := nummers(s.All())
			require.ErrorIs(t, err, opslag.CodeDicht)
		})
	}
}

// Every store holds to the same.
func TestOpslag(t *testing.T) {
	for naam, nieuw := range map[string]func(t *testing.T) logboek{
		"geheugen": func(*testing.T) logboek { return opslag.NewGeheugen() },
		"bestand": func(t *testing.T) logboek {
			t.Helper()
			return open(t, filepath.Join(t.TempDir(), "log.jsonl"))
		},
	} {
		t.Run(naam, func(t *testing.T) {
			s := nieuw(t)
			nrs, err := nummers(s.All())
			require.NoError(t, err)
			require.Empty(t, nrs)

			require.ErrorIs(t, s.Append(gebeurtenis(2)), ronde.CodeVolgorde, "it begins with 1")
			g := gebeurtenis(1)
			require.NoError(t, s.Append(g))
			g.Voortgang.Tekst = "anders" // what was kept is not shared
			require.NoError(t, s.Append(gebeurtenis(2)))
			require.ErrorIs(t, s.Append(gebeurtenis(2)), ronde.CodeVolgorde)
			vroeg := gebeurtenis(3)
			vroeg.Tijd = begin
			require.ErrorIs(t, s.Append(vroeg), ronde.CodeVolgorde)
			require.ErrorIs(t, s.Append(ronde.Gebeurtenis{Nr: 3}), goaltree.CodeLeeg)
			require.NoError(t, s.Append(gebeurtenis(3)))

			n := 0
			for g, err := range s.All() {
				require.NoError(t, err)
				n++
				want := gebeurtenis(n)
				require.Equal(t, want.Voortgang, g.Voortgang)
				require.True(t, want.Tijd.Equal(g.Tijd))
				if n == 2 {
					break
				}
			}
			// What is added while someone reads comes after what they see.
			for g, err := range s.All() {
				require.NoError(t, err)
				if g.Nr == 1 {
					require.NoError(t, s.Append(gebeurtenis(4)))
				}
				n = g.Nr
			}
			require.Equal(t, 3, n)
			nrs, err = nummers(s.All())
			require.NoError(t, err)
			require.Equal(t, t1(4), nrs)

			require.NoError(t, s.Close())
			require.ErrorIs(t, s.Append(gebeurtenis(5)), opslag.CodeDicht)
			_, err = nummers(s.All())
			require.ErrorIs(t, err, opslag.CodeDicht)
			require.NoError(t, s.Close(), "twice is no harm")
		})
	}
}

// What is closed and opened again goes on where it was; the file is what the
// events' lines are.
func TestBestand_weer(t *testing.T) {
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	for i := range 3 {
		b, err := opslag.Open(pad)
		require.NoError(t, err)
		require.Nil(t, b.Afgesneden())
		require.NoError(t, b.Append(gebeurtenis(i+1)))
		require.NoError(t, b.Close())
	}
	require.Equal(t, regels(t, 3), lees(t, pad))
	b := open(t, pad)
	laat := gebeurtenis(4)
	laat.Tijd = begin
	require.ErrorIs(t, b.Append(laat), ronde.CodeVolgorde, "it knows the last event's time")
}

func TestBestand_tweedeSchrijver(t *testing.T) {
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	b, err := opslag.Open(pad)
	require.NoError(t, err)
	require.NoError(t, b.Append(gebeurtenis(1)))
	_, err = opslag.Open(pad)
	f := fout(t, err)
	require.Equal(t, opslag.CodeBezet, f.Code)
	require.Equal(t, pad, f.Bestand)

	// Reading is possible meanwhile, and sees what was there.
	lezer, err := opslag.OpenAlleenLezen(pad)
	require.NoError(t, err)
	require.NoError(t, b.Append(gebeurtenis(2)))
	nrs, err := nummers(lezer.All())
	require.NoError(t, err)
	require.Equal(t, t1(1), nrs)
	require.ErrorIs(t, lezer.Append(gebeurtenis(2)), opslag.CodeAlleenLees)
	require.NoError(t, lezer.Close())

	require.NoError(t, b.Close())
	require.NoError(t, open(t, pad).Append(gebeurtenis(3)), "the lock is gone, and reading took none")
}

func TestBestand_nietTeOpenen(t *testing.T) {
	for _, openen := range []func(string) (*opslag.Bestand, error){opslag.Open, opslag.OpenAlleenLezen} {
		_, err := openen(filepath.Join(t.TempDir(), "is", "er", "niet"))
		require.ErrorIs(t, err, opslag.CodeSchijf)
	}
	_, err := opslag.Open(t.TempDir())
	require.ErrorIs(t, err, opslag.CodeSchijf)
}

// A log is kept from many goroutines, each event after the one before.
func TestBestand_gelijktijdig(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "log.jsonl"))
	klaar := make(chan int)
	for range 8 {
		go func() {
			n := 0
			for nr := 1; nr <= 20; nr++ {
				g := gebeurtenis(nr)
				g.Tijd = begin.Add(time.Hour)
				if b.Append(g) == nil {
					n++
				}
				if _, err := nummers(b.All()); err != nil {
					t.Error(err)
				}
			}
			klaar <- n
		}()
	}
	som := 0
	for range 8 {
		som += <-klaar
	}
	nrs, err := nummers(b.All())
	require.NoError(t, err)
	require.Equal(t, t1(som), nrs, "every event accepted is there once")
}

// A log holds the stories of inwoners: who else has an account on the machine
// cannot read one that Open made.
func TestBestand_alleenEigenaar(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights are told otherwise there")
	}
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	b, err := opslag.Open(pad)
	require.NoError(t, err)
	require.NoError(t, b.Close())
	info, err := os.Stat(pad)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
}
