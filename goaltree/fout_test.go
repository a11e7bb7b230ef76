package goaltree_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

func TestFoutError(t *testing.T) {
	for want, f := range map[string]goaltree.Fout{
		`boom.json:12:7: effecten[0].gewicht: weight must be above zero (found "-1")`: {
			Bestand: "boom.json", Regel: 12, Kolom: 7, Pad: "effecten[0].gewicht", Waarde: "-1", Code: goaltree.CodeGewicht, Melding: "weight must be above zero",
		},
		`line 3: too long`:    {Regel: 3, Melding: "too long"},
		`line 3:2: too long`:  {Regel: 3, Kolom: 2, Melding: "too long"},
		`boom.csv: empty`:     {Bestand: "boom.csv", Melding: "empty"},
		`naam: must be there`: {Pad: "naam", Melding: "must be there"},
	} {
		require.Equal(t, want, f.Error())
	}
}

func TestFoutUnwrap(t *testing.T) {
	var err error = &goaltree.Fout{Code: goaltree.CodeDubbel, Oorzaak: io.ErrUnexpectedEOF}
	require.ErrorIs(t, err, goaltree.CodeDubbel)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.NotErrorIs(t, err, goaltree.CodeLeeg)
	require.Equal(t, "dubbel", goaltree.CodeDubbel.Error())
	require.Empty(t, (&goaltree.Fout{}).Unwrap())
}

// vermomd is an error that presents itself as a Fout it does not wrap.
type vermomd struct{}

func (vermomd) Error() string { return "vermomd" }

func (vermomd) As(doel any) bool {
	f, ok := doel.(**goaltree.Fout)
	if ok {
		*f = &goaltree.Fout{}
	}
	return ok
}

func TestFouten(t *testing.T) {
	a, b := &goaltree.Fout{Melding: "a"}, &goaltree.Fout{Melding: "b"}
	gewoon := errors.New("gewoon")
	require.Nil(t, goaltree.Fouten(nil))
	require.NoError(t, goaltree.Join(nil))
	for _, samen := range [][]*goaltree.Fout{{a}, {a, b}} {
		require.Equal(t, samen, goaltree.Fouten(goaltree.Join(samen)))
	}
	require.Equal(t, []*goaltree.Fout{a, b}, goaltree.Fouten(errors.Join(a, fmt.Errorf("om: %w", errors.Join(b)))))
	require.Equal(t, []*goaltree.Fout{a, {Melding: "gewoon", Oorzaak: gewoon}}, goaltree.Fouten(fmt.Errorf("%w en %w", a, gewoon)))
	require.Equal(t, []*goaltree.Fout{{Melding: "vermomd", Oorzaak: vermomd{}}}, goaltree.Fouten(vermomd{}), "nothing is lost")
	require.Len(t, goaltree.Fouten(fmt.Errorf("om: %w", fmt.Errorf("om: %w", a))), 1)
}

func TestInkorten(t *testing.T) {
	require.Equal(t, strings.Repeat("a", 60), goaltree.Inkorten(strings.Repeat("a", 60)))
	require.Equal(t, strings.Repeat("a", 60)+"…", goaltree.Inkorten(strings.Repeat("a", 61)))
	require.Equal(t, "a"+strings.Repeat("é", 29)+"…", goaltree.Inkorten("a"+strings.Repeat("é", 40)), "never half a rune")
}

// strikt lies below this package and has the codes' words of its own.
func TestCodesVanStrikt(t *testing.T) {
	for woord, code := range map[string]goaltree.Code{
		strikt.CodeSyntaxis: goaltree.CodeSyntaxis, strikt.CodeTekenset: goaltree.CodeTekenset, strikt.CodeLeeg: goaltree.CodeLeeg,
		strikt.CodeOnbekendVeld: goaltree.CodeOnbekendVeld, strikt.CodeVeldOntbreekt: goaltree.CodeVeldOntbreekt,
		strikt.CodeDubbel: goaltree.CodeDubbel, strikt.CodeOngeldigeWaarde: goaltree.CodeOngeldigeWaarde,
		strikt.CodeTeGroot: goaltree.CodeTeGroot, strikt.CodeGetal: goaltree.CodeGetal,
	} {
		require.Equal(t, string(code), woord)
	}
}

func TestGetal(t *testing.T) {
	for _, geen := range []goaltree.Getal{{}, goaltree.Bekend(math.NaN()), goaltree.Bekend(math.Inf(1)), goaltree.Bekend(math.Inf(-1))} {
		_, ok := geen.Float()
		require.False(t, ok)
		require.False(t, geen.IsBekend())
		require.True(t, geen.IsZero())
		require.Equal(t, 3.0, geen.Of(3))
		require.True(t, math.IsNaN(geen.OfNaN()))
		require.Equal(t, "-", geen.String())
		b, err := json.Marshal(geen)
		require.NoError(t, err)
		require.Equal(t, "null", string(b))
	}
	nul := goaltree.Bekend(math.Copysign(0, -1))
	require.True(t, nul.IsBekend(), "absent is not zero")
	require.Equal(t, "0", nul.String())
	require.Equal(t, 0.0, nul.Of(3))

	var g goaltree.Getal
	require.NoError(t, json.Unmarshal([]byte("-2.50"), &g))
	require.Equal(t, goaltree.Bekend(-2.5), g)
	require.Equal(t, "-2.5", g.String())
	require.NoError(t, json.Unmarshal([]byte("null"), &g))
	require.False(t, g.IsBekend())
	for _, fout := range []string{`"1"`, "true", "1e999", "{}"} {
		require.Error(t, json.Unmarshal([]byte(fout), &g), fout)
	}
}
