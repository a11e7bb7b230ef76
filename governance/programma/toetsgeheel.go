package programma

import (
	"slices"
	"strings"

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
			toetsen = append(toetsen, gelezen(regelAantal.houdt(r.ID, anders), append(regelsVan(posten, func(q Post) string { return q.Lezing }), r.Lezing)...))
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
	var mijlpalen []Mijlpaal
	for _, k := range p.knopen {
		mijlpalen = append(mijlpalen, k.m)
	}
	return append([]governance.Toets{
		p.toetsStuurgroep(),
		p.toetsRitme(),
		p.toetsEvaluatie(),
		toetsOverdracht(regelProgOverdr, "", p.def.Overdracht, mijlpalen),
		p.toetsUren("", p.def.Inzet, p.def.Looptijd),
		p.toetsKringen(),
	}, p.toetsBelasting()...)
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
	case s.teKort(p.def.Looptijd):
		return regelRitme.onbekend("", "de looptijd is korter dan waarover het ritme telt; "+RitmeLezing(s.Ritme))
	}
	var gaten []string
	for _, t := range s.gaten(p.def.Looptijd) {
		gaten = append(gaten, t.Van().Label()+" t/m "+t.Tot().Label())
	}
	if len(gaten) == 0 {
		return regelRitme.toets("", governance.Voldaan, RitmeLezing(s.Ritme))
	}
	return regelRitme.houdt("", mist(s.Ritme.String()+", maar te weinig in: ", gaten)+"; "+RitmeLezing(s.Ritme))
}

// toetsEvaluatie asks for one evaluation with all four phases that is neither on
// the programme's first day nor at its end, when there is nothing to adjust.
func (p *Programma) toetsEvaluatie() governance.Toets {
	om := p.def.Looptijd
	var weg []string // what the fullest of them lacks
	tussentijds := ""
	for _, e := range p.def.Evaluaties {
		if e.Tijdvak.Tot() <= om.Van() || e.Tijdvak.Tot() >= om.Tot() {
			continue
		}
		mist := ontbreekt(Fasen(), func(f Fase) bool { return slices.Contains(e.Fasen, f) })
		if tussentijds == "" || len(mist) < len(weg) {
			tussentijds, weg = e.Naam, mist
		}
	}
	if tussentijds == "" {
		return regelEvaluatie.houdt("", "er is geen evaluatie na de eerste dag die eindigt voor de laatste")
	}
	return regelEvaluatie.houdt("", mist("geen evaluatie heeft alle vier; in "+tussentijds+" ontbreekt: ", weg))
}

// maxKetens is how many circles a finding spells out.
const maxKetens = 5

func (p *Programma) toetsKringen() governance.Toets {
	k := p.Kringen()
	n := len(k.Kringen)
	if n == 0 {
		return regelKringen.houdt("", "")
	}
	ketens := make([]string, 0, maxKetens+1)
	for _, kring := range k.Kringen[:min(n, maxKetens)] {
		ketens = append(ketens, p.WachtkringTekst(kring))
	}
	switch {
	case k.Afgebroken:
		ketens = append(ketens, "en meer dan "+notatie.Getal(float64(n-maxKetens), 0)+" andere kringen")
	case n > maxKetens:
		ketens = append(ketens, "en nog "+notatie.Aantal(n-maxKetens, "andere kring", "andere kringen"))
	}
	zin := strings.Join(ketens, "; ") + ". Zo gaat het open: " + p.losmaken(k)
	if !k.Bewezen {
		zin += "; of het met minder kan, is niet bewezen"
	}
	return regelKringen.houdt("", zin)
}

// toetsBelasting answers for each role that hours are asked of.
func (p *Programma) toetsBelasting() (toetsen []governance.Toets) {
	belasting := p.Belasting()
	if len(belasting) == 0 {
		return []governance.Toets{regelBelasting.onbekend("", "er is geen inzet genoemd")}
	}
	for i := 0; i < len(belasting); {
		j := i
		for j < len(belasting) && belasting[j].Rol == belasting[i].Rol {
			j++
		}
		toetsen = append(toetsen, p.toetsRolbelasting(belasting[i:j]))
		i = j
	}
	return toetsen
}

func (p *Programma) toetsRolbelasting(weken []Belasting) governance.Toets {
	rol, teveel, hoogste, onbekend := weken[0].Rol, 0, Uren(0), false
	for _, b := range weken {
		if b.Over > 0 {
			teveel++
			hoogste = max(hoogste, b.Over)
		}
		onbekend = onbekend || b.AantalOnbekend
	}
	switch {
	case weken[0].Beschikbaar == nil:
		return regelBelasting.onbekend(rol, "er staat niet in hoeveel uur deze rol heeft")
	case slices.ContainsFunc(p.def.Beschikbaar, func(z Inzet) bool { return z.Rol == rol && z.Aantal == 0 }):
		return regelBelasting.onbekend(rol, "er staat niet in hoeveel personen de uren hebben die er zijn")
	case teveel > 0:
		return regelBelasting.houdt(rol, "in "+notatie.Aantal(teveel, "week", "weken")+" wordt te veel gevraagd, tot "+hoogste.String()+" per week te veel")
	case onbekend:
		return regelBelasting.onbekend(rol, "er staat niet in van hoeveel personen de uren worden gevraagd; met één past het")
	}
	return regelBelasting.houdt(rol, "")
}
