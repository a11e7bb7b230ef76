package main

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func (m *model) gebieden() error {
	gebieden, err := cbs.Gebieden(m.Jaar)
	if err != nil {
		return err
	}
	verbanden := []cbs.Samenwerkingsverband{cbs.Achterhoek(), cbs.Twente()}
	for _, v := range verbanden {
		n := samenwerkingsverband{ID: v.Regio.Code(), Naam: v.Naam, Bron: v.Bron}
		m.namen["/"+n.ID] = v.Naam
		for _, l := range v.Leden {
			n.Leden = append(n.Leden, l.Code())
		}
		m.Samenwerkingsverbanden = append(m.Samenwerkingsverbanden, n)
	}
	in2022 := cbs.Gebieden2022()
	bron := gebieden.Bron()
	if m.Jaar != in2022.Editie() {
		bron += "; provincie en jeugdregio: " + in2022.Bron()
	}
	for _, r := range gebieden.Gemeenten() {
		naam, _ := gebieden.Naam(r)
		g := gemeente{Code: r.Code(), Naam: naam, Provincie: ouder(in2022, r, cbs.Provincie), Jeugdregio: ouder(in2022, r, cbs.Jeugdregio), Bron: bron}
		m.namen["/"+g.Code] = naam
		for _, v := range verbanden {
			if slices.Contains(v.Leden, r) {
				id := v.Regio.Code()
				g.Regio = &id
			}
		}
		m.Gemeenten = append(m.Gemeenten, g)
	}
	return nil
}

// ouder gives the name of the region that a municipality lies in; nil where the
// table does not know the municipality.
func ouder(g *cbs.Gebiedsindeling, r cbs.Regio, soort cbs.Regiosoort) *string {
	o, ok := g.Ouder(r, soort)
	if !ok {
		return nil
	}
	naam, _ := g.Naam(o)
	return &naam
}
