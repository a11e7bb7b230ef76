package rapport

import (
	"html/template"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// rolinzet is the load of one role.
type rolinzet struct {
	Rol       string
	Plaat     template.HTML
	Merk      merkteken
	Zin       string
	Perioden  []overbelast
	Aandelen  []aandeelregel // what each project asks, over all weeks
	Lezingen  []int          // of the hours, by number
	Gemiddeld string
	Aantal    string // that the number of persons is not known; empty where it is
}

// overbelast is a run of weeks, each the next of the one before, in which more is
// asked than there is.
type overbelast struct{ Weken, Hoogst, Wie string }

type aandeelregel struct{ Project, Uren string }

func nieuweProgrammainzet(p *programma.Programma, d *programma.Definitie, l *programmalezingen) []rolinzet {
	var alle []rolinzet
	belasting := p.Belasting()
	for i := 0; i < len(belasting); {
		j := i
		for j < len(belasting) && belasting[j].Rol == belasting[i].Rol {
			j++
		}
		g := nieuweRolinzet(p, belasting[i:j])
		noteer := func(over string, inzet []programma.Inzet) {
			for _, z := range inzet {
				if n := l.noteer(z.Lezing, over); z.Rol == belasting[i].Rol && n > 0 && !slices.Contains(g.Lezingen, n) {
					g.Lezingen = append(g.Lezingen, n)
				}
			}
		}
		for _, q := range d.Projecten {
			noteer(q.Naam+", inzet", q.Inzet)
		}
		noteer("Inzet van het programma zelf", append(slices.Clone(d.Inzet), d.Beschikbaar...))
		alle = append(alle, g)
		i = j
	}
	return alle
}

func nieuweRolinzet(p *programma.Programma, weken []programma.Belasting) rolinzet {
	naam := notatie.Hoofdletter(p.RolNaam(weken[0].Rol))
	g := rolinzet{Rol: naam, Plaat: svg(belastingplaat(p, naam, weken).SVG())}
	som, bekend := programma.Uren(0), weken[0].Beschikbaar != nil
	var over [][]programma.Belasting
	perProject := map[string]programma.Uren{}
	var projecten []string
	for i, w := range weken {
		som += w.Uren
		for _, post := range w.Posten {
			if _, ok := perProject[post.Project]; !ok {
				projecten = append(projecten, post.Project)
			}
			perProject[post.Project] += post.Uren
		}
		if w.AantalOnbekend {
			g.Aantal = notatie.Hoofdletter(programma.AantalOnbekend) + "."
		}
		if w.Over == 0 {
			continue
		}
		if i > 0 && weken[i-1].Over > 0 && weken[i-1].Week.Zondag()+1 == w.Week.Maandag() {
			over[len(over)-1] = append(over[len(over)-1], w)
		} else {
			over = append(over, []programma.Belasting{w})
		}
	}
	g.Gemiddeld = uren(som/programma.Uren(len(weken))) + " per week over de " + notatie.Aantal(len(weken), "week", "weken") + " waarin uren worden gevraagd"
	aantal := 0
	for _, reeks := range over {
		aantal += len(reeks)
		g.Perioden = append(g.Perioden, nieuweOverbelast(p, reeks))
	}
	switch {
	case aantal > 0:
		g.Merk, g.Zin = merkteken{"afwijkend", "▲", "te veel gevraagd"}, "In "+notatie.Aantal(aantal, "week", "weken")+" vragen de projecten meer dan er is."
	case !bekend:
		g.Merk, g.Zin = merkteken{"geen", "?", "niet te toetsen"}, "Hoeveel uren er zijn, is niet bekend."
	case g.Aantal != "":
		g.Merk, g.Zin = merkteken{"geen", "?", "niet te toetsen"}, "Met wat geteld is, past het in elke week."
	default:
		g.Merk, g.Zin = merkteken{"koers", "✓", "past"}, "In geen week vragen de projecten meer dan er is."
	}
	for _, q := range projecten {
		g.Aandelen = append(g.Aandelen, aandeelregel{postnaam(p, q), uren(perProject[q])})
	}
	return g
}

// belastingplaat has a column for every week from the first in which hours are
// asked to the last; a week without has none, but its place.
func belastingplaat(p *programma.Programma, naam string, weken []programma.Belasting) tekening.Belasting {
	plaat := tekening.Belasting{
		Titel: "Inzet van de rol " + notatie.Kleineletter(naam), Omschrijving: "Uren per week die de projecten vragen, tegen wat er beschikbaar is.",
		Eenheid: "uur per week",
	}
	eerste, laatste := weken[0].Week.Maandag(), weken[len(weken)-1].Week
	plek := func(w kalender.Week) int { return int(w.Maandag()-eerste) / 7 }
	plaat.Kolommen = make([]tekening.Kolom, plek(laatste)+1)
	for i := range plaat.Kolommen {
		plaat.Kolommen[i] = tekening.Kolom{Waarde: math.NaN(), Grens: math.NaN()}
	}
	for _, w := range weken {
		k := &plaat.Kolommen[plek(w.Week)]
		k.Waarde = w.Uren.Float()
		if w.Beschikbaar != nil {
			k.Grens = w.Beschikbaar.Float()
		}
	}
	// The first and the last week may reach beyond the programme; the names on the
	// axis do not, so that no other year stands there, but its frame does.
	van, tot := max(eerste, p.Looptijd().Van()), min(laatste.Zondag(), p.Looptijd().Tot())
	plaat.As, _ = tijdvakken(van, tot, func(d kalender.Datum) float64 { return float64(d-eerste) / 7 })
	for _, rij := range plaat.As {
		rij[0].Van, rij[len(rij)-1].Tot = 0, float64(len(plaat.Kolommen))
	}
	return plaat
}

func nieuweOverbelast(p *programma.Programma, reeks []programma.Belasting) overbelast {
	o := overbelast{Weken: reeks[0].Week.Label()}
	if n := len(reeks); n > 1 {
		o.Weken = reeks[0].Week.Label() + " tot en met " + reeks[n-1].Week.Label() + " (" + notatie.Aantal(n, "week", "weken") + ")"
	}
	ergst := slices.MaxFunc(reeks, func(a, b programma.Belasting) int {
		switch {
		case a.Over < b.Over:
			return -1
		case a.Over > b.Over:
			return 1
		}
		return b.Week.Compare(a.Week) // of equals the first week
	})
	o.Hoogst = vast(ergst.Uren.NaastTekst(*ergst.Beschikbaar)) + " gevraagd, " + vast(ergst.Beschikbaar.NaastTekst(ergst.Uren)) + " beschikbaar in " + ergst.Week.Label()
	var delen []string
	for _, post := range ergst.Posten {
		delen = append(delen, postnaam(p, post.Project)+" "+uren(post.Uren))
	}
	o.Wie = notatie.Opsomming(delen)
	return o
}

func postnaam(p *programma.Programma, id string) string {
	if id == "" {
		return "het programma zelf"
	}
	return p.NaamVan(id)
}

func uren(u programma.Uren) string { return vast(u.String()) }

// vast holds a number and its unit together.
func vast(s string) string { return strings.ReplaceAll(s, " ", notatie.Spatie) }
