package jaarplan

import (
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Terugblik is what those responsible say at the year's end: plain data, which
// Jaarplan.Verslag holds against the plan. What it passes over is reported as
// not told. Source: Samenwerken om elkaar te versterken, regionale visie
// sociaal domein Achterhoek 2017, bijlage 2 (yearly report of the results).
type Terugblik struct {
	Versie      string             `json:"versie"` // of the format: FormaatVersie
	Plan        string             `json:"plan"`   // id of the plan it looks back on
	Jaar        int                `json:"jaar"`   // that plan's year
	Bron        string             `json:"bron,omitempty"`
	Fictief     bool               `json:"fictief,omitempty"`
	Toelichting string             `json:"toelichting,omitempty"`
	Resultaten  []Resultaatmelding `json:"resultaten"`
	Projecten   []Projectmelding   `json:"projecten"`

	plaatsen invoer.Plaatsen
}

// Resultaatmelding says how far a result came.
type Resultaatmelding struct {
	Resultaat   string  `json:"resultaat"` // id, each at most once
	Uitslag     Uitslag `json:"uitslag"`
	Toelichting string  `json:"toelichting"` // what came of it, or why not; never empty
}

// Projectmelding says how far a project came.
type Projectmelding struct {
	Project     string         `json:"project"` // id, each at most once
	Uitslag     Uitslag        `json:"uitslag"` // of what the project aimed at
	Toelichting string         `json:"toelichting"`
	Besteed     *kosten.Bedrag `json:"besteed,omitempty"` // money spent; left out: not told
}

// keur holds the look back against the plan.
func (t *Terugblik) keur(p *Jaarplan) error {
	k := invoer.NieuweKeuring(t.plaatsen)
	k.Versie(formaatTerugblik, t.Versie)
	k.Teksten(t)
	k.Verwijzing("plan", t.Plan, []string{p.def.ID}, "plan")
	if t.Jaar != p.def.Jaar {
		k.Fout("jaar", strconv.Itoa(t.Jaar), codeTegenspraak, "the plan %s is of %d", p.def.ID, p.def.Jaar)
	}
	k.WelOfNiet("bron", t.Bron)
	k.WelOfNiet("toelichting", t.Toelichting)
	gezien := map[string]string{}
	melding := func(knoop, veld, id string, bekend []string, uitslag Uitslag, toelichting string) {
		if k.Verwijzing(knoop+"."+veld, id, bekend, veld) {
			if ander, dubbel := gezien[id]; dubbel {
				k.Fout(knoop+"."+veld, id, codeDubbel, "%s already tells of it", ander)
			}
			gezien[id] = knoop
		}
		keurWaarde(k, knoop+".uitslag", uitslag, ParseUitslag)
		k.Verplicht(knoop+".toelichting", toelichting)
	}
	for i, m := range t.Resultaten {
		melding(invoer.In("resultaten", i), "resultaat", m.Resultaat, p.resultaatIDs(), m.Uitslag, m.Toelichting)
	}
	for i, m := range t.Projecten {
		knoop := invoer.In("projecten", i)
		melding(knoop, "project", m.Project, p.projectIDs(), m.Uitslag, m.Toelichting)
		keurBedrag(k, knoop+".besteed", m.Besteed)
	}
	return k.Err()
}
