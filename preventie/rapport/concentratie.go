package rapport

import (
	"fmt"
	"html/template"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// concentratieblad shows how spending falls on clients.
type concentratieblad struct {
	ID, Titel, Zin string
	Gini           string // empty where there is no curve
	Plaat          template.HTML
	Rijen          []klasserij
	Opmerkingen    []string
	Bron           string
}

type klasserij struct{ Nummer, Clienten, Bedrag, Gemiddeld, TotClienten, TotUitgaven string }

func nieuwConcentratieblad(c *uitgaven.Concentratie, nummer int) concentratieblad {
	b := concentratieblad{
		ID: fmt.Sprintf("concentratie-%d", nummer+1), Titel: fmt.Sprintf("%s, %d", c.Gemeente.Naam, c.Jaar), Zin: c.Zin(), Opmerkingen: c.Opmerkingen, Bron: c.Bron,
	}
	if c.Omschrijving != "" {
		b.Titel += ": " + c.Omschrijving
	}
	if c.Reden != "" {
		return b
	}
	b.Gini = notatie.Decimaal(c.Gini.Decimal().Truncate(2).StringFixed(2)) // a lower bound is not rounded up
	plaat := tekening.Concentratie{
		Titel:        "Concentratie van de uitgaven, " + b.Titel,
		Omschrijving: b.Zin + " De lijn loopt van geen tot alle cliënten, de duurste eerst; de streeplijn is wat zij zou zijn als allen evenveel kostten.",
		XTitel:       "deel van de cliënten, de duurste eerst", YTitel: "deel van de uitgaven", Gelijk: "gelijk verdeeld",
	}
	for i, p := range c.Punten {
		plaat.Punten = append(plaat.Punten, tekening.Curvepunt{X: p.Clienten.Procent(), Y: p.Uitgaven.Procent()})
		if i == 0 {
			continue
		}
		k := c.Klassen[i-1]
		b.Rijen = append(b.Rijen, klasserij{
			Nummer: strconv.Itoa(i), Clienten: notatie.Decimaal(strconv.Itoa(k.Clienten)), Bedrag: geld.HeleEuro(k.Bedrag), Gemiddeld: geld.HeleEuro(k.Gemiddeld),
			TotClienten: p.Clienten.Tekst(), TotUitgaven: p.Uitgaven.Tekst(),
		})
	}
	if tiende, err := preventie.ParseGetal("0.1"); err == nil {
		if deel, err := c.VanDuurste(tiende); err == nil {
			plaat.Merk = &tekening.Curvepunt{X: 10, Y: deel.Procent()}
			plaat.MerkNaam = "10% gebruikt ten minste " + notatie.Decimaal(deel.Decimal().Truncate(3).Shift(2).StringFixed(1)) + "%"
		}
	}
	b.Plaat = svg(plaat.SVG())
	return b
}
