package cbs

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"
)

// The editions that can be made: from the first to the last year of which the
// built-in herindelingen know every code that came and went.
const (
	eersteEditie  = 2015
	laatsteEditie = 2026
)

// Gebieden gives the municipalities of 1 January of a year, from 2015 to 2026,
// with their codes and names. That of 2022 is [Gebieden2022], with all the
// regions they belong to. The others know the municipalities and the country
// alone: in which province, GGD-regio or jeugdregio a municipality of another
// year lay, the table of 2022 doesn't tell. Give a table of one's own to
// [NewGebiedsindeling], or add regions with [Gebiedsindeling.Met].
//
// The codes are those of 2022, moved by [Herindelingen] to and fro; the names
// too are those of 2022, with StatLine's and those in daily use. A year
// outside is an error that names the years there are.
func Gebieden(jaar int) (*Gebiedsindeling, error) {
	if jaar < eersteEditie || jaar > laatsteEditie {
		return nil, fmt.Errorf("no municipalities of %d are known; the years are %d to %d", jaar, eersteEditie, laatsteEditie)
	}
	return edities()[jaar-eersteEditie], nil
}

//go:embed gemeentenamen.csv
var gemeentenamen string

// kolommenNamen is the header of the embedded names of the municipalities that
// are not in the edition of 2022.
var kolommenNamen = []string{"code", "naam"}

var edities = sync.OnceValue(func() []*Gebiedsindeling {
	lijst := make([]*Gebiedsindeling, 0, laatsteEditie-eersteEditie+1)
	for jaar := eersteEditie; jaar <= laatsteEditie; jaar++ {
		g, err := maakEditie(jaar)
		if err != nil {
			panic(fmt.Sprintf("embedded gemeentenamen.csv: %v", err)) // only a wrong build can cause it
		}
		lijst = append(lijst, g)
	}
	return lijst
})

// maakEditie makes the edition of a year: of all municipalities that are known,
// those that are there.
func maakEditie(jaar int) (*Gebiedsindeling, error) {
	basis := Gebieden2022()
	if jaar == basis.editie {
		return basis, nil
	}
	namen, err := leesTabel(gemeentenamen, kolommenNamen)
	if err != nil {
		return nil, err
	}
	alle := make([]Gebied, 0, len(basis.gebieden)+len(namen))
	for _, r := range basis.Gemeenten() {
		b := basis.gebieden[r]
		alle = append(alle, Gebied{Regio: r, Naam: b.naam, Andere: b.aliases})
	}
	for _, rij := range namen {
		r, err := ParseRegio(rij[0])
		if err != nil {
			return nil, err
		}
		alle = append(alle, Gebied{Regio: r, Naam: rij[1]})
	}
	h := Herindelingen()
	bron := fmt.Sprintf("CBS, Gemeentelijke indeling op 1 januari %d; codes en namen naar CBS StatLine 85067NED en 70072ned (CC BY 4.0)", jaar)
	return NewGebiedsindeling(jaar, bron, slices.DeleteFunc(alle, func(b Gebied) bool { return !h.bestaat(b.Regio, jaar) }))
}
