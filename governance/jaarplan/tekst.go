package jaarplan

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText shows the plan in a terminal, what it comes to beside the doelenboom
// (nil: without one), and the report where there is one (nil: none). No plan
// (nil) is an error.
func (p *Jaarplan) WriteText(w io.Writer, boom *goaltree.Doelenboom, v *Jaarverslag) error {
	if p == nil {
		return invoer.Geen("jaarplan")
	}
	s := &schrijver{p: p, boom: boom}
	s.plan()
	s.b.WriteByte('\n')
	s.kop("Toetsen", "-")
	if err := governance.WriteToetsen(&s.b, p.Toets(boom), p.NaamVan); err != nil {
		return err
	}
	if v != nil {
		s.verslag(v)
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

type schrijver struct {
	p    *Jaarplan
	boom *goaltree.Doelenboom
	b    notatie.Regels
}

func (s *schrijver) kop(tekst string, teken string) {
	fmt.Fprintf(&s.b, "%s\n%s\n", tekst, strings.Repeat(teken, utf8.RuneCountInString(tekst)))
}

// regel writes a line behind so many blanks, broken between words; of a
// property or a point in a list, what follows the first line stands two further.
func (s *schrijver) regel(in int, tekst string) {
	verder := in
	if in > 0 || strings.HasPrefix(tekst, "- ") {
		verder += 2
	}
	s.b.Alinea(strings.Repeat(" ", in), strings.Repeat(" ", verder), tekst)
}

func (s *schrijver) regelf(in int, vorm string, args ...any) { s.regel(in, fmt.Sprintf(vorm, args...)) }

func (s *schrijver) plan() {
	p, d := s.p, &s.p.def
	s.kop(d.Titel(), "=")
	for _, t := range []string{d.Toelichting, d.Onvolledig, voor("Bron: ", d.Bron)} {
		if t != "" {
			s.regel(0, t)
		}
	}
	for _, k := range goaltree.Kernwaarden() {
		s.b.WriteByte('\n')
		s.kop(fmt.Sprintf("%d. %s", k.Nummer(), k.Label()), "-")
		pijler, _ := p.Pijler(k)
		projecten := p.ProjectenBij(k)
		switch {
		case pijler.NietBediend != "":
			s.regel(0, "Dit jaar niet bediend: "+pijler.NietBediend)
		case len(pijler.Resultaten)+len(pijler.Activiteiten)+len(projecten) == 0:
			s.regel(0, "Geen resultaten, activiteiten of projecten.")
		}
		for _, r := range pijler.Resultaten {
			s.regelf(0, "- Resultaat: %s%s", r.Omschrijving, voor(". Te zien aan: ", r.Maatstaf(s.boom)))
			if r.Lezing != "" {
				s.regel(2, "lezing: "+r.Lezing)
			}
		}
		for _, a := range pijler.Activiteiten {
			deel := ""
			if a.Project != "" {
				deel = fmt.Sprintf(" (project %s)", d.project(a.Project).Naam)
			}
			s.regelf(0, "- Activiteit: %s%s", a.Omschrijving, deel)
		}
		for i := range projecten {
			s.regelf(0, "- Project: %s", projecten[i].Naam)
		}
	}
	s.b.WriteByte('\n')
	s.kop(notatie.Aantal(len(d.Projecten), "project", "projecten"), "-")
	for i := range d.Projecten {
		s.project(&d.Projecten[i])
	}
	if som := p.MiddelenSamen(); som != "" {
		fictief := ""
		if d.Fictief {
			fictief = " (fictief)"
		}
		s.regelf(0, "Middelen samen%s: %s", fictief, som)
	}
}

func (s *schrijver) project(q *Project) {
	p := s.p
	s.regelf(0, "- %s", q.Naam)
	doelen := make([]string, len(q.Doelen))
	for i, id := range q.Doelen {
		doelen[i] = s.boom.NaamVan(id)
	}
	mensen := make([]string, len(q.Mensen))
	for i, m := range q.Mensen {
		mensen[i] = p.RolNaam(m.Rol)
		if m.Uren > 0 {
			mensen[i] += fmt.Sprintf(" (%s uur)", notatie.Getal(float64(m.Uren), 0))
		}
	}
	middelen, trekker, aanspreekpunt, status := "", "", "", ""
	if q.Middelen != nil {
		middelen = q.Middelen.String()
	}
	if q.Trekker != "" {
		trekker = p.RolNaam(q.Trekker)
	}
	if q.Aanspreekpunt != "" {
		aanspreekpunt = p.RolNaam(q.Aanspreekpunt)
	}
	if q.Status != 0 {
		status = q.Status.Label()
	}
	for _, v := range []struct{ naam, waarde string }{
		{"doel", q.Doel},
		{"werkt aan", strings.Join(doelen, "; ")},
		{"mensen", notatie.Opsomming(mensen)},
		{"middelen", middelen},
		{"trekker", trekker},
		{"aanspreekpunt", aanspreekpunt},
		{"status", status},
		{"lezing", q.Lezing},
		{"bron", q.Bron},
	} {
		if v.waarde != "" {
			s.regelf(2, "%s: %s", v.naam, v.waarde)
		}
	}
}

func (s *schrijver) verslag(v *Jaarverslag) {
	s.b.WriteByte('\n')
	s.kop("Jaarverslag "+fmt.Sprint(v.Jaar), "=")
	for _, r := range []string{v.Toelichting, voor("Bron van de terugblik: ", v.Bron)} {
		if r != "" {
			s.regel(0, r)
		}
	}
	for _, o := range v.Opmerkingen {
		s.regel(0, "Let op: "+o)
	}
	if v.Telling.Totaal() > 0 {
		s.regelf(0, "%s: %s.", notatie.Aantal(v.Telling.Totaal(), "resultaat", "resultaten"), v.Telling)
	}
	for _, r := range v.Resultaten {
		s.regelf(0, "- [%s] %s%s", uitslagLabel(r.Uitslag), r.Omschrijving, voor(": ", r.Toelichting))
		if r.Indicator != nil {
			s.regel(2, "De monitor: "+r.Indicator.Zin)
		}
	}
	s.b.WriteByte('\n')
	s.kop("Projecten", "-")
	for _, q := range v.Projecten {
		geld := ""
		if q.Besteed != nil {
			geld = " Besteed: " + q.Besteed.String()
			if q.Middelen != nil {
				geld += " van " + q.Middelen.String()
			}
			geld += "."
		}
		s.regelf(0, "- [%s] %s%s%s", uitslagLabel(q.Uitslag), q.Naam, voor(": ", q.Toelichting), geld)
	}
	s.b.WriteByte('\n')
	kop := "Bijdrage aan de maatschappelijke doelen"
	if v.Regio != nil {
		kop += ": " + v.Regio.Naam
	}
	s.kop(kop, "-")
	for i := range v.Doelen {
		d := &v.Doelen[i]
		s.regel(0, "- "+d.Naam)
		for _, z := range d.Zinnen.Lijst() {
			s.regel(2, z)
		}
	}
	for _, b := range v.Buiten {
		s.regelf(0, "- %s: %s", s.boom.NaamVan(b.ID), b.Reden)
	}
	s.regel(0, v.Voorbehoud)
}

// voor puts a lead before a text that is there.
func voor(begin, tekst string) string {
	if tekst == "" {
		return ""
	}
	return begin + tekst
}
