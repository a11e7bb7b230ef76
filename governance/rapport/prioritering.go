package rapport

import (
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// WritePrioritering writes the weighing of opdrachten as a page: per line the
// ranking with what each criterium contributes, what must change before
// another opdracht leads, the pairs too close to call, and how well the
// beoordelaars agree.
func WritePrioritering(w io.Writer, u *prioritering.Uitslag, o Options) error {
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
	prioritering.LijnUitslag
	Anker        string
	Plaat        template.HTML
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
	Merk         Merk
	Beoordelaars []beoordelaarrij
	Paren        []spreidingrij
	MetSpreiding bool
}

type beoordelaarrij struct {
	Naam, Ratio, Minst string
	Merk               Merk
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

func (b *prioriteringblad) lijn(l prioritering.LijnUitslag) prioriteringlijn {
	s := prioriteringlijn{LijnUitslag: l, Anker: "lijn-" + anker(l.ID), Paren: b.TeDichtVan(l.ID), Plaat: b.plaat(l), Samenvatting: b.samenvatting(l)}
	namen := map[string]string{}
	for _, g := range b.Van(l.ID) {
		namen[g.ID] = g.Naam
		s.Rijen = append(s.Rijen, rangrij(l, g))
	}
	for i, g := range l.Gewichten {
		rij := gewichtrij{Naam: g.Naam, Vraag: g.Vraag, Gewicht: procent1(g.Gewicht)}
		if i < len(l.Gevoeligheid) {
			rij.Omlaag, rij.Omhoog = l.Gevoeligheid[i].Omlaag.Tekst(), l.Gevoeligheid[i].Omhoog.Tekst()
		}
		s.Gewichten = append(s.Gewichten, rij)
		namen["criterium "+g.Criterium] = g.Naam
	}
	for _, o := range l.Oordelen {
		s.Groepen = append(s.Groepen, oordelen(o, namen))
	}
	return s
}

func rangrij(l prioritering.LijnUitslag, g prioritering.Gewogen) prioriteringrij {
	rij := prioriteringrij{Naam: g.Naam, Reden: g.Reden}
	if g.Rang == 0 {
		return rij
	}
	rij.Rang, rij.Score = strconv.Itoa(int(g.Rang)), score(g.Score.OfNaN())
	for j, d := range g.Bijdragen {
		rij.Delen = append(rij.Delen, celmetnaam{l.Gewichten[j].Naam, score(d.Bijdrage)})
	}
	return rij
}

// plaat draws the ranking. A score of AHP is a share of the line's 1, so its
// longest bar is the scale; the other scores go from 0 to 1.
func (b *prioriteringblad) plaat(l prioritering.LijnUitslag) template.HTML {
	d := tekening.Stapelstaven{Titel: "Rangorde van lijn " + strconv.Itoa(l.Nummer), Tot: 1}
	if b.Methode == prioritering.AHP.String() {
		d.Tot = 0
	}
	for _, g := range l.Gewichten {
		d.Delen = append(d.Delen, g.Naam)
	}
	for _, g := range b.Van(l.ID) {
		if g.Rang == 0 {
			continue
		}
		s := tekening.Stapelstaaf{Naam: strconv.Itoa(int(g.Rang)) + ". " + g.Naam, Tekst: score(g.Score.OfNaN()), Nadruk: g.Rang == 1}
		for _, x := range g.Bijdragen {
			s.Waarden = append(s.Waarden, x.Bijdrage)
		}
		d.Staven = append(d.Staven, s)
	}
	d.Omschrijving = fmt.Sprintf("De score van %s, opgebouwd uit %s; de getallen staan in de tabel.",
		notatie.Aantal(len(d.Staven), "opdracht", "opdrachten"), notatie.Aantal(len(d.Delen), "criterium", "criteria"))
	return svg(d.SVG())
}

// samenvatting says who leads, and what would change that first.
func (b *prioriteringblad) samenvatting(l prioritering.LijnUitslag) string {
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
	zin := eersten[0] + " staat eerste."
	if len(eersten) > 1 {
		zin = notatie.Opsomming(eersten) + " delen de eerste plaats."
	}
	var naaste *prioritering.Omslag
	var wat string
	for _, g := range l.Gevoeligheid {
		for _, o := range []*prioritering.Omslag{g.Omlaag, g.Omhoog} {
			if o != nil && (naaste == nil || max(o.Absoluut, -o.Absoluut) < max(naaste.Absoluut, -naaste.Absoluut)) {
				naaste, wat = o, notatie.Kleineletter(g.Naam)+", nu "+procent1(g.Gewicht)
			}
		}
	}
	if naaste == nil {
		return zin + " Geen enkel gewicht alleen verandert dat."
	}
	return fmt.Sprintf("%s De kleinste verandering die dat anders maakt: %s, %s.", zin, wat, naaste.Tekst())
}

func oordelen(o prioritering.Groepsoordeel, namen map[string]string) oordeelblok {
	blok := oordeelblok{Over: "De criteria", Ratio: score(o.Consistentieratio), Merk: consistentiemerk(o.Consistentieratio), MetSpreiding: len(o.Beoordelaars) > 1}
	naam := func(id string) string { return namen["criterium "+id] }
	if o.Criterium != "" {
		blok.Over = "De opdrachten, op " + notatie.Kleineletter(naam(o.Criterium))
		naam = func(id string) string { return namen[id] }
	}
	for _, r := range o.Beoordelaars {
		rij := beoordelaarrij{Naam: r.ID, Ratio: score(r.Consistentieratio), Merk: consistentiemerk(r.Consistentieratio)}
		if m := r.MinstConsistent; m != nil {
			rij.Minst = fmt.Sprintf("%s boven %s: %s keer, waar het geheel op %s wijst", naam(m.A), notatie.Kleineletter(naam(m.B)), keer(m.Waarde), keer(m.Passend))
		}
		blok.Beoordelaars = append(blok.Beoordelaars, rij)
	}
	for _, p := range o.Paren {
		blok.Paren = append(blok.Paren, spreidingrij{
			Paar:       naam(p.A) + " boven " + notatie.Kleineletter(naam(p.B)),
			Gemiddelde: keer(p.Gemiddelde), Spreiding: notatie.Getal(p.Spreiding.OfNaN(), 2), Laagste: keer(p.Laagste), Hoogste: keer(p.Hoogste),
		})
	}
	return blok
}

func consistentiemerk(ratio float64) Merk {
	if ratio > prioritering.MaxConsistentieratio {
		return Merk{"afwijkend", "✕", "spreekt zich tegen"}
	}
	return Merk{"koers", "✓", "consistent"}
}

func (b *prioriteringblad) feiten() []pagina.Feit {
	feiten := []pagina.Feit{
		{Naam: "Methode", Waarde: b.MethodeNaam},
		{Naam: "Lijnen", Waarde: strconv.Itoa(len(b.Lijnen))},
		{Naam: "Opdrachten", Waarde: strconv.Itoa(len(b.Opdrachten))},
	}
	if cr, ok := b.Consistentieratio.Float(); ok {
		feiten = append(feiten, pagina.Feit{Naam: "Consistentieratio", Waarde: "ten hoogste " + score(cr)})
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
