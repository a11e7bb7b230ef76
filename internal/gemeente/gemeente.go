// Package gemeente holds the municipalities of a region that a definition
// names to those of CBS, for the packages whose files have such a list.
package gemeente

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Bron is where it is known from which municipalities there are.
const Bron = "CBS, Gemeentelijke indeling op 1 januari"

// Gemeente is a municipality of a region.
type Gemeente struct {
	Code string `json:"code"` // of CBS, such as GM0197; in a file that says fictief it may be one of its own
	Naam string `json:"naam"` // as CBS has it or as it is known in daily use
}

// Vorm is a Gemeente as a package that has such a list shows it: a type of its
// own with these fields.
type Vorm interface {
	~struct {
		Code string `json:"code"`
		Naam string `json:"naam"`
	}
}

// Keur checks a list of municipalities that stands at the path gemeenten: the
// form of the codes, that no code or name stands twice, and that CBS has them
// in the year. In a file that is fictief municipalities may be made up, but not
// with the code or the name of a real one. Of a year that [cbs.Gebieden] does
// not know, existence cannot be checked. It gives the codes that can be referred
// to, in the order of the list.
func Keur[G Vorm](k *invoer.Keuring, alle []G, jaar int, fictief bool) (codes []string) {
	const lijst = "gemeenten"
	if len(alle) == 0 {
		k.Fout(lijst, "", goaltree.CodeLeeg, "there must be at least one municipality")
	}
	gebieden, err := cbs.Gebieden(jaar)
	if err != nil {
		gebieden = nil
	}
	opCode, opNaam := map[string]string{}, map[string]string{}
	for i, v := range alle {
		g, pad := Gemeente(v), invoer.In(lijst, i)
		k.Verplicht(pad+".naam", g.Naam)
		naamKlopt := strings.TrimSpace(g.Naam) != "" && eenmaal(k, opNaam, pad+".naam", g.Naam, pad)
		regio, ok := code(k, pad+".code", g.Code)
		if !ok || !eenmaal(k, opCode, pad+".code", g.Code, pad) {
			continue
		}
		codes = append(codes, g.Code)
		if naamKlopt && gebieden != nil {
			bestaat(k, pad, gebieden, regio, g.Naam, fictief)
		}
	}
	return codes
}

// code reads a municipality's code.
func code(k *invoer.Keuring, pad, s string) (cbs.Regio, bool) {
	regio, err := cbs.ParseRegio(s)
	switch {
	case s == "":
		k.Fout(pad, "", goaltree.CodeLeeg, "the code must be filled")
	case err != nil, regio.Code() != s: // blanks behind it would make it another
		k.Fout(pad, s, goaltree.CodeRegio, "this is no code of a municipality; expected GM and 4 digits, as in GM0197")
	case regio.Soort() != cbs.Gemeente:
		k.Fout(pad, s, goaltree.CodeRegio, "this is the code of a %s, not of a gemeente", regio.Soort())
	default:
		return regio, true
	}
	return cbs.Regio{}, false
}

// eenmaal notes a value that stands twice; gezien maps each to where it stood.
func eenmaal(k *invoer.Keuring, gezien map[string]string, pad, waarde, plaats string) bool {
	sleutel := strings.ToLower(strings.TrimSpace(waarde))
	if ander, dubbel := gezien[sleutel]; dubbel {
		k.Fout(pad, waarde, goaltree.CodeDubbel, "this is already in %s", ander)
		return false
	}
	gezien[sleutel] = plaats
	return true
}

// bestaat holds a municipality to those of a year.
func bestaat(k *invoer.Keuring, pad string, gebieden *cbs.Gebiedsindeling, regio cbs.Regio, naam string, fictief bool) {
	bijCode, bekend := gebieden.Naam(regio)
	bijNaam, gevonden := opNaam(gebieden, naam)
	switch {
	case bekend && gevonden && bijNaam == regio:
	case bekend:
		k.Fout(pad+".naam", naam, goaltree.CodeRegio, "at CBS %s is %s on 1 January %d", regio.Code(), bijCode, gebieden.Editie())
	case gevonden:
		k.Fout(pad+".code", regio.Code(), goaltree.CodeRegio, "at CBS %s is %s on 1 January %d", naam, bijNaam.Code(), gebieden.Editie())
	case !fictief:
		k.Fout(pad+".code", regio.Code(), goaltree.CodeRegio, "CBS has no such municipality on 1 January %d; only a file that says fictief may have one of its own", gebieden.Editie())
	}
}

// opNaam finds a municipality by its name; a code is no name.
func opNaam(gebieden *cbs.Gebiedsindeling, naam string) (cbs.Regio, bool) {
	if _, err := cbs.ParseRegio(strings.ToUpper(strings.TrimSpace(naam))); err == nil {
		return cbs.Regio{}, false
	}
	regio, err := gebieden.Zoek(naam)
	return regio, err == nil && regio.Soort() == cbs.Gemeente
}

// Verzonnen tells of each municipality of a checked list whether it is made up,
// that is: not at CBS in the year. It is nil for a year of which that is not
// known.
func Verzonnen[G Vorm](alle []G, jaar int) []bool {
	gebieden, err := cbs.Gebieden(jaar)
	if err != nil {
		return nil
	}
	uit := make([]bool, len(alle))
	for i, g := range alle {
		regio, err := cbs.ParseRegio(Gemeente(g).Code)
		_, bekend := gebieden.Naam(regio)
		uit[i] = err != nil || !bekend
	}
	return uit
}

// Zin says in Dutch which municipalities of a checked list in a file that is
// fictief are made up; empty when none is.
func Zin[G Vorm](alle []G, jaar int) string {
	verzonnen := Verzonnen(alle, jaar)
	if verzonnen == nil {
		return fmt.Sprintf("Of de gemeenten in %d bestaan, is niet na te gaan.", jaar)
	}
	var namen []string
	for i, g := range alle {
		if verzonnen[i] {
			namen = append(namen, Gemeente(g).Naam)
		}
	}
	switch len(namen) {
	case 0:
		return ""
	case len(alle):
		return "De gemeenten zijn verzonnen."
	case 1:
		return "De gemeente " + namen[0] + " is verzonnen."
	}
	return "De gemeenten " + notatie.Opsomming(namen) + " zijn verzonnen."
}
