package monitor

import (
	"bytes"
	"encoding/binary"
)

// csvWoord is a text as cells have it, quotes and blanks included, and its code.
type csvWoord struct {
	kop, masker uint64 // its first eight bytes, and which of them it has
	ruw         string
	volgende    *csvWoord // the word that followed it last time
	code        uint32
	deel        int // the part in which it was last told
}

// csvWoordenboek holds the words of one column. Files are ordered, so most
// cells hold the word of the row before, or the one that followed that last
// time: one comparison instead of a look-up.
type csvWoordenboek struct {
	leeg    *csvWoord            // the empty cell
	plaats  map[string]*csvWoord // by ruw
	laatste *csvWoord
}

const (
	// maxWoord is the longest cell the fast path looks up.
	maxWoord = 128
	// maxBlanken is how much longer than its word a cell may be to be kept;
	// so padding without end takes no memory.
	maxBlanken = 16
)

func nieuwCSVWoordenboek() csvWoordenboek {
	leeg := &csvWoord{deel: -1}
	leeg.volgende = leeg
	return csvWoordenboek{leeg: leeg, plaats: map[string]*csvWoord{"": leeg}, laatste: leeg}
}

// leer keeps a cell for its code, told in a part; lang is the length of the word in it.
func (w *csvWoordenboek) leer(ruw []byte, lang int, code uint32, deel int) {
	if len(ruw) > maxWoord || len(ruw) > lang+maxBlanken || bytes.IndexByte(ruw, '\n') >= 0 {
		return
	}
	n := &csvWoord{ruw: string(ruw), volgende: w.leeg, code: code, deel: deel}
	var acht [8]byte
	copy(acht[:], ruw)
	n.kop = binary.LittleEndian.Uint64(acht[:])
	n.masker = ^uint64(0)
	if len(ruw) < 8 {
		n.masker = 1<<(8*len(ruw)) - 1
	}
	w.plaats[n.ruw] = n
	w.volg(n)
}

// volg notes that a word came after the last one.
func (w *csvWoordenboek) volg(n *csvWoord) {
	w.laatste.volgende = n
	w.laatste = n
}

// voorspeld gives the word at pos and the place after its cell, where it is
// the last one again or its follower; else nil. It is the reader's hottest
// loop, so comparing and ending a cell are written out in it.
func (w *csvWoordenboek) voorspeld(b []byte, pos int, eind byte) (*csvWoord, int) {
	acht := binary.LittleEndian.Uint64(b[pos:])
	n := w.laatste
	for range 2 {
		na := pos + len(n.ruw)
		if acht&n.masker == n.kop && (len(n.ruw) <= 8 || na < len(b) && string(b[pos+8:na]) == n.ruw[8:]) {
			if b[na] == eind {
				w.laatste = n
				return n, na + 1
			}
			if na = eindigt(b, na, eind); na >= 0 {
				w.laatste = n
				return n, na
			}
		}
		n = n.volgende
	}
	return nil, -1
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

// zoek looks the cell at pos up: word and place after it, or nil when it is
// not known or takes care to read.
func (w *csvWoordenboek) zoek(b []byte, pos int, eind byte) (*csvWoord, int) {
	deel := b[pos:min(len(b), pos+maxWoord+2)]
	var lang int
	if deel[0] == '"' {
		if lang = bytes.IndexByte(deel[1:], '"') + 2; lang < 2 {
			return nil, -1
		}
	} else if lang = bytes.IndexByte(deel, eind); lang < 0 {
		return nil, -1
	} else if eind == '\n' && lang > 0 && deel[lang-1] == '\r' {
		lang--
	}
	n := w.plaats[string(deel[:lang])]
	if n == nil || pos+lang+1 >= len(b) {
		return nil, -1
	}
	na := eindigt(b, pos+lang, eind)
	if na < 0 {
		return nil, -1
	}
	w.volg(n)
	return n, na
}
