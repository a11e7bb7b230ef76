// Package opsommingtest holds every enumeration of this module to the same
// laws. It is for tests alone.
package opsommingtest

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// Waarde is what a value of an enumeration can do.
type Waarde interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Label() string
}

// Lezer is a pointer to a value of an enumeration.
type Lezer[T Waarde] interface {
	*T
	encoding.TextUnmarshaler
}

// Keur checks an enumeration: its values are numbered from 1 in the order of
// teksten and read back from their text in every way; whatever is no value has
// a name to show, can't be written, and no text reads as one. Where it has a
// method Bron, every value has a source and no other has.
func Keur[T Waarde, P Lezer[T]](t *testing.T, alle func() []T, parse func(string) (T, error), teksten ...string) {
	t.Helper()
	waarden := alle()
	require.Len(t, waarden, len(teksten))
	for i, v := range waarden {
		require.Equal(t, i+1, int(v), "values are numbered from 1, in their order")
		require.Equal(t, teksten[i], v.String())
		require.NotEmpty(t, v.Label())
		keurWaarde[T, P](t, v, parse)
	}
	for i := range 256 {
		v, bestaat := T(i), i >= 1 && i <= len(waarden)
		_, err := v.MarshalText()
		require.Equal(t, bestaat, err == nil, "%d", i)
		require.NotEmpty(t, v.String())
		require.NotEmpty(t, v.Label())
		if b, ok := any(v).(interface{ Bron() string }); ok {
			require.Equal(t, bestaat, b.Bron() != "", "source of %s", v)
		}
		if !bestaat {
			_, err = parse(v.String())
			require.Error(t, err)
		}
	}
	for _, fout := range []string{"", " ", "bestaat-niet", teksten[0] + " ", "A" + teksten[0]} {
		_, err := parse(fout)
		for _, bekend := range teksten {
			require.ErrorContains(t, err, bekend, "the error lists what is known")
		}
		blijft := waarden[0]
		require.Error(t, P(&blijft).UnmarshalText([]byte(fout)))
		require.Equal(t, waarden[0], blijft, "an error leaves the value alone")
	}
	waarden[0] = 0
	require.Equal(t, T(1), alle()[0], "the list is a copy")
}

// keurWaarde checks that a value reads back from its text.
func keurWaarde[T Waarde, P Lezer[T]](t *testing.T, v T, parse func(string) (T, error)) {
	t.Helper()
	geparst, err := parse(v.String())
	require.NoError(t, err)
	require.Equal(t, v, geparst)

	tekst, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, v.String(), string(tekst))
	var terug T
	require.NoError(t, P(&terug).UnmarshalText(tekst))
	require.Equal(t, v, terug)

	alsJSON, err := json.Marshal(v)
	require.NoError(t, err)
	require.JSONEq(t, `"`+v.String()+`"`, string(alsJSON))
}
