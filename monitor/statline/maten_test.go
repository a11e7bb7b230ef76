package statline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Only what is counted is added up: an average is not, though StatLine gives it
// the unit "aantal".
func TestKoppeling_Maten(t *testing.T) {
	tabel := &metadata.Tabel{ID: "99001NED", Versie: 3, Metingen: []metadata.Meting{
		{Sleutel: "Inwoners_1", Titel: "Inwoners", Eenheid: "aantal"},
		{Sleutel: "Huishoudensgrootte_2", Titel: "Gemiddelde huishoudensgrootte", Eenheid: "aantal", Decimalen: 1},
		{Sleutel: "PerAuto_3", Titel: "Personen per auto", Eenheid: "aantal", Decimalen: 1},
		{Sleutel: "Beroepsbevolking_4", Titel: "Beroepsbevolking", Eenheid: "x 1 000", Decimalen: 1},
		{Sleutel: "Aandeel_5", Titel: "Aandeel", Eenheid: "%", Decimalen: 1},
	}}
	som := func(kolommen ...string) *statline.Som { return &statline.Som{Kolommen: kolommen} }
	k := &statline.Koppeling{Indicatoren: []statline.Koppelindicator{
		{Indicator: "inwoners", Waarde: som("Inwoners")},
		{Indicator: "grootte", Waarde: som("Huishoudensgrootte"), Maat: goaltree.Gemiddelde, Herkomst: monitor.Telling},
		{Indicator: "geteld", Waarde: som("Geteld"), Maat: goaltree.Aantal},
		{Indicator: "per-auto", Waarde: som("PerAuto")},
		{Indicator: "beroepsbevolking", Waarde: som("Beroepsbevolking")},
		{Indicator: "aandeel", Waarde: som("Aandeel")},
		{Indicator: "som", Waarde: som("Inwoners", "Aandeel")},
		{Indicator: "onbekend", Waarde: som("Elders")},
		{Indicator: "breuk", Teller: som("Inwoners"), Noemer: som("Inwoners")},
		{Indicator: "gewogen", Waarde: som("Inwoners"), Noemer: som("Inwoners")},
	}}
	aantal := func(maten []goaltree.Indicator) (ids []string) {
		for _, m := range maten {
			if m.Maat == goaltree.Aantal {
				ids = append(ids, m.ID)
			}
		}
		return ids
	}
	require.Equal(t, []string{"inwoners", "geteld", "beroepsbevolking"}, aantal(k.Maten(tabel)))
	// Without metadata the koppeling's word for it is all there is: that a figure
	// was counted does not make it a count.
	require.Equal(t, []string{"geteld"}, aantal(k.Maten(nil)))
	for _, tabel := range []string{"84799NED", "85098NED", "84703NED"} {
		k, ok := statline.Referentie(tabel)
		require.True(t, ok)
		require.Empty(t, aantal(k.Maten(nil)), "percentages of %s", tabel)
	}
	k, ok := statline.Referentie("70072ned")
	require.True(t, ok)
	require.Equal(t, []string{"bevolking", "bevolking-0-20", "bevolking-20-65", "bevolking-65-plus"}, aantal(k.Maten(nil)))
}
