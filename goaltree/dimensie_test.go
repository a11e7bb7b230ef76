package goaltree_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

// The six dimensions, in the names in use and in those of the vision's text:
// "naast fysiek en mentaal functioneren, ook het dagelijks functioneren, de
// maatschappelijke participatie, kwaliteit van leven en zingeving".
func TestDimensies(t *testing.T) {
	opsommingtest.Keur(t, goaltree.Dimensies, goaltree.ParseDimensie,
		"lichaamsfuncties", "mentaal-welbevinden", "zingeving", "kwaliteit-van-leven", "meedoen", "dagelijks-functioneren")
	for i, want := range []struct {
		dimensie       goaltree.Dimensie
		label, inVisie string
	}{
		{goaltree.Lichaamsfuncties, "Lichaamsfuncties", "fysiek functioneren"},
		{goaltree.MentaalWelbevinden, "Mentaal welbevinden", "mentaal functioneren"},
		{goaltree.Zingeving, "Zingeving", "zingeving"},
		{goaltree.KwaliteitVanLeven, "Kwaliteit van leven", "kwaliteit van leven"},
		{goaltree.Meedoen, "Meedoen", "maatschappelijke participatie"},
		{goaltree.DagelijksFunctioneren, "Dagelijks functioneren", "dagelijks functioneren"},
	} {
		d := want.dimensie
		require.Equal(t, i+1, d.Nummer())
		require.Equal(t, want.label, d.Label())
		require.Equal(t, want.inVisie, d.InVisie())
		require.Contains(t, d.Bron(), "bijlage 5")
	}
	for _, d := range []goaltree.Dimensie{0, 7} {
		require.Zero(t, d.Nummer())
		require.Empty(t, d.InVisie())
	}
}

// The vision and the instrument in use have different names for one dimension.
func ExampleDimensie() {
	d := goaltree.Meedoen
	fmt.Println(d.Nummer(), d.Label(), "/", d.InVisie(), "/", goaltree.Gespreksinstrument)
	// Output: 5 Meedoen / maatschappelijke participatie / gespreksinstrument
}
