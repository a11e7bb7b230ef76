package agenda_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// stap makes a step with all that its stadium asks.
func stap(s agenda.Stadium, datum string) agenda.Stap {
	uit := agenda.Stap{Stadium: s, Datum: op(datum), Rol: "lid"}
	if s == agenda.Geplaatst {
		uit.Actielijn = "wonen"
	}
	if s == agenda.Geevalueerd {
		uit.Evaluatie = agenda.NaDePilot
	}
	return uit
}

// naar brings a dossier to a stadium by the shortest way; zero is an empty one.
func naar(t *testing.T, s agenda.Stadium, herkomst bool) agenda.Dossier {
	t.Helper()
	p := agenda.Probleem{ID: "p"}
	begin := agenda.Ingebracht
	if herkomst {
		p.Herkomst, begin = &agenda.Herkomst{Probleem: "q", Stap: 1}, agenda.TerugNaarAnalyse
	}
	ketens := map[agenda.Stadium][]agenda.Stadium{
		0: nil, agenda.Ingebracht: {begin}, agenda.Geplaatst: {begin, agenda.Geplaatst},
		agenda.Geprioriteerd:    {begin, agenda.Geplaatst, agenda.Geprioriteerd},
		agenda.Gepland:          {begin, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland},
		agenda.InUitvoering:     {begin, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland, agenda.InUitvoering},
		agenda.Geevalueerd:      {begin, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland, agenda.InUitvoering, agenda.Geevalueerd},
		agenda.Geimplementeerd:  {begin, agenda.Geplaatst, agenda.Geprioriteerd, agenda.Gepland, agenda.InUitvoering, agenda.Geevalueerd, agenda.Geimplementeerd},
		agenda.TerugNaarAnalyse: {begin, agenda.Geplaatst, agenda.Geprioriteerd, agenda.TerugNaarAnalyse},
	}
	d := agenda.NewDossier(p)
	for _, s := range ketens[s] {
		var err error
		d, err = d.Noteer(stap(s, "2024"))
		require.NoError(t, err)
	}
	return d
}

// Every pair of stadia: what the process draws may be taken, all else may not.
// Written out by hand from Samenwerkingsagenda Twente, proces; see
// agenda.Overgangen for what of it is our reading.
func TestOvergangen(t *testing.T) {
	mag := map[agenda.Stadium][]agenda.Stadium{
		0:                       {agenda.Ingebracht},
		agenda.Ingebracht:       {agenda.Geplaatst},
		agenda.Geplaatst:        {agenda.Geprioriteerd},
		agenda.Geprioriteerd:    {agenda.Gepland, agenda.TerugNaarAnalyse},
		agenda.Gepland:          {agenda.InUitvoering, agenda.TerugNaarAnalyse},
		agenda.InUitvoering:     {agenda.Geevalueerd, agenda.TerugNaarAnalyse},
		agenda.Geevalueerd:      {agenda.InUitvoering, agenda.Geimplementeerd, agenda.TerugNaarAnalyse},
		agenda.Geimplementeerd:  nil,
		agenda.TerugNaarAnalyse: {agenda.Geplaatst},
	}
	for van, wil := range mag {
		d := naar(t, van, false)
		require.Equal(t, van, d.Stadium())
		require.ElementsMatch(t, wil, d.Vervolgstadia(), van)
		for _, s := range agenda.Stadia() {
			na, err := d.Noteer(stap(s, "2024"))
			if slices.Contains(wil, s) {
				require.NoError(t, err, "%s > %s", van, s)
				require.Equal(t, s, na.Stadium())
				continue
			}
			require.ErrorIs(t, err, agenda.CodeStadium, "%s > %s", van, s)
			require.Equal(t, van, na.Stadium(), "what is refused changes nothing")
		}
	}
	require.Len(t, agenda.Overgangen(), 14)
	for _, o := range agenda.Overgangen() {
		require.NotEmpty(t, o.Naam)
		require.Contains(t, o.Bron, "Samenwerkingsagenda Twente")
	}
	agenda.Overgangen()[0].Naar = 0
	require.Equal(t, agenda.Ingebracht, agenda.Overgangen()[0].Naar, "the table is a copy")
}

// What comes from an evaluation begins at the analysis; what does not, cannot.
func TestDossier_begin(t *testing.T) {
	van := naar(t, 0, true)
	require.Equal(t, []agenda.Stadium{agenda.TerugNaarAnalyse}, van.Vervolgstadia())
	_, err := van.Noteer(stap(agenda.Ingebracht, "2024"))
	heeftMelding(t, err, "stadium stadium:", "what an evaluation laid bare opens with terug-naar-analyse")
	_, err = van.Noteer(stap(agenda.TerugNaarAnalyse, "2024"))
	require.NoError(t, err)
	_, err = naar(t, 0, false).Noteer(stap(agenda.TerugNaarAnalyse, "2024"))
	heeftMelding(t, err, "this problem has no herkomst")
	_, err = naar(t, 0, false).Noteer(stap(agenda.Gepland, "2024"))
	heeftMelding(t, err, "a dossier opens with ingebracht, not with gepland")
}

// "Na de pilotfase evalueren we de aanpak. Vervolgens implementeren we": an
// evaluation in between does not do.
func TestDossier_implementeren(t *testing.T) {
	tussen := stap(agenda.Geevalueerd, "2024")
	tussen.Evaluatie = agenda.Tussentijds
	d, err := naar(t, agenda.InUitvoering, false).Noteer(tussen)
	require.NoError(t, err)
	require.ElementsMatch(t, []agenda.Stadium{agenda.InUitvoering, agenda.TerugNaarAnalyse}, d.Vervolgstadia())
	_, err = d.Noteer(stap(agenda.Geimplementeerd, "2024"))
	heeftMelding(t, err, "stadium stadium:", "evaluation after the pilot")
	_, err = naar(t, agenda.Geimplementeerd, false).Noteer(stap(agenda.TerugNaarAnalyse, "2024"))
	heeftMelding(t, err, "end of the way", "new problem")
}

// A step is refused with every reason at once.
func TestDossier_weigert(t *testing.T) {
	d := naar(t, agenda.Gepland, false)
	_, err := d.Noteer(agenda.Stap{
		Stadium: agenda.Geimplementeerd, Datum: op("2023-12"), Actielijn: "wonen", Bij: "kamers", Notitie: "x\x00",
		Evaluatie: agenda.Tussentijds, Bijdragen: []agenda.Bijdrage{{Vraag: "zorg"}},
	})
	require.Equal(t, []string{
		`ongeldige-waarde notitie: the text holds control character U+0000; only line feed and tab may be in it (found "x\x00")`,
		`stadium stadium: from gepland a problem goes to in-uitvoering or terug-naar-analyse, not to geimplementeerd (found "geimplementeerd")`,
		`periode datum: a step before it was later, on 2024 (found "2023-12")`,
		`leeg rol: this must be filled`,
		`tegenspraak actielijn: only a step to geplaatst has this (found "wonen")`,
		`tegenspraak bij: only a step to geplaatst has this (found "kamers")`,
		`tegenspraak evaluatie: only a step to geevalueerd has this (found "tussentijds")`,
		`tegenspraak bijdragen: only a step to geevalueerd has this (found "zorg")`,
	}, meldingen(err))

	_, err = naar(t, agenda.Ingebracht, false).Noteer(agenda.Stap{Stadium: agenda.Geplaatst})
	require.Equal(t, []string{"leeg datum: the datum must be filled", "leeg rol: this must be filled", "leeg actielijn: this must be filled"}, meldingen(err))
	_, err = naar(t, agenda.InUitvoering, false).Noteer(agenda.Stap{Stadium: agenda.Geevalueerd, Datum: op("2024"), Rol: "lid"})
	require.Equal(t, []string{"leeg evaluatie: say which evaluation it was: tussentijds or na-de-pilot"}, meldingen(err))
	_, err = d.Noteer(agenda.Stap{Datum: op("2024"), Rol: "lid"})
	require.Equal(t, []string{"leeg stadium: the stadium must be filled"}, meldingen(err))
}

// The year of an earlier step does not lie before a day in it.
func TestDossier_datums(t *testing.T) {
	d := naar(t, agenda.Ingebracht, false)
	d, err := d.Noteer(stap(agenda.Geplaatst, "2024-05-09"))
	require.NoError(t, err)
	d, err = d.Noteer(stap(agenda.Geprioriteerd, "2024"))
	require.NoError(t, err)
	_, err = d.Noteer(stap(agenda.Gepland, "2023"))
	heeftMelding(t, err, "periode datum:")
	// A vague date between two exact ones doesn't turn time back.
	_, err = d.Noteer(stap(agenda.Gepland, "2024-01-02"))
	heeftMelding(t, err, "periode datum: a step before it was later, on 2024-05-09")
	d, err = d.Noteer(stap(agenda.Gepland, "2024-05-09"))
	require.NoError(t, err)
	d, err = d.Noteer(stap(agenda.InUitvoering, "2024-10"))
	require.NoError(t, err)
	d, err = d.Noteer(stap(agenda.Geevalueerd, "2024"))
	require.NoError(t, err)
	_, _, err = d.Vervolg(agenda.Probleem{ID: "nieuw"}, stap(agenda.TerugNaarAnalyse, "2024-09"))
	heeftMelding(t, err, "periode datum: the evaluation it comes from was not before 2024-10")
}

func TestDossier_besluit(t *testing.T) {
	_, ok := naar(t, agenda.Ingebracht, false).Besluit()
	require.False(t, ok)
	s, ok := naar(t, agenda.Geevalueerd, false).Besluit()
	require.True(t, ok)
	require.Equal(t, "wonen", s.Actielijn)
	_, ok = naar(t, agenda.TerugNaarAnalyse, false).Besluit()
	require.False(t, ok, "back at the analysis it has no place any more")
}

// What an evaluation lays bare is a new problem at the analysis, with a link to
// where it came from; the old dossier stays as it was.
func TestDossier_Vervolg(t *testing.T) {
	d := naar(t, agenda.Geimplementeerd, false)
	nieuw, dossier, err := d.Vervolg(agenda.Probleem{ID: "nieuw", Naam: "Nieuw"}, agenda.Stap{Datum: op("2025"), Rol: "lid", Notitie: "Bleek bij de evaluatie."})
	require.NoError(t, err)
	require.Equal(t, &agenda.Herkomst{Probleem: "p", Stap: 6}, nieuw.Herkomst)
	require.Equal(t, "nieuw", dossier.Probleem())
	require.Equal(t, agenda.TerugNaarAnalyse, dossier.Stadium())
	require.Equal(t, agenda.Analyse, dossier.Stadium().Processtap())
	require.Equal(t, []agenda.Stadium{agenda.Geplaatst}, dossier.Vervolgstadia())
	require.Equal(t, agenda.Geimplementeerd, d.Stadium())

	_, _, err = d.Vervolg(agenda.Probleem{ID: "nieuw"}, agenda.Stap{Datum: op("2023"), Notitie: "\x00"})
	require.Equal(t, []string{
		`ongeldige-waarde notitie: the text holds control character U+0000; only line feed and tab may be in it (found "\x00")`,
		`leeg rol: this must be filled`,
		`periode datum: the evaluation it comes from was not before 2024 (found "2023")`,
	}, meldingen(err))
	_, _, err = d.Vervolg(agenda.Probleem{ID: "p"}, stap(agenda.TerugNaarAnalyse, "2025"))
	require.Equal(t, []string{`tegenspraak id: a problem cannot come from itself (found "p")`}, meldingen(err))
	_, _, err = d.Vervolg(agenda.Probleem{ID: "P"}, stap(agenda.TerugNaarAnalyse, "2025"))
	heeftMelding(t, err, "ongeldige-waarde id:")
	_, _, err = naar(t, agenda.InUitvoering, false).Vervolg(agenda.Probleem{ID: "nieuw"}, stap(agenda.TerugNaarAnalyse, "2025"))
	require.ErrorIs(t, err, agenda.CodeStadium)
}
