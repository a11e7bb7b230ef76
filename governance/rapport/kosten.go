package rapport

import (
	"cmp"
	"errors"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// WriteKosten writes a sharing of costs as a page: for each regeling what each
// municipality bears, as bars and a table, the advances or the settlement, and
// what the other keys would make of it; then the keys in words and the figures
// behind them. Of a total in which some pay and others get back no shares are
// shown: such a part of the sum says nothing. Without a Kostenverdeling it writes
// nothing and gives an error.
func WriteKosten(w io.Writer, v *kosten.Kostenverdeling, o Options) error {
	if v == nil {
		return errors.New("kosten: there is no kostenverdeling to write")
	}
	b, err := nieuwKostenblad(v)
	if err != nil {
		return err
	}
	blad := blad{
		Sjabloon: "kosten", Titel: v.Naam(), Onder: "Wat elke gemeente betaalt van wat gemeenten samen doen", Gegevens: b,
		Feiten: []pagina.Feit{
			{Naam: "Jaar", Waarde: strconv.Itoa(v.Jaar())},
			{Naam: "Gemeenten", Waarde: strconv.Itoa(len(v.Gemeenten()))},
			{Naam: "Regelingen", Waarde: strconv.Itoa(len(b.Regelingen))},
			{Naam: "Samen", Waarde: v.Totaal().String()},
		},
	}
	if v.IsFictief() {
		blad.Meldingen = []pagina.Melding{{
			Titel:   "Fictieve gegevens",
			Alineas: []string{"Bedragen of cijfers op deze pagina zijn verzonnen."},
		}}
	}
	if b.Samen != nil {
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "samen", Tekst: "Alle regelingen samen"})
	}
	for _, r := range b.Regelingen {
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: r.ID, Tekst: r.Naam})
	}
	blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "sleutels", Tekst: "De sleutels"})
	if len(b.Grondslagen) > 0 {
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "cijfers", Tekst: "De cijfers"})
	}
	return schrijf(w, o, blad)
}

// kostenblad is what the template shows.
type kostenblad struct {
	Samen       *kostentabel // nil with one regeling, of which it would be the double
	Regelingen  []kostenregeling
	Sleutels    []sleutelrij
	Grondslagen []kosten.Grondslag
	Cijfers     []cijferrij
	Fictief     string // behind amounts: "fictief", or empty
}

type kostentabel struct {
	Titel      string
	Plaat      template.HTML // the parts of the total; empty without Delen
	Rijen      []kostenrij
	Totaal     kostenrij
	Delen      bool // whether parts of the total can be told
	Gemengd    bool // some pay and others get back
	PerInwoner bool
}

type kostenrij struct {
	Naam, Bedrag, Deel, PerInwoner string
	Grens                          string // the mark of a bound: "bodem", "plafond"
}

type kostenregeling struct {
	ID, Naam, Sleutel, SleutelID string
	Tabel                        kostentabel
	Voorschotten                 *voorschottabel // while there is no settlement
	Afrekening                   *afrekentabel
	Vergelijking                 *vergelijktabel
}

type voorschottabel struct {
	Rijen  []kostenrij
	Totaal string
}

type afrekentabel struct {
	Sleutel string // where it is another than that of the regeling
	Rijen   []afrekenrij
	Totaal  afrekenrij
}

type afrekenrij struct{ Naam, Voorschot, Werkelijk, Bedrag, Woord string }

type vergelijktabel struct {
	Sleutels []string // the chosen one first
	Rijen    []vergelijkrij
	Passen   []string // keys that cannot share this total, with the reason

	PerInwoner bool
}

type vergelijkrij struct {
	Naam   string
	Cellen []vergelijkcel
}

type vergelijkcel struct{ Sleutel, Bedrag, PerInwoner, Verschil string }

type sleutelrij struct {
	ID, Naam, Soort string
	Uitleg          []string
}

type cijferrij struct {
	Naam   string
	Cellen []string
}

func nieuwKostenblad(v *kosten.Kostenverdeling) (*kostenblad, error) {
	b := &kostenblad{Grondslagen: v.Grondslagen()}
	if v.IsFictief() {
		b.Fictief = "fictief"
	}
	namen := map[string]string{} // of the keys
	for _, s := range v.Sleutels() {
		namen[s.ID] = s.Naam
	}
	verdelingen := v.Verdeel()
	for _, d := range verdelingen {
		r := kostenregeling{
			ID: "regeling-" + d.Regeling, Naam: d.Naam, Sleutel: namen[d.Sleutel], SleutelID: "sleutel-" + d.Sleutel,
			Tabel: nieuweKostentabel(d.Naam, v, d.Aandelen, d.Totaal),
		}
		switch {
		case d.Afrekening != nil:
			r.Afrekening = nieuweAfrekening(d, namen)
		case d.Voorschotten != nil:
			r.Voorschotten = &voorschottabel{Totaal: d.Voorschot().String()}
			for _, p := range d.Voorschotten {
				r.Voorschotten.Rijen = append(r.Voorschotten.Rijen, kostenrij{Naam: p.Naam, Bedrag: p.Bedrag.String()})
			}
		}
		var err error
		if r.Vergelijking, err = nieuweVergelijking(v, d); err != nil {
			return nil, err
		}
		b.Regelingen = append(b.Regelingen, r)
	}
	if len(verdelingen) > 1 {
		samen := nieuweKostentabel("Alle regelingen samen", v, v.Totalen(), v.Totaal())
		b.Samen = &samen
	}
	for _, s := range v.Sleutels() {
		b.Sleutels = append(b.Sleutels, sleutelrij{ID: "sleutel-" + s.ID, Naam: s.Naam, Soort: s.Soort.Label(), Uitleg: sleutelUitleg(v, s, namen)})
	}
	for _, g := range v.Gemeenten() {
		rij := cijferrij{Naam: g.Naam}
		for _, gr := range b.Grondslagen {
			rij.Cellen = append(rij.Cellen, kostengetal(gr.Waarden[g.Code]))
		}
		b.Cijfers = append(b.Cijfers, rij)
	}
	return b, nil
}

func nieuweKostentabel(titel string, v *kosten.Kostenverdeling, aandelen []kosten.Aandeel, totaal kosten.Bedrag) kostentabel {
	_, perInwoner := v.Inwoners()
	t := kostentabel{Titel: titel, PerInwoner: perInwoner, Gemengd: gemengd(aandelen), Totaal: kostenrij{
		Bedrag: totaal.String(), PerInwoner: hoofdtekst(v.PerInwoner(totaal)),
	}}
	t.Delen = totaal.Sign() != 0 && !t.Gemengd
	plaat := tekening.Staafdiagram{
		Titel:        titel + ": deel van het totaal per gemeente",
		Omschrijving: "Een staaf per gemeente, in procenten van " + totaal.String() + ".",
	}
	for _, a := range aandelen {
		rij := kostenrij{Naam: a.Naam, Bedrag: a.Bedrag.String(), PerInwoner: hoofdtekst(a.PerInwoner)}
		if a.Grens != 0 {
			rij.Grens = a.Grens.Label()
		}
		if t.Delen {
			procent := procentVan(a.Bedrag, totaal)
			rij.Deel = notatie.MetEenheid(procent, 1, "%")
			plaat.Staven = append(plaat.Staven, tekening.Staaf{Naam: a.Naam, Waarde: procent, Tekst: rij.Deel})
		}
		t.Rijen = append(t.Rijen, rij)
	}
	if t.Delen {
		t.Totaal.Deel = notatie.MetEenheid(100, 1, "%")
		t.Plaat = svg(plaat.SVG())
	}
	return t
}

// gemengd tells whether some pay and others get back.
func gemengd(aandelen []kosten.Aandeel) bool {
	teken := 0
	for _, a := range aandelen {
		if a.Bedrag.Sign()*teken < 0 {
			return true
		}
		teken = cmp.Or(teken, a.Bedrag.Sign())
	}
	return false
}

func hoofdtekst(b *kosten.Bedrag) string {
	if b == nil {
		return notatie.Geen
	}
	return b.String()
}

// procentVan gives a's part of totaal in per cents; totaal is not nothing.
func procentVan(a, totaal kosten.Bedrag) float64 {
	return 100 * a.Decimal().DivRound(totaal.Decimal(), 8).InexactFloat64()
}

func nieuweAfrekening(d kosten.Verdeling, namen map[string]string) *afrekentabel {
	rij := func(naam string, voorschot, werkelijk, bedrag kosten.Bedrag) afrekenrij {
		woord := [...]string{"terug", "niets", "betalen"}[bedrag.Sign()+1]
		if bedrag.Sign() < 0 {
			bedrag = kosten.Bedrag{}.Sub(bedrag)
		}
		return afrekenrij{naam, voorschot.String(), werkelijk.String(), bedrag.String(), woord}
	}
	a := d.Afrekening
	t := &afrekentabel{Totaal: rij("", a.Voorschot, a.Werkelijk, a.Bedrag)}
	if a.Sleutel != d.Sleutel {
		t.Sleutel = namen[a.Sleutel]
	}
	for _, r := range a.Gemeenten {
		t.Rijen = append(t.Rijen, rij(r.Naam, r.Voorschot, r.Werkelijk, r.Bedrag))
	}
	return t
}

// nieuweVergelijking holds the other keys against that of the regeling; nil
// where there is no other.
func nieuweVergelijking(v *kosten.Kostenverdeling, d kosten.Verdeling) (*vergelijktabel, error) {
	if len(v.Sleutels()) < 2 {
		return nil, nil //nolint:nilnil // there is nothing to compare, and that is no mistake
	}
	ver, err := v.Vergelijk(d.Regeling, d.Sleutel)
	if err != nil {
		return nil, err
	}
	_, perInwoner := v.Inwoners()
	t := &vergelijktabel{PerInwoner: perInwoner}
	for _, g := range v.Gemeenten() {
		t.Rijen = append(t.Rijen, vergelijkrij{Naam: g.Naam})
	}
	for k, s := range ver.Sleutels {
		if s.Reden != "" {
			t.Passen = append(t.Passen, s.Naam+": "+s.Reden+".")
			continue
		}
		t.Sleutels = append(t.Sleutels, s.Naam)
		for i, r := range s.Regels {
			c := vergelijkcel{Sleutel: s.Naam, Bedrag: r.Bedrag.String(), Verschil: notatie.Geen}
			if r.PerInwoner != nil {
				c.PerInwoner = r.PerInwoner.String()
			}
			if k > 0 {
				c.Verschil = metTeken(r.Verschil)
			}
			t.Rijen[i].Cellen = append(t.Rijen[i].Cellen, c)
		}
	}
	return t, nil
}

// metTeken writes a difference, with a plus sign where it is more.
func metTeken(b kosten.Bedrag) string {
	s := b.String()
	if b.Sign() > 0 {
		s = strings.Replace(s, notatie.Spatie, notatie.Spatie+"+", 1)
	}
	return s
}

// sleutelUitleg says in words how a key shares.
func sleutelUitleg(v *kosten.Kostenverdeling, s kosten.SleutelDefinitie, namen map[string]string) []string {
	var uit []string
	switch s.Soort {
	case kosten.SoortInwoners, kosten.SoortGebruik:
		for _, g := range v.Grondslagen() {
			if g.ID == s.Grondslag {
				uit = append(uit, "Naar verhouding van: "+g.Naam+", "+g.Periode+".")
			}
		}
	case kosten.SoortVast:
		var delen []string
		for _, g := range v.Gemeenten() {
			delen = append(delen, g.Naam+" "+kostengetal(s.Delen[g.Code]))
		}
		uit = append(uit, "Afgesproken delen: "+notatie.Opsomming(delen)+".")
	case kosten.SoortGelijk:
		uit = append(uit, "Voor elke gemeente evenveel.")
	case kosten.SoortMengsel:
		var delen []string
		for _, m := range s.Mengsel {
			delen = append(delen, namen[m.Sleutel]+" telt voor "+kostengetal(m.Gewicht))
		}
		uit = append(uit, notatie.Hoofdletter(notatie.Opsomming(delen))+".")
	}
	if t := grensUitleg(v, s.Bodem); t != "" {
		uit = append(uit, "Bodem: "+t+". Wat anderen daardoor minder betalen, is met dezelfde sleutel verdeeld.")
	}
	if t := grensUitleg(v, s.Plafond); t != "" {
		uit = append(uit, "Plafond: "+t+". Wat daarboven komt, is met dezelfde sleutel over de anderen verdeeld.")
	}
	return uit
}

func grensUitleg(v *kosten.Kostenverdeling, g *kosten.GrensDefinitie) string {
	if g == nil {
		return ""
	}
	var delen []string
	for _, gemeente := range v.Gemeenten() {
		if s, ok := g.Gemeenten[gemeente.Code]; ok {
			delen = append(delen, gemeente.Naam+" "+bedragtekst(s))
		}
	}
	if g.Alle != "" {
		alle := bedragtekst(g.Alle) + " per gemeente"
		if len(delen) == 0 {
			return alle
		}
		return notatie.Opsomming(delen) + "; de anderen " + alle
	}
	return notatie.Opsomming(delen)
}

// bedragtekst writes an amount of a checked definition as people read it.
func bedragtekst(s string) string {
	b, err := kosten.ParseBedrag(s)
	if err != nil {
		return s
	}
	return b.String()
}

// kostengetal writes a number that a key weighs with, with all its digits.
func kostengetal(g kosten.Gewicht) string { return notatie.Decimaal(g.String()) }
