package preventie_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

func TestOpsommingen(t *testing.T) {
	t.Run("Niveau", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Niveaus, preventie.ParseNiveau, "universeel", "selectief", "geindiceerd", "zorggerelateerd")
	})
	t.Run("Fase", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Fasen, preventie.ParseFase,
			"gewoon-gezond-leven", "er-op-tijd-bij-zijn", "zelf-bijsturen", "bijsturen-met-hulp", "behandelen", "voorkomen-van-erger")
	})
	t.Run("Wet", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Wetten, preventie.ParseWet, "wpg", "jeugdwet", "wmo", "zvw", "wlz")
	})
	t.Run("Antwoord", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.AntwoordWaarden, preventie.ParseAntwoord, "ja", "nee", "onbekend")
	})
	t.Run("Doelgroep", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Doelgroepen, preventie.ParseDoelgroep, "groep", "individu")
	})
	t.Run("Vraag", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Vragen, preventie.ParseVraag, "doelgroep", "diagnose", "symptomen", "risico", "werkwijze")
	})
	t.Run("Uitslag", func(t *testing.T) {
		opsommingtest.Keur(t, preventie.Uitslagen, preventie.ParseUitslag, "geplaatst", "alleen-niveau", "nog-open", "tegenstrijdig")
	})
}

// The continuum as bijlage 3 draws it, column by column.
func TestFasen(t *testing.T) {
	for i, want := range []struct {
		fase      preventie.Fase
		label     string
		werkwijze string
		niveau    preventie.Niveau
		wetten    []preventie.Wet
		lezing    bool
	}{
		{preventie.GewoonGezondLeven, "Gewoon gezond leven", "maatregelen in de omgeving, voor alle mensen", preventie.Universeel, []preventie.Wet{preventie.Wpg, preventie.Jeugdwet}, false},
		{preventie.ErOpTijdBijZijn, "Er op tijd bij zijn", "voorlichting en bewustwording", preventie.Selectief, []preventie.Wet{preventie.Wpg, preventie.Jeugdwet, preventie.Wmo}, true},
		{preventie.ZelfBijsturen, "Zelf bijsturen", "signaleren en adviseren", preventie.Selectief, []preventie.Wet{preventie.Wpg, preventie.Jeugdwet, preventie.Wmo}, true},
		{preventie.BijsturenMetHulp, "Bijsturen met hulp", "preventieve interventies bij een vroeg symptoom", preventie.Geindiceerd, []preventie.Wet{preventie.Jeugdwet, preventie.Wmo, preventie.Zvw}, true},
		{preventie.Behandelen, "Behandelen", "kortdurende behandeling en curatie", preventie.Zorggerelateerd, []preventie.Wet{preventie.Zvw}, true},
		{preventie.VoorkomenVanErger, "Voorkomen van erger, blijven meedoen", "chronische zorg, gehandicaptenzorg en participatie", preventie.Zorggerelateerd, []preventie.Wet{preventie.Wlz}, true},
	} {
		f := want.fase
		require.Equal(t, i+1, f.Nummer())
		require.Equal(t, want.label, f.Label())
		require.Equal(t, want.werkwijze, f.Werkwijze())
		require.Equal(t, want.niveau, f.Niveau())
		require.Equal(t, want.wetten, f.Wetten())
		require.Equal(t, want.lezing, f.Lezing() != "", f)
	}
	require.Contains(t, preventie.Behandelen.Lezing(), "behandelgerelateerde", "the drawing's word is told where it is read otherwise")
	require.NotContains(t, preventie.BijsturenMetHulp.Lezing(), "behandelgerelateerde")

	var alle []preventie.Fase
	for _, n := range preventie.Niveaus() {
		alle = append(alle, n.Fasen()...)
	}
	require.Equal(t, preventie.Fasen(), alle, "the levels follow each other and leave no stage out")
}

// What is no value has no words.
func TestOngeldig(t *testing.T) {
	for _, f := range []preventie.Fase{0, 7} {
		require.Zero(t, f.Nummer())
		require.Zero(t, f.Niveau())
		require.Empty(t, f.Wetten())
		require.Empty(t, f.Werkwijze()+f.Lezing())
	}
	for _, n := range []preventie.Niveau{0, 5} {
		require.Empty(t, n.Fasen())
		require.Empty(t, n.GerichtOp()+n.Doel()+n.Voluit())
	}
	require.Empty(t, preventie.Wet(0).Voluit())
	for _, n := range preventie.Niveaus() {
		require.NotEmpty(t, n.GerichtOp())
		require.NotEmpty(t, n.Doel())
	}
	for _, w := range preventie.Wetten() {
		require.Contains(t, strings.ToLower(w.Voluit()), "wet")
	}
}
