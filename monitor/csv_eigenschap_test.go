package monitor

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// genGetal gives numbers of every size that a column takes, absent ones too.
func genGetal(vanaf float64, boven0 bool) *rapid.Generator[Getal] {
	return rapid.Custom(func(t *rapid.T) Getal {
		var f float64
		switch rapid.IntRange(0, 3).Draw(t, "soort getal") {
		case 0:
			return Getal{}
		case 1:
			f = float64(rapid.IntRange(-1000, 1_000_000).Draw(t, "heel"))
		case 2:
			f = float64(rapid.IntRange(-1_000_000, 1_000_000).Draw(t, "decimaal")) / 1000
		default:
			f = rapid.Float64().Draw(t, "elk")
		}
		if f < vanaf || boven0 && f == 0 {
			return Getal{}
		}
		return Bekend(f)
	})
}

var genTekst = rapid.OneOf(
	rapid.StringMatching(`[a-z][a-z0-9 ;,"'=@+-]{0,10}[a-z0-9]`),
	rapid.StringN(1, 8, 100),
	rapid.SampledFrom([]string{"=1+1", "'=1+1", "'s-Gravenhage", `""`, "a;b", "a\nb", "a\r\nb", " a ", "é", "-", "1.234"}),
)

func genWaarneming() *rapid.Generator[Waarneming] {
	return rapid.Custom(func(t *rapid.T) Waarneming {
		w := Waarneming{
			Indicator: strings.TrimSpace(genTekst.Draw(t, "indicator")),
			Regio:     cbs.MustRegio(rapid.SampledFrom([]string{"NL01", "GM1509", "GM0222", "WK150901", "BU0363AA01", "PV25"}).Draw(t, "regio")),
			Periode:   cbs.MustPeriode(rapid.SampledFrom([]string{"2019JJ00", "2020JJ00", "2019KW01", "2019MM12", "2020W153", "2019SJ00", "2019X000"}).Draw(t, "periode")),
			Teller:    genGetal(0, false).Draw(t, "teller"),
			Noemer:    genGetal(0, true).Draw(t, "noemer"),
			N:         genGetal(0, true).Draw(t, "n"),
			SD:        genGetal(0, false).Draw(t, "sd"),
			Afronding: genGetal(0, true).Draw(t, "afronding"),
			Status:    Status(rapid.IntRange(0, len(Statussen())).Draw(t, "status")),
			Herkomst:  Herkomst(rapid.IntRange(0, len(Herkomsten())).Draw(t, "herkomst")),
			Bron:      rapid.OneOf(rapid.Just(""), genTekst).Draw(t, "bron"),
		}
		if w.Waarde = genGetal(-math.MaxFloat64, false).Draw(t, "waarde"); !w.HeeftCijfer() {
			w.Reden = rapid.SampledFrom([]Reden{RedenNietMogelijk, RedenOnbekend, RedenGeheim, RedenNietOptelbaar}).Draw(t, "reden")
		}
		return w
	})
}

// genDataset gives datasets without Eigen and Aanwezig, which CSV does not hold.
func genDataset(t *rapid.T) *Dataset {
	b := NewBuilder(BuilderOptions{})
	for _, w := range rapid.SliceOfN(genWaarneming(), 0, 30).Draw(t, "waarnemingen") {
		_ = b.Add(w) // what the Builder refuses is not in the dataset
	}
	return b.Dataset().binnen(rapid.SampledFrom([]int{0, 0, 1800, 2022}).Draw(t, "grenzen"))
}

func geschreven(t require.TestingT, d *Dataset) []byte {
	var b bytes.Buffer
	require.NoError(t, WriteCSV(&b, d))
	return b.Bytes()
}

// leest reads what was written, and checks the laws of reading.
func leest(t require.TestingT, tekst []byte, o CSVOptions, a csvAfstelling) (*Dataset, *Verslag) {
	d, v, err := leesCSV(bytes.NewReader(tekst), o, a)
	telt(t, v)
	if errors.Is(err, goaltree.CodeGeenWaarnemingen) {
		return NewBuilder(BuilderOptions{}).Dataset(), v
	}
	require.NoError(t, errors.Join(err, v.Err()))
	require.Equal(t, d.Len(), v.Aanvaard)
	return d, v
}

// TestCSVHeenEnTerug: what is written reads back to the same, however it is cut.
func TestCSVHeenEnTerug(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDataset(t)
		tekst := geschreven(t, d)
		a := csvAfstelling{blok: rapid.IntRange(1, 2*len(tekst)).Draw(t, "blok"), zorgvuldig: rapid.Bool().Draw(t, "zorgvuldig")}
		d2, _ := leest(t, tekst, CSVOptions{Openbaar: true, Werkers: rapid.IntRange(1, 4).Draw(t, "werkers")}, a)
		require.Equal(t, alles(d), alles(d2))
		if d.Len() > 0 {
			require.Equal(t, d.Grenzen(), d2.Grenzen())
			require.Equal(t, tekst, geschreven(t, d2))
		}
	})
}

// TestCSVVormen: columns in another order, another separator, every cell
// quoted, CRLF: encoding/csv writes it, and it reads the same.
func TestCSVVormen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDataset(t)
		lezer := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(geschreven(t, d), []byte(utf8BOM))))
		lezer.Comma = ';'
		cellen, err := lezer.ReadAll()
		require.NoError(t, err)
		volgorde := make([]int, len(cellen[0]))
		for i := range volgorde {
			volgorde[i] = i
		}
		volgorde = rapid.Permutation(volgorde).Draw(t, "volgorde")
		scheiding := rapid.SampledFrom([]string{";", "\t", ","}).Draw(t, "scheiding")
		einde := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "einde")
		altijd := rapid.Bool().Draw(t, "alles tussen aanhalingstekens")
		var b strings.Builder
		for r, rij := range cellen {
			for i, kolom := range volgorde {
				cel := rij[kolom]
				if (kolom >= 3 && kolom <= 7 || kolom == 12) && (scheiding == "," || rapid.Bool().Draw(t, "punt")) {
					cel = strings.Replace(cel, ",", ".", 1)
				}
				if altijd && r > 0 || strings.ContainsAny(cel, ";,\t\"\r\n") || strings.Trim(cel, blanken) != cel {
					cel = `"` + strings.ReplaceAll(cel, `"`, `""`) + `"`
				}
				b.WriteString(cel)
				if i < len(volgorde)-1 {
					b.WriteString(scheiding)
				}
			}
			b.WriteString(einde)
		}
		// encoding/csv turns CRLF within quotes into LF.
		grenzen := d.Grenzen()
		d = zonderCR(d)
		d2, _ := leest(t, []byte(b.String()), CSVOptions{Openbaar: true}, csvAfstelling{blok: 64})
		require.Equal(t, alles(d), alles(zonderCR(d2)))
		require.Equal(t, d2.Len() > 0, d2.Len() > 0 && d2.Grenzen() == grenzen)
	})
}

func zonderCR(d *Dataset) *Dataset {
	s := nieuweStapel(0)
	for w := range d.All() {
		w.Bron = strings.ReplaceAll(w.Bron, "\r\n", "\n")
		s.leg(w)
	}
	return s.dataset()
}

// TestCSVGetallen: both ways of reading a number give the float64 that
// strconv.ParseFloat gives, bit for bit, and as many decimals as were written.
func TestCSVGetallen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tekst := rapid.OneOf(
			rapid.StringMatching(`-?[0-9]{1,18}`),
			rapid.StringMatching(`-?[0-9]{1,9}\.[0-9]{1,9}`),
			rapid.StringMatching(`-?[0-9]{1,20}\.[0-9]{1,20}`),
			rapid.Map(rapid.Float64(), func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }),
			rapid.Map(rapid.Float64Range(-1e6, 1e6), func(f float64) string { return strconv.FormatFloat(f, 'f', 3, 64) }),
		).Draw(t, "getal")
		verwacht, err := strconv.ParseFloat(tekst, 64)
		require.NoError(t, err)
		verwacht += 0 // minus zero is zero
		_, decimalen, _ := strings.Cut(tekst, ".")
		for _, scheiding := range []byte(";,") {
			cel := tekst
			if scheiding == ';' {
				cel = strings.Replace(tekst, ".", ",", 1)
			}
			g, mis := zorgvuldigGetal(cel, scheiding)
			require.Empty(t, mis)
			require.Equal(t, math.Float64bits(verwacht), math.Float64bits(g.waarde))
			require.Len(t, decimalen, g.decimalen)
			snel, na := snelGetal([]byte(cel+string(scheiding)+"\n"), 0, scheiding)
			if cijfers := len(strings.TrimLeft(strings.ReplaceAll(tekst, ".", ""), "-")); cijfers > maxCijfers {
				require.Equal(t, -1, na)
				continue
			}
			require.Equal(t, len(cel), na)
			require.Equal(t, g, snel)
		}
	})
}

// TestCSVSnelIsZorgvuldig: on any text the fast path and the careful one agree
// on rows, mistakes and remarks, however the text is cut.
func TestCSVSnelIsZorgvuldig(t *testing.T) {
	boom := csvBoom(t)
	stuk := rapid.SampledFrom([]string{
		";", ";", ";", ";", "\n", "\n", "\r\n", `"`, `""`, " ", "a", "bijstand", "inwoners", "GM1509", "GM0222  ", "2019", "2020JJ00", "1", "23", "2,3", "2.345", "-0", "-1",
		"\"x\ny\"", "\xff", "\x00", "a;GM1509;2019;1;2;4;bron\n", "bijstand;GM0222;2020;50;2;4;\n", "bijstand;GM0222;2021;51;2;4;\n", `"a";"GM1509";"2021";"1,5";"";"";"b;c"` + "\n",
		";2022\n", "b;GM1509;2019;1;2;4;bron;2022\n", "b;GM1509;2020;1;2;4;bron;2023\n", "b;GM1509;2021;1;2;4;bron;\n", "b;GM0222;2021;x;2;4;bron;2021\n",
	})
	rapid.Check(t, func(t *rapid.T) {
		kop := rapid.SampledFrom([]string{"", ";grenzen"}).Draw(t, "kop")
		tekst := "indicator;regio;periode;waarde;teller;noemer;bron" + kop + "\n" + strings.Join(rapid.SliceOfN(stuk, 0, 60).Draw(t, "stukken"), "")
		o := CSVOptions{Boom: boom, Strict: rapid.Bool().Draw(t, "strict"), MaxRegel: 60 + rapid.IntRange(0, 200).Draw(t, "maxRegel"), MaxRegios: rapid.IntRange(1, 3).Draw(t, "maxRegios"), MaxRijen: rapid.IntRange(1, 10).Draw(t, "maxRijen"), MaxFouten: rapid.IntRange(1, 10).Draw(t, "maxFouten"), Werkers: 1}
		d, v, err := leesCSV(strings.NewReader(tekst), o, csvAfstelling{blok: csvBlok, zorgvuldig: true})
		telt(t, v)
		o.Werkers = rapid.IntRange(1, 4).Draw(t, "werkers")
		d2, v2, err2 := leesCSV(strings.NewReader(tekst), o, csvAfstelling{blok: rapid.IntRange(1, 200).Draw(t, "blok")})
		require.Equal(t, v, v2)
		require.Equal(t, err, err2)
		require.Equal(t, d == nil, d2 == nil)
		if d != nil {
			require.Equal(t, alles(d), alles(d2))
			require.Equal(t, d.Grenzen(), d2.Grenzen())
		}
	})
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte(volledig))
	f.Add([]byte(utf8BOM + strings.ReplaceAll(volledig, "\n", "\r\n")))
	f.Add([]byte("indicator,regio,periode,waarde\na,GM1509,2019,1.5\n\"a\",GM1509,2020,\"x\ny\"\n"))
	f.Add([]byte("periode\tregio\tindicator\tteller\tnoemer\n2019\tGM1509\tbijstand\t1\t3"))
	f.Add([]byte("indicator;regio;periode;waarde;grenzen\na;GM1509;2019;1;2022\na;GM1509;2020;1;2022\na;GM1509;2021;1;2023\n"))
	f.Add([]byte("grenzen,indicator,regio,periode,waarde\n,a,GM1509,2019,x\n,a,GM1509,2020,1\n2022,a,GM1509,2021,1\n"))
	f.Add([]byte("\xff\xfe"))
	f.Fuzz(func(t *testing.T, tekst []byte) {
		o := CSVOptions{Openbaar: true, MaxRegel: 1 << 10}
		d, v, err := ReadCSV(bytes.NewReader(tekst), o)
		telt(t, v)
		if err != nil {
			require.Nil(t, d)
			return
		}
		require.Equal(t, v.Aanvaard, d.Len())
		o.Werkers, o.MaxRegel = 3, 0 // a number of many digits is written longer than it came
		d2, _ := leest(t, geschreven(t, d), o, csvAfstelling{blok: 50})
		require.Equal(t, alles(d), alles(d2))
		if d.Len() > 0 {
			require.Equal(t, d.Grenzen(), d2.Grenzen())
		}
		_, v3, err := leesCSV(struct{ io.Reader }{bytes.NewReader(tekst)}, CSVOptions{Openbaar: true, MaxRegel: 1 << 10, Werkers: 2}, csvAfstelling{blok: 7, zorgvuldig: true})
		require.NoError(t, err)
		require.Equal(t, v, v3)
	})
}
