package rijen

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// bewaker stands between a file and its parser: it counts lines, and stops the
// parser at what it should not swallow: text that is not UTF-8, a line or a
// row without end, more bytes than were allowed.
type bewaker struct {
	r        io.Reader
	maxRegel int   // of one row, and of one line where perRegel is set
	maxBytes int64 // of the whole file
	perRegel bool

	regel     int     // line of the next byte, from 1
	inRegel   int     // bytes of that line so far
	sindsRij  int     // bytes given since the parser began with a row
	totaal    int64   // bytes given
	regeleind []int64 // offsets of the lines after the last one asked for, from gevraagd on
	gevraagd  int
	vorigEind int64 // offset at which that line begins
	bewaar    bool  // keep the offsets of line ends in regeleind

	half  [utf8.UTFMax]byte // the beginning of a character that goes on in the next read
	nHalf int
	fout  error // for the next Read: bytes before it are given first
}

// perKeer is how much one Read gives at most, so that sindsRij is never far
// behind what the parser has really used.
const perKeer = 64 << 10

// begin says that the parser begins with the next row.
func (b *bewaker) begin() { b.sindsRij = 0 }

// Read gives the next bytes, as far as nothing is wrong with them.
func (b *bewaker) Read(p []byte) (int, error) {
	if b.fout != nil {
		return 0, b.fout
	}
	if len(p) > perKeer {
		p = p[:perKeer]
	}
	n, err := b.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = &goaltree.Fout{Regel: b.regel, Melding: "reading stopped: " + err.Error(), Oorzaak: err}
	}
	if goed, fout := b.keur(p[:n]); fout != nil {
		n, err = goed, fout
	} else if errors.Is(err, io.EOF) && b.nHalf > 0 {
		err = b.geenUTF8(b.half[0], b.regel, b.inRegel-b.nHalf+1)
	}
	b.fout = err
	if n > 0 {
		return n, nil
	}
	return n, err
}

// keur counts the bytes of p and says how many of them are good.
func (b *bewaker) keur(p []byte) (goed int, fout error) {
	n, kapot := b.utf8(p)
	begin := 0
	for {
		i := bytes.IndexByte(p[begin:n], '\n')
		if i < 0 {
			break
		}
		if b.inRegel += i; b.perRegel && b.inRegel > b.maxRegel {
			return begin, b.teLang()
		}
		begin += i + 1
		b.regel++
		b.inRegel = 0
		if b.bewaar {
			b.regeleind = append(b.regeleind, b.totaal+int64(begin))
		}
	}
	b.inRegel += n - begin
	b.totaal += int64(n)
	b.sindsRij += n
	switch {
	case kapot:
		eerste := b.half[0]
		if b.nHalf == 0 {
			eerste = p[n]
		}
		return n, b.geenUTF8(eerste, b.regel, b.inRegel+1-b.nHalf)
	case b.perRegel && b.inRegel > b.maxRegel, b.sindsRij > b.maxRegel+perKeer:
		return n, b.teLang()
	case b.totaal > b.maxBytes:
		return n, &goaltree.Fout{Regel: b.regel, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", b.maxBytes)}
	}
	return n, nil
}

func (b *bewaker) teLang() error {
	return &goaltree.Fout{Regel: b.regel, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("a row or line of more than %d bytes", b.maxRegel)}
}

// utf8 says how many bytes of p are UTF-8, and whether the next one is not. A
// character that is cut off at the end of p counts as good until it goes on.
func (b *bewaker) utf8(p []byte) (n int, kapot bool) {
	van := 0
	for b.nHalf > 0 && van < len(p) {
		b.half[b.nHalf] = p[van]
		b.nHalf++
		van++
		if utf8.FullRune(b.half[:b.nHalf]) {
			if r, _ := utf8.DecodeRune(b.half[:b.nHalf]); r == utf8.RuneError && !bytes.Equal(b.half[:b.nHalf], []byte("\uFFFD")) {
				b.nHalf--
				return van - 1, true
			}
			b.nHalf = 0
		}
	}
	if b.nHalf > 0 {
		return len(p), false
	}
	if i := tekst.GeenUTF8(p[van:]); i >= 0 {
		if utf8.FullRune(p[van+i:]) {
			return van + i, true
		}
		b.nHalf = copy(b.half[:], p[van+i:])
	}
	return len(p), false
}

func (b *bewaker) geenUTF8(wat byte, regel, kolom int) error {
	return &goaltree.Fout{
		Regel: regel, Kolom: kolom, Waarde: fmt.Sprintf("byte 0x%02x", wat), Code: goaltree.CodeTekenset,
		Melding: "the file is not UTF-8; perhaps it is Windows-1252: save it as UTF-8 (in Excel: CSV UTF-8)",
	}
}
