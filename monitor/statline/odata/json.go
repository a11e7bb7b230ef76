package odata

import (
	"bytes"
	"encoding/json"
)

// What follows walks through JSON that is known to be whole, and keeps nothing
// of it: a page of figures has 10,000 rows, of which only the number and some
// keys are used, and a page of bad will may have millions.

// lijstlezer gives the elements of an array.
type lijstlezer struct {
	b []byte // with its brackets
	i int
}

func nieuweLijst(array []byte) lijstlezer { return lijstlezer{b: array, i: 1} }

// volgende gives where the next element begins and ends.
func (l *lijstlezer) volgende() (begin, eind int, ok bool) {
	if l.i = naKomma(l.b, l.i); l.b[l.i] == ']' {
		return 0, 0, false
	}
	begin = l.i
	l.i = einde(l.b, begin)
	return begin, l.i, true
}

// objectlezer gives the fields of an object.
type objectlezer struct {
	b []byte // with its braces
	i int
}

func nieuwObject(object []byte) objectlezer { return objectlezer{b: object, i: 1} }

// volgende gives the next field: its key, without quotes, and its value.
func (o *objectlezer) volgende() (sleutel, waarde []byte, ok bool) {
	if o.i = naKomma(o.b, o.i); o.b[o.i] == '}' {
		return nil, nil, false
	}
	begin := o.i
	o.i = einde(o.b, begin)
	sleutel = kaleTekst(o.b[begin:o.i])
	begin = naWit(o.b, naWit(o.b, o.i)+1) // past the colon
	o.i = einde(o.b, begin)
	return sleutel, o.b[begin:o.i], true
}

// kaleTekst gives what a text says, without its quotes.
func kaleTekst(ruw []byte) []byte {
	if bytes.IndexByte(ruw, '\\') < 0 {
		return ruw[1 : len(ruw)-1]
	}
	var s string
	_ = json.Unmarshal(ruw, &s) // it is a whole text
	return []byte(s)
}

// naWit gives the first place from i on that is no white space.
func naWit(b []byte, i int) int {
	for b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r' {
		i++
	}
	return i
}

// naKomma is naWit, past a comma where there is one.
func naKomma(b []byte, i int) int {
	if i = naWit(b, i); b[i] == ',' {
		return naWit(b, i+1)
	}
	return i
}

// einde gives the place behind the value that begins at i.
func einde(b []byte, i int) int {
	switch b[i] {
	case '"':
		return teksteinde(b, i)
	case '[', '{':
		return nesteinde(b, i)
	}
	for i < len(b) {
		switch b[i] {
		case ',', ']', '}', ' ', '\n', '\t', '\r':
			return i
		}
		i++
	}
	return i
}

func teksteinde(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func nesteinde(b []byte, i int) int {
	for diepte := 0; ; {
		switch b[i] {
		case '"':
			i = teksteinde(b, i)
			continue
		case '[', '{':
			diepte++
		case ']', '}':
			diepte--
		}
		if i++; diepte == 0 {
			return i
		}
	}
}
