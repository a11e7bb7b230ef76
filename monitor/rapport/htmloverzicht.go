package rapport

import (
	"html/template"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// overzichtBlad compares the regions.
type overzichtBlad struct {
	Doelen   []overzichtDoel
	Gebieden []overzichtRij // a region with its goals
	Effecten []overzichtRij // an effect with its regions
	Verhalen []verhaalBlad
}

// overzichtDoel is a goal with the regions as bars.
type overzichtDoel struct {
	Nr    int
	Naam  string
	Plaat template.HTML
}

// overzichtRij is a row of a table of signals.
type overzichtRij struct {
	ID, Naam string
	Cellen   []overzichtCel
}

// overzichtCel is a signal with its score.
type overzichtCel struct {
	aanduiding
	Score string
}

// verhaalBlad is a story told for all regions together.
type verhaalBlad struct {
	ID, Naam string
	Tekst    template.HTML
}

// nieuwOverzicht lays the regions side by side. The first region's goals and
// effects are the rows; another region that lacks one has no score there.
func nieuwOverzicht(blikken []*blik, gebieden []*gebiedBlad, o Options) *overzichtBlad {
	eerste := blikken[0]
	blad := &overzichtBlad{}
	for i := range eerste.Hoofddoelen {
		h := &eerste.Hoofddoelen[i]
		blad.Doelen = append(blad.Doelen, overzichtDoel{Nr: i + 1, Naam: h.Naam, Plaat: doelstroken(blikken, h)})
	}
	for k, b := range blikken {
		rij := overzichtRij{ID: gebieden[k].Voor + "gebied", Naam: b.naam()}
		for _, h := range eerste.Hoofddoelen {
			rij.Cellen = append(rij.Cellen, nieuweCel(b.scoreDoel(h.ID)))
		}
		blad.Gebieden = append(blad.Gebieden, rij)
	}
	for _, e := range eerste.Effecten {
		rij := overzichtRij{Naam: e.Naam}
		for _, b := range blikken {
			var s monitor.Stand
			if ander := b.effect[e.ID]; ander != nil {
				s = ander.Stand
			}
			rij.Cellen = append(rij.Cellen, nieuweCel(s))
		}
		blad.Effecten = append(blad.Effecten, rij)
		if v := o.Verhalen[e.ID]; !v.IsZero() {
			blad.Verhalen = append(blad.Verhalen, verhaalBlad{ID: "verhaal-" + anker(e.ID), Naam: e.Naam, Tekst: template.HTML(v.html())}) //nolint:gosec // all text in it is escaped
		}
	}
	return blad
}

func (b *blik) scoreDoel(id string) monitor.Stand {
	for i := range b.Hoofddoelen {
		if b.Hoofddoelen[i].ID == id {
			return b.Hoofddoelen[i].Stand
		}
	}
	return monitor.Stand{}
}

func nieuweCel(s monitor.Stand) overzichtCel {
	return overzichtCel{aanduiding: aanduidingVan(s.Signaal), Score: scoreOf(s.Score)}
}

// doelstroken draws the regions' scores for one goal; without any score there
// is no picture.
func doelstroken(blikken []*blik, h *monitor.Hoofddoeluitkomst) template.HTML {
	d := tekening.Uiteenlopend{
		Titel:        "Score per gebied bij ‘" + h.Naam + "’",
		Omschrijving: "Per gebied een staaf op een schaal van −100 tot 100. De scores staan ook in de tabel.",
		Grens:        100,
	}
	iets := false
	for _, b := range blikken {
		s := b.scoreDoel(h.ID)
		st := aanduidingVan(s.Signaal)
		w, ok := s.Score.Float()
		staaf := tekening.Staaf{Naam: b.naam(), Waarde: w, Leeg: !ok, Klasse: st.Klasse, Tekst: st.Teken + " –"}
		if ok {
			staaf.Tekst = st.Teken + " " + scoreTekst(s.Score)
			iets = true
		}
		d.Staven = append(d.Staven, staaf)
	}
	if !iets {
		return ""
	}
	return svg(d.SVG())
}
