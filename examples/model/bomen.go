package main

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// knoop is a node of a doelenboom as a row of a table.
type knoop struct {
	Boom         string                `json:"boom"` // id
	Soort        string                `json:"soort"`
	ID           string                `json:"id"`
	Naam         string                `json:"naam"`
	Onder        []string              `json:"onder"` // ids of the nodes above it, with the weight it has there
	Kernwaarden  []goaltree.Kernwaarde `json:"kernwaarden"`
	Eenheid      string                `json:"eenheid"`
	Richting     string                `json:"richting"`
	Illustratief bool                  `json:"illustratief"`
	Bron         string                `json:"bron"`
}

func (m *model) knopen() []knoop {
	var uit []knoop
	for _, b := range m.Doelenbomen {
		d, onder := b.Definitie, map[string][]string{}
		hang := func(boven string, takken []goaltree.Tak) {
			for _, t := range takken {
				onder[t.ID] = append(onder[t.ID], fmt.Sprintf("%s (gewicht %s)", boven, strings.TrimSpace(notatie.Kaal(t.Gewicht))))
			}
		}
		for _, h := range d.Hoofddoelen {
			uit = append(uit, knoop{Boom: b.ID, Soort: "hoofddoel", ID: h.ID, Naam: h.Naam, Kernwaarden: h.Kernwaarden, Illustratief: h.Illustratief, Bron: h.Bron})
			hang(h.ID, h.Effecten)
		}
		for _, e := range d.Effecten {
			uit = append(uit, knoop{Boom: b.ID, Soort: "effect", ID: e.ID, Naam: e.Naam, Onder: onder[e.ID], Illustratief: e.Illustratief, Bron: e.Bron})
			hang(e.ID, e.Indicatoren)
		}
		for _, i := range d.Indicatoren {
			uit = append(uit, knoop{
				Boom: b.ID, Soort: "indicator", ID: i.ID, Naam: i.Naam, Onder: onder[i.ID], Eenheid: i.Eenheid,
				Richting: i.Richting.Label(), Illustratief: i.Illustratief, Bron: i.Bron,
			})
		}
	}
	return uit
}
