package rapport

import (
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

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
		v := agendaverband{A: g.a.LijnTekst(s.A), B: g.a.LijnTekst(s.B), Toelichting: notatie.Hoofdletter(s.Toelichting), Lezing: s.Lezing != ""}
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
