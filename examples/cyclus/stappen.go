package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// Steps of the Brede Monitoring.
const (
	input    = "input-monitor"
	analyse  = "eerste-analyse"
	duiden   = "samen-duiden"
	oogst    = "opbrengst-duiding"
	doen     = "implementeren-bijstellen"
	opgave   = "maatschappelijke-opgaven"
	bouwers1 = "bouwgroep-1"
	bouwers2 = "bouwgroep-2"
)

// kring gives the fictional people of both examples by their codes.
func (s *spel) kring(codes ...string) []cycle.Persoon {
	rol := func(rollen ...string) cycle.Persoon { return cycle.Persoon{Rollen: rollen} }
	in := func(organen ...string) cycle.Persoon { return cycle.Persoon{Organen: organen} }
	alle := map[string]cycle.Persoon{
		"p-01": rol("inwoner"), "p-02": rol("inwoner"), "p-03": rol("consulent"), "p-04": rol("consulent"),
		"p-05": rol("professional"), "p-06": rol("professional"), "p-07": rol("backoffice-aanbieder"),
		"p-08": in(bouwers1), "p-09": in(bouwers2), "p-10": rol("lid-clientenraad"), "p-11": rol("data-analist-aanbieder"), "p-12": rol("data-analist-sda"),
		"p-13": in(bouwers1, bouwers2, "verbindingsgroep"), "p-14": in(s.script.accountteam), "p-15": in(bouwers2), "p-16": in(bouwers2),
		"p-17": in("stuurgroep-ontwikkelagenda"), "p-18": rol("strategisch-adviseur-sda"), "p-19": in("regieteam-rssda"),
		"p-20": in("mosd"), "p-21": in("klein-bestuurlijk-overleg"), "p-22": rol("ervaringsdeskundige"),
	}
	uit := make([]cycle.Persoon, len(codes))
	for i, c := range codes {
		uit[i] = alle[c]
		uit[i].ID = c
	}
	return uit
}

func op(maand time.Month, d int) dag { return dag{0, int(maand), d} }

// zesStappen plays the round.
func (s *spel) zesStappen() {
	s.doe(op(time.January, 18), ronde.Geopend, func(g *ronde.Gebeurtenis) {
		g.Geopend = &ronde.Opening{
			Versie: ronde.FormaatVersie, Ronde: s.script.ronde, Proces: s.proces.ID(), Regio: s.voorbeeld.Regio, RegioNaam: s.uitkomst.Regio.Naam, Jaar: s.script.jaar, Opgaven: opgaven(s.voorbeeld.Boom),
		}
	})
	s.ophalen()
	s.duid()
	s.verander()
	s.toets()
	s.doe(op(time.November, 1), ronde.RondeGesloten, func(g *ronde.Gebeurtenis) { g.RondeGesloten = &ronde.Sluiting{} })
}

// ophalen plays steps 1 and 2: figures alone don't tell why, and so the round
// goes back for a story.
func (s *spel) ophalen() {
	bronnen := s.kring("p-01", "p-03", "p-05", "p-07")
	s.nodig(op(time.January, 18), op(time.February, 1), input, bronnen)
	s.houd(op(time.February, 1), "ophalen", input, bronnen)
	s.sluit(op(time.February, 12), input, analyse)

	s.houd(op(time.March, 1), "analyse", analyse, s.kring("p-03", "p-04", "p-05", "p-06", "p-08", "p-09", "p-10", "p-11", "p-12"))
	bevindingen, err := s.bevindingen()
	if err != nil {
		s.err = err
	}
	for _, b := range bevindingen {
		b.Bijeenkomst = "analyse"
		s.doe(op(time.March, 1), ronde.Bevonden, func(g *ronde.Gebeurtenis) { g.Bevinding = &b })
	}
	s.doe(op(time.March, 2), ronde.Teruggezonden, func(g *ronde.Gebeurtenis) {
		reden := "De cijfers zeggen dát er iets is, niet waardoor"
		if n := len(sorteer(s.uitkomst).weinig); n > 0 {
			reden += fmt.Sprintf("; over %d van de %d effecten zijn er te weinig gegevens", n, len(s.uitkomst.Effecten))
		}
		g.Teruggezonden = &ronde.Terugzending{Van: analyse, Naar: input, Reden: reden + ". Haal er verhalen bij."}
	})

	s.houd(op(time.March, 22), "gesprek", input, s.kring("p-01", "p-02", "p-03", "p-06", "p-07"))
	s.doe(op(time.March, 22), ronde.Bevonden, func(g *ronde.Gebeurtenis) {
		b := s.script.verhaal
		v := *b.Verhaal
		_, v.Datum = s.op(op(time.March, 22))
		b.Bijeenkomst, b.Verhaal = "gesprek", &v
		g.Bevinding = &b
	})
	s.sluit(op(time.March, 26), input, analyse)
	// One professional could not come: that is a preference, and so a remark.
	s.houd(op(time.April, 12), "analyse-met-verhaal", analyse, s.kring("p-03", "p-04", "p-05", "p-08", "p-09", "p-10", "p-11", "p-12"))
	s.sluit(op(time.April, 16), analyse, duiden)
}

// duid plays steps 3 and 4. Who would come from bouwgroep 2 was at the
// analysis too, and has no fresh eyes.
func (s *spel) duid() {
	wie := s.kring("p-01", "p-03", "p-05", "p-08", "p-09", "p-13", "p-14", "p-22")
	s.nodig(op(time.April, 19), op(time.May, 10), duiden, wie)
	wie = s.houdOfHerstel(op(time.May, 10), "duiden", duiden, wie, s.kring("p-15", "p-16"), "p-03", "p-05")
	s.zegAf(op(time.May, 10), duiden, "De samenstelling klopte niet")
	s.nodig(op(time.May, 10), op(time.May, 17), duiden, wie)
	s.houd(op(time.May, 17), "duiden", duiden, wie, "p-03", "p-05")
	for _, d := range s.script.duidingen {
		d.Bijeenkomst = "duiden"
		s.doe(op(time.May, 17), ronde.Geduid, func(g *ronde.Gebeurtenis) { g.Duiding = &d })
	}
	s.sluit(op(time.May, 21), duiden, oogst)

	wie = s.kring("p-08", "p-13", "p-14", "p-15", "p-17", "p-18")
	s.nodig(op(time.May, 25), op(time.June, 7), oogst, wie)
	s.houd(op(time.June, 7), "opbrengst", oogst, wie, "p-15")
	for _, o := range s.script.opbrengsten {
		o.Bijeenkomst = "opbrengst"
		s.doe(op(time.June, 7), ronde.Opgebracht, func(g *ronde.Gebeurtenis) { g.Opbrengst = &o })
	}
	for _, a := range s.script.acties {
		a.Bijeenkomst = "opbrengst"
		_, a.Uiterlijk = s.op(a.uiterlijk)
		s.doe(op(time.June, 7), ronde.Afgesproken, func(g *ronde.Gebeurtenis) { g.Actie = &a.Actie })
	}
	s.sluit(op(time.June, 11), oogst, doen)
}

// verander plays step 5: what came of the acties.
func (s *spel) verander() {
	wie := s.kring("p-08", "p-13", "p-14", "p-19")
	s.nodig(op(time.June, 14), op(time.July, 5), doen, wie)
	s.houd(op(time.July, 5), "doen", doen, wie, "p-08")
	for _, a := range s.script.acties {
		if a.voortgang == "" {
			continue
		}
		s.doe(op(time.September, 13), ronde.ActieVoortgang, func(g *ronde.Gebeurtenis) {
			g.Voortgang = &ronde.Voortgang{Actie: a.ID, Tekst: a.voortgang}
			if a.verschuif != (dag{}) {
				_, g.Voortgang.Uiterlijk = s.op(a.verschuif)
			}
		})
	}
	for _, a := range s.script.acties {
		if a.gedaan == "" {
			continue
		}
		s.doe(op(time.September, 20), ronde.ActieAfgerond, func(g *ronde.Gebeurtenis) {
			g.Afronding = &ronde.Afronding{Actie: a.ID, Staat: ronde.ActieKlaar, Tekst: a.gedaan}
		})
	}
	s.sluit(op(time.October, 8), doen, opgave)
}

// toets plays step 6: each opgave is held to what was learned.
func (s *spel) toets() {
	wie := s.kring("p-13", "p-17", "p-19", "p-20", "p-21")
	s.nodig(op(time.October, 11), op(time.October, 25), opgave, wie)
	s.houd(op(time.October, 25), "opgaven", opgave, wie, "p-19")
	for _, o := range opgaven(s.voorbeeld.Boom) {
		t := ronde.Toetsing{Opgave: o.ID, Uitkomst: ronde.Ongewijzigd, Toelichting: "De ronde geeft geen reden voor verandering"}
		if i := slices.IndexFunc(s.script.toetsen, func(x ronde.Toetsing) bool { return x.Opgave == o.ID }); i >= 0 {
			t = s.script.toetsen[i]
		}
		t.Bijeenkomst = "opgaven"
		s.doe(op(time.October, 25), ronde.OpgaveGetoetst, func(g *ronde.Gebeurtenis) { g.Toetsing = &t })
	}
	s.sluit(op(time.October, 29), opgave, "")
}
