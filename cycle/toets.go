package cycle

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// The rules that hold for every process, beside those that its places bear.
const (
	RegelStap            = "stap-bekend"         // the proposal is for a step of the process
	RegelPersonen        = "personen-eenduidig"  // every person has an id of its own, and the delegation is there
	RegelNamen           = "rollen-bekend"       // roles and bodies are those of the structure
	RegelDeelname        = "deelname-verplicht"  // who must take part does
	RegelAfvaardiging    = "afvaardiging"        // the step before sends someone
	RegelAfvaardigingWas = "afvaardiging-was-er" // who comes as delegation took part there
	RegelEenVoorMeer     = "een-voor-meer"       // nobody alone fills several places that must be filled
	RegelSegment         = "segment-gegeven"     // the segment at hand is told where rules ask it
	RegelSegmentWel      = "segment-wel"         // the body for the segment at hand takes part
	RegelSegmentNiet     = "segment-niet"        // a body for another segment does not
	RegelRitme           = "vergaderfrequentie"  // a body meets as often as it must
	RegelPlaats          = "zonder-plaats"       // everyone has a place in the step
)

const bronRegels = "eigen regel van deze bibliotheek"

// Toets holds a proposal for a meeting to every rule of its step, in the order
// of the process: also what is well is told. The Regel of a Regeloordeel is one of
// the constants above or the text of a Regelsoort. The outcome does not depend
// on the order of the persons. One person may fill several places; but who
// breaks a rule andere_personen_dan, or comes as the delegation, does not fill
// the place that bears it; and who alone fills several that must be filled is
// told of, by preference.
func (p *Proces) Toets(v Voorstel) []Regeloordeel {
	i, ok := p.stap[v.Stap]
	if !ok {
		return []Regeloordeel{{Toets: governance.Toets{
			Regel: RegelStap, Naam: "Het voorstel is voor een stap van dit proces", Bron: bronRegels,
			Strengheid: governance.Hard, Bij: v.Stap, Oordeel: governance.NietVoldaan,
			Bevinding: "Dit proces kent deze stap niet; het kent " + notatie.Opsomming(p.stapIDs()) + ".",
		}}}
	}
	z := nieuweZitting(p, &p.def.Stappen[i], v)
	z.algemeen()
	if z.stap.AfvaardigingVan != "" {
		z.afvaardiging()
	}
	z.segmentGegeven()
	for i := range z.stap.Deelnemers {
		z.deelname(&z.stap.Deelnemers[i])
	}
	z.eenVoorMeer()
	z.ritmes()
	z.zonderPlaats()
	return z.uitslag()
}

// algemeen adds what holds of every proposal.
func (z *zitting) algemeen() {
	personen := z.toets(RegelPersonen, "Iedereen staat er één keer, met een eigen code; de afvaardiging is erbij", governance.Hard, "", bronRegels)
	personen.Oordeel = governance.Voldaan
	var mis []string
	if len(z.dubbel) > 0 {
		mis = append(mis, "Dubbel of zonder code: "+notatie.Opsomming(aangehaald(z.dubbel))+".")
	}
	if len(z.weg) > 0 {
		mis = append(mis, "Als afvaardiging genoemd en niet aanwezig: "+notatie.Opsomming(aangehaald(z.weg))+".")
	}
	if len(mis) > 0 {
		personen.Oordeel, personen.Bevinding = governance.NietVoldaan, strings.Join(mis, " ")
	}
	z.eisen = append(z.eisen, eis{toets: personen, vast: true}, eis{
		toets: z.toets(RegelNamen, "Rollen en organen van wie erbij is staan in de structuur", governance.Voorkeur, "", bronRegels),
		mag: func(q *Persoon) string {
			for _, r := range q.Rollen {
				if _, ok := z.p.structuur.Rol(r); !ok {
					return "rol " + r + " is onbekend"
				}
			}
			for _, o := range q.Organen {
				if _, ok := z.p.structuur.Orgaan(o); !ok {
					return "orgaan " + o + " is onbekend"
				}
			}
			return ""
		},
	})
}

func (z *zitting) afvaardiging() {
	van := z.stap.AfvaardigingVan
	naam := z.p.def.Stappen[z.p.stap[van]].Naam
	er := z.toets(RegelAfvaardiging, "Er is een afvaardiging van ‘"+naam+"’", governance.Hard, van, z.stap.Bron)
	was := z.toets(RegelAfvaardigingWas, "Wie als afvaardiging komt, was bij ‘"+naam+"’", governance.Hard, van, z.stap.Bron)
	erbij, bekend := z.eerder[van]
	if !bekend {
		z.onbekend(er, "Er is niet gegeven wie bij ‘"+naam+"’ was.")
		if len(z.v.Afvaardiging) > 0 {
			z.onbekend(was, "Er is niet gegeven wie bij ‘"+naam+"’ was.")
		}
		return
	}
	z.eisen = append(z.eisen, eis{toets: er, nodig: 1, telt: func(q *Persoon) bool { return erbij[q.ID] }})
	if len(z.v.Afvaardiging) > 0 {
		z.eisen = append(z.eisen, eis{toets: was, mag: func(q *Persoon) string {
			if z.namens[q.ID] && !erbij[q.ID] {
				return "was daar niet"
			}
			return ""
		}})
	}
}

// onbekend adds a rule of which the proposal does not tell enough.
func (z *zitting) onbekend(t governance.Toets, waarom string) {
	t.Oordeel, t.Bevinding = governance.NietTeToetsen, waarom
	z.eisen = append(z.eisen, eis{toets: t, vast: true})
}

// deelname adds the rules of one place.
func (z *zitting) deelname(d *Deelname) {
	naam, bron := z.p.Titel(d.Wie()), eerste(d.Bron, z.stap.Bron)
	eigen := false // a hard rule of the place's own says how many
	var segment *Regel
	for i := range d.Regels {
		r := &d.Regels[i]
		streng, telt := telling(r)
		eigen = eigen || telt && !r.deel() && streng == governance.Hard
		if r.Soort == VolgtSegment {
			segment = r
		}
	}
	if d.Verplicht && !eigen && segment == nil {
		z.eisen = append(z.eisen, eis{
			toets: z.toets(RegelDeelname, naam+" doet mee", governance.Hard, d.Wie(), bron),
			nodig: 1, telt: func(q *Persoon) bool { return z.vervult(d, q) }, plaats: heel(d),
		})
	}
	for i := range d.Regels {
		r := &d.Regels[i]
		rbron := eerste(r.Bron, bron)
		switch r.Soort {
		case Minimaal, BijVoorkeur:
			z.aantal(d, r, rbron)
		case AnderePersonenDan:
			z.anderePersonen(d, r, rbron)
		case LidVanBeide:
			z.beide(d, r, rbron)
		case VolgtSegment:
			z.segment(d, r, rbron)
		}
	}
}

func (z *zitting) aantal(d *Deelname, r *Regel, bron string) {
	streng, _ := telling(r)
	wie, bij, plaats := z.p.Titel(d.Wie()), d.Wie(), heel(d)
	telt := func(q *Persoon) bool { return z.vervult(d, q) }
	switch {
	case r.Orgaan != "":
		wie, bij = z.p.Titel(r.Orgaan), r.Orgaan
		plaats, telt = r.Orgaan, func(q *Persoon) bool { return z.p.lid(q, r.Orgaan) }
	case len(r.Rollen) > 0:
		if wie = z.p.eenVan(r.Rollen); len(r.Rollen) == 1 {
			bij = r.Rollen[0]
		}
		plaats, telt = strings.Join(r.Rollen, " "), func(q *Persoon) bool { return heeftRol(q, r.Rollen) }
	}
	t := z.toets(r.Soort.String(), fmt.Sprintf("%s, %s %d", wie, r.Soort.Label(), r.Aantal), streng, bij, bron)
	z.eisen = append(z.eisen, eis{toets: t, nodig: r.Aantal, telt: telt, plaats: plaats})
}

// telling tells whether a rule counts people, and how strong it is.
func telling(r *Regel) (streng governance.Strengheid, telt bool) {
	switch r.Soort {
	case Minimaal:
		return sterkte(r, governance.Hard), true
	case BijVoorkeur:
		return sterkte(r, governance.Voorkeur), true
	case AnderePersonenDan, LidVanBeide, VolgtSegment:
	}
	return 0, false
}

// deel tells whether a rule is about part of a place: a body or roles in it.
func (r *Regel) deel() bool { return r.Orgaan != "" || len(r.Rollen) > 0 }

// heel gives the key of a place that is filled as a whole; none where rules
// tell its parts, which are places then.
func heel(d *Deelname) string {
	if slices.ContainsFunc(d.Regels, func(r Regel) bool {
		streng, telt := telling(&r)
		return telt && r.deel() && streng == governance.Hard
	}) {
		return ""
	}
	return d.Wie()
}

// eenVoorMeer tells of one who is alone in several places that must be filled:
// then there are fewer to think along than the places say.
func (z *zitting) eenVoorMeer() {
	plaatsen := map[string]map[string]bool{}
	verplicht := false
	for _, e := range z.eisen {
		if e.plaats == "" || e.toets.Strengheid != governance.Hard {
			continue
		}
		verplicht = true
		if wie := z.enige(e.telt); wie != "" {
			if plaatsen[wie] == nil {
				plaatsen[wie] = map[string]bool{}
			}
			plaatsen[wie][e.plaats] = true
		}
	}
	if !verplicht {
		return
	}
	t := z.toets(RegelEenVoorMeer, "Niemand vult in z’n eentje meer dan één plaats die gevuld moet zijn", governance.Voorkeur, "", bronRegels)
	t.Oordeel = governance.Voldaan
	var wie []string
	for i := range z.aanwezig {
		if id := z.aanwezig[i].ID; len(plaatsen[id]) > 1 {
			wie = append(wie, fmt.Sprintf("%s (%d plaatsen)", id, len(plaatsen[id])))
		}
	}
	if len(wie) > 0 {
		t.Oordeel, t.Bevinding = governance.NietVoldaan, "Het gaat om "+notatie.Opsomming(wie)+"."
	}
	z.eisen = append(z.eisen, eis{toets: t, vast: true})
}

// enige gives the id of the one present who counts, empty where none or several do.
func (z *zitting) enige(telt func(*Persoon) bool) string {
	wie := ""
	for i := range z.aanwezig {
		if q := &z.aanwezig[i]; telt(q) {
			if wie != "" {
				return ""
			}
			wie = q.ID
		}
	}
	return wie
}

func (z *zitting) anderePersonen(d *Deelname, r *Regel, bron string) {
	stap := z.p.def.Stappen[z.p.stap[r.Stap]].Naam
	t := z.toets(r.Soort.String(), z.p.Titel(d.Wie())+": andere personen dan bij ‘"+stap+"’", sterkte(r, governance.Hard), d.Wie(), bron)
	erbij, bekend := z.eerder[r.Stap]
	if !bekend {
		z.onbekend(t, "Er is niet gegeven wie bij ‘"+stap+"’ was.")
		return
	}
	z.eisen = append(z.eisen, eis{toets: t, mag: func(q *Persoon) string {
		if z.p.past(d, q) && erbij[q.ID] && !z.namens[q.ID] && !z.p.uitgezonderd(r, q) {
			return "was daar ook"
		}
		return ""
	}})
}

func (z *zitting) beide(d *Deelname, r *Regel, bron string) {
	namen := make([]string, len(r.Organen))
	for i, o := range r.Organen {
		namen[i] = z.p.Titel(o)
	}
	t := z.toets(r.Soort.String(), "Wie in "+z.p.Titel(d.Wie())+" zit, zit ook in "+notatie.Opsomming(namen), sterkte(r, governance.Hard), d.Wie(), bron)
	z.eisen = append(z.eisen, eis{toets: t, mag: func(q *Persoon) string {
		for i, o := range r.Organen {
			if z.p.past(d, q) && !z.p.lid(q, o) {
				return "zit niet in " + namen[i]
			}
		}
		return ""
	}})
}

// segmentGegeven asks which segment is at hand where rules of the step depend on
// it: hard where a place must be filled by it, or what is told is no segment.
func (z *zitting) segmentGegeven() {
	vraagt, streng := false, governance.Voorkeur
	for _, d := range z.stap.Deelnemers {
		if slices.ContainsFunc(d.Regels, func(r Regel) bool { return r.Soort == VolgtSegment }) {
			if vraagt = true; d.Verplicht {
				streng = governance.Hard
			}
		}
	}
	if !vraagt {
		return
	}
	if z.v.Segment != "" && !z.segmentBekend() {
		streng = governance.Hard
	}
	t := z.toets(RegelSegment, "Er is gegeven over welk segment de vraag gaat", streng, "", z.stap.Bron)
	switch {
	case z.segmentBekend():
		t.Oordeel = governance.Voldaan
	case z.v.Segment == "":
		t.Oordeel, t.Bevinding = governance.NietVoldaan, zonderSegment
	default:
		t.Oordeel, t.Bevinding = governance.NietVoldaan, vreemdSegment
	}
	z.eisen = append(z.eisen, eis{toets: t, vast: true})
}

const (
	zonderSegment = "Er is niet gegeven over welk segment de vraag gaat."
	vreemdSegment = "Wat is gegeven, is geen segment van dit proces."
)

func (z *zitting) segmentBekend() bool {
	_, ok := z.p.Segment(z.v.Segment)
	return ok
}

// segment adds the two sides of a rule: who is for the segment at hand joins,
// who is for another does not where the rule says so. The first is hard where
// the place must be filled: then the source says that some body of these is
// there and leaves open which. A strength of the rule's own is that of the
// preference: a place that must be filled stays so.
func (z *zitting) segment(d *Deelname, r *Regel, bron string) {
	naam := z.p.Titel(d.Wie())
	streng := sterkte(r, governance.Voorkeur)
	if d.Verplicht {
		streng = governance.Hard
	}
	wel := z.toets(RegelSegmentWel, naam+" doet mee bij "+z.p.Segmentnaam(r.Segment), streng, d.Wie(), bron)
	niet := z.toets(RegelSegmentNiet, naam+" doet niet mee bij "+z.p.Segmentnaam(z.v.Segment), sterkte(r, governance.Voorkeur), d.Wie(), bron)
	switch {
	case z.v.Segment == "":
		z.onbekend(wel, zonderSegment)
	case !z.segmentBekend():
		z.onbekend(wel, vreemdSegment)
	case z.v.Segment == r.Segment:
		z.eisen = append(z.eisen, eis{toets: wel, nodig: 1, telt: func(q *Persoon) bool { return z.vervult(d, q) }, plaats: d.Wie()})
	case slices.Contains(r.NietBij, z.v.Segment):
		z.eisen = append(z.eisen, eis{toets: niet, mag: func(q *Persoon) string {
			if z.p.past(d, q) && !z.elders(d, q) {
				return "de vraag gaat over " + z.p.Segmentnaam(z.v.Segment)
			}
			return ""
		}})
	}
}

// elders tells whether someone has a place in this step beside that of d: a
// person for two segments sits there for the one at hand. Who was at the step
// before is the delegation when named as such, and not by having been there.
func (z *zitting) elders(d *Deelname, q *Persoon) bool {
	if z.namens[q.ID] {
		return true
	}
	return slices.ContainsFunc(z.stap.Deelnemers, func(ander Deelname) bool {
		return ander.Wie() != d.Wie() && z.vervult(&ander, q) && !z.buitenSegment(&ander)
	})
}

// buitenSegment tells whether a place is for bodies that don't join at the
// segment at hand.
func (z *zitting) buitenSegment(d *Deelname) bool {
	return slices.ContainsFunc(d.Regels, func(r Regel) bool {
		return r.Soort == VolgtSegment && slices.Contains(r.NietBij, z.v.Segment)
	})
}

func (z *zitting) isAfgevaardigde(q *Persoon) bool {
	return z.namens[q.ID] || z.eerder[z.stap.AfvaardigingVan][q.ID]
}

// ritmes adds for each body that takes part how often it must meet. It is told
// and not asked: a meeting that is late can only be held late.
func (z *zitting) ritmes() {
	for _, d := range z.stap.Deelnemers {
		o, ok := z.p.structuur.Orgaan(d.Orgaan)
		if !ok || o.Vergadert == nil {
			continue
		}
		t := z.toets(RegelRitme, o.Titel()+" vergadert "+o.Vergadert.String(), governance.Voorkeur, o.ID, eerste(o.Bron, z.p.structuur.Bron()))
		t.Oordeel, t.Bevinding = ritme(*o.Vergadert, z.v.Datum, z.v.Vorige[o.ID])
		z.eisen = append(z.eisen, eis{toets: t, vast: true})
	}
}

func (z *zitting) zonderPlaats() {
	t := z.toets(RegelPlaats, "Iedereen die erbij is, heeft in deze stap een plaats", governance.Voorkeur, "", z.stap.Bron)
	_, afvaardigingBekend := z.eerder[z.stap.AfvaardigingVan]
	switch {
	case len(z.stap.Deelnemers) == 0:
		z.onbekend(t, "Het proces zegt niet wie aan deze stap meedoen.")
		return
	case z.stap.Anderen:
		return
	case z.stap.AfvaardigingVan != "" && !afvaardigingBekend:
		z.onbekend(t, "Er is niet gegeven wie als afvaardiging kan komen.")
		return
	}
	z.eisen = append(z.eisen, eis{toets: t, mag: func(q *Persoon) string {
		plaats := func(d Deelname) bool { return z.p.past(&d, q) }
		if z.isAfgevaardigde(q) || slices.ContainsFunc(z.stap.Deelnemers, plaats) {
			return ""
		}
		return "heeft hier geen plaats"
	}})
}

func (z *zitting) toets(regel, naam string, s governance.Strengheid, bij, bron string) governance.Toets {
	return governance.Toets{Regel: regel, Naam: naam, Strengheid: s, Bij: bij, Bron: eerste(bron, z.p.def.Bron, z.p.def.Naam)}
}

// sterkte gives a rule's own strength, or the one of its kind.
func sterkte(r *Regel, soort governance.Strengheid) governance.Strengheid {
	if r.Strengheid != 0 {
		return r.Strengheid
	}
	return soort
}

func eerste(teksten ...string) string {
	for _, s := range teksten {
		if s != "" {
			return s
		}
	}
	return ""
}

func aangehaald(ids []string) []string {
	uit := make([]string, len(ids))
	for i, id := range ids {
		uit[i] = "‘" + id + "’"
	}
	return uit
}
