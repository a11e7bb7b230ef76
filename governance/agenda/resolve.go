package agenda

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Resolve checks the definition and gives the Agenda to work with. Every
// mistake is in the error, as *goaltree.Fout with its path: ids that are
// double or malformed, links that lead nowhere, a line related to itself, a
// step that may not be taken. Of an agenda too large to be reckoned in a moment
// that alone is told. What an agenda had better have, but may lack, is for
// Agenda.Toets to say.
func (d *Definitie) Resolve() (*Agenda, error) {
	if d == nil {
		return nil, invoer.Geen("agenda")
	}
	k := invoer.NieuweKeuring(d.plaatsen)
	k.Versie(formaat(), d.Versie)
	if !d.keurOmvang(k) {
		return nil, k.Err()
	}
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
	return bouw(d.kopie(), b, dossiers), nil
}

// bekenden are the ids that links may lead to.
type bekenden struct {
	rollen, lijnen, vragen, onderwerpen, plekken, problemen ids
}

// soorten gives the lists of b, to change.
func soorten(b *bekenden) []*ids {
	return []*ids{&b.rollen, &b.lijnen, &b.vragen, &b.onderwerpen, &b.plekken, &b.problemen}
}

// gesorteerd puts the ids in an order of their own, so that what comes nearest
// to a wrong one does not depend on how they were listed.
func (b bekenden) gesorteerd() bekenden {
	for _, s := range soorten(&b) {
		s.lijst = slices.Sorted(slices.Values(s.lijst))
	}
	return b
}

// keurIDs checks the ids themselves and gives those that can be referred to.
func (d *Definitie) keurIDs(k *invoer.Keuring) bekenden {
	var b bekenden
	rollen, lijnen, vragen, plekken, problemen := map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	voeg := func(gezien map[string]string, knoop, id, naam string, bij ...*ids) {
		if k.Uniek(gezien, knoop, id) {
			for _, s := range bij {
				*s = s.met(id)
			}
		}
		k.Verplicht(knoop+".naam", naam)
	}
	for i, r := range d.Rollen {
		voeg(rollen, invoer.In("rollen", i), r.ID, r.Naam, &b.rollen)
	}
	for i, l := range d.Actielijnen {
		voeg(lijnen, invoer.In("actielijnen", i), l.ID, l.Naam, &b.lijnen)
	}
	for i, v := range d.Toetsvragen {
		voeg(vragen, invoer.In("toetsvragen", i), v.ID, v.Naam, &b.vragen)
		k.Verplicht(invoer.In("toetsvragen", i)+".vraag", v.Vraag)
	}
	for i, o := range d.Onderwerpen {
		voeg(plekken, invoer.In("onderwerpen", i), o.ID, o.Naam, &b.onderwerpen, &b.plekken)
	}
	for i, p := range d.Projecten {
		voeg(plekken, invoer.In("projecten", i), p.ID, p.Naam, &b.plekken)
	}
	for i, p := range d.Problemen {
		voeg(problemen, invoer.In("problemen", i), p.ID, p.Naam, &b.problemen)
	}
	return b.gissend()
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
			b.rollen.verwijzing(k, hier+".rol", v.Rol, "rol")
			enkel(k, hier+".rol", v.Rol, gezien)
			if v.Aantal < 1 {
				k.Fout(hier+".aantal", strconv.Itoa(v.Aantal), goaltree.CodeGetal, "at least one stands for a line")
			}
		}
	}
	paren := map[[2]string]string{}
	for i, s := range d.Samenhang {
		pad := invoer.In("samenhang", i)
		b.lijnen.verwijzing(k, pad+".a", s.A, "actielijn")
		b.lijnen.verwijzing(k, pad+".b", s.B, "actielijn")
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

// niveaus lists the words of the scale.
func niveaus() string {
	var woorden []string
	for _, s := range governance.Schalen() {
		woorden = append(woorden, s.String())
	}
	return strings.Join(woorden, ", ")
}

func (d *Definitie) keurLandschap(k *invoer.Keuring, b bekenden) {
	for i, o := range d.Onderwerpen {
		pad := invoer.In("onderwerpen", i)
		verwijzingen(k, pad+".actielijnen", o.Actielijnen, b.lijnen, "actielijn")
		if o.Niveau != 0 && !slices.Contains(governance.Schalen(), o.Niveau) {
			k.Fout(pad+".niveau", o.Niveau.String(), goaltree.CodeOngeldigeWaarde, "this is not a niveau; known are: %s", niveaus())
		}
		if _, ok := onderwerpStaten.Rij(o.Staat); !ok && o.Staat != 0 {
			k.Fout(pad+".staat", o.Staat.String(), goaltree.CodeOngeldigeWaarde, "this is not a staat")
		}
	}
	for i, p := range d.Projecten {
		pad := invoer.In("projecten", i)
		verwijzingen(k, pad+".actielijnen", p.Actielijnen, b.lijnen, "actielijn")
		if p.Onderwerp != "" {
			b.onderwerpen.verwijzing(k, pad+".onderwerp", p.Onderwerp, "onderwerp")
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
		b.problemen.verwijzing(k, pad+"herkomst.probleem", p.Herkomst.Probleem, "probleem")
	}
}

// verwijzingen checks a list of links, each of which stands in it once.
func verwijzingen(k *invoer.Keuring, pad string, lijst []string, bekend ids, wat string) {
	gezien := map[string]bool{}
	for i, id := range lijst {
		bekend.verwijzing(k, invoer.In(pad, i), id, wat)
		enkel(k, invoer.In(pad, i), id, gezien)
	}
}

// bijdragen checks answers: to a question that is there, each once.
func (b bekenden) bijdragen(k *invoer.Keuring, pad string, bijdragen []Bijdrage) {
	gezien := map[string]bool{}
	for i, bij := range bijdragen {
		hier := invoer.In(pad, i)
		b.vragen.verwijzing(k, hier+".vraag", bij.Vraag, "toetsvraag")
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
		dossiers[p.ID] = NewDossier(p)
	}
	gezien := map[string]bool{}
	for i, l := range d.Logboeken {
		pad := invoer.In("logboeken", i)
		if !b.problemen.verwijzing(k, pad+".probleem", l.Probleem, "probleem") {
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
				dossier = dossier.neem(s)
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
		bekend   ids
		wat      string
	}{
		{"rol", s.Rol, b.rollen, "rol"},
		{"actielijn", s.Actielijn, b.lijnen, "actielijn"},
		{"bij", s.Bij, b.plekken, "onderwerp or project"},
	} {
		if v.id != "" {
			v.bekend.verwijzing(k, pad+v.veld, v.id, v.wat)
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
	rond := uitZichzelf(van)
	for i, p := range d.Problemen {
		if p.Herkomst == nil {
			continue
		}
		pad := invoer.In("problemen", i) + ".herkomst"
		if rond[p.ID] {
			k.Fout(pad+".probleem", p.Herkomst.Probleem, goaltree.CodeTegenspraak, "a problem cannot come from itself")
			continue
		}
		oorsprong, ok := dossiers[p.Herkomst.Probleem]
		if !ok {
			continue // told already: there is no such problem
		}
		n := p.Herkomst.Stap
		if n < 1 || n > len(oorsprong.stappen) || oorsprong.stappen[n-1].Stadium != Geevalueerd {
			k.Fout(pad+".stap", strconv.Itoa(n), CodeStadium, "this is not an evaluation in the logboek of %s", p.Herkomst.Probleem)
			continue
		}
		na := laatste(oorsprong.stappen[:n])
		if eigen := dossiers[p.ID].stappen; len(eigen) > 0 && eerder(eigen[0].Datum, na) {
			k.Fout(pad+".stap", strconv.Itoa(n), goaltree.CodePeriode, "this evaluation was not before %s, after the problem came up on %s", na, eigen[0].Datum)
		}
	}
}

// uitZichzelf gives the problems that come from themselves, by whatever round.
// It follows each origin once.
func uitZichzelf(van map[string]string) map[string]bool {
	uit, tocht := map[string]bool{}, map[string]int{} // on which walk each was come upon
	n := 0
	for id := range van {
		n++
		for id != "" && tocht[id] == 0 {
			tocht[id], id = n, van[id]
		}
		for id != "" && tocht[id] == n && !uit[id] { // the walk came back upon itself
			uit[id], id = true, van[id]
		}
	}
	return uit
}

// bouw indexes a definition that was checked.
func bouw(d *Definitie, b bekenden, dossiers map[string]Dossier) *Agenda {
	a := &Agenda{
		d: *d, bekend: b.gesorteerd(), dossier: dossiers, rol: map[string]Rol{}, lijnen: map[string]Actielijn{},
		onderwerp: map[string]Onderwerp{}, project: map[string]Project{}, probleem: map[string]Probleem{},
		opOnderwerp: map[string][]string{}, vervolg: map[string][]string{},
	}
	for _, r := range d.Rollen {
		a.rol[r.ID] = r
	}
	for _, l := range d.Actielijnen {
		a.lijnen[l.ID] = l
	}
	for _, o := range d.Onderwerpen {
		a.onderwerp[o.ID] = o
	}
	for _, p := range d.Projecten {
		a.project[p.ID] = p
		a.opOnderwerp[p.Onderwerp] = append(a.opOnderwerp[p.Onderwerp], p.ID)
	}
	for _, p := range d.Problemen {
		a.probleem[p.ID] = p
		if p.Herkomst != nil {
			a.vervolg[p.Herkomst.Probleem] = append(a.vervolg[p.Herkomst.Probleem], p.ID)
		}
	}
	a.samenhang = a.sorteerSamenhang()
	a.buren = a.samenhangPerLijn()
	return a
}
