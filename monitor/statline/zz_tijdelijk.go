package statline

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

type Kandidaat struct {
	Indicator  string
	Meting     metadata.Meting
	Gelijkenis float64
}

func Voorstel(t *metadata.Tabel, boom *goaltree.Doelenboom) (*Koppeling, []Kandidaat) { return nil, nil }
func AlleMetingen(t *metadata.Tabel) *Koppeling                                       { return nil }
