package rapport

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// agendarang is what goes first on one line.
type agendarang struct {
	Lijn, Reden string
	Rijen       []agendarangrij
	TeDicht     []string
}

type agendarangrij struct {
	Rang, Anker, Naam, Score, Reden string
	Breedte                         string // of its bar, in percent
	Delen                           []string
}

// vulRang tells which opdracht goes first on each line.
func (g *agendablad) vulRang(u *prioritering.Uitslag) {
	if u == nil {
		return
	}
	g.Methode = fmt.Sprintf("Methode: %s. Bron: %s.", u.MethodeNaam, u.MethodeBron)
	if c := u.Consistentie(); c != "" {
		g.Methode += " Consistentieratio: " + c + "."
	}
	for _, l := range u.Lijnen {
		r := agendarang{Lijn: fmt.Sprintf("%d %s", l.Nummer, l.Naam), Reden: l.Reden}
		for _, w := range u.Van(l.ID) {
			rij := agendarangrij{Naam: w.Naam, Reden: notatie.Hoofdletter(w.Reden)}
			if _, ok := g.a.Probleem(w.ID); ok {
				rij.Anker = probleemanker(w.ID)
			}
			if score, ok := w.Score.Float(); ok && w.Rang > 0 {
				rij.Rang, rij.Score = strconv.Itoa(int(w.Rang)), notatie.Getal(score, rangDecimalen)
				rij.Breedte = strconv.FormatFloat(100*score, 'f', 1, 64)
			}
			for i, deel := range rangdelen(w) {
				rij.Delen = append(rij.Delen, notatie.Kleineletter(l.CriteriumNaam(w.Bijdragen[i].Criterium))+" "+notatie.Getal(deel, rangDecimalen))
			}
			r.Rijen = append(r.Rijen, rij)
		}
		for _, p := range u.TeDichtVan(l.ID) {
			r.TeDicht = append(r.TeDicht, fmt.Sprintf("%s en %s. %s", p.NaamA, p.NaamB, notatie.Hoofdletter(p.Uitleg())))
		}
		g.Rang = append(g.Rang, r)
	}
}

// rangDecimalen is how many decimals a score and its parts are shown with.
const rangDecimalen = 3

// rangdelen rounds what each criterium contributes so that the parts add up to
// the score as it is shown: down, and the thousandths left over to the largest
// remainders. Where the parts themselves don't add up to it they are rounded
// each alone.
func rangdelen(w prioritering.Gewogen) []float64 {
	const delen = 1000
	uit, volgorde := make([]float64, len(w.Bijdragen)), make([]int, len(w.Bijdragen))
	over := math.Round(w.Score.OfNaN() * delen)
	for i, b := range w.Bijdragen {
		uit[i], volgorde[i] = math.Floor(b.Bijdrage*delen), i
		over -= uit[i]
	}
	rest := func(i int) float64 { return w.Bijdragen[i].Bijdrage*delen - uit[i] }
	if over >= 0 && over <= float64(len(uit)) { // not where there is no score
		slices.SortStableFunc(volgorde, func(i, j int) int { return cmp.Compare(rest(j), rest(i)) })
		for _, i := range volgorde[:int(over)] {
			uit[i]++
		}
		for i := range uit {
			uit[i] /= delen
		}
		return uit
	}
	for i, b := range w.Bijdragen {
		uit[i] = b.Bijdrage
	}
	return uit
}
