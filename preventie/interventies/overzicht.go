package interventies

import (
	"io"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Overzicht is all a Programma comes to, as it is written, with all that it was
// read with.
type Overzicht struct {
	Versie           string             `json:"versie"` // of the format: FormaatVersie
	ID               string             `json:"id"`
	Naam             string             `json:"naam"`
	Jaar             int                `json:"jaar"`
	Fictief          bool               `json:"fictief"`        // anything in it is made up
	GeheelFictief    bool               `json:"geheel_fictief"` // all of it is
	Boom             string             `json:"boom"`
	Vastgesteld      int                `json:"vastgesteld,omitempty"`
	Doelen           []string           `json:"doelen"`
	LokaleUitvoering string             `json:"lokale_uitvoering,omitempty"`
	Bron             string             `json:"bron"`
	Gemeenten        []Gemeente         `json:"gemeenten"`
	Interventies     []Stand            `json:"interventies"` // in the programme's order
	Geeindigd        []string           `json:"geeindigd"`    // ids of those taken up that ended before Jaar: Toetsen leave them out
	Kosten           []Kostenoverzicht  `json:"kosten"`       // of each year that costs are known of, and of Jaar
	Toetsen          []governance.Toets `json:"toetsen"`      // what the rules say
}

// Stand is how it is with one intervention. What is not known is null beside
// its reden; of a text or year it has no key.
type Stand struct {
	ID           string                `json:"id"`
	Naam         string                `json:"naam"`
	Omschrijving string                `json:"omschrijving,omitempty"`
	Niveau       preventie.Niveau      `json:"niveau"`
	Fase         preventie.Fase        `json:"fase"`
	Besluit      Besluit               `json:"besluit"`
	Reden        string                `json:"reden,omitempty"` // of the Besluit
	Begin        int                   `json:"begin"`
	Eind         int                   `json:"eind,omitempty"` // the last year; 0: it is structural
	Bewijs       Bewijs                `json:"bewijs,omitempty"`
	Evaluatie    *Evaluatie            `json:"evaluatie,omitempty"`
	Bereik       *Bereikoverzicht      `json:"bereik"`
	BereikReden  string                `json:"bereik_reden,omitempty"`
	Kosten       []Kosten              `json:"kosten"`              // of each year known, with two decimals
	PerBereikte  *string               `json:"kosten_per_bereikte"` // in euros: "12.50"
	PerReden     string                `json:"kosten_per_bereikte_reden,omitempty"`
	Kostensoort  Kostensoort           `json:"kosten_per_bereikte_soort,omitempty"`
	Fictief      bool                  `json:"fictief"`
	Bron         string                `json:"bron"`
	Effecten     []string              `json:"effecten"`
	Leefgebieden []Leefgebied          `json:"leefgebieden"`
	Kernwaarden  []goaltree.Kernwaarde `json:"kernwaarden"`
	Resultaat    *Resultaat            `json:"resultaat,omitempty"`
	Versterkt    []string              `json:"versterkt"`
}

// Bereikoverzicht is a reach with the interval around its share, 0 to 1.
type Bereikoverzicht struct {
	Bereikt   int     `json:"bereikt"`
	Doelgroep int     `json:"doelgroep"`
	Jaar      int     `json:"jaar"`
	Deel      float64 `json:"deel"`
	Onder     float64 `json:"onder"`
	Boven     float64 `json:"boven"`
	Zekerheid float64 `json:"zekerheid"`
	Methode   string  `json:"methode"` // of the interval: "Wilson"
	Bron      string  `json:"bron"`
}

// Kostenoverzicht are the costs of a year; amounts are texts with two decimals,
// null where interventions run and of none the costs are known.
type Kostenoverzicht struct {
	Jaar    int               `json:"jaar"`
	Niveaus []Niveauoverzicht `json:"niveaus"`         // they add up to Totaal
	Totaal  *string           `json:"totaal"`          // of what is known
	Aantal  int               `json:"aantal"`          // interventions whose costs are in it
	Begroot int               `json:"begroot"`         // of these, how many have costs that were planned
	Zonder  []string          `json:"zonder"`          // ids of those whose costs are not known
	Reden   string            `json:"reden,omitempty"` // a Dutch sentence: why there is no Totaal
}

// Niveauoverzicht are the costs of a level, nought where nothing runs.
type Niveauoverzicht struct {
	Niveau preventie.Niveau `json:"niveau"`
	Bedrag *string          `json:"bedrag"`          // of what is known
	Aantal int              `json:"aantal"`          // interventions whose costs are in it
	Zonder []string         `json:"zonder"`          // ids of those whose costs are not known
	Reden  string           `json:"reden,omitempty"` // a Dutch sentence: why there is no Bedrag
}

// bedragOfReden gives an amount as it is written, or the reason why there is none.
func bedragOfReden(d decimal.Decimal, aantal int, zonder []string) (bedrag *string, reden string) {
	if aantal == 0 && len(zonder) > 0 {
		return nil, "Van geen interventie zijn de kosten bekend."
	}
	return new(geld.Tekst(d)), ""
}

// Overzicht gives all of it in one value; nil, which WriteJSON refuses, without
// a checked Programma (nil, or the zero one).
func (p *Programma) Overzicht() *Overzicht {
	if p.leeg() {
		return nil
	}
	d := p.Definitie()
	o := &Overzicht{
		Versie: FormaatVersie, ID: d.ID, Naam: d.Naam, Jaar: d.Jaar, Fictief: p.Fictief(), GeheelFictief: d.Fictief, Boom: d.Boom, Vastgesteld: d.Vastgesteld,
		Doelen: d.Doelen, LokaleUitvoering: d.LokaleUitvoering, Bron: d.Bron, Gemeenten: d.Gemeenten, Toetsen: p.Toets(),
	}
	for _, v := range p.Geeindigd() {
		o.Geeindigd = append(o.Geeindigd, v.ID)
	}
	for _, v := range d.Interventies {
		s := Stand{
			ID: v.ID, Naam: v.Naam, Omschrijving: v.Omschrijving, Niveau: v.Niveau, Fase: v.Fase, Besluit: v.Besluit, Reden: v.Reden,
			Begin: v.Begin, Eind: v.Eind, Bewijs: v.Bewijs, Evaluatie: v.Evaluatie, Fictief: d.Fictief || v.Fictief, Bron: v.Bron,
			Effecten: v.Effecten, Leefgebieden: v.Leefgebieden, Kernwaarden: v.Kernwaarden, Resultaat: v.Resultaat, Versterkt: v.Versterkt,
		}
		for _, k := range v.Kosten {
			bedrag, _ := v.KostenIn(k.Jaar)
			s.Kosten = append(s.Kosten, Kosten{Jaar: k.Jaar, Bedrag: geld.Tekst(bedrag), Soort: k.Soort})
		}
		if a, bekend := p.Aandeel(v.ID); bekend {
			s.Bereik = &Bereikoverzicht{
				Bereikt: a.Bereikt, Doelgroep: a.Doelgroep, Jaar: v.Bereik.Jaar, Deel: a.Deel, Onder: a.Interval.Onder, Boven: a.Interval.Boven,
				Zekerheid: a.Interval.Zekerheid, Methode: "Wilson", Bron: v.Bereik.Bron,
			}
		} else {
			s.BereikReden = bereikOnbekend
		}
		per := p.KostenPerBereikte(v.ID)
		if s.PerReden = per.Reden; per.Reden == "" {
			bedrag := geld.Tekst(per.Bedrag)
			s.PerBereikte, s.Kostensoort = &bedrag, per.Soort
		}
		o.Interventies = append(o.Interventies, s)
	}
	for _, jaar := range p.kostenjaren() {
		k := p.Kosten(jaar)
		regel := Kostenoverzicht{Jaar: jaar, Aantal: k.Aantal, Begroot: k.Begroot, Zonder: k.Zonder}
		regel.Totaal, regel.Reden = bedragOfReden(k.Totaal, k.Aantal, k.Zonder)
		for _, n := range k.Niveaus {
			niveau := Niveauoverzicht{Niveau: n.Niveau, Aantal: n.Aantal, Zonder: n.Zonder}
			niveau.Bedrag, niveau.Reden = bedragOfReden(n.Bedrag, n.Aantal, n.Zonder)
			regel.Niveaus = append(regel.Niveaus, niveau)
		}
		o.Kosten = append(o.Kosten, regel)
	}
	return o
}

// WriteJSON writes the Overzicht. Its schema is schema/overzicht.schema.json.
// None (nil) is an error.
func (o *Overzicht) WriteJSON(w io.Writer) error {
	if o == nil {
		return geen("overzicht")
	}
	return formaat.Schrijf(w, o)
}

// geen is the error of writing what is not there.
func geen(wat string) error {
	return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no " + wat + " to write"}
}
