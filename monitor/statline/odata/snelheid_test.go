package odata

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// proefpagina is a page as the service of OData 3 gives it.
func proefpagina(rijen int) []byte {
	var p bytes.Buffer
	p.WriteString(`{"odata.metadata":"https://opendata.cbs.nl/ODataApi/OData/99001NED/$metadata#Cbs.OData.WebAPI.TypedDataSet","value":[`)
	for i := range rijen {
		if i > 0 {
			p.WriteByte(',')
		}
		fmt.Fprintf(&p, `{"ID":%d,"Geslacht":"T001038","RegioS":"GM99%02d    ","Perioden":"2020JJ00","AantalInwoners_1":%d,"Bijstand_2":null,"AOW_3":12.5}`, i, i%100, i*7)
	}
	p.WriteString(`],"odata.nextLink":"https://opendata.cbs.nl/ODataFeed/OData/99001NED/TypedDataSet?$format=json&$skip=10000"}`)
	return p.Bytes()
}

// proefzeef asks a region of four.
func proefzeef() *zeef {
	z := &zeef{}
	var regios []string
	for i := 0; i < 100; i += 4 {
		regios = append(regios, fmt.Sprintf("GM99%02d", i))
	}
	z.voeg("RegioS", "regions", true, regios)
	z.voeg("Perioden", "periods", true, []string{"2020JJ00"})
	return z
}

// A page of 10,000 rows.
func BenchmarkOntleed(b *testing.B) {
	p := proefpagina(10_000)
	b.SetBytes(int64(len(p)))
	b.ReportAllocs()
	for b.Loop() {
		if d, m := ontleed("x", soortJSON, p); m != nil || d.aantal != 10_000 {
			b.Fatal(m)
		}
	}
}

func BenchmarkZeef(b *testing.B) {
	d, m := leesDocument("x", proefpagina(10_000))
	require.Nil(b, m)
	b.SetBytes(int64(len(d.inhoud)))
	b.ReportAllocs()
	for b.Loop() {
		if d := proefzeef().neem(d); d.aantal != 2_500 {
			b.Fatal(d.aantal)
		}
	}
}

// gebruik is how many bytes f takes from the heap, in all.
func gebruik(f func()) int {
	var voor, na runtime.MemStats
	runtime.ReadMemStats(&voor)
	f()
	runtime.ReadMemStats(&na)
	return int(na.TotalAlloc - voor.TotalAlloc)
}

// The number of rows, and what they look like, costs no memory: 61 KB of gzip
// can be millions of rows.
func TestOntleed_geheugen(t *testing.T) {
	for naam, p := range map[string][]byte{
		"cijfers":   proefpagina(10_000),
		"nullen":    []byte(`{"value":[` + strings.Repeat("0,", 1<<17) + `0]}`),
		"lijsten":   []byte(`{"value":[` + strings.Repeat("[],", 1<<17) + `[]]}`),
		"objecten":  []byte(`{"value":[` + strings.Repeat("{},", 1<<17) + `{}]}`),
		"velden":    []byte("{" + strings.Repeat(`"a":0,`, 1<<17) + `"value":[]}`),
		"ontsnapt":  []byte(`{"value":[{` + strings.Repeat(`"a":"b",`, 1<<17) + `"a":0}]}`),
		"genest":    []byte(`{"value":[` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `]}`),
		"afgekapt":  []byte(`{"value":[` + strings.Repeat("0,", 1<<17)),
		"te genest": []byte(`{"value":` + strings.Repeat("[", 1<<20)),
	} {
		t.Run(naam, func(t *testing.T) {
			_, _ = ontleed("x", soortJSON, p) // what it keeps for a next time
			n := gebruik(func() {
				d, m := ontleed("x", soortJSON, p)
				if m == nil {
					(&zeef{}).neem(d)
				}
			})
			require.Less(t, n, 1<<20, "of a page of %d bytes", len(p)) // json.Valid keeps how deep it is, up to 10,000
			d, m := ontleed("x", soortJSON, p)
			if m != nil {
				return
			}
			n = gebruik(func() { proefzeef().neem(d) })
			require.Less(t, n, len(p)+(1<<20), "one copy at most")
		})
	}
	klein, groot := proefpagina(10), proefpagina(10_000)
	telOp := func(p []byte) float64 {
		d, m := ontleed("x", soortJSON, p)
		require.Nil(t, m)
		return testing.AllocsPerRun(5, func() {
			_, _ = ontleed("x", soortJSON, p)
			proefzeef().neem(d)
		})
	}
	// What is kept for a next time may have gone, which is not by the row.
	require.InDelta(t, telOp(klein), telOp(groot), 1000, "no more for a thousand times the rows")
}

// A list that is kept whole has a limit.
func TestReeks_teVeelRijen(t *testing.T) {
	r := nieuweReeks(10)
	for i := range 3 {
		d, m := leesDocument("x", fmt.Appendf(nil, `{"value":[%d,2,3,4]}`, i))
		require.Nil(t, m)
		err := r.nieuw(d)
		if i < 2 {
			require.NoError(t, err)
			continue
		}
		require.ErrorIs(t, err, goaltree.CodeTeGroot)
		require.ErrorContains(t, err, "the list has more than 10 rows")
	}
}

// A question with many regions and keys is looked up in passing, and an error
// names no more than the first.
func TestPlan_veelSleutels(t *testing.T) {
	const n = 50_000
	d := nieuweDienst(t)
	c := d.client(3)
	tabel, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	ruw := func(naam string) ([]string, error) {
		dim, _ := tabel.Dimensie(naam)
		var alle []string
		for _, w := range dim.Waarden {
			alle = append(alle, w.Sleutel)
		}
		return alle, nil
	}
	v := Vraag{Tabel: "99001NED", Dimensies: map[string][]string{}}
	var vreemd []string
	for i := range n {
		v.Regios = append(v.Regios, cbs.MustRegio(fmt.Sprintf("BU%08d", i)))
		vreemd = append(vreemd, fmt.Sprintf("x%d", i))
	}
	_, err = c.plan(tabel, v, ruw)
	require.ErrorContains(t, err, "dimension RegioS has none of the 50000 regions asked")
	require.Equal(t, "BU00000000, BU00000001, BU00000002, BU00000003, BU00000004, BU00000005, BU00000006, BU00000007, BU00000008, BU00000009 and 49990 more", goaltree.Fouten(err)[0].Waarde)
	v.Regios = append(v.Regios, cbs.MustRegio("GM9901"))
	p, err := c.plan(tabel, v, ruw)
	require.NoError(t, err)
	require.Len(t, p.opmerkingen, 1)
	require.Contains(t, p.opmerkingen[0].Melding, "the table does not have 50000 of the 50001 regions asked: BU00000000, ")
	require.Contains(t, p.opmerkingen[0].Melding, "BU00000009 and 49990 more")
	v.Dimensies["Geslacht"] = vreemd
	_, err = c.plan(tabel, v, ruw)
	fouten := goaltree.Fouten(err)
	require.Len(t, fouten, 11)
	require.Equal(t, "x9", fouten[9].Waarde)
	require.Equal(t, "dimension Geslacht does not have 49990 more of the keys asked", fouten[10].Melding)
}
