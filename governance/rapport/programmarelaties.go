package rapport

import (
	"html/template"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// programmarelaties is how the projects hang together.
type programmarelaties struct {
	Graaf    template.HTML
	Kringen  []string
	Alle     bool
	Bewezen  bool
	Losmaken []relatieregel
	Relaties []relatieregel
	// Samen are the circles over relations of every kind, where those are more.
	Samen     []string
	SamenAlle bool
}

type relatieregel struct {
	Van, Naar, Soort, Waarvoor string
	Los                        bool // among the fewest to loosen
	Hard                       bool // a dependency
}

func nieuweProgrammarelaties(p *programma.Programma) programmarelaties {
	k := p.Kringen()
	g := programmarelaties{Alle: k.Alle, Bewezen: k.Bewezen}
	g.Kringen = kringzinnen(p, k.Kringen)
	if samen := p.Kringen(programma.Relatiesoorten()...); len(samen.Kringen) > len(k.Kringen) {
		g.Samen, g.SamenAlle = kringzinnen(p, samen.Kringen), samen.Alle
	}
	plaat := tekening.Graaf{
		Titel:        "Relaties tussen de projecten van " + p.Naam(),
		Omschrijving: "Een pijl loopt van een project naar het project waarvan het iets nodig heeft. De tabel bij deze plaat zegt hetzelfde in woorden.",
	}
	for _, q := range p.Projecten() {
		knoop := tekening.Graafknoop{ID: q.ID, Naam: q.Naam}
		if q.Bovenliggend != "" {
			knoop.Onder = "deelproject van " + p.NaamVan(q.Bovenliggend)
		}
		plaat.Knopen = append(plaat.Knopen, knoop)
	}
	for _, r := range p.Relaties() {
		regel := relatieregel{
			Van: p.NaamVan(r.Van), Naar: p.NaamVan(r.Naar), Soort: r.Soort.Label(), Waarvoor: r.Waarvoor,
			Los: slices.Contains(k.Losmaken, r), Hard: r.Soort == programma.AfhankelijkVanResultaat,
		}
		g.Relaties = append(g.Relaties, regel)
		pijl := tekening.Graafpijl{Van: r.Van, Naar: r.Naar}
		if !regel.Hard {
			pijl.Soort = tekening.Gestreept
		}
		if regel.Los {
			g.Losmaken = append(g.Losmaken, regel)
			pijl.Label, pijl.Klasse, pijl.Terug = losTeMaken, "afwijkend", true
		}
		plaat.Pijlen = append(plaat.Pijlen, pijl)
	}
	g.Graaf = svg(plaat.SVG())
	return g
}

// kringzinnen writes circles as people read them, back to where they began.
func kringzinnen(p *programma.Programma, kringen [][]string) []string {
	zinnen := make([]string, len(kringen))
	for i, kring := range kringen {
		for _, id := range kring {
			zinnen[i] += p.NaamVan(id) + " → "
		}
		zinnen[i] += p.NaamVan(kring[0])
	}
	return zinnen
}
