package jaarplan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

const (
	codeDubbel      = goaltree.CodeDubbel
	codeTegenspraak = goaltree.CodeTegenspraak
)

// What a plan may ask of people at most.
const (
	uurInJaar = 366 * 24
	maxMensen = 1000 // at the same time in one role
)

// Resolve checks the whole plan and gives the Jaarplan to work with, which
// shares nothing with it. Every mistake is in the error, as *goaltree.Fout,
// with its path and, when the plan was read from a file, its place there. What
// a plan lacks is no mistake: Jaarplan.Toets tells of that.
func (d *Definitie) Resolve() (*Jaarplan, error) {
	if d == nil {
		return nil, invoer.Geen("jaarplan")
	}
	c := &controle{Keuring: invoer.NieuweKeuring(d.plaatsen), d: d, ids: map[string]string{}}
	c.alles()
	if err := c.Err(); err != nil {
		return nil, err
	}
	return &Jaarplan{def: *d.kopie()}, nil
}

// controle is one check of a definition.
type controle struct {
	*invoer.Keuring

	d      *Definitie
	ids    map[string]string // of results, activities and projects
	rollen []string
}

func (c *controle) alles() {
	c.Versie(formaat, c.d.Versie)
	c.Teksten(c.d)
	c.ID("id", c.d.ID)
	c.Verplicht("naam", c.d.Naam)
	c.WelOfNiet("bron", c.d.Bron)
	c.WelOfNiet("toelichting", c.d.Toelichting)
	c.WelOfNiet("onvolledig", c.d.Onvolledig)
	c.Jaar("jaar", c.d.Jaar)
	gezien := map[string]string{}
	for i, r := range c.d.Rollen {
		knoop := invoer.In("rollen", i)
		if c.Uniek(gezien, knoop, r.ID) {
			c.rollen = append(c.rollen, r.ID)
		}
		c.Verplicht(knoop+".naam", r.Naam)
	}
	pijlers := map[goaltree.Kernwaarde]string{}
	for i := range c.d.Pijlers {
		knoop, p := invoer.In("pijlers", i), &c.d.Pijlers[i]
		if keurWaarde(c.Keuring, knoop+".kernwaarde", p.Kernwaarde, goaltree.ParseKernwaarde) {
			if ander, dubbel := pijlers[p.Kernwaarde]; dubbel {
				c.Fout(knoop+".kernwaarde", p.Kernwaarde.String(), codeDubbel, "%s is this pillar already", ander)
			}
			pijlers[p.Kernwaarde] = knoop
		}
		c.pijler(knoop, p)
	}
	for i := range c.d.Projecten {
		c.project(invoer.In("projecten", i), &c.d.Projecten[i])
	}
}

func (c *controle) project(knoop string, p *Project) {
	c.Uniek(c.ids, knoop, p.ID)
	c.Verplicht(knoop+".naam", p.Naam)
	c.WelOfNiet(knoop+".doel", p.Doel)
	c.WelOfNiet(knoop+".bron", p.Bron)
	c.WelOfNiet(knoop+".lezing", p.Lezing)
	for i, w := range p.Pijlers {
		pad := invoer.In(knoop+".pijlers", i)
		if keurWaarde(c.Keuring, pad, w, goaltree.ParseKernwaarde) && slices.Contains(p.Pijlers[:i], w) {
			c.Fout(pad, w.String(), codeDubbel, "this pillar is named already")
		}
	}
	c.doelen(knoop, p.Doelen)
	for i, m := range p.Mensen {
		pad := invoer.In(knoop+".mensen", i)
		c.Verwijzing(pad+".rol", m.Rol, c.rollen, "rol")
		if slices.ContainsFunc(p.Mensen[:i], func(a Inzet) bool { return a.Rol == m.Rol }) {
			c.Fout(pad+".rol", m.Rol, codeDubbel, "this role is named already")
		}
		if m.Uren < 0 || m.Uren > uurInJaar*maxMensen {
			c.Fout(pad+".uren", strconv.Itoa(m.Uren), goaltree.CodeGetal, "hours must be from 0 to %d", uurInJaar*maxMensen)
		}
	}
	keurBedrag(c.Keuring, knoop+".middelen", p.Middelen)
	if p.Trekker != "" {
		c.Verwijzing(knoop+".trekker", p.Trekker, c.rollen, "rol")
	}
	if p.Aanspreekpunt != "" {
		c.Verwijzing(knoop+".aanspreekpunt", p.Aanspreekpunt, c.rollen, "rol")
	}
	if p.Status != 0 {
		keurWaarde(c.Keuring, knoop+".status", p.Status, ParseStatus)
	}
}

func (c *controle) pijler(knoop string, p *Pijler) {
	for i, r := range p.Resultaten {
		pad := invoer.In(knoop+".resultaten", i)
		c.Uniek(c.ids, pad, r.ID)
		c.Verplicht(pad+".omschrijving", r.Omschrijving)
		c.WelOfNiet(pad+".meetbaar", r.Meetbaar)
		c.WelOfNiet(pad+".lezing", r.Lezing)
		c.doelen(pad, r.Doelen)
		if r.Indicator != "" {
			c.ID(pad+".indicator", r.Indicator)
		}
	}
	for i, a := range p.Activiteiten {
		pad := invoer.In(knoop+".activiteiten", i)
		c.Uniek(c.ids, pad, a.ID)
		c.Verplicht(pad+".omschrijving", a.Omschrijving)
		if a.Project != "" && c.Verwijzing(pad+".project", a.Project, projectIDs(c.d), "project") && !slices.Contains(c.d.project(a.Project).Pijlers, p.Kernwaarde) {
			c.Fout(pad+".project", a.Project, codeTegenspraak, "this project does not serve the pillar %s", p.Kernwaarde)
		}
	}
	c.WelOfNiet(knoop+".niet_bediend", p.NietBediend)
	if p.NietBediend == "" {
		return
	}
	if len(p.Resultaten) > 0 || len(p.Activiteiten) > 0 {
		c.Fout(knoop+".niet_bediend", p.NietBediend, codeTegenspraak, "a pillar that is not served has no resultaten and no activiteiten")
	}
	for i, pr := range c.d.Projecten {
		if slices.Contains(pr.Pijlers, p.Kernwaarde) {
			c.Fout(knoop+".niet_bediend", p.NietBediend, codeTegenspraak, "%s serves this pillar", invoer.In("projecten", i))
		}
	}
}

// doelen checks the form of links to a doelenboom; Toets sees whether they
// lead somewhere.
func (c *controle) doelen(knoop string, ids []string) {
	gezien := make(map[string]bool, len(ids))
	for i, id := range ids {
		pad := invoer.In(knoop+".doelen", i)
		if c.ID(pad, id) && gezien[id] {
			c.Fout(pad, id, codeDubbel, "this goal is named already")
		}
		gezien[id] = true
	}
}

// keurWaarde checks a value of an enumeration, which in Go may be any number.
func keurWaarde[T fmt.Stringer](k *invoer.Keuring, pad string, w T, parse func(string) (T, error)) bool {
	if _, err := parse(w.String()); err != nil {
		k.Fout(pad, w.String(), goaltree.CodeOngeldigeWaarde, "%s", strings.TrimSpace(err.Error()))
		return false
	}
	return true
}

// keurBedrag checks an amount that is planned or spent: none below zero, and
// none that a file could not hold.
func keurBedrag(k *invoer.Keuring, pad string, b *kosten.Bedrag) {
	if b == nil {
		return
	}
	if _, err := kosten.ParseBedrag(b.Tekst()); err != nil || b.Sign() < 0 {
		k.Fout(pad, b.Tekst(), goaltree.CodeGetal, "an amount must not be below zero, nor have more digits than a file takes")
	}
}
