package governance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
)

// A rule that is broken somewhere is broken, one that cannot be told somewhere
// is not kept, whatever the order.
func TestPerRegel(t *testing.T) {
	toets := func(regel string, o governance.Oordeel) governance.Toets {
		return governance.Toets{Regel: regel, Oordeel: o}
	}
	niet, open, wel := toets("r", governance.NietVoldaan), toets("r", governance.NietTeToetsen), toets("r", governance.Voldaan)
	for _, volgorde := range [][]governance.Toets{{niet, open, wel}, {wel, open, niet}, {open, niet, wel}} {
		alle := governance.PerRegel(volgorde)
		require.Len(t, alle, 1)
		require.Equal(t, governance.NietVoldaan, alle[0].Oordeel)
		require.Equal(t, 1, alle[0].Voldaan)
		require.Equal(t, 3, alle[0].Aantal)
		require.Len(t, alle[0].Open, 2)
		require.Equal(t, 1, alle[0].NietTeToetsen)
	}
	twee := governance.PerRegel([]governance.Toets{wel, toets("s", governance.Voldaan), open})
	require.Equal(t, "r", twee[0].Regel)
	require.Equal(t, governance.NietTeToetsen, twee[0].Oordeel)
	require.Equal(t, governance.Voldaan, twee[1].Oordeel)
	require.Empty(t, governance.PerRegel(nil))

	lezing := wel.MetLezing("De bron noemt niemand.")
	require.Equal(t, "Dit rust op onze lezing: de bron noemt niemand.", lezing.Bevinding)
	require.Equal(t, wel, wel.MetLezing(""))
	drie := governance.PerRegel([]governance.Toets{wel, lezing, niet.MetLezing("De bron noemt niemand.")})
	require.Equal(t, []int{2, 1, 3}, []int{drie[0].Voldaan, drie[0].OpLezing, drie[0].Aantal}, "what is not kept rests on nothing")
}

// One rule may ask another number of each body: those are not summed.
func TestPerRegel_naam(t *testing.T) {
	vier := governance.Toets{Regel: "r", Naam: "minstens 4", Bron: "b", Strengheid: governance.Voorkeur, Bij: "x", Oordeel: governance.NietVoldaan}
	acht := governance.Toets{Regel: "r", Naam: "minstens 8", Oordeel: governance.Voldaan}
	alle := governance.PerRegel([]governance.Toets{vier, acht, vier})
	require.Len(t, alle, 2)
	require.Equal(t, 2, alle[0].Aantal)
	vier.Bij = ""
	require.Equal(t, vier, alle[0].Geheel())
	require.Equal(t, acht, alle[1].Geheel())
}

func TestRegelstand_telling(t *testing.T) {
	for want, s := range map[string]governance.Regelstand{
		"3 van 3 voldaan":                           {Voldaan: 3, Aantal: 3},
		"0 van 1 voldaan":                           {Aantal: 1},
		"niet te toetsen":                           {NietTeToetsen: 2, Aantal: 2},
		"1 van 4 voldaan, 2 niet te toetsen":        {Voldaan: 1, NietTeToetsen: 2, Aantal: 4},
		"7 van 8 voldaan, waarvan 2 op onze lezing": {Voldaan: 7, OpLezing: 2, Aantal: 8},
	} {
		require.Equal(t, want, s.Telling())
	}
}

func TestWriteToetsen(t *testing.T) {
	naam := map[string]string{"a": "Team A"}
	toetsen := []governance.Toets{
		{Regel: "r", Naam: "Ieder doet mee", Strengheid: governance.Hard, Bij: "a", Oordeel: governance.Voldaan},
		{Regel: "r", Naam: "Ieder doet mee", Strengheid: governance.Hard, Bij: "a", Oordeel: governance.NietVoldaan, Bevinding: "Wim\nontbreekt."},
		{Regel: "s", Naam: "Het is vastgelegd", Strengheid: governance.Voorkeur, Bij: "b", Oordeel: governance.NietTeToetsen, Bevinding: "Er is niets gegeven."},
	}
	var b strings.Builder
	require.NoError(t, governance.WriteToetsen(&b, toetsen, func(id string) string { return naam[id] }))
	require.Equal(t, `  ✕ Ieder doet mee: 1 van 2 voldaan
      ✕ niet voldaan: Team A. Wim ontbreekt.
  ? Het is vastgelegd (bij voorkeur): niet te toetsen
      ? niet te toetsen: Er is niets gegeven.
`, b.String())
	b.Reset()
	require.NoError(t, governance.WriteToetsen(&b, toetsen, nil))
	require.NotContains(t, b.String(), "Team A")
}
