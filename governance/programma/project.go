package programma

import "github.com/bredemonitoring/sociaaldomein/governance/kalender"

// Project is a project or sub-project, with all cells of its one-page sheet.
type Project struct {
	ID             string            `json:"id"`
	Naam           string            `json:"naam"`
	Bovenliggend   string            `json:"bovenliggend_project,omitempty"` // id of the project of which it is a part
	Bron           string            `json:"bron,omitempty"`
	Lezing         string            `json:"lezing,omitempty"`
	Themas         []string          `json:"themas"`                // ids
	Onderwerpen    []string          `json:"onderwerpen,omitempty"` // topics underneath, such as eenzaamheid
	Looptijd       *kalender.Tijdvak `json:"looptijd,omitempty"`    // none: the programme's
	Lijnen         []Coordinatielijn `json:"coordinatielijnen,omitempty"`
	Verschuivingen []Verschuiving    `json:"verschuivingen,omitempty"`

	DraagtBijAan    []Bijdrage `json:"draagt_bij_aan"`
	BeoogdEffect    []string   `json:"beoogd_effect,omitempty"`
	Resultaat       []string   `json:"resultaat,omitempty"`
	Kwaliteitseisen []string   `json:"kwaliteitseisen,omitempty"`
	Afbakening      []string   `json:"afbakening,omitempty"` // what it is for and not, and within which limits
	Activiteiten    []string   `json:"activiteiten,omitempty"`
	GeenRelaties    string     `json:"geen_relaties,omitempty"`  // why it has none, where it has none
	Opdrachtgevers  []string   `json:"opdrachtgevers,omitempty"` // ids of roles
	Belanghebbenden []string   `json:"belanghebbenden,omitempty"`
	Voorwaarden     []string   `json:"voorwaarden,omitempty"`
	Knelpunten      []string   `json:"knelpunten,omitempty"`
	Kosten          []string   `json:"kosten,omitempty"` // costs and means
	Risicos         []Risico   `json:"risicos,omitempty"`
	Team            []Teamlid  `json:"team,omitempty"`
	Mijlpalen       []Mijlpaal `json:"mijlpalen,omitempty"`
	Inzet           []Inzet    `json:"inzet,omitempty"`

	Randvoorwaarden []Borging   `json:"randvoorwaarden,omitempty"`
	Aandachtspunten []Aandacht  `json:"aandachtspunten,omitempty"`
	Overdracht      *Overdracht `json:"overdracht,omitempty"`
}

// Bijdrage is a goal that a project serves.
type Bijdrage struct {
	Doel   string `json:"doel"`             // id of a goal
	Nadruk bool   `json:"nadruk,omitempty"` // especially this one
}

// Teamlid is a role in a project's team, with the skill or service it is filled
// from.
type Teamlid struct {
	Rol          string `json:"rol"` // id of a role
	Omschrijving string `json:"omschrijving,omitempty"`
}

// Borging is how a project assures one of the five conditions.
type Borging struct {
	Randvoorwaarde Randvoorwaarde `json:"randvoorwaarde"`
	Hoe            string         `json:"hoe"`
	Lezing         string         `json:"lezing,omitempty"`
}

// Aandacht is how a project heeds one of the three points.
type Aandacht struct {
	Aandachtspunt Aandachtspunt `json:"aandachtspunt"`
	Hoe           string        `json:"hoe"`
	Lezing        string        `json:"lezing,omitempty"`
}

// Mijlpaal is work that is to be done within a span of time. Its ID is unlike
// that of any other milestone or project of the programme.
type Mijlpaal struct {
	ID      string           `json:"id"`
	Naam    string           `json:"naam"`
	Tijdvak kalender.Tijdvak `json:"tijdvak"`
	// Na are ids of milestones that must be done first, or of projects, all of
	// whose milestones must be.
	Na     []string       `json:"na,omitempty"`
	Duur   int            `json:"duur,omitempty"`   // calendar days of work; 0: the days of the Tijdvak
	Gereed kalender.Datum `json:"gereed,omitempty"` // the day it was done; zero: not told to be
	Lezing string         `json:"lezing,omitempty"`
}

// Dagen is the calendar days of work: Duur, or the days of the Tijdvak.
func (m Mijlpaal) Dagen() int {
	if m.Duur > 0 {
		return m.Duur
	}
	return m.Tijdvak.Dagen()
}
