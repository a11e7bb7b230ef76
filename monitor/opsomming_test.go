package monitor

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// keurOpsomming holds an enumeration of this package to what every one promises.
func keurOpsomming[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Label() string
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, alle []T, parse func(string) (T, error), teksten ...string) {
	t.Helper()
	require.Len(t, alle, len(teksten))
	for i, v := range alle {
		require.Equal(t, T(i+1), v, "numbered from 1, in order")
		require.Equal(t, teksten[i], v.String())
		require.NotEmpty(t, v.Label())
		gelezen, err := parse(v.String())
		require.NoError(t, err)
		require.Equal(t, v, gelezen)
		tekst, err := v.MarshalText()
		require.NoError(t, err)
		var terug T
		require.NoError(t, P(&terug).UnmarshalText(tekst))
		require.Equal(t, v, terug)
	}
	for _, v := range []T{0, T(len(alle) + 1), 255} {
		_, err := v.MarshalText()
		require.Error(t, err)
		_, err = parse(v.String())
		require.Error(t, err)
	}
	blijft := alle[0]
	require.ErrorContains(t, P(&blijft).UnmarshalText([]byte("bestaat-niet")), teksten[len(teksten)-1])
	require.Equal(t, alle[0], blijft)
	for _, fout := range []string{"", " ", teksten[0] + " ", "A" + teksten[0]} {
		_, err := parse(fout)
		require.Error(t, err)
	}
}

func TestOpsommingen(t *testing.T) {
	t.Run("Status", func(t *testing.T) {
		keurOpsomming(t, Statussen(), ParseStatus, "definitief", "nader voorlopig", "voorlopig", "geschat")
	})
	t.Run("Herkomst", func(t *testing.T) { keurOpsomming(t, Herkomsten(), ParseHerkomst, "telling", "schatting") })
	t.Run("Reden", func(t *testing.T) {
		keurOpsomming(t, Redenen(), ParseReden, "niet mogelijk", "onbekend", "onbetrouwbaar", "geheim", "nog niet beschikbaar", "vervallen",
			"geen waarneming", "onvolledig", "niet optelbaar", "geen nulmeting", "geen streefwaarde", "groep te klein", "context", "onvoldoende gegevens", "alleen context", "gebroken")
	})
	t.Run("Bewijskracht", func(t *testing.T) {
		keurOpsomming(t, Bewijskrachten(), ParseBewijskracht, "sterk", "zwak", "geen", "onbekend")
	})
	t.Run("Grootheid", func(t *testing.T) { keurOpsomming(t, Grootheden(), ParseGrootheid, "waarde", "teller", "noemer", "n") })
	t.Run("Opteloordeel", func(t *testing.T) {
		keurOpsomming(t, Opteloordelen(), ParseOpteloordeel, "gelijk", "afronding", "twijfel", "verschil", "onvolledig", "niet optelbaar")
	})
	t.Run("Omzettingssoort", func(t *testing.T) {
		keurOpsomming(t, Omzettingssoorten(), ParseOmzettingssoort, "hernoemd", "opgeteld", "verdeeld", "onvolledig", "niet optelbaar", "gebroken")
	})
	t.Run("Signaal", func(t *testing.T) { keurOpsomming(t, Signalen(), ParseSignaal, "op koers", "aandacht", "afwijkend") })
}

func TestRedenVanBron(t *testing.T) {
	var vanBron []Reden
	for _, r := range Redenen() {
		if r.VanBron() {
			vanBron = append(vanBron, r)
		}
	}
	require.Equal(t, []Reden{RedenNietMogelijk, RedenOnbekend, RedenOnbetrouwbaar, RedenGeheim, RedenNogNietBeschikbaar, RedenVervallen, RedenOnvolledig, RedenNietOptelbaar, RedenGebroken}, vanBron)
	require.False(t, Reden(0).VanBron())
}
