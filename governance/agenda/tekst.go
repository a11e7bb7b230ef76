package agenda

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the agenda as a Dutch listing for a terminal: the lines with
// who stands for them and what they hang together with, the landscape, each
// problem with its place and its way, and the rules that are not kept. Whatever
// a name holds, it stays on its line. Without an Agenda (nil) it writes nothing
// and gives an error, as do WriteDOT and WriteMermaid.
func (a *Agenda) WriteText(w io.Writer) error {
	if a == nil {
		return invoer.Geen("agenda")
	}
	var b notatie.Regels
	b.Schrijf("%s", a.Naam())
	if a.Fictief() {
		b.Schrijf("Fictief: de onderwerpen, projecten en problemen zijn verzonnen.")
	}
	b.Kop("Actielijnen")
	for _, l := range a.Actielijnen() {
		b.Schrijf("  %d %s (%s)", l.Nummer, l.Naam, a.VertegenwoordigersTekst(l))
	}
	a.tekstSamenhang(&b)
	a.tekstLandschap(&b)
	for i, p := range a.d.Problemen {
		if i == 0 {
			b.Kop("Problemen en ideeën")
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
		delen = append(delen, fmt.Sprintf("%d × %s", v.Aantal, notatie.Kleineletter(a.RolNaam(v.Rol))))
	}
	if len(delen) == 0 {
		return "niet vertegenwoordigd"
	}
	return notatie.Opsomming(delen)
}

func (a *Agenda) tekstSamenhang(b *notatie.Regels) {
	alle := a.samenhang
	for i, s := range alle {
		if i == 0 {
			b.Kop("Samenhang tussen de actielijnen")
		}
		b.Schrijf("  %s - %s: %s", a.LijnTekst(s.A), a.LijnTekst(s.B), s.Toelichting)
		// A reading that goes for the next ones too is told once, below them.
		if s.Lezing != "" && (i == len(alle)-1 || alle[i+1].Lezing != s.Lezing) {
			b.Schrijf("    lezing: %s", s.Lezing)
		}
	}
}

func lezing(s string) string {
	if s == "" {
		return ""
	}
	return " [lezing: " + s + "]"
}

func (a *Agenda) tekstLandschap(b *notatie.Regels) {
	for i, o := range a.d.Onderwerpen {
		if i == 0 {
			b.Kop("Landschap")
		}
		staat, niveau := "staat niet bekend", "niveau niet bekend"
		if o.Staat != 0 {
			staat = o.Staat.Label()
		}
		if o.Niveau != 0 {
			niveau = o.Niveau.Label()
		}
		b.Schrijf("  %s: %s, %s; %s%s", o.Naam, staat, niveau, a.LijnenTekst(o.Actielijnen), lezing(o.Lezing))
		a.tekstProjecten(b, "    ", o.ID)
	}
	a.tekstProjecten(b, "  ", "")
}

// tekstProjecten lists the projects on a topic, or those without one.
func (a *Agenda) tekstProjecten(b *notatie.Regels, inspring, onderwerp string) {
	for _, id := range a.opOnderwerp[onderwerp] {
		p := a.project[id]
		b.Schrijf("%sproject %s: %s; %s%s", inspring, p.Naam, p.Staat.Label(), a.LijnenTekst(p.Actielijnen), lezing(p.Lezing))
	}
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

func (a *Agenda) tekstProbleem(b *notatie.Regels, p Probleem) {
	pl := a.plaats(p)
	b.Schrijf("  %s (%s)", p.Naam, p.Soort.Label())
	if p.Herkomst != nil {
		b.Schrijf("    komt uit de evaluatie van: %s", a.probleem[p.Herkomst.Probleem].Naam)
	}
	b.Schrijf("    plek: %s. %s", pl.Uitkomst.Label(), pl.Reden)
	b.Schrijf("    lijn: %s", pl.Lijnreden)
	for _, v := range pl.InBeeld {
		b.Schrijf("    houd in beeld %s: %s", a.LijnTekst(v.Actielijn), strings.Join(v.Redenen, " "))
	}
	for _, e := range pl.Eerst {
		b.Schrijf("    eerst: %s", e.Reden)
	}
	for _, s := range a.dossier[p.ID].stappen {
		b.Schrijf("    %s: %s%s", s.Datum.Label(), a.StapTekst(s), slot(s.Notitie))
	}
}

// StapTekst says in Dutch what a step did and who took it.
func (a *Agenda) StapTekst(s Stap) string {
	wat := s.Stadium.Label()
	switch {
	case s.Stadium == Geplaatst && s.Bij == "":
		wat += " als " + a.PlekTekst(s.Bij) + ", actielijn " + a.LijnTekst(s.Actielijn)
	case s.Stadium == Geplaatst:
		wat += " " + a.PlekTekst(s.Bij) + ", actielijn " + a.LijnTekst(s.Actielijn)
	case s.Evaluatie != 0:
		wat += " (" + s.Evaluatie.Label() + ")"
	}
	return wat + "; door " + metLidwoord(notatie.Kleineletter(a.RolNaam(s.Rol)))
}

// metLidwoord puts "een" before what has no article of its own: a role is a
// part that any of several may play.
func metLidwoord(rol string) string {
	switch lidwoord, _, _ := strings.Cut(rol, " "); lidwoord {
	case "de", "het", "een":
		return rol
	}
	return "een " + rol
}

func slot(notitie string) string {
	if notitie == "" {
		return ""
	}
	return ". " + notitie
}

func (a *Agenda) tekstToetsen(b *notatie.Regels) {
	toetsen := a.Toets()
	goed := 0
	for _, t := range toetsen {
		if t.Oordeel == governance.Voldaan {
			goed++
		}
	}
	b.Kop("Regels: aan %d van %d voldaan", goed, len(toetsen))
	for _, t := range toetsen {
		if t.Oordeel != governance.Voldaan {
			b.Schrijf("  %s (%s): %s", t.Oordeel.Label(), t.Strengheid.Label(), t.Bevinding)
		}
	}
}
