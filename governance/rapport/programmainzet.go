package rapport

import (
	"html/template"
	"math"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

// rolinzet is the load of one role.
type rolinzet struct {
	Rol       string
	Plaat     template.HTML
	Merk      Merk
	Zin       string
	Perioden  []overbelast
	Aandelen  []aandeelregel // what each project asks, over all weeks
	ID        string
	Gemiddeld string
}

// overbelast is a run of weeks in which more is asked than there is.
type overbelast struct{ Weken, Hoogst, Wie string }

type aandeelregel struct{ Project, Uren string }

func nieuweProgrammainzet(p *programma.Programma) []rolinzet {
	var alle []rolinzet
	belasting := p.Belasting()
	for i := 0; i < len(belasting); {
		j := i
		for j < len(belasting) && belasting[j].Rol == belasting[i].Rol {
			j++
		}
		alle = append(alle, nieuweRolinzet(p, belasting[i:j]))
		i = j
	}
	return alle
}

func nieuweRolinzet(p *programma.Programma, weken []programma.Belasting) rolinzet {
	naam := notatie.Hoofdletter(p.RolNaam(weken[0].Rol))
	g := rolinzet{Rol: naam, ID: anker(weken[0].Rol)}
	plaat := tekening.Belasting{
		Titel: "Inzet van de rol " + notatie.Kleineletter(naam), Omschrijving: "Uren per week die de projecten vragen, tegen wat er beschikbaar is.",
		Eenheid: "uur per week",
	}
	eerste, laatste := weken[0].Week.Maandag(), weken[len(weken)-1].Week
	van, tot := eerste, laatste.Zondag()
	// The first and the last week may reach beyond the programme; the axis does
	// not, so that no other year stands on it.
	if t := p.Looptijd(); weken[0].Week == t.Van().Week() {
		van = t.Van()
	}
	if t := p.Looptijd(); laatste == t.Tot().Week() {
		tot = t.Tot()
	}
	plaat.As, _ = tijdvakken(van, tot, func(d kalender.Datum) float64 { return float64(d-eerste) / 7 })
	som, bekend := 0.0, false
	var over [][]programma.Belasting
	perProject := map[string]float64{}
	var projecten []string
	for i, w := range weken {
		k := tekening.Kolom{Waarde: w.Uren.Float(), Grens: math.NaN()}
		if w.Beschikbaar != nil {
			k.Grens, bekend = w.Beschikbaar.Float(), true
		}
		plaat.Kolommen = append(plaat.Kolommen, k)
		som += k.Waarde
		for _, post := range w.Posten {
			if _, ok := perProject[post.Project]; !ok {
				projecten = append(projecten, post.Project)
			}
			perProject[post.Project] += post.Uren.Float()
		}
		if w.Over > 0 {
			if i > 0 && weken[i-1].Over > 0 {
				over[len(over)-1] = append(over[len(over)-1], w)
			} else {
				over = append(over, []programma.Belasting{w})
			}
		}
	}
	g.Plaat = svg(plaat.SVG())
	g.Gemiddeld = uren(som/float64(len(weken))) + " per week over " + notatie.Aantal(len(weken), "week", "weken")
	aantal := 0
	for _, reeks := range over {
		aantal += len(reeks)
		g.Perioden = append(g.Perioden, nieuweOverbelast(p, reeks))
	}
	switch {
	case aantal > 0:
		g.Merk, g.Zin = Merk{"afwijkend", "▲", "te veel gevraagd"}, "In "+notatie.Aantal(aantal, "week", "weken")+" vragen de projecten meer dan er is."
	case bekend:
		g.Merk, g.Zin = Merk{"koers", "✓", "past"}, "In geen week vragen de projecten meer dan er is."
	default:
		g.Merk, g.Zin = Merk{"geen", "?", "niet te toetsen"}, "Hoeveel uren er zijn, is niet bekend."
	}
	for _, q := range projecten {
		g.Aandelen = append(g.Aandelen, aandeelregel{postnaam(p, q), uren(perProject[q])})
	}
	return g
}

func nieuweOverbelast(p *programma.Programma, reeks []programma.Belasting) overbelast {
	o := overbelast{Weken: reeks[0].Week.Label()}
	if n := len(reeks); n > 1 {
		o.Weken = reeks[0].Week.Label() + " tot en met " + reeks[n-1].Week.Label() + " (" + strconv.Itoa(n) + " weken)"
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
	o.Hoogst = uren(ergst.Uren.Float()) + " gevraagd, " + uren(ergst.Beschikbaar.Float()) + " beschikbaar in " + ergst.Week.Label()
	var delen []string
	for _, post := range ergst.Posten {
		delen = append(delen, postnaam(p, post.Project)+" "+uren(post.Uren.Float()))
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

func uren(x float64) string { return notatie.Getal(x, 1) + notatie.Spatie + "uur" }
