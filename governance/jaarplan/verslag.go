package jaarplan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Voorbehoud is what every report says beneath its goals.
const Voorbehoud = "Dat resultaten en cijfers samen bewegen, zegt niet dat het een het ander veroorzaakt: " +
	"cijfers van een gebied veranderen door meer dan dit plan."

// Jaarverslag looks back on a plan: its results, and beside them what the
// monitor sees of the goals. It is a document and the shape of its JSON; numbers
// are not rounded.
type Jaarverslag struct {
	Versie  string `json:"versie"` // of this form: FormaatVersie
	Plan    string `json:"plan"`   // its id
	Naam    string `json:"naam"`
	Jaar    int    `json:"jaar"`
	Bron    string `json:"bron"` // of the look back
	Fictief bool   `json:"fictief"`
	// Toelichting is that of the look back.
	Toelichting string `json:"toelichting"`
	// Regio, Periode and Nulmeting are those of the monitor; null without one,
	// or where it has no nulmeting.
	Regio      *monitor.Regiokop  `json:"regio"`
	Periode    *cbs.Periode       `json:"periode"`
	Nulmeting  *int               `json:"nulmeting"`
	Telling    Telling            `json:"telling"` // of the results
	Resultaten []Resultaatverslag `json:"resultaten"`
	Projecten  []Projectverslag   `json:"projecten"`
	Doelen     []Doelverslag      `json:"doelen"` // the monitor's hoofddoelen, in its order
	// Buiten are goals of the plan that the monitor says nothing of.
	Buiten      []BuitenMonitor `json:"buiten"`
	Opmerkingen []string        `json:"opmerkingen"` // Dutch sentences a reader must know first
	Voorbehoud  string          `json:"voorbehoud"`
}

// Telling counts outcomes; the four add up to all there are.
type Telling struct {
	Bereikt      int `json:"bereikt"`
	DeelsBereikt int `json:"deels_bereikt"`
	NietBereikt  int `json:"niet_bereikt"`
	NietGemeld   int `json:"niet_gemeld"`
}

// Totaal is the number of all there are.
func (t Telling) Totaal() int { return t.Bereikt + t.DeelsBereikt + t.NietBereikt + t.NietGemeld }

// String tells it in Dutch, without what is zero: "2 bereikt en 1 niet bereikt".
func (t Telling) String() string {
	var delen []string
	for _, d := range []struct {
		n   int
		wat string
	}{{t.Bereikt, "bereikt"}, {t.DeelsBereikt, "deels bereikt"}, {t.NietBereikt, "niet bereikt"}, {t.NietGemeld, "niet gemeld"}} {
		if d.n > 0 {
			delen = append(delen, fmt.Sprintf("%d %s", d.n, d.wat))
		}
	}
	return notatie.Opsomming(delen)
}

// met counts one more.
func (t Telling) met(u *Uitslag) Telling {
	switch {
	case u == nil:
		t.NietGemeld++
	case *u == Bereikt:
		t.Bereikt++
	case *u == DeelsBereikt:
		t.DeelsBereikt++
	default:
		t.NietBereikt++
	}
	return t
}

// Resultaatverslag is a result of the plan with how far it came.
type Resultaatverslag struct {
	ID           string              `json:"id"`
	Pijler       goaltree.Kernwaarde `json:"pijler"`
	Omschrijving string              `json:"omschrijving"`
	Doelen       []string            `json:"doelen"`
	Uitslag      *Uitslag            `json:"uitslag"` // null when nobody told
	Toelichting  string              `json:"toelichting"`
	// Indicator is what the monitor sees of the indicator that the result names;
	// null where it names none, or without a monitor.
	Indicator *Indicatorverslag `json:"indicator"`
}

// Projectverslag is a project of the plan with how far it came.
type Projectverslag struct {
	ID          string         `json:"id"`
	Naam        string         `json:"naam"`
	Uitslag     *Uitslag       `json:"uitslag"` // null when nobody told
	Toelichting string         `json:"toelichting"`
	Middelen    *kosten.Bedrag `json:"middelen"` // planned; null when not known
	Besteed     *kosten.Bedrag `json:"besteed"`  // null when not told
}

// Doelverslag is a maatschappelijk doel: what the plan did for it and what the
// monitor sees of it, side by side.
type Doelverslag struct {
	ID          string                `json:"id"`
	Naam        string                `json:"naam"`
	Kernwaarden []goaltree.Kernwaarde `json:"kernwaarden"`
	monitor.Stand
	Illustratief bool            `json:"illustratief"`
	Effecten     []Effectverslag `json:"effecten"`
	Resultaten   []string        `json:"resultaten"` // ids of the results that name it or an effect under it
	Projecten    []string        `json:"projecten"`  // ids of the projects that do
	Telling      Telling         `json:"telling"`    // of those results
	Zinnen       Zinnen          `json:"zinnen"`
}

// Zinnen tell a Doelverslag in Dutch sentences.
type Zinnen struct {
	Nu    string `json:"nu"`    // the monitor's signal, or why there is none
	Sinds string `json:"sinds"` // what moved since the nulmeting, with the evidence for it
	Plan  string `json:"plan"`  // what the plan did for it
}

// Lijst gives the sentences in order.
func (z Zinnen) Lijst() []string { return []string{z.Nu, z.Sinds, z.Plan} }

// Effectverslag is a maatschappelijk effect under a goal.
type Effectverslag struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
	monitor.Stand
	Illustratief bool `json:"illustratief"`
	// SindsNulmeting is the monitor's afwijking from the nulmeting; null where
	// there is none.
	SindsNulmeting *monitor.Afwijking `json:"sinds_nulmeting"`
	Duiding
	Resultaten []string `json:"resultaten"` // ids of the results that name this effect
	Projecten  []string `json:"projecten"`
}

// BuitenMonitor is a goal of the plan that the monitor says nothing of.
type BuitenMonitor struct {
	ID    string `json:"id"`
	Reden string `json:"reden"` // a Dutch sentence
}

// Verslag makes the yearly report: the look back held against the plan, and
// beside it what the monitor says of one region. Without a look back (nil)
// nothing was told yet; without a Resultaat (nil) the report tells results
// alone. Every mistake in the look back is in the error,
// as *goaltree.Fout; so is a region that the Resultaat does not hold.
func (p *Jaarplan) Verslag(t *Terugblik, r *monitor.Resultaat, regio cbs.Regio) (*Jaarverslag, error) {
	if p == nil {
		return nil, invoer.Geen("jaarplan")
	}
	if t == nil {
		t = &Terugblik{Versie: FormaatVersie, Plan: p.def.ID, Jaar: p.def.Jaar}
	}
	fouten := goaltree.Fouten(t.keur(p))
	var u *monitor.Uitkomst
	if r != nil {
		var ok bool
		if u, ok = r.Uitkomst(regio); !ok {
			fouten = append(fouten, &goaltree.Fout{Pad: "regio", Waarde: regio.String(), Code: goaltree.CodeOnbekendeVraag, Melding: "the monitor's result does not hold this region"})
		}
	}
	if len(fouten) > 0 {
		return nil, goaltree.Join(fouten)
	}
	v := &Jaarverslag{
		Versie: FormaatVersie, Plan: p.def.ID, Naam: p.def.Naam, Jaar: p.def.Jaar, Bron: t.Bron, Fictief: p.def.Fictief || t.Fictief, Toelichting: t.Toelichting,
		Resultaten: []Resultaatverslag{}, Projecten: []Projectverslag{}, Doelen: []Doelverslag{}, Buiten: []BuitenMonitor{}, Opmerkingen: []string{},
		Voorbehoud: Voorbehoud,
	}
	v.meldingen(p, t)
	v.monitor(p, u)
	return v, nil
}

// meldingen fills in what was told of results and projects.
func (v *Jaarverslag) meldingen(p *Jaarplan, t *Terugblik) {
	for _, k := range goaltree.Kernwaarden() {
		pijler, _ := p.Pijler(k)
		for _, r := range pijler.Resultaten {
			rij := Resultaatverslag{ID: r.ID, Pijler: k, Omschrijving: r.Omschrijving, Doelen: append([]string{}, r.Doelen...)}
			if i := slices.IndexFunc(t.Resultaten, func(m Resultaatmelding) bool { return m.Resultaat == r.ID }); i >= 0 {
				rij.Uitslag, rij.Toelichting = new(t.Resultaten[i].Uitslag), t.Resultaten[i].Toelichting
			}
			v.Telling = v.Telling.met(rij.Uitslag)
			v.Resultaten = append(v.Resultaten, rij)
		}
	}
	for _, q := range p.Projecten() {
		rij := Projectverslag{ID: q.ID, Naam: q.Naam, Middelen: q.Middelen}
		if i := slices.IndexFunc(t.Projecten, func(m Projectmelding) bool { return m.Project == q.ID }); i >= 0 {
			m := t.Projecten[i]
			rij.Uitslag, rij.Toelichting = new(m.Uitslag), m.Toelichting
			if m.Besteed != nil {
				rij.Besteed = new(*m.Besteed)
			}
		}
		v.Projecten = append(v.Projecten, rij)
	}
	switch {
	case p.def.Fictief && t.Fictief:
		v.Opmerkingen = append(v.Opmerkingen, "Het plan en de terugblik zijn fictief: een voorbeeld.")
	case p.def.Fictief:
		v.Opmerkingen = append(v.Opmerkingen, "Het plan is fictief: een voorbeeld.")
	case t.Fictief:
		v.Opmerkingen = append(v.Opmerkingen, "De terugblik is fictief: een voorbeeld.")
	}
}

// monitor lays what the monitor says beside the plan; u is nil without one.
func (v *Jaarverslag) monitor(p *Jaarplan, u *monitor.Uitkomst) {
	bekend := map[string]bool{}
	if u != nil {
		v.Regio, v.Periode, v.Nulmeting = new(u.Regio), new(u.Periode), kopie(u.Nulmeting)
		v.voorbehouden(u)
		for i := range u.Hoofddoelen {
			d := v.doel(p, u, &u.Hoofddoelen[i])
			bekend[d.ID] = true
			for _, e := range d.Effecten {
				bekend[e.ID] = true
			}
			v.Doelen = append(v.Doelen, d)
		}
		v.indicatoren(p, u)
	}
	for _, id := range p.alleDoelen() {
		switch {
		case u == nil:
			v.Buiten = append(v.Buiten, BuitenMonitor{id, "Er is geen uitkomst van de monitor gegeven."})
		case !bekend[id]:
			v.Buiten = append(v.Buiten, BuitenMonitor{id, fmt.Sprintf("Dit doel staat niet in de doelenboom van de monitor (%s).", u.Boom.Naam)})
		}
	}
}

// voorbehouden are what to know before reading the monitor's part.
func (v *Jaarverslag) voorbehouden(u *monitor.Uitkomst) {
	if u.Periode.Jaar() != v.Jaar {
		v.Opmerkingen = append(v.Opmerkingen, fmt.Sprintf("De monitor gaat over %s, het plan over %d.", u.Periode.Label(), v.Jaar))
	}
	if u.Nulmeting != nil && *u.Nulmeting > v.Jaar {
		v.Opmerkingen = append(v.Opmerkingen, fmt.Sprintf("De nulmeting (%d) is van na het jaar van het plan.", *u.Nulmeting))
	}
	if u.Boom.Illustratief {
		v.Opmerkingen = append(v.Opmerkingen, "De doelenboom van de monitor is voor een deel een illustratie: scores en signalen zijn dat ook.")
	}
	ouder := 0
	for _, i := range u.Indicatoren {
		if i.Ouder {
			ouder++
		}
	}
	if ouder > 0 {
		v.Opmerkingen = append(v.Opmerkingen, fmt.Sprintf("%s van de monitor %s ouder dan %s.",
			notatie.Aantal(ouder, "cijfer", "cijfers"), notatie.Kies(ouder, "is", "zijn"), u.Periode.Label()))
	}
	if n := eerderDanNulmeting(u); n > 0 {
		v.Opmerkingen = append(v.Opmerkingen, fmt.Sprintf("%s van de monitor %s een nulmeting van vóór %d.",
			notatie.Aantal(n, "cijfer", "cijfers"), notatie.Kies(n, "heeft", "hebben"), *u.Nulmeting))
	}
}

// eerderDanNulmeting counts the indicators that stand on an earlier year than
// that of the nulmeting.
func eerderDanNulmeting(u *monitor.Uitkomst) int {
	n := 0
	for i := range u.Indicatoren {
		p := u.Indicatoren[i].NulmetingPeriode
		if u.Nulmeting != nil && p != nil && p.Jaar() < *u.Nulmeting && u.Indicatoren[i].Richting != goaltree.Neutraal {
			n++
		}
	}
	return n
}

func (v *Jaarverslag) doel(p *Jaarplan, u *monitor.Uitkomst, h *monitor.Hoofddoeluitkomst) Doelverslag {
	d := Doelverslag{
		ID: h.ID, Naam: h.Naam, Kernwaarden: slices.Clone(h.Kernwaarden), Stand: kopieStand(h.Stand), Illustratief: h.Illustratief,
		Effecten: []Effectverslag{},
	}
	onder := []string{h.ID}
	for _, tak := range h.Effecten {
		onder = append(onder, tak.ID)
		i := slices.IndexFunc(u.Effecten, func(e monitor.Effectuitkomst) bool { return e.ID == tak.ID })
		if i < 0 {
			continue // a document at hand that does not hold its own effects
		}
		e := &u.Effecten[i]
		d.Effecten = append(d.Effecten, Effectverslag{
			ID: e.ID, Naam: e.Naam, Stand: kopieStand(e.Stand), Illustratief: e.Illustratief,
			SindsNulmeting: kopieAfwijking(e.Afwijking.Nulmeting), Duiding: duid(e, u),
			Resultaten: v.resultatenVoor(e.ID), Projecten: p.projectenVoor(e.ID),
		})
	}
	d.Resultaten, d.Projecten = v.resultatenVoor(onder...), p.projectenVoor(onder...)
	for _, r := range v.Resultaten {
		if slices.Contains(d.Resultaten, r.ID) {
			d.Telling = d.Telling.met(r.Uitslag)
		}
	}
	d.Zinnen = Zinnen{Nu: zinStand(d.Stand), Sinds: zinBeweging(d.Effecten, u.Nulmeting), Plan: zinTelling(d.Telling)}
	return d
}

// kopie gives a value of its own, so that a report shares nothing with the
// monitor's documents.
func kopie[T any](p *T) *T {
	if p == nil {
		return nil
	}
	return new(*p)
}

func kopieStand(s monitor.Stand) monitor.Stand {
	s.Signaal, s.Reden = kopie(s.Signaal), kopie(s.Reden)
	return s
}

func kopieAfwijking(a *monitor.Afwijking) *monitor.Afwijking {
	k := kopie(a)
	if k != nil {
		k.Reden, k.Bijdragen = kopie(a.Reden), slices.Clone(a.Bijdragen)
	}
	return k
}

// resultatenVoor gives the ids of the results that name one of the goals.
func (v *Jaarverslag) resultatenVoor(doelen ...string) []string {
	ids := []string{}
	for _, r := range v.Resultaten {
		if raakt(r.Doelen, doelen) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// projectenVoor gives the ids of the projects that name one of the goals.
func (p *Jaarplan) projectenVoor(doelen ...string) []string {
	ids := []string{}
	for i := range p.def.Projecten {
		if raakt(p.def.Projecten[i].Doelen, doelen) {
			ids = append(ids, p.def.Projecten[i].ID)
		}
	}
	return ids
}

func raakt(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// alleDoelen gives every goal that a result or project names, once, in order.
func (p *Jaarplan) alleDoelen() []string {
	var ids []string
	voeg := func(doelen []string) {
		for _, id := range doelen {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	for _, r := range p.Resultaten() {
		voeg(r.Doelen)
	}
	for i := range p.def.Projecten {
		voeg(p.def.Projecten[i].Doelen)
	}
	return ids
}

// zinStand says what the monitor says now.
func zinStand(s monitor.Stand) string {
	score, ok := s.Score.Float()
	if !ok {
		reden := "onvoldoende gegevens"
		if s.Reden != nil {
			reden = s.Reden.Label()
		}
		return fmt.Sprintf("De monitor geeft dit doel geen score: %s.", reden)
	}
	signaal := ""
	if s.Signaal != nil {
		signaal = fmt.Sprintf("het signaal %s: ", s.Signaal.Label())
	}
	verwacht := ""
	if x, ok := s.Verwacht.Float(); ok {
		verwacht = " waar " + notatie.Getal(x, 0) + " verwacht werd"
	}
	return fmt.Sprintf("De monitor geeft dit doel nu %sscore %s%s, over %s van het gewicht.", signaal, notatie.Getal(score, 0), verwacht, notatie.Procent(s.Dekking))
}

// zinBeweging says what moved since the nulmeting, with the evidence for it.
// Effects of which nothing can be said are counted, with the reasons why.
func zinBeweging(effecten []Effectverslag, nulmeting *int) string {
	if nulmeting == nil {
		return "De monitor heeft geen nulmeting om mee te vergelijken."
	}
	var delen, redenen []string
	stil := 0
	for _, b := range Bewegingen() {
		var namen []string
		for _, e := range effecten {
			switch {
			case e.Beweging != b:
			case b == NietTeZeggen:
				stil++
				if !slices.Contains(redenen, e.Uitleg) {
					redenen = append(redenen, e.Uitleg)
				}
			default:
				namen = append(namen, fmt.Sprintf("“%s” (%s)", e.Naam, e.Uitleg))
			}
		}
		if len(namen) > 0 {
			delen = append(delen, b.Label()+" "+notatie.Opsomming(namen))
		}
	}
	if stil > 0 {
		delen = append(delen, fmt.Sprintf("bij %s %s (%s)", notatie.Aantal(stil, "effect", "effecten"), NietTeZeggen.Label(), strings.Join(redenen, "; ")))
	}
	if len(delen) == 0 {
		return "De monitor geeft geen effecten onder dit doel."
	}
	return fmt.Sprintf("Sinds de nulmeting van %d: %s.", *nulmeting, strings.Join(delen, "; "))
}

// zinTelling says what the plan did for a goal.
func zinTelling(t Telling) string {
	if t.Totaal() == 0 {
		return "Het plan noemt voor dit doel geen resultaten."
	}
	return fmt.Sprintf("Het plan noemt hiervoor %s: %s.", notatie.Aantal(t.Totaal(), "resultaat", "resultaten"), t)
}

// uitslagLabel gives the words for an outcome that may be missing.
func uitslagLabel(u *Uitslag) string {
	if u == nil {
		return "niet gemeld"
	}
	return u.Label()
}
