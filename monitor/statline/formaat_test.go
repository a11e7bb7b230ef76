package statline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func TestHerken(t *testing.T) {
	for inhoud, verwacht := range map[string]statline.Formaat{
		"ID;RegioS;Perioden;Bevolking_1\n1;GM0197":            statline.OData3CSV,
		"\uFEFF\"ID\",\"RegioS\",\"Bevolking_1\"\r\n":         statline.OData3CSV,
		"RegioS;Perioden;Bevolking_1":                         statline.OData3CSV,
		"indicator;regio;periode;waarde\n":                    statline.MonitorCSV,
		"waarde,\"periode\",regio,indicator\r\n":              statline.MonitorCSV,
		"\uFEFFindicator\tregio\tperiode\tteller\tnoemer\n":   statline.MonitorCSV,
		"\"Id\";\"Measure\";\"ValueAttribute\";\"Value\"\r\n": statline.OData4CSV,
		`{"odata.metadata":"x","value":[`:                     statline.OData3JSON,
		`{"value": [{"ID": 0`:                                 statline.OData3JSON,
		"\uFEFF\n [ {\"ID\": 0":                               statline.OData3JSON,
		`{"@odata.context":"x","value":[`:                     statline.OData4JSON,
		`{"versie":"1","boom":{}}`:                            statline.Onbekend,
		`[1,2]`:                                               statline.Onbekend,
		"":                                                    statline.Onbekend,
		"\n\n":                                                statline.Onbekend,
		"naam;waarde\nx;1":                                    statline.Onbekend,
		"Bevolking_1\n1\n":                                    statline.Onbekend,
		"\x00\xff":                                            statline.Onbekend,
	} {
		require.Equal(t, verwacht, statline.Herken([]byte(inhoud)), "%q", inhoud)
	}
}

func TestFormaat_Text(t *testing.T) {
	for _, f := range statline.Formaten() {
		b, err := f.MarshalText()
		require.NoError(t, err)
		var terug statline.Formaat
		require.NoError(t, terug.UnmarshalText(b))
		require.Equal(t, f, terug)
		require.NotEmpty(t, f.Label())
		p, err := statline.ParseFormaat(f.String())
		require.NoError(t, err)
		require.Equal(t, f, p)
	}
	_, err := statline.Formaat(0).MarshalText()
	require.Error(t, err)
}
