package metadata_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// All wijken and buurten of a year are some 18,000 keys.
func BenchmarkRead(b *testing.B) {
	tabel := fictief()
	regios := &tabel.Dimensies[1]
	for i := range 18_000 {
		regios.Waarden = append(regios.Waarden, metadata.Waarde{Sleutel: fmt.Sprintf("BU99%06d", i), Titel: "Buurt (fictief)", Groep: "Gemeenten"})
	}
	alle := vormen(b, tabel)
	for _, naam := range []string{"v3 CSV", "v3 JSON", "v4 one document"} {
		b.Run(naam, func(b *testing.B) {
			n := 0
			for _, f := range alle[naam] {
				n += len(f.Inhoud)
			}
			b.SetBytes(int64(n))
			for b.Loop() {
				_, err := metadata.Read(alle[naam]...)
				require.NoError(b, err)
			}
		})
	}
}
