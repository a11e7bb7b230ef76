package rapport_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/rapport"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

var update = flag.Bool("update", false, "write the golden files anew")

const voorbeelden = "../../examples/preventie/voorbeeld/"

// lees reads a file of the example and says what is wrong with it.
func lees[D any](t *testing.T, bestand string, lezer func(io.Reader, string) (D, error), anders ...string) D {
	t.Helper()
	inhoud, err := os.ReadFile(voorbeelden + bestand)
	require.NoError(t, err)
	d, err := lezer(strings.NewReader(strings.NewReplacer(anders...).Replace(string(inhoud))), bestand)
	require.NoError(t, err)
	return d
}

func programma(t *testing.T, anders ...string) *interventies.Programma {
	t.Helper()
	boom, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	p, err := lees(t, "interventies.json", interventies.ReadJSON, anders...).Resolve(boom)
	require.NoError(t, err)
	return p
}

func overzicht(t *testing.T, anders ...string) *uitgaven.Overzicht {
	t.Helper()
	o, err := lees(t, "uitgaven.json", uitgaven.ReadJSON, anders...).Resolve()
	require.NoError(t, err)
	return o
}

func kanteling(t *testing.T, anders ...string) *scenario.Overzicht {
	t.Helper()
	s, err := lees(t, "scenario.json", scenario.ReadJSON, anders...).Resolve()
	require.NoError(t, err)
	o, err := s.Overzicht(t.Context())
	require.NoError(t, err)
	return o
}

func TestWriteHTML(t *testing.T) {
	b := rapport.Blad{Interventies: programma(t), Uitgaven: overzicht(t), Gemeente: "GM9901", Scenario: kanteling(t)}
	p := paginatest.Goud(t, "preventie", func(w io.Writer) error { return rapport.WriteHTML(w, b, rapport.Options{Datum: "1 juni 2026"}) }, *update)
	for _, wil := range []string{
		"<h1>Preventie in Fictiefstad</h1>", "Fictieve gegevens", `<h2 id="kort">In het kort</h2>`, "In het programma zijn 10 interventies opgenomen", "terugverdiend in", "1 juni 2026",
	} {
		require.Contains(t, p, wil)
	}
	// What the parts answer is what stands in short, and no other truth.
	for _, zin := range b.Scenario.Antwoord() {
		require.Contains(t, p, "<li>"+zin+"</li>")
	}
	beeld, ok := b.Uitgaven.Jaarbeeld("GM9901", 2026)
	require.True(t, ok)
	require.Contains(t, p, beeld.AandeelPreventie().Tekst())
}

// Each part may be missing; the page then speaks of the others alone.
func TestWriteHTML_delen(t *testing.T) {
	for naam, geval := range map[string]struct {
		blad  rapport.Blad
		titel string
		wel   []string
		niet  []string
	}{
		"interventies": {rapport.Blad{Interventies: programma(t)}, "Preventieprogramma Fictiefstad", []string{`"interventies"`, `"toetsen"`}, []string{`"uitgaven"`, `"scenario"`}},
		"uitgaven":     {rapport.Blad{Uitgaven: overzicht(t), Gemeente: "GM9902"}, "Preventie in Verzonnendam", []string{`"uitgaven"`}, []string{`"interventies"`, `"scenario"`, `"toetsen"`}},
		"scenario":     {rapport.Blad{Scenario: kanteling(t)}, "De kanteling naar preventie in Fictiefstad", []string{`"scenario"`}, []string{`"uitgaven"`, `"interventies"`}},
	} {
		t.Run(naam, func(t *testing.T) {
			var b, tekst bytes.Buffer
			require.NoError(t, rapport.WriteHTML(&b, geval.blad, rapport.Options{}))
			paginatest.Keur(t, b.String())
			require.Contains(t, b.String(), "<h1>"+geval.titel+"</h1>")
			for _, id := range geval.wel {
				require.Contains(t, b.String(), "id="+id)
			}
			for _, id := range geval.niet {
				require.NotContains(t, b.String(), "id="+id)
			}
			require.NoError(t, rapport.WriteText(&tekst, geval.blad))
			require.Contains(t, tekst.String(), "6. Voorkomen van erger, blijven meedoen")
			require.Contains(t, tekst.String(), "verzonnen")
		})
	}
}

// Nothing to show, or a municipality that is not there, is an error, and then
// nothing is written.
func TestWriteHTML_fout(t *testing.T) {
	for naam, geval := range map[string]struct {
		blad rapport.Blad
		want string
	}{
		"niets":              {rapport.Blad{}, "no interventions, no spending and no scenario"},
		"vreemde gemeente":   {rapport.Blad{Uitgaven: overzicht(t), Gemeente: "GM9909"}, `Gemeente: there is no spending of this municipality (found "GM9909")`},
		"leeg scenario":      {rapport.Blad{Scenario: new(scenario.Overzicht)}, "no interventions, no spending and no scenario"},
		"leeg overzicht":     {rapport.Blad{Uitgaven: new(uitgaven.Overzicht)}, "no interventions, no spending and no scenario"},
		"leeg programma":     {rapport.Blad{Interventies: new(interventies.Programma)}, "no interventions, no spending and no scenario"},
		"zonder interventie": {rapport.Blad{Gemeente: "GM9901"}, "no interventions, no spending and no scenario"},
	} {
		t.Run(naam, func(t *testing.T) {
			var b bytes.Buffer
			require.ErrorContains(t, rapport.WriteHTML(&b, geval.blad, rapport.Options{}), geval.want)
			require.ErrorContains(t, rapport.WriteText(&b, geval.blad), geval.want)
			require.Zero(t, b.Len())
		})
	}
	require.ErrorIs(t, rapport.WriteText(io.Discard, rapport.Blad{}), goaltree.CodeLeeg)
}

// Names can hold anything: none of it becomes a part of the page.
func TestWriteHTML_vijandig(t *testing.T) {
	const kwaad = `<script>alert(1)</script>\" onload=x '&amp;`
	anders := []string{"Valpreventie", kwaad, "Fictiefstad", "Fictiefstad " + kwaad}
	b := rapport.Blad{Interventies: programma(t, anders...), Uitgaven: overzicht(t, anders...), Scenario: kanteling(t, anders...)}
	var p bytes.Buffer
	require.NoError(t, rapport.WriteHTML(&p, b, rapport.Options{Datum: kwaad, Huisstijl: rapport.Huisstijl{Naam: kwaad}}))
	paginatest.Keur(t, p.String())
	require.NotContains(t, p.String(), "<script")
}
