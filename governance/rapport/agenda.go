package rapport

import (
	"html/template"
	"io"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

// WriteAgenda writes a samenwerkingsagenda as a page: the way of the problems
// with how many are where, the place of each with its reason, the ranking per
// line, the steps of each, the actielijnen with their relations, the landscape,
// and what the rules say. A problem is listed under the line that was decided,
// else under the one that its placing tells. Without an Uitslag (nil) there is no
// ranking; its opdrachten lead to the problems with the same id. Without an
// Agenda WriteAgenda writes nothing and gives an error.
func WriteAgenda(w io.Writer, a *agenda.Agenda, u *prioritering.Uitslag, o Options) error {
	if a == nil {
		return invoer.Geen("agenda")
	}
	g := &agendablad{a: a, Bron: a.Bron()}
	g.vulWeg()
	g.vulProblemen()
	g.vulLijnen()
	g.vulLandschap()
	g.vulRang(u)
	for _, t := range a.ToetsMetNamen() {
		if t.Oordeel == governance.Voldaan {
			g.Goed = append(g.Goed, t)
		} else {
			g.Open = append(g.Open, t)
		}
	}
	b := blad{
		Sjabloon: "agenda", Titel: a.Naam(), Onder: a.Toelichting(), Gegevens: g,
		Feiten: []pagina.Feit{
			{Naam: "Actielijnen", Waarde: strconv.Itoa(len(g.Lijnen))},
			{Naam: "Onderwerpen", Waarde: strconv.Itoa(len(g.Onderwerpen))},
			{Naam: "Projecten", Waarde: strconv.Itoa(len(a.Projecten()))},
			{Naam: "Problemen en ideeën", Waarde: strconv.Itoa(len(g.Problemen))},
		},
	}
	if a.Fictief() {
		b.Meldingen = append(b.Meldingen, pagina.Melding{Titel: "Deze agenda is fictief", Alineas: []string{"De onderwerpen, projecten en problemen zijn verzonnen, en ook de stappen die gezet zijn."}})
	}
	if u != nil && u.ScoresFictief {
		b.Meldingen = append(b.Meldingen, pagina.Melding{Titel: "De prioritering is fictief", Alineas: []string{"Gewichten, scores en oordelen zijn verzonnen."}})
	}
	if u != nil && len(u.Waarschuwingen) > 0 {
		b.Meldingen = append(b.Meldingen, pagina.Melding{Titel: "Let op bij de prioritering", Alineas: u.Waarschuwingen})
	}
	for _, deel := range []struct {
		id, naam string
		is       bool
	}{
		{"weg", "De weg van een probleem", true}, {"plek", "Wat waar hoort", len(g.Problemen) > 0}, {"rang", "Wat voorgaat", len(g.Rang) > 0},
		{"stappen", "Wat er gebeurde", len(g.Problemen) > 0}, {"lijnen", "Actielijnen en hun samenhang", true},
		{"landschap", "Het landschap", len(g.Onderwerpen)+len(g.Los) > 0}, {"toetsen", "Regels", true}, {"lezing", "Onze lezing", len(g.Lezingen) > 0},
	} {
		if deel.is {
			b.Nav = append(b.Nav, pagina.NavPunt{ID: deel.id, Tekst: deel.naam})
		}
	}
	return schrijf(w, o, b)
}

// agendablad is what the template of an agenda shows.
type agendablad struct {
	Weg         template.HTML
	Stadia      []agendastadium
	Problemen   []agendaprobleem
	Methode     string // of the ranking, in a sentence
	Rang        []agendarang
	Samenhang   template.HTML // empty: no line hangs together with another
	Lijnen      []agendalijn
	Verbanden   []agendaverband
	Onderwerpen []agendaonderwerp
	Los         []agendaproject // projects without a topic
	Goed, Open  []governance.Toets
	Lezingen    []pagina.Feit
	Bron        string

	a *agenda.Agenda
}

func (g *agendablad) lees(over, lezing string) bool {
	if lezing != "" {
		g.Lezingen = append(g.Lezingen, pagina.Feit{Naam: over, Waarde: lezing})
	}
	return lezing != ""
}
