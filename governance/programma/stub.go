package programma

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Celinhoud is one cell of a project sheet with its lines.
type Celinhoud struct {
	Cel    Cel
	Regels []string
}

// Blad gives the sixteen cells of a project's one-page sheet, in their order,
// each with its lines as people read them; none for an unknown project.
func (p *Programma) Blad(project string) []Celinhoud { return nil }

// Kringen gives the circles among projects over relations of these kinds; with
// none, over dependencies alone.
func (p *Programma) Kringen(soorten ...Relatiesoort) Kringen { return Kringen{} }

// Planning gives when each milestone can and must be done.
func (p *Programma) Planning() *Planning { return nil }

// Vertraag tells what happens when one milestone takes so many days longer.
func (p *Programma) Vertraag(mijlpaal string, dagen int) (*Vertraging, error) { return nil, nil }

// Belasting gives the hours per role and week, by role in the order of roles,
// then by week.
func (p *Programma) Belasting() []Belasting { return nil }

// Toets holds the programme against the rules of its sources.
func (p *Programma) Toets() []governance.Toets { return nil }

// Stand tells how the programme stands at a date.
func (p *Programma) Stand(datum kalender.Datum) *Stand { return nil }

// WriteText writes the state as Dutch text for a terminal.
func (s *Stand) WriteText(w io.Writer) error { return nil }

// WriteJSON writes the state as JSON.
func (s *Stand) WriteJSON(w io.Writer) error { return nil }

// Overzicht gives the programme as other programs read it.
func (p *Programma) Overzicht() *Overzicht { return nil }

// WriteJSON writes it.
func (o *Overzicht) WriteJSON(w io.Writer) error { return nil }

// Resolve checks the whole definition and gives the Programma to work with.
func (d *Definitie) Resolve() (*Programma, error) { return nil, nil }

// Programma2018 gives the programme Samenwerken in het sociaal domein 2.0.
func Programma2018() *Definitie { return nil }

// Fictief gives a made-up programme with progress and figures.
func Fictief() *Definitie { return nil }
