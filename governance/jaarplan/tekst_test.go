package jaarplan_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

func TestWriteText(t *testing.T) {
	d := plan()
	d.Projecten = append(d.Projecten, jaarplan.Project{ID: "later", Naam: "Later"})
	d.Projecten[0].Bron = "Bron van het project"
	d.Pijlers[0].Resultaten[0].Lezing = "Lezing van het resultaat."
	p := losOp(t, d)
	terug := terugblik()
	terug.Toelichting = "Nog niet vastgesteld."
	v, err := p.Verslag(terug, uitkomst(t), fictief)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.WriteText(&b, boom(t), v))
	for regel := range strings.Lines(b.String()) {
		require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(regel, "\n")), 100, regel)
	}
	tekst := strings.Join(strings.Fields(b.String()), " ")
	for _, wil := range []string{
		"Fictief jaarplan",
		"3. Veilig --------- Dit jaar niet bediend: De politie doet dit jaar het werk.",
		"8. Veerkracht ------------- Geen resultaten, activiteiten of projecten.",
		"- Resultaat: Zeven van de tien inwoners werken. Te zien aan: indicator Indicator arbeid",
		"- Activiteit: Banenmarkt houden (project Werkplein)",
		"werkt aan: Mensen doen mee", "mensen: Beleidsadviseur (400 uur)", "middelen: € 12.500,50", "trekker: Manager sociaal domein", "status: in uitvoering",
		"Middelen samen (fictief): € 12.500,50; van 1 project niet bekend",
		"✕ Elke pijler wordt bediend, of er staat waarom niet: 3 van 8 voldaan", "✕ niet voldaan: Veerkracht. Geen resultaat, activiteit of project, en er staat niet waarom.",
		"3 resultaten: 1 bereikt, 1 deels bereikt en 1 niet gemeld.",
		"- [bereikt] Zeven van de tien inwoners werken: 70% werkt.",
		"Nog niet vastgesteld. Bron van de terugblik: Fictieve terugblik", "bron: Bron van het project", "lezing: Lezing van het resultaat.",
		"De monitor: “Indicator arbeid”: 70% (2020), was 60% (2017): aantoonbaar beter.",
		"3 van 3 voldaan, waarvan 1 op onze lezing",
		"- [niet gemeld] Vijftig mensen sporten meer",
		"- [bereikt] Werkplein: Het plein draait. Besteed: € 11.000,00 van € 12.500,50.",
		"- Mensen doen mee De monitor geeft dit doel nu het signaal aandacht",
	} {
		require.Contains(t, tekst, wil)
	}
}

// No plan is an error, and never a panic.
func TestWriteText_nil(t *testing.T) {
	var p *jaarplan.Jaarplan
	require.ErrorIs(t, p.WriteText(io.Discard, nil, nil), goaltree.CodeLeeg)
}
