package uitgaven

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// ReferentieRIVM says in Dutch which share of care spending goes to prevention
// in the Netherlands, and why it is no measure of a municipality's. Source: RIVM,
// Preventie in de zorg (2011), through the regional vision Achterhoek 2017, 1.3.2.
const ReferentieRIVM = "Ter vergelijking: volgens een globale raming van het RIVM (2011) ging een kleine drie procent van alle zorguitgaven in Nederland naar preventie. Dat is een ander geheel dan de uitgaven van een gemeente in het sociaal domein, en dus geen maat daarvoor. Bron: Regiovisie Achterhoek 2017, 1.3.2."

// Opmerkingen gives what a reader must know beside the figures, as Dutch
// sentences: where most is not attributed, where bookings are below zero, where
// statuses are mixed, where the mapping is ours, where there are no inhabitants
// or there is no base year.
func (o *Overzicht) Opmerkingen() []string {
	var uit []string
	if o.metTaakveld() && o.IsReferentie() {
		uit = append(uit, "De taakvelden zijn toegerekend volgens onze lezing van hun namen; een officiële toerekening bestaat niet.")
	}
	for _, g := range o.def.Gemeenten {
		var veel, negatief, gemengd, zonder []int
		eerste := true
		for i := range o.beelden {
			j := &o.beelden[i]
			if j.Gemeente != g {
				continue
			}
			eerste = false
			if deel, ok := j.DeelNietToegerekend(); ok && deel.d.Cmp(decimal.New(5, -1)) > 0 {
				veel = append(veel, j.Jaar)
			}
			if j.Negatief > 0 {
				negatief = append(negatief, j.Jaar)
			}
			if len(j.Statussen) > 1 {
				gemengd = append(gemengd, j.Jaar)
			}
			if j.Inwoners == nil {
				zonder = append(zonder, j.Jaar)
			}
		}
		if eerste {
			uit = append(uit, fmt.Sprintf("%s: er is niets geboekt.", g.Naam))
			continue
		}
		for _, r := range []struct {
			jaren []int
			zin   string
		}{
			{veel, "meer dan de helft van de uitgaven is aan geen niveau toegerekend"},
			{negatief, "er zijn boekingen lager dan nul (correcties of baten); zij zijn afgetrokken"},
			{gemengd, "begroting en realisatie staan door elkaar"},
			{zonder, "het aantal inwoners is niet gegeven, dus er zijn geen bedragen per inwoner"},
		} {
			if len(r.jaren) > 0 {
				uit = append(uit, fmt.Sprintf("%s, %s: %s.", g.Naam, jaartekst(r.jaren), r.zin))
			}
		}
		if basis, ok := o.Basisjaar(g.Code); !ok {
			uit = append(uit, fmt.Sprintf("%s: van basisjaar %d is niets geboekt, dus er is geen verschuiving.", g.Naam, basis))
		}
	}
	return append(uit, o.zonderRij()...)
}

func (o *Overzicht) metTaakveld() bool {
	return slices.ContainsFunc(o.beelden, func(j Jaarbeeld) bool { return j.Generatie != 0 })
}

// zonderRij tells of taakvelden that are booked and that a mapping of the user's
// own leaves out.
func (o *Overzicht) zonderRij() []string {
	if o.IsReferentie() {
		return nil
	}
	bekend := map[taakveldsleutel]bool{}
	for _, t := range o.toerekening {
		bekend[taakveldsleutel{t.Taakveld, t.Generatie}] = true
	}
	var weg []string
	for i := range o.beelden {
		for _, p := range o.beelden[i].Posten {
			if naam := fmt.Sprintf("%s (%s)", p.Taakveld, o.beelden[i].Generatie.Label()); !bekend[taakveldsleutel{p.Taakveld, o.beelden[i].Generatie}] && !slices.Contains(weg, naam) {
				weg = append(weg, naam)
			}
		}
	}
	if len(weg) == 0 {
		return nil
	}
	slices.Sort(weg)
	return []string{"De toerekening noemt niet: " + notatie.Opsomming(weg) + ". Wat daarop is geboekt, is aan geen niveau toegerekend."}
}

// jaartekst names years: "2021, 2022 en 2024".
func jaartekst(jaren []int) string {
	namen := make([]string, len(jaren))
	for i, j := range jaren {
		namen[i] = fmt.Sprint(j)
	}
	return notatie.Opsomming(namen)
}
