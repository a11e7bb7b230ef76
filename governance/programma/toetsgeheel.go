package programma

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// toetsRol holds the places of the programme against what a role asks.
func (p *Programma) toetsRol(r Rol) []governance.Toets {
	var posten []Post
	for _, q := range p.def.Posten {
		if slices.Contains(q.Rollen, r.ID) {
			posten = append(posten, q)
		}
	}
	var toetsen []governance.Toets
	if r.Aantal > 0 {
		if len(p.def.Posten) == 0 {
			toetsen = append(toetsen, regelAantal.onbekend(r.ID, "er staat niet in wie welke rol heeft"))
		} else {
			var anders string
			if len(posten) != r.Aantal {
				anders = "bezet door " + notatie.Getal(float64(len(posten)), 0) + " in plaats van " + notatie.Getal(float64(r.Aantal), 0)
			}
			toetsen = append(toetsen, regelAantal.houdt(r.ID, anders))
		}
	}
	if (r.Uit != "" || r.PerUit) && len(posten) > 0 {
		toetsen = append(toetsen, regelHerkomst.houdt(r.ID, mist("klopt niet bij: ", r.verkeerdUit(posten))))
	}
	return toetsen
}

// verkeerdUit names the places whose holders come from elsewhere than the role
// asks, or from the same organisation as another.
func (r Rol) verkeerdUit(posten []Post) (namen []string) {
	gezien := map[string]bool{}
	for _, q := range posten {
		if r.Uit != "" && q.Uit != r.Uit || r.PerUit && (q.Organisatie == "" || gezien[q.Organisatie]) {
			namen = append(namen, q.Naam)
		}
		gezien[q.Organisatie] = true
	}
	return namen
}

// magNiet names the projects that a place leads while none of its roles may: a
// project asks another role than a sub-project, and a role may be bound to some
// projects, which then binds whoever has it.
func (p *Programma) magNiet(q Post) (namen []string) {
	for _, id := range q.Leidt {
		mag := magLeiden(&p.def.Projecten[p.proj[id]])
		ok := slices.ContainsFunc(q.Rollen, func(r string) bool { return p.rolMag(r, mag) })
		for _, r := range q.Rollen {
			if alleen := p.def.Rollen[p.rol[r]].Projecten; len(alleen) > 0 && !slices.Contains(alleen, id) {
				ok = false
			}
		}
		if !ok {
			namen = append(namen, p.NaamVan(id))
		}
	}
	return namen
}

func (p *Programma) toetsGeheel() []governance.Toets {
	return []governance.Toets{
		p.toetsStuurgroep(),
		p.toetsRitme(),
		p.toetsEvaluatie(),
		toetsOverdracht(regelProgOverdr, "", p.def.Overdracht),
		p.toetsUren("", p.def.Inzet),
		p.toetsKringen(),
		p.toetsBelasting(),
	}
}

func (p *Programma) toetsStuurgroep() governance.Toets {
	if p.def.Stuurgroep == nil {
		return regelStuurgroep.houdt("", "er is geen stuurgroep")
	}
	var weg []string
	for _, t := range []Taak{BestuurlijkOpdrachtGeven, AmbtelijkOpdrachtGeven, ProgrammaLeiden} {
		if !slices.ContainsFunc(p.def.Stuurgroep.Leden, func(r string) bool { return p.rolMag(r, t) }) {
			weg = append(weg, t.Label())
		}
	}
	return regelStuurgroep.houdt("", mist("niemand in de stuurgroep mag: ", weg))
}

func (p *Programma) toetsRitme() governance.Toets {
	s := p.def.Stuurgroep
	switch {
	case s == nil:
		return regelRitme.onbekend("", "er is geen stuurgroep")
	case len(s.Overleg) == 0:
		return regelRitme.onbekend("", "het overleg van de stuurgroep staat er niet in; afgesproken is "+s.Ritme.String())
	}
	var gaten []string
	for _, t := range s.gaten(p.def.Looptijd) {
		gaten = append(gaten, t.Van().Label()+" t/m "+t.Tot().Label())
	}
	return regelRitme.houdt("", mist(s.Ritme.String()+", maar te weinig in: ", gaten))
}

func (p *Programma) toetsEvaluatie() governance.Toets {
	var gedekt []Fase
	for _, e := range p.def.Evaluaties {
		if e.Tijdvak.Tot() < p.def.Looptijd.Tot() { // before the end, when there is still something to adjust
			gedekt = append(gedekt, e.Fasen...)
		}
	}
	return regelEvaluatie.houdt("", mist("niet gepland: ", ontbreekt(Fasen(), func(f Fase) bool { return slices.Contains(gedekt, f) })))
}

func (p *Programma) toetsKringen() governance.Toets {
	k := p.Kringen()
	if len(k.Kringen) == 0 {
		return regelKringen.houdt("", "")
	}
	ketens := make([]string, len(k.Kringen))
	for i, kring := range k.Kringen {
		ketens[i] = p.keten(kring)
	}
	return regelKringen.houdt("", "op elkaar wachten: "+notatie.Opsomming(ketens)+"; open door los te maken: "+p.losmaken(k))
}

func (p *Programma) toetsBelasting() governance.Toets {
	if len(p.def.Beschikbaar) == 0 {
		return regelBelasting.onbekend("", "er staat niet in hoeveel uur de rollen hebben")
	}
	weken := map[string]int{}
	hoogste := map[string]Uren{}
	for _, b := range p.Belasting() {
		if b.Over > 0 {
			weken[b.Rol]++
			hoogste[b.Rol] = max(hoogste[b.Rol], b.Over)
		}
	}
	var over []string
	for _, r := range p.def.Rollen {
		if n := weken[r.ID]; n > 0 {
			over = append(over, notatie.Kleineletter(r.Naam)+" in "+notatie.Aantal(n, "week", "weken")+", tot "+hoogste[r.ID].String()+" per week te veel")
		}
	}
	return regelBelasting.houdt("", mist("te veel gevraagd van: ", over))
}
