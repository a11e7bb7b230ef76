package agenda

import (
	"cmp"
	"slices"
)

// Agenda is a samenwerkingsagenda that holds together: ids are single, links
// lead somewhere, every dossier is a way that may be gone. It is read-only and
// safe for concurrent use; what it gives out is a copy. The zero Agenda is an
// empty one.
type Agenda struct {
	d         Definitie
	bekend    bekenden
	lijnen    map[string]Actielijn
	onderwerp map[string]Onderwerp
	project   map[string]Project
	probleem  map[string]Probleem
	dossier   map[string]Dossier
	rol       map[string]Rol

	samenhang   []Samenhang         // in an order of their own
	buren       map[string][]buur   // by line
	opOnderwerp map[string][]string // projects by topic, as given; "": without
	vervolg     map[string][]string // problems by the one whose evaluation laid them bare
}

// Definitie gives the agenda as it is written down.
func (a *Agenda) Definitie() *Definitie { return a.d.kopie() }

// ID gives the agenda's id.
func (a *Agenda) ID() string { return a.d.ID }

// Naam gives the agenda's name.
func (a *Agenda) Naam() string { return a.d.Naam }

// Bron gives the document the agenda follows.
func (a *Agenda) Bron() string { return a.d.Bron }

// Fictief says whether topics, projects or problems are made up.
func (a *Agenda) Fictief() bool { return a.d.Fictief }

// Toelichting gives what the agenda says of itself.
func (a *Agenda) Toelichting() string { return a.d.Toelichting }

// RolNaam gives the name of a role, or its id where the agenda has no such role.
func (a *Agenda) RolNaam(id string) string {
	if r, ok := a.rol[id]; ok {
		return r.Naam
	}
	return id
}

// Actielijnen gives the lines by number.
func (a *Agenda) Actielijnen() []Actielijn {
	return slices.SortedFunc(slices.Values(kopieLijst(a.d.Actielijnen, Actielijn.kopie)), func(x, y Actielijn) int {
		return cmp.Compare(x.Nummer, y.Nummer)
	})
}

// Actielijn gives a line by its id.
func (a *Agenda) Actielijn(id string) (Actielijn, bool) {
	l, ok := a.lijnen[id]
	return l.kopie(), ok
}

// Samenhang gives the relations between lines, as they were given.
func (a *Agenda) Samenhang() []Samenhang { return slices.Clone(a.d.Samenhang) }

// SamenhangVan gives the relations of one line.
func (a *Agenda) SamenhangVan(lijn string) []Samenhang {
	return slices.DeleteFunc(a.Samenhang(), func(s Samenhang) bool { return s.A != lijn && s.B != lijn })
}

// Toetsvragen gives the questions that everything must stand.
func (a *Agenda) Toetsvragen() []Toetsvraag { return slices.Clone(a.d.Toetsvragen) }

// Onderwerpen gives the topics of the landscape, as they were given.
func (a *Agenda) Onderwerpen() []Onderwerp { return kopieLijst(a.d.Onderwerpen, Onderwerp.kopie) }

// Onderwerp gives a topic by its id.
func (a *Agenda) Onderwerp(id string) (Onderwerp, bool) {
	o, ok := a.onderwerp[id]
	return o.kopie(), ok
}

// Projecten gives the projects, as they were given.
func (a *Agenda) Projecten() []Project { return kopieLijst(a.d.Projecten, Project.kopie) }

// Project gives a project by its id.
func (a *Agenda) Project(id string) (Project, bool) {
	p, ok := a.project[id]
	return p.kopie(), ok
}

// Problemen gives the problems, as they were given.
func (a *Agenda) Problemen() []Probleem { return kopieLijst(a.d.Problemen, Probleem.kopie) }

// Probleem gives a problem by its id.
func (a *Agenda) Probleem(id string) (Probleem, bool) {
	p, ok := a.probleem[id]
	return p.kopie(), ok
}

// Dossier gives the way of a problem so far: an empty one for a problem without
// a logboek; ok is false for a problem that the agenda does not have.
func (a *Agenda) Dossier(probleem string) (dossier Dossier, ok bool) {
	dossier, ok = a.dossier[probleem]
	return dossier, ok
}

// Vervolgproblemen gives the ids of the problems that came from the evaluations
// of one.
func (a *Agenda) Vervolgproblemen(probleem string) []string {
	return slices.Clone(a.vervolg[probleem])
}

// LijnVan gives the line that a problem is under, by its id: what was decided
// in its dossier, else what Plaats says. It is empty where neither tells, and
// for a problem that the agenda does not have.
func (a *Agenda) LijnVan(probleem string) string {
	if besluit, ok := a.dossier[probleem].Besluit(); ok {
		return besluit.Actielijn
	}
	p, ok := a.probleem[probleem]
	if !ok {
		return ""
	}
	return a.plaats(p).Actielijn
}

// plek gives the name, lines and topic of a topic or project; the topic of a
// topic is itself.
func (a *Agenda) plek(id string) (naam string, lijnen []string, onderwerp string) {
	if p, ok := a.project[id]; ok {
		return p.Naam, p.Actielijnen, p.Onderwerp
	}
	o := a.onderwerp[id]
	return o.Naam, o.Actielijnen, o.ID
}

// NaamVan gives the name of a topic or project, or the id where the agenda
// has neither.
func (a *Agenda) NaamVan(id string) string {
	if naam, _, _ := a.plek(id); naam != "" {
		return naam
	}
	return id
}
