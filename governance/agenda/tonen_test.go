package agenda_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// The small agenda and the reference, in every form.
func TestTonen(t *testing.T) {
	for naam, d := range map[string]*agenda.Definitie{"klein": klein(), "twente": agenda.Twente()} {
		a := resolve(t, d)
		for soort, schrijf := range map[string]func(*agenda.Agenda, io.Writer) error{
			"txt": (*agenda.Agenda).WriteText, "dot": (*agenda.Agenda).WriteDOT, "mmd": (*agenda.Agenda).WriteMermaid,
		} {
			var b, weer bytes.Buffer
			require.NoError(t, schrijf(a, &b))
			require.NoError(t, schrijf(a, &weer))
			require.Equal(t, b.String(), weer.String())
			schematest.Vergelijk(t, "testdata/"+naam+"."+soort, b.Bytes(), *update)
		}
	}
}

// No name ends its own label.
func TestTekenenOntsnapt(t *testing.T) {
	d := klein()
	d.Onderwerpen[0].Naam = `a "b" <c>`
	a := resolve(t, d)
	var dot, mermaid strings.Builder
	require.NoError(t, a.WriteDOT(&dot))
	require.NoError(t, a.WriteMermaid(&mermaid))
	require.Contains(t, dot.String(), `label="a \"b\" <c>"`)
	require.Contains(t, mermaid.String(), `["a #quot;b#quot; #lt;c#gt;"]`)
}

func TestTeksten(t *testing.T) {
	a := resolve(t, klein())
	require.Equal(t, "een hiaat in het landschap", a.PlekTekst(""))
	require.Equal(t, "onder het project Kamers", a.PlekTekst("kamers"))
	require.Equal(t, "bij het onderwerp Mogelijk", a.PlekTekst("mogelijk"))
	require.Equal(t, "1 Wonen, 2 Zorg en 3 School", a.LijnenTekst([]string{"school", "zorg", "wonen"}))
	require.Equal(t, "actielijn niet bekend", a.LijnenTekst(nil))
	require.Equal(t, "niet vertegenwoordigd", a.VertegenwoordigersTekst(agenda.Actielijn{}))
	require.Equal(t, "1 × lid van de werkgroep", a.VertegenwoordigersTekst(a.Actielijnen()[0]))
}

// A role is a part that any of several may play, unless its name says which.
func TestStapTekst_rol(t *testing.T) {
	d := klein()
	d.Rollen = append(d.Rollen, agenda.Rol{ID: "raad", Naam: "De jongerenraad"})
	a := resolve(t, d)
	for rol, wil := range map[string]string{"lid": "ingebracht; door een lid van de werkgroep", "raad": "ingebracht; door de jongerenraad"} {
		require.Equal(t, wil, a.StapTekst(agenda.Stap{Stadium: agenda.Ingebracht, Rol: rol}))
	}
}
