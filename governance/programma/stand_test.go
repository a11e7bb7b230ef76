package programma_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// A milestone of February to April, done or not, at dates before, in and after.
func TestStandMijlpaal(t *testing.T) {
	for _, g := range []struct {
		gereed, datum string
		want          programma.Toestand
		later         int
	}{
		{"", "2018-01-31", programma.Volgt, 0},
		{"", "2018-02-01", programma.InTijdvak, 0},
		{"", "2018-04-30", programma.InTijdvak, 0},
		{"", "2018-05-01", programma.Verstreken, 1},
		{"2018-05-10", "2018-05-09", programma.Verstreken, 9},
		{"2018-05-10", "2018-05-10", programma.Bereikt, 10},
		{"2018-01-15", "2018-01-14", programma.Volgt, 0},
		{"2018-01-15", "2018-01-15", programma.Bereikt, 0},
		{"2018-03-15", "2018-12-31", programma.Bereikt, 0},
	} {
		d := klein(t)
		m := programma.Mijlpaal{ID: "m", Naam: "M", Tijdvak: tijdvak(t, "2018-02/2018-04")}
		e := programma.Evaluatie{ID: "e", Naam: "E", Tijdvak: m.Tijdvak, Fasen: programma.Fasen()}
		if g.gereed != "" {
			m.Gereed, e.Gereed = dag(t, g.gereed), dag(t, g.gereed)
		}
		d.Projecten[0].Mijlpalen, d.Evaluaties = []programma.Mijlpaal{m}, []programma.Evaluatie{e}
		s := opgelost(t, d).Stand(dag(t, g.datum))
		require.Equal(t, []any{g.want, g.later}, []any{s.Mijlpalen[0].Toestand, s.Mijlpalen[0].DagenLater}, "%+v", g)
		require.Equal(t, []any{g.want, g.later}, []any{s.Evaluaties[0].Toestand, s.Evaluaties[0].DagenLater}, "%+v", g)
		require.Equal(t, 1, s.Aantal(g.want))
		require.Equal(t, g.want == programma.Bereikt, s.Mijlpalen[0].Gereed != 0)
		require.Equal(t, g.want == programma.Volgt || g.want == programma.InTijdvak, len(s.Volgende) == 1)
	}
}

func metOverleg(t tester, ritme governance.Ritme, looptijd string, dagen ...string) *programma.Programma {
	t.Helper()
	d := klein(t)
	d.Looptijd = tijdvak(t, looptijd)
	d.Stuurgroep = &programma.Stuurgroep{Leden: []string{"leider"}, Ritme: ritme}
	for _, s := range dagen {
		d.Stuurgroep.Overleg = append(d.Stuurgroep.Overleg, programma.Overleg{Datum: dag(t, s)})
	}
	return opgelost(t, d)
}

// "At least once every two months": in every two successive calendar months.
func TestStuurgroepRitme(t *testing.T) {
	tweemaandelijks := governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}
	for _, g := range []struct {
		naam     string
		ritme    governance.Ritme
		looptijd string
		overleg  []string
		gaten    string
	}{
		{"even months do", tweemaandelijks, "2018-H1", []string{"2018-02-28", "2018-04-01", "2018-06-30"}, ""},
		{"one month without is allowed at each end", tweemaandelijks, "2018-H1", []string{"2018-02-01", "2018-03-01", "2018-05-01"}, ""},
		{"two at the start", tweemaandelijks, "2018-H1", []string{"2018-03-01", "2018-05-01"}, "1 januari 2018 t/m 28 februari 2018"},
		{"sixty days may hold two empty months", tweemaandelijks, "2018-H1", []string{"2018-02-28", "2018-05-01"}, "1 maart 2018 t/m 30 april 2018"},
		{"two gaps", tweemaandelijks, "2018", []string{"2018-03-15", "2018-05-15", "2018-07-15", "2018-09-15"}, "1 januari 2018 t/m 28 februari 2018 en 1 oktober 2018 t/m 31 december 2018"},
		{"a month that is touched counts whole", tweemaandelijks, "2018-01-31/2018-03-01", []string{"2018-01-02", "2018-03-31"}, ""},
		{"outside does not count", tweemaandelijks, "2018-01/2018-02", []string{"2017-12-31", "2018-03-01"}, "1 januari 2018 t/m 28 februari 2018"},
		{"twice a quarter of a year", governance.Ritme{Keren: 2, Per: 3, Eenheid: governance.Maand}, "2018-01/2018-04", []string{"2018-01-10", "2018-01-20", "2018-04-10"}, "1 februari 2018 t/m 30 april 2018"},
		{"weekly", governance.Ritme{Keren: 1, Per: 1, Eenheid: governance.Week}, "2018-W01/2018-W03", []string{"2018-01-01", "2018-01-21"}, "8 januari 2018 t/m 14 januari 2018"},
		{"yearly", governance.Ritme{Keren: 1, Per: 1, Eenheid: governance.Jaar}, "2018/2019", []string{"2018-01-01"}, "1 januari 2019 t/m 31 december 2019"},
	} {
		x := toets(t, metOverleg(t, g.ritme, g.looptijd, g.overleg...), "stuurgroep-ritme", "")
		require.Contains(t, strings.ToLower(x.Bevinding), programma.RitmeLezing(g.ritme), "how it is read stands by it")
		if g.gaten == "" {
			require.Equal(t, governance.Voldaan, x.Oordeel, g.naam)
			continue
		}
		require.Equal(t, governance.NietVoldaan, x.Oordeel, g.naam)
		require.Contains(t, strings.ToLower(x.Bevinding), g.ritme.String()+", maar te weinig in: "+g.gaten+";", g.naam)
	}

	// A programme of one month touches no two months: it cannot be told.
	require.Equal(t, governance.NietTeToetsen, toets(t, metOverleg(t, tweemaandelijks, "2018-01", "2031-05-01"), "stuurgroep-ritme", "").Oordeel)
	for ritme, want := range map[governance.Ritme]string{
		tweemaandelijks: "gelezen als: minstens 1 keer in elke 2 opeenvolgende kalendermaanden die het programma raakt",
		{Keren: 2, Per: 1, Eenheid: governance.Week}: "gelezen als: minstens 2 keer in elke kalenderweek die het programma raakt",
		{Keren: 1, Per: 1, Eenheid: governance.Jaar}: "gelezen als: minstens 1 keer in elk kalenderjaar dat het programma raakt",
	} {
		require.Equal(t, want, programma.RitmeLezing(ritme))
	}
}

// By hand: after a meeting in February, March may be empty and April not.
func TestStuurgroepStand(t *testing.T) {
	ritme := governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}
	p := metOverleg(t, ritme, "2018", "2018-06-14", "2018-02-20")
	for datum, want := range map[string]programma.Stuurgroepstand{
		"2018-01-15": {Gepland: dag(t, "2018-02-20"), Uiterlijk: dag(t, "2018-02-28")},
		"2018-02-20": {Laatste: dag(t, "2018-02-20"), Gepland: dag(t, "2018-06-14"), Uiterlijk: dag(t, "2018-04-30")},
		"2018-05-03": {Laatste: dag(t, "2018-02-20"), Gepland: dag(t, "2018-06-14"), Uiterlijk: dag(t, "2018-04-30"), DagenLater: 3},
		"2018-07-01": {Laatste: dag(t, "2018-06-14"), Uiterlijk: dag(t, "2018-08-31")},
	} {
		require.Equal(t, &want, p.Stand(dag(t, datum)).Stuurgroep, datum)
	}
	p = metOverleg(t, ritme, "2018", "2018-11-01")
	require.Equal(t, &programma.Stuurgroepstand{Laatste: dag(t, "2018-11-01")}, p.Stand(dag(t, "2018-12-01")).Stuurgroep, "December may be empty")
	require.True(t, metOverleg(t, ritme, "2018").Stand(dag(t, "2018-12-01")).Stuurgroep.Onbekend)
	require.Nil(t, opgelost(t, klein(t)).Stand(dag(t, "2018-12-01")).Stuurgroep)
}

func TestStandTekst(t *testing.T) {
	for bestand, s := range map[string]*programma.Stand{
		"stand-2018.txt":    opgelost(t, programma.Programma2018()).Stand(dag(t, "2018-02-01")),
		"stand-fictief.txt": opgelost(t, programma.Fictief()).Stand(dag(t, "2026-07-15")),
		"stand-klein.txt":   opgelost(t, klein(t)).Stand(dag(t, "2019-01-02")),
	} {
		var b bytes.Buffer
		require.NoError(t, s.WriteText(&b))
		schematest.Vergelijk(t, "testdata/"+bestand, b.Bytes(), *update)
	}
	require.Error(t, new(programma.Stand).WriteText(new(bytes.Buffer)))
}

// What a terminal shows of the meetings, of circles and of what is out of time.
func TestStandTekstGevallen(t *testing.T) {
	tekst := func(p *programma.Programma, datum string) string {
		var b bytes.Buffer
		require.NoError(t, p.Stand(dag(t, datum)).WriteText(&b))
		return b.String()
	}
	ritme := governance.Ritme{Keren: 1, Per: 2, Eenheid: governance.Maand}
	require.Contains(t, tekst(metOverleg(t, ritme, "2018", "2018-02-20"), "2018-05-03"), "! volgend overleg moest uiterlijk 30 april 2018, 3 dagen geleden\n  laatste overleg: 20 februari 2018; gepland: geen")
	require.Contains(t, tekst(metOverleg(t, ritme, "2018", "2018-11-01"), "2018-12-01"), "voor het einde is geen overleg meer nodig")

	d := netwerk(t, "a:2", "b:3 c", "c:4 b", "d:400 a")
	require.Contains(t, tekst(opgelost(t, d), "2018-05-03"), "  kring: c komt na b, en b na c\n  zonder plaats in de tijd, op of achter een kring: b\n  zonder plaats in de tijd, op of achter een kring: c\n  ! haalt zijn tijdvak niet: d")

	// Seven projects that all wait for one another lie on far more than a
	// hundred circles; only so many are listed.
	d = metProjecten(t, "a", "b", "c", "d", "e", "f", "g")
	for _, van := range d.Projecten {
		for _, naar := range d.Projecten {
			if van.ID != naar.ID {
				d.Relaties = append(d.Relaties, programma.Relatie{Van: van.ID, Naar: naar.ID, Soort: programma.AfhankelijkVanResultaat})
			}
		}
	}
	p := opgelost(t, d)
	require.Len(t, p.Kringen().Kringen, 100)
	require.True(t, p.Kringen().Afgebroken)
	require.Len(t, p.Kringen().Losmaken, 21, "one way of each pair")
	require.Contains(t, tekst(p, "2018-05-03"), "\n  en meer\n")
}

func TestStandJSON(t *testing.T) {
	s := opgelost(t, programma.Fictief()).Stand(dag(t, "2026-07-15"))
	var b bytes.Buffer
	require.NoError(t, s.WriteJSON(&b))
	var los struct {
		Fictief    bool
		Datum      kalender.Datum
		Mijlpalen  []struct{ Mijlpaal, Toestand string }
		Volgende   []string
		Stuurgroep struct{ Uiterlijk string }
		Belasting  []struct {
			Rol         string
			Uren        float64
			Beschikbaar *float64
		}
	}
	require.NoError(t, json.Unmarshal(b.Bytes(), &los))
	require.True(t, los.Fictief)
	require.Equal(t, s.Datum, los.Datum)
	require.Len(t, los.Mijlpalen, 11)
	require.Equal(t, "gereed", los.Mijlpalen[0].Toestand)
	require.Equal(t, []string{"thu-pilot", "nac-proef"}, los.Volgende)
	require.Equal(t, "2026-09-30", los.Stuurgroep.Uiterlijk)
	// By hand: 10 + 8 + 4 hours a week for the three projects with a projectleider.
	require.Equal(t, "projectleider 22 20", fmt.Sprint(los.Belasting[1].Rol, " ", los.Belasting[1].Uren, " ", *los.Belasting[1].Beschikbaar))
}

func TestOverzicht(t *testing.T) {
	p := opgelost(t, programma.Fictief())
	var b bytes.Buffer
	require.NoError(t, p.Overzicht().WriteJSON(&b))
	var los map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(b.Bytes(), &los))
	require.ElementsMatch(t, []string{
		"versie", "id", "naam", "fictief", "looptijd", "datum", "projecten", "extern", "rollen", "posten", "relaties", "kringen", "kringen_afgebroken", "losmaken", "losmaken_bewezen",
		"kritiek_pad", "eind", "kringen_mijlpalen", "kringen_mijlpalen_afgebroken", "inzet", "toetsen",
	}, sleutels(los))

	var projecten []struct {
		ID, Naam           string
		Themas, Doelen     []string
		Mijlpalen, Risicos []map[string]any
	}
	require.NoError(t, json.Unmarshal(los["projecten"], &projecten))
	require.Len(t, projecten, 4)
	require.Equal(t, []string{"meedoen", "rondkomen"}, projecten[0].Doelen)
	// Done twelve days after its span: the planning has the day it was.
	require.Equal(t, map[string]any{
		"id": "toe-proef", "naam": "Proef met directe intake", "tijdvak": "2026-03/2026-05", "van": "2026-03-01", "tot": "2026-05-31",
		"na": []any{"toe-verkenning"}, "gereed": "2026-06-12", "in_kring": false, "vroegste_eind": "2026-06-12", "speling": nil, "ruimte_tijdvak": nil, "kritiek": false,
	}, projecten[0].Mijlpalen[1])
	// By hand: 153 days from the day after, 13 June, end on 12 November, 49 days
	// before 31 December.
	require.Equal(t, map[string]any{
		"id": "toe-invoering", "naam": "Directe intake ingevoerd", "tijdvak": "2026-06/2026-10", "van": "2026-06-01", "tot": "2026-10-31",
		"na": []any{"toe-proef", "cij-dashboard"}, "gereed": nil, "in_kring": false, "vroegste_eind": "2026-11-12", "speling": 49.0, "ruimte_tijdvak": 0.0, "kritiek": false,
	}, projecten[0].Mijlpalen[2])
	require.Equal(t, map[string]any{
		"id": "verloop", "omschrijving": "Ervaren medewerkers vertrekken", "kans": 3.0, "gevolg": 4.0, "risicoscore": 12.0, "eigenaar": "programmamanager",
	}, projecten[0].Risicos[0], "a shared risk is told in full")
	require.JSONEq(t, `[["toegang","thuis"],["toegang","cijfers","thuis"]]`, string(los["kringen"]))
	require.JSONEq(t, `["thu-pilot","thu-uitrol"]`, string(los["kritiek_pad"]))

	b.Reset()
	p = opgelost(t, programma.Programma2018())
	require.NoError(t, p.Overzicht().WriteJSON(&b))
	require.NotContains(t, b.String(), `"fictief"`)
	require.NoError(t, json.Unmarshal(b.Bytes(), &los))
	require.NoError(t, json.Unmarshal(los["projecten"], &projecten))
	require.Equal(t, map[string]any{
		"id": "weinig-samenhang", "omschrijving": "Te weinig samenhang tussen projecten", "kans": nil, "gevolg": nil, "risicoscore": nil, "eigenaar": nil,
	}, projecten[0].Risicos[0])

	b.Reset()
	require.NoError(t, opgelost(t, klein(t)).Overzicht().WriteJSON(&b))
	for _, leeg := range []string{`"mijlpalen": []`, `"risicos": []`, `"relaties": []`, `"kringen": []`, `"kritiek_pad": []`, `"inzet": []`} {
		require.Contains(t, b.String(), leeg)
	}
}
