package rapport

import (
	"fmt"
	"html/template"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// WritePrioritering writes the weighing of opdrachten as a page: per line the
// ranking with what each criterium contributes, what must change before
// another opdracht leads, the pairs too close to call, and how well the
// beoordelaars agree. Without an Uitslag it writes nothing and gives an error.
func WritePrioritering(w io.Writer, u *prioritering.Uitslag, o Options) error {
	if u == nil {
		return invoer.Geen("uitslag")
	}
	b := nieuwPrioriteringblad(u)
	return schrijf(w, o, blad{
		Sjabloon: "prioritering", Titel: u.Naam, Onder: "Welke opdracht gaat voor, waardoor, en hoe zeker dat is",
		Feiten: b.feiten(), Meldingen: b.meldingen(), Nav: b.nav(), Gegevens: b,
	})
}

// prioriteringblad is what the template shows.
type prioriteringblad struct {
	*prioritering.Uitslag
	Stukken                  []prioriteringlijn
	Fictief                  string // behind every heading with figures: "fictief", or empty
	ScoreMarge, GewichtMarge string
}

type prioriteringlijn struct {
	prioritering.Lijnuitslag
	Anker        string
	Plaat        template.HTML
	Schaal       string // how long a bar of the Plaat is
	Samenvatting string
	Rijen        []prioriteringrij
	Gewichten    []gewichtrij
	Paren        []prioritering.Paar
	Groepen      []oordeelblok
}

type prioriteringrij struct {
	Rang, Naam, Score, Reden string
	Delen                    []celmetnaam // contributions, by criterium
}

// celmetnaam is a cell that bears its column's head where rows are stacked.
type celmetnaam struct{ Kop, Waarde string }

type gewichtrij struct{ Naam, Vraag, Gewicht, Omlaag, Omhoog string }

// oordeelblok is what the beoordelaars hold of one set.
type oordeelblok struct {
	Over         string
	Ratio        string
	Merk         merkteken
	Beoordelaars []beoordelaarrij
	Paren        []spreidingrij
	MetSpreiding bool
}

type beoordelaarrij struct {
	Naam, Ratio, Minst string
	Merk               merkteken
}

type spreidingrij struct{ Paar, Gemiddelde, Spreiding, Laagste, Hoogste string }

func nieuwPrioriteringblad(u *prioritering.Uitslag) *prioriteringblad {
	b := &prioriteringblad{Uitslag: u, ScoreMarge: procent1(u.Drempels.ScoreMarge), GewichtMarge: procent1(u.Drempels.GewichtMarge)}
	if u.ScoresFictief {
		b.Fictief = "fictief"
	}
	for _, l := range u.Lijnen {
		b.Stukken = append(b.Stukken, b.lijn(l))
	}
	return b
}

func (b *prioriteringblad) lijn(l prioritering.Lijnuitslag) prioriteringlijn {
	s := prioriteringlijn{Lijnuitslag: l, Anker: "lijn-" + anker(l.ID), Paren: b.TeDichtVan(l.ID), Samenvatting: b.samenvatting(l)}
	var gerangschikt []prioritering.Gewogen
	for _, g := range b.Van(l.ID) {
		s.Rijen = append(s.Rijen, rangrij(l, g))
		if g.Rang > 0 {
			gerangschikt = append(gerangschikt, g)
		}
	}
	s.Plaat, s.Schaal = b.plaat(l, gerangschikt), b.schaal(gerangschikt)
	for i, g := range l.Gewichten {
		rij := gewichtrij{Naam: g.Naam, Vraag: g.Vraag, Gewicht: procent1(g.Gewicht)}
		if i < len(l.Gevoeligheid) {
			rij.Omlaag, rij.Omhoog = l.Gevoeligheid[i].Omlaag.Tekst(), l.Gevoeligheid[i].Omhoog.Tekst()
		}
		s.Gewichten = append(s.Gewichten, rij)
	}
	for _, o := range l.Oordelen {
		s.Groepen = append(s.Groepen, oordelen(o))
	}
	return s
}

func rangrij(l prioritering.Lijnuitslag, g prioritering.Gewogen) prioriteringrij {
	rij := prioriteringrij{Naam: g.Naam, Reden: g.Reden}
	if g.Rang == 0 {
		return rij
	}
	rij.Rang, rij.Score = strconv.Itoa(int(g.Rang)), score(g.Score.OfNaN())
	for _, c := range l.Gewichten {
		rij.Delen = append(rij.Delen, celmetnaam{c.Naam, score(g.BijdrageVan(c.Criterium).OfNaN())})
	}
	return rij
}

// plaat draws the ranking: on a scale of 0 to 1, or where scores are shares of
// the line's 1 on that of the longest bar.
func (b *prioriteringblad) plaat(l prioritering.Lijnuitslag, gerangschikt []prioritering.Gewogen) template.HTML {
	d := tekening.Stapelstaven{Titel: "Rangorde van lijn " + strconv.Itoa(l.Nummer), Tot: 1}
	if b.isAandeel() {
		d.Tot = 0
	}
	for _, g := range l.Gewichten {
		d.Delen = append(d.Delen, g.Naam)
	}
	for _, g := range gerangschikt {
		s := tekening.Stapelstaaf{Naam: strconv.Itoa(int(g.Rang)) + ". " + g.Naam, Tekst: score(g.Score.OfNaN()), Nadruk: g.Rang == 1}
		for _, c := range l.Gewichten {
			s.Waarden = append(s.Waarden, g.BijdrageVan(c.Criterium).OfNaN())
		}
		d.Staven = append(d.Staven, s)
	}
	d.Omschrijving = fmt.Sprintf("De score van %s, opgebouwd uit %s; de getallen staan in de tabel.",
		notatie.Aantal(len(d.Staven), "opdracht", "opdrachten"), notatie.Aantal(len(d.Delen), "criterium", "criteria"))
	return svg(d.SVG())
}

// isAandeel says whether scores are shares that add up to 1 on a line.
func (b *prioriteringblad) isAandeel() bool { return b.Methode == prioritering.AHP }

// schaal tells under the picture what the full width stands for.
func (b *prioriteringblad) schaal(gerangschikt []prioritering.Gewogen) string {
	switch {
	case len(gerangschikt) == 0:
		return ""
	case !b.isAandeel():
		return "De volle breedte is een score van 1."
	case len(gerangschikt) == 1:
		return "De volle breedte is de enige score op deze lijn."
	}
	return fmt.Sprintf("De volle breedte is de hoogste score op deze lijn, %s. De scores tellen op tot 1; waren alle %d opdrachten even goed, dan had elk %s.",
		score(gerangschikt[0].Score.OfNaN()), len(gerangschikt), score(1/float64(len(gerangschikt))))
}

// samenvatting says who leads, and what would change that first.
func (b *prioriteringblad) samenvatting(l prioritering.Lijnuitslag) string {
	var eersten []string
	for _, g := range b.Van(l.ID) {
		if g.Rang == 1 {
			eersten = append(eersten, g.Naam)
		}
	}
	switch {
	case len(eersten) == 0:
		return ""
	case len(l.Gevoeligheid) == 0:
		return eersten[0] + " is de enige opdracht die te rangschikken is."
	}
	zin := eersten[0] + " staat op de eerste plaats."
	if len(eersten) > 1 {
		zin = notatie.Opsomming(eersten) + " delen de eerste plaats."
	}
	var naaste *prioritering.Omslag
	var van prioritering.Gevoeligheid
	for _, g := range l.Gevoeligheid {
		for _, o := range []*prioritering.Omslag{g.Omlaag, g.Omhoog} {
			if o != nil && (naaste == nil || math.Abs(o.Absoluut) < math.Abs(naaste.Absoluut)-1e-12) { // of equal ones the first, whatever rounding says
				naaste, van = o, g
			}
		}
	}
	if naaste == nil {
		return zin + " Geen enkel gewicht alleen verandert dat."
	}
	return zin + " " + omslagzin(van, naaste)
}

// omslagzin says at which weight another opdracht comes first. Where that is,
// as it is written, the weight as it is, the number says nothing.
func omslagzin(g prioritering.Gevoeligheid, o *prioritering.Omslag) string {
	criterium, nu, dan := notatie.Kleineletter(g.Naam), procent1(g.Gewicht), procent1(o.Gewicht)
	if nu != dan {
		return fmt.Sprintf("Als %s niet %s maar %s weegt, komt %s bovenaan.", criterium, nu, dan, o.Naam)
	}
	kant := "zwaarder"
	if o == g.Omlaag {
		kant = "lichter"
	}
	return fmt.Sprintf("Als %s maar iets %s weegt dan %s, komt %s bovenaan.", criterium, kant, nu, o.Naam)
}

func oordelen(o prioritering.Groepsoordeel) oordeelblok {
	blok := oordeelblok{Over: "De criteria", Ratio: score(o.Consistentieratio), Merk: groepsmerk(&o), MetSpreiding: len(o.Beoordelaars) > 1}
	if o.Criterium != "" {
		blok.Over = "De opdrachten, op " + notatie.Kleineletter(o.CriteriumNaam)
	}
	for _, r := range o.Beoordelaars {
		rij := beoordelaarrij{Naam: r.Naam, Ratio: score(r.Consistentieratio), Merk: consistentiemerk(r.Consistentieratio)}
		if m := r.MinstConsistent; m != nil {
			rij.Minst = fmt.Sprintf("%s boven %s: %s keer, waar het geheel op %s wijst", m.NaamA, notatie.Kleineletter(m.NaamB), keer(m.Waarde), keer(m.Passend))
		}
		blok.Beoordelaars = append(blok.Beoordelaars, rij)
	}
	for _, p := range o.Paren {
		blok.Paren = append(blok.Paren, spreidingrij{
			Paar:       p.NaamA + " boven " + notatie.Kleineletter(p.NaamB),
			Gemiddelde: keer(p.Gemiddelde), Spreiding: notatie.Getal(p.Spreiding.OfNaN(), 2), Laagste: keer(p.Laagste), Hoogste: keer(p.Hoogste),
		})
	}
	return blok
}

// groepsmerk is how a group shows: judgements that are consistent together but
// not each alone are not simply so.
func groepsmerk(o *prioritering.Groepsoordeel) merkteken {
	n, van := o.Tegenstrijdig(), len(o.Beoordelaars)
	switch {
	case o.Consistentieratio > prioritering.MaxConsistentieratio || n == 0:
		return consistentiemerk(o.Consistentieratio)
	case n == van:
		return merkteken{"afwijkend", "✕", "elke beoordelaar spreekt zich tegen; samen valt dat weg"}
	}
	return merkteken{"aandacht", "▲", fmt.Sprintf("%d van de %d beoordelaars %s zich tegen", n, van, notatie.Kies(n, "spreekt", "spreken"))}
}

func consistentiemerk(ratio float64) merkteken {
	if ratio > prioritering.MaxConsistentieratio {
		return merkteken{"afwijkend", "✕", "spreekt zich tegen"}
	}
	return merkteken{"koers", "✓", "consistent"}
}

func (b *prioriteringblad) feiten() []pagina.Feit {
	feiten := []pagina.Feit{
		{Naam: "Methode", Waarde: b.MethodeNaam},
		{Naam: "Lijnen", Waarde: strconv.Itoa(len(b.Lijnen))},
		{Naam: "Opdrachten", Waarde: strconv.Itoa(len(b.Opdrachten))},
	}
	if c := b.Consistentie(); c != "" {
		feiten = append(feiten, pagina.Feit{Naam: "Consistentieratio", Waarde: c})
	}
	return feiten
}

func (b *prioriteringblad) meldingen() []pagina.Melding {
	var alle []pagina.Melding
	if b.ScoresFictief {
		alle = append(alle, pagina.Melding{Titel: "Fictieve gegevens", Alineas: []string{"Gewichten, scores en oordelen op deze pagina zijn verzonnen; de rangorde zegt niets over de echte agenda."}})
	}
	if len(b.Waarschuwingen) > 0 {
		alle = append(alle, pagina.Melding{Titel: "Let op", Alineas: b.Waarschuwingen})
	}
	return alle
}

func (b *prioriteringblad) nav() []pagina.NavPunt {
	var alle []pagina.NavPunt
	for _, s := range b.Stukken {
		alle = append(alle, pagina.NavPunt{ID: s.Anker, Tekst: strconv.Itoa(s.Nummer) + ". " + s.Naam})
	}
	return append(alle, pagina.NavPunt{ID: "uitleg", Tekst: "Hoe te lezen"})
}

func score(x float64) string { return notatie.Getal(x, 3) }

func procent1(deel float64) string { return notatie.MetEenheid(100*deel, 1, "%") }

// keer writes a ratio: below one as a fraction, as Saaty's scale has it, and
// with a decimal only where it has one.
func keer(x float64) string {
	if x > 0 && x < 1 {
		return "1/" + keer(1/x)
	}
	return strings.TrimSuffix(notatie.Getal(x, 1), ",0")
}
