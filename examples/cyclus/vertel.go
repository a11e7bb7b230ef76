package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// verteller writes what happened in a round, in Dutch.
type verteller struct {
	notatie.Regels
	proces *cycle.Proces
	t      ronde.Toestand // at the end
	keer   map[string]int // step -> how many times it was opened by now

	genodigd string // who was invited last, in words

	kanttekeningen map[string][]governance.Toets // of a meeting
	acties         map[string]string             // id -> text
	was            map[int]string                // number of a toets -> how the opgave read before
}

func nieuweVerteller(r *ronde.Ronde) *verteller {
	v := &verteller{
		proces: r.Proces(), t: r.Toestand(), keer: map[string]int{},
		kanttekeningen: map[string][]governance.Toets{}, acties: map[string]string{}, was: map[int]string{},
	}
	for _, b := range v.t.Bijeenkomsten {
		v.kanttekeningen[b.ID] = b.Kanttekeningen
	}
	for i := range v.t.Acties {
		v.acties[v.t.Acties[i].ID] = v.t.Acties[i].Tekst
	}
	for _, o := range v.t.Opgaven {
		for _, x := range o.Toetsen {
			v.was[x.Nr] = x.Was
		}
	}
	return v
}

// vertel writes the story of an example: what the monitor says, what the round
// made of it, and what the figures say since.
func (s *spel) vertel(w io.Writer, gevolgen []ronde.Gevolg) error {
	v := nieuweVerteller(s.ronde)
	v.Schrijf("%s: de ronde van %d in %s", s.proces.Naam(), s.script.jaar, s.uitkomst.Regio.Naam)
	v.Schrijf("%s", s.script.cijfers)
	v.monitor(s.uitkomst)
	for _, d := range s.daden {
		if d.weigering != nil {
			v.weigering(d.weigering)
			continue
		}
		v.vervolg(d.gebeurtenis)
	}
	if !v.t.Gesloten {
		v.Kop("%s: %s", s.tot.Label(), v.plek())
	}
	if d, ok := s.draad(); ok {
		v.Kop("Van actie terug naar cijfer")
		if err := d.WriteText(inspringer{v}); err != nil {
			return err
		}
	}
	if s.volgende != nil {
		v.opening(s.volgende)
	}
	if len(gevolgen) > 0 {
		v.Kop("Van cijfer vooruit: wat zegt de monitor over %d sindsdien?", s.script.latere)
	}
	for _, g := range gevolgen {
		if err := g.WriteText(inspringer{v}); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, v.String())
	return err
}

// inspringer sets the lines written to it in from the margin.
type inspringer struct{ v *verteller }

func (i inspringer) Write(p []byte) (int, error) {
	for regel := range strings.Lines(string(p)) {
		i.v.WriteString("  " + regel)
	}
	return len(p), nil
}

// vertelLog writes where a round stands, and how it came there.
func vertelLog(w io.Writer, r *ronde.Ronde) error {
	v := nieuweVerteller(r)
	v.Schrijf("%s: ronde %s, %s, %d", v.proces.Naam(), v.t.Ronde, v.t.Regio.Code(), v.t.Jaar)
	v.stand()
	for _, g := range r.Gebeurtenissen() {
		v.vervolg(&g)
	}
	_, err := io.WriteString(w, v.String())
	return err
}

// plek says where the round stands now.
func (v *verteller) plek() string {
	switch t := v.t; {
	case t.Voortijdig != "":
		return "De ronde is voor haar einde gesloten: " + t.Voortijdig
	case t.Gesloten:
		return "De ronde is gesloten."
	case t.Stap == "":
		return "Alle stappen zijn gesloten; de ronde zelf nog niet."
	default:
		return "De ronde staat in stap " + v.stapnaam(t.Stap) + "."
	}
}

// stand writes where the round stands now, and what it holds.
func (v *verteller) stand() {
	t := v.t
	v.Schrijf("%s", v.plek())
	v.Schrijf("%d gebeurtenissen, de laatste op %s.", t.Nr, kalender.DatumVan(t.Tijd).Label())
	v.Kop("Stappen")
	for _, s := range t.Stappen {
		zin := fmt.Sprintf("%d. %s: %s", s.Nummer, s.Naam, s.Staat.Label())
		if s.Keer > 1 {
			zin += fmt.Sprintf(" (%d keer geopend)", s.Keer)
		}
		v.Schrijf("  %s", zin)
	}
	v.Kop("Opgaven")
	for _, o := range t.Opgaven {
		v.Schrijf("  %s", o.Tekst)
	}
	if len(t.Acties) > 0 {
		v.Kop("Acties")
	}
	for i := range t.Acties {
		a := &t.Acties[i]
		v.Schrijf("  %s: %s; %s, uiterlijk %s", a.Tekst, a.Staat.Label(), v.proces.Titel(a.Eigenaar), a.Nu.Label())
	}
}

func (v *verteller) monitor(u *monitor.Uitkomst) {
	s := sorteer(u)
	v.Kop("Wat de monitor over %s zegt", u.Periode.Label())
	var tellingen []string
	for _, x := range []struct {
		effecten []monitor.Effectuitkomst
		woord    string
	}{{s.opKoers, "op koers"}, {s.aandacht, "met aandacht"}, {s.afwijkend, "afwijkend"}, {s.weinig, "met te weinig gegevens"}, {s.context, "alleen context"}} {
		if n := len(x.effecten); n > 0 {
			tellingen = append(tellingen, fmt.Sprintf("%d %s", n, x.woord))
		}
	}
	v.Schrijf("  Van de %d effecten: %s.", len(u.Effecten), notatie.Opsomming(tellingen))
	for _, e := range append(s.afwijkend, s.aandacht...) {
		v.Schrijf("  %s: %s (score %s)", notatie.Hoofdletter(e.Signaal.Label()), e.Naam, notatie.Getal(e.Score.OfNaN(), 0))
	}
	if slices.ContainsFunc(u.Effecten, func(e monitor.Effectuitkomst) bool { return e.Illustratief && e.Signaal != nil }) {
		v.Schrijf("  De streefwaarden en drempels achter deze signalen zijn illustratief, niet vastgesteld.")
	}
	if len(s.weinig) > 0 {
		var namen []string
		for _, e := range s.weinig {
			namen = append(namen, e.Naam)
		}
		v.Schrijf("  Te weinig gegevens om iets te zeggen: %s.", strings.Join(namen, "; "))
	}
}

// vervolg writes the event that comes next, under the heading of its step.
func (v *verteller) vervolg(g *ronde.Gebeurtenis) {
	if g.Geopend != nil {
		v.open(v.proces.Eerste().ID)
	}
	v.gebeurtenis(g)
	if x := g.StapGesloten; x != nil {
		v.open(x.Naar)
	}
	if x := g.Teruggezonden; x != nil {
		v.open(x.Naar)
	}
}

// open writes the heading of a step into which the round comes; empty: none.
func (v *verteller) open(stap string) {
	s, ok := v.proces.Stap(stap)
	if !ok {
		v.Kop("Na de laatste stap")
		return
	}
	kop := fmt.Sprintf("Stap %d. %s", s.Nummer, s.Naam)
	if v.keer[stap]++; v.keer[stap] > 1 {
		kop += fmt.Sprintf(" (de %de keer)", v.keer[stap])
	}
	v.Kop("%s", kop)
}

// punt writes a line of the story, and subpunt one that belongs to it.
func (v *verteller) punt(zin string, args ...any)    { v.Schrijf("  "+zin, args...) }
func (v *verteller) subpunt(zin string, args ...any) { v.Schrijf("    "+zin, args...) }

func (v *verteller) gebeurtenis(g *ronde.Gebeurtenis) {
	dag := kalender.DatumVan(g.Tijd).Label()
	switch g.Soort {
	case ronde.Geopend:
		v.geopend(dag, g.Geopend)
	case ronde.Uitgenodigd:
		v.genodigd = v.wie(g.Uitgenodigd.Genodigden)
		v.punt("%s: uitgenodigd voor %s: %s", dag, g.Uitgenodigd.Datum.Label(), v.genodigd)
	case ronde.Afgezegd:
		v.punt("%s: afgezegd: %s", dag, g.Afgezegd.Reden)
	case ronde.Gehouden:
		v.gehouden(dag, g.Gehouden)
	case ronde.Bevonden:
		v.punt("%s: bevinding: %s", dag, g.Bevinding.Tekst)
		v.subpunt("%s", g.Bevinding.Bron())
		if e := g.Bevinding.Effect; e != nil {
			v.cijfers(e.Cijfers)
		}
	case ronde.Geduid:
		v.punt("%s: duiding: %s", dag, g.Duiding.Tekst)
		for _, a := range g.Duiding.Afwijkend {
			v.subpunt("anders gezien door %s: %s", notatie.Kleineletter(v.proces.Titel(a.Rol)), a.Tekst)
		}
	case ronde.Opgebracht:
		v.opgebracht(dag, g.Opbrengst)
	case ronde.Afgesproken:
		v.punt("%s: actie: %s", dag, g.Actie.Tekst)
		v.subpunt("eigenaar %s, uiterlijk %s", v.proces.Titel(g.Actie.Eigenaar), g.Actie.Uiterlijk.Label())
	case ronde.ActieVoortgang:
		v.punt("%s: voortgang van %q: %s", dag, v.acties[g.Voortgang.Actie], g.Voortgang.Tekst)
		if d := g.Voortgang.Uiterlijk; d != 0 {
			v.subpunt("nu uiterlijk %s", d.Label())
		}
	case ronde.ActieAfgerond:
		v.punt("%s: %s, %q: %s", dag, g.Afronding.Staat.Label(), v.acties[g.Afronding.Actie], g.Afronding.Tekst)
	case ronde.OpgaveGetoetst:
		v.getoetst(dag, v.was[g.Nr], g.Toetsing)
	case ronde.StapGesloten:
		v.gesloten(dag, g.StapGesloten)
	case ronde.Teruggezonden:
		v.punt("%s: TERUGGEZONDEN naar %s: %s", dag, v.stapnaam(g.Teruggezonden.Naar), g.Teruggezonden.Reden)
	case ronde.RondeGesloten:
		v.punt("%s: de ronde is gesloten", dag)
		if w := g.RondeGesloten.Voortijdig; w != "" {
			v.subpunt("voor haar einde: %s", w)
		}
	}
}

func (v *verteller) opgebracht(dag string, o *ronde.Opbrengst) {
	v.punt("%s: opbrengst: %s", dag, o.Tekst)
	if namen := v.ontwikkelingen(o.Ontwikkelingen); len(namen) > 0 {
		v.subpunt("naast %s", notatie.Opsomming(namen))
	}
}

func (v *verteller) gesloten(dag string, s *ronde.Stapsluiting) {
	if s.Naar == "" {
		v.punt("%s: stap gesloten, de laatste", dag)
		return
	}
	v.punt("%s: stap gesloten, verder naar %s", dag, v.stapnaam(s.Naar))
}

func (v *verteller) geopend(dag string, o *ronde.Opening) {
	v.punt("%s: de ronde begint met %s", dag, notatie.Aantal(len(o.Opgaven), "opgave", "opgaven"))
	for _, x := range o.Opgaven {
		v.subpunt("%s", x.Tekst)
	}
	for i := range o.Overgenomen {
		a := &o.Overgenomen[i].Actie
		v.subpunt("overgenomen actie: %s (%s, uiterlijk %s)", a.Tekst, a.Staat.Label(), a.Nu.Label())
	}
}

func (v *verteller) gehouden(dag string, b *ronde.Bijeenkomst) {
	segment := ""
	if b.Segment != "" {
		segment = " over " + v.proces.Segmentnaam(b.Segment)
	}
	v.punt("%s: bijeen%s: %s", dag, segment, v.aanwezig(b.Aanwezigen))
	if len(b.Afvaardiging) > 0 {
		v.subpunt("afvaardiging van de vorige stap: %s", notatie.Opsomming(b.Afvaardiging))
	}
	for _, k := range v.kanttekeningen[b.ID] {
		v.subpunt("kanttekening (%s): %s. %s", k.Strengheid.Label(), k.Naam, k.Bevinding)
	}
}

func (v *verteller) weigering(w *weigering) {
	v.punt("%s: GEWEIGERD is de bijeenkomst met %s", w.Datum.Label(), v.aanwezig(w.Aanwezig))
	for _, b := range w.Breuken {
		vullen := ""
		if len(b.Vullen) > 0 {
			vullen = " Kan vullen: " + strings.Join(b.Vullen, " of ") + "."
		}
		v.subpunt("%s (%s; %s): %s%s", b.Naam, b.Strengheid.Label(), b.Bron, b.Bevinding, vullen)
	}
	v.subpunt("hersteld: %s gaat eruit, %s komt erbij", notatie.Opsomming(w.Eruit), notatie.Opsomming(w.Erbij))
}

func (v *verteller) getoetst(dag, was string, t *ronde.Toetsing) {
	v.punt("%s: opgave %s: %s. %s", dag, t.Uitkomst.Label(), was, t.Toelichting)
	if t.Tekst != "" {
		v.subpunt("nu: %s", t.Tekst)
	}
	for _, o := range t.Erbij {
		v.subpunt("erbij: %s", o.Tekst)
	}
}

// opening tells what the next round begins with.
func (v *verteller) opening(r *ronde.Ronde) {
	o := r.Gebeurtenissen()[0]
	v.Kop("De volgende ronde (%s)", o.Geopend.Ronde)
	v.geopend(kalender.DatumVan(o.Tijd).Label(), o.Geopend)
}

func (v *verteller) ontwikkelingen(ids []string) []string {
	var namen []string
	for _, o := range v.proces.Ontwikkelingen() {
		if slices.Contains(ids, o.ID) {
			namen = append(namen, o.Naam)
		}
	}
	return namen
}

func (v *verteller) stapnaam(id string) string {
	if s, ok := v.proces.Stap(id); ok {
		return s.Naam
	}
	return id
}

// cijfers writes the figures under an effect, beside those of its benchmark.
func (v *verteller) cijfers(cijfers []ronde.Cijfer) {
	for i := range cijfers {
		c := &cijfers[i]
		zin := (&ronde.Bevinding{Indicator: c}).Bron()
		if o := c.Oordeel.Benchmark; o != nil {
			zin += "; naast de benchmark: " + o.Label()
		}
		v.subpunt("- %s", zin)
	}
}

// aanwezig names people, but those who were invited all together.
func (v *verteller) aanwezig(personen []cycle.Persoon) string {
	if wie := v.wie(personen); wie != v.genodigd {
		return wie
	}
	return "iedereen die was uitgenodigd"
}

// lidmaatschappen gives the bodies of someone without those that another one
// of them sits in as a whole.
func (v *verteller) lidmaatschappen(p cycle.Persoon) []string {
	return slices.DeleteFunc(slices.Clone(p.Organen), func(id string) bool {
		o, _ := v.proces.Structuur().Orgaan(id)
		return slices.ContainsFunc(o.Leden, func(l governance.Lidmaatschap) bool { return l.Allen && slices.Contains(p.Organen, l.Orgaan) })
	})
}

// wie names people by what they are, with their codes, in the order of these.
func (v *verteller) wie(personen []cycle.Persoon) string {
	codes := map[string][]string{}
	var titels []string
	personen = slices.SortedFunc(slices.Values(personen), func(a, b cycle.Persoon) int { return cmp.Compare(a.ID, b.ID) })
	for _, p := range personen {
		var delen []string
		for _, id := range slices.Concat(p.Rollen, v.lidmaatschappen(p)) {
			delen = append(delen, v.proces.Titel(id))
		}
		titel := strings.Join(delen, "/")
		if codes[titel] == nil {
			titels = append(titels, titel)
		}
		codes[titel] = append(codes[titel], p.ID)
	}
	for i, t := range titels {
		titels[i] = strings.TrimSpace(t + " " + strings.Join(codes[t], "+"))
	}
	return strings.Join(titels, ", ")
}
