package statline

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// stopwoorden say nothing of what is measured: those of the language, and
// those of counting, which the unit tells better.
var stopwoorden = strings.Fields(`
de het een en of van in op met per tot voor naar als deel die dat der aan bij uit te om zijn is er door over onder
ook wel niet naast dan was wordt worden werd heeft hebben had hun haar zich waar wie welke deze dit
alle aantal aantallen totaal percentage relatief gemiddeld gemiddelde aandeel soort naast betreft exclusief inclusief`)

// accenten are taken away: cliënten and clienten are one word.
var accenten = strings.NewReplacer(
	"á", "a", "à", "a", "ä", "a", "â", "a", "é", "e", "è", "e", "ë", "e", "ê", "e", "í", "i", "ï", "i", "î", "i",
	"ó", "o", "ò", "o", "ö", "o", "ô", "o", "ú", "u", "ù", "u", "ü", "u", "û", "u", "ç", "c", "ñ", "n",
)

// plat is a text in lower case without accents.
func plat(s string) string { return accenten.Replace(strings.ToLower(s)) }

// perDuizend is the number in "per 10.000 inwoners", which says how a figure is
// shown and not what it is.
var perDuizend = regexp.MustCompile(`\d+[. ]000`)

// woorden gives the words of texts that say something, each once, as stems.
func woorden(teksten ...string) []string {
	var uit []string
	for _, t := range teksten {
		for _, w := range strings.FieldsFunc(plat(perDuizend.ReplaceAllString(t, " ")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if slices.Contains(stopwoorden, w) {
				continue
			}
			if s := stam(w); !slices.Contains(uit, s) {
				uit = append(uit, s)
			}
		}
	}
	return uit
}

// stam takes the ending of a plural off: -s and -en, and the doubling of a
// consonant before the latter. It is no more than that; but the several words
// for people who are counted are one.
func stam(w string) string {
	const kortst = 4 // letters that must be left
	if s, ok := strings.CutSuffix(w, "s"); ok && len(s) >= kortst {
		w = s
	}
	if s, ok := strings.CutSuffix(w, "en"); ok && len(s) >= kortst {
		if n := len(s); s[n-1] == s[n-2] && !strings.ContainsRune("aeiou", rune(s[n-1])) {
			s = s[:n-1]
		}
		w = s
	}
	switch w {
	case "inwoner", "mens", "person":
		return "persoon"
	}
	return w
}

// verwant says how much two stems are one word, from 0 to 1: equal; a slip or
// another form of it, at most one letter in six; a part of a compound at its
// beginning or end (bijstand, bijstandsuitkering).
func verwant(a, b string) float64 {
	const (
		vorm, deel   = 0.9, 0.6
		letters      = 6
		kortsteDeel  = 4
		langsteWoord = 40
	)
	if a == b {
		return 1
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if mag := na / letters; mag > 0 && nb-na <= mag && nb <= langsteWoord && tekst.Afstand(a, b) <= mag {
		return vorm
	}
	if na >= kortsteDeel && (strings.HasPrefix(b, a) || strings.HasSuffix(b, a)) {
		return deel
	}
	return 0
}

// meestVerwant is the closest that w comes to one of the words.
func meestVerwant(w string, woorden []string) float64 {
	beste := 0.0
	for _, v := range woorden {
		if beste = max(beste, verwant(w, v)); beste == 1 {
			break
		}
	}
	return beste
}

// slug makes a slug of a text, at most lengte bytes; empty when it has no
// letters or digits.
func slug(s string, lengte int) string {
	var b strings.Builder
	streep := false
	for _, r := range plat(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if streep && b.Len() > 0 {
				b.WriteByte('-')
			}
			streep = false
			b.WriteRune(r)
		case r == '\'' || r == '’':
		default:
			streep = true
		}
	}
	uit := b.String()
	return strings.TrimRight(uit[:min(len(uit), lengte)], "-")
}
