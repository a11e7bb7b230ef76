package vijandtest

import (
	"bytes"
	"encoding/binary"
	"maps"
	"os"
	"strings"
	"testing"
	"unicode/utf16"
)

const bom = "\ufeff"

// Tekst tries a reader of any text. geldig is a good file, which it takes.
func Tekst(t *testing.T, l Lezer, geldig []byte) {
	t.Helper()
	c := nieuw(geldig)
	c.tekst()
	c.beproef(t, l)
}

// nieuw makes a corpus of a good file, without its byte order mark.
func nieuw(geldig []byte) *corpus {
	vol := os.Getenv("VIJANDTEST") == "vol" //nolint:forbidigo // a setting of tests
	return &corpus{dun: !vol, geldig: bytes.TrimPrefix(geldig, []byte(bom))}
}

// tekst adds what is hostile to any format.
func (c *corpus) tekst() {
	c.heel()
	c.leeg()
	c.tekenset()
	c.omvangTekst()
	c.schijf()
}

func (c *corpus) heel() {
	c.soort = Heel
	goed := string(c.geldig)
	c.voeg(nemen, los(goed), "as it is")
	c.voeg(nemen, los(bom, goed), "with a byte order mark")
	c.voeg(nemen, c.regeleinden("\r\n"), "CRLF")
}

func (c *corpus) leeg() {
	c.soort = Leeg
	for naam, inhoud := range opNaam(map[string]string{
		"nothing": "", "blanks": " \t  ", "line feeds": "\n\n\n", "carriage returns": "\r\r\r", "byte order mark alone": bom, "two byte order marks": bom + bom,
		"NUL": "\x00", "zeros": strings.Repeat("\x00", 64<<10), "null": "null", "list": "[]", "text": `""`, "nought": "0", "object": "{}", "true": "true",
		"gzip": "\x1f\x8b\x08\x00\x00\x00\x00\x00", "zip": "PK\x03\x04\x14\x00", "old Excel": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		"HTML": "<!DOCTYPE html><html><body>Storing</body></html>", "XML": `<?xml version="1.0"?><a/>`, "PDF": "%PDF-1.7\n%\xe2\xe3", "quote": `"`, "brace": "{", "bracket": "[",
		"separators": ";;;;\n;;;;\n", "commas": ",,,", "tabs": "\t\t\n\t", "sep line": "sep=;\n", "backslash": `\`, "vertical tab": "\v\f\x85\u2028",
	}) {
		c.voeg(weigeren, los(inhoud), "%s", naam)
	}
}

// onzin are bytes that are not UTF-8.
var onzin = map[string]string{
	"lone byte": "\xff", "Windows-1252": "\xe9", "continuation": "\x80", "overlong NUL": "\xc0\x80", "overlong slash": "\xc0\xaf", "overlong of three": "\xe0\x80\x80",
	"overlong of four": "\xf0\x80\x80\xaf", "surrogate": "\xed\xa0\x80", "pair of surrogates": "\xed\xa0\xbd\xed\xb8\x80", "above U+10FFFF": "\xf4\x90\x80\x80",
	"five bytes": "\xf8\x88\x80\x80\x80", "cut off": "\xe2\x82",
}

func (c *corpus) tekenset() {
	c.soort = Tekenset
	goed := string(c.geldig)
	for i, plek := range c.plekken(8) {
		for naam, b := range opNaam(onzin) {
			c.voeg(weigeren, c.invoegen(plek, b), "%s at %d", naam, plek)
		}
		for naam, s := range opNaam(map[string]string{
			"byte order mark": bom, "NUL": "\x00", "escape": "\x1b[2J", "right to left": "\u202e", "no-break space": "\u00a0", "line separator": "\u2028",
			"noncharacter": "\uffff", "replacement": "\ufffd", "backspace": "\b", "delete": "\x7f", "C1": "\u0085",
		}) {
			if i > 0 || naam != "byte order mark" {
				c.voeg(vrij, c.invoegen(plek, s), "%s at %d", naam, plek)
			}
		}
	}
	for naam, orde := range opNaam(map[string]binary.AppendByteOrder{"LE": binary.LittleEndian, "BE": binary.BigEndian}) {
		for _, merk := range []string{bom, ""} {
			var b, breed []byte
			for _, r := range utf16.Encode([]rune(merk + goed)) {
				b = orde.AppendUint16(b, r)
			}
			for _, r := range merk + goed {
				breed = orde.AppendUint32(breed, uint32(r)) //nolint:gosec // a rune is never below zero
			}
			c.voeg(weigeren, los(string(b)), "UTF-16 %s, mark %q", naam, merk)
			c.voeg(weigeren, los(string(breed)), "UTF-32 %s, mark %q", naam, merk)
		}
	}
	c.voeg(vrij, los(bom, bom, goed), "two byte order marks")
	c.voeg(vrij, c.regeleinden("\r"), "CR alone")
	c.voeg(vrij, c.regeleinden("\u2028"), "line separators")
	c.voeg(vrij, c.regeleinden(""), "no line ends")
	c.voeg(vrij, los(strings.Replace(string(c.geldig), "\n", "\r\n", 1)), "mixed line ends")
}

// afgebroken adds the good file, cut off; e is what must become of it.
func (c *corpus) afgebroken(e eis) {
	c.soort = Afgebroken
	n := 200
	if c.dun {
		n = 40
	}
	heel := len(strings.TrimRight(string(c.geldig), " \t\r\n"))
	for _, plek := range c.plekken(n) {
		if plek < heel {
			c.voeg(e, los(string(c.geldig[:plek])), "after %d bytes", plek)
		}
	}
}

func (c *corpus) omvangTekst() {
	c.soort = Omvang
	alle := map[string]string{"letters": "x", "quotes": `"`, "brackets": "["}
	if !c.dun {
		maps.Copy(alle, map[string]string{"zeros": "\x00", "digits": "9", "separators": ";", "braces": `{"a":`, "hashes": "#", "backslashes": `\`})
	}
	for naam, s := range opNaam(alle) {
		c.voeg(weigeren, invoer{herhaald(s, eindeloos)}, "endless %s", naam)
	}
	c.voeg(weigeren, append(los(string(c.geldig)), herhaald("x", eindeloos)), "good, then endless letters")
}
