package statline_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// tabelregel is a row of a generated table: its cells without padding.
type tabelregel struct{ regio, dim, cel, tweede string }

func genRegels(t *rapid.T) []tabelregel {
	cel := rapid.OneOf(
		rapid.SampledFrom([]string{"", ".", "x", "-", "-99997", "0", "n.v.t.", "1 2"}),
		rapid.Map(rapid.Float64Range(-1e6, 1e6), func(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) }),
	)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) tabelregel {
		return tabelregel{
			regio:  rapid.SampledFrom([]string{"GM9901", "GM9902", "GM9904", "WK990401", "NL00", "Fictie"}).Draw(t, "regio"),
			dim:    rapid.SampledFrom([]string{"T001", "1000", "2000"}).Draw(t, "dim"),
			cel:    cel.Draw(t, "cel"),
			tweede: cel.Draw(t, "tweede"),
		}
	}), 1, 12).Draw(t, "regels")
}

func wetKoppeling() *statline.Koppeling {
	som := func(k string) *statline.Som { return &statline.Som{Kolommen: []string{k}} }
	return een(func(k *statline.Koppeling) {
		k.Indicatoren = []statline.Koppelindicator{
			{Indicator: "a", Waarde: som("W"), Dimensies: map[string]string{"D": "T001"}},
			{Indicator: "b", Waarde: som("V"), Noemer: som("W"), Dimensies: map[string]string{"D": "T001"}},
			{Indicator: "c", Teller: som("W"), Noemer: som("V"), Dimensies: map[string]string{"D": "1000"}},
		}
	})
}

// samenvatting is all that reading gives, but for places in the file.
func samenvatting(t *rapid.T, tekst string) string {
	d, v, err := statline.Read(strings.NewReader(tekst), wetKoppeling(), statline.Options{})
	if v.Gelezen != v.Aanvaard+v.Geweigerd {
		t.Fatalf("read %d, accepted %d, rejected %d", v.Gelezen, v.Aanvaard, v.Geweigerd)
	}
	if err != nil {
		t.Fatalf("%v in\n%s", err, tekst)
	}
	return fmt.Sprintf("%d %d %d %d %d\n%s", v.Gelezen, v.Aanvaard, v.Ongebruikt, v.Waarnemingen, v.ZonderCijfer, strings.Join(rijen(d), "\n"))
}

// How a table is written down says nothing of what is in it: padding, quotes,
// separator, line ends, BOM, the order and the numbers of the columns, JSON.
func TestRead_WritingDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		regels := genRegels(t)
		gewoon := schrijfCSV(t, regels, []int{0, 1, 2, 3, 4, 5}, false)
		volgorde := rapid.Permutation([]int{0, 1, 2, 3, 4, 5}).Draw(t, "volgorde")
		verwacht := samenvatting(t, gewoon)
		if verschil := cmp.Diff(verwacht, samenvatting(t, schrijfCSV(t, regels, volgorde, true))); verschil != "" {
			t.Fatalf("as CSV: %s", verschil)
		}
		if verschil := cmp.Diff(verwacht, samenvatting(t, schrijfJSON(t, regels))); verschil != "" {
			t.Fatalf("as JSON: %s", verschil)
		}
	})
}

func (r tabelregel) cellen(i int) []string {
	return []string{strconv.Itoa(i), r.regio, r.dim, "2020JJ00", r.cel, r.tweede}
}

func schrijfCSV(t *rapid.T, regels []tabelregel, volgorde []int, versierd bool) string {
	teken, eind, nummer := ";", "\n", 1
	if versierd {
		teken = rapid.SampledFrom([]string{";", ",", "\t"}).Draw(t, "teken")
		eind = rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "eind")
		nummer = rapid.IntRange(1, 300).Draw(t, "nummer")
	}
	kop := []string{"ID", "R", "D", "Perioden", fmt.Sprintf("W_%d", nummer), fmt.Sprintf("V_%d", nummer+1)}
	var b strings.Builder
	if versierd && rapid.Bool().Draw(t, "bom") {
		b.WriteString("\uFEFF")
	}
	rij := func(cellen []string, vul bool) {
		for i, k := range volgorde {
			c := cellen[k]
			if versierd && vul {
				if leeg := strings.Repeat(" ", rapid.IntRange(0, 3).Draw(t, "vulling")); k >= 4 {
					c = leeg + c
				} else if k > 0 {
					c += leeg
				}
			}
			if versierd && rapid.Bool().Draw(t, "aanhaling") {
				c = `"` + c + `"`
			}
			if i > 0 {
				b.WriteString(teken)
			}
			b.WriteString(c)
		}
		b.WriteString(eind)
	}
	rij(kop, false)
	for i, r := range regels {
		rij(r.cellen(i), true)
	}
	return b.String()
}

func schrijfJSON(t *rapid.T, regels []tabelregel) string {
	lijst := make([]map[string]any, len(regels))
	for i, r := range regels {
		c := r.cellen(i)
		getal := func(s string) any {
			if s == "" && rapid.Bool().Draw(t, "null") {
				return nil
			}
			if f, err := strconv.ParseFloat(s, 64); err == nil && !math.Signbit(f) && rapid.Bool().Draw(t, "getypeerd") {
				return json.Number(s)
			}
			return "   " + s
		}
		lijst[i] = map[string]any{"ID": i, "R": c[1] + "    ", "D": c[2], "Perioden": c[3], "W_1": getal(c[4]), "V_2": getal(c[5])}
	}
	var uit any = lijst
	if rapid.Bool().Draw(t, "object") {
		uit = map[string]any{"value": lijst}
	}
	data, err := json.Marshal(uit)
	if err == nil && rapid.Bool().Draw(t, "ingesprongen") {
		data, err = json.MarshalIndent(uit, "", "\t")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// No input makes it panic, and every row is accounted for.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"R;Perioden;D;W_1;V_2\nGM9901;2020JJ00;T001;1;2\n",
		"\uFEFF\"R\",\"Perioden\",\"D\",\"W_1\",\"V_2\"\r\n\"GM9901\",\"2020\",\"T001\",\" .\",\"x\"\r\n",
		`{"odata.metadata":"x/99002NED/$metadata#x","value":[{"R":"GM9901","Perioden":"2020","D":"T001","W_1":1e3,"V_2":null}],"odata.nextLink":"y"}`,
		`[{"R":"GM9901","Perioden":"2020","D":"1000","W_1":"\u0031","V_2":[{"}":"]"}]},[],{}]`,
		"R;Perioden;D;W;V\nGM9901;2020*;1000;\"1\n2\";-99997\n\"", "R\xe9", "{", "[", "\"",
	} {
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, strict bool) {
		statline.Herken(data)
		d, v, err := statline.Read(strings.NewReader(string(data)), wetKoppeling(), statline.Options{Strict: strict, MaxRegel: 1 << 12})
		if v == nil || v.Gelezen != v.Aanvaard+v.Geweigerd || v.Ongebruikt > v.Aanvaard || v.FoutenTotaal < v.Geweigerd {
			t.Fatalf("%+v", v)
		}
		if (d == nil) != (err != nil) {
			t.Fatalf("dataset %v with error %v", d, err)
		}
		if d != nil && d.Len() != v.Waarnemingen {
			t.Fatalf("%d observations, %d told", d.Len(), v.Waarnemingen)
		}
	})
}

// No input makes it panic, and what is read can be written and read again.
func FuzzReadKoppeling(f *testing.F) {
	for _, k := range append(statline.Referenties(), wetKoppeling()) {
		var b strings.Builder
		if err := statline.WriteKoppeling(&b, k); err != nil {
			f.Fatal(err)
		}
		f.Add(b.String())
	}
	f.Add(`{"versie":"2"}`)
	f.Fuzz(func(t *testing.T, tekst string) {
		k, err := statline.ReadKoppeling(strings.NewReader(tekst), "k.json")
		if (k == nil) != (err != nil) {
			t.Fatalf("koppeling %v with error %v", k, err)
		}
		if err != nil {
			return
		}
		var een, twee strings.Builder
		if err := statline.WriteKoppeling(&een, k); err != nil {
			t.Fatal(err)
		}
		terug, err := statline.ReadKoppeling(strings.NewReader(een.String()), "k.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := statline.WriteKoppeling(&twee, terug); err != nil || een.String() != twee.String() {
			t.Fatalf("%v: %s", err, cmp.Diff(een.String(), twee.String()))
		}
	})
}
