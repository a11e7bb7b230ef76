// Package opdrachtregel is what the example programs share: how they write a
// file, tell mistakes, and take a flag that may be given more than once.
package opdrachtregel

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
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

// Start runs a program with the arguments and streams of the process, until it
// is done or interrupted.
func Start(voerUit func(ctx context.Context, args []string, uit, fout io.Writer) int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := voerUit(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// NaVlaggen is what a program says of what is wrong with its flags, and the
// status it ends with.
func NaVlaggen(fout io.Writer, programma string, err error) int {
	if errors.Is(err, ErrHulp) {
		return Goed
	}
	fmt.Fprintln(fout, programma+":", err)
	fmt.Fprintln(fout, "Zie -help voor de vlaggen.")
	return Vlaggen
}

// Ontleed reads the flags.
func Ontleed(fs *flag.FlagSet, args []string) error {
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return ErrHulp
	case err != nil:
		return errors.New("een vlag klopt niet")
	}
	return nil
}

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
	if err := os.Rename(f.Name(), bestand); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
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
