package cycle_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// zelfde compares definitions in full, but for where they were read and for
// the difference between no list and an empty one.
func zelfde(want, got *cycle.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(cycle.Definitie{}), cmpopts.EquateEmpty())
}

// willekeurigVoorstel gives a proposal for any step of a process, of people who
// sit anywhere, with ids that may stand twice.
func willekeurigVoorstel(t *rapid.T, p *cycle.Proces) cycle.Voorstel {
	rollen := []string{"onbekende-rol", "andere-onbekende"}
	var organen, stappen []string
	for _, r := range p.Structuur().Rollen() {
		rollen = append(rollen, r.ID)
	}
	for _, o := range p.Structuur().Organen() {
		organen = append(organen, o.ID)
	}
	for _, s := range p.Stappen() {
		stappen = append(stappen, s.ID)
	}
	id := rapid.Custom(func(t *rapid.T) string { return fmt.Sprintf("p%d", rapid.IntRange(0, 20).Draw(t, "p")) })
	persoon := rapid.Custom(func(t *rapid.T) cycle.Persoon {
		return cycle.Persoon{
			ID:      id.Draw(t, "id"),
			Rollen:  rapid.SliceOfN(rapid.SampledFrom(rollen), 0, 3).Draw(t, "rollen"),
			Organen: rapid.SliceOfN(rapid.SampledFrom(organen), 0, 4).Draw(t, "organen"),
		}
	})
	v := cycle.Voorstel{
		Stap:         rapid.SampledFrom(stappen).Draw(t, "stap"),
		Segment:      rapid.SampledFrom([]string{cycle.AmbulanteJeugdhulp, cycle.JeugdhulpMetVerblijf, cycle.Wmo, "", "vervoer"}).Draw(t, "segment"),
		Aanwezigen:   rapid.SliceOfN(persoon, 0, 8).Draw(t, "aanwezigen"),
		Afvaardiging: rapid.SliceOfN(id, 0, 3).Draw(t, "afvaardiging"),
		Beschikbaar:  rapid.SliceOfN(persoon, 0, 12).Draw(t, "beschikbaar"),
		Eerder:       map[string][]string{},
		Datum:        kalender.Datum(rapid.Int32Range(42000, 42100).Draw(t, "datum")),
	}
	for _, s := range stappen {
		if rapid.Bool().Draw(t, "gehouden") {
			v.Eerder[s] = rapid.SliceOfN(id, 0, 6).Draw(t, "eerder")
		}
	}
	return v
}

// processen gives what draws one of the processes built in, or any other.
func processen(t *testing.T) func(*rapid.T) *cycle.Proces {
	t.Helper()
	structuur := achterhoek(t)
	var alle []*cycle.Proces
	for _, id := range cycle.IngebouwdeIDs() {
		alle = append(alle, ingebouwd(t, id))
	}
	return func(t *rapid.T) *cycle.Proces {
		if i := rapid.IntRange(0, len(alle)).Draw(t, "proces"); i < len(alle) {
			return alle[i]
		}
		p, err := willekeurig(t).Resolve(structuur)
		require.NoError(t, err)
		return p
	}
}

func TestToets_volgordeDoetErNietToe(t *testing.T) {
	proces := processen(t)
	rapid.Check(t, func(t *rapid.T) {
		p := proces(t)
		v := willekeurigVoorstel(t, p)
		want := p.Toets(v)
		v.Aanwezigen = rapid.Permutation(v.Aanwezigen).Draw(t, "a")
		v.Beschikbaar = rapid.Permutation(v.Beschikbaar).Draw(t, "b")
		v.Afvaardiging = rapid.Permutation(v.Afvaardiging).Draw(t, "c")
		for s := range v.Eerder {
			slices.Reverse(v.Eerder[s])
		}
		require.Empty(t, cmp.Diff(want, p.Toets(v)))
	})
}

// zelf gives the person available under an id, as the proposal holds them
// together.
func zelf(v cycle.Voorstel, id string) cycle.Persoon {
	uit := cycle.Persoon{ID: id}
	for _, q := range v.Beschikbaar {
		if q.ID == id {
			uit.Rollen, uit.Organen = append(uit.Rollen, q.Rollen...), append(uit.Organen, q.Organen...)
		}
	}
	return uit
}

// Whoever is suggested makes the gap one less and breaks no hard rule; as many
// as are missing close it; without those whom it is about a rule is kept.
func TestToets_herstelKlopt(t *testing.T) {
	proces := processen(t)
	rapid.Check(t, func(t *rapid.T) {
		p := proces(t)
		v := willekeurigVoorstel(t, p)
		voor := p.Toets(v)
		for i, b := range voor {
			vast := slices.Contains([]string{cycle.RegelPersonen, cycle.RegelSegment, cycle.RegelEenVoorMeer}, b.Regel) // of the whole
			require.Equal(t, b.Oordeel == governance.NietVoldaan && len(b.Betreft) == 0 && !vast, b.Tekort > 0)
			require.NotEmpty(t, b.Bron)
			require.NotEmpty(t, b.Naam)
			require.Equal(t, b.Oordeel == governance.Voldaan, b.Bevinding == "")
			for _, wie := range b.Vullen {
				na := p.Toets(erbij(v, zelf(v, wie)))
				require.Len(t, na, len(voor))
				require.Equal(t, b.Tekort-1, na[i].Tekort)
				for j := range na {
					if na[j].Strengheid == governance.Hard && voor[j].Oordeel != governance.NietVoldaan {
						require.NotEqual(t, governance.NietVoldaan, na[j].Oordeel, "%s breaks %s", wie, na[j].Naam)
					}
					if na[j].Strengheid == governance.Hard {
						require.LessOrEqual(t, len(na[j].Betreft), len(voor[j].Betreft))
					}
				}
			}
			if b.Tekort > 0 && len(b.Vullen) >= b.Tekort {
				heel := v
				for _, wie := range b.Vullen[:b.Tekort] {
					heel = erbij(heel, zelf(v, wie))
				}
				require.Equal(t, governance.Voldaan, p.Toets(heel)[i].Oordeel)
			}
			if len(b.Betreft) > 0 {
				require.Equal(t, governance.Voldaan, p.Toets(zonder(v, b.Betreft...))[i].Oordeel)
			}
		}
	})
}

// willekeurig gives a process that resolves against the structure of the Brede
// Monitoring: any steps in a row, with ways back and places with rules.
func willekeurig(t *rapid.T) *cycle.Definitie {
	organen := []string{"bouwgroep-1", "bouwgroep-2", "verbindingsgroep", "mosd", "inwoners"}
	rollen := []string{"consulent", "professional", "inwoner"}
	tekst := rapid.SampledFrom([]string{"", "a", `é "<b>" & # | twee
regels`})
	n := rapid.IntRange(1, 5).Draw(t, "stappen")
	d := &cycle.Definitie{
		Versie: cycle.FormaatVersie, ID: "w", Naam: "Proces", Segmenten: cycle.BredeMonitoring().Segmenten, Bron: tekst.Draw(t, "bron"), Toelichting: tekst.Draw(t, "toelichting"),
		Jaar: rapid.SampledFrom([]int{0, 2016}).Draw(t, "jaar"), Kern: rapid.SliceOfNDistinct(rapid.SampledFrom(rollen), 0, 2, rapid.ID).Draw(t, "kern"),
	}
	stap := func(i int) string { return fmt.Sprintf("s%d", i) }
	nummer := 0
	for i := range n {
		nummer += rapid.IntRange(1, 2).Draw(t, "nummer")
		s := cycle.Stap{Nummer: nummer, ID: stap(i), Naam: "stap", Doel: tekst.Draw(t, "doel"), Anderen: rapid.Bool().Draw(t, "anderen")}
		if i > 0 {
			o := cycle.Overgang{Van: stap(i - 1), Naar: stap(i), Wanneer: tekst.Draw(t, "wanneer")}
			if rapid.Bool().Draw(t, "afvaardiging") {
				s.AfvaardigingVan, o.Draagt = o.Van, cycle.Afvaardiging
			}
			d.Overgangen = append(d.Overgangen, o)
			if rapid.Bool().Draw(t, "terug") {
				d.Overgangen = append(d.Overgangen, cycle.Overgang{Van: stap(i), Naar: stap(rapid.IntRange(0, i).Draw(t, "naar")), NieuweRonde: rapid.Bool().Draw(t, "rond")})
			}
		}
		for _, o := range rapid.SliceOfNDistinct(rapid.SampledFrom(organen), 0, 3, rapid.ID).Draw(t, "wie") {
			e := cycle.Deelname{Orgaan: o, Verplicht: rapid.Bool().Draw(t, "verplicht")}
			switch rapid.IntRange(0, 5).Draw(t, "regel") {
			case 0:
				e.Regels = []cycle.Regel{{Soort: cycle.Minimaal, Aantal: rapid.IntRange(1, 3).Draw(t, "n")}}
			case 1:
				e.Regels = []cycle.Regel{{Soort: cycle.BijVoorkeur, Aantal: 2, Rollen: []string{"consulent", "professional"}, Strengheid: governance.Hard}}
			case 2:
				e.Regels = []cycle.Regel{{Soort: cycle.LidVanBeide, Organen: []string{"bouwgroep-1", "bouwgroep-2"}}}
			case 3:
				e.Regels = []cycle.Regel{{Soort: cycle.VolgtSegment, Segment: cycle.Wmo, NietBij: []string{cycle.AmbulanteJeugdhulp}}}
			case 4:
				if i > 0 {
					e.Regels = []cycle.Regel{{Soort: cycle.AnderePersonenDan, Stap: stap(0), Uitgezonderd: []string{"verbindingsgroep"}}}
				}
			}
			s.Deelnemers = append(s.Deelnemers, e)
		}
		if rapid.Bool().Draw(t, "meer") {
			van := kalender.Datum(rapid.Int32Range(42000, 43000).Draw(t, "van"))
			s.Venster = &cycle.Venster{Van: van, Tot: van.AddDagen(rapid.IntRange(0, 40).Draw(t, "dagen"))}
			s.Vaststeller, s.Editie, s.Boekjaar = "mosd", 2015, 2016
			s.Mijlpalen = []cycle.Mijlpaal{{ID: "a", Wat: "a", Voor: van}, {ID: "b", Wat: "b", Venster: &cycle.Venster{Van: van, Tot: van}}}
			s.Invoer = []cycle.Invoer{{Toepassing: "Vragenlijst", Van: []string{"inwoners", "consulent"}}}
			s.Ontwikkelingen = []cycle.Ontwikkeling{{ID: fmt.Sprintf("o%d", i), Naam: "iets"}}
			s.Vragen, s.Uitkomsten = []string{"Wat?"}, []string{"dit"}
		}
		d.Stappen = append(d.Stappen, s)
	}
	return d
}

func achterhoek(t require.TestingT) *governance.Structuur {
	s, err := governance.BredeMonitoring().Resolve()
	require.NoError(t, err)
	return s
}

func TestHeenEnTerug(t *testing.T) {
	structuur := achterhoek(t)
	rapid.Check(t, func(t *rapid.T) {
		d := willekeurig(t)
		p, err := d.Resolve(structuur)
		require.NoError(t, err)
		require.Empty(t, zelfde(d, p.Definitie()))
		var b bytes.Buffer
		require.NoError(t, cycle.WriteJSON(&b, d))
		terug, err := cycle.ReadJSON(&b, "p.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(d, terug))
	})
}

// Every way of a process is a way on or a way back, and just those may be
// gone.
func TestWegen(t *testing.T) {
	structuur := achterhoek(t)
	rapid.Check(t, func(t *rapid.T) {
		p, err := willekeurig(t).Resolve(structuur)
		require.NoError(t, err)
		n := 0
		for _, van := range p.Stappen() {
			n += len(p.Volgende(van.ID)) + len(p.Terug(van.ID))
			for _, naar := range p.Stappen() {
				o, ok := p.Overgang(van.ID, naar.ID)
				require.Equal(t, ok, p.Mag(van.ID, naar.ID) == nil)
				if ok && !o.NieuweRonde {
					require.Equal(t, naar.Nummer > van.Nummer, p.Richting(o) == cycle.Vooruit)
				}
			}
		}
		require.Len(t, p.Overgangen(), n)
	})
}
