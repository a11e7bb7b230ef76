package uitgaven

import (
	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// OnzeLezing is the Bron of the rows of Referentie.
const OnzeLezing = "onze lezing"

// Toerekening says which shares of a taakveld belong to which level and which
// lies outside the continuum. What is left of 1 is not attributed, and stays
// visible as such.
type Toerekening struct {
	Taakveld  string    `json:"taakveld"` // code in that generation
	Generatie Generatie `json:"generatie"`
	Delen     Delen     `json:"delen"`
	Lezing    string    `json:"lezing"` // why these shares, a Dutch sentence
	Bron      string    `json:"bron"`   // who says so
}

// Delen are shares by level and outside, each from 0 to 1 and together at most 1.
// What is left out gets nothing.
type Delen struct {
	Universeel      preventie.Getal `json:"universeel,omitzero"`
	Selectief       preventie.Getal `json:"selectief,omitzero"`
	Geindiceerd     preventie.Getal `json:"geindiceerd,omitzero"`
	Zorggerelateerd preventie.Getal `json:"zorggerelateerd,omitzero"`
	Buiten          preventie.Getal `json:"buiten,omitzero"` // outside the continuum: neither prevention nor care
}

// Deel gives the share of a level; 0 for an invalid one.
func (d Delen) Deel(n preventie.Niveau) preventie.Getal {
	switch n {
	case preventie.Universeel:
		return d.Universeel
	case preventie.Selectief:
		return d.Selectief
	case preventie.Geindiceerd:
		return d.Geindiceerd
	case preventie.Zorggerelateerd:
		return d.Zorggerelateerd
	}
	return preventie.Getal{}
}

// Rest gives the share that is not attributed: of no level, nor outside.
func (d Delen) Rest() decimal.Decimal {
	rest := decimal.NewFromInt(1).Sub(d.Buiten.Decimal())
	for _, n := range preventie.Niveaus() {
		rest = rest.Sub(d.Deel(n).Decimal())
	}
	return rest
}

// lezing is one row of the reference, for codes that mean the same to it.
type lezing struct {
	codes  []string
	delen  Delen
	uitleg string
}

func een() preventie.Getal { return preventie.HeelGetal(1) }

// lezingen is our own mapping. There is no official one. It attributes only
// what the name of a taakveld tells.
func lezingen() []lezing {
	zorg := Delen{Zorggerelateerd: een()}
	return []lezing{
		{[]string{"6.1"}, Delen{Universeel: een()},
			"Algemene voorzieningen voor burgers, naar de naam voor iedereen. Een deel is voor risicogroepen, zoals mantelzorgers of nieuwkomers, en dus selectief; hoe groot dat deel is, zegt Iv3 niet. Voor het aandeel van preventie maakt dat niet uit, want beide tellen mee; voor het bedrag universeel wel."},
		{[]string{"6.2"}, Delen{},
			"Toegang (wijkteams, vraagverheldering) leidt naar alle niveaus; welk deel zelf hulp is, en op welk niveau, zegt Iv3 niet."},
		{[]string{"6.21", "6.22", "6.23"}, Delen{},
			"Toegang leidt naar alle niveaus; welk deel zelf hulp in de eerste lijn is, en op welk niveau, zegt Iv3 niet."},
		{[]string{"6.3", "6.4", "6.5"}, Delen{Buiten: een()},
			"Werk en inkomen vallen buiten de regionale visie, die bewust met Wmo en jeugdhulp begint (Inleiding). Wie er preventie in ziet, zoals het voorkomen van werkloosheid of armoede (1.3.2), rekent dat deel in een eigen toerekening toe."},
		{[]string{"6.6", "6.60"}, zorg,
			"Hulpmiddelen, woningaanpassingen en vervoer voor individuen met een beperking."},
		{[]string{"6.71", "6.71a", "6.71b", "6.71c", "6.71d", "6.711", "6.712", "6.713", "6.714"}, zorg,
			"Maatwerk voor volwassenen met een beperking of aandoening, na een beschikking."},
		{[]string{"6.72", "6.72a", "6.72b", "6.72c", "6.72d", "6.73a", "6.73b", "6.73c", "6.74a", "6.74b", "6.74c", "6.751", "6.752", "6.753", "6.761", "6.762", "6.763"}, zorg,
			"Jeugdhulp voor individuen met problemen. Lichte, vrij toegankelijke hulp kan eronder vallen en is dan geïndiceerd; dat deel is niet bekend."},
		{[]string{"6.791", "6.792"}, zorg,
			"Een persoonsgebonden budget is maatwerk voor een individu met een beperking of problemen."},
		{[]string{"6.81", "6.81a", "6.81b", "6.811", "6.812"}, zorg,
			"Beschermd wonen en opvang voor individuen met ernstige problemen."},
		{[]string{"6.82", "6.82a", "6.82b", "6.821", "6.822"}, zorg,
			"Jeugdbescherming en jeugdreclassering voor jeugdigen bij wie de problemen vaststaan."},
		{[]string{"6.91", "6.92"}, Delen{},
			"Coördinatie en beleid dienen alle niveaus."},
		{[]string{"7.1"}, Delen{Universeel: een()},
			"Publieke gezondheid (Wpg): GGD en jeugdgezondheidszorg voor de hele bevolking. Een deel is voor risicogroepen en dus selectief; hoe groot dat deel is, zegt Iv3 niet. Voor het aandeel van preventie maakt dat niet uit, want beide tellen mee; voor het bedrag universeel wel."},
	}
}

// Referentie gives a mapping for every taakveld of the three generations, by our
// own reading: there is no official one. It is careful: it attributes what the
// name of the taakveld tells and leaves the rest unattributed; work and income
// it puts outside. A municipality that knows better puts its own in Definitie.Toerekening.
func Referentie() []Toerekening {
	bijCode := map[string]lezing{}
	for _, l := range lezingen() {
		for _, code := range l.codes {
			bijCode[code] = l
		}
	}
	var uit []Toerekening
	for _, g := range Generaties() {
		for _, t := range taakvelden[g] {
			l := bijCode[t.Code]
			uit = append(uit, Toerekening{Taakveld: t.Code, Generatie: g, Delen: l.delen, Lezing: l.uitleg, Bron: OnzeLezing})
		}
	}
	return uit
}
