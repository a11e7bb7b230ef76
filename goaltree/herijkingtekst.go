package goaltree

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// WriteText writes the herijking for who decides on it: in Dutch, by kind of
// change, with the series that break at the end.
func (h *Herijking) WriteText(w io.Writer) error {
	if h == nil {
		return geen("herijking")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Herijking van %s\nVan versie %s naar versie %s\n", tekst.Gladgestreken(h.Nieuw.Naam), tekst.Gladgestreken(h.Oud.Versie), tekst.Gladgestreken(h.Nieuw.Versie))
	if h.IsLeeg() {
		b.WriteString("\nGeen wijzigingen.\n")
	}
	for _, soort := range Wijzigingssoorten() {
		var regels []string
		for i := range h.Wijzigingen {
			if h.Wijzigingen[i].Soort == soort {
				regels = append(regels, h.Wijzigingen[i].regel())
			}
		}
		if len(regels) > 0 {
			fmt.Fprintf(&b, "\n%s (%d)\n- %s\n", soort.Label(), len(regels), strings.Join(regels, "\n- "))
		}
	}
	if len(h.Breuken) > 0 {
		fmt.Fprintf(&b, "\nReeksen die breken (%d): cijfers van voor en na zijn niet te vergelijken\n", len(h.Breuken))
		for _, id := range h.Breuken {
			fmt.Fprintf(&b, "- %s\n", h.breuk(id))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (h *Herijking) breuk(id string) string {
	naam := ""
	var velden []string
	for _, w := range h.Wijzigingen {
		if w.Breuk && w.ID == id {
			naam = w.Naam
			velden = append(velden, w.Veld)
		}
	}
	return fmt.Sprintf("%s (%s): door %s", tekst.Gladgestreken(naam), id, strings.Join(velden, ", "))
}

func (w *Wijziging) regel() string {
	wie := w.Knoop.Label()
	if w.Knoop != KnoopBoom {
		wie += fmt.Sprintf(" %s (%s)", tekst.Gladgestreken(w.Naam), w.ID)
	}
	onder := fmt.Sprintf(" onder %s (%s)", tekst.Gladgestreken(w.OnderNaam), w.Onder)
	switch w.Soort {
	case Toegevoegd, Vervallen:
		return wie
	case Hernoemd:
		return fmt.Sprintf("%s (%s): van %s naar %s", w.Knoop.Label(), w.ID, waardeTekst(w.Oud), waardeTekst(w.Nieuw))
	case Ondergebracht:
		return wie + onder + ", weegt daar voor " + w.Nieuw
	case Losgemaakt:
		return wie + onder + ", woog daar voor " + w.Oud
	case Verplaatst:
		return fmt.Sprintf("%s: van %s (%s), woog daar voor %s, naar %s (%s), weegt daar voor %s",
			wie, tekst.Gladgestreken(w.VanNaam), w.Van, w.Oud, tekst.Gladgestreken(w.OnderNaam), w.Onder, w.Nieuw)
	case Herwogen:
		return fmt.Sprintf("%s%s: van %s naar %s", wie, onder, w.Oud, w.Nieuw)
	case Herzien:
		return fmt.Sprintf("%s: %s van %s naar %s", wie, w.Veld, waardeTekst(w.Oud), waardeTekst(w.Nieuw))
	}
	return wie
}

func waardeTekst(s string) string {
	if s == "" {
		return "(leeg)"
	}
	return `"` + tekst.Gladgestreken(s) + `"`
}
