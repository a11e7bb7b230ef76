package ronde

import (
	"math"
	"reflect"
	"slices"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

var formaat = invoer.Formaat{Naam: "toestand", Versies: []string{FormaatVersie}}

// The years of a round, and of what is noted in it.
const (
	eersteJaar  = 2000
	laatsteJaar = 2199
)

// Validate checks the event by itself: that it is complete, that ids are slugs
// and that exactly the part of its kind is there. Every mistake is in the
// error, as *goaltree.Fout. Whether it is allowed is for a Ronde to say.
func (g Gebeurtenis) Validate() error {
	k := &keuring{Keuring: invoer.NieuweKeuring(invoer.Plaatsen{})}
	gaaf := gebeurtenisvorm.gaaf(reflect.ValueOf(&g).Elem())
	if !gaaf {
		if k.zonderBSN(&g); k.Err() != nil {
			return k.Err() // without what else is wrong: that could show the digits
		}
	}
	if g.Nr < 1 {
		k.Fout("nr", cijfers(g.Nr), goaltree.CodeGetal, "events are numbered from 1")
	}
	k.ID("wie", g.Wie)
	k.ID("rol", g.Rol)
	k.tijd("tijd", g.Tijd)
	if !gaaf {
		k.inhoud(&g)
	}
	for _, d := range delen(&g) {
		if _, err := ParseSoort(g.Soort.String()); err != nil {
			break // inhoud told it
		}
		switch hoort := d.soort == g.Soort; {
		case hoort && !d.is:
			k.Fout(d.sleutel, "", goaltree.CodeVeldOntbreekt, "an event of kind %s has a part %s", g.Soort, d.sleutel)
		case !hoort && d.is:
			k.Fout(d.sleutel, "", goaltree.CodeTegenspraak, "an event of kind %s has no part %s", g.Soort, d.sleutel)
		case hoort:
			d.keur(k, d.sleutel)
		}
	}
	return zonderNamen(k.Err())
}

// deel is one of the parts of an event.
type deel struct {
	soort   Soort
	sleutel string // its key in JSON
	is      bool   // it is there
	keur    func(k *keuring, pad string)
}

// delen gives every part an event can have.
func delen(g *Gebeurtenis) []deel {
	return []deel{
		{Geopend, "geopend", g.Geopend != nil, g.Geopend.keur},
		{Uitgenodigd, "uitgenodigd", g.Uitgenodigd != nil, g.Uitgenodigd.keur},
		{Afgezegd, "afgezegd", g.Afgezegd != nil, g.Afgezegd.keur},
		{Gehouden, "gehouden", g.Gehouden != nil, g.Gehouden.keur},
		{Bevonden, "bevinding", g.Bevinding != nil, g.Bevinding.keur},
		{Geduid, "duiding", g.Duiding != nil, g.Duiding.keur},
		{Opgebracht, "opbrengst", g.Opbrengst != nil, g.Opbrengst.keur},
		{Afgesproken, "actie", g.Actie != nil, g.Actie.keur},
		{ActieVoortgang, "actie_voortgang", g.Voortgang != nil, g.Voortgang.keur},
		{ActieAfgerond, "actie_afgerond", g.Afronding != nil, g.Afronding.keur},
		{OpgaveGetoetst, "toets", g.Toetsing != nil, g.Toetsing.keur},
		{StapGesloten, "stap_gesloten", g.StapGesloten != nil, g.StapGesloten.keur},
		{Teruggezonden, "teruggezonden", g.Teruggezonden != nil, g.Teruggezonden.keur},
		{RondeGesloten, "ronde_gesloten", g.RondeGesloten != nil, g.RondeGesloten.keur},
	}
}

// keuring gathers the mistakes of one event.
type keuring struct{ *invoer.Keuring }

// tijd checks a moment: in the years of a round, and such that RFC 3339 can
// write it whole.
func (k *keuring) tijd(pad string, t time.Time) {
	switch _, verschil := t.Zone(); {
	case t.IsZero():
		k.Fout(pad, "", goaltree.CodeLeeg, "the time must be filled")
	case t.Year() < eersteJaar || t.Year() > laatsteJaar:
		k.Fout(pad, t.String(), goaltree.CodePeriode, "the time must lie in the years %d to %d", eersteJaar, laatsteJaar)
	case verschil%60 != 0 || verschil <= -24*3600 || verschil >= 24*3600:
		k.Fout(pad, t.String(), goaltree.CodeOngeldigeWaarde, "the time zone must be less than a day from UTC, in whole minutes")
	}
}

// ids checks a list of ids that must differ, and hold one at least when verplicht.
func (k *keuring) ids(pad string, ids []string, verplicht bool) {
	if verplicht && len(ids) == 0 {
		k.Fout(pad, "", goaltree.CodeLeeg, "there must be one at least")
	}
	gezien := make(map[string]bool, len(ids))
	for i, id := range ids {
		if k.ID(invoer.In(pad, i), id) && gezien[id] {
			k.Fout(invoer.In(pad, i), id, goaltree.CodeDubbel, "this id stands here twice")
		}
		gezien[id] = true
	}
}

// uniek checks that no node before it had this id, of which the form was
// checked.
func (k *keuring) uniek(gezien map[string]string, knoop, id string) {
	if ander, dubbel := gezien[id]; dubbel {
		k.Fout(knoop+".id", id, goaltree.CodeDubbel, "this id is already that of %s", ander)
	}
	gezien[id] = knoop
}

// verwijzingen checks that each id is one of those known.
func (k *keuring) verwijzingen(pad string, ids []string, bekend map[string]string, wat string) {
	for i, id := range ids {
		if _, ok := bekend[id]; !ok && id != "" {
			k.Fout(invoer.In(pad, i), id, goaltree.CodeOnbekendeTak, "there is no %s with this id", wat)
		}
	}
}

func (k *keuring) personen(pad string, personen []cycle.Persoon) {
	if len(personen) == 0 {
		k.Fout(pad, "", goaltree.CodeLeeg, "there must be one at least")
	}
	gezien := map[string]string{}
	for i, p := range personen {
		hier := invoer.In(pad, i)
		k.Uniek(gezien, hier, p.ID)
		k.ids(hier+".rollen", p.Rollen, false)
		k.ids(hier+".organen", p.Organen, false)
		if p.Gemeente == "" {
			continue
		}
		if r, err := cbs.ParseRegio(p.Gemeente); err != nil || r.Soort() != cbs.Gemeente {
			k.Fout(hier+".gemeente", p.Gemeente, goaltree.CodeRegio, "a municipality is written as its CBS code, such as GM0222")
		}
	}
}

func (k *keuring) opgaven(pad string, opgaven []Opgave) {
	gezien := map[string]string{}
	for i, o := range opgaven {
		k.Uniek(gezien, invoer.In(pad, i), o.ID)
		k.Verplicht(invoer.In(pad, i)+".tekst", o.Tekst)
	}
}

func (o *Opening) keur(k *keuring, pad string) {
	if o.Versie != FormaatVersie {
		k.Fout(pad+".versie", o.Versie, goaltree.CodeVersie, "this format version is not known; known is: %s", FormaatVersie)
	}
	k.ID(pad+".ronde", o.Ronde)
	k.ID(pad+".proces", o.Proces)
	if o.RegioNaam != "" {
		k.Verplicht(pad+".regio_naam", o.RegioNaam) // not with blanks alone
	}
	if o.Jaar < eersteJaar || o.Jaar > laatsteJaar {
		k.Fout(pad+".jaar", cijfers(o.Jaar), goaltree.CodePeriode, "the year must be one of %d to %d", eersteJaar, laatsteJaar)
	}
	if len(o.Opgaven) == 0 {
		k.Fout(pad+".opgaven", "", goaltree.CodeLeeg, "there must be one at least")
	}
	k.opgaven(pad+".opgaven", o.Opgaven)
	if o.Vorige != "" && k.ID(pad+".vorige", o.Vorige) && o.Vorige == o.Ronde {
		k.Fout(pad+".vorige", o.Vorige, goaltree.CodeTegenspraak, "a round does not come after itself")
	}
	gezien := map[string]string{}
	for i := range o.Overgenomen {
		d, hier := &o.Overgenomen[i], invoer.In(pad+".overgenomen", i)
		k.draad(hier, d)
		k.uniek(gezien, hier+".actie", d.Actie.ID)
	}
}

// segment checks the form of a segment that may be absent.
func (k *keuring) segment(pad, id string) {
	if id != "" {
		k.ID(pad+".segment", id)
	}
}

func (u *Uitnodiging) keur(k *keuring, pad string) {
	k.ID(pad+".id", u.ID)
	k.ID(pad+".stap", u.Stap)
	k.segment(pad, u.Segment)
	k.personen(pad+".genodigden", u.Genodigden)
}

func (a *Afzegging) keur(k *keuring, pad string) {
	k.ID(pad+".uitnodiging", a.Uitnodiging)
	k.Verplicht(pad+".reden", a.Reden)
}

func (b *Bijeenkomst) keur(k *keuring, pad string) {
	k.ID(pad+".id", b.ID)
	k.ID(pad+".stap", b.Stap)
	if b.Uitnodiging != "" {
		k.ID(pad+".uitnodiging", b.Uitnodiging)
	}
	k.segment(pad, b.Segment)
	k.personen(pad+".aanwezigen", b.Aanwezigen)
	k.ids(pad+".afvaardiging", b.Afvaardiging, false)
	for i, id := range b.Afvaardiging {
		if !slices.ContainsFunc(b.Aanwezigen, func(p cycle.Persoon) bool { return p.ID == id }) {
			k.Fout(invoer.In(pad+".afvaardiging", i), id, goaltree.CodeOnbekendeTak, "who is sent as delegation must be among those present")
		}
	}
}

func (b *Bevinding) keur(k *keuring, pad string) {
	k.ID(pad+".id", b.ID)
	if b.Bijeenkomst != "" {
		k.ID(pad+".bijeenkomst", b.Bijeenkomst)
	}
	k.Verplicht(pad+".tekst", b.Tekst)
	n := 0
	if b.Indicator != nil {
		n++
		b.Indicator.keur(k, pad+".indicator")
	}
	if b.Effect != nil {
		n++
		b.Effect.keur(k, pad+".effect")
	}
	if b.Verhaal != nil {
		n++
		b.Verhaal.keur(k, pad+".verhaal")
	}
	if n != 1 {
		k.Fout(pad, "", goaltree.CodeTegenspraak, "a bevinding rests on exactly one of indicator, effect and verhaal, not on %d", n)
	}
}

func (v *Verhaal) keur(k *keuring, pad string) {
	k.ID(pad+".gesprek", v.Gesprek)
	k.ids(pad+".van", v.Van, true)
	k.Verplicht(pad+".tekst", v.Tekst)
}

func (b *Boomversie) keur(k *keuring, pad string) {
	k.ID(pad+".id", b.ID)
	k.Verplicht(pad+".versie", b.Versie)
}

func (c *Cijfer) keur(k *keuring, pad string) {
	c.Boom.keur(k, pad+".boom")
	k.ID(pad+".indicator", c.Indicator)
	k.Verplicht(pad+".naam", c.Naam)
	if c.Per < 1 {
		k.Fout(pad+".per", cijfers(c.Per), goaltree.CodeGetal, "must be 1 or more")
	}
	if c.Decimalen < 0 || c.Decimalen > 6 {
		k.Fout(pad+".decimalen", cijfers(c.Decimalen), goaltree.CodeGetal, "must be 0 to 6")
	}
	if c.Waarde.IsBekend() && c.Periode.IsZero() {
		k.Fout(pad+".periode", "", goaltree.CodeLeeg, "a figure has a period")
	}
	if c.Interval != nil {
		c.keurInterval(k, pad)
	}
}

// keurInterval checks that the limits of a figure can be: the lower one below
// the upper, the figure between them.
func (c *Cijfer) keurInterval(k *keuring, pad string) {
	i := c.Interval
	if i.Zekerheid <= 0 || i.Zekerheid >= 1 {
		k.Fout(pad+".interval.zekerheid", "", goaltree.CodeGetal, "must lie between 0 and 1")
	}
	w, bekend := c.Waarde.Float()
	// An absent number is no limit. Beside it a difference that is floating
	// point's own is none.
	onder, boven := i.Onder.Of(math.Inf(-1)), i.Boven.Of(math.Inf(1))
	speling := herzien * max(math.Abs(w), 1)
	switch {
	case onder > boven:
		k.Fout(pad+".interval", i.Onder.String(), goaltree.CodeTegenspraak, "the lower limit lies above the upper, %s", i.Boven)
	case bekend && (w < onder-speling || w > boven+speling):
		k.Fout(pad+".waarde", c.Waarde.String(), goaltree.CodeTegenspraak, "the figure lies outside its own interval, %s to %s", i.Onder, i.Boven)
	}
}

// deel checks a number that, where it is there, is a share.
func (k *keuring) deel(pad string, g monitor.Getal) {
	if d := g.Of(0); d < 0 || d > 1 {
		k.Fout(pad, g.String(), goaltree.CodeGetal, "must be 0 to 1")
	}
}

func (e *Effectstand) keur(k *keuring, pad string) {
	e.Boom.keur(k, pad+".boom")
	k.ID(pad+".effect", e.Effect)
	k.Verplicht(pad+".naam", e.Naam)
	if e.Dekking < 0 || e.Dekking > 1 || e.Dekking != e.Dekking {
		k.Fout(pad+".dekking", "", goaltree.CodeGetal, "must be 0 to 1")
	}
	if s := e.Score.Of(0); s < -100 || s > 100 {
		k.Fout(pad+".score", e.Score.String(), goaltree.CodeGetal, "must be -100 to 100")
	}
	e.Nulmeting.keur(k, pad+".nulmeting")
	e.Vorige.keur(k, pad+".vorige")
	e.Benchmark.keur(k, pad+".benchmark")
	for i := range e.Cijfers {
		e.Cijfers[i].keur(k, invoer.In(pad+".cijfers", i))
	}
}

func (a *Afwijking) keur(k *keuring, pad string) {
	if a == nil {
		return
	}
	k.deel(pad+".dekking", a.Dekking)
	k.deel(pad+".duidelijk", a.Duidelijk)
	k.deel(pad+".duidelijk_99_8", a.Duidelijk998)
}

func (d *Duiding) keur(k *keuring, pad string) {
	k.ID(pad+".id", d.ID)
	k.ID(pad+".bijeenkomst", d.Bijeenkomst)
	k.ids(pad+".bevindingen", d.Bevindingen, true)
	k.Verplicht(pad+".tekst", d.Tekst)
	for i, a := range d.Afwijkend {
		k.ID(invoer.In(pad+".afwijkend", i)+".rol", a.Rol)
		k.Verplicht(invoer.In(pad+".afwijkend", i)+".tekst", a.Tekst)
	}
}

func (o *Opbrengst) keur(k *keuring, pad string) {
	k.ID(pad+".id", o.ID)
	k.ID(pad+".bijeenkomst", o.Bijeenkomst)
	k.ids(pad+".duidingen", o.Duidingen, true)
	k.ids(pad+".ontwikkelingen", o.Ontwikkelingen, false)
	k.Verplicht(pad+".tekst", o.Tekst)
}

func (a *Actie) keur(k *keuring, pad string) {
	k.ID(pad+".id", a.ID)
	k.ID(pad+".bijeenkomst", a.Bijeenkomst)
	k.ID(pad+".opbrengst", a.Opbrengst)
	k.Verplicht(pad+".tekst", a.Tekst)
	k.ID(pad+".eigenaar", a.Eigenaar)
}

func (v *Voortgang) keur(k *keuring, pad string) {
	k.ID(pad+".actie", v.Actie)
	k.Verplicht(pad+".tekst", v.Tekst)
}

func (a *Afronding) keur(k *keuring, pad string) {
	k.ID(pad+".actie", a.Actie)
	k.Verplicht(pad+".tekst", a.Tekst)
	if a.Staat.Open() {
		k.Fout(pad+".staat", a.Staat.String(), goaltree.CodeOngeldigeWaarde, "an actie ends as %s or %s", ActieKlaar, ActieVervallen)
	}
}

func (t *Toetsing) keur(k *keuring, pad string) {
	k.ID(pad+".opgave", t.Opgave)
	k.ID(pad+".bijeenkomst", t.Bijeenkomst)
	k.Verplicht(pad+".toelichting", t.Toelichting)
	k.opgaven(pad+".erbij", t.Erbij)
	k.ids(pad+".opbrengsten", t.Opbrengsten, false)
	if len(t.Erbij) > 0 && t.Uitkomst != Aangevuld {
		k.Fout(pad+".erbij", "", goaltree.CodeTegenspraak, "opgaven come beside one that is %s, not %s", Aangevuld, t.Uitkomst)
	}
	if t.Tekst != "" {
		k.Verplicht(pad+".tekst", t.Tekst) // not with blanks alone
	}
	switch {
	case t.Uitkomst == Ongewijzigd && t.Tekst != "":
		k.Fout(pad+".tekst", t.Tekst, goaltree.CodeTegenspraak, "an opgave that is %s keeps its text", Ongewijzigd)
	case t.Uitkomst != Ongewijzigd && t.Tekst == "" && len(t.Erbij) == 0:
		k.Fout(pad+".tekst", "", goaltree.CodeLeeg, "an opgave that is %s has a new text", t.Uitkomst)
	}
}

func (s *Stapsluiting) keur(k *keuring, pad string) {
	k.ID(pad+".stap", s.Stap)
	if s.Naar != "" {
		k.ID(pad+".naar", s.Naar)
	}
}

func (z *Terugzending) keur(k *keuring, pad string) {
	k.ID(pad+".van", z.Van)
	k.ID(pad+".naar", z.Naar)
	k.Verplicht(pad+".reden", z.Reden)
}

func (s *Sluiting) keur(k *keuring, pad string) {
	if s.Voortijdig != "" {
		k.Verplicht(pad+".voortijdig", s.Voortijdig)
	}
}
