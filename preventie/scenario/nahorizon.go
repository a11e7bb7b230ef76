package scenario

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// naHorizon tells what goes on after the last year that is reckoned, with every
// assumption at its midden: measures that run on, effects that last longer, and
// effects that have yet to begin. Where nothing does it says so.
func (s *Scenario) naHorizon() string {
	m := s.model
	if len(m.maatregelen) == 0 {
		return ""
	}
	var lopen, werken, wachten []string
	for i, v := range m.maatregelen {
		naam := s.def.Maatregelen[i].Naam
		switch {
		case v.tot >= m.jaren:
			lopen = append(lopen, naam)
		case m.werktTot(v) >= m.jaren:
			werken = append(werken, naam)
		}
		for _, e := range v.effecten {
			if m.werkzaam(e) && v.van+m.jarenVan(e.vertraging) >= m.jaren {
				wachten = append(wachten, naam+" bij "+m.niveaus[e.op].niveau.Label())
			}
		}
	}
	laatste := m.basisjaar + m.jaren
	var zinnen []string
	if n := len(lopen); n > 0 {
		zinnen = append(zinnen, fmt.Sprintf("Na %d %s %s door; wat dat dan kost en bespaart, telt niet mee.", laatste, notatie.Kies(n, "loopt", "lopen"), wieIn(lopen, "maatregelen")))
	}
	if n := len(werken); n > 0 {
		zinnen = append(zinnen, fmt.Sprintf("Na %d %s %s nog na, zonder kosten; wat dat dan bespaart, telt niet mee.", laatste, notatie.Kies(n, "werkt", "werken"), wieIn(werken, "maatregelen")))
	}
	if n := len(wachten); n > 0 {
		zinnen = append(zinnen, fmt.Sprintf("Pas na %d %s van %s; tot dan tellen wel de kosten mee, maar geen besparing.", laatste, notatie.Kies(n, "begint het effect", "beginnen de effecten"), wieIn(wachten, "effecten")))
	}
	if len(zinnen) == 0 {
		return fmt.Sprintf("Alle kosten en effecten vallen binnen de horizon: na %d kosten en besparen de maatregelen met deze aannames niets meer.", laatste)
	}
	return strings.Join(zinnen, " ")
}

// wieIn names them, or counts them where that would become long.
func wieIn(namen []string, meer string) string {
	const meest = 3
	if len(namen) > meest {
		return fmt.Sprintf("%d %s", len(namen), meer)
	}
	return notatie.Opsomming(namen)
}

// werkzaam tells whether an effect keeps anyone out of care.
func (m *model) werkzaam(e modeleffect) bool {
	return m.parameters[e.bereik].exact.Sign() > 0 && m.parameters[e.reductie].exact.Sign() > 0
}

// werktTot gives the last year in which an effect of a measure shows in the
// spending, counted from the first of the horizon; -1 where it has none. The last
// inflow kept out is of tot + vertraging + uitdoving, and shows for as long as it
// would have stayed in care.
func (m *model) werktTot(v modelmaatregel) int {
	tot := -1
	for _, e := range v.effecten {
		if m.werkzaam(e) {
			tot = max(tot, v.tot+m.jarenVan(e.vertraging)+m.jarenVan(e.uitdoving)+m.jarenVan(m.niveaus[e.op].duur)-1)
		}
	}
	return tot
}
