package agenda_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// groot makes an agenda of n topics, each with a project, and n problems that
// touch one or the other, came from one another's evaluation and were decided.
func groot(n int) *agenda.Definitie {
	d := klein()
	d.Onderwerpen, d.Projecten, d.Problemen, d.Logboeken = nil, nil, nil, nil
	for i := range n {
		o, p, q := fmt.Sprintf("o%d", i), fmt.Sprintf("p%d", i), fmt.Sprintf("q%d", i)
		lijn := []string{"wonen", "zorg", "school"}[i%3]
		d.Onderwerpen = append(d.Onderwerpen, agenda.Onderwerp{ID: o, Naam: o, Actielijnen: []string{lijn}, Staat: agenda.ProjectMogelijk})
		d.Projecten = append(d.Projecten, agenda.Project{ID: p, Naam: p, Actielijnen: []string{lijn}, Onderwerp: o, Staat: agenda.Lopend})
		probleem := agenda.Probleem{ID: q, Naam: q, Soort: agenda.Idee, Raakt: []string{[]string{o, p}[i%2]}}
		stappen := weg()
		stappen[1].Actielijn, stappen[1].Bij = lijn, p
		if i > 0 {
			probleem.Herkomst = &agenda.Herkomst{Probleem: fmt.Sprintf("q%d", i-1), Stap: 6}
			stappen = []agenda.Stap{{Stadium: agenda.TerugNaarAnalyse, Datum: op("2025"), Rol: "lid"}}
			stappen = append(stappen, weg()[1:]...)
			stappen[1].Actielijn, stappen[1].Bij = lijn, p
			for j := range stappen {
				stappen[j].Datum = op("2025")
			}
		}
		d.Problemen = append(d.Problemen, probleem)
		d.Logboeken = append(d.Logboeken, agenda.Logboek{Probleem: q, Stappen: stappen})
	}
	return d
}

// What an agenda does grows with its size and not with its square: a run of ten
// times the size costs about ten times as much.
func BenchmarkAgenda(b *testing.B) {
	for _, n := range []int{300, 3000} {
		d := groot(n)
		a, err := d.Resolve()
		require.NoError(b, err)
		b.Run(fmt.Sprintf("Resolve/%d", n), func(b *testing.B) {
			for b.Loop() {
				_, err := d.Resolve()
				require.NoError(b, err)
			}
		})
		b.Run(fmt.Sprintf("Plaatsingen/%d", n), func(b *testing.B) {
			for b.Loop() {
				a.Plaatsingen()
			}
		})
		b.Run(fmt.Sprintf("WriteText/%d", n), func(b *testing.B) {
			for b.Loop() {
				require.NoError(b, agenda.WriteText(io.Discard, a))
			}
		})
	}
}

// A long logboek is read in one go, and ways that branch from it share nothing.
func TestLangLogboek(t *testing.T) {
	d := klein()
	d.Problemen, d.Logboeken = d.Problemen[:1], d.Logboeken[:1]
	stappen := d.Logboeken[0].Stappen[:6]
	stappen[5].Evaluatie = agenda.Tussentijds
	for range 20000 {
		stappen = append(stappen, agenda.Stap{Stadium: agenda.InUitvoering, Datum: op("2025-02"), Rol: "lid"}, agenda.Stap{Stadium: agenda.Geevalueerd, Datum: op("2025-02"), Rol: "lid", Evaluatie: agenda.NaDePilot})
	}
	d.Logboeken[0].Stappen = stappen
	dossier, _ := resolve(t, d).Dossier("eerste")
	een, err := dossier.Noteer(stap(agenda.InUitvoering, "2025-03"))
	require.NoError(t, err)
	ander, err := dossier.Noteer(stap(agenda.Geimplementeerd, "2025-03"))
	require.NoError(t, err)
	require.Equal(t, agenda.InUitvoering, een.Stadium())
	require.Equal(t, agenda.Geimplementeerd, ander.Stadium())
	require.Equal(t, agenda.Geevalueerd, dossier.Stadium())
}
