package agenda

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// CodeStadium is the code of a step that may not be taken from where the
// problem is.
const CodeStadium goaltree.Code = "stadium"

// Dossier is the way of one problem: the steps that were taken, and with it
// how far it has come. It does not change: a step gives a new Dossier. Whether
// the ids in a step are those of an agenda is for Definitie.Resolve to say.
type Dossier struct {
	probleem string
	herkomst *Herkomst
	stappen  []Stap
	na       kalender.Tijdvak // no step may lie before its beginning: laatste(stappen)
}

// NewDossier opens an empty dossier for a problem. Its first step must bring
// it to Ingebracht, or, where the problem comes from an evaluation, to
// TerugNaarAnalyse.
func NewDossier(p Probleem) Dossier {
	return Dossier{probleem: p.ID, herkomst: kopie(p.Herkomst)}
}

// Probleem is the id of the problem.
func (d Dossier) Probleem() string { return d.probleem }

// Stadium is how far the problem has come; zero before the first step.
func (d Dossier) Stadium() Stadium {
	if len(d.stappen) == 0 {
		return 0
	}
	return d.stappen[len(d.stappen)-1].Stadium
}

// Stappen gives the steps, oldest first.
func (d Dossier) Stappen() []Stap { return kopieLijst(d.stappen, Stap.kopie) }

// Logboek gives the dossier as it is written down.
func (d Dossier) Logboek() Logboek { return Logboek{Probleem: d.probleem, Stappen: d.Stappen()} }

// Vervolgstadia gives the stadia that may follow, empty at the end of the way. One
// that its rules would still refuse (Geimplementeerd before the evaluation
// after the pilot) is not among them.
func (d Dossier) Vervolgstadia() []Stadium {
	return slices.DeleteFunc(vervolg(d.Stadium()), func(s Stadium) bool { return d.weigering(s) != "" })
}

// Besluit gives the last step that placed the problem; ok is false when none
// did, or when it went back to analysis after it.
func (d Dossier) Besluit() (stap Stap, ok bool) {
	for _, s := range slices.Backward(d.stappen) {
		switch s.Stadium { //nolint:exhaustive // the others don't place
		case Geplaatst:
			return s.kopie(), true
		case TerugNaarAnalyse:
			return Stap{}, false
		}
	}
	return Stap{}, false
}

// Noteer takes a step. A step that may not be taken is an error that tells
// every reason, as *goaltree.Fout with the step's field as path, and d stays
// what it is in either case.
func (d Dossier) Noteer(s Stap) (Dossier, error) {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	d.keurLos(k, s)
	if err := k.Err(); err != nil {
		return d, err
	}
	return d.met(s), nil
}

// met adds a step that was accepted.
func (d Dossier) met(s Stap) Dossier {
	d.stappen = slices.Clip(d.stappen) // two ways from here share nothing
	return d.neem(s)
}

// neem adds a step where there is room: for a dossier that nobody else has.
func (d Dossier) neem(s Stap) Dossier {
	d.stappen = append(d.stappen, s.kopie())
	d.na = later(d.na, s.Datum)
	return d
}

// weigering says why a problem may not go to a stadium from where it is; empty
// where it may.
func (d Dossier) weigering(naar Stadium) string {
	van := d.Stadium()
	switch {
	case !mag(van, naar):
		if van == 0 {
			return "a dossier opens with " + teksten([]Stadium{d.begin()}) + ", not with " + naar.String()
		}
		if mogelijk := vervolg(van); len(mogelijk) > 0 {
			return "from " + van.String() + " a problem goes to " + teksten(mogelijk) + ", not to " + naar.String()
		}
		return van.String() + " is the end of the way; what comes up after it is a new problem"
	case van == 0 && naar != d.begin():
		if d.herkomst != nil {
			return "what an evaluation laid bare opens with " + d.begin().String()
		}
		return naar.String() + " opens the dossier of what an evaluation laid bare, and this problem has no herkomst"
	case naar == Geimplementeerd && d.stappen[len(d.stappen)-1].Evaluatie != NaDePilot:
		// "Na de pilotfase evalueren we de aanpak. Vervolgens implementeren we":
		// bronProces, stap 5.
		return "implementing follows on the evaluation after the pilot, and the last one was in between"
	}
	return ""
}

// begin is the stadium with which the dossier opens.
func (d Dossier) begin() Stadium {
	if d.herkomst != nil {
		return TerugNaarAnalyse
	}
	return Ingebracht
}

// keurLos notes what is wrong with a step that is in no file.
func (d Dossier) keurLos(k *invoer.Keuring, s Stap) {
	k.Teksten(s)
	d.keur(k, "", s)
}

// keur notes what is wrong with a step; pad is its path, with a point behind
// it where there is one.
func (d Dossier) keur(k *invoer.Keuring, pad string, s Stap) {
	if _, ok := stadia.Rij(s.Stadium); !ok {
		k.Fout(pad+"stadium", "", goaltree.CodeLeeg, "the stadium must be filled")
	} else if reden := d.weigering(s.Stadium); reden != "" {
		k.Fout(pad+"stadium", s.Stadium.String(), CodeStadium, "%s", reden)
	}
	switch {
	case s.Datum.IsZero():
		k.Fout(pad+"datum", "", goaltree.CodeLeeg, "the datum must be filled")
	case eerder(s.Datum, d.na):
		k.Fout(pad+"datum", s.Datum.String(), goaltree.CodePeriode, "a step before it was later, on %s", d.na)
	}
	k.Verplicht(pad+"rol", s.Rol)
	if s.Stadium == Geplaatst {
		k.Verplicht(pad+"actielijn", s.Actielijn)
	} else {
		leeg(k, pad+"actielijn", s.Actielijn, "geplaatst")
		leeg(k, pad+"bij", s.Bij, "geplaatst")
	}
	_, bekend := evaluaties.Rij(s.Evaluatie)
	switch {
	case s.Stadium == Geevalueerd && !bekend:
		k.Fout(pad+"evaluatie", "", goaltree.CodeLeeg, "say which evaluation it was: tussentijds or na-de-pilot")
	case s.Stadium != Geevalueerd && s.Evaluatie != 0:
		leeg(k, pad+"evaluatie", s.Evaluatie.String(), "geevalueerd")
	}
	if s.Stadium != Geevalueerd && len(s.Bijdragen) > 0 {
		leeg(k, pad+"bijdragen", s.Bijdragen[0].Vraag, "geevalueerd")
	}
}

// eerder says whether all of a lies before b. A year does not lie before a day
// in it; the zero Tijdvak lies before nothing.
func eerder(a, b kalender.Tijdvak) bool { return !a.IsZero() && !b.IsZero() && a.Tot() < b.Van() }

// later gives of two the one that begins last. A vague date after an exact one
// leaves that one in force: what comes after both begins no sooner.
func later(a, b kalender.Tijdvak) kalender.Tijdvak {
	if b.Van() > a.Van() {
		return b
	}
	return a
}

// laatste gives the date of steps that begins last.
func laatste(stappen []Stap) kalender.Tijdvak {
	var t kalender.Tijdvak
	for _, s := range stappen {
		t = later(t, s.Datum)
	}
	return t
}

// leeg notes a field that belongs to another stadium.
func leeg(k *invoer.Keuring, pad, waarde, van string) {
	if waarde != "" {
		k.Fout(pad, waarde, goaltree.CodeTegenspraak, "only a step to %s has this", van)
	}
}

// Vervolg makes of p a new problem that the last evaluation in the dossier
// laid bare, and opens its dossier with the step back to analysis: what is new
// begins there again. Without an evaluation it is an error, and so is the id of
// the problem that was evaluated.
func (d Dossier) Vervolg(p Probleem, s Stap) (Probleem, Dossier, error) {
	for i, stap := range slices.Backward(d.stappen) {
		if stap.Stadium != Geevalueerd {
			continue
		}
		p = p.kopie()
		p.Herkomst = &Herkomst{Probleem: d.probleem, Stap: i + 1}
		s.Stadium = TerugNaarAnalyse
		k := invoer.NieuweKeuring(invoer.Plaatsen{})
		if k.ID("id", p.ID) && p.ID == d.probleem {
			k.Fout("id", p.ID, goaltree.CodeTegenspraak, "a problem cannot come from itself")
		}
		nieuw := NewDossier(p)
		nieuw.keurLos(k, s)
		if na := laatste(d.stappen[:i+1]); eerder(s.Datum, na) {
			k.Fout("datum", s.Datum.String(), goaltree.CodePeriode, "the evaluation it comes from was not before %s", na)
		}
		if err := k.Err(); err != nil {
			return Probleem{}, Dossier{}, err
		}
		return p, nieuw.met(s), nil
	}
	return Probleem{}, Dossier{}, &goaltree.Fout{
		Pad: "herkomst", Waarde: d.probleem, Code: CodeStadium,
		Melding: "a new problem comes from an evaluation, and the dossier has none",
	}
}

// teksten lists stadia for an error.
func teksten(alle []Stadium) string {
	s := make([]string, len(alle))
	for i, v := range alle {
		s[i] = v.String()
	}
	return strings.Join(s, " or ")
}
