package strikt

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Codes of problems. They are the words of goaltree's codes of the same name,
// which this package lies below.
const (
	CodeSyntaxis        = "syntaxis"
	CodeTekenset        = "tekenset"
	CodeLeeg            = "leeg"
	CodeOnbekendVeld    = "onbekend-veld"
	CodeVeldOntbreekt   = "veld-ontbreekt"
	CodeDubbel          = "dubbel"
	CodeOngeldigeWaarde = "ongeldige-waarde"
	CodeTeGroot         = "te-groot"
	CodeGetal           = "getal"
)

// Probleem is one mistake in a document.
type Probleem struct {
	Pad     string // path such as hoofddoelen[2].effecten[0].gewicht; empty for the whole document
	Regel   int    // line, from 1
	Kolom   int    // column in bytes, from 1; a BOM does not count
	Waarde  string // what stood there, cut when long
	Code    string // the kind of mistake
	Melding string // one English sentence without final stop
}

// The bytes that a Probleem keeps of a value and of a sentence: that of a type
// which reads itself may quote all it was given.
const (
	maxWaarde  = 200
	maxMelding = 2000
)

func inkorten(s string, maximum int) string {
	if len(s) <= maximum {
		return s
	}
	einde := maximum
	for einde > 0 && !utf8.RuneStart(s[einde]) {
		einde--
	}
	return s[:einde] + "…"
}

// verslag gathers problems up to a limit, and knows where offsets lie.
type verslag struct {
	regels    []int // offset at which each line starts
	maximum   int
	problemen []Probleem
	vol       bool
}

func (v *verslag) plek(offset int) (regel, kolom int) {
	laag, hoog := 0, len(v.regels)
	for hoog-laag > 1 {
		if midden := (laag + hoog) / 2; v.regels[midden] <= offset {
			laag = midden
		} else {
			hoog = midden
		}
	}
	return laag + 1, offset - v.regels[laag] + 1
}

func (v *verslag) meld(offset int, pad, waarde, code, melding string) {
	if v.vol {
		return
	}
	regel, kolom := v.plek(offset)
	p := Probleem{Pad: pad, Regel: regel, Kolom: kolom, Waarde: inkorten(waarde, maxWaarde), Code: code, Melding: inkorten(melding, maxMelding)}
	if len(v.problemen) >= v.maximum {
		v.vol = true
		p.Pad, p.Waarde, p.Code = "", "", CodeTeGroot
		p.Melding = fmt.Sprintf("more than %d mistakes; from here on they are not reported", v.maximum)
	}
	v.problemen = append(v.problemen, p)
}

func regelstarten(data []byte) []int {
	starten := make([]int, 1, bytes.Count(data, []byte("\n"))+1)
	for i, c := range data {
		if c == '\n' {
			starten = append(starten, i+1)
		}
	}
	return starten
}
