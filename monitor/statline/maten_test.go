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
	k := &statline.Koppeling{Indicatoren: []statline.KoppelIndicator{
		{Indicator: "inwoners", Waarde: som("Inwoners")},
		{Indicator: "grootte", Waarde: som("Huishoudensgrootte"), Herkomst: monitor.Telling},
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
	require.Equal(t, []string{"inwoners", "beroepsbevolking"}, aantal(k.Maten(tabel)))
	// Without metadata the koppeling's word for it is all there is.
	require.Equal(t, []string{"grootte"}, aantal(k.Maten(nil)))
}
