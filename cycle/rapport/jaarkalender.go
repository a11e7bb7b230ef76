package rapport

import (
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// WriteJaarkalender writes the calendar of a year as a page: where everything
// stands, the windows, meetings and acties as bars over twelve months, the same
// month by month, the list of each body or role, and the council's tables with
// the edition of the monitor that lies on them; first of all the overview's
// remark. A year outside the calendar (1900 to 2199) and an overview that is nil
// are errors (*goaltree.Fout).
func WriteJaarkalender(w io.Writer, overzicht *planning.Overzicht, jaar int, o Options) error {
	van, ok := kalender.NewDatum(jaar, time.January, 1)
	if !ok {
		return &goaltree.Fout{Pad: "jaar", Waarde: strconv.Itoa(jaar), Code: goaltree.CodePeriode, Melding: "the year lies outside the calendar"}
	}
	if overzicht == nil {
		return invoer.Geen("overview")
	}
	posten := overzicht.InJaar(jaar)
	g := jaarblad{Jaar: jaar, Peildatum: overzicht.Datum().Label(), Standen: overzicht.Standen()}
	aantal := map[planning.Poststand]int{}
	for _, p := range posten {
		aantal[p.Stand]++
	}
	for _, s := range planning.Poststanden() {
		if aantal[s] > 0 || s == planning.TeLaat {
			g.Tellingen = append(g.Tellingen, posttelling{aantal[s], postmerk(s)})
		}
	}
	g.Gantt = svg(jaargantt(overzicht, van, posten).SVG())
	g.maanden(posten, jaar)
	for _, l := range overzicht.PerWie() {
		d := wiedeel{Naam: l.Wie.Naam}
		for _, p := range l.Posten {
			d.Posten = append(d.Posten, nieuwePostrij(p))
		}
		g.PerWie = append(g.PerWie, d)
	}
	for _, t := range overzicht.Tafels() {
		if t.Van.Jaar() > jaar || t.Tot.Jaar() < jaar {
			continue
		}
		rij := tafelrij{Naam: t.Naam, Periode: t.Periode(), Door: t.Door.Naam, Levert: notatie.Hoofdletter(t.Levert), Merk: postmerk(t.Stand)}
		if t.Editie != 0 {
			rij.Editie = strconv.Itoa(t.Editie)
		}
		g.Tafels = append(g.Tafels, rij)
	}
	var meldingen []pagina.Melding
	if t := overzicht.Opmerking(); t != "" {
		meldingen = append(meldingen, pagina.Melding{Titel: "Bij deze kalender", Alineas: []string{t}})
	}
	return schrijf(w, o, pagina.Blad{
		Meldingen: meldingen,
		Sjabloon:  "jaarkalender", Titel: fmt.Sprintf("Jaarkalender %d", jaar), Onder: "Wat er in het jaar gebeurt, en hoe het staat op " + g.Peildatum + ".", Gegevens: g,
		Feiten: []pagina.Feit{{Naam: "Peildatum", Waarde: g.Peildatum}, {Naam: "Op de kalender", Waarde: strconv.Itoa(len(posten))}},
		Nav: delen(
			deel{"stand", "Hoe het staat", true}, deel{"jaar", "Het jaar in beeld", g.Gantt != ""}, deel{"maanden", "Maand voor maand", len(g.Maanden) > 0},
			deel{"tafel", "De monitor op tafel", len(g.Tafels) > 0}, deel{"wie", "Per orgaan of rol", len(g.PerWie) > 0},
		),
	})
}

// jaarblad is what the template of a year shows.
type jaarblad struct {
	Jaar      int
	Peildatum string
	Standen   []planning.Stand
	Tellingen []posttelling
	Gantt     template.HTML
	Maanden   []maanddeel
	PerWie    []wiedeel
	Tafels    []tafelrij
}

type posttelling struct {
	Aantal int
	Merk   merk
}

type maanddeel struct {
	Naam   string
	Posten []postrij
}

type wiedeel struct {
	Naam   string
	Posten []postrij
}

// postrij is a post as a row of a table.
type postrij struct {
	Naam, Bij, Periode, Wie, Onder string
	Merk                           merk
}

type tafelrij struct {
	Naam, Periode, Door, Editie, Levert string
	Merk                                merk
}

func nieuwePostrij(p planning.Post) postrij {
	namen := make([]string, len(p.Wie))
	for i, w := range p.Wie {
		namen[i] = w.Naam
	}
	rij := postrij{Naam: p.Naam, Bij: p.Bij, Periode: p.Periode(), Wie: notatie.Opsomming(namen), Merk: postmerk(p.Stand)}
	if p.Toelichting != "" {
		rij.Onder = strings.TrimSuffix(p.Toelichting, ".") + "."
	}
	if zin := p.StandZin(); zin != rij.Merk.Woord {
		rij.Onder = strings.TrimSpace(rij.Onder + " " + notatie.Hoofdletter(zin) + ".")
	}
	return rij
}

// postmerk is how the state of a post shows.
func postmerk(s planning.Poststand) merk {
	switch s {
	case planning.TeLaat:
		return merkTeLaat(s.Label())
	case planning.Loopt:
		return merkLoopt(s.Label())
	case planning.Gedaan:
		return merkGedaan(s.Label())
	case planning.Vervallen:
		return merkVervallen(s.Label())
	case planning.Overgeslagen:
		return merkOvergeslagen(s.Label())
	case planning.Voorbij:
		return merkOnbekend(s.Label())
	case planning.Volgt:
	}
	return merkVolgt(s.Label())
}

// maanden puts each post in the month in which it begins, or in January where
// it began before the year.
func (g *jaarblad) maanden(posten []planning.Post, jaar int) {
	rijen := map[time.Month][]postrij{}
	for _, p := range posten {
		maand := time.January
		if p.Van.Jaar() == jaar {
			maand = p.Van.Maand()
		}
		rijen[maand] = append(rijen[maand], nieuwePostrij(p))
	}
	for m := time.January; m <= time.December; m++ {
		if len(rijen[m]) > 0 {
			g.Maanden = append(g.Maanden, maanddeel{notatie.Hoofdletter(kalender.Maandnaam(m)), rijen[m]})
		}
	}
}

// jaargantt draws the posts over the twelve months that begin on that day.
func jaargantt(o *planning.Overzicht, van kalender.Datum, posten []planning.Post) tekening.Gantt {
	jaar := strconv.Itoa(van.Jaar())
	tot := van.AddMaanden(11).EindeMaand()
	g := tekening.Gantt{
		Titel: "Het jaar " + jaar + " in beeld", Omschrijving: "Wat er over de twaalf maanden te doen is. De lijst maand voor maand zegt hetzelfde in woorden.",
		Van: float64(van), Tot: float64(tot + 1), // a day ends where the next begins
		As: make([][]tekening.Vak, 2),
	}
	for i := range 12 {
		begin := van.AddMaanden(i)
		if i > 0 {
			g.Fijn = append(g.Fijn, float64(begin))
		}
		eind := float64(begin.EindeMaand() + 1)
		g.As[1] = append(g.As[1], tekening.Vak{Van: float64(begin), Tot: eind, Label: strings.ToUpper(kalender.Maandnaam(begin.Maand())[:1])})
		if i%3 == 0 {
			g.As[0] = append(g.As[0], tekening.Vak{Van: float64(begin), Label: fmt.Sprintf("Q%d", i/3+1)})
		}
		g.As[0][i/3].Tot = eind
	}
	if d := o.Datum(); d >= van && d <= tot {
		nu := float64(d)
		g.Nu, g.NuNaam = &nu, d.Label()
	}
	groep := map[string]int{}
	for _, p := range posten {
		if _, ok := groep[p.Bij]; !ok {
			groep[p.Bij] = len(g.Groepen)
			g.Groepen = append(g.Groepen, tekening.Ganttgroep{Naam: p.Bij})
		}
		m := postmerk(p.Stand)
		b := tekening.Ganttbalk{Naam: p.Naam, Van: float64(p.Van), Tot: float64(p.Tot + 1), Klasse: m.Klasse, Teken: m.Teken}
		if m.Klasse == "loopt" {
			b.Klasse = "nadruk"
		}
		if p.Van == p.Tot {
			b.Ruit, b.Tot = true, float64(p.Tot)
		}
		i := groep[p.Bij]
		g.Groepen[i].Balken = append(g.Groepen[i].Balken, b)
	}
	return g
}
