package cycle

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

func (c *controle) deelname(pad, stap string, e Deelname) {
	switch {
	case e.Orgaan != "" && e.Rol != "":
		c.k.Fout(pad+".rol", e.Rol, goaltree.CodeTegenspraak, "a place is for a body or for a role, not both")
	case e.Orgaan != "":
		c.k.Verwijzing(pad+".orgaan", e.Orgaan, c.organen, "body")
	case e.Rol != "":
		c.k.Verwijzing(pad+".rol", e.Rol, c.rollen, "role")
	default:
		c.k.Fout(pad, "", goaltree.CodeLeeg, "a place needs an orgaan or a rol")
	}
	if !c.hoogstens(pad+".regels", len(e.Regels)) {
		return
	}
	gezien := map[Regelsoort]int{}
	for i, r := range e.Regels {
		p := invoer.In(pad+".regels", i)
		c.regel(p, stap, r)
		// Of these a place has one: a second would contradict it.
		if eerder, dubbel := gezien[r.Soort]; dubbel && (r.Soort == VolgtSegment || r.Soort == AnderePersonenDan) {
			c.k.Fout(p+".soort", r.Soort.String(), goaltree.CodeDubbel, "this place has such a rule already, regels[%d]", eerder)
		} else {
			gezien[r.Soort] = i
		}
	}
}

// regel checks that a rule has what its soort asks and nothing else.
func (c *controle) regel(pad, stap string, r Regel) {
	if _, ok := regelSoorten.Rij(r.Soort); !ok {
		c.k.Fout(pad+".soort", "", goaltree.CodeOngeldigeWaarde, "the soort must be given; known are: %s", strings.Join(regelSoorten.Teksten(), ", "))
		return
	}
	telt := r.Soort == Minimaal || r.Soort == BijVoorkeur
	for _, v := range []struct {
		veld    string
		er, mag bool
	}{
		{"aantal", r.Aantal != 0, telt},
		{"orgaan", r.Orgaan != "", telt},
		{"rollen", len(r.Rollen) > 0, telt},
		{"organen", len(r.Organen) > 0, r.Soort == LidVanBeide},
		{"stap", r.Stap != "", r.Soort == AnderePersonenDan},
		{"uitgezonderd", len(r.Uitgezonderd) > 0, r.Soort == AnderePersonenDan},
		{"segment", r.Segment != "", r.Soort == VolgtSegment},
		{"niet_bij", len(r.NietBij) > 0, r.Soort == VolgtSegment},
	} {
		if v.er && !v.mag {
			c.k.Fout(pad+"."+v.veld, "", goaltree.CodeTegenspraak, "a rule %s does not have this", r.Soort)
		}
	}
	if r.Strengheid != 0 && !slices.Contains(governance.Strengheden(), r.Strengheid) {
		c.k.Fout(pad+".strengheid", "", goaltree.CodeOngeldigeWaarde, "this is no strength of a rule")
	}
	switch r.Soort {
	case Minimaal, BijVoorkeur:
		c.regelAantal(pad, r)
	case AnderePersonenDan:
		if c.k.Verwijzing(pad+".stap", r.Stap, c.stappen, "step") && r.Stap == stap {
			c.k.Fout(pad+".stap", r.Stap, goaltree.CodeTegenspraak, "nobody can be another person than in the same step")
		}
		c.lijst(pad+".uitgezonderd", r.Uitgezonderd, c.organen, "body")
	case LidVanBeide:
		if len(r.Organen) < 2 {
			c.k.Fout(pad+".organen", strings.Join(r.Organen, ", "), goaltree.CodeLeeg, "this rule needs two bodies at least")
		}
		c.lijst(pad+".organen", r.Organen, c.organen, "body")
	case VolgtSegment:
		c.regelSegment(pad, r)
	}
}

func (c *controle) regelAantal(pad string, r Regel) {
	if r.Aantal < 1 || r.Aantal > maxAantal {
		c.k.Fout(pad+".aantal", strconv.Itoa(r.Aantal), goaltree.CodeGetal, "this is a number from 1 to %d", maxAantal)
	}
	if r.Orgaan != "" && len(r.Rollen) > 0 {
		c.k.Fout(pad+".rollen", strings.Join(r.Rollen, ", "), goaltree.CodeTegenspraak, "a rule counts members of a body or people with a role, not both")
	}
	c.orgaan(pad+".orgaan", r.Orgaan)
	c.lijst(pad+".rollen", r.Rollen, c.rollen, "role")
}

func (c *controle) regelSegment(pad string, r Regel) {
	c.k.Verwijzing(pad+".segment", r.Segment, c.segmenten, "segment")
	c.lijst(pad+".niet_bij", r.NietBij, c.segmenten, "segment")
	for i, s := range r.NietBij {
		if s == r.Segment && s != "" {
			c.k.Fout(invoer.In(pad+".niet_bij", i), s, goaltree.CodeTegenspraak, "the body joins at its own segment")
		}
	}
}
