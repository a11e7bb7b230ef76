package rapport

import (
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/graaf"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// WriteStructuur writes a structure as a page: its bodies and lines as a
// picture, then the bodies with task, members, whose decisions they prepare and
// how often they meet, the lines with their source, the roles with where they
// sit, and the conditions for working together. What is a reading of a source and not its own words is marked
// "lezing", and told at the end. Without a Structuur it writes nothing and gives
// an error.
func WriteStructuur(w io.Writer, s *governance.Structuur, o Options) error {
	if s == nil {
		return invoer.Geen("structure")
	}
	g := structuurblad{Bron: s.Bron(), Voorwaarden: s.Voorwaarden()}
	g.tekenPlaat(s)
	for _, o := range s.Organen() {
		rij := nieuweOrgaanrij(s, o)
		g.Organen = append(g.Organen, rij)
		g.Voorbereiding = g.Voorbereiding || len(rij.BereidtVoor) > 0
		g.Ritme = g.Ritme || rij.Vergadert != ""
		g.lees(o.Titel(), o.Lezing)
	}
	for _, l := range s.Lijnen() {
		rij := lijnrij{Van: verwijzing(s, l.Van), Naar: verwijzing(s, l.Naar), Soort: l.Soort.Label(), Bron: l.Bron, Lezing: l.Lezing != ""}
		g.Lijnen = append(g.Lijnen, rij)
		g.lees(rij.Van.Naam+" "+rij.Soort+" "+rij.Naar.Naam, l.Lezing)
	}
	for _, r := range s.Rollen() {
		rij := rolrij{Naam: r.Titel(), Taak: r.Taak, Bron: r.Bron, Lezing: r.Lezing != ""}
		for _, id := range s.MetRol(r.ID) {
			rij.ZitIn = append(rij.ZitIn, verwijzing(s, id))
		}
		if r.Uit != "" {
			rij.Uit = append(rij.Uit, verwijzing(s, r.Uit))
		}
		g.Rollen = append(g.Rollen, rij)
		g.lees(r.Titel(), r.Lezing)
	}
	b := blad{
		Sjabloon: "structuur", Titel: s.Naam(), Onder: s.Toelichting(), Gegevens: g,
		Feiten: []pagina.Feit{{Naam: "Organen", Waarde: strconv.Itoa(len(g.Organen))}, {Naam: "Rollen", Waarde: strconv.Itoa(len(g.Rollen))}},
	}
	for _, deel := range []struct {
		id, naam string
		is       bool
	}{
		{"beeld", "De structuur in beeld", len(g.Platen) > 0}, {"organen", "Organen", true}, {"lijnen", "Lijnen", len(g.Lijnen) > 0},
		{"rollen", "Rollen", len(g.Rollen) > 0}, {"voorwaarden", "Voorwaarden", len(g.Voorwaarden) > 0}, {"lezing", "Onze lezing", len(g.Lezingen) > 0},
	} {
		if deel.is {
			b.Nav = append(b.Nav, pagina.NavPunt{ID: deel.id, Tekst: deel.naam})
		}
	}
	return schrijf(w, o, b)
}

// structuurblad is what the template of a structure shows.
type structuurblad struct {
	Platen  []structuurplaat // one for each part that no line ties to another
	Buiten  string           // names of bodies without any line
	Organen []orgaanrij
	// whether any body prepares for another, and of any is told how often it meets
	Voorbereiding, Ritme bool

	Lijnen []lijnrij
	Rollen []rolrij

	Voorwaarden []governance.Voorwaarde

	Lezingen []pagina.Feit // what is our reading, each with what it is about
	Bron     string
}

type structuurplaat struct {
	Naam  string // for those who cannot see it
	Plaat template.HTML
}

type orgaanrij struct {
	ID, Naam, Soort, Schaal, Taak, Vergadert, Bron string

	Lezing      bool
	Leden       []string
	BereidtVoor []orgaanlink
}

type lijnrij struct {
	Van, Naar   orgaanlink
	Soort, Bron string
	Lezing      bool
}

type rolrij struct {
	Naam, Taak, Bron string
	Lezing           bool
	ZitIn, Uit       []orgaanlink
}

// orgaanlink leads to a body's row.
type orgaanlink struct{ ID, Naam string }

func orgaananker(id string) string { return "orgaan-" + anker(id) }

func verwijzing(s *governance.Structuur, id string) orgaanlink {
	o, _ := s.Orgaan(id)
	naam := o.Naam
	if o.Afkorting != "" {
		naam = o.Afkorting
	}
	return orgaanlink{ID: orgaananker(id), Naam: naam}
}

func nieuweOrgaanrij(s *governance.Structuur, o governance.Orgaan) orgaanrij {
	rij := orgaanrij{
		ID: orgaananker(o.ID), Naam: o.Titel(), Soort: o.Soort.Label(), Schaal: o.Schaal.Label(),
		Taak: o.Taak, Bron: o.Bron, Lezing: o.Lezing != "", Leden: s.Samenstelling(o.ID),
	}
	if o.Vergadert != nil {
		rij.Vergadert = o.Vergadert.String()
	}
	for _, v := range s.BereidtVoor(o.ID) {
		rij.BereidtVoor = append(rij.BereidtVoor, verwijzing(s, v.Orgaan))
	}
	return rij
}

func (g *structuurblad) lees(over, lezing string) {
	if lezing != "" {
		g.Lezingen = append(g.Lezingen, pagina.Feit{Naam: over, Waarde: lezing})
	}
}

// tekenPlaat draws the bodies that a line or their members tie to others. Parts
// that nothing ties together are pictures of their own below each other, since
// side by side they are wider than a page.
func (g *structuurblad) tekenPlaat(s *governance.Structuur) {
	organen, plek := s.Organen(), map[string]int{}
	for i, o := range organen {
		plek[o.ID] = i
	}
	type tak struct {
		pijl tekening.Graafpijl
		zin  string
	}
	var takken []tak
	var banden [][2]int // each tie both ways: who is tied is one part
	pijl := func(van, naar, label string, soort tekening.Pijlsoort) {
		p := tekening.Graafpijl{Van: van, Naar: naar, Label: label, Soort: soort}
		// A line without a head has no direction; turned, it hangs the smaller
		// body below the one it belongs to instead of at the top.
		if soort == tekening.ZonderPunt {
			p.Van, p.Naar = naar, van
		}
		takken = append(takken, tak{p, verwijzing(s, van).Naam + " " + label + " " + verwijzing(s, naar).Naam})
		banden = append(banden, [2]int{plek[van], plek[naar]}, [2]int{plek[naar], plek[van]})
	}
	for _, l := range s.Lijnen() {
		pijl(l.Van, l.Naar, l.Soort.Label(), pijlsoort(l.Soort))
	}
	for _, p := range s.Ledenstromen() {
		pijl(p.Van, p.Naar, "levert leden", tekening.Gestreept)
	}
	var buiten []string
	var delen [][]int
	for _, deel := range graaf.Componenten(len(organen), banden) {
		if len(deel) == 1 {
			buiten = append(buiten, organen[deel[0]].Naam)
			continue
		}
		delen = append(delen, deel)
	}
	for n, deel := range delen {
		naam := "Structuur van " + s.Naam()
		if len(delen) > 1 {
			naam += fmt.Sprintf(", deel %d van %d", n+1, len(delen))
		}
		plaat := tekening.Graaf{Titel: naam}
		in := map[string]bool{}
		for _, i := range deel {
			o := organen[i]
			in[o.ID] = true
			plaat.Knopen = append(plaat.Knopen, tekening.Graafknoop{ID: o.ID, Naam: o.Titel(), Onder: o.Soort.Label()})
		}
		var zinnen []string
		for _, t := range takken {
			if in[t.pijl.Van] {
				plaat.Pijlen = append(plaat.Pijlen, t.pijl)
				zinnen = append(zinnen, t.zin)
			}
		}
		plaat.Omschrijving = strings.Join(zinnen, "; ")
		g.Platen = append(g.Platen, structuurplaat{naam, svg(plaat.SVG())})
	}
	g.Buiten = strings.Join(buiten, ", ")
}

func pijlsoort(s governance.Lijnsoort) tekening.Pijlsoort {
	switch s {
	case governance.BereidtVoor, governance.Adviseert:
		return tekening.Gestreept
	case governance.Verbindt, governance.StaatNaast:
		return tekening.ZonderPunt
	case governance.Stuurt:
	}
	return tekening.Gewoon
}
