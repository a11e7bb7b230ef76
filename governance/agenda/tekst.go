package agenda

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the agenda as a Dutch listing for a terminal: the lines with
// who stands for them and what they hang together with, the landscape, each
// problem with its place and its way, and the rules that are not kept.
func WriteText(w io.Writer, a *Agenda) error {
	var b strings.Builder
	fmt.Fprintln(&b, a.Naam())
	if a.IsFictief() {
		fmt.Fprintln(&b, "Fictief: de onderwerpen, projecten en problemen zijn verzonnen.")
	}
	fmt.Fprintln(&b, "\nActielijnen")
	for _, l := range a.Actielijnen() {
		fmt.Fprintf(&b, "  %d %s (%s)\n", l.Nummer, l.Naam, a.VertegenwoordigersTekst(l))
	}
	a.tekstSamenhang(&b)
	a.tekstLandschap(&b)
	for i, p := range a.d.Problemen {
		if i == 0 {
			fmt.Fprintln(&b, "\nProblemen en ideeën")
		}
		a.tekstProbleem(&b, p)
	}
	a.tekstToetsen(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// VertegenwoordigersTekst says in Dutch who stands for a line: "2 × lid van de
// werkgroep", or that nobody does.
func (a *Agenda) VertegenwoordigersTekst(l Actielijn) string {
	var delen []string
	for _, v := range l.Vertegenwoordigers {
		delen = append(delen, fmt.Sprintf("%d × %s", v.Aantal, a.Rolnaam(v.Rol)))
	}
	if len(delen) == 0 {
		return "niet vertegenwoordigd"
	}
	return notatie.Opsomming(delen)
}

func (a *Agenda) tekstSamenhang(b *strings.Builder) {
	alle := a.samenhangGesorteerd()
	for i, s := range alle {
		if i == 0 {
			fmt.Fprintln(b, "\nSamenhang tussen de actielijnen")
		}
		fmt.Fprintf(b, "  %s - %s: %s\n", a.LijnTekst(s.A), a.LijnTekst(s.B), s.Toelichting)
		// A reading that goes for the next ones too is told once, below them.
		if s.Lezing != "" && (i == len(alle)-1 || alle[i+1].Lezing != s.Lezing) {
			fmt.Fprintf(b, "    lezing: %s\n", s.Lezing)
		}
	}
}

func lezing(s string) string {
	if s == "" {
		return ""
	}
	return " [lezing: " + s + "]"
}

func (a *Agenda) tekstLandschap(b *strings.Builder) {
	for i, o := range a.d.Onderwerpen {
		if i == 0 {
			fmt.Fprintln(b, "\nLandschap")
		}
		staat, niveau := "staat niet bekend", "niveau niet bekend"
		if o.Staat != 0 {
			staat = o.Staat.Label()
		}
		if o.Niveau != 0 {
			niveau = o.Niveau.Label()
		}
		fmt.Fprintf(b, "  %s: %s, %s; %s%s\n", o.Naam, staat, niveau, a.LijnenTekst(o.Actielijnen), lezing(o.Lezing))
		for _, p := range a.d.Projecten {
			if p.Onderwerp == o.ID {
				a.tekstProject(b, "    ", p)
			}
		}
	}
	for _, p := range a.d.Projecten {
		if p.Onderwerp == "" {
			a.tekstProject(b, "  ", p)
		}
	}
}

func (a *Agenda) tekstProject(b *strings.Builder, inspring string, p Project) {
	fmt.Fprintf(b, "%sproject %s: %s; %s%s\n", inspring, p.Naam, p.Staat.Label(), a.LijnenTekst(p.Actielijnen), lezing(p.Lezing))
}

// LijnTekst names a line with its number before it, "1 Wonen en zorg"; the id
// where the agenda has no such line.
func (a *Agenda) LijnTekst(id string) string {
	l, ok := a.lijnen[id]
	if !ok {
		return id
	}
	return fmt.Sprintf("%d %s", l.Nummer, l.Naam)
}

// LijnenTekst names lines by number in Dutch, or says that there are none.
func (a *Agenda) LijnenTekst(ids []string) string {
	if len(ids) == 0 {
		return "actielijn niet bekend"
	}
	return notatie.Opsomming(a.lijnnamen(a.opNummer(ids)))
}

func (a *Agenda) tekstProbleem(b *strings.Builder, p Probleem) {
	pl := a.plaats(p)
	fmt.Fprintf(b, "  %s (%s)\n", p.Naam, p.Soort.Label())
	if p.Herkomst != nil {
		fmt.Fprintf(b, "    komt uit de evaluatie van: %s\n", a.probleem[p.Herkomst.Probleem].Naam)
	}
	fmt.Fprintf(b, "    plek: %s. %s\n", pl.Uitkomst.Label(), pl.Reden)
	fmt.Fprintf(b, "    lijn: %s\n", pl.Lijnreden)
	for _, v := range pl.InBeeld {
		fmt.Fprintf(b, "    houd in beeld %s: %s\n", a.LijnTekst(v.Actielijn), strings.Join(v.Redenen, " "))
	}
	for _, e := range pl.Eerst {
		fmt.Fprintf(b, "    eerst: %s\n", e.Reden)
	}
	for _, s := range a.dossier[p.ID].stappen {
		fmt.Fprintf(b, "    %s %s%s\n", s.Datum, a.StapTekst(s), slot(s.Notitie))
	}
}

// StapTekst says in Dutch what a step did and who took it.
func (a *Agenda) StapTekst(s Stap) string {
	wat := s.Stadium.Label()
	switch {
	case s.Stadium == Geplaatst:
		wat += ": " + a.PlekTekst(s.Bij) + ", actielijn " + a.LijnTekst(s.Actielijn)
	case s.Evaluatie != 0:
		wat += " (" + s.Evaluatie.Label() + ")"
	}
	return wat + "; door " + notatie.Kleineletter(a.Rolnaam(s.Rol))
}

func slot(notitie string) string {
	if notitie == "" {
		return ""
	}
	return ": " + notitie
}

func (a *Agenda) tekstToetsen(b *strings.Builder) {
	toetsen := a.Toets()
	goed := 0
	for _, t := range toetsen {
		if t.Oordeel == governance.Voldaan {
			goed++
		}
	}
	fmt.Fprintf(b, "\nRegels: aan %d van %d voldaan\n", goed, len(toetsen))
	for _, t := range toetsen {
		if t.Oordeel != governance.Voldaan {
			fmt.Fprintf(b, "  %s (%s): %s\n", t.Oordeel.Label(), t.Strengheid.Label(), t.Bevinding)
		}
	}
}
