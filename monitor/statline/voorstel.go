package statline

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Kandidaat is a measure of a table that may be an indicator's figure.
type Kandidaat struct {
	Indicator string // id, as the doelenboom has it
	Meting    metadata.Meting
	// Gelijkenis says how alike they are in words and unit, from 0 to 1; see
	// Voorstel. It is no chance of being right.
	Gelijkenis float64
	// Gedeeld are the words they share, as stems, in the indicator's order.
	Gedeeld []string
	// Gekozen: the draft uses it.
	Gekozen bool
}

// From which likeness a measure is proposed, and from which it is a candidate.
const (
	voorstelVanaf  = 0.5
	kandidaatVanaf = 0.25
	maxKandidaten  = 5 // of one indicator
)

// Voorstel drafts a koppeling from a table's description, for the indicators
// of a doelenboom, for a person to check: whether a measure is what an
// indicator means, its words can't prove. Every line says in its toelichting
// what was proposed and which others come near. An indicator that no measure
// is like is not in the draft. The candidates are all that come into question,
// at most five of an indicator: in the order of the tree, the most alike
// first.
//
// Likeness. Words are those of the texts without stop words, as stems; two are
// one word (1), a form of it (0,9) or part of a compound (0,6). A word counts
// for g = ln(1 + N/n), N the number of measures and n those that have it in
// title or headings, so that a rare word says more than a common one. D is the
// share, by g, of the indicator's words (naam and id; definitie for a quarter)
// that the measure has: in its title wholly, in its headings for a half, in
// its omschrijving for a quarter. T is the share of the title's words that the
// indicator has. The likeness is 2DT/(D+T), times what the units have in
// common: 1 when the unit is that of the maat, 0,9 for a count where a share
// is asked, 0,6 otherwise. The number of all inhabitants is no candidate for a
// share, and texts are none at all.
//
// A figure is proposed as waarde, with the factor that makes the table's unit
// the indicator's ("per 1 000" to per 10.000). A count for a share becomes its
// teller; the noemer is proposed only when it is clear: the inhabitants, when
// the indicator is per inwoners, or else the one total under the same heading.
// Without it a person has to choose, and Validate says so. It also does when
// the table has no regions, or neither periods nor a single year. Further
// dimensions are fixed to their total when there is one; the toelichting
// tells which are left open.
func Voorstel(t *metadata.Tabel, boom *goaltree.Doelenboom) (*Koppeling, []Kandidaat) {
	if t == nil {
		t = &metadata.Tabel{}
	}
	k, vast := kaal(t, "Voorstel, gemaakt uit de beschrijving van de tabel: controleer elke regel.")
	if boom == nil {
		return k, nil
	}
	v := nieuwVergelijker(t)
	var alle []Kandidaat
	for _, ind := range boom.Indicatoren() {
		kandidaten := v.kandidaten(&ind)
		if len(kandidaten) > 0 && kandidaten[0].Gelijkenis >= voorstelVanaf {
			kandidaten[0].Gekozen = true
			k.Indicatoren = append(k.Indicatoren, v.regel(&ind, kandidaten, vast))
		}
		alle = append(alle, kandidaten...)
	}
	dubbelGebruik(k, alle)
	return k, alle
}

// dubbelGebruik says of a measure that is proposed for several indicators that
// it is: one of them is likely to mean a part of it.
func dubbelGebruik(k *Koppeling, kandidaten []Kandidaat) {
	gekozen := map[string]string{} // indicator -> measure
	voor := map[string][]string{}  // measure -> indicators
	for i := range kandidaten {
		if c := &kandidaten[i]; c.Gekozen {
			gekozen[c.Indicator] = c.Meting.Sleutel
			voor[c.Meting.Sleutel] = append(voor[c.Meting.Sleutel], c.Indicator)
		}
	}
	for i := range k.Indicatoren {
		ki := &k.Indicatoren[i]
		andere := slices.DeleteFunc(slices.Clone(voor[gekozen[ki.Indicator]]), func(id string) bool { return id == ki.Indicator })
		if len(andere) > 0 {
			ki.Toelichting += " Let op, dezelfde meting is voorgesteld voor " + strings.Join(andere, ", ") + "."
		}
	}
}

// AlleMetingen gives a koppeling in which each figure of the table is an
// indicator of its own, for a first look: its id is the slug of its title,
// with the heading above it where several have that title, and its toelichting
// the whole title with the unit. Figures are as published. Texts are left out.
func AlleMetingen(t *metadata.Tabel) *Koppeling {
	if t == nil {
		t = &metadata.Tabel{}
	}
	k, vast := kaal(t, "Alle cijfers van de tabel, elk als een eigen indicator.")
	namen := kolomnamen(t)
	for i, id := range ids(t) {
		m := &t.Metingen[i]
		if m.Tekst {
			continue
		}
		ki := Koppelindicator{
			Indicator: id, Waarde: &Som{Kolommen: []string{namen[m.Sleutel]}}, Dimensies: vast(),
			Toelichting: opschrift(m),
		}
		if ki.Waarde.isAantal(t) {
			ki.Maat = goaltree.Aantal
		}
		k.Indicatoren = append(k.Indicatoren, ki)
	}
	return k
}

// kaal gives a koppeling for a table without indicators, and what makes the
// dimensions that are fixed, new for each indicator.
func kaal(t *metadata.Tabel, toelichting string) (k *Koppeling, vast func() map[string]string) {
	k = &Koppeling{
		Versie: KoppelingVersie, Tabel: t.ID, Titel: t.Titel,
		Bron: strings.TrimSuffix("CBS StatLine "+t.ID+", "+tekst.Gladgestreken(t.Titel), ", "), Licentie: licentie(t.Licentie),
	}
	uitleg := []string{toelichting}
	dimensies := map[string]string{}
	for _, d := range t.Dimensies {
		switch {
		case d.Soort == metadata.SoortRegio && k.Regio == "":
			k.Regio = d.Naam
		case d.Soort == metadata.SoortTijd && k.Periode == "":
			k.Periode = d.Naam
		default:
			if sleutel, ok := totaalVan(d); ok {
				dimensies[d.Naam] = sleutel
			} else {
				uitleg = append(uitleg, fmt.Sprintf("Kies in dimensies een waarde van %s: %s.", d.Naam, keuzen(d)))
			}
		}
	}
	if k.Regio == "" {
		uitleg = append(uitleg, "De tabel heeft geen regio's: vul in vaste_regio in over welke regio ze gaat.")
	}
	if jaar, ok := t.Jaar(); k.Periode == "" && ok {
		if p, err := cbs.ParsePeriode(fmt.Sprintf("%04d", jaar)); err == nil {
			k.VastePeriode = p
		}
	}
	if k.Periode == "" && k.VastePeriode.IsZero() {
		uitleg = append(uitleg, "De tabel heeft geen perioden en geen vast jaar: vul vaste_periode in.")
	}
	k.Toelichting = strings.Join(uitleg, " ")
	return k, func() map[string]string {
		if len(dimensies) == 0 {
			return nil
		}
		return maps.Clone(dimensies)
	}
}

// licentie writes a licence as people read it.
func licentie(s string) string {
	if strings.Contains(s, "creativecommons.org/licenses/by/4.0") {
		return "CC BY 4.0"
	}
	return s
}

// totaalVan gives the key of a dimension that stands for all of it: the one
// whose title begins with Totaal, or the only one there is.
func totaalVan(d metadata.Dimensie) (sleutel string, ok bool) {
	if len(d.Waarden) == 1 {
		return d.Waarden[0].Sleutel, true
	}
	n := 0
	for _, w := range d.Waarden {
		if strings.HasPrefix(plat(w.Titel), "totaal") {
			sleutel = w.Sleutel
			n++
		}
	}
	return sleutel, n == 1
}

// keuzen lists the keys of a dimension with their titles, the first of them.
func keuzen(d metadata.Dimensie) string {
	const meeste = 10
	if len(d.Waarden) == 0 {
		return "de beschrijving noemt er geen"
	}
	var delen []string
	for _, w := range d.Waarden[:min(meeste, len(d.Waarden))] {
		delen = append(delen, fmt.Sprintf("%s (%s)", w.Sleutel, tekst.Gladgestreken(w.Titel)))
	}
	if rest := len(d.Waarden) - meeste; rest > 0 {
		delen = append(delen, fmt.Sprintf("en nog %d", rest))
	}
	return strings.Join(delen, ", ")
}

// kolomnamen gives how a koppeling names each measure: without its number
// where that is enough, for the number changes from year to year.
func kolomnamen(t *metadata.Tabel) map[string]string {
	aantal := map[string]int{}
	for _, d := range t.Dimensies {
		aantal[d.Naam]++
	}
	for i := range t.Metingen {
		aantal[t.Metingen[i].Basis()]++
	}
	namen := make(map[string]string, len(t.Metingen))
	for i := range t.Metingen {
		m := &t.Metingen[i]
		namen[m.Sleutel] = m.Sleutel
		if t.Versie != 4 && aantal[m.Basis()] == 1 {
			namen[m.Sleutel] = m.Basis()
		}
	}
	return namen
}

// ids gives an id for each measure. They don't hang on the measures' order.
func ids(t *metadata.Tabel) []string {
	const ruimte = maxIndicator - 20 // for what tells equal ones apart
	kort, lang := make([]string, len(t.Metingen)), make([]string, len(t.Metingen))
	vaak := map[string]int{}
	for i := range t.Metingen {
		m := &t.Metingen[i]
		kort[i] = slug(m.Titel, ruimte)
		groep := ""
		if n := len(m.Groepen); n > 0 {
			groep = m.Groepen[n-1]
		}
		lang[i] = slug(groep+" "+m.Titel, ruimte)
		vaak[kort[i]]++
	}
	volgorde := make([]int, len(t.Metingen))
	for i := range volgorde {
		volgorde[i] = i
		if vaak[kort[i]] > 1 || !tekst.IsSlug(kort[i]) {
			kort[i] = lang[i]
		}
		if !tekst.IsSlug(kort[i]) {
			kort[i] = strings.TrimSuffix("meting-"+kort[i], "-")
		}
	}
	slices.SortFunc(volgorde, func(a, b int) int { return cmp.Compare(t.Metingen[a].Sleutel, t.Metingen[b].Sleutel) })
	gehad := map[string]bool{}
	for _, i := range volgorde {
		id := kort[i]
		for n := 2; gehad[id]; n++ {
			id = kort[i] + "-" + strconv.Itoa(n)
		}
		gehad[id] = true
		kort[i] = id
	}
	return kort
}

// opschrift is a measure as people read it: headings, title and unit.
func opschrift(m *metadata.Meting) string {
	s := tekst.Gladgestreken(strings.Join(append(slices.Clone(m.Groepen), m.Titel), " > "))
	if m.Eenheid != "" {
		s += " (" + tekst.Gladgestreken(m.Eenheid) + ")"
	}
	return s
}

// vergelijker compares indicators with the measures of a table.
type vergelijker struct {
	t     *metadata.Tabel
	namen map[string]string // how a koppeling names them, by key
	tel   []metingtekst     // of each measure
	vaak  map[string]int    // measures that have a word in title or headings
}

// metingtekst are the words of a measure.
type metingtekst struct{ titel, groepen, omschrijving []string }

func nieuwVergelijker(t *metadata.Tabel) *vergelijker {
	v := &vergelijker{t: t, namen: kolomnamen(t), tel: make([]metingtekst, len(t.Metingen)), vaak: map[string]int{}}
	for i := range t.Metingen {
		m := &t.Metingen[i]
		v.tel[i] = metingtekst{woorden(m.Titel), woorden(m.Groepen...), woorden(m.Omschrijving)}
		for _, w := range woorden(append([]string{m.Titel}, m.Groepen...)...) {
			v.vaak[w]++
		}
	}
	return v
}

// gewicht of a word: rare ones say more.
func (v *vergelijker) gewicht(w string) float64 {
	return math.Log(1 + float64(len(v.t.Metingen))/float64(max(1, v.vaak[w])))
}

// kandidaten gives the measures that come into question for an indicator, the
// most alike first.
func (v *vergelijker) kandidaten(ind *goaltree.Indicator) []Kandidaat {
	eigen := woorden(ind.Naam, ind.ID)
	bij := slices.DeleteFunc(woorden(ind.Definitie), func(w string) bool { return slices.Contains(eigen, w) })
	var uit []Kandidaat
	for i := range v.t.Metingen {
		m := v.t.Metingen[i]
		if m.Tekst || isDeel(ind) && isBevolking(&m) {
			continue
		}
		g, gedeeld := v.gelijkenis(eigen, bij, &v.tel[i])
		if _, deelt := omzetting(ind, &m); g > 0 {
			g *= deelt
		}
		if g >= kandidaatVanaf {
			m.Groepen = slices.Clone(m.Groepen)
			uit = append(uit, Kandidaat{Indicator: ind.ID, Meting: m, Gelijkenis: g, Gedeeld: gedeeld})
		}
	}
	slices.SortFunc(uit, func(a, b Kandidaat) int {
		return cmp.Or(cmp.Compare(b.Gelijkenis, a.Gelijkenis), cmp.Compare(a.Meting.Sleutel, b.Meting.Sleutel))
	})
	return slices.Clip(uit[:min(len(uit), maxKandidaten)])
}

// gelijkenis compares words, as Voorstel tells; eigen are the indicator's own,
// bij those of its definition.
func (v *vergelijker) gelijkenis(eigen, bij []string, m *metingtekst) (g float64, gedeeld []string) {
	const inDefinitie, inGroepen, inOmschrijving = 0.25, 0.5, 0.25
	var som, totaal float64
	tel := func(woorden []string, maal float64) {
		for _, w := range woorden {
			deel := max(meestVerwant(w, m.titel), inGroepen*meestVerwant(w, m.groepen))
			if deel < inOmschrijving && slices.Contains(m.omschrijving, w) {
				deel = inOmschrijving
			}
			if deel >= inGroepen {
				gedeeld = append(gedeeld, w)
			}
			gewicht := maal * v.gewicht(w)
			som += gewicht * deel
			totaal += gewicht
		}
	}
	tel(eigen, 1)
	tel(bij, inDefinitie)
	var somT, totaalT float64
	alle := slices.Concat(eigen, bij)
	for _, w := range m.titel {
		gewicht := v.gewicht(w)
		somT += gewicht * meestVerwant(w, alle)
		totaalT += gewicht
	}
	if som == 0 || somT == 0 {
		return 0, nil
	}
	d, t := som/totaal, somT/totaalT
	return 2 * d * t / (d + t), gedeeld
}
