package goaltree

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Herijking is what changed between two versions of a doelenboom, and what
// that does to the series of figures.
type Herijking struct {
	Oud         Uitgave     `json:"oud"`
	Nieuw       Uitgave     `json:"nieuw"`
	Wijzigingen []Wijziging `json:"wijzigingen"` // what is there now in the new tree's order, then what has gone
	// Breuken are the ids of the indicators whose series break: maat, per,
	// eenheid, definitie, teller or noemer changed, so that figures from before
	// and after cannot be compared.
	Breuken []string `json:"breuken"`
}

// Uitgave names one version of a tree.
type Uitgave struct {
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Versie string `json:"versie"`
}

// Wijziging is one change. Oud and Nieuw are texts as people read them, with a
// decimal comma.
type Wijziging struct {
	Soort     Wijzigingssoort `json:"soort"`
	Knoop     Knoopsoort      `json:"knoop"`
	ID        string          `json:"id"`
	Naam      string          `json:"naam"`
	Van       string          `json:"van,omitempty"`        // id of the former parent, of a node that was moved
	VanNaam   string          `json:"van_naam,omitempty"`   // its name
	Onder     string          `json:"onder,omitempty"`      // id of the parent, when a tak changed
	OnderNaam string          `json:"onder_naam,omitempty"` // its name
	Veld      string          `json:"veld,omitempty"`       // the field that changed
	Oud       string          `json:"oud,omitempty"`        // its value, or the tak's share of its parent's weight
	Nieuw     string          `json:"nieuw,omitempty"`      // the same, now
	Pad       string          `json:"pad"`                  // in the new definition; of what has gone, in the old one
	Breuk     bool            `json:"breuk,omitempty"`      // the series of figures breaks here
}

// IsLeeg says whether nothing changed.
func (h *Herijking) IsLeeg() bool { return len(h.Wijzigingen) == 0 }

// Compare says what the herijking from oud to nieuw changed. Nodes are the same
// when kind and id are. A tak is weighed anew when its share of its parent's
// weight changed, be it by its own weight or by what was added or left out
// beside it; all weights of a parent times the same is no change. A node that
// lost one tak and gained one was moved from the one parent to the other. The
// version and the order of nodes are no changes. A tree that is nil is CodeLeeg.
func Compare(oud, nieuw *Doelenboom) (*Herijking, error) {
	if oud == nil || nieuw == nil {
		return nil, geen("doelenboom")
	}
	h := &Herijking{
		Oud:         Uitgave{oud.def.Boom.ID, oud.def.Boom.Naam, oud.def.Boom.Versie},
		Nieuw:       Uitgave{nieuw.def.Boom.ID, nieuw.def.Boom.Naam, nieuw.def.Boom.Versie},
		Wijzigingen: []Wijziging{},
		Breuken:     []string{},
	}
	voor, na := lagen(&oud.def), lagen(&nieuw.def)
	for i := range na {
		h.vergelijkLaag(voor[i], na[i])
	}
	h.verplaats()
	return h, nil
}

// vergelijkbaar is a node as Compare sees it.
type vergelijkbaar struct {
	soort  Knoopsoort
	id     string
	pad    string
	velden []veld // naam first

	takken []Tak
	onder  Knoopsoort        // kind of the nodes they lead to
	lijst  string            // the key they stand under
	namen  map[string]string // id -> name of those nodes
}

func (v *vergelijkbaar) naam() string { return v.velden[0].waarde }

// veld is a field of a node as a text.
type veld struct {
	naam, waarde string
	breuk        bool // a change of it breaks the series
}

// lagen gives the nodes of a tree by kind.
func lagen(d *Definitie) [4][]vergelijkbaar {
	var alle [4][]vergelijkbaar
	b := d.Boom
	alle[0] = []vergelijkbaar{{soort: KnoopBoom, id: b.ID, pad: "boom", velden: []veld{
		{naam: "naam", waarde: b.Naam},
		{naam: "id", waarde: b.ID},
		{naam: "visie", waarde: b.Visie},
		{naam: "nulmeting", waarde: geheelCel(b.Nulmeting)},
		{naam: "bron", waarde: b.Bron},
		{naam: "illustratief", waarde: jaCel(b.Illustratief)},
		{naam: "toelichting", waarde: b.Toelichting},
	}}}
	effectnamen, indicatornamen := map[string]string{}, map[string]string{}
	for i, e := range d.Effecten {
		effectnamen[e.ID] = e.Naam
		alle[2] = append(alle[2], vergelijkbaar{
			soort: KnoopEffect, id: e.ID, pad: padIn("effecten", i), takken: e.Indicatoren, onder: KnoopIndicator, lijst: "indicatoren", namen: indicatornamen,
			velden: []veld{
				{naam: "naam", waarde: e.Naam},
				{naam: "bron", waarde: e.Bron},
				{naam: "illustratief", waarde: jaCel(e.Illustratief)},
				{naam: "toelichting", waarde: e.Toelichting},
			},
		})
	}
	for i, h := range d.Hoofddoelen {
		alle[1] = append(alle[1], vergelijkbaar{
			soort: KnoopHoofddoel, id: h.ID, pad: padIn("hoofddoelen", i), takken: h.Effecten, onder: KnoopEffect, lijst: "effecten", namen: effectnamen,
			velden: []veld{
				{naam: "naam", waarde: h.Naam},
				{naam: "kernwaarden", waarde: kernwaardenTekst(h.Kernwaarden)},
				{naam: "bron", waarde: h.Bron},
				{naam: "illustratief", waarde: jaCel(h.Illustratief)},
				{naam: "toelichting", waarde: h.Toelichting},
			},
		})
	}
	for i := range d.Indicatoren {
		ind := &d.Indicatoren[i]
		indicatornamen[ind.ID] = ind.Naam
		alle[3] = append(alle[3], vergelijkbaar{soort: KnoopIndicator, id: ind.ID, pad: padIn("indicatoren", i), velden: indicatorVelden(ind)})
	}
	return alle
}

func indicatorVelden(i *Indicator) []veld {
	v := []veld{
		{naam: "naam", waarde: i.Naam},
		{naam: "eenheid", waarde: i.Eenheid, breuk: true},
		{naam: "maat", waarde: i.Maat.Label(), breuk: true},
		{naam: "per", waarde: geheelCel(i.Per), breuk: true},
		{naam: "richting", waarde: i.Richting.Label()},
		{naam: "schaal"},
		{naam: "streefwaarde"},
		{naam: "streefjaar", waarde: geheelCel(i.Streefjaar)},
		{naam: "drempels"},
		{naam: "decimalen", waarde: strconv.Itoa(i.Decimalen)},
		{naam: "definitie", waarde: i.Definitie, breuk: true},
		{naam: "teller", waarde: i.Teller, breuk: true},
		{naam: "noemer", waarde: i.Noemer, breuk: true},
		{naam: "bron", waarde: i.Bron},
		{naam: "illustratief", waarde: jaCel(i.Illustratief)},
		{naam: "toelichting", waarde: i.Toelichting},
	}
	for k := range v {
		switch v[k].naam {
		case "schaal":
			if i.Schaal != 0 {
				v[k].waarde = i.Schaal.Label()
			}
		case "streefwaarde":
			if f, ok := i.Streefwaarde.Float(); ok {
				v[k].waarde = getalCel(f)
			}
		case "drempels":
			if d := i.Drempels; d != nil {
				v[k].waarde = getalCel(d.Slechtst) + " / " + getalCel(d.Drempel) + " / " + getalCel(d.Streef)
			}
		}
	}
	return v
}

func kernwaardenTekst(alle []Kernwaarde) string {
	labels := make([]string, len(alle))
	for i, k := range alle {
		labels[i] = k.Label()
	}
	return strings.Join(labels, ", ")
}

func (h *Herijking) vergelijkLaag(voor, na []vergelijkbaar) {
	oud := map[string]*vergelijkbaar{}
	for i := range voor {
		oud[sleutel(&voor[i])] = &voor[i]
	}
	for i := range na {
		n := &na[i]
		o := oud[sleutel(n)]
		delete(oud, sleutel(n))
		if o == nil {
			h.Wijzigingen = append(h.Wijzigingen, n.wijziging(Toegevoegd))
			o = &vergelijkbaar{}
		} else {
			h.vergelijkVelden(o, n)
		}
		h.vergelijkTakken(o, n)
	}
	for i := range voor {
		if o := oud[sleutel(&voor[i])]; o != nil {
			h.Wijzigingen = append(h.Wijzigingen, o.wijziging(Vervallen))
			h.vergelijkTakken(o, &vergelijkbaar{})
		}
	}
}

// sleutel tells nodes of one kind apart. A tree has one boom, whatever its id.
func sleutel(v *vergelijkbaar) string {
	if v.soort == KnoopBoom {
		return ""
	}
	return v.id
}

func (v *vergelijkbaar) wijziging(soort Wijzigingssoort) Wijziging {
	return Wijziging{Soort: soort, Knoop: v.soort, ID: v.id, Naam: v.naam(), Pad: v.pad}
}

func (h *Herijking) vergelijkVelden(o, n *vergelijkbaar) {
	for i, nieuw := range n.velden {
		oud := o.velden[i]
		if oud.waarde == nieuw.waarde {
			continue
		}
		w := n.wijziging(Herzien)
		if nieuw.naam == "naam" {
			w.Soort = Hernoemd
		}
		w.Veld, w.Oud, w.Nieuw, w.Breuk = nieuw.naam, oud.waarde, nieuw.waarde, nieuw.breuk
		w.Pad += "." + nieuw.naam
		h.Wijzigingen = append(h.Wijzigingen, w)
		if nieuw.breuk && !slices.Contains(h.Breuken, n.id) {
			h.Breuken = append(h.Breuken, n.id)
		}
	}
}

func (h *Herijking) vergelijkTakken(o, n *vergelijkbaar) {
	alles := func(string) bool { return true }
	delenOud, delenNieuw := aandelen(o.takken, alles), aandelen(n.takken, alles)
	plaatsOud := map[string]int{}
	for i, v := range o.takken {
		plaatsOud[v.ID] = i
	}
	for i, v := range n.takken {
		p := padIn(n.pad+"."+n.lijst, i)
		j, was := plaatsOud[v.ID]
		delete(plaatsOud, v.ID)
		if !was {
			w := n.tak(Ondergebracht, v.ID, p)
			w.Nieuw = procent(delenNieuw[i], 1)
			h.Wijzigingen = append(h.Wijzigingen, w)
		} else if !ongeveer(delenOud[j], delenNieuw[i]) {
			w := n.tak(Herwogen, v.ID, p+".gewicht")
			w.Veld = "gewicht"
			w.Oud, w.Nieuw = tweeProcenten(delenOud[j], delenNieuw[i])
			h.Wijzigingen = append(h.Wijzigingen, w)
		}
	}
	for i, v := range o.takken {
		if _, weg := plaatsOud[v.ID]; weg {
			w := o.tak(Losgemaakt, v.ID, padIn(o.pad+"."+o.lijst, i))
			w.Oud = procent(delenOud[i], 1)
			h.Wijzigingen = append(h.Wijzigingen, w)
		}
	}
}

// verplaats makes one change of the two that moving a node gives: gone from
// one parent, come under another. A node that lost or gained more than one was
// not moved from somewhere to somewhere; its changes stay as they are.
func (h *Herijking) verplaats() {
	type knoop struct {
		soort Knoopsoort
		id    string
	}
	eraf, erbij := map[knoop][]int{}, map[knoop][]int{} // places in Wijzigingen
	for i := range h.Wijzigingen {
		w := &h.Wijzigingen[i]
		k := knoop{w.Knoop, w.ID}
		if w.Soort == Losgemaakt {
			eraf[k] = append(eraf[k], i)
		}
		if w.Soort == Ondergebracht {
			erbij[k] = append(erbij[k], i)
		}
	}
	weg := map[int]bool{}
	for k, oud := range eraf {
		nieuw := erbij[k]
		if len(oud) != 1 || len(nieuw) != 1 {
			continue
		}
		o, n := &h.Wijzigingen[oud[0]], &h.Wijzigingen[nieuw[0]]
		n.Soort, n.Van, n.VanNaam, n.Oud = Verplaatst, o.Onder, o.OnderNaam, o.Oud
		weg[oud[0]] = true
	}
	blijft := h.Wijzigingen[:0]
	for i, w := range h.Wijzigingen {
		if !weg[i] {
			blijft = append(blijft, w)
		}
	}
	h.Wijzigingen = blijft
}

// tak is a change of the tak from v to the node with this id.
func (v *vergelijkbaar) tak(soort Wijzigingssoort, id, pad string) Wijziging {
	return Wijziging{
		Soort: soort, Knoop: v.onder, ID: id, Naam: v.namen[id],
		Onder: v.id, OnderNaam: v.naam(), Pad: pad,
	}
}

// ongeveer passes over what floating point makes of a rescaling.
func ongeveer(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(a, b) }

func procent(deel float64, decimalen int) string {
	return strings.Replace(fmt.Sprintf("%.*f%%", decimalen, 100*deel), ".", ",", 1)
}

// tweeProcenten shows as many decimals as it takes to see a difference.
func tweeProcenten(a, b float64) (x, y string) {
	const genoeg = 9
	for decimalen := 1; ; decimalen++ {
		x, y = procent(a, decimalen), procent(b, decimalen)
		if x != y || decimalen == genoeg {
			return x, y
		}
	}
}
