package programma

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// project checks one project; its id and those of its milestones are checked
// before.
func (c *controle) project(i int) {
	q, pad := &c.d.Projecten[i], invoer.In("projecten", i)
	c.Verplicht(pad+".naam", q.Naam)
	c.bovenliggend(pad+".bovenliggend_project", q)
	if len(q.Themas) == 0 {
		c.Fout(pad+".themas", "", goaltree.CodeLeeg, "a project belongs to at least one theme")
	}
	c.verwijzingen(pad+".themas", q.Themas, c.themas, "thema")
	if q.Looptijd != nil && c.tijdvak(pad+".looptijd", *q.Looptijd) {
		c.binnen(pad+".looptijd", *q.Looptijd, c.d.Looptijd, "project", "the programme")
	}
	verzameling(c, pad+".coordinatielijnen", "", len(q.Lijnen), func(j int) Coordinatielijn { return q.Lijnen[j] })
	verzameling(c, pad+".verschuivingen", "", len(q.Verschuivingen), func(j int) Verschuiving { return q.Verschuivingen[j] })
	c.bijdragen(pad+".draagt_bij_aan", q.DraagtBijAan)
	c.verwijzingen(pad+".opdrachtgevers", q.Opdrachtgevers, c.rollen, "rol")
	c.risicos(pad+".risicos", q.Risicos, c.gedeeld)
	for j, t := range q.Team {
		c.Verwijzing(invoer.In(pad+".team", j)+".rol", t.Rol, c.rollen, "rol")
	}
	looptijd := c.d.looptijd(i)
	for j, m := range q.Mijlpalen {
		c.mijlpaal(invoer.In(pad+".mijlpalen", j), q.ID, m, looptijd)
	}
	c.inzetten(pad+".inzet", q.Inzet, looptijd)
	verzameling(c, pad+".randvoorwaarden", ".randvoorwaarde", len(q.Randvoorwaarden), func(j int) Randvoorwaarde { return q.Randvoorwaarden[j].Randvoorwaarde })
	for j, b := range q.Randvoorwaarden {
		c.Verplicht(invoer.In(pad+".randvoorwaarden", j)+".hoe", b.Hoe)
	}
	verzameling(c, pad+".aandachtspunten", ".aandachtspunt", len(q.Aandachtspunten), func(j int) Aandachtspunt { return q.Aandachtspunten[j].Aandachtspunt })
	for j, a := range q.Aandachtspunten {
		c.Verplicht(invoer.In(pad+".aandachtspunten", j)+".hoe", a.Hoe)
	}
	c.overdracht(pad+".overdracht", q.Overdracht, looptijd)
}

func (c *controle) bovenliggend(pad string, q *Project) {
	if q.Bovenliggend == "" || !c.Verwijzing(pad, q.Bovenliggend, c.projecten, "project") {
		return
	}
	if c.deelVan(q.Bovenliggend, q.ID) {
		c.Fout(pad, q.Bovenliggend, goaltree.CodeTegenspraak, "a project cannot be part of itself")
	}
}

// deelVan tells whether a project is another or a part of it, in any number of
// steps.
func (c *controle) deelVan(project, geheel string) bool {
	for range len(c.projecten) + 1 { // a circle ends here
		if project == geheel {
			return true
		}
		if project = c.ouder[project]; project == "" {
			return false
		}
	}
	return false
}

func (c *controle) bijdragen(lijst string, bijdragen []Bijdrage) {
	gezien := map[string]bool{}
	for i, b := range bijdragen {
		pad := invoer.In(lijst, i) + ".doel"
		if c.Verwijzing(pad, b.Doel, c.doelen, "doel") && gezien[b.Doel] {
			c.Fout(pad, b.Doel, goaltree.CodeDubbel, "this doel stands here twice")
		}
		gezien[b.Doel] = true
	}
}

func (c *controle) mijlpaal(pad, project string, m Mijlpaal, looptijd kalender.Tijdvak) {
	c.Verplicht(pad+".naam", m.Naam)
	if c.tijdvak(pad+".tijdvak", m.Tijdvak) {
		c.binnen(pad+".tijdvak", m.Tijdvak, looptijd, "milestone", "its project")
	}
	c.heel(pad+".duur", m.Duur, 0, maxDuur)
	c.gereed(pad+".gereed", m.Gereed)
	c.verwijzingen(pad+".na", m.Na, c.knopen, "mijlpaal of project")
	for i, na := range m.Na {
		switch {
		case na == m.ID:
			c.Fout(invoer.In(pad+".na", i), na, goaltree.CodeTegenspraak, "a milestone cannot come after itself")
		case c.deelVan(project, na):
			c.Fout(invoer.In(pad+".na", i), na, goaltree.CodeTegenspraak, "a milestone cannot come after the project it is part of")
		}
	}
}
