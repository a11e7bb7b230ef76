package preventie_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

const (
	ja  = preventie.Ja
	nee = preventie.Nee
)

// Each way through the questions, worked out by hand from the four descriptions
// in bijlage 3.
func TestPlaats(t *testing.T) {
	for naam, geval := range map[string]struct {
		a       preventie.Antwoorden
		uitslag preventie.Uitslag
		niveau  preventie.Niveau
		fasen   []preventie.Fase
		open    []preventie.Vraag
		stappen []preventie.Vraag
		reden   string
	}{
		"universeel": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: nee, Risico: nee},
			preventie.Geplaatst, preventie.Universeel, []preventie.Fase{1}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico}, "",
		},
		"selectief zonder werkwijze": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: nee, Risico: ja},
			preventie.AlleenNiveau, preventie.Selectief, []preventie.Fase{2, 3}, []preventie.Vraag{preventie.VraagWerkwijze},
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico},
			"Bij selectieve preventie horen de fasen 2 (Er op tijd bij zijn: voorlichting en bewustwording) en 3 (Zelf bijsturen: signaleren en adviseren). Beantwoord eerst: Hoe werkt de activiteit?",
		},
		"selectief, voorlichting": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: nee, Risico: ja, Werkwijze: preventie.ErOpTijdBijZijn},
			preventie.Geplaatst, preventie.Selectief, []preventie.Fase{2}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico, preventie.VraagWerkwijze}, "",
		},
		"selectief, signaleren": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: nee, Risico: ja, Werkwijze: preventie.ZelfBijsturen},
			preventie.Geplaatst, preventie.Selectief, []preventie.Fase{3}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico, preventie.VraagWerkwijze}, "",
		},
		"geïndiceerd door symptomen": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: nee, Symptomen: ja, Risico: nee},
			preventie.Geplaatst, preventie.Geindiceerd, []preventie.Fase{4}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen}, "",
		},
		"geïndiceerd door risico, symptomen onbekend": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: nee, Symptomen: preventie.Onbekend, Risico: ja},
			preventie.Geplaatst, preventie.Geindiceerd, []preventie.Fase{4}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagRisico}, "",
		},
		"zorggerelateerd zonder werkwijze": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: ja},
			preventie.AlleenNiveau, preventie.Zorggerelateerd, []preventie.Fase{5, 6}, []preventie.Vraag{preventie.VraagWerkwijze},
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose},
			"Bij zorggerelateerde preventie horen de fasen 5 (Behandelen: kortdurende behandeling en curatie) en 6 (Voorkomen van erger, blijven meedoen: chronische zorg, gehandicaptenzorg en participatie). Beantwoord eerst: Hoe werkt de activiteit?",
		},
		"zorggerelateerd, behandeling": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: ja, Risico: nee, Werkwijze: preventie.Behandelen},
			preventie.Geplaatst, preventie.Zorggerelateerd, []preventie.Fase{5}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagWerkwijze}, "",
		},
		"zorggerelateerd, chronisch": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: ja, Symptomen: ja, Werkwijze: preventie.VoorkomenVanErger},
			preventie.Geplaatst, preventie.Zorggerelateerd, []preventie.Fase{6}, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagWerkwijze}, "",
		},
		"niets bekend": {
			preventie.Antwoorden{}, preventie.NogOpen, 0, []preventie.Fase{1, 2, 3, 4, 5, 6},
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico}, nil,
			"De antwoorden laten nog meer dan één uitkomst open. Beantwoord eerst: Is de activiteit er voor een groep (of de hele bevolking) of voor het individu?",
		},
		"diagnose, voor wie onbekend": {
			preventie.Antwoorden{Diagnose: ja, Symptomen: ja},
			preventie.NogOpen, 0, []preventie.Fase{5, 6}, []preventie.Vraag{preventie.VraagDoelgroep},
			[]preventie.Vraag{preventie.VraagDiagnose},
			"De antwoorden laten nog meer dan één uitkomst open. Beantwoord eerst: Is de activiteit er voor een groep (of de hele bevolking) of voor het individu?",
		},
		"groep, risico onbekend": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: nee, Risico: preventie.Onbekend},
			preventie.NogOpen, 0, []preventie.Fase{1, 2, 3}, []preventie.Vraag{preventie.VraagRisico},
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen},
			"De antwoorden laten nog meer dan één uitkomst open. Beantwoord eerst: Is de activiteit er voor wie een verhoogd risico heeft, door een of meer risicofactoren?",
		},
		"groep met diagnose": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: ja, Risico: ja},
			preventie.Tegenstrijdig, 0, nil, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose},
			"Zorggerelateerde preventie is er voor het individu en niet voor een groep. Plaats de activiteit naar wat zij voor elk van hen doet.",
		},
		"groep met symptomen": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Diagnose: nee, Symptomen: ja},
			preventie.Tegenstrijdig, 0, nil, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen},
			"Geïndiceerde preventie is er voor het individu en niet voor een groep. Plaats de activiteit naar wat zij voor elk van hen doet.",
		},
		"individu zonder iets": {
			preventie.Antwoorden{Doelgroep: preventie.Individu, Diagnose: nee, Symptomen: nee, Risico: nee},
			preventie.Tegenstrijdig, 0, nil, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagDiagnose, preventie.VraagSymptomen, preventie.VraagRisico},
			"Voor het individu zonder risicofactoren, symptomen of aandoening is er geen niveau; universele preventie is er voor de hele bevolking.",
		},
		"werkwijze van een ander niveau": {
			preventie.Antwoorden{Doelgroep: preventie.Groep, Werkwijze: preventie.Behandelen},
			preventie.Tegenstrijdig, 0, nil, nil,
			[]preventie.Vraag{preventie.VraagDoelgroep, preventie.VraagWerkwijze},
			"De werkwijze hoort bij een ander niveau (zorggerelateerde preventie) dan waar de andere antwoorden op wijzen (universele preventie en selectieve preventie).",
		},
	} {
		t.Run(naam, func(t *testing.T) {
			p, err := preventie.Plaats(geval.a)
			require.NoError(t, err)
			require.Equal(t, geval.uitslag, p.Uitslag)
			require.Equal(t, geval.niveau, p.Niveau)
			require.ElementsMatch(t, geval.fasen, p.Fasen)
			require.ElementsMatch(t, geval.open, p.Open)
			require.Equal(t, geval.reden, p.Reden)
			var gevraagd []preventie.Vraag
			for _, s := range p.Waarom {
				gevraagd = append(gevraagd, s.Vraag)
				require.NotEmpty(t, s.Bron)
				require.NotEmpty(t, s.Antwoord)
				require.True(t, strings.HasSuffix(s.Gevolg, "."), s.Gevolg)
			}
			require.Equal(t, geval.stappen, gevraagd)
		})
	}
}

func TestPlaats_ongeldig(t *testing.T) {
	_, err := preventie.Plaats(preventie.Antwoorden{Doelgroep: 3, Diagnose: 9, Symptomen: 9, Risico: 4, Werkwijze: 7})
	var paden []string
	for _, f := range goaltree.Fouten(err) {
		require.ErrorIs(t, f, goaltree.CodeOngeldigeWaarde)
		paden = append(paden, f.Pad)
	}
	require.Equal(t, []string{"doelgroep", "diagnose", "symptomen", "risico", "werkwijze"}, paden)
}

func willekeurigeAntwoorden() *rapid.Generator[preventie.Antwoorden] {
	antwoord := rapid.SampledFrom(append(preventie.AntwoordWaarden(), 0))
	return rapid.Custom(func(t *rapid.T) preventie.Antwoorden {
		return preventie.Antwoorden{
			Doelgroep: rapid.SampledFrom(append(preventie.Doelgroepen(), 0)).Draw(t, "doelgroep"),
			Diagnose:  antwoord.Draw(t, "diagnose"), Symptomen: antwoord.Draw(t, "symptomen"), Risico: antwoord.Draw(t, "risico"),
			Werkwijze: rapid.SampledFrom(append(preventie.Fasen(), 0)).Draw(t, "werkwijze"),
		}
	})
}

// An answer more keeps the level, or the contradiction is told; the stages that
// are left are never more than there were; what is asked is open.
func TestPlaats_wetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := willekeurigeAntwoorden().Draw(t, "antwoorden")
		p, err := preventie.Plaats(a)
		require.NoError(t, err)
		require.Equal(t, p.Uitslag == preventie.Geplaatst, p.Reden == "", "why not is told, and only then")
		require.Equal(t, p.Uitslag == preventie.Geplaatst || p.Uitslag == preventie.AlleenNiveau, p.Niveau != 0)
		for _, f := range p.Fasen {
			require.True(t, p.Niveau == 0 || f.Niveau() == p.Niveau)
		}
		require.Equal(t, p.Uitslag == preventie.NogOpen || p.Uitslag == preventie.AlleenNiveau, len(p.Open) > 0)

		meer := a
		vul(t, &meer)
		q, err := preventie.Plaats(meer)
		require.NoError(t, err)
		require.Subset(t, p.Fasen, q.Fasen, "%+v, then %+v", a, meer)
		if p.Niveau != 0 {
			require.True(t, q.Niveau == p.Niveau || q.Uitslag == preventie.Tegenstrijdig && q.Reden != "", "%+v, then %+v", a, meer)
		}
		if p.Uitslag == preventie.Tegenstrijdig {
			require.Equal(t, preventie.Tegenstrijdig, q.Uitslag, "no answer undoes a contradiction")
		}
	})
}

// vul answers some of the questions that are open.
func vul(t *rapid.T, a *preventie.Antwoorden) {
	janee := rapid.SampledFrom([]preventie.Antwoord{ja, nee, preventie.Onbekend})
	if a.Doelgroep == 0 {
		a.Doelgroep = rapid.SampledFrom(append(preventie.Doelgroepen(), 0)).Draw(t, "meer doelgroep")
	}
	for _, v := range []*preventie.Antwoord{&a.Diagnose, &a.Symptomen, &a.Risico} {
		if *v != ja && *v != nee {
			*v = janee.Draw(t, "meer")
		}
	}
	if a.Werkwijze == 0 {
		a.Werkwijze = rapid.SampledFrom(append(preventie.Fasen(), 0)).Draw(t, "meer werkwijze")
	}
}

// Complete answers always end, and every stage is reached.
func TestPlaats_volledig(t *testing.T) {
	bereikt := map[preventie.Fase]bool{}
	for _, d := range preventie.Doelgroepen() {
		for i := range 8 {
			for _, f := range preventie.Fasen() {
				kies := func(bit int) preventie.Antwoord {
					if i&bit != 0 {
						return ja
					}
					return nee
				}
				p, err := preventie.Plaats(preventie.Antwoorden{Doelgroep: d, Diagnose: kies(1), Symptomen: kies(2), Risico: kies(4), Werkwijze: f})
				require.NoError(t, err)
				require.Contains(t, []preventie.Uitslag{preventie.Geplaatst, preventie.Tegenstrijdig}, p.Uitslag)
				if p.Uitslag == preventie.Geplaatst {
					require.Equal(t, []preventie.Fase{f}, p.Fasen)
					bereikt[f] = true
				}
			}
		}
	}
	require.Len(t, bereikt, 6)
}

func TestPlaatsing_Samenvatting(t *testing.T) {
	for want, p := range map[string]preventie.Plaatsing{
		"Selectieve preventie, fase 3: Zelf bijsturen.":                     {Uitslag: preventie.Geplaatst, Niveau: preventie.Selectief, Fasen: []preventie.Fase{preventie.ZelfBijsturen}},
		"Zorggerelateerde preventie; de fase is nog niet bekend.":           {Uitslag: preventie.AlleenNiveau, Niveau: preventie.Zorggerelateerd},
		"De activiteit is nog niet te plaatsen.":                            {Uitslag: preventie.NogOpen},
		"De activiteit is niet te plaatsen: de antwoorden gaan niet samen.": {Uitslag: preventie.Tegenstrijdig},
		"De activiteit is niet geplaatst.":                                  {},
	} {
		require.Equal(t, want, p.Samenvatting())
	}
}
