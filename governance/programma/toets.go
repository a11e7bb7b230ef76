package programma

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// regel is a rule that a programme or project is held against.
type regel struct {
	slug, naam, bron string
	strengheid       governance.Strengheid
}

const (
	bronBladen    = bronPlan + ", projectbladen"
	bronKaders    = bronPlan + ", hoofdstuk 5"
	bronResultaat = bronPlan + ", hoofdstuk 4"
	bronAmbitie   = bronPlan + ", hoofdstuk 3"
	bronProject   = bronProces + ", stap 4"
	bronEigen     = "eigen regel, zonder document"
)

// The rules for each project.
var (
	regelDoelen          = regel{"doelen", "het project draagt bij aan de doelen van het programma", bronBladen, governance.Hard}
	regelBlad            = regel{"blad-volledig", "elke cel van het projectblad is gevuld", bronBladen, governance.Hard}
	regelRandvoorwaarden = regel{"randvoorwaarden", "de vijf randvoorwaarden zijn geborgd", bronProject, governance.Hard}
	regelAandachtspunten = regel{"aandachtspunten", "met de drie aandachtspunten is rekening gehouden", bronProject, governance.Voorkeur}
	regelRisicos         = regel{"gedeelde-risicos", "de gedeelde risico's van het programma zijn opgenomen", bronBladen, governance.Hard}
	regelGeschat         = regel{"risicos-geschat", "elk risico heeft een kans, een gevolg en een eigenaar", bronEigen, governance.Voorkeur}
	regelLeiding         = regel{"leiding", "een project heeft een projectleider, een deelproject een coördinator", bronAmbitie, governance.Hard}
	regelOpdrachtgevers  = regel{"opdrachtgevers", "wie opdracht geeft, mag dat vanuit zijn rol", bronBladen, governance.Hard}
	regelUren            = regel{"uren", "de inzet past bij wat voor de rol is afgesproken", bronKaders, governance.Voorkeur}
	regelOverdracht      = regel{"overdracht", "de overdracht aan de lijn is gepland", bronResultaat, governance.Hard}
	regelVerschuiving    = regel{"verschuiving", "het project draagt bij aan een van de vier verschuivingen", bronAmbitie, governance.Voorkeur}
	regelHaalbaar        = regel{"mijlpalen-haalbaar", "elke mijlpaal past in zijn tijdvak, na waar hij op wacht", bronEigen, governance.Hard}
	regelAfhankelijk     = regel{"afhankelijkheid-gepland", "waar een project van een resultaat afhangt, wacht een mijlpaal daarop", bronEigen, governance.Voorkeur}
)

// The rules for the programme as a whole.
var (
	regelAantal     = regel{"rol-bezet", "een rol is zo vaak bezet als is afgesproken", bronKaders, governance.Hard}
	regelHerkomst   = regel{"rol-herkomst", "wie een rol heeft, komt uit het orgaan dat daarbij hoort", bronKaders, governance.Hard}
	regelLeidt      = regel{"leidt-mag", "wie een project leidt, mag dat vanuit zijn rol", bronKaders, governance.Hard}
	regelStuurgroep = regel{"stuurgroep-samenstelling", "bestuurlijk en ambtelijk opdrachtgevers en programmamanagers zitten in de stuurgroep", bronKaders, governance.Hard}
	regelRitme      = regel{"stuurgroep-ritme", "de stuurgroep overlegt zo vaak als is afgesproken", bronKaders, governance.Hard}
	regelEvaluatie  = regel{"evaluatie", "tussentijds is er een evaluatie met plan, do, check en act", bronKaders + ", tijdspad", governance.Hard}
	regelProgOverdr = regel{"overdracht-programma", "de overdracht van het programma aan de lijn is gepland", bronKaders + ", tijdspad", governance.Hard}
	regelKringen    = regel{"kringen", "projecten wachten niet in een kring op elkaar", bronEigen, governance.Voorkeur}
	regelBelasting  = regel{"belasting", "een rol wordt niet meer uren gevraagd dan hij heeft", bronEigen, governance.Hard}
)

func (r regel) toets(bij string, o governance.Oordeel, bevinding string) governance.Toets {
	return governance.Toets{Regel: r.slug, Naam: r.naam, Bron: r.bron, Strengheid: r.strengheid, Bij: bij, Oordeel: o, Bevinding: bevinding}
}

// houdt answers for a rule of which mist is what is missing, a sentence; empty
// when it is kept.
func (r regel) houdt(bij, mist string) governance.Toets {
	if mist == "" {
		return r.toets(bij, governance.Voldaan, "")
	}
	return r.toets(bij, governance.NietVoldaan, mist)
}

// onbekend answers for a rule that cannot be held against what is given.
func (r regel) onbekend(bij, waarom string) governance.Toets {
	return r.toets(bij, governance.NietTeToetsen, waarom)
}

// mist makes a sentence of what is missing, empty for nothing.
func mist(begin string, wat []string) string {
	if len(wat) == 0 {
		return ""
	}
	return begin + notatie.Opsomming(wat)
}

// Toets holds the programme against the rules of its sources and a few of our
// own, which say so: those of each project in their order, then those of the
// roles and of the whole. It tells also what is well.
func (p *Programma) Toets() []governance.Toets {
	var alle []governance.Toets
	for i := range p.def.Projecten {
		alle = append(alle, p.toetsProject(i)...)
	}
	for _, r := range p.def.Rollen {
		alle = append(alle, p.toetsRol(r)...)
	}
	for _, q := range p.def.Posten {
		if len(q.Leidt) > 0 {
			alle = append(alle, regelLeidt.houdt(q.ID, mist("mag niet leiden: ", p.magNiet(q))))
		}
	}
	return append(alle, p.toetsGeheel()...)
}

func (p *Programma) toetsProject(i int) []governance.Toets {
	q := &p.def.Projecten[i]
	var geenDoel string
	if len(q.DraagtBijAan) == 0 {
		geenDoel = "het project noemt geen doel"
	}
	var leeg []string
	for _, c := range Cellen() {
		if len(p.regels(i, c)) == 0 {
			leeg = append(leeg, c.Label())
		}
	}
	var geenVerschuiving string
	if len(q.Verschuivingen) == 0 {
		geenVerschuiving = "het project noemt geen verschuiving"
	}
	return []governance.Toets{
		regelDoelen.houdt(q.ID, geenDoel),
		regelBlad.houdt(q.ID, mist("leeg: ", leeg)),
		regelRandvoorwaarden.houdt(q.ID, mist("niet geborgd: ", ontbreekt(Randvoorwaarden(), func(r Randvoorwaarde) bool {
			return slices.ContainsFunc(q.Randvoorwaarden, func(b Borging) bool { return b.Randvoorwaarde == r })
		}))),
		regelAandachtspunten.houdt(q.ID, mist("niet genoemd: ", ontbreekt(Aandachtspunten(), func(a Aandachtspunt) bool {
			return slices.ContainsFunc(q.Aandachtspunten, func(b Aandacht) bool { return b.Aandachtspunt == a })
		}))),
		p.toetsGedeeld(q),
		p.toetsGeschat(q),
		p.toetsOpdrachtgevers(q),
		p.toetsLeiding(q),
		p.toetsUren(q.ID, q.Inzet),
		toetsOverdracht(regelOverdracht, q.ID, q.Overdracht),
		regelVerschuiving.houdt(q.ID, geenVerschuiving),
		p.toetsHaalbaar(i),
		p.toetsAfhankelijk(i),
	}
}

// ontbreekt gives the labels of what is not there.
func ontbreekt[T interface{ Label() string }](alle []T, is func(T) bool) (labels []string) {
	for _, v := range alle {
		if !is(v) {
			labels = append(labels, v.Label())
		}
	}
	return labels
}

func (p *Programma) toetsGedeeld(q *Project) governance.Toets {
	if len(p.def.Risicos) == 0 {
		return regelRisicos.onbekend(q.ID, "het programma noemt geen gedeelde risico's")
	}
	var weg []string
	for _, r := range p.def.Risicos {
		if !slices.ContainsFunc(q.Risicos, func(s Risico) bool { return s.ID == r.ID }) {
			weg = append(weg, notatie.Kleineletter(r.Omschrijving))
		}
	}
	return regelRisicos.houdt(q.ID, mist("niet opgenomen: ", weg))
}

func (p *Programma) toetsGeschat(q *Project) governance.Toets {
	risicos := p.Risicos(q.ID)
	var niet []string
	for _, r := range risicos {
		if r.Hitte() == 0 || r.Eigenaar == "" {
			niet = append(niet, notatie.Kleineletter(r.Omschrijving))
		}
	}
	switch len(niet) {
	case 0:
		return regelGeschat.houdt(q.ID, "")
	case len(risicos):
		return regelGeschat.houdt(q.ID, "van geen enkel risico zijn kans, gevolg en eigenaar alle drie bekend")
	}
	return regelGeschat.houdt(q.ID, mist("niet volledig: ", niet))
}

func (p *Programma) toetsOpdrachtgevers(q *Project) governance.Toets {
	var niet []string
	for _, r := range q.Opdrachtgevers {
		if !p.rolMag(r, BestuurlijkOpdrachtGeven) && !p.rolMag(r, AmbtelijkOpdrachtGeven) && !p.rolMag(r, ProgrammaLeiden) {
			niet = append(niet, p.RolNaam(r))
		}
	}
	if len(q.Opdrachtgevers) == 0 {
		return regelOpdrachtgevers.onbekend(q.ID, "er zijn geen opdrachtgevers genoemd")
	}
	return regelOpdrachtgevers.houdt(q.ID, mist("mag geen opdracht geven: ", niet))
}

// toetsUren holds hours against what the roles' norms say; hours per month are
// not held against a norm per week, since a month is no number of weeks.
func (p *Programma) toetsUren(bij string, inzet []Inzet) governance.Toets {
	var anders []string
	getoetst := false
	for _, z := range inzet {
		n := p.def.Rollen[p.rol[z.Rol]].Norm
		if n == nil || n.Per != z.Per {
			continue
		}
		getoetst = true
		if z.Uren < n.Van || z.Uren > n.Tot {
			anders = append(anders, p.inzetregel(z)+" in plaats van "+n.regel())
		}
	}
	if !getoetst {
		return regelUren.onbekend(bij, "voor deze inzet is geen norm afgesproken")
	}
	return regelUren.houdt(bij, mist("anders: ", anders))
}

// toetsLeiding asks for someone who may lead the project: of a place in the
// programme that leads it, or else of a role in its team.
func (p *Programma) toetsLeiding(q *Project) governance.Toets {
	mag := magLeiden(q)
	for _, post := range p.def.Posten {
		if slices.Contains(post.Leidt, q.ID) && slices.ContainsFunc(post.Rollen, func(r string) bool { return p.rolMag(r, mag) }) {
			return regelLeiding.houdt(q.ID, "")
		}
	}
	if slices.ContainsFunc(q.Team, func(t Teamlid) bool { return p.rolMag(t.Rol, mag) }) {
		return regelLeiding.houdt(q.ID, "")
	}
	return regelLeiding.houdt(q.ID, "niemand in dit project mag "+mag.Label())
}

func magLeiden(q *Project) Taak {
	if q.Bovenliggend != "" {
		return DeelprojectLeiden
	}
	return ProjectLeiden
}

func (p *Programma) rolMag(rol string, t Taak) bool {
	return slices.Contains(p.def.Rollen[p.rol[rol]].Mag, t)
}

func toetsOverdracht(r regel, bij string, o *Overdracht) governance.Toets {
	switch {
	case o == nil:
		return r.houdt(bij, "er is geen overdracht genoemd")
	case o.Tijdvak.IsZero() && o.Aan == "":
		return r.houdt(bij, "er staat niet bij aan wie en wanneer")
	case o.Tijdvak.IsZero():
		return r.houdt(bij, "er staat niet bij wanneer")
	case o.Aan == "":
		return r.houdt(bij, "er staat niet bij aan wie")
	}
	return r.houdt(bij, "")
}

func (p *Programma) toetsHaalbaar(project int) governance.Toets {
	id := p.def.Projecten[project].ID
	if len(p.def.Projecten[project].Mijlpalen) == 0 {
		return regelHaalbaar.onbekend(id, "het project heeft geen mijlpalen")
	}
	var niet []string
	for _, s := range p.plan.Stappen {
		if s.Project == id && s.NaTijdvak > 0 {
			niet = append(niet, p.NaamVan(s.Mijlpaal)+" ("+dagen(s.NaTijdvak)+" later)")
		}
	}
	for _, m := range p.plan.InKring {
		if p.knopen[p.mijl[m]].project == project {
			niet = append(niet, p.NaamVan(m)+" (op of achter een kring)")
		}
	}
	return regelHaalbaar.houdt(id, mist("past niet: ", niet))
}

// toetsAfhankelijk looks for each dependency of the project for a milestone of
// it that waits for the other, or for one of the other's milestones.
func (p *Programma) toetsAfhankelijk(project int) governance.Toets {
	id := p.def.Projecten[project].ID
	var los []string
	n := 0
	for _, r := range p.def.Relaties {
		if _, intern := p.proj[r.Naar]; r.Van != id || r.Soort != AfhankelijkVanResultaat || !intern {
			continue
		}
		n++
		if !p.wacht(id, r.Naar) {
			los = append(los, p.NaamVan(r.Naar))
		}
	}
	if n == 0 {
		return regelAfhankelijk.toets(id, governance.Voldaan, "het project hangt van geen ander resultaat af")
	}
	return regelAfhankelijk.houdt(id, mist("geen mijlpaal wacht op: ", los))
}

func (p *Programma) wacht(van, naar string) bool {
	for _, m := range p.def.Projecten[p.proj[van]].Mijlpalen {
		for _, na := range m.Na {
			if j, ok := p.mijl[na]; na == naar || ok && p.def.Projecten[p.knopen[j].project].ID == naar {
				return true
			}
		}
	}
	return false
}
