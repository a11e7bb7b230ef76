package monitor

import (
	"bytes"
	"strings"
)

// blanken fall off around a cell.
const blanken = " \t"

// csvCel is a cell of a row, as places in the part.
type csvCel struct {
	begin, eind   int // with the quotes, where it has them
	van, tot      int // the text in it
	regel, plaats int // line and column in bytes where it begins
	aangehaald    bool
	dubbel        bool // "" in it stands for "
	mis           string
}

// splits cuts the row at pos into cells and gives the place after it and the
// number of lines it takes. dicht is false when a quote is not closed: then
// the row takes all that is left.
func (l *csvLezer) splits(pos int) (na, regels int, dicht bool) {
	b := l.deel.tekst[:l.deel.lengte]
	l.cellen = l.cellen[:0]
	regel, regelBegin := l.regel, pos
	for {
		c := csvCel{begin: pos, regel: regel, plaats: pos - regelBegin + 1}
		if b[pos] == '"' {
			c.aangehaald = true
			q := sluitend(b, pos+1)
			if q < 0 {
				c.van, c.tot, c.eind = pos+1, len(b)-1, len(b)
				l.cellen = append(l.cellen, c)
				return len(b), bytes.Count(b[l.begin:], []byte{'\n'}), false
			}
			c.van, c.tot = pos+1, q
			tekst := b[c.van:c.tot]
			c.dubbel = bytes.IndexByte(tekst, '"') >= 0
			if n := bytes.Count(tekst, []byte{'\n'}); n > 0 {
				regel += n
				regelBegin = c.van + bytes.LastIndexByte(tekst, '\n') + 1
			}
			pos = q + 1
		}
		rest := pos
		for b[pos] != l.vorm.scheiding && b[pos] != '\n' {
			pos++
		}
		c.eind = pos
		if b[pos] == '\n' && pos > rest && b[pos-1] == '\r' {
			c.eind--
		}
		switch {
		case !c.aangehaald:
			c.van, c.tot = c.begin, c.eind
			if bytes.IndexByte(b[c.van:c.tot], '"') >= 0 {
				c.mis = "a quote inside a cell that does not begin with one; put the cell between quotes and write the quote twice"
			}
		case c.eind > rest:
			c.mis = "text after the closing quote; a quote within a cell is written twice"
		}
		l.cellen = append(l.cellen, c)
		if b[pos] == '\n' {
			return pos + 1, regel - l.regel + 1, true
		}
		pos++
	}
}

// ruw gives a cell as it stands in the file.
func (l *csvLezer) ruw(c *csvCel) []byte { return l.deel.tekst[c.begin:c.eind] }

// tekst gives the text of a cell, quotes and doubling undone.
func (l *csvLezer) tekst(c *csvCel) string {
	s := string(l.deel.tekst[c.van:c.tot])
	if c.dubbel {
		s = strings.ReplaceAll(s, `""`, `"`)
	}
	return s
}

// kaal is tekst without the blanks around it.
func (l *csvLezer) kaal(c *csvCel) string { return strings.Trim(l.tekst(c), blanken) }

// leegRij says whether every cell is empty.
func (l *csvLezer) leegRij() bool {
	for i := range l.cellen {
		if c := &l.cellen[i]; c.mis != "" || l.kaal(c) != "" {
			return false
		}
	}
	return true
}
