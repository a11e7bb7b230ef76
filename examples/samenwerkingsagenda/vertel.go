package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// vertel writes the story: what came in and where it belongs, what goes first,
// what was done, what went back, and which rules are not kept.
func (o *opdracht) vertel(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintln(&b, o.agenda.Naam())
	if o.agenda.IsFictief() {
		fmt.Fprintln(&b, "Onderwerpen, projecten, problemen en stappen zijn fictief.")
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

func (o *opdracht) vertelLijnen(b *strings.Builder) {
	fmt.Fprintln(b, "\nDe actielijnen")
	for _, l := range o.agenda.Actielijnen() {
		fmt.Fprintf(b, "  %s (%s)\n", o.agenda.LijnTekst(l.ID), o.agenda.VertegenwoordigersTekst(l))
	}
}

func (o *opdracht) vertelPlek(b *strings.Builder) {
	plaatsingen := o.agenda.Plaatsingen()
	for i, p := range o.agenda.Problemen() {
		if i == 0 {
			fmt.Fprintln(b, "\nWat binnenkwam, en waar het hoort")
		}
		pl := plaatsingen[i]
		fmt.Fprintf(b, "  %s (%s)\n    %s. %s\n", p.Naam, p.Soort.Label(), notatie.Hoofdletter(pl.Uitkomst.Label()), pl.Reden)
		fmt.Fprintf(b, "    Actielijn: %s\n", pl.Lijnreden)
		if len(pl.InBeeld) > 0 {
			var lijnen []string
			for _, v := range pl.InBeeld {
				lijnen = append(lijnen, o.agenda.LijnTekst(v.Actielijn))
			}
			fmt.Fprintf(b, "    Houd in beeld: %s.\n", notatie.Opsomming(lijnen))
		}
		for _, e := range pl.Eerst {
			fmt.Fprintf(b, "    Eerst: %s\n", e.Reden)
		}
	}
}

func (o *opdracht) vertelRang(b *strings.Builder) {
	u := o.uitslag
	if u == nil {
		return
	}
	fmt.Fprintf(b, "\nWat voorgaat (%s)\n", u.MethodeNaam)
	if u.ScoresFictief {
		fmt.Fprintln(b, "  Gewichten, scores en oordelen zijn fictief.")
	}
	if c := u.Consistentie(); c != "" {
		fmt.Fprintf(b, "  Consistentieratio: %s\n", c)
	}
	for _, s := range u.Waarschuwingen {
		fmt.Fprintf(b, "  Let op: %s\n", s)
	}
	for _, l := range u.Lijnen {
		fmt.Fprintf(b, "  %d %s\n", l.Nummer, l.Naam)
		if l.Reden != "" {
			fmt.Fprintf(b, "    niet gerangschikt: %s\n", l.Reden)
		}
		for _, g := range u.Van(l.ID) {
			if score, ok := g.Score.Float(); ok && g.Rang > 0 {
				fmt.Fprintf(b, "    %d. %s: %s\n", g.Rang, g.Naam, notatie.Getal(score, 3))
			} else if g.Reden != l.Reden {
				fmt.Fprintf(b, "    -  %s: %s\n", g.Naam, g.Reden)
			}
		}
		for _, p := range u.TeDichtVan(l.ID) {
			fmt.Fprintf(b, "    te dicht bij elkaar om te kiezen: %s en %s; %s\n", p.NaamA, p.NaamB, p.Uitleg())
		}
	}
}

func (o *opdracht) vertelStappen(b *strings.Builder) {
	kop := "\nWat er gebeurde\n"
	for _, p := range o.agenda.Problemen() {
		d, _ := o.agenda.Dossier(p.ID)
		if d.Stadium() == 0 {
			continue
		}
		b.WriteString(kop)
		kop = ""
		fmt.Fprintf(b, "  %s: nu %s\n", p.Naam, d.Stadium().Label())
		for _, s := range d.Stappen() {
			fmt.Fprintf(b, "    %-16s %s", s.Datum.Label(), o.agenda.StapTekst(s))
			if s.Notitie != "" {
				fmt.Fprintf(b, ". %s", s.Notitie)
			}
			b.WriteByte('\n')
			o.vertelAntwoorden(b, s)
		}
	}
}

func (o *opdracht) vertelAntwoorden(b *strings.Builder, s agenda.Stap) {
	var delen []string
	for _, v := range o.agenda.Toetsvragen() {
		for _, a := range s.Bijdragen {
			if a.Vraag == v.ID {
				delen = append(delen, notatie.Kleineletter(v.Naam)+" "+a.Antwoord.Label())
			}
		}
	}
	if len(delen) > 0 {
		fmt.Fprintf(b, "    %-16s %s\n", "", strings.Join(delen, ", "))
	}
}

// vertelTerug tells what went back to the analysis: by itself, or as something
// new that an evaluation laid bare.
func (o *opdracht) vertelTerug(b *strings.Builder) {
	kop := "\nTerug naar de analyse\n"
	for _, p := range o.agenda.Problemen() {
		d, _ := o.agenda.Dossier(p.ID)
		for _, s := range d.Stappen() {
			if s.Stadium != agenda.TerugNaarAnalyse {
				continue
			}
			b.WriteString(kop)
			kop = ""
			fmt.Fprintf(b, "  %s: %s", s.Datum.Label(), p.Naam)
			if p.Herkomst != nil {
				van, _ := o.agenda.Probleem(p.Herkomst.Probleem)
				fmt.Fprintf(b, " (nieuw, uit de evaluatie van: %s)", van.Naam)
			}
			fmt.Fprintf(b, "; nu %s\n", d.Stadium().Label())
		}
	}
}

func (o *opdracht) vertelRegels(b *strings.Builder) {
	toetsen := o.agenda.Toets()
	var open []governance.Toets
	for _, t := range toetsen {
		if t.Oordeel != governance.Voldaan {
			open = append(open, t)
		}
	}
	fmt.Fprintf(b, "\nRegels: aan %d van %d voldaan\n", len(toetsen)-len(open), len(toetsen))
	for _, t := range open {
		fmt.Fprintf(b, "  %s (%s): %s\n", t.Oordeel.Label(), t.Strengheid.Label(), t.Bevinding)
	}
}
