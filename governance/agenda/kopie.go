package agenda

import "slices"

// The copies below share nothing with what they are made of, so that neither a
// Definitie nor what an Agenda gives out can change it.

func kopie[T any](p *T) *T {
	if p == nil {
		return nil
	}
	k := *p
	return &k
}

func kopieLijst[T any](lijst []T, een func(T) T) []T {
	uit := slices.Clone(lijst)
	for i := range uit {
		uit[i] = een(uit[i])
	}
	return uit
}

func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Rollen = slices.Clone(d.Rollen)
	k.Actielijnen = kopieLijst(d.Actielijnen, Actielijn.kopie)
	k.Samenhang = slices.Clone(d.Samenhang)
	k.Toetsvragen = slices.Clone(d.Toetsvragen)
	k.Onderwerpen = kopieLijst(d.Onderwerpen, Onderwerp.kopie)
	k.Projecten = kopieLijst(d.Projecten, Project.kopie)
	k.Problemen = kopieLijst(d.Problemen, Probleem.kopie)
	k.Logboeken = kopieLijst(d.Logboeken, Logboek.kopie)
	return &k
}

func (a Actielijn) kopie() Actielijn {
	a.Vertegenwoordigers = slices.Clone(a.Vertegenwoordigers)
	return a
}

func (o Onderwerp) kopie() Onderwerp {
	o.Actielijnen = slices.Clone(o.Actielijnen)
	return o
}

func (p Project) kopie() Project {
	p.Actielijnen = slices.Clone(p.Actielijnen)
	p.Bijdragen = slices.Clone(p.Bijdragen)
	return p
}

func (p Probleem) kopie() Probleem {
	p.Actielijnen = slices.Clone(p.Actielijnen)
	p.Raakt = slices.Clone(p.Raakt)
	p.Bijdragen = slices.Clone(p.Bijdragen)
	p.Herkomst = kopie(p.Herkomst)
	return p
}

func (l Logboek) kopie() Logboek {
	l.Stappen = kopieLijst(l.Stappen, Stap.kopie)
	return l
}

func (s Stap) kopie() Stap {
	s.Bijdragen = slices.Clone(s.Bijdragen)
	return s
}
