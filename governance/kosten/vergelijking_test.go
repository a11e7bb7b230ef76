package kosten_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
)

func TestVergelijk(t *testing.T) {
	v := rijk(t)
	alle, err := v.Vergelijk("team", "gelijk")
	require.NoError(t, err)
	var namen []string
	for _, s := range alle.Sleutels {
		namen = append(namen, s.Sleutel)
		var verschil kosten.Bedrag
		for _, r := range s.Regels {
			verschil = verschil.Add(r.Verschil)
		}
		require.Zero(t, verschil.Sign(), "what one pays less another pays more")
	}
	require.Equal(t, []string{"gelijk", "inwoners", "half", "begrensd"}, namen, "the chosen one first")

	// A key that does not fit the total has a reason in its place.
	klein, err := v.Vergelijk("terug", "", "inwoners", "begrensd")
	require.NoError(t, err)
	require.Empty(t, klein.Sleutels[1].Reden)
	require.Empty(t, klein.Sleutels[2].Regels)
	require.Equal(t, "de bodems van deze sleutel passen niet bij dit totaal", klein.Sleutels[2].Reden)
	_, err = v.Vergelijk("terug", "begrensd")
	require.ErrorIs(t, err, kosten.CodeBodem)

	for _, vraag := range []struct {
		regeling, gekozen string
		anderen           []string
		want              []string
	}{
		{"teams", "", nil, []string{`onbekende-tak regeling: there is no regeling with this id; did you mean "team"? (found "teams")`}},
		{"team", "gelijke", []string{"x", "half", "half"}, []string{
			`onbekende-tak gekozen: there is no key with this id; did you mean "gelijk"? (found "gelijke")`,
			`onbekende-tak anderen[0]: there is no key with this id (found "x")`,
			`dubbel anderen[2]: this key is in the comparison already (found "half")`,
		}},
		{"team", "half", []string{"half"}, []string{`dubbel anderen[0]: this key is in the comparison already (found "half")`}},
	} {
		_, err := v.Vergelijk(vraag.regeling, vraag.gekozen, vraag.anderen...)
		require.Equal(t, vraag.want, meldingen(err))
	}
}

// A key that does not fit has no column of figures, and its reason below.
func TestVergelijking_WriteText(t *testing.T) {
	ver, err := rijk(t).Vergelijk("terug", "", "begrensd", "inwoners")
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, ver.WriteText(&b))
	require.Equal(t, strings.ReplaceAll(`Wat elke sleutel zou kosten: Teruggave (fictief)
  Gemeente      sleutel 2  sleutel 4  sleutel 1
  Fictiefstad     € −0,02          –    € −0,03
  Verzonnendam    € −0,01          –    € −0,02
  Bedachtveen     € −0,01          –     € 0,00
  =Nergens        € −0,01          –     € 0,00
  Samen           € −0,05          –    € −0,05
Verschil met de gekozen sleutel (plus is meer betalen)
  Gemeente      sleutel 4  sleutel 1
  Fictiefstad           –    € −0,01
  Verzonnendam          –    € −0,01
  Bedachtveen           –    € +0,01
  =Nergens              –    € +0,01
  Samen                 –     € 0,00
  sleutel 2: Gelijke delen (gekozen)
  sleutel 4: Begrensd: de bodems van deze sleutel passen niet bij dit totaal
  sleutel 1: Naar inwoners
`, "€ ", "€\u00a0"), b.String())
}

// A cap that leaves no room has its own reason.
func TestVergelijkPlafond(t *testing.T) {
	d := achterhoekDefinitie()
	d.Sleutels[4].Bodem, d.Sleutels[4].Plafond.Alle = nil, "1"
	v, err := d.Resolve()
	require.NoError(t, err)
	ver, err := v.Vergelijk("team", "", "begrensd")
	require.NoError(t, err)
	require.Equal(t, "de plafonds van deze sleutel passen niet bij dit totaal", ver.Sleutels[1].Reden)
}
