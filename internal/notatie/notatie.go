// Package notatie writes numbers and short phrases as Dutch readers expect
// them: decimal comma, thousands point, a real minus sign, "71,2%",
// "€ 1.250", "1 effect" beside "2 effecten". It is the one place of the module
// that does so; pages, pictures and the terminal share it.
package notatie

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// Min is the sign of a negative number, U+2212.
	Min = "−"
	// Spatie is a blank that no line breaks at, U+00A0.
	Spatie = "\u00a0"
	// Geen stands where there is no number, U+2013.
	Geen = "–"
)

// maxDecimalen bounds the decimals written; an indicator has at most six.
const maxDecimalen = 12

// Getal writes x rounded to so many decimals, half away from zero, with
// decimal comma and thousands points: 1234.5 is "1.234,5". Zero has no sign.
// NaN and infinities are no numbers and give Geen.
func Getal(x float64, decimalen int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Geen
	}
	s := vast(math.Abs(x), min(max(decimalen, 0), maxDecimalen))
	heel, breuk, _ := strings.Cut(s, ".")
	s = duizendtallen(heel)
	if breuk != "" {
		s += "," + breuk
	}
	if x < 0 && strings.ContainsAny(s, "123456789") {
		return Min + s
	}
	return s
}

// Decimaal writes a decimal number, given exactly as "-1234.50", with all its
// digits: "−1.234,50".
func Decimaal(s string) string {
	heel, breuk, punt := strings.Cut(s, ".")
	heel, negatief := strings.CutPrefix(heel, "-")
	heel = duizendtallen(heel)
	if punt {
		heel += "," + breuk
	}
	if negatief {
		return Min + heel
	}
	return heel
}

// MetTeken writes x as Getal does, with a plus sign where it is above zero
// after rounding: for differences.
func MetTeken(x float64, decimalen int) string {
	s := Getal(x, decimalen)
	if x > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	}
	return s
}

// vast rounds a number that is not negative, half up.
func vast(x float64, decimalen int) string {
	macht := math.Pow10(decimalen)
	// Above this, the product would lose the very digits it is to round.
	if y := x * macht; y < 1<<52 {
		x = math.Round(y) / macht
	}
	return strconv.FormatFloat(x, 'f', decimalen, 64)
}

func duizendtallen(cijfers string) string {
	if len(cijfers) <= 3 {
		return cijfers
	}
	var b strings.Builder
	for i, c := range cijfers {
		if i > 0 && (len(cijfers)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// MetEenheid writes x with the unit behind or before it: "71,2%", "€ 1.250",
// "23,4 per 10.000 inwoners". Amounts of euros have the sign in front.
func MetEenheid(x float64, decimalen int, eenheid string) string {
	s := Getal(x, decimalen)
	switch {
	case s == Geen, eenheid == "":
		return s
	case strings.HasPrefix(eenheid, "%"):
		return s + eenheid
	case eenheid == "€", eenheid == "euro":
		return "€" + Spatie + s
	case strings.HasPrefix(eenheid, "euro ") || strings.HasPrefix(eenheid, "€ "):
		_, rest, _ := strings.Cut(eenheid, " ")
		return "€" + Spatie + s + " " + rest
	}
	return s + " " + eenheid
}

// Procent writes a share of 0 to 1 as whole per cents: 0.75 is "75%".
func Procent(deel float64) string { return MetEenheid(100*deel, 0, "%") }

// Kaal writes x unrounded for a spreadsheet: decimal comma, no thousands
// points, a plain hyphen for minus. NaN and infinities give an empty text.
func Kaal(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(x+0, 'f', -1, 64), ".", ",", 1)
}

// Aantal writes a number with the noun that fits it: "1 effect", "13 effecten".
func Aantal(n int, enkel, meer string) string {
	return Getal(float64(n), 0) + " " + Kies(n, enkel, meer)
}

// Kies gives the word that fits n: enkel for one, meer for any other number.
func Kies(n int, enkel, meer string) string {
	if n == 1 {
		return enkel
	}
	return meer
}

// JaNee answers a question in one word, as in a cell of a table.
func JaNee(b bool) string {
	if b {
		return "ja"
	}
	return "nee"
}

// Opsomming joins parts as a sentence does: "a", "a en b", "a, b en c".
func Opsomming(delen []string) string {
	if len(delen) < 2 {
		return strings.Join(delen, "")
	}
	laatste := len(delen) - 1
	return strings.Join(delen[:laatste], ", ") + " en " + delen[laatste]
}

// regeleinden end a line, or jump over a part of it.
const regeleinden = "\n\r\t\v\f\u0085\u2028\u2029"

// EenRegel makes a text one line, so that none can pass for lines of the
// report around it: a line's end or tab, with the blanks beside it, becomes one
// blank.
func EenRegel(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(s, regeleinden)
		if i < 0 {
			return b.String() + s
		}
		b.WriteString(strings.TrimRight(s[:i], " "))
		b.WriteByte(' ')
		s = strings.TrimLeft(s[i:], " "+regeleinden)
	}
}

// Stuurteken says whether a character acts on what shows a text instead of
// being shown: control characters, among them the escape of ANSI codes, and
// those that turn the direction of writing. Blanks and line ends are none.
func Stuurteken(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	}
	// Source: Unicode Standard Annex 9, table 1, explicit directional
	// formatting characters.
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// Hoofdletter makes the first letter a capital, as at a sentence's start.
func Hoofdletter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Kleineletter makes the first letter small, as inside a sentence, unless the
// word is an abbreviation such as WW or AOW.
func Kleineletter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	volgende, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || r == utf8.RuneError || unicode.IsUpper(volgende) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
