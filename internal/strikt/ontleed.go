package strikt

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// soort is what a JSON value is.
type soort uint8

const (
	object soort = iota + 1
	lijst
	tekstsoort
	getal
	waar
	onwaar
	niets
)

func (s soort) String() string {
	return [...]string{"?", "an object", "a list", "a text", "a number", "true", "false", "null"}[s]
}

// knoop is one value of the document.
type knoop struct {
	soort    soort
	van, tot int // its bytes
	tekst    string
	leden    []lid
	items    []knoop
}

// lid is one key of an object with its value.
type lid struct {
	sleutel string
	plek    int
	waarde  knoop
}

// stap is one step of a path: a key, or an index when sleutel is empty and index is not -1.
type stap struct {
	sleutel string
	index   int
}

const maxSleutelInPad = 60

// padTekst writes steps as a path; a key that is no plain word stands in brackets.
func padTekst(stappen []stap) string {
	var b strings.Builder
	for _, s := range stappen {
		switch {
		case s.index >= 0:
			b.WriteByte('[')
			b.WriteString(strconv.Itoa(s.index))
			b.WriteByte(']')
		case gewoon(s.sleutel):
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.sleutel)
		default:
			k := s.sleutel
			if len(k) > maxSleutelInPad {
				k = inkorten(k, maxWaarde)
			}
			fmt.Fprintf(&b, "[%q]", k)
		}
	}
	return b.String()
}

func gewoon(s string) bool {
	if s == "" || len(s) > maxSleutelInPad {
		return false
	}
	for _, r := range s {
		if r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}

// afgebroken ends parsing: nothing sensible can be said about what follows.
type afgebroken struct {
	plek                       int
	pad, waarde, code, melding string
}

type ontleder struct {
	data    []byte
	i       int
	o       Opties
	v       *verslag
	pad     []stap
	waarden int
}

func (p *ontleder) stop(plek int, code, melding string) *afgebroken {
	gevonden := ""
	if plek < len(p.data) && code == CodeSyntaxis {
		_, n := utf8.DecodeRune(p.data[plek:])
		gevonden = string(p.data[plek : plek+n])
	}
	return &afgebroken{plek: plek, pad: padTekst(p.pad), waarde: gevonden, code: code, melding: melding}
}

// verwacht is the syntax error at the current place.
func (p *ontleder) verwacht(wat string) *afgebroken {
	if p.i >= len(p.data) {
		return p.stop(p.i, CodeSyntaxis, "the document ends too early: expected "+wat)
	}
	return p.stop(p.i, CodeSyntaxis, "expected "+wat)
}

func (p *ontleder) wit() {
	for p.i < len(p.data) {
		switch p.data[p.i] {
		case ' ', '\t', '\n', '\r':
			p.i++
		default:
			return
		}
	}
}

func (p *ontleder) document() (knoop, *afgebroken) {
	p.wit()
	if p.i >= len(p.data) {
		return knoop{}, p.stop(0, CodeLeeg, "the document is empty")
	}
	k, af := p.waarde()
	if af != nil {
		return knoop{}, af
	}
	p.wit()
	if p.i < len(p.data) {
		return knoop{}, p.stop(p.i, CodeSyntaxis, "the document goes on after its end")
	}
	return k, nil
}

func (p *ontleder) waarde() (knoop, *afgebroken) {
	if p.waarden++; p.waarden > p.o.MaxWaarden {
		return knoop{}, p.stop(p.i, CodeTeGroot, fmt.Sprintf("the document holds more than %d values", p.o.MaxWaarden))
	}
	if p.i >= len(p.data) {
		return knoop{}, p.verwacht("a value")
	}
	switch c := p.data[p.i]; {
	case c == '{':
		return p.genest(p.object)
	case c == '[':
		return p.genest(p.lijst)
	case c == '"':
		van := p.i
		s, af := p.string()
		return knoop{soort: tekstsoort, van: van, tot: p.i, tekst: s}, af
	case c == '-' || '0' <= c && c <= '9':
		return p.getal()
	}
	return p.woord()
}

func (p *ontleder) woord() (knoop, *afgebroken) {
	for _, w := range []struct {
		tekst string
		soort soort
	}{{"true", waar}, {"false", onwaar}, {"null", niets}} {
		if bytes.HasPrefix(p.data[p.i:], []byte(w.tekst)) {
			k := knoop{soort: w.soort, van: p.i, tot: p.i + len(w.tekst)}
			p.i = k.tot
			return k, nil
		}
	}
	return knoop{}, p.verwacht("a value")
}

func (p *ontleder) genest(lees func() (knoop, *afgebroken)) (knoop, *afgebroken) {
	if len(p.pad) >= p.o.MaxDiepte {
		return knoop{}, p.stop(p.i, CodeTeGroot, fmt.Sprintf("objects and lists are nested more than %d deep", p.o.MaxDiepte))
	}
	return lees()
}

func (p *ontleder) object() (knoop, *afgebroken) {
	k := knoop{soort: object, van: p.i}
	p.i++
	p.wit()
	if p.neem('}') {
		k.tot = p.i
		return k, nil
	}
	gezien := map[string]struct{}{}
	for ; ; p.wit() {
		l, af := p.lid()
		if af != nil {
			return knoop{}, af
		}
		if _, dubbel := gezien[l.sleutel]; dubbel {
			p.v.meld(l.plek, padTekst(append(p.pad, stap{l.sleutel, -1})), "", CodeDubbel,
				fmt.Sprintf("key %q stands here twice", inkorten(l.sleutel, maxWaarde)))
		} else {
			gezien[l.sleutel] = struct{}{}
			k.leden = append(k.leden, l)
		}
		p.wit()
		if p.neem('}') {
			k.tot = p.i
			return k, nil
		}
		if !p.neem(',') {
			return knoop{}, p.verwacht("',' or '}'")
		}
	}
}

// neem goes past c, if it is what stands here.
func (p *ontleder) neem(c byte) bool {
	if p.i < len(p.data) && p.data[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *ontleder) lid() (lid, *afgebroken) {
	if p.i >= len(p.data) || p.data[p.i] != '"' {
		return lid{}, p.verwacht("a key in double quotes")
	}
	plek := p.i
	sleutel, af := p.string()
	if af != nil {
		return lid{}, af
	}
	if p.wit(); p.i >= len(p.data) || p.data[p.i] != ':' {
		return lid{}, p.verwacht("':'")
	}
	p.i++
	p.wit()
	p.pad = append(p.pad, stap{sleutel, -1})
	k, af := p.waarde()
	p.pad = p.pad[:len(p.pad)-1]
	return lid{sleutel: sleutel, plek: plek, waarde: k}, af
}

func (p *ontleder) lijst() (knoop, *afgebroken) {
	k := knoop{soort: lijst, van: p.i}
	p.i++
	p.wit()
	if p.neem(']') {
		k.tot = p.i
		return k, nil
	}
	for ; ; p.wit() {
		p.pad = append(p.pad, stap{index: len(k.items)})
		item, af := p.waarde()
		p.pad = p.pad[:len(p.pad)-1]
		if af != nil {
			return knoop{}, af
		}
		k.items = append(k.items, item)
		p.wit()
		if p.neem(']') {
			k.tot = p.i
			return k, nil
		}
		if !p.neem(',') {
			return knoop{}, p.verwacht("',' or ']'")
		}
	}
}

// getal reads a number by the grammar of RFC 8259, section 6.
func (p *ontleder) getal() (knoop, *afgebroken) {
	k := knoop{soort: getal, van: p.i}
	p.neem('-')
	if !p.neem('0') && !p.cijfers() {
		return knoop{}, p.verwacht("a digit")
	}
	if p.neem('.') && !p.cijfers() {
		return knoop{}, p.verwacht("a digit")
	}
	if p.neem('e') || p.neem('E') {
		if !p.neem('+') {
			p.neem('-')
		}
		if !p.cijfers() {
			return knoop{}, p.verwacht("a digit")
		}
	}
	k.tot = p.i
	return k, nil
}

func (p *ontleder) cijfers() bool {
	van := p.i
	for p.i < len(p.data) && '0' <= p.data[p.i] && p.data[p.i] <= '9' {
		p.i++
	}
	return p.i > van
}

// string reads a text, without its quotes and with its escapes resolved.
func (p *ontleder) string() (string, *afgebroken) {
	p.i++
	var b strings.Builder
	van := p.i // of the run not yet copied
	for p.i < len(p.data) {
		switch c := p.data[p.i]; {
		case c == '"':
			b.Write(p.data[van:p.i])
			p.i++
			return strings.ToValidUTF8(b.String(), "\uFFFD"), nil
		case c == '\\':
			b.Write(p.data[van:p.i])
			r, af := p.escape()
			if af != nil {
				return "", af
			}
			b.WriteRune(r)
			van = p.i
		case c < ' ':
			return "", p.stop(p.i, CodeSyntaxis, fmt.Sprintf("a text holds control character U+%04X; write it as an escape", c))
		default:
			p.i++
		}
	}
	return "", p.verwacht("the closing double quote of a text")
}

func (p *ontleder) escape() (rune, *afgebroken) {
	plek := p.i
	p.i++
	if p.i >= len(p.data) {
		return 0, p.verwacht("an escape")
	}
	c := p.data[p.i]
	if c == 'u' {
		return p.unicode(plek)
	}
	k := strings.IndexByte(`"\/bfnrt`, c)
	if k < 0 {
		return 0, p.verwacht(`one of " \ / b f n r t u after \`)
	}
	p.i++
	return rune("\"\\/\b\f\n\r\t"[k]), nil
}

func (p *ontleder) unicode(plek int) (rune, *afgebroken) {
	r, ok := p.vierHex()
	if !ok {
		return 0, p.stop(plek, CodeSyntaxis, `expected four hexadecimal digits after \u`)
	}
	if r == 0 {
		p.v.meld(plek, padTekst(p.pad), `\u0000`, CodeOngeldigeWaarde, "a text holds NUL")
	}
	if !utf16.IsSurrogate(r) {
		return r, nil
	}
	if na := p.i; na+1 < len(p.data) && p.data[na] == '\\' && p.data[na+1] == 'u' {
		p.i++
		if laag, ok := p.vierHex(); ok {
			if heel := utf16.DecodeRune(r, laag); heel != utf8.RuneError {
				return heel, nil
			}
		}
		p.i = na
	}
	p.v.meld(plek, padTekst(p.pad), string(p.data[plek:p.i]), CodeTekenset, "a text holds half a surrogate pair")
	return utf8.RuneError, nil
}

// vierHex reads four hexadecimal digits after the u at the current place.
func (p *ontleder) vierHex() (rune, bool) {
	if p.i+5 > len(p.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.data[p.i+1:p.i+5]), 16, 16)
	if err != nil {
		return 0, false
	}
	p.i += 5
	return rune(n), true
}
