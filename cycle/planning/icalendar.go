package planning

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// ICSOptions say how a calendar is written. Stempel is needed; for the rest the
// zero ICSOptions are fine.
type ICSOptions struct {
	// Stempel is the moment of writing, in a year from 1 to 9999. It is passed
	// in: the same Overzicht and options give the same bytes.
	Stempel time.Time
	// Naamruimte makes the UIDs of one organisation different from those of
	// another: a slug such as the name of the municipality. Empty: none.
	Naamruimte string
	// Herinner is how many days before the last day of what is still to come or
	// at hand, at nine o'clock, a calendar program reminds of it, at most 366;
	// 0: not at all.
	Herinner int
	// Taken writes acties as VTODO, which many programs don't show, instead of
	// as an event on their last day.
	Taken bool
}

const (
	maxHerinner = 366
	herinnerUur = 9
	uren        = 24
	// maxOctetten is the length of a line without its end; RFC 5545, 3.1.
	maxOctetten = 75
)

// WriteICS writes the posts of an overview as iCalendar (RFC 5545): an event of
// whole days for each, in UTF-8 with CRLF, folded at 75 octets. A UID depends
// on the post's ID and the Naamruimte alone, so that a calendar read again
// replaces what it wrote before. A Stempel or an option out of bounds, an overview
// that is nil and one without posts, of which no calendar can be made, are
// errors (*goaltree.Fout).
func (o *Overzicht) WriteICS(w io.Writer, opties ICSOptions) error {
	if err := o.geen(); err != nil {
		return err
	}
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	opties.Stempel = opties.Stempel.UTC()
	if jaar := opties.Stempel.Year(); opties.Stempel.IsZero() || jaar < 1 || jaar > 9999 {
		k.Fout("stempel", opties.Stempel.String(), goaltree.CodePeriode, "there must be a moment of writing, in a year from 1 to 9999")
	}
	if opties.Naamruimte != "" && !tekst.IsSlug(opties.Naamruimte) {
		k.Fout("naamruimte", opties.Naamruimte, goaltree.CodeOngeldigeWaarde, "this is no slug: small letters and digits, with hyphens between")
	}
	if opties.Herinner < 0 || opties.Herinner > maxHerinner {
		k.Fout("herinner", strconv.Itoa(opties.Herinner), goaltree.CodeGetal, "the days to remind in advance must be 0 to %d", maxHerinner)
	}
	if len(o.posten) == 0 {
		k.Fout("posten", "", goaltree.CodeLeeg, "there is nothing to put in a calendar")
	}
	if err := k.Err(); err != nil {
		return err
	}
	s := icsschrijver{opties: opties, datum: o.datum, opmerking: o.opmerking}
	s.regel("BEGIN", "VCALENDAR")
	s.regel("VERSION", "2.0")
	s.regel("PRODID", "-//bredemonitoring//sociaaldomein//NL")
	s.regel("CALSCALE", "GREGORIAN")
	s.regel("X-WR-CALNAME", icsTekst(naamVan(o.standen))) // the name that most programs show
	if o.opmerking != "" {
		s.regel("X-WR-CALDESC", icsTekst(o.opmerking))
	}
	for _, p := range o.posten {
		s.post(p)
	}
	s.regel("END", "VCALENDAR")
	_, err := w.Write(s.b.Bytes())
	return err
}

func naamVan(standen []Stand) string {
	namen := make([]string, len(standen))
	for i, s := range standen {
		namen[i] = s.Naam
	}
	return notatie.Opsomming(namen)
}

type icsschrijver struct {
	b         bytes.Buffer
	opties    ICSOptions
	datum     kalender.Datum
	opmerking string
}

func (s *icsschrijver) post(p Post) {
	component := "VEVENT"
	if s.opties.Taken && p.Soort == ActiePost {
		component = "VTODO"
	}
	s.regel("BEGIN", component)
	uid := p.ID + "@sociaaldomein"
	if s.opties.Naamruimte != "" {
		uid = s.opties.Naamruimte + "/" + uid
	}
	s.regel("UID", icsTekst(uid))
	s.regel("DTSTAMP", s.opties.Stempel.Format("20060102T150405Z"))
	if component == "VTODO" {
		s.regel("DUE;VALUE=DATE", icsDatum(p.Tot))
		s.taakstand(p)
	} else {
		van := p.Van
		if p.Soort == ActiePost {
			van = p.Tot
		}
		s.regel("DTSTART;VALUE=DATE", icsDatum(van))
		// The end does not belong to the event; RFC 5545, 3.6.1.
		s.regel("DTEND;VALUE=DATE", icsNaDatum(p.Tot))
		s.regel("TRANSP", "TRANSPARENT") // months of windows keep nobody's day occupied
		if p.Stand == Vervallen || p.Stand == Overgeslagen {
			s.regel("STATUS", "CANCELLED")
		}
	}
	s.regel("SUMMARY", icsTekst(p.Naam))
	s.regel("DESCRIPTION", icsTekst(s.omschrijving(p)))
	s.regel("CATEGORIES", icsTekst(notatie.Hoofdletter(p.Soort.Label())))
	if s.opties.Herinner > 0 && (p.Stand == Loopt || p.Stand == Volgt) {
		s.herinnering(p, component == "VTODO")
	}
	s.regel("END", component)
}

// taakstand writes how far an actie is, in the words of RFC 5545, 3.8.1.11.
func (s *icsschrijver) taakstand(p Post) {
	switch p.Stand {
	case Gedaan:
		s.regel("STATUS", "COMPLETED")
		s.regel("PERCENT-COMPLETE", "100")
	case Vervallen, Overgeslagen:
		s.regel("STATUS", "CANCELLED")
	case TeLaat, Loopt, Volgt, Voorbij:
		s.regel("STATUS", "NEEDS-ACTION")
	}
}

// omschrijving tells what the post is, and how it stood on the day asked: a
// calendar may be read long after.
func (s *icsschrijver) omschrijving(p Post) string {
	regels := []string{p.Bij}
	if s.opmerking != "" {
		regels = []string{s.opmerking, p.Bij}
	}
	if p.Toelichting != "" {
		regels = append(regels, p.Toelichting)
	}
	if len(p.Wie) > 0 {
		regels = append(regels, "Wie: "+namen(p.Wie))
	}
	return strings.Join(append(regels, "Stand op "+s.datum.Label()+": "+p.StandZin()), "\n")
}

// herinnering reminds so many days before the last day. An event of whole days
// ends at midnight after it, a VTODO is due on the day itself.
func (s *icsschrijver) herinnering(p Post, taak bool) {
	terug := uren*s.opties.Herinner + uren - herinnerUur
	if taak {
		terug -= uren
	}
	s.regel("BEGIN", "VALARM")
	s.regel("ACTION", "DISPLAY")
	s.regel("DESCRIPTION", icsTekst(p.Naam))
	s.regel("TRIGGER;RELATED=END", "-PT"+strconv.Itoa(terug)+"H")
	s.regel("END", "VALARM")
}

// regel writes a content line, folded without breaking a character; RFC 5545, 3.1.
func (s *icsschrijver) regel(naam, waarde string) {
	regel := naam + ":" + waarde
	lengte := 0
	for _, r := range regel {
		n := utf8.RuneLen(r)
		if lengte+n > maxOctetten {
			s.b.WriteString("\r\n ")
			lengte = 1
		}
		s.b.WriteRune(r)
		lengte += n
	}
	s.b.WriteString("\r\n")
}

// icsTekst escapes a value of type TEXT; RFC 5545, 3.3.11. Control characters
// have no place in one and are left out; broken UTF-8 is replaced.
func icsTekst(waarde string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(waarde, "\r\n", "\n") {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case notatie.Stuurteken(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func icsDatum(d kalender.Datum) string { return strings.ReplaceAll(d.String(), "-", "") }

// icsNaDatum is the day after; behind the calendar's last comes 1 January 2200.
func icsNaDatum(d kalender.Datum) string {
	if d == kalender.LaatsteDag {
		return "22000101"
	}
	return icsDatum(d + 1)
}
