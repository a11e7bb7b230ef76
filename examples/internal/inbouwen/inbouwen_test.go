// Package inbouwen_test holds the programs of examples/inbouwen to what the
// README promises: each imports the library from a module of its own, and does
// in under forty lines what it is there for.
package inbouwen_test

import (
	"bufio"
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bij is where the programs stand. Beside them a package of this module would
// be one that users could import.
const bij = "../../inbouwen"

// programmas are the folders there, one for each promise.
var programmas = []string{"evalueren", "regio", "ronde", "kosten", "interventie", "rapport"}

// Every folder is one of the programs, and every program has its folder.
func TestProgrammas(t *testing.T) {
	aanwezig(t)
	var mappen []string
	ingangen, err := os.ReadDir(bij)
	require.NoError(t, err)
	for _, i := range ingangen {
		if i.IsDir() {
			mappen = append(mappen, i.Name())
		}
	}
	require.ElementsMatch(t, programmas, mappen)
}

// Every line of main.go counts: package clause, imports, blank lines, comments.
// What stands beside it is data alone, so that no code hides there.
func TestProgrammas_veertigRegels(t *testing.T) {
	aanwezig(t)
	for _, naam := range programmas {
		t.Run(naam, func(t *testing.T) {
			main, err := os.ReadFile(filepath.Join(bij, naam, "main.go"))
			require.NoError(t, err)
			require.Less(t, strings.Count(string(main), "\n"), 40)

			bestanden, err := filepath.Glob(filepath.Join(bij, naam, "*"))
			require.NoError(t, err)
			for _, b := range bestanden {
				switch filepath.Base(b) {
				case "main.go", "go.mod", "go.sum":
				case "invoer.go":
					boom, err := parser.ParseFile(token.NewFileSet(), b, nil, 0)
					require.NoError(t, err)
					require.NotEmpty(t, boom.Decls)
					for _, d := range boom.Decls {
						g, ok := d.(*ast.GenDecl)
						require.True(t, ok && g.Tok == token.CONST, "%s holds more than constants", b)
					}
				default:
					require.Fail(t, "a file that is not counted", b)
				}
			}
		})
	}
}

func TestEvalueren(t *testing.T) {
	// Participatie went from 65 to 71, and is to be 75: 100·6/10 = 60. The other
	// figure is secret, so there is no score, and its weight is not covered.
	require.Equal(t, `GM9901: Meer inwoners hebben werk: score 60, dekking 100%
GM9901: Inwoners kennen elkaar: score -, dekking 0%
`, draai(t, "evalueren"))
}

func TestRegio(t *testing.T) {
	// Participatie: 2020 (6.500 + 12.000)/30.000 = 61⅔%, 2024 20.100/30.000 =
	// 67%, to be 75: 100·5⅓/13⅓ = 40. Vrijwilliger: 7.000/30.000 = 23⅓%,
	// 8.400/30.000 = 28%, to be 30: 100·4⅔/6⅔ = 70. Both weigh 1: 55.
	require.Equal(t, `De Buren (fictief): Netto arbeidsparticipatie: 67% (20100 van 30000), score 40
De Buren (fictief): Doet vrijwilligerswerk: 28% (8400 van 30000), score 70
De Buren (fictief): Meer inwoners doen mee: score 55
`, draai(t, "regio"))
}

func TestRonde(t *testing.T) {
	regels := strings.SplitAfter(draai(t, "ronde"), "\n")
	// The analysis of 13 February has nobody of bouwgroep 1, which the plate asks
	// for at step 2; that of the day after has. 21 lines come in, one is refused.
	require.Regexp(t, `^gehouden geweigerd: .*Bouwgroep 1 brede monitoring, minimaal 1`, regels[0])
	require.Equal(t, "ronde-2023: 20 gebeurtenissen, gesloten: true, opgave: Iedereen kan rondkomen en weet waar hulp is\n", regels[1])
	require.Equal(t, `Actie a-proef (loopt): Proef met één loket
  afgesproken op 11 april 2023 in ronde ronde-2023, stap ‘Opbrengst duiding sessie’; eigenaar Regieteam RSSDA, uiterlijk 31 december 2023
  loopt op 1 september 2023: Het loket is open
volgt uit opbrengst o-loket: Eén loket voor werk en inkomen
uit duiding d-drempel: Wie wil werken vindt de weg niet
van bevinding b-loket: De weg naar werk is niet te vinden
  verhaal uit gesprek gesprek-7: Drie loketten, drie antwoorden.
`, strings.Join(regels[2:], ""))
}

func TestKosten(t *testing.T) {
	// 100.000 over 25.000, 40.000 and 5.000 of 70.000: 35.714,28|57, 57.142,85|71
	// and 7.142,85|71. Two cents are left, for the two that cut off most. Per
	// inhabitant 10/7 = 1,43 each.
	require.Equal(t, `Regionaal team: Fictiefstad betaalt € 35.714,28, dat is € 1,43 per inwoner
Regionaal team: Verzonnendam betaalt € 57.142,86, dat is € 1,43 per inwoner
Regionaal team: Bedachtveen betaalt € 7.142,86, dat is € 1,43 per inwoner
Regionaal team: samen € 100.000,00
`, strings.ReplaceAll(draai(t, "kosten"), "\u00a0", " "))
}

func TestInterventie(t *testing.T) {
	// By bijlage 3 of the regional vision: beginning symptoms without a diagnosis
	// are geïndiceerd; a group without raised risk is universeel; that it is for
	// one person alone leaves the two heaviest.
	require.Equal(t, `Valcursus: Geïndiceerde preventie, fase 4: Bijsturen met hulp.
Beweegtuin: Universele preventie, fase 1: Gewoon gezond leven.
Huisbezoek: De activiteit is nog niet te plaatsen.
  nog te beantwoorden: Is de activiteit er voor wie een aandoening of een vastgesteld probleem heeft?
  nog te beantwoorden: Is de activiteit er voor wie beginnende signalen, klachten of symptomen heeft?
  nog te beantwoorden: Is de activiteit er voor wie een verhoogd risico heeft, door een of meer risicofactoren?
`, draai(t, "interventie"))
}

// The program serves pages until it is stopped; its first line is an address.
func TestRapport(t *testing.T) {
	draaiend, stop := context.WithCancel(t.Context())
	programma := exec.CommandContext(draaiend, bouw(t, "rapport"))
	var fouten strings.Builder
	programma.Stderr = &fouten
	uit, err := programma.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, programma.Start())
	t.Cleanup(func() {
		stop()
		_ = programma.Wait() // it was stopped, so it says so
		require.Empty(t, fouten.String())
	})
	adres, err := bufio.NewReader(uit).ReadString('\n')
	require.NoError(t, err)
	adres = strings.TrimSuffix(adres, "\n")

	status, soort, pagina := haal(t, adres)
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, "text/html; charset=utf-8", soort)
	require.Contains(t, pagina, "Meer inwoners hebben werk")
	// Score 60 as in evalueren; four of the eight years to 2028 are gone by.
	require.Contains(t, pagina, "Score 60 op een schaal van −100 tot 100; nu verwacht: 50")
	require.True(t, strings.HasSuffix(strings.TrimSpace(pagina), "</html>"), "the page is whole")

	for _, elders := range []string{"GM9902", "", "..%2f"} {
		status, _, _ = haal(t, strings.TrimSuffix(adres, "GM9901")+elders)
		require.Equal(t, http.StatusNotFound, status, elders)
	}
}

// The program that the README shows is the one that is built here, and it
// tells of all of them.
func TestREADME(t *testing.T) {
	aanwezig(t)
	main, err := os.ReadFile(filepath.Join(bij, "evalueren", "main.go"))
	require.NoError(t, err)
	hoofd, err := os.ReadFile("../../../README.md")
	require.NoError(t, err)
	_, programma, _ := strings.Cut(string(hoofd), "\n```go\n")
	programma, tabel, _ := strings.Cut(programma, "```\n")
	require.Equal(t, string(main), programma)
	tabel, _, _ = strings.Cut(tabel, "| package |")
	for _, naam := range programmas {
		require.Contains(t, tabel, "](examples/inbouwen/"+naam+"/main.go)")
	}
}

// draai builds and runs a program, and gives what it says.
func draai(t *testing.T, naam string) string {
	t.Helper()
	programma := exec.CommandContext(t.Context(), bouw(t, naam))
	var uit, fouten strings.Builder
	programma.Stdout, programma.Stderr = &uit, &fouten
	require.NoError(t, programma.Run(), "%s", &fouten)
	require.Empty(t, fouten.String())
	return uit.String()
}

// bouw builds a program where it stands, by its own go.mod, as its reader would.
func bouw(t *testing.T, naam string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a program")
	}
	aanwezig(t)
	programma := filepath.Join(t.TempDir(), naam)
	if runtime.GOOS == "windows" {
		programma += ".exe"
	}
	opdracht := exec.CommandContext(t.Context(), "go", "build", "-mod=readonly", "-o", programma, ".")
	opdracht.Dir = filepath.Join(bij, naam)
	opdracht.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	uit, err := opdracht.CombinedOutput()
	require.NoError(t, err, "%s\nif go.mod is behind the library's: run go mod tidy in %s", uit, naam)
	return programma
}

func haal(t *testing.T, adres string) (status int, soort, inhoud string) {
	t.Helper()
	vraag, err := http.NewRequestWithContext(t.Context(), http.MethodGet, adres, http.NoBody)
	require.NoError(t, err)
	antwoord, err := http.DefaultClient.Do(vraag)
	require.NoError(t, err)
	defer func() { _ = antwoord.Body.Close() }()
	b, err := io.ReadAll(antwoord.Body)
	require.NoError(t, err)
	return antwoord.StatusCode, antwoord.Header.Get("Content-Type"), string(b)
}

// aanwezig skips where none of the programs is: a module's zip, as go get has
// it, leaves out what is a module of its own. Where one is, all must be.
func aanwezig(t *testing.T) {
	t.Helper()
	weg := 0
	for _, naam := range programmas {
		_, err := os.Stat(filepath.Join(bij, naam))
		if errors.Is(err, fs.ErrNotExist) {
			weg++
		}
	}
	if weg == len(programmas) {
		t.Skip("the programs are modules of their own, and not part of this one's zip")
	}
}
