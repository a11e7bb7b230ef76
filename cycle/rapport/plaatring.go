package rapport

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// ring draws the plate, and says in words how to read it. A way back to the step
// just before would lie on the arrow that leads here: such ways are told in
// words alone.
func ring(p *cycle.Proces, d *cycle.Definitie, t *ronde.Toestand) (r tekening.Ring, uitleg string) {
	uitleg = "Met de klok mee. Bij elke stap staat wie eraan meedoet"
	gestreept, inWoorden, terug, niet, iets := "", "", "", "", false
	r = tekening.Ring{Titel: d.Naam + " in stappen", Kern: titels(p, d.Kern), Waarden: d.Waarden}
	plek := map[string]int{}
	var zinnen []string
	for i, s := range d.Stappen {
		plek[s.ID] = i
		stap := tekening.Ringstap{Nummer: strconv.Itoa(s.Nummer), Naam: s.Naam, Wie: ringwie(p, s, t)}
		if slices.ContainsFunc(stap.Wie, func(w tekening.Ringwie) bool { return w.Buiten }) {
			niet = " Wie bleker staat, met (niet), doet in deze ronde niet mee: die gaat over een ander segment."
		}
		zin := fmt.Sprintf("Stap %d: %s", s.Nummer, s.Naam)
		if t != nil {
			if i := slices.IndexFunc(t.Stappen, func(x ronde.Stapstand) bool { return x.ID == s.ID }); i >= 0 {
				m := stapmerk(t, t.Stappen[i])
				stap.Teken, stap.Woord = m.Teken, m.Woord
				if stap.Klasse = m.Klasse; m.Klasse == "loopt" {
					stap.Klasse = ""
				}
				zin += " (" + m.Woord + ")"
			}
		}
		r.Stappen = append(r.Stappen, stap)
		zinnen = append(zinnen, zin)
	}
	n, zonder := len(d.Stappen), false
	for _, o := range d.Overgangen {
		van, naar := plek[o.Van], plek[o.Naar]
		pijl := tekening.Ringpijl{Van: van, Naar: naar, Soort: tekening.Gewoon}
		if p.Richting(o) == cycle.Terug {
			if (naar+1)%n == van {
				inWoorden = " Wegen terug naar de stap ervoor staan alleen hieronder, stap voor stap."
				continue
			}
			pijl.Soort, gestreept = tekening.Gestreept, " Een gestreepte pijl is een weg terug."
			pijl.Onder = keerTerug(t, o.Van, o.Naar)
		} else if (van+1)%n == naar {
			pijl.Onder = keerTerug(t, o.Naar, o.Van) // the way back lies on the arrow
		}
		if pijl.Onder != "" {
			terug = " Bij een pijl staat ook hoe vaak de ronde langs die weg is teruggezonden."
		}
		if o.Draagt != 0 {
			pijl.Label = o.Draagt.Label()
			zinnen = append(zinnen, fmt.Sprintf("van stap %d naar stap %d: %s", d.Stappen[van].Nummer, d.Stappen[naar].Nummer, mee(o)))
			iets = true
		} else if pijl.Soort == tekening.Gewoon {
			zonder = true
		}
		r.Pijlen = append(r.Pijlen, pijl)
	}
	if iets {
		uitleg += ", bij een pijl wat er meegaat"
		if zonder {
			uitleg += "; bij een pijl zonder woord zegt de bron dat niet"
		}
	}
	for _, x := range toestandTerug(t) {
		zinnen = append(zinnen, fmt.Sprintf("teruggezonden van ‘%s’ naar ‘%s’", stapnaam(p, x.Van), stapnaam(p, x.Naar)))
	}
	if len(r.Kern) > 0 {
		zinnen = append(zinnen, "in het midden "+notatie.Opsomming(r.Kern))
	}
	if len(r.Waarden) > 0 {
		zinnen = append(zinnen, "de waarden "+notatie.Opsomming(r.Waarden))
	}
	r.Omschrijving = notatie.Hoofdletter(strings.Join(zinnen, "; ")) + ". Onder de plaat staat hetzelfde in woorden."
	return r, uitleg + "." + niet + gestreept + inWoorden + terug
}

// keerTerug says how often a round was sent back that way; empty: never.
func keerTerug(t *ronde.Toestand, van, naar string) string {
	n := 0
	for _, x := range toestandTerug(t) {
		if x.Van == van && x.Naar == naar {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + " keer terug"
}

func toestandTerug(t *ronde.Toestand) []ronde.Terugstand {
	if t == nil {
		return nil
	}
	return t.Terug
}

// ringwie names who sits in a step, short enough to stand beside it.
func ringwie(p *cycle.Proces, s cycle.Stap, t *ronde.Toestand) []tekening.Ringwie {
	var wie []tekening.Ringwie
	if s.AfvaardigingVan != "" {
		wie = append(wie, tekening.Ringwie{Naam: "Afvaardiging ‘" + notatie.Kleineletter(stapnaam(p, s.AfvaardigingVan)) + "’"})
	}
	for _, d := range s.Deelnemers {
		w := tekening.Ringwie{Naam: p.Titel(d.Wie()), Buiten: buiten(d, t)}
		switch {
		case w.Buiten:
			w.Naam += " (niet)"
		case kanErbij(d):
			w.Naam += " (kan erbij)"
		}
		wie = append(wie, w)
	}
	if s.Anderen {
		wie = append(wie, tekening.Ringwie{Naam: "Anderen kunnen aansluiten"})
	}
	return wie
}
