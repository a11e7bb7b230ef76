package rapport

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// projectblad is the one-page sheet of a project.
type projectblad struct {
	ID, Naam, Boven, Bron, Lezing, Looptijd, Overdracht string
	Themas, Onderwerpen, Lijnen, Verschuivingen         []string
	Cellen                                              []bladcel
	Borgingen, Aandacht                                 []borgregel
}

type bladcel struct {
	Naam   string
	Regels []string
}

type borgregel struct {
	Merk      Merk
	Naam, Hoe string
}

func nieuweProjectbladen(p *programma.Programma, d *programma.Definitie) []projectblad {
	bladen := make([]projectblad, 0, len(d.Projecten))
	for _, q := range d.Projecten {
		b := projectblad{
			ID: "blad-" + anker(q.ID), Naam: q.Naam, Bron: q.Bron, Lezing: q.Lezing, Looptijd: p.LooptijdVan(q.ID).Label(), Overdracht: overdrachtzin(p, q.Overdracht),
			Themas: namen(q.Themas, p.ThemaNaam), Onderwerpen: q.Onderwerpen,
		}
		if q.Bovenliggend != "" {
			b.Boven = p.NaamVan(q.Bovenliggend)
		}
		for _, l := range q.Lijnen {
			b.Lijnen = append(b.Lijnen, l.Label())
		}
		for _, v := range q.Verschuivingen {
			b.Verschuivingen = append(b.Verschuivingen, v.Label())
		}
		for _, c := range p.Blad(q.ID) {
			b.Cellen = append(b.Cellen, bladcel{notatie.Hoofdletter(c.Cel.Label()), c.Regels})
		}
		for _, v := range programma.Randvoorwaarden() {
			i := slices.IndexFunc(q.Randvoorwaarden, func(x programma.Borging) bool { return x.Randvoorwaarde == v })
			hoe := ""
			if i >= 0 {
				hoe = q.Randvoorwaarden[i].Hoe
			}
			b.Borgingen = append(b.Borgingen, nieuweBorgregel(v.Label(), hoe))
		}
		for _, a := range programma.Aandachtspunten() {
			i := slices.IndexFunc(q.Aandachtspunten, func(x programma.Aandacht) bool { return x.Aandachtspunt == a })
			hoe := ""
			if i >= 0 {
				hoe = q.Aandachtspunten[i].Hoe
			}
			b.Aandacht = append(b.Aandacht, nieuweBorgregel(a.Label(), hoe))
		}
		bladen = append(bladen, b)
	}
	return bladen
}

func nieuweBorgregel(naam, hoe string) borgregel {
	if hoe == "" {
		return borgregel{Merk{"afwijkend", "✕", "ontbreekt"}, naam, "niet gezegd hoe"}
	}
	return borgregel{Merk{"koers", "✓", "geborgd"}, naam, hoe}
}
