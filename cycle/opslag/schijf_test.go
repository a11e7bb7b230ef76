package opslag

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

var errVol = errors.New("schijf vol")

// kapot is a disk in memory on which things fail from the n-th write, sync or
// truncation on, counting down.
type kapot struct {
	b                     []byte
	schrijf, sync, korter int // how many go well still; below zero: all
}

func tel(n *int) error {
	if *n == 0 {
		return errVol
	}
	*n--
	return nil
}

func (k *kapot) ReadAt(p []byte, van int64) (int, error) { return bytes.NewReader(k.b).ReadAt(p, van) }

func (k *kapot) WriteAt(p []byte, van int64) (int, error) {
	err := tel(&k.schrijf)
	if err != nil {
		p = p[:len(p)/2] // half of it got there
	}
	k.b = append(k.b[:van], p...)
	return len(p), err
}

func (k *kapot) Sync() error { return tel(&k.sync) }

func (k *kapot) Truncate(n int64) error {
	err := tel(&k.korter)
	if err == nil {
		k.b = k.b[:n]
	}
	return err
}

func (k *kapot) Close() error { return tel(&k.schrijf) }

var _ io.ReaderAt = (*kapot)(nil)

func gebeurtenis(nr int) ronde.Gebeurtenis {
	return ronde.Gebeurtenis{
		Nr: nr, Tijd: time.Date(2023, 1, 9, 9, nr, 0, 0, time.UTC), Wie: "p-1", Rol: "secretaris",
		Soort: ronde.ActieVoortgang, Voortgang: &ronde.Voortgang{Actie: "a-1", Tekst: "x"},
	}
}

// A disk that fails leaves the event away, and the log goes on when the disk
// does.
func TestAppend_schijf(t *testing.T) {
	for naam, k := range map[string]*kapot{
		"write": {schrijf: 1, sync: -1, korter: -1},
		"sync":  {schrijf: -1, sync: 1, korter: -1},
	} {
		t.Run(naam, func(t *testing.T) {
			b := &Bestand{pad: "log", schrijven: true, f: k}
			require.NoError(t, b.Append(gebeurtenis(1)))
			een := bytes.Clone(k.b)
			if naam == "sync" {
				k.sync = 0
			}
			err := b.Append(gebeurtenis(2))
			require.ErrorIs(t, err, errVol)
			require.ErrorIs(t, err, CodeSchijf)
			require.Equal(t, een, k.b, "nothing of it is left")
			if naam == "sync" { // after that nobody knows what the disk holds
				require.ErrorIs(t, b.Append(gebeurtenis(2)), CodeSchijf)
				return
			}
			k.schrijf = -1
			require.NoError(t, b.Append(gebeurtenis(2)))
		})
	}
}

// Where what is half there cannot be taken back nothing is added behind it.
func TestAppend_schijfBlijftStuk(t *testing.T) {
	k := &kapot{schrijf: 1, sync: -1}
	b := &Bestand{pad: "log", schrijven: true, f: k}
	require.NoError(t, b.Append(gebeurtenis(1)))
	require.ErrorContains(t, b.Append(gebeurtenis(2)), "nothing more is added")
	k.schrijf, k.korter = -1, -1
	require.ErrorIs(t, b.Append(gebeurtenis(2)), CodeSchijf)
	for g, err := range b.All() {
		require.NoError(t, err)
		require.Equal(t, 1, g.Nr)
	}

	// Opened anew it is cut off, and goes on.
	b = &Bestand{pad: "log", schrijven: true, f: k}
	require.NoError(t, b.begin())
	require.Equal(t, 2, b.Afgesneden().Regel)
	require.NoError(t, b.Append(gebeurtenis(2)))
}

func TestBegin_schijf(t *testing.T) {
	half := []byte(`{"nr":1,`)
	for naam, k := range map[string]*kapot{"truncate": {b: half}, "sync": {b: half, korter: 1}} {
		require.ErrorIs(t, (&Bestand{pad: "log", schrijven: true, f: k}).begin(), errVol, naam)
	}
	b := &Bestand{pad: "log", f: &kapot{}}
	require.ErrorIs(t, b.Close(), errVol)
}
