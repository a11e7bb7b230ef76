package statline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

func TestWoorden(t *testing.T) {
	for in, want := range map[string]string{
		"Personen per soort uitkering; Bijstand":        "persoon uitkering bijstand",
		"Wmo-cliënten relatief":                         "wmo client",
		"per 10.000 inwoners":                           "persoon",
		"per 1 000 inwoners van 15 tot 75 jaar":         "persoon 15 75 jaar",
		"Huishoudens en huishouden":                     "huishoud",
		"Flessen, fles":                                 "fles", // the doubling goes with the ending
		"Aantal":                                        "",
		"65 jaar of ouder":                              "65 jaar ouder",
		"Twee-onder-één-kap-woning":                     "twee kap woning",
		"Mensen die het een en ander deden, mensenwerk": "persoon ander deden mensenwerk",
	} {
		require.Equal(t, want, strings.Join(woorden(in), " "), in)
	}
}

func TestVerwant(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"bijstand", "bijstand", 1},
		{"bijstand", "bijstandsuitkering", 0.6},
		{"uitkering", "bijstandsuitkering", 0.6},
		{"persoon", "persoom", 0.9},
		{"ao", "aow", 0}, // too short to be a slip or a part
		{"bewoond", "onbewoond", 0.6},
		{"laag", "hoog", 0},
		{"", "iets", 0},
	} {
		require.Equal(t, c.want, verwant(c.a, c.b), "%s %s", c.a, c.b)
	}
	woord := rapid.StringOfN(rapid.RuneFrom([]rune("abë")), 0, 9, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := woord.Draw(t, "a"), woord.Draw(t, "b")
		v := verwant(a, b)
		require.Equal(t, v, verwant(b, a))
		require.Equal(t, a == b, v == 1)
		require.GreaterOrEqual(t, v, 0.0)
	})
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Aantal inwoners": "aantal-inwoners", "Wmo-cliënten (relatief)": "wmo-clienten-relati", "Regio's": "regios", "%": "", "  65 jaar ": "65-jaar",
		"één twee drie vier vijf": "een-twee-drie-vier",
	} {
		require.Equal(t, want, slug(in, 19), in)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := slug("a"+rapid.String().Draw(t, "s"), 30)
		require.True(t, tekst.IsSlug(s), s)
		require.LessOrEqual(t, len(s), 30)
	})
}

// The units are StatLine's own.
func TestEenheidVan(t *testing.T) {
	for in, want := range map[string]eenheid{
		"aantal":                  {eenheidAantal, 1, 1},
		"x 1 000":                 {eenheidAantal, 1000, 1},
		"x 1\u00a0000":            {eenheidAantal, 1000, 1},
		"aantal inwoners per km²": {eenheidAnders, 1, 1},
		"%":                       {eenheidDeel, 1, 100},
		"per 1 000 inwoners":      {eenheidDeel, 1, 1000},
		"per 10.000 inwoners":     {eenheidDeel, 1, 10_000},
		"per 100 000 inwoners":    {eenheidDeel, 1, 100_000},
		"x 1 000 euro":            {eenheidGeld, 1000, 1},
		"x 1 000 000 euro":        {eenheidGeld, 1e6, 1},
		"mln euro":                {eenheidGeld, 1e6, 1},
		"euro":                    {eenheidGeld, 1, 1},
		"km":                      {eenheidAnders, 1, 1},
		"per huishouden":          {eenheidAnders, 1, 1},
		"per km²":                 {eenheidAnders, 1, 1},
		"":                        {eenheidAnders, 1, 1},
		"x 1":                     {eenheidAnders, 1, 1},
		"kWh":                     {eenheidAnders, 1, 1},
		"x 1 000 kWh":             {eenheidAnders, 1000, 1},
		"per 1 jaar":              {eenheidAnders, 1, 1},
		"x 1" + strings.Repeat("0", 40) + " euro": {eenheidAnders, 1, 1},
	} {
		require.Equal(t, want, eenheidVan(in), in)
	}
}
