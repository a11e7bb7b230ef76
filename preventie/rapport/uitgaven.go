package rapport

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/geld"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// uitgavenblad is what the template "uitgaven" shows.
type uitgavenblad struct {
	Naam          string
	Fictief       bool
	Gemeenten     []gemeenteuitgaven // those with bookings
	Vergelijking  *uitgavenvergelijking
	Concentraties []concentratieblad
	Toerekening   []toerekeningrij // empty where nothing is booked on a taakveld
	Eigen         bool             // the mapping is the user's own
	Opmerkingen   []string
	RIVM          string
}

// gemeenteuitgaven is what one municipality spent over the years.
type gemeenteuitgaven struct {
	Naam      string
	Zin       string // the last year in a sentence
	Staven    template.HTML
	Lijn      template.HTML
	Rijen     []jaarrij
	Aandelen  []aandeelrij
	Letop     []string // why years do not compare
	Prijsjaar int      // 0: no price index
	Posten    []string // what is not attributed in the last year
	Buiten    []string // what lies outside in the last year
	MetBuiten bool     // in any year
	PostJaar  int
	Bronnen   []string
}

// jaarrij has amounts in thousands of euros, but for PerInwoner.
type jaarrij struct {
	Jaar, Status          string
	Niveaus               []niveaucel
	NietToegerekend       string
	Buiten                string
	Totaal                string
	PerInwoner, InPrijzen string
	ZorgPerInwoner        string // of what is spent on prevention and care
}

type niveaucel struct{ Naam, Bedrag string }

type aandeelrij struct{ Jaar, Preventie, Focus, Verschuiving string }

type uitgavenvergelijking struct {
	Jaar        int
	Rijen       []vergelekenrij
	Zonder      []string
	Opmerkingen []string
}

type vergelekenrij struct{ Naam, Aandeel, NietToegerekend, PerInwoner, Plaats string }

type toerekeningrij struct {
	Taakvelden []string
	Delen      string
	Lezing     string
	Bron       string
}

// nieuweUitgaven shows spending: each municipality over the years, a comparison
// in the last year, the concentration, and the mapping behind it.
func nieuweUitgaven(o *uitgaven.Overzicht) *uitgavenblad {
	b := &uitgavenblad{Naam: o.Naam(), Fictief: o.Fictief(), Eigen: !o.IsReferentie(), Opmerkingen: o.Opmerkingen(), RIVM: uitgaven.ReferentieRIVM}
	for _, g := range o.Gemeenten() {
		if beelden := o.VanGemeente(g.Code); len(beelden) > 0 {
			b.Gemeenten = append(b.Gemeenten, nieuweGemeenteuitgaven(o, beelden))
		}
	}
	jaren := o.Jaren()
	for i := len(jaren) - 1; i >= 0 && b.Vergelijking == nil; i-- { // the last year with something to compare
		b.Vergelijking = nieuweUitgavenvergelijking(o, jaren[i])
	}
	for _, c := range o.Concentraties() {
		b.Concentraties = append(b.Concentraties, nieuwConcentratieblad(&c, len(b.Concentraties)))
	}
	b.Toerekening = toerekeningrijen(o)
	return b
}

// duizend gives an amount in thousands of euros.
func duizend(d decimal.Decimal) string { return notatie.Decimaal(d.Shift(-3).Round(0).StringFixed(0)) }

func nieuweGemeenteuitgaven(o *uitgaven.Overzicht, beelden []uitgaven.Jaarbeeld) gemeenteuitgaven {
	laatste := &beelden[len(beelden)-1]
	g := laatste.Gemeente
	uit := gemeenteuitgaven{Naam: g.Naam, Zin: laatsteZin(laatste), PostJaar: laatste.Jaar}
	uit.Prijsjaar, _ = o.Prijsjaar()
	basis, heeftBasis := o.Basisjaar(g.Code)
	for i := range beelden {
		j := &beelden[i]
		uit.Rijen = append(uit.Rijen, nieuweJaarrij(o, j))
		a := aandeelrij{Jaar: strconv.Itoa(j.Jaar), Preventie: j.AandeelPreventie().Tekst(), Focus: j.AandeelFocus().Tekst(), Verschuiving: notatie.Geen}
		if v, err := o.Verschuiving(g.Code, basis, j.Jaar); err == nil && basis < j.Jaar {
			a.Verschuiving = v.Preventie.Tekst()
			for _, zin := range v.Opmerkingen {
				if !slices.Contains(uit.Letop, zin) {
					uit.Letop = append(uit.Letop, zin)
				}
			}
		} else if heeftBasis && basis == j.Jaar {
			a.Verschuiving = "basisjaar"
		}
		uit.Aandelen = append(uit.Aandelen, a)
		uit.Bronnen = append(uit.Bronnen, j.Bronnen...)
	}
	slices.Sort(uit.Bronnen)
	uit.Bronnen = slices.Compact(uit.Bronnen)
	uit.Posten, uit.Buiten = postregels(laatste.Posten), postregels(laatste.PostenBuiten)
	uit.MetBuiten = metBuiten(beelden)
	uit.Staven, uit.Lijn = uitgavenstaven(beelden), aandeellijn(beelden)
	return uit
}

func metBuiten(beelden []uitgaven.Jaarbeeld) bool {
	return slices.ContainsFunc(beelden, func(j uitgaven.Jaarbeeld) bool { return len(j.PostenBuiten) > 0 })
}

func postregels(posten []uitgaven.Post) []string {
	var uit []string
	for _, p := range posten {
		uit = append(uit, fmt.Sprintf("%s %s: %s", p.Taakveld, p.Naam, geld.HeleEuro(p.Bedrag)))
	}
	return uit
}

// laatsteZin says in a few sentences where a municipality stands.
func laatsteZin(j *uitgaven.Jaarbeeld) string {
	zin := fmt.Sprintf("In %d is %s %s", j.Jaar, geld.HeleEuro(j.Totaal), deelwoord(j))
	if len(j.PostenBuiten) > 0 {
		zin += fmt.Sprintf(": %s aan preventie en zorg, en %s", geld.HeleEuro(j.PreventieEnZorg()), geld.HeleEuro(j.Buiten))
		if deel, ok := j.DeelBuiten(); ok {
			zin += " (" + deel.Tekst() + ")"
		}
		zin += " daarbuiten"
	}
	a := j.AandeelPreventie()
	if !a.Bekend() {
		return zin + ". " + a.Reden
	}
	zin += fmt.Sprintf(". Van wat aan een niveau is toegerekend, is %s voor preventie die aan zorg voorafgaat (universeel, selectief en geïndiceerd)", a.VanToegerekend.Tekst())
	if deel, ok := j.DeelNietToegerekend(); ok && len(j.Posten) > 0 {
		return zin + fmt.Sprintf("; %s van de uitgaven aan preventie en zorg is niet toegerekend, zodat het aandeel daarin tussen %s en %s ligt.", deel.Tekst(), a.Laag.Tekst(), a.Hoog.Tekst())
	}
	return zin + "."
}

func begroot(j *uitgaven.Jaarbeeld) bool { return slices.Contains(j.Statussen, uitgaven.Begroting) }

func deelwoord(j *uitgaven.Jaarbeeld) string {
	if begroot(j) {
		return "begroot"
	}
	return "uitgegeven"
}

func nieuweJaarrij(o *uitgaven.Overzicht, j *uitgaven.Jaarbeeld) jaarrij {
	rij := jaarrij{
		Jaar: strconv.Itoa(j.Jaar), NietToegerekend: duizend(j.NietToegerekend), Buiten: duizend(j.Buiten), Totaal: duizend(j.Totaal),
		PerInwoner: notatie.Geen, InPrijzen: notatie.Geen, ZorgPerInwoner: zorgPerInwoner(j),
	}
	if begroot(j) {
		rij.Status = uitgaven.Begroting.Label()
	}
	for _, n := range j.Niveaus {
		rij.Niveaus = append(rij.Niveaus, niveaucel{notatie.Hoofdletter(n.Niveau.Label()), duizend(n.Bedrag)})
	}
	if per, ok := j.PerInwoner(j.Totaal); ok {
		rij.PerInwoner = geld.HeleEuro(per)
	}
	if p, err := o.InPrijzen(j.Gemeente.Code, j.Jaar); err == nil {
		rij.InPrijzen = duizend(p.Totaal)
	}
	return rij
}

func zorgPerInwoner(j *uitgaven.Jaarbeeld) string {
	if per, ok := j.PerInwoner(j.PreventieEnZorg()); ok {
		return geld.HeleEuro(per)
	}
	return notatie.Geen
}

// uitgavenstaven draws a bar for each year; what is below zero in sum has no part.
func uitgavenstaven(beelden []uitgaven.Jaarbeeld) template.HTML {
	plaat := tekening.Stapelstaven{
		Titel:        beelden[0].Gemeente.Naam + ": uitgaven per niveau en jaar",
		Omschrijving: "Een staaf per jaar met de vier niveaus en, gearceerd, wat aan geen niveau is toegerekend. De cijfers staan in de tabel.",
		Rest:         true,
	}
	for _, n := range beelden[0].Niveaus {
		plaat.Delen = append(plaat.Delen, n.Niveau.Label())
	}
	plaat.Delen = append(plaat.Delen, "niet toegerekend")
	if metBuiten(beelden) {
		plaat.Buiten, plaat.Delen = true, append(plaat.Delen, "buiten continuüm")
		plaat.Omschrijving = "Een staaf per jaar met de vier niveaus, gearceerd wat aan geen niveau is toegerekend, en met een gestreepte rand wat buiten het continuüm valt. De cijfers staan in de tabel."
	}
	for i := range beelden {
		j := &beelden[i]
		s := tekening.Stapelstaaf{Naam: strconv.Itoa(j.Jaar), Tekst: geld.HeleEuro(j.Totaal)}
		if begroot(j) {
			s.Naam += " (begroting)"
		}
		for _, n := range j.Niveaus {
			s.Waarden = append(s.Waarden, n.Bedrag.InexactFloat64())
		}
		s.Waarden = append(s.Waarden, j.NietToegerekend.InexactFloat64())
		if plaat.Buiten {
			s.Waarden = append(s.Waarden, j.Buiten.InexactFloat64())
		}
		plaat.Staven = append(plaat.Staven, s)
	}
	return svg(plaat.SVG())
}

// aandeellijn draws the share of prevention with its range; where codes change or
// a year is missing the line breaks off, and what is planned is hollow.
func aandeellijn(beelden []uitgaven.Jaarbeeld) template.HTML {
	l := tekening.Lijngrafiek{
		Titel:        beelden[0].Gemeente.Naam + ": aandeel van preventie over de jaren",
		Omschrijving: "Het aandeel in wat is toegerekend, met als band het aandeel in de uitgaven aan preventie en zorg als niets of alles van wat niet is toegerekend preventie is. De cijfers staan in de tabel.",
		Eenheid:      "%",
	}
	r := tekening.Reeks{Naam: "preventie"}
	for i := range beelden {
		j := &beelden[i]
		a := j.AandeelPreventie()
		p := tekening.Punt{X: float64(j.Jaar), Leeg: !a.Bekend(), Hol: begroot(j)}
		if i > 0 {
			vorige := &beelden[i-1]
			p.Breuk = vorige.Generatie != j.Generatie || vorige.Jaar+1 != j.Jaar
		}
		if a.Bekend() {
			p.Y = a.VanToegerekend.Procent()
			if len(j.Posten) > 0 {
				p.Marge = &tekening.Marge{Onder: a.Laag.Procent(), Boven: a.Hoog.Procent()}
			}
		}
		r.Punten = append(r.Punten, p)
		l.Momenten = append(l.Momenten, tekening.Moment{X: p.X, Label: strconv.Itoa(j.Jaar)})
	}
	l.Reeksen = []tekening.Reeks{r}
	return svg(l.SVG())
}

// nieuweUitgavenvergelijking compares in a year; nil where there is nothing to
// compare.
func nieuweUitgavenvergelijking(o *uitgaven.Overzicht, jaar int) *uitgavenvergelijking {
	v, err := o.Vergelijk(jaar)
	if err != nil || len(v.Rijen) < 2 {
		return nil
	}
	uit := &uitgavenvergelijking{Jaar: jaar, Opmerkingen: v.Opmerkingen}
	for _, r := range v.Rijen {
		rij := vergelekenrij{Naam: r.Gemeente.Naam, Aandeel: r.Aandeel.Tekst(), NietToegerekend: notatie.Geen, PerInwoner: notatie.Geen, Plaats: r.Tekst()}
		if r.Aandeel.Bekend() {
			rij.NietToegerekend = r.NietToegerekend.Tekst()
		}
		if j, ok := o.Jaarbeeld(r.Gemeente.Code, jaar); ok {
			rij.PerInwoner = zorgPerInwoner(&j)
		}
		uit.Rijen = append(uit.Rijen, rij)
	}
	for _, g := range v.Zonder {
		uit.Zonder = append(uit.Zonder, g.Naam)
	}
	return uit
}

// toerekeningrijen gives the mapping of the generations that are booked on;
// taakvelden that are treated alike share a row.
func toerekeningrijen(o *uitgaven.Overzicht) []toerekeningrij {
	generaties := map[uitgaven.Generatie]bool{}
	for _, j := range o.Jaarbeelden() {
		generaties[j.Generatie] = true
	}
	var uit []toerekeningrij
	for _, t := range o.Toerekening() {
		veld, ok := uitgaven.InGeneratie(t.Taakveld, t.Generatie)
		if !ok || !generaties[t.Generatie] {
			continue
		}
		rij := toerekeningrij{[]string{veld.Titel()}, delentekst(t.Delen), t.Lezing, t.Bron}
		i := slices.IndexFunc(uit, func(r toerekeningrij) bool {
			return r.Delen == rij.Delen && r.Lezing == rij.Lezing && r.Bron == rij.Bron
		})
		switch {
		case i < 0:
			uit = append(uit, rij)
		case !slices.Contains(uit[i].Taakvelden, rij.Taakvelden[0]):
			uit[i].Taakvelden = append(uit[i].Taakvelden, rij.Taakvelden[0])
		}
	}
	return uit
}

// delentekst gives the shares in words: "60% universeel, 40% niet toegerekend".
func delentekst(d uitgaven.Delen) string {
	var delen []string
	for _, n := range preventie.Niveaus() {
		if deel := d.Deel(n); deel.Sign() > 0 {
			delen = append(delen, procenttekst(deel.Decimal())+" "+n.Label())
		}
	}
	if d.Buiten.Sign() > 0 {
		delen = append(delen, procenttekst(d.Buiten.Decimal())+" buiten het continuüm")
	}
	if rest := d.Rest(); rest.Sign() > 0 {
		delen = append(delen, procenttekst(rest)+" niet toegerekend")
	}
	return strings.Join(delen, ", ")
}

func procenttekst(d decimal.Decimal) string { return notatie.Decimaal(d.Shift(2).String()) + "%" }
