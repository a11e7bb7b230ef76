package statline

import (
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// tekens are StatLine's marks for a figure that is not there.
//
// "." is one mark for what is unknown, too uncertain or confidential, so all
// that can be said is that it is not known. "x" is confidential and "-" is nil
// in CBS's older legend for print; not being sure that it is a zero, we don't
// make it one.
var tekens = map[string]monitor.Reden{
	".": monitor.RedenOnbekend,
	"-": monitor.RedenOnbekend,
	"x": monitor.RedenGeheim,
}

// codes are numbers that stand for a missing figure: the first three in CBS's
// files of districts and neighbourhoods, the last in exports of
// waarstaatjegemeente (Swing).
var codes = map[float64]monitor.Reden{
	-99997: monitor.RedenGeheim,
	-99995: monitor.RedenNogNietBeschikbaar,
	-99991: monitor.RedenVervallen,
	-99998: monitor.RedenOnbekend,
}

// laagsteCode and hoogsteCode save a look-up for all other numbers.
const laagsteCode, hoogsteCode = -99998, -99991

// komma says whether a file writes decimals with a comma or a point. The first
// decimal in the file tells; 1.234 beside 12,5 would be a thousand.
type komma uint8

const (
	kommaOnbekend komma = iota // no decimal seen yet
	kommaPunt
	kommaKomma
)

// getallezer reads cells as numbers.
type getallezer struct {
	magKomma bool // the columns are not separated by commas
	komma    komma
}

// gelezen is a cell as a number: a figure, or a reason for having none.
type gelezen struct {
	getal float64
	reden monitor.Reden // not 0: there is no figure
	leeg  bool          // the cell is blank: the koppeling tells the reason
}

// lees reads a cell; the sentence says what is wrong with it, empty when nothing is.
func (l *getallezer) lees(c rijen.Cel) (uit gelezen, mis string) {
	switch c.Soort {
	case rijen.Niets:
		return gelezen{leeg: true}, ""
	case rijen.Anders:
		return gelezen{}, "a figure is a number, a text with a number in it, or null"
	case rijen.Afwezig:
		return gelezen{}, "this row does not have the column"
	case rijen.Tekst, rijen.Getal, rijen.Buiten:
	}
	s := strings.Trim(c.Tekst, " \t")
	if s == "" {
		return gelezen{leeg: true}, ""
	}
	if reden, ok := tekens[s]; ok {
		return gelezen{reden: reden}, ""
	}
	var getal float64
	if c.Soort == rijen.Getal {
		getal, mis = jsonGetal(s)
	} else {
		getal, mis = l.getal(s)
	}
	if mis != "" {
		return gelezen{}, mis
	}
	if getal <= hoogsteCode && getal >= laagsteCode {
		if reden, ok := codes[getal]; ok {
			return gelezen{reden: reden}, ""
		}
	}
	return gelezen{getal: getal}, ""
}

// maxGetal is how many characters a number has at most.
const maxGetal = 40

const geenGetal = "neither a number nor a mark for a missing figure"

// getal reads digits with a sign and decimals.
func (l *getallezer) getal(s string) (getal float64, mis string) {
	if len(s) > maxGetal {
		return 0, "a number this long"
	}
	cijfers := strings.TrimPrefix(s, "-")
	negatief := len(cijfers) < len(s)
	if !negatief {
		cijfers = strings.TrimPrefix(s, "+")
	}
	geheel, breuk := cijfers, ""
	scheiding := strings.IndexAny(cijfers, ".,")
	if scheiding >= 0 {
		geheel, breuk = cijfers[:scheiding], cijfers[scheiding+1:]
	}
	if !isCijfers(geheel) || scheiding >= 0 && !isCijfers(breuk) {
		if strings.Trim(cijfers, "0123456789.,' ") == "" && isCijfers(cijfers[:min(1, len(cijfers))]) {
			return 0, geenGetal + "; thousands are not separated"
		}
		return 0, geenGetal
	}
	if scheiding >= 0 {
		if mis := l.controleerKomma(cijfers[scheiding]); mis != "" {
			return 0, mis
		}
	}
	getal = decimaal(geheel, breuk)
	if negatief {
		getal = -getal
	}
	return getal, ""
}

// isCijfers tells whether s is digits, at least one.
func isCijfers(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// machten are exact as float64, and a quotient of two exact numbers is the
// nearest to the decimal fraction.
var machten = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// decimaal gives the number of which these are the digits before and behind the point.
func decimaal(geheel, breuk string) float64 {
	if len(geheel)+len(breuk) >= len(machten) { // more digits than a float64 holds exactly: let strconv round
		f, _ := strconv.ParseFloat(geheel+"."+breuk, 64) // digits, too few to overflow
		return f
	}
	var mantisse int64
	for i := range len(geheel) {
		mantisse = mantisse*10 + int64(geheel[i]-'0')
	}
	for i := range len(breuk) {
		mantisse = mantisse*10 + int64(breuk[i]-'0')
	}
	return float64(mantisse) / machten[len(breuk)]
}

// jsonGetal reads a number of JSON, of which the grammar has been checked.
func jsonGetal(s string) (getal float64, mis string) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, "a number out of range"
	}
	return f, ""
}

// controleerKomma holds a file to one way of writing decimals.
func (l *getallezer) controleerKomma(teken byte) string {
	soort := kommaPunt
	if teken == ',' {
		soort = kommaKomma
	}
	switch {
	case soort == kommaKomma && !l.magKomma:
		return "a decimal comma, where decimals have a point"
	case l.komma == kommaOnbekend:
		l.komma = soort
	case l.komma != soort && soort == kommaPunt:
		return "a point, where the file has decimal commas before; thousands are not separated"
	case l.komma != soort:
		return "a decimal comma, where the file has decimal points before; thousands are not separated"
	}
	return ""
}
