package kosten

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

func (c *controle) regelingen(v *Kostenverdeling) {
	gezien := map[string]string{}
	for i, r := range c.d.Regelingen {
		pad := invoer.In("regelingen", i)
		c.Uniek(gezien, pad, r.ID)
		c.Verplicht(pad+".naam", r.Naam)
		v.verdelingen = append(v.verdelingen, c.regeling(pad, r, v))
	}
}

func (c *controle) regeling(pad string, r Regeling, v *Kostenverdeling) Verdeling {
	uit := Verdeling{Regeling: r.ID, Naam: r.Naam, Sleutel: r.Sleutel}
	var ok bool
	uit.Totaal, uit.Aandelen, ok = c.aandelen(pad, r.ID, r.Totaal, r.Sleutel, v)
	voorschot := uit.Aandelen
	if r.Voorschotten != nil {
		volledig := perGemeente(c, pad+".voorschotten", r.Voorschotten, true, "advance")
		bedragen, leesbaar := c.bedragen(pad+".voorschotten", r.Voorschotten)
		ok = ok && volledig && leesbaar
		voorschot = nil
		for _, g := range v.def.Gemeenten {
			uit.Voorschotten = append(uit.Voorschotten, Voorschot{Gemeente: g.Code, Naam: g.Naam, Bedrag: bedragen[g.Code]})
			voorschot = append(voorschot, Aandeel{Gemeente: g.Code, Bedrag: bedragen[g.Code]})
		}
	}
	if r.Werkelijk == nil {
		return uit
	}
	sleutel, plek := r.Werkelijk.Sleutel, pad+".werkelijk"
	if sleutel == "" {
		sleutel = r.Sleutel
	}
	totaal, werkelijk, klopt := c.aandelen(plek, r.ID, r.Werkelijk.Totaal, sleutel, v)
	if !klopt || !ok {
		return uit
	}
	regels, err := Verreken(voorschot, werkelijk)
	if err != nil { // both lists are of all municipalities
		c.Fout(plek, "", goaltree.CodeTegenspraak, "%s", err)
		return uit
	}
	a := &Afrekening{Sleutel: sleutel, Werkelijk: totaal, Gemeenten: regels}
	for _, w := range regels {
		a.Voorschot = a.Voorschot.Add(w.Voorschot)
	}
	a.Bedrag = a.Werkelijk.Sub(a.Voorschot)
	uit.Afrekening = a
	return uit
}

// aandelen shares the total at a path; ok is false when a mistake stands in
// the way, which is told.
func (c *controle) aandelen(pad, regeling, totaal, sleutel string, v *Kostenverdeling) (Bedrag, []Aandeel, bool) {
	bedrag, leesbaar := c.bedrag(pad+".totaal", totaal)
	if !c.Verwijzing(pad+".sleutel", sleutel, c.sleutelID, "key") || !leesbaar || v.sleutels[sleutel] == nil || len(c.namen) == 0 || c.teGroot {
		return bedrag, nil, false
	}
	aandelen, err := v.verdeel(bedrag, v.sleutels[sleutel])
	if err != nil {
		for _, f := range goaltree.Fouten(err) {
			c.Fout(f.Pad, f.Waarde, f.Code, "%s (in regeling %s)", f.Melding, regeling)
		}
		return bedrag, nil, false
	}
	return bedrag, aandelen, true
}
