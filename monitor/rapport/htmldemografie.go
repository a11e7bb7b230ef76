package rapport

import (
	"html/template"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// demografieBlad is the part about the population by age.
type demografieBlad struct {
	Basisjaar      string
	Plaat          template.HTML
	Groepen        []string
	Rijen          []demografieRij
	Bron           string
	Waarschuwingen []meldingsoort
	Onderbroken    bool
	Voorlopig      bool
}

// demografieRij is a year with the figures of all age groups.
type demografieRij struct {
	Periode   string
	Cellen    []demografieCel
	Opmerking string
}

// demografieCel is an age group in a year.
type demografieCel struct{ Index, Personen string }

func nieuweDemografie(b *blik) *demografieBlad {
	d := b.Demografie
	if d == nil || len(d.Groepen) == 0 {
		return nil
	}
	blad := &demografieBlad{Basisjaar: jaar(d.Basisjaar), Bron: d.Bron, Waarschuwingen: b.groepeer(d.Waarschuwingen)}
	l := tekening.Lijngrafiek{
		Titel:        "Bevolking van " + b.naam() + " naar leeftijd, " + blad.Basisjaar + " = 100",
		Omschrijving: "Een lijn per leeftijdsgroep. Alle getallen staan in de tabel eronder.",
		Niveaus:      []tekening.Niveau{{Naam: blad.Basisjaar + " = 100", Waarde: 100}},
	}
	var perioden []cbs.Periode
	for _, g := range d.Groepen {
		blad.Groepen = append(blad.Groepen, g.Naam)
		reeks := tekening.Reeks{Naam: g.Naam}
		for _, p := range g.Reeks {
			punt := tekening.Punt{X: tijd(p.Periode), Y: p.Index.Of(0), Leeg: !p.Index.IsBekend(), Hol: !vast(p.Status), Breuk: p.Breuk}
			reeks.Punten = append(reeks.Punten, punt)
			blad.Onderbroken = blad.Onderbroken || p.Breuk
			blad.Voorlopig = blad.Voorlopig || punt.Hol && !punt.Leeg
			if !slices.Contains(perioden, p.Periode) {
				perioden = append(perioden, p.Periode)
			}
		}
		l.Reeksen = append(l.Reeksen, reeks)
	}
	slices.SortFunc(perioden, cbs.Periode.Compare)
	for _, p := range perioden {
		l.Momenten = append(l.Momenten, tekening.Moment{X: tijd(p), Label: p.Label()})
		blad.Rijen = append(blad.Rijen, demografieRijVan(b, p))
	}
	blad.Plaat = svg(l.SVG())
	return blad
}

func demografieRijVan(b *blik, p cbs.Periode) demografieRij {
	rij := demografieRij{Periode: p.Label()}
	var opmerkingen []string
	for _, g := range b.Demografie.Groepen {
		c := demografieCel{Index: notatie.Geen, Personen: notatie.Geen}
		for _, punt := range g.Reeks {
			if punt.Periode != p {
				continue
			}
			c.Index = notatie.Getal(punt.Index.OfNaN(), 1)
			c.Personen = notatie.Getal(punt.Waarde.OfNaN(), 0)
			if o := opmerking(punt.Status, punt.Reden, punt.Breuk); o != "" && !slices.Contains(opmerkingen, o) {
				opmerkingen = append(opmerkingen, o)
			}
		}
		rij.Cellen = append(rij.Cellen, c)
	}
	rij.Opmerking = strings.Join(opmerkingen, ", ")
	return rij
}
