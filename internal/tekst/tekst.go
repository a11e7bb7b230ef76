// Package tekst holds what several readers of this module ask of a text: which
// known name comes nearest to one that is unknown, where it stops being UTF-8,
// whether it is a slug, whether it holds anything but what people read, or
// anything to read at all, how it reads on one line.
//
// It lies below the ground floor: it knows nothing of the field and imports
// nothing of ours.
package tekst

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Afstand is the Levenshtein distance: the fewest characters to insert, delete
// or replace that make a into b. It costs the product of the lengths; who calls
// it with input bounds them.
func Afstand(a, b string) int {
	van, naar := []rune(a), []rune(b)
	rij := make([]int, len(naar)+1) // distances of the part of van so far to each beginning of naar
	for j := range rij {
		rij[j] = j
	}
	for i, x := range van {
		schuin := rij[0]
		rij[0] = i + 1
		for j, y := range naar {
			vervang := schuin
			if x != y {
				vervang++
			}
			schuin = rij[j+1]
			rij[j+1] = min(vervang, rij[j+1]+1, rij[j]+1)
		}
	}
	return rij[len(naar)]
}

// Naaste gives the known name nearest to naam, whatever the case, when it is
// near enough to be meant: at most two edits, and at most one for every three
// characters of the known name. Of names equally near it gives the first. It is
// empty when none is near, or when naam is too long to be a slip.
func Naaste(naam string, bekend []string) string {
	const maxLengte, maxAfstand = 40, 2
	if len(naam) > maxLengte {
		return ""
	}
	beste, afstand := "", maxAfstand+1
	for _, b := range bekend {
		d := Afstand(strings.ToLower(b), strings.ToLower(naam))
		if d < afstand && d*3 <= utf8.RuneCountInString(b) {
			beste, afstand = b, d
		}
	}
	return beste
}

// GeenUTF8 gives the offset of the first byte that is not UTF-8, -1 when all
// of it is. A character that is cut off at the end is not UTF-8.
func GeenUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1 // not reached: what is not valid has such a byte
}

// Plaats gives line and column, in bytes and from 1, of an offset in data.
func Plaats(data []byte, offset int) (regel, kolom int) {
	voor := data[:offset]
	return bytes.Count(voor, []byte("\n")) + 1, offset - bytes.LastIndexByte(voor, '\n')
}

// IsSlug tells whether s is one: words of lower-case letters and digits, joined
// by single hyphens, the first beginning with a letter. It is
// [a-z][a-z0-9]*(-[a-z0-9]+)* without a regular expression's cost; how long a
// slug may be is for the caller to say.
func IsSlug(s string) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' || s[len(s)-1] == '-' {
		return false
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '-':
			if s[i-1] == '-' {
				return false
			}
		case (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			return false
		}
	}
	return true
}

// Leesbaar says what is wrong with a text that people read and files keep,
// empty when nothing is. It is UTF-8. Of control characters it has line feed
// and tab alone: encoding/csv turns a carriage return before a line feed into
// nothing, and spreadsheets drop the others. It has none that turn the
// direction of the text after it.
func Leesbaar(s string) (melding string) {
	if !utf8.ValidString(s) {
		return "the text is not UTF-8"
	}
	for _, r := range s {
		if unicode.Is(richtingtekens, r) {
			return fmt.Sprintf("the text holds U+%04X, which turns the direction of the text after it", r)
		}
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return fmt.Sprintf("the text holds control character U+%04X; only line feed and tab may be in it", r)
		}
	}
	return ""
}

// Zichtbaar tells whether a text holds something to read: more than blanks, in
// any of the forms that they have. A name of a zero width space or of a filler
// looks empty, though strings.TrimSpace leaves it as it is.
func Zichtbaar(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Letter, unicode.Number, unicode.Punct, unicode.Symbol) && !strings.ContainsRune(legeTekens, r)
	})
}

// legeTekens are the letters and symbols that look like a blank: the fillers of
// Hangul and the empty Braille pattern.
const legeTekens = "\u115f\u1160\u2800\u3164\uffa0"

// richtingtekens are the embeddings, overrides and isolates of bidirectional
// text, and the separators of lines and paragraphs: in a name they would
// change how the report around it reads.
var richtingtekens = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x2028, Hi: 0x202e, Stride: 1}, {Lo: 0x2066, Hi: 0x2069, Stride: 1}}}

// Gladgestreken makes a text one line with single blanks, none of them at its
// ends; every white space counts as a blank, the one that no line breaks at too.
func Gladgestreken(s string) string { return strings.Join(strings.Fields(s), " ") }
