package tekst

import (
	"strings"
	"unicode/utf8"
)

// LijktFormule tells whether a spreadsheet would take a cell with s for a
// formula, once the apostrophes before it are off: by its first character, in
// the full width of East Asian keyboards too, or by one that a spreadsheet puts
// away before it looks. Source: OWASP, CSV Injection.
func LijktFormule(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "'"))
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
		return true
	}
	return false
}

// AlsCel makes a text fit for a cell of a spreadsheet: what looks like a
// formula gets an apostrophe before it. UitCel gives the text back.
func AlsCel(s string) string {
	if LijktFormule(s) {
		return "'" + s
	}
	return s
}

// UitCel undoes AlsCel. Every other apostrophe, as in 't and 's, stays.
func UitCel(s string) string {
	if strings.HasPrefix(s, "'") && LijktFormule(s) {
		return s[1:]
	}
	return s
}
