package programma

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Cel is one cell of the one-page project sheet. Source: programmaplan, project
// sheets; the sheets' own labels are lost, these are our reading.
type Cel uint8

// The sixteen cells, in our order. The zero Cel is invalid.
const (
	CelDraagtBijAan Cel = iota + 1
	CelBeoogdEffect
	CelResultaat
	CelKwaliteitseisen
	CelAfbakening
	CelActiviteiten
	CelRelaties
	CelOpdrachtgevers
	CelBelanghebbenden
	CelVoorwaarden
	CelKnelpunten
	CelKosten
	CelRisicos
	CelTeam
	CelPlanning
	CelInzet
)

var cellen = opsomming.Nieuw("cel",
	opsomming.Rij[Cel]{Waarde: CelDraagtBijAan, Tekst: "draagt-bij-aan", Label: "draagt bij aan", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelBeoogdEffect, Tekst: "beoogd-effect", Label: "beoogd effect", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelResultaat, Tekst: "resultaat", Label: "resultaat", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelKwaliteitseisen, Tekst: "kwaliteitseisen", Label: "kwaliteitseisen", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelAfbakening, Tekst: "afbakening", Label: "afbakening en randvoorwaarden", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelActiviteiten, Tekst: "activiteiten", Label: "activiteiten", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelRelaties, Tekst: "relaties", Label: "relaties", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelOpdrachtgevers, Tekst: "opdrachtgevers", Label: "opdrachtgevers", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelBelanghebbenden, Tekst: "belanghebbenden", Label: "belanghebbenden", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelVoorwaarden, Tekst: "voorwaarden", Label: "voorwaarden", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelKnelpunten, Tekst: "knelpunten", Label: "knelpunten", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelKosten, Tekst: "kosten", Label: "kosten en middelen", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelRisicos, Tekst: "risicos", Label: "risico's", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelTeam, Tekst: "team", Label: "team", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelPlanning, Tekst: "planning", Label: "planning", Bron: bronPlan + ", projectbladen"},
	opsomming.Rij[Cel]{Waarde: CelInzet, Tekst: "inzet", Label: "inzet", Bron: bronPlan + ", projectbladen"},
)

// String gives the text as files have it.
func (c Cel) String() string { return cellen.Tekst(c) }

// Label gives the words people read.
func (c Cel) Label() string { return cellen.Label(c) }

// Bron names the document and section it comes from.
func (c Cel) Bron() string { return cellen.Bron(c) }

// MarshalText writes the text as files have it; the zero Cel is an error.
func (c Cel) MarshalText() ([]byte, error) { return cellen.MarshalText(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Cel) UnmarshalText(b []byte) error { return cellen.UnmarshalText(c, b) }

// ParseCel reads a Cel; the error lists the texts known.
func ParseCel(s string) (Cel, error) { return cellen.Parse(s) }

// Cellen gives the sixteen in the order of a sheet.
func Cellen() []Cel { return cellen.All() }
