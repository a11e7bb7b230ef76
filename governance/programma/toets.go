package programma

import (
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// The rules, as Toets.Regel names them: first those of each project, then those
// of roles, places and the whole.
const (
	RegelDoelen                  = "doelen"
	RegelBladVolledig            = "blad-volledig"
	RegelRandvoorwaarden         = "randvoorwaarden"
	RegelAandachtspunten         = "aandachtspunten"
	RegelGedeeldeRisicos         = "gedeelde-risicos"
	RegelRisicosGeschat          = "risicos-geschat"
	RegelLeiding                 = "leiding"
	RegelOpdrachtgevers          = "opdrachtgevers"
	RegelUren                    = "uren"
	RegelOverdracht              = "overdracht"
	RegelVerschuiving            = "verschuiving"
	RegelMijlpalenHaalbaar       = "mijlpalen-haalbaar"
	RegelAfhankelijkheidGepland  = "afhankelijkheid-gepland"
	RegelDeelprojectTijd         = "deelproject-tijd"
	RegelRolBezet                = "rol-bezet"
	RegelRolHerkomst             = "rol-herkomst"
	RegelLeidtMag                = "leidt-mag"
	RegelStuurgroepSamenstelling = "stuurgroep-samenstelling"
	RegelStuurgroepRitme         = "stuurgroep-ritme"
	RegelEvaluatie               = "evaluatie"
	RegelOverdrachtProgramma     = "overdracht-programma"
	RegelKringen                 = "kringen"
	RegelBelasting               = "belasting"
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
	regelDoelen          = regel{RegelDoelen, "het project draagt bij aan de doelen van het programma", bronBladen, governance.Hard}
	regelBlad            = regel{RegelBladVolledig, "elke cel van het projectblad is gevuld", bronBladen, governance.Hard}
	regelRandvoorwaarden = regel{RegelRandvoorwaarden, "de vijf randvoorwaarden zijn geborgd", bronProject, governance.Hard}
	regelAandachtspunten = regel{RegelAandachtspunten, "met de drie aandachtspunten is rekening gehouden", bronProject, governance.Voorkeur}
	regelRisicos         = regel{RegelGedeeldeRisicos, "de gedeelde risico's van het programma zijn opgenomen", bronBladen, governance.Hard}
	regelGeschat         = regel{RegelRisicosGeschat, "elk risico heeft een kans, een gevolg en een eigenaar", bronEigen, governance.Voorkeur}
	regelLeiding         = regel{RegelLeiding, "een project heeft een projectleider, een deelproject een coördinator", bronAmbitie, governance.Hard}
	regelOpdrachtgevers  = regel{RegelOpdrachtgevers, "wie opdracht geeft, mag dat vanuit zijn rol", bronBladen, governance.Hard}
	regelUren            = regel{RegelUren, "de inzet past bij wat voor de rol is afgesproken", bronKaders, governance.Voorkeur}
	regelOverdracht      = regel{RegelOverdracht, "de overdracht aan de lijn is gepland", bronResultaat, governance.Hard}
	regelVerschuiving    = regel{RegelVerschuiving, "het project draagt bij aan een van de vier verschuivingen", bronAmbitie, governance.Voorkeur}
	regelHaalbaar        = regel{RegelMijlpalenHaalbaar, "elke mijlpaal past in zijn tijdvak, na waar hij op wacht", bronEigen, governance.Hard}
	regelDeeltijd        = regel{RegelDeelprojectTijd, "een deelproject valt binnen de looptijd van zijn project", bronEigen, governance.Voorkeur}
	regelAfhankelijk     = regel{RegelAfhankelijkheidGepland, "waar een project van een resultaat afhangt, wacht een mijlpaal daarop", bronEigen, governance.Voorkeur}
)

// The rules for the programme as a whole.
var (
	regelAantal     = regel{RegelRolBezet, "een rol is zo vaak bezet als is afgesproken", bronKaders, governance.Hard}
	regelHerkomst   = regel{RegelRolHerkomst, "wie een rol heeft, komt uit het orgaan dat daarbij hoort", bronKaders, governance.Hard}
	regelLeidt      = regel{RegelLeidtMag, "wie een project leidt, mag dat vanuit zijn rol", bronKaders, governance.Hard}
	regelStuurgroep = regel{RegelStuurgroepSamenstelling, "bestuurlijk en ambtelijk opdrachtgevers en programmamanagers zitten in de stuurgroep", bronKaders, governance.Hard}
	regelRitme      = regel{RegelStuurgroepRitme, "de stuurgroep overlegt zo vaak als is afgesproken", bronKaders, governance.Hard}
	regelEvaluatie  = regel{RegelEvaluatie, "tussentijds is er een evaluatie met plan, do, check en act", bronKaders + ", tijdspad", governance.Hard}
	regelProgOverdr = regel{RegelOverdrachtProgramma, "de overdracht van het programma aan de lijn is gepland", bronKaders + ", tijdspad", governance.Hard}
	regelKringen    = regel{RegelKringen, "projecten wachten niet in een kring op elkaar", bronEigen, governance.Voorkeur}
	regelBelasting  = regel{RegelBelasting, "een rol wordt niet meer uren gevraagd dan hij heeft", bronEigen, governance.Hard}
)

func (r regel) toets(bij string, o governance.Oordeel, bevinding string) governance.Toets {
	if bevinding != "" {
		bevinding = strings.TrimSuffix(notatie.Hoofdletter(bevinding), ".") + "."
	}
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

// gelezen adds to an outcome on which readings it rests, each once.
func gelezen(t governance.Toets, lezingen ...string) governance.Toets {
	var alle []string
	for _, l := range lezingen {
		if l = strings.TrimSuffix(l, "."); l != "" && !slices.Contains(alle, l) {
			alle = append(alle, l)
		}
	}
	if len(alle) == 0 {
		return t
	}
	return t.MetLezing(strings.Join(alle, ". ") + ".")
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
// roles and of the whole. It tells also what is well. Toets.Bij is the id of a
// project, a role or a place; NaamVan gives its name.
func (p *Programma) Toets() []governance.Toets { return p.ToetsOp(0) }

// ToetsOp is Toets in the planning as it stands at a day, see PlanningOp.
func (p *Programma) ToetsOp(datum kalender.Datum) []governance.Toets {
	if len(p.def.Projecten) == 0 {
		return nil // the zero Programma
	}
	plan := p.PlanningOp(datum)
	var alle []governance.Toets
	for i := range p.def.Projecten {
		alle = append(alle, p.toetsProject(i, plan)...)
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

func (p *Programma) toetsProject(i int, plan *Planning) []governance.Toets {
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
	toetsen := []governance.Toets{
		regelDoelen.houdt(q.ID, geenDoel),
		regelBlad.houdt(q.ID, mist("leeg: ", leeg)),
		gelezen(regelRandvoorwaarden.houdt(q.ID, mist("niet geborgd: ", ontbreekt(Randvoorwaarden(), func(r Randvoorwaarde) bool {
			return slices.ContainsFunc(q.Randvoorwaarden, func(b Borging) bool { return b.Randvoorwaarde == r })
		}))), regelsVan(q.Randvoorwaarden, func(b Borging) string { return b.Lezing })...),
		gelezen(regelAandachtspunten.houdt(q.ID, mist("niet genoemd: ", ontbreekt(Aandachtspunten(), func(a Aandachtspunt) bool {
			return slices.ContainsFunc(q.Aandachtspunten, func(b Aandacht) bool { return b.Aandachtspunt == a })
		}))), regelsVan(q.Aandachtspunten, func(a Aandacht) string { return a.Lezing })...),
		p.toetsGedeeld(q),
		p.toetsGeschat(q),
		p.toetsOpdrachtgevers(q),
		p.toetsLeiding(q),
		p.toetsUren(q.ID, q.Inzet, p.def.looptijd(i)),
		toetsOverdracht(regelOverdracht, q.ID, q.Overdracht, q.Mijlpalen),
		regelVerschuiving.houdt(q.ID, geenVerschuiving),
		p.toetsHaalbaar(i, plan),
		p.toetsAfhankelijk(i),
	}
	if q.Bovenliggend != "" {
		toetsen = append(toetsen, p.toetsDeeltijd(i))
	}
	return toetsen
}

// toetsDeeltijd asks that a sub-project runs while its project does.
func (p *Programma) toetsDeeltijd(i int) governance.Toets {
	q := &p.def.Projecten[i]
	eigen, om := p.def.looptijd(i), p.LooptijdVan(q.Bovenliggend)
	var buiten []string
	if eigen.Van() < om.Van() {
		buiten = append(buiten, "begint op "+eigen.Van().Label()+", voor "+p.NaamVan(q.Bovenliggend)+" op "+om.Van().Label())
	}
	if eigen.Tot() > om.Tot() {
		buiten = append(buiten, "eindigt op "+eigen.Tot().Label()+", na "+p.NaamVan(q.Bovenliggend)+" op "+om.Tot().Label())
	}
	return regelDeeltijd.houdt(q.ID, mist("het deelproject ", buiten))
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
	if len(risicos) == 0 {
		return regelGeschat.onbekend(q.ID, "het project noemt geen risico's")
	}
	var niet []string
	for _, r := range risicos {
		if r.Score() == 0 || r.Eigenaar == "" {
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

// toetsUren holds hours against what the roles' norms say. Those of one role add
// up where they stand in the same days. Hours per month are not held against a
// norm per week, since a month is no number of weeks; a role without a norm is
// not held against one: of both it is told that it cannot be.
func (p *Programma) toetsUren(bij string, inzet []Inzet, looptijd kalender.Tijdvak) governance.Toets {
	if len(inzet) == 0 {
		return regelUren.onbekend(bij, "er is geen inzet genoemd")
	}
	var anders, onvergelijkbaar []string
	var lezingen []string
	for _, rol := range rollenVan(inzet) {
		n := p.def.Rollen[p.rol[rol]].Norm
		var van []Inzet // of this role, in the norm's unit
		for _, z := range inzet {
			switch {
			case z.Rol != rol:
			case n == nil:
				onvergelijkbaar = append(onvergelijkbaar, "voor "+notatie.Kleineletter(p.RolNaam(rol))+" is geen norm afgesproken")
			case n.Per != z.Per:
				onvergelijkbaar = append(onvergelijkbaar, notatie.Kleineletter(p.inzetregel(z))+" is niet te vergelijken met "+n.regel())
			default:
				van = append(van, z)
				lezingen = append(lezingen, z.Lezing)
			}
		}
		for _, uren := range gestapeld(van, looptijd) {
			if uren < n.Van || uren > n.Tot {
				anders = append(anders, notatie.Kleineletter(p.RolNaam(rol))+" "+aantalUren(uren)+" uur "+n.Per.Label()+" in plaats van "+n.regel())
			}
		}
	}
	slices.Sort(onvergelijkbaar)
	onvergelijkbaar = slices.Compact(onvergelijkbaar)
	switch {
	case len(anders) > 0:
		return gelezen(regelUren.houdt(bij, mist("anders: ", append(anders, onvergelijkbaar...))), lezingen...)
	case len(onvergelijkbaar) > 0:
		return regelUren.onbekend(bij, notatie.Opsomming(onvergelijkbaar))
	}
	return gelezen(regelUren.houdt(bij, ""), lezingen...)
}

// rollenVan gives the roles of hours, each once, in their order.
func rollenVan(inzet []Inzet) (rollen []string) {
	for _, z := range inzet {
		if !slices.Contains(rollen, z.Rol) {
			rollen = append(rollen, z.Rol)
		}
	}
	return rollen
}

// gestapeld gives the different sums of hours of one holder over the days of the
// span, leaving out days without any.
func gestapeld(inzet []Inzet, looptijd kalender.Tijdvak) []float64 {
	vak := func(z Inzet) kalender.Tijdvak {
		if z.Tijdvak != nil {
			return *z.Tijdvak
		}
		return looptijd
	}
	var sommen []float64
	for _, z := range inzet { // a sum changes where hours begin, or the day after they end
		for _, d := range []kalender.Datum{vak(z).Van(), vak(z).Tot() + 1} {
			honderdsten, iets := 0, false
			for _, y := range inzet {
				if vak(y).Bevat(d) {
					honderdsten += int(math.Round(100 * y.Uren))
					iets = true
				}
			}
			if som := float64(honderdsten) / 100; iets && !slices.Contains(sommen, som) {
				sommen = append(sommen, som)
			}
		}
	}
	return sommen
}

// toetsLeiding asks for someone who may lead the project: of a place in the
// programme that leads it, or else of a role in its team.
func (p *Programma) toetsLeiding(q *Project) governance.Toets {
	mag := magLeiden(q)
	for _, post := range p.def.Posten {
		if slices.Contains(post.Leidt, q.ID) && slices.ContainsFunc(post.Rollen, func(r string) bool { return p.rolMag(r, mag) }) {
			return gelezen(regelLeiding.houdt(q.ID, ""), post.Lezing)
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

// toetsOverdracht asks to whom and when, and that nothing is still to be done
// when the hand-over ends.
func toetsOverdracht(r regel, bij string, o *Overdracht, mijlpalen []Mijlpaal) governance.Toets {
	if o == nil {
		return r.houdt(bij, "er is geen overdracht genoemd")
	}
	var weg string
	switch {
	case o.Tijdvak.IsZero() && o.Aan == "":
		weg = "er staat niet bij aan wie en wanneer"
	case o.Tijdvak.IsZero():
		weg = "er staat niet bij wanneer"
	case o.Aan == "":
		weg = "er staat niet bij aan wie"
	}
	var erna []string
	for _, m := range mijlpalen {
		if !o.Tijdvak.IsZero() && m.Tijdvak.Tot() > o.Tijdvak.Tot() {
			erna = append(erna, m.Naam+" ("+m.Tijdvak.Label()+")")
		}
	}
	if len(erna) > 0 {
		if weg != "" {
			weg += "; "
		}
		weg += "de overdracht eindigt op " + o.Tijdvak.Tot().Label() + ", en later eindigt nog: " + notatie.Opsomming(erna)
	}
	return gelezen(r.houdt(bij, weg), o.Lezing)
}

// toetsHaalbaar asks that every milestone of the project can be done, or was,
// within its span.
func (p *Programma) toetsHaalbaar(project int, plan *Planning) governance.Toets {
	q := &p.def.Projecten[project]
	if len(q.Mijlpalen) == 0 {
		return regelHaalbaar.onbekend(q.ID, "het project heeft geen mijlpalen")
	}
	var niet, leeg []string
	for _, s := range plan.Stappen {
		switch {
		case s.Project != q.ID || s.NaTijdvak == 0:
		case s.Gereed:
			niet = append(niet, p.NaamVan(s.Mijlpaal)+" ("+dagen(s.NaTijdvak)+" later gereed)")
		default:
			niet = append(niet, p.NaamVan(s.Mijlpaal)+" ("+dagen(s.NaTijdvak)+" later)")
		}
	}
	for _, m := range plan.InKring {
		if p.knopen[p.mijl[m]].project == project {
			niet = append(niet, p.NaamVan(m)+" (op of achter een kring)")
		}
	}
	for _, m := range q.Mijlpalen {
		for _, na := range m.Na {
			if _, is := p.proj[na]; is && !p.heeftMijlpalen(na) {
				leeg = append(leeg, m.Naam+" wacht op "+p.NaamVan(na)+", dat geen mijlpalen heeft")
			}
		}
	}
	lezingen := regelsVan(q.Mijlpalen, func(m Mijlpaal) string { return m.Lezing })
	if slices.ContainsFunc(q.Mijlpalen, func(m Mijlpaal) bool { return len(m.Na) > 0 }) {
		lezingen = append(lezingen, q.Lezing) // may say how what comes after what was read
	}
	switch {
	case len(niet) > 0:
		return gelezen(regelHaalbaar.houdt(q.ID, mist("past niet: ", append(niet, leeg...))), lezingen...)
	case len(leeg) > 0:
		return regelHaalbaar.onbekend(q.ID, notatie.Opsomming(leeg))
	}
	return gelezen(regelHaalbaar.houdt(q.ID, ""), lezingen...)
}

// heeftMijlpalen tells whether the project, or a part of it, has a milestone.
func (p *Programma) heeftMijlpalen(project string) bool {
	return slices.ContainsFunc(p.knopen, func(k knoop) bool { return p.deelVan(p.def.Projecten[k.project].ID, project) })
}

// deelVan tells whether a project is another, or a part of it in any number of
// steps.
func (p *Programma) deelVan(project, geheel string) bool {
	for project != "" && project != geheel {
		project = p.def.Projecten[p.proj[project]].Bovenliggend
	}
	return project == geheel
}

// toetsAfhankelijk looks for each dependency of the project for a milestone of
// it that waits for the other, or for one of the other's milestones.
func (p *Programma) toetsAfhankelijk(project int) governance.Toets {
	id := p.def.Projecten[project].ID
	var los, leeg, extern []string
	n := 0
	for _, r := range p.def.Relaties {
		if r.Van != id || r.Soort != AfhankelijkVanResultaat {
			continue
		}
		n++
		switch _, intern := p.proj[r.Naar]; {
		case !intern:
			extern = append(extern, p.NaamVan(r.Naar))
		case !p.heeftMijlpalen(r.Naar):
			leeg = append(leeg, p.NaamVan(r.Naar))
		case !p.wacht(id, r.Naar):
			los = append(los, p.NaamVan(r.Naar))
		}
	}
	var zinnen []string
	for _, z := range []string{
		mist("geen mijlpaal wacht op: ", los), mist("zonder mijlpalen om op te wachten: ", leeg),
		mist("buiten het programma, zonder planning hier: ", extern),
	} {
		if z != "" {
			zinnen = append(zinnen, z)
		}
	}
	zin := strings.Join(zinnen, "; ")
	switch {
	case n == 0:
		return regelAfhankelijk.toets(id, governance.Voldaan, "het project hangt van geen ander resultaat af")
	case len(los)+len(leeg) == 0 && len(extern) > 0:
		return regelAfhankelijk.onbekend(id, zin)
	}
	return regelAfhankelijk.houdt(id, zin)
}

func (p *Programma) wacht(van, naar string) bool {
	for _, m := range p.def.Projecten[p.proj[van]].Mijlpalen {
		for _, na := range m.Na {
			if j, ok := p.mijl[na]; na == naar || ok && p.deelVan(p.def.Projecten[p.knopen[j].project].ID, naar) {
				return true
			}
		}
	}
	return false
}
