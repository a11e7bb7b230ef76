package goaltree_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

type waarde interface {
	~uint8
	String() string
	Label() string
	MarshalText() ([]byte, error)
}

// keurOpsomming holds an enumeration to what all of them promise.
func keurOpsomming[T waarde](t *testing.T, teksten []string, alle []T, parse func(string) (T, error), lees func(*T, []byte) error) {
	t.Helper()
	require.Len(t, alle, len(teksten))
	gezien := map[T]bool{}
	for i, v := range alle {
		require.NotZero(t, v)
		require.False(t, gezien[v])
		gezien[v] = true
		require.Equal(t, teksten[i], v.String())
		require.NotEmpty(t, v.Label())

		geparst, err := parse(v.String())
		require.NoError(t, err)
		require.Equal(t, v, geparst)

		b, err := json.Marshal(v)
		require.NoError(t, err)
		require.Equal(t, `"`+teksten[i]+`"`, string(b))
		var terug T
		require.NoError(t, lees(&terug, []byte(teksten[i])))
		require.Equal(t, v, terug)
	}
	for i := range 256 {
		v := T(i)
		_, err := v.MarshalText()
		require.Equal(t, gezien[v], err == nil, "%d", i)
		require.NotEmpty(t, v.String())
		require.NotEmpty(t, v.Label())
	}
	for _, fout := range []string{"", " ", "bestaat-niet", teksten[0] + " ", "A" + teksten[0]} {
		_, err := parse(fout)
		require.ErrorContains(t, err, teksten[len(teksten)-1], "the error lists what is known")
		oud := alle[0]
		require.Error(t, lees(&oud, []byte(fout)))
		require.Equal(t, alle[0], oud, "an error leaves the value alone")
	}
	alle[0] = 0
	require.False(t, slices.Contains(alle[1:], 0))
}

func TestOpsommingen(t *testing.T) {
	keurOpsomming(t, []string{"aandeel", "dichtheid", "gemiddelde", "aantal", "bedrag"}, goaltree.Maten(), goaltree.ParseMaat, (*goaltree.Maat).UnmarshalText)
	keurOpsomming(t, []string{"hoger", "lager", "neutraal"}, goaltree.Richtingen(), goaltree.ParseRichting, (*goaltree.Richting).UnmarshalText)
	keurOpsomming(t, []string{"streef", "drempels", "verdeling"}, goaltree.Schalen(), goaltree.ParseSchaal, (*goaltree.Schaal).UnmarshalText)
	keurOpsomming(t, []string{
		"optimaal-ontwikkelen", "gezond", "veilig", "zelfredzaam-en-samenredzaam",
		"sociaal-verbonden", "participeren", "financieel-in-balans", "veerkracht",
	}, goaltree.Kernwaarden(), goaltree.ParseKernwaarde, (*goaltree.Kernwaarde).UnmarshalText)
	keurOpsomming(t, []string{"toegevoegd", "vervallen", "hernoemd", "gekoppeld", "ontkoppeld", "herwogen", "herzien"},
		goaltree.WijzigingSoorten(), goaltree.ParseWijzigingSoort, (*goaltree.WijzigingSoort).UnmarshalText)
	keurOpsomming(t, []string{"boom", "hoofddoel", "effect", "indicator"}, goaltree.KnoopSoorten(), goaltree.ParseKnoopSoort, (*goaltree.KnoopSoort).UnmarshalText)
}

// The eight and their order are those of the scheme of mission, goals and
// kernwaarden in the regional vision Achterhoek 2017.
func TestKernwaarden(t *testing.T) {
	labels := []string{
		"Optimaal ontwikkelen", "Gezond", "Veilig", "Zelfredzaam en samenredzaam",
		"Sociaal verbonden", "Participeren", "Financieel in balans", "Veerkracht",
	}
	for i, k := range goaltree.Kernwaarden() {
		require.Equal(t, i+1, k.Nummer())
		require.Equal(t, labels[i], k.Label())
		require.Contains(t, k.Bron(), "Achterhoek 2017")
	}
	require.Zero(t, goaltree.Kernwaarde(0).Nummer())
	require.Zero(t, goaltree.Kernwaarde(9).Nummer())
	require.Empty(t, goaltree.Kernwaarde(9).Bron())
}
