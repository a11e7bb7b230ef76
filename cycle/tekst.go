package cycle

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// WriteText writes the process in Dutch for a terminal: each step with who
// takes part by which rules, what goes in and comes out, its window, and the
// ways on and back. What is our reading bears a number, and the readings stand
// at the end. A nil process is an error (*goaltree.Fout with
// goaltree.CodeLeeg).
func (p *Proces) WriteText(w io.Writer) error {
	if err := p.er(); err != nil {
		return err
	}
	b := &schrijver{p: p}
	b.kop()
	for i := range p.def.Stappen {
		b.stap(&p.def.Stappen[i])
	}
	if len(b.lezingen) > 0 {
		b.WriteString("\nOnze lezing van de bron\n")
	}
	for i, l := range b.lezingen {
		fmt.Fprintf(b, "[%d] %s\n", i+1, tekst.Gladgestreken(l))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

type schrijver struct {
	strings.Builder

	p        *Proces
	lezingen []string
}

// noot gives the number of a reading, empty where there is none.
func (b *schrijver) noot(lezing string) string {
	if lezing == "" {
		return ""
	}
	i := slices.Index(b.lezingen, lezing)
	if i < 0 {
		i = len(b.lezingen)
		b.lezingen = append(b.lezingen, lezing)
	}
	return fmt.Sprintf(" [%d]", i+1)
}

func (b *schrijver) kop() {
	d := &b.p.def
	fmt.Fprintf(b, "%s%s\n", tekst.Gladgestreken(d.Naam), b.noot(d.Lezing))
	for _, r := range [][2]string{
		{"Bron: ", d.Bron},
		{"", d.Toelichting},
		{"Waarden: ", strings.Join(d.Waarden, ", ")},
		{"In het midden: ", strings.Join(b.titels(d.Kern), ", ")},
	} {
		if r[1] != "" {
			fmt.Fprintf(b, "%s%s\n", r[0], tekst.Gladgestreken(r[1]))
		}
	}
}

func (b *schrijver) regel(naam, inhoud string) {
	if inhoud != "" {
		fmt.Fprintf(b, "    %s: %s\n", naam, tekst.Gladgestreken(inhoud))
	}
}

func (b *schrijver) lijst(naam string, regels []string) {
	if len(regels) == 0 {
		return
	}
	fmt.Fprintf(b, "    %s:\n", naam)
	for _, r := range regels {
		inspringen := len(r) - len(strings.TrimLeft(r, " "))
		fmt.Fprintf(b, "    %s- %s\n", r[:inspringen], tekst.Gladgestreken(r))
	}
}

func (b *schrijver) stap(s *Stap) {
	fmt.Fprintf(b, "\n%d. %s%s\n", s.Nummer, tekst.Gladgestreken(s.Naam), b.noot(s.Lezing))
	b.regel("Doel", s.Doel)
	b.lijst("Vragen", s.Vragen)
	if s.AfvaardigingVan != "" {
		b.regel("Afvaardiging van", b.p.def.Stappen[b.p.stap[s.AfvaardigingVan]].Naam)
	}
	var wie []string
	for _, d := range s.Deelnemers {
		wie = append(wie, b.plaats(d)...)
	}
	if s.Anderen {
		wie = append(wie, "anderen kunnen aansluiten")
	}
	b.lijst("Wie", wie)
	var invoer []string
	for _, i := range s.Invoer {
		invoer = append(invoer, i.Toepassing+": "+strings.Join(b.titels(i.Van), ", ")+levert(i.Levert)+b.noot(i.Lezing))
	}
	b.lijst("Invoer", invoer)
	var ontwikkelingen []string
	for _, o := range s.Ontwikkelingen {
		ontwikkelingen = append(ontwikkelingen, o.Naam+b.noot(o.Lezing))
	}
	b.lijst("Ontwikkelingen", ontwikkelingen)
	b.lijst("Uitkomsten", s.Uitkomsten)
	if s.Venster != nil {
		b.regel("Wanneer", s.Venster.Tijdvak().Label())
	}
	b.regel("Opsteller", b.titelOfNiets(s.Opsteller))
	b.regel("Vaststeller", b.titelOfNiets(s.Vaststeller))
	b.regel("Behandeling", s.Behandeling)
	b.regel("De monitor levert", s.Levert)
	var mijlpalen []string
	for _, m := range s.Mijlpalen {
		mijlpalen = append(mijlpalen, b.mijlpaal(m))
	}
	b.lijst("Mijlpalen", mijlpalen)
	b.regel("Toelichting", s.Toelichting)
	b.regel("Bron", s.Bron)
	b.lijst("Daarna", b.wegen(b.p.Volgende(s.ID)))
	b.lijst("Terug", b.wegen(b.p.Terug(s.ID)))
}

func (b *schrijver) mijlpaal(m Mijlpaal) string {
	wanneer := "vóór " + m.Voor.Label()
	if m.Venster != nil {
		wanneer = m.Venster.Tijdvak().Label()
	}
	return wanneer + ": " + m.Wat + b.noot(m.Lezing)
}

func (b *schrijver) wegen(overgangen []Overgang) []string {
	var regels []string
	for _, o := range overgangen {
		naar := b.p.def.Stappen[b.p.stap[o.Naar]]
		r := naar.Naam
		if o.NieuweRonde {
			r = fmt.Sprintf("stap %d van een nieuwe ronde", naar.Nummer)
		}
		if o.Wanneer != "" {
			r += ": " + o.Wanneer
		}
		if o.Draagt != 0 {
			r += " (draagt: " + o.Draagt.Label() + ")"
		}
		regels = append(regels, r+b.noot(o.Lezing))
	}
	return regels
}

// plaats tells a place and its rules, each on a line.
func (b *schrijver) plaats(d Deelname) []string {
	segment := slices.ContainsFunc(d.Regels, func(r Regel) bool { return r.Soort == VolgtSegment })
	r := b.p.Titel(d.Wie())
	if !d.Verplicht && !segment {
		r += " (kan erbij)"
	}
	if d.Toelichting != "" {
		r += ": " + d.Toelichting
	}
	regels := []string{r + b.noot(d.Lezing)}
	for _, e := range d.Regels {
		regels = append(regels, "  "+b.p.Regeltekst(d, e)+b.noot(e.Lezing))
	}
	return regels
}

// WriteRegeloordelen writes what rules say, in Dutch for a terminal: each with its
// strength and outcome, what is wrong, who could fill the gap, and the source.
func WriteRegeloordelen(w io.Writer, oordelen []Regeloordeel) error {
	var b strings.Builder
	for _, f := range oordelen {
		fmt.Fprintf(&b, "- %s (%s): %s\n", tekst.Gladgestreken(f.Naam), f.Strengheid.Label(), f.Oordeel.Label())
		for _, r := range [][2]string{{"", f.Bevinding}, {"Kan aanvullen: ", notatie.Opsomming(f.Vullen)}, {"Bron: ", f.Bron}} {
			if r[1] != "" {
				fmt.Fprintf(&b, "    %s%s\n", r[0], tekst.Gladgestreken(r[1]))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Regeltekst gives a rule of a place in the words people read, such as "bij
// voorkeur 2: Consulent".
func (p *Proces) Regeltekst(d Deelname, r Regel) string {
	namen := func(ids []string) string {
		alle := make([]string, len(ids))
		for i, id := range ids {
			alle[i] = p.Titel(id)
		}
		return notatie.Opsomming(alle)
	}
	switch r.Soort {
	case Minimaal, BijVoorkeur:
		wie := p.Titel(d.Wie())
		if r.Orgaan != "" {
			wie = p.Titel(r.Orgaan)
		} else if len(r.Rollen) > 0 {
			wie = p.eenVan(r.Rollen)
		}
		return fmt.Sprintf("%s %d: %s", r.Soort.Label(), r.Aantal, wie)
	case AnderePersonenDan:
		stap := r.Stap
		if i, ok := p.stap[r.Stap]; ok {
			stap = p.def.Stappen[i].Naam
		}
		tekst := "andere personen dan bij ‘" + stap + "’"
		if len(r.Uitgezonderd) > 0 {
			tekst += ", behalve wie in " + namen(r.Uitgezonderd) + " zit"
		}
		return tekst
	case LidVanBeide:
		return "iedereen zit in " + namen(r.Organen)
	case VolgtSegment:
		tekst := "bij segment " + p.Segmentnaam(r.Segment)
		if len(r.NietBij) > 0 {
			niet := make([]string, len(r.NietBij))
			for i, s := range r.NietBij {
				niet[i] = p.Segmentnaam(s)
			}
			tekst += ", niet bij " + strings.Join(niet, " of ")
		}
		return tekst
	}
	return r.Soort.Label()
}

// eenVan gives the names of roles of which one is enough.
func (p *Proces) eenVan(rollen []string) string {
	namen := make([]string, len(rollen))
	for i, id := range rollen {
		namen[i] = p.Titel(id)
	}
	if n := len(namen) - 1; n > 0 {
		return strings.Join(namen[:n], ", ") + " of " + namen[n]
	}
	return strings.Join(namen, "")
}

func (b *schrijver) titels(ids []string) []string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = b.p.Titel(id)
	}
	return namen
}

func (b *schrijver) titelOfNiets(id string) string {
	if id == "" {
		return ""
	}
	return b.p.Titel(id)
}

func levert(s string) string {
	if s == "" {
		return ""
	}
	return " (levert " + s + ")"
}
