package preventie

import (
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Samenvatting gives the outcome in one Dutch sentence, such as "Selectieve
// preventie, fase 3: Zelf bijsturen."
func (p Plaatsing) Samenvatting() string {
	switch p.Uitslag {
	case Geplaatst:
		if len(p.Fasen) == 1 {
			return fmt.Sprintf("%s, fase %d: %s.", notatie.Hoofdletter(p.Niveau.Voluit()), p.Fasen[0].Nummer(), p.Fasen[0].Label())
		}
	case AlleenNiveau:
		return fmt.Sprintf("%s; de fase is nog niet bekend.", notatie.Hoofdletter(p.Niveau.Voluit()))
	case NogOpen:
		return "De activiteit is nog niet te plaatsen."
	case Tegenstrijdig:
		return "De activiteit is niet te plaatsen: de antwoorden gaan niet samen."
	}
	return "De activiteit is niet geplaatst."
}

// WriteText writes the outcome for a terminal, with each step, its source and
// what is still open.
func (p Plaatsing) WriteText(w io.Writer) error {
	var b notatie.Regels
	b.Schrijf("%s", p.Samenvatting())
	if p.Reden != "" {
		b.Alinea("", "", p.Reden)
	}
	for i, s := range p.Waarom {
		b.Alinea(fmt.Sprintf("  %d. ", i+1), "     ", fmt.Sprintf("%s %s. %s (%s)", s.Vraag.Label(), notatie.Hoofdletter(s.Antwoord), s.Gevolg, s.Bron))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("preventie: %w", err)
	}
	return nil
}
