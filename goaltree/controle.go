package goaltree

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// controle checks a definition and gathers what is wrong with it.
type controle struct {
	d      *Definitie
	fouten []*Fout
}

func (c *controle) fout(pad, waarde string, code Code, melding string, args ...any) {
	if len(args) > 0 {
		melding = fmt.Sprintf(melding, args...)
	}
	f := &Fout{Pad: pad, Waarde: waarde, Code: code, Melding: melding}
	c.d.plaatsen.wijs(f)
	c.fouten = append(c.fouten, f)
}

func (c *controle) alles() {
	if f := onbekendeVersie(c.d.Versie, "versie"); f != nil {
		c.d.plaatsen.wijs(f)
		c.fouten = append(c.fouten, f)
	}
	c.boom()
	c.alleTeksten()
	c.ids()
	if len(c.d.Hoofddoelen) == 0 {
		c.fout("hoofddoelen", "", CodeLeeg, "a doelenboom has at least one hoofddoel")
	}
	c.links()
	for i := range c.d.Hoofddoelen {
		c.kernwaarden(padIn("hoofddoelen", i), c.d.Hoofddoelen[i].Kernwaarden)
	}
	for i := range c.d.Indicatoren {
		c.indicator(padIn("indicatoren", i), &c.d.Indicatoren[i])
	}
}

// padIn gives the path of an element of a list: hoofddoelen[2].
func padIn(lijst string, i int) string { return fmt.Sprintf("%s[%d]", lijst, i) }

const eersteJaar, laatsteJaar = 1900, 2200

func (c *controle) boom() {
	b := &c.d.Boom
	c.id("boom.id", b.ID)
	if !tekst.Zichtbaar(b.Versie) {
		c.fout("boom.versie", b.Versie, CodeLeeg, "the tree's own version must be filled")
	}
	if b.Nulmeting != 0 && (b.Nulmeting < eersteJaar || b.Nulmeting > laatsteJaar) {
		c.fout("boom.nulmeting", fmt.Sprint(b.Nulmeting), CodeOngeldigeWaarde, "the year of the nulmeting must lie between %d and %d", eersteJaar, laatsteJaar)
	}
	c.naam("boom", b.Naam)
	for i := range c.d.Hoofddoelen {
		c.naam(padIn("hoofddoelen", i), c.d.Hoofddoelen[i].Naam)
	}
	for i := range c.d.Effecten {
		c.naam(padIn("effecten", i), c.d.Effecten[i].Naam)
	}
	for i := range c.d.Indicatoren {
		c.naam(padIn("indicatoren", i), c.d.Indicatoren[i].Naam)
	}
}

func (c *controle) naam(knoop, naam string) {
	if !tekst.Zichtbaar(naam) {
		c.fout(knoop+".naam", naam, CodeLeeg, "the name must be filled")
	}
}

// alleTeksten checks that every text can be written and read back unchanged.
func (c *controle) alleTeksten() {
	c.tekst("versie", c.d.Versie)
	for _, t := range c.d.Boom.teksten() {
		c.tekst("boom."+t.naam, *t.tekst)
	}
	for i := range c.d.Hoofddoelen {
		h := &c.d.Hoofddoelen[i]
		for _, t := range h.teksten() {
			c.tekst(padIn("hoofddoelen", i)+"."+t.naam, *t.tekst)
		}
		c.linkTeksten(padIn("hoofddoelen", i)+".effecten", h.Effecten)
	}
	for i := range c.d.Effecten {
		e := &c.d.Effecten[i]
		for _, t := range e.teksten() {
			c.tekst(padIn("effecten", i)+"."+t.naam, *t.tekst)
		}
		c.linkTeksten(padIn("effecten", i)+".indicatoren", e.Indicatoren)
	}
	for i := range c.d.Indicatoren {
		for _, t := range c.d.Indicatoren[i].teksten() {
			c.tekst(padIn("indicatoren", i)+"."+t.naam, *t.tekst)
		}
	}
}

func (c *controle) linkTeksten(lijst string, links []Tak) {
	for i, v := range links {
		c.tekst(padIn(lijst, i)+".id", v.ID)
	}
}

func (c *controle) tekst(pad, s string) {
	switch melding := tekst.Leesbaar(s); {
	case melding == "":
	case !utf8.ValidString(s):
		c.fout(pad, strings.ToValidUTF8(s, "\uFFFD"), CodeTekenset, melding)
	default:
		c.fout(pad, s, CodeOngeldigeWaarde, melding)
	}
}

// ids checks the form of every node's id and that none stands twice, over all
// kinds of node: people and links name a node by its id alone.
func (c *controle) ids() {
	eerste := map[string]string{}
	neem := func(knoop, id string) {
		if !c.id(knoop+".id", id) {
			return
		}
		if ander, dubbel := eerste[id]; dubbel {
			c.fout(knoop+".id", id, CodeDubbel, "this id is already that of %s", ander)
			return
		}
		eerste[id] = knoop
	}
	for i := range c.d.Hoofddoelen {
		neem(padIn("hoofddoelen", i), c.d.Hoofddoelen[i].ID)
	}
	for i := range c.d.Effecten {
		neem(padIn("effecten", i), c.d.Effecten[i].ID)
	}
	for i := range c.d.Indicatoren {
		neem(padIn("indicatoren", i), c.d.Indicatoren[i].ID)
	}
}

func (c *controle) id(pad, id string) bool {
	switch {
	case id == "":
		c.fout(pad, "", CodeLeeg, "the id must be filled")
	case len(id) > maxID || !tekst.IsSlug(id):
		c.fout(pad, id, CodeOngeldigeWaarde, "an id is lower-case letters, digits and single hyphens, starts with a letter and has at most %d of them", maxID)
	default:
		return true
	}
	return false
}

const maxID = 64

// links checks that every link leads somewhere once, with a weight that
// counts, and that every node hangs somewhere and holds something.
func (c *controle) links() {
	effecten, indicatoren := map[string]int{}, map[string]int{} // id -> times linked to
	for i := range c.d.Effecten {
		effecten[c.d.Effecten[i].ID] = 0
	}
	for i := range c.d.Indicatoren {
		indicatoren[c.d.Indicatoren[i].ID] = 0
	}
	for i, h := range c.d.Hoofddoelen {
		c.takken(padIn("hoofddoelen", i)+".effecten", "hoofddoel", "effect", h.Effecten, effecten)
	}
	for i, e := range c.d.Effecten {
		c.takken(padIn("effecten", i)+".indicatoren", "effect", "indicator", e.Indicatoren, indicatoren)
	}
	for i, e := range c.d.Effecten {
		if effecten[e.ID] == 0 {
			c.fout(padIn("effecten", i), e.ID, CodeNietGebruikt, "the effect stands under no hoofddoel")
		}
	}
	for i := range c.d.Indicatoren {
		if id := c.d.Indicatoren[i].ID; indicatoren[id] == 0 {
			c.fout(padIn("indicatoren", i), id, CodeNietGebruikt, "the indicator stands under no effect")
		}
	}
}

func (c *controle) takken(lijst, boven, onder string, links []Tak, bekend map[string]int) {
	if len(links) == 0 {
		c.fout(lijst, "", CodeZonderKinderen, "this %s has no %s under it", boven, onder)
	}
	hier := map[string]bool{}
	for i, v := range links {
		p := padIn(lijst, i)
		if _, ok := bekend[v.ID]; !ok {
			c.fout(p+".id", v.ID, CodeOnbekendeTak, "there is no %s with this id", onder)
		}
		if hier[v.ID] {
			c.fout(p+".id", v.ID, CodeDubbel, "this %s stands twice under the same %s", onder, boven)
		}
		hier[v.ID] = true
		bekend[v.ID]++
		if !(v.Gewicht > 0) || math.IsInf(v.Gewicht, 1) {
			c.fout(p+".gewicht", getalTekst(v.Gewicht), CodeGewicht, "weight must be a number above zero")
		} else if v.Gewicht > maxGewicht {
			c.fout(p+".gewicht", getalTekst(v.Gewicht), CodeGewicht, "weight must be at most %g", maxGewicht)
		}
	}
}

// maxGewicht keeps the sum of any tree's weights a number.
const maxGewicht = 1e9

func (c *controle) kernwaarden(knoop string, waarden []Kernwaarde) {
	hier := map[Kernwaarde]bool{}
	for i, k := range waarden {
		p := padIn(knoop+".kernwaarden", i)
		if k.Nummer() == 0 {
			c.fout(p, k.String(), CodeOngeldigeWaarde, "not one of the eight kernwaarden")
		} else if hier[k] {
			c.fout(p, k.String(), CodeDubbel, "this kernwaarde stands twice under the same hoofddoel")
		}
		hier[k] = true
	}
}

// getalTekst writes a number as JSON would, and NaN and infinities too.
func getalTekst(f float64) string { return fmt.Sprint(f) }
