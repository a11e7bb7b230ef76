package rapport

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// niveauUitgaven is what is spent at each level, for the widths of the continuum.
type niveauUitgaven struct {
	Wie             string // of whom, and when: "Fictiefstad, 2026"
	PerNiveau       map[preventie.Niveau]decimal.Decimal
	NietToegerekend *decimal.Decimal // what belongs to no level; nil: not known
	Buiten          decimal.Decimal  // what lies outside the continuum
	Fictief         bool
}

// onderNul tells whether the spending on a level is below zero in sum.
func (u *niveauUitgaven) onderNul() bool {
	for _, bedrag := range u.PerNiveau {
		if bedrag.Sign() < 0 {
			return true
		}
	}
	return false
}

// continuumblad is what the template "continuum" shows.
type continuumblad struct {
	Plaat     template.HTML
	Zinnen    []string // how to read the picture
	Niveaus   []niveauregel
	Lezingen  []string
	Bron      string
	Fictief   bool
	Uitgaven  bool // whether spending is given
	Programma bool
}

// niveauregel is one level in words.
type niveauregel struct {
	Naam, GerichtOp, Doel, Bedrag, Deel string
}

// nieuwContinuum draws the six stages; u and p are nil where there is no
// spending or no programme to show in it.
func nieuwContinuum(u *niveauUitgaven, p *interventies.Programma) *continuumblad {
	b := &continuumblad{Bron: preventie.GewoonGezondLeven.Bron(), Programma: p != nil}
	plaat := tekening.Continuum{
		Titel:        "Het continuüm van preventie",
		Omschrijving: "Zes fasen van links naar rechts, van gewoon gezond leven tot voorkomen van erger, elk met zijn niveau van preventie en zijn wetten.",
	}
	som := decimal.Decimal{}
	if u != nil {
		for _, n := range preventie.Niveaus() {
			som = som.Add(u.PerNiveau[n])
		}
		b.Fictief = u.Fictief
	}
	b.Uitgaven = som.Sign() > 0 && !u.onderNul()
	for _, n := range preventie.Niveaus() {
		band := tekening.Continuumband{Naam: notatie.Hoofdletter(n.Voluit())}
		regel := niveauregel{Naam: notatie.Hoofdletter(n.Label()), GerichtOp: n.GerichtOp(), Doel: n.Doel()}
		if b.Uitgaven {
			bedrag, bekend := u.PerNiveau[n]
			regel.Bedrag, regel.Deel = notatie.Geen, notatie.Geen
			band.Tekst = "uitgaven niet bekend"
			if bekend {
				band.Deel = 100 * bedrag.DivRound(som, 8).InexactFloat64()
				regel.Bedrag, regel.Deel = geld.HeleEuro(bedrag), notatie.MetEenheid(band.Deel, 1, "%")
				band.Tekst = regel.Bedrag + " (" + regel.Deel + ")"
			}
		}
		for _, f := range n.Fasen() {
			band.Fasen = append(band.Fasen, continuumfase(f, p))
		}
		plaat.Banden = append(plaat.Banden, band)
		b.Niveaus = append(b.Niveaus, regel)
	}
	b.Plaat = svg(plaat.HTML())
	b.Zinnen = continuumzinnen(u, b.Uitgaven, plaat.Verbreed())
	if p != nil {
		zin := "Een vakje is een interventie van het programma; met een gestreepte rand is zij niet opgenomen"
		if len(p.Geeindigd()) > 0 {
			zin += fmt.Sprintf(", of vóór %d geëindigd", p.Jaar())
		}
		b.Zinnen = append(b.Zinnen, zin+".")
	}
	b.Lezingen = []string{preventie.Behandelen.Lezing()} // it has both readings of the drawing
	return b
}

func continuumfase(f preventie.Fase, p *interventies.Programma) tekening.Continuumfase {
	uit := tekening.Continuumfase{Kop: fmt.Sprintf("%d. %s", f.Nummer(), f.Label()), Tekst: notatie.Hoofdletter(f.Werkwijze())}
	for _, w := range f.Wetten() {
		uit.Labels = append(uit.Labels, w.Label())
	}
	if p == nil {
		return uit
	}
	for _, v := range p.InFase(f) {
		d := tekening.Continuumdoos{Naam: v.Naam, Merk: strings.Join(merken(v, p.Jaar(), true), ", ")}
		d.Open = d.Merk != ""
		uit.Dozen = append(uit.Dozen, d)
	}
	return uit
}

// continuumzinnen say what the widths stand for.
func continuumzinnen(u *niveauUitgaven, uitgaven bool, verbreed []string) []string {
	switch {
	case uitgaven:
	case u == nil || len(u.PerNiveau) == 0:
		return []string{"De fasen zijn even breed: er zijn geen uitgaven gegeven."}
	case u.onderNul():
		return []string{"De fasen zijn even breed: van een van de niveaus zijn de uitgaven samen lager dan nul, en een deel daarvan zegt niets."}
	default:
		return []string{"De fasen zijn even breed: aan geen niveau zijn uitgaven toegerekend."}
	}
	wie := u.Wie
	if u.Fictief {
		wie += ", fictief"
	}
	zinnen := []string{fmt.Sprintf("Op een breed scherm is elk niveau zo breed als zijn deel van de toegerekende uitgaven (%s), gelijk verdeeld over zijn fasen.", wie)}
	if len(verbreed) > 0 {
		namen := make([]string, len(verbreed))
		for i, n := range verbreed {
			namen[i] = notatie.Kleineletter(n)
		}
		zinnen = append(zinnen, fmt.Sprintf("Niet op schaal %s %s: om leesbaar te blijven op de kleinste breedte getekend. De andere niveaus verdelen de rest naar hun uitgaven.", notatie.Kies(len(namen), "is", "zijn"), notatie.Opsomming(namen)))
	}
	if u.NietToegerekend != nil && u.NietToegerekend.Sign() != 0 {
		zinnen = append(zinnen, fmt.Sprintf("Aan geen niveau toegerekend is %s; dat telt in de breedte niet mee.", geld.HeleEuro(*u.NietToegerekend)))
	}
	if u.Buiten.Sign() != 0 {
		zinnen = append(zinnen, fmt.Sprintf("Buiten het continuüm valt %s, dat preventie noch zorg is; ook dat telt niet mee.", geld.HeleEuro(u.Buiten)))
	}
	return zinnen
}
