package uitgaven

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// ReferentieRIVM says in Dutch which share of care spending goes to prevention
// in the Netherlands, and why it is no measure of a municipality's. Source: RIVM,
// Preventie in de zorg (2011), through the regional vision Achterhoek 2017, 1.3.2.
const ReferentieRIVM = "Ter vergelijking: volgens een globale raming van het RIVM (2011) ging een kleine drie procent van alle zorguitgaven in Nederland naar preventie. Dat is een ander geheel dan de uitgaven van een gemeente in het sociaal domein, en dus geen maat daarvoor. Bron: " + preventie.BronVisie2017 + ", 1.3.2."

// Opmerkingen gives what a reader must know beside the figures, as Dutch
// sentences: what lies outside, where most is not attributed, where bookings are
// below zero, where statuses are mixed, where a taakveld is booked on with and
// without a level, where the mapping is ours, where there are no inhabitants or
// there is no base year, and where small numbers of clients might be found by
// subtraction.
func (o *Overzicht) Opmerkingen() []string {
	var uit []string
	if o.metTaakveld() && o.IsReferentie() {
		uit = append(uit, "De taakvelden zijn toegerekend volgens onze lezing van hun namen; een officiële toerekening bestaat niet.")
	}
	uit = append(uit, o.buitenZin()...)
	dubbel := o.metEnZonderNiveau()
	for _, g := range o.def.Gemeenten {
		var veel, negatief, gemengd, naast, zonder []int
		beelden := o.vanGemeente(g.Code)
		for i := range beelden {
			j := &beelden[i]
			if deel, ok := j.DeelNietToegerekend(); ok && deel.d.Cmp(decimal.New(5, -1)) > 0 {
				veel = append(veel, j.Jaar)
			}
			if j.Negatief > 0 {
				negatief = append(negatief, j.Jaar)
			}
			if len(j.Statussen) > 1 {
				gemengd = append(gemengd, j.Jaar)
			}
			if dubbel[gemeentejaar{g.Code, j.Jaar}] {
				naast = append(naast, j.Jaar)
			}
			if j.Inwoners == nil {
				zonder = append(zonder, j.Jaar)
			}
		}
		if len(beelden) == 0 {
			uit = append(uit, fmt.Sprintf("%s: er is niets geboekt.", g.Naam))
			continue
		}
		for _, r := range []struct {
			jaren []int
			zin   string
		}{
			{veel, "meer dan de helft van de uitgaven aan preventie en zorg is aan geen niveau toegerekend"},
			{negatief, "er zijn boekingen lager dan nul (correcties of baten); zij zijn afgetrokken"},
			{gemengd, "begroting en realisatie staan door elkaar"},
			{naast, "op een taakveld is zowel met als zonder niveau geboekt; dat is opgeteld, dus wat met een niveau is geboekt hoort niet ook in het bedrag zonder niveau te zitten"},
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
	return append(append(uit, o.zonderRij()...), o.herleidbaar()...)
}

// buitenZin says what lies outside, and that shares leave it out.
func (o *Overzicht) buitenZin() []string {
	deels := map[taakveldsleutel]bool{}
	for _, t := range o.toerekening {
		deels[taakveldsleutel{t.Taakveld, t.Generatie}] = !t.Delen.Buiten.Equal(een())
	}
	var codes []string
	voorDeel := ""
	for i := range o.beelden {
		for _, p := range o.beelden[i].PostenBuiten {
			codes = append(codes, p.Taakveld)
			if deels[taakveldsleutel{p.Taakveld, o.beelden[i].Generatie}] {
				voorDeel = ", geheel of voor een deel,"
			}
		}
	}
	if len(codes) == 0 {
		return nil
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	return []string{fmt.Sprintf("Buiten het continuüm %s%s %s; dat telt hier als preventie noch zorg. Een aandeel is van de uitgaven aan preventie en zorg, zonder wat daarbuiten valt.",
		notatie.Kies(len(codes), "valt", "vallen"), voorDeel, notatie.Kies(len(codes), "taakveld ", "de taakvelden ")+notatie.Opsomming(codes))}
}

// metEnZonderNiveau tells where a taakveld is booked on both with a level of its
// own and without.
func (o *Overzicht) metEnZonderNiveau() map[gemeentejaar]bool {
	type sleutel struct {
		gemeentejaar

		taakveld string
	}
	met, zonder := map[sleutel]bool{}, map[sleutel]bool{}
	for _, b := range o.def.Boekingen {
		s := sleutel{gemeentejaar{b.Gemeente, b.Jaar}, b.Taakveld}
		if b.Niveau != 0 {
			met[s] = true
		} else {
			zonder[s] = true
		}
	}
	uit := map[gemeentejaar]bool{}
	for s := range met {
		if zonder[s] {
			uit[s.gemeentejaar] = true
		}
	}
	return uit
}

// herleidbaar warns where clients that are too few to be shown might be found by
// taking one table of clients off another.
func (o *Overzicht) herleidbaar() []string {
	tabellen, klein := map[gemeentejaar]int{}, map[gemeentejaar]bool{}
	for i := range o.concentr {
		gj := gemeentejaar{o.concentr[i].Gemeente.Code, o.concentr[i].Jaar}
		tabellen[gj]++
		klein[gj] = klein[gj] || o.concentr[i].verborgen()
	}
	var uit []string
	for i := range o.concentr {
		c := &o.concentr[i]
		gj := gemeentejaar{c.Gemeente.Code, c.Jaar}
		if klein[gj] && tabellen[gj] > 2 {
			uit = append(uit, fmt.Sprintf("%s, %d: van een groep cliënten die te klein is om te tonen, kunnen aantal en bedrag te herleiden zijn als andere groepen haar omvatten; laat dan een van die groepen weg.", c.Gemeente.Naam, c.Jaar))
			klein[gj] = false
		}
	}
	return uit
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
