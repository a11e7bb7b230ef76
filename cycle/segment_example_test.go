package cycle_test

import (
	"fmt"

	"github.com/bredemonitoring/sociaaldomein/cycle"
)

// The accountteams of the plate are for ambulante jeugdhulp, jeugdhulp met
// verblijf and Wmo (Brede Monitoring Achterhoek, plaat).
func ExampleProces_Segment() {
	p, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range p.Segmenten() {
		fmt.Println(s.ID, "=", s.Naam)
	}
	s, ok := p.Segment(cycle.Wmo)
	fmt.Println(s.Bron, ok)
	_, ok = p.Segment("vervoer")
	fmt.Println("vervoer:", ok)
	fmt.Println(p.Segmentnaam(cycle.AmbulanteJeugdhulp), "|", p.Segmentnaam("vervoer"))
	// Output:
	// ambulante-jeugdhulp = Ambulante jeugdhulp
	// jeugdhulp-met-verblijf = Jeugdhulp met verblijf
	// wmo = Wmo
	// Brede Monitoring Achterhoek, plaat true
	// vervoer: false
	// Ambulante jeugdhulp | vervoer
}
