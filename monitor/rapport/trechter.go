package rapport

import (
	"html/template"
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

const (
	minTrechter    = 5  // regions: with fewer there is no shape to see
	krommepunten   = 25 // points of each limit
	maxBuitengrens = 8  // regions named in the text
)

// trechterBlad is the funnel plot of an indicator, with what it shows in words.
type trechterBlad struct {
	Plaat template.HTML
	Tekst string
}

// trechterpunt is a region of a funnel: a proportion of so many.
type trechterpunt struct {
	naam           string
	teller, noemer float64
	eigen          bool
	oordeel        *statistiek.Oordeel // beside the benchmark; nil: none
}

// nieuweTrechter draws the funnel of a share, where counts of enough regions
// are known; nil where they are not. A share that was estimated has none: the
// limits are those of a count.
func nieuweTrechter(b *blik, i *monitor.Indicatoruitkomst) *trechterBlad {
	if i.Maat != goaltree.Aandeel || geschat(i) {
		return nil
	}
	punten := trechterpunten(b, i)
	if len(punten) < minTrechter {
		return nil
	}
	per := float64(max(i.Per, 1))
	ref, naam := trechterReferentie(b, i, punten)
	toon := func(x float64) string { return kortTekst(i, monitor.Bekend(x*per)) }
	d := tekening.Trechter{
		Titel:      i.Naam + ": " + b.naam() + " in de trechter van alle gebieden",
		XTitel:     "aantal waarover het cijfer gaat (noemer)",
		YTitel:     "waarde (" + i.Eenheid + ")",
		Eenheid:    tekenEenheid(i),
		Referentie: tekening.Niveau{Naam: naam + " " + toon(ref), Waarde: ref * per},
	}
	laag, hoog := math.Inf(1), 0.0
	for _, p := range punten {
		laag, hoog = min(laag, p.noemer), max(hoog, p.noemer)
	}
	for _, z := range []struct {
		naam      string
		zekerheid float64
	}{{"grenzen bij 95% zekerheid", 0.95}, {"grenzen bij 99,8% zekerheid", 0.998}} {
		g := tekening.Grens{Naam: z.naam, Stip: z.zekerheid > 0.95}
		for k := range krommepunten {
			n := laag * math.Pow(hoog/laag, float64(k)/(krommepunten-1))
			onder, boven, err := statistiek.Controlegrenzen(n, ref, z.zekerheid)
			if err != nil {
				return nil // a reference that is no proportion
			}
			g.Punten = append(g.Punten, tekening.Grenspunt{X: min(max(n, laag), hoog), Onder: onder * per, Boven: boven * per})
		}
		d.Grenzen = append(d.Grenzen, g)
	}
	blad := &trechterBlad{}
	var buiten []string
	for _, p := range punten {
		uit := p.buiten()
		if uit && !p.eigen {
			buiten = append(buiten, p.naam+" ("+p.oordeel.Label()+")")
		}
		if p.eigen && i.Benchmark.IsBekend() {
			blad.Tekst = p.naam + " " + p.zin() + "."
		}
		d.Punten = append(d.Punten, tekening.Trechterpunt{Naam: p.naam, X: p.noemer, Y: p.teller / p.noemer * per, Nadruk: p.eigen, Uit: uit})
	}
	if len(buiten) > 0 {
		if blad.Tekst != "" {
			blad.Tekst += " "
		}
		blad.Tekst += buitenZin(buiten)
	}
	d.Omschrijving = "Per gebied een punt: hoe hoger, hoe groter het cijfer; hoe verder naar rechts, hoe groter het aantal waarover het gaat. " +
		"De grenzen rond " + d.Referentie.Naam + " worden naar rechts nauwer. " + blad.Tekst
	blad.Plaat = svg(d.SVG())
	return blad
}

// trechterReferentie gives the proportion in the middle of the funnel, with its
// name: the benchmark's, or that of the groep together.
func trechterReferentie(b *blik, i *monitor.Indicatoruitkomst, punten []trechterpunt) (float64, string) {
	if w, ok := i.Benchmark.Float(); ok {
		return w / float64(max(i.Per, 1)), "benchmark"
	}
	in := inGroep(b, i)
	t, n := 0.0, 0.0
	for _, p := range punten {
		if in || !p.eigen {
			t, n = t+p.teller, n+p.noemer
		}
	}
	return t / n, "alle gebieden samen"
}

func buitenZin(buiten []string) string {
	n := len(buiten)
	if n > maxBuitengrens {
		return notatie.Hoofdletter(notatie.Aantal(n, "ander gebied ligt", "andere gebieden liggen")) + " duidelijk naast de benchmark."
	}
	return notatie.Hoofdletter(notatie.Opsomming(buiten)) + " " + notatie.Kies(n, "ligt", "liggen") + " duidelijk naast de benchmark."
}

// inGroep says whether the region is one of those compared.
func inGroep(b *blik, i *monitor.Indicatoruitkomst) bool {
	for _, v := range i.Vergelijking {
		if v.Regio == b.Regio.Code {
			return true
		}
	}
	return false
}

// trechterpunten gives the regions with counts, the region itself among them.
func trechterpunten(b *blik, i *monitor.Indicatoruitkomst) []trechterpunt {
	var punten []trechterpunt
	voeg := func(naam string, teller, noemer monitor.Getal, eigen bool, oordeel *statistiek.Oordeel) {
		t, okT := teller.Float()
		n, okN := noemer.Float()
		if okT && okN && n >= 1 && t >= 0 && t <= n {
			punten = append(punten, trechterpunt{naam, t, n, eigen, oordeel})
		}
	}
	for _, v := range i.Vergelijking {
		oordeel, eigen := v.Oordeel, v.Regio == b.Regio.Code
		if eigen {
			oordeel = i.Oordeel.Benchmark
		}
		voeg(b.naamRegio(v.Regio), v.Teller, v.Noemer, eigen, oordeel)
	}
	if !inGroep(b, i) {
		voeg(b.naam(), i.Teller, i.Noemer, true, i.Oordeel.Benchmark)
	}
	return punten
}

// zin says where a region lies, by the judgement the monitor gave it: the
// picture's limits know nothing of rounding or of figures that may change.
func (p trechterpunt) zin() string {
	switch {
	case p.oordeel == nil:
		return "is niet beoordeeld"
	case *p.oordeel == statistiek.Vergelijkbaar:
		return "is niet te onderscheiden van de benchmark: het verschil kan toeval zijn"
	}
	return "ligt duidelijk " + p.oordeel.Label() + " dan de benchmark"
}

// buiten says whether the region differs from the benchmark by more than chance.
func (p trechterpunt) buiten() bool {
	return p.oordeel != nil && *p.oordeel != statistiek.Vergelijkbaar
}
