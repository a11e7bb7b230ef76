package monitor

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"sync"
)

// csvInvoer cuts the input into parts that begin and end with whole rows.
type csvInvoer struct {
	slot      sync.Mutex
	r         io.Reader
	maxRegel  int
	blok      int
	grootte   int64 // bytes in r as far as it tells, else 0: a hint
	geschat   int   // rows to expect, likewise
	scheiding byte
	bom       int // bytes of the first line before its first column

	rest  []byte // read, and not given out yet
	regel int    // line in the file at which rest begins
	nr    int    // of the next part
	einde bool   // nothing comes after rest
	fout  error  // why r ended before its end
	klaar bool   // no part comes any more
}

// vulling is the number of zero bytes after a part, so that eight bytes can be
// loaded at its last one.
const vulling = 8

// kortsteRij is the least a row takes that is accepted: a;b;2019; and LF.
const kortsteRij = 10

// maxVooraf is how many rows are made room for on the word of the input alone.
const maxVooraf = 16 << 20

func nieuweCSVInvoer(r io.Reader, maxRegel, blok int) *csvInvoer {
	return &csvInvoer{r: r, maxRegel: maxRegel, blok: blok, grootte: grootteVan(r), regel: 1}
}

// grootteVan asks a reader how many bytes it has; 0 where it can't tell.
func grootteVan(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case fs.File:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}

// schatRijen tells about how many rows there are: from samples over the whole
// input where it can be read anywhere, else from what was read of it; 0 where
// the size is not known.
func (in *csvInvoer) schatRijen() int {
	gezien, regels := len(in.rest), bytes.Count(in.rest, []byte{'\n'})
	if r, ok := in.r.(io.ReaderAt); ok && in.grootte > int64(in.blok) {
		const monsters, lengte = 64, 4 << 10
		var b [lengte]byte
		for i := range int64(monsters) {
			n, err := r.ReadAt(b[:], (in.grootte-lengte)/monsters*i)
			if err != nil {
				break // a hint; reading on in order finds out
			}
			gezien += n
			regels += bytes.Count(b[:], []byte{'\n'})
		}
	}
	rijen := float64(in.grootte) / float64(max(gezien, 1)) * float64(regels) * 1.02
	return int(min(rijen, float64(in.grootte/kortsteRij), maxVooraf))
}

// vul appends to b what r gives until it is tot long, or r ends.
func (in *csvInvoer) vul(b []byte, tot int) []byte {
	if cap(b) < tot+vulling+1 {
		b = append(make([]byte, 0, tot+vulling+1), b...)
	}
	for leeg := 0; len(b) < tot && !in.einde; {
		n, err := in.r.Read(b[len(b):tot])
		b = b[:len(b)+n]
		if n > 0 {
			leeg = 0
		} else if leeg++; leeg == 100 && err == nil {
			err = io.ErrNoProgress
		}
		if err != nil {
			in.einde = true
			if !errors.Is(err, io.EOF) {
				in.fout = err
			}
		}
	}
	return b
}

// vulRest reads on until rest is at least tot long, or r ends.
func (in *csvInvoer) vulRest(tot int) {
	in.rest = in.vul(in.rest, max(tot, in.eersteBlok()))
}

// eersteBlok is blok, or less for input that tells it is small.
func (in *csvInvoer) eersteBlok() int {
	if in.grootte > 0 && in.grootte < int64(in.blok) {
		return int(in.grootte) + 1 // one more, to meet the end
	}
	return in.blok
}

// volgende fills d with the next part; false when there is none. A row longer
// than maxRegel is given as far as it was read, and is then the last part.
func (in *csvInvoer) volgende(d *csvDeel) bool {
	in.slot.Lock()
	defer in.slot.Unlock()
	if in.klaar {
		return false
	}
	d.tekst = append(d.tekst[:0], in.rest...)
	b := d.tekst
	var einde int
	for tot := max(in.eersteBlok(), len(b)); ; tot = 2 * len(b) {
		b = in.vul(b, tot)
		einde = rijenEinde(b, in.scheiding)
		if einde > 0 || in.einde || len(b) > in.maxRegel {
			break
		}
	}
	switch {
	case in.fout != nil:
		in.klaar = true // what is after the last whole row can't be judged
	case in.einde, einde == 0:
		in.klaar = true
		einde = len(b)
	}
	if einde == 0 {
		return false
	}
	in.rest = append(in.rest[:0], b[einde:]...)
	b = b[:einde]
	d.regel, d.regels = in.regel, bytes.Count(b, []byte{'\n'})
	in.regel += d.regels
	d.lengte = einde
	if b[einde-1] != '\n' {
		b = append(b, '\n')
		d.lengte++
		d.regels++
	}
	d.tekst = b
	d.tekst = append(d.tekst, make([]byte, vulling)...)
	d.nr = in.nr
	in.nr++
	return true
}

// stop lets no part come any more.
func (in *csvInvoer) stop() {
	in.slot.Lock()
	defer in.slot.Unlock()
	in.klaar = true
}

// leesfout is the mistake that r failed.
func (in *csvInvoer) leesfout(regel int) Fout {
	return Fout{Regel: regel, Melding: "reading failed: " + in.fout.Error(), Oorzaak: in.fout}
}

// rijenEinde gives the place after the last row that is whole, where b begins
// with a row; 0 when none is. A line end within quotes ends no row, and only a
// quote at the start of a cell opens quotes.
func rijenEinde(b []byte, scheiding byte) int {
	einde, pos := 0, 0
	for {
		q := bytes.IndexByte(b[pos:], '"')
		if q < 0 {
			if nl := bytes.LastIndexByte(b[pos:], '\n'); nl >= 0 {
				einde = pos + nl + 1
			}
			return einde
		}
		q += pos
		if nl := bytes.LastIndexByte(b[pos:q], '\n'); nl >= 0 {
			einde = pos + nl + 1
		}
		if q == 0 || b[q-1] == scheiding || b[q-1] == '\n' {
			if q = sluitend(b, q+1); q < 0 {
				return einde
			}
		}
		pos = q + 1
	}
}

// sluitend gives the place of the quote that closes the cell whose text begins
// at pos, or -1. Two quotes stand for one and close nothing.
func sluitend(b []byte, pos int) int {
	for {
		q := bytes.IndexByte(b[pos:], '"')
		if q < 0 {
			return -1
		}
		q += pos
		if q+1 >= len(b) || b[q+1] != '"' {
			return q
		}
		pos = q + 2
	}
}
