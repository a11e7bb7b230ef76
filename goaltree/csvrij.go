package goaltree

import (
	"encoding"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// leesRij reads one row into the definition.
func (l *csvLezer) leesRij(r *csvRij) {
	if !l.soort(r.Soort) {
		return
	}
	switch r.Soort {
	case rijBoom:
		l.boom(r)
	case rijHoofddoel:
		l.onthoud(padIn("hoofddoelen", len(l.d.Hoofddoelen)), r.Soort)
		l.d.Hoofddoelen = append(l.d.Hoofddoelen, Hoofddoel{
			ID: tekst.UitCel(r.ID), Naam: tekst.UitCel(r.Naam), Kernwaarden: l.kernwaarden(r.Kernwaarden),
			Bron: tekst.UitCel(r.Bron), Illustratief: l.illustratief(r.Illustratief), Toelichting: tekst.UitCel(r.Toelichting),
		})
	case rijEffect:
		l.onthoud(padIn("effecten", len(l.d.Effecten)), r.Soort)
		l.d.Effecten = append(l.d.Effecten, Effect{
			ID: tekst.UitCel(r.ID), Naam: tekst.UitCel(r.Naam),
			Bron: tekst.UitCel(r.Bron), Illustratief: l.illustratief(r.Illustratief), Toelichting: tekst.UitCel(r.Toelichting),
		})
		l.tak(r)
	case rijIndicator:
		l.onthoud(padIn("indicatoren", len(l.d.Indicatoren)), r.Soort)
		l.d.Indicatoren = append(l.d.Indicatoren, l.indicator(r))
		l.tak(r)
	case rijTak:
		l.tak(r)
	}
}

// soort checks the kind of row, and that it fills only what that kind has.
func (l *csvLezer) soort(soort string) bool {
	var namen []string
	for _, s := range rijsoorten {
		namen = append(namen, s.naam)
		if s.naam != soort {
			continue
		}
		for i, kolom := range l.kop {
			if l.rij.cellen[i] != "" && kolom != "soort" && !slices.Contains(s.kolommen, kolom) {
				l.fout(kolom, l.rij.cellen[i], CodeTegenspraak, "a row of soort %s does not use this column; leave the cell empty", soort)
			}
		}
		return true
	}
	l.fout("soort", soort, CodeOngeldigeWaarde, "unknown soort; known are: %s", strings.Join(namen, ", "))
	return false
}

// onthoud keeps where the fields of the node at p stand.
func (l *csvLezer) onthoud(p, soort string) {
	l.d.plaatsen.regel[p] = [2]int{l.rij.plek[0][0], l.rij.plek[0][1]}
	for _, s := range rijsoorten {
		if s.naam != soort {
			continue
		}
		for _, kolom := range s.kolommen {
			regel, plaats := l.plek(kolom)
			l.d.plaatsen.regel[p+"."+kolom] = [2]int{regel, plaats}
		}
	}
}

func (l *csvLezer) boom(r *csvRij) {
	if l.bomen++; l.bomen > 1 {
		l.fout("soort", r.Soort, CodeDubbel, "there is more than one row of soort boom")
		return
	}
	l.onthoud("boom", r.Soort)
	l.d.Versie = r.Formaat
	l.d.plaatsen.regel["versie"] = l.d.plaatsen.regel["boom.formaat"]
	l.d.plaatsen.regel["hoofddoelen"] = l.d.plaatsen.regel["boom"] // where there are none, they are missed here
	l.d.Boom = Boom{
		ID: tekst.UitCel(r.ID), Naam: tekst.UitCel(r.Naam), Versie: tekst.UitCel(r.Versie), Visie: tekst.UitCel(r.Visie), Nulmeting: l.geheel("nulmeting", r.Nulmeting),
		Bron: tekst.UitCel(r.Bron), Illustratief: l.illustratief(r.Illustratief), Toelichting: tekst.UitCel(r.Toelichting),
	}
}

func (l *csvLezer) indicator(r *csvRij) Indicator {
	i := Indicator{
		ID: tekst.UitCel(r.ID), Naam: tekst.UitCel(r.Naam), Eenheid: tekst.UitCel(r.Eenheid),
		Per: l.geheel("per", r.Per), Streefjaar: l.geheel("streefjaar", r.Streefjaar), Decimalen: l.geheel("decimalen", r.Decimalen),
		Drempels:  l.drempels(r),
		Definitie: tekst.UitCel(r.Definitie), Teller: tekst.UitCel(r.Teller), Noemer: tekst.UitCel(r.Noemer),
		Bron: tekst.UitCel(r.Bron), Illustratief: l.illustratief(r.Illustratief), Toelichting: tekst.UitCel(r.Toelichting),
	}
	l.woord("maat", r.Maat, &i.Maat)
	l.woord("richting", r.Richting, &i.Richting)
	if r.Schaal != "" {
		l.woord("schaal", r.Schaal, &i.Schaal)
	}
	if r.Streefwaarde != "" {
		i.Streefwaarde = Bekend(l.getal("streefwaarde", r.Streefwaarde))
	}
	return i
}

func (l *csvLezer) drempels(r *csvRij) *Drempels {
	cellen := []struct{ kolom, cel string }{
		{"drempels.slechtst", r.Slechtst}, {"drempels.drempel", r.Drempel}, {"drempels.streef", r.Streef},
	}
	if r.Slechtst == "" && r.Drempel == "" && r.Streef == "" {
		return nil
	}
	var punten [3]float64
	for i, c := range cellen {
		if c.cel == "" {
			l.fout(c.kolom, "", CodeDrempels, "of the three drempels this one is missing")
			continue
		}
		punten[i] = l.getal(c.kolom, c.cel)
	}
	return &Drempels{Slechtst: punten[0], Drempel: punten[1], Streef: punten[2]}
}

// tak reads the link that a row bears. A node without one may have its
// links in rows of their own.
func (l *csvLezer) tak(r *csvRij) {
	if r.Onder == "" && r.Gewicht == "" && r.Soort != rijTak {
		return
	}
	v := takRij{rij: l.rij, soort: r.Soort, id: tekst.UitCel(r.ID), onder: tekst.UitCel(r.Onder)}
	heel := true
	if r.Onder == "" {
		l.fout("onder", "", CodeLeeg, "the link does not say which node it stands under")
		heel = false
	}
	if r.Gewicht == "" {
		l.fout("gewicht", "", CodeLeeg, "the link has no weight")
	} else {
		v.gewicht = l.getal("gewicht", r.Gewicht)
	}
	if r.Soort == rijTak && r.ID == "" {
		l.fout("id", "", CodeLeeg, "the link does not say which node it leads to")
		heel = false
	}
	if heel {
		l.takken = append(l.takken, v)
	}
}

func (l *csvLezer) kernwaarden(cel string) []Kernwaarde {
	if cel == "" {
		return nil
	}
	var alle []Kernwaarde
	for deel := range strings.SplitSeq(cel, ",") {
		var k Kernwaarde
		if l.woord("kernwaarden", strings.TrimSpace(deel), &k) {
			alle = append(alle, k)
		}
	}
	return alle
}

// woord reads a value of an enumeration.
func (l *csvLezer) woord(kolom, cel string, v encoding.TextUnmarshaler) bool {
	if cel == "" {
		l.fout(kolom, "", CodeLeeg, "the cell must be filled")
		return false
	}
	if err := v.UnmarshalText([]byte(cel)); err != nil {
		l.fout(kolom, cel, CodeOngeldigeWaarde, "%s", err)
		return false
	}
	return true
}

func (l *csvLezer) illustratief(cel string) bool {
	switch cel {
	case "ja":
		return true
	case "", "nee":
	default:
		l.fout("illustratief", cel, CodeOngeldigeWaarde, "must be ja, nee or empty")
	}
	return false
}

func (l *csvLezer) geheel(kolom, cel string) int {
	if cel == "" {
		return 0
	}
	n, err := strconv.Atoi(cel)
	if err != nil || cel[0] == '+' {
		l.fout(kolom, cel, CodeGetal, "must be a whole number, in digits alone")
		return 0
	}
	return n
}

var getalVorm = regexp.MustCompile(`^-?\d+([.,]\d+)?([eE][+-]?\d+)?$`)

func (l *csvLezer) getal(kolom, cel string) float64 {
	if !getalVorm.MatchString(cel) || l.komma == ',' && strings.Contains(cel, ",") {
		l.fout(kolom, cel, CodeGetal, "not a number; write digits with one decimal comma, or point, and no thousands separators")
		return 0
	}
	f, err := strconv.ParseFloat(strings.Replace(cel, ",", ".", 1), 64)
	if err != nil || math.IsInf(f, 0) {
		l.fout(kolom, cel, CodeGetal, "the number is out of range")
		return 0
	}
	return f + 0 // minus zero becomes zero
}
