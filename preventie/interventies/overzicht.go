package interventies

import (
	"io"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Overzicht is all a Programma comes to, as it is written.
type Overzicht struct {
	Versie       string             `json:"versie"` // of the format: FormaatVersie
	ID           string             `json:"id"`
	Naam         string             `json:"naam"`
	Jaar         int                `json:"jaar"`
	Fictief      bool               `json:"fictief"` // anything in it is made up
	Bron         string             `json:"bron"`
	Interventies []Stand            `json:"interventies"` // in the programme's order
	Kosten       []Kostenoverzicht  `json:"kosten"`       // of each year that costs are known of, and of Jaar
	Toetsen      []governance.Toets `json:"toetsen"`      // what the rules say
}

// Stand is how it is with one intervention. What is not known is null beside
// its reden.
type Stand struct {
	ID           string           `json:"id"`
	Naam         string           `json:"naam"`
	Niveau       preventie.Niveau `json:"niveau"`
	Fase         preventie.Fase   `json:"fase"`
	Besluit      Besluit          `json:"besluit"`
	Bewijs       Bewijs           `json:"bewijs,omitempty"`
	Bereik       *Bereikoverzicht `json:"bereik"`
	BereikReden  string           `json:"bereik_reden,omitempty"`
	PerBereikte  *string          `json:"kosten_per_bereikte"` // in euros: "12.50"
	PerReden     string           `json:"kosten_per_bereikte_reden,omitempty"`
	Kostensoort  Kostensoort      `json:"kosten_per_bereikte_soort,omitempty"`
	Fictief      bool             `json:"fictief"`
	Bron         string           `json:"bron"`
	Effecten     []string         `json:"effecten"`
	Leefgebieden []Leefgebied     `json:"leefgebieden"`
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
	o := &Overzicht{
		Versie: FormaatVersie, ID: p.def.ID, Naam: p.def.Naam, Jaar: p.def.Jaar, Fictief: p.Fictief(), Bron: p.def.Bron, Toetsen: p.Toets(),
	}
	for _, v := range p.Interventies() {
		s := Stand{
			ID: v.ID, Naam: v.Naam, Niveau: v.Niveau, Fase: v.Fase, Besluit: v.Besluit, Bewijs: v.Bewijs,
			Fictief: p.def.Fictief || v.Fictief, Bron: v.Bron, Effecten: v.Effecten, Leefgebieden: v.Leefgebieden,
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
