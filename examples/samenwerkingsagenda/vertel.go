package main

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// vertel writes the story: what came in and where it belongs, what goes first,
// what was done, what went back, and which rules are not kept.
func (o *opdracht) vertel(w io.Writer) error {
	var b notatie.Regels
	b.Schrijf("%s", o.agenda.Naam())
	if o.agenda.Fictief() {
		b.Schrijf("Onderwerpen, projecten, problemen en stappen zijn fictief.")
	}
	o.vertelLijnen(&b)
	o.vertelPlek(&b)
	o.vertelRang(&b)
	o.vertelStappen(&b)
	o.vertelTerug(&b)
	o.vertelRegels(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (o *opdracht) vertelLijnen(b *notatie.Regels) {
	b.Kop("De actielijnen")
	for _, l := range o.agenda.Actielijnen() {
		b.Schrijf("  %s (%s)", o.agenda.LijnTekst(l.ID), o.agenda.VertegenwoordigersTekst(l))
	}
}

func (o *opdracht) vertelPlek(b *notatie.Regels) {
	plaatsingen := o.agenda.Plaatsingen()
	for i, p := range o.agenda.Problemen() {
		if i == 0 {
			b.Kop("Wat binnenkwam, en waar het hoort")
		}
		pl := plaatsingen[i]
		b.Schrijf("  %s (%s)", p.Naam, p.Soort.Label())
		b.Schrijf("    %s. %s", notatie.Hoofdletter(pl.Uitkomst.Label()), pl.Reden)
		b.Schrijf("    Actielijn: %s", pl.Lijnreden)
		dossier, _ := o.agenda.Dossier(p.ID)
		if besluit, ok := dossier.Besluit(); ok && (besluit.Bij != pl.Bij || besluit.Actielijn != pl.Actielijn) {
			b.Schrijf("    Besloten: %s, actielijn %s.", o.agenda.PlekTekst(besluit.Bij), o.agenda.LijnTekst(besluit.Actielijn))
		}
		if len(pl.InBeeld) > 0 {
			var lijnen []string
			for _, v := range pl.InBeeld {
				lijnen = append(lijnen, o.agenda.LijnTekst(v.Actielijn))
			}
			b.Schrijf("    Houd in beeld: %s.", notatie.Opsomming(lijnen))
		}
		for _, e := range pl.Eerst {
			b.Schrijf("    Eerst: %s", e.Reden)
		}
	}
}

func (o *opdracht) vertelRang(b *notatie.Regels) {
	u := o.uitslag
	if u == nil {
		return
	}
	b.Kop("Wat voorgaat. Methode: %s", u.MethodeNaam)
	if u.ScoresFictief {
		b.Schrijf("  Gewichten, scores en oordelen zijn fictief.")
	}
	if c := u.Consistentie(); c != "" {
		b.Schrijf("  Consistentieratio: %s", c)
	}
	for _, s := range u.Waarschuwingen {
		b.Schrijf("  Let op: %s", s)
	}
	for _, l := range u.Lijnen {
		b.Schrijf("  %d %s", l.Nummer, l.Naam)
		if l.Reden != "" {
			b.Schrijf("    niet gerangschikt: %s", l.Reden)
		}
		for _, g := range u.Van(l.ID) {
			if score, ok := g.Score.Float(); ok && g.Rang > 0 {
				b.Schrijf("    %d. %s: %s", g.Rang, g.Naam, notatie.Getal(score, 3))
			} else if g.Reden != l.Reden {
				b.Schrijf("    -  %s: %s", g.Naam, g.Reden)
			}
		}
		for _, p := range u.TeDichtVan(l.ID) {
			b.Schrijf("    te dicht bij elkaar om te kiezen: %s en %s. %s.", p.NaamA, p.NaamB, notatie.Hoofdletter(p.Uitleg()))
		}
	}
}

func (o *opdracht) vertelStappen(b *notatie.Regels) {
	verteld := false
	for _, p := range o.agenda.Problemen() {
		d, _ := o.agenda.Dossier(p.ID)
		if d.Stadium() == 0 {
			continue
		}
		if !verteld {
			b.Kop("Wat er gebeurde")
			verteld = true
		}
		b.Schrijf("  %s: nu %s", p.Naam, d.Stadium().Label())
		for _, s := range d.Stappen() {
			wat := o.agenda.StapTekst(s)
			if s.Notitie != "" {
				wat += ". " + s.Notitie
			}
			b.Schrijf("    %-16s %s", s.Datum.Label(), wat)
			o.vertelAntwoorden(b, s)
		}
	}
}

func (o *opdracht) vertelAntwoorden(b *notatie.Regels, s agenda.Stap) {
	var delen []string
	for _, v := range o.agenda.Toetsvragen() {
		for _, a := range s.Bijdragen {
			if a.Vraag == v.ID {
				delen = append(delen, notatie.Kleineletter(v.Naam)+" "+a.Antwoord.Label())
			}
		}
	}
	if len(delen) > 0 {
		b.Schrijf("    %-16s %s", "", strings.Join(delen, ", "))
	}
}

// vertelTerug tells what went back to the analysis: by itself, or as something
// new that an evaluation laid bare: the step that opens its dossier, not one
// with which it goes back later. In order of time, and of what is as far by
// that in the agenda's order.
func (o *opdracht) vertelTerug(b *notatie.Regels) {
	type terug struct {
		op  kalender.Tijdvak
		wat string
	}
	var alle []terug
	for _, p := range o.agenda.Problemen() {
		d, _ := o.agenda.Dossier(p.ID)
		for i, s := range d.Stappen() {
			if s.Stadium != agenda.TerugNaarAnalyse {
				continue
			}
			wie := p.Naam
			if i == 0 && p.Herkomst != nil {
				van, _ := o.agenda.Probleem(p.Herkomst.Probleem)
				wie += " (nieuw, uit de evaluatie van: " + van.Naam + ")"
			}
			alle = append(alle, terug{s.Datum, wie + "; nu " + d.Stadium().Label()})
		}
	}
	slices.SortStableFunc(alle, func(a, b terug) int {
		return cmp.Or(cmp.Compare(a.op.Van(), b.op.Van()), cmp.Compare(a.op.Tot(), b.op.Tot()))
	})
	for i, t := range alle {
		if i == 0 {
			b.Kop("Terug naar de analyse")
		}
		b.Schrijf("  %s: %s", t.op.Label(), t.wat)
	}
}

func (o *opdracht) vertelRegels(b *notatie.Regels) {
	toetsen := o.agenda.Toets()
	var open []governance.Toets
	for _, t := range toetsen {
		if t.Oordeel != governance.Voldaan {
			open = append(open, t)
		}
	}
	b.Kop("Regels: aan %d van %d voldaan", len(toetsen)-len(open), len(toetsen))
	for _, t := range open {
		b.Schrijf("  %s (%s): %s", t.Oordeel.Label(), t.Strengheid.Label(), t.Bevinding)
	}
}

// controleer says what the rules find, and nothing else.
func (o *opdracht) controleer(w io.Writer) error {
	var b notatie.Regels
	aantal := map[governance.Oordeel]int{}
	toetsen := o.agenda.ToetsMetNamen()
	for _, t := range toetsen {
		aantal[t.Oordeel]++
		if t.Oordeel != governance.Voldaan {
			b.Schrijf("%s, %s: %s (%s): %s", t.Oordeel.Label(), t.Strengheid.Label(), t.Naam, t.Bij, t.Bevinding)
		}
	}
	b.Schrijf("%s: %d regels, %d voldaan, %d niet voldaan, %d niet te toetsen",
		o.agenda.Naam(), len(toetsen), aantal[governance.Voldaan], aantal[governance.NietVoldaan], aantal[governance.NietTeToetsen])
	_, err := io.WriteString(w, b.String())
	return err
}
