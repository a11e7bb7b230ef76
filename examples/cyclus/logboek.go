package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// logboek keeps a round in a file, and goes on where an earlier run stopped:
// what stands there already must be what would be written. The file is made
// with the first event.
type logboek struct {
	pad  string
	fout io.Writer // for remarks

	bestand *opslag.Bestand
	al      [][]byte // the lines that stood there
	laatste int      // number of the last event of this run
}

// bewaar keeps an event, before it counts.
func (l *logboek) bewaar(g ronde.Gebeurtenis) error {
	if l.bestand == nil {
		if err := l.open(); err != nil {
			return err
		}
	}
	l.laatste = g.Nr
	if g.Nr > len(l.al) {
		return l.bestand.Append(g)
	}
	r, err := g.Regel()
	if err != nil {
		return err
	}
	if !bytes.Equal(r, l.al[g.Nr-1]) {
		return &goaltree.Fout{
			Bestand: l.pad, Regel: g.Nr, Code: goaltree.CodeTegenspraak,
			Melding: "another event stands here than this round has: the file is the log of another round; move it, or run in another folder",
		}
	}
	return nil
}

func (l *logboek) open() error {
	b, err := opslag.Open(l.pad)
	if err != nil {
		return err
	}
	l.bestand = b
	meldStaart(l.fout, l.pad, b.Afgesneden())
	for g, err := range b.All() {
		if err != nil {
			return err
		}
		r, err := g.Regel()
		if err != nil {
			return err
		}
		l.al = append(l.al, r)
	}
	return nil
}

// sluit ends the use of the file.
func (l *logboek) sluit() error {
	if l.bestand == nil {
		return nil
	}
	if n := len(l.al); n > l.laatste {
		fmt.Fprintf(l.fout, "%s: let op: %s gaat verder dan de gevraagde dag, tot en met gebeurtenis %d\n", programma, l.pad, n)
	}
	return l.bestand.Close()
}

// meldStaart tells the half line that a crash left at the end of a log.
func meldStaart(w io.Writer, pad string, s *opslag.Staart) {
	if s == nil {
		return
	}
	fmt.Fprintf(w, "%s: let op: %s:%d: de laatste regel is half geschreven en telt niet mee: %s (%d bytes)\n", programma, pad, s.Regel, s.Reden, len(s.Inhoud))
	if s.Bewaard != "" {
		fmt.Fprintf(w, "%s: let op: wat ervan is afgesneden staat in %s\n", programma, s.Bewaard)
	}
}

// logboeken are those of the two rounds of an example.
type logboeken struct{ ronde, volgende logboek }

func (l *logboeken) sluit() error { return errors.Join(l.ronde.sluit(), l.volgende.sluit()) }

// logbestand is the file in which a round is kept.
func logbestand(id string) string { return "ronde-" + id + ".jsonl" }
