package monitor

import (
	"bytes"
	"encoding/binary"
)

// csvWoord is a text as cells have it, quotes and blanks included, and its code.
type csvWoord struct {
	kop, masker uint64 // its first eight bytes, and which of them it has
	ruw         string
	code        uint32
	volgende    uint32 // the word that followed it last time
	deel        int    // the part in which it was last told
}

// csvWoordenboek holds the words of one column. Files are ordered, so most
// cells hold the word of the row before, or the one that followed that last
// time: one comparison instead of a look-up. Word 0 is the empty cell.
type csvWoordenboek struct {
	lijst   []csvWoord
	plaats  map[string]uint32 // by ruw
	laatste uint32
}

const (
	// maxWoord is the longest cell the fast path looks up.
	maxWoord = 128
	// maxBlanken is how much longer than its word a cell may be to be kept;
	// so padding without end takes no memory.
	maxBlanken = 16
)

func nieuwCSVWoordenboek() csvWoordenboek {
	return csvWoordenboek{lijst: []csvWoord{{deel: -1}}, plaats: map[string]uint32{"": 0}}
}

// leer keeps a cell for its code, told in a part; lang is the length of the word in it.
func (w *csvWoordenboek) leer(ruw []byte, lang int, code uint32, deel int) {
	if len(ruw) > maxWoord || len(ruw) > lang+maxBlanken || bytes.IndexByte(ruw, '\n') >= 0 {
		return
	}
	n := csvWoord{ruw: string(ruw), code: code, deel: deel}
	var acht [8]byte
	copy(acht[:], ruw)
	n.kop = binary.LittleEndian.Uint64(acht[:])
	n.masker = ^uint64(0)
	if len(ruw) < 8 {
		n.masker = 1<<(8*len(ruw)) - 1
	}
	i := uint32(len(w.lijst)) //nolint:gosec // as many as there are codes, times maxBlanken
	w.plaats[n.ruw] = i
	w.lijst = append(w.lijst, n)
	w.volg(i)
}

// volg notes that word i came after the last one.
func (w *csvWoordenboek) volg(i uint32) {
	w.lijst[w.laatste].volgende = i
	w.laatste = i
}

// staat says whether the cell at pos is word w: it gives the place after the
// cell's end, or -1. A cell that ends a line may have CR before its LF.
func (w *csvWoord) staat(b []byte, pos int, eind byte) int {
	if binary.LittleEndian.Uint64(b[pos:])&w.masker != w.kop {
		return -1
	}
	na := pos + len(w.ruw)
	if len(w.ruw) > 8 && (na >= len(b) || string(b[pos+8:na]) != w.ruw[8:]) {
		return -1
	}
	return eindigt(b, na, eind)
}

// eindigt gives the place after the end of a cell whose text stops at pos, or
// -1 when it goes on there.
func eindigt(b []byte, pos int, eind byte) int {
	if b[pos] == eind {
		return pos + 1
	}
	if eind == '\n' && b[pos] == '\r' && b[pos+1] == '\n' {
		return pos + 2
	}
	return -1
}

// zoek looks the cell at pos up: word and place after it, or na -1 when it is
// not known or takes care to read.
func (w *csvWoordenboek) zoek(b []byte, pos int, eind byte) (i uint32, na int) {
	deel := b[pos:min(len(b), pos+maxWoord+2)]
	var lang int
	if deel[0] == '"' {
		if lang = bytes.IndexByte(deel[1:], '"') + 2; lang < 2 {
			return 0, -1
		}
	} else if lang = bytes.IndexByte(deel, eind); lang < 0 {
		return 0, -1
	} else if eind == '\n' && lang > 0 && deel[lang-1] == '\r' {
		lang--
	}
	i, ok := w.plaats[string(deel[:lang])]
	if !ok || pos+lang+1 >= len(b) {
		return 0, -1
	}
	if na = eindigt(b, pos+lang, eind); na >= 0 {
		w.volg(i)
	}
	return i, na
}
