package ronde

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Draad is the thread of an actie back to the figures: opbrengst, duidingen
// and bevindingen, in the order of the log.
type Draad struct {
	Ronde       string           `json:"ronde"` // id of the round in which the actie was agreed
	Actie       Actiestand       `json:"actie"`
	Opbrengst   Opbrengststand   `json:"opbrengst"`
	Duidingen   []Duidingstand   `json:"duidingen"`
	Bevindingen []Bevindingstand `json:"bevindingen"`
}

// draad checks a thread that came with the opening of a round: that it holds
// together, and that there is still something to do.
func (k *keuring) draad(pad string, d *Draad) {
	k.ID(pad+".ronde", d.Ronde)
	a := &d.Actie
	a.keur(k, pad+".actie")
	if a.Ronde != d.Ronde {
		k.Fout(pad+".actie.ronde", a.Ronde, goaltree.CodeTegenspraak, "the actie is of another round than its thread")
	}
	if !a.Staat.Open() {
		k.Fout(pad+".actie.staat", a.Staat.String(), CodeAfgerond, "only an actie that is still open is taken over")
	}
	if d.Opbrengst.keur(k, pad+".opbrengst"); d.Opbrengst.ID != a.Opbrengst {
		k.Fout(pad+".opbrengst.id", d.Opbrengst.ID, goaltree.CodeOnbekendeTak, "this is not the opbrengst of the actie, %q", a.Opbrengst)
	}
	duidingen, bevindingen := map[string]string{}, map[string]string{}
	for i := range d.Bevindingen {
		hier := invoer.In(pad+".bevindingen", i)
		d.Bevindingen[i].keur(k, hier)
		k.uniek(bevindingen, hier, d.Bevindingen[i].ID)
	}
	for i := range d.Duidingen {
		hier := invoer.In(pad+".duidingen", i)
		d.Duidingen[i].keur(k, hier)
		k.uniek(duidingen, hier, d.Duidingen[i].ID)
		k.verwijzingen(hier+".bevindingen", d.Duidingen[i].Duiding.Bevindingen, bevindingen, "bevinding in this thread")
	}
	k.verwijzingen(pad+".opbrengst.duidingen", d.Opbrengst.Duidingen, duidingen, "duiding in this thread")
}
