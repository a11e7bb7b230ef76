package rapport

import (
	"html/template"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// programmarelaties is how the projects hang together.
type programmarelaties struct {
	Graaf      template.HTML
	Kringen    []string
	Afgebroken bool
	Bewezen    bool
	Losmaken   []relatieregel
	Relaties   []relatieregel
	// Samen are the circles over relations of every kind, where those are more.
	Samen           []string
	SamenAfgebroken bool
}

type relatieregel struct {
	Van, Naar, Soort, Waarvoor string
	Lezing                     int
	Los                        bool // among the fewest to loosen
	Hard                       bool // a dependency
}

func nieuweProgrammarelaties(p *programma.Programma, d *programma.Definitie, l *programmalezingen) programmarelaties {
	k := p.Kringen()
	g := programmarelaties{Afgebroken: k.Afgebroken, Bewezen: k.Bewezen}
	g.Kringen = namenVanKringen(k.Kringen, p.WachtkringTekst)
	if samen := p.Kringen(programma.Relatiesoorten()...); len(samen.Kringen) > len(k.Kringen) {
		g.Samen, g.SamenAfgebroken = namenVanKringen(samen.Kringen, p.SamenhangkringTekst), samen.Afgebroken
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
	externLezing := map[string]string{}
	for _, e := range d.Extern {
		externLezing[e.ID] = e.Lezing
		plaat.Knopen = append(plaat.Knopen, tekening.Graafknoop{ID: e.ID, Naam: e.Naam, Onder: "buiten het programma", Klasse: "geen"})
	}
	for _, r := range p.Relaties() {
		regel := relatieregel{
			Van: p.NaamVan(r.Van), Naar: p.NaamVan(r.Naar), Soort: r.Soort.Label(), Waarvoor: r.Waarvoor,
			Los: slices.Contains(k.Losmaken, r), Hard: r.Soort == programma.AfhankelijkVanResultaat,
		}
		lezing := r.Lezing
		if lezing == "" {
			lezing = externLezing[r.Naar]
		}
		regel.Lezing = l.noteer(lezing, regel.Van+" en "+regel.Naar)
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

// namenVanKringen tells circles in words.
func namenVanKringen(kringen [][]string, zin func([]string) string) []string {
	zinnen := make([]string, len(kringen))
	for i, kring := range kringen {
		zinnen[i] = zin(kring)
	}
	return zinnen
}

// losTeMaken stands on a dependency that is among the fewest to loosen.
const losTeMaken = "los te maken"
