package rapport

import (
	"cmp"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
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
		return invoer.Geen("kostenverdeling")
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
	if zinnen := v.Verzonnen(); len(zinnen) > 0 {
		blad.Meldingen = []pagina.Melding{{Titel: "Fictieve gegevens", Alineas: []string{strings.Join(zinnen, " ")}}}
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
	Sleutels    []kosten.Sleuteluitleg
	Grondslagen []kosten.Grondslag
	Cijfers     []cijferrij
}

type kostentabel struct {
	Titel      string
	Plaat      template.HTML // the parts of the total; empty without Delen
	Rijen      []kostenrij
	Totaal     kostenrij
	Delen      bool // whether parts of the total can be told
	Gemengd    bool // some pay and others get back
	PerInwoner bool
	Fictief    bool // the amounts, or figures they rest on, are made up
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
	Sleutels []string       // the chosen one first
	Rijen    []vergelijkrij // of each municipality, and of all together
	Passen   []string       // keys that cannot share this total, with the reason

	PerInwoner bool
}

type vergelijkrij struct {
	Naam   string
	Samen  bool // of all municipalities together
	Cellen []vergelijkcel
}

type vergelijkcel struct{ Sleutel, Bedrag, PerInwoner, Verschil string }

type cijferrij struct {
	Naam   string
	Cellen []string
}

func nieuwKostenblad(v *kosten.Kostenverdeling) (*kostenblad, error) {
	b := &kostenblad{Grondslagen: v.Grondslagen()}
	b.Sleutels = v.Uitleg()
	namen := map[string]string{} // of the keys, with their numbers
	for _, s := range b.Sleutels {
		namen[s.ID] = s.Titel()
	}
	verdelingen := v.Verdeel()
	for _, d := range verdelingen {
		r := kostenregeling{
			ID: "regeling-" + d.Regeling, Naam: d.Naam, Sleutel: namen[d.Sleutel], SleutelID: "sleutel-" + d.Sleutel,
			Tabel: nieuweKostentabel(d.Naam, v, d.Aandelen, d.Totaal, d.Fictief),
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
		samen := nieuweKostentabel("Alle regelingen samen", v, v.Totalen(), v.Totaal(), slices.ContainsFunc(verdelingen, func(d kosten.Verdeling) bool { return d.Fictief }))
		b.Samen = &samen
	}
	for _, g := range v.Gemeenten() {
		rij := cijferrij{Naam: g.Naam}
		for _, gr := range b.Grondslagen {
			rij.Cellen = append(rij.Cellen, gr.Waarden[g.Code].Tekst())
		}
		b.Cijfers = append(b.Cijfers, rij)
	}
	return b, nil
}

func nieuweKostentabel(titel string, v *kosten.Kostenverdeling, aandelen []kosten.Aandeel, totaal kosten.Bedrag, fictief bool) kostentabel {
	_, perInwoner := v.Inwoners()
	t := kostentabel{Titel: titel, Fictief: fictief, PerInwoner: perInwoner, Gemengd: gemengd(aandelen), Totaal: kostenrij{
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
	t.Rijen = append(t.Rijen, vergelijkrij{Naam: "Samen", Samen: true})
	for k, s := range ver.Sleutels {
		titel := kosten.Sleuteluitleg{Nummer: s.Nummer, Naam: s.Naam}.Titel()
		if s.Reden != "" {
			t.Passen = append(t.Passen, titel+": "+s.Reden+".")
			continue
		}
		t.Sleutels = append(t.Sleutels, titel)
		for i, r := range s.Regels {
			c := vergelijkcel{Sleutel: titel, Bedrag: r.Bedrag.String(), Verschil: notatie.Geen}
			if r.PerInwoner != nil {
				c.PerInwoner = r.PerInwoner.String()
			}
			if k > 0 {
				c.Verschil = r.Verschil.MetTeken()
			}
			t.Rijen[i].Cellen = append(t.Rijen[i].Cellen, c)
		}
		samen := vergelijkcel{Sleutel: titel, Bedrag: ver.Totaal.String(), Verschil: notatie.Geen}
		if ver.PerInwoner != nil {
			samen.PerInwoner = ver.PerInwoner.String()
		}
		if k > 0 { // what one pays less another pays more
			samen.Verschil = kosten.Bedrag{}.String()
		}
		laatste := &t.Rijen[len(t.Rijen)-1]
		laatste.Cellen = append(laatste.Cellen, samen)
	}
	return t, nil
}
