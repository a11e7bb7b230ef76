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
	uitleg = "Met de klok mee. Bij elke stap staat wie eraan meedoet, bij een pijl wat er meegaat."
	gestreept, inWoorden := "", ""
	r = tekening.Ring{Titel: d.Naam + " in stappen", Kern: titels(p, d.Kern), Waarden: d.Waarden}
	plek := map[string]int{}
	var zinnen []string
	for i, s := range d.Stappen {
		plek[s.ID] = i
		stap := tekening.Ringstap{Nummer: strconv.Itoa(s.Nummer), Naam: s.Naam, Wie: ringwie(p, s)}
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
	n := len(d.Stappen)
	for _, o := range d.Overgangen {
		van, naar := plek[o.Van], plek[o.Naar]
		soort := tekening.Gewoon
		if p.Richting(o) == cycle.Terug {
			if (naar+1)%n == van {
				inWoorden = " Wegen terug naar de stap ervoor staan alleen hieronder, stap voor stap."
				continue
			}
			soort, gestreept = tekening.Gestreept, " Een gestreepte pijl is een weg terug."
		}
		label := ""
		if o.Draagt != 0 {
			label = o.Draagt.Label()
			zinnen = append(zinnen, fmt.Sprintf("van stap %d naar stap %d gaat %s mee", d.Stappen[van].Nummer, d.Stappen[naar].Nummer, label))
		}
		r.Pijlen = append(r.Pijlen, tekening.Ringpijl{Van: van, Naar: naar, Label: label, Soort: soort})
	}
	if len(r.Kern) > 0 {
		zinnen = append(zinnen, "in het midden "+notatie.Opsomming(r.Kern))
	}
	if len(r.Waarden) > 0 {
		zinnen = append(zinnen, "de waarden "+notatie.Opsomming(r.Waarden))
	}
	r.Omschrijving = notatie.Hoofdletter(strings.Join(zinnen, "; ")) + ". Onder de plaat staat hetzelfde in woorden."
	return r, uitleg + gestreept + inWoorden
}

// ringwie names who sits in a step, short enough to stand beside it.
func ringwie(p *cycle.Proces, s cycle.Stap) []string {
	var wie []string
	if s.AfvaardigingVan != "" {
		wie = append(wie, "Afvaardiging ‘"+notatie.Kleineletter(stapnaam(p, s.AfvaardigingVan))+"’")
	}
	for _, d := range s.Deelnemers {
		naam := titel(p, d.Wie())
		if kanErbij(d) {
			naam += " (kan erbij)"
		}
		wie = append(wie, naam)
	}
	if s.Anderen {
		wie = append(wie, "Anderen kunnen aansluiten")
	}
	return wie
}
