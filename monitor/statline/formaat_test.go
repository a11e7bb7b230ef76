package statline_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func TestHerken(t *testing.T) {
	for inhoud, verwacht := range map[string]statline.Formaat{
		"ID;RegioS;Perioden;Bevolking_1\n1;GM9901":            statline.OData3CSV,
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
		"Id;Measure;RegioS;Value\n":                           statline.OData4CSV,
		`[{"Id":0,"Measure":"M1","Value":1}]`:                 statline.OData4JSON,
		"gwb_code_10;regio;gm_naam;a_inw\nGM9901;":            statline.KWBCSV,
		"\"Gemeenten\";\"Inwoners|2019\"\nFictie;1":           statline.PortaalCSV,
		"Gemeenten;Inwoners|veel\nFictie;1":                   statline.Onbekend,
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

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, statline.Formaten, statline.ParseFormaat, "odata3-csv", "odata3-json", "odata4-csv", "odata4-json", "kwb-csv", "portaal-csv", "monitor-csv", "onbekend")
	opsommingtest.Keur(t, statline.Periodebronnen, statline.ParsePeriodebron, "metadata", "kop")
}

// Whatever the first bytes are, a format comes out, the same with or without a
// BOM, and one that Read takes or refuses by name.
func FuzzHerken(f *testing.F) {
	for _, s := range []string{
		"ID;RegioS;Perioden;Bevolking_1\n1;GM9901", "\uFEFF\"ID\",\"RegioS\",\"Bevolking_1\"\r\n", "indicator;regio;periode;waarde\n",
		"\"Id\";\"Measure\";\"ValueAttribute\";\"Value\"\r\n", `{"odata.metadata":"x","value":[`, " [ {\"ID\": 0", `{"@odata.context":"x"`,
		"", "\n", "{", "[", "\"", "\xef\xbb", "\x00\xff", "_1;_1",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		formaat := statline.Herken(data)
		require.Contains(t, statline.Formaten(), formaat)
		if !bytes.HasPrefix(data, []byte("\uFEFF")) {
			require.Equal(t, formaat, statline.Herken(append([]byte("\uFEFF"), data...)))
		}
		switch formaat {
		case statline.OData3JSON, statline.OData4JSON:
			require.Contains(t, "{[", string(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n")[:1]))
		case statline.MonitorCSV:
			_, _, err := statline.Read(bytes.NewReader(data), een(), statline.Options{})
			require.Error(t, err)
		case statline.OData3CSV, statline.OData4CSV, statline.KWBCSV, statline.PortaalCSV, statline.Onbekend:
		}
	})
}
