package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var voorbeeld = voorbeeldtest.Programma(voerUit)

// pagina is the page of the example.
const pagina = "samenwerkingsagenda-voorbeeldregio.html"

// Without flags: the story on the screen and a page beside it, the same every
// time, and called fictional.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t)
	require.Equal(t, uitGoed, status, fout)
	require.Empty(t, fout)
	for _, w := range []string{
		"fictief", "Wat binnenkwam, en waar het hoort", "Hiaat in het landschap.", "Onder een project.", "Bij een onderwerp zonder passend project.", "Niet eenduidig.",
		"Houd in beeld: ", "regel eerst de governance", "te dicht bij elkaar om te kiezen: Elke school regelt zorg anders en Thuiszitters zijn te laat in beeld. De scores zijn gelijk.\n",
		"geëvalueerd (na de pilot)", "Terug naar de analyse", "nieuw, uit de evaluatie van: Inloop is er alleen overdag", pagina,
		"Wat voorgaat. Methode: Gewogen som", "voordat het project Terug naar school begint",
	} {
		require.Contains(t, uit, w)
	}
	blad, err := os.ReadFile(pagina)
	require.NoError(t, err)
	paginatest.Keur(t, string(blad))
	require.Contains(t, string(blad), "Deze agenda is fictief")
	weging, err := os.ReadFile("prioritering-voorbeeldregio.html")
	require.NoError(t, err)
	paginatest.Keur(t, string(weging))
	require.Contains(t, string(weging), "fictief")
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"prioritering-voorbeeldregio.html", pagina}, bestanden, "and nothing else")

	_, weer, _ := voorbeeld.Draai(t)
	require.Equal(t, uit, weer, "same input, same bytes")
	opnieuw, err := os.ReadFile(pagina)
	require.NoError(t, err)
	require.Equal(t, string(blad), string(opnieuw))
}

// resultaat is what is looked at of the JSON.
type resultaat struct {
	Opdrachten []struct {
		ID        string
		Lijn      string
		Score     *float64
		Rang      *int
		Bijdragen []struct{ Bijdrage float64 }
	}
	Methode           *string
	Consistentieratio *float64
	TeDicht           []struct{ A, B string } `json:"te_dicht_bij_elkaar"`
	Plaatsingen       []struct {
		Probleem, Uitkomst, Bij, Actielijn, Reden string
	}
	Dossiers []struct {
		Probleem string
		Stadium  *string
		Herkomst *struct {
			Probleem string
			Stap     int
		}
		Vervolg  []string
		Mogelijk []string `json:"mogelijk_hierna"`
		Stappen  []struct{ Stadium string }
	}
	Toetsen []struct{ Regel, Oordeel string }
}

func leesJSON(t *testing.T, args ...string) resultaat {
	t.Helper()
	status, uit, fout := voorbeeld.Draai(t, append(args, "-formaat", "json")...)
	require.Equal(t, uitGoed, status, fout)
	var sleutels map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(uit), &sleutels))
	for _, k := range []string{"opdrachten", "methode", "consistentieratio", "te_dicht_bij_elkaar", "plaatsingen", "dossiers", "toetsen"} {
		require.Contains(t, sleutels, k)
	}
	require.NotContains(t, uit, `"bijdragen": null`)
	var r resultaat
	require.NoError(t, json.Unmarshal([]byte(uit), &r))
	return r
}

// Each method ranks the opdrachten; contributions add up to the score. By the
// weighted sum, by hand: De eerste woonplek scores 4, 3, 4 and 3 on 1 to 5 with
// weights 3, 3, 3 and 1, so (3·0,75 + 3·0,5 + 3·0,75 + 1·0,5)/10 = 0,65.
func TestJSON_prioritering(t *testing.T) {
	for _, methode := range []string{"gewogen-som", "ahp", "topsis"} {
		r := leesJSON(t, "-methode", methode)
		require.Equal(t, methode, *r.Methode)
		require.Equal(t, methode == "ahp", r.Consistentieratio != nil)
		require.Len(t, r.Opdrachten, 10)
		eersten := map[string]int{}
		for _, o := range r.Opdrachten {
			if o.ID == "ouders-op-school" {
				require.Nil(t, o.Score, "a score that is missing is no zero")
				require.Nil(t, o.Rang)
				continue
			}
			som := 0.0
			for _, b := range o.Bijdragen {
				som += b.Bijdrage
			}
			require.InDelta(t, *o.Score, som, 1e-9, o.ID)
			if *o.Rang == 1 {
				eersten[o.Lijn]++
			}
			if methode == "gewogen-som" && o.ID == "woonplek" {
				require.InDelta(t, 0.65, *o.Score, 1e-12)
				require.Equal(t, 2, *o.Rang)
			}
		}
		require.Len(t, eersten, 5, "every line has a first")
		require.Equal(t, methode != "topsis", len(r.TeDicht) > 0)
	}
	require.Less(t, *leesJSON(t, "-methode", "ahp").Consistentieratio, 0.10)
}

// Where each problem belongs and how far it came.
func TestJSON_plaatsingEnDossiers(t *testing.T) {
	r := leesJSON(t)
	plek := map[string]string{}
	for _, p := range r.Plaatsingen {
		plek[p.Probleem] = p.Uitkomst + " " + p.Bij + " " + p.Actielijn
	}
	require.Equal(t, map[string]string{
		"inloop-avond": "onder-project inloophuizen sociale-basis", "achttien": "onder-project begeleid-kamers wonen-en-zorg",
		"schoolzorg": "onder-project schoolteam onderwijs-en-zorg", "verzuim": "onder-project terug-naar-school onderwijs-en-zorg",
		"klem": "bij-onderwerp scheidingen gedwongen-kader", "nacht": "hiaat  ambulante-zorg", "wachten": "bij-onderwerp wachttijden ambulante-zorg",
		"crisisplek": "bij-onderwerp crisishulp gedwongen-kader", "woonplek": "niet-eenduidig  wonen-en-zorg",
		"overvraagd": "bij-onderwerp inloop sociale-basis", "ouders-op-school": "hiaat  ",
	}, plek)
	stadia, vervolg := map[string]string{}, map[string][]string{}
	for _, d := range r.Dossiers {
		require.Equal(t, *d.Stadium, d.Stappen[len(d.Stappen)-1].Stadium)
		stadia[d.Probleem] = *d.Stadium
		if len(d.Vervolg) > 0 {
			vervolg[d.Probleem] = d.Vervolg
		}
		require.Equal(t, *d.Stadium == "geimplementeerd", len(d.Mogelijk) == 0)
		if d.Herkomst != nil {
			require.Equal(t, "terug-naar-analyse", d.Stappen[0].Stadium)
		}
	}
	require.Equal(t, map[string][]string{"inloop-avond": {"overvraagd"}, "schoolzorg": {"ouders-op-school"}}, vervolg)
	require.Equal(t, "geimplementeerd", stadia["inloop-avond"])
	require.Equal(t, "in-uitvoering", stadia["schoolzorg"])
	require.Equal(t, "terug-naar-analyse", stadia["ouders-op-school"])
}

func TestUitBestand(t *testing.T) {
	for naam, begin := range map[string]string{"a.html": "<!doctype", "a.json": "{", "a.txt": "samenwerkingsagenda"} {
		status, uit, fout := voorbeeld.Draai(t, "-uit", naam)
		require.Equal(t, uitGoed, status, fout)
		require.Empty(t, uit)
		b, err := os.ReadFile(naam)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(strings.ToLower(string(b)), begin), naam)
	}
	status, uit, _ := voorbeeld.Draai(t, "-formaat", "html", "-datum", "1 oktober 2026")
	require.Equal(t, uitGoed, status)
	require.Contains(t, uit, "1 oktober 2026")
}

// What the sources tell of Twente: the two documents name other lines, which is
// remarked on and no mistake.
func TestTwente(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t, "-voorbeeld", "twente", "-formaat", "tekst")
	require.Equal(t, uitGoed, status)
	require.Contains(t, uit, "3 Samenwerken met de sociale basis (3 × lid van de werkgroep)")
	require.Contains(t, uit, "4 Monitoring en leren\n    niet gerangschikt")
	require.Contains(t, fout, "let op: gewogen maar geen probleem van de agenda")
	require.Contains(t, fout, "; ", "names, apart also where they hold commas")
	require.NotContains(t, fout, "uithuisplaatsingen-", "no ids")

	status, _, fout = voorbeeld.Draai(t, "-voorbeeld", "twente")
	require.Equal(t, uitGoed, status, fout)
	require.FileExists(t, "samenwerkingsagenda-twente.html", "and not the page of another")
	require.FileExists(t, "prioritering-twente.html")
	require.NoFileExists(t, pagina)
}

// What is weighed has come so far that it may be: where the advice is to bring
// it in with those who govern there is nothing to weigh.
func TestVoorbeeld_gewogen(t *testing.T) {
	r := leesJSON(t)
	redenen := map[string]string{}
	for _, p := range r.Plaatsingen {
		redenen[p.Probleem] = p.Reden
	}
	for _, o := range r.Opdrachten {
		require.NotContains(t, redenen[o.ID], "breng het in bij wie erover gaat", o.ID)
	}
	require.Contains(t, redenen["crisisplek"], "breng het in bij wie erover gaat")
}

// What went back is told in order of time.
func TestTerug_opTijd(t *testing.T) {
	_, uit, _ := voorbeeld.Draai(t, "-formaat", "tekst")
	_, terug, ok := strings.Cut(uit, "Terug naar de analyse\n")
	require.True(t, ok)
	terug, _, _ = strings.Cut(terug, "\n\n")
	var wanneer []string
	for regel := range strings.Lines(terug) {
		datum, _, _ := strings.Cut(strings.TrimSpace(regel), ":")
		wanneer = append(wanneer, datum)
	}
	require.Equal(t, []string{"februari 2023", "januari 2024", "februari 2024"}, wanneer)
}

// The rules alone, and the agenda itself as a file to begin with.
func TestControleerEnSjabloon(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t, "-controleer")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "niet voldaan, ")
	require.Contains(t, uit, " (Ouders doen mee in het schoolteam): ")
	require.Regexp(t, `: \d+ regels, \d+ voldaan, \d+ niet voldaan, \d+ niet te toetsen\n$`, uit)
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Empty(t, bestanden)

	status, _, fout = voorbeeld.DraaiHier(t, "-sjabloon", "-uit", "eigen.json")
	require.Equal(t, uitGoed, status, fout)
	b, err := os.ReadFile("eigen.json")
	require.NoError(t, err)
	require.Equal(t, string(fictieveAgenda), string(b))
	status, weer, fout := voorbeeld.DraaiHier(t, "-agenda", "eigen.json", "-controleer")
	require.Equal(t, uitGoed, status, fout)
	require.Equal(t, uit, weer)
}

// The page bears the house style that is asked for.
func TestHuisstijl(t *testing.T) {
	status, uit, fout := voorbeeld.Draai(t, "-formaat", "html", "-organisatie", "Regio Voorbeeld", "-accent", "#0b5c8a")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "Regio Voorbeeld")
	require.Contains(t, uit, "#0b5c8a")
	status, _, fout = voorbeeld.Draai(t, "-accent", "blauw")
	require.Equal(t, uitGeweigerd, status)
	require.Contains(t, fout, "blauw")
}

const eigenAgenda = `{"versie": "1", "id": "eigen", "naam": "Eigen agenda",
"rollen": [{"id": "lid", "naam": "Lid"}],
"actielijnen": [{"id": "wonen", "nummer": 1, "naam": "Wonen"}, {"id": "zorg", "nummer": 2, "naam": "Zorg"}],
"problemen": [{"id": "plek", "naam": "Geen plek", "soort": "kernprobleem", "actielijnen": ["wonen"]}, {"id": "los", "naam": "Los", "soort": "idee"}]}`

func eigenPrioritering(lijn string) string {
	return `{"versie": "1", "id": "eigen", "naam": "Eigen",
"criteria": [{"id": "nut", "naam": "Nut", "vraag": "Nuttig?", "richting": "hoger", "schaal": {"min": 0, "max": 10}}],
"lijnen": [{"id": "` + lijn + `", "nummer": 1, "naam": "Lijn", "soort": "inhoudelijk", "wegingen": [{"criterium": "nut", "gewicht": 1}]}],
"opdrachten": [{"id": "plek", "lijn": "` + lijn + `", "naam": "Geen plek", "scores": [{"criterium": "nut", "waarde": 4}]}]}`
}

// An agenda of one's own, alone and with a prioritising.
func TestEigenInvoer(t *testing.T) {
	agenda := voorbeeldtest.Bestand(t, "agenda.json", eigenAgenda)
	r := leesJSON(t, "-agenda", agenda)
	require.Empty(t, r.Opdrachten)
	require.NotNil(t, r.Opdrachten)
	require.Nil(t, r.Methode)
	require.Equal(t, "hiaat", r.Plaatsingen[0].Uitkomst)
	require.Nil(t, r.Dossiers[0].Stadium)
	require.Equal(t, []string{"ingebracht"}, r.Dossiers[0].Mogelijk)

	r = leesJSON(t, "-agenda", agenda, "-prioritering", voorbeeldtest.Bestand(t, "p.json", eigenPrioritering("wonen")))
	require.InDelta(t, 0.4, *r.Opdrachten[0].Score, 1e-12)

	status, uit, fout := voorbeeld.Draai(t, "-agenda", agenda, "-prioritering", voorbeeldtest.Bestand(t, "p.json", eigenPrioritering("zorg")))
	require.Equal(t, uitGoed, status)
	require.Contains(t, uit, "niet vertegenwoordigd")
	require.NotContains(t, uit, "Wat er gebeurde", "nothing did")
	require.Contains(t, fout, "Geen plek is gewogen op de lijn 1 Lijn en hoort in de agenda onder 1 Wonen")
}

// Bad input lists all mistakes, of both files, with path and line.
func TestFouteInvoer(t *testing.T) {
	agenda := voorbeeldtest.Bestand(t, "agenda.json", strings.NewReplacer(`"nummer": 2`, `"nummer": 1`, `"wonen"]`, `"wone"]`).Replace(eigenAgenda))
	prioritering := voorbeeldtest.Bestand(t, "p.json", strings.Replace(eigenPrioritering("wonen"), `"gewicht": 1`, `"gewicht": 0`, 1))
	status, uit, fout := voorbeeld.Draai(t, "-agenda", agenda, "-prioritering", prioritering)
	require.Equal(t, uitGeweigerd, status)
	require.Empty(t, uit)
	for _, w := range []string{"agenda.json:3:", "actielijnen[1].nummer", "agenda.json:4:", "problemen[0].actielijnen[0]", `did you mean "wonen"?`, "p.json:3:", "lijnen[0].wegingen"} {
		require.Contains(t, fout, w)
	}
	for naam, c := range map[string]struct {
		args []string
		wil  string
	}{
		"not there":        {[]string{"-agenda", "weg.json"}, "weg.json"},
		"no JSON":          {[]string{"-agenda", voorbeeldtest.Bestand(t, "a.json", "{\n\"versie\":")}, "a.json:2:"},
		"empty":            {[]string{"-voorbeeld", "fictief", "-prioritering", voorbeeldtest.Bestand(t, "leeg.json", "")}, "empty"},
		"unknown key":      {[]string{"-agenda", voorbeeldtest.Bestand(t, "a.json", strings.Replace(eigenAgenda, `"rollen"`, `"rolen"`, 1))}, `did you mean "rollen"?`},
		"step not allowed": {[]string{"-agenda", voorbeeldtest.Bestand(t, "a.json", eigenAgenda[:len(eigenAgenda)-1]+`, "logboeken": [{"probleem": "plek", "stappen": [{"stadium": "gepland", "datum": "2024", "rol": "lid"}]}]}`)}, "a dossier opens with ingebracht"},
		"page not written": {[]string{"-uit", filepath.Join("geen", "map.html")}, "geen"},
		"judgements clash": {[]string{"-voorbeeld", "fictief", "-methode", "ahp", "-prioritering", voorbeeldtest.Bestand(t, "p.json", tegenspraak(t))}, "0.1"},
	} {
		t.Run(naam, func(t *testing.T) {
			status, _, fout := voorbeeld.Draai(t, c.args...)
			require.Equal(t, uitGeweigerd, status)
			require.Contains(t, fout, c.wil)
		})
	}
	status, uit, fout = voorbeeld.Draai(t, "-voorbeeld", "fictief", "-methode", "ahp", "-inconsistent", "-formaat", "tekst", "-prioritering", voorbeeldtest.Bestand(t, "p.json", tegenspraak(t)))
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "Let op:")
}

// tegenspraak gives the example's prioritising with one judgement turned so far
// that it clashes with the others.
func tegenspraak(t *testing.T) string {
	t.Helper()
	var d map[string]any
	require.NoError(t, json.Unmarshal(fictievePrioritering, &d))
	for _, o := range d["oordelen"].([]any) {
		o.(map[string]any)["vergelijkingen"].([]any)[0].(map[string]any)["waarde"] = "1/9"
	}
	b, err := json.Marshal(d)
	require.NoError(t, err)
	return string(b)
}

// wegAgenda is an agenda of one problem with a way of its own, and one that
// came from its evaluation and went back later.
const wegAgenda = `{"versie": "1", "id": "weg", "naam": "Weg\n\nRegels: aan 5 van 5 voldaan\n",
"rollen": [{"id": "lid", "naam": "Lid"}],
"actielijnen": [{"id": "wonen", "nummer": 1, "naam": "Wonen"}, {"id": "zorg", "nummer": 2, "naam": "Zorg"}],
"problemen": [{"id": "plek", "naam": "Geen plek", "soort": "kernprobleem", "actielijnen": ["wonen"]},
 {"id": "vervolg", "naam": "Vervolg", "soort": "idee", "actielijnen": ["zorg"], "herkomst": {"probleem": "plek", "stap": 6}}],
"logboeken": [{"probleem": "plek", "stappen": [
 {"stadium": "ingebracht", "datum": "2023", "rol": "lid"}, {"stadium": "geplaatst", "datum": "2023", "rol": "lid", "actielijn": "zorg"},
 {"stadium": "geprioriteerd", "datum": "2023", "rol": "lid"}, {"stadium": "gepland", "datum": "2023", "rol": "lid"},
 {"stadium": "in-uitvoering", "datum": "2023", "rol": "lid"}, {"stadium": "geevalueerd", "datum": "2023", "rol": "lid", "evaluatie": "tussentijds"}]},
 {"probleem": "vervolg", "stappen": [
 {"stadium": "terug-naar-analyse", "datum": "2024-01", "rol": "lid"}, {"stadium": "geplaatst", "datum": "2024-02", "rol": "lid", "actielijn": "wonen"},
 {"stadium": "geprioriteerd", "datum": "2024-03", "rol": "lid"}, {"stadium": "terug-naar-analyse", "datum": "2024-04", "rol": "lid"},
 {"stadium": "geplaatst", "datum": "2024-05", "rol": "lid", "actielijn": "wonen"}, {"stadium": "geprioriteerd", "datum": "2024-06", "rol": "lid"}]}]}`

// Only the step that opens a dossier is new; what was decided is told beside
// what the problem touches; and what the agenda says was prioritised and the
// prioritising lacks is remarked on.
func TestWeg(t *testing.T) {
	agenda := voorbeeldtest.Bestand(t, "agenda.json", wegAgenda)
	status, uit, fout := voorbeeld.Draai(t, "-agenda", agenda, "-prioritering", voorbeeldtest.Bestand(t, "p.json", eigenPrioritering("wonen")), "-formaat", "tekst")
	require.Equal(t, uitGoed, status, fout)
	require.Contains(t, uit, "  januari 2024: Vervolg (nieuw, uit de evaluatie van: Geen plek); nu geprioriteerd\n")
	require.Contains(t, uit, "  april 2024: Vervolg; nu geprioriteerd\n")
	require.Contains(t, uit, "Besloten: een hiaat in het landschap, actielijn 2 Zorg.")
	require.Contains(t, uit, "Weg Regels: aan 5 van 5 voldaan \n", "a name stays on its line")
	require.Contains(t, fout, "geprioriteerd in de agenda en niet gewogen: Vervolg\n")
	require.Contains(t, fout, "Geen plek is gewogen op de lijn 1 Lijn en hoort in de agenda onder 2 Zorg")
}

// Remarks without end are cut off, as mistakes are.
func TestVeelOpmerkingen(t *testing.T) {
	var problemen, opdrachten []string
	for i := range 60 {
		problemen = append(problemen, fmt.Sprintf(`{"id": "p%d", "naam": "P", "soort": "idee", "actielijnen": ["wonen"]}`, i))
		opdrachten = append(opdrachten, fmt.Sprintf(`{"id": "p%d", "lijn": "zorg", "naam": "P"}`, i))
	}
	voor, _, _ := strings.Cut(eigenAgenda, `"problemen"`)
	agenda := voor + `"problemen": [` + strings.Join(problemen, ",") + "]}"
	voor, _, _ = strings.Cut(eigenPrioritering("zorg"), `"opdrachten"`)
	prioritering := voor + `"opdrachten": [` + strings.Join(opdrachten, ",") + "]}"
	status, _, fout := voorbeeld.Draai(t, "-agenda", voorbeeldtest.Bestand(t, "a.json", agenda), "-prioritering", voorbeeldtest.Bestand(t, "p.json", prioritering), "-formaat", "tekst")
	require.Equal(t, uitGoed, status, fout)
	require.Equal(t, 51, strings.Count(fout, "\n"))
	require.Contains(t, fout, "en nog 10 opmerkingen")
}

// Every command of the README runs as it stands there, from the top of the
// module.
func TestLeesMij(t *testing.T) {
	voorbeeld.LeesMij(t, "./examples/samenwerkingsagenda", 11, map[string][]byte{
		"examples/samenwerkingsagenda/voorbeeld/agenda.json":       fictieveAgenda,
		"examples/samenwerkingsagenda/voorbeeld/prioritering.json": fictievePrioritering,
	})
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-agenda", "weg.json"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	voorbeeld.HoofdLeesMij(t, "./examples/samenwerkingsagenda", 1, nil)
}
