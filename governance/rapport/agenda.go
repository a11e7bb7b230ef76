package rapport

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
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
		return errors.New("samenwerkingsagenda: there is no agenda to write")
	}
	g := &agendablad{a: a, Bron: a.Bron()}
	g.vulProblemen()
	g.vulLijnen()
	g.vulLandschap()
	g.vulRang(u)
	for _, t := range a.Toets() {
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

// agendastadium is a stadium with the step of the process it belongs to and how
// many problems are in it.
type agendastadium struct {
	Naam, Stap string
	Aantal     int
}

// agendaprobleem is a problem with its place and its way.
type agendaprobleem struct {
	Anker, Naam, Soort, Omschrijving string

	Herkomst, Vervolg []pagina.NavPunt
	Merk              Merk   // the outcome of placing
	Plek              string // where: the name of the project or topic
	Reden, Besluit    string
	Lijn, Lijnreden   string // the line it is under, and what its placing says of that
	Lijnbesloten      bool   // the line was decided otherwise than its placing tells
	InBeeld           []agendabeeld
	Eerst             []string
	Stadium           Merk
	Bijdragen         []pagina.Feit // what solving it should contribute
	Stappen           []agendastap
}

// agendabeeld is a line to keep in view.
type agendabeeld struct {
	Lijn    string
	Redenen []string
}

type agendastap struct {
	Datum, Wat, Notitie string
	Terug               bool
	Antwoorden          []pagina.Feit
}

type agendarang struct {
	Lijn, Reden string
	Rijen       []agendarangrij
	TeDicht     []string
}

type agendarangrij struct {
	Rang, Anker, Naam, Score, Reden string
	Breedte                         string // of its bar, in percent
	Delen                           []string
}

type agendalijn struct {
	Anker, Naam, Vertegenwoordigers string

	Lezing    bool
	Problemen []pagina.NavPunt
}

type agendaverband struct {
	A, B, Toelichting string
	Lezing            bool
}

type agendaonderwerp struct {
	Naam, Omschrijving, Staat, Niveau, Lijnen string

	Lezing    bool
	Projecten []agendaproject
}

type agendaproject struct {
	Naam, Staat, Lijnen, Omschrijving string
	Lezing                            bool
}

func probleemanker(id string) string { return "probleem-" + anker(id) }

func (g *agendablad) punt(id string) pagina.NavPunt {
	p, _ := g.a.Probleem(id)
	return pagina.NavPunt{ID: probleemanker(id), Tekst: p.Naam}
}

func (g *agendablad) lees(over, lezing string) bool {
	if lezing != "" {
		g.Lezingen = append(g.Lezingen, pagina.Feit{Naam: over, Waarde: lezing})
	}
	return lezing != ""
}

// vulProblemen tells of each problem, and draws the way with how many are where.
func (g *agendablad) vulProblemen() {
	aantal := map[agenda.Stadium]int{}
	plaatsingen := g.a.Plaatsingen()
	for i, p := range g.a.Problemen() {
		dossier, _ := g.a.Dossier(p.ID)
		aantal[dossier.Stadium()]++
		g.Problemen = append(g.Problemen, g.nieuwProbleem(p, plaatsingen[i], dossier))
	}
	plaat := tekening.Graaf{
		Titel:        "De weg van een probleem",
		Omschrijving: "Van ingebracht langs geplaatst, geprioriteerd, gepland, in uitvoering en geëvalueerd naar geïmplementeerd, met wegen terug naar analyse. Bij elk stadium staat hoeveel problemen er nu zijn.",
	}
	if n := aantal[0]; n > 0 {
		g.Stadia = append(g.Stadia, agendastadium{"Nog geen stap", "nog niet begonnen", n})
	}
	for _, s := range agenda.Stadia() {
		g.Stadia = append(g.Stadia, agendastadium{notatie.Hoofdletter(s.Label()), fmt.Sprintf("%d. %s", s.Processtap().Nummer(), s.Processtap().Label()), aantal[s]})
		k := tekening.Graafknoop{ID: s.String(), Naam: notatie.Hoofdletter(s.Label())}
		if n := aantal[s]; n > 0 {
			k.Onder, k.Klasse = "nu "+strconv.Itoa(n), stadiumklasse(s)
		}
		plaat.Knopen = append(plaat.Knopen, k)
	}
	for _, v := range agenda.Overgangen() {
		// The way back is drawn from the evaluation alone; the page says in
		// words that it may begin earlier, and that a project goes on after an
		// evaluation in between.
		terug := v.Naar == agenda.TerugNaarAnalyse
		if v.Van == 0 || terug && v.Van != agenda.Geevalueerd || v.Van == agenda.Geevalueerd && v.Naar == agenda.InUitvoering {
			continue
		}
		pijl := tekening.Graafpijl{Van: v.Van.String(), Naar: v.Naar.String()}
		if terug || v.Van == agenda.TerugNaarAnalyse {
			pijl.Soort = tekening.Gestreept
		}
		plaat.Pijlen = append(plaat.Pijlen, pijl)
	}
	g.Weg = svg(plaat.SVG())
}

func (g *agendablad) nieuwProbleem(p agenda.Probleem, pl agenda.Plaatsing, dossier agenda.Dossier) agendaprobleem {
	q := agendaprobleem{
		Anker: probleemanker(p.ID), Naam: p.Naam, Soort: p.Soort.Label(), Omschrijving: p.Omschrijving,
		Merk: uitkomstmerk(pl.Uitkomst), Reden: pl.Reden, Lijnreden: pl.Lijnreden, Stadium: stadiummerk(dossier.Stadium()),
		Bijdragen: g.antwoorden(p.Bijdragen),
	}
	if pl.Bij != "" {
		q.Plek = g.a.Plaatsnaam(pl.Bij)
	}
	if lijn := g.a.LijnVan(p.ID); lijn != "" {
		q.Lijn, q.Lijnbesloten = g.a.LijnTekst(lijn), lijn != pl.Actielijn
	}
	if p.Herkomst != nil {
		q.Herkomst = append(q.Herkomst, g.punt(p.Herkomst.Probleem))
	}
	for _, id := range g.a.Vervolgproblemen(p.ID) {
		q.Vervolg = append(q.Vervolg, g.punt(id))
	}
	if b, ok := dossier.Besluit(); ok && (b.Bij != pl.Bij || b.Actielijn != pl.Actielijn || !pl.IsEenduidig()) {
		q.Besluit = g.a.PlekTekst(b.Bij) + ", actielijn " + g.a.LijnTekst(b.Actielijn)
	}
	for _, v := range pl.InBeeld {
		q.InBeeld = append(q.InBeeld, agendabeeld{g.a.LijnTekst(v.Actielijn), v.Redenen})
	}
	for _, e := range pl.Eerst {
		q.Eerst = append(q.Eerst, e.Reden)
	}
	for _, s := range dossier.Stappen() {
		q.Stappen = append(q.Stappen, agendastap{
			Datum: s.Datum.Label(), Wat: notatie.Hoofdletter(g.a.StapTekst(s)), Notitie: s.Notitie,
			Terug: s.Stadium == agenda.TerugNaarAnalyse, Antwoorden: g.antwoorden(s.Bijdragen),
		})
	}
	return q
}

// antwoorden gives what was answered, in the order of the questions.
func (g *agendablad) antwoorden(bijdragen []agenda.Bijdrage) []pagina.Feit {
	var uit []pagina.Feit
	for _, v := range g.a.Toetsvragen() {
		if i := slices.IndexFunc(bijdragen, func(b agenda.Bijdrage) bool { return b.Vraag == v.ID }); i >= 0 {
			uit = append(uit, pagina.Feit{Naam: v.Naam, Waarde: bijdragen[i].Antwoord.Label()})
		}
	}
	return uit
}

func uitkomstmerk(u agenda.Uitkomst) Merk {
	switch u {
	case agenda.OnderProject:
		return Merk{"koers", "✓", "onder een project"}
	case agenda.BijOnderwerp:
		return Merk{"koers", "○", "bij een onderwerp"}
	case agenda.Hiaat:
		return Merk{"aandacht", "▲", "hiaat"}
	case agenda.NietEenduidig:
	}
	return Merk{"geen", "?", agenda.NietEenduidig.Label()}
}

// stadiumklasse is the colour of a stadium: what came back asks attention.
func stadiumklasse(s agenda.Stadium) string {
	if s == agenda.TerugNaarAnalyse {
		return "aandacht"
	}
	return "koers"
}

func stadiummerk(s agenda.Stadium) Merk {
	switch s {
	case 0:
		return Merk{"geen", "?", "nog geen stap"}
	case agenda.TerugNaarAnalyse:
		return Merk{stadiumklasse(s), "↺", s.Label()}
	case agenda.Geimplementeerd:
		return Merk{stadiumklasse(s), "✓", s.Label()}
	case agenda.Ingebracht, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland, agenda.InUitvoering, agenda.Geevalueerd:
	}
	return Merk{"geen", "›", s.Label()}
}

func (g *agendablad) vulLijnen() {
	plaat := tekening.Graaf{Titel: "Samenhang tussen de actielijnen", Omschrijving: "Een streep verbindt actielijnen die van elkaar afhangen. De tabel bij deze plaat zegt waarom."}
	onder := map[string][]pagina.NavPunt{}
	for _, p := range g.a.Problemen() {
		lijn := g.a.LijnVan(p.ID)
		onder[lijn] = append(onder[lijn], g.punt(p.ID))
	}
	for _, l := range g.a.Actielijnen() {
		lijn := agendalijn{Anker: "lijn-" + anker(l.ID), Naam: g.a.LijnTekst(l.ID), Vertegenwoordigers: g.a.VertegenwoordigersTekst(l), Lezing: g.lees(l.Naam, l.Lezing), Problemen: onder[l.ID]}
		g.Lijnen = append(g.Lijnen, lijn)
		plaat.Knopen = append(plaat.Knopen, tekening.Graafknoop{ID: l.ID, Naam: lijn.Naam})
	}
	vorige := ""
	for _, s := range g.a.Samenhang() {
		v := agendaverband{A: g.a.LijnTekst(s.A), B: g.a.LijnTekst(s.B), Toelichting: s.Toelichting, Lezing: s.Lezing != ""}
		g.Verbanden = append(g.Verbanden, v)
		plaat.Pijlen = append(plaat.Pijlen, tekening.Graafpijl{Van: s.A, Naar: s.B, Soort: tekening.ZonderPunt})
		if s.Lezing != vorige { // one that goes for a row of relations is told once
			g.lees("Samenhang tussen de actielijnen", s.Lezing)
			vorige = s.Lezing
		}
	}
	if len(g.Verbanden) > 0 {
		g.Samenhang = svg(plaat.SVG())
	}
}

func (g *agendablad) vulLandschap() {
	projecten := map[string][]agendaproject{}
	for _, p := range g.a.Projecten() {
		projecten[p.Onderwerp] = append(projecten[p.Onderwerp], agendaproject{
			Naam: p.Naam, Staat: p.Staat.Label(), Lijnen: g.a.LijnenTekst(p.Actielijnen), Omschrijving: p.Omschrijving, Lezing: g.lees(p.Naam, p.Lezing),
		})
	}
	for _, o := range g.a.Onderwerpen() {
		rij := agendaonderwerp{
			Naam: o.Naam, Omschrijving: o.Omschrijving, Staat: "niet bekend", Niveau: "niet bekend", Lijnen: g.a.LijnenTekst(o.Actielijnen),
			Lezing: g.lees(o.Naam, o.Lezing), Projecten: projecten[o.ID],
		}
		if o.Staat != 0 {
			rij.Staat = o.Staat.Label()
		}
		if o.Niveau != 0 {
			rij.Niveau = o.Niveau.Label()
		}
		g.Onderwerpen = append(g.Onderwerpen, rij)
	}
	g.Los = projecten[""]
}

// vulRang tells which opdracht goes first on each line.
func (g *agendablad) vulRang(u *prioritering.Uitslag) {
	if u == nil {
		return
	}
	g.Methode = fmt.Sprintf("Gewogen met %s; bron: %s", u.MethodeNaam, u.MethodeBron)
	if c := u.Consistentie(); c != "" {
		g.Methode += ". De consistentieratio is " + c
	}
	for _, l := range u.Lijnen {
		r := agendarang{Lijn: fmt.Sprintf("%d %s", l.Nummer, l.Naam), Reden: l.Reden}
		for _, w := range u.Van(l.ID) {
			rij := agendarangrij{Naam: w.Naam, Reden: w.Reden}
			if _, ok := g.a.Probleem(w.ID); ok {
				rij.Anker = probleemanker(w.ID)
			}
			if score, ok := w.Score.Float(); ok && w.Rang > 0 {
				rij.Rang, rij.Score = strconv.Itoa(int(w.Rang)), notatie.Getal(score, 2)
				rij.Breedte = strconv.FormatFloat(100*score, 'f', 1, 64)
			}
			for _, b := range w.Bijdragen {
				rij.Delen = append(rij.Delen, notatie.Kleineletter(l.CriteriumNaam(b.Criterium))+" "+notatie.Getal(b.Bijdrage, 2))
			}
			r.Rijen = append(r.Rijen, rij)
		}
		for _, p := range u.TeDichtVan(l.ID) {
			r.TeDicht = append(r.TeDicht, fmt.Sprintf("%s en %s: %s.", p.NaamA, p.NaamB, p.Uitleg()))
		}
		g.Rang = append(g.Rang, r)
	}
}
