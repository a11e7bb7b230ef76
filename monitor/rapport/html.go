package rapport

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

//go:embed sjablonen
var sjablonen embed.FS

// WriteHTML writes a result as one self-contained page that asks nothing of
// any other machine: Dutch, with pictures as inline SVG and a text or table
// beside each, from 320 pixels wide to A4. With more than one region, or with
// Options.Lijst, it opens with an overview and each region is a part of it.
func WriteHTML(w io.Writer, r *monitor.Resultaat, o Options) error {
	alle, err := uitkomsten(r)
	if err != nil {
		return err
	}
	sjabloon, err := template.New("").Funcs(functies()).ParseFS(sjablonen, "sjablonen/*.html")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	stijl, err := sjablonen.ReadFile("sjablonen/rapport.css")
	if err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	blikken := make([]*blik, len(alle))
	for i, u := range alle {
		blikken[i] = nieuweBlik(u)
	}
	blad := nieuwRapport(blikken, o)
	var inhoud, voet strings.Builder
	if err := sjabloon.ExecuteTemplate(&inhoud, "rapport", blad); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	if err := sjabloon.ExecuteTemplate(&voet, "colofon", blad); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	p := pagina.Pagina{
		Titel:     blad.Titel,
		Kop:       blad.kop(blikken, o),
		Meldingen: blad.meldingen(blikken),
		Nav:       blad.nav(),
		Inhoud:    template.HTML(inhoud.String()), //nolint:gosec // made by html/template
		Voet:      template.HTML(voet.String()),   //nolint:gosec // idem
		Stijl:     []string{tekening.CSS, string(stijl)},
	}
	if err := pagina.Huisstijl(o.Huisstijl).Toepassen(&p); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return pagina.Write(w, p)
}

// functies are what the templates call.
func functies() template.FuncMap {
	return template.FuncMap{
		"kop":      kop,
		"kopKort":  func() string { return kopKort },
		"lijst":    func(delen ...any) []any { return delen },
		"kolommen": func(k kolommen) int { return k.achterNaam() },
	}
}

// rapportBlad is all the templates show.
type rapportBlad struct {
	Titel     string
	Meer      bool // several regions: an overview first
	Overzicht *overzichtBlad
	Gebieden  []*gebiedBlad
	Bronnen   []string
	Uitleg    uitlegBlad
	naam      string
}

// uitlegBlad says what the explanation must cover.
type uitlegBlad struct{ Streef, Drempels, Verdeling, Toeval, Trechter bool }

func nieuwRapport(blikken []*blik, o Options) *rapportBlad {
	r := &rapportBlad{Meer: len(blikken) > 1 || o.Lijst}
	r.naam = blikken[0].naam()
	if len(blikken) > 1 {
		r.naam = notatie.Aantal(len(blikken), "gebied", "gebieden")
	}
	r.Titel = "Monitor sociaal domein · " + r.naam
	ankers := map[string]int{}
	for _, b := range blikken {
		voor := ""
		if r.Meer {
			// A region asked twice still has anchors of its own.
			voor = anker(b.Regio.Code.Code())
			if ankers[voor]++; ankers[voor] > 1 {
				voor += fmt.Sprintf("-%d", ankers[voor])
			}
			voor += "-"
		}
		g := nieuwGebied(b, voor, r.Meer, o)
		r.Gebieden = append(r.Gebieden, g)
		for _, i := range g.Indicatoren {
			r.Uitleg.Toeval = r.Uitleg.Toeval || len(i.Verschillen) > 0
			r.Uitleg.Trechter = r.Uitleg.Trechter || i.Trechter != nil
		}
		for _, bron := range b.bronnen() {
			if !slices.Contains(r.Bronnen, bron) {
				r.Bronnen = append(r.Bronnen, bron)
			}
		}
		r.Uitleg.kijk(b)
	}
	slices.Sort(r.Bronnen)
	if r.Meer {
		r.Overzicht = nieuwOverzicht(blikken, r.Gebieden, o)
	}
	return r
}

// anker makes a text fit for an id.
func anker(s string) string { return pagina.Anker(s) }

// kop writes a heading: niveau 2, 3, 4 within a region's part, one deeper
// where there are several regions. Its class follows the niveau asked.
func kop(meer bool, niveau int, id, tekst string) template.HTML {
	diepte := niveau
	if meer {
		diepte++
	}
	diepte = min(max(diepte, 2), 6)
	klasse := [...]string{2: "deelkop", 3: "doelkop", 4: "effectkop"}[min(max(niveau, 2), 4)]
	attribuut := ""
	if id != "" {
		attribuut = ` id="` + template.HTMLEscapeString(id) + `"`
	}
	return template.HTML(fmt.Sprintf(`<h%d class="%s"%s>%s</h%d>`, diepte, klasse, attribuut, template.HTMLEscapeString(tekst), diepte)) //nolint:gosec // escaped
}

func (r *rapportBlad) kop(blikken []*blik, o Options) pagina.Kop {
	eerste := blikken[0]
	k := pagina.Kop{
		Titel: r.Titel,
		Onder: eerste.Boom.Visie,
	}
	for _, f := range feiten(eerste, o) {
		k.Feiten = append(k.Feiten, pagina.Feit{Naam: f[0], Waarde: f[1]})
	}
	return k
}

func (r *rapportBlad) meldingen(blikken []*blik) []pagina.Melding {
	var alle []pagina.Melding
	if tekst := nietPubliekTekst(blikken); tekst != "" {
		alle = append(alle, pagina.Melding{Titel: kopNietPubliek, Alineas: []string{tekst}, Ernstig: true})
	}
	var gehad []string
	for _, b := range blikken {
		if tekst := illustratiefTekst(b); tekst != "" && !slices.Contains(gehad, tekst) {
			gehad = append(gehad, tekst)
		}
	}
	if len(gehad) > 0 {
		alle = append(alle, pagina.Melding{Titel: "Met illustratieve onderdelen", Alineas: gehad})
	}
	return alle
}

func (r *rapportBlad) nav() []pagina.NavPunt {
	var alle []pagina.NavPunt
	if r.Meer {
		alle = append(alle, pagina.NavPunt{ID: "overzicht", Tekst: "Overzicht"})
		for _, g := range r.Gebieden {
			alle = append(alle, pagina.NavPunt{ID: g.Voor + "gebied", Tekst: g.Naam})
		}
	} else {
		alle = append(alle, r.Gebieden[0].nav()...)
	}
	return append(alle, pagina.NavPunt{ID: "toelichting", Tekst: "Hoe scores werken"}, pagina.NavPunt{ID: "colofon", Tekst: "Bronnen en colofon"})
}

func (u *uitlegBlad) kijk(b *blik) {
	for _, i := range b.Indicatoren {
		if i.Schaal == nil {
			continue
		}
		switch *i.Schaal {
		case goaltree.SchaalStreef:
			u.Streef = true
		case goaltree.SchaalDrempels:
			u.Drempels = true
		case goaltree.SchaalVerdeling:
			u.Verdeling = true
		}
	}
}

// svg marks a picture as safe: tekening escapes all text in it.
func svg(s string) template.HTML { return template.HTML(s) } //nolint:gosec // made by internal/tekening

// scoreschaal draws a score with what was expected.
func scoreschaal(s monitor.Stand) template.HTML {
	w, ok := s.Score.Float()
	if !ok {
		return ""
	}
	t := tekening.Scoreschaal{
		Titel:  "Score " + scoreTekst(s.Score) + " op een schaal van " + notatie.Min + "100 tot 100",
		Waarde: w,
		Klasse: aanduidingVan(s.Signaal).Klasse,
	}
	if v, ok := s.Verwacht.Float(); ok {
		t.Verwacht = &v
		t.Titel += "; nu verwacht: " + scoreTekst(s.Verwacht)
	}
	return svg(t.SVG())
}
