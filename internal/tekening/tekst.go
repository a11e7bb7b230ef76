package tekening

import "strings"

// letterbreedte estimates how wide a letter is, as a part of the font's size,
// after the metrics of Arial; system fonts differ little from it.
func letterbreedte(r rune) float64 {
	switch {
	case strings.ContainsRune("ijl.,:;'|!·", r):
		return 0.25
	case strings.ContainsRune("ftIr ()[]-\u00a0/", r):
		return 0.33
	case strings.ContainsRune("mwMW%@—", r):
		return 0.86
	case r >= 'A' && r <= 'Z':
		return 0.69
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return 0.56
	case r < 0x2e80:
		return 0.6
	}
	return 1
}

// Breedte estimates the width of a text in pixels at a font of that size.
func Breedte(tekst string, grootte float64) float64 {
	som := 0.0
	for _, r := range tekst {
		som += letterbreedte(r)
	}
	return som * grootte * speling
}

// speling is room for fonts that are somewhat wider than Arial.
const speling = 1.04

// Afbreken breaks a text into at most so many lines of that width in pixels,
// at blanks, and inside a word that is wider than a line. What doesn't fit is
// cut, with "…" at its end. An empty text gives no lines.
func Afbreken(tekst string, grootte, breedte float64, regels int) []string {
	if regels < 1 {
		return nil
	}
	var klaar []string
	regel := ""
	for woord := range strings.FieldsSeq(tekst) {
		for _, stuk := range stukken(woord, grootte, breedte) {
			proef := stuk
			if regel != "" {
				proef = regel + " " + stuk
			}
			if regel == "" || Breedte(proef, grootte) <= breedte {
				regel = proef
				continue
			}
			klaar = append(klaar, regel)
			regel = stuk
		}
	}
	if regel != "" {
		klaar = append(klaar, regel)
	}
	if len(klaar) > regels {
		klaar = klaar[:regels]
		klaar[regels-1] = ingekort(klaar[regels-1], grootte, breedte)
	}
	return klaar
}

// stukken cuts a word that is wider than a line into parts that fit.
func stukken(woord string, grootte, breedte float64) []string {
	if Breedte(woord, grootte) <= breedte {
		return []string{woord}
	}
	var klaar []string
	stuk, som := []rune{}, 0.0
	streepje := letterbreedte('-') * grootte * speling
	for _, r := range woord {
		b := letterbreedte(r) * grootte * speling
		if len(stuk) > 2 && som+b+streepje > breedte {
			klaar = append(klaar, string(stuk)+"-")
			stuk, som = stuk[:0], 0
		}
		stuk = append(stuk, r)
		som += b
	}
	return append(klaar, string(stuk))
}

// ingekort ends a line with an ellipsis, within the width.
func ingekort(regel string, grootte, breedte float64) string {
	letters := []rune(regel)
	for len(letters) > 1 && Breedte(string(letters)+"…", grootte) > breedte {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " -") + "…"
}
