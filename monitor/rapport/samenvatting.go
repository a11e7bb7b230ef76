package rapport

import (
	"cmp"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// kopKort is the title above the Samenvatting.
const kopKort = "In het kort"

// Samenvatting gives what a councillor needs, in at most five sentences or
// pairs of them, in plain Dutch: how the effects stand; what stands out for
// the better; what stands out for the worse, and in which indicators the
// difference lies; what is missing, so that nothing can be said of it; how
// sure the figures are. It names no causes, and claims no progress that the
// figures don't show. An outcome without effects has nothing to tell.
func Samenvatting(u *monitor.Uitkomst) []string {
	if u == nil || len(u.Effecten) == 0 {
		return nil
	}
	s := vatSamen(nieuweBlik(u))
	var regels []string
	for _, regel := range []string{s.stand(), s.gunstig(), s.ongunstig(), s.ontbreekt(), s.zeker()} {
		if regel != "" {
			regels = append(regels, regel)
		}
	}
	return regels
}

// samenvatting sorts the effects by what is to be said of them.
type samenvatting struct {
	*blik
	tellen   []*monitor.Effectuitkomst // all that should have a score
	gescoord []*monitor.Effectuitkomst // those that have one
	context  int                       // effects of context alone
}

func vatSamen(b *blik) samenvatting {
	s := samenvatting{blik: b}
	for i := range b.Effecten {
		e := &b.Effecten[i]
		switch {
		case alleenContext(e.Stand):
			s.context++
			continue
		case e.Score.IsBekend():
			s.gescoord = append(s.gescoord, e)
		}
		s.tellen = append(s.tellen, e)
	}
	return s
}

func citaat(naam string) string { return "‘" + naam + "’" }

// stand: how many effects have a score, and how many of each signal.
func (s samenvatting) stand() string {
	n, alle := len(s.gescoord), len(s.tellen)
	staart := ""
	if s.context > 0 {
		staart = " " + notatie.Hoofdletter(notatie.Aantal(s.context, "effect is", "effecten zijn")) + " alleen context en " + notatie.Kies(s.context, "telt", "tellen") + " niet mee."
	}
	switch {
	case alle == 0:
		return "Geen enkel effect is bedoeld om te scoren: alle indicatoren zijn context."
	case n == 0 && alle == 1:
		return "Het effect " + citaat(s.tellen[0].Naam) + " heeft geen score." + staart
	case n == 0:
		return "Geen van de " + notatie.Aantal(alle, "effect", "effecten") + " heeft een score." + staart
	case alle == 1:
		return "Het effect " + citaat(s.gescoord[0].Naam) + " heeft een score: " + s.signalen() + "." + staart
	case n == alle:
		return "Alle " + notatie.Aantal(alle, "effect", "effecten") + " hebben een score: " + s.signalen() + "." + staart
	}
	return "Van de " + notatie.Aantal(alle, "effect", "effecten") + " " + notatie.Kies(n, "heeft", "hebben") + " er " +
		notatie.Getal(float64(n), 0) + " een score: " + s.signalen() + "." + staart
}

// signalen counts the signals: "3 op koers, 1 aandacht en 1 afwijkend".
func (s samenvatting) signalen() string {
	var delen []string
	for _, soort := range monitor.Signalen() {
		n := 0
		for _, e := range s.gescoord {
			if e.Signaal != nil && *e.Signaal == soort {
				n++
			}
		}
		if n > 0 {
			delen = append(delen, notatie.Getal(float64(n), 0)+" "+aanduidingVan(&soort).Woord)
		}
	}
	if len(s.gescoord) == 1 {
		return aanduidingVan(s.gescoord[0].Signaal).Woord
	}
	return notatie.Opsomming(delen)
}

// gunstig: the effect with the highest score that is on course.
func (s samenvatting) gunstig() string {
	var beste *monitor.Effectuitkomst
	for _, e := range s.gescoord {
		koers := e.Signaal != nil && *e.Signaal == monitor.OpKoers
		if koers && e.Score.Of(0) > 0 && (beste == nil || e.Score.Of(0) > beste.Score.Of(0)) {
			beste = e
		}
	}
	switch {
	case len(s.gescoord) == 0 && len(s.tellen) > 0:
		return "Daarom is nu niet te zeggen welk effect er gunstig voor staat en welk niet."
	case len(s.gescoord) == 0:
		return ""
	case beste == nil:
		return "Geen effect is op koers met een score boven 0."
	}
	tekst := "Het gunstigst is " + citaat(beste.Naam) + ": score " + scoreTekst(beste.Score) + " op een schaal van " + notatie.Min + "100 tot 100"
	if v, ok := s.verschil(beste, 1); ok {
		tekst += ", " + notatie.Aantal(geheel(v.Waarde.Of(0)), "punt", "punten") + " hoger dan bij " + v.Naam
		tekst += v.bewijsBij()
	}
	return tekst + "."
}

// ongunstig: the effect that lies furthest below what was expected.
func (s samenvatting) ongunstig() string {
	var laagste *monitor.Effectuitkomst
	for _, e := range s.gescoord {
		if e.Signaal == nil || *e.Signaal == monitor.OpKoers {
			continue
		}
		if laagste == nil || achterstand(e) > achterstand(laagste) {
			laagste = e
		}
	}
	switch {
	case len(s.gescoord) == 0:
		return ""
	case laagste == nil && len(s.gescoord) == 1:
		return "Het effect met een score wijkt niet af van wat nu verwacht mag worden."
	case laagste == nil:
		return "Geen van de effecten met een score blijft duidelijk achter bij wat nu verwacht mag worden."
	}
	tekst := "Het verst achter blijft " + citaat(laagste.Naam) + ": score " + scoreTekst(laagste.Score) + " (" + aanduidingVan(laagste.Signaal).Woord
	if x, ok := laagste.Verwacht.Float(); ok {
		tekst += "; nu verwacht: " + notatie.Getal(x, 0)
	}
	return tekst + "). " + s.waarin(laagste)
}

func achterstand(e *monitor.Effectuitkomst) float64 {
	return e.Verwacht.Of(0) - e.Score.Of(0)
}

// waarin tells in which indicators an effect's shortfall lies: the largest
// terms of a deviation that goes down, or else the lowest scores.
func (s samenvatting) waarin(e *monitor.Effectuitkomst) string {
	if v, ok := s.verschil(e, -1); ok {
		var namen []string
		for _, b := range v.Bijdragen {
			if b.Bijdrage < 0 && geheel(b.Bijdrage) > 0 && len(namen) < 2 {
				bij := notatie.MetTeken(b.Bijdrage, 0)
				if w := v.toetswoord(s.indicator[b.Indicator]); w != "" && v.Bewijskracht != monitor.BewijsGeen {
					bij += ", " + w
				}
				namen = append(namen, citaat(s.naamIndicator(b.Indicator))+" ("+bij+")")
			}
		}
		if len(namen) > 0 {
			return "De score is " + notatie.Aantal(geheel(v.Waarde.Of(0)), "punt", "punten") + " lager dan bij " + v.Naam + v.bewijsBij() +
				"; dat verschil zit vooral in " + notatie.Opsomming(namen) + "."
		}
	}
	var laagste *monitor.Indicatoruitkomst
	for _, i := range s.indicatorenVan(e.Indicatoren) {
		if i.Score.IsBekend() && (laagste == nil || i.Score.Of(0) < laagste.Score.Of(0)) {
			laagste = i
		}
	}
	if laagste == nil {
		return "Welke indicatoren dat verklaren, is niet te zeggen."
	}
	return "Het laagst scoort daarbinnen de indicator " + citaat(laagste.Naam) + " (score " + scoreTekst(laagste.Score) + ")."
}

// verschil gives the first deviation of an effect with the sign asked that is
// at least one whole point.
func (s samenvatting) verschil(e *monitor.Effectuitkomst, teken float64) (vergelijk, bool) {
	for _, v := range s.vergelijken(e) {
		if w := v.Waarde.Of(0); w*teken > 0 && geheel(w) > 0 {
			return v, true
		}
	}
	return vergelijk{}, false
}

// geheel is the size of x in whole points.
func geheel(x float64) int {
	if x < 0 {
		x = -x
	}
	return int(x + 0.5)
}

func (b *blik) naamIndicator(id string) string {
	if i := b.indicator[id]; i != nil {
		return i.Naam
	}
	return id
}

// ontbreekt: how much there is no figure of, and of which effects nothing can
// be said.
func (s samenvatting) ontbreekt() string {
	leeg, alle := 0, 0
	for i := range s.Indicatoren {
		alle++
		if !s.Indicatoren[i].Waarde.IsBekend() {
			leeg++
		}
	}
	zonder := len(s.tellen) - len(s.gescoord)
	var tekst string
	switch {
	case alle == 0:
		return "De doelenboom heeft geen indicatoren."
	case leeg == 0:
		tekst = "Elke indicator heeft een cijfer."
	case leeg == alle:
		tekst = "Geen enkele indicator heeft een cijfer."
	default:
		tekst = "Van de " + notatie.Aantal(alle, "indicator", "indicatoren") + " " + notatie.Kies(leeg, "heeft", "hebben") + " er " + notatie.Getal(float64(leeg), 0) + " geen cijfer."
	}
	if zonder > 0 && len(s.tellen) > zonder {
		tekst += " Voor " + notatie.Aantal(zonder, "effect", "effecten") + " is daardoor of door een ontbrekende maatstaf geen uitspraak mogelijk."
	} else if zonder > 0 {
		tekst += " Over de effecten is geen uitspraak mogelijk."
	}
	return tekst
}

// zeker: whether differences were tested, and how old or rough figures are.
func (s samenvatting) zeker() string {
	tekst := s.bewijs()
	oud, ruw := 0, 0
	for i := range s.Indicatoren {
		ind := &s.Indicatoren[i]
		if !ind.Waarde.IsBekend() {
			continue
		}
		if ind.Ouder {
			oud++
		}
		if geschat(ind) {
			ruw++
		}
	}
	var delen []string
	if oud > 0 {
		delen = append(delen, notatie.Aantal(oud, "cijfer is", "cijfers zijn")+" ouder dan "+s.Periode.Label())
	}
	if ruw > 0 {
		delen = append(delen, notatie.Aantal(ruw, "cijfer is een schatting", "cijfers zijn schattingen"))
	}
	if len(delen) > 0 {
		if tekst != "" {
			tekst += " "
		}
		tekst += notatie.Opsomming(delen) + "."
	}
	return tekst
}

// bewijs tells how many differences of figures are clear, and sums up the
// bewijskracht of the deviations shown.
func (s samenvatting) bewijs() string {
	telling := map[monitor.Bewijskracht]int{}
	n := 0
	for i := range s.Effecten {
		for _, v := range s.vergelijken(&s.Effecten[i]) {
			if v.Waarde.IsBekend() {
				telling[v.Bewijskracht]++
				n++
			}
		}
	}
	soorten := slices.Collect(func(geef func(monitor.Bewijskracht) bool) {
		for _, k := range monitor.Bewijskrachten() {
			if telling[k] > 0 && !geef(k) {
				return
			}
		}
	})
	slices.SortFunc(soorten, cmp.Compare)
	cijfers := s.telVerschillen().zin()
	switch {
	case n == 0 && cijfers != "":
		return cijfers
	case cijfers != "":
		return cijfers + " Bij " + notatie.Getal(float64(telling[monitor.BewijsSterk]), 0) + " van de " + notatie.Aantal(n, "verschil", "verschillen") + " in score is het bewijs sterk."
	case n == 0:
		return "Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark."
	case telling[monitor.BewijsOnbekend] == n:
		return "Of de verschillen met andere jaren of gebieden meer zijn dan toeval, is niet bepaald."
	case telling[monitor.BewijsSterk] == n:
		return "Voor " + notatie.Kies(n, "het ene berekende verschil", "alle berekende verschillen") + " is het bewijs sterk."
	}
	var delen []string
	for _, k := range soorten {
		delen = append(delen, notatie.Getal(float64(telling[k]), 0)+" keer "+k.Label())
	}
	return "Het bewijs voor de " + notatie.Aantal(n, "berekend verschil", "berekende verschillen") + ": " + notatie.Opsomming(delen) + "."
}
