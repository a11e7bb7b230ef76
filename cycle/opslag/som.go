package opslag

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// A line of the file is the event's line with one more key, written last:
// {"nr":1,…} becomes {"nr":1,…,"som":"0123456789abcdef"}.
const (
	somSleutel = `,"som":"`
	somCijfers = 16
	somEinde   = `"}`
	somLengte  = len(somSleutel) + somCijfers + len(somEinde) - len("}") // what it adds to a line

	maxLijn = ronde.MaxRegel + somLengte // the most bytes of a line of the file, without its line feed
)

// somVan gives the sum of an event's line, told without its closing brace: the
// first 16 hexadecimal digits of SHA-256 over the sum of the line before, empty
// for the first, and the line. Each sum so vouches for all lines up to its own.
func somVan(vorige, kop []byte) []byte {
	h := sha256.New()
	h.Write(vorige)
	h.Write(kop)
	h.Write([]byte("}"))
	var b [sha256.Size]byte
	return hex.AppendEncode(nil, h.Sum(b[:0])[:somCijfers/2])
}

// metSom gives the line of the file for an event's line that follows, line feed
// and all, and its sum.
func (s *stand) metSom(regel []byte) (lijn, som []byte) {
	kop := bytes.TrimSuffix(regel, []byte("}"))
	som = somVan(s.som, kop)
	return slices.Concat(kop, []byte(somSleutel), som, []byte(somEinde+"\n")), som
}

// zonderSom takes a line of the file apart into the event's line, without its
// closing brace, and its sum; false where none stands at its end.
func zonderSom(lijn []byte) (kop, som []byte, ok bool) {
	rest, ok := bytes.CutSuffix(lijn, []byte(somEinde))
	n := len(rest) - somCijfers
	if !ok || n < 0 {
		return nil, nil, false
	}
	kop, ok = bytes.CutSuffix(rest[:n], []byte(somSleutel))
	return kop, rest[n:], ok
}

// keur tells whether a line of the file is as it was written, behind the lines
// before it. It gives the event's line, in the same memory, and a copy of its
// sum.
func (s *stand) keur(lijn []byte) (regel, som []byte, f *goaltree.Fout) {
	nr, ok := nummer(lijn)
	if !ok {
		return nil, nil, fout("", CodeSom, "the line is no event of this store: it does not begin with %snumber,", beginRegel)
	}
	if nr != s.nr+1 {
		return nil, nil, fout("nr", ronde.CodeVolgorde, "event %d follows on event %d", nr, s.nr)
	}
	kop, staat, ok := zonderSom(lijn)
	if !ok {
		return nil, nil, fout("som", CodeSom, "the line does not end with its som")
	}
	som = somVan(s.som, kop)
	if !bytes.Equal(som, staat) {
		return nil, nil, fout("som", CodeSom, "the som does not fit: this line is not as it was written, or is not of this log")
	}
	return append(kop, '}'), som, nil
}

// beginRegel is how every line begins that Append writes; the event's number
// follows.
const beginRegel = `{"nr":`

// nummer reads the number of the event in a line, without parsing the rest.
func nummer(lijn []byte) (nr int, ok bool) {
	rest, ok := bytes.CutPrefix(lijn, []byte(beginRegel))
	if !ok {
		return 0, false
	}
	for i, c := range rest {
		switch {
		case c == ',' && i > 0:
			return nr, true
		case c < '0' || c > '9' || i >= maxCijfers:
			return 0, false
		}
		nr = nr*10 + int(c-'0')
	}
	return 0, false
}

// maxCijfers keeps a number within an int of 32 bits: more events than a log
// will have.
const maxCijfers = 9
