package rapport_test

import (
	"fmt"
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// The regions of the examples bear codes that CBS never gave and names of no
// place; "fictief" stands in each.
var plaatsen = []monitor.Regiokop{
	{Code: cbs.MustRegio("GM9901"), Naam: "Lindewolde (fictief)"},
	{Code: cbs.MustRegio("GM9902"), Naam: "Oeverhoek (fictief)"},
	{Code: cbs.MustRegio("GM9903"), Naam: "Marskamp (fictief)"},
	{Code: cbs.MustRegio("GM9904"), Naam: "Zilverbroek (fictief)"},
	{Code: cbs.MustRegio("GM9905"), Naam: "Hoogveldermeer (fictief)"},
	{Code: cbs.MustRegio("GM9906"), Naam: "Dennenesch (fictief)"},
	{Code: cbs.MustRegio("GM9907"), Naam: "Waterlo (fictief)"},
	{Code: cbs.MustRegio("GM9908"), Naam: "Ulmerdonk (fictief)"},
}

var g = monitor.Bekend

// scoor gives a node's score with its signal, as the evaluator would.
func scoor(score, verwacht, dekking float64) monitor.Stand {
	s := monitor.OpKoers
	switch d := score - verwacht; {
	case d < -25:
		s = monitor.Afwijkend
	case d < -5:
		s = monitor.Aandacht
	}
	return monitor.Stand{Score: g(score), Verwacht: g(verwacht), Dekking: dekking, Signaal: &s}
}

func geenScore(r monitor.Reden, dekking float64) monitor.Stand {
	return monitor.Stand{Reden: &r, Dekking: dekking}
}

// rijk is an outcome with everything a report can show.
func rijk() *monitor.Uitkomst { return rijkVan(0) }

func rijkVan(nr int) *monitor.Uitkomst {
	schuif := float64(nr)
	codes := make([]cbs.Regio, len(plaatsen))
	for i, p := range plaatsen {
		codes[i] = p.Code
	}
	benchmark, _ := cbs.EigenRegio("fictief-samen")
	u := &monitor.Uitkomst{
		Versie:    monitor.ResultaatVersie,
		Boom:      monitor.Boomkop{ID: "voorbeeld", Naam: "Doelenboom van een fictieve gemeente", Versie: "2", Visie: "Iedereen doet mee en draagt zijn steentje bij, naar eigen kunnen. Daar helpen we elkaar bij.", Illustratief: true},
		Regio:     plaatsen[nr],
		Periode:   cbs.Jaar(2022),
		Nulmeting: new(2015),
		Benchmark: &benchmark,
		Groep:     codes,
		Regios:    append([]monitor.Regiokop{{Code: benchmark, Naam: "Acht gemeenten samen (fictief)"}}, plaatsen...),
	}
	u.Indicatoren = []monitor.Indicatoruitkomst{
		rijkeIndicator(nr, "gezond-gevoel", "Inwoners met een goede ervaren gezondheid", "%", goaltree.HogerIsBeter, 76.2-schuif, 0.4, 1),
		rijkeIndicator(nr, "bijstand", "Inwoners met een bijstandsuitkering", "per 10.000 inwoners", goaltree.LagerIsBeter, 231+8*schuif, -6, 0),
		rijkeIndicator(nr, "eenzaam", "Volwassenen die zich ernstig eenzaam voelen", "%", goaltree.LagerIsBeter, 11.4+schuif/2, 0.5, 1),
		rijkeIndicator(nr, "mantelzorg", "Mantelzorgers die zich zwaar belast voelen door de combinatie met werk of studie", "%", goaltree.LagerIsBeter, 9.6, -0.1, 1),
		rijkeIndicator(nr, "jeugdhulp", "Jeugdigen tot 18 jaar met jeugdhulp", "% van de jeugdigen", goaltree.LagerIsBeter, 12.8, 0.35, 1),
		rijkeIndicator(nr, "uitgaven", "Uitgaven aan maatwerkvoorzieningen", "euro per inwoner", goaltree.LagerIsBeter, 1412, 41, 0),
		rijkeIndicator(nr, "inwoners", "Inwoners", "inwoners", goaltree.Neutraal, 36120, -55, 0),
	}
	toets(&u.Indicatoren[0], statistiek.Hoger, statistiek.Vergelijkbaar, statistiek.Lager)
	u.Indicatoren[0].Trend = &monitor.Trend{Richting: statistiek.Stijgend}
	u.Indicatoren[0].Kwintiel = new(2)
	aantallen(&u.Indicatoren[0], 400, 100)
	u.Indicatoren[0].Gestandaardiseerd = &monitor.Gestandaardiseerd{
		Waarde: g(77.1), Onder: g(73.4), Boven: g(80.6), Zekerheid: 0.95, Benchmark: g(79.2), Oordeel: new(statistiek.Vergelijkbaar), Waardering: new(monitor.Gelijk), Strata: []string{"jong", "oud"},
	}
	toets(&u.Indicatoren[1], statistiek.Lager, statistiek.Lager, statistiek.Vergelijkbaar)
	u.Indicatoren[1].Trend = &monitor.Trend{Richting: statistiek.RichtingOnbekend, Reden: new(statistiek.RedenPuntOntbreekt)}
	u.Indicatoren[1].Voorbehoud = []string{"De telling is door de bron afgerond (op 10); alleen een verschil dat daar niet van afhangt, heet lager of hoger."}
	u.Indicatoren[1].Per = 10_000
	aantallen(&u.Indicatoren[1], 15000, 10_000)
	u.Indicatoren[3].Oordeel.Nulmeting = new(statistiek.OordeelOnbekend)
	u.Indicatoren[6].Trend = &monitor.Trend{Richting: statistiek.GeenTrend}
	u.Indicatoren[6].Kwintiel = new(1)
	eenzaam := &u.Indicatoren[2]
	eenzaam.Interval = &monitor.Interval{Onder: g(9.8), Boven: g(13.2), Zekerheid: 0.95}
	eenzaam.Herkomst = new(monitor.Schatting)
	eenzaam.Status = new(monitor.Voorlopig)
	eenzaam.Ouder = true
	eenzaam.Periode = new(cbs.Jaar(2020))
	eenzaam.Reeks = eenzaam.Reeks[:6]
	for i := range eenzaam.Reeks {
		p := &eenzaam.Reeks[i]
		w := p.Waarde.Of(0)
		p.Onder, p.Boven = g(w-1.6), g(w+1.8)
		if i > 3 {
			p.Status = new(monitor.Voorlopig)
		}
	}
	eenzaam.Reeks[2].Waarde, eenzaam.Reeks[2].Onder, eenzaam.Reeks[2].Boven = monitor.Getal{}, monitor.Getal{}, monitor.Getal{}
	eenzaam.Reeks[2].Reden = new(monitor.RedenOnbetrouwbaar)
	u.Indicatoren[1].Reeks[4].Breuk = true
	u.Indicatoren[3].Reeks = u.Indicatoren[3].Reeks[:1]
	u.Indicatoren[3].Vergelijking = nil
	u.Indicatoren[3].Eigen, u.Indicatoren[3].Teller, u.Indicatoren[3].Noemer = true, g(7), g(73)
	u.Indicatoren[3].Bron = "Eigen registratie (fictief)"
	context := &u.Indicatoren[6]
	context.Score, context.Schaal, context.Reden = monitor.Getal{}, nil, new(monitor.RedenContext)
	context.Maat, context.Per, context.Streefwaarde, context.Nulmeting = goaltree.Aantal, 1, monitor.Getal{}, monitor.Getal{}
	u.Indicatoren = append(u.Indicatoren,
		zonder("verwarde-personen", "Meldingen van overlast door verwarde personen", monitor.RedenNogNietBeschikbaar),
		zonder("huisuitzetting", "Huisuitzettingen", monitor.RedenGeenWaarneming),
	)
	b := func(id string, gewicht, waarde float64, begrensd bool) monitor.Bijdrage {
		return monitor.Bijdrage{Indicator: id, Gewicht: gewicht, Bijdrage: waarde, Begrensd: begrensd}
	}
	u.Effecten = []monitor.Effectuitkomst{
		{
			ID: "gezond", Naam: "Inwoners voelen zich gezond en veerkrachtig", Stand: scoor(62.4-4*schuif, 58, 1),
			Indicatoren: []goaltree.Tak{{ID: "gezond-gevoel", Gewicht: 2}, {ID: "mantelzorg", Gewicht: 1}},
			Afwijking: monitor.Afwijkingen{
				Nulmeting: &monitor.Afwijking{Waarde: g(18.5), Dekking: 1, Bewijskracht: monitor.BewijsSterk, Duidelijk: g(0.885), Duidelijk998: g(0.885), Bijdragen: []monitor.Bijdrage{b("gezond-gevoel", 2, 21.25, false), b("mantelzorg", 1, -2.75, false)}},
				Vorige:    &monitor.Afwijking{Waarde: g(1), Dekking: 0.66, Bewijskracht: monitor.BewijsGeen, Bijdragen: []monitor.Bijdrage{b("gezond-gevoel", 2, 1, false)}},
				Benchmark: &monitor.Afwijking{Waarde: g(-3.2), Dekking: 1, Bewijskracht: monitor.BewijsZwak, Bijdragen: []monitor.Bijdrage{b("mantelzorg", 1, -4.1, true), b("gezond-gevoel", 2, 0.9, false)}},
			},
		},
		{
			ID: "verbonden", Naam: "Inwoners hebben een sociaal netwerk en voelen zich zelden eenzaam", Stand: scoor(-38.2+3*schuif, 45, 1), Illustratief: true,
			Indicatoren: []goaltree.Tak{{ID: "eenzaam", Gewicht: 1}},
			Afwijking: monitor.Afwijkingen{
				Nulmeting: &monitor.Afwijking{Waarde: g(-38.2), Dekking: 1, Bewijskracht: monitor.BewijsOnbekend, Bijdragen: []monitor.Bijdrage{b("eenzaam", 1, -38.2, true)}},
				Vorige:    &monitor.Afwijking{Dekking: 0, Bewijskracht: monitor.BewijsOnbekend, Reden: new(monitor.RedenOnvoldoendeGegevens)},
			},
		},
		{
			ID: "meedoen", Naam: "Inwoners doen naar vermogen mee", Stand: scoor(31-7*schuif, 42, 0.75),
			Indicatoren: []goaltree.Tak{{ID: "bijstand", Gewicht: 3}, {ID: "huisuitzetting", Gewicht: 1}, {ID: "inwoners", Gewicht: 1}},
			Afwijking: monitor.Afwijkingen{
				Nulmeting: &monitor.Afwijking{Waarde: g(31), Dekking: 0.75, Bewijskracht: monitor.BewijsSterk, Bijdragen: []monitor.Bijdrage{b("bijstand", 3, 31, false)}},
			},
		},
		{ID: "jeugd", Naam: "Jeugdigen groeien gezond en veilig op", Stand: scoor(8, 30, 1), Indicatoren: []goaltree.Tak{{ID: "jeugdhulp", Gewicht: 1}}},
		{ID: "veilig", Naam: "De wijk is veilig", Stand: geenScore(monitor.RedenOnvoldoendeGegevens, 0), Indicatoren: []goaltree.Tak{{ID: "verwarde-personen", Gewicht: 1}}},
		{ID: "betaalbaar", Naam: "De ondersteuning blijft betaalbaar", Stand: scoor(12, 14, 1), Indicatoren: []goaltree.Tak{{ID: "uitgaven", Gewicht: 1}}},
	}
	u.Hoofddoelen = []monitor.Hoofddoeluitkomst{
		{ID: "fit", Naam: "Inwoners zitten fysiek en mentaal goed in hun vel", Kernwaarden: []goaltree.Kernwaarde{goaltree.Gezond, goaltree.Veerkracht}, Stand: scoor(29-2*schuif, 53, 1), Effecten: []goaltree.Tak{{ID: "gezond", Gewicht: 2}, {ID: "verbonden", Gewicht: 1}}},
		{ID: "jong", Naam: "Jeugdigen groeien op in een veilige en vertrouwde omgeving en ontwikkelen zich maximaal", Kernwaarden: []goaltree.Kernwaarde{goaltree.OptimaalOntwikkelen, goaltree.Veilig}, Stand: scoor(8-5*schuif, 30, 0.5), Effecten: []goaltree.Tak{{ID: "jeugd", Gewicht: 1}, {ID: "veilig", Gewicht: 1}}},
		{ID: "samen", Naam: "Inwoners doen mee in een omgeving waarin ze zich thuis voelen", Kernwaarden: []goaltree.Kernwaarde{goaltree.Participeren, goaltree.SociaalVerbonden}, Stand: scoor(-3.6+schuif, 43, 0.875), Effecten: []goaltree.Tak{{ID: "meedoen", Gewicht: 1}, {ID: "verbonden", Gewicht: 1}}},
		{ID: "duurzaam", Naam: "Er is een duurzaam systeem voor zorg en ondersteuning", Kernwaarden: []goaltree.Kernwaarde{goaltree.FinancieelInBalans}, Stand: scoor(12, 14, 1), Effecten: []goaltree.Tak{{ID: "betaalbaar", Gewicht: 1}}},
	}
	u.Demografie = bevolking()
	u.Waarschuwingen = []monitor.Waarschuwing{
		{Code: monitor.WaarschuwingOuder, Bij: "eenzaam", Tekst: "Volwassenen die zich ernstig eenzaam voelen: het cijfer is van 2020, niet van 2022."},
		{Code: monitor.WaarschuwingGeschat, Bij: "eenzaam", Tekst: "Volwassenen die zich ernstig eenzaam voelen is een schatting, geen telling."},
		{Code: monitor.WaarschuwingGeschat, Bij: "eenzaam", Tekst: "Volwassenen die zich ernstig eenzaam voelen is een schatting, geen telling."},
		{Code: monitor.WaarschuwingBreuk, Bij: "bijstand", Tekst: "het grondgebied is in 2019 gewijzigd."},
	}
	return u
}

// toets fills in what the evaluator says of the differences with nulmeting,
// vorige and benchmark; only the first is clear at 99,8%.
func toets(i *monitor.Indicatoruitkomst, oordelen ...statistiek.Oordeel) {
	waarde := func(o statistiek.Oordeel) *monitor.Waardering {
		switch {
		case o == statistiek.Vergelijkbaar:
			return new(monitor.Gelijk)
		case (o == statistiek.Hoger) == (i.Richting == goaltree.HogerIsBeter):
			return new(monitor.Beter)
		}
		return new(monitor.Slechter)
	}
	gelijk := statistiek.Vergelijkbaar
	i.Oordeel = monitor.Oordelen{Nulmeting: &oordelen[0], Vorige: &oordelen[1], Benchmark: &oordelen[2]}
	i.Oordeel998 = monitor.Oordelen{Nulmeting: &oordelen[0], Vorige: &gelijk, Benchmark: &gelijk}
	i.Waardering = monitor.Waarderingsrij{Nulmeting: waarde(oordelen[0]), Vorige: waarde(oordelen[1]), Benchmark: waarde(oordelen[2])}
	i.Waardering998 = monitor.Waarderingsrij{Nulmeting: waarde(oordelen[0]), Vorige: new(monitor.Gelijk), Benchmark: new(monitor.Gelijk)}
}

// aantallen gives each region of a comparison its counts and limits.
func aantallen(i *monitor.Indicatoruitkomst, noemer, per float64) {
	for k := range i.Vergelijking {
		v := &i.Vergelijking[k]
		w, ok := v.Waarde.Float()
		if !ok {
			continue
		}
		n := noemer * float64(1+k*k%5)
		v.Teller, v.Noemer = g(math.Round(w/per*n)), g(n)
		s := 1.96 * math.Sqrt(w*(per-w)/n)
		v.Onder, v.Boven = g(w-s), g(w+s)
		if w == i.Waarde.Of(0) {
			i.Teller, i.Noemer = v.Teller, v.Noemer
			i.Interval = &monitor.Interval{Onder: v.Onder, Boven: v.Boven, Zekerheid: 0.95}
		}
	}
}

// geenOordelen takes away what was judged of a figure.
func geenOordelen(i monitor.Indicatoruitkomst) monitor.Indicatoruitkomst {
	i.Oordeel, i.Oordeel998, i.Waardering, i.Waardering998 = monitor.Oordelen{}, monitor.Oordelen{}, monitor.Waarderingsrij{}, monitor.Waarderingsrij{}
	i.Voorbehoud, i.Trend, i.Kwintiel, i.Gestandaardiseerd = []string{}, nil, nil, nil
	return i
}

func rijkeIndicator(nr int, id, naam, eenheid string, richting goaltree.Richting, waarde, stap float64, decimalen int) monitor.Indicatoruitkomst {
	i := monitor.Indicatoruitkomst{
		ID: id, Naam: naam, Eenheid: eenheid, Maat: goaltree.Aandeel, Per: 100, Richting: richting, Decimalen: decimalen,
		Periode: new(cbs.Jaar(2022)), Waarde: g(waarde), Nulmeting: g(waarde - 7*stap), NulmetingPeriode: new(cbs.Jaar(2015)),
		Vorige: g(waarde - stap), VorigePeriode: new(cbs.Jaar(2021)), Benchmark: g(waarde * 1.04), BenchmarkPeriode: new(cbs.Jaar(2022)),
		Streefwaarde: g(waarde + 5*math.Abs(stap)), Streefjaar: new(2026), Score: g(42), Schaal: new(goaltree.SchaalStreef),
		Status: new(monitor.Definitief), Herkomst: new(monitor.Telling), Bron: "Voorbeeldcijfers (fictief)",
		Definitie: "Verzonnen cijfers, om te laten zien wat een rapport kan tonen.",
	}
	if richting == goaltree.LagerIsBeter {
		i.Streefwaarde = g(waarde - 5*math.Abs(stap))
	}
	for j := range 8 {
		golf := stap * 0.6 * math.Sin(float64(3*j+nr))
		i.Reeks = append(i.Reeks, monitor.Punt{Periode: cbs.Jaar(2015 + j), Waarde: g(waarde - stap*float64(7-j) + golf*float64((7-j)%3)), Status: new(monitor.Definitief)})
	}
	for j, p := range plaatsen {
		v := monitor.Vergelijking{Regio: p.Code, Waarde: g(waarde * (1 + 0.05*math.Sin(float64(j*j+nr)) + 0.02*float64(j-3)))}
		switch j {
		case nr:
			v.Waarde = g(waarde)
		case 6:
			v.Waarde = monitor.Getal{}
		}
		i.Vergelijking = append(i.Vergelijking, v)
	}
	return geenOordelen(i)
}

func zonder(id, naam string, r monitor.Reden) monitor.Indicatoruitkomst {
	return geenOordelen(monitor.Indicatoruitkomst{ID: id, Naam: naam, Eenheid: "aantal", Maat: goaltree.Aantal, Per: 1, Richting: goaltree.LagerIsBeter, Schaal: new(goaltree.SchaalStreef), Reden: &r})
}

func bevolking() *monitor.Demografie {
	d := &monitor.Demografie{Basisjaar: 2017, Bron: "Voorbeeldcijfers (fictief)"}
	for k, naam := range []string{"Jong (0 tot 20 jaar)", "Werkende leeftijd (20 tot 65 jaar)", "Oud (65 jaar en ouder)"} {
		groep := monitor.Leeftijdsgroep{ID: fmt.Sprintf("groep-%d", k), Naam: naam}
		for j := 2004; j <= 2023; j++ {
			stap := []float64{-1.1, -0.35, 2.2}[k]
			index := 100 + stap*float64(j-2017)
			p := monitor.Demografiepunt{Periode: cbs.Jaar(j), Waarde: g(math.Round(index * []float64{84, 212, 80}[k])), Index: g(index), Status: new(monitor.Definitief)}
			switch {
			case j < 2006:
				p.Index, p.Waarde, p.Reden = monitor.Getal{}, monitor.Getal{}, new(monitor.RedenOnvolledig)
			case j == 2006:
				p.Breuk = true
			case j == 2023:
				p.Status = new(monitor.Voorlopig)
			}
			groep.Reeks = append(groep.Reeks, p)
		}
		d.Groepen = append(d.Groepen, groep)
	}
	d.Waarschuwingen = []monitor.Waarschuwing{{Code: monitor.WaarschuwingBreuk, Bij: "GM9901", Tekst: "In 2006 kreeg Lindewolde (fictief) een ander grondgebied."}}
	return d
}

// schaars is an outcome like those of real files: few figures, no series, no
// nulmeting, no benchmark.
func schaars() *monitor.Uitkomst {
	u := rijkVan(1)
	u.Nulmeting, u.Benchmark, u.Demografie, u.Waarschuwingen = nil, nil, nil, nil
	u.Boom.Illustratief = false
	for i := range u.Indicatoren {
		ind := &u.Indicatoren[i]
		if i != 1 && i != 4 {
			u.Indicatoren[i] = zonder(ind.ID, ind.Naam, monitor.RedenGeenWaarneming)
			continue
		}
		ind.Nulmeting, ind.NulmetingPeriode, ind.Vorige, ind.VorigePeriode = monitor.Getal{}, nil, monitor.Getal{}, nil
		ind.Benchmark, ind.BenchmarkPeriode, ind.Streefwaarde, ind.Streefjaar = monitor.Getal{}, nil, monitor.Getal{}, nil
		*ind = geenOordelen(*ind)
		ind.Schaal, ind.Illustratief = new(goaltree.SchaalDrempels), true
		ind.Reeks = ind.Reeks[7:]
	}
	for i := range u.Effecten {
		e := &u.Effecten[i]
		e.Afwijking, e.Illustratief = monitor.Afwijkingen{}, false
		switch e.ID {
		case "meedoen":
			e.Stand = scoor(24, 0, 0.75)
		case "jeugd":
			e.Stand = scoor(-12, 0, 1)
		default:
			e.Stand = geenScore(monitor.RedenOnvoldoendeGegevens, 0)
		}
	}
	for i := range u.Hoofddoelen {
		u.Hoofddoelen[i].Stand = geenScore(monitor.RedenOnvoldoendeGegevens, 0.3)
	}
	u.Hoofddoelen[1].Stand = scoor(-12, 0, 0.5)
	return u
}

// leeg is an outcome without a single figure.
func leeg() *monitor.Uitkomst {
	u := schaars()
	u.Regio = plaatsen[2]
	u.Groep = nil
	for i, ind := range u.Indicatoren {
		u.Indicatoren[i] = zonder(ind.ID, ind.Naam, monitor.RedenGeenWaarneming)
	}
	for i := range u.Effecten {
		u.Effecten[i].Stand = geenScore(monitor.RedenOnvoldoendeGegevens, 0)
	}
	for i := range u.Hoofddoelen {
		u.Hoofddoelen[i].Stand = geenScore(monitor.RedenOnvoldoendeGegevens, 0)
	}
	return u
}

// acht is a result over eight regions.
func acht() *monitor.Resultaat {
	var alle []*monitor.Uitkomst
	for i := range plaatsen {
		alle = append(alle, rijkVan(i))
	}
	alle[4] = schaars()
	alle[4].Regio = plaatsen[4]
	alle[7] = leeg()
	alle[7].Regio = plaatsen[7]
	return monitor.NewResultaat(alle...)
}
