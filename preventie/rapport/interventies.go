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
	Fictief   bool // all of it
	Rijen     []interventierij
	Kosten    *programmakosten // of the programme's year; nil where nothing is known of any year
}

type interventierij struct {
	Naam, Omschrijving, Niveau, Fase string
	Besluit, Reden                   string
	Opgenomen, Fictief               bool
	Looptijd, Bereik, BereikBron     string
	Kosten, PerBereikte              string
	Bewijs                           string
	Doelen                           []string // names of the effects
}

type programmakosten struct {
	Jaar   int
	Rijen  []kostenrij
	Totaal string
	Zonder []string // names
}

type kostenrij struct{ Naam, Bedrag, Aantal string }

// nieuweInterventies gives the interventions of a programme as rows.
func nieuweInterventies(p *interventies.Programma) *interventieblad {
	heel := p.Definitie().Fictief
	b := &interventieblad{Programma: p.Naam(), Bron: p.Bron(), Fictief: heel}
	namen := map[string]string{}
	for _, v := range p.Interventies() {
		namen[v.ID] = v.Naam
		b.Rijen = append(b.Rijen, nieuweInterventierij(p, v, heel))
	}
	if len(p.Jaren()) > 0 {
		b.Kosten = nieuweProgrammakosten(p.Kosten(p.Jaar()), namen)
	}
	return b
}

func nieuweInterventierij(p *interventies.Programma, v interventies.Interventie, heel bool) interventierij {
	rij := interventierij{
		Naam: v.Naam, Omschrijving: v.Omschrijving, Niveau: v.Niveau.Label(), Fase: fmt.Sprintf("%d. %s", v.Fase.Nummer(), v.Fase.Label()),
		Besluit: v.Besluit.Label(), Reden: v.Reden, Opgenomen: v.Besluit == interventies.Opgenomen, Fictief: v.Fictief && !heel,
		Looptijd: v.Looptijd(), Bereik: "niet bekend", Kosten: "niet bekend", Bewijs: v.BewijsTekst(),
		PerBereikte: notatie.Kleineletter(p.KostenPerBereikte(v.ID).Tekst()),
	}
	if a, bekend := p.Aandeel(v.ID); bekend {
		rij.Bereik = a.Tekst()
		rij.BereikBron = fmt.Sprintf("%d, %s", v.Bereik.Jaar, v.Bereik.Bron)
	}
	if k, bekend := v.KostenIn(p.Jaar()); bekend {
		rij.Kosten = fmt.Sprintf("%s (%d)", geld.HeleEuro(k), p.Jaar())
	}
	for _, id := range v.Effecten {
		rij.Doelen = append(rij.Doelen, p.NaamVan(id))
	}
	return rij
}

func nieuweProgrammakosten(k interventies.Jaarkosten, namen map[string]string) *programmakosten {
	uit := &programmakosten{Jaar: k.Jaar, Totaal: geld.HeleEuro(k.Totaal)}
	for _, n := range k.Niveaus {
		uit.Rijen = append(uit.Rijen, kostenrij{
			Naam: notatie.Hoofdletter(n.Niveau.Label()), Bedrag: geld.HeleEuro(n.Bedrag),
			Aantal: notatie.Aantal(n.Aantal, "interventie", "interventies"),
		})
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
