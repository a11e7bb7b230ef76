package ronde

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Draad is the thread of an actie back to the figures: opbrengst, duidingen
// and bevindingen, in the order of the log.
type Draad struct {
	Ronde       string           `json:"ronde"` // id of the round in which the actie was agreed
	Actie       Actiestand       `json:"actie"`
	Opbrengst   Opbrengststand   `json:"opbrengst"`
	Duidingen   []Duidingstand   `json:"duidingen"`
	Bevindingen []Bevindingstand `json:"bevindingen"`
	Namen       Namen            `json:"namen,omitzero"` // of what the thread names by its id
}

// Namen are the names that the process had for what a thread names by its id.
// What is not in it is shown by its id.
type Namen struct {
	Stap           string `json:"stap_naam,omitempty"`      // the step in which the actie was agreed
	Wie            []Naam `json:"wie,omitempty"`            // roles and bodies
	Ontwikkelingen []Naam `json:"ontwikkelingen,omitempty"` // developments
}

// Naam is the name that belongs to an id.
type Naam struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
}

// naamVan gives the name of an id, or the id.
func naamVan(namen []Naam, id string) string {
	if i := slices.IndexFunc(namen, func(n Naam) bool { return n.ID == id }); i >= 0 {
		return tekst.Gladgestreken(namen[i].Naam)
	}
	return id
}

// namen gives the names of what a thread of this round names.
func (r *Ronde) namen(d *Draad) Namen {
	var n Namen
	if s, ok := r.proces.Stap(d.Actie.Spoor.Stap); ok {
		n.Stap = s.Naam
	}
	wie := func(id string) {
		if titel := r.proces.Titel(id); titel != id && naamVan(n.Wie, id) == id {
			n.Wie = append(n.Wie, Naam{id, titel})
		}
	}
	wie(d.Actie.Eigenaar)
	for i := range d.Duidingen {
		for _, a := range d.Duidingen[i].Afwijkend {
			wie(a.Rol)
		}
	}
	for _, o := range r.proces.Ontwikkelingen() {
		if slices.Contains(d.Opbrengst.Ontwikkelingen, o.ID) {
			n.Ontwikkelingen = append(n.Ontwikkelingen, Naam{o.ID, o.Naam})
		}
	}
	return n
}

// namen checks a list of names.
func (k *keuring) namen(pad string, namen []Naam) {
	gezien := map[string]string{}
	for i, n := range namen {
		k.Uniek(gezien, invoer.In(pad, i), n.ID)
		k.Verplicht(invoer.In(pad, i)+".naam", n.Naam)
	}
}

// spoor checks where in the log of its own round something of a thread stood.
func (k *keuring) spoor(pad string, s *Spoor) {
	if s.Nr < 1 {
		k.Fout(pad+".nr", cijfers(s.Nr), goaltree.CodeGetal, "events are numbered from 1")
	}
	if s.Keer < 0 {
		k.Fout(pad+".keer", cijfers(s.Keer), goaltree.CodeGetal, "a step is not opened fewer than 0 times")
	}
	k.tijd(pad+".tijd", s.Tijd)
	k.ID(pad+".wie", s.Wie)
	k.ID(pad+".rol", s.Rol)
	if s.Stap != "" {
		k.ID(pad+".stap", s.Stap)
	}
}

// draad checks a thread that came with the opening of a round: that it holds
// together, and that there is still something to do.
func (k *keuring) draad(pad string, d *Draad) {
	k.ID(pad+".ronde", d.Ronde)
	a := &d.Actie
	a.keur(k, pad+".actie")
	k.spoor(pad+".actie.spoor", &a.Spoor)
	for i := range a.Verloop {
		hier := invoer.In(pad+".actie.verloop", i)
		k.spoor(hier+".spoor", &a.Verloop[i].Spoor)
		k.Verplicht(hier+".tekst", a.Verloop[i].Tekst)
	}
	if a.Ronde != d.Ronde {
		k.Fout(pad+".actie.ronde", a.Ronde, goaltree.CodeTegenspraak, "the actie is of another round than its thread")
	}
	if !a.Staat.Open() {
		k.Fout(pad+".actie.staat", a.Staat.String(), CodeAfgerond, "only an actie that is still open is taken over")
	}
	if d.Opbrengst.keur(k, pad+".opbrengst"); d.Opbrengst.ID != a.Opbrengst {
		k.Fout(pad+".opbrengst.id", d.Opbrengst.ID, goaltree.CodeOnbekendeTak, "this is not the opbrengst of the actie, %q", a.Opbrengst)
	}
	k.spoor(pad+".opbrengst.spoor", &d.Opbrengst.Spoor)
	duidingen, bevindingen := map[string]string{}, map[string]string{}
	for i := range d.Bevindingen {
		hier := invoer.In(pad+".bevindingen", i)
		k.spoor(hier+".spoor", &d.Bevindingen[i].Spoor)
		d.Bevindingen[i].keur(k, hier)
		k.uniek(bevindingen, hier, d.Bevindingen[i].ID)
	}
	for i := range d.Duidingen {
		hier := invoer.In(pad+".duidingen", i)
		k.spoor(hier+".spoor", &d.Duidingen[i].Spoor)
		d.Duidingen[i].keur(k, hier)
		k.uniek(duidingen, hier, d.Duidingen[i].ID)
		k.verwijzingen(hier+".bevindingen", d.Duidingen[i].Duiding.Bevindingen, bevindingen, "bevinding in this thread")
	}
	if d.Namen.Stap != "" {
		k.Verplicht(pad+".namen.stap_naam", d.Namen.Stap) // not with blanks alone
	}
	k.namen(pad+".namen.wie", d.Namen.Wie)
	k.namen(pad+".namen.ontwikkelingen", d.Namen.Ontwikkelingen)
	k.verwijzingen(pad+".opbrengst.duidingen", d.Opbrengst.Duidingen, duidingen, "duiding in this thread")
}
