package opslag

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// regel is one line of a file.
type regel struct {
	nr     int    // from 1
	plek   int64  // offset of its first byte
	tekst  []byte // without the line feed; of one that is too long the beginning. Valid until the next
	einde  bool   // it has its line feed
	teLang bool
}

// regels reads a file line by line, in memory that is bounded by the longest
// line that a log may have.
type regels struct {
	r    *bufio.Reader
	nr   int
	plek int64
	buf  []byte
}

func nieuweRegels(r io.Reader) *regels { return &regels{r: bufio.NewReaderSize(r, 64<<10)} }

// volgende gives the next line; io.EOF after the last. After one that is too
// long it is over: the rest was not read.
func (l *regels) volgende() (regel, error) {
	l.buf = l.buf[:0]
	v := regel{nr: l.nr + 1, plek: l.plek}
	for {
		stuk, err := l.r.ReadSlice('\n')
		l.buf = append(l.buf, stuk...)
		l.plek += int64(len(stuk))
		switch {
		case len(bytes.TrimSuffix(l.buf, []byte("\n"))) > maxLijn:
			v.teLang = true
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(l.buf) == 0:
			return v, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return v, err
		default:
			v.einde = err == nil
		}
		l.nr++
		v.tekst = bytes.TrimSuffix(l.buf, []byte("\n"))
		return v, nil
	}
}
