package rapport

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// rondedeel is where a round stands.
type rondedeel struct {
	Zin           string
	Tellingen     []telling
	Terug         []string
	Bijeenkomsten []bijeenkomstrij
	Opgaven       []opgaverij
	Acties        []actierij
}

type telling struct {
	Aantal int
	Woord  string
}

type bijeenkomstrij struct {
	Datum, Stap, Segment string
	Aanwezig             int
	Kanttekeningen       []string
}

type opgaverij struct {
	Tekst, Uit string
	Toetsen    []toetsregel
}

type toetsregel struct {
	Uitkomst, Datum, Was, Toelichting string
	Erbij                             []string // opgaven that came beside it
}

type actierij struct {
	Naam, Eigenaar, Uiterlijk, Uit string
	Merk                           merk
}

func nieuwRondedeel(p *cycle.Proces, t *ronde.Toestand) *rondedeel {
	d := &rondedeel{Zin: "Alle stappen zijn gesloten; de ronde zelf nog niet."}
	switch {
	case t.Gesloten && t.Voortijdig != "":
		d.Zin = "De ronde is voor haar einde gesloten: " + t.Voortijdig
	case t.Gesloten:
		d.Zin = "De ronde is gesloten."
	case t.Stap != "":
		d.Zin = "De ronde staat in stap ‘" + stapnaam(p, t.Stap) + "’."
	}
	for _, x := range []struct {
		n           int
		enkel, meer string
	}{
		{len(t.Bijeenkomsten), "bijeenkomst", "bijeenkomsten"}, {len(t.Bevindingen), "bevinding", "bevindingen"},
		{len(t.Duidingen), "duiding", "duidingen"}, {len(t.Opbrengsten), "opbrengst", "opbrengsten"}, {len(t.Acties), "actie", "acties"},
	} {
		d.Tellingen = append(d.Tellingen, telling{x.n, notatie.Kies(x.n, x.enkel, x.meer)})
	}
	for _, x := range t.Terug {
		d.Terug = append(d.Terug, "Teruggezonden van ‘"+stapnaam(p, x.Van)+"’ naar ‘"+stapnaam(p, x.Naar)+"’: "+x.Reden)
	}
	for _, b := range t.Bijeenkomsten {
		rij := bijeenkomstrij{Datum: b.Datum.Label(), Stap: stapnaam(p, b.Bijeenkomst.Stap), Aanwezig: len(b.Aanwezigen)}
		if b.Segment != "" {
			rij.Segment = p.Segmentnaam(b.Segment)
		}
		for _, k := range b.Kanttekeningen {
			rij.Kanttekeningen = append(rij.Kanttekeningen, kanttekening(k))
		}
		d.Bijeenkomsten = append(d.Bijeenkomsten, rij)
	}
	for _, o := range t.Opgaven {
		rij := opgaverij{Tekst: o.Tekst, Uit: o.Uit}
		for _, x := range o.Toetsen {
			rij.Toetsen = append(rij.Toetsen, nieuweToetsregel(x))
		}
		d.Opgaven = append(d.Opgaven, rij)
	}
	for _, a := range t.Acties {
		rij := actierij{Naam: a.Tekst, Eigenaar: p.Titel(a.Eigenaar), Uiterlijk: a.Nu.Label(), Merk: actiemerk(a.Staat)}
		if a.Ronde != t.Ronde {
			rij.Uit = a.Ronde
		}
		d.Acties = append(d.Acties, rij)
	}
	return d
}

func kanttekening(t governance.Toets) string {
	zin := t.Naam + ": " + t.Oordeel.Label()
	if t.Bevinding != "" {
		zin += ". " + strings.TrimSuffix(t.Bevinding, ".") + "."
	}
	return zin
}

func nieuweToetsregel(x ronde.Toetsstand) toetsregel {
	r := toetsregel{Uitkomst: x.Uitkomst.Label(), Datum: dag(x.Tijd), Toelichting: x.Toelichting}
	if x.Tekst != "" && x.Tekst != x.Was {
		r.Was = x.Was
	}
	for _, o := range x.Erbij {
		r.Erbij = append(r.Erbij, o.Tekst)
	}
	r.Toelichting = strings.TrimSuffix(r.Toelichting, ".") + "."
	return r
}

// actiemerk is how the state of an actie shows.
func actiemerk(s ronde.Actiestaat) merk {
	switch s {
	case ronde.ActieKlaar:
		return merkGedaan(s.Label())
	case ronde.ActieLoopt:
		return merkLoopt(s.Label())
	case ronde.ActieVervallen:
		return merkVervallen(s.Label())
	case ronde.ActieOpen:
	}
	return merkVolgt(s.Label())
}

// draaddeel is the thread of one actie, as a chain.
type draaddeel struct {
	Anker, Naam string
	Schakels    []schakel
}

// schakel is one link: what it is, and one or more of that.
type schakel struct {
	Soort string
	Delen []schakeldeel
}

type schakeldeel struct {
	Tekst string
	Onder []string
	Merk  *merk
}

// nieuweDraad puts the thread in the order in which it was spun: figure or
// story, bevinding, duiding, opbrengst, actie, toets.
func nieuweDraad(p *cycle.Proces, d ronde.Draad, t *ronde.Toestand) draaddeel {
	g := draaddeel{Anker: "draad-" + d.Actie.ID, Naam: d.Actie.Tekst}
	var bron, bevinding, duiding, toets schakel
	bron.Soort, bevinding.Soort, duiding.Soort, toets.Soort = "Cijfer of verhaal", "Bevinding", "Duiding", "Toets van de opgaven"
	for i := range d.Bevindingen {
		b := &d.Bevindingen[i].Bevinding
		deel := schakeldeel{Tekst: notatie.Hoofdletter(b.Bron())}
		if v := b.Verhaal; v != nil {
			deel.Onder = append(deel.Onder, "Verteld door "+notatie.Opsomming(titels(p, v.Van)))
		}
		bron.Delen = append(bron.Delen, deel)
		bevinding.Delen = append(bevinding.Delen, schakeldeel{Tekst: b.Tekst})
	}
	for _, x := range d.Duidingen {
		deel := schakeldeel{Tekst: x.Duiding.Tekst}
		for _, a := range x.Afwijkend {
			deel.Onder = append(deel.Onder, "Anders gezien door "+p.Titel(a.Rol)+": "+a.Tekst)
		}
		duiding.Delen = append(duiding.Delen, deel)
	}
	opbrengst := schakeldeel{Tekst: d.Opbrengst.Tekst}
	if o := d.Opbrengst.Ontwikkelingen; len(o) > 0 {
		namen := map[string]string{}
		for _, x := range p.Ontwikkelingen() {
			namen[x.ID] = x.Naam
		}
		var naast []string
		for _, id := range o {
			naast = append(naast, namen[id])
		}
		opbrengst.Onder = append(opbrengst.Onder, "Naast "+notatie.Opsomming(naast))
	}
	a := &d.Actie
	staat := actiemerk(a.Staat)
	actie := schakeldeel{Tekst: a.Tekst, Merk: &staat, Onder: []string{"Eigenaar " + p.Titel(a.Eigenaar) + ", uiterlijk " + a.Nu.Label()}}
	if a.Ronde != t.Ronde {
		actie.Onder = append(actie.Onder, "Overgenomen uit ronde "+a.Ronde)
	}
	for _, v := range a.Verloop {
		actie.Onder = append(actie.Onder, dag(v.Tijd)+", "+v.Staat.Label()+": "+v.Tekst)
	}
	for _, o := range t.Opgaven {
		for _, x := range o.Toetsen {
			eigen, gezegd := uitOpbrengst(x, d, t)
			if gezegd && !eigen {
				continue
			}
			r := nieuweToetsregel(x)
			deel := schakeldeel{Tekst: r.Datum + ", " + r.Uitkomst + ": " + strings.TrimSuffix(o.Tekst, ".") + "."}
			if r.Was != "" {
				deel.Onder = append(deel.Onder, "Was: "+r.Was)
			}
			for _, tekst := range r.Erbij {
				deel.Onder = append(deel.Onder, "Erbij: "+tekst)
			}
			deel.Onder = append(deel.Onder, r.Toelichting)
			if !gezegd {
				deel.Onder = append(deel.Onder, "Uit welke opbrengst deze toets volgt is niet vastgelegd.")
			}
			toets.Delen = append(toets.Delen, deel)
		}
	}
	if len(toets.Delen) == 0 {
		toets.Delen = []schakeldeel{{Tekst: "In deze ronde is hieruit nog geen opgave getoetst."}}
	}
	g.Schakels = []schakel{bron, bevinding, duiding, {"Opbrengst", []schakeldeel{opbrengst}}, {"Actie", []schakeldeel{actie}}, toets}
	return g
}

// uitOpbrengst tells whether a toets follows from the opbrengst of a thread,
// and whether the log says from which it does. Ids of an opbrengst are of one
// round: from one of another no toets of this round says that it follows.
func uitOpbrengst(x ronde.Toetsstand, d ronde.Draad, t *ronde.Toestand) (eigen, gezegd bool) {
	return d.Ronde == t.Ronde && slices.Contains(x.Opbrengsten, d.Opbrengst.ID), len(x.Opbrengsten) > 0
}
