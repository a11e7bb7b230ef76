package main

import (
	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// bouw takes the model out of the packages that hold it.
func bouw(jaar int) (*model, error) {
	m := &model{Versie: versie, Jaar: jaar, groepen: map[string]groep{}, namen: map[string]string{}}
	m.visie()
	m.preventie()
	m.agenda()
	m.programma()
	for _, stap := range []func() error{m.functies, m.structuren, m.processen, m.gebieden} {
		if err := stap(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// waarde is a value of an enumeration with its source.
type waarde interface {
	String() string
	Label() string
	Bron() string
}

func posten[T waarde](alle []T) []post {
	uit := make([]post, len(alle))
	for i, w := range alle {
		uit[i] = post{Nummer: i + 1, ID: w.String(), Naam: w.Label(), Bron: w.Bron()}
	}
	return uit
}

func (m *model) visie() {
	for _, k := range goaltree.Kernwaarden() {
		m.Kernwaarden = append(m.Kernwaarden, kernwaarde{ID: k, Naam: k.Label(), Nummer: k.Nummer(), Bron: k.Bron()})
	}
	for i, h := range goaltree.Achterhoek2017().Hoofddoelen {
		m.Doelen = append(m.Doelen, doel{Nummer: i + 1, ID: h.ID, Naam: h.Naam, Kernwaarden: h.Kernwaarden, Bron: h.Bron, Lezing: h.Toelichting})
	}
	for _, d := range []*goaltree.Definitie{goaltree.Achterhoek2017(), goaltree.Voorschoten2016()} {
		id := d.Boom.ID + "-" + d.Boom.Versie
		m.Doelenbomen = append(m.Doelenbomen, doelenboom{ID: id, Naam: d.Boom.Naam, Illustratief: d.Boom.Illustratief, Bron: d.Boom.Bron, Definitie: *d})
		m.groepen["boom/"+id] = groep{d.Boom.Naam + ", " + d.Boom.Versie, d.Boom.Toelichting}
	}
	for _, d := range goaltree.Dimensies() {
		m.PositieveGezondheid = append(m.PositieveGezondheid, dimensie{
			Nummer: d.Nummer(), ID: d, Naam: d.Label(), InVisie: d.InVisie(), Gebruik: goaltree.Gespreksinstrument, Bron: d.Bron(),
			Lezing: "De visie en het instrument gebruiken andere namen; welke bij welke hoort, is onze lezing.",
		})
	}
}

func (m *model) preventie() {
	for i, n := range preventie.Niveaus() {
		m.Preventieniveaus = append(m.Preventieniveaus, preventieniveau{Nummer: i + 1, ID: n, Naam: n.Label(), GerichtOp: n.GerichtOp(), Doel: n.Doel(), Bron: n.Bron()})
	}
	for _, f := range preventie.Fasen() {
		m.Continuum = append(m.Continuum, fase{
			Nummer: f.Nummer(), ID: f, Naam: f.Label(), Werkwijze: f.Werkwijze(), Niveau: f.Niveau(), Wetten: f.Wetten(), Bron: f.Bron(), Lezing: f.Lezing(),
		})
	}
}

func (m *model) agenda() {
	p := prioritering.Twente2022()
	for i, c := range p.Criteria {
		m.Prioriteringscriteria = append(m.Prioriteringscriteria, criterium{Nummer: i + 1, ID: c.ID, Naam: c.Naam, Vraag: c.Vraag, Bron: c.Bron})
	}
	for _, l := range p.Lijnen {
		h := hoofdlijn{Nummer: l.Nummer, ID: l.ID, Naam: l.Naam, Soort: l.Soort, Omschrijving: l.Omschrijving, Bron: l.Bron}
		for _, w := range l.Wegingen {
			if w.Vraag != "" {
				h.EigenVragen = append(h.EigenVragen, eigenVraag{Criterium: w.Criterium, Vraag: w.Vraag, Bron: l.Bron})
			}
		}
		m.Hoofdlijnen = append(m.Hoofdlijnen, h)
		m.groepen["lijn/"+l.ID] = groep{naam: l.Naam}
	}
	for _, o := range p.Opdrachten {
		m.Opdrachten = append(m.Opdrachten, opdracht{Lijn: o.Lijn, ID: o.ID, Naam: o.Naam, Met: o.Met, Probleem: o.Probleem, Toelichting: o.Toelichting, Bron: o.Bron})
	}
	for _, w := range p.Monitors {
		een := monitor{ID: w.ID, Naam: w.Naam, Omschrijving: w.Omschrijving, Bron: w.Bron}
		if w.Sinds != 0 {
			een.Sinds = &w.Sinds
		}
		m.Monitors = append(m.Monitors, een)
	}
	a := agenda.Twente()
	for _, l := range a.Actielijnen {
		m.Actielijnen = append(m.Actielijnen, post{Nummer: l.Nummer, ID: l.ID, Naam: l.Naam, Bron: l.Bron, Lezing: l.Lezing})
	}
	for i, t := range a.Toetsvragen {
		m.Toetsvragen = append(m.Toetsvragen, toetsvraag{Nummer: i + 1, ID: t.ID, Naam: t.Naam, Vraag: t.Vraag, Bron: t.Bron})
	}
	m.Schaalniveaus = posten(governance.Schalen())
}

func (m *model) programma() {
	m.Randvoorwaarden = posten(programma.Randvoorwaarden())
	m.Aandachtspunten = posten(programma.Aandachtspunten())
	m.Verschuivingen = posten(programma.Verschuivingen())
	m.Coordinatielijnen = posten(programma.Coordinatielijnen())
	for i, s := range cycle.BredeMonitoring().Segmenten {
		m.Segmenten = append(m.Segmenten, post{Nummer: i + 1, ID: s.ID, Naam: s.Naam, Bron: s.Bron})
	}
	p := programma.Programma2018()
	for i, t := range p.Themas {
		m.Themas = append(m.Themas, post{Nummer: i + 1, ID: t.ID, Naam: t.Naam, Bron: p.Bron + ", hoofdstuk 3", Lezing: t.Lezing})
	}
}

func (m *model) functies() error {
	v, err := functies.Achterhoek2017().Resolve()
	if err != nil {
		return err
	}
	for _, f := range v.Verdelingen() {
		n := functie{
			Nummer: f.Functie.Nummer(), ID: f.Functie.String(), Naam: f.Functie.Label(), Bron: f.Functie.Bron(),
			Lokaal: uitvoeringVan(v, f.Lokaal), Regionaal: uitvoeringVan(v, f.Regionaal), Lezing: samen(lezingVan(f.Lokaal, "Lokaal"), lezingVan(f.Regionaal, "Regionaal")),
		}
		m.Functies = append(m.Functies, n)
	}
	return nil
}

func lezingVan(u functies.Uitvoering, deel string) string {
	if u.Lezing == "" {
		return ""
	}
	return deel + ": " + u.Lezing
}

func uitvoeringVan(v *functies.Functieverdeling, u functies.Uitvoering) uitvoering {
	return uitvoering{Omschrijving: u.Omschrijving, Door: v.Namen(u.Verantwoordelijk), Reden: u.Reden}
}

func (m *model) structuren() error {
	for _, d := range []*governance.Definitie{
		governance.BredeMonitoring(), governance.Achterhoek2017(), governance.Programma2018(),
		cycle.SamenwerkingsagendaStructuur(), cycle.PlanningEnControlStructuur(),
	} {
		s, err := d.Resolve()
		if err != nil {
			return err
		}
		m.structuur(s)
	}
	return nil
}

func (m *model) structuur(s *governance.Structuur) {
	id, bron := s.ID(), func(eigen string) string { return eerste(eigen, s.Bron()) }
	m.Structuren = append(m.Structuren, structuur{ID: id, Naam: s.Naam(), Toelichting: s.Toelichting(), Bron: s.Bron()})
	m.groepen["structuur/"+id] = groep{s.Naam(), s.Toelichting()}
	for _, o := range s.Organen() {
		n := orgaan{
			Structuur: id, ID: o.ID, Naam: o.Naam, Afkorting: o.Afkorting, Soort: o.Soort, Schaal: o.Schaal, Taak: o.Taak, Bron: bron(o.Bron), Lezing: o.Lezing,
		}
		for i, tekst := range s.Samenstelling(o.ID) {
			n.Leden = append(n.Leden, lid{Lidmaatschap: o.Leden[i], Tekst: tekst, Bron: bron(o.Bron)})
		}
		if o.Vergadert != nil {
			n.Vergadert = o.Vergadert.String()
		}
		m.Organen = append(m.Organen, n)
		m.namen[id+"/"+o.ID] = o.Titel()
	}
	for _, r := range s.Rollen() {
		m.Rollen = append(m.Rollen, rol{Structuur: id, ID: r.ID, Naam: r.Naam, Afkorting: r.Afkorting, Taak: r.Taak, Uit: r.Uit, Bron: bron(r.Bron), Lezing: r.Lezing})
	}
	for _, l := range s.Lijnen() {
		m.Lijnen = append(m.Lijnen, lijn{Structuur: id, Van: l.Van, Soort: l.Soort, Naar: l.Naar, Bron: bron(l.Bron), Lezing: l.Lezing})
	}
	for i, v := range s.Voorwaarden() {
		m.Voorwaarden = append(m.Voorwaarden, voorwaarde{Structuur: id, Nummer: i + 1, Naam: v.Naam, Vraagt: v.Vraagt, Bron: bron(v.Bron)})
	}
}

// eerste gives the first text that is not empty.
func eerste(teksten ...string) string {
	for _, t := range teksten {
		if t != "" {
			return t
		}
	}
	return ""
}
