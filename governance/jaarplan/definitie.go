package jaarplan

import (
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// FormaatVersie is the version of the file formats that this package writes;
// it reads this one alone and refuses others by name.
const FormaatVersie = "1"

// Definitie is a yearly plan as it is written down: plain data, not yet
// checked. Resolve checks it and gives the Jaarplan to work with.
type Definitie struct {
	Versie      string `json:"versie"` // of the format: FormaatVersie
	ID          string `json:"id"`     // a slug, as all ids here: see goaltree.Effect
	Naam        string `json:"naam"`   // as reports head it
	Jaar        int    `json:"jaar"`   // the year planned, 1900 to 2200
	Bron        string `json:"bron,omitempty"`
	Fictief     bool   `json:"fictief,omitempty"` // an example: nobody made or settled this plan
	Toelichting string `json:"toelichting,omitempty"`
	// Onvolledig says, in a Dutch sentence, why only part of the plan is known;
	// empty for a plan that is all there.
	Onvolledig string    `json:"onvolledig,omitempty"`
	Rollen     []Rol     `json:"rollen"` // who pulls, works and answers: never a person's name
	Pijlers    []Pijler  `json:"pijlers"`
	Projecten  []Project `json:"projecten"`

	plaatsen invoer.Plaatsen // where each field stood, when read from a file
}

// Rol is a role or function that does something in the plan.
type Rol struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
}

// Pijler is what the plan does for one kernwaarde. Source: Samenwerken om
// elkaar te versterken, regionale visie sociaal domein Achterhoek 2017,
// bijlage 2: per pillar the results aimed at and the actions that lead to them.
type Pijler struct {
	Kernwaarde   goaltree.Kernwaarde `json:"kernwaarde"` // each at most once
	Resultaten   []Resultaat         `json:"resultaten,omitempty"`
	Activiteiten []Activiteit        `json:"activiteiten,omitempty"`
	// NietBediend says why this pillar is not served this year; it then has no
	// results, no activities and no project.
	NietBediend string `json:"niet_bediend,omitempty"`
}

// Resultaat is a result aimed at within the year.
type Resultaat struct {
	ID           string   `json:"id"` // unlike every other of the plan's results, activities and projects
	Omschrijving string   `json:"omschrijving"`
	Doelen       []string `json:"doelen"`              // ids of hoofddoelen or effecten of a doelenboom it works on
	Indicator    string   `json:"indicator,omitempty"` // id of the doelenboom's indicator it is seen by
	// Meetbaar says what will be counted or seen at the year's end, for a result
	// that no indicator of the doelenboom shows.
	Meetbaar string `json:"meetbaar,omitempty"`
	Lezing   string `json:"lezing,omitempty"` // what of it is our reading and not the source's
}

// Activiteit is what is done for a pillar's results.
type Activiteit struct {
	ID           string `json:"id"`
	Omschrijving string `json:"omschrijving"`
	Project      string `json:"project,omitempty"` // id of the project it is part of, which then serves this pillar
}

// Project is a project of the year. What is not known is left out: the checks
// tell what is missing. Source: Samenwerken om elkaar te versterken, regionale
// visie sociaal domein Achterhoek 2017, bijlage 7: goals, people and means per
// project, its puller and its contact point.
type Project struct {
	ID            string                `json:"id"`
	Naam          string                `json:"naam"`
	Pijlers       []goaltree.Kernwaarde `json:"pijlers"`                 // the pillars it serves
	Doelen        []string              `json:"doelen"`                  // ids of hoofddoelen or effecten of a doelenboom
	Doel          string                `json:"doel,omitempty"`          // what it aims at itself
	Mensen        []Inzet               `json:"mensen,omitempty"`        // who works on it
	Middelen      *kosten.Bedrag        `json:"middelen,omitempty"`      // money for the year; zero: none needed, left out: not known
	Trekker       string                `json:"trekker,omitempty"`       // id of a role
	Aanspreekpunt string                `json:"aanspreekpunt,omitempty"` // id of a role
	Status        Status                `json:"status,omitempty"`
	Bron          string                `json:"bron,omitempty"`
	Lezing        string                `json:"lezing,omitempty"` // what of it is our reading and not the source's
}

// Inzet is the work of one role in a project.
type Inzet struct {
	Rol  string `json:"rol"`            // id of a role
	Uren int    `json:"uren,omitempty"` // hours in the year, all holders together; 0: not told
}

// Titel is the name as a page heads it, which tells an example for what it is.
func (d *Definitie) Titel() string {
	if d.Fictief && !strings.Contains(strings.ToLower(d.Naam), "fictief") {
		return d.Naam + " (fictief)"
	}
	return d.Naam
}
