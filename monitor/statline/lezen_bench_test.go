package statline_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// grootCSV makes a table of the shape of "Kerncijfers wijken en buurten":
// padded codes and names, twenty columns of figures.
func grootCSV(rijen int) []byte {
	var b bytes.Buffer
	b.WriteString("ID;WijkenEnBuurten;Gemeentenaam_1;AantalInwoners_5")
	for i := range 19 {
		fmt.Fprintf(&b, ";Kolom%d_%d", i, i+6)
	}
	b.WriteByte('\n')
	for i := range rijen {
		fmt.Fprintf(&b, "%d;BU99%06d;%-40s;%8d", i, i, "Fictie", i%5000)
		for j := range 19 {
			fmt.Fprintf(&b, ";%d", (i*j)%700)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func kwbKoppeling() *statline.Koppeling {
	return eenKolom("99006NED", "AantalInwoners", func(k *statline.Koppeling) {
		k.Regio, k.Periode, k.VastePeriode = "WijkenEnBuurten", "", cbs.MustPeriode("2022")
	})
}

// echtOfGemaakt gives a real file, or where there is none a table like it.
func echtOfGemaakt(b *testing.B, pad string, gemaakt func() []byte) []byte {
	b.Helper()
	if folder := os.Getenv("SOCIAALDOMEIN_TESTDATA"); folder != "" {
		data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(pad)))
		require.NoError(b, err)
		return data
	}
	return gemaakt()
}

// BenchmarkRead reads files of StatLine; encoding/csv beside it does no more
// than take the same bytes apart.
func BenchmarkRead(b *testing.B) {
	bevolking, _ := statline.Referentie("70072ned")
	for _, c := range []struct {
		naam string
		data []byte
		k    *statline.Koppeling
	}{
		{"kwb", echtOfGemaakt(b, "cbs/kwb/kwb_selectie.csv", func() []byte { return grootCSV(18_002) }), kwbKoppeling()},
		{"70072ned", echtOfGemaakt(b, "cbs/70072ned/regionale_kerncijfers_subset.csv", func() []byte { return []byte(kerncijfers(14_540)) }), bevolking},
	} {
		b.Run(c.naam+"/statline", func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			for b.Loop() {
				_, v, err := statline.Read(bytes.NewReader(c.data), c.k, statline.Options{})
				require.NoError(b, errors.Join(err, v.Err()))
			}
		})
		b.Run(c.naam+"/encoding-csv", func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(c.data, []byte("\uFEFF"))))
				r.Comma, r.ReuseRecord = ';', true
				for {
					if _, err := r.Read(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// kerncijfers makes a file of the shape of 70072ned: 23 columns, all quoted,
// numbers padded to eight.
func kerncijfers(rijen int) string {
	var b strings.Builder
	b.WriteString("\uFEFF")
	kop := []string{"ID", "RegioS", "Perioden", "TotaleBevolking_1", "Mannen_2", "Vrouwen_3", "JongerDan5Jaar_4", "k_5Tot10Jaar_5", "k_10Tot15Jaar_6", "k_15Tot20Jaar_7", "k_20Tot25Jaar_8", "k_25Tot45Jaar_9", "k_45Tot65Jaar_10", "k_65Tot80Jaar_11", "k_80JaarOfOuder_12", "Ongehuwd_25", "Gehuwd_26", "Gescheiden_27", "Verweduwd_28", "NederlandseAchtergrond_34", "TotaalMetMigratieachtergrond_35", "WesterseMigratieachtergrond_36", "TotaalNietWesterseMigratieachtergrond_37"}
	b.WriteString(`"` + strings.Join(kop, `";"`) + "\"\r\n")
	for i := range rijen {
		fmt.Fprintf(&b, `"%d";"GM%04d";"%dJJ00"`, i, i/20+9000, 2004+i%20)
		for k := range len(kop) - 3 {
			if i%9 == 0 {
				b.WriteString(`;""`)
			} else {
				fmt.Fprintf(&b, `;"%8d"`, 1000+i%777+k)
			}
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// BenchmarkReadJSON reads a page of 10,000 typed rows.
func BenchmarkReadJSON(b *testing.B) {
	const aantal = 10_000
	var s strings.Builder
	s.WriteString(`{"value": [`)
	for i := range aantal {
		if i > 0 {
			s.WriteString(", ")
		}
		fmt.Fprintf(&s, `{"ID": %d, "WijkenEnBuurten": "BU99%06d", "AantalInwoners_5": %d`, i, i, 100+i)
		for k := range 100 {
			fmt.Fprintf(&s, `, "NogNietGevuld_%d": null`, k+200)
		}
		for _, naam := range []string{"HuishoudensTotaal_28", "Eenpersoonshuishoudens_29", "PersonenPerSoortUitkeringBijstand_83", "PersonenPerSoortUitkeringAO_84", "PersonenPerSoortUitkeringWW_85", "PersonenPerSoortUitkeringAOW_86", "AfstandTotGroteSupermarkt_106", "AfstandTotKinderdagverblijf_107"} {
			fmt.Fprintf(&s, `, "%s": %d`, naam, i%90)
		}
		s.WriteString("}")
	}
	s.WriteString("]}")
	k, _ := statline.Referentie("84799NED")
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		_, v, err := statline.Read(strings.NewReader(s.String()), k, statline.Options{})
		if err != nil || v.Aanvaard != aantal {
			b.Fatal(err, v.Err())
		}
	}
}

// BenchmarkReadPaginas reads pages of 10,000 rows of JSON. What it keeps in
// memory is the dataset; a page is read as a stream.
func BenchmarkReadPaginas(b *testing.B) {
	for _, aantal := range []int{1, 10} {
		var teksten []string
		omvang := 0
		for p := range aantal {
			var t strings.Builder
			t.WriteString(`{"value":[`)
			for i := range 10_000 {
				if i > 0 {
					t.WriteByte(',')
				}
				fmt.Fprintf(&t, `{"ID":%d,"R":"BU99%06d","Perioden":"2020JJ00","W_1":%d,"V_2":%d.5,"Naam_3":"Fictie              "}`, i, p*10_000+i, i, i%100)
			}
			t.WriteString(`]}`)
			teksten = append(teksten, t.String())
			omvang += t.Len()
		}
		b.Run(fmt.Sprintf("pages=%d", aantal), func(b *testing.B) {
			b.SetBytes(int64(omvang))
			b.ReportAllocs()
			for b.Loop() {
				_, _, err := statline.ReadPaginas(paginas(teksten...), een(), statline.Options{})
				require.NoError(b, err)
			}
		})
	}
}
