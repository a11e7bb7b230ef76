package governance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// The rules that ToetsBezetting holds a body to: the word in [Toets].Regel.
const (
	RegelBezettingBekend       = "bezetting-bekend"        // it is given who sits in it
	RegelBezettingMinimaal     = "bezetting-minimaal"      // a place is filled often enough
	RegelBezettingVoorkeur     = "bezetting-voorkeur"      // as often as is preferred
	RegelBezettingMaximaal     = "bezetting-maximaal"      // not too often
	RegelBezettingAllen        = "bezetting-allen"         // all of another body sit in it
	RegelBezettingZonderPlaats = "bezetting-zonder-plaats" // every member fills a place
)

// Deelnemer is someone who sits in bodies: a code, with roles and bodies by id.
type Deelnemer struct {
	Code    string   // any text that tells people apart; not a name
	Rollen  []string // the roles the person has
	Organen []string // the bodies the person is a member of
}

// ToetsBezetting holds who sits where to what the structure asks: for each
// body whether its places are filled as its source has it, in the structure's
// order. One person may fill several places at once, such as a consulent who
// comes from bouwgroep 2 to the analysegroep, and a maximum counts nobody who
// can sit in another place that has room. An unknown role or body, and a code
// that is empty or stands twice, is an error (*goaltree.Fout).
func (s *Structuur) ToetsBezetting(deelnemers []Deelnemer) ([]Toets, error) {
	if s == nil {
		return nil, invoer.Geen("structure")
	}
	if err := s.keurDeelnemers(deelnemers); err != nil {
		return nil, err
	}
	var alle []Toets
	for _, o := range s.def.Organen {
		alle = append(alle, s.toetsOrgaan(o, deelnemers)...)
	}
	return alle, nil
}

func (s *Structuur) keurDeelnemers(deelnemers []Deelnemer) error {
	var rollen, organen []string
	for _, r := range s.def.Rollen {
		rollen = append(rollen, r.ID)
	}
	for _, o := range s.def.Organen {
		organen = append(organen, o.ID)
	}
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	gezien := map[string]int{}
	for i, d := range deelnemers {
		pad := invoer.In("deelnemers", i)
		k.Verplicht(pad+".code", d.Code)
		if eerder, dubbel := gezien[d.Code]; dubbel {
			k.Fout(pad+".code", d.Code, goaltree.CodeDubbel, "this code is already that of deelnemers[%d]", eerder)
		} else {
			gezien[d.Code] = i
		}
		for j, r := range d.Rollen {
			k.Verwijzing(invoer.In(pad+".rollen", j), r, rollen, "role")
		}
		for j, o := range d.Organen {
			k.Verwijzing(invoer.In(pad+".organen", j), o, organen, "body")
		}
	}
	return k.Err()
}

func (s *Structuur) toetsOrgaan(o Orgaan, deelnemers []Deelnemer) []Toets {
	var leden []Deelnemer
	for _, d := range deelnemers {
		if slices.Contains(d.Organen, o.ID) {
			leden = append(leden, d)
		}
	}
	toets := func(regel, naam string, streng Strengheid, goed bool, bevinding string) Toets {
		t := Toets{Regel: regel, Naam: naam, Bron: o.Bron, Strengheid: streng, Bij: o.ID, Oordeel: Voldaan, Bevinding: bevinding}
		if !goed {
			t.Oordeel = NietVoldaan
		}
		return t
	}
	gegeven := toets(RegelBezettingBekend, "Bekend is wie er in "+o.Titel()+" zit", Hard, true, "")
	switch {
	case len(leden) == 0:
		gegeven.Oordeel, gegeven.Bevinding = NietTeToetsen, "Er is niet gegeven wie erin zit."
		return []Toets{gegeven}
	case len(o.Leden) == 0:
		gegeven.Oordeel, gegeven.Bevinding = NietTeToetsen, "De structuur zegt niet wie erin hoort."
		return []Toets{gegeven}
	}
	toetsen := []Toets{gegeven}
	z := nieuweZetels(o.Leden, leden)
	for i, l := range o.Leden {
		wie, vervuld := s.wie(l), z.kunnen(i)
		if n := l.nodig(); n > 0 {
			toetsen = append(toetsen, toets(RegelBezettingMinimaal, fmt.Sprintf("%s: minstens %d", wie, n), Hard, vervuld >= n, telling(vervuld)))
		}
		if l.Voorkeur > 0 {
			toetsen = append(toetsen, toets(RegelBezettingVoorkeur, fmt.Sprintf("%s: bij voorkeur %d", wie, l.Voorkeur), Voorkeur, vervuld >= l.Voorkeur, telling(vervuld)))
		}
		if l.Maximaal > 0 {
			toetsen = append(toetsen, toets(RegelBezettingMaximaal, fmt.Sprintf("%s: hoogstens %d", wie, l.Maximaal), Hard, !z.vol[i], z.bevinding(i, s.wie)))
		}
		if l.Allen {
			allen := codes(deelnemers, func(d Deelnemer) bool { return past(l, d) })
			weg := codes(deelnemers, func(d Deelnemer) bool { return past(l, d) && !slices.Contains(d.Organen, o.ID) })
			t := toets(RegelBezettingAllen, wie+" zitten ook hier", Hard, len(weg) == 0, opsommen("Hier ontbreekt", weg))
			if len(allen) == 0 {
				t.Oordeel, t.Bevinding = NietTeToetsen, "Er is niet gegeven wie in "+s.naam(l.Orgaan)+" zit."
			}
			toetsen = append(toetsen, t)
		}
	}
	zonder := map[string]bool{}
	for i, d := range leden {
		zonder[d.Code] = len(z.mogelijk[i]) == 0
	}
	over := codes(leden, func(d Deelnemer) bool { return zonder[d.Code] })
	return append(toetsen, toets(RegelBezettingZonderPlaats, "Ieder lid vervult een plaats", Voorkeur, len(over) == 0, opsommen("Zonder plaats", over)))
}

// past tells whether someone may fill a place.
func past(l Lidmaatschap, d Deelnemer) bool {
	if l.Orgaan != "" {
		return slices.Contains(d.Organen, l.Orgaan)
	}
	return slices.ContainsFunc(l.Rollen, func(r string) bool { return slices.Contains(d.Rollen, r) })
}

// nodig is how many must fill a place; see Minimaal.
func (l Lidmaatschap) nodig() int {
	if l.Minimaal > 0 || l.Voorkeur > 0 || l.OpUitnodiging {
		return l.Minimaal
	}
	return 1
}

func codes(deelnemers []Deelnemer, wie func(Deelnemer) bool) []string {
	var alle []string
	for _, d := range deelnemers {
		if wie(d) {
			alle = append(alle, d.Code)
		}
	}
	return alle
}

func opsommen(wat string, codes []string) string {
	if len(codes) == 0 {
		return ""
	}
	return wat + ": " + strings.Join(codes, ", ") + "."
}
