package rekenblad_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
)

func TestSchrijf(t *testing.T) {
	var b strings.Builder
	require.NoError(t, rekenblad.Schrijf(&b, [][]string{{"naam", "bedrag"}, {`Inkoop; "samen"`, "-3,50"}, {"twee\nregels", ""}}))
	require.Equal(t, "\ufeffnaam;bedrag\r\n\"Inkoop; \"\"samen\"\"\";-3,50\r\n\"twee\r\nregels\";\r\n", b.String())
	require.ErrorIs(t, rekenblad.Schrijf(&vol{}, nil), errVol)
	require.ErrorIs(t, rekenblad.Schrijf(&vol{over: 1}, [][]string{{"a"}}), errVol)
}

var errVol = errors.New("vol")

// vol takes so many writes and then fails.
type vol struct{ over int }

func (v *vol) Write(p []byte) (int, error) {
	if v.over--; v.over < 0 {
		return 0, errVol
	}
	return len(p), nil
}
