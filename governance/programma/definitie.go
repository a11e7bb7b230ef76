package programma

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

const (
	bronPlan   = "Programmaplan Samenwerken in het sociaal domein 2.0, Voorschoten en Wassenaar, augustus 2017"
	bronProces = "Samenwerkingsagenda Twente, proces"
)

// Definitie is a programme as it stands in a file: nothing is promised of it
// until Resolve has checked it.
type Definitie struct {
	Versie      string           `json:"versie"`
	ID          string           `json:"id"`
	Naam        string           `json:"naam"`
	Bron        string           `json:"bron"`
	Toelichting string           `json:"toelichting,omitempty"`
	Lezing      string           `json:"lezing,omitempty"`  // what of it is our reading of the source, and what is lost
	Fictief     bool             `json:"fictief,omitempty"` // made up: shown wherever figures show
	Looptijd    kalender.Tijdvak `json:"looptijd"`

	Doelen []Naam `json:"doelen"`           // the goals that projects serve
	Themas []Naam `json:"themas"`           // the themes that projects belong to
	Extern []Naam `json:"extern,omitempty"` // work outside the programme that projects relate to
	Rollen []Rol  `json:"rollen"`           // who may do what
	Posten []Post `json:"posten,omitempty"` // the places that are filled, without names

	Uitgangspunten []string  `json:"uitgangspunten,omitempty"`
	Risicos        []Risico  `json:"risicos,omitempty"` // shared: every project is to take them up
	Projecten      []Project `json:"projecten"`
	Relaties       []Relatie `json:"relaties,omitempty"`

	Stuurgroep   *Stuurgroep `json:"stuurgroep,omitempty"`
	Evaluaties   []Evaluatie `json:"evaluaties,omitempty"`
	Inzet        []Inzet     `json:"inzet,omitempty"`        // hours for the programme as a whole
	Beschikbaar  []Inzet     `json:"beschikbaar,omitempty"`  // hours that a role has
	Communicatie []Naam      `json:"communicatie,omitempty"` // the parts of the communication plan, in order
	Overdracht   *Overdracht `json:"overdracht,omitempty"`

	plaatsen invoer.Plaatsen
}

// Naam is a thing with an id and nothing but its name: a goal, a theme, work
// outside the programme.
type Naam struct {
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Lezing string `json:"lezing,omitempty"`
}

// Rol is a part that people play in the programme, never a person.
type Rol struct {
	ID        string   `json:"id"`
	Naam      string   `json:"naam"`
	Afkorting string   `json:"afkorting,omitempty"`
	Aantal    int      `json:"aantal,omitempty"`              // how many hold it; 0: not fixed
	Uit       string   `json:"uit,omitempty"`                 // id of the body its holders come from, such as college
	PerUit    bool     `json:"een_per_organisatie,omitempty"` // each holder from another organisation
	Mag       []Taak   `json:"mag"`
	Norm      *Norm    `json:"norm,omitempty"`      // hours that each holder gives to one project; nil: none agreed
	Projecten []string `json:"projecten,omitempty"` // the only projects that its holders may lead; none: any
	Bron      string   `json:"bron,omitempty"`
	Lezing    string   `json:"lezing,omitempty"`
}

// Norm is the hours agreed for a role, from Van to Tot; the same where one
// number was agreed.
type Norm struct {
	Van float64 `json:"van"`
	Tot float64 `json:"tot"`
	Per Per     `json:"per"`
}

// Post is a place in the programme that one person fills: the roles it joins
// and the projects it leads. It bears no name of a person. Its ID is unlike that
// of any role, project, milestone, evaluation or other place.
type Post struct {
	ID          string   `json:"id"`
	Naam        string   `json:"naam"`
	Rollen      []string `json:"rollen"`
	Uit         string   `json:"uit,omitempty"`         // id of the body the holder comes from
	Organisatie string   `json:"organisatie,omitempty"` // such as the municipality of that body
	Leidt       []string `json:"leidt,omitempty"`       // ids of projects
	Lezing      string   `json:"lezing,omitempty"`
}

// Risico is what may go wrong. Chance and effect run from 1, very small, to 5,
// very large, a scale of ours; 0 is not estimated. Where its ID is that of a
// shared risk of the programme, a project's risk takes from that one what it
// leaves empty.
type Risico struct {
	ID           string `json:"id"`
	Omschrijving string `json:"omschrijving,omitempty"`
	Kans         int    `json:"kans,omitempty"`
	Gevolg       int    `json:"gevolg,omitempty"`
	Eigenaar     string `json:"eigenaar,omitempty"` // id of a role
	Maatregel    string `json:"maatregel,omitempty"`
	Fictief      bool   `json:"fictief,omitempty"` // chance and effect are made up
	Lezing       string `json:"lezing,omitempty"`
}

// Score is chance times effect, 1 to 25; 0 where one is not estimated.
func (r Risico) Score() int { return r.Kans * r.Gevolg }

// Relatie is how a project hangs together with another project or with work
// outside the programme.
type Relatie struct {
	Van      string       `json:"van"`  // id of a project
	Naar     string       `json:"naar"` // id of a project or of extern
	Soort    Relatiesoort `json:"soort"`
	Waarvoor string       `json:"waarvoor,omitempty"` // what of the other it needs or touches
	Lezing   string       `json:"lezing,omitempty"`
}

// Stuurgroep is the body that steers the programme.
type Stuurgroep struct {
	Leden   []string         `json:"leden"` // ids of roles
	Ritme   governance.Ritme `json:"ritme"` // how often it meets at least
	Bron    string           `json:"bron,omitempty"`
	Overleg []Overleg        `json:"overleg,omitempty"`
	Lezing  string           `json:"lezing,omitempty"`
}

// Overleg is one meeting, held or planned.
type Overleg struct {
	Datum     kalender.Datum `json:"datum"`
	Onderwerp string         `json:"onderwerp,omitempty"`
}

// Evaluatie is a moment at which results are held against the light, by
// Plan-Do-Check-Act.
type Evaluatie struct {
	ID      string           `json:"id"`
	Naam    string           `json:"naam"`
	Tijdvak kalender.Tijdvak `json:"tijdvak"`
	Fasen   []Fase           `json:"fasen"`
	Gereed  kalender.Datum   `json:"gereed,omitempty"` // the day it was done; zero: not told to be
	Lezing  string           `json:"lezing,omitempty"`
}

// Inzet is hours asked of a role, or those that a role has. Entries of one role
// in one project are of the same holders, and add up: that there are more of
// them is for Aantal to say.
type Inzet struct {
	Rol     string            `json:"rol"`              // id of a role
	Aantal  int               `json:"aantal,omitempty"` // persons; 0 is not known: counted as one, and told wherever the hours are
	Uren    float64           `json:"uren"`             // of each person, at least 0, at most two decimals
	Per     Per               `json:"per"`
	Tijdvak *kalender.Tijdvak `json:"tijdvak,omitempty"` // none: as long as the project, or the programme
	Lezing  string            `json:"lezing,omitempty"`
}

// Overdracht is how the yield passes to the line organisation.
type Overdracht struct {
	Aan     string           `json:"aan,omitempty"` // id of the role in the line that takes it over; empty: the source names none
	Tijdvak kalender.Tijdvak `json:"tijdvak,omitzero"`
	Hoe     string           `json:"hoe,omitempty"`
	Lezing  string           `json:"lezing,omitempty"`
}
