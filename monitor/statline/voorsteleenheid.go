package statline

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// eenheid is StatLine's unit of a measure, taken apart.
type eenheid struct {
	soort eenheidsoort
	maal  float64 // a count or amount in thousands has 1000
	per   int     // of a share: 100 for %, 1000 for "per 1 000 inwoners"
}

type eenheidsoort uint8

const (
	eenheidAnders eenheidsoort = iota // km, jaar, kWh
	eenheidAantal                     // aantal, x 1 000
	eenheidDeel                       // %, per 1 000 inwoners
	eenheidGeld                       // euro, x 1 000 euro, mln euro
)

var (
	maalVoor = regexp.MustCompile(`^x (1(?: ?[0 .])*0)\b ?`)
	perVoor  = regexp.MustCompile(`^per (1(?: ?[0 .])*0)\b`)
)

// getal reads 1 000, 1.000 or 1000.
func getal(s string) (n int, ok bool) {
	n, err := strconv.Atoi(strings.NewReplacer(" ", "", ".", "").Replace(s))
	return n, err == nil && n > 0
}

// eenheidVan takes a unit apart as StatLine writes it.
func eenheidVan(s string) eenheid {
	s = plat(tekst.Gladgestreken(strings.ReplaceAll(s, "\u00a0", " ")))
	e := eenheid{maal: 1, per: 1}
	if m := maalVoor.FindStringSubmatch(s); m != nil {
		n, ok := getal(m[1])
		if !ok {
			return e
		}
		e.maal, s = float64(n), s[len(m[0]):]
	} else if rest, ok := strings.CutPrefix(s, "mln"); ok {
		e.maal, s = 1e6, strings.TrimSpace(strings.TrimPrefix(rest, "."))
	}
	switch m := perVoor.FindStringSubmatch(s); {
	case s == "" && e.maal > 1, s == "aantal", strings.HasPrefix(s, "aantal ") && !strings.Contains(s, " per "):
		e.soort = eenheidAantal
	case s == "%":
		e.soort, e.per = eenheidDeel, 100
	case m != nil:
		if n, ok := getal(m[1]); ok {
			e.soort, e.per = eenheidDeel, n
		}
	case strings.HasPrefix(s, "euro"):
		e.soort = eenheidGeld
	}
	return e
}

// omzetting gives the factor that makes a measure's unit the indicator's, and
// how much the units have in common, for the likeness.
func omzetting(ind *goaltree.Indicator, m *metadata.Meting) (factor, deelt float64) {
	const gelijk, teller, anders = 1, 0.9, 0.6
	e, gevraagd := eenheidVan(m.Eenheid), eenheidVan(ind.Eenheid)
	switch ind.Maat {
	case goaltree.Aandeel, goaltree.Dichtheid:
		switch e.soort {
		case eenheidDeel:
			return float64(max(1, ind.Per)) / float64(e.per), gelijk
		case eenheidAantal:
			return 1, teller
		case eenheidGeld, eenheidAnders:
		}
	case goaltree.Aantal:
		if e.soort == eenheidAantal {
			return e.maal / gevraagd.maal, gelijk
		}
	case goaltree.Bedrag:
		if e.soort == eenheidGeld {
			return e.maal / gevraagd.maal, gelijk
		}
	case goaltree.Gemiddelde:
		if plat(tekst.Gladgestreken(m.Eenheid)) == plat(tekst.Gladgestreken(ind.Eenheid)) {
			return 1, gelijk
		}
		if e.soort == eenheidGeld && gevraagd.soort == eenheidGeld {
			return e.maal / gevraagd.maal, gelijk
		}
	}
	return 1, anders
}

// som makes a Som of one column.
func som(kolom string, factor float64) *Som {
	s := &Som{Kolommen: []string{kolom}}
	if factor != 1 {
		s.Factor = factor
	}
	return s
}

// regel makes the draft of an indicator from its candidates, the best first.
func (v *vergelijker) regel(ind *goaltree.Indicator, kandidaten []Kandidaat, vast func() map[string]string) Koppelindicator {
	beste := &kandidaten[0].Meting
	ki := Koppelindicator{Indicator: ind.ID, Dimensies: vast()}
	zin := fmt.Sprintf("Voorstel, controleer: %s, gelijkenis %s.", opschrift(beste), tweeDecimalen(kandidaten[0].Gelijkenis))
	factor, _ := omzetting(ind, beste)
	e := eenheidVan(beste.Eenheid)
	switch {
	case isDeel(ind) && e.soort == eenheidAantal:
		ki.Teller = som(v.namen[beste.Sleutel], e.maal)
		if n := v.noemer(ind, beste); n != nil {
			ki.Noemer = som(v.namen[n.Sleutel], eenheidVan(n.Eenheid).maal)
			zin += fmt.Sprintf(" De noemer is %s.", opschrift(n))
		} else {
			zin += " Dit is een aantal: kies de noemer."
		}
	default:
		ki.Waarde = som(v.namen[beste.Sleutel], factor)
		if plat(tekst.Gladgestreken(beste.Eenheid)) != plat(tekst.Gladgestreken(ind.Eenheid)) && factor == 1 {
			zin += fmt.Sprintf(" De eenheid van de indicator is %s.", tekst.Gladgestreken(ind.Eenheid))
		}
	}
	var andere []string
	const meeste = 3
	for _, k := range kandidaten[1:min(len(kandidaten), 1+meeste)] {
		andere = append(andere, fmt.Sprintf("%s, %s", opschrift(&k.Meting), tweeDecimalen(k.Gelijkenis)))
	}
	if len(andere) > 0 {
		zin += " Daarna komen: " + strings.Join(andere, "; ") + "."
	}
	ki.Toelichting = zin
	return ki
}

// tweeDecimalen writes a likeness with a decimal comma.
func tweeDecimalen(g float64) string {
	return strings.Replace(strconv.FormatFloat(g, 'f', 2, 64), ".", ",", 1)
}

// isDeel tells whether an indicator is shown per so many.
func isDeel(ind *goaltree.Indicator) bool {
	return ind.Maat == goaltree.Aandeel || ind.Maat == goaltree.Dichtheid
}

// bevolking are StatLine's titles of the number of all inhabitants.
var bevolking = []string{"aantal inwoners", "inwoners", "totale bevolking", "bevolking totaal", "totaal bevolking"}

func isBevolking(m *metadata.Meting) bool {
	return slices.Contains(bevolking, plat(tekst.Gladgestreken(m.Titel)))
}

// noemer finds what a count is a share of, where that is clear; nil where not.
func (v *vergelijker) noemer(ind *goaltree.Indicator, teller *metadata.Meting) *metadata.Meting {
	perInwoner := slices.Contains(woorden(ind.Eenheid), stam("inwoners"))
	goed := func(m *metadata.Meting) bool {
		if perInwoner {
			return isBevolking(m)
		}
		return slices.Equal(m.Groepen, teller.Groepen) && slices.Contains(strings.Fields(plat(m.Titel)), "totaal")
	}
	// "per 10.000 inwoners van 15 tot en met 64 jaar" is of some of them.
	if perInwoner && len(woorden(ind.Eenheid)) > 1 {
		return nil
	}
	var gevonden *metadata.Meting
	for i := range v.t.Metingen {
		m := &v.t.Metingen[i]
		if m.Tekst || m.Sleutel == teller.Sleutel || eenheidVan(m.Eenheid).soort != eenheidAantal || !goed(m) {
			continue
		}
		if gevonden != nil {
			return nil // which one is for a person to say
		}
		gevonden = m
	}
	return gevonden
}
