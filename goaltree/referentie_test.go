package goaltree_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

func TestReferentiebomen(t *testing.T) {
	for naam, geef := range map[string]func() *goaltree.Definitie{
		"achterhoek-2017": goaltree.Achterhoek2017, "voorschoten-2016": goaltree.Voorschoten2016,
	} {
		t.Run(naam, func(t *testing.T) {
			_, err := geef().Resolve()
			require.NoError(t, err)

			want, err := os.ReadFile("referentie/" + naam + ".json")
			require.NoError(t, err)
			var got bytes.Buffer
			require.NoError(t, goaltree.WriteJSON(&got, geef()))
			require.Equal(t, string(want), got.String(), "the file is not in the form WriteJSON gives")
		})
	}
}

func TestReferentiebomenAlsCSV(t *testing.T) {
	for _, d := range []*goaltree.Definitie{goaltree.Achterhoek2017(), goaltree.Voorschoten2016()} {
		var eerst, terug bytes.Buffer
		require.NoError(t, goaltree.WriteCSV(&eerst, d))
		gelezen, err := goaltree.Read(bytes.NewReader(eerst.Bytes()), "boom.csv")
		require.NoError(t, err)
		require.Equal(t, zonderPlaatsen(t, d), zonderPlaatsen(t, gelezen))
		require.NoError(t, goaltree.WriteCSV(&terug, gelezen))
		require.Equal(t, eerst.String(), terug.String())
	}
}

// zonderPlaatsen gives the definition as JSON, which holds all of it but the
// places where it was read.
func zonderPlaatsen(t *testing.T, d *goaltree.Definitie) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, goaltree.WriteJSON(&b, d))
	return b.String()
}

// The five goals of the Achterhoek are those of the vision's scheme, those of
// Voorschoten those of its monitor of February 2016, in their order.
func TestReferentieHoofddoelen(t *testing.T) {
	achterhoek, voorschoten := goaltree.Achterhoek2017(), goaltree.Voorschoten2016()
	require.Equal(t, "Iedereen doet mee en draagt zijn steentje bij, naar eigen kunnen. Daar helpen we elkaar bij.", achterhoek.Boom.Visie)
	require.Equal(t, 2017, achterhoek.Boom.Nulmeting)
	require.Equal(t, 2015, voorschoten.Boom.Nulmeting)
	begin := func(d *goaltree.Definitie) []string {
		var alle []string
		for _, h := range d.Hoofddoelen {
			alle = append(alle, h.Naam[:20])
		}
		return alle
	}
	require.Equal(t, []string{"Jeugdigen groeien ge", "Mensen zitten fysiek", "Mensen wonen zelfsta", "Mensen voelen zich t", "Mensen participeren "}, begin(achterhoek))
	require.Equal(t, []string{"Inwoners zijn zelfre", "Inwoners groeien gez", "Voorschoten is veili", "Er is een duurzaam s", "Inwoners die hulp no"}, begin(voorschoten))

	// Our reading of which kernwaarden each goal of the vision serves: the lines
	// between them are lost in Samenwerken om elkaar te versterken, regionale
	// visie sociaal domein Achterhoek 2017.
	lezing := [][]goaltree.Kernwaarde{
		{goaltree.OptimaalOntwikkelen, goaltree.Gezond, goaltree.Veilig, goaltree.ZelfredzaamEnSamenredzaam},
		{goaltree.Gezond, goaltree.Veerkracht},
		{goaltree.Veilig, goaltree.ZelfredzaamEnSamenredzaam},
		{goaltree.SociaalVerbonden, goaltree.ZelfredzaamEnSamenredzaam},
		{goaltree.Participeren, goaltree.OptimaalOntwikkelen, goaltree.FinancieelInBalans},
	}
	for i, h := range achterhoek.Hoofddoelen {
		require.Equal(t, lezing[i], h.Kernwaarden)
		require.Contains(t, h.Toelichting, "onze lezing")
	}
}

// metCijfers are the indicators for which CBS figures are at hand, in the form
// that other packages count on.
var metCijfers = map[string]goaltree.Indicator{
	"bijstand":                               {Maat: goaltree.Aandeel, Per: 10000, Richting: goaltree.LagerIsBeter},
	"ao-uitkering":                           {Maat: goaltree.Aandeel, Per: 10000, Richting: goaltree.LagerIsBeter},
	"ww-uitkering":                           {Maat: goaltree.Aandeel, Per: 10000, Richting: goaltree.LagerIsBeter},
	"aow-uitkering":                          {Maat: goaltree.Aandeel, Per: 10000, Richting: goaltree.Neutraal},
	"netto-arbeidsparticipatie":              {Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Decimalen: 1},
	"netto-arbeidsparticipatie-jongeren":     {Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Decimalen: 1},
	"netto-arbeidsparticipatie-laagopgeleid": {Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.HogerIsBeter, Decimalen: 1},
	"werkloosheid":                           {Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.LagerIsBeter, Decimalen: 1},
	"afstand-supermarkt":                     {Maat: goaltree.Gemiddelde, Per: 1, Richting: goaltree.LagerIsBeter, Decimalen: 1},
	"afstand-kinderdagverblijf":              {Maat: goaltree.Gemiddelde, Per: 1, Richting: goaltree.LagerIsBeter, Decimalen: 1},
	"eenpersoonshuishoudens":                 {Maat: goaltree.Aandeel, Per: 100, Richting: goaltree.Neutraal, Decimalen: 1},
	"grijze-druk":                            {Maat: goaltree.Dichtheid, Per: 100, Richting: goaltree.Neutraal, Decimalen: 1},
	"groene-druk":                            {Maat: goaltree.Dichtheid, Per: 100, Richting: goaltree.Neutraal, Decimalen: 1},
}

func TestReferentieIndicatoren(t *testing.T) {
	for _, d := range []*goaltree.Definitie{goaltree.Achterhoek2017(), goaltree.Voorschoten2016()} {
		b, err := d.Resolve()
		require.NoError(t, err)
		streef, verdeling := 0, 0
		for _, i := range b.Indicatoren() {
			require.True(t, i.Illustratief, i.ID)
			require.NotEmpty(t, i.Bron, i.ID)
			require.NotEmpty(t, i.Definitie, i.ID)
			if i.Streefwaarde.IsBekend() && i.Streefjaar > 0 {
				streef++
			}
			if i.Schaal == goaltree.SchaalVerdeling {
				verdeling++
			}
			want, ok := metCijfers[i.ID]
			if !ok {
				continue
			}
			got := goaltree.Indicator{Maat: i.Maat, Per: i.Per, Richting: i.Richting, Decimalen: i.Decimalen}
			require.Equal(t, want, got, i.ID)
			require.Equal(t, i.Richting != goaltree.Neutraal, i.Drempels != nil, i.ID)
		}
		require.Positive(t, streef)
		require.Equal(t, d.Boom.ID == "achterhoek", verdeling > 0)
		for _, e := range b.Effecten() {
			require.True(t, e.Illustratief, e.ID)
		}
	}
	require.Empty(t, achterhoekMist())
}

// achterhoekMist gives the ids with figures that the Achterhoek's tree lacks.
func achterhoekMist() []string {
	var mist []string
	heeft := map[string]bool{}
	for _, i := range goaltree.Achterhoek2017().Indicatoren {
		heeft[i.ID] = true
	}
	for id := range metCijfers {
		if !heeft[id] {
			mist = append(mist, id)
		}
	}
	return mist
}

// With the figures at hand at least half the weight of three goals out of five
// is covered, which is what a score asks.
func TestReferentieDekking(t *testing.T) {
	b, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	gedekt := map[string]float64{}
	for id := range metCijfers {
		for _, p := range b.Paden(id) {
			gedekt[p.Hoofddoel] += p.Aandeel
		}
	}
	var genoeg []string
	for _, h := range b.Hoofddoelen() {
		if gedekt[h.ID] >= 0.5 {
			genoeg = append(genoeg, h.ID)
		}
	}
	require.Equal(t, []string{"goed-in-je-vel", "zelfstandig-wonen", "meedoen-naar-vermogen"}, genoeg)
}

// Some effects serve two goals and some indicators two effects.
func TestReferentieGedeeld(t *testing.T) {
	for _, d := range []*goaltree.Definitie{goaltree.Achterhoek2017(), goaltree.Voorschoten2016()} {
		b, err := d.Resolve()
		require.NoError(t, err)
		effecten, indicatoren := 0, 0
		for _, e := range d.Effecten {
			effecten += min(len(b.HoofddoelenVan(e.ID))-1, 1)
		}
		for _, i := range d.Indicatoren {
			indicatoren += min(len(b.EffectenMet(i.ID))-1, 1)
		}
		require.Positive(t, effecten)
		require.Positive(t, indicatoren)
	}
}

func TestReferentieIsVers(t *testing.T) {
	a := goaltree.Achterhoek2017()
	a.Hoofddoelen[0].Effecten[0].Gewicht = 99
	require.NotEqual(t, 99.0, goaltree.Achterhoek2017().Hoofddoelen[0].Effecten[0].Gewicht)
}
