package interventies

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// The rules of a programme: the word in [governance.Toets].Regel. Beside each
// the line of the source that asks for it.
const (
	// "De focus op preventie heeft consequenties voor de keuzes wat wel en wat niet
	// wordt opgepakt als activiteit in het sociaal domein." (bijlage 7)
	RegelKeuzes = "keuzes"
	// "Het programma kent een duidelijke samenhang in de activiteiten, de
	// activiteiten versterken elkaar." (bijlage 7)
	RegelSamenhang = "samenhang"
	// "Nieuwe activiteiten die na vaststelling van het programma voorbij komen
	// worden alleen opgepakt als zij kunnen worden verbonden aan het programma."
	// (bijlage 7)
	RegelAansluiting = "aansluiting"
	// "Het programma verbindt de verschillende leefgebieden waarin inwoners zich
	// bewegen (school, vrije tijd, werk)." (bijlage 7): each is reached.
	RegelLeefgebieden = "leefgebieden"
	// The same line: an activity connects more than one of them.
	RegelVerbinding = "verbinding"
	// "Het programma heeft duidelijke doelen" (bijlage 7)
	RegelDoelen = "doelen"
	// "en is gericht op het halen van resultaten. Deze worden gemonitort en
	// getoetst." (bijlage 7)
	RegelResultaat = "resultaat"
	// "Preventie is dan zinvol als het gestructureerd, geprogrammeerd en meerjarig
	// wordt ingezet" (1.3.2)
	RegelMeerjarig = "meerjarig"
	// "en de interventies ook daadwerkelijk bewezen effectief zijn." (1.3.2)
	RegelBewezen = "bewezen"
	// "waarna alle gemeenten dezelfde doelen hanteren." (bijlage 7)
	RegelZelfdeDoelen = "zelfde-doelen"
	// "De uitvoering van dit programma vindt lokaal plaats met voldoende ruimte
	// voor diversiteit." (bijlage 7)
	RegelLokaal = "lokale-uitvoering"
	// "Dit betekent dat we de komende jaren de omslag maken naar meer inzet van
	// universele [...] en selectieve preventie" (1.3.2)
	RegelFocus = "focus"
	// The kernwaarden are the pillars of the yearly programme (the scheme of
	// mission, goals and kernwaarden): what an activity says to serve, its goals
	// bear.
	RegelKernwaarden = "kernwaarden"
)

// meerjarig is how many calendar years make an activity multi-year: our reading.
const meerjarig = 2

var regels = map[string]governance.Toets{
	RegelKeuzes:       {Naam: "Van elke activiteit is besloten of zij wordt opgepakt", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelSamenhang:    {Naam: "Activiteiten hangen samen en versterken elkaar", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelAansluiting:  {Naam: "Een nieuwe activiteit is verbonden met het programma", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelLeefgebieden: {Naam: "Het programma bereikt inwoners op school, in de vrije tijd en op het werk", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelVerbinding:   {Naam: "Er zijn activiteiten die leefgebieden met elkaar verbinden", Bron: bronBijlage7, Strengheid: governance.Voorkeur},
	RegelDoelen:       {Naam: "Het programma heeft duidelijke doelen, en aan elk wordt gewerkt", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelResultaat:    {Naam: "Het resultaat wordt gemonitord en getoetst", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelMeerjarig:    {Naam: "De activiteit wordt meerjarig ingezet", Bron: bron132, Strengheid: governance.Hard},
	RegelBewezen:      {Naam: "De activiteit is bewezen effectief of wordt geëvalueerd", Bron: bron132, Strengheid: governance.Hard},
	RegelZelfdeDoelen: {Naam: "Alle gemeenten hanteren dezelfde doelen", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelLokaal:       {Naam: "De uitvoering is lokaal, met voldoende ruimte voor diversiteit", Bron: bronBijlage7, Strengheid: governance.Hard},
	RegelFocus:        {Naam: "De nadruk ligt op universele en selectieve preventie", Bron: bron132, Strengheid: governance.Voorkeur},
	RegelKernwaarden:  {Naam: "De kernwaarden van de activiteit passen bij haar doelen", Bron: bronVisie + ", kernwaarden", Strengheid: governance.Voorkeur},
}

// toets begins what a rule says of one thing.
func toets(regel, bij string) governance.Toets {
	t := regels[regel]
	t.Regel, t.Bij, t.Oordeel = regel, bij, governance.Voldaan
	return t
}

func uitkomst(t governance.Toets, o governance.Oordeel, bevinding string, args ...any) governance.Toets {
	t.Oordeel, t.Bevinding = o, fmt.Sprintf(bevinding, args...)
	return t
}

// Toets holds the programme to its rules, also those that are kept; the
// constants Regel… say which there are, with the line of the source each comes
// from. Bij is the id of an intervention, the id of an effect (doelen), the code
// of a municipality (zelfde-doelen), or empty for the programme as a whole.
// Activities are tested where they are taken up and did not end before the
// programme's year, but for keuzes, which is of all: what ended neither keeps a
// rule nor breaks one, and [Programma.Geeindigd] says which those are. What begins
// in a later year is planned and counts. Without a checked Programma (nil, or the
// zero one) there are none.
func (p *Programma) Toets() []governance.Toets {
	if p.leeg() {
		return nil
	}
	alle := []governance.Toets{p.toetsFocus()}
	for i := range p.def.Interventies {
		alle = append(alle, toetsKeuze(&p.def.Interventies[i]))
	}
	alle = append(alle, p.toetsDoelen()...)
	alle = append(alle, p.toetsLeefgebieden(), p.toetsVerbinding())
	tellen := p.tellen()
	for _, v := range tellen {
		alle = append(alle, p.toetsSamenhang(v))
	}
	alle = append(alle, p.toetsNieuwe()...)
	for _, toetsEen := range []func(*Interventie) governance.Toets{toetsResultaat, toetsMeerjarig, p.toetsBewezen} {
		for _, v := range tellen {
			alle = append(alle, toetsEen(v))
		}
	}
	for _, v := range tellen {
		if len(v.Kernwaarden) > 0 {
			alle = append(alle, p.toetsKernwaarden(v))
		}
	}
	alle = append(alle, p.toetsGemeenten()...)
	return append(alle, p.toetsLokaal())
}

func (p *Programma) toetsFocus() governance.Toets {
	t := toets(RegelFocus, "")
	tellen, vroeg := p.tellen(), 0
	for _, v := range tellen {
		if v.Niveau == preventie.Universeel || v.Niveau == preventie.Selectief {
			vroeg++
		}
	}
	const lezing = "De visie noemt geen getal; meer dan de helft van de opgenomen activiteiten is genoeg."
	switch {
	case len(tellen) == 0 && p.buiten() != "":
		return uitkomst(t, governance.NietTeToetsen, "Er zijn geen activiteiten opgenomen die in %d nog lopen.%s", p.def.Jaar, p.buiten())
	case len(tellen) == 0:
		return uitkomst(t, governance.NietTeToetsen, "Er zijn geen activiteiten opgenomen.")
	case 2*vroeg <= len(tellen):
		return uitkomst(t, governance.NietVoldaan, "Van de %s %s er %d universeel of selectief; dat is niet meer dan de helft.%s",
			notatie.Aantal(len(tellen), "opgenomen activiteit", "opgenomen activiteiten"), notatie.Kies(vroeg, "is", "zijn"), vroeg, p.buiten())
	}
	return t.MetLezing(lezing + p.buiten())
}

// buiten gives GeeindigdTekst to stand behind another sentence.
func (p *Programma) buiten() string {
	if zin := p.GeeindigdTekst(); zin != "" {
		return " " + zin
	}
	return ""
}

func toetsKeuze(v *Interventie) governance.Toets {
	t := toets(RegelKeuzes, v.ID)
	switch v.Besluit {
	case Voorgesteld:
		return uitkomst(t, governance.NietVoldaan, "Over %s is nog niet besloten.", v.Naam)
	case NietOpgenomen:
		t.Bevinding = "Niet opgenomen: " + notatie.Kleineletter(v.Reden)
	case Opgenomen:
	}
	return t
}

func (p *Programma) toetsDoelen() []governance.Toets {
	if len(p.def.Doelen) == 0 {
		return []governance.Toets{uitkomst(toets(RegelDoelen, ""), governance.NietVoldaan, "Het programma noemt geen doelen.")}
	}
	var alle []governance.Toets
	for _, doel := range p.def.Doelen {
		t := toets(RegelDoelen, doel)
		werkt := func(v *Interventie) bool { return slices.Contains(v.Effecten, doel) }
		if !slices.ContainsFunc(p.tellen(), werkt) {
			t = uitkomst(t, governance.NietVoldaan, "Geen opgenomen activiteit werkt aan dit doel: %s.%s", p.NaamVan(doel), p.eerder(werkt))
		}
		alle = append(alle, t)
	}
	return alle
}

// eerder names those of which geldt holds and that ended before the programme's
// year, as a sentence with a blank before it; empty where there are none.
func (p *Programma) eerder(geldt func(*Interventie) bool) string {
	var namen []string
	for _, v := range p.opgenomen() {
		if v.voorbij(p.def.Jaar) && geldt(v) {
			namen = append(namen, v.Naam)
		}
	}
	if namen == nil {
		return ""
	}
	return fmt.Sprintf(" Vóór %d geëindigd en niet meegeteld: %s.", p.def.Jaar, notatie.Opsomming(namen))
}

func (p *Programma) toetsLeefgebieden() governance.Toets {
	var mist []string
	onbekend := false
	for _, l := range Leefgebieden() {
		if !slices.ContainsFunc(p.tellen(), func(v *Interventie) bool { return slices.Contains(v.Leefgebieden, l) }) {
			mist = append(mist, l.Label())
		}
	}
	for _, v := range p.tellen() {
		onbekend = onbekend || len(v.Leefgebieden) == 0
	}
	t := toets(RegelLeefgebieden, "")
	switch {
	case len(mist) == 0:
		return t
	case onbekend:
		return uitkomst(t, governance.NietTeToetsen, "Geen activiteit noemt %s, maar niet van elke activiteit is bekend waar zij inwoners bereikt.%s", notatie.Opsomming(mist), p.buiten())
	}
	return uitkomst(t, governance.NietVoldaan, "Geen opgenomen activiteit bereikt inwoners in het leefgebied %s.%s", notatie.Opsomming(mist), p.buiten())
}

func (p *Programma) toetsVerbinding() governance.Toets {
	t := toets(RegelVerbinding, "")
	if !slices.ContainsFunc(p.tellen(), func(v *Interventie) bool { return len(v.Leefgebieden) > 1 }) {
		return uitkomst(t, governance.NietVoldaan, "Geen opgenomen activiteit noemt meer dan één leefgebied.%s", p.buiten())
	}
	return t.MetLezing("Een activiteit die meer dan één leefgebied noemt, verbindt die.")
}

// toetsSamenhang looks for another activity of the programme that v is tied to.
func (p *Programma) toetsSamenhang(v *Interventie) governance.Toets {
	t := toets(RegelSamenhang, v.ID)
	verbonden := func(ander *Interventie) bool {
		return ander.ID != v.ID && (slices.Contains(v.Versterkt, ander.ID) || slices.Contains(ander.Versterkt, v.ID))
	}
	if slices.ContainsFunc(p.tellen(), verbonden) {
		return t.MetLezing("Samenhang is dat de activiteit een andere versterkt of erdoor versterkt wordt.")
	}
	return uitkomst(t, governance.NietVoldaan, "%s staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.%s", v.Naam, p.eerder(verbonden))
}

// toetsNieuwe is of the activities that began after the adoption.
func (p *Programma) toetsNieuwe() []governance.Toets {
	geheel := toets(RegelAansluiting, "")
	if p.def.Vastgesteld == 0 {
		return []governance.Toets{uitkomst(geheel, governance.NietTeToetsen, "Niet bekend is wanneer het programma is vastgesteld.")}
	}
	var alle []governance.Toets
	for _, v := range p.tellen() {
		if v.Begin > p.def.Vastgesteld {
			alle = append(alle, p.toetsAansluiting(v))
		}
	}
	if alle == nil {
		geheel.Bevinding = "Na de vaststelling zijn geen activiteiten begonnen." + p.buiten()
		return []governance.Toets{geheel}
	}
	return alle
}

func (p *Programma) toetsAansluiting(v *Interventie) governance.Toets {
	t := toets(RegelAansluiting, v.ID)
	if len(p.def.Doelen) == 0 {
		return uitkomst(t, governance.NietTeToetsen, "Het programma noemt geen doelen waarmee de activiteit verbonden kan zijn.")
	}
	if !slices.ContainsFunc(v.Effecten, func(id string) bool { return slices.Contains(p.def.Doelen, id) }) {
		return uitkomst(t, governance.NietVoldaan, "%s werkt aan geen van de doelen van het programma.", v.Naam)
	}
	return t.MetLezing("Een activiteit is verbonden met het programma als zij aan een van zijn doelen werkt.")
}

func toetsResultaat(v *Interventie) governance.Toets {
	t, r := toets(RegelResultaat, v.ID), v.Resultaat
	switch {
	case r == nil:
		return uitkomst(t, governance.NietVoldaan, "Van %s is geen resultaat benoemd dat gemeten wordt.", v.Naam)
	case r.Indicator != "":
		return t
	case r.Meting == "":
		return uitkomst(t, governance.NietVoldaan, "Het resultaat van %s heeft geen indicator, en niet is gezegd hoe het gemeten wordt.", v.Naam)
	}
	return t.MetLezing("Een resultaat zonder indicator in de doelenboom telt mee als gezegd is hoe het gemeten wordt.")
}

func toetsMeerjarig(v *Interventie) governance.Toets {
	t := toets(RegelMeerjarig, v.ID)
	if jaren := v.Eind - v.Begin + 1; v.Eind != 0 && jaren < meerjarig {
		return uitkomst(t, governance.NietVoldaan, "%s loopt %s.", v.Naam, notatie.Aantal(jaren, "jaar", "jaar"))
	}
	if v.Eind == 0 {
		return t.MetLezing("Zonder eindjaar lezen wij als structureel, en dat is meerjarig.")
	}
	return t.MetLezing("Meerjarig is structureel, of minstens twee kalenderjaren.")
}

func (p *Programma) toetsBewezen(v *Interventie) governance.Toets {
	t := toets(RegelBewezen, v.ID)
	switch {
	case v.Bewijs.Effectief():
		return t.MetLezing("Bewezen effectief is een erkenning vanaf eerste aanwijzingen voor effectiviteit.")
	case v.Evaluatie != nil && v.Evaluatie.voorbij(p.def.Jaar):
		return uitkomst(t, governance.NietVoldaan, "De evaluatie van %s was gereed in %d, vóór het programmajaar %d, en zij is niet erkend als effectief.", v.Naam, v.Evaluatie.Gereed, p.def.Jaar)
	case v.Evaluatie != nil:
		return t.MetLezing(fmt.Sprintf("Een activiteit die geëvalueerd wordt (door %s%s) volgt haar effectiviteit zo goed mogelijk.", v.Evaluatie.Door, gereed(v.Evaluatie)))
	case v.Bewijs == 0:
		return uitkomst(t, governance.NietTeToetsen, "Niet bekend is hoe goed bewezen is dat %s werkt.", v.Naam)
	case v.Bewijs == GeenBewijs:
		return uitkomst(t, governance.NietVoldaan, "Van %s is niet bewezen dat zij werkt, en zij wordt niet geëvalueerd.", v.Naam)
	}
	return uitkomst(t, governance.NietVoldaan, "%s is %s, maar niet bewezen effectief, en zij wordt niet geëvalueerd.", v.Naam, v.Bewijs.Label())
}

// voorbij tells whether the outcome was due before a year.
func (e *Evaluatie) voorbij(jaar int) bool { return e.Gereed != 0 && e.Gereed < jaar }

func gereed(e *Evaluatie) string {
	if e.Gereed == 0 {
		return ""
	}
	return fmt.Sprintf(", gereed in %d", e.Gereed)
}

// toetsKernwaarden holds the kernwaarden that v says to serve to those of the
// hoofddoelen that its effects stand under.
func (p *Programma) toetsKernwaarden(v *Interventie) governance.Toets {
	var gedragen []goaltree.Kernwaarde
	for _, effect := range v.Effecten {
		for _, id := range p.boom.HoofddoelenVan(effect) {
			h, _ := p.boom.Hoofddoel(id)
			gedragen = append(gedragen, h.Kernwaarden...)
		}
	}
	t := toets(RegelKernwaarden, v.ID)
	var vreemd []string
	for _, k := range v.Kernwaarden {
		if !slices.Contains(gedragen, k) {
			vreemd = append(vreemd, k.Label())
		}
	}
	switch {
	case len(gedragen) == 0:
		return uitkomst(t, governance.NietTeToetsen, "De hoofddoelen waar %s aan werkt, hebben in de doelenboom geen kernwaarden.", v.Naam)
	case len(vreemd) > 0:
		return uitkomst(t, governance.NietVoldaan, "%s noemt %s, maar geen hoofddoel waar zij aan werkt heeft %s.",
			v.Naam, notatie.Opsomming(vreemd), notatie.Kies(len(vreemd), "die kernwaarde", "die kernwaarden"))
	}
	return t
}

func (p *Programma) toetsGemeenten() []governance.Toets {
	var alle []governance.Toets
	for _, g := range p.def.Gemeenten {
		t := toets(RegelZelfdeDoelen, g.Code)
		var mist, extra []string
		for _, doel := range p.def.Doelen {
			if !slices.Contains(g.Doelen, doel) {
				mist = append(mist, p.NaamVan(doel))
			}
		}
		for _, doel := range g.Doelen {
			if !slices.Contains(p.def.Doelen, doel) {
				extra = append(extra, p.NaamVan(doel))
			}
		}
		var zinnen []string
		if len(mist) > 0 {
			zinnen = append(zinnen, fmt.Sprintf("%s heeft niet overgenomen: %s.", g.Naam, strings.Join(mist, "; ")))
		}
		if len(extra) > 0 {
			zinnen = append(zinnen, fmt.Sprintf("%s heeft een doel dat het programma niet heeft: %s.", g.Naam, strings.Join(extra, "; ")))
		}
		switch {
		case len(p.def.Doelen) == 0:
			t = uitkomst(t, governance.NietTeToetsen, "Het programma noemt geen doelen.")
		case len(g.Doelen) == 0:
			t = uitkomst(t, governance.NietTeToetsen, "Niet bekend is welke doelen %s hanteert.", g.Naam)
		case len(zinnen) > 0:
			t.Oordeel, t.Bevinding = governance.NietVoldaan, strings.Join(zinnen, " ")
		}
		alle = append(alle, t)
	}
	return alle
}

func (p *Programma) toetsLokaal() governance.Toets {
	t := toets(RegelLokaal, "")
	if p.def.LokaleUitvoering == "" {
		return uitkomst(t, governance.NietTeToetsen, "Het programma zegt niet welke ruimte gemeenten hebben in de uitvoering.")
	}
	return t.MetLezing("Dat het programma zegt welke ruimte er is, is genoeg: " + p.def.LokaleUitvoering)
}
