package tekening_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekening"
)

func proefas() [][]tekening.Vak {
	return [][]tekening.Vak{
		{{Van: 0, Tot: 6, Label: "2030"}, {Van: 6, Tot: 18, Label: "2031"}},
		{{Van: 0, Tot: 3, Label: "Q3"}, {Van: 3, Tot: 6, Label: "Q4"}, {Van: 6, Tot: 9, Label: "Q1"}, {Van: 9, Tot: 18, Label: "Q2 tot en met Q4, een naam die hier niet in zijn vak past"}},
	}
}

func proefgantt() tekening.Gantt {
	nu := 7.5
	return tekening.Gantt{
		Titel: "Proefplanning", Omschrijving: "Verzonnen werk.", Van: 0, Tot: 18, As: proefas(), Fijn: []float64{1, 2, 4, 5}, Nu: &nu, NuNaam: "15 februari 2031",
		Groepen: []tekening.Ganttgroep{
			{Naam: "Eerste proefproject", Balken: []tekening.Ganttbalk{
				{Naam: "Gedaan", Van: 0, Tot: 2, Klasse: "koers", Teken: "✓"},
				{Naam: "Bepaalt het einde", Van: 2, Tot: 6, Klasse: "aandacht", Kritiek: true},
				{Naam: "Achteraan", Van: 14, Tot: 18},
			}},
			{Naam: "Tweede", Balken: []tekening.Ganttbalk{
				{Naam: "Bijna de hele tijd", Van: 1, Tot: 17},
				{Naam: "Een moment", Tot: 9, Ruit: true},
				{Naam: "Buiten de as", Van: 30, Tot: 40},
			}},
		},
	}
}

// rapid names a generator when it is first drawn from, and tests that run in
// parallel share these: so they are named before.
var _ = tekst.String() + lastig.String() + woord.String()

func TestGantt(t *testing.T) {
	t.Parallel()
	g := proefgantt()
	plaat := g.SVG()
	goud(t, "gantt", plaat)
	require.Contains(t, plaat, "✓ Gedaan")
	require.Contains(t, plaat, "Bepaalt het einde (kritiek)", "a word beside the stripes")
	require.Equal(t, 1, strings.Count(plaat, "t-streep"))
	require.Equal(t, 1, strings.Count(plaat, "M-7 0L0 -7"), "one lozenge")
	regels := strings.Count(plaat, `<text class="t-klein t-halo`)
	require.Equal(t, regels, strings.Count(plaat, "t-wit"), "the day's line runs through no name")
	zonder := g
	zonder.Nu = nil
	require.NotContains(t, zonder.SVG(), "t-wit")
	require.Equal(t, 4, strings.Count(plaat, `height="11"`), "a bar each, but the lozenge and what lies beyond the axis")
	require.Contains(t, plaat, "Buiten de as")
	require.NotContains(t, plaat, "past</text>", "a name that would run over the next")

	require.Empty(t, tekening.Gantt{Van: 0, Tot: 9, Groepen: []tekening.Ganttgroep{{Naam: "Leeg"}}}.SVG())
	g.Tot = g.Van
	require.Empty(t, g.SVG())
	g.Tot = math.NaN()
	require.Empty(t, g.SVG())
}

func TestBelasting(t *testing.T) {
	t.Parallel()
	d := tekening.Belasting{Titel: "Proefbelasting", Omschrijving: "Verzonnen uren.", Eenheid: "uur per week", As: proefas()}
	for i := range 18 {
		d.Kolommen = append(d.Kolommen, tekening.Kolom{Waarde: float64(2 + i), Grens: 12})
	}
	d.Kolommen[3].Waarde = math.NaN()
	d.Kolommen[4].Grens = math.NaN()
	d.Kolommen[14].Waarde = 12
	d.Kolommen[17].Grens = 30
	plaat := d.SVG()
	goud(t, "belasting", plaat)
	// Above 12 are the columns from 11 on: 11, 12 and 13 (13 to 15), 15 and 16.
	require.Equal(t, 5+1, strings.Count(plaat, "t-arcering"), "each column too high, and the legend")
	require.Equal(t, 2, strings.Count(plaat, `class="t-afwijkend"`), "two runs")
	require.Equal(t, 1, strings.Count(plaat, "meer dan beschikbaar"))

	vrij := tekening.Belasting{Kolommen: []tekening.Kolom{{Waarde: 0.1 + 0.2, Grens: 0.3}, {Waarde: 4, Grens: math.NaN()}}}.SVG()
	require.NotContains(t, vrij, "t-arcering", "neither a speck of rounding nor an unknown limit is too much")
	require.Empty(t, tekening.Belasting{Kolommen: []tekening.Kolom{{Waarde: math.NaN(), Grens: 3}}}.SVG())
	require.NotEmpty(t, tekening.Belasting{Kolommen: []tekening.Kolom{{}}}.SVG(), "nothing asked is a figure too")
}

// TestTijdWelgevormd: whatever is in it, a picture over time is well-formed.
func TestTijdWelgevormd(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		vak := rapid.Custom(func(t *rapid.T) tekening.Vak {
			return tekening.Vak{Van: lastig.Draw(t, "van"), Tot: lastig.Draw(t, "tot"), Label: tekst.Draw(t, "label")}
		})
		as := rapid.SliceOfN(rapid.SliceOfN(vak, 0, 4), 0, 3)
		balk := rapid.Custom(func(t *rapid.T) tekening.Ganttbalk {
			return tekening.Ganttbalk{
				Naam: tekst.Draw(t, "naam"), Van: lastig.Draw(t, "van"), Tot: lastig.Draw(t, "tot"), Klasse: woord.Draw(t, "klasse"),
				Ruit: rapid.Bool().Draw(t, "ruit"), Kritiek: rapid.Bool().Draw(t, "kritiek"), Teken: tekst.Draw(t, "teken"),
			}
		})
		kolom := rapid.Custom(func(t *rapid.T) tekening.Kolom {
			return tekening.Kolom{Waarde: lastig.Draw(t, "waarde"), Grens: lastig.Draw(t, "grens")}
		})
		nu, titel := lastig.Draw(t, "nu"), tekst.Draw(t, "titel")
		for soort, plaat := range map[string]string{
			"gantt": tekening.Gantt{
				Titel: titel, Omschrijving: titel, Van: lastig.Draw(t, "van"), Tot: lastig.Draw(t, "tot"), As: as.Draw(t, "as"), Nu: &nu, NuNaam: titel,
				Fijn:    rapid.SliceOfN(lastig, 0, 4).Draw(t, "fijn"),
				Groepen: []tekening.Ganttgroep{{Naam: titel, Balken: rapid.SliceOfN(balk, 0, 6).Draw(t, "balken")}},
			}.SVG(),
			"belasting": tekening.Belasting{Titel: titel, Eenheid: titel, Grensnaam: titel, As: as.Draw(t, "as"), Kolommen: rapid.SliceOfN(kolom, 0, 9).Draw(t, "kolommen")}.SVG(),
		} {
			if err := goed(plaat); err != nil {
				t.Fatalf("%s: %v", soort, err)
			}
		}
	})
}
