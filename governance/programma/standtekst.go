package programma

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the state as Dutch text for a terminal. A Stand that no
// Programma gave is an error: it has no names.
func (s *Stand) WriteText(w io.Writer) error {
	if s.p == nil {
		return errors.New("programma: this state was not given by Programma.Stand")
	}
	b := &tekstblok{p: s.p}
	b.kop(s)
	b.mijlpalen(s)
	b.overleg(s)
	b.belasting(s)
	b.kringen(s.Kringen)
	b.kritiek()
	_, err := io.WriteString(w, b.String())
	return err
}

type tekstblok struct {
	strings.Builder
	p *Programma
}

func (b *tekstblok) regel(opmaak string, args ...any) { fmt.Fprintf(b, opmaak+"\n", args...) }

func (b *tekstblok) kop(s *Stand) {
	naam := s.Naam
	if s.Fictief {
		naam += " (fictief)"
	}
	b.regel("%s", naam)
	b.regel("Stand op %s; looptijd %s t/m %s, %s", s.Datum.Label(), s.Looptijd.Van().Label(), s.Looptijd.Tot().Label(), teGaan(s.DagenTeGaan))
	n := s.Aantal(Verstreken)
	b.regel("%s: %d gereed, %d verstreken en niet gereed gemeld, %d in hun tijdvak, %d nog niet begonnen",
		notatie.Aantal(len(s.Mijlpalen), "mijlpaal", "mijlpalen"), s.Aantal(Bereikt), n, s.Aantal(Loopt), s.Aantal(Volgt))
	if n > 0 && !b.p.meldtVoortgang() {
		b.regel("De voortgang staat er niet in: verstreken zegt alleen dat het tijdvak voorbij is.")
	}
}

// meldtVoortgang tells whether the programme tells of any milestone or
// evaluation when it was done.
func (p *Programma) meldtVoortgang() bool {
	return slices.ContainsFunc(p.knopen, func(k knoop) bool { return k.m.Gereed != 0 }) ||
		slices.ContainsFunc(p.def.Evaluaties, func(e Evaluatie) bool { return e.Gereed != 0 })
}

func teGaan(n int) string {
	if n < 0 {
		return dagen(-n) + " geleden geëindigd"
	}
	return "nog " + dagen(n)
}

func (b *tekstblok) mijlpalen(s *Stand) {
	project := ""
	for _, m := range s.Mijlpalen {
		if m.Project != project {
			project = m.Project
			b.regel("\n%s", b.p.NaamVan(project))
		}
		b.regel("  %s %s: %s, %s%s", teken(m.Toestand), m.Tijdvak.Label(), m.Naam, m.Toestand.Label(), over(m.Toestand, m.DagenLater))
	}
	if len(s.Volgende) > 0 {
		namen := make([]string, len(s.Volgende))
		for i, id := range s.Volgende {
			namen[i] = b.p.NaamVan(id)
		}
		b.regel("\nEerstvolgend: %s", notatie.Opsomming(namen))
	}
}

// over tells how far something is past its span.
func over(t Toestand, n int) string {
	switch {
	case n == 0:
		return ""
	case t == Bereikt:
		return ", " + dagen(n) + " na het tijdvak"
	}
	return ", tijdvak " + dagen(n) + " voorbij"
}

// teken marks a state by shape.
func teken(t Toestand) string {
	switch t {
	case Bereikt:
		return "●"
	case Verstreken:
		return "!"
	case Loopt:
		return "◐"
	case Volgt:
		return "○"
	}
	return " "
}

func (b *tekstblok) overleg(s *Stand) {
	if g := s.Stuurgroep; g != nil {
		b.regel("\nStuurgroep, %s", b.p.def.Stuurgroep.Ritme)
		switch {
		case g.Onbekend:
			b.regel("  het overleg staat er niet in")
		case g.DagenLater > 0:
			b.regel("  ! volgend overleg moest uiterlijk %s, %s geleden", g.Uiterlijk.Label(), dagen(g.DagenLater))
		case g.Uiterlijk != 0:
			b.regel("  volgend overleg uiterlijk %s", g.Uiterlijk.Label())
		default:
			b.regel("  voor het einde is geen overleg meer nodig")
		}
		if !g.Onbekend {
			b.regel("  laatste overleg: %s; gepland: %s", opDatum(g.Laatste, "geen"), opDatum(g.Gepland, "geen"))
		}
	}
	if len(s.Evaluaties) > 0 {
		b.regel("\nEvaluatie")
	}
	for _, e := range s.Evaluaties {
		b.regel("  %s %s: %s, %s%s", teken(e.Toestand), e.Tijdvak.Label(), e.Naam, e.Toestand.Label(), over(e.Toestand, e.DagenLater))
	}
}

func (b *tekstblok) belasting(s *Stand) {
	if len(s.Belasting) == 0 {
		return
	}
	b.regel("\nInzet in %s", s.Datum.Week().Label())
	for _, l := range s.Belasting {
		van := "beschikbaar niet bekend"
		if l.Beschikbaar != nil {
			van = "van " + l.Beschikbaar.String() + " beschikbaar"
		}
		over := ""
		if l.Over > 0 {
			over = ", ! " + l.Over.String() + " te veel"
		}
		b.regel("  %s: %s, %s%s", b.p.RolNaam(l.Rol), l.Uren, van, over)
	}
}

func (b *tekstblok) kringen(k Kringen) {
	b.regel("\nKringen in de afhankelijkheden, waarin elk op de volgende wacht")
	if len(k.Kringen) == 0 {
		b.regel("  geen")
	}
	for _, kring := range k.Kringen {
		b.regel("  %s", b.p.keten(kring))
	}
	if !k.Alle {
		b.regel("  en meer")
	}
	if len(k.Losmaken) > 0 {
		b.regel("  open door los te maken: %s", b.p.losmaken(k))
	}
	if ook := b.p.Kringen(Relatiesoorten()...); len(ook.Kringen) > len(k.Kringen) {
		meer := "  met de relaties erbij: %s"
		if !ook.Alle {
			meer += " of meer"
		}
		b.regel(meer, notatie.Aantal(len(ook.Kringen), "kring", "kringen"))
	}
}

// keten tells a circle as "a > b > a".
func (p *Programma) keten(kring []string) string {
	namen := make([]string, 0, len(kring)+1)
	for _, id := range kring {
		namen = append(namen, p.NaamVan(id))
	}
	return strings.Join(append(namen, namen[0]), " > ")
}

func (p *Programma) losmaken(k Kringen) string {
	delen := make([]string, len(k.Losmaken))
	for i, r := range k.Losmaken {
		delen[i] = p.NaamVan(r.Van) + " > " + p.NaamVan(r.Naar)
	}
	return notatie.Opsomming(delen)
}

func (b *tekstblok) kritiek() {
	plan := b.p.plan
	if len(plan.Stappen)+len(plan.InKring) == 0 {
		return
	}
	b.regel("\nKritieke pad, tot %s", opDatum(plan.Eind, "een einde dat niet te zeggen is"))
	for _, id := range plan.KritiekPad {
		b.regel("  %s: %s", b.p.NaamVan(b.p.def.Projecten[b.p.knopen[b.p.mijl[id]].project].ID), b.p.NaamVan(id))
	}
	for _, kring := range plan.Kringen {
		b.regel("  kring, elk na de vorige: %s", b.p.keten(kring))
	}
	for _, id := range plan.InKring {
		b.regel("  zonder plaats in de tijd, op of achter een kring: %s", b.p.NaamVan(id))
	}
	for _, id := range plan.Buiten {
		b.regel("  ! haalt zijn tijdvak niet: %s", b.p.NaamVan(id))
	}
}
