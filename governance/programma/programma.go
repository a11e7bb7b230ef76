package programma

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Programma is a programme that has been checked: read-only, indexed, and safe
// for concurrent readers. Every list it gives is a copy. The zero Programma is
// one in which nothing is; Resolve gives any other.
type Programma struct {
	def  Definitie
	proj map[string]int // id of a project -> index
	rol  map[string]int // id of a role -> index
	mijl map[string]int // id of a milestone -> index in knopen
	// knopen are all milestones, in the order of projects and within them.
	knopen []knoop
	pijlen [][2]int // between knopen: the second waits for the first
}

// knoop is a milestone with the index of its project.
type knoop struct {
	project int
	m       Mijlpaal
}

// Definitie gives a copy of the programme as it was written.
func (p *Programma) Definitie() *Definitie { return p.def.kopie() }

// ID is the programme's id.
func (p *Programma) ID() string { return p.def.ID }

// Naam is the programme's name.
func (p *Programma) Naam() string { return p.def.Naam }

// Fictief tells whether the programme is made up.
func (p *Programma) Fictief() bool { return p.def.Fictief }

// Looptijd is the span of the programme.
func (p *Programma) Looptijd() kalender.Tijdvak { return p.def.Looptijd }

// Projecten gives all projects and sub-projects, in the order written.
func (p *Programma) Projecten() []Project { return p.def.kopie().Projecten }

// Project gives one project.
func (p *Programma) Project(id string) (Project, bool) {
	i, ok := p.proj[id]
	if !ok {
		return Project{}, false
	}
	return kopieProject(p.def.Projecten[i]), true
}

// Deelprojecten gives the projects that are part of this one.
func (p *Programma) Deelprojecten(id string) []Project {
	var delen []Project
	for _, q := range p.def.Projecten {
		if q.Bovenliggend == id && id != "" {
			delen = append(delen, kopieProject(q))
		}
	}
	return delen
}

// LooptijdVan is the span of a project: its own, or the programme's; zero for
// an unknown project.
func (p *Programma) LooptijdVan(project string) kalender.Tijdvak {
	i, ok := p.proj[project]
	if !ok {
		return kalender.Tijdvak{}
	}
	return p.def.looptijd(i)
}

// Relaties gives all relations, in the order written.
func (p *Programma) Relaties() []Relatie { return slices.Clone(p.def.Relaties) }

// Rollen gives all roles, in the order written.
func (p *Programma) Rollen() []Rol { return p.def.kopie().Rollen }

// Rol gives one role.
func (p *Programma) Rol(id string) (Rol, bool) {
	i, ok := p.rol[id]
	if !ok {
		return Rol{}, false
	}
	r := p.def.Rollen[i]
	return kopieRol(r), true
}

// NaamVan gives the name of a project, a milestone, a role, a place, an
// evaluation or work outside the programme, whose ids are unlike one another;
// the id itself where there is none.
func (p *Programma) NaamVan(id string) string {
	if i, ok := p.proj[id]; ok {
		return p.def.Projecten[i].Naam
	}
	if i, ok := p.mijl[id]; ok {
		return p.knopen[i].m.Naam
	}
	for _, e := range p.def.Evaluaties {
		if e.ID == id {
			return e.Naam
		}
	}
	for _, q := range p.def.Posten {
		if q.ID == id {
			return q.Naam
		}
	}
	if i, ok := p.rol[id]; ok {
		return p.def.Rollen[i].Naam
	}
	return naamIn(p.def.Extern, id)
}

// DoelNaam gives the name of a goal; the id itself where there is none.
func (p *Programma) DoelNaam(id string) string { return naamIn(p.def.Doelen, id) }

// ThemaNaam gives the name of a theme; the id itself where there is none.
func (p *Programma) ThemaNaam(id string) string { return naamIn(p.def.Themas, id) }

// RolNaam gives the name of a role; the id itself where there is none.
func (p *Programma) RolNaam(id string) string {
	if i, ok := p.rol[id]; ok {
		return p.def.Rollen[i].Naam
	}
	return id
}

func naamIn(namen []Naam, id string) string {
	for _, n := range namen {
		if n.ID == id {
			return n.Naam
		}
	}
	return id
}

// Risicos gives the risks of a project, in the order written, each with what it
// takes from the programme's shared risk of the same id.
func (p *Programma) Risicos(project string) []Risico {
	i, ok := p.proj[project]
	if !ok {
		return nil
	}
	alle := slices.Clone(p.def.Projecten[i].Risicos)
	for j := range alle {
		k := slices.IndexFunc(p.def.Risicos, func(r Risico) bool { return r.ID == alle[j].ID })
		if k >= 0 {
			alle[j] = alle[j].aangevuld(p.def.Risicos[k])
		}
	}
	return alle
}

func (r Risico) aangevuld(gedeeld Risico) Risico {
	if r.Omschrijving == "" {
		r.Omschrijving = gedeeld.Omschrijving
	}
	if r.Kans == 0 && r.Gevolg == 0 {
		r.Kans, r.Gevolg, r.Fictief = gedeeld.Kans, gedeeld.Gevolg, gedeeld.Fictief
	}
	if r.Eigenaar == "" {
		r.Eigenaar = gedeeld.Eigenaar
	}
	if r.Maatregel == "" {
		r.Maatregel = gedeeld.Maatregel
	}
	if r.Lezing == "" {
		r.Lezing = gedeeld.Lezing
	}
	return r
}

func (d *Definitie) looptijd(project int) kalender.Tijdvak {
	if t := d.Projecten[project].Looptijd; t != nil {
		return *t
	}
	return d.Looptijd
}

// kopie shares nothing with d that can be written to.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.plaatsen = invoer.Plaatsen{}
	k.Doelen, k.Themas, k.Extern = slices.Clone(d.Doelen), slices.Clone(d.Themas), slices.Clone(d.Extern)
	k.Rollen = slices.Clone(d.Rollen)
	for i, r := range k.Rollen {
		k.Rollen[i] = kopieRol(r)
	}
	k.Posten = slices.Clone(d.Posten)
	for i, q := range k.Posten {
		k.Posten[i].Rollen, k.Posten[i].Leidt = slices.Clone(q.Rollen), slices.Clone(q.Leidt)
	}
	k.Uitgangspunten, k.Communicatie = slices.Clone(d.Uitgangspunten), slices.Clone(d.Communicatie)
	k.Risicos, k.Relaties = slices.Clone(d.Risicos), slices.Clone(d.Relaties)
	k.Projecten = slices.Clone(d.Projecten)
	for i, q := range k.Projecten {
		k.Projecten[i] = kopieProject(q)
	}
	if d.Stuurgroep != nil {
		s := *d.Stuurgroep
		s.Leden, s.Overleg = slices.Clone(s.Leden), slices.Clone(s.Overleg)
		k.Stuurgroep = &s
	}
	k.Evaluaties = slices.Clone(d.Evaluaties)
	for i, e := range k.Evaluaties {
		k.Evaluaties[i].Fasen = slices.Clone(e.Fasen)
	}
	k.Inzet, k.Beschikbaar = kopieInzet(d.Inzet), kopieInzet(d.Beschikbaar)
	k.Overdracht = kopieWijzer(d.Overdracht)
	return &k
}

func kopieRol(r Rol) Rol {
	r.Mag, r.Projecten, r.Norm = slices.Clone(r.Mag), slices.Clone(r.Projecten), kopieWijzer(r.Norm)
	return r
}

func kopieProject(q Project) Project {
	for _, lijst := range []*[]string{
		&q.Themas, &q.Onderwerpen, &q.BeoogdEffect, &q.Resultaat, &q.Kwaliteitseisen, &q.Afbakening, &q.Activiteiten,
		&q.Opdrachtgevers, &q.Belanghebbenden, &q.Voorwaarden, &q.Knelpunten, &q.Kosten,
	} {
		*lijst = slices.Clone(*lijst)
	}
	q.Looptijd, q.Overdracht = kopieWijzer(q.Looptijd), kopieWijzer(q.Overdracht)
	q.Lijnen, q.Verschuivingen = slices.Clone(q.Lijnen), slices.Clone(q.Verschuivingen)
	q.DraagtBijAan, q.Risicos, q.Team = slices.Clone(q.DraagtBijAan), slices.Clone(q.Risicos), slices.Clone(q.Team)
	q.Mijlpalen = slices.Clone(q.Mijlpalen)
	for i, m := range q.Mijlpalen {
		q.Mijlpalen[i].Na = slices.Clone(m.Na)
	}
	q.Inzet = kopieInzet(q.Inzet)
	q.Randvoorwaarden, q.Aandachtspunten = slices.Clone(q.Randvoorwaarden), slices.Clone(q.Aandachtspunten)
	return q
}

func kopieInzet(lijst []Inzet) []Inzet {
	k := slices.Clone(lijst)
	for i, z := range k {
		k[i].Tijdvak = kopieWijzer(z.Tijdvak)
	}
	return k
}

func kopieWijzer[T any](p *T) *T {
	if p == nil {
		return nil
	}
	k := *p
	return &k
}
