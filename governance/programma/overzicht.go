package programma

import (
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Overzicht is a programme as other programs read it.
type Overzicht struct {
	Fictief    bool               `json:"fictief,omitempty"`
	Projecten  []Projectoverzicht `json:"projecten"`
	Relaties   []Relatieoverzicht `json:"relaties"`
	Kringen    [][]string         `json:"kringen"`
	KritiekPad []string           `json:"kritiek_pad"`
	Inzet      []Belasting        `json:"inzet"`
	Toetsen    []governance.Toets `json:"toetsen"`
}

// Projectoverzicht is one project of an Overzicht.
type Projectoverzicht struct {
	ID        string              `json:"id"`
	Naam      string              `json:"naam"`
	Themas    []string            `json:"themas"`
	Doelen    []string            `json:"doelen"`
	Mijlpalen []Mijlpaaloverzicht `json:"mijlpalen"`
	Risicos   []Risicooverzicht   `json:"risicos"`
}

// Mijlpaaloverzicht is one milestone of an Overzicht; what the planning tells
// is null where the milestone lies on a circle.
type Mijlpaaloverzicht struct {
	ID           string           `json:"id"`
	Naam         string           `json:"naam"`
	Tijdvak      kalender.Tijdvak `json:"tijdvak"`
	Van          kalender.Datum   `json:"van"`
	Tot          kalender.Datum   `json:"tot"`
	Na           []string         `json:"na"`
	Gereed       *kalender.Datum  `json:"gereed"`
	VroegsteEind *kalender.Datum  `json:"vroegste_eind"`
	Speling      *int             `json:"speling"`
	Kritiek      bool             `json:"kritiek"`
}

// Risicooverzicht is one risk of an Overzicht; chance, effect and heat are null
// where they are not estimated.
type Risicooverzicht struct {
	ID           string `json:"id"`
	Omschrijving string `json:"omschrijving"`
	Kans         *int   `json:"kans"`
	Gevolg       *int   `json:"gevolg"`
	Hitte        *int   `json:"hitte"`
	Eigenaar     string `json:"eigenaar"` // id of a role; empty: none told
	Fictief      bool   `json:"fictief,omitempty"`
}

// Relatieoverzicht is one relation of an Overzicht.
type Relatieoverzicht struct {
	Van   string       `json:"van"`
	Naar  string       `json:"naar"`
	Soort Relatiesoort `json:"soort"`
}
