package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var cyclus = voorbeeldtest.Programma(voerUit)

// goed runs the program here and gives what it wrote.
func goed(t *testing.T, args ...string) string {
	t.Helper()
	status, uit, fout := cyclus.DraaiHier(t, args...)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, fout)
	return uit
}

func lees(t *testing.T, bestand string) string {
	t.Helper()
	b, err := os.ReadFile(bestand)
	require.NoError(t, err)
	return string(b)
}

func schrijf(t *testing.T, bestand, inhoud string) string {
	t.Helper()
	require.NoError(t, os.WriteFile(bestand, []byte(inhoud), 0o600))
	return bestand
}

const (
	logAchterhoek   = "ronde-voorbeeld-achterhoek-2021.jsonl"
	logVolgende     = "ronde-voorbeeld-achterhoek-2022.jsonl"
	plaatAchterhoek = "cyclus-achterhoek.html"
)

// Without flags: the story on the screen, the plate and two logs beside it; the
// same bytes every time, also where the logs stand already.
func TestZonderVlaggen(t *testing.T) {
	t.Chdir(t.TempDir())
	uit := goed(t)
	rest := uit
	for _, w := range []string{ // in this order
		"CBS", "fictief",
		"Van de 14 effecten: 5 op koers, 1 afwijkend, 7 met te weinig gegevens en 1 alleen context.",
		"Afwijkend: Mensen vallen niet uit door ziekte of beperking (score −27)", "illustratief", "Te weinig gegevens om iets te zeggen: ",
		"Stap 1. Input monitor\n", "de ronde begint met 5 opgaven", "Stap 2. Eerste analyse\n",
		"Personen met een arbeidsongeschiktheidsuitkering, 2020: 468 per 10.000 inwoners (459 tot 477; voorlopig); voorbehoud: ", "; naast de benchmark: hoger",
		"TERUGGEZONDEN naar Input monitor: De cijfers zeggen dát er iets is, niet waardoor; over 7 van de 14 effecten",
		"Stap 1. Input monitor (de 2e keer)\n", "verhaal uit gesprek", "Stap 2. Eerste analyse (de 2e keer)\n", "kanttekening (bij voorkeur)",
		"Stap 3. ", "10 mei 2021: GEWEIGERD is de bijeenkomst met iedereen die was uitgenodigd",
		"andere personen dan bij ‘Eerste analyse’ (moet; Brede Monitoring Achterhoek, plaat, stap 3): Het gaat om p-09", "hersteld: p-09 gaat eruit, p-15 komt erbij",
		"17 mei 2021: bijeen", "anders gezien door professional", "Stap 4. ", "naast Regioplan Integraal Zorgakkoord (IZA)/GALA",
		"Stap 5. ", "nu uiterlijk 30 juni 2022", "Stap 6. ", "opgave ongewijzigd", "opgave aangescherpt", "opgave aangevuld", "opgave aangepast", "de ronde is gesloten",
		"Van actie terug naar cijfer", "Actie a-vroegoverleg (loopt)", "van bevinding b-mensen-vallen-niet-uit", "van bevinding b-verhaal",
		"De volgende ronde", "begint met 6 opgaven", "overgenomen actie: Proef met vroegoverleg", "overgenomen actie: Werkgevers",
		"wat zegt de monitor over 2023 sindsdien?", "Er is nog geen nieuwer cijfer dan dat van 2020.",
		"Sindsdien hoger, meer dan toeval verklaart: 42,0% in 2020, 44,4% in 2023. Waardoor dat komt, zegt het cijfer niet.",
		logAchterhoek, logVolgende, plaatAchterhoek,
	} {
		_, na, ok := strings.Cut(rest, w)
		require.True(t, ok, "%q is not there, or not in its place", w)
		rest = na
	}
	require.Contains(t, uit, ", Verbindingsgroep brede monitoring p-13", "without the bouwgroepen, of which it is a part")
	blad := lees(t, plaatAchterhoek)
	paginatest.Keur(t, blad)
	for _, w := range []string{"deelnemers, gesprekken en afspraken zijn fictief", "De ronde is gesloten.", "Teruggezonden van ‘Eerste analyse’ naar ‘Input monitor’", "Proef met vroegoverleg in twee gemeenten"} {
		require.Contains(t, blad, w)
	}
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.ElementsMatch(t, []string{plaatAchterhoek, logAchterhoek, logVolgende}, bestanden, "and nothing else")

	logs := lees(t, logAchterhoek) + lees(t, logVolgende)
	require.Equal(t, uit, goed(t), "where the logs stand already")
	require.Equal(t, logs, lees(t, logAchterhoek)+lees(t, logVolgende))
	t.Chdir(t.TempDir())
	require.Equal(t, uit, goed(t), "in another folder")
	require.Equal(t, logs, lees(t, logAchterhoek)+lees(t, logVolgende))
	require.Equal(t, blad, lees(t, plaatAchterhoek))
}

// What goes to a file or the screen in a format leaves nothing else.
func TestUitBestand(t *testing.T) {
	for naam, begin := range map[string]string{"a.html": "<!DOCTYPE html>", "a.json": "{", "a.txt": "Brede Monitoring", "a.ics": "BEGIN:VCALENDAR\r\n"} {
		status, uit, fout := cyclus.Draai(t, "-uit", naam)
		require.Equal(t, opdrachtregel.Goed, status, fout)
		require.Empty(t, uit)
		require.True(t, strings.HasPrefix(strings.ToLower(lees(t, naam)), strings.ToLower(begin)), naam)
		bestanden, err := filepath.Glob("*")
		require.NoError(t, err)
		require.Equal(t, []string{naam}, bestanden)
	}
}

// A process as JSON has the keys of its format and reads back to the same.
func TestProces(t *testing.T) {
	t.Chdir(t.TempDir())
	for id, stappen := range map[string]int{"brede-monitoring": 6, "planning-en-control": 5, "samenwerkingsagenda": 5} {
		args := []string{"-proces", id}
		if id == "planning-en-control" {
			args = append(args, "-jaar", "2016")
		}
		uit := goed(t, append(args, "-formaat", "json")...)
		var p struct {
			Versie, ID, Naam, Bron string
			Stappen                []struct {
				Nummer                        int
				ID, Naam, Vaststeller, Levert string
				AfvaardigingVan               string `json:"afvaardiging_van"`
				Venster                       *struct{ Van, Tot string }
				Deelnemers                    []struct{ Orgaan, Rol string }
			}
			Overgangen []struct{ Van, Naar, Wanneer string }
		}
		require.NoError(t, json.Unmarshal([]byte(uit), &p))
		require.Equal(t, id, p.ID)
		require.Len(t, p.Stappen, stappen)
		for i, s := range p.Stappen {
			require.Equal(t, i+1, s.Nummer)
			if id == "planning-en-control" {
				require.NotNil(t, s.Venster, s.ID)
				require.NotEmpty(t, s.Levert, s.ID)
				require.NotEmpty(t, s.Vaststeller, s.ID)
				require.Contains(t, s.Venster.Van, "2016-")
			}
		}
		require.NotEmpty(t, p.Overgangen)
		d, err := cycle.ReadJSON(strings.NewReader(uit), id)
		require.NoError(t, err)
		var weer bytes.Buffer
		require.NoError(t, cycle.WriteJSON(&weer, d))
		require.Equal(t, uit, weer.String())

		require.Contains(t, goed(t, args...), p.Stappen[1].Naam)
		paginatest.Keur(t, goed(t, append(args, "-formaat", "html")...))
	}
	require.Contains(t, goed(t, "-proces", "planning-en-control"), "Jaarrekening 2015", "2016 is the year of the source")
	require.Contains(t, goed(t, "-proces", "planning-en-control", "-jaar", "2026"), "Jaarrekening 2025")
	status, _, fout := cyclus.DraaiHier(t, "-proces", "planning-en-control", "-jaar", "2500")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "2500")
}

// The calendar, from a day: what lies before it is over, what comes is to come.
func TestKalender(t *testing.T) {
	t.Chdir(t.TempDir())
	uit := goed(t, "-kalender", "-datum", "2021-09-21")
	for _, w := range []string{
		"Jaarkalender 2021", "Peildatum 21 september 2021", "Planning en control 2021", "Najaarsnota 2021, november 2021: Gemeenteraad (volgt)",
		"Monitor over 2020", "Regieteam RSSDA\n  - Proef met vroegoverleg in twee gemeenten: 7 juni 2021 t/m 30 juni 2022 (loopt)", "gedaan op 20 september 2021",
	} {
		require.Contains(t, uit, w)
	}
	require.Contains(t, goed(t, "-kalender", "-datum", "2023-01-01", "-jaar", "2022"), "te laat", "open acties whose day has passed")
	uit = goed(t, "-kalender")
	require.Contains(t, uit, "Peildatum 17 januari 2022", "the day of the last event")
	require.Contains(t, uit, "Deelnemers, gesprekken, duidingen, afspraken en\n  data van de ronde zijn fictief.")
	require.Contains(t, uit, "Brede Monitoring Achterhoek (2022)\n  Staat in stap 1 van 6")
	blad := goed(t, "-kalender", "-formaat", "html")
	paginatest.Keur(t, blad)
	require.Contains(t, blad, "deelnemers, gesprekken en afspraken zijn fictief")

	agenda := goed(t, "-formaat", "ics")
	require.Equal(t, strings.Count(agenda, "BEGIN:VEVENT"), strings.Count(agenda, "DESCRIPTION:De cijfers zijn van het CBS"), "each event says what is fictional")
	require.Contains(t, agenda, "SUMMARY:Proef met vroegoverleg in twee gemeenten\r\n")
	require.Equal(t, strings.Count(agenda, "BEGIN:VEVENT"), strings.Count(agenda, "END:VEVENT"))
	require.Equal(t, 1, strings.Count(agenda, "SUMMARY:Proef"), "the actie taken over stands once")
	require.Equal(t, agenda, goed(t, "-formaat", "ics"))
	require.Contains(t, goed(t, "-proces", "planning-en-control", "-jaar", "2026", "-formaat", "ics"), "SUMMARY:Begroting 2027")
	require.Contains(t, goed(t, "-proces", "planning-en-control", "-kalender", "-datum", "2016-07-01"), "Peildatum 1 juli 2016")
}

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "csv"}, {"-voorbeeld", "anders"}, {"-proces", "anders"}, {"-proces", ""}, {"-log", ""}, {"-uit", "a.xyz"},
		{"-datum", "gisteren"}, {"-datum", "2021-02-30"}, {"-jaar", "2021"}, {"-jaar", "dit"}, {"-proces", "brede-monitoring", "-jaar", "2021"},
		{"-proces", "brede-monitoring", "-kalender"}, {"-proces", "samenwerkingsagenda", "-formaat", "ics"}, {"-kalender", "-formaat", "json"},
		{"-proces", "brede-monitoring", "-datum", "2021-01-01"}, {"-proces", "brede-monitoring", "-log", "x.jsonl"}, {"-voorbeeld", "fictief", "-log", "x.jsonl"},
	} {
		status, uit, fout := cyclus.Draai(t, args...)
		require.Equal(t, opdrachtregel.Vlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	_, _, fout := cyclus.Draai(t, "-voorbeeld", "anders", "-datum", "gisteren", "-formaat", "csv")
	for _, w := range []string{"-voorbeeld", "-datum", "-formaat"} {
		require.Contains(t, fout, w+" is", "all at once")
	}
	status, _, fout := cyclus.Draai(t, "-help")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Contains(t, fout, "-kalender")
}

// Every command of the README runs as it stands there, one after another.
func TestLeesMij(t *testing.T) {
	cyclus.LeesMij(t, "./examples/cyclus", 15, nil)
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-log", "weg.jsonl"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	cyclus.HoofdLeesMij(t, "./examples/cyclus", 1, nil)
}
