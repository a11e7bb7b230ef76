package programma

import (
	"fmt"
	"math"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

const (
	// maxLooptijd is the longest programme in days, twenty years: it bounds the
	// weeks that hours are shared over.
	maxLooptijd = 7305
	// maxDuur is the longest that a milestone may take in days.
	maxDuur = maxLooptijd
	// maxAantal is the most persons, and holders of a role.
	maxAantal = 1000
	// maxSchaal is the top of the scales of chance and effect.
	maxSchaal = 5
)

// controle gathers every mistake of a definition.
type controle struct {
	*invoer.Keuring
	d *Definitie

	doelen, themas, rollen, projecten []string
	knopen, naar                      []string // ids of milestones and projects; of projects and extern
	gezien                            map[string]string
	ouder                             map[string]string // id of a project -> that of the one it is part of
	gedeeld                           map[string]bool
}

func (c *controle) alles() {
	d := c.d
	c.Versie(formaat, d.Versie)
	c.Teksten(d)
	c.ID("id", d.ID)
	c.Verplicht("naam", d.Naam)
	c.Verplicht("bron", d.Bron)
	if c.tijdvak("looptijd", d.Looptijd) && d.Looptijd.Dagen() > maxLooptijd {
		c.Fout("looptijd", d.Looptijd.String(), goaltree.CodePeriode, "a programme runs at most %d days", maxLooptijd)
	}
	if !c.omvang() {
		return
	}
	c.verzamel()
	for i, r := range d.Rollen {
		c.eenRol(invoer.In("rollen", i), r)
	}
	for i, q := range d.Posten {
		c.post(invoer.In("posten", i), q)
	}
	c.risicos("risicos", d.Risicos, nil)
	for i := range d.Projecten {
		c.project(i)
	}
	c.relaties()
	c.stuurgroep()
	for i, e := range d.Evaluaties {
		c.evaluatie(invoer.In("evaluaties", i), e)
	}
	c.inzetten("inzet", d.Inzet, d.Looptijd)
	c.inzetten("beschikbaar", d.Beschikbaar, d.Looptijd)
	c.overdracht("overdracht", d.Overdracht, d.Looptijd)
}

// omvang checks that no list is longer than what can be checked and reckoned in
// a moment; where one is, that is all that is told.
func (c *controle) omvang() bool {
	d := c.d
	mijlpalen, na, inzet := 0, 0, len(d.Inzet)+len(d.Beschikbaar)
	for _, q := range d.Projecten {
		mijlpalen += len(q.Mijlpalen)
		inzet += len(q.Inzet)
		for _, m := range q.Mijlpalen {
			na += len(m.Na)
		}
	}
	past := true
	for _, l := range []struct {
		pad, wat     string
		n, hoogstens int
	}{
		{"projecten", "projects", len(d.Projecten), 200},
		{"projecten", "milestones", mijlpalen, 2000},
		{"projecten", "milestones to wait for", na, 20000},
		{"inzet", "entries of hours, of all projects together,", inzet, 2000},
		{"relaties", "relations", len(d.Relaties), 2000},
		{"rollen", "roles", len(d.Rollen), 200},
		{"posten", "places", len(d.Posten), maxAantal},
		{"doelen", "goals", len(d.Doelen), 200},
		{"themas", "themes", len(d.Themas), 200},
		{"extern", "works outside", len(d.Extern), maxAantal},
		{"risicos", "shared risks", len(d.Risicos), 200},
	} {
		if l.n > l.hoogstens {
			c.Fout(l.pad, strconv.Itoa(l.n), goaltree.CodeTeGroot, "a programme has at most %d %s", l.hoogstens, l.wat)
			past = false
		}
	}
	return past
}

// verzamel notes which ids there are, so that links can be checked.
func (c *controle) verzamel() {
	d := c.d
	c.doelen = c.namen("doelen", d.Doelen, map[string]string{})
	c.themas = c.namen("themas", d.Themas, map[string]string{})
	if len(d.Doelen) == 0 {
		c.Fout("doelen", "", goaltree.CodeLeeg, "a programme serves at least one goal")
	}
	if len(d.Projecten) == 0 {
		c.Fout("projecten", "", goaltree.CodeLeeg, "a programme has at least one project")
	}
	// One space of ids for all that a check or a link may name by its id alone.
	c.gezien, c.ouder = map[string]string{}, map[string]string{}
	for i, r := range d.Rollen {
		if c.Uniek(c.gezien, invoer.In("rollen", i), r.ID) {
			c.rollen = append(c.rollen, r.ID)
		}
	}
	c.gedeeld = map[string]bool{}
	for _, r := range d.Risicos {
		c.gedeeld[r.ID] = true
	}
	c.namen("communicatie", d.Communicatie, map[string]string{})
	extern := c.namen("extern", d.Extern, c.gezien)
	for i, q := range d.Projecten {
		if c.Uniek(c.gezien, invoer.In("projecten", i), q.ID) {
			c.projecten = append(c.projecten, q.ID)
			c.ouder[q.ID] = q.Bovenliggend
		}
	}
	c.knopen = append(c.knopen, c.projecten...)
	for i, q := range d.Projecten {
		for j, m := range q.Mijlpalen {
			if c.Uniek(c.gezien, invoer.In(invoer.In("projecten", i)+".mijlpalen", j), m.ID) {
				c.knopen = append(c.knopen, m.ID)
			}
		}
	}
	c.naar = append(append(c.naar, c.projecten...), extern...)
}

func (c *controle) namen(lijst string, namen []Naam, gezien map[string]string) (ids []string) {
	for i, n := range namen {
		pad := invoer.In(lijst, i)
		if c.Uniek(gezien, pad, n.ID) {
			ids = append(ids, n.ID)
		}
		c.Verplicht(pad+".naam", n.Naam)
	}
	return ids
}

// verwijzingen checks a list of links: each known, none twice.
func (c *controle) verwijzingen(lijst string, ids, bekend []string, wat string) {
	gezien := map[string]bool{}
	for i, id := range ids {
		pad := invoer.In(lijst, i)
		if c.Verwijzing(pad, id, bekend, wat) && gezien[id] {
			c.Fout(pad, id, goaltree.CodeDubbel, "this %s stands here twice", wat)
		}
		gezien[id] = true
	}
}

// waarde is a value of an enumeration.
type waarde interface {
	comparable
	fmt.Stringer
	MarshalText() ([]byte, error)
}

// geldig checks that v is one of its enumeration.
func geldig[T waarde](c *controle, pad string, v T) bool {
	_, err := v.MarshalText()
	if err != nil {
		c.Fout(pad, v.String(), goaltree.CodeOngeldigeWaarde, "this is not one of the values known")
	}
	return err == nil
}

// verzameling checks a list of values of an enumeration: each one of it, none twice.
func verzameling[T waarde](c *controle, lijst, veld string, aantal int, van func(int) T) {
	gezien := map[T]bool{}
	for i := range aantal {
		pad, v := invoer.In(lijst, i)+veld, van(i)
		if geldig(c, pad, v) && gezien[v] {
			c.Fout(pad, v.String(), goaltree.CodeDubbel, "this stands here twice")
		}
		gezien[v] = true
	}
}

// tijdvak checks that there is a span.
func (c *controle) tijdvak(pad string, t kalender.Tijdvak) bool {
	if t.IsZero() {
		c.Fout(pad, "", goaltree.CodePeriode, "a span of time must be given")
	}
	return !t.IsZero()
}

// binnen checks that a span lies within another; wat and van name the two.
func (c *controle) binnen(pad string, t, om kalender.Tijdvak, wat, van string) {
	if t.IsZero() || om.IsZero() {
		return // told already
	}
	if t.Van() < om.Van() {
		c.Fout(pad, t.String(), goaltree.CodePeriode, "the %s begins on %s, before %s begins on %s", wat, t.Van(), van, om.Van())
	}
	if t.Tot() > om.Tot() {
		c.Fout(pad, t.String(), goaltree.CodePeriode, "the %s ends on %s, after %s ends on %s", wat, t.Tot(), van, om.Tot())
	}
}

// gereed checks the day on which something was done, which may be absent.
func (c *controle) gereed(pad string, d kalender.Datum) {
	switch {
	case d == 0:
	case !d.Geldig():
		c.Fout(pad, d.String(), goaltree.CodePeriode, "this day is outside the calendar")
	case d < c.d.Looptijd.Van():
		c.Fout(pad, d.String(), goaltree.CodePeriode, "this was done before the programme begins on %s", c.d.Looptijd.Van())
	}
}

// heel checks a whole number between bounds.
func (c *controle) heel(pad string, n, van, tot int) bool {
	ok := n >= van && n <= tot
	if !ok {
		c.Fout(pad, strconv.Itoa(n), goaltree.CodeGetal, "this must be a number from %d to %d", van, tot)
	}
	return ok
}

func (c *controle) eenRol(pad string, r Rol) {
	c.Verplicht(pad+".naam", r.Naam)
	c.heel(pad+".aantal", r.Aantal, 0, maxAantal)
	if len(r.Mag) == 0 {
		c.Fout(pad+".mag", "", goaltree.CodeLeeg, "a role may do at least one thing")
	}
	verzameling(c, pad+".mag", "", len(r.Mag), func(i int) Taak { return r.Mag[i] })
	if n := r.Norm; n != nil && geldig(c, pad+".norm.per", n.Per) {
		van, tot := c.uren(pad+".norm.van", n.Van, n.Per), c.uren(pad+".norm.tot", n.Tot, n.Per)
		if van && tot && n.Tot < n.Van {
			c.Fout(pad+".norm", n.regel(), goaltree.CodeTegenspraak, "the norm ends below where it begins")
		}
	}
	c.verwijzingen(pad+".projecten", r.Projecten, c.projecten, "project")
}

func (c *controle) post(pad string, q Post) {
	c.Uniek(c.gezien, pad, q.ID)
	c.Verplicht(pad+".naam", q.Naam)
	if len(q.Rollen) == 0 {
		c.Fout(pad+".rollen", "", goaltree.CodeLeeg, "a place in the programme has at least one role")
	}
	c.verwijzingen(pad+".rollen", q.Rollen, c.rollen, "rol")
	c.verwijzingen(pad+".leidt", q.Leidt, c.projecten, "project")
}

// risicos checks a list of risks; gedeeld are the ids of those whose
// description may stand elsewhere.
func (c *controle) risicos(lijst string, risicos []Risico, gedeeld map[string]bool) {
	gezien := map[string]string{}
	for i, r := range risicos {
		pad := invoer.In(lijst, i)
		c.Uniek(gezien, pad, r.ID)
		if !gedeeld[r.ID] {
			c.Verplicht(pad+".omschrijving", r.Omschrijving)
		}
		kans, gevolg := c.heel(pad+".kans", r.Kans, 0, maxSchaal), c.heel(pad+".gevolg", r.Gevolg, 0, maxSchaal)
		if kans && gevolg && (r.Kans == 0) != (r.Gevolg == 0) {
			c.Fout(pad, r.ID, goaltree.CodeTegenspraak, "chance and effect are estimated both or neither")
		}
		if r.Eigenaar != "" {
			c.Verwijzing(pad+".eigenaar", r.Eigenaar, c.rollen, "rol")
		}
	}
}

func (c *controle) inzetten(lijst string, inzet []Inzet, looptijd kalender.Tijdvak) {
	for i, z := range inzet {
		pad := invoer.In(lijst, i)
		c.Verwijzing(pad+".rol", z.Rol, c.rollen, "rol")
		c.heel(pad+".aantal", z.Aantal, 0, maxAantal)
		if geldig(c, pad+".per", z.Per) {
			c.uren(pad+".uren", z.Uren, z.Per)
		}
		if z.Tijdvak != nil && c.tijdvak(pad+".tijdvak", *z.Tijdvak) {
			c.binnen(pad+".tijdvak", *z.Tijdvak, looptijd, "span of these hours", "what they are for")
		}
	}
}

// uren checks hours: no more than a week or a month has, to the hundredth.
func (c *controle) uren(pad string, uren float64, per Per) bool {
	const week, maand = 7 * 24, 31 * 24
	hoogste := float64(week)
	if per == PerMaand {
		hoogste = maand
	}
	gevonden := strconv.FormatFloat(uren, 'g', -1, 64)
	if !(uren >= 0 && uren <= hoogste) { // NaN too
		c.Fout(pad, gevonden, goaltree.CodeGetal, "hours %s are a number from 0 to %g", per.Label(), hoogste)
		return false
	}
	if honderdsten := uren * 100; math.Abs(honderdsten-math.Round(honderdsten)) > 1e-6 {
		c.Fout(pad, gevonden, goaltree.CodeGetal, "hours have at most two decimals")
		return false
	}
	return true
}

func (c *controle) relaties() {
	gezien := map[[2]string]int{}
	for i, r := range c.d.Relaties {
		pad := invoer.In("relaties", i)
		geldig(c, pad+".soort", r.Soort)
		van := c.Verwijzing(pad+".van", r.Van, c.projecten, "project")
		naar := c.Verwijzing(pad+".naar", r.Naar, c.naar, "project")
		if !van || !naar {
			continue
		}
		if r.Van == r.Naar {
			c.Fout(pad+".naar", r.Naar, goaltree.CodeTegenspraak, "a project cannot depend on itself")
		}
		if j, dubbel := gezien[[2]string{r.Van, r.Naar}]; dubbel {
			c.Fout(pad, r.Van+" > "+r.Naar, goaltree.CodeDubbel, "this relation stands already in relaties[%d]", j)
			continue
		}
		gezien[[2]string{r.Van, r.Naar}] = i
	}
}

func (c *controle) stuurgroep() {
	s := c.d.Stuurgroep
	if s == nil {
		return
	}
	c.verwijzingen("stuurgroep.leden", s.Leden, c.rollen, "rol")
	c.heel("stuurgroep.ritme.keren", s.Ritme.Keren, 1, maxAantal)
	c.heel("stuurgroep.ritme.per", s.Ritme.Per, 1, maxAantal)
	geldig(c, "stuurgroep.ritme.eenheid", s.Ritme.Eenheid)
	gezien := map[kalender.Datum]bool{}
	for i, o := range s.Overleg {
		pad := invoer.In("stuurgroep.overleg", i) + ".datum"
		switch {
		case !o.Datum.Geldig():
			c.Fout(pad, o.Datum.String(), goaltree.CodePeriode, "a meeting has a day")
		case gezien[o.Datum]:
			c.Fout(pad, o.Datum.String(), goaltree.CodeDubbel, "there is another meeting on this day")
		}
		gezien[o.Datum] = true
	}
}

func (c *controle) evaluatie(pad string, e Evaluatie) {
	c.Uniek(c.gezien, pad, e.ID)
	c.Verplicht(pad+".naam", e.Naam)
	if c.tijdvak(pad+".tijdvak", e.Tijdvak) && !c.d.Looptijd.IsZero() && e.Tijdvak.Van() < c.d.Looptijd.Van() {
		c.Fout(pad+".tijdvak", e.Tijdvak.String(), goaltree.CodePeriode, "the evaluation begins on %s, before the programme begins on %s", e.Tijdvak.Van(), c.d.Looptijd.Van())
	}
	if len(e.Fasen) == 0 {
		c.Fout(pad+".fasen", "", goaltree.CodeLeeg, "an evaluation covers at least one of plan, do, check, act")
	}
	verzameling(c, pad+".fasen", "", len(e.Fasen), func(i int) Fase { return e.Fasen[i] })
	c.gereed(pad+".gereed", e.Gereed)
}

// overdracht checks a hand-over: it may come after what is handed over, not
// before that begins.
func (c *controle) overdracht(pad string, o *Overdracht, looptijd kalender.Tijdvak) {
	if o == nil {
		return
	}
	if o.Aan != "" {
		c.Verwijzing(pad+".aan", o.Aan, c.rollen, "rol")
	}
	if !o.Tijdvak.IsZero() && !looptijd.IsZero() && o.Tijdvak.Tot() < looptijd.Van() {
		c.Fout(pad+".tijdvak", o.Tijdvak.String(), goaltree.CodePeriode, "the hand-over ends on %s, before what is handed over begins on %s", o.Tijdvak.Tot(), looptijd.Van())
	}
}
