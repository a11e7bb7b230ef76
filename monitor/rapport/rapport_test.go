package rapport_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

var update = flag.Bool("update", false, "write the golden files anew")

// opties of the rich example: all of them.
func opties() rapport.Options {
	return rapport.Options{
		Huisstijl: rapport.Huisstijl{
			Naam:   "Gemeente Lindewolde (fictief)",
			Logo:   []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="#1d4f7c"/><path d="M12 28V12M12 28h14" stroke="#fff" stroke-width="5"/></svg>`),
			Accent: "#1d4f7c",
		},
		Verhalen: map[string]rapport.Verhaal{
			"verbonden": rapport.NewVerhaal("In het dorpshuis is de **open tafel** begonnen: elke woensdag eten er veertig mensen.\n\nWat we hoorden:\n\n- *“Ik kom nu weer buiten.”*\n- De bus rijdt 's avonds niet, en dat houdt mensen thuis."),
		},
		Datum: "1 juni 2023",
	}
}

var gevallen = []struct {
	naam      string
	resultaat func() *monitor.Resultaat
	opties    func() rapport.Options
}{
	{"rijk", func() *monitor.Resultaat { return monitor.NewResultaat(rijk()) }, opties},
	{"schaars", func() *monitor.Resultaat { return monitor.NewResultaat(schaars()) }, func() rapport.Options { return rapport.Options{} }},
	{"leeg", func() *monitor.Resultaat { return monitor.NewResultaat(leeg()) }, func() rapport.Options { return rapport.Options{Breedte: 60} }},
	{"meer", func() *monitor.Resultaat { return monitor.NewResultaat(schaars(), leeg()) }, opties},
}

// schrijvers are the renderers by the extension of their files.
var schrijvers = map[string]func(*bytes.Buffer, *monitor.Resultaat, rapport.Options) error{
	"txt": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteText(b, r, o)
	},
	"kort.txt": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		o.Kort = true
		return rapport.WriteText(b, r, o)
	},
	"json": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteJSON(b, r, o)
	},
	"csv": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error { return rapport.WriteCSV(b, r, o) },
	"html": func(b *bytes.Buffer, r *monitor.Resultaat, o rapport.Options) error {
		return rapport.WriteHTML(b, r, o)
	},
}

// TestGolden compares what is written with the files of testdata; -update
// writes them anew. Each renderer runs twice: same input, same bytes.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, geval := range gevallen {
		for ext, schrijf := range schrijvers {
			t.Run(geval.naam+"."+ext, func(t *testing.T) {
				t.Parallel()
				var eerste, tweede bytes.Buffer
				require.NoError(t, schrijf(&eerste, geval.resultaat(), geval.opties()))
				require.NoError(t, schrijf(&tweede, geval.resultaat(), geval.opties()))
				require.Equal(t, eerste.String(), tweede.String(), "not deterministic")
				bestand, kreeg := filepath.Join("testdata", geval.naam+"."+ext), paginatest.ZonderStijl(eerste.String())
				if *update {
					require.NoError(t, os.WriteFile(bestand, []byte(kreeg), 0o600))
				}
				wil, err := os.ReadFile(bestand)
				require.NoError(t, err, "run go test -update")
				require.Equal(t, string(wil), kreeg, "differs from %s; run go test -update and look at the difference", bestand)
			})
		}
	}
}

// regio gives one of many codes that CBS never gave.
func regio(i int) cbs.Regio { return cbs.MustRegio(fmt.Sprintf("GM8%03d", i)) }

func TestLeegResultaat(t *testing.T) {
	t.Parallel()
	for ext, schrijf := range schrijvers {
		for _, r := range []*monitor.Resultaat{nil, monitor.NewResultaat(), monitor.NewResultaat(nil)} {
			require.ErrorIs(t, schrijf(&bytes.Buffer{}, r, rapport.Options{}), goaltree.CodeLeeg, ext)
		}
	}
}

// kapot is a writer that fails.
type kapot struct{ err error }

func (k kapot) Write([]byte) (int, error) { return 0, k.err }

func TestSchrijffout(t *testing.T) {
	t.Parallel()
	k := kapot{errors.New("disk full")}
	r := monitor.NewResultaat(rijk())
	require.ErrorIs(t, rapport.WriteText(k, r, rapport.Options{}), k.err)
	require.ErrorIs(t, rapport.WriteCSV(k, r, rapport.Options{}), k.err)
	require.ErrorIs(t, rapport.WriteJSON(k, r, rapport.Options{}), k.err)
	require.ErrorIs(t, rapport.WriteHTML(k, r, rapport.Options{}), k.err)
}

// TestJSON checks the keys that other programs lean on (the document a municipality
// may feed to its own tools) and that a result reads back to the same.
func TestJSON(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, rapport.WriteJSON(&b, monitor.NewResultaat(rijk()), rapport.Options{}))
	var d map[string]any
	require.NoError(t, json.Unmarshal(b.Bytes(), &d))
	sleutels := func(waar any, namen string) {
		t.Helper()
		m, ok := waar.(map[string]any)
		require.True(t, ok)
		for naam := range strings.FieldsSeq(namen) {
			require.Contains(t, m, naam)
		}
	}
	eerste := func(m any, sleutel string) any {
		t.Helper()
		lijst, ok := m.(map[string]any)[sleutel].([]any)
		require.True(t, ok, sleutel)
		require.NotEmpty(t, lijst, sleutel)
		return lijst[0]
	}
	sleutels(d, "versie boom regio periode nulmeting benchmark groep hoofddoelen effecten indicatoren demografie waarschuwingen")
	sleutels(d["boom"], "id naam versie")
	sleutels(d["regio"], "code naam")
	sleutels(eerste(d, "hoofddoelen"), "id naam kernwaarden score dekking signaal reden effecten")
	effect := eerste(d, "effecten")
	sleutels(effect, "id naam score dekking signaal reden illustratief indicatoren afwijking")
	m, ok := effect.(map[string]any)
	require.True(t, ok)
	afwijking, ok := m["afwijking"].(map[string]any)
	require.True(t, ok)
	sleutels(afwijking, "nulmeting vorige benchmark")
	sleutels(afwijking["nulmeting"], "waarde dekking bewijskracht bijdragen")
	sleutels(eerste(afwijking["nulmeting"], "bijdragen"), "indicator gewicht bijdrage begrensd")
	ind := eerste(d, "indicatoren")
	sleutels(ind, "id naam eenheid maat per richting periode waarde teller noemer interval nulmeting vorige benchmark streefwaarde score schaal status herkomst bron reden illustratief reeks vergelijking")
	sleutels(eerste(ind, "reeks"), "periode waarde onder boven status reden breuk")
	sleutels(eerste(ind, "vergelijking"), "regio waarde teller noemer")

	var terug monitor.Uitkomst
	require.NoError(t, json.Unmarshal(b.Bytes(), &terug))
	var nogmaals bytes.Buffer
	require.NoError(t, rapport.WriteJSON(&nogmaals, monitor.NewResultaat(&terug), rapport.Options{}))
	require.Equal(t, b.String(), nogmaals.String())

	for _, geval := range []struct {
		r     *monitor.Resultaat
		lijst bool
		wil   string
	}{
		{monitor.NewResultaat(rijk()), true, "["}, {monitor.NewResultaat(rijk(), leeg()), false, "["}, {monitor.NewResultaat(rijk()), false, "{"},
	} {
		b.Reset()
		require.NoError(t, rapport.WriteJSON(&b, geval.r, rapport.Options{Lijst: geval.lijst}))
		require.True(t, strings.HasPrefix(b.String(), geval.wil))
	}
}

func TestCSV(t *testing.T) {
	t.Parallel()
	u := rijk()
	u.Indicatoren[0].Naam = `=HYPERLINK("x");boos`
	u.Effecten[0].Naam = "@boos"
	u.Hoofddoelen[0].Naam = "-1+2\nregel"
	var b bytes.Buffer
	require.NoError(t, rapport.WriteCSV(&b, monitor.NewResultaat(u, schaars()), rapport.Options{}))
	s := b.String()
	require.True(t, strings.HasPrefix(s, "\ufeffregio;naam;soort;id;omschrijving;"))
	l := csv.NewReader(strings.NewReader(strings.TrimPrefix(s, "\ufeff")))
	l.Comma = ';'
	rijen, err := l.ReadAll()
	require.NoError(t, err)
	require.Len(t, rijen, 1+2*(len(u.Hoofddoelen)+len(u.Effecten)+len(u.Indicatoren)))
	kolom := func(naam string) int { return slices.Index(rijen[0], naam) }
	for _, rij := range rijen {
		for k, c := range rij {
			if c != "" && strings.ContainsRune("=+@", rune(c[0])) {
				t.Fatalf("column %s holds a formula: %q", rijen[0][k], c)
			}
		}
	}
	require.Equal(t, "'-1+2\nregel", rijen[1][kolom("omschrijving")])
	require.Equal(t, `'=HYPERLINK("x");boos`, rijen[1+len(u.Hoofddoelen)+len(u.Effecten)][kolom("omschrijving")])
	i := slices.IndexFunc(rijen, func(r []string) bool { return r[kolom("id")] == "mantelzorg" })
	require.Equal(t, []string{"9,6", "7", "73", "niet geschikt voor publicatie"}, []string{rijen[i][kolom("waarde")], rijen[i][kolom("teller")], rijen[i][kolom("noemer")], rijen[i][kolom("let_op")]})
}

func TestTekst(t *testing.T) {
	t.Parallel()
	for _, breedte := range []int{0, 10, 60, 72, 100, 140} {
		for _, geval := range gevallen {
			o := geval.opties()
			o.Breedte = breedte
			var b bytes.Buffer
			require.NoError(t, rapport.WriteText(&b, geval.resultaat(), o))
			grens := max(breedte, 60)
			if breedte == 0 {
				grens = 100
			}
			for regel := range strings.Lines(b.String()) {
				regel = strings.TrimSuffix(regel, "\n")
				require.LessOrEqual(t, utf8.RuneCountInString(regel), grens, "%s at width %d: %q", geval.naam, breedte, regel)
				require.Equal(t, strings.TrimRight(regel, " "), regel)
			}
			require.NotContains(t, b.String(), "\x1b")
			require.NotContains(t, b.String(), "NaN")
		}
	}
	u := rijk()
	u.Regio.Naam, u.Regios = "\x1b[31mRood\x07", nil
	var b bytes.Buffer
	require.NoError(t, rapport.WriteText(&b, monitor.NewResultaat(u, u), rapport.Options{}))
	require.NotContains(t, b.String(), "\x1b", "what a terminal would act on is taken out")
	b.Reset()
	require.NoError(t, rapport.WriteText(&b, monitor.NewResultaat(rijk()), rapport.Options{Kleur: true}))
	kleurloos := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(b.String(), "")
	b.Reset()
	require.NoError(t, rapport.WriteText(&b, monitor.NewResultaat(rijk()), rapport.Options{}))
	require.Equal(t, b.String(), regexp.MustCompile(`(?m) +$`).ReplaceAllString(kleurloos, ""))
}

func TestKleurMogelijk(t *testing.T) { //nolint:paralleltest // it sets the environment
	f, err := os.Create(filepath.Join(t.TempDir(), "uit"))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	require.False(t, rapport.KleurMogelijk(nil))
	require.False(t, rapport.KleurMogelijk(f))
	apparaat, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer func() { require.NoError(t, apparaat.Close()) }()
	require.True(t, rapport.KleurMogelijk(apparaat), "a character device")
	t.Setenv("NO_COLOR", "1")
	require.False(t, rapport.KleurMogelijk(apparaat))
}

func ExampleWriteText() {
	var b bytes.Buffer
	if err := rapport.WriteText(&b, monitor.NewResultaat(leeg()), rapport.Options{Breedte: 72}); err != nil {
		fmt.Println(err)
	}
	regels := strings.Split(b.String(), "\n")
	fmt.Println(strings.Join(regels[1:11], "\n"))
	// Output:
	// MONITOR SOCIAAL DOMEIN · MARSKAMP (FICTIEF)
	// ───────────────────────────────────────────
	// Doelenboom      Doelenboom van een fictieve gemeente, versie 2
	// Periode         2022
	//
	// IN HET KORT
	// ────────────────────
	// 1. Geen van de 6 effecten heeft een score.
	// 2. Daarom is nu niet te zeggen welk effect er gunstig voor staat en welk
	//    niet.
}

func ExampleWriteCSV() {
	var b bytes.Buffer
	if err := rapport.WriteCSV(&b, monitor.NewResultaat(rijk()), rapport.Options{}); err != nil {
		fmt.Println(err)
	}
	regels := strings.Split(b.String(), "\r\n")
	fmt.Println(regels[1])
	// Output:
	// GM9901;Lindewolde (fictief);hoofddoel;fit;Inwoners zitten fysiek en mentaal goed in hun vel;;2022JJ00;;;;;;;;;;;;;;29;53;1;aandacht;;;;;;;;;;;;;;
}

func ExampleWriteJSON() {
	var b bytes.Buffer
	if err := rapport.WriteJSON(&b, monitor.NewResultaat(rijk()), rapport.Options{}); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Join(strings.Split(b.String(), "\n")[:5], "\n"))
	// Output:
	// {
	//   "versie": "1",
	//   "boom": {
	//     "id": "voorbeeld",
	//     "naam": "Doelenboom van een fictieve gemeente",
}
