package main

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// stap is a step of a process as a row of a table.
type stap struct {
	Proces     string   `json:"proces"` // id
	Nummer     int      `json:"nummer"`
	ID         string   `json:"id"`
	Naam       string   `json:"naam"`
	Doel       string   `json:"doel"`
	Deelnemers []string `json:"deelnemers"`
	Invoer     []string `json:"invoer"`
	Vragen     []string `json:"vragen"`
	Uitkomsten []string `json:"uitkomsten"`
	Hierna     []string `json:"hierna"` // names of steps that may follow, in this round or the next
	Terug      []string `json:"terug"`
	Bron       string   `json:"bron"`
	Lezing     string   `json:"lezing"`
}

func (m *model) processen() error {
	for _, id := range cycle.IngebouwdeIDs() {
		p, err := cycle.Ingebouwd(id, m.Jaar)
		if err != nil {
			return err
		}
		d := p.Definitie()
		metBron(d)
		m.Processen = append(m.Processen, *d)
		tekst := d.Toelichting
		if len(d.Waarden) > 0 {
			tekst += " De waarden eromheen zijn " + notatie.Opsomming(d.Waarden) + "."
		}
		m.groepen["proces/"+id] = groep{p.Naam(), samen(tekst, d.Lezing)}
		for i := range d.Stappen {
			m.stappen = append(m.stappen, rijVan(p, d, &d.Stappen[i]))
		}
		if id == cycle.IDPlanningEnControl {
			m.documenten(d)
		}
	}
	return nil
}

// metBron gives every part of a process a source: its own, or that of what it
// is part of.
func metBron(d *cycle.Definitie) {
	for i := range d.Stappen {
		s := &d.Stappen[i]
		s.Bron = eerste(s.Bron, d.Bron)
		for j := range s.Deelnemers {
			w := &s.Deelnemers[j]
			w.Bron = eerste(w.Bron, s.Bron)
			for k := range w.Regels {
				w.Regels[k].Bron = eerste(w.Regels[k].Bron, w.Bron)
			}
		}
		for j := range s.Invoer {
			s.Invoer[j].Bron = eerste(s.Invoer[j].Bron, s.Bron)
		}
		for j := range s.Ontwikkelingen {
			s.Ontwikkelingen[j].Bron = eerste(s.Ontwikkelingen[j].Bron, s.Bron)
		}
		for j := range s.Mijlpalen {
			s.Mijlpalen[j].Bron = eerste(s.Mijlpalen[j].Bron, s.Bron)
		}
	}
	for i := range d.Overgangen {
		d.Overgangen[i].Bron = eerste(d.Overgangen[i].Bron, d.Bron)
	}
}

func rijVan(p *cycle.Proces, d *cycle.Definitie, s *cycle.Stap) stap {
	r := stap{Proces: d.ID, Nummer: s.Nummer, ID: s.ID, Naam: s.Naam, Doel: s.Doel, Vragen: s.Vragen, Uitkomsten: s.Uitkomsten, Bron: s.Bron}
	lezingen := []string{s.Lezing}
	for _, w := range s.Deelnemers {
		naam := titel(p.Structuur(), w.Wie())
		if w.Toelichting != "" {
			naam += ", " + w.Toelichting
		}
		r.Deelnemers = append(r.Deelnemers, naam)
		lezingen = append(lezingen, w.Lezing)
		for _, regel := range w.Regels {
			lezingen = append(lezingen, regel.Lezing)
		}
	}
	if s.Anderen {
		r.Deelnemers = append(r.Deelnemers, "anderen kunnen aansluiten")
	}
	for _, in := range s.Invoer {
		van := make([]string, len(in.Van))
		for i, id := range in.Van {
			van[i] = notatie.Kleineletter(titel(p.Structuur(), id))
		}
		r.Invoer = append(r.Invoer, in.Toepassing+", van "+notatie.Opsomming(van))
		lezingen = append(lezingen, in.Lezing)
	}
	naam := func(o cycle.Overgang) string {
		naar, _ := p.Stap(o.Naar)
		lezingen = append(lezingen, o.Lezing)
		return naar.Naam
	}
	for _, o := range p.Volgende(s.ID) {
		r.Hierna = append(r.Hierna, naam(o))
	}
	for _, o := range p.Terug(s.ID) {
		r.Terug = append(r.Terug, naam(o))
	}
	r.Lezing = samen(lezingen...)
	return r
}

// titel gives the name of a body or role.
func titel(s *governance.Structuur, id string) string {
	if o, ok := s.Orgaan(id); ok {
		return o.Titel()
	}
	r, _ := s.Rol(id)
	return r.Titel()
}

// samen joins sentences, each once.
func samen(zinnen ...string) string {
	var uit []string
	for _, z := range zinnen {
		if z = strings.TrimSpace(z); z != "" && !slices.Contains(uit, z) {
			uit = append(uit, z)
		}
	}
	return strings.Join(uit, " ")
}

// documenten takes the documents of planning and control out of their process.
func (m *model) documenten(d *cycle.Definitie) {
	for _, s := range d.Stappen {
		n := pcdocument{Nummer: s.Nummer, ID: s.ID, Naam: s.Naam, Boekjaar: s.Boekjaar, Behandeling: s.Behandeling, Levert: s.Levert, Bron: s.Bron, Lezing: s.Lezing}
		if s.Venster != nil {
			n.Van, n.Tot = s.Venster.Van, s.Venster.Tot
		}
		m.PCDocumenten = append(m.PCDocumenten, n)
	}
}
