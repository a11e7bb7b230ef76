package planning

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// schrijver writes text for a terminal.
type schrijver struct{ b notatie.Regels }

// WriteText writes an overview for a terminal, at most 100 characters wide but
// for a longer word: where everything stands, what is late, at hand and to come,
// what was passed over, the list of each body or role, and the council's tables.
// An overview that is nil is an error (*goaltree.Fout).
func (o *Overzicht) WriteText(w io.Writer) error {
	if err := o.geen(); err != nil {
		return err
	}
	var s schrijver
	s.hoofd("Stand op "+o.datum.Label(), o)
	for _, stand := range o.standen {
		s.regel(0, stand.Naam)
		s.regel(2, stand.Zin)
	}
	for _, stand := range []Poststand{TeLaat, Loopt, Volgt, Voorbij, Overgeslagen} {
		if posten := o.Met(stand); len(posten) > 0 {
			s.b.WriteByte('\n')
			s.kop(standKop(stand)+" ("+notatie.Getal(float64(len(posten)), 0)+")", "-")
			for _, p := range posten {
				s.post(p)
			}
		}
	}
	if lijsten := o.PerWie(); len(lijsten) > 0 {
		s.b.WriteByte('\n')
		s.kop("Per orgaan of rol, wat nog open staat", "-")
		for _, l := range lijsten {
			s.regel(0, l.Wie.Naam)
			for _, p := range l.Posten {
				s.regel(2, "- "+p.Naam+": "+p.Periode()+" ("+p.StandZin()+")")
			}
		}
	}
	if len(o.tafels) > 0 {
		s.b.WriteByte('\n')
		s.kop("De monitor op tafel", "-")
		for _, t := range o.tafels {
			s.regel(0, fmt.Sprintf("%s, %s: %s (%s)", t.Naam, t.Periode(), t.Door.Naam, t.Stand.Label()))
			s.regel(2, t.MonitorZin())
		}
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

// standKop is the heading above the posts that stand so.
func standKop(s Poststand) string {
	switch s {
	case Loopt:
		return "Aan de orde"
	case Volgt:
		return "Komt hierna"
	case Voorbij:
		return "Voorbij, niet bekend of het is gedaan"
	case TeLaat, Gedaan, Vervallen, Overgeslagen:
	}
	return notatie.Hoofdletter(s.Label())
}

// MonitorZin says which edition of the monitor belongs on the table, and what
// of it.
func (t Tafel) MonitorZin() string {
	if t.Editie == 0 {
		return notatie.Hoofdletter(t.Levert)
	}
	return fmt.Sprintf("Monitor over %d: %s", t.Editie, t.Levert)
}

// Measures of the yearly calendar, in characters: four to a month.
const (
	maandVak  = 4
	naamVak   = notatie.Breedte - 12*maandVak - 2
	maandVoor = "  "
)

// WriteJaar writes the calendar of one year for a terminal, at most 100
// characters wide but for a longer word: each post as a bar over twelve months,
// then month by month. A bar is made of the letter of its state, which the text
// explains. An overview that is nil is an error (*goaltree.Fout).
func (o *Overzicht) WriteJaar(w io.Writer, jaar int) error {
	if err := o.geen(); err != nil {
		return err
	}
	var s schrijver
	s.hoofd(fmt.Sprintf("Jaarkalender %d", jaar), o)
	posten := o.InJaar(jaar)
	if len(posten) == 0 {
		s.regel(0, "In dit jaar staat niets op de kalender.")
		_, err := io.WriteString(w, s.b.String())
		return err
	}
	s.regel(0, "Peildatum "+o.datum.Label()+". In een balk: l te laat, o aan de orde, v volgt, x voorbij, g gedaan, w vervallen, s overgeslagen.")
	s.b.WriteByte('\n')
	s.b.WriteString(strings.Repeat(" ", naamVak+1))
	s.b.WriteString("|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|\n")
	bij := ""
	for _, p := range perBij(posten) {
		if p.Bij != bij {
			bij = p.Bij
			s.regel(0, bij)
		}
		s.balk(p, jaar)
	}
	for m := time.January; m <= time.December; m++ {
		s.maand(posten, jaar, m)
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

// perBij puts the posts of one process or round together, in the order in which
// each comes first.
func perBij(posten []Post) []Post {
	var orde []string
	for _, p := range posten {
		if !slices.Contains(orde, p.Bij) {
			orde = append(orde, p.Bij)
		}
	}
	klaar := slices.Clone(posten)
	slices.SortStableFunc(klaar, func(a, b Post) int { return slices.Index(orde, a.Bij) - slices.Index(orde, b.Bij) })
	return klaar
}

// balk writes a post's name and its bar, which stands on the name's first line.
func (s *schrijver) balk(p Post, jaar int) {
	naam := breek(p.Naam, naamVak-2*len(maandVoor))
	s.b.WriteString(maandVoor + naam[0] + strings.Repeat(" ", naamVak-len(maandVoor)-utf8.RuneCountInString(naam[0])+1))
	van, tot := vak(p.Van, jaar), vak(p.Tot, jaar)
	letter := map[Poststand]byte{TeLaat: 'l', Loopt: 'o', Volgt: 'v', Voorbij: 'x', Gedaan: 'g', Vervallen: 'w', Overgeslagen: 's'}[p.Stand]
	for i := range 12 * maandVak {
		switch {
		case i >= van && i <= tot:
			s.b.WriteByte(letter)
		case i%maandVak == 0:
			s.b.WriteByte('|')
		default:
			s.b.WriteByte('.')
		}
	}
	s.b.WriteString("|\n")
	for _, regel := range naam[1:] {
		s.b.WriteString(maandVoor + maandVoor + regel + "\n")
	}
}

// breek breaks a name into lines of at most so many characters, between words
// where it can; at least one line.
func breek(naam string, breedte int) []string {
	var regels []string
	var regel []rune
	for woord := range strings.FieldsSeq(naam) {
		for deel := range slices.Chunk([]rune(woord), breedte) {
			switch {
			case len(regel) == 0:
				regel = deel
				continue
			case len(regel)+1+len(deel) <= breedte:
				regel = slices.Concat(regel, []rune(" "), deel)
				continue
			}
			regels, regel = append(regels, string(regel)), deel
		}
	}
	return append(regels, string(regel))
}

// vak is the place of a day in the bar of a year, held at its ends.
func vak(d kalender.Datum, jaar int) int {
	switch {
	case d.Jaar() < jaar:
		return 0
	case d.Jaar() > jaar:
		return 12*maandVak - 1
	}
	return maandVak*(int(d.Maand())-1) + maandVak*(d.Dag()-1)/d.EindeMaand().Dag()
}

// maand writes what begins or ends in a month, in the order of its days.
func (s *schrijver) maand(posten []Post, jaar int, m time.Month) {
	in := func(d kalender.Datum) bool { return d.Jaar() == jaar && d.Maand() == m }
	type feit struct {
		dag  int
		zin  string
		heel *Post
	}
	var feiten []feit
	for i := range posten {
		p := &posten[i]
		switch {
		case in(p.Van) && in(p.Tot):
			feiten = append(feiten, feit{dag: p.Van.Dag(), heel: p})
		case in(p.Van):
			feiten = append(feiten, feit{p.Van.Dag(), fmt.Sprintf("%s: begin van %s, tot en met %s", p.Van.Label(), p.Naam, p.Tot.Label()), nil})
		case in(p.Tot):
			feiten = append(feiten, feit{p.Tot.Dag(), fmt.Sprintf("%s: laatste dag van %s (%s)", p.Tot.Label(), p.Naam, p.StandZin()), nil})
		}
	}
	if len(feiten) == 0 {
		return
	}
	slices.SortStableFunc(feiten, func(a, b feit) int { return a.dag - b.dag })
	s.b.WriteByte('\n')
	s.kop(notatie.Hoofdletter(kalender.Maandnaam(m)), "-")
	for _, f := range feiten {
		if f.heel != nil {
			s.post(*f.heel)
		} else {
			s.regel(0, f.zin)
		}
	}
}

// hoofd writes what stands at the head of an overview.
func (s *schrijver) hoofd(tekst string, o *Overzicht) {
	s.kop(tekst, "=")
	if o.opmerking != "" {
		s.regel(0, o.opmerking)
	}
}

func (s *schrijver) kop(tekst, teken string) {
	fmt.Fprintf(&s.b, "%s\n%s\n", tekst, strings.Repeat(teken, utf8.RuneCountInString(tekst)))
}

// post writes what is to be done, when, by whom and how it stands.
func (s *schrijver) post(p Post) {
	regel := notatie.Hoofdletter(p.Periode()) + ": " + p.Naam
	if len(p.Wie) > 0 {
		regel += " – " + namen(p.Wie)
	}
	s.regel(0, regel+" ("+p.StandZin()+")")
}

// regel writes a text behind so many blanks; what follows its first line stands
// two further.
func (s *schrijver) regel(in int, tekst string) {
	voor := strings.Repeat(" ", in)
	s.b.Alinea(voor, voor+"  ", tekst)
}
