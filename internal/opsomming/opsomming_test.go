package opsomming_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

type kleur uint8

func tabel() *opsomming.Tabel[kleur] {
	return opsomming.Nieuw("kleur",
		opsomming.Rij[kleur]{Waarde: 2, Tekst: "rood", Label: "Rood", Bron: "regenboog"},
		opsomming.Rij[kleur]{Waarde: 1, Tekst: "blauw"},
		opsomming.Rij[kleur]{Waarde: 255, Tekst: "wit"},
	)
}

func TestTabel(t *testing.T) {
	k := tabel()
	require.Equal(t, []kleur{2, 1, 255}, k.All(), "the table's order")
	require.Equal(t, []string{"rood", "blauw", "wit"}, k.Teksten())

	rij, ok := k.Rij(2)
	require.True(t, ok)
	require.Equal(t, "regenboog", rij.Bron)
	require.Equal(t, "regenboog", k.Bron(2))
	require.Equal(t, "Rood", k.Label(2))
	require.Equal(t, "blauw", k.Label(1), "a value without a label shows its text")
	require.Equal(t, "wit", k.Tekst(255))

	for _, v := range []kleur{0, 3, 254} {
		_, ok := k.Rij(v)
		require.False(t, ok)
		_, err := k.MarshalText(v)
		require.Error(t, err)
		require.Empty(t, k.Bron(v))
	}
	require.Equal(t, "kleur(3)", k.Tekst(3))
	require.Equal(t, "kleur(3)", k.Label(3))
	_, err := k.MarshalText(0)
	require.EqualError(t, err, "kleur(0) is not a value that can be written")
}

func TestTabelLezen(t *testing.T) {
	k := tabel()
	for _, v := range k.All() {
		b, err := k.MarshalText(v)
		require.NoError(t, err)
		var terug kleur
		require.NoError(t, k.UnmarshalText(&terug, b))
		require.Equal(t, v, terug)
	}
	v := kleur(1)
	require.EqualError(t, k.UnmarshalText(&v, []byte("Rood")), `unknown kleur "Rood"; known are: rood, blauw, wit`)
	require.Equal(t, kleur(1), v, "an error leaves the value alone")
	_, err := k.Parse("")
	require.Error(t, err)
}

// All and Teksten give copies.
func TestTabelDeeltNiets(t *testing.T) {
	k := tabel()
	k.All()[0] = 0
	k.Teksten()[0] = ""
	require.Equal(t, []kleur{2, 1, 255}, k.All())
	require.Equal(t, []string{"rood", "blauw", "wit"}, k.Teksten())
}

func TestNieuwWeigert(t *testing.T) {
	for naam, rijen := range map[string][]opsomming.Rij[kleur]{
		"nul":           {{Waarde: 0, Tekst: "niets"}},
		"zonder tekst":  {{Waarde: 1}},
		"waarde dubbel": {{Waarde: 1, Tekst: "a"}, {Waarde: 1, Tekst: "b"}},
		"tekst dubbel":  {{Waarde: 1, Tekst: "a"}, {Waarde: 2, Tekst: "a"}},
	} {
		require.Panics(t, func() { opsomming.Nieuw("kleur", rijen...) }, naam)
	}
}
