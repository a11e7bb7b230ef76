package odata

import (
	"bytes"
	"fmt"
	"testing"
)

// A page as the service of OData 3 gives it: 10,000 rows.
func BenchmarkOntleed(b *testing.B) {
	var p bytes.Buffer
	p.WriteString(`{"odata.metadata":"https://opendata.cbs.nl/ODataApi/OData/99001NED/$metadata#Cbs.OData.WebAPI.TypedDataSet","value":[`)
	for i := range 10_000 {
		if i > 0 {
			p.WriteByte(',')
		}
		fmt.Fprintf(&p, `{"ID":%d,"Geslacht":"T001038","RegioS":"GM99%02d    ","Perioden":"2020JJ00","AantalInwoners_1":%d,"Bijstand_2":null,"AOW_3":12.5}`, i, i%100, i*7)
	}
	p.WriteString(`],"odata.nextLink":"https://opendata.cbs.nl/ODataFeed/OData/99001NED/TypedDataSet?$format=json&$skip=10000"}`)
	b.SetBytes(int64(p.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if d, m := ontleed("x", soortJSON, p.Bytes()); m != nil || d.aantal != 10_000 {
			b.Fatal(m)
		}
	}
}
