// Package opdrachtregel is what the example programs share: how they write a
// file, tell mistakes, and take a flag that may be given more than once.
package opdrachtregel

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Exit statuses.
const (
	Goed      = 0
	Geweigerd = 1 // input rejected, or output that could not be written
	Vlaggen   = 2
)

// MaxFoutregels is how many mistakes, or remarks, are listed.
const MaxFoutregels = 50

// ErrHulp says that help was asked for and given.
var ErrHulp = errors.New("hulp gevraagd")

// Lijst is a flag that may be given more than once.
type Lijst []string

// String gives the values, with blanks between.
func (l *Lijst) String() string { return strings.Join(*l, " ") }

// Set adds a value.
func (l *Lijst) Set(s string) error { *l = append(*l, s); return nil }

// Schrijf writes to a file, or to standard output where none is named. A
// report that fails leaves what was there before.
func Schrijf(bestand string, uit io.Writer, doe func(io.Writer) error) error {
	if bestand == "" {
		b := bufio.NewWriter(uit)
		return errors.Join(doe(b), b.Flush())
	}
	if s, err := os.Stat(bestand); err == nil && !s.Mode().IsRegular() {
		f, err := os.OpenFile(bestand, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(doe(f), f.Close()) // a device or pipe has nothing to spare
	}
	f, err := os.CreateTemp(filepath.Dir(bestand), ".sociaaldomein-*")
	if err != nil {
		return err
	}
	b := bufio.NewWriter(f)
	const leesbaar = 0o644 // a report is for others to read
	if err := errors.Join(doe(b), b.Flush(), f.Chmod(leesbaar), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), bestand)
}

// Meld lists every mistake on a line of its own, behind the program's name.
func Meld(fout io.Writer, programma string, err error) {
	fouten := goaltree.Fouten(err)
	for i, f := range fouten {
		if i == MaxFoutregels {
			fmt.Fprintf(fout, "%s: en nog %d fouten\n", programma, len(fouten)-i)
			return
		}
		fmt.Fprintln(fout, programma+":", strings.TrimSpace(f.Error()))
	}
}
