package rapport

import (
	"html/template"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// effectBlad is the card of an effect.
type effectBlad struct {
	ID          string
	Naam        string
	Stand       aanduiding
	Score       string // empty without one
	Schaal      template.HTML
	Verwacht    string
	Dekking     string
	Reden       string
	Voorbeeld   bool // illustratief
	Ook         []verwijzing
	Afwijkingen []afwijkingBlad
	Verhaal     template.HTML
	Lees        string // id of the story, where it stands elsewhere in the page
	Kolommen    kolommen
	Indicatoren []indicatorRij
}

// kolommen says which columns of the indicators' table hold anything.
type kolommen struct{ Cijfer, Nulmeting, Benchmark, Streef bool }

// achterNaam is how many columns stand behind the indicator's name.
func (k kolommen) achterNaam() int {
	if !k.Cijfer {
		return 1 // why there is none
	}
	n := 4 // value, period, score, source
	for _, er := range []bool{k.Nulmeting, k.Benchmark, k.Streef} {
		if er {
			n++
		}
	}
	return n
}

// afwijkingBlad is a deviation of an effect.
type afwijkingBlad struct {
	Naam    string
	Waarde  string // empty when there is none
	Punten  string
	Reden   string
	Bewijs  string
	Dekking string // where it differs from the effect's
	Plaat   template.HTML
	Rijen   []bijdrageRij
}

// bijdrageRij is one indicator's term in a deviation.
type bijdrageRij struct{ Naam, Bijdrage, Gewicht, Opmerking string }

// indicatorRij is an indicator in the table of an effect.
type indicatorRij struct {
	ID, Naam, Eenheid                     string
	Waarde, Marge                         string
	Periode, Zeker                        string
	Nulmeting, Benchmark, Streef, Streefj string
	Score                                 string
	Reden                                 string
	Bron                                  string
	Cijfer                                bool
	BenchmarkReden                        string
}

func nieuwEffect(b *blik, e *monitor.Effectuitkomst, voor string, o Options, meer bool) *effectBlad {
	blad := &effectBlad{
		ID:        voor + "effect-" + anker(e.ID),
		Naam:      e.Naam,
		Stand:     aanduidingVan(e.Signaal),
		Score:     scoreOf(e.Score),
		Schaal:    scoreschaal(e.Stand),
		Verwacht:  scoreOf(e.Verwacht),
		Dekking:   b.dekkingTekst(e),
		Reden:     redenTekst(e.Reden),
		Voorbeeld: e.Illustratief,
	}
	for _, v := range b.vergelijken(e) {
		blad.Afwijkingen = append(blad.Afwijkingen, nieuweAfwijking(b, e, v))
	}
	if v := o.Verhalen[e.ID]; !v.IsZero() {
		if meer {
			blad.Lees = "verhaal-" + anker(e.ID)
		} else {
			blad.Verhaal = template.HTML(v.html()) //nolint:gosec // all text in it is escaped
		}
	}
	for _, i := range b.indicatorenVan(e.Indicatoren) {
		blad.Indicatoren = append(blad.Indicatoren, nieuweRij(i, voor))
		if !i.Waarde.IsBekend() {
			continue
		}
		blad.Kolommen.Cijfer = true
		blad.Kolommen.Nulmeting = blad.Kolommen.Nulmeting || i.Nulmeting.IsBekend()
		blad.Kolommen.Benchmark = blad.Kolommen.Benchmark || i.Benchmark.IsBekend() || i.BenchmarkReden != nil
		blad.Kolommen.Streef = blad.Kolommen.Streef || i.Streefwaarde.IsBekend()
	}
	return blad
}

func nieuweRij(i *monitor.Indicatoruitkomst, voor string) indicatorRij {
	r := indicatorRij{
		ID:      voor + "indicator-" + anker(i.ID),
		Naam:    i.Naam,
		Eenheid: restEenheid(i),
		Reden:   redenTekst(i.Reden),
		Bron:    i.Bron,
		Cijfer:  i.Waarde.IsBekend(),
	}
	if strings.EqualFold(r.Eenheid, r.Naam) {
		r.Eenheid = ""
	}
	if !r.Cijfer {
		r.Eenheid = ""
		if r.Reden == "" {
			r.Reden = "reden niet opgegeven"
		}
		return r
	}
	r.Waarde = kortTekst(i, i.Waarde)
	r.Marge = margeTekst(i, i.Interval)
	r.Periode = periodeTekst(i.Periode)
	r.Zeker = strings.Join(zekerheid(i), ", ")
	r.Nulmeting = kortOf(i, i.Nulmeting)
	r.Benchmark = kortOf(i, i.Benchmark)
	if !i.Benchmark.IsBekend() {
		r.BenchmarkReden = redenTekst(i.BenchmarkReden)
	}
	r.Streef = kortOf(i, i.Streefwaarde)
	if i.Streefjaar != nil && r.Streef != "" {
		r.Streefj = "in " + jaar(*i.Streefjaar)
	}
	r.Score = scoreOf(i.Score)
	return r
}

// kortOf writes a value, or nothing where there is none.
func kortOf(i *monitor.Indicatoruitkomst, g monitor.Getal) string {
	if !g.IsBekend() {
		return ""
	}
	return kortTekst(i, g)
}

func nieuweAfwijking(b *blik, e *monitor.Effectuitkomst, v vergelijk) afwijkingBlad {
	a := afwijkingBlad{Naam: v.Naam, Reden: redenTekst(v.Reden)}
	w, ok := v.Waarde.Float()
	if !ok {
		if a.Reden == "" {
			a.Reden = "niet te berekenen"
		}
		return a
	}
	a.Waarde, a.Punten, a.Bewijs, a.Dekking = notatie.MetTeken(w, 1), punten(w), v.bewijsZin(), v.dekkingZin(e)
	var staven []tekening.Staaf
	for _, bij := range v.Bijdragen {
		rij := bijdrageRij{Naam: b.naamIndicator(bij.Indicator), Bijdrage: notatie.MetTeken(bij.Bijdrage, 1), Gewicht: notatie.Kaal(bij.Gewicht)}
		staaf := tekening.Staaf{Naam: rij.Naam, Waarde: bij.Bijdrage, Tekst: rij.Bijdrage}
		if bij.Begrensd {
			rij.Opmerking = "begrensd: het einde van de schaal is bereikt, het verschil kan groter zijn"
			staaf.Naam += " (begrensd)"
		}
		switch w := v.toetswoord(b.indicator[bij.Indicator]); w {
		case "":
		case toeval:
			rij.Opmerking = strings.TrimPrefix(rij.Opmerking+"; "+toeval, "; ")
			staaf.Naam += " (mogelijk toeval)"
		default:
			rij.Opmerking = strings.TrimPrefix(rij.Opmerking+"; "+w, "; ")
			staaf.Naam += " (" + w + ")"
		}
		a.Rijen = append(a.Rijen, rij)
		staven = append(staven, staaf)
	}
	a.Plaat = svg(tekening.Uiteenlopend{
		Titel:        "Bijdragen aan het verschil met " + v.Naam + " bij " + citaat(e.Naam),
		Omschrijving: "Per indicator een staaf, naar rechts wat de score hoger maakt en naar links wat haar lager maakt. De getallen staan in de tabel hieronder.",
		Staven:       staven,
		Onder:        true,
	}.SVG())
	return a
}
