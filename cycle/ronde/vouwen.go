package ronde

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// RegelLedenGelijk is the rule of a round's own beside those of its process: a
// person sits in the same bodies in every event that names them.
const RegelLedenGelijk = "leden-gelijk"

// Each function below checks the part of one kind of event, and gives what the
// event changes when nothing was wrong.

func (r *Ronde) opening(k *keuring, g *Gebeurtenis) func() {
	o := g.Geopend
	if o.Proces != r.proces.ID() {
		k.Fout("geopend.proces", o.Proces, goaltree.CodeTegenspraak, "this round follows the process %q", r.proces.ID())
	}
	if jaar := r.proces.Jaar(); jaar != 0 && o.Jaar != jaar {
		k.Fout("geopend.jaar", cijfers(o.Jaar), goaltree.CodeTegenspraak, "the process is that of %d", jaar)
	}
	return func() {
		r.t.Ronde, r.t.Regio, r.t.RegioNaam, r.t.Jaar, r.t.Vorige = o.Ronde, o.Regio, o.RegioNaam, o.Jaar, o.Vorige
		for _, x := range o.Opgaven {
			r.opgaveErbij(Opgavestand{Opgave: x})
		}
		for _, d := range o.Overgenomen {
			r.actie[d.Actie.ID] = len(r.t.Acties)
			r.t.Acties = append(r.t.Acties, kopie(d.Actie))
			r.draden[d.Actie.ID] = d
		}
		r.openStap(0, g)
	}
}

func (r *Ronde) opgaveErbij(o Opgavestand) {
	r.opgave[o.ID] = len(r.t.Opgaven)
	r.t.Opgaven = append(r.t.Opgaven, o)
}

// openStap opens a step; those after it wait.
func (r *Ronde) openStap(i int, g *Gebeurtenis) {
	r.open = i
	s := &r.t.Stappen[i]
	s.Staat, s.Geopend = StapOpen, g.Tijd
	s.Keer++
	r.t.Stap = s.ID
	for j := i + 1; j < len(r.t.Stappen); j++ {
		r.t.Stappen[j].Staat = StapWacht
	}
}

func (r *Ronde) personen(k *keuring, pad string, personen []cycle.Persoon) {
	for i, p := range personen {
		for j, id := range p.Rollen {
			r.rol(k, invoer.In(invoer.In(pad, i)+".rollen", j), id)
		}
		for j, id := range p.Organen {
			r.rol(k, invoer.In(invoer.In(pad, i)+".organen", j), id)
		}
	}
}

// segment checks that the process has the segment that is told.
func (r *Ronde) segment(k *keuring, pad, id string) {
	if _, ok := r.proces.Segment(id); id != "" && !ok {
		k.Fout(pad, id, goaltree.CodeOnbekendeTak, "the process has no segment with this id")
	}
}

func (r *Ronde) uitgenodigd(k *keuring, g *Gebeurtenis) func() {
	u := g.Uitgenodigd
	k.vers("uitgenodigd.id", u.ID, r.uitnodiging, "uitnodiging")
	switch i := slices.IndexFunc(r.t.Stappen, func(s Stapstand) bool { return s.ID == u.Stap }); {
	case i < 0:
		k.Fout("uitgenodigd.stap", u.Stap, goaltree.CodeOnbekendeTak, "the process has no step with this id")
	case i < r.open:
		k.Fout("uitgenodigd.stap", u.Stap, CodeStap, "this step is closed; the round stands in step %q", r.t.Stap)
	}
	if u.Datum < kalender.DatumVan(g.Tijd) {
		k.Fout("uitgenodigd.datum", u.Datum.String(), goaltree.CodePeriode, "nobody is invited to a day that is past")
	}
	r.segment(k, "uitgenodigd.segment", u.Segment)
	r.personen(k, "uitgenodigd.genodigden", u.Genodigden)
	return func() {
		r.uitnodiging[u.ID] = len(r.t.Uitnodigingen)
		r.t.Uitnodigingen = append(r.t.Uitnodigingen, Uitnodigingstand{Spoor: r.spoor(g), Uitnodiging: *u})
		r.onthoudLeden(u.Genodigden)
	}
}

// openUitnodiging looks up an invitation to a meeting that is still to be held.
func (r *Ronde) openUitnodiging(k *keuring, pad, id string) *Uitnodigingstand {
	i, ok := k.bekend(pad, id, r.uitnodiging, "uitnodiging")
	if !ok {
		return nil
	}
	u := &r.t.Uitnodigingen[i]
	switch {
	case u.Afgezegd != nil:
		k.Fout(pad, id, CodeAfgerond, "the meeting of this uitnodiging was called off")
	case u.Bijeenkomst != "":
		k.Fout(pad, id, CodeAfgerond, "the meeting of this uitnodiging was held: it is %q", u.Bijeenkomst)
	}
	return u
}

func (r *Ronde) afgezegd(k *keuring, g *Gebeurtenis) func() {
	u := r.openUitnodiging(k, "afgezegd.uitnodiging", g.Afgezegd.Uitnodiging)
	return func() { u.Afgezegd = &Afzeggingstand{r.spoor(g), g.Afgezegd.Reden} }
}

func (r *Ronde) gehouden(k *keuring, g *Gebeurtenis) func() {
	b := g.Gehouden
	k.vers("gehouden.id", b.ID, r.bijeenkomst, "meeting")
	if b.Stap != r.t.Stap {
		k.Fout("gehouden.stap", b.Stap, CodeStap, "this step is not open; the round stands in step %q", r.t.Stap)
		return nil
	}
	geopend := kalender.DatumVan(r.t.Stappen[r.open].Geopend)
	if b.Datum < geopend || b.Datum > kalender.DatumVan(g.Tijd) {
		k.Fout("gehouden.datum", b.Datum.String(), goaltree.CodePeriode, "a meeting that was held in this step lies between %s, when that opened, and %s, when it is noted", geopend, kalender.DatumVan(g.Tijd))
	}
	var u *Uitnodigingstand
	if b.Uitnodiging != "" {
		if u = r.openUitnodiging(k, "gehouden.uitnodiging", b.Uitnodiging); u != nil && u.Uitnodiging.Stap != b.Stap {
			k.Fout("gehouden.uitnodiging", b.Uitnodiging, goaltree.CodeTegenspraak, "people were invited to a meeting of step %q", u.Uitnodiging.Stap)
		}
	}
	r.segment(k, "gehouden.segment", b.Segment)
	r.personen(k, "gehouden.aanwezigen", b.Aanwezigen)
	if k.Err() != nil {
		return nil // what the rules say of people who don't exist is of no use
	}
	kanttekeningen := r.samenstelling(k, b)
	return func() {
		if u != nil {
			u.Bijeenkomst = b.ID
		}
		for _, o := range r.proces.Vertegenwoordigd(b.Aanwezigen) {
			if i, al := slices.BinarySearch(r.vergaderd[o], b.Datum); !al {
				r.vergaderd[o] = slices.Insert(r.vergaderd[o], i, b.Datum)
			}
		}
		r.bijeenkomst[b.ID] = len(r.t.Bijeenkomsten)
		r.t.Bijeenkomsten = append(r.t.Bijeenkomsten, Bijeenkomststand{r.spoor(g), *b, kanttekeningen})
		for _, p := range b.Aanwezigen {
			r.deelgenomen[[2]string{b.Stap, p.ID}] = true
		}
		r.onthoudLeden(b.Aanwezigen)
		r.gehad = r.nu()
	}
}

// samenstelling holds a meeting to the rules of the process. A hard one that is
// broken is a mistake; of the others what is not kept is given.
func (r *Ronde) samenstelling(k *keuring, b *Bijeenkomst) []governance.Toets {
	v := cycle.Voorstel{
		Stap: b.Stap, Segment: b.Segment, Aanwezigen: kopie(b.Aanwezigen), Afvaardiging: slices.Clone(b.Afvaardiging),
		Eerder: make(map[string][]string, len(r.t.Stappen)), Datum: b.Datum, Vorige: r.vergaderd,
	}
	for i := range r.t.Stappen { // also of one without a meeting it is known who was there: nobody
		id := r.t.Stappen[i].ID
		v.Eerder[id] = nil
		for _, p := range b.Aanwezigen { // the rules ask of nobody else
			if r.deelgenomen[[2]string{id, p.ID}] {
				v.Eerder[id] = append(v.Eerder[id], p.ID)
			}
		}
	}
	bevindingen := r.proces.Toets(v)
	for _, f := range cycle.Breuken(bevindingen, governance.Hard) {
		k.Fout("gehouden.aanwezigen", f.Bij, CodeSamenstelling, "the meeting breaks the hard rule %q of %s: %s", f.Naam, f.Bron, strings.TrimSuffix(f.Bevinding, "."))
	}
	var kanttekeningen []governance.Toets
	for _, f := range bevindingen {
		if f.Oordeel != governance.Voldaan {
			kanttekeningen = append(kanttekeningen, f.Toets)
		}
	}
	if anders := r.andereLeden(b.Aanwezigen); len(anders) > 0 {
		kanttekeningen = append(kanttekeningen, governance.Toets{
			Regel: RegelLedenGelijk, Naam: "Wie erbij is, zit in dezelfde organen als eerder in deze ronde", Bron: "eigen regel van deze bibliotheek",
			Strengheid: governance.Voorkeur, Oordeel: governance.NietVoldaan, Bevinding: "Het gaat om " + notatie.Opsomming(anders) + ".",
		})
	}
	return kanttekeningen
}

// andereLeden says of those present who sat in other bodies when they were
// named last: the rules of composition go by what an event says of a person.
func (r *Ronde) andereLeden(personen []cycle.Persoon) []string {
	var alle []string
	for _, p := range personen {
		toen, bekend := r.leden[p.ID]
		if nu := organenVan(p); bekend && !slices.Equal(toen, nu) {
			alle = append(alle, fmt.Sprintf("%s (eerder %s; nu %s)", p.ID, organen(toen), organen(nu)))
		}
	}
	return alle
}

func (r *Ronde) onthoudLeden(personen []cycle.Persoon) {
	for _, p := range personen {
		r.leden[p.ID] = organenVan(p)
	}
}

func organenVan(p cycle.Persoon) []string {
	o := slices.Clone(p.Organen)
	slices.Sort(o)
	return slices.Compact(o)
}

func organen(ids []string) string {
	if len(ids) == 0 {
		return "in geen orgaan"
	}
	return "in " + notatie.Opsomming(ids)
}

func (r *Ronde) bevonden(k *keuring, g *Gebeurtenis) func() {
	b := g.Bevinding
	k.vers("bevinding.id", b.ID, r.bevinding, "bevinding")
	if b.Bijeenkomst != "" {
		r.hier(k, "bevinding.bijeenkomst", b.Bijeenkomst)
	}
	if v := b.Verhaal; v != nil {
		for i, id := range v.Van {
			r.rol(k, invoer.In("bevinding.verhaal.van", i), id)
		}
		if v.Datum > kalender.DatumVan(g.Tijd) {
			k.Fout("bevinding.verhaal.datum", v.Datum.String(), goaltree.CodePeriode, "the conversation lies after the day on which it is noted")
		}
	}
	if c := b.Indicator; c != nil {
		k.nietLater("bevinding.indicator.periode", c.Periode, g.Tijd)
	}
	if e := b.Effect; e != nil {
		k.nietLater("bevinding.effect.periode", e.Periode, g.Tijd)
		for i := range e.Cijfers {
			k.nietLater(invoer.In("bevinding.effect.cijfers", i)+".periode", e.Cijfers[i].Periode, g.Tijd)
		}
	}
	return func() {
		r.bevinding[b.ID] = len(r.t.Bevindingen)
		r.t.Bevindingen = append(r.t.Bevindingen, Bevindingstand{r.spoor(g), *b})
	}
}

// nietLater checks that the period of a figure had begun when it was noted.
func (k *keuring) nietLater(pad string, p cbs.Periode, tijd time.Time) {
	if begin, ok := p.Begin(); ok && kalender.DatumVan(begin) > kalender.DatumVan(tijd) {
		k.Fout(pad, p.String(), goaltree.CodePeriode, "this period had not begun on %s, when the figure is noted", kalender.DatumVan(tijd))
	}
}

func (r *Ronde) geduid(k *keuring, g *Gebeurtenis) func() {
	d := g.Duiding
	k.vers("duiding.id", d.ID, r.duiding, "duiding")
	r.hier(k, "duiding.bijeenkomst", d.Bijeenkomst)
	for i, id := range d.Bevindingen {
		k.bekend(invoer.In("duiding.bevindingen", i), id, r.bevinding, "bevinding")
	}
	for i, a := range d.Afwijkend {
		r.rol(k, invoer.In("duiding.afwijkend", i)+".rol", a.Rol)
	}
	return func() {
		r.duiding[d.ID] = len(r.t.Duidingen)
		r.t.Duidingen = append(r.t.Duidingen, Duidingstand{r.spoor(g), *d})
	}
}

func (r *Ronde) opgebracht(k *keuring, g *Gebeurtenis) func() {
	o := g.Opbrengst
	k.vers("opbrengst.id", o.ID, r.opbrengst, "opbrengst")
	r.hier(k, "opbrengst.bijeenkomst", o.Bijeenkomst)
	for i, id := range o.Duidingen {
		k.bekend(invoer.In("opbrengst.duidingen", i), id, r.duiding, "duiding")
	}
	if len(o.Ontwikkelingen) > 0 {
		var bekend []string
		for _, x := range r.proces.Ontwikkelingen() {
			bekend = append(bekend, x.ID)
		}
		for i, id := range o.Ontwikkelingen {
			k.Verwijzing(invoer.In("opbrengst.ontwikkelingen", i), id, bekend, "development")
		}
	}
	return func() {
		r.opbrengst[o.ID] = len(r.t.Opbrengsten)
		r.t.Opbrengsten = append(r.t.Opbrengsten, Opbrengststand{r.spoor(g), *o})
	}
}

func (r *Ronde) afgesproken(k *keuring, g *Gebeurtenis) func() {
	a := g.Actie
	k.vers("actie.id", a.ID, r.actie, "actie")
	r.hier(k, "actie.bijeenkomst", a.Bijeenkomst)
	k.bekend("actie.opbrengst", a.Opbrengst, r.opbrengst, "opbrengst")
	r.rol(k, "actie.eigenaar", a.Eigenaar)
	if a.Uiterlijk < kalender.DatumVan(g.Tijd) {
		k.Fout("actie.uiterlijk", a.Uiterlijk.String(), goaltree.CodePeriode, "the last day of an actie is not past when it is agreed")
	}
	return func() {
		r.actie[a.ID] = len(r.t.Acties)
		r.t.Acties = append(r.t.Acties, Actiestand{Spoor: r.spoor(g), Actie: *a, Ronde: r.t.Ronde, Staat: ActieOpen, Nu: a.Uiterlijk})
	}
}

// openActie looks up an actie with which there is still something to do.
func (r *Ronde) openActie(k *keuring, pad, id string) *Actiestand {
	i, ok := k.bekend(pad, id, r.actie, "actie")
	if !ok {
		return nil
	}
	a := &r.t.Acties[i]
	if !a.Staat.Open() {
		k.Fout(pad, id, CodeAfgerond, "this actie has ended: it is %s", a.Staat)
	}
	return a
}

func (r *Ronde) voortgang(k *keuring, g *Gebeurtenis) func() {
	v := g.Voortgang
	a := r.openActie(k, "actie_voortgang.actie", v.Actie)
	if !v.Uiterlijk.IsZero() && v.Uiterlijk < kalender.DatumVan(g.Tijd) {
		k.Fout("actie_voortgang.uiterlijk", v.Uiterlijk.String(), goaltree.CodePeriode, "a new last day is not past when it is agreed")
	}
	return func() {
		a.Staat = ActieLoopt
		if !v.Uiterlijk.IsZero() {
			a.Nu = v.Uiterlijk
		}
		a.Verloop = append(a.Verloop, Verloop{r.spoor(g), a.Staat, v.Tekst, v.Uiterlijk})
	}
}

func (r *Ronde) afronding(k *keuring, g *Gebeurtenis) func() {
	f := g.Afronding
	a := r.openActie(k, "actie_afgerond.actie", f.Actie)
	return func() {
		a.Staat = f.Staat
		a.Verloop = append(a.Verloop, Verloop{Spoor: r.spoor(g), Staat: f.Staat, Tekst: f.Tekst})
	}
}

func (r *Ronde) toets(k *keuring, g *Gebeurtenis) func() {
	t := g.Toetsing
	if !r.einde() {
		k.Fout("soort", g.Soort.String(), CodeStap, "opgaven are tested in a step that ends the round, and %q does not", r.t.Stap)
	}
	r.hier(k, "toets.bijeenkomst", t.Bijeenkomst)
	i, ok := k.bekend("toets.opgave", t.Opgave, r.opgave, "opgave")
	if ok && r.getoetst[t.Opgave] == r.nu() {
		k.Fout("toets.opgave", t.Opgave, goaltree.CodeDubbel, "this opgave was tested or added in this step already")
	}
	if ok && t.Tekst != "" && tekst.Gladgestreken(t.Tekst) == tekst.Gladgestreken(r.t.Opgaven[i].Tekst) {
		k.Fout("toets.tekst", t.Tekst, goaltree.CodeTegenspraak, "this is the text that the opgave has already: nothing changes")
	}
	for j, id := range t.Opbrengsten {
		k.bekend(invoer.In("toets.opbrengsten", j), id, r.opbrengst, "opbrengst")
	}
	for j, o := range t.Erbij {
		k.vers(invoer.In("toets.erbij", j)+".id", o.ID, r.opgave, "opgave")
	}
	return func() {
		o := &r.t.Opgaven[i]
		o.Toetsen = append(o.Toetsen, Toetsstand{r.spoor(g), *t, o.Tekst})
		if t.Tekst != "" {
			o.Tekst = t.Tekst
		}
		r.getoetst[t.Opgave] = r.nu()
		for _, x := range t.Erbij {
			r.opgaveErbij(Opgavestand{Opgave: x, Uit: t.Opgave})
			r.getoetst[x.ID] = r.nu() // what this step itself adds it need not test
		}
	}
}

// einde tells whether the round may end after the open step.
func (r *Ronde) einde() bool {
	verder := false
	for _, o := range r.proces.Volgende(r.t.Stap) {
		if o.NieuweRonde {
			return true
		}
		verder = true
	}
	return !verder
}

func (r *Ronde) stapGesloten(k *keuring, g *Gebeurtenis) func() {
	s := g.StapGesloten
	if s.Stap != r.t.Stap {
		k.Fout("stap_gesloten.stap", s.Stap, CodeStap, "this step is not open; the round stands in step %q", r.t.Stap)
	}
	naar := -1
	r.bijeengeweest(k)
	if s.Naar == "" {
		r.magEinden(k)
	} else {
		naar = r.weg(k, "stap_gesloten.naar", s.Naar, cycle.Vooruit)
	}
	return func() {
		r.t.Stappen[r.open].Staat, r.t.Stappen[r.open].Gesloten = StapKlaar, g.Tijd
		if naar >= 0 {
			r.openStap(naar, g)
			return
		}
		r.open, r.t.Stap = -1, ""
	}
}

// bijeengeweest checks that a step in which someone must take part does not
// close without a meeting since it last opened: the rules of its composition
// would be walked around.
func (r *Ronde) bijeengeweest(k *keuring) {
	if r.verplicht[r.t.Stap] && r.gehad != r.nu() {
		k.Fout("stap_gesloten.stap", r.t.Stap, CodeSamenstelling, "in this step there are those who must take part, and no meeting was held since it opened")
	}
}

// magEinden checks that the round may end after the open step.
func (r *Ronde) magEinden(k *keuring) {
	if !r.einde() {
		k.Fout("stap_gesloten.naar", "", CodeOvergang, "the round does not end after step %q: say which one opens", r.t.Stap)
		return
	}
	for i := range r.t.Opgaven {
		if id := r.t.Opgaven[i].ID; r.getoetst[id] != r.nu() {
			k.Fout("stap_gesloten.stap", id, CodeStap, "this opgave is not tested yet")
		}
	}
}

// weg looks up where a way from the open step leads, in the direction asked.
func (r *Ronde) weg(k *keuring, pad, naar string, richting cycle.Richting) int {
	if err := r.proces.Mag(r.t.Stap, naar); err != nil {
		for _, f := range goaltree.Fouten(err) {
			k.Fout(pad, naar, CodeOvergang, "%s", f.Melding)
		}
		return -1
	}
	o, _ := r.proces.Overgang(r.t.Stap, naar)
	if kreeg := r.proces.Richting(o); kreeg != richting {
		k.Fout(pad, naar, CodeOvergang, "the way from %q to this step leads %s, not %s", r.t.Stap, kreeg, richting)
		return -1
	}
	return slices.IndexFunc(r.t.Stappen, func(s Stapstand) bool { return s.ID == naar })
}

func (r *Ronde) teruggezonden(k *keuring, g *Gebeurtenis) func() {
	z := g.Teruggezonden
	if z.Van != r.t.Stap {
		k.Fout("teruggezonden.van", z.Van, CodeStap, "this step is not open; the round stands in step %q", r.t.Stap)
	}
	naar := r.weg(k, "teruggezonden.naar", z.Naar, cycle.Terug)
	return func() {
		r.t.Terug = append(r.t.Terug, Terugstand{r.spoor(g), *z})
		r.openStap(naar, g)
	}
}

func (r *Ronde) rondeGesloten(k *keuring, g *Gebeurtenis) func() {
	s := g.RondeGesloten
	switch {
	case s.Voortijdig == "" && r.open >= 0:
		k.Fout("ronde_gesloten.voortijdig", "", CodeStap, "step %q is still open; a round that stops before its end says why", r.t.Stap)
	case s.Voortijdig != "" && r.open < 0:
		k.Fout("ronde_gesloten.voortijdig", s.Voortijdig, goaltree.CodeTegenspraak, "the last step is closed: the round has come to its end")
	}
	return func() {
		if r.open >= 0 {
			r.t.Stappen[r.open].Staat, r.t.Stappen[r.open].Gesloten = StapKlaar, g.Tijd
		}
		r.open, r.t.Stap = -1, ""
		r.t.Gesloten, r.t.Voortijdig = true, s.Voortijdig
	}
}
