package interventies_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

const voorbeeldbestand = "../../examples/preventie/voorbeeld/interventies.json"

func boom(t testing.TB) *goaltree.Doelenboom {
	t.Helper()
	b, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	return b
}

// voorbeeld is the fictional programme of the example.
func voorbeeld(t testing.TB) *interventies.Definitie {
	t.Helper()
	data, err := os.ReadFile(voorbeeldbestand)
	require.NoError(t, err)
	d, err := interventies.ReadJSON(bytes.NewReader(data), "interventies.json")
	require.NoError(t, err)
	return d
}

func programma(t testing.TB) *interventies.Programma {
	t.Helper()
	p, err := voorbeeld(t).Resolve(boom(t))
	require.NoError(t, err)
	return p
}

// zoek gives the intervention of a definition, to be changed.
func zoek(d *interventies.Definitie, id string) *interventies.Interventie {
	for i := range d.Interventies {
		if d.Interventies[i].ID == id {
			return &d.Interventies[i]
		}
	}
	return nil
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}
