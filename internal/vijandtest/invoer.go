package vijandtest

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strconv"
)

// stuk is a text that is repeated; where nummer is set, each time with the
// number of the repetition at every mark.
type stuk struct {
	tekst  []byte
	keer   int
	nummer bool
}

// merk is where a stuk has its number. No good file holds it.
const merk = "\x1a#"

// eindeloos is a number of repetitions that no reader should wait for.
const eindeloos = math.MaxInt

// invoer is a file in parts, so that a large one takes no memory.
type invoer []stuk

func los(delen ...string) invoer {
	in := make(invoer, len(delen))
	for i, d := range delen {
		in[i] = stuk{tekst: []byte(d), keer: 1}
	}
	return in
}

func herhaald(s string, keer int) stuk  { return stuk{tekst: []byte(s), keer: keer} }
func genummerd(s string, keer int) stuk { return stuk{tekst: []byte(s), keer: keer, nummer: true} }

// maxGelezen is how much of an endless file a reader may take before it counts
// as one that does not stop.
const maxGelezen = 256 << 20

var errStopt = errors.New("the reader goes on reading an endless file")

// lezer gives an invoer, and counts what was taken of it.
type lezer struct {
	in      invoer
	keer    int // of in[0], those done
	buf     []byte
	rest    []byte // of buf, what is still to be given
	gelezen int64
}

func (l *lezer) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		l.vul()
	}
	if len(l.rest) == 0 {
		return 0, io.EOF
	}
	if l.gelezen > maxGelezen {
		return 0, errStopt
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	l.gelezen += int64(n)
	return n, nil
}

// vul makes the next bytes. A large part that stands once is given as it is.
func (l *lezer) vul() {
	const blok = 32 << 10
	l.buf = l.buf[:0]
	for len(l.in) > 0 && len(l.buf) < blok {
		s := &l.in[0]
		switch {
		case l.keer == s.keer:
			l.in, l.keer = l.in[1:], 0
			continue
		case s.nummer:
			l.buf = s.metNummer(l.buf, l.keer)
		case len(s.tekst) >= blok && len(l.buf) == 0:
			l.keer++
			l.rest = s.tekst
			return
		case s.keer > 1 && len(s.tekst) > 0:
			keer := min(s.keer-l.keer, 1+blok/len(s.tekst))
			l.buf = append(l.buf, bytes.Repeat(s.tekst, keer)...)
			l.keer += keer - 1
		default:
			l.buf = append(l.buf, s.tekst...)
		}
		l.keer++
	}
	l.rest = l.buf
}

// metNummer appends the text with its number, such as a10000007: a slug of one
// length, so that it may stand where a code does.
func (s *stuk) metNummer(b []byte, nr int) []byte {
	rest := s.tekst
	for {
		i := bytes.Index(rest, []byte(merk))
		if i < 0 {
			return append(b, rest...)
		}
		b = append(b, rest[:i]...)
		b = strconv.AppendInt(append(b, 'a'), int64(nr+10_000_000), 10)
		rest = rest[i+len(merk):]
	}
}
