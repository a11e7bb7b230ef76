package monitor

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gocarina/gocsv"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// csvOrde is the order in which a generated file has its rows.
type csvOrde uint8

const (
	perIndicator csvOrde = iota // the order of a Dataset
	perPeriode                  // as deliveries follow on each other: a year, its regions, their indicators
	geschud                     // none
)

func (o csvOrde) String() string {
	return [...]string{"perIndicator", "perPeriode", "geschud"}[o]
}

// maakCSV generates rijen rows: 40 indicators x 345 municipalities x the
// quarters it takes, seven columns.
func maakCSV(rijen int, orde csvOrde) []byte {
	const indicatoren = 40
	gemeenten := cbs.Gebieden2022().Gemeenten()
	perioden := (rijen + indicatoren*len(gemeenten) - 1) / (indicatoren * len(gemeenten))
	rng := rand.New(rand.NewPCG(1, 2))
	volgorde := make([]int, 0, indicatoren*len(gemeenten)*perioden)
	for i := range cap(volgorde) {
		volgorde = append(volgorde, i)
	}
	if orde == geschud {
		rng.Shuffle(len(volgorde), func(i, j int) { volgorde[i], volgorde[j] = volgorde[j], volgorde[i] })
	}
	var b bytes.Buffer
	b.WriteString("indicator;regio;periode;waarde;teller;noemer;bron\n")
	for _, v := range volgorde[:rijen] {
		var i, r, p int
		if orde == perPeriode {
			i, r, p = v%indicatoren, v/indicatoren%len(gemeenten), v/indicatoren/len(gemeenten)
		} else {
			p, r, i = v%perioden, v/perioden%len(gemeenten), v/perioden/len(gemeenten)
		}
		noemer := 1000 + rng.IntN(200_000)
		teller := rng.IntN(noemer)
		waarde := strings.Replace(strconv.FormatFloat(100*float64(teller)/float64(noemer), 'f', 1, 64), ".", ",", 1)
		fmt.Fprintf(&b, "indicator-%02d%s;%s;%04dKW%02d;%s;%d;%d;%s\n", i, strings.Repeat("x", i%7), gemeenten[r], 1990+p/4, p%4+1, waarde, teller, noemer,
			[]string{"CBS StatLine", "GGD Monitor 2022"}[i%2])
	}
	return b.Bytes()
}

func meetCSV(b *testing.B, rijen int, orde csvOrde, lees func(b *testing.B, data []byte) int) {
	b.Helper()
	data := maakCSV(rijen, orde)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	var voor, na uint64
	for b.Loop() {
		voor = toegewezen()
		require.Equal(b, rijen, lees(b, data))
		na = toegewezen()
	}
	b.ReportMetric(float64(rijen)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(na-voor)/float64(rijen), "B/row")
}

var csvMaten = []int{100_000, 1_000_000}

func BenchmarkReadCSV(b *testing.B) {
	for _, orde := range []csvOrde{perIndicator, perPeriode, geschud} {
		for _, rijen := range csvMaten {
			b.Run(fmt.Sprintf("%s/%d", orde, rijen), func(b *testing.B) {
				meetCSV(b, rijen, orde, func(b *testing.B, data []byte) int {
					b.Helper()
					d, v, err := ReadCSV(bytes.NewReader(data), CSVOptions{})
					require.NoError(b, errors.Join(err, v.Err()))
					return d.Len()
				})
			})
		}
	}
}

// csvSleutel is how a user would key a map of figures.
type csvSleutel struct{ indicator, regio, periode string }

type csvFiguur struct {
	waarde, teller, noemer float64
	bron                   string
}

// csvRijen is the plain loop of encoding/csv over the rows.
func csvRijen(b *testing.B, data []byte, doe func(rij []string)) {
	b.Helper()
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.ReuseRecord = ';', true
	_, err := r.Read()
	require.NoError(b, err)
	for {
		rij, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			b.Fatal(err)
		}
		doe(rij)
	}
}

func kommagetal(b *testing.B, s string) float64 {
	b.Helper()
	f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil {
		b.Fatal(err)
	}
	return f
}

// BenchmarkReadCSV_encodingcsv reads as one would without this package: into a
// map of figures, and leaner, into columns with a map for each kind of word.
func BenchmarkReadCSV_encodingcsv(b *testing.B) {
	opzoekbaar := func(b *testing.B, data []byte) int {
		b.Helper()
		figuren := map[csvSleutel]csvFiguur{}
		csvRijen(b, data, func(rij []string) {
			figuren[csvSleutel{rij[0], rij[1], rij[2]}] = csvFiguur{kommagetal(b, rij[3]), kommagetal(b, rij[4]), kommagetal(b, rij[5]), rij[6]}
		})
		return len(figuren)
	}
	kolommen := func(b *testing.B, data []byte) int {
		b.Helper()
		var codes [4]map[string]int
		var woord [4][]int
		var getal [3][]float64
		for k := range codes {
			codes[k] = map[string]int{}
		}
		csvRijen(b, data, func(rij []string) {
			for k, kolom := range []int{0, 1, 2, 6} {
				code, ok := codes[k][rij[kolom]]
				if !ok {
					code = len(codes[k])
					codes[k][strings.Clone(rij[kolom])] = code
				}
				woord[k] = append(woord[k], code)
			}
			for k := range getal {
				getal[k] = append(getal[k], kommagetal(b, rij[3+k]))
			}
		})
		return len(getal[0])
	}
	for _, rijen := range csvMaten {
		b.Run(fmt.Sprintf("map/%d", rijen), func(b *testing.B) { meetCSV(b, rijen, perIndicator, opzoekbaar) })
		b.Run(fmt.Sprintf("kolommen/%d", rijen), func(b *testing.B) { meetCSV(b, rijen, perIndicator, kolommen) })
	}
}

// csvKomma is a number with a decimal comma, as gocsv wants it told.
type csvKomma float64

func (k *csvKomma) UnmarshalCSV(s string) error {
	f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	*k = csvKomma(f)
	return err
}

type csvStruct struct {
	Indicator string   `csv:"indicator"`
	Regio     string   `csv:"regio"`
	Periode   string   `csv:"periode"`
	Waarde    csvKomma `csv:"waarde"`
	Teller    csvKomma `csv:"teller"`
	Noemer    csvKomma `csv:"noemer"`
	Bron      string   `csv:"bron"`
}

func BenchmarkReadCSV_gocsv(b *testing.B) {
	for _, rijen := range csvMaten {
		b.Run(fmt.Sprintf("%s/%d", perIndicator, rijen), func(b *testing.B) {
			meetCSV(b, rijen, perIndicator, func(b *testing.B, data []byte) int {
				b.Helper()
				r := csv.NewReader(bytes.NewReader(data))
				r.Comma = ';'
				var rijen []csvStruct
				require.NoError(b, gocsv.UnmarshalCSV(r, &rijen))
				return len(slices.Clip(rijen))
			})
		})
	}
}

// toegewezen is how much was ever allocated.
func toegewezen() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}
