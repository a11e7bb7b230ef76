package programma

import (
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Celinhoud is one cell of a project sheet with its lines, as people read them;
// no lines where the cell is empty.
type Celinhoud struct {
	Cel      Cel      `json:"cel"`
	Regels   []string `json:"regels"`
	Lezingen []string `json:"lezingen"` // of each of Regels what in it is our reading of the source; empty: nothing
}

// Blad gives the sixteen cells of a project's one-page sheet, in their order;
// none for an unknown project.
func (p *Programma) Blad(project string) []Celinhoud {
	i, ok := p.proj[project]
	if !ok {
		return nil
	}
	blad := make([]Celinhoud, 0, len(Cellen()))
	for _, c := range Cellen() {
		inhoud := Celinhoud{Cel: c, Regels: append([]string{}, p.regels(i, c)...)}
		inhoud.Lezingen = append(p.lezingen(i, c), make([]string, len(inhoud.Regels))...)[:len(inhoud.Regels)]
		blad = append(blad, inhoud)
	}
	return blad
}

// lezingen gives what is our reading in the lines of a cell, in their order.
func (p *Programma) lezingen(i int, c Cel) []string {
	q := &p.def.Projecten[i]
	switch c {
	case CelRelaties:
		var van []Relatie
		for _, r := range p.def.Relaties {
			if r.Van == q.ID {
				van = append(van, r)
			}
		}
		return regelsVan(van, p.relatielezing)
	case CelRisicos:
		return regelsVan(p.Risicos(q.ID), func(r Risico) string { return r.Lezing })
	case CelPlanning:
		return regelsVan(q.Mijlpalen, func(m Mijlpaal) string { return m.Lezing })
	case CelInzet:
		return regelsVan(q.Inzet, func(z Inzet) string { return z.Lezing })
	case CelDraagtBijAan, CelBeoogdEffect, CelResultaat, CelKwaliteitseisen, CelAfbakening, CelActiviteiten, CelOpdrachtgevers,
		CelBelanghebbenden, CelVoorwaarden, CelKnelpunten, CelKosten, CelTeam:
	}
	return nil
}

// relatielezing is what of a relation is our reading: in itself, or in the work
// outside that it leads to.
func (p *Programma) relatielezing(r Relatie) string {
	if r.Lezing != "" {
		return r.Lezing
	}
	for _, e := range p.def.Extern {
		if e.ID == r.Naar {
			return e.Lezing
		}
	}
	return ""
}

func (p *Programma) regels(i int, c Cel) []string {
	q := &p.def.Projecten[i]
	switch c {
	case CelDraagtBijAan:
		return regelsVan(q.DraagtBijAan, p.doelregel)
	case CelBeoogdEffect:
		return q.BeoogdEffect
	case CelResultaat:
		return q.Resultaat
	case CelKwaliteitseisen:
		return q.Kwaliteitseisen
	case CelAfbakening:
		return q.Afbakening
	case CelActiviteiten:
		return q.Activiteiten
	case CelRelaties:
		return p.relatieregels(q)
	case CelOpdrachtgevers:
		return regelsVan(q.Opdrachtgevers, p.RolNaam)
	case CelBelanghebbenden:
		return q.Belanghebbenden
	case CelVoorwaarden:
		return q.Voorwaarden
	case CelKnelpunten:
		return q.Knelpunten
	case CelKosten:
		return q.Kosten
	case CelRisicos:
		return regelsVan(p.Risicos(q.ID), p.risicoregel)
	case CelTeam:
		return regelsVan(q.Team, p.teamregel)
	case CelPlanning:
		return regelsVan(q.Mijlpalen, func(m Mijlpaal) string { return m.Tijdvak.Label() + ": " + m.Naam })
	case CelInzet:
		return regelsVan(q.Inzet, p.inzetregel)
	}
	return nil
}

func regelsVan[T any](lijst []T, regel func(T) string) []string {
	var regels []string
	for _, v := range lijst {
		regels = append(regels, regel(v))
	}
	return regels
}

func (p *Programma) doelregel(b Bijdrage) string {
	if b.Nadruk {
		return p.DoelNaam(b.Doel) + " (met name)"
	}
	return p.DoelNaam(b.Doel)
}

func (p *Programma) teamregel(t Teamlid) string {
	return metUitleg(notatie.Hoofdletter(p.RolNaam(t.Rol)), t.Omschrijving)
}

func (p *Programma) relatieregels(q *Project) (regels []string) {
	for _, r := range p.def.Relaties {
		switch {
		case r.Van != q.ID:
		case r.Soort == AfhankelijkVanResultaat:
			regels = append(regels, metUitleg("Afhankelijk van resultaat van "+p.NaamVan(r.Naar), r.Waarvoor))
		case r.Soort == Samenhang:
			regels = append(regels, metUitleg("Relatie met "+p.NaamVan(r.Naar), r.Waarvoor))
		}
	}
	if len(regels) == 0 && q.GeenRelaties != "" {
		return []string{q.GeenRelaties}
	}
	return regels
}

func metUitleg(s, uitleg string) string {
	if uitleg == "" {
		return s
	}
	return s + ": " + uitleg
}

func (p *Programma) risicoregel(r Risico) string {
	s := r.Omschrijving
	if h := r.Score(); h > 0 {
		s += " (kans " + notatie.Getal(float64(r.Kans), 0) + " × gevolg " + notatie.Getal(float64(r.Gevolg), 0) + " = " + notatie.Getal(float64(h), 0)
		if r.Fictief || p.def.Fictief {
			s += ", fictief"
		}
		s += ")"
	}
	return s
}

// inzetregel tells hours as "Projectleider: 4 uur per week", or with the number of
// persons "Programmamanager: 2 × 4 uur per week"; and that the number is not
// known where it is not.
func (p *Programma) inzetregel(z Inzet) string {
	var b strings.Builder
	b.WriteString(notatie.Hoofdletter(p.RolNaam(z.Rol)) + ": ")
	if z.Aantal > 1 {
		b.WriteString(notatie.Getal(float64(z.Aantal), 0) + " × ")
	}
	b.WriteString(aantalUren(z.Uren) + " uur " + z.Per.Label())
	if z.Aantal == 0 {
		b.WriteString(" (aantal niet bekend, geteld als één)")
	}
	if z.Tijdvak != nil {
		b.WriteString(", " + z.Tijdvak.Label())
	}
	return b.String()
}

// regel tells a norm as "4 tot 6 uur per week".
func (n Norm) regel() string {
	s := aantalUren(n.Van)
	if n.Tot != n.Van {
		s += " tot " + aantalUren(n.Tot)
	}
	return s + " uur " + n.Per.Label()
}

// aantalUren writes hours with as many decimals as they have, two at most.
func aantalUren(uren float64) string {
	s := notatie.Getal(uren, 2)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",")
}

// dagen tells a number of days as "1 dag" or "12 dagen".
func dagen(n int) string { return notatie.Aantal(n, "dag", "dagen") }

// opDatum tells a day, or what stands for one that is not known.
func opDatum(d kalender.Datum, anders string) string {
	if d == 0 {
		return anders
	}
	return d.Label()
}
