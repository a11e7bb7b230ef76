package agenda_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
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
				require.NoError(b, a.WriteText(io.Discard))
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

// Many wrong links in a large agenda are told in a moment: only the first are
// held beside all there is.
func TestVeelVerkeerdeVerwijzingen(t *testing.T) {
	d := groot(5000)
	d.Logboeken = nil
	for i := range d.Problemen {
		fout := fmt.Sprintf("x%d", 4999-i)
		d.Problemen[i].Raakt, d.Problemen[i].Herkomst = []string{fout}, &agenda.Herkomst{Probleem: fout, Stap: 1}
		d.Projecten[i].Onderwerp = fout
	}
	begin := time.Now()
	_, err := d.Resolve()
	require.Less(t, time.Since(begin), 30*time.Second)
	fouten := meldingen(err)
	require.Len(t, fouten, 15000)
	heeftMelding(t, err, "projecten[0].onderwerp", "x4999", `did you mean "o4999"?`)
	require.NotContains(t, fouten[len(fouten)-1], "did you mean")
}

// An agenda too large is refused by what is too large, and by nothing else.
func TestTeGroot(t *testing.T) {
	for wil, maak := range map[string]func(d *agenda.Definitie){
		"200 rollen":       func(d *agenda.Definitie) { d.Rollen = make([]agenda.Rol, 201) },
		"50 actielijnen":   func(d *agenda.Definitie) { d.Actielijnen = make([]agenda.Actielijn, 51) },
		"500 relations":    func(d *agenda.Definitie) { d.Samenhang = make([]agenda.Samenhang, 501) },
		"50 toetsvragen":   func(d *agenda.Definitie) { d.Toetsvragen = make([]agenda.Toetsvraag, 51) },
		"5000 onderwerpen": func(d *agenda.Definitie) { d.Onderwerpen = make([]agenda.Onderwerp, 5001) },
		"5000 projecten":   func(d *agenda.Definitie) { d.Projecten = make([]agenda.Project, 5001) },
		"5000 problemen":   func(d *agenda.Definitie) { d.Problemen = make([]agenda.Probleem, 5001) },
		"50000 links":      func(d *agenda.Definitie) { d.Problemen[0].Raakt = make([]string, 50_001) },
		"5000 logboeken":   func(d *agenda.Definitie) { d.Logboeken = make([]agenda.Logboek, 5001) },
		"50000 stappen":    func(d *agenda.Definitie) { d.Logboeken[0].Stappen = make([]agenda.Stap, 50_001) },
	} {
		d := klein()
		maak(d)
		_, err := d.Resolve()
		fouten := meldingen(err)
		require.Len(t, fouten, 1, wil)
		require.Contains(t, fouten[0], string(goaltree.CodeTeGroot)+" ")
		require.Contains(t, fouten[0], "an agenda has at most "+wil)
	}
}

// What is as large as may be is placed in a moment too, also where every problem
// touches much and all lines hang together.
func TestZoGrootAlsMag(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	d := groot(5000)
	d.Logboeken = nil
	for i := range d.Problemen {
		d.Problemen[i].Herkomst = nil
	}
	d.Actielijnen, d.Samenhang = nil, nil
	for i := range 50 {
		d.Actielijnen = append(d.Actielijnen, agenda.Actielijn{ID: fmt.Sprintf("l%d", i), Nummer: i + 1, Naam: "L"})
	}
	for i := range 500 {
		a, b := i%50, (i%50+1+i/50)%50
		d.Samenhang = append(d.Samenhang, agenda.Samenhang{A: fmt.Sprintf("l%d", a), B: fmt.Sprintf("l%d", b), Toelichting: "omdat"})
	}
	for i := range d.Onderwerpen {
		d.Onderwerpen[i].Actielijnen, d.Projecten[i].Actielijnen = nil, nil
	}
	for i := range 40_000 { // the first problem touches all topics
		if i < 5000 {
			d.Problemen[0].Raakt = append(d.Problemen[0].Raakt[:i:i], fmt.Sprintf("o%d", i))
		} else {
			q := &d.Problemen[i%4999+1]
			q.Actielijnen = append(q.Actielijnen, fmt.Sprintf("l%d", len(q.Actielijnen)))
		}
	}
	a := resolve(t, d)
	begin := time.Now()
	require.Len(t, a.Plaatsingen(), 5000)
	require.Less(t, time.Since(begin), time.Minute)
}
