package rapport

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

// agendaprobleem is a problem with its place and its way.
type agendaprobleem struct {
	Anker, Naam, Soort, Omschrijving string

	Herkomst, Vervolg []pagina.NavPunt
	Merk              merkteken // the outcome of placing
	Plek              string    // where: the name of the project or topic
	Reden, Besluit    string
	Lijn, Lijnreden   string // the line it is under, and what its placing says of that
	Lijnbesloten      bool   // the line was decided otherwise than its placing tells
	InBeeld           []agendabeeld
	Eerst             []string
	Stadium           merkteken
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

func probleemanker(id string) string { return "probleem-" + anker(id) }

func (g *agendablad) punt(id string) pagina.NavPunt {
	p, _ := g.a.Probleem(id)
	return pagina.NavPunt{ID: probleemanker(id), Tekst: p.Naam}
}

// vulProblemen tells of each problem.
func (g *agendablad) vulProblemen() {
	plaatsingen := g.a.Plaatsingen()
	for i, p := range g.a.Problemen() {
		dossier, _ := g.a.Dossier(p.ID)
		g.Problemen = append(g.Problemen, g.nieuwProbleem(p, plaatsingen[i], dossier))
	}
}

func (g *agendablad) nieuwProbleem(p agenda.Probleem, pl agenda.Plaatsing, dossier agenda.Dossier) agendaprobleem {
	q := agendaprobleem{
		Anker: probleemanker(p.ID), Naam: p.Naam, Soort: p.Soort.Label(), Omschrijving: p.Omschrijving,
		Merk: uitkomstmerk(pl.Uitkomst), Reden: pl.Reden, Lijnreden: pl.Lijnreden, Stadium: stadiummerk(dossier.Stadium()),
		Bijdragen: g.antwoorden(p.Bijdragen),
	}
	if pl.Bij != "" {
		q.Plek = g.a.NaamVan(pl.Bij)
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

func uitkomstmerk(u agenda.Uitkomst) merkteken {
	switch u {
	case agenda.OnderProject:
		return merkteken{"koers", "✓", "onder een project"}
	case agenda.BijOnderwerp:
		return merkteken{"koers", "○", "bij een onderwerp"}
	case agenda.Hiaat:
		return merkteken{"aandacht", "▲", "hiaat"}
	case agenda.NietEenduidig:
	}
	return merkteken{"geen", "?", agenda.NietEenduidig.Label()}
}

// stadiumklasse is the colour of a stadium: what came back asks attention.
func stadiumklasse(s agenda.Stadium) string {
	if s == agenda.TerugNaarAnalyse {
		return "aandacht"
	}
	return "koers"
}

func stadiummerk(s agenda.Stadium) merkteken {
	switch s {
	case 0:
		return merkteken{"geen", "?", "nog geen stap"}
	case agenda.TerugNaarAnalyse:
		return merkteken{stadiumklasse(s), "↺", s.Label()}
	case agenda.Geimplementeerd:
		return merkteken{stadiumklasse(s), "✓", s.Label()}
	case agenda.Ingebracht, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland, agenda.InUitvoering, agenda.Geevalueerd:
	}
	return merkteken{"geen", "›", s.Label()}
}
