package agenda

import (
	"maps"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Resolve checks the definition and gives the Agenda to work with. Every
// mistake is in the error, as *goaltree.Fout with its path: ids that are
// double or malformed, links that lead nowhere, a line related to itself, a
// step that may not be taken. What an agenda had better have, but may lack, is
// for Agenda.Toets to say.
func (d *Definitie) Resolve() (*Agenda, error) {
	k := invoer.NieuweKeuring(d.plaatsen)
	k.Versie(formaat(), d.Versie)
	k.Teksten(d)
	k.ID("id", d.ID)
	k.Verplicht("naam", d.Naam)

	b := d.keurIDs(k)
	d.keurLijnen(k, b)
	d.keurLandschap(k, b)
	for i, p := range d.Problemen {
		b.probleem(k, invoer.In("problemen", i)+".", p)
	}
	dossiers := d.keurLogboeken(k, b)
	d.keurHerkomst(k, dossiers)
	if err := k.Err(); err != nil {
		return nil, err
	}
	return bouw(d.kopie(), dossiers), nil
}

// bekenden are the ids that links may lead to.
type bekenden struct {
	rollen, lijnen, vragen, onderwerpen, plekken, problemen []string
}

// bekend gives the ids of an agenda.
func (a *Agenda) bekend() bekenden {
	b := bekenden{
		rollen: slices.Sorted(maps.Keys(a.rol)), lijnen: slices.Sorted(maps.Keys(a.lijnen)),
		onderwerpen: slices.Sorted(maps.Keys(a.onderwerp)), problemen: slices.Sorted(maps.Keys(a.probleem)),
	}
	b.plekken = slices.Concat(b.onderwerpen, slices.Sorted(maps.Keys(a.project)))
	for _, v := range a.d.Toetsvragen {
		b.vragen = append(b.vragen, v.ID)
	}
	return b
}

// keurIDs checks the ids themselves and gives those that can be referred to.
func (d *Definitie) keurIDs(k *invoer.Keuring) bekenden {
	var b bekenden
	rollen, lijnen, vragen, plekken, problemen := map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	voeg := func(lijst *[]string, gezien map[string]string, knoop, id, naam string) {
		if k.Uniek(gezien, knoop, id) {
			*lijst = append(*lijst, id)
		}
		k.Verplicht(knoop+".naam", naam)
	}
	for i, r := range d.Rollen {
		voeg(&b.rollen, rollen, invoer.In("rollen", i), r.ID, r.Naam)
	}
	for i, l := range d.Actielijnen {
		voeg(&b.lijnen, lijnen, invoer.In("actielijnen", i), l.ID, l.Naam)
	}
	for i, v := range d.Toetsvragen {
		voeg(&b.vragen, vragen, invoer.In("toetsvragen", i), v.ID, v.Naam)
		k.Verplicht(invoer.In("toetsvragen", i)+".vraag", v.Vraag)
	}
	for i, o := range d.Onderwerpen {
		voeg(&b.onderwerpen, plekken, invoer.In("onderwerpen", i), o.ID, o.Naam)
	}
	b.plekken = slices.Clone(b.onderwerpen)
	for i, p := range d.Projecten {
		voeg(&b.plekken, plekken, invoer.In("projecten", i), p.ID, p.Naam)
	}
	for i, p := range d.Problemen {
		voeg(&b.problemen, problemen, invoer.In("problemen", i), p.ID, p.Naam)
	}
	return b
}

func (d *Definitie) keurLijnen(k *invoer.Keuring, b bekenden) {
	if len(d.Actielijnen) == 0 {
		k.Fout("actielijnen", "", goaltree.CodeLeeg, "an agenda has at least one actielijn")
	}
	nummers := map[int]string{}
	for i, l := range d.Actielijnen {
		pad := invoer.In("actielijnen", i)
		if l.Nummer < 1 {
			k.Fout(pad+".nummer", strconv.Itoa(l.Nummer), goaltree.CodeGetal, "a number is 1 or more")
		} else if ander, dubbel := nummers[l.Nummer]; dubbel {
			k.Fout(pad+".nummer", strconv.Itoa(l.Nummer), goaltree.CodeDubbel, "this number is already that of %s", ander)
		} else {
			nummers[l.Nummer] = pad
		}
		gezien := map[string]bool{}
		for j, v := range l.Vertegenwoordigers {
			hier := invoer.In(pad+".vertegenwoordigers", j)
			k.Verwijzing(hier+".rol", v.Rol, b.rollen, "rol")
			enkel(k, hier+".rol", v.Rol, gezien)
			if v.Aantal < 1 {
				k.Fout(hier+".aantal", strconv.Itoa(v.Aantal), goaltree.CodeGetal, "at least one stands for a line")
			}
		}
	}
	paren := map[[2]string]string{}
	for i, s := range d.Samenhang {
		pad := invoer.In("samenhang", i)
		k.Verwijzing(pad+".a", s.A, b.lijnen, "actielijn")
		k.Verwijzing(pad+".b", s.B, b.lijnen, "actielijn")
		k.Verplicht(pad+".toelichting", s.Toelichting)
		paar := [2]string{min(s.A, s.B), max(s.A, s.B)}
		switch ander, dubbel := paren[paar]; {
		case s.A == s.B && s.A != "":
			k.Fout(pad+".b", s.B, goaltree.CodeTegenspraak, "a line does not depend on itself")
		case dubbel && s.A != "" && s.B != "":
			k.Fout(pad, s.A+", "+s.B, goaltree.CodeDubbel, "these two lines are already related in %s", ander)
		default:
			paren[paar] = pad
		}
	}
}

func (d *Definitie) keurLandschap(k *invoer.Keuring, b bekenden) {
	for i, o := range d.Onderwerpen {
		pad := invoer.In("onderwerpen", i)
		verwijzingen(k, pad+".actielijnen", o.Actielijnen, b.lijnen, "actielijn")
		if _, ok := niveaus.Rij(o.Niveau); !ok && o.Niveau != 0 {
			k.Fout(pad+".niveau", o.Niveau.String(), goaltree.CodeOngeldigeWaarde, "this is not a niveau")
		}
		if _, ok := onderwerpStaten.Rij(o.Staat); !ok && o.Staat != 0 {
			k.Fout(pad+".staat", o.Staat.String(), goaltree.CodeOngeldigeWaarde, "this is not a staat")
		}
	}
	for i, p := range d.Projecten {
		pad := invoer.In("projecten", i)
		verwijzingen(k, pad+".actielijnen", p.Actielijnen, b.lijnen, "actielijn")
		if p.Onderwerp != "" {
			k.Verwijzing(pad+".onderwerp", p.Onderwerp, b.onderwerpen, "onderwerp")
		}
		if _, ok := projectStaten.Rij(p.Staat); !ok {
			k.Fout(pad+".staat", "", goaltree.CodeLeeg, "the staat must be filled")
		}
		b.bijdragen(k, pad+".bijdragen", p.Bijdragen)
	}
}

// probleem checks what a problem says; pad ends with a point where it is not
// empty.
func (b bekenden) probleem(k *invoer.Keuring, pad string, p Probleem) {
	if _, ok := probleemSoorten.Rij(p.Soort); !ok {
		k.Fout(pad+"soort", "", goaltree.CodeLeeg, "the soort must be filled")
	}
	verwijzingen(k, pad+"actielijnen", p.Actielijnen, b.lijnen, "actielijn")
	verwijzingen(k, pad+"raakt", p.Raakt, b.plekken, "onderwerp or project")
	b.bijdragen(k, pad+"bijdragen", p.Bijdragen)
	if p.Herkomst != nil {
		k.Verwijzing(pad+"herkomst.probleem", p.Herkomst.Probleem, b.problemen, "probleem")
	}
}

// verwijzingen checks a list of links, each of which stands in it once.
func verwijzingen(k *invoer.Keuring, pad string, ids, bekend []string, wat string) {
	gezien := map[string]bool{}
	for i, id := range ids {
		k.Verwijzing(invoer.In(pad, i), id, bekend, wat)
		enkel(k, invoer.In(pad, i), id, gezien)
	}
}

// bijdragen checks answers: to a question that is there, each once.
func (b bekenden) bijdragen(k *invoer.Keuring, pad string, bijdragen []Bijdrage) {
	gezien := map[string]bool{}
	for i, bij := range bijdragen {
		hier := invoer.In(pad, i)
		k.Verwijzing(hier+".vraag", bij.Vraag, b.vragen, "toetsvraag")
		enkel(k, hier+".vraag", bij.Vraag, gezien)
		if _, ok := antwoorden.Rij(bij.Antwoord); !ok {
			k.Fout(hier+".antwoord", "", goaltree.CodeLeeg, "the antwoord must be filled")
		}
	}
}

// enkel notes an id that stands twice in one list.
func enkel(k *invoer.Keuring, pad, id string, gezien map[string]bool) {
	if gezien[id] && id != "" {
		k.Fout(pad, id, goaltree.CodeDubbel, "this is already in the list")
	}
	gezien[id] = true
}

// keurLogboeken takes every step and gives the dossiers, by problem.
func (d *Definitie) keurLogboeken(k *invoer.Keuring, b bekenden) map[string]Dossier {
	dossiers := map[string]Dossier{}
	for _, p := range d.Problemen {
		dossiers[p.ID] = NieuwDossier(p)
	}
	gezien := map[string]bool{}
	for i, l := range d.Logboeken {
		pad := invoer.In("logboeken", i)
		if !k.Verwijzing(pad+".probleem", l.Probleem, b.problemen, "probleem") {
			continue
		}
		if gezien[l.Probleem] {
			k.Fout(pad+".probleem", l.Probleem, goaltree.CodeDubbel, "this problem already has a logboek")
			continue
		}
		gezien[l.Probleem] = true
		dossier := dossiers[l.Probleem]
		for j, s := range l.Stappen {
			hier := invoer.In(pad+".stappen", j) + "."
			dossier.keur(k, hier, s)
			b.stap(k, hier, s)
			// After a step that is refused the next is judged as if it had been
			// taken: one slip is one mistake.
			if s.Stadium != 0 {
				dossier = dossier.met(s)
			}
		}
		dossiers[l.Probleem] = dossier
	}
	return dossiers
}

// stap checks the ids in a step.
func (b bekenden) stap(k *invoer.Keuring, pad string, s Stap) {
	for _, v := range []struct {
		veld, id string
		bekend   []string
		wat      string
	}{
		{"rol", s.Rol, b.rollen, "rol"},
		{"actielijn", s.Actielijn, b.lijnen, "actielijn"},
		{"bij", s.Bij, b.plekken, "onderwerp or project"},
	} {
		if v.id != "" {
			k.Verwijzing(pad+v.veld, v.id, v.bekend, v.wat)
		}
	}
	b.bijdragen(k, pad+"bijdragen", s.Bijdragen)
}

// keurHerkomst checks that what came from an evaluation did: the step is one,
// and not later than the problem it laid bare. That no problem comes from
// itself, by whatever round, is checked too.
func (d *Definitie) keurHerkomst(k *invoer.Keuring, dossiers map[string]Dossier) {
	van := map[string]string{}
	for _, p := range d.Problemen {
		if p.Herkomst != nil {
			van[p.ID] = p.Herkomst.Probleem
		}
	}
	for i, p := range d.Problemen {
		if p.Herkomst == nil {
			continue
		}
		pad := invoer.In("problemen", i) + ".herkomst"
		if komtVanZichzelf(van, p.ID) {
			k.Fout(pad+".probleem", p.Herkomst.Probleem, goaltree.CodeTegenspraak, "a problem cannot come from itself")
			continue
		}
		oorsprong, ok := dossiers[p.Herkomst.Probleem]
		if !ok {
			continue // told already: there is no such problem
		}
		n := p.Herkomst.Stap
		if n < 1 || n > len(oorsprong.stappen) || oorsprong.stappen[n-1].Stadium != Geevalueerd {
			k.Fout(pad+".stap", strconv.Itoa(n), CodeOvergang, "this is not an evaluation in the logboek of %s", p.Herkomst.Probleem)
			continue
		}
		na := oorsprong.stappen[n-1].Datum
		if eigen := dossiers[p.ID].stappen; len(eigen) > 0 && eerder(eigen[0].Datum, na) {
			k.Fout(pad+".stap", strconv.Itoa(n), goaltree.CodePeriode, "this evaluation was on %s, after the problem came up on %s", na, eigen[0].Datum)
		}
	}
}

// komtVanZichzelf follows the origins from one problem.
func komtVanZichzelf(van map[string]string, id string) bool {
	for ouder, n := van[id], 0; ouder != "" && n <= len(van); ouder, n = van[ouder], n+1 {
		if ouder == id {
			return true
		}
	}
	return false
}

// bouw indexes a definition that was checked.
func bouw(d *Definitie, dossiers map[string]Dossier) *Agenda {
	a := &Agenda{
		d: d, dossier: dossiers, rol: map[string]string{}, lijnen: map[string]Actielijn{},
		onderwerp: map[string]Onderwerp{}, project: map[string]Project{}, probleem: map[string]Probleem{},
	}
	for _, r := range d.Rollen {
		a.rol[r.ID] = r.Naam
	}
	for _, l := range d.Actielijnen {
		a.lijnen[l.ID] = l
	}
	for _, o := range d.Onderwerpen {
		a.onderwerp[o.ID] = o
	}
	for _, p := range d.Projecten {
		a.project[p.ID] = p
	}
	for _, p := range d.Problemen {
		a.probleem[p.ID] = p
	}
	return a
}
