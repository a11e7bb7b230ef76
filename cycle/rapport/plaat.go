package rapport

import (
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

// Plaat is what a plate shows: a process, or a round of one.
type Plaat struct {
	Proces *cycle.Proces
	Ronde  *ronde.Ronde // where this round stands is shown as well; its process goes before Proces
	Acties []string     // ids of acties of the round whose thread is shown
}

// WritePlaat writes the plate of a process as a page: its steps as a ring with
// who sits where, the way from each to the next with what it carries, the roles
// it turns around and its values in the middle; the same in words, step by
// step; and of a round where it stands, the opgaven, and the thread of acties
// from figure to toets. No process, a round that is not open yet and an actie
// that the round does not have are errors (*goaltree.Fout).
func WritePlaat(w io.Writer, p Plaat, o Options) error {
	var t *ronde.Toestand
	if p.Ronde != nil {
		stand := p.Ronde.Toestand()
		p.Proces, t = p.Ronde.Proces(), &stand
	}
	switch {
	case p.Proces == nil:
		return &goaltree.Fout{Pad: "proces", Code: goaltree.CodeLeeg, Melding: "there must be a process"}
	case t != nil && t.Ronde == "":
		return &goaltree.Fout{Pad: "ronde", Code: goaltree.CodeLeeg, Melding: "the round is not open yet"}
	case t == nil && len(p.Acties) > 0:
		return &goaltree.Fout{Pad: "acties", Waarde: p.Acties[0], Code: goaltree.CodeTegenspraak, Melding: "without a round there are no acties"}
	}
	g := plaatblad{Bron: p.Proces.Bron()}
	d := p.Proces.Definitie()
	for _, s := range d.Stappen {
		g.Stappen = append(g.Stappen, nieuwePlaatstap(p.Proces, s, t))
	}
	g.Kern, g.Waarden = titels(p.Proces, d.Kern), d.Waarden
	plaat, uitleg := ring(p.Proces, d, t)
	g.Plaat, g.Uitleg = svg(plaat.SVG()), uitleg
	g.lezingen(p.Proces, d)
	b := pagina.Blad{Sjabloon: "plaat", Titel: p.Proces.Naam(), Onder: d.Toelichting}
	if d.Jaar != 0 && (t == nil || t.Jaar != d.Jaar) {
		b.Feiten = append(b.Feiten, pagina.Feit{Naam: "Jaar", Waarde: strconv.Itoa(d.Jaar)})
	}
	b.Feiten = append(b.Feiten, pagina.Feit{Naam: "Stappen", Waarde: strconv.Itoa(len(d.Stappen))})
	if t != nil {
		b.Feiten = append(b.Feiten, pagina.Feit{Naam: "Regio", Waarde: regionaam(t)}, pagina.Feit{Naam: "Jaar", Waarde: strconv.Itoa(t.Jaar)})
		g.RondeID = t.Ronde
		g.Ronde = nieuwRondedeel(p.Proces, t)
		for _, id := range p.Acties {
			draad, err := p.Ronde.Herleid(id)
			if err != nil {
				return err
			}
			g.Draden = append(g.Draden, nieuweDraad(p.Proces, draad, t))
		}
	}
	b.Nav = delen(
		deel{"ring", "De stappen in beeld", true}, deel{"ronde", "Waar de ronde staat", t != nil},
		deel{"draden", "Van cijfer tot actie", len(g.Draden) > 0}, deel{"stappen", "Stap voor stap", true}, deel{"lezing", "Onze lezing", len(g.Lezingen) > 0},
	)
	b.Gegevens = g
	return schrijf(w, o, b)
}

// plaatblad is what the template of a plate shows.
type plaatblad struct {
	Plaat         template.HTML
	Uitleg        string
	Kern, Waarden []string
	Stappen       []plaatstap
	Ronde         *rondedeel
	Draden        []draaddeel
	Lezingen      []pagina.Feit
	Bron          string
	RondeID       string // empty without a round
}

// plaatstap is one step in words.
type plaatstap struct {
	Anker, Naam, Doel, Afvaardiging, Wanneer, Vaststeller, Behandeling, Levert, Toelichting, Bron string

	Nummer         int
	Merk           *merk // how far the round is with it; nil without a round
	Wie            []plaatsregel
	Anderen        bool
	Vragen         []string
	Invoer         []invoerregel
	Ontwikkelingen []string
	Uitkomsten     []string
	Mijlpalen      []string
	Wegen          []weg
	Lezing         bool
}

type plaatsregel struct {
	Naam, Toelichting string
	Regels            []string
	Lezing            bool
}

type invoerregel struct {
	Naam, Van, Levert string
	Lezing            bool
}

type weg struct {
	Soort, Naam, Anker, Wanneer string
	Mee, Naar                   string // what goes along, and where: together a sentence
	Lezing                      bool
}

func stapanker(id string) string { return "stap-" + pagina.Anker(id) }

func nieuwePlaatstap(p *cycle.Proces, s cycle.Stap, t *ronde.Toestand) plaatstap {
	g := plaatstap{
		Anker: stapanker(s.ID), Nummer: s.Nummer, Naam: s.Naam, Doel: s.Doel, Behandeling: s.Behandeling, Levert: s.Levert,
		Toelichting: s.Toelichting, Bron: s.Bron, Vragen: s.Vragen, Uitkomsten: s.Uitkomsten, Anderen: s.Anderen, Lezing: s.Lezing != "",
	}
	if s.AfvaardigingVan != "" {
		g.Afvaardiging = stapnaam(p, s.AfvaardigingVan)
	}
	if s.Venster != nil {
		g.Wanneer = s.Venster.Tijdvak().Label()
	}
	if s.Vaststeller != "" {
		g.Vaststeller = p.Titel(s.Vaststeller)
	}
	for _, d := range s.Deelnemers {
		r := nieuwePlaatsregel(p, d)
		if buiten(d, t) {
			r.Toelichting = strings.TrimPrefix(r.Toelichting+"; doet in deze ronde niet mee, die gaat over een ander segment", "; ")
		}
		g.Wie = append(g.Wie, r)
	}
	for _, i := range s.Invoer {
		g.Invoer = append(g.Invoer, invoerregel{Naam: i.Toepassing, Van: notatie.Opsomming(titels(p, i.Van)), Levert: i.Levert, Lezing: i.Lezing != ""})
	}
	for _, o := range s.Ontwikkelingen {
		g.Ontwikkelingen = append(g.Ontwikkelingen, o.Naam)
	}
	for _, m := range s.Mijlpalen {
		wanneer := "vóór " + m.Voor.Label()
		if m.Venster != nil {
			wanneer = m.Venster.Tijdvak().Label()
		}
		g.Mijlpalen = append(g.Mijlpalen, notatie.Hoofdletter(wanneer)+": "+m.Wat)
	}
	for _, o := range p.Overgangen() {
		if o.Van != s.ID {
			continue
		}
		w := weg{Naam: stapnaam(p, o.Naar), Anker: stapanker(o.Naar), Wanneer: o.Wanneer, Lezing: o.Lezing != ""}
		switch p.Richting(o) {
		case cycle.Vooruit:
			w.Soort = "verder naar"
			w.Naar = "naar " + w.Naam
		case cycle.Terug:
			w.Soort = "terug naar"
			w.Naar = "terug naar " + w.Naam
		case cycle.NieuweRonde:
			w.Soort = "in een nieuwe ronde naar"
			w.Naar = "naar " + w.Naam + ", in een nieuwe ronde"
		}
		w.Mee = mee(o)
		g.Wegen = append(g.Wegen, w)
	}
	if t != nil {
		if i := slices.IndexFunc(t.Stappen, func(x ronde.Stapstand) bool { return x.ID == s.ID }); i >= 0 {
			m := stapmerk(t, t.Stappen[i])
			g.Merk = &m
		}
	}
	return g
}

// mee says what a way carries, such as "een afvaardiging gaat mee"; empty where
// it carries nothing.
func mee(o cycle.Overgang) string {
	switch o.Draagt {
	case cycle.Afvaardiging:
		return "een afvaardiging gaat mee"
	case cycle.Opgaven:
		return "de opgaven gaan mee"
	case cycle.Rapportage:
		return "de rapportage gaat mee"
	}
	return ""
}

// regionaam is the name of a round's region, or its code where no name was given.
func regionaam(t *ronde.Toestand) string {
	if t.RegioNaam != "" {
		return t.RegioNaam
	}
	return t.Regio.String()
}

func stapnaam(p *cycle.Proces, id string) string {
	if s, ok := p.Stap(id); ok {
		return s.Naam
	}
	return id
}

func nieuwePlaatsregel(p *cycle.Proces, d cycle.Deelname) plaatsregel {
	r := plaatsregel{Naam: p.Titel(d.Wie()), Toelichting: d.Toelichting, Lezing: d.Lezing != ""}
	if kanErbij(d) && d.Toelichting == "" {
		r.Toelichting = "kan erbij"
	}
	for _, e := range d.Regels {
		r.Regels = append(r.Regels, p.Regeltekst(d, e))
		r.Lezing = r.Lezing || e.Lezing != ""
	}
	return r
}

// kanErbij tells whether a place may stay empty, whatever the segment.
func kanErbij(d cycle.Deelname) bool {
	return !d.Verplicht && !volgtSegment(d)
}

func volgtSegment(d cycle.Deelname) bool {
	return slices.ContainsFunc(d.Regels, func(r cycle.Regel) bool { return r.Soort == cycle.VolgtSegment })
}

// buiten tells whether a place stays empty in a round: for all that its
// invitations and meetings are about, its body does not join.
func buiten(d cycle.Deelname, t *ronde.Toestand) bool {
	if t == nil {
		return false
	}
	var over []string
	for _, u := range t.Uitnodigingen {
		over = append(over, u.Segment)
	}
	for _, b := range t.Bijeenkomsten {
		over = append(over, b.Segment)
	}
	over = slices.DeleteFunc(over, func(s string) bool { return s == "" })
	return len(over) > 0 && slices.ContainsFunc(d.Regels, func(r cycle.Regel) bool {
		return r.Soort == cycle.VolgtSegment && !slices.ContainsFunc(over, func(s string) bool { return !slices.Contains(r.NietBij, s) })
	})
}

// stapmerk is how the state of a step shows.
func stapmerk(t *ronde.Toestand, s ronde.Stapstand) merk {
	m := merkVolgt(s.Staat.Label())
	switch s.Staat {
	case ronde.StapKlaar:
		m = merkGedaan(s.Staat.Label())
		if t.Voortijdig != "" && s.Gesloten.Equal(t.Tijd) {
			m = merk{"aandacht", "✕", "hier gestopt"}
		}
	case ronde.StapOpen:
		m = merkLoopt("de ronde staat hier")
	case ronde.StapWacht:
	}
	if s.Keer > 1 {
		m.Woord += fmt.Sprintf(", %de keer", s.Keer)
	}
	return m
}

// lezingen gathers what is our reading of the source, each once.
func (g *plaatblad) lezingen(p *cycle.Proces, d *cycle.Definitie) {
	gezien := map[string]bool{}
	lees := func(bij, lezing string) {
		if f := (pagina.Feit{Naam: bij, Waarde: lezing}); lezing != "" && !gezien[bij+"\x00"+lezing] {
			gezien[bij+"\x00"+lezing] = true
			g.Lezingen = append(g.Lezingen, f)
		}
	}
	lees(d.Naam, d.Lezing)
	for _, s := range d.Stappen {
		bij := fmt.Sprintf("Stap %d, %s", s.Nummer, s.Naam)
		lees(bij, s.Lezing)
		for _, x := range s.Deelnemers {
			lees(bij+": "+p.Titel(x.Wie()), x.Lezing)
			for _, r := range x.Regels {
				lees(bij+": "+p.Titel(x.Wie()), r.Lezing)
			}
		}
		for _, i := range s.Invoer {
			lees(bij+": "+i.Toepassing, i.Lezing)
		}
		for _, x := range s.Ontwikkelingen {
			lees(bij+": "+x.Naam, x.Lezing)
		}
		for _, m := range s.Mijlpalen {
			lees(bij+": "+m.Wat, m.Lezing)
		}
		for _, o := range d.Overgangen {
			if o.Van == s.ID {
				lees(bij+": de weg naar "+stapnaam(p, o.Naar), o.Lezing)
			}
		}
	}
}
