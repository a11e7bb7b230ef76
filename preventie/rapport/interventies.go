package rapport

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// interventieblad is what the template "interventies" shows.
type interventieblad struct {
	Programma string
	Bron      string
	Fictief   bool   // all of it
	Geeindigd string // what the rules leave out; empty: nothing
	Rijen     []interventierij
	Kosten    *programmakosten // of the programme's year; nil where nothing is taken up
}

type interventierij struct {
	Naam, Omschrijving, Niveau, Fase string
	Reden                            string
	Merken                           []string // what sets it apart from one that runs in the programme
	Looptijd, Bereik, BereikBron     string
	Kosten, KostenBij                string // the amount; its year, and whether it was planned or spent
	PerBereikte                      string // empty where the reach is not known
	Bewijs                           string
	Doelen                           []string // names of the effects
}

type programmakosten struct {
	Jaar   int
	Soort  string // planned or spent; empty where none are known
	Rijen  []kostenrij
	Totaal string
	Aantal int      // that run in the year
	Zonder []string // names
}

type kostenrij struct {
	Naam, Bedrag string
	Aantal       int // that run in the year
}

// nieuweInterventies gives the interventions of a programme as rows.
func nieuweInterventies(p *interventies.Programma) *interventieblad {
	heel := p.Definitie().Fictief
	b := &interventieblad{Programma: p.Naam(), Bron: p.Bron(), Fictief: heel, Geeindigd: p.GeeindigdTekst()}
	namen := map[string]string{}
	for _, v := range p.Interventies() {
		namen[v.ID] = v.Naam
		b.Rijen = append(b.Rijen, nieuweInterventierij(p, v, heel))
	}
	if len(p.MetBesluit(interventies.Opgenomen)) > 0 {
		b.Kosten = nieuweProgrammakosten(p.Kosten(p.Jaar()), namen)
	}
	return b
}

func nieuweInterventierij(p *interventies.Programma, v interventies.Interventie, heel bool) interventierij {
	rij := interventierij{
		Naam: v.Naam, Omschrijving: v.Omschrijving, Niveau: v.Niveau.Label(), Fase: fmt.Sprintf("%d. %s", v.Fase.Nummer(), v.Fase.Label()),
		Reden: v.Reden, Merken: merken(v, p.Jaar(), heel),
		Looptijd: v.Looptijd(), Bereik: "niet bekend", Bewijs: v.BewijsTekst(p.Jaar()),
	}
	rij.Kosten, rij.KostenBij = kostenIn(v, p.Jaar())
	if v.Bereik != nil {
		rij.PerBereikte = notatie.Kleineletter(p.KostenPerBereikte(v.ID).Tekst())
	}
	if a, bekend := p.Aandeel(v.ID); bekend {
		rij.Bereik = a.Tekst()
		rij.BereikBron = fmt.Sprintf("%d, %s", v.Bereik.Jaar, v.Bereik.Bron)
	}
	for _, id := range v.Effecten {
		rij.Doelen = append(rij.Doelen, p.NaamVan(id))
	}
	return rij
}

// merken are the labels behind a name.
func merken(v interventies.Interventie, jaar int, heel bool) []string {
	var uit []string
	if v.Fictief && !heel {
		uit = append(uit, "fictief")
	}
	switch {
	case v.Besluit != interventies.Opgenomen:
		uit = append(uit, v.Besluit.Label())
	case v.Eind != 0 && v.Eind < jaar:
		uit = append(uit, fmt.Sprintf("geëindigd in %d", v.Eind))
	}
	return uit
}

// opgenomen says how many interventions were taken up, and how many of them are
// over.
func opgenomen(p *interventies.Programma) string {
	n := len(p.MetBesluit(interventies.Opgenomen))
	zin := fmt.Sprintf("In het programma %s %s opgenomen", notatie.Kies(n, "is", "zijn"), notatie.Aantal(n, "interventie", "interventies"))
	if weg := len(p.Geeindigd()); weg > 0 {
		zin += fmt.Sprintf(", waarvan %d vóór %d geëindigd", weg, p.Jaar())
	}
	return zin
}

// kostenIn says what an intervention costs in a year, and of what year and kind
// that is: not known is one thing, not running another.
func kostenIn(v interventies.Interventie, jaar int) (kosten, bij string) {
	bedrag, bekend := v.KostenIn(jaar)
	switch {
	case !v.Loopt(jaar):
		return fmt.Sprintf("loopt niet in %d", jaar), ""
	case !bekend:
		return "niet bekend", fmt.Sprintf("in %d", jaar)
	}
	return geld.HeleEuro(bedrag), fmt.Sprintf("in %d, %s", jaar, v.KostensoortIn(jaar).Label())
}

func nieuweProgrammakosten(k interventies.Jaarkosten, namen map[string]string) *programmakosten {
	uit := &programmakosten{Jaar: k.Jaar, Soort: k.SoortTekst(), Totaal: k.Tekst(), Aantal: k.Aantal + len(k.Zonder)}
	for _, n := range k.Niveaus {
		uit.Rijen = append(uit.Rijen, kostenrij{Naam: notatie.Hoofdletter(n.Niveau.Label()), Bedrag: n.Tekst(), Aantal: n.Aantal + len(n.Zonder)})
	}
	for _, id := range k.Zonder {
		uit.Zonder = append(uit.Zonder, namen[id])
	}
	return uit
}

// programmatoets is a rule of the programme over all it looked at.
type programmatoets struct {
	governance.Regelstand
	Merk     toetsblad.Merk
	Lezingen []string // what readings of ours it is kept by, each once
}

// nieuweToetsen sums up what the rules say of a programme, for the template
// "programmatoetsen".
func nieuweToetsen(p *interventies.Programma) []programmatoets {
	var uit []programmatoets
	toetsen := p.Toets()
	for _, s := range governance.PerRegel(toetsen) {
		rij := programmatoets{Regelstand: s, Merk: toetsblad.MerkVan(s.Geheel())}
		for _, t := range toetsen {
			if t.Regel == s.Regel && t.OpLezing() && !slices.Contains(rij.Lezingen, t.Bevinding) {
				rij.Lezingen = append(rij.Lezingen, t.Bevinding)
			}
		}
		uit = append(uit, rij)
	}
	return uit
}
