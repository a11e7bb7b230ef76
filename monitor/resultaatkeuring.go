package monitor

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// speling is what a score may differ from what is reckoned again, in points of
// 200: the last bits of some additions, and of a figure written in decimals.
const speling = 1e-6

// keurUitkomsten checks that documents hold together, each by itself and all
// with one another.
func keurUitkomsten(k *invoer.Keuring, alle []gelezen) {
	regios := map[cbs.Regio]string{}
	for _, u := range alle {
		d := documentkeuring{k, u}
		d.keurKop()
		if ander, dubbel := regios[u.Regio.Code]; dubbel {
			d.fout("regio.code", u.Regio.Code.Code(), goaltree.CodeDubbel, "%sregio.code is this region already", ander)
		}
		regios[u.Regio.Code] = u.voor
		if eerste := alle[0]; u.Boom.ID != eerste.Boom.ID || u.Boom.Versie != eerste.Boom.Versie {
			d.fout("boom", u.Boom.ID+" "+u.Boom.Versie, goaltree.CodeTegenspraak, "the first document is of tree %s, version %s", eerste.Boom.ID, eerste.Boom.Versie)
		} else {
			d.keurVraag(eerste.Uitkomst)
		}
		d.keurOpmerkingen()
		scores := d.keurIndicatoren()
		scores = d.keurEffecten(scores)
		d.keurHoofddoelen(scores)
	}
}

// documentkeuring checks one document.
type documentkeuring struct {
	k *invoer.Keuring
	u gelezen
}

// keurVraag checks that a document answers the question of the first.
func (d documentkeuring) keurVraag(eerste *Uitkomst) {
	if d.u.Periode != eerste.Periode {
		d.fout("periode", d.u.Periode.String(), goaltree.CodeTegenspraak, "the first document is of %s", eerste.Periode.String())
	}
	ander := func(sleutel string) {
		d.fout(sleutel, "", goaltree.CodeTegenspraak, "the first document has another %s", sleutel)
	}
	if !gelijk(d.u.Nulmeting, eerste.Nulmeting) {
		ander("nulmeting")
	}
	if !gelijk(d.u.Benchmark, eerste.Benchmark) {
		ander("benchmark")
	}
	if !slices.Equal(d.u.Groep, eerste.Groep) {
		ander("groep")
	}
}

// gelijk tells whether two values that may be absent are the same.
func gelijk[T comparable](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// fout notes a mistake at a path in the document.
func (d documentkeuring) fout(pad, waarde string, code goaltree.Code, melding string, args ...any) {
	d.k.Fout(d.u.voor+pad, waarde, code, melding, args...)
}

// keurKop checks what stands above the figures, and that each region that is
// named has its name.
func (d documentkeuring) keurKop() {
	u, k := d.u, d.k
	k.VersieOp(u.voor+"versie", resultaatformaat, u.Versie)
	k.ID(u.voor+"boom.id", u.Boom.ID)
	k.Verplicht(u.voor+"boom.naam", u.Boom.Naam)
	k.Verplicht(u.voor+"boom.versie", u.Boom.Versie)
	k.Verplicht(u.voor+"regio.naam", u.Regio.Naam)
	if u.Nulmeting != nil {
		k.Jaar(u.voor+"nulmeting", *u.Nulmeting)
	}
	genoemd := map[cbs.Regio]bool{}
	for i, r := range u.Regios {
		if pad := invoer.In("regios", i); genoemd[r.Code] {
			d.fout(pad+".code", r.Code.Code(), goaltree.CodeDubbel, "this region stands here already")
		} else {
			k.Verplicht(u.voor+pad+".naam", r.Naam)
			if r.Code == u.Regio.Code && r.Naam != u.Regio.Naam {
				d.fout(pad+".naam", r.Naam, goaltree.CodeTegenspraak, "regio.naam is %q", u.Regio.Naam)
			}
		}
		genoemd[r.Code] = true
	}
	noem := func(pad string, r cbs.Regio) {
		if !genoemd[r] {
			d.fout(pad, r.Code(), goaltree.CodeOnbekendeTak, "regios does not name this region")
			genoemd[r] = true // once is enough
		}
	}
	noem("regio.code", u.Regio.Code)
	if u.Benchmark != nil {
		noem("benchmark", *u.Benchmark)
	}
	for i, r := range u.Groep {
		noem(invoer.In("groep", i), r)
	}
	for i := range u.Indicatoren {
		for j, v := range u.Indicatoren[i].Vergelijking {
			noem(invoer.In("indicatoren", i)+invoer.In(".vergelijking", j)+".regio", v.Regio)
		}
	}
}

// keurOpmerkingen checks the warnings, and the age groups with theirs.
func (d documentkeuring) keurOpmerkingen() {
	codes := Waarschuwingcodes()
	keur := func(lijst string, alle []Waarschuwing) {
		for i, w := range alle {
			if !slices.Contains(codes, w.Code) {
				d.fout(invoer.In(lijst, i)+".code", string(w.Code), goaltree.CodeOngeldigeWaarde, "there is no such warning")
			}
		}
	}
	keur("waarschuwingen", d.u.Waarschuwingen)
	if d.u.Demografie != nil {
		keur("demografie.waarschuwingen", d.u.Demografie.Waarschuwingen)
		for i, g := range d.u.Demografie.Groepen {
			d.k.Verplicht(d.u.voor+invoer.In("demografie.groepen", i)+".naam", g.Naam)
		}
	}
}

// scores are those of a layer of the tree, by id; of what has none it is NaN.
type scores map[string]float64

// keurKnoop checks what a node of each layer has, and notes its score. Of an id
// that is double or no id it notes none.
func (d documentkeuring) keurKnoop(s scores, knoop, id, naam string, score Getal) {
	d.k.Verplicht(d.u.voor+knoop+".naam", naam)
	d.tussen(knoop+".score", score, -100, 100)
	if !d.k.ID(d.u.voor+knoop+".id", id) {
		return
	}
	if _, dubbel := s[id]; dubbel {
		d.fout(knoop+".id", id, goaltree.CodeDubbel, "this id stands here already")
		return
	}
	s[id] = score.OfNaN()
}

// tussen checks a number that may be absent.
func (d documentkeuring) tussen(pad string, g Getal, laagst, hoogst float64) {
	if v, ok := g.Float(); ok && (v < laagst || v > hoogst) {
		d.fout(pad, strconv.FormatFloat(v, 'g', -1, 64), goaltree.CodeOngeldigeWaarde, "this must be from %v to %v", laagst, hoogst)
	}
}

// ofReden checks that there is a number, or the reason why not.
func (d documentkeuring) ofReden(knoop, sleutel string, g Getal, reden *Reden) {
	switch {
	case !g.IsBekend() && reden == nil:
		d.fout(knoop+".reden", "", goaltree.CodeTegenspraak, "there is no %s, and no reason why", sleutel)
	case g.IsBekend() && reden != nil:
		d.fout(knoop+".reden", reden.String(), goaltree.CodeTegenspraak, "there is a %s, and a reason why there is none", sleutel)
	}
}

func (d documentkeuring) keurIndicatoren() scores {
	s := scores{}
	for i := range d.u.Indicatoren {
		u, knoop := &d.u.Indicatoren[i], invoer.In("indicatoren", i)
		d.keurKnoop(s, knoop, u.ID, u.Naam, u.Score)
		d.ofReden(knoop, "score", u.Score, u.Reden)
		if !machtVanTien(u.Per) {
			d.fout(knoop+".per", strconv.Itoa(u.Per), goaltree.CodeOngeldigeWaarde, "per is a power of ten from 1 to 1000000")
		}
		d.tussen(knoop+".decimalen", Bekend(float64(u.Decimalen)), 0, 6)
		if u.Kwintiel != nil {
			d.tussen(knoop+".kwintiel", Bekend(float64(*u.Kwintiel)), 1, 5)
		}
		if u.Periode == nil && u.Waarde.IsBekend() {
			d.fout(knoop+".periode", "", goaltree.CodeTegenspraak, "there is a waarde without its periode")
		}
		if u.Score.IsBekend() && !u.Waarde.IsBekend() {
			d.fout(knoop+".score", u.Score.String(), goaltree.CodeTegenspraak, "there is a score without a waarde")
		}
		d.keurReeks(knoop, u)
		if iv := u.Interval; iv != nil {
			if iv.Onder.OfNaN() > iv.Boven.OfNaN() {
				d.fout(knoop+".interval.onder", iv.Onder.String(), goaltree.CodeTegenspraak, "the lower limit lies above the upper one")
			}
			d.tussen(knoop+".interval.zekerheid", Bekend(iv.Zekerheid), 0, 1)
		}
		if g := u.Gestandaardiseerd; g != nil {
			d.tussen(knoop+".gestandaardiseerd.zekerheid", Bekend(g.Zekerheid), 0, 1)
		}
		d.tussen(knoop+".aanwezig", u.Aanwezig, 0, 1)
	}
	return s
}

// keurReeks checks that a figure is that of its period in the series, in which
// each period stands once.
func (d documentkeuring) keurReeks(knoop string, u *Indicatoruitkomst) {
	punten := map[cbs.Periode]Getal{}
	for i, p := range u.Reeks {
		if _, dubbel := punten[p.Periode]; dubbel {
			d.fout(knoop+invoer.In(".reeks", i)+".periode", p.Periode.String(), goaltree.CodeDubbel, "this period stands here already")
			continue
		}
		punten[p.Periode] = p.Waarde
	}
	for _, c := range []struct {
		sleutel string
		waarde  Getal
		periode *cbs.Periode
	}{{"waarde", u.Waarde, u.Periode}, {"nulmeting", u.Nulmeting, u.NulmetingPeriode}, {"vorige", u.Vorige, u.VorigePeriode}} {
		if c.periode == nil {
			continue
		}
		if punt, er := punten[*c.periode]; er && punt != c.waarde {
			d.fout(knoop+"."+c.sleutel, c.waarde.String(), goaltree.CodeTegenspraak, "in the reeks the figure of %s is %s", c.periode.String(), punt)
		}
	}
}

func machtVanTien(n int) bool {
	return n > 0 && n <= 1_000_000 && strings.Trim(strconv.Itoa(n), "0") == "1"
}

func (d documentkeuring) keurEffecten(onder scores) scores {
	s := scores{}
	for i := range d.u.Effecten {
		u, knoop := &d.u.Effecten[i], invoer.In("effecten", i)
		d.keurKnoop(s, knoop, u.ID, u.Naam, u.Score)
		d.keurStand(knoop, &u.Stand)
		d.keurTakken(knoop, takken{"indicatoren", u.Indicatoren}, onder, u.Score)
		for _, a := range []struct {
			sleutel  string
			gevraagd bool
			*Afwijking
		}{{"nulmeting", d.u.Nulmeting != nil, u.Afwijking.Nulmeting}, {"vorige", true, u.Afwijking.Vorige}, {"benchmark", d.u.Benchmark != nil, u.Afwijking.Benchmark}} {
			if a.Afwijking == nil {
				continue
			}
			pad := knoop + ".afwijking." + a.sleutel
			if !a.gevraagd {
				d.fout(pad, "", goaltree.CodeTegenspraak, "there is a deviation from a %s, and the document names none", a.sleutel)
			}
			d.keurAfwijking(pad, a.Afwijking, u.Indicatoren)
		}
	}
	return s
}

func (d documentkeuring) keurHoofddoelen(onder scores) {
	s := scores{}
	for i := range d.u.Hoofddoelen {
		u, knoop := &d.u.Hoofddoelen[i], invoer.In("hoofddoelen", i)
		d.keurKnoop(s, knoop, u.ID, u.Naam, u.Score)
		d.keurStand(knoop, &u.Stand)
		d.keurTakken(knoop, takken{"effecten", u.Effecten}, onder, u.Score)
	}
}

// keurStand checks what a score says, or the reason that there is none.
func (d documentkeuring) keurStand(knoop string, s *Stand) {
	d.ofReden(knoop, "score", s.Score, s.Reden)
	d.tussen(knoop+".dekking", Bekend(s.Dekking), 0, 1)
	d.tussen(knoop+".verwacht", s.Verwacht, -100, 100)
	if s.Score.IsBekend() != (s.Signaal != nil) {
		d.fout(knoop+".signaal", "", goaltree.CodeTegenspraak, "a score and its signaal go together")
	}
	if s.Score.IsBekend() != s.Verwacht.IsBekend() {
		d.fout(knoop+".verwacht", s.Verwacht.String(), goaltree.CodeTegenspraak, "a score and what was expected go together")
	}
}

// takken are the links of a node to those below it, under their key.
type takken struct {
	sleutel string
	alle    []goaltree.Tak
}

// keurTakken checks the links of a node, and reckons its score again: the
// weighted mean of the scores below it (see Scores in the package's
// documentation).
func (d documentkeuring) keurTakken(knoop string, t takken, onder scores, score Getal) {
	var som, gewicht float64
	gehad := map[string]bool{}
	heel := true
	for i, tak := range t.alle {
		pad := knoop + invoer.In("."+t.sleutel, i)
		eigen, bekend := onder[tak.ID]
		switch {
		case !bekend:
			d.fout(pad+".id", tak.ID, goaltree.CodeOnbekendeTak, "%s has none with this id", t.sleutel)
		case gehad[tak.ID]:
			d.fout(pad+".id", tak.ID, goaltree.CodeDubbel, "this link stands here already")
		case d.keurGewicht(pad, tak.Gewicht):
			gehad[tak.ID] = true
			if !math.IsNaN(eigen) {
				som, gewicht = som+tak.Gewicht*eigen, gewicht+tak.Gewicht
			}
			continue
		}
		heel = false
	}
	switch v, ok := score.Float(); {
	case !ok || !heel:
	case gewicht == 0:
		d.fout(knoop+".score", score.String(), goaltree.CodeTegenspraak, "there is a score, and none of its %s has one", t.sleutel)
	case !(math.Abs(som/gewicht-v) <= speling):
		d.fout(knoop+".score", score.String(), goaltree.CodeTegenspraak, "the weighted mean of the scores of its %s is %s", t.sleutel, Bekend(som/gewicht))
	}
}

func (d documentkeuring) keurGewicht(pad string, gewicht float64) bool {
	if gewicht > 0 {
		return true
	}
	d.fout(pad+".gewicht", strconv.FormatFloat(gewicht, 'g', -1, 64), goaltree.CodeGewicht, "a weight is above zero")
	return false
}

// keurAfwijking checks that a deviation is the sum of its terms, of the
// effect's own indicators (see Afwijking).
func (d documentkeuring) keurAfwijking(pad string, a *Afwijking, van []goaltree.Tak) {
	d.ofReden(pad, "waarde", a.Waarde, a.Reden)
	d.tussen(pad+".dekking", Bekend(a.Dekking), 0, 1)
	d.tussen(pad+".duidelijk", a.Duidelijk, 0, 1)
	d.tussen(pad+".duidelijk_99_8", a.Duidelijk998, 0, 1)
	if a.Waarde.IsBekend() != (len(a.Bijdragen) > 0) {
		d.fout(pad+".bijdragen", "", goaltree.CodeTegenspraak, "a deviation and its bijdragen go together")
	}
	var som float64
	gehad := map[string]bool{}
	for i, b := range a.Bijdragen {
		hier := pad + invoer.In(".bijdragen", i)
		if !slices.ContainsFunc(van, func(t goaltree.Tak) bool { return t.ID == b.Indicator }) {
			d.fout(hier+".indicator", b.Indicator, goaltree.CodeOnbekendeTak, "the effect has no such indicator")
		}
		if gehad[b.Indicator] {
			d.fout(hier+".indicator", b.Indicator, goaltree.CodeDubbel, "this indicator stands here already")
		}
		gehad[b.Indicator] = true
		d.keurGewicht(hier, b.Gewicht)
		som += b.Bijdrage
	}
	if v, ok := a.Waarde.Float(); ok && !(math.Abs(som-v) <= speling) {
		d.fout(pad+".waarde", a.Waarde.String(), goaltree.CodeTegenspraak, "the bijdragen add up to %s", Bekend(som))
	}
}
