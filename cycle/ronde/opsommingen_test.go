package ronde_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

// The words of files, in order. Those of a toets are the plate's (step 6).
func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, ronde.Soorten, ronde.ParseSoort,
		"geopend", "uitgenodigd", "afgezegd", "gehouden", "bevinding", "duiding", "opbrengst", "actie", "actie-voortgang", "actie-afgerond", "toets", "stap-gesloten", "teruggezonden", "ronde-gesloten")
	opsommingtest.Keur(t, ronde.Toetsuitkomsten, ronde.ParseToetsuitkomst, "aangevuld", "aangescherpt", "aangepast", "ongewijzigd")
	opsommingtest.Keur(t, ronde.Actiestaten, ronde.ParseActiestaat, "open", "loopt", "afgerond", "vervallen")
	opsommingtest.Keur(t, ronde.Stapstaten, ronde.ParseStapstaat, "wacht", "open", "gesloten")
	require.Equal(t, "Brede Monitoring Achterhoek, plaat, stap 6", ronde.Aangevuld.Bron())
}
