package rapport

import (
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// projectblad is the one-page sheet of a project.
type projectblad struct {
	ID, Naam, Boven, Bron, Looptijd string
	Lezing                          int
	Themas, Onderwerpen             []string
	Richting                        []string // shifts and lines
	Cellen                          []bladcel
	Borgingen, Aandacht             []borgregel
	Overdracht                      bladregel
}

type bladcel struct {
	Naam   string
	Regels []bladregel
}

// bladregel is a line, with the number of what in it is our reading.
type bladregel struct {
	Tekst  string
	Lezing int
}

type borgregel struct {
	Merk      merkteken
	Naam, Hoe string
	Lezing    int
}

func nieuweProjectbladen(p *programma.Programma, d *programma.Definitie, l *programmalezingen) []projectblad {
	bladen := make([]projectblad, 0, len(d.Projecten))
	for _, q := range d.Projecten {
		b := projectblad{
			ID: "blad-" + anker(q.ID), Naam: q.Naam, Bron: q.Bron, Lezing: l.noteer(q.Lezing, q.Naam), Looptijd: p.LooptijdVan(q.ID).Label(),
			Themas: namen(q.Themas, p.ThemaNaam), Onderwerpen: q.Onderwerpen, Overdracht: overdrachtregel(p, q.Overdracht, q.Naam, l),
		}
		if q.Bovenliggend != "" {
			b.Boven = p.NaamVan(q.Bovenliggend)
		}
		for _, v := range q.Verschuivingen {
			b.Richting = append(b.Richting, v.Label())
		}
		for _, lijn := range q.Lijnen {
			b.Richting = append(b.Richting, lijn.Label())
		}
		for _, c := range p.Blad(q.ID) {
			cel := bladcel{Naam: notatie.Hoofdletter(c.Cel.Label())}
			var kort []bladregel // stands for the first lines
			switch c.Cel {       //nolint:exhaustive // the others are told in full
			case programma.CelDraagtBijAan:
				kort = kortDoelen(p, d, q)
			case programma.CelRisicos:
				kort = kortRisicos(p, d, q)
			}
			cel.Regels = kort
			for i, r := range c.Regels {
				lezing := l.noteer(c.Lezingen[i], q.Naam+", "+c.Cel.Label())
				if kort == nil || c.Cel == programma.CelRisicos && i >= len(d.Risicos) {
					cel.Regels = append(cel.Regels, bladregel{r, lezing})
				}
			}
			b.Cellen = append(b.Cellen, cel)
		}
		for _, v := range programma.Randvoorwaarden() {
			r := borgregel{Naam: v.Label()}
			if i := slices.IndexFunc(q.Randvoorwaarden, func(x programma.Borging) bool { return x.Randvoorwaarde == v }); i >= 0 {
				r.Hoe, r.Lezing = q.Randvoorwaarden[i].Hoe, l.noteer(q.Randvoorwaarden[i].Lezing, q.Naam+", randvoorwaarden")
			}
			b.Borgingen = append(b.Borgingen, r.gemerkt())
		}
		for _, a := range programma.Aandachtspunten() {
			r := borgregel{Naam: a.Label()}
			if i := slices.IndexFunc(q.Aandachtspunten, func(x programma.Aandacht) bool { return x.Aandachtspunt == a }); i >= 0 {
				r.Hoe, r.Lezing = q.Aandachtspunten[i].Hoe, l.noteer(q.Aandachtspunten[i].Lezing, q.Naam+", aandachtspunten")
			}
			b.Aandacht = append(b.Aandacht, r.gemerkt())
		}
		bladen = append(bladen, b)
	}
	return bladen
}

// kortDoelen tells in few words that a project serves every goal, and which above
// all; nil where it does not. The page has a table that tells them in full.
func kortDoelen(p *programma.Programma, d *programma.Definitie, q programma.Project) []bladregel {
	if len(d.Doelen) < 3 || len(q.DraagtBijAan) < len(d.Doelen) {
		return nil
	}
	kort := []bladregel{{Tekst: "Alle " + strconv.Itoa(len(d.Doelen)) + " doelen van het programma"}}
	for _, b := range q.DraagtBijAan {
		if b.Nadruk {
			kort = append(kort, bladregel{Tekst: "Met name: " + notatie.Kleineletter(p.DoelNaam(b.Doel))})
		}
	}
	return kort
}

// kortRisicos tells in few words that a project takes up every shared risk first,
// none of them estimated; nil where it does not. The page has a table that tells
// them in full.
func kortRisicos(p *programma.Programma, d *programma.Definitie, q programma.Project) []bladregel {
	eigen := p.Risicos(q.ID)
	if len(d.Risicos) < 3 || len(eigen) < len(d.Risicos) {
		return nil
	}
	for i, r := range d.Risicos {
		if eigen[i] != r || r.Score() > 0 {
			return nil
		}
	}
	return []bladregel{{Tekst: "De " + strconv.Itoa(len(d.Risicos)) + " gedeelde risico's van het programma"}}
}

func (r borgregel) gemerkt() borgregel {
	if r.Hoe == "" {
		r.Merk, r.Hoe = merkteken{"afwijkend", "✕", "ontbreekt"}, "niet gezegd hoe"
	} else {
		r.Merk = merkteken{"koers", "✓", "geborgd"}
	}
	return r
}

// overdrachtregel tells a hand-over in a sentence; empty for none.
func overdrachtregel(p *programma.Programma, o *programma.Overdracht, over string, l *programmalezingen) bladregel {
	if o == nil {
		return bladregel{}
	}
	z := "Overdracht"
	if o.Aan != "" {
		z += " aan " + p.RolNaam(o.Aan)
	}
	if !o.Tijdvak.IsZero() {
		z += " in " + o.Tijdvak.Label()
	}
	if o.Hoe != "" {
		z += ": " + o.Hoe
	}
	return bladregel{z + ".", l.noteer(o.Lezing, over+", overdracht")}
}
