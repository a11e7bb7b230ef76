package governance_test

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var tekenaars = map[string]func(*governance.Structuur, io.Writer) error{
	".txt": (*governance.Structuur).WriteText,
	".dot": (*governance.Structuur).WriteDOT,
	".mmd": (*governance.Structuur).WriteMermaid,
}

func TestTekenen(t *testing.T) {
	for _, d := range []*governance.Definitie{governance.BredeMonitoring(), governance.Achterhoek2017(), governance.Programma2018()} {
		for uitgang, teken := range tekenaars {
			var b bytes.Buffer
			require.NoError(t, teken(los(t, d), &b))
			schematest.Vergelijk(t, filepath.Join("testdata", d.ID+uitgang), b.Bytes(), *update)
		}
	}
}

// The picture of the example, by hand: an arrow for each line, and one for
// members where no line ties the two.
func TestWriteMermaid(t *testing.T) {
	d := lees(t, voorbeeld)
	d.Rollen[0].Uit, d.Rollen[1].Uit = "raad", "raad" // wethouder to overleg, which raad steers; beleidsadviseur to werkgroep
	d.Organen[0].Naam = "Raad \"A\"\n[b]"
	d.Lijnen = append(d.Lijnen,
		governance.Lijn{Van: "raad", Naar: "werkgroep", Soort: governance.StaatNaast},
		governance.Lijn{Van: "werkgroep", Naar: "raad", Soort: governance.Verbindt},
		governance.Lijn{Van: "overleg", Naar: "raad", Soort: governance.Adviseert})
	var b strings.Builder
	require.NoError(t, los(t, d).WriteMermaid(&b))
	require.Equal(t, `flowchart TD
  o1["Raad #quot;A#quot;<br/>#91;b#93;"]
  o2["Wethoudersoverleg"]
  o3["Werkgroep"]
  o1 -->|"stuurt"| o2
  o2 -->|"stuurt"| o3
  o3 -.->|"bereidt voor"| o2
  o1 ---|"staat naast"| o3
  o3 <-->|"verbindt"| o1
  o2 -.->|"adviseert"| o1
`, b.String())

	d.Lijnen = d.Lijnen[:3]
	b.Reset()
	require.NoError(t, los(t, d).WriteMermaid(&b))
	require.Contains(t, b.String(), "  o1 -.->|\"levert leden\"| o3\n")
	require.NotContains(t, b.String(), "  o1 -.->|\"levert leden\"| o2\n", "raad steers overleg: one arrow will do")
}

func TestSchrijffout(t *testing.T) {
	s := los(t, governance.Achterhoek2017())
	r, w := io.Pipe()
	require.NoError(t, r.Close())
	for uitgang, teken := range tekenaars {
		require.ErrorIs(t, teken(s, w), io.ErrClosedPipe, uitgang)
	}
}

func TestSamenstelling(t *testing.T) {
	d := lees(t, voorbeeld)
	d.Organen[2].Leden = []governance.Lidmaatschap{
		{Rollen: []string{"wethouder", "beleidsadviseur"}, Minimaal: 2, Maximaal: 2},
		{Rollen: []string{"wethouder"}, Minimaal: 1, Maximaal: 3, Voorkeur: 2, Toelichting: "om en om"},
		{Rollen: []string{"wethouder"}, Maximaal: 3, OpUitnodiging: true},
		{Orgaan: "raad"},
		{Orgaan: "overleg", Allen: true},
	}
	require.Equal(t, []string{
		"Wethouder of Beleidsadviseur (2)",
		"Wethouder (1 tot 3, bij voorkeur 2): om en om",
		"Wethouder (hoogstens 3, op uitnodiging)",
		"afvaardiging van Gemeenteraad",
		"alle leden van Wethoudersoverleg",
	}, los(t, d).Samenstelling("werkgroep"))
}
