package monitor

import (
	"math"
	"strconv"
	"strings"
)

// machten are the powers of ten a float64 has exactly.
var machten = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// maxCijfers is how many digits always make an integer that a float64 has exactly.
const maxCijfers = 15

// csvGetal is a number as it was written.
type csvGetal struct {
	waarde    float64
	decimalen int
	// duizend: written as 1.234, which elsewhere is one thousand and more.
	duizend bool
}

// snelGetal reads the number that begins at pos: digits, and where komma or
// punt says so a sign and digits after it. It gives the place after the
// number, or -1 when it takes care to read. Both the digits and the power of
// ten are exact, so that one division rounds as strconv.ParseFloat does
// (Clinger 1990, How to read floating point numbers accurately, section 3).
func snelGetal(b []byte, pos int, punt byte) (g csvGetal, na int) {
	i := pos
	negatief := b[i] == '-'
	if negatief {
		i++
	}
	begin := i
	var m uint64
	for ; b[i]-'0' <= 9; i++ {
		m = m*10 + uint64(b[i]-'0')
	}
	heel := i - begin
	if heel == 0 {
		return g, -1
	}
	teken := b[i]
	if teken == ',' && punt != ',' || teken == '.' {
		i++
		begin = i
		for ; b[i]-'0' <= 9; i++ {
			m = m*10 + uint64(b[i]-'0')
		}
		g.decimalen = i - begin
		if g.decimalen == 0 {
			return g, -1
		}
		g.duizend = g.decimalen == 3 && teken == '.' && heel <= 3
	}
	if heel+g.decimalen > maxCijfers {
		return g, -1
	}
	g.waarde = float64(m)
	if g.decimalen > 0 {
		g.waarde /= machten[g.decimalen]
	}
	if negatief {
		g.waarde = 0 - g.waarde // minus zero is zero
	}
	return g, i
}

// zorgvuldigGetal reads a cell without blanks around it. mis says what is
// wrong; a number is a sign, digits, and after a comma or point digits again.
func zorgvuldigGetal(tekst string, scheiding byte) (g csvGetal, mis string) {
	kaal := strings.TrimPrefix(tekst, "-")
	heel, decimalen, gebroken := kaal, "", false
	if i := strings.IndexAny(kaal, ",."); i >= 0 && (kaal[i] == '.' || scheiding != ',') {
		heel, decimalen, gebroken = kaal[:i], kaal[i+1:], true
	}
	if !isCijfers(heel) || gebroken && !isCijfers(decimalen) {
		return g, geenGetal(tekst, scheiding)
	}
	g.decimalen = len(decimalen)
	g.duizend = g.decimalen == 3 && len(heel) <= 3 && strings.Contains(kaal, ".")
	f, err := strconv.ParseFloat(strings.Replace(tekst, ",", ".", 1), 64)
	if err != nil || math.IsInf(f, 0) {
		return g, "this number is too large to reckon with"
	}
	g.waarde = f + 0 // minus zero is zero
	return g, ""
}

func isCijfers(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// geenGetal says why a text is no number, in terms of what people do.
func geenGetal(tekst string, scheiding byte) string {
	const basis = "expected a number such as 1234,5"
	bevat := func(tekens string) bool { return strings.ContainsAny(tekst, tekens) }
	cijfers := strings.Count(tekst, ",") + strings.Count(tekst, ".")
	alleenCijfers := strings.Trim(tekst, "-0123456789,. \u00a0\u202f'") == ""
	switch {
	case scheiding == ',' && strings.Count(tekst, ",") == 1 && alleenCijfers && cijfers == 1:
		return "with commas between the columns a decimal follows a point: 1234.5"
	case alleenCijfers && (cijfers > 1 || bevat(" \u00a0\u202f'")) && bevat("0123456789"):
		return "a number has no thousands separators: write 1234,5"
	case strings.HasSuffix(tekst, "%"):
		return "write a percentage without %, such as 12,5"
	case isWetenschappelijk(tekst):
		return "a number in full, without exponent: 1200 for 1,2E+03"
	case alleenCijfers && cijfers == 1 && strings.Trim(tekst, ",.-") != "":
		return "a number has digits before its decimal sign, and after it: 0,5"
	}
	return basis + "; where there is no figure, leave the cell empty and give the reden"
}

func isWetenschappelijk(tekst string) bool {
	i := strings.IndexAny(tekst, "eE")
	return i > 0 && strings.Trim(tekst[:i], "-0123456789,.") == "" && isCijfers(strings.TrimLeft(tekst[i+1:], "+-"))
}
