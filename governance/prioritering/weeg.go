package prioritering

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// CodeInconsistent is the code of judgements that contradict each other more
// than MaxConsistentieratio.
const CodeInconsistent goaltree.Code = "inconsistent"

// Margins within which a pair is too close to call, unless Options says
// otherwise. They are this library's own.
const (
	StandaardScoreMarge   = 0.05
	StandaardGewichtMarge = 0.10
)

// Options says how to weigh. The zero Options is fine.
type Options struct {
	// AcceptInconsistent weighs by judgements above MaxConsistentieratio too,
	// with a warning: those of all together, or of every beoordelaar alone.
	AcceptInconsistent bool
	// ScoreMarge is the difference in score, as a share of the higher of the
	// two, up to which a pair is too close to call; 0 to 1, absent:
	// StandaardScoreMarge.
	ScoreMarge goaltree.Getal
	// GewichtMarge is the change of a single weight, as a share of it, up to
	// which a pair that changes places is too close to call; 0 to 1, absent:
	// StandaardGewichtMarge.
	GewichtMarge goaltree.Getal
}

// Weeg ranks the opdrachten of every line by a method. A line that cannot be
// ranked says why in its Reden, and so does an opdracht. The error holds, as
// *goaltree.Fout, an option out of range, and all judgements that are refused
// for being inconsistent, together or in every beoordelaar alone: each with the
// path of the judgement that fits the others least.
func (a *Afweging) Weeg(m Methode, o Options) (*Uitslag, error) {
	if a == nil {
		return nil, invoer.Geen("afweging")
	}
	k := invoer.NieuweKeuring(a.def.plaatsen)
	u := &Uitslag{
		Versie: FormaatVersie, Afweging: a.def.ID, Naam: a.def.Naam, Bron: a.def.Bron, ScoresFictief: a.def.ScoresFictief,
		Methode: m, MethodeNaam: m.Label(), MethodeBron: m.Bron(), ScoreUitleg: m.Score(), BijdrageUitleg: m.Bijdrage(),
		Drempels: Drempels{
			ScoreMarge:   marge(k, "score_marge", o.ScoreMarge.Of(StandaardScoreMarge)),
			GewichtMarge: marge(k, "gewicht_marge", o.GewichtMarge.Of(StandaardGewichtMarge)),
		},
	}
	switch _, bekend := methoden.Rij(m); {
	case m == 0:
		k.Fout("methode", "", goaltree.CodeLeeg, "a methode must be given")
		return nil, k.Err()
	case !bekend:
		k.Fout("methode", m.String(), goaltree.CodeOngeldigeWaarde, "there is no such methode")
		return nil, k.Err()
	}
	w := weger{a: a, m: m, opties: o, k: k, u: u}
	for i := range a.def.Lijnen {
		w.lijn(&a.def.Lijnen[i])
	}
	if err := k.Err(); err != nil {
		return nil, err
	}
	return u, nil
}

// weger weighs line by line.
type weger struct {
	a      *Afweging
	m      Methode
	opties Options
	k      *invoer.Keuring
	u      *Uitslag
}

func marge(k *invoer.Keuring, pad string, x float64) float64 {
	if x < 0 || x > 1 {
		k.Fout(pad, goaltree.Bekend(x).String(), goaltree.CodeGetal, "a margin lies between 0 and 1")
	}
	return x
}

// lijn adds what is found of one line.
func (w *weger) lijn(l *Lijn) {
	uit := Lijnuitslag{ID: l.ID, Nummer: l.Nummer, Naam: l.Naam, Soort: l.Soort, Omschrijving: l.Omschrijving}
	s, buiten := w.a.stuk(w.m, l)
	var model scoremodel
	switch {
	case l.Soort == Faciliterend:
		uit.Reden = "faciliterende lijn: staat naast de andere, over de hele breedte, en wordt niet zelf gerangschikt"
	case len(s.opdrachten)+len(buiten) == 0:
		uit.Reden = "er staan nog geen opdrachten op deze lijn"
	case len(s.opdrachten) == 0:
		uit.Reden = "geen opdracht heeft alle scores die meetellen"
	default:
		model, uit.Reden = w.m.weeg(s)
	}
	for _, g := range s.groepen {
		oordeel := g.oordeel()
		uit.Oordelen = append(uit.Oordelen, oordeel)
		w.u.Consistentieratio = hoogste(w.u.Consistentieratio, oordeel.Consistentieratio)
		for _, b := range oordeel.Beoordelaars {
			w.u.HoogsteEigenRatio = hoogste(w.u.HoogsteEigenRatio, b.Consistentieratio)
		}
		w.keur(l, g, &oordeel)
	}
	if model == nil {
		for _, op := range s.opdrachten {
			buiten = append(buiten, Gewogen{ID: op.ID, Lijn: l.ID, Naam: op.Naam, Reden: uit.Reden})
		}
	} else {
		w.u.rangschik(s, model, &uit)
	}
	slices.SortFunc(buiten, func(a, b Gewogen) int { return strings.Compare(a.ID, b.ID) })
	w.u.Opdrachten = append(w.u.Opdrachten, buiten...)
	w.u.Lijnen = append(w.u.Lijnen, uit)
}

func hoogste(tot goaltree.Getal, x float64) goaltree.Getal {
	return goaltree.Bekend(max(tot.Of(x), x))
}

// stuk takes from a line what can be ranked by a method, and gives apart the
// opdrachten that cannot, each with why.
func (a *Afweging) stuk(m Methode, l *Lijn) (s *stuk, buiten []Gewogen) {
	s = &stuk{lijn: l}
	var criteria, opdrachten []ding
	for _, g := range l.Wegingen {
		if g.Gewicht > 0 || m.uitOordelen() {
			c := a.def.Criteria[a.criteria[g.Criterium]]
			s.criteria = append(s.criteria, c)
			criteria = append(criteria, ding{c.ID, c.Naam})
		}
	}
	for _, i := range a.opdrachten[l.ID] {
		opdrachten = append(opdrachten, ding{a.def.Opdrachten[i].ID, a.def.Opdrachten[i].Naam})
	}
	if m.uitOordelen() {
		if g, ok := a.nieuweGroep(l.ID, ding{}, criteria); ok {
			s.groepen = append(s.groepen, g)
		}
		for _, c := range criteria {
			if g, ok := a.nieuweGroep(l.ID, c, opdrachten); ok {
				s.groepen = append(s.groepen, g)
			}
		}
	}
	var mee []int
	for plek, i := range a.opdrachten[l.ID] {
		o := &a.def.Opdrachten[i]
		if reden := s.ontbreekt(o); reden != "" {
			buiten = append(buiten, Gewogen{ID: o.ID, Lijn: l.ID, Naam: o.Naam, Reden: reden})
			continue
		}
		mee = append(mee, plek)
		s.opdrachten = append(s.opdrachten, o)
	}
	for i, g := range s.groepen {
		if g.criterium != "" {
			s.groepen[i] = g.alleen(mee)
		}
	}
	if len(mee) == 0 {
		s.groepen = slices.DeleteFunc(s.groepen, func(g groep) bool { return g.criterium != "" })
	}
	return s, buiten
}

// ontbreekt says why an opdracht cannot be ranked, empty when it can.
func (s *stuk) ontbreekt(o *Opdracht) string {
	if s.lijn.Soort == Faciliterend {
		return "staat op een faciliterende lijn"
	}
	var geen []string
	for _, c := range s.criteria {
		score := o.score(c.ID)
		if score.Waarde.IsBekend() || s.groep(c.ID) != nil {
			continue
		}
		naam := notatie.Kleineletter(c.Naam)
		if score.Reden != "" {
			naam += " (" + score.Reden + ")"
		}
		geen = append(geen, naam)
	}
	if len(geen) == 0 {
		return ""
	}
	return "geen score op " + notatie.Opsomming(geen)
}

// keur refuses judgements that contradict each other too much, or warns: those
// put together, and also those of each beoordelaar where every one contradicts
// himself, since opposite contradictions leave none in the mean.
func (w *weger) keur(l *Lijn, g groep, oordeel *Groepsoordeel) {
	if len(oordeel.Beoordelaars) > 1 {
		for _, b := range oordeel.Beoordelaars {
			if b.Consistentieratio > MaxConsistentieratio {
				w.waarschuw(l, "de oordelen van beoordelaar %s over %s spreken elkaar tegen (consistentieratio %s)", b.Naam, g.waarover(), notatie.Getal(b.Consistentieratio, 3))
			}
		}
	}
	samen := oordeel.Consistentieratio > MaxConsistentieratio
	allen := oordeel.Tegenstrijdig() == len(oordeel.Beoordelaars)
	switch {
	case samen && w.opties.AcceptInconsistent:
		w.waarschuw(l, "de oordelen over %s spreken elkaar tegen (consistentieratio %s, boven %s) en zijn toch gebruikt",
			g.waarover(), notatie.Getal(oordeel.Consistentieratio, 3), notatie.Getal(MaxConsistentieratio, 2))
	case samen:
		w.weiger(g.oordelen, oordeel.MinstConsistent, "the judgements of %s on line %s have a consistency ratio of %.3f, above %.2f",
			g.over(), l.ID, oordeel.Consistentieratio, MaxConsistentieratio)
	case allen && w.opties.AcceptInconsistent:
		w.waarschuw(l, "elke beoordelaar spreekt zich over %s tegen; dat valt samen tegen elkaar weg (consistentieratio %s), en de oordelen zijn toch gebruikt",
			g.waarover(), notatie.Getal(oordeel.Consistentieratio, 3))
	case allen:
		for k, b := range oordeel.Beoordelaars {
			w.weiger(g.oordelen[k:k+1], b.MinstConsistent, "the judgements of beoordelaar %s of %s on line %s have a consistency ratio of %.3f, above %.2f, as are those of every other",
				b.ID, g.over(), l.ID, b.Consistentieratio, MaxConsistentieratio)
		}
	}
}

func (w *weger) waarschuw(l *Lijn, zin string, args ...any) {
	w.u.Waarschuwingen = append(w.u.Waarschuwingen, fmt.Sprintf("Lijn %d: %s.", l.Nummer, fmt.Sprintf(zin, args...)))
}

// weiger refuses some of the oordelen, with the judgement that fits least.
func (w *weger) weiger(oordelen []int, minst *MinstPassend, zin string, args ...any) {
	pad, waarde := w.a.verst(oordelen, minst)
	w.k.Fout(pad, waarde, CodeInconsistent, "%s; the one that fits the others least is %s over %s, %.2f where all together imply %.2f",
		fmt.Sprintf(zin, args...), minst.A, minst.B, minst.Waarde, minst.Passend)
}

// waarover says in Dutch what was judged.
func (g groep) waarover() string {
	if g.criterium == "" {
		return "de criteria"
	}
	return "de opdrachten op " + notatie.Kleineletter(g.naam)
}

// over says what was judged as mistakes tell it.
func (g groep) over() string {
	if g.criterium == "" {
		return "the criteria"
	}
	return "the opdrachten under " + g.criterium
}

// verst finds in some of the oordelen the judgement of a pair that lies
// furthest from what fits.
func (a *Afweging) verst(oordelen []int, minst *MinstPassend) (pad, waarde string) {
	verste := -1.0
	for _, i := range oordelen {
		for j, v := range a.def.Oordelen[i].Vergelijkingen {
			past := minst.Passend
			switch {
			case v.A == minst.B && v.B == minst.A:
				past = 1 / past
			case v.A != minst.A || v.B != minst.B:
				continue
			}
			if f := math.Abs(math.Log(float64(v.Waarde) / past)); f > verste {
				verste = f
				pad, waarde = invoer.In(invoer.In("oordelen", i)+".vergelijkingen", j)+".waarde", v.Waarde.String()
			}
		}
	}
	return pad, waarde
}

// rangschik adds the ranking of one line and what it hangs on.
func (u *Uitslag) rangschik(s *stuk, w scoremodel, uit *Lijnuitslag) {
	gewichten := w.gewichten()
	for j, c := range s.criteria {
		uit.Gewichten = append(uit.Gewichten, Gewicht{Criterium: c.ID, Naam: c.Naam, Vraag: s.vraag(c), Gewicht: gewichten[j]})
	}
	stand := nieuweStand(s, w)
	bijdragen := w.bijdragen()
	for n, i := range stand.orde {
		g := Gewogen{ID: s.opdrachten[i].ID, Lijn: s.lijn.ID, Naam: s.opdrachten[i].Naam, Score: goaltree.Bekend(stand.scores[i]), Rang: stand.rangen[n]}
		for j, c := range s.criteria {
			g.Bijdragen = append(g.Bijdragen, Bijdrage{Criterium: c.ID, Bijdrage: bijdragen[i][j]})
		}
		u.Opdrachten = append(u.Opdrachten, g)
	}
	uit.Gevoeligheid = stand.gevoeligheid()
	u.TeDicht = append(u.TeDicht, stand.teDicht(u.Drempels)...)
}

// vraag is what a criterium asks on this line.
func (s *stuk) vraag(c Criterium) string {
	for _, g := range s.lijn.Wegingen {
		if g.Criterium == c.ID && g.Vraag != "" {
			return g.Vraag
		}
	}
	return c.Vraag
}
