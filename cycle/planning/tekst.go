package planning

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// breedte is how many characters of a terminal a text takes.
const breedte = 100

// schrijver writes text for a terminal.
type schrijver struct{ b bytes.Buffer }

// WriteText writes an overview for a terminal, at most 100 characters wide:
// where everything stands, what is late, at hand and to come, the list of each
// body or role, and the council's tables.
func WriteText(w io.Writer, o *Overzicht) error {
	var s schrijver
	s.kop("Stand op "+o.datum.Label(), "=")
	for _, stand := range o.standen {
		s.regel(0, stand.Naam)
		s.regel(2, stand.Zin)
	}
	for _, stand := range []Poststand{TeLaat, Loopt, Volgt, Voorbij} {
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
	_, err := w.Write(s.b.Bytes())
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
	case TeLaat, Gedaan, Vervallen:
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
	naamVak   = breedte - 12*maandVak - 2
	maandVoor = "  "
)

// WriteJaar writes the calendar of one year for a terminal, at most 100
// characters wide: each post as a bar over twelve months, then month by month.
// A bar is made of the letter of its state, which the text explains.
func WriteJaar(w io.Writer, o *Overzicht, jaar int) error {
	var s schrijver
	s.kop(fmt.Sprintf("Jaarkalender %d", jaar), "=")
	posten := o.InJaar(jaar)
	if len(posten) == 0 {
		s.regel(0, "In dit jaar staat niets op de kalender.")
		_, err := w.Write(s.b.Bytes())
		return err
	}
	s.regel(0, "Peildatum "+o.datum.Label()+". In een balk: l te laat, o aan de orde, v volgt, x voorbij, g gedaan, w vervallen.")
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
	_, err := w.Write(s.b.Bytes())
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

// balk writes a post's name and its bar.
func (s *schrijver) balk(p Post, jaar int) {
	naam := []rune(strings.Join(woorden(p.Naam), " "))
	if ruimte := naamVak - utf8.RuneCountInString(maandVoor); len(naam) > ruimte {
		naam = append(naam[:ruimte-1], '…')
	}
	s.b.WriteString(maandVoor + string(naam) + strings.Repeat(" ", naamVak-len(maandVoor)-len(naam)+1))
	van, tot := vak(p.Van, jaar), vak(p.Tot, jaar)
	letter := map[Poststand]byte{TeLaat: 'l', Loopt: 'o', Volgt: 'v', Voorbij: 'x', Gedaan: 'g', Vervallen: 'w'}[p.Stand]
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

func (s *schrijver) kop(tekst, teken string) {
	fmt.Fprintf(&s.b, "%s\n%s\n", tekst, strings.Repeat(teken, utf8.RuneCountInString(tekst)))
}

// post writes what is to be done, when, by whom and how it stands.
func (s *schrijver) post(p Post) {
	regel := p.Periode() + ": " + p.Naam
	if len(p.Wie) > 0 {
		regel += " – " + namen(p.Wie)
	}
	s.regel(0, regel+" ("+p.StandZin()+")")
}

// regel writes a text behind so many blanks, broken between words; what follows
// the first line stands two further.
func (s *schrijver) regel(in int, tekst string) {
	lengte := in
	s.b.WriteString(strings.Repeat(" ", in))
	for i, woord := range woorden(tekst) {
		n := utf8.RuneCountInString(woord)
		switch {
		case i == 0:
		case lengte+1+n > breedte:
			s.b.WriteString("\n" + strings.Repeat(" ", in+2))
			lengte = in + 2
		default:
			s.b.WriteByte(' ')
			lengte++
		}
		s.b.WriteString(woord)
		lengte += n
	}
	s.b.WriteByte('\n')
}

// langsteWoord is what stands on a line together, behind any blanks.
const langsteWoord = breedte - 10

// woorden splits a text at its blanks, and a word that fits no line in parts. A
// hard blank is no place to break.
func woorden(tekst string) []string {
	var klaar []string
	for _, woord := range strings.FieldsFunc(tekst, func(r rune) bool { return r == ' ' || r == '\n' || r == '\r' || r == '\t' }) {
		for deel := range slices.Chunk([]rune(woord), langsteWoord) {
			klaar = append(klaar, string(deel))
		}
	}
	return klaar
}
