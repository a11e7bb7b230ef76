package rapport

import (
	"fmt"
	"html/template"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

// scenarioblad is what the template "scenario" shows.
type scenarioblad struct {
	Naam        string
	Fictief     bool
	Basisjaar   int
	Antwoord    []string
	Minimaal    string
	NaHorizon   string // empty without measures
	Tegels      []tegel
	Maatregelen []scenariomaatregel
	Uitgaven    plaat // spending with and without
	Saldo       plaat // the balance of all years, with its range and break-even
	SaldoUitleg string
	Overbrug    plaat         // the bridging budget by year; empty where none is needed
	Tornado     template.HTML // empty where nothing is uncertain
	Tornadokop  string
	Meer        []invloedrij // assumptions that move the outcome less
	Los         []string     // those without a range, which may move it too
	Jaren       []scenariojaar
	Niveaus     []scenarioniveau
	Banden      []bandrij // empty where nothing is uncertain
	Aannames    []scenario.Aanname
	Bronloos    int // how many of these have no source
	Voorbehoud  []string
}

// plaat is a picture of amounts, with the unit they are drawn in.
type plaat struct {
	Beeld template.HTML
	In    string // "in miljoenen euro’s"
}

type tegel struct{ Waarde, Wat string }

type scenariomaatregel struct{ Naam, Niveau, Jaren, Op string }

type scenariojaar struct {
	Jaar                                                int
	Zonder, Met, Extra, Saldo, Cumulatief, Overbrugging string
	Terug                                               bool // the year of break-even
}

type scenarioniveau struct {
	Naam  string
	Jaren []scenariojaar
}

type bandrij struct{ Naam, P5, P50, P95 string }

type invloedrij struct{ Naam, BijLaag, Laag, BijHoog, Hoog string }

// inTornado is how many assumptions are drawn; the others are in a table.
const inTornado = 10

// nieuwScenario makes the part of the page that shows a scenario; nil of what
// Scenario.Overzicht did not give.
func nieuwScenario(o *scenario.Overzicht) *scenarioblad {
	if len(o.Antwoord()) == 0 {
		return nil
	}
	b := &scenarioblad{
		Naam: o.Naam, Fictief: o.Fictief, Basisjaar: o.Basisjaar, Antwoord: o.Antwoord(), Minimaal: o.MinimaalEffect.Zin, NaHorizon: o.NaHorizon, Tegels: scenariotegels(o),
		Uitgaven: uitgavenplaat(o), Saldo: saldoplaat(o), SaldoUitleg: saldouitleg(o),
		Overbrug: overbrugplaat(o), Aannames: o.Aannames, Voorbehoud: scenario.Voorbehouden(), Banden: banden(o),
	}
	for _, m := range o.Maatregelen {
		k := scenariomaatregel{Naam: m.Naam, Niveau: m.Niveau.Label(), Jaren: fmt.Sprintf("vanaf %d", m.Van), Op: notatie.Geen}
		if m.Tot != nil {
			k.Jaren = fmt.Sprintf("%d tot en met %d", m.Van, *m.Tot)
		}
		var op []string
		for _, n := range m.Op {
			op = append(op, n.Label())
		}
		if len(op) > 0 {
			k.Op = notatie.Opsomming(op)
		}
		b.Maatregelen = append(b.Maatregelen, k)
	}
	for _, j := range o.Jaren {
		b.Jaren = append(b.Jaren, scenariojaar{
			Jaar: j.Jaar, Zonder: j.Zonder.Heel(), Met: j.Met.Heel(), Extra: j.Extra.Heel(), Saldo: j.Saldo.Heel(),
			Cumulatief: j.Cumulatief.Heel(), Overbrugging: j.Overbrugging.Heel(),
			Terug: teruggekomen(o) == j.Jaar,
		})
	}
	for n, niveau := range o.Niveaus {
		v := scenarioniveau{Naam: notatie.Hoofdletter(niveau.Label())}
		for _, j := range o.Jaren {
			bij := j.Niveaus[n]
			v.Jaren = append(v.Jaren, scenariojaar{Jaar: j.Jaar, Zonder: bij.Zonder.Heel(), Met: bij.Met.Heel(), Extra: bij.Extra.Heel()})
		}
		b.Niveaus = append(b.Niveaus, v)
	}
	for _, a := range o.Aannames {
		if a.Zonder {
			b.Bronloos++
		}
	}
	b.tornado(o)
	return b
}

func scenariotegels(o *scenario.Overzicht) []tegel {
	uit := []tegel{
		{o.Overbrugging.Totaal.Heel(), "overbrugging in alle jaren samen"},
		terugtegel(o),
	}
	if o.Contant.Waarde != nil {
		uit = append(uit, tegel{o.Contant.Waarde.Heel(), fmt.Sprintf("netto contante waarde in %d", o.Basisjaar)})
	} else {
		uit = append(uit, tegel{o.Jaren[len(o.Jaren)-1].Cumulatief.Heel(), fmt.Sprintf("saldo tot en met %d", o.Laatste())})
	}
	if b := o.Bandbreedte; b.Onzeker > 0 {
		kans := tegel{b.Terug.KansTekst(b.Trekkingen), "van de trekkingen verdient het terug"}
		if b.ContantGelukt != nil {
			if met := (scenario.Terugband{Gelukt: *b.ContantGelukt}).KansTekst(b.Trekkingen); met != kans.Waarde {
				kans.Wat += " (verdisconteerd: " + met + ")"
			}
		}
		uit = append(uit, kans)
	}
	return uit
}

// terugtegel says when it has come back, with discounting too where that is
// another answer.
func terugtegel(o *scenario.Overzicht) tegel {
	if o.Overbrugging.InJaar == nil {
		return tegel{"niets", "voorgeschoten, en dus niets terug te verdienen"}
	}
	wat := "terugverdiend"
	if o.Bandbreedte.Onzeker > 0 {
		wat += ", met de aannames in het midden"
	}
	if c := o.Contant.Terugverdienjaar; c != nil && c.Tekst() != o.Terugverdienjaar.Tekst() {
		wat += " (verdisconteerd: " + c.Tekst() + ")"
	}
	return tegel{o.Terugverdienjaar.Tekst(), wat}
}

// teruggekomen is the year in which what was advanced has come back; 0 where it
// does not, or nothing was.
func teruggekomen(o *scenario.Overzicht) int {
	if o.Terugverdienjaar.Jaar == nil || o.Overbrugging.InJaar == nil {
		return 0
	}
	return *o.Terugverdienjaar.Jaar
}

// schaal is the unit that amounts are drawn in, so that the axis stays short.
type schaal struct {
	deler     float64
	decimalen int // of a number in it that stands by itself
	woord     string
}

func schaalVan(grootste float64) schaal {
	switch {
	case grootste >= 2e6:
		return schaal{1e6, 2, "in miljoenen euro’s"}
	case grootste >= 2e4:
		return schaal{1e3, 0, "in duizenden euro’s"}
	}
	return schaal{1, 0, "in euro’s"}
}

func (s schaal) van(b scenario.Bedrag) float64 { return b.Decimal().InexactFloat64() / s.deler }

func momenten(o *scenario.Overzicht) []tekening.Moment {
	var uit []tekening.Moment
	for _, j := range o.Jaren {
		uit = append(uit, tekening.Moment{X: float64(j.Jaar), Label: strconv.Itoa(j.Jaar)})
	}
	return uit
}

func uitgavenplaat(o *scenario.Overzicht) plaat {
	grootste := 0.0
	for _, j := range o.Jaren {
		grootste = max(grootste, j.Zonder.Decimal().InexactFloat64(), j.Met.Decimal().InexactFloat64())
	}
	s := schaalVan(grootste)
	zonder, met := tekening.Reeks{Naam: "Zonder de maatregelen"}, tekening.Reeks{Naam: "Met de maatregelen"}
	for _, j := range o.Jaren {
		zonder.Punten = append(zonder.Punten, tekening.Punt{X: float64(j.Jaar), Y: s.van(j.Zonder)})
		met.Punten = append(met.Punten, tekening.Punt{X: float64(j.Jaar), Y: s.van(j.Met)})
	}
	l := tekening.Lijngrafiek{
		Titel:        "Uitgaven per jaar, " + s.woord,
		Omschrijving: "Twee lijnen: alle uitgaven zonder en met de maatregelen. De bedragen staan in de tabel per jaar.",
		Momenten:     momenten(o), Reeksen: []tekening.Reeks{zonder, met}, Eenheid: "€",
	}
	return plaat{svg(l.SVG()), s.woord}
}

func saldoplaat(o *scenario.Overzicht) plaat {
	onzeker := o.Bandbreedte.Onzeker > 0
	grootste := 0.0
	for i, j := range o.Jaren {
		band := o.Bandbreedte.Jaren[i].Cumulatief
		for _, b := range []scenario.Bedrag{j.Cumulatief, band.P5, band.P95} {
			grootste = max(grootste, b.Decimal().Abs().InexactFloat64())
		}
	}
	s := schaalVan(grootste)
	midden, vast := tekening.Reeks{Naam: "Midden van de trekkingen"}, tekening.Reeks{Naam: "Met de aannames in het midden"}
	for i, j := range o.Jaren {
		band := o.Bandbreedte.Jaren[i].Cumulatief
		x := float64(j.Jaar)
		midden.Punten = append(midden.Punten, tekening.Punt{X: x, Y: s.van(band.P50), Marge: &tekening.Marge{Onder: s.van(band.P5), Boven: s.van(band.P95)}})
		vast.Punten = append(vast.Punten, tekening.Punt{X: x, Y: s.van(j.Cumulatief)})
	}
	l := tekening.Lijngrafiek{
		Titel:        "Saldo van alle jaren tot dan, " + s.woord,
		Omschrijving: "Onder nul is meer uitgegeven dan bespaard, boven nul is meer bespaard. De bedragen staan in de tabellen.",
		Momenten:     momenten(o), Reeksen: []tekening.Reeks{vast}, Eenheid: "€", Niveaus: []tekening.Niveau{{}},
	}
	if onzeker {
		l.Reeksen = []tekening.Reeks{midden, vast}
		l.Omschrijving += " De gekleurde band loopt van 5 tot 95 procent van de trekkingen."
	}
	if j := teruggekomen(o); j != 0 {
		l.Mijlpaal = &tekening.Moment{X: float64(j), Label: "terugverdiend in " + strconv.Itoa(j)}
	}
	return plaat{svg(l.SVG()), s.woord}
}

func saldouitleg(o *scenario.Overzicht) string {
	zin := "Onder nul is er tot dan meer uitgegeven dan bespaard, boven nul meer bespaard dan uitgegeven."
	if o.Bandbreedte.Onzeker > 0 {
		zin += " De band laat zien waar 90% van de trekkingen ligt: 5% ligt eronder en 5% erboven."
	}
	if o.Bandbreedte.Onzeker > 0 && teruggekomen(o) != 0 {
		zin += " De streepjeslijn staat in het jaar waarin het met de aannames in het midden is terugverdiend."
	}
	if o.Terugverdienjaar.Soort == scenario.NietBinnenHorizon {
		zin += " Aan het eind van de horizon is het niet terugverdiend."
	}
	return zin
}

// overbrugplaat has a bar for each year up to the last in which more is needed.
func overbrugplaat(o *scenario.Overzicht) plaat {
	if o.Overbrugging.Laatste == nil {
		return plaat{}
	}
	s := schaalVan(o.Overbrugging.GrootsteJaar.Decimal().InexactFloat64())
	d := tekening.Staafdiagram{Titel: "Overbrugging per jaar, " + s.woord, Omschrijving: "Een staaf per jaar: wat er meer nodig is dan zonder de maatregelen."}
	for _, j := range o.Jaren {
		if j.Jaar <= *o.Overbrugging.Laatste {
			x := s.van(j.Overbrugging)
			d.Staven = append(d.Staven, tekening.Staaf{Naam: strconv.Itoa(j.Jaar), Waarde: x, Tekst: notatie.Getal(x, s.decimalen)})
		}
	}
	return plaat{svg(d.SVG()), s.woord}
}

func (b *scenarioblad) tornado(o *scenario.Overzicht) {
	g := o.Gevoeligheid
	if len(g.Invloeden) == 0 {
		return
	}
	b.Tornadokop = "De " + g.Maat.Label()
	if g.Maat == scenario.SaldoOpHorizon {
		b.Tornadokop = "Het " + g.Maat.Label()
	}
	d := tekening.Tornado{
		Titel: "Wat de uitkomst het meest beweegt", Nul: "€" + notatie.Spatie + "0", Midden: tekening.Niveau{Naam: "nu " + g.Midden.Heel(), Waarde: g.Midden.Decimal().InexactFloat64()},
		Omschrijving: "Een staaf per aanname, van de laagste tot de hoogste uitkomst binnen haar bandbreedte; de langste staat boven.",
	}
	for i, v := range g.Invloeden {
		if i >= inTornado {
			b.Meer = append(b.Meer, invloedrij{v.Naam, v.BijLaag, v.Laag.Heel(), v.BijHoog, v.Hoog.Heel()})
			continue
		}
		laag, hoog, bijLaag, bijHoog := v.Laag, v.Hoog, v.BijLaag, v.BijHoog
		if laag.Cmp(hoog) > 0 {
			laag, hoog, bijLaag, bijHoog = hoog, laag, bijHoog, bijLaag
		}
		// The bar holds the outcome in the midden, where that is beyond both ends.
		if g.Midden.Cmp(laag) < 0 {
			laag, bijLaag = g.Midden, "midden"
		} else if g.Midden.Cmp(hoog) > 0 {
			hoog, bijHoog = g.Midden, "midden"
		}
		d.Staven = append(d.Staven, tekening.Spanne{
			Naam: v.Naam, Van: laag.Decimal().InexactFloat64(), Tot: hoog.Decimal().InexactFloat64(),
			VanBij: bijLaag + ": " + laag.Heel(), TotBij: bijHoog + ": " + hoog.Heel(),
		})
	}
	b.Tornado, b.Los = svg(d.SVG()), g.Zonder
}

func banden(o *scenario.Overzicht) []bandrij {
	d := o.Bandbreedte
	if d.Onzeker == 0 {
		return nil
	}
	rij := func(naam string, v scenario.Band) bandrij {
		return bandrij{naam, v.P5.Heel(), v.P50.Heel(), v.P95.Heel()}
	}
	uit := []bandrij{{"Terugverdiend in", d.Terug.P5.Tekst(), d.Terug.P50.Tekst(), d.Terug.P95.Tekst()}, rij("Meest voorgeschoten", d.Diepste)}
	if d.Contant != nil {
		uit = append(uit, rij("Netto contante waarde", *d.Contant))
	}
	for _, j := range d.Jaren {
		uit = append(uit, rij(fmt.Sprintf("Saldo tot en met %d", j.Jaar), j.Cumulatief))
	}
	return uit
}
