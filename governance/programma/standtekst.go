package programma

import (
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the state as Dutch text for a terminal. A Stand that no
// Programma gave is an error, since it has no names, as is one at no day.
func (s *Stand) WriteText(w io.Writer) error {
	switch {
	case s == nil || s.p == nil:
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no state that Programma.Stand gave"}
	case !s.Datum.Geldig():
		return &goaltree.Fout{Code: goaltree.CodePeriode, Melding: "a state is one at a day, and none of the calendar was asked"}
	}
	b := &tekstblok{p: s.p}
	b.kop(s)
	b.mijlpalen(s)
	b.overleg(s)
	b.belasting(s)
	b.kringen(s.Kringen)
	b.kritiek(s.p.PlanningOp(s.Datum))
	_, err := io.WriteString(w, b.String())
	return err
}

type tekstblok struct {
	notatie.Regels

	p *Programma
}

func (b *tekstblok) kop(s *Stand) {
	naam := s.Naam
	if s.Fictief {
		naam += " (fictief)"
	}
	b.Schrijf("%s", naam)
	b.Schrijf("Stand op %s; looptijd %s t/m %s, %s", s.Datum.Label(), s.Looptijd.Van().Label(), s.Looptijd.Tot().Label(), s.TeGaanTekst())
	n := s.Aantal(Verstreken)
	b.Schrijf("%s: %d gereed, %d verstreken en niet gereed gemeld, %d in hun tijdvak, %d nog niet begonnen",
		notatie.Aantal(len(s.Mijlpalen), "mijlpaal", "mijlpalen"), s.Aantal(Bereikt), n, s.Aantal(InTijdvak), s.Aantal(Volgt))
	if n > 0 && !b.p.MeldtVoortgang() {
		b.Schrijf("De voortgang staat er niet in: verstreken zegt alleen dat het tijdvak voorbij is.")
	}
}

// MeldtVoortgang tells whether the programme tells of any milestone or
// evaluation when it was done. Where it does not, what is done is not known.
func (p *Programma) MeldtVoortgang() bool {
	return p.meldtMijlpaal() || slices.ContainsFunc(p.def.Evaluaties, func(e Evaluatie) bool { return e.Gereed != 0 })
}

func (b *tekstblok) mijlpalen(s *Stand) {
	project := ""
	for _, m := range s.Mijlpalen {
		if m.Project != project {
			project = m.Project
			b.Kop("%s", b.p.NaamVan(project))
		}
		b.Schrijf("  %s %s: %s, %s%s", teken(m.Toestand), m.Tijdvak.Label(), m.Naam, m.Toestand.Label(), b.bijzonder(m))
	}
	if len(s.Volgende) > 0 {
		namen := make([]string, len(s.Volgende))
		for i, id := range s.Volgende {
			namen[i] = b.p.NaamVan(id)
		}
		b.Kop("Eerstvolgend: %s", notatie.Opsomming(namen))
	}
}

// bijzonder tells what of a milestone's state is worth a remark.
func (b *tekstblok) bijzonder(m Mijlpaalstand) (s string) {
	for _, zin := range b.p.Bijzonder(m) {
		s += ", " + zin
	}
	return s
}

// Bijzonder tells in Dutch what of a milestone's state is worth a remark: that
// its span is over, that it waits, that it is told to be done after the date.
func (p *Programma) Bijzonder(m Mijlpaalstand) (zinnen []string) {
	if z := m.TijdvakVoorbij(); z != "" {
		zinnen = append(zinnen, z)
	}
	if len(m.WachtOp) > 0 {
		namen := make([]string, len(m.WachtOp))
		for i, id := range m.WachtOp {
			namen[i] = p.NaamVan(id)
		}
		zinnen = append(zinnen, "wacht nog op "+notatie.Opsomming(namen)+", niet gereed gemeld")
	}
	if m.GereedErna != 0 {
		zinnen = append(zinnen, "gereed gemeld op "+m.GereedErna.Label()+", na deze dag")
	}
	return zinnen
}

// teken marks a state by shape.
func teken(t Toestand) string {
	switch t {
	case Bereikt:
		return "●"
	case Verstreken:
		return "!"
	case InTijdvak:
		return "◐"
	case Volgt:
		return "○"
	}
	return " "
}

func (b *tekstblok) overleg(s *Stand) {
	if g := s.Stuurgroep; g != nil {
		b.Kop("Stuurgroep, %s (%s)", b.p.def.Stuurgroep.Ritme, RitmeLezing(b.p.def.Stuurgroep.Ritme))
		switch {
		case g.Onbekend:
			b.Schrijf("  het overleg staat er niet in")
		case g.DagenLater > 0:
			b.Schrijf("  ! volgend overleg moest uiterlijk %s, %s geleden", g.Uiterlijk.Label(), dagen(g.DagenLater))
		case g.Uiterlijk != 0:
			b.Schrijf("  volgend overleg uiterlijk %s", g.Uiterlijk.Label())
		default:
			b.Schrijf("  voor het einde is geen overleg meer nodig")
		}
		if !g.Onbekend {
			b.Schrijf("  laatste overleg: %s; gepland: %s", opDatum(g.Laatste, "geen"), opDatum(g.Gepland, "geen"))
		}
	}
	if len(s.Evaluaties) > 0 {
		b.Kop("Evaluatie")
	}
	for _, e := range s.Evaluaties {
		z := e.TijdvakVoorbij()
		if z != "" {
			z = ", " + z
		}
		b.Schrijf("  %s %s: %s, %s%s", teken(e.Toestand), e.Tijdvak.Label(), e.Naam, e.Toestand.Label(), z)
	}
}

func (b *tekstblok) belasting(s *Stand) {
	if len(s.Belasting) == 0 {
		return
	}
	b.Kop("Inzet in %s", s.Datum.Week().Label())
	for _, l := range s.Belasting {
		uren, van, over := l.Uren.String(), "beschikbaar niet bekend", ""
		if l.Beschikbaar != nil {
			uren, van = l.Uren.NaastTekst(*l.Beschikbaar), "van "+l.Beschikbaar.NaastTekst(l.Uren)+" beschikbaar"
		}
		if l.Over > 0 {
			over = ", ! " + l.Over.String() + " te veel"
		}
		if l.AantalOnbekend {
			over += " (" + AantalOnbekend + ")"
		}
		b.Schrijf("  %s: %s, %s%s", b.p.RolNaam(l.Rol), uren, van, over)
	}
}

func (b *tekstblok) kringen(k Kringen) {
	b.Kop("Kringen in de afhankelijkheden")
	if len(k.Kringen) == 0 {
		b.Schrijf("  geen")
	}
	for _, kring := range k.Kringen {
		b.Schrijf("  %s", b.p.WachtkringTekst(kring))
	}
	if k.Afgebroken {
		b.Schrijf("  en meer")
	}
	if len(k.Losmaken) > 0 {
		b.Schrijf("  open door los te maken: %s", b.p.losmaken(k))
	}
	if ook := b.p.Kringen(Relatiesoorten()...); len(ook.Kringen) > len(k.Kringen) {
		meer := "  met de relaties erbij: %s"
		if ook.Afgebroken {
			meer += " of meer"
		}
		b.Schrijf(meer, notatie.Aantal(len(ook.Kringen), "kring", "kringen"))
	}
}

// WachtkringTekst tells a circle among projects, as Kringen has it, in words: "A
// wacht op B, en B op A". Empty for an empty circle.
func (p *Programma) WachtkringTekst(kring []string) string {
	return p.keten(kring, " wacht op ", " op ")
}

// SamenhangkringTekst tells a circle of relations of any kind in words: "A hangt
// samen met B, en B met A".
func (p *Programma) SamenhangkringTekst(kring []string) string {
	return p.keten(kring, " hangt samen met ", " met ")
}

// MijlpaalkringTekst tells a circle among milestones, as Planning has it, in
// words: "A komt na C, B na A, en C na B".
func (p *Programma) MijlpaalkringTekst(kring []string) string {
	om := slices.Clone(kring)
	slices.Reverse(om)
	return p.keten(om, " komt na ", " na ")
}

func (p *Programma) keten(kring []string, eerst, verder string) string {
	delen := make([]string, len(kring))
	for i, id := range kring {
		delen[i] = p.NaamVan(id) + eerst + p.NaamVan(kring[(i+1)%len(kring)])
		eerst = verder
	}
	if n := len(delen); n > 1 {
		return strings.Join(delen[:n-1], ", ") + ", en " + delen[n-1]
	}
	return strings.Join(delen, "")
}

func (p *Programma) losmaken(k Kringen) string {
	delen := make([]string, len(k.Losmaken))
	for i, r := range k.Losmaken {
		delen[i] = p.NaamVan(r.Van) + " wacht niet langer op " + p.NaamVan(r.Naar)
	}
	return notatie.Opsomming(delen)
}

func (b *tekstblok) kritiek(plan *Planning) {
	if len(plan.Stappen)+len(plan.InKring) == 0 {
		return
	}
	b.Kop("Kritieke pad, tot %s", opDatum(plan.Eind, "een einde dat niet te zeggen is"))
	b.Schrijf("  %s", plan.Uitgang())
	for _, id := range plan.KritiekPad {
		b.Schrijf("  %s: %s", b.p.NaamVan(b.p.def.Projecten[b.p.knopen[b.p.mijl[id]].project].ID), b.p.NaamVan(id))
	}
	for _, kring := range plan.Kringen {
		b.Schrijf("  kring: %s", b.p.MijlpaalkringTekst(kring))
	}
	if plan.KringenAfgebroken {
		b.Schrijf("  en meer kringen")
	}
	for _, id := range plan.InKring {
		b.Schrijf("  zonder plaats in de tijd, op of achter een kring: %s", b.p.NaamVan(id))
	}
	for _, id := range plan.Buiten {
		b.Schrijf("  ! haalt zijn tijdvak niet: %s", b.p.NaamVan(id))
	}
}
