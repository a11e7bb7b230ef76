package agenda_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// kies draws some of a list, each at most once.
func kies(t *rapid.T, naam string, uit []string) []string {
	var gekozen []string
	for _, s := range uit {
		if rapid.Bool().Draw(t, naam+" "+s) {
			gekozen = append(gekozen, s)
		}
	}
	return gekozen
}

// willekeurig draws an agenda that resolves.
func willekeurig(t *rapid.T) *agenda.Definitie {
	d := &agenda.Definitie{Versie: agenda.FormaatVersie, ID: "willekeurig", Naam: "Willekeurig", Rollen: []agenda.Rol{{ID: "lid", Naam: "Lid"}}}
	var lijnen, onderwerpen, plekken []string
	for i := range rapid.IntRange(1, 4).Draw(t, "lijnen") {
		id := fmt.Sprintf("l%d", i)
		lijnen = append(lijnen, id)
		d.Actielijnen = append(d.Actielijnen, agenda.Actielijn{ID: id, Nummer: i + 1, Naam: "Lijn " + id})
		for _, ander := range kies(t, "samenhang", lijnen[:i]) {
			d.Samenhang = append(d.Samenhang, agenda.Samenhang{A: id, B: ander, Toelichting: "omdat " + ander})
		}
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "onderwerpen") {
		id := fmt.Sprintf("o%d", i)
		onderwerpen = append(onderwerpen, id)
		d.Onderwerpen = append(d.Onderwerpen, agenda.Onderwerp{
			ID: id, Naam: "Onderwerp " + id, Actielijnen: kies(t, id, lijnen),
			Staat: agenda.Onderwerpstaat(rapid.IntRange(0, 3).Draw(t, "staat")),
		})
	}
	plekken = slices.Clone(onderwerpen)
	for i := range rapid.IntRange(0, 5).Draw(t, "projecten") {
		p := agenda.Project{
			ID: fmt.Sprintf("p%d", i), Naam: fmt.Sprintf("Project %d", i), Staat: rapid.SampledFrom(agenda.Projectstaten()).Draw(t, "projectstaat"),
			Onderwerp: rapid.SampledFrom(append([]string{""}, onderwerpen...)).Draw(t, "op"),
		}
		p.Actielijnen = kies(t, p.ID, lijnen)
		plekken = append(plekken, p.ID)
		d.Projecten = append(d.Projecten, p)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "problemen") {
		p := agenda.Probleem{ID: fmt.Sprintf("q%d", i), Naam: "Probleem", Soort: agenda.Idee}
		p.Actielijnen, p.Raakt = kies(t, p.ID, lijnen), kies(t, p.ID, plekken)
		d.Problemen = append(d.Problemen, p)
		if dossier, _ := willekeurigeWeg(t, p, lijnen[0]); dossier.Stadium() != 0 {
			d.Logboeken = append(d.Logboeken, dossier.Logboek())
		}
	}
	return d
}

// willekeurigeWeg tries steps of any kind and gives the dossier with those that
// were accepted.
func willekeurigeWeg(t *rapid.T, p agenda.Probleem, lijn string) (agenda.Dossier, []agenda.Stap) {
	d := agenda.NewDossier(p)
	var aanvaard []agenda.Stap
	for range rapid.IntRange(0, 12).Draw(t, "stappen") {
		s := agenda.Stap{
			Stadium: rapid.SampledFrom(append(agenda.Stadia(), d.Vervolgstadia()...)).Draw(t, "stadium"),
			Datum:   datums().Draw(t, "datum"), Rol: "lid",
		}
		if s.Stadium == agenda.Geplaatst && rapid.Bool().Draw(t, "lijn") {
			s.Actielijn = lijn
		}
		if s.Stadium == agenda.Geevalueerd {
			s.Evaluatie = rapid.SampledFrom(append([]agenda.Evaluatie{0}, agenda.Evaluaties()...)).Draw(t, "evaluatie")
		}
		voor := d.Stappen()
		na, err := d.Noteer(s)
		require.Equal(t, voor, d.Stappen(), "taking a step leaves the dossier it was taken in")
		if err != nil {
			require.Equal(t, voor, na.Stappen(), "what is refused changes nothing")
			continue
		}
		d, aanvaard = na, append(aanvaard, s)
	}
	return d, aanvaard
}

func datums() *rapid.Generator[kalender.Tijdvak] {
	return rapid.SampledFrom([]kalender.Tijdvak{op("2023"), op("2023-05-09"), op("2024"), op("2024-Q1"), op("2024-02-01"), {}})
}

// zelfde compares definitions in full, but for where they were read.
func zelfde(want, got *agenda.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(agenda.Definitie{}), cmpopts.EquateComparable(kalender.Tijdvak{}))
}

// A dossier is the fold of its accepted steps: taking them again, none other,
// gives the same dossier, and each of its stadia follows on the one before.
func TestDossierIsVouw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := agenda.Probleem{ID: "p"}
		if rapid.Bool().Draw(t, "herkomst") {
			p.Herkomst = &agenda.Herkomst{Probleem: "q", Stap: 1}
		}
		d, aanvaard := willekeurigeWeg(t, p, "l0")
		opnieuw := agenda.NewDossier(p)
		for _, s := range aanvaard {
			require.Contains(t, opnieuw.Vervolgstadia(), s.Stadium)
			var err error
			opnieuw, err = opnieuw.Noteer(s)
			require.NoError(t, err)
		}
		require.Equal(t, d.Logboek(), opnieuw.Logboek())
		require.Len(t, d.Stappen(), len(aanvaard))
	})
}

// Time does not turn: every way that is accepted can have been gone on days of
// its dates, none before the one it follows.
func TestDossierTijd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, aanvaard := willekeurigeWeg(t, agenda.Probleem{ID: "p"}, "l0")
		var dag kalender.Datum
		for _, s := range aanvaard {
			dag = max(dag, s.Datum.Van())
			require.True(t, s.Datum.Bevat(dag), "%s on %d", s.Datum, dag)
		}
	})
}

// Two ways from one dossier do not get in each other's.
func TestDossierVertakt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, _ := willekeurigeWeg(t, agenda.Probleem{ID: "p"}, "l0")
		van := d.Stappen()
		takken := map[agenda.Stadium]agenda.Dossier{}
		for _, s := range d.Vervolgstadia() {
			if tak, err := d.Noteer(stap(s, "2025")); err == nil {
				takken[s] = tak
			}
		}
		for s, tak := range takken {
			require.Equal(t, s, tak.Stadium())
			require.Equal(t, van, append([]agenda.Stap(nil), tak.Stappen()[:len(van)]...), "the way so far is shared and unchanged")
		}
	})
}

// Placing does not depend on the order in which anything is listed.
func TestPlaatsVolgorde(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		a, err := d.Resolve()
		require.NoError(t, err)
		g := a.Definitie()
		g.Problemen = rapid.Permutation(g.Problemen).Draw(t, "problemen")
		g.Projecten = rapid.Permutation(g.Projecten).Draw(t, "projecten")
		g.Onderwerpen = rapid.Permutation(g.Onderwerpen).Draw(t, "onderwerpen")
		g.Actielijnen = rapid.Permutation(g.Actielijnen).Draw(t, "lijnen")
		g.Samenhang = rapid.Permutation(g.Samenhang).Draw(t, "samenhang")
		for i := range g.Problemen {
			g.Problemen[i].Raakt = rapid.Permutation(g.Problemen[i].Raakt).Draw(t, "raakt")
			g.Problemen[i].Actielijnen = rapid.Permutation(g.Problemen[i].Actielijnen).Draw(t, "noemt")
		}
		b, err := g.Resolve()
		require.NoError(t, err)
		op := func(x, y agenda.Plaatsing) int { return bytes.Compare([]byte(x.Probleem), []byte(y.Probleem)) }
		require.Equal(t, slices.SortedFunc(slices.Values(a.Plaatsingen()), op), slices.SortedFunc(slices.Values(b.Plaatsingen()), op))
		require.ElementsMatch(t, a.Toets(), b.Toets())
	})
}

// What a placing says holds together.
func TestPlaatsKlopt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, err := willekeurig(t).Resolve()
		require.NoError(t, err)
		for i, pl := range a.Plaatsingen() {
			p := a.Problemen()[i]
			require.Equal(t, p.ID, pl.Probleem)
			require.NotEmpty(t, pl.Reden)
			require.NotEmpty(t, pl.Lijnreden)
			switch pl.Uitkomst {
			case agenda.Hiaat:
				// A gap is what touches nothing that is still there.
				for _, id := range p.Raakt {
					project, ok := a.Project(id)
					require.True(t, ok && project.Onderwerp == "" && (project.Staat == agenda.Ingevoerd || project.Staat == agenda.Gestopt))
				}
				require.Empty(t, pl.Bij)
			case agenda.OnderProject:
				project, ok := a.Project(pl.Bij)
				require.True(t, ok)
				// One that is over has only what was placed there.
				dossier, _ := a.Dossier(p.ID)
				besluit, ok := dossier.Besluit()
				require.True(t, ok && besluit.Bij == pl.Bij || project.Staat != agenda.Ingevoerd && project.Staat != agenda.Gestopt)
			case agenda.BijOnderwerp:
				_, ok := a.Onderwerp(pl.Bij)
				require.True(t, ok)
			case agenda.NietEenduidig:
				require.NotEmpty(t, pl.Kandidaten)
				require.Empty(t, pl.Bij)
			}
			require.False(t, pl.Actielijn != "" && len(pl.Lijnkandidaten) > 0)
			for _, v := range pl.InBeeld {
				require.NotEqual(t, a.LijnVan(p.ID), v.Actielijn)
				if a.LijnVan(p.ID) == "" {
					require.NotContains(t, pl.Lijnkandidaten, v.Actielijn)
				}
			}
			for _, s := range a.SamenhangVan(a.LijnVan(p.ID)) {
				for _, lijn := range []string{s.A, s.B} {
					require.True(t, lijn == a.LijnVan(p.ID) || slices.ContainsFunc(pl.InBeeld, func(v agenda.InBeeld) bool { return v.Actielijn == lijn }), "every related line is kept in view")
				}
			}
		}
	})
}

func TestHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		var b bytes.Buffer
		require.NoError(t, agenda.WriteJSON(&b, d))
		terug, err := agenda.ReadJSON(&b, "a.json")
		require.NoError(t, err)
		require.Empty(t, cmp.Diff("", zelfde(met(d), met(terug))))
		_, err = terug.Resolve()
		require.NoError(t, err)
	})
}

// met gives a copy with nil for every list that is empty.
func met(d *agenda.Definitie) *agenda.Definitie {
	a, err := d.Resolve()
	if err != nil {
		panic(err)
	}
	k := a.Definitie()
	for i := range k.Onderwerpen {
		leegIsNiets(&k.Onderwerpen[i].Actielijnen)
	}
	return k
}

func leegIsNiets(s *[]string) {
	if len(*s) == 0 {
		*s = nil
	}
}

// An Agenda shares nothing with its definition, nor with what it gives out.
func TestResolveDeeltNiets(t *testing.T) {
	d := klein()
	a := resolve(t, d)
	voor := a.Definitie()
	stuk := func(d *agenda.Definitie) {
		d.Actielijnen[0].Vertegenwoordigers[0].Aantal = 9
		d.Onderwerpen[0].Actielijnen[0] = "weg"
		d.Projecten[0].Actielijnen[0] = "weg"
		d.Problemen[0].Raakt[0] = "weg"
		d.Problemen[1].Herkomst.Stap = 9
		d.Logboeken[0].Stappen[5].Bijdragen[0].Vraag = "weg"
		d.Samenhang[0].A = "weg"
	}
	stuk(d)
	stuk(a.Definitie())
	a.Actielijnen()[0].Vertegenwoordigers[0].Aantal = 9
	l, _ := a.Actielijn("zorg")
	l.Vertegenwoordigers[0].Aantal = 9
	a.Projecten()[0].Actielijnen[0] = "weg"
	p, _ := a.Project("kamers")
	p.Actielijnen[0] = "weg"
	o, _ := a.Onderwerp("mogelijk")
	o.Actielijnen[0] = "weg"
	q, _ := a.Probleem("tweede")
	q.Herkomst.Stap = 9
	dossier, _ := a.Dossier("eerste")
	dossier.Stappen()[5].Bijdragen[0].Vraag = "weg"
	require.Empty(t, zelfde(voor, a.Definitie()))
	dossier, _ = a.Dossier("eerste")
	require.Equal(t, weg(), dossier.Stappen())
	q, _ = a.Probleem("tweede")
	require.Equal(t, 6, q.Herkomst.Stap)
}
