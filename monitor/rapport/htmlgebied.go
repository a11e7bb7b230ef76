package rapport

import (
	"html/template"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// gebiedBlad is one region's part of the page.
type gebiedBlad struct {
	Meer           bool   // headings are one deeper, ids have a prefix
	Voor           string // prefix of ids
	Naam           string
	Letop          string // not fit for publication, for this region
	Regels         []string
	Tegels         []tegel
	Boom           template.HTML
	Boomtekst      string
	Doelen         []*doelBlad
	Los            *doelBlad // effects under no goal
	Indicatoren    []*indicatorBlad
	Demografie     *demografieBlad
	Ontbreekt      []ontbreekRij
	Waarschuwingen []meldingsoort
}

// tegel counts the effects with one signal.
type tegel struct {
	aanduiding
	Aantal string
	Wat    string
}

// doelBlad is a hoofddoel.
type doelBlad struct {
	ID          string
	Nr          int
	Naam        string
	Kernwaarden []string
	Stand       aanduiding
	Score       string // empty without one
	Schaal      template.HTML
	Verwacht    string
	Dekking     string
	Reden       string
	Voorbeeld   bool // illustratief
	Effecten    []*effectBlad
	Elders      []verwijzing // effects shown under an earlier goal
	Alle        []*effectBlad
}

// verwijzing is a link within the page.
type verwijzing struct{ ID, Tekst string }

// ontbreekRij is a line of what is missing.
type ontbreekRij struct {
	ID, Naam, Wat, Reden string
}

func nieuwGebied(b *blik, voor string, meer bool, o Options) *gebiedBlad {
	g := &gebiedBlad{Meer: meer, Voor: voor, Naam: b.naam(), Regels: Samenvatting(b.Uitkomst)}
	if meer {
		g.Letop = nietPubliekTekst([]*blik{b})
	}
	g.Tegels = tegels(b)
	effecten := map[string]*effectBlad{}
	for i := range b.Effecten {
		effecten[b.Effecten[i].ID] = nieuwEffect(b, &b.Effecten[i], voor, o, meer)
	}
	gehad := map[string]bool{}
	for i := range b.Hoofddoelen {
		h := &b.Hoofddoelen[i]
		d := nieuwDoel(b, h, i+1, voor)
		for _, e := range b.effectenVan(h.Effecten) {
			blad := effecten[e.ID]
			d.Alle = append(d.Alle, blad)
			if gehad[e.ID] {
				d.Elders = append(d.Elders, verwijzing{blad.ID, e.Naam})
				blad.Ook = append(blad.Ook, verwijzing{d.ID, h.Naam})
				continue
			}
			gehad[e.ID] = true
			d.Effecten = append(d.Effecten, blad)
		}
		g.Doelen = append(g.Doelen, d)
	}
	if los := b.zonderDoel(); len(los) > 0 {
		g.Los = &doelBlad{}
		for _, e := range los {
			g.Los.Effecten = append(g.Los.Effecten, effecten[e.ID])
		}
	}
	g.Boom, g.Boomtekst = boomplaat(b)
	for i := range b.Indicatoren {
		if ind := &b.Indicatoren[i]; heeftDeel(ind) {
			g.Indicatoren = append(g.Indicatoren, nieuweIndicator(b, ind, voor))
		}
	}
	g.Demografie = nieuweDemografie(b)
	g.Ontbreekt = ontbreekRijen(b, voor)
	g.Waarschuwingen = b.groepeer(b.Waarschuwingen)
	return g
}

// ontbreekRijen lists what is missing. An indicator without a part of its own
// in the page has its anchor here.
func ontbreekRijen(b *blik, voor string) []ontbreekRij {
	var rijen []ontbreekRij
	for _, o := range b.ontbreekt() {
		rij := ontbreekRij{Naam: o.Naam, Wat: "cijfer", Reden: o.Reden}
		if o.Cijfer {
			rij.Wat = "score (wel een cijfer)"
		}
		if !heeftDeel(b.indicator[o.ID]) {
			rij.ID = voor + "indicator-" + anker(o.ID)
		}
		rijen = append(rijen, rij)
	}
	return rijen
}

func nieuwDoel(b *blik, h *monitor.Hoofddoeluitkomst, nr int, voor string) *doelBlad {
	d := &doelBlad{
		ID:        voor + "doel-" + anker(h.ID),
		Nr:        nr,
		Naam:      h.Naam,
		Stand:     aanduidingVan(h.Signaal),
		Score:     scoreOf(h.Score),
		Schaal:    scoreschaal(h.Stand),
		Verwacht:  scoreOf(h.Verwacht),
		Dekking:   b.dekkingDoel(h),
		Reden:     redenTekst(h.Reden),
		Voorbeeld: h.Illustratief,
	}
	for _, k := range h.Kernwaarden {
		d.Kernwaarden = append(d.Kernwaarden, k.Label())
	}
	return d
}

func tegels(b *blik) []tegel {
	telling := map[string]int{}
	for i := range b.Effecten {
		telling[aanduidingVan(b.Effecten[i].Signaal).Klasse]++
	}
	var alle []tegel
	for _, s := range append(monitor.Signalen(), 0) {
		st := aanduidingVan(&s)
		n := telling[st.Klasse]
		alle = append(alle, tegel{st, notatie.Getal(float64(n), 0), notatie.Kies(n, "effect", "effecten")})
	}
	return alle
}

// nav gives the table of contents of a page about one region.
func (g *gebiedBlad) nav() []pagina.NavPunt {
	var doelen, indicatoren []pagina.NavPunt
	for _, i := range g.Indicatoren {
		indicatoren = append(indicatoren, pagina.NavPunt{ID: i.ID, Tekst: i.Naam})
	}
	for _, d := range g.Doelen {
		doelen = append(doelen, pagina.NavPunt{ID: d.ID, Tekst: d.Naam})
	}
	alle := []pagina.NavPunt{{ID: g.Voor + "samenvatting", Tekst: kopKort}}
	if g.Boom != "" {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "doelenboom", Tekst: "De doelenboom"})
	}
	if len(doelen) > 0 {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "doelen", Tekst: "Doelen en effecten", Onder: doelen})
	}
	if len(g.Indicatoren) > 0 {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "indicatoren", Tekst: "Indicatoren", Onder: indicatoren, Open: "Toon " + notatie.Aantal(len(indicatoren), "indicator", "indicatoren")})
	}
	if g.Demografie != nil {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "demografie", Tekst: "Bevolking naar leeftijd"})
	}
	if len(g.Ontbreekt) > 0 {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "ontbreekt", Tekst: "Wat ontbreekt"})
	}
	if len(g.Waarschuwingen) > 0 {
		alle = append(alle, pagina.NavPunt{ID: g.Voor + "waarschuwingen", Tekst: "Waarschuwingen"})
	}
	return alle
}

// boomplaat draws the goal tree and says it in a sentence.
func boomplaat(b *blik) (plaat template.HTML, tekst string) {
	woord := func(s monitor.Stand) string {
		st := aanduidingVan(s.Signaal)
		if s.Score.IsBekend() {
			return st.Woord + " · score " + scoreTekst(s.Score)
		}
		if reden := redenTekst(s.Reden); reden != "" {
			return st.Woord + " · " + reden
		}
		return st.Woord
	}
	knoop := func(naam string, s monitor.Stand) tekening.Knoop {
		st := aanduidingVan(s.Signaal)
		return tekening.Knoop{Naam: naam, Teken: st.Teken, Woord: woord(s), Klasse: st.Klasse}
	}
	t := tekening.Boom{Titel: "De doelenboom van " + b.naam(), Wortel: b.Boom.Visie}
	if t.Wortel == "" {
		t.Wortel = b.Boom.Naam
	}
	plaats := map[string]int{}
	for i := range b.Effecten {
		plaats[b.Effecten[i].ID] = i
		t.Bladen = append(t.Bladen, knoop(b.Effecten[i].Naam, b.Effecten[i].Stand))
	}
	var zinnen []string
	for i := range b.Hoofddoelen {
		h := &b.Hoofddoelen[i]
		t.Takken = append(t.Takken, knoop(h.Naam, h.Stand))
		zinnen = append(zinnen, h.Naam+": "+woord(h.Stand))
		for _, v := range h.Effecten {
			if p, ok := plaats[v.ID]; ok {
				t.Lijnen = append(t.Lijnen, tekening.Verbinding{Tak: i, Blad: p})
			}
		}
	}
	t.Omschrijving = "Van links naar rechts de visie, de hoofddoelen en de effecten. " + strings.Join(zinnen, ". ") + "."
	return svg(t.SVG()), t.Omschrijving
}
