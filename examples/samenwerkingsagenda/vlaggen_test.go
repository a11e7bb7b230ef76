package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
)

func TestVerkeerdeVlaggen(t *testing.T) {
	for _, args := range [][]string{
		{"-wat"}, {"los"}, {"-formaat", "csv"}, {"-voorbeeld", "anders"}, {"-methode", "loten"}, {"-uit", "a.xyz"}, {"-inconsistent"},
	} {
		status, uit, fout := voorbeeld.Draai(t, args...)
		require.Equal(t, uitVlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, "-help")
	}
	status, _, fout := voorbeeld.Draai(t, "-help")
	require.Equal(t, uitGoed, status)
	require.Contains(t, fout, "-prioritering")
}

// A flag that would do nothing, or not what it says, is refused with the reason.
func TestVlaggenDieNietsDoen(t *testing.T) {
	agenda, prioritering := voorbeeldtest.Bestand(t, "agenda.json", eigenAgenda), voorbeeldtest.Bestand(t, "p.json", eigenPrioritering("wonen"))
	for wil, args := range map[string][]string{
		"-methode doet hier niets":                   {"-agenda", agenda, "-methode", "topsis"},
		"-voorbeeld doet hier niets":                 {"-agenda", agenda, "-voorbeeld", "twente"},
		"-datum doet hier niets":                     {"-formaat", "json", "-datum", "vandaag"},
		"-formaat is json":                           {"-uit", "x.html", "-formaat", "json"},
		"-prioritering hoort bij een agenda":         {"-prioritering", prioritering},
		"-prioritering doet hier niets":              {"-agenda", agenda, "-prioritering", prioritering, "-controleer"},
		"-accent doet hier niets":                    {"-formaat", "tekst", "-accent", "#0b5c8a"},
		"-organisatie doet hier niets":               {"-controleer", "-organisatie", "Regio"},
		"-controleer gaat niet samen":                {"-controleer", "-formaat", "json"},
		"-sjabloon gaat niet samen":                  {"-sjabloon", "-formaat", "json"},
		"-sjabloon schrijft JSON":                    {"-sjabloon", "-uit", "x.html"},
		"hij staat alleen op een pagina":             {"-uit", "x.txt", "-datum", "vandaag"},
		"zonder prioritering wordt er niets gewogen": {"-agenda", agenda, "-methode", "ahp", "-inconsistent"},
	} {
		status, uit, fout := voorbeeld.Draai(t, args...)
		require.Equal(t, uitVlaggen, status, args)
		require.Empty(t, uit)
		require.Contains(t, fout, wil)
		require.NoFileExists(t, "x.html")
	}
	for _, args := range [][]string{
		{"-agenda", agenda, "-prioritering", prioritering, "-methode", "topsis", "-formaat", "tekst"},
		{"-voorbeeld", "fictief", "-prioritering", prioritering, "-formaat", "tekst"},
		{"-uit", "x.xyz", "-formaat", "html", "-datum", "vandaag"},
	} {
		status, _, fout := voorbeeld.Draai(t, args...)
		require.Equal(t, uitGoed, status, fout)
	}
}
