package opslag

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

var errVol = errors.New("schijf vol")

// kapot is a file on a disk on which things fail from the n-th write, sync or
// truncation on, counting down.
type kapot struct {
	*os.File
	schrijf, sync, korter int // how many go well still; below zero: all
}

func tel(n *int) error {
	if *n == 0 {
		return errVol
	}
	*n--
	return nil
}

func (k *kapot) WriteAt(p []byte, van int64) (int, error) {
	if err := tel(&k.schrijf); err != nil {
		n, ander := k.File.WriteAt(p[:len(p)/2], van) // half of it got there
		return n, errors.Join(err, ander)
	}
	return k.File.WriteAt(p, van)
}

func (k *kapot) Sync() error { return tel(&k.sync) }

func (k *kapot) Truncate(n int64) error {
	if err := tel(&k.korter); err != nil {
		return err
	}
	return k.File.Truncate(n)
}

func (k *kapot) Close() error { return errors.Join(tel(&k.schrijf), k.File.Close()) }

// op opens a store on such a disk.
func op(t *testing.T, k *kapot, inhoud string) *Bestand {
	t.Helper()
	pad := filepath.Join(t.TempDir(), "log")
	require.NoError(t, os.WriteFile(pad, []byte(inhoud), 0o600))
	f, err := os.OpenFile(pad, os.O_RDWR, 0)
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	k.File = f
	return &Bestand{pad: pad, plaats: pad, schrijven: true, f: k}
}

func inhoud(t *testing.T, b *Bestand) string {
	t.Helper()
	s, err := os.ReadFile(b.pad)
	require.NoError(t, err)
	return string(s)
}

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
			b := op(t, k, "")
			require.NoError(t, b.Append(gebeurtenis(1)))
			een := inhoud(t, b)
			if naam == "sync" {
				k.sync = 0
			}
			err := b.Append(gebeurtenis(2))
			require.ErrorIs(t, err, errVol)
			require.ErrorIs(t, err, CodeSchijf)
			require.Equal(t, een, inhoud(t, b), "nothing of it is left")
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
	b := op(t, k, "")
	require.NoError(t, b.Append(gebeurtenis(1)))
	require.ErrorContains(t, b.Append(gebeurtenis(2)), "nothing more is added")
	k.schrijf, k.korter = -1, -1
	require.ErrorIs(t, b.Append(gebeurtenis(2)), CodeSchijf)
	for g, err := range b.All() {
		require.NoError(t, err)
		require.Equal(t, 1, g.Nr)
	}

	// Opened anew it is cut off, and goes on.
	b = &Bestand{pad: b.pad, plaats: b.plaats, schrijven: true, f: k}
	require.NoError(t, b.begin())
	require.Equal(t, 2, b.Afgesneden().Regel)
	require.NoError(t, b.Append(gebeurtenis(2)))
}

func TestBegin_schijf(t *testing.T) {
	b := op(t, &kapot{schrijf: -1, sync: -1}, "")
	require.NoError(t, b.Append(gebeurtenis(1)))
	half := inhoud(t, b) + `{"nr":2,`
	for naam, k := range map[string]*kapot{"truncate": {}, "sync": {korter: 1}} {
		require.ErrorIs(t, op(t, k, half).begin(), errVol, naam)
	}
	require.ErrorIs(t, op(t, &kapot{}, "").Close(), errVol)
}

// What cannot be kept beside the log is not cut off.
func TestBegin_nietTeBewaren(t *testing.T) {
	b := op(t, &kapot{schrijf: -1, sync: -1, korter: -1}, "")
	require.NoError(t, b.Append(gebeurtenis(1)))
	half := inhoud(t, b) + `{"nr":2,`
	b = op(t, &kapot{korter: -1, sync: -1}, half)
	b.pad = filepath.Join(b.pad, "geen-map")
	require.ErrorIs(t, b.begin(), CodeSchijf)
	b.pad = b.plaats
	require.Equal(t, half, inhoud(t, b))
}

// The sum of a line, as sha256sum gives it of its bytes behind the sum of the
// line before.
func TestSom(t *testing.T) {
	b := op(t, &kapot{schrijf: -1, sync: -1}, "")
	for i, tekst := range []string{"x", "y"} {
		g := gebeurtenis(i + 1)
		g.Tijd, g.Voortgang.Tekst = time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC), tekst
		require.NoError(t, b.Append(g))
	}
	wil := []string{
		`{"nr":1,"tijd":"2023-01-09T09:00:00Z","wie":"p-1","rol":"secretaris","soort":"actie-voortgang","actie_voortgang":{"actie":"a-1","tekst":"x"},"som":"fe97858ff9752631"}`,
		`{"nr":2,"tijd":"2023-01-09T09:00:00Z","wie":"p-1","rol":"secretaris","soort":"actie-voortgang","actie_voortgang":{"actie":"a-1","tekst":"y"},"som":"19714df355e30fa2"}`,
		"",
	}
	require.Equal(t, wil, strings.Split(inhoud(t, b), "\n"))
}
