package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

var preventieVoorbeeld = voorbeeldtest.Programma(voerUit)

// document is what the JSON promises.
type document struct {
	Fictief bool
	Niveaus []struct {
		ID, Naam, Doel string
		GerichtOp      string `json:"gericht_op"`
	}
	Continuum []struct {
		Nummer                  int
		Naam, Werkwijze, Niveau string
		Wetten, Interventies    []string
	}
	Programma    *struct{ ID string }
	Interventies []struct{ ID, Niveau, Fase string }
	Uitgaven     *struct {
		Jaarbeelden []struct {
			Gemeente        struct{ Code, Naam string }
			Jaar            int
			Niveaus         []struct{ Niveau, Bedrag string }
			NietToegerekend string `json:"niet_toegerekend"`
			Totaal          string
		}
	}
	Aandeel []struct {
		Gemeente       string
		Jaar           int
		Laag, Hoog     *float64
		VanToegerekend *float64 `json:"van_toegerekend"`
	} `json:"aandeel_preventie"`
	Scenario *struct {
		Jaren []struct {
			Jaar  int
			Saldo string
		}
		Overbrugging     map[string]any
		Terugverdienjaar map[string]any
		NCW              any `json:"ncw"`
		Bereik           map[string]any
	}
	Toetsen []struct{ Regel, Oordeel, Bron string }
}

func leesJSON(t *testing.T, args ...string) document {
	t.Helper()
	status, uit, fout := preventieVoorbeeld.Draai(t, append(args, "-formaat", "json")...)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	var d document
	require.NoError(t, json.Unmarshal([]byte(uit), &d))
	return d
}

// eigen gives the path of an example file, from wherever a test goes.
func eigen(t *testing.T, naam string) string {
	t.Helper()
	pad, err := filepath.Abs(filepath.Join("voorbeeld", naam))
	require.NoError(t, err)
	return pad
}

// Without flags: text, and a page that asks nothing of anywhere.
func TestZonderVlaggen(t *testing.T) {
	status, uit, fout := preventieVoorbeeld.Draai(t)
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.Empty(t, fout)
	for _, wil := range []string{"Preventie in Fictiefstad", "verzonnen", "6. Voorkomen van erger, blijven meedoen", "niet toegerekend", "Waar het op rust", "aanname", "preventie-fictiefstad.html"} {
		require.Contains(t, uit, wil)
	}
	bestanden, err := filepath.Glob("*")
	require.NoError(t, err)
	require.Equal(t, []string{"preventie-fictiefstad.html"}, bestanden, "and nothing else")
	pagina, err := os.ReadFile("preventie-fictiefstad.html")
	require.NoError(t, err)
	paginatest.Keur(t, string(pagina))
	for _, wil := range []string{`id="continuum"`, `id="interventies"`, `id="uitgaven"`, `id="scenario"`, `id="toetsen"`, "Fictieve gegevens", "terugverdiend in"} {
		require.Contains(t, string(pagina), wil)
	}
	_, weer, _ := preventieVoorbeeld.Draai(t)
	require.Equal(t, uit, weer, "same input, same bytes")
}

// The keys of the JSON, against the tables of the regional vision (bijlage 3).
func TestJSON(t *testing.T) {
	d := leesJSON(t)
	require.True(t, d.Fictief)
	require.Len(t, d.Niveaus, 4)
	require.Equal(t, "zorggerelateerd", d.Niveaus[3].ID)
	require.Len(t, d.Continuum, 6)
	require.Equal(t, []string{"wpg", "jeugdwet"}, d.Continuum[0].Wetten)
	require.Equal(t, "geindiceerd", d.Continuum[3].Niveau)
	geplaatst := 0
	for _, f := range d.Continuum {
		require.NotEmpty(t, f.Interventies, f.Naam)
		geplaatst += len(f.Interventies)
	}
	require.Equal(t, len(d.Interventies), geplaatst, "each intervention stands in one stage")
	require.Len(t, d.Aandeel, len(d.Uitgaven.Jaarbeelden))
	require.NotEmpty(t, d.Toetsen)
	require.NotEmpty(t, d.Scenario.Jaren)
	require.NotEmpty(t, d.Scenario.Overbrugging)
	require.NotEmpty(t, d.Scenario.Terugverdienjaar)
	require.NotNil(t, d.Scenario.NCW)
	require.NotEmpty(t, d.Scenario.Bereik)
}

// With files of one's own only what is in them is shown.
func TestAlleenEigen(t *testing.T) {
	uitgaven, scenario, interventies := eigen(t, "uitgaven.csv"), eigen(t, "scenario.json"), eigen(t, "interventies.json")
	d := leesJSON(t, "-uitgaven", uitgaven, "-fictief")
	require.NotNil(t, d.Uitgaven)
	require.Nil(t, d.Scenario)
	require.Nil(t, d.Programma)
	require.NotNil(t, d.Interventies)
	require.Empty(t, d.Interventies)
	require.Empty(t, d.Toetsen)
	d = leesJSON(t, "-scenario", scenario)
	require.Nil(t, d.Uitgaven)
	require.NotNil(t, d.Scenario)
	d = leesJSON(t, "-interventies", interventies)
	require.NotNil(t, d.Programma)
	require.Nil(t, d.Uitgaven)
	for _, args := range [][]string{{"-uitgaven", uitgaven, "-fictief"}, {"-scenario", scenario}, {"-interventies", interventies}} {
		_, pagina, fout := preventieVoorbeeld.Draai(t, append(args, "-formaat", "html")...)
		require.Empty(t, fout)
		paginatest.Keur(t, pagina)
	}
}

// The spending of the basisjaar is what the scenario begins with, or its own.
func TestBasis(t *testing.T) {
	uitgaven, scenario := eigen(t, "uitgaven.json"), eigen(t, "scenario.json")
	uit := func(args ...string) string {
		status, uit, fout := preventieVoorbeeld.Draai(t, append(args, "-uitgaven", uitgaven, "-scenario", scenario)...)
		require.Equal(t, opdrachtregel.Goed, status, fout)
		return uit
	}
	require.Contains(t, uit("-basis", "scenario"), "Uitgaven zorggerelateerd in 2025: €\u00a046.300.000 (Verzonnen jaarrekening 2025 van")
	require.Contains(t, uit(), "Uitgaven zorggerelateerd in 2025: €\u00a046.300.000 (Uitgaven sociaal domein")
	samen := []string{"-uitgaven", uitgaven, "-scenario", scenario}
	require.Equal(t, leesJSON(t, append(samen, "-basis", "scenario")...).Scenario, leesJSON(t, samen...).Scenario, "the example's own amounts are those of its spending")
	status, _, fout := preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer("2025", "2024")), "-fictief", "-scenario", scenario)
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "-basis uitgaven: van Fictiefstad staan geen uitgaven in 2025, het basisjaar van het scenario")
	status, _, fout = preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer("300", "-300")), "-fictief", "-scenario", scenario)
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "samen minder dan nul uit aan niveau zorggerelateerd")
}

// What is made up stays so, whatever it is put into.
func TestBasis_fictief(t *testing.T) {
	echt := voorbeeldtest.Bestand(t, "scenario.json", strings.Replace(string(voorbeeldbestanden(t)["examples/preventie/voorbeeld/scenario.json"]), `"fictief": true`, `"fictief": false`, 1))
	status, uit, fout := preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer()), "-fictief", "-scenario", echt, "-formaat", "csv", "-deel", "scenario")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	require.NotContains(t, uit, ";nee")
}

// Another municipality of the example has no programme and no scenario; a
// programme is shown with the spending of who takes part.
func TestHoortBijElkaar(t *testing.T) {
	programma := eigen(t, "interventies.json")
	d := leesJSON(t, "-gemeente", "Verzonnendam")
	require.Nil(t, d.Programma)
	require.Nil(t, d.Scenario)
	status, _, fout := preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer("GM9901", "GM9907", "Fictiefstad", "Elders")), "-fictief", "-interventies", programma)
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "Elders (GM9907) doet niet mee aan Preventieprogramma Fictiefstad")
}

// Nothing is written over what is read.
func TestZelfdeBestand(t *testing.T) {
	bestand := boekingen(t, strings.NewReplacer())
	voor, err := os.ReadFile(bestand)
	require.NoError(t, err)
	status, _, fout := preventieVoorbeeld.Draai(t, "-uitgaven", bestand, "-fictief", "-uit", bestand)
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "is zelf invoer en zou worden overschreven")
	na, err := os.ReadFile(bestand)
	require.NoError(t, err)
	require.Equal(t, voor, na)
}

// boekingen writes a small table of bookings of 2025, with other words in it.
func boekingen(t *testing.T, anders *strings.Replacer) string {
	t.Helper()
	return voorbeeldtest.Bestand(t, "uitgaven.csv", anders.Replace("gemeente;naam;jaar;niveau;bedrag;bron\nGM9901;Fictiefstad;2025;universeel;100,50;x\nGM9901;Fictiefstad;2025;zorggerelateerd;300;x\n"))
}

// By hand: 100,50 of 400,50 is 25,1%; per inhabitant 400,50 over 89 is 4,50.
func TestInwoners(t *testing.T) {
	inwoners := voorbeeldtest.Bestand(t, "inwoners.csv", "gemeente;jaar;aantal;bron\nGM9901;2025;89;fictief\n")
	status, uit, fout := preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer()), "-inwoners", inwoners, "-fictief", "-formaat", "csv")
	require.Equal(t, opdrachtregel.Goed, status, fout)
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(uit, "\uFEFF")))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	require.Contains(t, strings.Join(rijen[len(rijen)-1], ";"), ";4,5")
	_, uit, _ = preventieVoorbeeld.Draai(t, "-uitgaven", boekingen(t, strings.NewReplacer()), "-fictief", "-formaat", "tekst")
	require.Contains(t, uit, "25,1%")
}

// Every mistake of every file is told in one go, with its place.
func TestAlleFouten(t *testing.T) {
	uitgaven := voorbeeldtest.Bestand(t, "uitgaven.csv", "gemeente;naam;jaar;taakveld;bedrag\nGM9901;Fictiefstad;2022;6.711;10\nGM9901;Fictiefstad;2025;6.999;1.234,50\n")
	interventies := voorbeeldtest.Bestand(t, "interventies.json", `{"versie":"1","naam":5}`)
	scenario := voorbeeldtest.Bestand(t, "scenario.json", `{}`)
	status, uit, fout := preventieVoorbeeld.Draai(t, "-uitgaven", uitgaven, "-interventies", interventies, "-scenario", scenario, "-fictief")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Empty(t, uit)
	for _, wil := range []string{"interventies.json", "uitgaven.csv:3", "scenario.json"} {
		require.Contains(t, fout, wil)
	}
	status, _, fout = preventieVoorbeeld.Draai(t, "-uitgaven", "weg.csv", "-scenario", "weg.json")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "weg.csv")
	require.Contains(t, fout, "weg.json")
}

func TestVerkeerdeVlaggen(t *testing.T) {
	uitgaven, interventies := eigen(t, "uitgaven.json"), eigen(t, "interventies.json")
	for naam, geval := range map[string]struct {
		args []string
		zin  string
	}{
		"over":                     {[]string{"meer"}, `onbekend argument "meer"`},
		"formaat":                  {[]string{"-formaat", "xml"}, "-formaat is tekst, json, html of csv"},
		"uit zonder formaat":       {[]string{"-uit", "rapport"}, "noem bij -uit"},
		"basis":                    {[]string{"-basis", "niets"}, "-basis is scenario of uitgaven"},
		"basis zonder uitgaven":    {[]string{"-basis", "uitgaven", "-scenario", "s.json"}, "-basis uitgaven vraagt om"},
		"deel dat er niet is":      {[]string{"-formaat", "csv", "-deel", "scenario", "-uitgaven", uitgaven}, `"scenario" is er niet`},
		"deel zonder csv":          {[]string{"-deel", "uitgaven"}, "-deel doet niets zonder -formaat csv"},
		"inwoners bij json":        {[]string{"-uitgaven", uitgaven, "-inwoners", "i.csv"}, "-inwoners doet niets"},
		"fictief bij json":         {[]string{"-uitgaven", uitgaven, "-fictief"}, "-fictief doet niets"},
		"boom zonder interventies": {[]string{"-boom", "b.json"}, "-boom doet niets zonder -interventies"},
		"gemeente zonder uitgaven": {[]string{"-interventies", interventies, "-gemeente", "x"}, "-gemeente doet niets zonder -uitgaven"},
		"datum bij json":           {[]string{"-formaat", "json", "-datum", "vandaag"}, "-datum doet niets bij -formaat json"},
	} {
		t.Run(naam, func(t *testing.T) {
			status, uit, fout := preventieVoorbeeld.Draai(t, geval.args...)
			require.Equal(t, opdrachtregel.Vlaggen, status)
			require.Empty(t, uit)
			require.Contains(t, fout, geval.zin)
		})
	}
	status, _, fout := preventieVoorbeeld.Draai(t, "-gemeente", "Nergenshuizen")
	require.Equal(t, opdrachtregel.Geweigerd, status)
	require.Contains(t, fout, "daarin staan: Fictiefstad, Verzonnendam en Bedachtveen")
	status, _, fout = preventieVoorbeeld.Draai(t, "-help")
	require.Equal(t, opdrachtregel.Goed, status)
	require.Contains(t, fout, "-uitgaven")
}

// Every command of the README runs as it stands there, one after another.
func TestLeesMij(t *testing.T) {
	preventieVoorbeeld.LeesMij(t, "./examples/preventie", 8, voorbeeldbestanden(t))
}

// So does that of the README at the top.
func TestHoofdLeesMij(t *testing.T) {
	preventieVoorbeeld.HoofdLeesMij(t, "./examples/preventie", 1, nil)
}

func voorbeeldbestanden(t *testing.T) map[string][]byte {
	t.Helper()
	bestanden := map[string][]byte{}
	for _, naam := range []string{"uitgaven.csv", "uitgaven.json", "interventies.json", "scenario.json"} {
		inhoud, err := os.ReadFile(eigen(t, naam))
		require.NoError(t, err)
		bestanden["examples/preventie/voorbeeld/"+naam] = inhoud
	}
	return bestanden
}

// The built program says by its exit status how it went.
func TestGebouwd(t *testing.T) {
	voorbeeldtest.Gebouwd(t,
		voorbeeldtest.Geval{}, voorbeeldtest.Geval{Args: []string{"-uitgaven", "weg.csv"}, Status: 1}, voorbeeldtest.Geval{Args: []string{"-wat"}, Status: 2})
}
