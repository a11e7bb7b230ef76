package rapport_test

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func dag(t *testing.T, s string) kalender.Datum {
	t.Helper()
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

func opgelost(t *testing.T, d *programma.Definitie) *programma.Programma {
	t.Helper()
	p, err := d.Resolve()
	require.NoError(t, err)
	return p
}

// The programme 2.0 as its documents tell it: every project has its sheet with
// every cell, the circle of MODEL.md shows with what opens it, and what the
// source does not tell is said to be missing.
func TestWriteProgramma(t *testing.T) {
	t.Parallel()
	p := opgelost(t, programma.Programma2018())
	blad := pagina(t, "programma", func(w io.Writer) error {
		return rapport.WriteProgramma(w, p, rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{})
	})
	projecten := p.Projecten()
	require.Equal(t, len(projecten), strings.Count(blad, `<article class="projectblad"`))
	for _, c := range programma.Cellen() {
		kop := "<h4>" + html.EscapeString(notatie.Hoofdletter(c.Label())) + "</h4>"
		require.Equal(t, len(projecten), strings.Count(blad, kop), c)
	}
	for _, q := range projecten {
		for _, m := range q.Mijlpalen {
			require.Contains(t, html.UnescapeString(blad), m.Naam)
		}
	}
	for _, r := range p.Rollen() {
		require.Contains(t, blad, html.EscapeString(notatie.Hoofdletter(r.Naam)))
	}
	require.Contains(t, blad, "Regie wacht op Kwetsbare huishoudens, en Kwetsbare huishoudens op Regie")
	require.Contains(t, blad, "Minder dan dit kan niet")
	require.Contains(t, blad, "niet geschat", "the source estimates no risk")
	require.Contains(t, html.UnescapeString(blad), "Niet bekend van enig risico: kans en gevolg, eigenaar en maatregel.")
	require.Contains(t, blad, "Wanneer de stuurgroep bijeenkwam of bijeenkomt, is niet bekend.", "not that it did not meet")
	require.Contains(t, blad, "gelezen als: minstens 1 keer in elke 2 opeenvolgende kalendermaanden")
	require.Contains(t, blad, "tijdvak 124 dagen voorbij")
	require.NotContains(t, blad, "over tijd")
	require.NotContains(t, blad, "te veel gevraagd", "the source tells of no role how many hours it has")
	require.Contains(t, blad, "aantal niet bekend, geteld als één")
	require.Contains(t, blad, "Aantal personen niet overal bekend, daar geteld als één.")
	for _, id := range []string{"pm-18-min", "co-deelprojecten", "bestuurlijk-opdrachtgever"} {
		require.NotContains(t, blad, ">"+id+"<", "names, no ids")
	}
	// One meaning of the word: every bar that is called so is in the table, too.
	kritiek := 0
	for _, s := range p.PlanningOp(dag(t, "2018-02-01")).Stappen {
		if s.Kritiek {
			kritiek++
		}
	}
	require.Equal(t, kritiek, strings.Count(blad, `<span class="label">kritiek</span>`))
	require.Len(t, regexp.MustCompile(`class="[^"]* t-kritiek"`).FindAllString(blad, -1), kritiek)
	require.Contains(t, blad, "Van geen enkele mijlpaal is gemeld")
	require.NotContains(t, blad, "Fictief")
}

func ExampleWriteProgramma() {
	p, err := programma.Programma2018().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	datum, err := kalender.ParseDatum("2018-02-01")
	if err != nil {
		fmt.Println(err)
		return
	}
	var blad strings.Builder
	err = rapport.WriteProgramma(&blad, p, rapport.Programmavraag{Datum: datum}, rapport.Options{})
	fmt.Println(err, strings.Contains(blad.String(), "Stand op 1 februari 2018"))
	// Output: <nil> true
}

// A made-up programme in which everything is told.
func TestWriteProgramma_Fictief(t *testing.T) {
	t.Parallel()
	p := opgelost(t, programma.Fictief())
	v, err := p.Vertraag("thu-pilot", 20)
	require.NoError(t, err)
	blad := pagina(t, "programma-fictief", func(w io.Writer) error {
		return rapport.WriteProgramma(w, p, rapport.Programmavraag{Datum: dag(t, "2026-07-02"), Vertragingen: []*programma.Vertraging{v}}, rapport.Options{})
	})
	for _, w := range []string{
		"Dit programma is verzonnen", "De uren zijn fictief", "wat niet gereed is, kan het niet voor 2 juli 2026 zijn", "risicoscore", "Duurt Pilot in twee wijken 20 dagen langer", "te veel gevraagd", "Mijlpalen die later gereed zijn",
		"De stuurgroep kwam het laatst bijeen op 2 juli 2026",
	} {
		require.Contains(t, blad, w)
	}
	require.Equal(t, 4, strings.Count(blad, `">Fictief.`)+strings.Count(blad, " Fictief.</p>"), "on each sheet")
	require.NotContains(t, strings.ToLower(blad), "hitte")
	require.NotContains(t, blad, "Van geen enkele mijlpaal is gemeld")
}

func TestWriteProgramma_Grenzen(t *testing.T) {
	t.Parallel()
	p := opgelost(t, programma.Programma2018())
	require.ErrorIs(t, rapport.WriteProgramma(io.Discard, p, rapport.Programmavraag{}, rapport.Options{}), goaltree.CodePeriode, "no date")
	for _, niets := range []*programma.Programma{nil, {}} {
		require.ErrorIs(t, rapport.WriteProgramma(io.Discard, niets, rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{}), goaltree.CodeLeeg)
	}
	var b bytes.Buffer
	for d, zin := range map[string]string{"2017-01-01": "begint over 181 dagen", "2018-12-31": "eindigt vandaag", "2019-12-31": "365 dagen geleden geëindigd"} {
		require.NoError(t, rapport.WriteProgramma(&b, p, rapport.Programmavraag{Datum: dag(t, d)}, rapport.Options{}))
		require.Contains(t, b.String(), zin)
		paginatest.Keur(t, b.String())
		b.Reset()
	}
	mis := programma.Programma2018()
	mis.Posten[3].Leidt = []string{"integraliteit"}
	require.NoError(t, rapport.WriteProgramma(&b, opgelost(t, mis), rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{}))
	require.Contains(t, b.String(), "<b>Programmamanager 18-</b>: Mag niet leiden: Integraliteit.", "by its name")
	b.Reset()
	err := rapport.WriteProgramma(dicht{}, p, rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{})
	require.ErrorIs(t, err, errDicht)

	// No hours, no relations, no risks, no milestones: each says so.
	d := programma.Programma2018()
	d.Relaties, d.Stuurgroep, d.Evaluaties, d.Inzet, d.Beschikbaar = nil, nil, nil, nil, nil
	for i := range d.Projecten {
		q := &d.Projecten[i]
		q.Mijlpalen, q.Risicos, q.Inzet = nil, nil, nil
	}
	require.NoError(t, rapport.WriteProgramma(&b, opgelost(t, d), rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{}))
	paginatest.Keur(t, b.String())
	for _, w := range []string{"vormen geen kring", "geen uren", "geen risico's", "geen stuurgroep"} {
		require.Contains(t, html.UnescapeString(b.String()), w)
	}
}

// Milestones that wait for one another have no place in time: the page says
// which, and shows the circle.
func TestWriteProgramma_KringVanMijlpalen(t *testing.T) {
	t.Parallel()
	d := programma.Programma2018()
	a, b := &d.Projecten[3].Mijlpalen[0], &d.Projecten[3].Mijlpalen[1]
	a.Na, b.Na = []string{b.ID}, []string{a.ID}
	var blad bytes.Buffer
	require.NoError(t, rapport.WriteProgramma(&blad, opgelost(t, d), rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{}))
	paginatest.Keur(t, blad.String())
	require.Contains(t, blad.String(), "Zonder plaats in de tijd")
	require.Regexp(t, a.Naam+" komt na "+b.Naam+", en "+b.Naam+" na "+a.Naam+"|"+b.Naam+" komt na "+a.Naam+", en "+a.Naam+" na "+b.Naam, blad.String())
}

// Texts that want to be markup stay texts.
func TestWriteProgramma_Vijandig(t *testing.T) {
	t.Parallel()
	const kwaad = `"><script>alert(1)</script><img src=x onerror=alert(2)>`
	d := programma.Programma2018()
	d.Naam, d.Bron, d.Toelichting, d.Lezing = kwaad, kwaad, kwaad, kwaad
	for i := range d.Projecten {
		q := &d.Projecten[i]
		q.Naam, q.Lezing, q.Resultaat = kwaad, kwaad, []string{kwaad}
		for j := range q.Mijlpalen {
			q.Mijlpalen[j].Naam = kwaad
		}
		for j := range q.Risicos {
			q.Risicos[j].Omschrijving = kwaad
		}
	}
	for i := range d.Rollen {
		d.Rollen[i].Naam = kwaad
	}
	for i := range d.Relaties {
		d.Relaties[i].Waarvoor = kwaad
	}
	var b bytes.Buffer
	require.NoError(t, rapport.WriteProgramma(&b, opgelost(t, d), rapport.Programmavraag{Datum: dag(t, "2018-02-01")}, rapport.Options{}))
	paginatest.Vijandig(t, b.String())
}

var errDicht = errors.New("dicht")

// dicht is a writer that takes nothing.
type dicht struct{}

func (dicht) Write([]byte) (int, error) { return 0, errDicht }
