package ronde

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Herleid follows an actie back to the figures and stories: the opbrengst from
// which it follows, the duidingen of that, and their bevindingen. An actie that
// was taken over has the thread of its own round. An actie that this round does
// not have is goaltree.CodeOnbekendeVraag.
func (r *Ronde) Herleid(actie string) (Draad, error) {
	if r == nil {
		return Draad{}, invoer.Geen("round")
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	i, ok := r.actie[actie]
	if !ok {
		return Draad{}, onbekend("actie", actie, "this round has no actie with this id")
	}
	return metLijsten(r.draad(&r.t.Acties[i])), nil
}

// draad gives the thread of an actie; it shares what it holds with the round.
func (r *Ronde) draad(a *Actiestand) Draad {
	if d, ok := r.draden[a.ID]; ok {
		d.Actie = *a
		return d
	}
	d := Draad{Ronde: r.t.Ronde, Actie: *a, Opbrengst: r.t.Opbrengsten[r.opbrengst[a.Opbrengst]]}
	var nodig []int
	for _, i := range opVolgorde(d.Opbrengst.Duidingen, r.duiding) {
		x := &r.t.Duidingen[i]
		d.Duidingen = append(d.Duidingen, *x)
		nodig = append(nodig, opVolgorde(x.Duiding.Bevindingen, r.bevinding)...)
	}
	slices.Sort(nodig)
	for _, i := range slices.Compact(nodig) {
		d.Bevindingen = append(d.Bevindingen, r.t.Bevindingen[i])
	}
	d.Namen = r.namen(&d)
	return d
}

// opVolgorde gives where things stand by their ids, in the order of the log.
func opVolgorde(ids []string, waar map[string]int) []int {
	alle := make([]int, len(ids))
	for i, id := range ids {
		alle[i] = waar[id]
	}
	slices.Sort(alle)
	return alle
}

// WriteText writes the thread for people, in Dutch, from the actie back to what
// it rests on.
func (d Draad) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	a := &d.Actie
	fmt.Fprintf(b, "Actie %s (%s): %s\n", a.ID, a.Staat.Label(), tekst.Gladgestreken(a.Tekst))
	stap := a.Spoor.Stap
	if d.Namen.Stap != "" {
		stap = "‘" + tekst.Gladgestreken(d.Namen.Stap) + "’"
	}
	fmt.Fprintf(b, "  afgesproken op %s in ronde %s, stap %s; eigenaar %s, uiterlijk %s\n", kalender.DatumVan(a.Tijd).Label(), d.Ronde, stap, naamVan(d.Namen.Wie, a.Eigenaar), a.Nu.Label())
	a.verloop(b)
	fmt.Fprintf(b, "volgt uit opbrengst %s: %s\n", d.Opbrengst.ID, tekst.Gladgestreken(d.Opbrengst.Tekst))
	if o := d.Opbrengst.Ontwikkelingen; len(o) > 0 {
		namen := make([]string, len(o))
		for i, id := range o {
			namen[i] = naamVan(d.Namen.Ontwikkelingen, id)
		}
		fmt.Fprintf(b, "  naast: %s\n", notatie.Opsomming(namen))
	}
	for _, x := range d.Duidingen {
		fmt.Fprintf(b, "uit duiding %s: %s\n", x.ID, tekst.Gladgestreken(x.Tekst))
		for _, y := range x.Afwijkend {
			fmt.Fprintf(b, "  anders gezien door %s: %s\n", notatie.Kleineletter(naamVan(d.Namen.Wie, y.Rol)), tekst.Gladgestreken(y.Tekst))
		}
	}
	for i := range d.Bevindingen {
		x := &d.Bevindingen[i]
		fmt.Fprintf(b, "van bevinding %s: %s\n  %s\n", x.ID, tekst.Gladgestreken(x.Tekst), tekst.Gladgestreken(x.Bron()))
	}
	return b.Flush()
}
