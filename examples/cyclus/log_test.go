package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// toestand writes where a round of the example stands, as -log does.
func toestand(t *testing.T, dag string) string {
	t.Helper()
	v, err := leesVlaggen([]string{"-datum", dag}, &bytes.Buffer{})
	require.NoError(t, err)
	s, err := speel(t.Context(), v, nil, nil)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, s.ronde.Toestand().WriteJSON(&b))
	return b.String()
}

// hersom writes lines of a log as the store would write their events: with the
// sum that fits behind the lines before.
func hersom(t *testing.T, log string) string {
	t.Helper()
	pad := filepath.Join(t.TempDir(), "log")
	b, err := opslag.Open(pad)
	require.NoError(t, err)
	for r := range strings.Lines(log) {
		r = strings.TrimSuffix(r, "\n")
		if i := strings.LastIndex(r, `,"som":"`); i >= 0 {
			r = r[:i] + "}"
		}
		g, err := ronde.Parse([]byte(r))
		require.NoError(t, err)
		require.NoError(t, b.Append(g))
	}
	require.NoError(t, b.Close())
	return lees(t, pad)
}

// A log reads back to the state that was told, on every day.
func TestLog(t *testing.T) {
	t.Chdir(t.TempDir())
	goed(t)
	for _, dag := range []string{"2021-01-18", "2021-03-01", "2021-03-02", "2021-05-10", "2021-06-07", "2021-09-13", "2021-10-25", "2021-11-01"} {
		require.Equal(t, toestand(t, dag), goed(t, "-log", logAchterhoek, "-datum", dag, "-formaat", "json"), dag)
	}
	require.Equal(t, toestand(t, "2021-11-01"), goed(t, "-log", logAchterhoek, "-formaat", "json"))

	uit := goed(t, "-log", logAchterhoek, "-datum", "2021-05-12")
	for _, w := range []string{"De ronde staat in stap Samen duiden, reflecteren, leren.", "1. Input monitor: gesloten (2 keer geopend)", "uitgenodigd voor 17 mei 2021", "TERUGGEZONDEN"} {
		require.Contains(t, uit, w)
	}
	require.NotContains(t, uit, "duiding:")
	uit = goed(t, "-log", logVolgende)
	require.Contains(t, uit, "overgenomen actie: Proef met vroegoverleg in twee gemeenten (loopt, uiterlijk 30 juni 2022)")
	blad := goed(t, "-log", logVolgende, "-formaat", "html")
	paginatest.Keur(t, blad)
	require.Contains(t, blad, "Overgenomen uit ronde voorbeeld-achterhoek-2021")
	require.Contains(t, goed(t, "-log", logAchterhoek, "-kalender"), "Jaarkalender 2021")
	require.Contains(t, goed(t, "-log", logAchterhoek, "-formaat", "ics"), "SUMMARY:Najaarsnota 2021")
}

// A log of another process, of a year.
func TestLog_planningEnControl(t *testing.T) {
	t.Chdir(t.TempDir())
	p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, 2016)
	require.NoError(t, err)
	g := ronde.Gebeurtenis{Nr: 1, Tijd: time.Date(2016, 1, 4, 9, 0, 0, 0, time.UTC), Wie: "p-1", Rol: "college", Soort: ronde.Geopend, Geopend: &ronde.Opening{
		Versie: ronde.FormaatVersie, Ronde: "fictief-2016", Proces: p.ID(), Regio: cbs.MustRegio("GM9901"), Jaar: 2016, Opgaven: []ronde.Opgave{{ID: "o", Tekst: "Een opgave"}},
	}}
	regel, err := g.Regel()
	require.NoError(t, err)
	schrijf(t, "pc.jsonl", hersom(t, string(regel)))
	require.Contains(t, goed(t, "-log", "pc.jsonl"), "De ronde staat in stap Jaarrekening 2015.")
	require.Contains(t, goed(t, "-log", "pc.jsonl", "-kalender"), "Jaarkalender 2016")
}

// A round that was closed before its end, and one of which an opgave was tested
// twice.
func TestLog_anders(t *testing.T) {
	t.Chdir(t.TempDir())
	goed(t)
	regels := strings.SplitAfter(lees(t, logAchterhoek), "\n")
	schrijf(t, "kort.jsonl", hersom(t, strings.Join(regels[:4], "")+`{"nr":5,"tijd":"2021-03-03T09:00:00Z","wie":"p-12","rol":"mosd","soort":"ronde-gesloten","ronde_gesloten":{"voortijdig":"Er is geen tijd"}}`+"\n"))
	uit := goed(t, "-log", "kort.jsonl")
	require.Contains(t, uit, "De ronde is voor haar einde gesloten: Er is geen tijd\n")
	require.Contains(t, uit, "    voor haar einde: Er is geen tijd\n")

	n := len(regels) - 3 // the last step is closed in it, the round after it
	require.Contains(t, regels[n], `"stap-gesloten"`)
	require.Contains(t, goed(t, "-log", schrijf(t, "bijna.jsonl", strings.Join(regels[:n+1], ""))), "Alle stappen zijn gesloten; de ronde zelf nog niet.")
	kop := `,"tijd":"2021-10-26T09:00:00Z","wie":"p-12","rol":"mosd","soort":`
	i := slices.IndexFunc(regels, func(r string) bool { return strings.Contains(r, `"id":"opgaven"`) })
	nr := func(plus int) string { return fmt.Sprintf(`{"nr":%d`, n+plus) }
	voor := regexp.MustCompile(`"uitnodiging":"u-\d+",`) // that meeting was held
	doen := voor.ReplaceAllString(regels[slices.IndexFunc(regels, func(r string) bool { return strings.Contains(r, `"gehouden":{"id":"doen"`) })], "")
	_, doen, _ = strings.Cut(doen, `"gehouden":{"id":"doen"`)
	opnieuw := func(r string, plus int) string {
		_, rest, _ := strings.Cut(voor.ReplaceAllString(r, ""), `,"tijd":"2021-10-25`)
		return nr(plus) + `,"tijd":"2021-10-26` + strings.NewReplacer(`"opgaven"`, `"nogmaals"`, "2021-10-25", "2021-10-26", `"tekst":"Mensen en hun`, `"tekst":"Nogmaals: mensen en hun`).Replace(rest)
	}
	uit = goed(t, "-log", schrijf(t, "tweemaal.jsonl", hersom(t, strings.Join(regels[:n], "")+
		nr(1)+kop+`"teruggezonden","teruggezonden":{"van":"maatschappelijke-opgaven","naar":"implementeren-bijstellen","reden":"Nog niet af"}}`+"\n"+
		nr(2)+kop+`"gehouden","gehouden":{"id":"doen-weer"`+strings.Replace(doen, "2021-07-05", "2021-10-26", 1)+
		nr(3)+kop+`"stap-gesloten","stap_gesloten":{"stap":"implementeren-bijstellen","naar":"maatschappelijke-opgaven"}}`+"\n"+
		opnieuw(regels[i], 4)+opnieuw(regels[n-1], 5))))
	require.Contains(t, uit, "Stap 6. Maatschappelijke opgaven SDA (de 2e keer)\n")
	require.Contains(t, uit, "opgave aangepast: Mensen participeren naar vermogen, werken aan")
	require.Contains(t, uit, "opgave aangepast: Mensen en hun omgeving maken het elkaar mogelijk mee te doen. ")
	require.Contains(t, uit, "nu: Nogmaals: mensen")
}

// A round that stopped goes on where its log ends, to the same bytes; half a
// line is cut off and told.
func TestVerderNaOnderbreking(t *testing.T) {
	t.Chdir(t.TempDir())
	uit := goed(t)
	heel := lees(t, logAchterhoek)
	regels := strings.SplitAfter(strings.TrimSuffix(heel, "\n"), "\n")
	for _, n := range []int{0, 1, len(regels) / 2, len(regels) - 1} {
		schrijf(t, logAchterhoek, strings.Join(regels[:n], ""))
		require.Equal(t, uit, goed(t))
		require.Equal(t, heel, lees(t, logAchterhoek))
	}
	schrijf(t, logAchterhoek, strings.Join(regels[:5], "")+regels[5][:100])
	status, _, fout := cyclus.DraaiHier(t, "-log", logAchterhoek, "-formaat", "json")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Contains(t, fout, logAchterhoek+":6: de laatste regel is half geschreven")
	status, weer, fout := cyclus.DraaiHier(t)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Equal(t, uit, weer)
	require.Contains(t, fout, logAchterhoek+":6: ")
	require.Contains(t, fout, "staat in "+logAchterhoek+".afgesneden-1")
	require.Equal(t, heel, lees(t, logAchterhoek))

	status, _, fout = cyclus.DraaiHier(t, "-datum", "2021-06-30")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Contains(t, fout, "gaat verder dan de gevraagde dag")
	require.Equal(t, heel, lees(t, logAchterhoek), "nothing is taken back")
}

// Bad input is told with its place, and what stands before damage is shown.
func TestLog_schade(t *testing.T) {
	t.Chdir(t.TempDir())
	goed(t)
	regels := strings.SplitAfter(lees(t, logAchterhoek), "\n")
	vervang := func(i int, door string) string {
		kopie := append([]string(nil), regels...)
		kopie[i] = door
		return strings.Join(kopie, "")
	}
	hersomd := func(i int, door string) string { return hersom(t, vervang(i, door)) }
	for naam, c := range map[string]struct {
		inhoud, wil string
		voor        bool // something stands before it, and shows
	}{
		"empty":             {"", "empty", false},
		"no log":            {"hallo\n", ":1: ", false},
		"damaged line":      {vervang(4, "kapot\n"), ":5: ", true},
		"line left out":     {vervang(4, ""), ":5: event 6", true},
		"unknown key":       {vervang(4, strings.Replace(regels[4], `"wie"`, `"wei"`, 1)), ":5:", true},
		"another figure":    {vervang(4, strings.Replace(regels[4], `"wie":"p-`, `"wie":"p-9`, 1)), ":5: the som does not fit", true},
		"event not allowed": {hersomd(4, strings.Replace(regels[4], `"stap":"eerste-analyse"`, `"stap":"samen-duiden"`, 1)), ":5: gehouden.stap", true},
		"composition":       {hersomd(4, strings.Replace(regels[4], `"rollen":["data-analist-sda"]`, `"rollen":["consulent"]`, 1)), "hard rule", true},
		"unknown process":   {hersomd(0, strings.Replace(regels[0], `"proces":"brede-monitoring"`, `"proces":"anders"`, 1)), ":1:", false},
		"opens otherwise":   {hersom(t, strings.Replace(regels[1], `"nr":2`, `"nr":1`, 1)), ":1: soort", false},
	} {
		t.Run(naam, func(t *testing.T) {
			schrijf(t, "log.jsonl", c.inhoud)
			status, uit, fout := cyclus.DraaiHier(t, "-log", "log.jsonl")
			require.Equal(t, opdrachtregel.Geweigerd, status)
			require.Contains(t, fout, "log.jsonl")
			require.Contains(t, fout, c.wil)
			require.Equal(t, c.voor, strings.Contains(uit, "De ronde staat in stap Eerste analyse."), uit)
		})
	}
	status, uit, fout := cyclus.DraaiHier(t, "-log", "weg.jsonl")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Empty(t, uit)
	require.Contains(t, fout, "weg.jsonl")
	status, _, fout = cyclus.DraaiHier(t, "-log", logAchterhoek, "-datum", "2020-01-01")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "2020-01-01")
	status, _, fout = cyclus.DraaiHier(t, "-log", logAchterhoek, "-uit", filepath.Join("geen", "a.json"))
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "geen")
}

// What stands in the way of a log ends the run before a page is written, and
// stays as it was.
func TestLogInDeWeg(t *testing.T) {
	t.Chdir(t.TempDir())
	goed(t)
	heel := lees(t, logAchterhoek)
	ander := hersom(t, strings.Replace(heel, `"wie":"p-12"`, `"wie":"p-13"`, 1))
	for naam, inhoud := range map[string]string{"of another round": ander, "damaged": strings.Replace(heel, "{", "[", 1), "no log": "boodschappen\n"} {
		t.Run(naam, func(t *testing.T) {
			t.Chdir(t.TempDir())
			schrijf(t, logAchterhoek, inhoud)
			status, uit, fout := cyclus.DraaiHier(t)
			require.Equal(t, opdrachtregel.Geweigerd, status)
			require.Empty(t, uit)
			require.Contains(t, fout, logAchterhoek+":1:")
			require.Equal(t, inhoud, lees(t, logAchterhoek))
			require.NoFileExists(t, plaatAchterhoek)
		})
	}
	require.NoError(t, os.Remove(logAchterhoek))
	require.NoError(t, os.Mkdir(logAchterhoek, 0o700))
	status, _, fout := cyclus.DraaiHier(t)
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, logAchterhoek)
}
